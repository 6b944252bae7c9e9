//! The files of models that reports name: each once, under its SHA-256, in a folder beside the database.
//!
//! A model has many megabytes, so that it is no row. What is kept is never changed; a file that is the same in several
//! models, such as their tokenizer, is there once. Where the file system can, it is the same file as in the folder of the
//! run, and takes no room of its own.

use anyhow::{Context, ensure};
use pipeline::run::hash;
use record::{
    ModelReport,
    model_report::{Model, ModelFile, Whose},
};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// Bytes up to which models are put into an archive for whoever asks, and up to which a base model, which is somebody
/// else's, is given out with those that were trained from it.
pub(crate) const SMALL: u64 = app::report::SMALL_MODELS;
/// How deep below a place models are looked for: `run/stages/STAGE/model` is three.
const DEPTH: usize = 3;
/// What every model has.
const CONFIG: &str = "config.json";

/// The folder of kept files.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    folder: PathBuf,
}

impl Weights {
    /// Those of a data folder.
    pub(crate) fn of(data: &Path) -> Self {
        Self { folder: data.join("weights") }
    }

    /// Keeps the models of a report, wherever they lie in these places, and gives the names of those that are kept now.
    /// Models that are nowhere, or that nobody would be given, are left out.
    pub(crate) fn keep(&self, report: &ModelReport, places: &[PathBuf]) -> anyhow::Result<Vec<&'static str>> {
        let missing: Vec<Model<'_>> =
            report.all_models().filter(|model| can_be_given(model) && !self.holds(model)).collect();
        if !missing.is_empty() {
            let found = find(&missing, places)?;
            for model in missing {
                let Some(folder) = found.get(model.sha256) else { continue };
                for (name, file) in model.files {
                    self.keep_file(&folder.join(name), file)?;
                }
            }
        }
        Ok(self.kept(report))
    }

    /// The names of a report's models that can be given out from here.
    pub(crate) fn kept(&self, report: &ModelReport) -> Vec<&'static str> {
        let kept = report.all_models().filter(|model| can_be_given(model) && self.holds(model));
        kept.map(|model| model.whose.name()).collect()
    }

    fn holds(&self, model: &Model<'_>) -> bool {
        let is_whole = |file: &ModelFile| {
            fs::metadata(self.place(file)).is_ok_and(|there| there.is_file() && there.len() == file.bytes)
        };
        !model.files.is_empty() && model.files.values().all(is_whole)
    }

    fn place(&self, file: &ModelFile) -> PathBuf {
        self.folder.join(&file.sha256)
    }

    fn keep_file(&self, from: &Path, file: &ModelFile) -> anyhow::Result<()> {
        let to = self.place(file);
        if fs::metadata(&to).is_ok_and(|there| there.len() == file.bytes) {
            return Ok(());
        }
        fs::create_dir_all(&self.folder).with_context(|| format!("{} cannot be made", self.folder.display()))?;
        let failed = || format!("{} cannot be kept as {}", from.display(), to.display());
        // Whole or not there: the name comes last, on a file that is on the disk.
        let making = tempfile::Builder::new().prefix(".").tempdir_in(&self.folder).with_context(failed)?;
        let new = making.path().join("file");
        if fs::hard_link(from, &new).is_err() {
            fs::copy(from, &new).with_context(failed)?;
        }
        fs::File::open(&new).and_then(|file| file.sync_all()).with_context(failed)?;
        let found = hash::file(&new)?;
        ensure!(found == file.sha256, "{} has changed while it was looked at", from.display());
        fs::rename(&new, &to).with_context(failed)?;
        fs::File::open(&self.folder).and_then(|folder| folder.sync_all()).with_context(failed)
    }

    /// Where a kept file lies, if it is what was kept. Of a large one only its size is looked at: whoever gets it has
    /// its hash.
    pub(crate) fn file(&self, file: &ModelFile) -> anyhow::Result<Option<PathBuf>> {
        let place = self.place(file);
        match fs::metadata(&place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).with_context(|| place.display().to_string()),
            Ok(there) => ensure!(there.len() == file.bytes, "{} is not what was kept", place.display()),
        }
        if file.bytes <= SMALL {
            ensure!(hash::file(&place)? == file.sha256, "{} is not what was kept", place.display());
        }
        Ok(Some(place))
    }
}

