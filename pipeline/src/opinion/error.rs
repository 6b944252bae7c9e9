//! What can be wrong with votes or parameters.

use record::Id;

/// Votes or parameters that no analysis can be made of; says what and what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpinionError {
    /// A vote other than -1, 0, 1.
    #[error("participant {participant}, statement {statement}: {vote} is not a vote; use 1, 0 or -1")]
    NotAVote {
        /// Who.
        participant: String,
        /// On what.
        statement: String,
        /// What stood there.
        vote: i8,
    },
    /// More participants, statements or votes than an index holds.
    #[error("too many {0}: at most {1} fit")]
    TooMany(&'static str, u64),
    /// A parameter outside its range.
    #[error("{name} is {value}; it must be {range}")]
    Parameter {
        /// Name as on the command line.
        name: &'static str,
        /// Value given.
        value: String,
        /// Values allowed.
        range: &'static str,
    },
    /// Groups were given for somebody who did not vote.
    #[error("the given groups name participant {0}, who has no votes in this poll; remove that row")]
    UnknownParticipant(Id),
    /// The linear algebra or the clustering gave up.
    #[error("{0}")]
    Numerical(String),
}
