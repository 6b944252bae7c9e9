//! Lines of files, plain or packed with gzip.

use super::EvaluationError;
use flate2::read::MultiGzDecoder;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

/// Why a file was not read to its end.
pub(super) enum Stopped<E> {
    /// The operating system refused.
    Io(io::Error),
    /// A line, from 1, that is no text.
    NoText(usize),
    /// Whoever took the lines had enough.
    Taken(E),
}

/// Gives each line that is not blank with its number, from 1.
pub(super) fn for_each<E>(path: &Path, mut take: impl FnMut(usize, &str) -> Result<(), E>) -> Result<(), Stopped<E>> {
    let file = File::open(path).map_err(Stopped::Io)?;
    if file.metadata().map_err(Stopped::Io)?.is_dir() {
        let folder = io::Error::new(io::ErrorKind::InvalidInput, "this is a folder, a file is needed");
        return Err(Stopped::Io(folder));
    }
    let packed = path.extension().is_some_and(|extension| extension == "gz");
    let reader: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    for (index, line) in BufReader::new(reader).lines().enumerate() {
        let line = line.map_err(|source| match source.kind() {
            io::ErrorKind::InvalidData => Stopped::NoText(index + 1),
            _ => Stopped::Io(source),
        })?;
        if !line.trim().is_empty() {
            take(index + 1, &line).map_err(Stopped::Taken)?;
        }
    }
    Ok(())
}

/// What is said of a line that is no text.
pub(super) const NO_TEXT: &str = "this is no text in UTF-8; save the file in that encoding";

/// The same, where whoever takes the lines says what is wrong with one.
pub(super) fn for_each_row(
    path: &Path,
    mut take: impl FnMut(&str) -> Result<(), String>,
) -> Result<(), EvaluationError> {
    let file = path.to_owned();
    for_each(path, |number, line| take(line).map_err(|problem| (number, problem))).map_err(|stopped| match stopped {
        Stopped::Io(source) => EvaluationError::Io { file, source },
        Stopped::NoText(line) => EvaluationError::Row { file, line, problem: NO_TEXT.to_owned() },
        Stopped::Taken((line, problem)) => EvaluationError::Row { file, line, problem },
    })
}
