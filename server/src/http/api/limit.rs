//! How much one program may ask for: a bucket of requests that fills up again over time.
//!
//! Only what reads through the API counts. Taking part has its own rules, so that a classroom behind one address is
//! not in its own way; and whoever has an API token has a bucket of their own wherever they are.

use super::fault;
use crate::http::{
    Site,
    address::ClientAddress,
    buckets::{Left, Rate},
};
use app::Viewer;
use axum::{
    Extension,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use std::time::Instant;

/// For an address: 300 people may open one page that asks twice.
const ADDRESS: Rate = Rate { size: 600.0, fills_in: 120.0 };
/// For an account with a token.
const TOKEN: Rate = Rate { size: 1200.0, fills_in: 120.0 };

/// Lets a request through, or asks to come back later.
pub(in crate::http) async fn count(
    Extension(site): Extension<Site>,
    Extension(address): Extension<ClientAddress>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
    next: Next,
) -> Response {
    let has_token = request.headers().contains_key(header::AUTHORIZATION);
    let left = match viewer.account.filter(|_| has_token) {
        Some(account) => site.limits.take(format!("account {}", account.id), TOKEN, Instant::now()),
        None => site.limits.take(address.block(), ADDRESS, Instant::now()),
    };
    let mut response = match left.wait {
        None => next.run(request).await,
        Some(seconds) => {
            let says = format!("too many requests from here; come back in {seconds} s");
            let mut response = fault::answer(StatusCode::TOO_MANY_REQUESTS, "too-many", says);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            response
        }
    };
    tell(response.headers_mut(), left);
    response
}

fn tell(headers: &mut HeaderMap, left: Left) {
    headers.insert(HeaderName::from_static("ratelimit-limit"), HeaderValue::from(left.limit));
    headers.insert(HeaderName::from_static("ratelimit-remaining"), HeaderValue::from(left.remaining));
    headers.insert(HeaderName::from_static("ratelimit-reset"), HeaderValue::from(left.reset));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::buckets::Buckets;

    #[test]
    fn a_classroom_is_not_in_its_own_way() {
        let (buckets, now) = (Buckets::default(), Instant::now());
        assert!((0..600).all(|_| buckets.take("school".to_owned(), ADDRESS, now).wait.is_none()));
        assert!(buckets.take("school".to_owned(), ADDRESS, now).wait.is_some());
    }
}
