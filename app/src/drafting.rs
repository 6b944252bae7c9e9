//! What pages know of a constitution that is being drafted.
//!
//! The server works this out before it renders a page and hands it over as context; pages only show it.

use crate::{ratification::SecondVote, source::Compiled, weighing::Weighed};
use deliberation::{Poll, Role, store::Ratified};
use record::{
    Constitution, Id,
    constitution::{Clause, Source},
    drafting::{Decision, Question},
};
use std::sync::Arc;

/// The page on which a constitution is drafted.
#[derive(Clone, Debug)]
pub struct Drafting {
    /// The poll.
    pub poll: Arc<Poll>,
    /// What the reader may do.
    pub role: Role,
    /// Whether something was just kept.
    pub done: bool,
    /// Why something was not.
    pub problem: Option<Problem>,
    /// Names and values of the form that was not carried out, as they were sent.
    pub typed: Vec<(String, String)>,
    /// How far it is.
    pub stage: Stage,
}

impl Drafting {
    /// What was sent last in this field, of whatever form.
    pub(crate) fn sent(&self, field: &str) -> Option<&str> {
        self.typed.iter().rev().find(|(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// The same where it is the form of this name that comes back.
    pub(crate) fn typed(&self, form: &str, field: &str) -> Option<&str> {
        self.sent(field).filter(|_| self.is_back(form))
    }

    /// Whether it is the form of this name that comes back.
    pub(crate) fn is_back(&self, form: &str) -> bool {
        self.sent("form") == Some(form)
    }
}

/// How far drafting is.
#[derive(Clone, Debug)]
pub enum Stage {
    /// People still vote.
    Voting,
    /// The poll votes on a constitution that is drafted elsewhere: the slug of that poll.
    Elsewhere(String),
    /// The analysis is not up to date yet.
    Computing,
    /// It can begin.
    Before(Arc<Before>),
    /// It has begun from an analysis that is gone; which state of the draft this is, as forms send it back.
    Lost(String),
    /// It has begun.
    Working(Arc<Work>),
}

/// What drafting would begin from.
#[derive(Clone, Debug)]
pub struct Before {
    /// What thresholds would let in, from the lowest on.
    pub steps: Vec<Step>,
    /// Principles that would be compiled; none where no statement qualifies.
    pub principles: Option<usize>,
}

/// A threshold and what it lets in.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Agreement asked of each group, 0..=1.
    pub per_group: f64,
    /// Statements that reach it.
    pub statements: usize,
    /// Whether it is the one in use.
    pub chosen: bool,
}

/// A draft, with all that is needed to go on with it.
#[derive(Clone, Debug)]
pub struct Work {
    /// Which state of the draft this is, as forms send it back.
    pub seen: String,
    /// The draft.
    pub draft: Constitution,
    /// Every decision, the first first, with whether it counts.
    pub decisions: Vec<(Decision, bool)>,
    /// What is open.
    pub questions: Vec<Question>,
    /// What thresholds would let in.
    pub steps: Vec<Step>,
    /// Statements that could be put in, the strongest first.
    pub under: Vec<Under>,
    /// What must hold before it can be ratified.
    pub checks: Checks,
    /// Ratified versions, the newest first.
    pub ratified: Vec<Ratified>,
    /// Second votes on it, the latest first.
    pub votes: Vec<SecondVote>,
    /// Whether a newer analysis is there than the one from which this began.
    pub outdated: bool,
    /// What weights would change.
    pub weighed: Weighed,
}

/// A statement that is in no principle.
#[derive(Clone, Debug)]
pub struct Under {
    /// Which.
    pub id: Id,
    /// Its text.
    pub text: String,
    /// Its group-aware consensus.
    pub gac: f64,
    /// Votes of any kind.
    pub seen: u64,
}

/// What must hold before a draft can be ratified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checks {
    /// Questions that are open.
    pub open: usize,
    /// Whether people know whom to ask.
    pub contact: bool,
    /// Whether it has a licence.
    pub licence: bool,
    /// Whether it has a principle at all.
    pub principles: bool,
    /// Statements behind principles with votes of a group too few to be shown: pages hide them.
    pub hidden: usize,
}

impl Checks {
    /// Whether everything holds that nobody can simply accept.
    pub fn hold(self) -> bool {
        self.open == 0 && self.contact && self.licence && self.principles
    }
}

/// Why something was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Somebody else was faster.
    Stale,
    /// People vote.
    Voting,
    /// The analysis is not up to date yet.
    Computing,
    /// The analysis from which the draft began is gone.
    Lost,
    /// Nothing has been decided since the latest version was ratified.
    Ratified,
    /// A vote on exactly this has not ended.
    GoesOn,
    /// A reason is missing or too long.
    Reason,
    /// The words are missing or too many.
    Text,
    /// Nothing would change.
    Unchanged,
    /// What it is about is not there.
    Gone(String),
    /// A number that cannot be.
    Number,
    /// Both are the same, or stand behind the same principle.
    Same,
    /// No statement was chosen for the new principle.
    Split,
    /// The statement cannot become a principle.
    Unfit(String),
    /// A later decision rests on the one to be undone.
    Needed(u64),
    /// Something on the checklist does not hold.
    Checklist,
    /// A correction has no note.
    Note,
    /// No statement qualifies.
    Nothing,
    /// A principle that nobody has worded yet cannot be voted on.
    Unworded,
}

