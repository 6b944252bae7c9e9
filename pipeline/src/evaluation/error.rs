//! What can be wrong with questions and with those who are asked.

use crate::language::LanguageError;
use std::path::PathBuf;

/// A file of questions, or a model, that cannot be used; says what, where and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EvaluationError {
    /// The operating system refused.
    #[error("{}: {source}", file.display())]
    Io {
        /// File concerned.
        file: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A row that cannot be used.
    #[error("{}, line {line}: {problem}", file.display())]
    Row {
        /// File concerned.
        file: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// A file without a single question.
    #[error("{} holds no question", .0.display())]
    Empty(PathBuf),
    /// A model that did not answer.
    #[error(transparent)]
    Language(#[from] LanguageError),
}
