//! Running a poll over HTTP: pages with plain forms, for those who have a role on it.
//!
//! * [`own`]: one's polls, making and deleting them; [`importing`]: one that was held elsewhere;
//! * [`stand`]: where a poll stands, opening, closing, going back;
//! * [`settings`]: everything that can be set; [`form`] reads and writes it as fields;
//! * [`seeds`], [`statements`]: the organisers' statements, and deciding about all;
//! * [`people`]: codes, lists, bans, colleagues; [`codes`] makes codes;
//! * [`messages`]: mail and webhooks of the poll; [`queue_mail`]: mail to those who moderate it;
//! * [`refusals`]: why something was not done, in the reader's language;
//! * [`names`]: names of groups and of the ends of the map; [`excerpts`]: parts of the results;
//! * [`reports`]: publishing a report on a model; [`rating`]: asking people which of its answers they would rather have;
//! * [`numbers`]: how the poll is doing, and the logs; [`live`]: the votes on each statement;
//! * [`studies`]: weights and patterns;
//! * [`runs`]: the training of models; [`elsewhere`]: where other machines do it.

mod codes;
pub(super) mod elsewhere;
pub(super) mod excerpts;
pub(crate) mod form;
pub(super) mod importing;
pub(super) mod live;
pub(super) mod messages;
pub(super) mod names;
pub(super) mod numbers;
pub(super) mod own;
pub(super) mod people;
pub(super) mod preview;
pub(super) mod queue_mail;
pub(super) mod rating;
mod refusals;
pub(super) mod reports;
pub(super) mod runs;
pub(super) mod seeds;
pub(super) mod settings;
pub(super) mod sites;
pub(super) mod stand;
pub(super) mod statements;
pub(super) mod studies;

use super::{Site, accounts::Failed, pages};
use app::{
    Viewer, args,
    facilitator::{Held, Typed},
    words::Words,
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest, FromRequestParts, RawPathParams, Request},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{Poll, Role, Slug};
use leptos::prelude::provide_context;
use std::sync::Arc;

/// Bytes of a form at the most; files of seeds and lists of ids among them.
pub(super) const LARGE: usize = 4 << 20;

/// Bytes of a form at the most that comes back to whoever wrote it where it has more than [`LARGE`].
pub(super) const GIVEN_BACK: usize = 4 * LARGE;

/// A form that is not right yet.
const NOT_YET: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// A request of somebody who may do what its route is for, with the poll that it is about.
pub(in crate::http) struct Asked {
    held: Held,
    /// The account.
    by: i64,
    parts: Parts,
    body: Bytes,
    /// In the reader's language.
    words: Words,
}

impl Asked {
    /// Reads the poll; somebody else takes in the body.
    async fn about(site: &Site, slug: &str, parts: Parts) -> Result<Self, Response> {
        let (poll, role, viewer) = found(site, slug, &parts).await?;
        let query = Fields::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let done = Some(query.get("done").to_owned()).filter(|word| !word.is_empty());
        let held = Held { poll: Arc::new(poll), role, done, problem: None };
        let words = spoken(&parts);
        Ok(Self { held, by: account(&viewer), parts, body: Bytes::new(), words })
    }

    /// What the address says after the question mark.
    fn query(&self) -> Fields {
        Fields::parse(self.parts.uri.query().unwrap_or_default().as_bytes())
    }

    /// What the form says.
    fn fields(&self) -> Fields {
        Fields::parse(&self.body)
    }

    /// Shows the page of this poll at `path` with a context.
    async fn show<T: Clone + Send + Sync + 'static>(
        self,
        site: &Site,
        path: &str,
        status: StatusCode,
        context: impl FnOnce(Held) -> T,
    ) -> Response {
        let address = format!("/facilitate/{}{path}", self.held.poll.slug);
        show(site, self.parts, &address, status, context(self.held)).await
    }

    /// Sends the browser to a page of this poll, so that reloading does not send the form again.
    fn go(&self, path: &str) -> Response {
        Redirect::to(&format!("/facilitate/{}{path}", self.held.poll.slug)).into_response()
    }
}

