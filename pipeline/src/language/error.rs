//! What can go wrong with a language model.

use super::{EndpointError, Hardware};
use std::path::PathBuf;

/// What Candle says went wrong, without where in its code that was: it writes that behind the message wherever
/// backtraces are switched on.
pub(crate) fn in_words(error: &candle_core::Error) -> String {
    match error {
        candle_core::Error::WithBacktrace { inner, .. } => in_words(inner),
        candle_core::Error::Context { inner, context } => format!("{context}: {}", in_words(inner)),
        candle_core::Error::WithPath { inner, path } => format!("{}: {}", path.display(), in_words(inner)),
        other => other.to_string(),
    }
}

/// A question that a language model did not answer; says what, where and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LanguageError {
    /// A value outside its range.
    #[error("{name} is {value}; it must be {range}")]
    Parameter {
        /// Name as on the command line.
        name: &'static str,
        /// Value given.
        value: String,
        /// Values allowed.
        range: &'static str,
    },
    /// A row that cannot be asked, such as one that is longer than the model reads.
    #[error("row {row}: {problem}")]
    Row {
        /// Which, counted from 1.
        row: usize,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// A question that this kind of model has no answer to.
    #[error("{model} cannot {question}: {instead}")]
    Unsupported {
        /// Name of the model.
        model: String,
        /// What was asked.
        question: &'static str,
        /// Why, and what to do instead.
        instead: String,
    },
    /// A file of a model, or of stored answers, that cannot be used.
    #[error("{}: {problem}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What is wrong with it, where in it, and what to do.
        problem: String,
    },
    /// A graphics card that cannot be computed on.
    #[error("{wanted}: {problem}")]
    Device {
        /// Which.
        wanted: Hardware,
        /// Why, and what to do.
        problem: String,
    },
    /// An endpoint that did not answer as it should.
    #[error(transparent)]
    Endpoint(#[from] EndpointError),
    /// A step that would have moved weights by numbers that are none.
    #[error("the gradient of step {step} is not finite")]
    Gradient {
        /// The step, from 1.
        step: u64,
    },
    /// The computation gave up, for example at a number that is none.
    #[error("{0}")]
    Numerical(String),
}
