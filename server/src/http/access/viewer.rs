//! Finding out who asks: by the cookie of a browser, or the API token of a program.

use super::refusal;
use crate::{
    http::{Site, cookie},
    participation::Seals,
};
use app::{SignedIn, Viewer};
use axum::{
    extract::Request,
    http::{HeaderMap, Method, header},
    response::Response,
};
use deliberation::{
    Account, Digest, Role, Secret, Slug,
    store::{StoreError, now_ms},
};

/// What was asked, as far as it matters for how to refuse.
pub(super) struct Asked {
    /// Path and query.
    pub(super) address: String,
    /// Whether a program asks, which wants JSON.
    pub(super) is_api: bool,
    /// Whether nothing is to be changed.
    pub(super) reads: bool,
    /// Whether a browser wants to show the answer as a page.
    pub(super) is_page: bool,
}

impl Asked {
    pub(super) fn of(request: &Request) -> Self {
        let path = request.uri().path();
        let address = request.uri().path_and_query().map_or(path, |both| both.as_str()).to_owned();
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        let is_api = path == "/api" || path.starts_with("/api/");
        Self { address, is_api, reads, is_page: *request.method() == Method::GET && !is_api }
    }
}

/// Who asks.
#[derive(Default)]
pub(super) struct Known {
    pub(super) viewer: Viewer,
    /// Whether it is a program with an API token, which may only read.
    pub(super) is_program: bool,
    /// Whether the account is an admin's, also where it is a program that asks.
    is_admin: bool,
    /// The session whose token is due to be replaced.
    pub(super) renew: Option<Digest>,
    /// Whether the address names a poll that is not there, or not there for whoever asks.
    pub(super) lacks_poll: bool,
}

/// Why it could not be found out.
pub(super) enum Unknown {
    /// An API token that is none of ours, none any more, or none for what is asked.
    Token,
    /// The database failed.
    Store(StoreError),
}

impl From<StoreError> for Unknown {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Unknown {
    pub(super) fn answer(&self, asked: &Asked) -> Response {
        match self {
            Self::Token => refusal::wrong_token(),
            Self::Store(error) => {
                tracing::error!(%error, "who asks could not be found out");
                refusal::unavailable(asked)
            }
        }
    }
}

/// Finds out who asks, and what they may do on the poll of this name; `decides_itself`: whether the handler looks for the
/// poll, and says whether it is there.
pub(super) async fn identify(
    site: &Site,
    headers: &HeaderMap,
    decides_itself: bool,
    slug: Option<&str>,
) -> Result<Known, Unknown> {
    let mut known = asking(site, headers, slug).await?;
    let Some(slug) = slug else { return Ok(known) };
    let id = known.viewer.account.as_ref().map_or(0, |account| account.id);
    if decides_itself && id == 0 {
        // The way of a vote, thousands of times a second: its handler knows the poll already.
        return Ok(known);
    }
    let membership = match Slug::parse(slug) {
        Ok(slug) => site.store().membership(&slug, id).await?,
        Err(_) => None,
    };
    if let Some(poll) = membership {
        let role = if known.is_admin { Some(Role::Facilitator) } else { poll.role };
        // Whatever its owner may do, a token sees what a reader sees.
        known.viewer.role = if known.is_program { role.map(|role| role.min(Role::Reader)) } else { role };
    }
    let is_hidden = membership.is_none_or(|poll| poll.is_draft && known.viewer.role.is_none());
    known.lacks_poll = is_hidden && !decides_itself;
    Ok(known)
}

/// Finds out who asks. A token that is bound to one poll is none of ours wherever the address does not name that poll.
async fn asking(site: &Site, headers: &HeaderMap, slug: Option<&str>) -> Result<Known, Unknown> {
    let store = site.store();
    if let Some(token) = bearer(headers) {
        let digest = token.as_ref().map(Secret::digest).ok_or(Unknown::Token)?;
        let poll = slug.and_then(|slug| Slug::parse(slug).ok());
        let account = store.token(&digest, poll.as_ref(), now_ms()).await?.ok_or(Unknown::Token)?;
        let is_admin = account.is_admin;
        let account = SignedIn { is_admin: false, ..signed_in(account, None) };
        let viewer = Viewer { account: Some(account), ..Viewer::default() };
        return Ok(Known { viewer, is_program: true, is_admin, ..Known::default() });
    }
    // Most readers have no cookie and cost the database nothing.
    let Some(token) = cookie::token(headers, &site.settings.public) else { return Ok(Known::default()) };
    let Some(session) = store.session(&token.digest(), now_ms()).await? else { return Ok(Known::default()) };
    let renew = session.renew.then(|| session.digest.clone());
    let is_admin = session.account.is_admin;
    let viewer = Viewer { account: Some(signed_in(session.account, Some(session.digest))), ..Viewer::default() };
    Ok(Known { viewer, is_admin, renew, ..Known::default() })
}

/// What a program shows instead of a cookie, unless it speaks for a participant; the inner `None` is a token that
/// cannot be one of ours.
fn bearer(headers: &HeaderMap) -> Option<Option<Secret>> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let is_ours = scheme.eq_ignore_ascii_case("bearer") && !Seals::is_ticket(token.trim());
    is_ours.then(|| Secret::parse(token.trim()))
}

fn signed_in(account: Account, session: Option<Digest>) -> SignedIn {
    SignedIn {
        id: account.id,
        name: account.name.to_string(),
        email: account.email.to_string(),
        is_admin: account.is_admin,
        session,
    }
}
