//! What protects readers: security headers on every answer, and no changes at the request of other sites.

use super::cookie;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// What a page may load, and that no other site may show it.
///
/// Scripts and styles are files of this site; nothing inline is allowed, with a nonce or without, so that text which
/// somebody smuggles into a page can never run, and pages stay the same for everybody and can be kept.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Header and value, for every answer.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
];

/// Adds the security headers; a handler's own value stays.
///
/// Where the public speaks to us over TLS, browsers are told to do so from now on.
pub(super) async fn headers(State(is_secure): State<bool>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    if is_secure {
        let a_year = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, a_year);
    }
    response
}

/// Refuses requests that could change something when a browser says that another site made them.
pub(super) async fn same_origin(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_own(request.headers()) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "This request came from another website and was not carried out.\n").into_response()
    }
}

/// Whether a request comes from a page of this site, or from a program that is no browser. What carries the cookie of
/// somebody signed in or of a participant comes from a browser, and every browser of today says where from.
fn is_own(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    // Browsers say so themselves; "none" means that a person typed the address.
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match (headers.get(header::ORIGIN), text(header::HOST)) {
        (None, _) => !cookie::is_sent(headers),
        (Some(origin), Some(host)) => {
            origin.to_str().ok().and_then(|origin| origin.split_once("://")).is_some_and(|(_, from)| from == host)
        }
        (Some(_), None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        is_own(&pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect())
    }

    #[test]
    fn other_sites_are_refused_and_programs_are_not() {
        assert!(own(&[("host", "moot.example")]));
        assert!(own(&[("host", "moot.example"), ("origin", "https://moot.example")]));
        assert!(own(&[("host", "moot.example"), ("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(own(&[("host", "moot.example"), ("cookie", "other=1")]));
        assert!(!own(&[("host", "moot.example"), ("cookie", "folkmoot=0")]));
        assert!(own(&[("host", "moot.example"), ("cookie", "folkmoot=0"), ("origin", "https://moot.example")]));
        assert!(!own(&[("host", "moot.example"), ("cookie", "a=1; __Host-folkmoot-p3=0")]));
        assert!(own(&[("host", "moot.example"), ("cookie", "folkmoot-p3=0"), ("origin", "https://moot.example")]));
        assert!(!own(&[("host", "moot.example"), ("origin", "https://evil.example")]));
        assert!(!own(&[("host", "moot.example"), ("origin", "null")]));
        assert!(!own(&[("host", "moot.example"), ("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("host", "moot.example"), ("sec-fetch-site", "same-site"), ("origin", "https://moot.example")]));
    }
}
