//! `GET /api/v1/polls/SLUG/analyses/N` and `.../constitutions/N`: what was computed, as long as nothing in it was taken
//! back.

use super::{Error, Site, mark, may_have_votes, may_see, poll};
use crate::http::freshness;
use app::Viewer;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Poll, Role, store::Availability};

/// A version of the analysis: `folkmoot-analysis/1` in canonical form, whose SHA-256 is the ETag. It never changes, and
/// is withdrawn when there is a later one and a statement or a person in it was taken back since.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/analyses/{version}", tag = "versions",
    params(("slug" = String, Path), ("version" = i64, Path)), responses(
        (status = 200, description = "The analysis.", content_type = "application/json", body = Object),
        (status = 403, description = "People are still voting, or single votes are not given out.", body = super::fault::Problem),
        (status = 404, body = super::fault::Problem),
        (status = 410, description = "The version was withdrawn.", body = super::fault::Problem),
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
    let number = number(&version)?;
    let availability = site.store().availability_of_analysis(poll.id, number).await?.ok_or_else(no_version)?;
    may_have(&poll, &viewer, availability)?;
    let stored = site.store().analysis(poll.id, number).await?.ok_or_else(no_version)?;
    Ok(record(&headers, stored.json, &stored.sha256))
}

/// A version of the constitution: `folkmoot-constitution/1` in canonical form, whose SHA-256 is the ETag. It never
/// changes, and is withdrawn when a statement or a person in it was taken back since; where single votes are not given
/// out, as soon as there is a later one.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/constitutions/{version}", tag = "versions",
    params(("slug" = String, Path), ("version" = i64, Path)), responses(
        (status = 200, description = "The constitution.", content_type = "application/json", body = Object),
        (status = 403, description = "People are still voting.", body = super::fault::Problem),
        (status = 404, body = super::fault::Problem),
        (status = 410, description = "The version was withdrawn.", body = super::fault::Problem),
        (status = 429, body = super::fault::Problem),
    ))]
pub(in crate::http) async fn constitution(
    State(site): State<Site>,
    Path((slug, version)): Path<(String, String)>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let poll = visible(&site, &slug, &viewer).await?;
    let number = number(&version)?;
    let availability = site.store().availability_of_constitution(poll.id, number).await?.ok_or_else(no_version)?;
    may_have(&poll, &viewer, availability)?;
    let stored = site.store().constitution(poll.id, number).await?.ok_or_else(no_version)?;
    Ok(record(&headers, stored.json, &stored.sha256))
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

/// Whether somebody may have a version of which this is known; those who run the poll have whatever there is.
pub(super) fn may_have(poll: &Poll, viewer: &Viewer, availability: Availability) -> Result<(), Error> {
    if viewer.may(Role::Reader) {
        return Ok(());
    }
    match availability {
        Availability::Latest => Ok(()),
        // Between two versions there may be a single person: beside the later one this one would give her votes out.
        Availability::Earlier if poll.gives_votes_out() => Ok(()),
        Availability::Interim => Err(no_version()),
        Availability::Earlier | Availability::Withdrawn => Err(withdrawn()),
    }
}

fn withdrawn() -> Error {
    let says = "this version was withdrawn, because what is in it was taken back or would tell of single people; \
         the poll names the latest one";
    Error::new(StatusCode::GONE, "withdrawn", says)
}

pub(super) fn record(asked: &HeaderMap, json: String, sha256: &str) -> Response {
    let tag = format!("W/\"{sha256}\"");
    let mut response = if freshness::has(asked, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, "application/json")], json).into_response()
    };
    // It never changes, but it may be withdrawn, and the facilitator may close the door again.
    mark(response.headers_mut(), &tag, "no-cache");
    response
}
