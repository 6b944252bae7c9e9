//! `GET /api/v1/polls/SLUG/ratings/N`: which of two answers people would rather have, as a report was published with it.

use super::{
    Error, Site,
    versions::{no_version, number, record, visible},
};
use app::Viewer;
use axum::{
    Extension,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use deliberation::{
    Poll,
    store::{Published, Version},
};
use sha2::{Digest, Sha256};

/// What people preferred, blind: `folkmoot-rating/1` in canonical form, whose SHA-256 is the ETag, by the version of the
/// report that was published with it. It never changes, and no number in it tells of fewer than five people.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/ratings/{version}", tag = "versions",
    params(("slug" = String, Path), ("version" = i64, Path)), responses(
        (status = 200, description = "The table of the rating.", content_type = "application/json", body = Object),
        (status = 403, description = "People are still voting.", body = super::fault::Problem),
        (status = 404, description = "There is no such version, or it has no rating.", body = super::fault::Problem),
        (status = 429, body = super::fault::Problem),
    ))]
pub(in crate::http) async fn rating(
    State(site): State<Site>,
    Path((slug, version)): Path<(String, String)>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let poll = visible(&site, &slug, &viewer).await?;
    let published = site.store().publication(poll.id, number(&version)?).await?.ok_or_else(no_version)?;
    let (json, sha256) = table(&published)?.ok_or_else(no_version)?;
    Ok(record(&headers, json, &sha256))
}

/// The newest version of the report that has a rating.
pub(super) async fn latest(site: &Site, poll: &Poll) -> Result<Option<Version>, Error> {
    for published in site.store().publications(poll.id).await? {
        if let Some((_, sha256)) = table(&published)? {
            let version = published.record.version;
            return Ok(Some(Version { version, sha256, created_at_ms: published.published_ms }));
        }
    }
    Ok(None)
}

/// The table in canonical form, with its SHA-256.
fn table(published: &Published) -> Result<Option<(String, String)>, Error> {
    let Some(rating) = &published.record.rating else { return Ok(None) };
    let json = record::canonical::to_vec(rating).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let json = json.ok_or_else(Error::fault)?;
    let sha256 = hex::encode(Sha256::digest(json.as_bytes()));
    Ok(Some((json, sha256)))
}
