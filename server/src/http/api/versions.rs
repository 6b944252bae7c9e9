//! `GET /api/v1/polls/SLUG/analyses/N` and `.../constitutions/N`: what was computed, for good.

use super::{Error, Site, mark, may_have_votes, may_see, poll};
use crate::http::freshness;
use app::Viewer;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Phase, Poll};

/// A version of the analysis: `folkmoot-analysis/1` in canonical form, whose SHA-256 is the ETag. It never changes.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/analyses/{version}", tag = "versions",
    params(("slug" = String, Path), ("version" = i64, Path)), responses(
        (status = 200, description = "The analysis.", content_type = "application/json", body = Object),
        (status = 403, description = "People are still voting, or single votes are not given out.", body = super::fault::Problem),
        (status = 404, body = super::fault::Problem),
        (status = 429, body = super::fault::Problem),
    ))]
pub(in crate::http) async fn analysis(
    State(site): State<Site>,
    Path((slug, version)): Path<(String, String)>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let poll = visible(&site, &slug, &viewer).await?;
    if !may_have_votes(&poll, &viewer) {
        return Err(Error::withheld());
    }
    let stored = site.store().analysis(poll.id, number(&version)?).await?.ok_or_else(no_version)?;
    Ok(record(&headers, &poll, stored.json, &stored.sha256))
}

/// A version of the constitution: `folkmoot-constitution/1` in canonical form, whose SHA-256 is the ETag. It never
/// changes.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/constitutions/{version}", tag = "versions",
    params(("slug" = String, Path), ("version" = i64, Path)), responses(
        (status = 200, description = "The constitution.", content_type = "application/json", body = Object),
        (status = 403, description = "People are still voting.", body = super::fault::Problem),
        (status = 404, body = super::fault::Problem),
        (status = 429, body = super::fault::Problem),
    ))]
pub(in crate::http) async fn constitution(
    State(site): State<Site>,
    Path((slug, version)): Path<(String, String)>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let poll = visible(&site, &slug, &viewer).await?;
    let stored = site.store().constitution(poll.id, number(&version)?).await?.ok_or_else(no_version)?;
    Ok(record(&headers, &poll, stored.json, &stored.sha256))
}

pub(super) async fn visible(site: &Site, slug: &str, viewer: &Viewer) -> Result<Poll, Error> {
    let poll = poll(site, slug).await?;
    if may_see(&poll, viewer) { Ok(poll) } else { Err(Error::closed()) }
}

pub(super) fn number(version: &str) -> Result<i64, Error> {
    version.parse().map_err(|_| no_version())
}

pub(super) fn no_version() -> Error {
    Error::new(StatusCode::NOT_FOUND, "no-version", "there is no such version; the poll names the latest one")
}

pub(super) fn record(asked: &HeaderMap, poll: &Poll, json: String, sha256: &str) -> Response {
    let tag = format!("W/\"{sha256}\"");
    let mut response = if freshness::has(asked, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, "application/json")], json).into_response()
    };
    // While people vote, old versions make room for new ones, and the facilitator may close the door again.
    let keep = if poll.phase > Phase::Voting { "public, max-age=31536000, immutable" } else { "no-cache" };
    mark(response.headers_mut(), &tag, keep);
    response
}
