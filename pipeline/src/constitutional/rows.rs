//! The files between the stages of the method: JSONL, UTF-8, one object a line.
//!
//! * [`Demonstration`]: conversations to learn from (`messages`; `prompt` with `completion` and ShareGPT's
//!   `conversations` are read, too);
//! * [`Preference`]: two answers of which one is better (`prompt`, `chosen`, `rejected`; hh-rlhf's whole conversations
//!   are read, too, and written by [`RawPreference`]);
//! * [`SoftLabel`]: two answers with the probability that the first is better;
//! * [`Transcript`]: an answer with its critiques and revisions, nested, and in [`FlatTranscript`] as llm-swarm has it;
//! * [`PromptRow`], [`Unpaired`]: prompts alone, and single answers that are good or bad.
//!
//! TRL and OpenRLHF read the first two and the last. Fields that nothing here knows are passed over, as such files
//! carry many; a field that is missing, of another type or with an unknown role is refused with file, line and name.

mod demonstration;
mod fields;
mod place;
mod preference;
mod prompts;
mod raw;
mod soft_label;
mod transcript;

pub use demonstration::{Demonstration, Helpful};
pub use fields::{Fault, Fields};
pub use preference::{Preference, RawPreference, Unpaired};
pub use prompts::{PromptRow, read_prompts};
pub use raw::{message, parse_raw, to_turns, write_raw};
pub use soft_label::{ByPrinciple, Order, SoftLabel, Variant};
pub use transcript::{FlatTranscript, Revision, Transcript};

use serde::Serialize;
use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    marker::PhantomData,
    path::{Path, PathBuf},
};

/// The longest line that is read: 16 MiB, many times the longest conversation.
const LONGEST: u64 = 16 << 20;

/// A kind of row.
pub trait Row: Sized {
    /// Reads the object on line `line`, counted from 1.
    ///
    /// # Errors
    /// Names the first field that cannot be used.
    fn read(fields: &Fields<'_>, line: usize) -> Result<Self, Fault>;
}

/// A row that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{}: {problem}", path.display(), place(*line, field))]
pub struct RowError {
    /// The file.
    pub path: PathBuf,
    /// The line, counted from 1; 0 where the file as a whole cannot be used.
    pub line: usize,
    /// The field, such as `messages[2].role`; empty where the line as a whole cannot be used.
    pub field: String,
    /// What is wrong with it, and what is expected.
    pub problem: String,
}

fn place(line: usize, field: &str) -> String {
    let line = if line == 0 { String::new() } else { format!(", line {line}") };
    if field.is_empty() { line } else { format!("{line}, {field}") }
}

/// The rows of a file, one after the other.
#[derive(Debug)]
pub struct Rows<T> {
    path: PathBuf,
    lines: BufReader<File>,
    line: usize,
    kind: PhantomData<T>,
}

impl<T: Row> Rows<T> {
    /// Opens a file.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(path: &Path) -> Result<Self, RowError> {
        let failed = |error: std::io::Error| RowError {
            path: path.to_owned(),
            line: 0,
            field: String::new(),
            problem: format!("it cannot be read: {error}"),
        };
        let lines = BufReader::new(File::open(path).map_err(failed)?);
        Ok(Self { path: path.to_owned(), lines, line: 0, kind: PhantomData })
    }

    fn fault(&self, fault: Fault) -> RowError {
        RowError { path: self.path.clone(), line: self.line, field: fault.field, problem: fault.problem }
    }

    /// The next line that is not empty; `None` at the end.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>, RowError> {
        loop {
            let mut line = Vec::new();
            self.line += 1;
            let read = self.lines.by_ref().take(LONGEST).read_until(b'\n', &mut line);
            match read {
                Err(error) => return Err(self.fault(Fault::line(format!("it cannot be read: {error}")))),
                Ok(0) => return Ok(None),
                Ok(length) if length as u64 == LONGEST && line.last() != Some(&b'\n') => {
                    return Err(self.fault(Fault::line(format!("it is longer than {LONGEST} bytes"))));
                }
                Ok(_) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(_) => return Ok(Some(line)),
            }
        }
    }

    fn parse(&self, line: &[u8]) -> Result<T, Fault> {
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        let value = serde_json::from_slice(line).map_err(|error| {
            Fault::line(format!("it is no JSON object: {error}; each line holds one, and no line break in it"))
        })?;
        T::read(&Fields::of(&value)?, self.line)
    }
}

impl<T: Row> Iterator for Rows<T> {
    type Item = Result<T, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.next_line() {
            Ok(line) => line.map(|line| self.parse(&line).map_err(|fault| self.fault(fault))),
            Err(error) => Some(Err(error)),
        }
    }
}

/// All rows of a file, at least one.
///
/// # Errors
/// The first row that cannot be used; a file without a row.
pub fn read<T: Row>(path: &Path) -> Result<Vec<T>, RowError> {
    let rows = Rows::open(path)?.collect::<Result<Vec<T>, _>>()?;
    if rows.is_empty() {
        let problem = "the file holds no row".to_owned();
        return Err(RowError { path: path.to_owned(), line: 1, field: String::new(), problem });
    }
    Ok(rows)
}

/// Writes rows, one a line; says how many.
///
/// # Errors
/// When `out` takes no more.
pub fn write<T: Serialize>(out: &mut dyn Write, rows: impl IntoIterator<Item = T>) -> std::io::Result<u64> {
    let mut lines = 0;
    for row in rows {
        serde_json::to_writer(&mut *out, &row)?;
        out.write_all(b"\n")?;
        lines += 1;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests;
