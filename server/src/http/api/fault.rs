//! Every refusal in one shape: `{"error": {"code": ..., "message": ...}}`.

use crate::http::away;
use axum::{
    Json,
    body::{Body, to_bytes},
    extract::{Request, rejection::QueryRejection},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use deliberation::store::StoreError;
use serde::Serialize;
use utoipa::ToSchema;

/// Why a request was not answered.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Problem {
    error: Reason,
}

#[derive(Debug, Serialize, ToSchema)]
struct Reason {
    /// A word for programs, which stays the same.
    #[schema(example = "no-poll")]
    code: String,
    /// What is wrong and what to do, for people.
    #[schema(example = "there is no such poll")]
    message: String,
}

/// A refusal on its way to the client.
#[derive(Debug)]
pub(in crate::http) struct Error {
    status: StatusCode,
    code: &'static str,
    message: String,
}

impl Error {
    pub(super) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into() }
    }

    pub(super) fn no_poll() -> Self {
        Self::new(StatusCode::NOT_FOUND, "no-poll", "there is no such poll")
    }

    pub(super) fn closed() -> Self {
        let says = "people are still voting; what they said can be read once voting is over";
        Self::new(StatusCode::FORBIDDEN, "still-voting", says)
    }

    pub(super) fn withheld() -> Self {
        let says = "those who run this poll give no single votes out; its statements with votes per group can be read";
        Self::new(StatusCode::FORBIDDEN, "withheld", says)
    }

    fn away() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "away", "the database cannot be reached just now; try again")
    }

    pub(super) fn fault() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "fault",
            "the answer could not be made; please try again in a minute",
        )
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        tracing::warn!(%error, "the API cannot reach the database");
        Self::away()
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        tracing::error!(error = format!("{error:#}"), "the API could not answer");
        if away::is_away(&error) { Self::away() } else { Self::fault() }
    }
}

impl From<QueryRejection> for Error {
    fn from(rejection: QueryRejection) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "malformed", rejection.body_text())
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        answer(self.status, self.code, self.message)
    }
}

/// A refusal as an answer.
pub(in crate::http) fn answer(status: StatusCode, code: &str, message: impl Into<String>) -> Response {
    let error = Reason { code: code.to_owned(), message: message.into() };
    (status, Json(Problem { error })).into_response()
}

/// The longest text that is taken over as a message.
const LONGEST: usize = 2000;

/// Gives refusals that come from elsewhere (no such address, wrong method, body too large) the same shape.
pub(in crate::http) async fn shape(request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let response = next.run(request).await;
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !is_api || !(status.is_client_error() || status.is_server_error()) || kind.starts_with("application/json") {
        return response;
    }
    let is_text = kind.starts_with("text/plain");
    let (parts, body) = response.into_parts();
    let text = match is_text {
        true => to_bytes(body, LONGEST).await.ok().and_then(|text| String::from_utf8(text.to_vec()).ok()),
        false => None,
    };
    let (code, says) = words(status);
    let message = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let mut shaped = answer(status, code, message.unwrap_or_else(|| says.to_owned()));
    // What else was said (what is allowed, when to come back) stays.
    for (name, value) in &parts.headers {
        let about_body = [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::CONTENT_ENCODING, header::ETAG];
        if !about_body.contains(name) {
            shaped.headers_mut().append(name, value.clone());
        }
    }
    shaped.map(Body::new)
}

/// Code and words for a status that nobody has explained.
fn words(status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::UNAUTHORIZED => ("sign-in", "sign in, or send an API token in the header Authorization: Bearer"),
        StatusCode::FORBIDDEN => ("forbidden", "this may not be done from here"),
        StatusCode::NOT_FOUND => ("no-address", "there is nothing at this address; /api lists what there is"),
        StatusCode::METHOD_NOT_ALLOWED => {
            ("method", "this address does not take that method; the header Allow says which")
        }
        StatusCode::PAYLOAD_TOO_LARGE => ("too-large", "the body is too large"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            ("media-type", "send JSON, with the header Content-Type: application/json")
        }
        StatusCode::TOO_MANY_REQUESTS => {
            ("too-many", "too many requests; the header Retry-After says when to come back")
        }
        status if status.is_client_error() => ("malformed", "the request cannot be understood"),
        _ => ("fault", "the answer could not be made; please try again in a minute"),
    }
}
