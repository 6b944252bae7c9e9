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

mod bundle;
mod client;
mod held;
mod http;
mod model_server;
mod poll;
mod program;
mod reference;
mod serving;
mod shared;
mod snapshot;
mod visitor;

pub use bundle::{unbundle, unpack};
pub use client::Client;
pub use held::Held;
pub use http::Response;
pub use model_server::{Asked, ModelServer, Reply};
pub use poll::Poll;
pub use program::{Outcome, binary, folkmoot, folkmoot_with};
pub use reference::{conformance_data, report_without_data};
pub use serving::Serving;
pub use shared::Shared;
pub use snapshot::Snapshot;
pub use visitor::{PASSWORD, Visitor};

/// A new temporary folder, removed when the value is dropped.
///
/// # Panics
/// When the system has no room for temporary files.
#[must_use]
pub fn folder() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("folkmoot-test-").tempdir().expect("a temporary folder")
}
