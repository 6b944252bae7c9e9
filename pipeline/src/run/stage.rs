//! The folder of a stage: what it has made, and what it needs to go on.

use super::{Key, Manifest, RunError, manifest};
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The folder of what a stage keeps until it is finished; the dot keeps it out of manifests.
pub const UNFINISHED: &str = ".unfinished";
const KEY: &str = "key.json";
const LOCK: &str = "lock";

/// A stage in its folder.
#[derive(Debug)]
pub enum Stage {
    /// Finished before, with the same key: everything is there.
    Done(Manifest),
    /// To be done, or to be gone on with.
    Begun(Begun),
}

/// A stage that nobody else works on.
#[derive(Debug)]
pub struct Begun {
    folder: PathBuf,
    key: Key,
    /// Whether it was begun before.
    resumed: bool,
    /// Held as long as this lives, and let go by the system if the program dies.
    _lock: File,
}

impl Stage {
    /// Opens the folder of a stage.
    ///
    /// # Errors
    /// [`RunError::Taken`] when the folder holds what another key made, or other things; [`RunError::Busy`] when
    /// another program works on it; [`RunError::Damaged`] when an output is not what was written.
    pub fn open(folder: &Path, key: Key) -> Result<Self, RunError> {
        let fault = |error: std::io::Error| RunError::file(folder, error);
        if let Some(manifest) = Manifest::read(folder)? {
            if manifest.key != key {
                let what = describe(&manifest.key, &key);
                return Err(RunError::Taken { path: folder.to_owned(), what });
            }
            manifest.verify(folder)?;
            clear(&folder.join(UNFINISHED))?;
            return Ok(Self::Done(manifest));
        }
        let unfinished = folder.join(UNFINISHED);
        let resumed = unfinished.join(KEY).is_file();
        if !resumed && folder.is_dir() && fs::read_dir(folder).map_err(fault)?.any(|entry| is_foreign(&entry)) {
            let what = "files that no stage has made".to_owned();
            return Err(RunError::Taken { path: folder.to_owned(), what });
        }
        fs::create_dir_all(&unfinished).map_err(fault)?;
        let lock = File::create(unfinished.join(LOCK)).map_err(fault)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(RunError::Busy { path: folder.to_owned() }),
            Err(TryLockError::Error(error)) => return Err(fault(error)),
        }
        crate::language::sweep(folder).map_err(fault)?;
        if resumed {
            let path = unfinished.join(KEY);
            let text = fs::read(&path).map_err(|error| RunError::file(&path, error))?;
            let begun: Key = serde_json::from_slice(&text)
                .map_err(|error| RunError::file(&path, format!("not the key of a stage: {error}")))?;
            if begun != key {
                let what = format!("an unfinished stage: {}", describe(&begun, &key));
                return Err(RunError::Taken { path: folder.to_owned(), what });
            }
        } else {
            write(&unfinished.join(KEY), &serde_json::to_vec_pretty(&key).map_err(|error| fault(error.into()))?)?;
        }
        Ok(Self::Begun(Begun { folder: folder.to_owned(), key, resumed, _lock: lock }))
    }
}

/// Removes what a stage of this name has made with another key, finished or not, if nobody works on it: for stages that
/// are given something else in place of what was not used yet.
///
/// # Errors
/// [`RunError::File`] when it cannot be read or removed.
pub(super) fn replace_other(folder: &Path, key: &Key) -> Result<(), RunError> {
    let unfinished = folder.join(UNFINISHED);
    let made = match Manifest::read(folder)? {
        Some(manifest) => Some(manifest.key),
        // A key that cannot be read is no key of another.
        None => fs::read(unfinished.join(KEY)).ok().and_then(|text| serde_json::from_slice(&text).ok()),
    };
    let is_other = made.is_some_and(|made| made.stage == key.stage && made != *key);
    let is_busy = || File::open(unfinished.join(LOCK)).is_ok_and(|lock| lock.try_lock().is_err());
    if is_other && !is_busy() { remove(folder) } else { Ok(()) }
}

impl Begun {
    /// Where outputs go.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where it keeps what it needs to go on; removed when it is finished.
    pub fn unfinished(&self) -> PathBuf {
        self.folder.join(UNFINISHED)
    }

    /// Whether it was begun before and cut off.
    pub fn resumed(&self) -> bool {
        self.resumed
    }

    /// Everything that it depends on.
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// All outputs are there: makes sure that they are on the disk, and writes the manifest.
    ///
    /// # Errors
    /// [`RunError::File`] when something cannot be written; the stage is then still unfinished.
    pub fn finish(self) -> Result<Manifest, RunError> {
        let manifest = Manifest::of(self.key.clone(), &self.folder)?;
        for name in manifest.outputs.keys() {
            let path = self.folder.join(name);
            File::open(&path).and_then(|file| file.sync_all()).map_err(|error| RunError::file(&path, error))?;
        }
        let text = serde_json::to_vec_pretty(&manifest).map_err(|error| RunError::file(&self.folder, error))?;
        write(&self.folder.join(manifest::NAME), &text)?;
        remove(&self.unfinished())?;
        Ok(manifest)
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), RunError> {
    crate::language::replace(path, |file| file.write_all(bytes)).map_err(|error| RunError::file(path, error))
}

/// Removes what a stage no longer needs that was killed between its manifest and its end.
fn clear(unfinished: &Path) -> Result<(), RunError> {
    match File::open(unfinished.join(LOCK)) {
        // Whoever holds the lock is about to do it.
        Ok(lock) if lock.try_lock().is_err() => Ok(()),
        _ => remove(unfinished),
    }
}

fn remove(folder: &Path) -> Result<(), RunError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(RunError::file(folder, error)),
        _ => Ok(()),
    }
}

fn is_foreign(entry: &std::io::Result<fs::DirEntry>) -> bool {
    entry.as_ref().is_ok_and(|entry| entry.file_name() != UNFINISHED)
}

/// What of two keys differs, in words.
fn describe(there: &Key, wanted: &Key) -> String {
    let mut differences = Vec::new();
    if there.stage != wanted.stage {
        differences.push(format!("the stage `{}`", there.stage));
    }
    let names = there.inputs.keys().chain(wanted.inputs.keys());
    let mut other: Vec<&str> =
        names.filter(|name| there.inputs.get(*name) != wanted.inputs.get(*name)).map(String::as_str).collect();
    other.sort_unstable();
    other.dedup();
    differences.extend(other.into_iter().map(|name| format!("another `{name}`")));
    if there.params != wanted.params {
        differences.push("other parameters".into());
    }
    if there.seed != wanted.seed {
        differences.push(format!("seed {}", there.seed));
    }
    if there.code_version != wanted.code_version {
        differences.push(format!("version {} of this program", there.code_version));
    }
    format!("what was made with {}", differences.join(", "))
}
