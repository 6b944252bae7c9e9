//! Requests to other servers: never longer than a few seconds, never further than where they were sent, and to
//! addresses that somebody else has typed only where these are the public's.
//!
//! * this file: how a request is made;
//! * [`reach`]: which addresses are the public's.

pub(crate) mod reach;

use reach::{Guard, Reach};
use std::time::Duration;
use ureq::{Agent, config::Config, unversioned::transport::DefaultConnector};

/// How long a request may take from the look-up of its name to the end of the answer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes that the head of an answer may have.
const HEAD: usize = 16 << 10;

/// Makes requests within `reach`. No redirection is followed: it could lead anywhere. No proxy is used: it would look
/// names up itself, out of sight of [`Guard`].
pub(crate) fn agent(reach: Reach) -> Agent {
    let config = Config::builder()
        .proxy(None)
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .max_response_header_size(HEAD)
        .max_idle_connections(0)
        .https_only(reach == Reach::Public)
        .user_agent(concat!("folkmoot/", env!("CARGO_PKG_VERSION")))
        .build();
    // The connection goes to the very addresses that the guard has seen, so that a name cannot mean another one by
    // then.
    Agent::with_parts(config, DefaultConnector::default(), Guard::new(reach))
}

/// What went wrong, as those read it who have typed the address.
pub(crate) fn because(error: &ureq::Error) -> String {
    match error {
        ureq::Error::Timeout(_) => format!("no answer within {} s", PATIENCE.as_secs()),
        ureq::Error::HostNotFound => "there is no such host".to_owned(),
        ureq::Error::Io(io) => io.to_string(),
        other => other.to_string(),
    }
}
