//! Limits: buckets of requests that fill up again over time.

use super::address::ClientAddress;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Instant,
};

/// Buckets that are remembered; full ones are forgotten beyond that, once in a second at the most.
const REMEMBERED: usize = 10_000;
/// Buckets that there may be in all; whoever comes then shares one with everybody else who does.
const MOST: usize = 20 * REMEMBERED;

/// How many requests a bucket holds, and how fast it fills up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate {
    /// Requests in a full bucket.
    pub(super) size: f64,
    /// Seconds in which an empty bucket fills up.
    pub(super) fills_in: f64,
}

/// The buckets of everybody who has asked lately.
#[derive(Debug, Default)]
pub(super) struct Buckets {
    buckets: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    by_name: HashMap<String, Bucket>,
    swept: Option<Instant>,
}

impl Known {
    fn sweep(&mut self, now: Instant) {
        let lately = self.swept.is_some_and(|at| now.saturating_duration_since(at).as_secs_f64() < 1.0);
        if self.by_name.len() < REMEMBERED || lately {
            return;
        }
        self.swept = Some(now);
        self.by_name.retain(|_, bucket| {
            bucket.fill(now);
            bucket.left < bucket.rate.size
        });
    }
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    rate: Rate,
    left: f64,
    at: Instant,
}

/// What is left in a bucket after a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Left {
    pub(super) limit: u64,
    pub(super) remaining: u64,
    /// Seconds until the bucket is full again.
    pub(super) reset: u64,
    /// Seconds until there is one request again; none when this one was let through.
    pub(super) wait: Option<u64>,
}

impl Bucket {
    fn fill(&mut self, now: Instant) {
        let seconds = now.saturating_duration_since(self.at).as_secs_f64();
        self.left = (self.left + seconds * self.rate.size / self.rate.fills_in).min(self.rate.size);
        self.at = now;
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and never negative")]
    fn take(&mut self, now: Instant) -> Left {
        self.fill(now);
        let rate = self.rate.size / self.rate.fills_in;
        // What is missing by rounding alone is no reason to wait a second longer.
        let seconds = |missing: f64| (missing / rate - 1e-6).ceil() as u64;
        let wait = (self.left < 1.0).then(|| seconds(1.0 - self.left).max(1));
        if wait.is_none() {
            self.left -= 1.0;
        }
        let reset = seconds(self.rate.size - self.left);
        Left { limit: self.rate.size as u64, remaining: self.left as u64, reset, wait }
    }
}

impl Buckets {
    /// Takes one request out of a bucket, if it has one.
    pub(super) fn take(&self, who: String, rate: Rate, now: Instant) -> Left {
        let mut known = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        known.sweep(now);
        let crowded = known.by_name.len() >= MOST && !known.by_name.contains_key(&who);
        let who = if crowded { "everybody else".to_owned() } else { who };
        known.by_name.entry(who).or_insert(Bucket { rate, left: rate.size, at: now }).take(now)
    }

    /// Takes one request out of the bucket that a place has for something; says how many seconds to wait where there is
    /// none. What comes from the machine itself is not counted: it comes from its own programs, or from a proxy that
    /// nobody has announced, behind which everybody is.
    pub(super) fn take_from(&self, what: &str, client: ClientAddress, rate: Rate) -> Result<(), u64> {
        if client.0.is_loopback() {
            return Ok(());
        }
        self.take(place(what, client), rate, Instant::now()).wait.map_or(Ok(()), Err)
    }

    /// Puts back what [`Buckets::take_from`] took and what turned out not to count.
    pub(super) fn put_back_from(&self, what: &str, client: ClientAddress) {
        self.put_back(&place(what, client));
    }

    /// Puts one request back that turned out to be none that counts.
    pub(super) fn put_back(&self, who: &str) {
        let mut known = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bucket) = known.by_name.get_mut(who) {
            bucket.left = (bucket.left + 1.0).min(bucket.rate.size);
        }
    }
}

fn place(what: &str, client: ClientAddress) -> String {
    format!("{what} {}", client.block())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_bucket_empties_and_fills_up_again() {
        let (buckets, now, rate) = (Buckets::default(), Instant::now(), Rate { size: 3.0, fills_in: 120.0 });
        let take = |who: &str, after: u64| buckets.take(who.to_owned(), rate, now + Duration::from_secs(after));
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
    fn a_crowd_shares_what_is_left_and_does_not_grow_for_ever() {
        let (buckets, now, rate) = (Buckets::default(), Instant::now(), Rate { size: 5.0, fills_in: 120.0 });
        for number in 0..MOST + 10 {
            buckets.take(number.to_string(), rate, now);
        }
        assert!(buckets.buckets.lock().expect("no thread has failed").by_name.len() <= MOST + 1);
        assert!(buckets.take("new".to_owned(), rate, now).wait.is_some(), "newcomers share one bucket");
        assert_eq!(buckets.take("1".to_owned(), rate, now).wait, None, "whoever was known keeps her own");
        assert_eq!(buckets.take("new".to_owned(), rate, now + Duration::from_secs(200)).wait, None);
        assert!(buckets.buckets.lock().expect("no thread has failed").by_name.len() < 3, "full ones are forgotten");
    }

    #[test]
    fn what_is_put_back_was_never_taken() {
        let (buckets, now, rate) = (Buckets::default(), Instant::now(), Rate { size: 1.0, fills_in: 120.0 });
        for _ in 0..10 {
            assert_eq!(buckets.take("a".to_owned(), rate, now).wait, None);
            buckets.put_back("a");
        }
        buckets.put_back("a");
        buckets.put_back("nobody");
        assert_eq!(buckets.take("a".to_owned(), rate, now).remaining, 0, "never more than it holds");
        assert!(buckets.take("a".to_owned(), rate, now).wait.is_some());
    }
}
