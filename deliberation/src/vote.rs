//! Votes: one person's answer to one statement at one time.

use crate::Agreement;

/// A vote read from the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoteEvent<'a> {
    /// Id of who voted.
    pub participant: &'a str,
    /// Id of the statement.
    pub statement: &'a str,
    /// What.
    pub agreement: Agreement,
    /// When, UTC milliseconds; absent when the source did not say.
    pub at_ms: Option<i64>,
    /// Whether the statement is important to that person.
    pub important: bool,
}
