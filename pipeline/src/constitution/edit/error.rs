//! Why something cannot be decided so.

use crate::constitution::ConstitutionError;
use record::Id;

/// Why something cannot be decided so. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// Nobody could tell later why.
    #[error("a reason is missing; say in a sentence why")]
    NoReason,
    /// Nobody could tell later who.
    #[error("the decision names nobody")]
    NoAuthor,
    /// There is no such principle (any more).
    #[error("there is no principle {0} in the draft; somebody may have joined it or left it out")]
    NoClause(String),
    /// There is no such statement.
    #[error("there is no statement {0} in the analysis")]
    NoStatement(Id),
    /// The statement does not stand behind the principle.
    #[error("statement {0} does not stand behind that principle")]
    NotBehind(Id),
    /// Nobody has proposed that pair.
    #[error("statements {0} and {1} are no pair that looks alike")]
    NoPair(Id, Id),
    /// There is no such decision before this one.
    #[error("there is no earlier decision {0}")]
    NoDecision(u64),
    /// A principle cannot be joined with itself, or settled against itself.
    #[error("choose another principle; this is the same")]
    Itself,
    /// No words.
    #[error("the principle has no words")]
    NoText,
    /// Too many words, or characters that cannot be shown.
    #[error("the principle is longer than {max} characters or contains characters that cannot be shown", max = super::LONGEST)]
    BadText,
    /// It reads so already, or stands there already.
    #[error("nothing would change")]
    Unchanged,
    /// No statement was chosen for the new principle.
    #[error("choose at least one statement for the new principle")]
    NothingToSplit,
    /// There are not so many places.
    #[error("there is no place {to}; the draft has {of} principles")]
    NoPlace {
        /// Place asked for.
        to: u64,
        /// Principles there are.
        of: usize,
    },
    /// A weight that means nothing.
    #[error("a weight is a number above 0 and at most 100")]
    BadWeight,
    /// The statement stands behind a principle already.
    #[error("statement {0} stands behind a principle already")]
    AlreadyIn(Id),
    /// The statement cannot become a principle.
    #[error("statement {id} cannot become a principle: {why}")]
    Unfit {
        /// Which.
        id: Id,
        /// Why not.
        why: &'static str,
    },
    /// The two statements stand behind one principle.
    #[error("both statements stand behind one principle; split it instead")]
    Together,
    /// The two principles do not seem to contradict each other.
    #[error("nothing says that these two principles contradict each other")]
    NoConflict,
    /// A later decision rests on the one that is to be undone.
    #[error("decision {by} rests on decision {decision}; undo decision {by} first")]
    Needed {
        /// What was to be undone.
        decision: u64,
        /// What rests on it.
        by: u64,
    },
    /// The constitution would not be whole.
    #[error(transparent)]
    Invalid(#[from] ConstitutionError),
}
