//! Writing Polis' export format, in the columns of the newest exports.
//!
//! The caller gives statements, participants and votes in the order in which they shall stand; this module knows only
//! the columns. The functions of this module write cells as they are, for programs; [`Export`] can also guard them
//! against spreadsheet formulas.

mod groups;

pub use groups::{Shown, letters, shown};

use super::{Cells, PolisError, StatementRow, cells, columns};
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

/// The beginning of the day (UTC) of a time: an export does not need to say when exactly somebody voted.
pub fn day(ms: i64) -> i64 {
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    ms.div_euclid(DAY_MS).saturating_mul(DAY_MS)
}

/// A folder that an export is written into.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The folder, which exists.
    pub dir: &'a Path,
    /// How cells are written. All files of one export are written alike.
    pub cells: Cells,
}

impl<'a> Export<'a> {
    fn plain(dir: &'a Path) -> Self {
        Self { dir, cells: Cells::Plain }
    }

    /// Writes `summary.csv`, which also says how cells are guarded: without it a reader takes them as they are.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn summary<'e>(&self, entries: impl IntoIterator<Item = (&'e str, &'e str)>) -> Result<(), PolisError> {
        let guard = (self.cells == Cells::FormulaSafe).then_some((cells::KEY, cells::APOSTROPHE));
        let mut file = CsvFile::create(self, columns::SUMMARY.name, [])?;
        for (key, value) in entries.into_iter().filter(|(key, _)| *key != cells::KEY).chain(guard) {
            file.row([key, value])?;
        }
        file.finish()
    }

    /// Opens `comments.csv`; write its rows with [`statement_row`].
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn statements(&self, extra: Extra) -> Result<CsvFile, PolisError> {
        let before_text = |name| extra.importance && name == BEFORE_TEXT;
        let header = columns::STATEMENTS
            .header()
            .flat_map(|name| before_text(name).then_some(columns::IMPORTANCE).into_iter().chain([name]))
            .chain(extra.topics.then_some(columns::TOPICS));
        CsvFile::create(self, columns::STATEMENTS.name, header)
    }

    /// Opens `votes.csv`; `importance`: with the column that says what is important, the last one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn votes(&self, importance: bool) -> Result<CsvFile, PolisError> {
        let last = importance.then_some(columns::IMPORTANT);
        CsvFile::create(self, columns::VOTES.name, columns::VOTES.header().chain(last))
    }

    /// Opens `participant-importance.csv`, with one column per statement after those about the participant.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn importances<'e>(&self, statements: impl IntoIterator<Item = &'e str>) -> Result<CsvFile, PolisError> {
        CsvFile::create(self, columns::IMPORTANCES.name, columns::IMPORTANCES.header().chain(statements))
    }

    /// Opens `participants-votes.csv`, with one column per statement after those about the participant.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn matrix<'e>(&self, statements: impl IntoIterator<Item = &'e str>) -> Result<CsvFile, PolisError> {
        CsvFile::create(self, columns::MATRIX.name, columns::MATRIX.header().chain(statements))
    }
}

/// One CSV file being written.
pub struct CsvFile {
    path: PathBuf,
    cells: Cells,
    writer: csv::Writer<BufWriter<File>>,
}

impl CsvFile {
    fn create<'h>(
        export: &Export<'_>,
        name: &str,
        header: impl IntoIterator<Item = &'h str>,
    ) -> Result<Self, PolisError> {
        let path = export.dir.join(name);
        let file = File::create(&path).map_err(|source| PolisError::Io { file: path.clone(), source })?;
        // Rows of the summary and of a matrix in the making differ in length.
        let writer = csv::WriterBuilder::new().flexible(true).from_writer(BufWriter::new(file));
        let mut file = Self { path, cells: export.cells, writer };
        let header: Vec<&str> = header.into_iter().collect();
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
        let written = match self.cells {
            Cells::Plain => self.writer.write_record(fields),
            safe => fields
                .into_iter()
                .try_for_each(|field| self.writer.write_field(safe.write(field.as_ref())))
                .and_then(|()| self.writer.write_record(None::<&[u8]>)),
        };
        written.map_err(|error| self.io(error.into()))
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
    Export::plain(dir).summary(entries)
}

/// Opens `comments.csv`; write its rows with [`statement_row`].
///
/// # Errors
/// When the file cannot be written.
pub fn statements(dir: &Path) -> Result<CsvFile, PolisError> {
    Export::plain(dir).statements(Extra::default())
}

/// Columns of `comments.csv` that only some polls have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extra {
    /// Counts to how many a statement is important.
    pub importance: bool,
    /// Names the topics that it is on.
    pub topics: bool,
}

/// The column before which Polis puts what is important.
const BEFORE_TEXT: &str = "comment-body";

/// Vote events on a statement, superseded ones included: that is what Polis counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Events {
    /// Agreeing.
    pub agrees: u64,
    /// Disagreeing.
    pub disagrees: u64,
    /// Those of any kind that say it is important.
    pub important: u64,
}

/// The fields of one statement; `importance` is empty where it is hidden.
pub fn statement_row(row: &StatementRow, events: Events, extra: Extra, importance: &str) -> Vec<String> {
    let or_empty = |value: Option<String>| value.unwrap_or_default();
    let mut fields = vec![
        or_empty(row.created_ms.map(time)),
        row.id.to_string(),
        or_empty(row.author.as_ref().map(ToString::to_string)),
        events.agrees.to_string(),
        events.disagrees.to_string(),
        row.moderation.to_string(),
        row.is_meta.to_string(),
        row.is_seed.to_string(),
    ];
    fields.extend(extra.importance.then(|| importance.to_owned()));
    fields.extend([row.text.clone(), row.language.clone().unwrap_or_default()]);
    fields.extend(extra.topics.then(|| row.topics.join(" ")));
    fields
}

/// Opens `votes.csv`: `timestamp,datetime,comment-id,voter-id,vote`.
///
/// # Errors
/// When the file cannot be written.
pub fn votes(dir: &Path) -> Result<CsvFile, PolisError> {
    Export::plain(dir).votes(false)
}

/// Opens `participants-votes.csv`: `participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree` and one column per
/// statement.
///
/// # Errors
/// When the file cannot be written.
pub fn matrix<'a>(dir: &Path, statements: impl IntoIterator<Item = &'a str>) -> Result<CsvFile, PolisError> {
    Export::plain(dir).matrix(statements)
}

/// Opens `truth.csv`: `participant,group`, the known groups of a simulated poll.
///
/// # Errors
/// When the file cannot be written.
pub fn truth(dir: &Path) -> Result<CsvFile, PolisError> {
    CsvFile::create(&Export::plain(dir), "truth.csv", ["participant", "group"])
}
