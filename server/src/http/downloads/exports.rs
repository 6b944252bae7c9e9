//! Exports that were made for readers, kept until the poll changes.
//!
//! The first reader of a poll's files has them written into a temporary folder; the next ones get those.

use crate::translate;
use deliberation::{Poll, store::Store};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// The files of an export.
pub(super) const FILES: [&str; 4] = ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"];

/// Polls whose files are kept.
const KEPT: usize = 8;

/// One export: the folder, removed with the last use of it, and the hash of every file.
#[derive(Debug)]
pub(super) struct Export {
    folder: TempDir,
    sha256: BTreeMap<&'static str, String>,
}

/// Keeps the files of an export from being removed.
pub(super) type Kept = Arc<OnceCell<Export>>;

/// Poll, state of the poll, and the export once it is there.
type Entry = (i64, State, Kept);

/// What changes whenever the files would.
type State = (u64, u64, u64, i64);

/// Exports that were made for readers.
#[derive(Debug, Default)]
pub(crate) struct Exports {
    /// Most recently used last.
    entries: Mutex<Vec<Entry>>,
}

impl Exports {
    /// Path and SHA-256 of one of [`FILES`] of `poll`, and what keeps the file there until it is opened.
    pub(super) async fn file(&self, store: &Store, poll: &Poll, file: &str) -> anyhow::Result<(PathBuf, String, Kept)> {
        let cell = self.cell(poll);
        let export = cell.get_or_try_init(|| make(store, poll)).await?;
        let sha256 = export.sha256.get(file).cloned().unwrap_or_default();
        let path = export.folder.path().join(file);
        Ok((path, sha256, cell))
    }

    fn cell(&self, poll: &Poll) -> Kept {
        let state = (poll.participants, poll.statements, poll.votes, poll.updated_at_ms);
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = entries.iter().position(|entry| entry.0 == poll.id).map(|at| entries.remove(at));
        let entry = match kept {
            Some(entry) if entry.1 == state => entry,
            _ => (poll.id, state, Arc::default()),
        };
        let cell = Arc::clone(&entry.2);
        entries.push(entry);
        if entries.len() > KEPT {
            entries.remove(0);
        }
        cell
    }
}

async fn make(store: &Store, poll: &Poll) -> anyhow::Result<Export> {
    let folder = tempfile::tempdir()?;
    translate::export(store, &poll.slug, folder.path()).await?;
    let path = folder.path().to_owned();
    let sha256 = tokio::task::spawn_blocking(move || hashes(&path)).await??;
    Ok(Export { folder, sha256 })
}

fn hashes(folder: &Path) -> io::Result<BTreeMap<&'static str, String>> {
    let hash = |file: &'static str| {
        let mut sha256 = Sha256::new();
        io::copy(&mut File::open(folder.join(file))?, &mut sha256)?;
        Ok((file, hex::encode(sha256.finalize())))
    };
    FILES.into_iter().map(hash).collect()
}
