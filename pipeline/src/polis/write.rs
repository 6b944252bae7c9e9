//! Writing Polis' export format, in the columns of the newest exports.
//!
//! The caller gives statements, participants and votes in the order in which they shall stand; this module knows only
//! the columns. Cells are written as they are, without guards against spreadsheet formulas: a guard would change the
//! text that a later import reads.

use super::{PolisError, StatementRow};
use std::{
    fs::File,
    io::BufWriter,
    path::{Path, PathBuf},
};

/// How votes are written, as `summary.csv` declares it.
pub const VOTE_CONVENTION: &str = "agree=+1;disagree=-1;pass=0;format=polis-export/1";

/// A time as a reader will understand it: milliseconds, but seconds where milliseconds would be taken for seconds.
pub fn time(ms: i64) -> String {
    if super::table::is_read_as_seconds(ms) && ms % 1000 == 0 { (ms / 1000).to_string() } else { ms.to_string() }
}

/// One CSV file being written.
pub struct CsvFile {
    path: PathBuf,
    writer: csv::Writer<BufWriter<File>>,
}

impl CsvFile {
    fn create(dir: &Path, name: &str, header: &[&str]) -> Result<Self, PolisError> {
        let path = dir.join(name);
        let file = File::create(&path).map_err(|source| PolisError::Io { file: path.clone(), source })?;
        // Rows of the summary and of a matrix in the making differ in length.
        let writer = csv::WriterBuilder::new().flexible(true).from_writer(BufWriter::new(file));
        let mut file = Self { path, writer };
        if !header.is_empty() {
            file.row(header)?;
        }
        Ok(file)
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When the disk is full or the file cannot be written.
    pub fn row<I, T>(&mut self, fields: I) -> Result<(), PolisError>
    where
        I: IntoIterator<Item = T>,
        T: AsRef<[u8]>,
    {
        self.writer.write_record(fields).map_err(|error| self.io(error.into()))
    }

    /// Writes what is left and closes the file.
    ///
    /// # Errors
    /// When the disk is full or the file cannot be written.
    pub fn finish(mut self) -> Result<(), PolisError> {
        self.writer.flush().map_err(|error| self.io(error))
    }

    fn io(&self, source: std::io::Error) -> PolisError {
        PolisError::Io { file: self.path.clone(), source }
    }
}

/// Writes `summary.csv`.
///
/// # Errors
/// When the file cannot be written.
pub fn summary<'a>(dir: &Path, entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<(), PolisError> {
    let mut file = CsvFile::create(dir, "summary.csv", &[])?;
    for (key, value) in entries {
        file.row([key, value])?;
    }
    file.finish()
}

/// Columns of `comments.csv`.
pub const STATEMENT_COLUMNS: [&str; 9] =
    ["timestamp", "comment-id", "author-id", "agrees", "disagrees", "moderated", "is-meta", "is-seed", "comment-body"];

/// Opens `comments.csv`; write its rows with [`statement_row`].
///
/// # Errors
/// When the file cannot be written.
pub fn statements(dir: &Path) -> Result<CsvFile, PolisError> {
    CsvFile::create(dir, "comments.csv", &STATEMENT_COLUMNS)
}

/// The fields of one statement; `agrees` and `disagrees` count every vote event, as Polis does.
pub fn statement_row(row: &StatementRow, agrees: u64, disagrees: u64) -> [String; 9] {
    let or_empty = |value: Option<String>| value.unwrap_or_default();
    [
        or_empty(row.created_ms.map(time)),
        row.id.to_string(),
        or_empty(row.author.as_ref().map(ToString::to_string)),
        agrees.to_string(),
        disagrees.to_string(),
        row.moderation.to_string(),
        row.is_meta.to_string(),
        row.is_seed.to_string(),
        row.text.clone(),
    ]
}

/// Columns of `votes.csv`.
pub const VOTE_COLUMNS: [&str; 5] = ["timestamp", "datetime", "comment-id", "voter-id", "vote"];

/// Opens `votes.csv`: `timestamp,datetime,comment-id,voter-id,vote`.
///
/// # Errors
/// When the file cannot be written.
pub fn votes(dir: &Path) -> Result<CsvFile, PolisError> {
    CsvFile::create(dir, "votes.csv", &VOTE_COLUMNS)
}

/// Opens `participants-votes.csv`: `participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree` and one column per
/// statement.
///
/// # Errors
/// When the file cannot be written.
pub fn matrix<'a>(dir: &Path, statements: impl IntoIterator<Item = &'a str>) -> Result<CsvFile, PolisError> {
    let about = ["participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];
    let header: Vec<&str> = about.into_iter().chain(statements).collect();
    CsvFile::create(dir, "participants-votes.csv", &header)
}

/// Opens `truth.csv`: `participant,group`, the known groups of a simulated poll.
///
/// # Errors
/// When the file cannot be written.
pub fn truth(dir: &Path) -> Result<CsvFile, PolisError> {
    CsvFile::create(dir, "truth.csv", &["participant", "group"])
}
