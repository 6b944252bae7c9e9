//! What can be wrong with an export folder.

use std::path::PathBuf;

/// A folder or file that cannot be read as a Polis export; says where and what to do.
#[derive(Debug, thiserror::Error)]
pub enum PolisError {
    /// The folder is not there or is not a folder.
    #[error("{} is not a folder: give the folder that holds the export's CSV files", .0.display())]
    NoFolder(PathBuf),
    /// Neither the vote log nor the vote matrix is there.
    #[error(
        "{} holds neither votes.csv nor participants-votes.csv (or participant-votes.csv): \
         at least one of them is needed to know who voted how",
        .0.display()
    )]
    NoVotes(PathBuf),
    /// The operating system refused.
    #[error("{}: {source}", file.display())]
    Io {
        /// File concerned.
        file: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A column is missing.
    #[error("{}, line 1: no column \"{column}\"; found: {found}", file.display())]
    MissingColumn {
        /// File concerned.
        file: PathBuf,
        /// Column looked for.
        column: String,
        /// Columns that are there.
        found: String,
    },
    /// A column is there twice.
    #[error("{}, line 1: column \"{column}\" stands there twice; keep one of them", file.display())]
    RepeatedColumn {
        /// File concerned.
        file: PathBuf,
        /// Its name.
        column: String,
    },
    /// The file has no header, so its columns cannot be found.
    #[error("{}: the file is empty; its first line must name the columns", .0.display())]
    Empty(PathBuf),
    /// A row cannot be taken apart.
    #[error("{}, line {line}: {problem}", file.display())]
    Row {
        /// File concerned.
        file: PathBuf,
        /// Line, from 1.
        line: u64,
        /// What is wrong and what to do.
        problem: String,
    },
    /// A value cannot be understood.
    #[error("{}, line {line}, column \"{column}\": {value:?} is not {expected}", file.display())]
    Value {
        /// File concerned.
        file: PathBuf,
        /// Line, from 1.
        line: u64,
        /// Column name.
        column: String,
        /// What stands there (shortened).
        value: String,
        /// What should.
        expected: &'static str,
    },
    /// The receiver of the rows refused one.
    #[error("{0}")]
    Refused(String),
}
