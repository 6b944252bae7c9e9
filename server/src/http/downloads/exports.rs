//! Exports that were made for readers, kept until the poll changes.
//!
//! The first reader of a poll's files has them written into a temporary folder; the next ones get those.

use crate::translate::{
    self, PublicNames,
    publish::{ALL, Published, publish},
};
use deliberation::{Phase, Poll, store::Store};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use zip::{ZipWriter, write::SimpleFileOptions};

/// Exports that are kept.
const KEPT: usize = 8;
/// While people vote a poll changes every second; its files are made anew after this.
const REST: Duration = Duration::from_secs(120);

/// For whom an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edition {
    /// Everybody.
    Public,
    /// Whoever runs the poll: the archive alone, with everything in it.
    Whole,
}

/// One export: the folder, removed with the last use of it, and what is in it.
#[derive(Debug)]
pub(super) struct Export {
    folder: TempDir,
    published: Published,
}

/// A file of an export.
#[derive(Debug)]
pub(in crate::http) struct Ready {
    pub(super) path: PathBuf,
    pub(super) sha256: String,
    /// Version of the analysis in it, where it has one.
    pub(super) version: Option<i64>,
    /// Keeps the file there until it is opened.
    pub(super) kept: Kept,
}

/// Keeps the files of an export from being removed.
pub(super) type Kept = Arc<OnceCell<Export>>;

/// One export, or one in the making.
#[derive(Debug)]
struct Entry {
    poll: i64,
    edition: Edition,
    state: State,
    since: Instant,
    cell: Kept,
}

/// What changes whenever the files would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    participants: u64,
    statements: u64,
    votes: u64,
    revision: i64,
    updated_at_ms: i64,
}

/// Exports that were made for readers.
#[derive(Debug, Default)]
pub(crate) struct Exports {
    /// Most recently used last.
    entries: Mutex<Vec<Entry>>,
}

impl Exports {
    /// A file of `poll`; `None` when the poll has no such file.
    pub(super) async fn file(
        &self,
        store: &Store,
        names: &PublicNames,
        poll: &Poll,
        edition: Edition,
        file: &str,
    ) -> anyhow::Result<Option<Ready>> {
        let cell = self.cell(poll, edition);
        let export = cell.get_or_try_init(|| make(store, names, poll, edition)).await?;
        let Some(sha256) = export.published.sha256.get(file).cloned() else { return Ok(None) };
        let (path, version) = (export.folder.path().join(file), export.published.version);
        Ok(Some(Ready { path, sha256, version, kept: cell }))
    }

    fn cell(&self, poll: &Poll, edition: Edition) -> Kept {
        let state = State {
            participants: poll.participants,
            statements: poll.statements,
            votes: poll.votes,
            revision: poll.revision,
            updated_at_ms: poll.updated_at_ms,
        };
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = entries.iter().position(|entry| entry.poll == poll.id && entry.edition == edition);
        let kept = kept.map(|at| entries.remove(at)).filter(|entry| {
            // What moderators and people who leave have taken back is never kept.
            let waits = poll.phase == Phase::Voting && edition == Edition::Public && entry.since.elapsed() < REST;
            let nothing_gone = entry.state.revision == state.revision && entry.state.votes <= state.votes;
            entry.state == state || (waits && nothing_gone)
        });
        let entry = kept.unwrap_or_else(|| Entry {
            poll: poll.id,
            edition,
            state,
            since: Instant::now(),
            cell: Arc::default(),
        });
        let cell = Arc::clone(&entry.cell);
        entries.push(entry);
        if entries.len() > KEPT {
            entries.remove(0);
        }
        cell
    }
}

async fn make(store: &Store, names: &PublicNames, poll: &Poll, edition: Edition) -> anyhow::Result<Export> {
    let folder = tempfile::tempdir()?;
    let published = match edition {
        Edition::Public => publish(store, &poll.slug, names, folder.path()).await?,
        Edition::Whole => {
            translate::export_whole(store, &poll.slug, folder.path()).await?;
            let (path, root) = (folder.path().to_owned(), format!("{}-whole", poll.slug));
            let sha256 = tokio::task::spawn_blocking(move || pack(&path, &root)).await??;
            Published { version: None, sha256: BTreeMap::from([(ALL, sha256)]) }
        }
    };
    Ok(Export { folder, published })
}

/// Puts the four files into one archive and says its hash.
fn pack(dir: &Path, root: &str) -> anyhow::Result<String> {
    let mut archive = ZipWriter::new(File::create(dir.join(ALL))?);
    for name in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] {
        let mut file = File::open(dir.join(name))?;
        let is_large = file.metadata()?.len() >= u64::from(u32::MAX);
        archive.start_file(format!("{root}/{name}"), SimpleFileOptions::default().large_file(is_large))?;
        io::copy(&mut file, &mut archive)?;
    }
    archive.finish()?.flush()?;
    let mut sha256 = Sha256::new();
    io::copy(&mut File::open(dir.join(ALL))?, &mut sha256)?;
    Ok(hex::encode(sha256.finalize()))
}
