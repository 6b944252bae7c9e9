//! The files of a poll: Polis' CSVs, the same as Parquet, analysis and constitution, and all of it as one archive.
//!
//! They are there for everybody once voting is over (or where results are always shown), and for whoever has a role on
//! the poll at any time. Whoever runs a poll also gets it without anything left out.

mod exports;

pub(super) use exports::Exports;

use super::{Site, away, freshness};
use crate::translate::publish::{ALL, FILES};
use app::{Viewer, chart::matrix::matrix, words::Words};
use axum::{
    Extension,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Poll, Role, Slug};
use exports::{ByNumber, Edition, Ready};
use sha2::{Digest, Sha256};
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// What people said of the principles of a constitution, in a poll that votes on one.
const RATIFICATION: &str = "ratification.json";

/// Which share of each group agrees with each statement, as a picture in the reader's language.
const MATRIX: &str = "agreement.svg";

/// Files in which there is no single vote, and from which none follows.
const TABLES: [&str; 6] =
    ["comment-groups.csv", "constitution.json", "constitution.md", RATIFICATION, "weighting.json", MATRIX];

/// What became of the search for a file.
enum Found {
    /// A file, with the name under which to save it.
    File(Box<Ready>, String),
    /// A published constitution, what people said of its principles, or a picture, and the hash of that.
    Text(String, String),
    Nothing,
    /// People still vote, and nobody is to see what others said.
    Closed,
    /// Those who run the poll give no single votes out.
    Withheld,
}

