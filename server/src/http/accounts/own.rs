//! One's own account: name, password, sessions, API tokens.

use super::{Failed, NOT_YET, Proof, enter_anew, notice, prove, too_many};
use crate::http::{Site, address::ClientAddress, pages};
use anyhow::Context;
use app::{
    Filled, SignedIn, Viewer,
    words::{Words, account as says},
};
use axum::{
    Extension, Form,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    Digest, Email, Password, PersonName, Slug, TokenLife,
    store::{StoreError, TokenBounds, now_ms},
};
use serde::Deserialize;

const PAGE: &str = "/account";

/// The table of routes lets only those in who are signed in.
fn account(viewer: &Viewer) -> anyhow::Result<&SignedIn> {
    viewer.account.as_ref().context("a form of an account came from nobody: the table of routes is wrong")
}

fn done(what: &str) -> Response {
    Redirect::to(&format!("{PAGE}?done={what}")).into_response()
}

/// The form with the name.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Name {
    name: String,
}

/// `POST /account/name`.
pub(in crate::http) async fn name(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Form(form): Form<Name>,
) -> Result<Response, Failed> {
    match PersonName::parse(&form.name) {
        Ok(name) => {
            site.store().rename_account(account(&viewer)?.id, &name).await?;
            Ok(done("name"))
        }
        Err(error) => {
            let says = says::name(Words::of(viewer.language), error);
            let filled = Filled::default().with("name", &form.name).wrong("name", says);
            Ok(pages::again(&site, viewer, PAGE, filled, NOT_YET).await)
        }
    }
}

/// The form with the passwords.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct NewPassword {
    present: String,
    password: String,
}

/// `POST /account/password`: asks for the present one, so that a browser left alone is not an account lost. All
/// sessions end, and this browser gets a new one. A present one that was replaced while it was looked at is a wrong one.
pub(in crate::http) async fn password(
    State(site): State<Site>,
    Extension(client): Extension<ClientAddress>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
    Form(form): Form<NewPassword>,
) -> Result<Response, Failed> {
    let email = Email::parse(&account(&viewer)?.email)?;
    let password = match Password::parse(&form.password, &email) {
        Ok(password) => password,
        Err(error) => {
            let filled = Filled::default().wrong("password", says::password(Words::of(viewer.language), error));
            return Ok(pages::again(&site, viewer, PAGE, filled, NOT_YET).await);
        }
    };
    match prove(&site, &email, form.present, client).await? {
        Proof::Right { account: own, hash: present } => {
            let hash = site.passwords.hash(password).await?;
            if site.store().set_password(own.id, Some(&present), &hash, None, notice(&site, &viewer)).await? {
                return Ok(enter_anew(&site, own.id, &hash, &headers, "/account?done=password").await?);
            }
        }
        Proof::Wrong => {}
        Proof::TooMany { wait_ms } => {
            return Ok(too_many(&site, viewer, PAGE, Filled::default(), "present", wait_ms).await);
        }
    }
    let filled = Filled::default().wrong("present", Words::of(viewer.language).say("account-wrong-password"));
    Ok(pages::again(&site, viewer, PAGE, filled, NOT_YET).await)
}

/// Which session is to end.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct WhichSession {
    session: String,
}

/// `POST /account/sessions/end`. One that is not there any more is as good as ended.
pub(in crate::http) async fn end_session(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Form(form): Form<WhichSession>,
) -> Result<Response, Failed> {
    if let Some(session) = Digest::parse(&form.session) {
        site.store().end_session(account(&viewer)?.id, &session).await?;
    }
    Ok(done("session"))
}

/// The form for a new token.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct NewToken {
    #[serde(rename = "token-name")]
    name: String,
    /// Name of the one poll that it reads; empty: every poll that its owner may read.
    #[serde(rename = "token-poll")]
    poll: String,
    /// How long it works; empty: as long as usual.
    #[serde(rename = "token-life")]
    life: String,
}

/// `POST /account/tokens`: the answer is the page that shows the token, because it cannot be shown later.
pub(in crate::http) async fn make_token(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Form(form): Form<NewToken>,
) -> Result<Response, Failed> {
    let (words, now) = (Words::of(viewer.language), now_ms());
    let (owner, is_admin) = {
        let account = account(&viewer)?;
        (account.id, account.is_admin)
    };
    let mut typed = Filled::default();
    for (field, value) in [("token-name", &form.name), ("token-poll", &form.poll), ("token-life", &form.life)] {
        typed = typed.with(field, value);
    }
    let name = PersonName::parse(&form.name);
    if let Err(error) = &name {
        typed = typed.wrong("token-name", says::name(words, *error));
    }
    let poll = if form.poll.is_empty() { None } else { own_poll(&site, owner, is_admin, &form.poll).await? };
    if poll.is_none() && !form.poll.is_empty() {
        typed = typed.wrong("token-poll", words.say("account-fault-token-poll"));
    }
    let life = if form.life.is_empty() { Ok(TokenLife::default()) } else { TokenLife::parse(&form.life) };
    if life.is_err() {
        typed = typed.wrong("token-life", words.say("account-fault-token-life"));
    }
    let (Ok(name), Ok(life), true) = (name, life, typed.faults().is_empty()) else {
        return Ok(pages::again(&site, viewer, PAGE, typed, NOT_YET).await);
    };
    let bounds = TokenBounds { poll, ends_at_ms: life.ends_at_ms(now) };
    match site.store().make_token(owner, &name, bounds, now).await {
        Ok(secret) => {
            let filled = Filled::default().showing(secret.reveal());
            Ok(pages::again(&site, viewer, PAGE, filled, StatusCode::OK).await)
        }
        Err(StoreError::TooManyTokens(_)) => {
            let typed = typed.wrong("token-name", words.say("account-fault-tokens"));
            Ok(pages::again(&site, viewer, PAGE, typed, NOT_YET).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// The number of the poll of this name, where somebody has a role on it.
async fn own_poll(site: &Site, owner: i64, is_admin: bool, slug: &str) -> Result<Option<i64>, StoreError> {
    let Ok(slug) = Slug::parse(slug) else { return Ok(None) };
    let found = site.store().membership(&slug, owner).await?;
    Ok(found.filter(|poll| is_admin || poll.role.is_some()).map(|poll| poll.poll_id))
}

/// Which token is to end.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct WhichToken {
    token: String,
}

/// `POST /account/tokens/end`. One that is not there any more is as good as ended.
pub(in crate::http) async fn end_token(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Form(form): Form<WhichToken>,
) -> Result<Response, Failed> {
    if let Some(token) = Digest::parse(&form.token) {
        site.store().end_token(account(&viewer)?.id, &token).await?;
    }
    Ok(done("token"))
}
