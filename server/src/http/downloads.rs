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
use deliberation::{Poll, Slug};
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
        "constitution.json" => store.latest_constitution(poll.id).await?.map(|c| (JSON, text(c.json, c.sha256))),
        "constitution.md" => store.latest_constitution(poll.id).await?.map(|c| (MARKDOWN, text(c.markdown, c.sha256))),
        csv if exports::FILES.contains(&csv) => {
            let (path, sha256, kept) = site.exports.file(store, &poll, csv).await?;
            Some((CSV, Content::File { path, sha256, kept }))
        }
        _ => None,
    };
    Ok(found.map_or(Found::Nothing, |(kind, content)| Found::File(Box::new(poll), kind, content)))
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
