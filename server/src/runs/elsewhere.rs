//! Training on other machines, around a run: what is handed over goes into one archive, and models come back in one.

pub(crate) mod returned;

use super::folder::write;
use crate::{archive::Archive, report::weights::SMALL};
use anyhow::Context;
use deliberation::store::{HandOver, Returned, Returning, Store, StoreError};
use pipeline::run::{
    comparison::{HAND_OVER_MANIFEST, RESULTS},
    hash,
};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};
use tempfile::TempDir;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The folders of all runs.
#[derive(Clone, Debug)]
pub(crate) struct RunFolders {
    all: PathBuf,
    /// Archives come in one at a time: each takes room for itself and for what is in it.
    turn: Arc<Semaphore>,
}

impl RunFolders {
    /// Those in a data folder.
    pub(crate) fn of(data: &Path) -> Self {
        Self { all: data.join("runs"), turn: Arc::new(Semaphore::new(1)) }
    }

    /// That of one run.
    pub(crate) fn of_run(&self, poll: i64, run: i64) -> RunFolder {
        RunFolder(self.all.join(format!("{poll}-{run}")))
    }

    /// The turn to bring an archive in, if it is nobody's now.
    pub(crate) fn turn(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.turn).try_acquire_owned().ok()
    }
}

/// Gives a run what was unpacked for it. The folder is kept first: whoever is broken off between the two leaves a folder
/// that nobody names, and never a name without a folder. What came before it, and was not fit, makes room.
pub(crate) async fn give(
    store: &Store,
    run_folder: &RunFolder,
    (poll, run): (i64, i64),
    unpacked: TempDir,
    sha256: String,
    by: i64,
) -> Result<Returning, StoreError> {
    let place = unpacked.keep();
    let folder = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let came = store.return_to_run(poll, run, &Returned { folder: folder.clone(), sha256 }, by).await?;
    if came == Returning::Taken {
        run_folder.forget(Some(&folder), Duration::ZERO);
    } else {
        // What stays all the same is removed with the rest.
        let _ = fs::remove_dir_all(place);
    }
    Ok(came)
}

/// The folder of a run, with everything that it is given, that it makes, and that comes back to it.
#[derive(Clone, Debug)]
pub(crate) struct RunFolder(PathBuf);

/// What was unpacked and never became a run's is removed after so long: longer than an upload may take.
pub(crate) const FORGOTTEN: Duration = Duration::from_secs(3600);

impl RunFolder {
    /// A file or folder in it.
    pub(super) fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Makes it.
    pub(super) fn make(&self) -> anyhow::Result<()> {
        fs::create_dir_all(&self.0).with_context(|| format!("{}: the folder cannot be made", self.0.display()))
    }

    /// What is handed over, as the program wrote it.
    pub(super) fn handed(&self) -> PathBuf {
        self.join("handed")
    }

    /// The same as one archive.
    pub(crate) fn archive(&self) -> PathBuf {
        self.join("hand-over.zip")
    }

    /// What came back, each time in a folder of its own.
    fn all_returned(&self) -> PathBuf {
        self.join("returned")
    }

    /// Packs what is handed over, with the base model where that is here and small.
    pub(super) fn pack(&self, base: Option<&Path>) -> anyhow::Result<HandOver> {
        let (handed, to) = (self.handed(), self.archive());
        let failed = || format!("{}: the archive cannot be written", to.display());
        let file = tempfile::NamedTempFile::new_in(&self.0).with_context(failed)?;
        let mut archive = Archive::new(file.reopen().with_context(failed)?, "hand-over");
        let of_handed = hash::files(&handed)?.into_iter().filter(|name| !name.starts_with(RESULTS));
        let mut files: Vec<(String, PathBuf)> =
            of_handed.map(|name| (hash::portable(&name), handed.join(&name))).collect();
        if let Some(base) = base {
            let (_, model) = hash::model(base)?;
            if model.values().map(|file| file.bytes).sum::<u64>() <= SMALL {
                files.extend(model.keys().map(|name| (format!("base/{name}"), base.join(name))));
            }
        }
        files.sort();
        for (name, path) in files {
            archive.file(&name, File::open(&path).with_context(|| path.display().to_string())?)?;
        }
        archive.finish()?;
        let handed = HandOver { sha256: hash::file(file.path())?, bytes: file.as_file().metadata()?.len() };
        file.persist(&to).map_err(|error| error.error).with_context(failed)?;
        Ok(handed)
    }

    /// The folder that came back, with what had been handed over put beside it, as the program expects it.
    pub(super) fn complete(&self, returned: &str) -> anyhow::Result<PathBuf> {
        let (handed, back) = (self.handed(), self.all_returned().join(returned));
        anyhow::ensure!(
            back.join(RESULTS).is_dir(),
            "{} is gone, where the models lay that came back; upload them again",
            back.display()
        );
        for name in hash::files(&handed)?.into_iter().filter(|name| !name.starts_with(RESULTS)) {
            let (from, to) = (handed.join(&name), back.join(&name));
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
            }
            write(&to, &fs::read(&from).with_context(|| from.display().to_string())?)?;
        }
        self.forget(Some(returned), FORGOTTEN);
        Ok(back)
    }

    /// Removes what came back once it is nobody's any more: all but what is named, if it has lain there for so long.
    pub(crate) fn forget(&self, all_but: Option<&str>, after: Duration) {
        for entry in self.all_returned().read_dir().into_iter().flatten().flatten() {
            let is_kept = all_but.is_some_and(|kept| entry.file_name() == kept);
            let begun = entry.metadata().and_then(|about| about.modified());
            let age = begun.ok().and_then(|begun| SystemTime::now().duration_since(begun).ok()).unwrap_or_default();
            if !is_kept && age >= after {
                // The next one who comes tries again.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    /// The manifest of what was handed over.
    fn manifest(&self) -> anyhow::Result<Vec<u8>> {
        let path = self.handed().join(HAND_OVER_MANIFEST);
        fs::read(&path).with_context(|| format!("{}: what was handed over is not here", path.display()))
    }
}
