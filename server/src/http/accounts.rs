//! Forms around accounts. A form that went well leads on to a page (303); one that did not is shown again with what
//! was typed and what is wrong.
//!
//! * [`sign_in`]: signing in and out;
//! * [`oidc`]: signing in by way of an identity provider;
//! * [`forgotten`]: a link by mail for those who have forgotten their password;
//! * [`welcome`]: what a one-time link leads to;
//! * [`own`]: one's own account;
//! * [`everybody`]: all accounts, for admins.

pub(super) mod everybody;
pub(super) mod forgotten;
pub(super) mod oidc;
pub(super) mod own;
pub(super) mod sign_in;
pub(super) mod welcome;

use super::{
    Site,
    address::ClientAddress,
    away::{self, is_away},
    cookie, pages,
};
use app::{
    Filled, Viewer,
    words::{Words, account},
};
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    Account, Email, Language,
    store::{Attempt, ProvedBy, now_ms},
};

/// A form that is not right yet.
const NOT_YET: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// What failed on our side: the log learns what, people learn that it was not their fault, and when to try again.
pub(super) struct Failed(anyhow::Error);

impl<E: Into<anyhow::Error>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        tracing::error!(error = format!("{:#}", self.0), "a form could not be carried out");
        if is_away(&self.0) {
            return away::answer();
        }
        let says = "Something went wrong on our side; nothing was changed. Please go back and try again in a minute.\n";
        (StatusCode::INTERNAL_SERVER_ERROR, says).into_response()
    }
}

/// What a check of a typed password has come to.
enum Proof {
    /// It is the right one.
    Right {
        /// Whose it is.
        account: Account,
        /// The hash of it that was kept when it was looked at: what is done next holds only as long as it is.
        hash: String,
    },
    /// It is not, or there is no such account: nobody is told which.
    Wrong,
    /// There were too many attempts; nothing was looked at.
    TooMany {
        /// Milliseconds to wait.
        wait_ms: i64,
    },
}

/// Checks a password that somebody has typed, as often as the limits allow.
///
/// Whatever the address, the same is done: an attempt is noted, a hash is computed, a row is looked for.
async fn prove(site: &Site, email: &Email, typed: String, client: ClientAddress) -> anyhow::Result<Proof> {
    let (store, address) = (site.store(), client.block());
    // One attempt after the other: of many at one moment none is refused because of those that merely came along.
    let turn = site.passwords.turn().await?;
    let attempt = match store.begin_attempt(email, &address, now_ms()).await? {
        Attempt::Begun(attempt) => attempt,
        Attempt::Refused { wait_ms } => return Ok(Proof::TooMany { wait_ms }),
    };
    let credentials = async || anyhow::Ok(store.credentials(email).await?.filter(|(account, _)| !account.is_disabled));
    let (account, kept) = credentials().await?.unzip();
    let kept = kept.flatten();
    let again = typed.clone();
    let checked = site.passwords.check(turn, typed, kept.clone()).await?;
    let (Some(account), Some(kept), true) = (account, kept, checked.is_right) else { return Ok(Proof::Wrong) };
    store.attempt_succeeded(&attempt, email, &address).await?;
    let Some(renewed) = checked.renewed else { return Ok(Proof::Right { account, hash: kept }) };
    if store.rehash_password(account.id, &kept, &renewed).await? {
        return Ok(Proof::Right { account, hash: renewed });
    }
    // Somebody was faster: with the same password, which is kept anew by now, or with another one.
    let Some((account, Some(now))) = credentials().await? else { return Ok(Proof::Wrong) };
    let turn = site.passwords.turn().await?;
    let checked = site.passwords.check(turn, again, Some(now.clone())).await?;
    Ok(if checked.is_right { Proof::Right { account, hash: now } } else { Proof::Wrong })
}

/// Too many attempts: says on the page and in the headers how long to wait.
async fn too_many(site: &Site, viewer: Viewer, page: &str, filled: Filled, field: &'static str, ms: i64) -> Response {
    let filled = filled.wrong(field, account::wait(Words::of(viewer.language), ms));
    let mut response = pages::again(site, viewer, page, filled, StatusCode::TOO_MANY_REQUESTS).await;
    let seconds = ms.max(1).unsigned_abs().div_ceil(1000);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// Begins a session for an account, ends the one that the browser had, and leads on. None where the password that was
/// proved is not the account's any more.
async fn enter(
    site: &Site,
    account: i64,
    proof: ProvedBy<'_>,
    asked: &HeaderMap,
    next: &str,
) -> anyhow::Result<Option<Response>> {
    let before = cookie::token(asked, &site.settings.public).map(|token| token.digest());
    let browser = asked.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let begun = site.store().open_session(account, proof, browser, before.as_ref(), now_ms()).await?;
    Ok(begun.map(|secret| {
        let mut response = Redirect::to(next).into_response();
        cookie::set(response.headers_mut(), &secret, &site.settings.public);
        response
    }))
}

/// The same for whoever has just chosen the password of which `hash` is kept. Where another one was chosen since, she is
/// led to where that is asked for.
async fn enter_anew(site: &Site, account: i64, hash: &str, asked: &HeaderMap, next: &str) -> anyhow::Result<Response> {
    let entered = enter(site, account, ProvedBy::Password(hash), asked, next).await?;
    Ok(entered.unwrap_or_else(|| Redirect::to("/sign-in").into_response()))
}

/// The language in which the owner of an account is told by mail that the password was changed: the one in which it was.
/// None where the site sends no mail.
fn notice(site: &Site, viewer: &Viewer) -> Option<Language> {
    site.settings.mail.as_ref().map(|_| viewer.language)
}

#[cfg(test)]
mod tests;
