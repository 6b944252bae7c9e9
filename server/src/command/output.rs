//! Where results go: into a file that is whole or not there, or to standard output.

use anyhow::Context;
use record::{Analysis, canonical};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

/// Standard output was closed by its reader, who had enough: no failure.
#[derive(Debug, thiserror::Error)]
#[error("standard output was closed")]
pub(crate) struct ClosedPipe;

/// Lets `write` write to standard output.
pub(crate) fn to_stdout(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(ClosedPipe.into()),
        other => other.context("standard output could not be written"),
    }
}

/// Writes one line of JSON to standard output.
pub(crate) fn line<T: Serialize>(value: &T) -> anyhow::Result<()> {
    let text = serde_json::to_string(value)?;
    to_stdout(|out| writeln!(out, "{text}"))
}

/// Writes an analysis in canonical form: into a file, whose SHA-256 is then the published one, or as a line to standard
/// output.
pub(crate) fn analysis(file: Option<&Path>, analysis: &Analysis) -> anyhow::Result<()> {
    match file {
        Some(path) => into_file(path, |out| canonical::write_analysis(analysis, out)),
        None => to_stdout(|out| {
            canonical::write_analysis(analysis, &mut *out)?;
            writeln!(out)
        }),
    }
}

/// Writes a record in canonical form into a file, whose SHA-256 is then the published one.
pub(crate) fn record<T: Serialize>(file: &Path, record: &T) -> anyhow::Result<()> {
    let bytes = canonical::to_vec(record)?;
    into_file(file, |out| out.write_all(&bytes))
}

/// Reads a record.
pub(crate) fn read_record<T: DeserializeOwned>(file: &Path) -> anyhow::Result<T> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not what it should be", file.display()))
}

/// SHA-256 of a file.
pub(crate) fn sha256(file: &Path) -> anyhow::Result<String> {
    let failed = || format!("{} cannot be read", file.display());
    let mut hash = Sha256::new();
    io::copy(&mut std::fs::File::open(file).with_context(failed)?, &mut hash).with_context(failed)?;
    Ok(hex::encode(hash.finalize()))
}

/// Lets `write` write a file.
///
/// It is written beside its place and moved there, so that a failure leaves what was there before. What is no plain
/// file, such as a pipe, is written into.
pub(crate) fn into_file<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<T>) -> anyhow::Result<T> {
    let failed = || format!("{}: the result could not be written", path.display());
    // A link stays a link.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if path.exists() && !path.is_file() {
        let mut out = BufWriter::new(std::fs::OpenOptions::new().write(true).open(path).with_context(failed)?);
        let written = write(&mut out).with_context(failed)?;
        out.flush().with_context(failed)?;
        return Ok(written);
    }
    let temporary = readable(0o666).tempfile_in(folder_of(path)).with_context(failed)?;
    let mut out = BufWriter::new(temporary);
    let written = write(&mut out).with_context(failed)?;
    let temporary = out.into_inner().map_err(io::IntoInnerError::into_error).with_context(failed)?;
    temporary.as_file().sync_all().with_context(failed)?;
    temporary.persist(path).with_context(failed)?;
    Ok(written)
}

/// A folder in the making: filled under a temporary name beside its place, then moved there.
pub(crate) struct NewFolder {
    place: PathBuf,
    making: tempfile::TempDir,
}

impl NewFolder {
    /// Refuses a place where something is already.
    pub(crate) fn free(place: &Path) -> anyhow::Result<()> {
        let taken = place.exists() && place.read_dir().map_or(true, |mut entries| entries.next().is_some());
        anyhow::ensure!(!taken, "{} is there already and not empty; choose another folder", place.display());
        Ok(())
    }

    /// Prepares a folder that must not exist yet, or be empty.
    pub(crate) fn at(place: &Path) -> anyhow::Result<Self> {
        Self::free(place)?;
        let failed = || format!("{}: the folder could not be made", place.display());
        std::fs::create_dir_all(folder_of(place)).with_context(failed)?;
        let making = readable(0o777).tempdir_in(folder_of(place)).with_context(failed)?;
        Ok(Self { place: place.to_owned(), making })
    }

    /// Where to write.
    pub(crate) fn path(&self) -> &Path {
        self.making.path()
    }

    /// Moves the folder to its place.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        let failed = || format!("{}: the folder could not be moved to its place", self.place.display());
        if self.place.exists() {
            std::fs::remove_dir(&self.place).with_context(failed)?;
        }
        let made = self.making.keep();
        std::fs::rename(&made, &self.place).with_context(failed)
    }
}

/// Temporary files and folders are for their owner only; results are for everybody whom the umask admits.
#[cfg(unix)]
fn readable(mode: u32) -> tempfile::Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = tempfile::Builder::new();
    builder.permissions(std::fs::Permissions::from_mode(mode));
    builder
}

#[cfg(not(unix))]
fn readable(_mode: u32) -> tempfile::Builder<'static, 'static> {
    tempfile::Builder::new()
}

/// The folder that holds a path.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