/// Answers `/polls/SLUG/data/FILE`. What does not exist is answered in one line of text, for programs.
pub(super) async fn download(
    State(site): State<Site>,
    Path((slug, file)): Path<(String, String)>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Response {
    let found = find(&site, &slug, &file, &viewer).await;
    answer(found, &slug, &file, request).await
}

/// Answers `/facilitate/SLUG/data/whole.zip`: everything, with the ids that people have elsewhere and exact times.
pub(super) async fn whole(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let found = async {
        let Some(poll) = poll(&site, &slug).await? else { return Ok(Found::Nothing) };
        let ready = site.exports.file(site.store(), &site.names, &poll, Edition::Whole, ALL).await?;
        Ok(ready.map_or(Found::Nothing, |ready| Found::File(Box::new(ready), format!("{slug}-whole.zip"))))
    };
    let mut response = answer(found.await, &slug, ALL, request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn poll(site: &Site, slug: &str) -> anyhow::Result<Option<Poll>> {
    let Ok(slug) = Slug::parse(slug) else { return Ok(None) };
    Ok(site.store().poll(&slug).await?)
}

async fn find(site: &Site, slug: &str, file: &str, viewer: &Viewer) -> anyhow::Result<Found> {
    let Some(poll) = poll(site, slug).await? else { return Ok(Found::Nothing) };
    let version = ratified(file);
    let is_result = file == RATIFICATION && poll.ratifies.is_some();
    if file != ALL && file != MATRIX && !FILES.contains(&file) && version.is_none() && !is_result {
        return Ok(Found::Nothing);
    }
    if !poll.shows_results() && !viewer.may(Role::Reader) {
        return Ok(Found::Closed);
    }
    if !poll.settings.open_data && version.is_none() && !TABLES.contains(&file) && !viewer.may(Role::Reader) {
        return Ok(Found::Withheld);
    }
    if let Some(version) = version {
        let found = site.store().ratified_version(poll.id, version).await?;
        let found = found.filter(|text| text.ratified.published_at_ms.is_some());
        return Ok(found.map_or(Found::Nothing, |found| Found::Text(found.json, found.ratified.sha256)));
    }
    if is_result {
        let result = site.source.ratification(&poll).await?;
        let result = result.map(|result| crate::translate::version(&result)).transpose()?;
        return Ok(result.map_or(Found::Nothing, |result| Found::Text(result.json, result.sha256)));
    }
    if file == MATRIX {
        // Made from what pages show, of which there is nothing while people vote, for nobody.
        let reading = site.source.poll(slug).await?;
        let words = Words::of(viewer.language);
        let picture = reading.analysis.as_ref().and_then(|analysis| matrix(words, &poll, &analysis.published));
        return Ok(picture.map_or(Found::Nothing, |picture| {
            let sha256 = hex::encode(Sha256::digest(picture.as_bytes()));
            Found::Text(picture, sha256)
        }));
    }
    let ready = site.exports.file(site.store(), &site.names, &poll, Edition::Public, file).await?;
    Ok(ready.map_or(Found::Nothing, |ready| {
        let name = match (file, ready.version) {
            (ALL, Some(version)) => format!("FOLKMOOT-{slug}-v{version}.zip"),
            (ALL, None) => format!("FOLKMOOT-{slug}-interim.zip"),
            _ => format!("{slug}-{file}"),
        };
        Found::File(Box::new(ready), name)
    }))
}

/// The published version that a name such as `constitution-v2.json` stands for.
fn ratified(file: &str) -> Option<i64> {
    file.strip_prefix("constitution-v")?.strip_suffix(".json")?.parse().ok()
}

/// A file of the public edition of a poll.
pub(super) async fn ready(site: &Site, poll: &Poll, file: &str) -> anyhow::Result<Option<Ready>> {
    site.exports.file(site.store(), &site.names, poll, Edition::Public, file).await
}

/// The public edition of a poll for programs made for Polis.
pub(super) async fn by_number(site: &Site, poll: &Poll) -> anyhow::Result<ByNumber> {
    site.exports.by_number(site.store(), &site.names, poll).await
}

/// A file as an answer that is not meant to be saved.
pub(super) async fn inline(ready: Ready, file: &str, request: Request) -> Response {
    let mut response = send(ready, file, file, request).await;
    response.headers_mut().remove(header::CONTENT_DISPOSITION);
    response
}

async fn answer(found: anyhow::Result<Found>, slug: &str, file: &str, request: Request) -> Response {
    match found {
        Ok(Found::File(ready, name)) => send(*ready, file, &name, request).await,
        Ok(Found::Text(json, sha256)) => {
            let tag = format!("\"{file}-{sha256}\"");
            let known = freshness::has(request.headers(), &tag);
            let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { json.into_response() };
            describe(response.headers_mut(), kind(file), &format!("{slug}-{file}"), &tag);
            response
        }
        Ok(Found::Closed) => {
            let words = Words::of(request.extensions().get().copied().unwrap_or_default());
            (StatusCode::FORBIDDEN, format!("{}\n", words.say("vote-closed-file"))).into_response()
        }
        Ok(Found::Withheld) => {
            let words = Words::of(request.extensions().get().copied().unwrap_or_default());
            (StatusCode::FORBIDDEN, format!("{}\n", words.say("data-withheld"))).into_response()
        }
        Ok(Found::Nothing) => {
            (StatusCode::NOT_FOUND, "There is no such file. The page “Data” of a poll lists those there are.\n")
                .into_response()
        }
        Err(error) => {
            tracing::error!(slug, file, error = format!("{error:#}"), "a download failed");
            if away::is_away(&error) {
                return away::answer();
            }
            (StatusCode::INTERNAL_SERVER_ERROR, "The file could not be made. Please try again in a minute.\n")
                .into_response()
        }
    }
}

/// What a file is, by its name.
pub(super) fn kind(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("csv") => "text/csv; charset=utf-8",
        Some("json") => "application/json",
        Some("jsonl") => "application/x-ndjson",
        Some("md") => "text/markdown; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("parquet") => "application/vnd.apache.parquet",
        Some("zip") => "application/zip",
        _ => "application/octet-stream",
    }
}

/// A file as an answer that is saved under `name`.
pub(super) async fn send(ready: Ready, file: &str, name: &str, request: Request) -> Response {
    // Two files may have the same bytes, hence the name.
    let tag = format!("\"{file}-{}\"", ready.sha256);
    let mut response = if freshness::has(request.headers(), &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        // Streams, and answers requests for a part.
        let answered = ServeFile::new(&ready.path).oneshot(request).await;
        // The file is open by now; the folder may go.
        drop(ready.kept);
        match answered {
            Ok(response) => response.into_response(),
            Err(never) => match never {},
        }
    };
    describe(response.headers_mut(), kind(file), name, &tag);
    response
}

/// An archive that lies there already, under its SHA-256; streams, and answers requests for a part.
pub(super) async fn archive(path: &std::path::Path, sha256: &str, name: &str, request: Request) -> Response {
    let tag = format!("\"{sha256}\"");
    let mut response = if freshness::has(request.headers(), &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        match ServeFile::new(path).oneshot(request).await {
            Ok(response) => response.into_response(),
            Err(never) => match never {},
        }
    };
    describe(response.headers_mut(), kind(name), name, &tag);
    response
}

/// Says what a file is, what it is called when saved, and which version it is.
fn describe(headers: &mut HeaderMap, kind: &'static str, name: &str, tag: &str) {
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.remove(header::LAST_MODIFIED);
    // Slugs and file names have no character that would need quoting.
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    if let Ok(value) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, value);
    }
}
