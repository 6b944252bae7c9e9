//! What people did to a compiled constitution on its way to a ratified one: a list that only grows.
//!
//! The compiled constitution and this list together are the draft: whoever has the votes can compile the first and
//! apply the second, and gets the same bytes.

use crate::Id;
use serde::{Deserialize, Serialize};

/// One thing that somebody decided, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// From 1, without gaps.
    pub number: u64,
    /// Who, by the name that the person went by then.
    pub author: String,
    /// When, RFC 3339.
    pub at: String,
    /// Why.
    pub reason: String,
    /// Language (BCP 47) of the words that a clause gets by it, where that is not English. It is found once, when the
    /// decision is made, so that the same decisions give the same bytes later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What.
    pub change: Change,
}

/// What somebody decided. Clauses are named by their ids, statements by theirs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// The clause reads so from now on.
    Reword {
        /// Which.
        clause: String,
        /// Its new text.
        text: String,
    },
    /// One clause becomes two. The statements named go to the new one; where all are named they stand behind both,
    /// for a statement that holds two ideas.
    Split {
        /// Which.
        clause: String,
        /// Text of the new clause.
        text: String,
        /// Statements behind the new clause, its first first.
        statements: Vec<Id>,
    },
    /// The clause goes into another, with its statements.
    Join {
        /// Which is no more.
        clause: String,
        /// Which stays.
        into: String,
    },
    /// The clause is not in the constitution.
    LeaveOut {
        /// Which.
        clause: String,
    },
    /// A statement that the rule did not choose becomes a clause.
    PutIn {
        /// Which.
        statement: Id,
        /// Text of the clause; empty: worded by the rules.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
    },
    /// The clause stands at another place.
    Move {
        /// Which.
        clause: String,
        /// Its place from then on, 1 is the first.
        to: u64,
    },
    /// The clause counts more or less when principles are drawn for training.
    Weigh {
        /// Which.
        clause: String,
        /// Its weight beside the others', above 0.
        weight: f64,
    },
    /// Two statements that look alike say the same: their clauses become one.
    AcceptMerge {
        /// One.
        a: Id,
        /// The other.
        b: Id,
    },
    /// Two statements that look alike do not say the same.
    RefuseMerge {
        /// One.
        a: Id,
        /// The other.
        b: Id,
    },
    /// Which of two clauses that seem to contradict each other holds when; the reason says it.
    Settle {
        /// One.
        clause: String,
        /// The other.
        other: String,
    },
    /// The threshold stays as it is; the reason says why it lies there.
    KeepThreshold,
    /// An earlier decision counts no more. Undoing this one brings it back.
    Undo {
        /// Its number.
        decision: u64,
    },
}

/// Something that people must decide before a constitution can be ratified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Question {
    /// The rules could not word a clause.
    Wording {
        /// Which.
        clause: String,
    },
    /// Two statements look alike.
    Pair {
        /// One.
        a: Id,
        /// The other.
        b: Id,
    },
    /// Two clauses seem to contradict each other.
    Conflict {
        /// One.
        clause: String,
        /// The other.
        other: String,
    },
    /// Nobody has said why the threshold lies where it does.
    Threshold,
}
