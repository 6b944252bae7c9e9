//! How much one program may ask for: a bucket of requests that fills up again over time.
//!
//! Only what reads through the API counts. Taking part has its own rules, so that a classroom behind one address is
//! not in its own way; and whoever has an API token has a bucket of their own wherever they are.

use super::fault;
use crate::http::{Site, address::ClientAddress};
use app::Viewer;
use axum::{
    Extension,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Instant,
};

/// Requests that a bucket holds, for an address: 300 people may open one page that asks twice.
const ADDRESS: f64 = 600.0;
/// The same for an account with a token.
const TOKEN: f64 = 1200.0;
/// Seconds in which an empty bucket fills up.
const FILLS_IN: f64 = 120.0;
/// Buckets that are remembered; full ones are forgotten beyond that.
const REMEMBERED: usize = 10_000;

/// The buckets of everybody who has asked lately.
#[derive(Debug, Default)]
pub(in crate::http) struct Limits {
    buckets: Mutex<HashMap<String, Bucket>>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    size: f64,
    left: f64,
    at: Instant,
}

/// What is left in a bucket after a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Left {
    limit: u64,
    remaining: u64,
    /// Seconds until the bucket is full again.
    reset: u64,
    /// Seconds until there is one request again; none when this one was let through.
    wait: Option<u64>,
}

impl Bucket {
    fn fill(&mut self, now: Instant) {
        let seconds = now.saturating_duration_since(self.at).as_secs_f64();
        self.left = (self.left + seconds * self.size / FILLS_IN).min(self.size);
        self.at = now;
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and never negative")]
    fn take(&mut self, now: Instant) -> Left {
        self.fill(now);
        let rate = self.size / FILLS_IN;
        // What is missing by rounding alone is no reason to wait a second longer.
        let seconds = |missing: f64| (missing / rate - 1e-6).ceil() as u64;
        let wait = (self.left < 1.0).then(|| seconds(1.0 - self.left).max(1));
        if wait.is_none() {
            self.left -= 1.0;
        }
        let reset = seconds(self.size - self.left);
        Left { limit: self.size as u64, remaining: self.left as u64, reset, wait }
    }
}

impl Limits {
    fn take(&self, who: String, size: f64, now: Instant) -> Left {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= REMEMBERED {
            buckets.retain(|_, bucket| {
                bucket.fill(now);
                bucket.left < bucket.size
            });
        }
        buckets.entry(who).or_insert(Bucket { size, left: size, at: now }).take(now)
    }
}

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
    use std::time::Duration;

    #[test]
    fn a_bucket_empties_and_fills_up_again() {
        let (limits, now) = (Limits::default(), Instant::now());
        let take = |who: &str, after: u64| limits.take(who.to_owned(), 3.0, now + Duration::from_secs(after));
        assert_eq!(take("a", 0), Left { limit: 3, remaining: 2, reset: 40, wait: None });
        take("a", 0);
        assert_eq!(take("a", 0).remaining, 0);
        assert_eq!(take("a", 0).wait, Some(40));
        assert_eq!(take("b", 0).wait, None, "others have their own");
        assert_eq!(take("a", 39).wait, Some(1));
        assert_eq!(take("a", 40).wait, None);
        assert_eq!(take("a", 1000).remaining, 2, "never more than it holds");
    }

    #[test]
    fn a_classroom_is_not_in_its_own_way() {
        let (limits, now) = (Limits::default(), Instant::now());
        assert!((0..600).all(|_| limits.take("school".to_owned(), ADDRESS, now).wait.is_none()));
        assert!(limits.take("school".to_owned(), ADDRESS, now).wait.is_some());
    }
}
