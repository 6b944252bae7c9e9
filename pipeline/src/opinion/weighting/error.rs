//! What can be wrong with targets.

/// Targets or answers that no weights can be made of; says which question and answer, and what to do.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum WeightingError {
    /// No question at all.
    #[error("there is no target: give the public's share of each answer to at least one question")]
    NoTargets,
    /// A question stands there twice.
    #[error("question \"{0}\" has two targets; keep one of them")]
    RepeatedQuestion(String),
    /// A share outside 0..=1.
    #[error("question \"{question}\": the target of \"{answer}\" is {share}; a share lies between 0 and 1")]
    Share {
        /// Question.
        question: String,
        /// Answer.
        answer: String,
        /// Share given.
        share: f64,
    },
    /// Shares that do not add up.
    #[error("question \"{question}\": the targets add up to {sum}; they must add up to 1 (0.995 to 1.005 is rounding)")]
    Sum {
        /// Question.
        question: String,
        /// What they add up to.
        sum: f64,
    },
    /// Nobody to weigh.
    #[error(
        "fewer than five of those who voted answered a question that has a target; \
         weights need people who say something of themselves"
    )]
    OutOfReach,
    /// A parameter outside its range.
    #[error("{name} is {value}; it must be {range}")]
    Parameter {
        /// Its name.
        name: &'static str,
        /// Value given.
        value: f64,
        /// Values allowed.
        range: &'static str,
    },
    /// Analysis and votes do not belong together.
    #[error("the analysis is not one of these votes; analyse this poll first and give that analysis")]
    OtherPoll,
    /// Nobody can be told apart.
    #[error("the analysis lists no participants, so nobody's group is known; analyse this poll with participants")]
    NoParticipants,
}
