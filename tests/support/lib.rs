//! What the tests from outside have in common: the built program, small polls as files, a running server, an HTTP
//! client that shows every byte.
//!
//! Tests see what users see. Only [`Held`] knows a crate of the product: it puts an open poll into the database, which
//! tests of taking part begin with.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed precondition of a test is a failed test, and what it prints is for whoever reads the results"
)]

mod bucket;
mod bundle;
mod cable;
mod client;
#[path = "../../xtask/src/postgres/cluster.rs"]
mod cluster;
mod database;
mod held;
mod http;
mod issuer;
mod listener;
mod log;
mod mail_server;
mod memory;
mod model_server;
mod poll;
mod program;
mod reference;
mod report;
mod runner;
mod serving;
mod shared;
mod snapshot;
mod thorough;
mod tiny_model;
mod visitor;

pub use bucket::Buckets;
pub use bundle::{unbundle, unpack};
pub use cable::Cable;
pub use client::Client;
pub use cluster::{Cluster, programs as postgres_programs};
pub use database::{alter, ask, named as arguments, of as postgres_of, on_postgres, postgres, psql};
pub use held::{CONSENT, Held};
pub use http::Response;
pub use issuer::{CLIENT, CLIENT_SECRET, Issuer};
pub use listener::{Answer, Asked, Listener};
pub use log::vote_log;
pub use mail_server::{MailServer, Taken};
pub use memory::{folkmoot_weighed, peak_memory};
pub use model_server::{ModelServer, Prompted, Reply};
pub use poll::Poll;
pub use program::{Outcome, binary, folkmoot, folkmoot_with};
pub use reference::{conformance_data, report_without_data};
pub use report::{ExampleReport, sha256};
pub use runner::{HANDED, STAGES, runner};
pub use serving::Serving;
pub use shared::Shared;
pub use snapshot::Snapshot;
pub use thorough::cases;
pub use tiny_model::{TINY_MODEL, make_tiny_model};
pub use visitor::{PASSWORD, Visitor};

/// A new temporary folder, removed when the value is dropped.
///
/// # Panics
/// When the system has no room for temporary files.
#[must_use]
pub fn folder() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("folkmoot-test-").tempdir().expect("a temporary folder")
}
