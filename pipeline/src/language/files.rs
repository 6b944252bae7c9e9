//! Reading and writing a model's files so that nothing is half done.

use super::LanguageError;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// What is wrong with a file.
pub(crate) fn fault(path: &Path, problem: impl Into<String>) -> LanguageError {
    LanguageError::File { path: path.to_owned(), problem: problem.into() }
}

/// Reads a text file of at most `largest` bytes.
///
/// # Errors
/// When it cannot be read, is larger or is not UTF-8.
pub(crate) fn text(path: &Path, largest: u64) -> Result<String, LanguageError> {
    let file = File::open(path).map_err(|error| fault(path, error.to_string()))?;
    let mut bytes = Vec::new();
    file.take(largest + 1).read_to_end(&mut bytes).map_err(|error| fault(path, error.to_string()))?;
    if bytes.len() as u64 > largest {
        return Err(fault(path, format!("larger than the {largest} bytes that such a file may have")));
    }
    String::from_utf8(bytes).map_err(|error| fault(path, format!("not UTF-8 text: {error}")))
}

/// How the names of files begin that have no name yet; the dot keeps them out of manifests.
const NAMELESS: &str = ".folkmoot-";

/// A file without its name yet, for everybody whom the umask admits, as results are.
pub(crate) fn temporary(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(NAMELESS);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Removes what a killed program left without a name, in a folder and those below; nobody else may be writing there.
///
/// # Errors
/// When a folder cannot be read, or a file not be removed.
pub(crate) fn sweep(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sweep(&entry.path())?;
        } else if entry.file_name().to_string_lossy().starts_with(NAMELESS) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Writes a file under a temporary name, makes sure that it is on the disk, and gives it its name.
///
/// # Errors
/// When the folder cannot be written to; the file is then as it was before.
pub(crate) fn replace(path: &Path, write: impl FnOnce(&mut File) -> std::io::Result<()>) -> Result<(), LanguageError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let put = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        let mut file = temporary(folder)?;
        write(file.as_file_mut())?;
        file.flush()?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        File::open(folder)?.sync_all()
    };
    put().map_err(|error| fault(path, format!("cannot be written: {error}")))
}

/// The path of a file that must be there.
///
/// # Errors
/// When it is not.
pub(crate) fn present(folder: &Path, name: &str) -> Result<PathBuf, LanguageError> {
    let path = folder.join(name);
    if path.is_file() { Ok(path) } else { Err(fault(&path, "there is no such file; a model's folder has one")) }
}
