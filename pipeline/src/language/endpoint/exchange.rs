//! One request and its answer, tried again where that may help.

use super::error::Tries;
use super::pace::{Pace, pause};
use super::{ApiKey, EndpointError, EndpointParams, address::Address};
use std::time::Duration;
use ureq::http::{Response, StatusCode};
use ureq::{Agent, Body, Error};

/// What is read of a refusal, in bytes and in characters that are shown.
const REFUSAL: (u64, usize) = (64 << 10, 300);
/// Longest that connecting may take: a machine that is off says nothing at all.
const CONNECT: Duration = Duration::from_secs(10);

/// The line to an endpoint.
#[derive(Debug)]
pub(super) struct Exchange {
    agent: Agent,
    base: Address,
    key: Option<ApiKey>,
    timeout: Duration,
    tries: u32,
    max_wait: Duration,
    max_answer_bytes: u64,
}

/// A try that failed, but may not the next time.
struct Passing {
    /// How long the endpoint asks to wait.
    wait: Option<Duration>,
    error: Box<dyn FnOnce(Tries) -> EndpointError>,
}

enum Failure {
    Passing(Passing),
    Lasting(EndpointError),
}

impl Exchange {
    pub(super) fn new(base: Address, params: &EndpointParams, key: Option<ApiKey>) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // A redirect would carry prompts to where nobody meant to send them.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(CONNECT.min(params.timeout)))
            .timeout_global(Some(params.timeout))
            .user_agent(concat!("folkmoot/", env!("CARGO_PKG_VERSION")));
        Self {
            agent: config.build().new_agent(),
            base,
            key,
            timeout: params.timeout,
            tries: params.tries,
            max_wait: params.max_wait,
            max_answer_bytes: params.max_answer_bytes,
        }
    }

    /// The address with this path.
    pub(super) fn address(&self, path: &str) -> String {
        self.base.with(path)
    }

    /// The answer to this body, sent to this path.
    pub(super) fn ask(&self, path: &str, body: &[u8], pace: &Pace) -> Result<Vec<u8>, EndpointError> {
        let mut tried = 0;
        loop {
            pace.step();
            let passing = match self.try_once(path, body) {
                Ok(answer) => return Ok(answer),
                Err(Failure::Lasting(error)) => return Err(error),
                Err(Failure::Passing(passing)) => passing,
            };
            tried += 1;
            let wait = passing.wait.unwrap_or_else(|| pause(tried, self.max_wait));
            if tried >= self.tries || wait > self.max_wait {
                return Err((passing.error)(Tries(tried)));
            }
            std::thread::sleep(wait);
        }
    }

    fn try_once(&self, path: &str, body: &[u8]) -> Result<Vec<u8>, Failure> {
        let mut request = self.agent.post(self.address(path)).header("Content-Type", "application/json");
        if let Some(key) = &self.key {
            request = request.header("Authorization", key.header());
        }
        let mut response = request.send(body).map_err(|error| self.failure(path, error))?;
        if response.status() != StatusCode::OK {
            return Err(self.refusal(path, &mut response));
        }
        if response.body().content_length().is_some_and(|length| length > self.max_answer_bytes) {
            return Err(self.failure(path, Error::BodyExceedsLimit(self.max_answer_bytes)));
        }
        let read = response.body_mut().with_config().limit(self.max_answer_bytes).read_to_vec();
        read.map_err(|error| self.failure(path, error))
    }

    fn failure(&self, path: &str, error: Error) -> Failure {
        let address = self.address(path);
        let error: Box<dyn FnOnce(Tries) -> EndpointError> = match error {
            Error::BodyExceedsLimit(_) => {
                return Failure::Lasting(EndpointError::TooLarge { address, limit: self.max_answer_bytes });
            }
            Error::Timeout(_) => {
                let seconds = self.timeout.as_secs();
                Box::new(move |tries| EndpointError::TimedOut { address, seconds, tries })
            }
            error => {
                let says = self.shown(&error.to_string());
                Box::new(move |tries| EndpointError::Broken { address, says, tries })
            }
        };
        Failure::Passing(Passing { wait: None, error })
    }

    fn refusal(&self, path: &str, response: &mut Response<Body>) -> Failure {
        let (address, status) = (self.address(path), response.status().as_u16());
        let wait = response.headers().get("Retry-After").and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let body = response.body_mut().with_config().limit(REFUSAL.0).lossy_utf8(true).read_to_string();
        let says = match message(&body.unwrap_or_default()) {
            said if said.is_empty() => said,
            said => format!(": {}", self.shown(&said)),
        };
        let (hint, passes) = match status {
            408 | 425 | 429 => ("ask more slowly, or later", true),
            500.. => ("look into its log, and try again later", true),
            401 | 403 => ("give a key that it knows by environment variable", false),
            404 => ("see that address and model are named as it knows them", false),
            300..=399 => ("give the address that it redirects to", false),
            _ => ("it does not take this request", false),
        };
        let error = move |tries| EndpointError::Refused { address, status, says, tries, hint };
        if passes {
            Failure::Passing(Passing { wait: wait.map(Duration::from_secs), error: Box::new(error) })
        } else {
            Failure::Lasting(error(Tries(1)))
        }
    }

    /// What others said, fit for one line of a message.
    fn shown(&self, said: &str) -> String {
        let said = self.key.as_ref().map_or_else(|| said.to_owned(), |key| key.hide_in(said));
        let line: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        match line.char_indices().nth(REFUSAL.1) {
            Some((end, _)) => format!("{} …", line.get(..end).unwrap_or_default()),
            None => line,
        }
    }
}

/// The message in a refusal: servers of this protocol wrap it in JSON, each in its own way.
fn message(body: &str) -> String {
    let parsed: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    let places = [parsed.pointer("/error/message"), parsed.get("error"), parsed.get("message"), parsed.get("detail")];
    let said = places.into_iter().flatten().find_map(serde_json::Value::as_str);
    said.unwrap_or(body).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_is_found_where_servers_put_it() {
        for body in [r#"{"error":{"message":"no"}}"#, r#"{"error":"no"}"#, r#"{"detail":"no"}"#, " no\n"] {
            assert_eq!(message(body), "no", "{body}");
        }
    }

    #[test]
    fn what_others_say_is_short_one_line_and_without_the_key() {
        let params = EndpointParams::new("http://127.0.0.1:1", "m");
        let base = Address::parse(&params.url).expect("an address");
        let exchange = Exchange::new(base, &params, ApiKey::parse("sk-s3cret"));
        let shown = exchange.shown(&format!("bad sk-s3cret\r\nerror: {}", "é".repeat(1000)));
        assert!(shown.starts_with("bad [key]  error: é") && shown.ends_with("é …"), "{shown}");
        assert_eq!(shown.chars().count(), REFUSAL.1 + 2);
    }
}
