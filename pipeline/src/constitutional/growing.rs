//! Files of rows that take long to make: they grow by chunks, and a run that was cut off goes on where it was.
//!
//! Beside `FILE` lies `FILE.run.json`: what the rows were made from, how many chunks and bytes are there, and what was
//! counted. It is replaced after each chunk, in one step, once the chunk is on the disk. A run that finds both cuts
//! `FILE` back to what is said there; chunks depend on their number alone, so that in the end all bytes are those of a
//! run that was never cut off. A file that was begun from something else is refused, with what differs.

use super::MethodError;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{
    collections::BTreeMap,
    fs::{File, OpenOptions, TryLockError},
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

/// What rows are made from: names and values of parameters, hashes of files.
pub type Inputs = BTreeMap<String, serde_json::Value>;

/// The value of the field `format`.
const FORMAT: &str = "folkmoot-run/1";

#[derive(Debug, Serialize, Deserialize)]
struct Record<C> {
    format: String,
    inputs: Inputs,
    chunks: u64,
    bytes: u64,
    complete: bool,
    counts: C,
}

/// A file that grows.
#[derive(Debug)]
pub(super) struct Growing<C> {
    path: PathBuf,
    file: File,
    record: Record<C>,
}

impl<C: Serialize + DeserializeOwned + Default> Growing<C> {
    /// Begins a file, or goes on with it.
    pub(super) fn open(path: &Path, inputs: Inputs) -> Result<Self, MethodError> {
        let beside = beside(path);
        let record = match std::fs::read(&beside) {
            Ok(bytes) => {
                let record: Record<C> = serde_json::from_slice(&bytes).map_err(|error| {
                    MethodError::file(&beside, format!("it is no record of a run ({error}); remove it and begin anew"))
                })?;
                same(path, &record.inputs, &inputs)?;
                record
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                // An empty one is what a run leaves that is cut off between making the file and its record.
                if std::fs::metadata(path).is_ok_and(|there| !there.is_file() || there.len() > 0) {
                    let problem = "it is there already, and no record of a run lies beside it; name another file";
                    return Err(MethodError::file(path, problem));
                }
                let format = FORMAT.to_owned();
                Record { format, inputs, chunks: 0, bytes: 0, complete: false, counts: C::default() }
            }
            Err(error) => return Err(MethodError::file(&beside, format!("it cannot be read: {error}"))),
        };
        let file = locked(path)?;
        let failed = |error: std::io::Error| MethodError::file(path, error);
        if file.metadata().map_err(failed)?.len() < record.bytes {
            let problem = "it is shorter than when the run was cut off; remove it and its .run.json, and begin anew";
            return Err(MethodError::file(path, problem));
        }
        file.set_len(record.bytes).map_err(failed)?;
        let mut growing = Self { path: path.to_owned(), file, record };
        growing.file.seek(SeekFrom::End(0)).map_err(failed)?;
        growing.save()?;
        Ok(growing)
    }

    /// Chunks that are there.
    pub(super) fn chunks(&self) -> u64 {
        self.record.chunks
    }

    /// What was counted so far.
    pub(super) fn counts(&self) -> &C {
        &self.record.counts
    }

    /// Adds a chunk, with what is counted now.
    pub(super) fn append<T: Serialize>(&mut self, rows: &[T], counts: C) -> Result<(), MethodError> {
        let mut bytes = Vec::new();
        let failed = |error: std::io::Error| MethodError::file(&self.path, format!("it could not be written: {error}"));
        super::rows::write(&mut bytes, rows).map_err(failed)?;
        self.file.write_all(&bytes).and_then(|()| self.file.sync_data()).map_err(failed)?;
        self.record.chunks += 1;
        self.record.bytes += bytes.len() as u64;
        self.record.counts = counts;
        self.save()
    }

    /// Says that nothing is missing, and gives what was counted.
    pub(super) fn finish(mut self) -> Result<C, MethodError> {
        self.record.complete = true;
        self.save()?;
        Ok(self.record.counts)
    }

    fn save(&self) -> Result<(), MethodError> {
        let path = beside(&self.path);
        let failed = |error: std::io::Error| MethodError::file(&path, format!("it could not be written: {error}"));
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = crate::language::temporary(folder).map_err(failed)?;
        let mut text = serde_json::to_vec_pretty(&self.record).map_err(|error| failed(error.into()))?;
        text.push(b'\n');
        file.write_all(&text).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
        file.persist(&path).map_err(|error| failed(error.error))?;
        Ok(())
    }
}

/// The record of a run.
pub(super) fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".run.json");
    name.into()
}

fn locked(path: &Path) -> Result<File, MethodError> {
    let failed = |error: std::io::Error| MethodError::file(path, format!("it cannot be written: {error}"));
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            Err(MethodError::file(path, "another run is writing it; wait for it, or name another file"))
        }
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// Whether a run was begun from the same.
fn same(path: &Path, begun: &Inputs, now: &Inputs) -> Result<(), MethodError> {
    let names = begun.keys().chain(now.keys());
    let Some(name) = names.into_iter().find(|name| begun.get(*name) != now.get(*name)) else { return Ok(()) };
    let value = |inputs: &Inputs| inputs.get(name).map_or("nothing".to_owned(), ToString::to_string);
    let problem = format!(
        "it was begun with {name} {}, this run has {}; name another file, or remove it and its .run.json",
        value(begun),
        value(now)
    );
    Err(MethodError::file(path, problem))
}

#[cfg(test)]
mod tests;
