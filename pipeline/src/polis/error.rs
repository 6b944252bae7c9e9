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
        problem: RowProblem,
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
        expected: Expected,
    },
    /// A log does not show which number means agreement, and nobody has said it.
    #[error(
        "{}, line 1: in files with a column \"vote_value\" 1 may mean agreement or disagreement; \
         say which number means agreement with --agree-is=1 or --agree-is=-1",
        .0.display()
    )]
    SignUnsaid(PathBuf),
    /// It was said which number means agreement, and the file says it itself.
    #[error(
        "{}: which number means agreement follows from this file; leave --agree-is out, \
         it is for files with a column \"vote_value\"",
        .0.display()
    )]
    SignKnown(PathBuf),
    /// The receiver of the rows refused one.
    #[error("{0}")]
    Refused(String),
}

/// What can be wrong with a row as a whole, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowProblem {
    /// More fields than columns, or fewer.
    #[error("{fields} fields where the header has {columns}; the row is cut off or has a stray comma")]
    Fields {
        /// Fields of the row.
        fields: usize,
        /// Columns of the file.
        columns: usize,
    },
    /// A participant with two rows.
    #[error("participant {0} stands there twice; keep one of the rows")]
    ParticipantTwice(String),
    /// A participant with two rows of votes.
    #[error("this participant stands there twice; keep one of the rows")]
    VoterTwice,
    /// A statement with two rows.
    #[error("statement {0} stands there twice; keep one of the rows")]
    StatementTwice(String),
    /// The file ends within quotation marks.
    #[error("a quotation mark opens here and is never closed; the file may be cut off")]
    NeverClosed,
    /// A row that does not end within so many MiB.
    #[error("a row of more than {0} MiB starts here; probably a quotation mark is never closed")]
    TooLong(u64),
    /// A row of more fields than any export has.
    #[error("a row of more than {0} fields starts here; this is no export, or a quotation mark is never closed")]
    TooWide(usize),
    /// The receiver of the rows refused this one.
    #[error("{0}")]
    Refused(String),
    /// No row of a CSV file.
    #[error("{0}")]
    Malformed(String),
}

/// What should stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Expected {
    /// A vote in the log.
    #[error("a vote: 1 (agree), 0 (pass) or -1 (disagree)")]
    Vote,
    /// A vote in the matrix.
    #[error("a vote: 1 (agree), 0 (pass), -1 (disagree) or empty (not seen)")]
    VoteOrNothing,
    /// An id.
    #[error("an id; it must not be empty")]
    Id,
    /// An id of a statement.
    #[error("an id for a statement: it names another column of participants-votes.csv")]
    StatementId,
    /// Names of topics.
    #[error("names of topics with a space between, or nothing")]
    Topics,
    /// A language.
    #[error("a language: a tag such as en, de or pt-BR, or nothing")]
    Language,
    /// What was decided about a statement.
    #[error("a moderation state: -1 (rejected), 0 (not moderated) or 1 (accepted)")]
    Moderation,
    /// Text at all.
    #[error("UTF-8 text; save the file in the encoding UTF-8")]
    Text,
    /// A whole number.
    #[error("a whole number")]
    Whole,
    /// A time.
    #[error("a time in seconds or milliseconds since 1970")]
    Time,
    /// Yes or no.
    #[error("true or false")]
    Truth,
}
