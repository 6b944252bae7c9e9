//! `folkmoot-ratification/1`: what people said of the principles of a constitution, in a vote held for that.
//!
//! It holds what pages show and nothing beyond: figures about fewer than five people, and those from which such
//! figures would follow, are hidden. Shares lie in 0..=1; intervals are `[low, high]` at 95 %.

use crate::analysis::{Interval, Tally};
use serde::{Deserialize, Serialize};

/// The value of [`Ratification::format`].
pub const FORMAT: &str = "folkmoot-ratification/1";

/// The result of a vote on the principles of a constitution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ratification {
    /// Always [`FORMAT`].
    pub format: String,
    /// The poll that the constitution comes from: its name in addresses.
    pub constitution_of: String,
    /// SHA-256 of the constitution in canonical form.
    pub constitution_sha256: String,
    /// Its number among the ratified versions; absent for a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constitution_version: Option<i64>,
    /// The poll in which people voted: its name in addresses.
    pub voted_in: String,
    /// Version of the analysis of that poll.
    pub analysis_version: i64,
    /// SHA-256 of that analysis.
    pub analysis_sha256: String,
    /// People who voted.
    pub participants: u64,
    /// Opinion groups of that poll, largest first; empty when there are no clear ones.
    pub groups: Vec<Group>,
    /// The principles in the order of the constitution.
    pub principles: Vec<Principle>,
}

/// An opinion group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its letter, `A` for the largest.
    pub name: String,
    /// People in it; absent when they are fewer than five.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u64>,
}

/// What people said of one principle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Principle {
    /// Id of the clause.
    pub clause: String,
    /// Its text, as people voted on it.
    pub text: String,
    /// Id of the statement that stood for it.
    pub statement: String,
    /// Everybody together.
    pub everyone: Support,
    /// The groups, in their order.
    pub groups: Vec<Support>,
}

/// Support by some people.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Support {
    /// At least five have voted on it.
    Shown {
        /// Their votes; `seen` is n.
        votes: Tally,
        /// Share that agrees.
        agree: f64,
        /// Its interval.
        interval: Interval,
    },
    /// Nobody has voted on it.
    Unseen,
    /// Too few have voted on it, or the votes of too few would follow.
    Hidden,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_says_so_and_nothing_else() {
        let text = serde_json::to_string(&[Support::Unseen, Support::Hidden]).expect("JSON");
        assert_eq!(text, r#"[{"is":"unseen"},{"is":"hidden"}]"#);
    }
}
