//! How a request is refused: with a page for people, in JSON for programs.

use super::{unsent, viewer::Asked};
use crate::http::{Site, api::fault, pages};
use app::{Viewer, unsent::Unsent};
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::provide_context;

/// Why somebody may not use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nobody is signed in.
    SignIn,
    /// For whoever is signed in there is nothing here.
    Missing,
    /// An API token cannot change anything.
    ReadsOnly,
}

impl Refusal {
    pub(super) async fn answer(self, site: &Site, asked: &Asked, viewer: Viewer, request: Request) -> Response {
        match self {
            Self::SignIn if asked.is_api => {
                let says = "Sign in, or send an API token in the header Authorization: Bearer.";
                with_challenge(error(StatusCode::UNAUTHORIZED, says))
            }
            Self::SignIn if asked.is_page => Redirect::to(&sign_in(&asked.address)).into_response(),
            // A session ends while somebody writes: what a form says comes back to be sent once more.
            Self::SignIn => match unsent::read(request).await {
                Some(unsent) => again(site, viewer, unsent).await,
                None => Redirect::to("/sign-in").into_response(),
            },
            Self::Missing if asked.is_api => error(StatusCode::NOT_FOUND, "There is nothing at this address."),
            Self::Missing => pages::missing(site, viewer).await,
            Self::ReadsOnly => error(StatusCode::FORBIDDEN, "An API token only reads; use it with GET."),
        }
    }
}

/// The page that holds what a form said.
async fn again(site: &Site, viewer: Viewer, unsent: Unsent) -> Response {
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = Uri::from_static("/sign-in");
    request.extensions_mut().insert(viewer.language);
    request.extensions_mut().insert(viewer);
    pages::render(site, request, StatusCode::UNAUTHORIZED, move || provide_context(unsent.clone())).await
}

/// The sign-in page that leads on to an address of this site.
fn sign_in(next: &str) -> String {
    let mut query = String::from("/sign-in?next=");
    for byte in next.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => query.push(char::from(byte)),
            other => query.push_str(&format!("%{other:02X}")),
        }
    }
    query
}

fn error(status: StatusCode, says: &str) -> Response {
    let code = match status {
        StatusCode::UNAUTHORIZED => "sign-in",
        StatusCode::FORBIDDEN => "reads-only",
        StatusCode::NOT_FOUND => "no-address",
        _ => "away",
    };
    fault::answer(status, code, says)
}

fn with_challenge(mut response: Response) -> Response {
    response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    response
}

/// An API token that opens nothing.
pub(super) fn wrong_token() -> Response {
    let says = "This API token is not valid here, or not any more; make another one on the page of your account.";
    with_challenge(error(StatusCode::UNAUTHORIZED, says))
}

/// The database is away.
pub(super) fn unavailable(asked: &Asked) -> Response {
    let says = "The site cannot reach its database just now. Please try again in a minute.";
    let mut response = if asked.is_api {
        error(StatusCode::SERVICE_UNAVAILABLE, says)
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, format!("{says}\n")).into_response()
    };
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    response
}

/// Marks an answer that was given up although the database is there.
#[derive(Clone, Copy, Debug)]
pub(in crate::http) struct TooSlow;

/// An answer that did not begin in time.
pub(super) fn too_slow() -> Response {
    let says = "This took too long and was given up. Please try again in a minute.\n";
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, says).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    response.extensions_mut().insert(TooSlow);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_one_parameter() {
        assert_eq!(sign_in("/polls/a?x=1&y=ü"), "/sign-in?next=/polls/a%3Fx%3D1%26y%3D%C3%BC");
    }
}
