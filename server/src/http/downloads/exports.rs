//! Exports that were made for readers, kept until the poll changes.
//!
//! The first reader of a poll's files has them written into a temporary folder; the next ones get those.

use crate::{
    kept::Kept,
    translate::{
        self, PublicNames,
        publish::{ALL, Published, publish},
    },
};
use deliberation::{Poll, store::Store};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Write},
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
}

async fn make(store: &Store, names: &PublicNames, poll: &Poll, edition: Edition) -> anyhow::Result<Export> {
    let folder = tempfile::tempdir()?;
    let published = match edition {
        Edition::Public => publish(store, &poll.slug, names, folder.path()).await?,
        Edition::Whole => {
            translate::export_whole(store, &poll.slug, folder.path()).await?;
            let names = translate::whole::describe(store, poll, folder.path()).await?;
            let (path, root) = (folder.path().to_owned(), format!("{}-whole", poll.slug));
            let sha256 = tokio::task::spawn_blocking(move || pack(&path, &root, &names)).await??;
            Published { version: None, sha256: BTreeMap::from([(ALL, sha256)]) }
        }
    };
    Ok(Export { folder, published })
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
