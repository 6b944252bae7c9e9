//! Exports that were made for readers, kept until the poll changes.
//!
//! The first reader of a poll's files has them written into a temporary folder; the next ones get those.

use crate::{
    kept::Kept,
    translate::{
        self, PublicNames,
        publish::{
            ALL, Published,
            numbered::{self, Numbered},
            publish,
        },
    },
};
use deliberation::{Poll, store::Store};
use pipeline::polis::Cells;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::Arc,
};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use zip::{ZipWriter, write::SimpleFileOptions};

/// Exports that are kept.
const KEPT: usize = 8;

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
    /// The same for programs made for Polis, once one of them has asked.
    numbered: OnceCell<Arc<Numbered>>,
}

/// A file of an export.
#[derive(Debug)]
pub(in crate::http) struct Ready {
    pub(super) path: PathBuf,
    pub(super) sha256: String,
    /// Version of the analysis in it, where it has one.
    pub(super) version: Option<i64>,
    /// Keeps the file there until it is opened.
    pub(super) kept: Arc<OnceCell<Export>>,
}

/// The public edition with numbers in place of people's ids, for programs made for Polis.
#[derive(Debug)]
pub(in crate::http) struct ByNumber {
    folder: PathBuf,
    version: Option<i64>,
    numbered: Arc<Numbered>,
    kept: Arc<OnceCell<Export>>,
}

impl ByNumber {
    /// How many people have voted: `n` of `math/pca2`.
    pub(in crate::http) fn people(&self) -> usize {
        self.numbered.people
    }

    /// One of its files.
    pub(in crate::http) fn file(&self, file: &str) -> Option<Ready> {
        let sha256 = self.numbered.sha256.get(file)?.clone();
        Some(Ready { path: self.folder.join(file), sha256, version: self.version, kept: Arc::clone(&self.kept) })
    }

    /// The votes of somebody, as JSON; none of whoever has none.
    pub(in crate::http) async fn ballot(&self, pid: u64) -> anyhow::Result<Vec<u8>> {
        let Some(&(from, length)) = self.numbered.ballots.get(&pid) else { return Ok(b"[]".to_vec()) };
        let path = self.folder.join(numbered::BALLOTS);
        let read = tokio::task::spawn_blocking(move || -> io::Result<Vec<u8>> {
            let (mut file, mut ballot) = (File::open(path)?, vec![0; length]);
            file.seek(SeekFrom::Start(from))?;
            file.read_exact(&mut ballot)?;
            Ok(ballot)
        });
        Ok(read.await??)
    }
}

/// Exports that were made for readers.
#[derive(Debug)]
pub(crate) struct Exports(Kept<Edition, Export>);

impl Default for Exports {
    fn default() -> Self {
        Self(Kept::new(KEPT))
    }
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
        let cell = self.0.place(poll, edition, edition == Edition::Public);
        let export = cell.get_or_try_init(|| make(store, names, poll, edition)).await?;
        let Some(sha256) = export.published.sha256.get(file).cloned() else { return Ok(None) };
        let (path, version) = (export.folder.path().join(file), export.published.version);
        Ok(Some(Ready { path, sha256, version, kept: cell }))
    }

    /// Removes the files of a poll: somebody whose votes are in them has had herself erased.
    pub(in crate::http) fn forget(&self, poll: i64) {
        self.0.forget(poll);
    }

    /// The public edition of `poll` for programs made for Polis.
    pub(super) async fn by_number(&self, store: &Store, names: &PublicNames, poll: &Poll) -> anyhow::Result<ByNumber> {
        let cell = self.0.place(poll, Edition::Public, true);
        let export = cell.get_or_try_init(|| make(store, names, poll, Edition::Public)).await?;
        let numbered = Arc::clone(export.numbered.get_or_try_init(|| number(export, poll)).await?);
        let (folder, version) = (export.folder.path().to_owned(), export.published.version);
        Ok(ByNumber { folder, version, numbered, kept: cell })
    }
}

async fn number(export: &Export, poll: &Poll) -> anyhow::Result<Arc<Numbered>> {
    let (folder, name) = (export.folder.path().to_owned(), poll.slug.to_string());
    let voters = export.published.voters.clone();
    let written = tokio::task::spawn_blocking(move || numbered::write(&folder, &voters, &name));
    let mut numbered = written.await??;
    // These name nobody, so they are the same.
    for file in numbered::WITHOUT_PEOPLE {
        if let Some(sha256) = export.published.sha256.get(file) {
            numbered.sha256.insert(file, sha256.clone());
        }
    }
    Ok(Arc::new(numbered))
}

async fn make(store: &Store, names: &PublicNames, poll: &Poll, edition: Edition) -> anyhow::Result<Export> {
    let folder = tempfile::tempdir()?;
    let published = match edition {
        Edition::Public => publish(store, &poll.slug, names, folder.path()).await?,
        Edition::Whole => {
            translate::export_whole(store, &poll.slug, folder.path(), Cells::FormulaSafe).await?;
            let names = translate::whole::describe(store, poll, folder.path()).await?;
            let (path, root) = (folder.path().to_owned(), format!("{}-whole", poll.slug));
            let sha256 = tokio::task::spawn_blocking(move || pack(&path, &root, &names)).await??;
            Published { version: None, sha256: BTreeMap::from([(ALL, sha256)]), voters: Vec::new() }
        }
    };
    Ok(Export { folder, published, numbered: OnceCell::new() })
}

/// Puts files into one archive and says its hash.
fn pack(dir: &Path, root: &str, names: &[&str]) -> anyhow::Result<String> {
    let mut archive = ZipWriter::new(File::create(dir.join(ALL))?);
    for name in names {
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
