//! What can go wrong when a model is asked to criticise, to revise and to judge.

use super::rows::RowError;
use crate::language::LanguageError;
use std::path::PathBuf;

/// Why there is no result; says what, where and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MethodError {
    /// A row of data that cannot be used.
    #[error(transparent)]
    Row(#[from] RowError),
    /// The model did not answer.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// A value outside its range.
    #[error("{name} is {value}, expected {expected}")]
    Parameter {
        /// The parameter, as in the file of parameters.
        name: &'static str,
        /// The value given.
        value: String,
        /// The values allowed.
        expected: &'static str,
    },
    /// A constitution with nothing to go by.
    #[error(
        "no principle of {constitution:?} can be used: {needed} is missing from all {clauses}; word them with \
         `folkmoot constitution compile` or `import`, or edit the constitution"
    )]
    NoPrinciple {
        /// Its title.
        constitution: String,
        /// What a usable principle has.
        needed: &'static str,
        /// How many principles it has.
        clauses: usize,
    },
    /// A prompt that does not fit into the layout in which the model is asked.
    #[error("prompt {id}: {problem}")]
    Prompt {
        /// Its id.
        id: record::Id,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// Whoever watches asked for an end.
    #[error("stopped after {done} rows; the same command goes on from there")]
    Stopped {
        /// Rows that are done.
        done: usize,
    },
    /// A file that cannot be read, written or gone on with.
    #[error("{}: {problem}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What is wrong with it, and what to do.
        problem: String,
    },
}

impl MethodError {
    /// Refuses a parameter unless it is in its range.
    pub(super) fn unless(
        fits: bool,
        name: &'static str,
        value: impl std::fmt::Display,
        expected: &'static str,
    ) -> Result<(), Self> {
        if fits { Ok(()) } else { Err(Self::Parameter { name, value: value.to_string(), expected }) }
    }

    pub(super) fn file(path: &std::path::Path, problem: impl std::fmt::Display) -> Self {
        Self::File { path: path.to_owned(), problem: problem.to_string() }
    }
}
