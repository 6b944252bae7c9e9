//! What everybody was last shown of polls that are over, and the list of polls, for as long as the database is away.
//!
//! Kept is what somebody unknown was sent: no cookie that says who, no token, nothing that forbids keeping. It is shown
//! again only while the poll stands as it did at the last look that succeeded ([`crate::bulletin`]), so what was taken
//! back before the database went is not shown after it; and not for longer than [`LONGEST_MS`], since another server may
//! still reach the database and take something back. It lies in memory, of which it takes a bounded part.

mod notice;
mod shelf;

pub(super) use shelf::LastShown;

use super::{Site, access::TooSlow, cookie, embed};
use app::words::Words;
use axum::{
    Extension,
    body::{Body, HttpBody, to_bytes},
    extract::{MatchedPath, Request},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use deliberation::{Language, Slug, store::now_ms};
use shelf::{Name, Piece};

/// For how long something is shown that the database cannot vouch for: a night.
const LONGEST_MS: i64 = 12 * 60 * 60 * 1000;

/// Bytes behind the question mark of an address whose answer is kept.
const LONGEST_QUESTION: usize = 256;

/// Routes whose answers are kept: what was published, as pages and as files.
pub(super) const KEPT: [&str; 30] = [
    "/",
    "/api/v1/polls",
    "/polls/{slug}",
    "/polls/{slug}/results",
    "/polls/{slug}/statements",
    "/polls/{slug}/statements/{id}",
    "/polls/{slug}/excerpts/{number}",
    "/polls/{slug}/map",
    "/polls/{slug}/agreement",
    "/polls/{slug}/constitution",
    "/polls/{slug}/constitution/v/{version}",
    "/polls/{slug}/constitution/diff/{from}/{to}",
    "/polls/{slug}/data",
    "/polls/{slug}/data/{file}",
    "/polls/{slug}/weighting",
    "/polls/{slug}/robustness",
    "/polls/{slug}/report",
    "/polls/{slug}/report/v/{version}",
    "/polls/{slug}/report/v/{version}/report.html",
    "/polls/{slug}/report/v/{version}/data/{file}",
    "/polls/{slug}/math/pca2",
    "/api/v1/polls/{slug}",
    "/api/v1/polls/{slug}/statements",
    "/api/v1/polls/{slug}/analyses/{version}",
    "/api/v1/polls/{slug}/constitutions/{version}",
    "/api/v1/polls/{slug}/ratings/{version}",
    "/api/v3/math/pca2",
    "/api/v3/conversations",
    "/api/v3/comments",
    "/polls/{slug}/badge.svg",
];

/// Those of them that are about all polls.
const LISTS: [&str; 2] = ["/", "/api/v1/polls"];

/// Keeps what is published when somebody unknown asks for it, and sends that in place of an answer that the database
/// would be needed for.
pub(super) async fn instead(Extension(site): Extension<Site>, request: Request, next: Next) -> Response {
    let Some(name) = name(&request) else { return next.run(request).await };
    // Before the poll is read: an answer is at least as new as this, and never newer than what it is kept under.
    let standing = site.bulletin.standing(name.slug.as_ref()).filter(|standing| standing.is_published());
    let away_for_ms = site.bulletin.away_for_ms();
    let shown = |name: &Name| {
        let piece = site.last_shown.find(name, standing?)?;
        (away_for_ms.unwrap_or(0) < LONGEST_MS).then(|| again(&piece, Words::of(name.language)))
    };
    // Once it is known to be away nobody needs to wait, and nobody's request stands in the way when it comes back.
    if away_for_ms.is_some()
        && let Some(response) = shown(&name)
    {
        return response;
    }
    let keeps = request.method() == Method::GET && is_unknown(request.headers());
    let response = next.run(request).await;
    match (response.status(), standing) {
        (StatusCode::SERVICE_UNAVAILABLE, _) if response.extensions().get::<TooSlow>().is_none() => {
            shown(&name).unwrap_or(response)
        }
        (StatusCode::OK, Some(standing)) if keeps && may_be_kept(&response) => {
            let (parts, body) = response.into_parts();
            let Ok(content) = to_bytes(body, shelf::LARGEST).await else {
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            };
            let piece = Piece::new(&parts.headers, content.clone(), standing, now_ms());
            site.last_shown.keep(name, piece);
            Response::from_parts(parts, Body::from(content))
        }
        (StatusCode::NOT_MODIFIED, Some(standing)) if keeps => {
            site.last_shown.confirm(&name, response.headers().get(header::ETAG), standing, now_ms());
            response
        }
        (StatusCode::NOT_FOUND | StatusCode::FORBIDDEN | StatusCode::GONE, _) if keeps => {
            site.last_shown.forget(&name);
            response
        }
        _ => response,
    }
}

/// Under which name the answer to a request is kept; none for what never is.
fn name(request: &Request) -> Option<Name> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let route = request.extensions().get::<MatchedPath>().filter(|_| reads)?;
    KEPT.contains(&route.as_str()).then_some(())?;
    // One page has one name: what can be written in many ways would drive everything else out.
    let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
    (!path.contains('%') && query.len() <= LONGEST_QUESTION).then_some(())?;
    let slug = if LISTS.contains(&path) { None } else { Some(slug(request.uri())?) };
    Some(Name {
        slug,
        path: request.uri().path().to_owned(),
        query: asked(request.uri()),
        language: request.extensions().get::<Language>().copied().unwrap_or_default(),
        framed: embed::is_framed(request.headers()),
    })
}

