//! Rows of a CSV file in bounded memory, quickly where nothing is quoted.
//!
//! A vote log is millions of short rows without a quotation mark; splitting these at commas takes a third of the time
//! that a full CSV parser needs. At the first row that holds a quotation mark or an unusual line end, the rest of the
//! file goes to the `csv` crate.

use super::RowProblem;
use csv::ByteRecord;
use memchr::{memchr_iter, memchr2, memchr2_iter};
use std::{
    collections::VecDeque,
    fs::File,
    io::{self, BufRead, BufReader, Chain, Cursor, Read},
};

/// A row longer than this is refused: it is almost always a quotation mark that was never closed.
const ROW_LIMIT: u64 = ROW_LIMIT_MIB << 20;
/// The same in MiB.
const ROW_LIMIT_MIB: u64 = 4;
/// A row of more fields is refused: an analysis takes 100,000 statements, and a matrix has a few columns beside them.
const MOST_FIELDS: usize = 110_000;
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
                    Line::Wide => return Err(too_wide()),
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
            let input = Limited::new(current.chain(rest).chain(END_MARK));
            let mut settings = csv::ReaderBuilder::new();
            settings.has_headers(false).flexible(true).buffer_capacity(BUFFER);
            let reader = Box::new(settings.from_reader(input));
            self.source = Source::Csv { reader, lines_before: self.line - 1 };
        }
    }

    fn advance_csv(&mut self) -> Result<bool, RowError> {
        let Source::Csv { reader, lines_before } = &mut self.source else { return Ok(false) };
        let start = reader.position().byte();
        reader.get_mut().begin_row();
        let read = reader.read_byte_record(&mut self.parsed);
        // The `csv` crate counts line feeds alone, and from before empty lines.
        self.line = *lines_before + reader.get_mut().line_of(start);
        let exceeded = reader.get_mut().exceeded.take();
        let more = read.map_err(|error| match (exceeded, error.into_kind()) {
            (Some(problem), _) => RowError::Malformed(problem),
            (None, csv::ErrorKind::Io(error)) => RowError::Io(error),
            (None, other) => {
                RowError::Malformed(RowProblem::Malformed(format!("this is not a row of a CSV file: {other:?}")))
            }
        })?;
        if self.parsed.len() > MOST_FIELDS {
            return Err(too_wide());
        }
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
    /// Has too many fields.
    Wide,
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
        self.ends.extend(memchr_iter(b',', &self.bytes).take(MOST_FIELDS));
        if self.ends.len() == MOST_FIELDS {
            return Ok(Line::Wide);
        }
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

/// What the full parser reads: that line, the rest of the file, and the row behind it.
type Input = Chain<Chain<CurrentLine, BufReader<File>>, &'static [u8]>;

/// Input that fails when too much is read since the last row began, and that counts lines whichever system has ended
/// them.
struct Limited {
    inner: Input,
    since_row: u64,
    /// Commas since then.
    commas: usize,
    /// What there was too much of.
    exceeded: Option<RowProblem>,
    /// Bytes read in all.
    read: u64,
    /// Where the last carriage return stands.
    returned: Option<u64>,
    /// Line ends that no row lies behind yet: twice the place of the last byte, and one more where there are two bytes.
    line_ends: VecDeque<u64>,
    /// Line ends that a row lies behind.
    passed: u64,
}

impl Limited {
    fn new(inner: Input) -> Self {
        let line_ends = VecDeque::new();
        Self { inner, since_row: 0, commas: 0, exceeded: None, read: 0, returned: None, line_ends, passed: 0 }
    }

    fn begin_row(&mut self) {
        self.since_row = 0;
        self.commas = 0;
    }

    fn note(&mut self, bytes: &[u8]) {
        self.since_row += bytes.len() as u64;
        self.commas += memchr_iter(b',', bytes).count();
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            let place = self.read + at as u64;
            if bytes[at] == b'\r' {
                self.returned = Some(place);
            } else if self.returned.is_some_and(|returned| returned + 1 == place) {
                // The carriage return was taken for a line end of its own until now.
                if let Some(end) = self.line_ends.back_mut() {
                    *end = place << 1 | 1;
                }
                continue;
            }
            self.line_ends.push_back(place << 1);
        }
        self.read += bytes.len() as u64;
    }

    /// Line of the row that begins at this byte or behind the line ends there, from 1. Rows are asked for in order.
    fn line_of(&mut self, mut start: u64) -> u64 {
        while let Some(&end) = self.line_ends.front() {
            let (last, further) = (end >> 1, end & 1);
            if last - further > start {
                break;
            }
            self.line_ends.pop_front();
            self.passed += 1;
            start = start.max(last + 1);
        }
        self.passed + 1
    }
}

impl Read for Limited {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // Whoever asks for more has found no end of the row in what was read, so all of that is its own.
        if self.commas > MOST_FIELDS {
            self.exceeded = Some(RowProblem::TooWide(MOST_FIELDS));
        } else if self.since_row > ROW_LIMIT {
            self.exceeded = Some(RowProblem::TooLong(ROW_LIMIT_MIB));
        }
        if self.exceeded.is_some() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let count = self.inner.read(buffer)?;
        self.note(&buffer[..count]);
        Ok(count)
    }
}

fn too_wide() -> RowError {
    RowError::Malformed(RowProblem::TooWide(MOST_FIELDS))
}
