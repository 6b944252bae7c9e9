//! Signing in and out.

use super::{Failed, NOT_YET, Proof, enter, prove, too_many};
use crate::http::{Site, address::ClientAddress, cookie, pages};
use app::{
    Filled, Viewer,
    words::{Words, account as says},
};
use axum::{
    Extension, Form,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{Email, store::ProvedBy};
use serde::Deserialize;

/// The form of the sign-in page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct SignIn {
    email: String,
    password: String,
    next: String,
}

/// Where people go who came for nothing else.
pub(super) const HOME: &str = "/account";

/// `POST /sign-in`.
pub(in crate::http) async fn submit(
    State(site): State<Site>,
    Extension(client): Extension<ClientAddress>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
    Form(form): Form<SignIn>,
) -> Result<Response, Failed> {
    let filled = Filled::default().with("email", &form.email).with("next", &form.next);
    let email = match Email::parse(&form.email) {
        Ok(email) => email,
        Err(error) => {
            let filled = filled.wrong("email", says::email(Words::of(viewer.language), error));
            return Ok(pages::again(&site, viewer, "/sign-in", filled, NOT_YET).await);
        }
    };
    match prove(&site, &email, form.password, client).await? {
        Proof::Right { account, hash } => {
            let next = own_path(&form.next).unwrap_or(HOME);
            if let Some(response) = enter(&site, account.id, ProvedBy::Password(&hash), &headers, next).await? {
                return Ok(response);
            }
        }
        Proof::Wrong => {}
        Proof::TooMany { wait_ms } => return Ok(too_many(&site, viewer, "/sign-in", filled, "email", wait_ms).await),
    }
    let filled = filled.wrong("email", Words::of(viewer.language).say("account-not-signed-in"));
    Ok(pages::again(&site, viewer, "/sign-in", filled, NOT_YET).await)
}

/// `POST /sign-out`: the session ends here, not only in the browser.
pub(in crate::http) async fn leave(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
) -> Result<Response, Failed> {
    if let Some((account, session)) = viewer.account.and_then(|account| Some((account.id, account.session?))) {
        site.store().end_session(account, &session).await?;
    }
    let mut response = Redirect::to("/").into_response();
    cookie::clear(response.headers_mut(), &site.settings.public);
    Ok(response)
}

/// The address, if it leads to a page of this site: other sites must not use ours to lead people to them.
pub(super) fn own_path(next: &str) -> Option<&str> {
    // Browsers read a backslash as a slash, drop tabs and line breaks, and read two slashes as another host.
    let plain = next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let own = next.starts_with('/') && !next.starts_with("//");
    (plain && own && next.len() <= 2000).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_on_stays_on_this_site() {
        for own in ["/", "/polls/town?page=2", "/polls/t%C3%B6wn", "/a//b", "/account#sessions"] {
            assert_eq!(own_path(own), Some(own));
        }
        for other in [
            "",
            "account",
            "//evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            " /account",
            "/ü",
        ] {
            assert_eq!(own_path(other), None, "{other:?}");
        }
        assert_eq!(own_path(&format!("/{}", "a".repeat(2000))), None);
    }
}