/// The poll that an address is about.
fn slug(uri: &Uri) -> Option<Slug> {
    let named = match uri.path().split_once("/polls/") {
        Some((_, rest)) => rest.split('/').next(),
        None => uri.query()?.split('&').rev().find_map(|pair| pair.strip_prefix("conversation_id=")),
    };
    Slug::parse(named?).ok()
}

/// What an address says after the question mark, but for the language: that is part of the name already.
fn asked(uri: &Uri) -> String {
    let pairs = uri.query().unwrap_or_default().split('&');
    pairs.filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect::<Vec<_>>().join("&")
}

/// Whether nothing in a request says who asks.
fn is_unknown(headers: &HeaderMap) -> bool {
    !headers.contains_key(header::AUTHORIZATION) && !cookie::is_sent(headers)
}

/// Whether an answer is everybody's, and small enough.
fn may_be_kept(response: &Response) -> bool {
    let headers = response.headers();
    let forbidden = headers.get(header::CACHE_CONTROL).is_some_and(|rule| rule == "no-store");
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let length = announced.or_else(|| response.body().size_hint().exact());
    let is_small = length.is_some_and(|length| length <= shelf::LARGEST as u64);
    is_small && !forbidden && !headers.contains_key(header::SET_COOKIE)
}

/// A piece as an answer that says how old it is, and that is not to be kept any further.
fn again(piece: &Piece, words: Words) -> Response {
    let age_ms = (now_ms() - piece.at_ms).max(0);
    let body = match piece.is_page() {
        true => notice::put_in(&piece.body, words, piece.at_ms),
        false => piece.body.clone(),
    };
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.extend(piece.headers.iter().cloned());
    headers.insert(header::AGE, (age_ms / 1000).into());
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.insert(header::WARNING, header::HeaderValue::from_static("110 - \"Response is Stale\""));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_poll_and_what_is_asked_apart_from_the_language() {
        let of = |address: &'static str| {
            let uri = Uri::from_static(address);
            (slug(&uri).map(|slug| slug.to_string()), asked(&uri))
        };
        assert_eq!(of("/polls/town/results"), (Some("town".to_owned()), String::new()));
        assert_eq!(of("/polls/town?lang=de&sort=x&lang=fr"), (Some("town".to_owned()), "sort=x".to_owned()));
        assert_eq!(of("/api/v1/polls/town/statements?after=3").0.as_deref(), Some("town"));
        let query = "conversation_id=town";
        assert_eq!(of("/api/v3/math/pca2?conversation_id=town"), (Some("town".to_owned()), query.to_owned()));
        assert_eq!(of("/api/v3/math/pca2").0, None);
    }

    #[test]
    fn what_is_kept_is_public_and_in_the_table_of_routes() {
        let table = serde_json::to_value(crate::http::table()).expect("rows");
        for path in KEPT {
            let row = table.as_array().expect("rows").iter().find(|row| row["method"] == "GET" && row["path"] == path);
            assert_eq!(row.map(|row| &row["access"]), Some(&serde_json::json!("public")), "{path}");
        }
    }

    #[test]
    fn only_what_nobody_in_particular_was_sent_is_kept() {
        let headers = |pairs: &[(header::HeaderName, &'static str)]| -> HeaderMap {
            pairs.iter().map(|(name, value)| (name.clone(), header::HeaderValue::from_static(value))).collect()
        };
        assert!(is_unknown(&headers(&[(header::COOKIE, "language=de")])));
        assert!(!is_unknown(&headers(&[(header::COOKIE, "folkmoot=0")])));
        assert!(!is_unknown(&headers(&[(header::COOKIE, "folkmoot-p3=0")])));
        assert!(!is_unknown(&headers(&[(header::AUTHORIZATION, "Bearer x")])));
        let answer = |pairs: &[(header::HeaderName, &'static str)], body: Body| {
            let mut response = Response::new(body);
            *response.headers_mut() = headers(pairs);
            may_be_kept(&response)
        };
        assert!(answer(&[], Body::from("page")));
        assert!(!answer(&[(header::CACHE_CONTROL, "no-store")], Body::from("page")));
        assert!(!answer(&[(header::SET_COOKIE, "a=b")], Body::from("page")));
        assert!(!answer(&[(header::CONTENT_LENGTH, "1000000000")], Body::from("page")));
        let endless = futures::stream::pending::<Result<&'static str, std::io::Error>>();
        assert!(!answer(&[], Body::from_stream(endless)), "nobody knows how long it is");
    }
}