/// Whether somebody could be given this model: its files are known, are what its hash says, and have plain names and
/// hashes, of which paths are made.
fn can_be_given(model: &Model<'_>) -> bool {
    let is_sized = model.whose != Whose::BASE || model.bytes() <= SMALL;
    let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_sized
        && model.files.iter().all(|(name, file)| deliberation::is_plain(name) && is_hash(&file.sha256))
        && hash::bytes(model.sums().as_bytes()) == model.sha256
}

/// The folders of these models among the places and the folders in them, by their SHA-256.
pub(crate) fn find(models: &[Model<'_>], places: &[PathBuf]) -> anyhow::Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    for place in places {
        ensure!(place.is_dir(), "{} is no folder", place.display());
        let mut waiting = vec![(place.clone(), 0)];
        while let Some((folder, depth)) = waiting.pop() {
            if folder.join(CONFIG).is_file() {
                // A look at the sizes tells nearly all others apart, without reading gigabytes.
                if models.iter().any(|model| may_be(&folder, model)) {
                    let sha256 = hash::folder(&folder)?;
                    if models.iter().any(|model| model.sha256 == sha256) {
                        found.entry(sha256).or_insert(folder);
                    }
                }
                continue;
            }
            if depth < DEPTH {
                let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
                let mut folders: Vec<PathBuf> =
                    entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
                folders.sort();
                waiting.extend(folders.into_iter().rev().map(|path| (path, depth + 1)));
            }
        }
    }
    Ok(found)
}

/// Whether a folder has the files of a model, by their names and sizes.
fn may_be(folder: &Path, model: &Model<'_>) -> bool {
    let has = |(name, file): (&String, &ModelFile)| {
        fs::metadata(folder.join(name)).is_ok_and(|there| there.is_file() && there.len() == file.bytes)
    };
    model.files.iter().all(has)
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::model_report::Side;

    fn model(folder: &Path, weights: &[u8]) -> (String, BTreeMap<String, ModelFile>) {
        fs::create_dir_all(folder).expect("a folder");
        fs::write(folder.join(CONFIG), "{}").expect("written");
        fs::write(folder.join("model.safetensors"), weights).expect("written");
        hash::model(folder).expect("a hash")
    }

    #[test]
    fn files_are_kept_once_and_given_as_they_were_kept() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("stages/public-supervised/model");
        let (sha256, files) = model(&folder, b"weights");
        let whose = Whose::after(Side::Public, record::model_report::Phase::Supervised);
        let wanted = Model { whose, sha256: &sha256, files: &files };
        assert!(can_be_given(&wanted));
        let found = find(&[wanted], &[place.path().to_owned()]).expect("looked");
        assert_eq!(found.get(&sha256), Some(&folder));

        let weights = Weights::of(place.path());
        assert!(!weights.holds(&wanted));
        for (name, file) in &files {
            weights.keep_file(&folder.join(name), file).expect("kept");
            weights.keep_file(&folder.join(name), file).expect("kept again");
        }
        assert!(weights.holds(&wanted));
        assert_eq!(fs::read_dir(place.path().join("weights")).expect("a folder").count(), 2, "nothing else is left");
        let file = &files["model.safetensors"];
        fs::remove_dir_all(place.path().join("stages")).expect("removed");
        assert_eq!(fs::read(weights.file(file).expect("whole").expect("there")).expect("read"), b"weights");
        fs::write(weights.place(file), b"Weights").expect("written");
        assert!(weights.file(file).is_err(), "another byte is found");
        let other = Model { sha256: "0", ..wanted };
        assert!(!can_be_given(&other));
        let mut paths = files.clone();
        paths.values_mut().for_each(|file| file.sha256 = "../secret".to_owned());
        let sha256 = hash::bytes(Model { files: &paths, ..wanted }.sums().as_bytes());
        assert!(!can_be_given(&Model { whose, sha256: &sha256, files: &paths }), "a path is no hash");
    }
}
