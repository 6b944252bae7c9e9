//! What a finished stage has made, by hash.

use super::{Key, RunError, hash};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The name of the file.
pub(super) const NAME: &str = "manifest.json";
const FORMAT: &str = "folkmoot-stage/1";

/// `manifest.json`: written last, so that a folder with one is whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// `folkmoot-stage/1`.
    pub format: String,
    /// What everything in the folder depends on.
    pub key: Key,
    /// Every file by its path.
    pub outputs: BTreeMap<String, Output>,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

impl Manifest {
    /// Of a folder whose files are all there.
    pub(super) fn of(key: Key, folder: &Path) -> Result<Self, RunError> {
        let mut outputs = BTreeMap::new();
        for name in hash::files(folder)? {
            let path = folder.join(&name);
            let bytes = path.metadata().map_err(|error| RunError::file(&path, error))?.len();
            outputs.insert(hash::portable(&name), Output { bytes, sha256: hash::file(&path)? });
        }
        outputs.remove(NAME);
        Ok(Self { format: FORMAT.into(), key, outputs })
    }

    /// Reads that of a folder; none where the stage is not finished.
    ///
    /// # Errors
    /// [`RunError::File`] when it is there and cannot be understood.
    pub fn read(folder: &Path) -> Result<Option<Self>, RunError> {
        let path = folder.join(NAME);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(RunError::file(path, error)),
        };
        let read: Self = serde_json::from_slice(&bytes)
            .map_err(|error| RunError::file(&path, format!("not a stage's manifest: {error}")))?;
        if read.format == FORMAT { Ok(Some(read)) } else { Err(RunError::file(&path, "is of another format")) }
    }

    /// Checks every output against its hash.
    ///
    /// # Errors
    /// [`RunError::Damaged`] names the first that is not as it was written; [`RunError::File`] one that is missing.
    pub fn verify(&self, folder: &Path) -> Result<(), RunError> {
        for (name, output) in &self.outputs {
            let path = folder.join(name);
            if hash::file(&path)? != output.sha256 {
                return Err(RunError::Damaged { path });
            }
        }
        Ok(())
    }
}
