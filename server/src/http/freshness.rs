//! Entity tags: what a reader already has is not sent again.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

/// Largest page that is held in memory to be tagged.
const LARGEST: usize = 64 << 20;

/// Tags successful pages by their content and answers `304 Not Modified` where the reader has it.
pub(super) async fn tag(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let asked = request.headers().clone();
    let response = next.run(request).await;
    // What must not be stored needs no name either.
    let stored = response.headers().get(header::CACHE_CONTROL).is_none_or(|rule| rule != "no-store");
    if !reads || !stored || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(content) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // Weak, because the same page is sent compressed and not.
    let tag = format!("W/\"{}\"", hex::encode(&Sha256::digest(&content)[..16]));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    if has(&asked, &tag) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(content))
}

/// Whether `If-None-Match` names this tag. Weak and strong forms of a tag count as equal here.
pub(super) fn has(asked: &HeaderMap, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim() == "*" || bare(known) == bare(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_form_of_the_tag_in_the_list_counts() {
        let asked =
            |value: &'static str| HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]);
        assert!(has(&asked("\"a\", W/\"b\""), "\"b\""));
        assert!(has(&asked("*"), "\"b\""));
        assert!(!has(&asked("\"a\""), "\"b\""));
        assert!(!has(&HeaderMap::new(), "\"b\""));
    }
}
