//! Names of files and folders by what is in them.

use super::{RunError, StageError};
use record::model_report::ModelFile;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// SHA-256 of bytes, in hexadecimal digits.
pub fn bytes(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// SHA-256 of a file.
///
/// # Errors
/// [`RunError::File`] when it cannot be read.
pub fn file(path: &Path) -> Result<String, RunError> {
    digest(path).map_err(|error| RunError::file(path, error))
}

fn digest(path: &Path) -> io::Result<String> {
    let (mut file, mut digest, mut buffer) = (File::open(path)?, Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex::encode(digest.finalize())),
            count => digest.update(&buffer[..count]),
        }
    }
}

/// The files of a folder and of those in it, by their path in it, in order. Names that begin with a dot are left out.
///
/// # Errors
/// [`RunError::File`] when it cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, RunError> {
    fn collect(folder: &Path, within: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
        for entry in fs::read_dir(folder.join(within))? {
            let entry = entry?;
            let path = within.join(entry.file_name());
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() { collect(folder, &path, found)? } else { found.push(path) }
        }
        Ok(())
    }
    let mut found = Vec::new();
    collect(folder, Path::new(""), &mut found).map_err(|error| RunError::file(folder, error))?;
    found.sort();
    Ok(found)
}

/// SHA-256 of a folder: of a line `HASH  PATH` for each of its [`files`], as `sha256sum` writes them.
///
/// # Errors
/// [`RunError::File`] when something in it cannot be read.
pub fn folder(path: &Path) -> Result<String, RunError> {
    Ok(model(path)?.0)
}

/// The same, with what lies in the folder by name.
///
/// # Errors
/// [`RunError::File`] when something in it cannot be read.
pub fn model(path: &Path) -> Result<(String, BTreeMap<String, ModelFile>), RunError> {
    let (mut lines, mut found) = (String::new(), BTreeMap::new());
    for name in files(path)? {
        let place = path.join(&name);
        let (sha256, name) = (file(&place)?, portable(&name));
        let bytes = fs::metadata(&place).map_err(|error| RunError::file(&place, error))?.len();
        lines += &format!("{sha256}  {name}\n");
        found.insert(name, ModelFile { sha256, bytes });
    }
    Ok((bytes(lines.as_bytes()), found))
}

/// What a model in a folder is, when it is asked or trained: SHA-256 of the folder, and of the one with the model that it
/// is an adapter for.
///
/// # Errors
/// When something in it cannot be read, or it is an adapter for a model that is not there.
pub fn asked(path: &Path) -> Result<String, StageError> {
    let own = folder(path)?;
    Ok(match crate::language::base_of_adapter(path)? {
        Some(base) => bytes(format!("{own}\n{}\n", folder(&base)?).as_bytes()),
        None => own,
    })
}

/// A path inside a folder, with `/` between its parts on every system.
pub fn portable(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// SHA-256 of a file or folder.
///
/// # Errors
/// [`RunError::File`] when there is none, or it cannot be read.
pub fn either(path: &Path) -> Result<String, RunError> {
    if path.is_dir() { folder(path) } else { file(path) }
}
