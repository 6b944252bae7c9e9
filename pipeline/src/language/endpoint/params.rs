//! How an endpoint is asked, checked once.

use super::address::Address;
use crate::language::LanguageError;
use std::time::Duration;

/// How an endpoint is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointParams {
    /// Address: `http://127.0.0.1:8000`, or with the path before `/completions`, as `https://host/v1`.
    pub url: String,
    /// Name by which the endpoint knows the model.
    pub model: String,
    /// Longest that one try may take, from connecting to the last byte: 120 s.
    pub timeout: Duration,
    /// Tries for one request: 5. Only what may pass by itself is tried again.
    pub tries: u32,
    /// Longest pause between two tries: 60 s. An endpoint that asks for a longer one is given up.
    pub max_wait: Duration,
    /// Requests sent in a minute at the most; as fast as the endpoint answers when absent.
    pub requests_per_minute: Option<u32>,
    /// Requests under way at the same time: 8.
    pub concurrency: usize,
    /// Largest answer that is read, in bytes: 16 MiB.
    pub max_answer_bytes: u64,
}

impl EndpointParams {
    /// This model behind this address, asked as usual.
    pub fn new(url: &str, model: &str) -> Self {
        Self {
            url: url.to_owned(),
            model: model.to_owned(),
            timeout: Duration::from_secs(120),
            tries: 5,
            max_wait: Duration::from_secs(60),
            requests_per_minute: None,
            concurrency: 8,
            max_answer_bytes: 16 << 20,
        }
    }

    /// Checks every range and takes the address apart.
    pub(super) fn check(&self) -> Result<Address, LanguageError> {
        let wrong = |name, value: String, range| Err(LanguageError::Parameter { name, value, range });
        let (second, hour) = (Duration::from_secs(1), Duration::from_secs(3600));
        if self.model.trim().is_empty() {
            return wrong("model-name", "empty".to_owned(), "the name by which the endpoint knows the model");
        }
        if !(second..=hour).contains(&self.timeout) {
            return wrong("timeout", format!("{:?}", self.timeout), "between 1 s and an hour");
        }
        if !(1..=20).contains(&self.tries) {
            return wrong("tries", self.tries.to_string(), "between 1 and 20");
        }
        if self.max_wait > hour {
            return wrong("max-wait", format!("{:?}", self.max_wait), "at most an hour");
        }
        if self.requests_per_minute.is_some_and(|rate| !(1..=100_000).contains(&rate)) {
            return wrong("rate", self.requests_per_minute.unwrap_or(0).to_string(), "between 1 and 100000");
        }
        if !(1..=256).contains(&self.concurrency) {
            return wrong("concurrency", self.concurrency.to_string(), "between 1 and 256");
        }
        Address::parse(&self.url)
    }
}