impl Problem {
    /// Whether something else has come first, and nothing is wrong with what was sent.
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Stale | Self::Voting | Self::Computing | Self::Lost | Self::Ratified | Self::GoesOn)
    }
}

/// The page of one published version.
#[derive(Clone, Debug)]
pub struct VersionPage {
    /// The poll.
    pub poll: Arc<Poll>,
    /// The version.
    pub compiled: Arc<Compiled>,
    /// Who ratified and published it, and what it corrects.
    pub ratified: Ratified,
    /// Number of the latest published version.
    pub latest: i64,
    /// Number of the published version before this one.
    pub earlier: Option<i64>,
    /// What changed since that one.
    pub changes: Vec<VersionChange>,
}

/// Set while those who run a poll look at its constitution as it will be once a ratified version is published.
#[derive(Clone, Debug)]
pub struct PreviewedVersion(pub Arc<Compiled>);

/// Why something is as it is, in the words of whoever decided it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Why {
    /// A rule, or a person's name.
    pub by: String,
    /// The reason; empty where none was given.
    pub says: String,
}

/// The text of a principle, with its language where that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worded {
    /// The text.
    pub text: String,
    /// Its language, as a tag.
    pub language: Option<String>,
}

impl Worded {
    /// As a principle reads.
    pub fn of(clause: &Clause) -> Self {
        Self { text: clause.text.clone(), language: clause.worded_in().map(ToOwned::to_owned) }
    }
}

/// A difference between two versions.
#[derive(Clone, Debug, PartialEq)]
pub enum VersionChange {
    /// A principle is new: its text.
    Added(Worded),
    /// A principle is gone: its text, and why.
    Dropped(Worded, Why),
    /// A principle reads otherwise: before, after, and why.
    Reworded(Worded, Worded, Why),
    /// A principle counts more or less: its text, before, after.
    Reweighted(Worded, f64, f64),
    /// A principle rests on other statements, or on other votes on them.
    Rested {
        /// Its text.
        text: Worded,
        /// Statements that joined.
        joined: usize,
        /// Statements that left.
        left: usize,
        /// Statements whose votes differ.
        votes: usize,
    },
    /// A principle is put to the model in other words: its text.
    Asked(Worded),
    /// Something about the whole document: the names of its fields.
    Document(Vec<String>),
}

/// The page on which two published versions are compared.
#[derive(Clone, Debug)]
pub struct ComparedVersions {
    /// The poll.
    pub poll: Arc<Poll>,
    /// Number of the one.
    pub from: i64,
    /// Number of the other.
    pub to: i64,
    /// Opinion groups over which the consensus of the other is a product.
    pub groups: u32,
    /// What changed, each with the statements behind it and their votes.
    pub changes: Vec<(VersionChange, Vec<Source>)>,
}

/// What a constitution has to do with the one person who looks at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Yours {
    /// Her statements that stand behind a principle: the text, its language, and the number of the principle.
    pub became: Vec<(String, Option<String>, usize)>,
    /// Numbers of the principles of which she agreed with a statement.
    pub agreed: Vec<usize>,
    /// Principles.
    pub of: usize,
}
