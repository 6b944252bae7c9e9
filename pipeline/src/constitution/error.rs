//! What can go wrong between an analysis and a constitution, said so that a person can act on it.

use std::path::PathBuf;

/// Why there is no constitution.
#[derive(Debug, thiserror::Error)]
pub enum ConstitutionError {
    /// A file could not be read.
    #[error("cannot read {path}: {source}", path = path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file could not be written.
    #[error("cannot write {path}: {source}; nothing in that folder was replaced by half", path = path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file is not the JSON that it should be.
    #[error("{path}, line {line}, column {column}: {message}", path = path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What was wrong there, and what to do.
        message: String,
    },
    /// A file carries another format tag.
    #[error("{path}: its \"format\" is {found}, expected \"{expected}\"; {advice}", path = path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// The tag found, or the word `missing`.
        found: String,
        /// The tag expected.
        expected: &'static str,
        /// Where to get the right file.
        advice: &'static str,
    },
    /// A record contradicts itself.
    #[error("{place}: {problem}")]
    Invalid {
        /// The field, with the id of statement or clause.
        place: String,
        /// What is wrong with it, with the value.
        problem: String,
    },
    /// A parameter is out of its range.
    #[error("{name} is {value}, expected {expected}")]
    Parameter {
        /// The parameter.
        name: &'static str,
        /// The value given.
        value: String,
        /// The values allowed.
        expected: &'static str,
    },
    /// No statement qualifies. A constitution without principles is not written.
    #[error("no statement qualifies, so there is no constitution to write: {0}")]
    NothingSelected(String),
    /// A file to import holds something else than expected.
    #[error("cannot import this as {format}: {problem}")]
    Import {
        /// The form that was expected.
        format: &'static str,
        /// What was found, where, and what to do.
        problem: String,
    },
}
