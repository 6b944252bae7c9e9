//! The interface for programs that read: polls, their statements and what was computed from them.
//!
//! Nothing here says more than the pages do: others' votes only where they may be shown, and no small number of people.
//!
//! * [`polls`], [`statements`], [`versions`], [`ratings`]: what there is; [`activity`], [`runs`]: who came when, and the
//!   training of models, for those who help to run a poll;
//! * [`pca2`], [`polis`]: the same as Polis' `math/pca2` and what else programs made for Polis read;
//! * [`document`]: the description of all this, made from the types that handlers answer with;
//! * [`limit`]: how much one program may ask for;
//! * [`fault`]: every refusal in one shape.

pub(super) mod activity;
pub(super) mod document;
pub(super) mod fault;
pub(super) mod limit;
mod page;
pub(super) mod pca2;
pub(super) mod polis;
pub(super) mod polls;
pub(super) mod ratings;
pub(super) mod runs;
pub(super) mod statements;
pub(super) mod versions;

pub(super) use fault::Error;

use super::{Site, freshness};
use app::Viewer;
use axum::{
    Json,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Phase, Poll, Role, Slug};
use page::{Cursor, Page};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The poll of an address.
async fn poll(site: &Site, slug: &str) -> Result<Poll, Error> {
    let slug = Slug::parse(slug).map_err(|_| Error::no_poll())?;
    site.store().poll(&slug).await?.ok_or_else(Error::no_poll)
}

/// Whether somebody may see what others said.
fn may_see(poll: &Poll, viewer: &Viewer) -> bool {
    poll.shows_results() || viewer.may(Role::Reader)
}

/// Whether somebody may have single votes, and what they follow from.
fn may_have_votes(poll: &Poll, viewer: &Viewer) -> bool {
    poll.gives_votes_out() || viewer.may(Role::Reader)
}

/// The poll of this name, if whoever asks may have single votes of it.
async fn given_out(site: &Site, viewer: &Viewer, slug: &str) -> Result<Poll, Error> {
    let poll = poll(site, slug).await?;
    // Here the name of the poll does not stand in the path, where drafts are looked after.
    if poll.phase == Phase::Draft {
        return Err(Error::no_poll());
    }
    if !may_see(&poll, viewer) {
        return Err(Error::closed());
    }
    if !may_have_votes(&poll, viewer) {
        return Err(Error::withheld());
    }
    Ok(poll)
}

/// An answer that says which version of itself it is, and nothing more where that is known already.
fn tagged<T: Serialize>(asked: &HeaderMap, body: &T) -> Response {
    match serde_json::to_vec(body) {
        Ok(text) => tagged_text(asked, text),
        Err(error) => {
            tracing::error!(%error, "an answer could not be written");
            Error::fault().into_response()
        }
    }
}

/// The same of what is JSON already.
fn tagged_text(asked: &HeaderMap, text: Vec<u8>) -> Response {
    // Weak, because the same answer is sent compressed and not.
    let tag = format!("W/\"{}\"", hex::encode(&Sha256::digest(&text)[..16]));
    let mut response = if freshness::has(asked, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, "application/json")], text).into_response()
    };
    mark(response.headers_mut(), &tag, "no-cache");
    response
}

/// Names the version of an answer, and says for how long it may be kept.
fn mark(headers: &mut HeaderMap, tag: &str, keep: &'static str) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(value) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, value);
    }
}

/// This description, as OpenAPI 3.1.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "about", responses(
    (status = 200, description = "The document.", content_type = "application/json", body = Object),
))]
pub(super) async fn openapi() -> Response {
    Json(document::document()).into_response()
}