/// The poll is the one that `{slug}` in the address names. What a handler cannot begin with is answered before it begins.
impl FromRequest<Site> for Asked {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let slug = named(site, &mut parts).await?;
        let mut asked = Self::about(site, &slug, parts).await?;
        asked.body = to_bytes(body, GIVEN_BACK).await.map_err(|_| too_large())?;
        Ok(asked)
    }
}

/// What `{slug}` in the address says.
pub(super) async fn named(site: &Site, parts: &mut Parts) -> Result<String, Response> {
    let named = RawPathParams::from_request_parts(parts, site).await.map_err(IntoResponse::into_response)?;
    Ok(named.iter().find(|(name, _)| *name == "slug").map_or("", |(_, slug)| slug).to_owned())
}

/// The poll of this name, with who asks and her role on it, at which the table of routes has looked already; or the
/// answer that there is no such page.
pub(super) async fn found(site: &Site, slug: &str, parts: &Parts) -> Result<(Poll, Role, Viewer), Response> {
    let viewer = parts.extensions.get::<Viewer>().cloned().unwrap_or_default();
    let poll = match Slug::parse(slug) {
        Ok(slug) => site.store().poll(&slug).await.map_err(failed)?,
        Err(_) => None,
    };
    match (poll, viewer.role) {
        (Some(poll), Some(role)) => Ok((poll, role, viewer)),
        _ => Err(pages::missing(site, viewer).await),
    }
}

/// Renders the page of an address with a context.
async fn show<T: Clone + Send + Sync + 'static>(
    site: &Site,
    mut parts: Parts,
    address: &str,
    status: StatusCode,
    context: T,
) -> Response {
    match address.parse() {
        Ok(uri) => parts.uri = uri,
        Err(error) => return Failed::from(error).into_response(),
    }
    let request = Request::from_parts(parts, Body::empty());
    pages::render(site, request, status, move || provide_context(context.clone())).await
}

/// What is said to whoever asks, in their language.
fn spoken(parts: &Parts) -> Words {
    Words::of(parts.extensions.get().copied().unwrap_or_default())
}

/// The account of whoever asks; 0 for nobody, who never gets here.
fn account(viewer: &Viewer) -> i64 {
    viewer.account.as_ref().map_or(0, |account| account.id)
}

fn too_large() -> Response {
    (StatusCode::PAYLOAD_TOO_LARGE, "This is too large; send it in several pieces.\n").into_response()
}

/// Whether a form is too long to be carried out, which is then said beside the longest of its fields.
fn is_too_long(form: &Bytes, typed: &mut Typed, words: Words) -> bool {
    if form.len() <= LARGE {
        return false;
    }
    let longest = typed.values.iter().max_by_key(|(_, value)| value.len());
    let longest = longest.map(|(name, _)| name.clone()).unwrap_or_default();
    typed.wrong(longest, words.say_with("facilitate-fault-large", args!(most = LARGE >> 20)));
    true
}

/// Says that something failed on our side.
fn failed(error: impl Into<anyhow::Error>) -> Response {
    Failed::from(error.into()).into_response()
}

/// Names and values of a form, in their order; a name may be there more than once.
#[derive(Clone, Debug, Default)]
struct Fields(Vec<(String, String)>);

impl Fields {
    /// What cannot be read counts as not sent.
    fn parse(bytes: &[u8]) -> Self {
        Self(serde_urlencoded::from_bytes(bytes).unwrap_or_default())
    }

    /// The last value of this name, without white space around it; empty where there is none.
    fn get(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// Every value of this name.
    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// As a page shows them again.
    fn typed(&self) -> Typed {
        Typed { values: self.0.iter().cloned().collect(), faults: Vec::new() }
    }
}

/// Roles by their words; none for anything else.
fn role(word: &str) -> Option<Role> {
    Role::parse(word).ok()
}
