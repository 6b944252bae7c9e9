//! Bundles of published versions, made once for all who ask and kept until the poll changes.
//!
//! A bundle holds every vote and may hold models, so it takes time, memory and disk to make; whoever asks again and again
//! costs none of them.

use crate::{
    http::Site,
    kept::Kept,
    report::{bundle, files::Version},
};
use deliberation::Poll;
use pipeline::run::hash::file as hash_file;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tempfile::TempDir;
use tokio::sync::{OnceCell, Semaphore};

/// Bundles that are kept.
const KEPT: usize = 4;

/// Name of the file in its folder.
const FILE: &str = "bundle.zip";

/// Which bundle of a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kind {
    version: i64,
    with_models: bool,
    /// Whether what the version was computed from is kept with it: that can be taken out while nothing else changes.
    frozen: bool,
}

/// One bundle; its folder is removed with the last use of it.
#[derive(Debug)]
struct Made {
    folder: TempDir,
    sha256: String,
}

/// A bundle that lies there for as long as this is kept.
#[derive(Debug)]
pub(super) struct Ready {
    path: PathBuf,
    sha256: String,
    _kept: Arc<OnceCell<Made>>,
}

impl Ready {
    /// Where it lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// SHA-256 of its bytes.
    pub(super) fn sha256(&self) -> &str {
        &self.sha256
    }
}

/// Bundles that were made for readers.
#[derive(Debug)]
pub(crate) struct Bundles {
    kept: Kept<Kind, Made>,
    /// One is made at a time: all that goes into it is held in memory meanwhile.
    making: Semaphore,
}

impl Default for Bundles {
    fn default() -> Self {
        Self { kept: Kept::new(KEPT), making: Semaphore::new(1) }
    }
}

impl Bundles {
    /// The bundle of a version of the report of `poll`.
    pub(super) async fn of(
        &self,
        site: &Site,
        poll: &Poll,
        version: &Version,
        with_models: bool,
    ) -> anyhow::Result<Ready> {
        let number = version.published.record.version;
        let frozen = site.store().frozen_versions(poll.id).await?.contains(&number);
        // Whoever has her votes erased leaves the next one, so none is older than what it is made of.
        let cell = self.kept.place(poll, Kind { version: number, with_models, frozen }, false);
        let made = cell.get_or_try_init(|| self.make(site, poll, version, with_models)).await?;
        let (path, sha256) = (made.folder.path().join(FILE), made.sha256.clone());
        Ok(Ready { path, sha256, _kept: cell })
    }

    /// Removes the bundles of a poll: somebody whose votes are in them has had herself erased.
    pub(in crate::http) fn forget(&self, poll: i64) {
        self.kept.forget(poll);
    }

    async fn make(&self, site: &Site, poll: &Poll, version: &Version, with_models: bool) -> anyhow::Result<Made> {
        let _alone = self.making.acquire().await?;
        let folder = tempfile::tempdir()?;
        let path = folder.path().join(FILE);
        let weights = with_models.then_some(&site.settings.weights);
        bundle::write(site.store(), &site.names, poll, version, weights, &path).await?;
        let sha256 = tokio::task::spawn_blocking(move || hash_file(&path)).await??;
        Ok(Made { folder, sha256 })
    }
}
