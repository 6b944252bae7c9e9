//! The files of a poll: Polis' CSVs, analysis and constitution.

mod exports;

pub(super) use exports::Exports;

use super::{Site, freshness};
use app::words::Words;
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Poll, Slug, store::Store};
use std::path::PathBuf;
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// What became of the search for a file.
enum Found {
    Nothing,
    /// People still vote, and nobody is to see what others said.
    Closed,
    /// The poll, the content type and the content.
    File(Box<Poll>, &'static str, Content),
}

/// What stands behind a name.
enum Content {
    /// A record, as it is stored.
    Text { text: String, sha256: String },

    /// A file of the export, with the folder that keeps it alive.
    File { path: PathBuf, sha256: String, kept: exports::Kept },
}

/// Answers `/polls/SLUG/data/FILE`. What does not exist is answered in one line of text, for programs.
pub(super) async fn download(
    State(site): State<Site>,
    Path((slug, file)): Path<(String, String)>,
    request: Request,
) -> Response {
    match find(&site, &slug, &file).await {
        Ok(Found::Closed) => {
            let words = Words::of(request.extensions().get().copied().unwrap_or_default());
            (StatusCode::FORBIDDEN, format!("{}\n", words.say("vote-closed-file"))).into_response()
        }
        Ok(Found::File(poll, kind, content)) => send(&poll, &file, kind, content, request).await,
        Ok(Found::Nothing) => {
            (StatusCode::NOT_FOUND, "There is no such file. The page “Data” of a poll lists those there are.\n")
                .into_response()
        }
        Err(error) => {
            tracing::error!(slug, file, error = format!("{error:#}"), "a download failed");
            (StatusCode::INTERNAL_SERVER_ERROR, "The file could not be made. Please try again in a minute.\n")
                .into_response()
        }
    }
}

/// What a name stands for.
async fn find(site: &Site, slug: &str, file: &str) -> anyhow::Result<Found> {
    let Ok(slug) = Slug::parse(slug) else { return Ok(Found::Nothing) };
    let store = site.source.store();
    let Some(poll) = store.poll(&slug).await? else {
        return Ok(Found::Nothing);
    };
    if !poll.shows_results() {
        return Ok(Found::Closed);
    }
    let found = match file {
        "analysis.json" => store.latest_analysis(poll.id).await?.map(|a| (JSON, text(a.json, a.sha256))),
        "constitution.json" => constitution(store, &poll).await?.map(|(json, _, sha)| (JSON, text(json, sha))),
        "constitution.md" => constitution(store, &poll).await?.map(|(_, says, sha)| (MARKDOWN, text(says, sha))),
        version if version.starts_with("constitution-v") => ratified(store, &poll, version).await?,
        csv if exports::FILES.contains(&csv) => {
            let (path, sha256, kept) = site.exports.file(store, &poll, csv).await?;
            Some((CSV, Content::File { path, sha256, kept }))
        }
        _ => None,
    };
    Ok(found.map_or(Found::Nothing, |(kind, content)| Found::File(Box::new(poll), kind, content)))
}

/// The published version that a name such as `constitution-v2.json` stands for.
async fn ratified(store: &Store, poll: &Poll, file: &str) -> anyhow::Result<Option<(&'static str, Content)>> {
    let number = file.strip_prefix("constitution-v").and_then(|rest| rest.strip_suffix(".json"));
    let Some(number) = number.and_then(|number| number.parse().ok()) else { return Ok(None) };
    let found = store.ratified_version(poll.id, number).await?;
    let found = found.filter(|text| text.ratified.published_at_ms.is_some());
    Ok(found.map(|found| (JSON, text(found.json, found.ratified.sha256))))
}

/// JSON, Markdown and hash of the latest published constitution, or of what was compiled as long as there is none.
async fn constitution(store: &Store, poll: &Poll) -> anyhow::Result<Option<(String, String, String)>> {
    let published = store.ratified(poll.id).await?.into_iter().find(|one| one.published_at_ms.is_some());
    if let Some(one) = published
        && let Some(text) = store.ratified_version(poll.id, one.version).await?
    {
        return Ok(Some((text.json, text.markdown, one.sha256)));
    }
    Ok(store.latest_constitution(poll.id).await?.map(|c| (c.json, c.markdown, c.sha256)))
}

const JSON: &str = "application/json";
const MARKDOWN: &str = "text/markdown; charset=utf-8";
const CSV: &str = "text/csv; charset=utf-8";

fn text(text: String, sha256: String) -> Content {
    Content::Text { text, sha256 }
}

async fn send(poll: &Poll, file: &str, kind: &'static str, content: Content, request: Request) -> Response {
    let (Content::Text { sha256, .. } | Content::File { sha256, .. }) = &content;
    // The Markdown and the JSON of a constitution share a hash, hence the name of the file.
    let tag = format!("\"{file}-{sha256}\"");
    let mut response = if freshness::has(request.headers(), &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        match content {
            Content::Text { text, .. } => Body::from(text).into_response(),
            // Streams, and answers requests for a part.
            Content::File { path, kept, .. } => {
                let answered = ServeFile::new(path).oneshot(request).await;
                // The file is open by now; the folder may go.
                drop(kept);
                match answered {
                    Ok(response) => response.into_response(),
                    Err(never) => match never {},
                }
            }
        }
    };
    describe(response.headers_mut(), kind, &format!("{}-{file}", poll.slug), &tag);
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
