//! One CSV file with named columns, streamed row by row in bounded memory.

use super::{
    Cells, Expected, PolisError, RowProblem,
    rows::{RowError, Rows},
};
use std::{
    collections::HashSet,
    fs::File,
    io,
    path::{Path, PathBuf},
};

/// A CSV file, opened, with its header read.
pub(super) struct Table {
    path: PathBuf,
    rows: Rows,
    columns: Vec<String>,
    /// Whether every row must have as many fields as the header.
    strict: bool,
    /// How cells were written.
    cells: Cells,
}

impl Table {
    /// Opens a file whose first line names the columns.
    pub(super) fn open(path: &Path, cells: Cells) -> Result<Self, PolisError> {
        let mut table = Self::open_bare(path)?;
        table.cells = cells;
        if !table.advance()? {
            return Err(PolisError::Empty(path.to_owned()));
        }
        let mut seen = HashSet::new();
        for index in 0..table.len() {
            let name = table.text(index)?.trim().to_owned();
            if !seen.insert(name.clone()) {
                return Err(PolisError::RepeatedColumn { file: path.to_owned(), column: shorten(&name, 60) });
            }
            table.columns.push(name);
        }
        table.strict = true;
        Ok(table)
    }

    /// Opens a file without a header whose rows may differ in length.
    pub(super) fn open_bare(path: &Path) -> Result<Self, PolisError> {
        let io = |source| PolisError::Io { file: path.to_owned(), source };
        let file = File::open(path).map_err(io)?;
        if file.metadata().map_err(io)?.is_dir() {
            return Err(io(io::Error::new(io::ErrorKind::InvalidInput, "this is a folder, a CSV file is needed")));
        }
        Ok(Self {
            path: path.to_owned(),
            rows: Rows::new(file),
            columns: Vec::new(),
            strict: false,
            cells: Cells::Plain,
        })
    }

    /// Names of the columns, in file order.
    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Index of a column that must be there.
    pub(super) fn column(&self, name: &str) -> Result<usize, PolisError> {
        self.optional_column(name).ok_or_else(|| PolisError::MissingColumn {
            file: self.path.clone(),
            column: name.to_owned(),
            found: shorten(&self.columns.join(", "), 200),
        })
    }

    /// Index of a column that may be there.
    pub(super) fn optional_column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    /// Reads the next row; false at the end of the file.
    pub(super) fn advance(&mut self) -> Result<bool, PolisError> {
        let more = self.rows.advance().map_err(|error| match error {
            RowError::Io(source) => PolisError::Io { file: self.path.clone(), source },
            RowError::Malformed(problem) => self.row_error(problem),
        })?;
        if more && self.strict && self.len() != self.columns.len() {
            let (fields, columns) = (self.len(), self.columns.len());
            return Err(self.row_error(RowProblem::Fields { fields, columns }));
        }
        Ok(more)
    }

    /// Fields in the current row.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// A field of the current row as bytes; empty when the row is shorter.
    pub(super) fn bytes(&self, index: usize) -> &[u8] {
        self.cells.read(self.rows.field(index))
    }

    /// A field of the current row as text.
    pub(super) fn text(&self, index: usize) -> Result<&str, PolisError> {
        std::str::from_utf8(self.bytes(index)).map_err(|_| self.value_error(index, Expected::Text))
    }

    /// A whole number, `None` when the field is empty.
    pub(super) fn integer(&self, index: usize) -> Result<Option<i64>, PolisError> {
        let text = self.text(index)?.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let exact = text.parse::<i64>().ok().or_else(|| whole_float(text));
        exact.map(Some).ok_or_else(|| self.value_error(index, Expected::Whole))
    }

    /// A time as UTC milliseconds, from seconds or milliseconds; `None` when the field is empty.
    pub(super) fn time_ms(&self, index: usize) -> Result<Option<i64>, PolisError> {
        let number = match plain_digits(self.bytes(index)) {
            Some(number) => Some(number),
            None => self.integer(index)?,
        };
        let outside = || self.value_error(index, Expected::Time);
        number.map(|number| to_ms(number).ok_or_else(outside)).transpose()
    }

    /// A vote: 1, 0 or -1 (also 1.0 and the like); `None` when the field is empty.
    pub(super) fn vote(&self, index: usize) -> Result<Option<i8>, PolisError> {
        match self.bytes(index) {
            b"" => Ok(None),
            b"1" => Ok(Some(1)),
            b"0" => Ok(Some(0)),
            b"-1" => Ok(Some(-1)),
            _ => match self.integer(index) {
                Ok(None) => Ok(None),
                Ok(Some(vote @ -1..=1)) => Ok(Some(vote as i8)),
                _ => Err(self.value_error(index, Expected::VoteOrNothing)),
            },
        }
    }

    /// A yes or no; empty is no.
    pub(super) fn flag(&self, index: usize) -> Result<bool, PolisError> {
        match self.text(index)?.trim().to_ascii_lowercase().as_str() {
            "" | "0" | "f" | "false" | "no" => Ok(false),
            "1" | "t" | "true" | "yes" => Ok(true),
            _ => Err(self.value_error(index, Expected::Truth)),
        }
    }

    /// An error about a field of the current row.
    pub(super) fn value_error(&self, index: usize, expected: Expected) -> PolisError {
        PolisError::Value {
            file: self.path.clone(),
            line: self.rows.line(),
            column: self.columns.get(index).map_or_else(|| format!("#{}", index + 1), |name| shorten(name, 60)),
            value: shorten(&String::from_utf8_lossy(self.bytes(index)), 60),
            expected,
        }
    }

    /// What the receiver of the rows says of the current one, with its place.
    pub(super) fn placed(&self, error: PolisError) -> PolisError {
        match error {
            PolisError::Refused(says) => self.row_error(RowProblem::Refused(says)),
            other => other,
        }
    }

    /// An error about the current row.
    pub(super) fn row_error(&self, problem: RowProblem) -> PolisError {
        PolisError::Row { file: self.path.clone(), line: self.rows.line(), problem }
    }
}

/// Times below this are seconds: as milliseconds they would lie before March 1973.
const SECONDS_BELOW: u64 = 100_000_000_000;
/// Times beyond this are no times: as milliseconds they lie after the year 5000.
const LATEST_MS: u64 = 100_000_000_000_000;

/// Whether a number is taken for seconds rather than milliseconds.
pub(super) fn is_read_as_seconds(time: i64) -> bool {
    time.unsigned_abs() < SECONDS_BELOW
}

/// The time as milliseconds; `None` when it cannot be one.
fn to_ms(time: i64) -> Option<i64> {
    if is_read_as_seconds(time) {
        return Some(time * 1000);
    }
    (time.unsigned_abs() < LATEST_MS).then_some(time)
}

/// The number that up to 18 plain digits spell; the common case of a long log, without a detour over text.
fn plain_digits(bytes: &[u8]) -> Option<i64> {
    if bytes.is_empty() || bytes.len() > 18 {
        return None;
    }
    bytes.iter().try_fold(0i64, |number, byte| byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0')))
}

fn whole_float(text: &str) -> Option<i64> {
    let number: f64 = text.parse().ok()?;
    // 2^53: beyond it a float no longer holds every whole number.
    (number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0).then_some(number as i64)
}

fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    text.chars().take(limit).chain("...".chars()).collect()
}
