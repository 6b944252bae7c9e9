//! Where results go: into a file that is whole or not there, or to standard output.

use anyhow::Context;
use serde::Serialize;
use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

/// Writes a record as one line of JSON to a file, or to standard output without one.
///
/// The file is written beside its place and moved there, so that a failure leaves what was there before.
pub(crate) fn json<T: Serialize>(file: Option<&Path>, record: &T) -> anyhow::Result<()> {
    let Some(path) = file else {
        let mut out = BufWriter::new(io::stdout().lock());
        serde_json::to_writer(&mut out, record)?;
        writeln!(out)?;
        return Ok(out.flush()?);
    };
    let failed = || format!("{}: the result could not be written", path.display());
    let mut out = BufWriter::new(tempfile::NamedTempFile::new_in(folder_of(path)).with_context(failed)?);
    serde_json::to_writer(&mut out, record).with_context(failed)?;
    writeln!(out).with_context(failed)?;
    let temporary = out.into_inner().map_err(io::IntoInnerError::into_error).with_context(failed)?;
    temporary.as_file().sync_all().with_context(failed)?;
    temporary.persist(path).with_context(failed)?;
    Ok(())
}

/// A folder in the making: filled under a temporary name beside its place, then moved there.
pub(crate) struct NewFolder {
    place: PathBuf,
    making: tempfile::TempDir,
}

impl NewFolder {
    /// Prepares a folder that must not exist yet, or be empty.
    pub(crate) fn at(place: &Path) -> anyhow::Result<Self> {
        let taken = place.exists() && place.read_dir().map_or(true, |mut entries| entries.next().is_some());
        anyhow::ensure!(!taken, "{} is there already and not empty; choose another folder", place.display());
        let failed = || format!("{}: the folder could not be made", place.display());
        std::fs::create_dir_all(folder_of(place)).with_context(failed)?;
        let making = tempfile::TempDir::new_in(folder_of(place)).with_context(failed)?;
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
        open_to_readers(&made).with_context(failed)?;
        std::fs::rename(&made, &self.place).with_context(failed)
    }
}

/// Temporary folders are for their owner only; results are for everybody whom the umask admits.
#[cfg(unix)]
fn open_to_readers(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_readers(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// The folder that holds a path.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
