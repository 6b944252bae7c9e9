//! Whether a folder was left alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder with its bytes.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<PathBuf, Vec<u8>>);

impl Snapshot {
    /// Reads everything below `folder`; a folder that is not there has no files.
    ///
    /// # Panics
    /// When a file cannot be read.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        read(folder, &mut files);
        Self(files)
    }

    /// The files' names, for tests that do not care what is in them.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.0.keys().filter_map(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned())
    }
}

fn read(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, files);
        } else {
            let bytes = fs::read(&path).expect("a readable file");
            files.insert(path, bytes);
        }
    }
}
