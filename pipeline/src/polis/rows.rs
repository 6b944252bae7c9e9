//! Rows of a CSV file in bounded memory, quickly where nothing is quoted.
//!
//! A vote log is millions of short rows without a quotation mark; splitting these at commas takes a third of the time
//! that a full CSV parser needs. At the first row that holds a quotation mark or an unusual line end, the rest of the
//! file goes to the `csv` crate.

use super::RowProblem;
use csv::{ByteRecord, Position};
use memchr::{memchr_iter, memchr2};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Chain, Cursor, Read},
};

/// A row longer than this is refused: it is almost always a quotation mark that was never closed.
const ROW_LIMIT: u64 = ROW_LIMIT_MIB << 20;
/// The same in MiB.
const ROW_LIMIT_MIB: u64 = 16;
const BUFFER: usize = 256 * 1024;
/// A row that is put behind the file. The `csv` crate takes the end of the file for the end of a quotation; where the
/// last quotation is still open, this row is swallowed by it and gives it away.
const END_MARK: &[u8] = b"\n\0end\n";

/// The rows of a file, one at a time.
pub(super) struct Rows {
    source: Source,
    /// Line on which the current row starts, from 1.
    line: u64,
    plain: PlainRow,
    parsed: ByteRecord,
}

enum Source {
    Plain(BufReader<File>),
    Csv {
        reader: Box<csv::Reader<Limited>>,
        lines_before: u64,
    },
    /// Between the two, for a moment.
    Moving,
}

/// One row without quotation marks, and where its fields end.
#[derive(Default)]
struct PlainRow {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

/// A row could not be read.
pub(super) enum RowError {
    Io(io::Error),
    Malformed(RowProblem),
}

impl Rows {
    pub(super) fn new(file: File) -> Self {
        let source = Source::Plain(BufReader::with_capacity(BUFFER, file));
        Self { source, line: 0, plain: PlainRow::default(), parsed: ByteRecord::new() }
    }

    /// Reads the next row that is not empty; false at the end of the file.
    pub(super) fn advance(&mut self) -> Result<bool, RowError> {
        if let Source::Plain(reader) = &mut self.source {
            loop {
                self.line += 1;
                match self.plain.read(reader, self.line == 1).map_err(RowError::Io)? {
                    Line::End => return Ok(false),
                    Line::Empty => {}
                    Line::Plain => return Ok(true),
                    Line::Special => break,
                }
            }
            self.hand_over();
        }
        self.advance_csv()
    }

    /// Gives the current line and the rest of the file to the `csv` crate.
    fn hand_over(&mut self) {
        if let Source::Plain(rest) = std::mem::replace(&mut self.source, Source::Moving) {
            let current = Cursor::new(std::mem::take(&mut self.plain.bytes));
            let input = Limited { inner: current.chain(rest).chain(END_MARK), since_row: 0 };
            let mut settings = csv::ReaderBuilder::new();
            settings.has_headers(false).flexible(true).buffer_capacity(BUFFER);
            let reader = Box::new(settings.from_reader(input));
            self.source = Source::Csv { reader, lines_before: self.line - 1 };
        }
    }

    fn advance_csv(&mut self) -> Result<bool, RowError> {
        let Source::Csv { reader, lines_before } = &mut self.source else { return Ok(false) };
        reader.get_mut().since_row = 0;
        self.line = *lines_before + reader.position().line();
        let more = reader.read_byte_record(&mut self.parsed).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
                RowError::Malformed(RowProblem::TooLong(ROW_LIMIT_MIB))
            }
            csv::ErrorKind::Io(error) => RowError::Io(error),
            other => RowError::Malformed(RowProblem::Malformed(format!("this is not a row of a CSV file: {other:?}"))),
        })?;
        self.line = *lines_before + self.parsed.position().map_or(reader.position().line(), Position::line);
        let last = self.parsed.len().checked_sub(1).and_then(|last| self.parsed.get(last)).unwrap_or_default();
        if last.ends_with(END_MARK) {
            return Err(RowError::Malformed(RowProblem::NeverClosed));
        }
        let is_end_mark = self.parsed.len() == 1 && last == END_MARK.trim_ascii();
        Ok(more && !is_end_mark)
    }

    /// Line on which the current row starts, from 1.
    pub(super) fn line(&self) -> u64 {
        self.line.max(1)
    }

    /// Fields in the current row.
    pub(super) fn len(&self) -> usize {
        match self.source {
            Source::Plain(_) => self.plain.ends.len(),
            _ => self.parsed.len(),
        }
    }

    /// A field of the current row; empty when the row is shorter.
    pub(super) fn field(&self, index: usize) -> &[u8] {
        let field = match self.source {
            Source::Plain(_) => self.plain.field(index),
            _ => self.parsed.get(index),
        };
        field.unwrap_or_default()
    }
}

/// What a line is.
enum Line {
    End,
    Empty,
    Plain,
    /// Needs a full parser; left as it stands, line end included.
    Special,
}

impl PlainRow {
    fn read(&mut self, reader: &mut BufReader<File>, first: bool) -> io::Result<Line> {
        self.bytes.clear();
        let read = reader.take(ROW_LIMIT).read_until(b'\n', &mut self.bytes)?;
        if first && self.bytes.starts_with(b"\xEF\xBB\xBF") {
            self.bytes.drain(..3);
        }
        let text = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        let end = text.strip_suffix(b"\r").unwrap_or(text).len();
        if memchr2(b'"', b'\r', &self.bytes[..end]).is_some() || read as u64 == ROW_LIMIT {
            return Ok(Line::Special);
        }
        self.bytes.truncate(end);
        if end == 0 {
            return Ok(if read == 0 { Line::End } else { Line::Empty });
        }
        self.ends.clear();
        self.ends.extend(memchr_iter(b',', &self.bytes));
        self.ends.push(end);
        Ok(Line::Plain)
    }

    fn field(&self, index: usize) -> Option<&[u8]> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        self.bytes.get(start..end)
    }
}

/// The line that made the full parser necessary.
type CurrentLine = Cursor<Vec<u8>>;

/// Input that fails when too much is read since the last row began.
struct Limited {
    inner: Chain<Chain<CurrentLine, BufReader<File>>, &'static [u8]>,
    since_row: u64,
}

impl Read for Limited {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.since_row > ROW_LIMIT {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let count = self.inner.read(buffer)?;
        self.since_row += count as u64;
        Ok(count)
    }
}
