//! What pages know of patterns in votes, for those who run a poll.
//!
//! The server works this out before it renders the page and hands it over as context; the page only shows it.

use crate::facilitator::{Held, Typed};
use std::sync::Arc;

/// The page.
#[derive(Clone, Debug)]
pub struct PatternsPage {
    /// The poll.
    pub held: Held,
    /// What was found.
    pub patterns: Arc<Patterns>,
    /// What was typed into the form of somebody, under [`PatternsPage::reason_of`].
    pub typed: Typed,
}

impl PatternsPage {
    /// Name of the reason for banning a participant, by her number: everybody who is listed has such a form.
    pub fn reason_of(participant: i64) -> String {
        format!("reason.{participant}")
    }
}

/// What was found in the votes of a poll.
#[derive(Clone, Debug, PartialEq)]
pub struct Patterns {
    /// When it was looked for, UTC milliseconds.
    pub at_ms: i64,
    /// People who have voted.
    pub people: u64,
    /// People whose pace could be judged.
    pub timed: u64,
    /// Seconds that half of these need for a vote, or less.
    pub usual_pause_s: Option<f64>,
    /// People whose answers were compared with those of others.
    pub compared: u64,
    /// Who shows a pattern, those with most first.
    pub flagged: Vec<Found>,
    /// What leaving all of them out would change; none where there is nobody, or nobody else.
    pub all: Option<LeftOut>,
    /// The same for those who show two patterns or more.
    pub several: Option<LeftOut>,
}

/// Somebody and the patterns in her votes.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Her id in this poll.
    pub participant: String,
    /// Her number, by which she can be banned; an imported id need not be one.
    pub number: Option<i64>,
    /// The patterns.
    pub signals: Vec<Signal>,
}

/// One pattern with the numbers behind it.
#[derive(Clone, Debug, PartialEq)]
pub enum Signal {
    /// The same answer nearly always.
    StraightLining {
        /// The answer: 1 agree, 0 pass, -1 disagree.
        answer: i8,
        /// How often it was given.
        given: u32,
        /// Votes of any kind.
        votes: u32,
        /// How often others would have given it.
        expected: f64,
    },
    /// The same answer many times in a row.
    LongRun {
        /// The answer, as above.
        answer: i8,
        /// Votes in a row.
        length: u32,
        /// Votes of any kind.
        votes: u32,
    },
    /// Much faster than others.
    Speed {
        /// Seconds between two votes, as a median.
        pause_s: f64,
        /// The same of everybody.
        usual_pause_s: f64,
        /// Pauses measured.
        pauses: u32,
    },
    /// The same answers as others on everything in common.
    Identical {
        /// The ids of the others.
        with: Vec<String>,
        /// Fewest statements in common with one of them.
        common: u32,
        /// How many such others chance leads one to expect.
        expected: f64,
    },
}

/// What the results would be without some people.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// People left out.
    pub left_out: u64,
    /// People who remain.
    pub remaining: u64,
    /// Opinion groups with and without them; 1 for no clear groups.
    pub groups: (u32, u32),
    /// Adjusted Rand index of the groups of those who remain; none where it cannot be computed.
    pub groups_agreement: Option<f64>,
    /// Agreement asked of each group on average, from which a statement counts as consensus.
    pub consensus_from: f64,
    /// Jaccard index of the consensus statements.
    pub consensus_agreement: f64,
    /// Statements that are consensus only with them.
    pub lost: Vec<Named>,
    /// Statements that are consensus only without them.
    pub won: Vec<Named>,
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Language that it is written in, where known.
    pub language: Option<String>,
}
