//! Polls inside pages of other sites: the script that such a page loads, and who may show which poll.

mod signature;
pub(super) mod site;

use super::{Site, participate};
use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// What a page of another site loads.
const EMBED: &str = include_str!("../../../public/embed.js");
/// What a page of ours loads inside a frame.
pub(super) const FRAMED: &str = include_str!("../../../public/framed.js");

/// Largest page that is held in memory.
const LARGEST: usize = 16 << 20;

/// `/embed.js`: the address stands in pages of others, so it never changes.
pub(super) async fn script() -> Response {
    let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
    let mut response = ([(header::CONTENT_TYPE, kind)], EMBED).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    // The one file that other sites are meant to load.
    let anybody = HeaderValue::from_static("cross-origin");
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), anybody);
    response
}

/// Whether a browser shows the answer in a frame.
pub(super) fn is_framed(headers: &HeaderMap) -> bool {
    headers.get(HeaderName::from_static("sec-fetch-dest")).is_some_and(|dest| dest == "iframe")
}

/// How a cookie is kept. In a frame on another site it is kept apart for that site (partitioned), because browsers keep
/// no other there; that takes TLS.
pub(super) fn cookie_kind(headers: &HeaderMap, is_secure: bool) -> &'static str {
    match (is_secure, is_framed(headers)) {
        (true, true) => "Secure; SameSite=None; Partitioned",
        (true, false) => "Secure; SameSite=Lax",
        (false, _) => "SameSite=Lax",
    }
}

/// The same page with one more script.
pub(super) async fn scripted(page: Response, script: &str) -> Response {
    let (mut parts, body) = page.into_parts();
    let Ok(content) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let text = String::from_utf8_lossy(&content);
    let tag = format!("<script src=\"{script}\" defer></script></head>");
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(text.replacen("</head>", &tag, 1)))
}

/// Lets the pages of a poll stand in pages of the sites that the poll names, and nowhere else. All other pages, those of
/// accounts and of running a poll among them, are never shown in a frame.
pub(super) async fn allow(
    State(policy): State<&'static str>,
    Extension(site): Extension<Site>,
    request: Request,
    next: Next,
) -> Response {
    let slug = embeddable(request.uri().path()).map(str::to_owned);
    let is_of_site = request.uri().path().starts_with("/sites/");
    let reads = request.method() == Method::GET;
    let mut response = next.run(request).await;
    // What a page of another site is told when it gets no poll. Nothing on it is anybody's, and nothing can be pressed.
    if is_of_site {
        framed_by(&mut response, policy, "*");
        return response;
    }
    // A file that loads nothing has a rule of its own, and is kept rather than shown.
    let Some(slug) = slug.filter(|_| !response.headers().contains_key(header::CONTENT_SECURITY_POLICY)) else {
        return response;
    };
    match participate::table(&site, &slug).await {
        // The settings hold origins and nothing else.
        Ok(table) if !table.poll.settings.embed.is_empty() => {
            framed_by(&mut response, policy, &format!("'self' {}", table.poll.settings.embed.join(" ")));
        }
        // Nobody can look who may show the poll. What says so is the same for everybody, and with a rule against frames
        // a reader would see an empty place and think that there is nothing.
        Err(_) if reads && response.status() == StatusCode::SERVICE_UNAVAILABLE => {
            framed_by(&mut response, policy, "*");
        }
        _ => {}
    }
    response
}

/// Says who may show an answer in a frame.
fn framed_by(response: &mut Response, policy: &str, ancestors: &str) {
    let policy = policy.replace("frame-ancestors 'none'", &format!("frame-ancestors {ancestors}"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// The poll of an address that may stand in a frame: every page of it, because each leads to the others.
fn embeddable(path: &str) -> Option<&str> {
    let slug = path.strip_prefix("/polls/")?.split('/').next()?;
    (!slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pages_of_a_poll_can_be_embedded() {
        for path in ["/polls/town", "/polls/town/join", "/polls/town/me/about", "/polls/town/map"] {
            assert_eq!(embeddable(path), Some("town"), "{path}");
        }
        for path in ["/", "/account", "/sign-in", "/polls/", "/facilitate/town/join", "/facilitate/town/preview"] {
            assert_eq!(embeddable(path), None, "{path}");
        }
    }
}
