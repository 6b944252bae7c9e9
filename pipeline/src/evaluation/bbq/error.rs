//! What can be wrong with questions, answers and reports.

use crate::language::LanguageError;
use std::path::PathBuf;

/// Files or reports that no score can be made of; says what, where and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BbqError {
    /// The operating system refused.
    #[error("{}: {source}", file.display())]
    Io {
        /// File concerned.
        file: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A folder without a file of BBQ's.
    #[error("{} holds no file of BBQ's: they are named {expected}", folder.display())]
    NoFiles {
        /// Which.
        folder: PathBuf,
        /// Names looked for.
        expected: String,
    },
    /// A row that cannot be used.
    #[error("{}, line {line}: {problem}", file.display())]
    Row {
        /// File concerned.
        file: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Which field is wrong and what should stand there.
        problem: String,
    },
    /// A row that cannot be used, where it comes from no file.
    #[error("question {id} of {category}: {problem}")]
    Question {
        /// Its category.
        category: String,
        /// Its number there.
        id: u64,
        /// Which field is wrong and what should stand there.
        problem: String,
    },
    /// A table of templates that cannot be used.
    #[error("{}: {problem}", file.display())]
    Templates {
        /// File or folder concerned.
        file: PathBuf,
        /// What is wrong with it and what to do.
        problem: String,
    },
    /// Rows of an intersection without the templates that say what they are about.
    #[error(
        "the rows of {0} do not say which option is the biased one; the authors' template tables do: \
         give the folder that holds them with --templates"
    )]
    NeedsTemplates(String),
    /// Answers that do not belong to the rows.
    #[error("{0}")]
    Answers(String),
    /// A model that did not answer.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// Two reports that cannot be compared.
    #[error("the two reports cannot be compared: {0}")]
    Incomparable(String),
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
}
