//! What a stage of training needs to go on after an interruption, kept so that a damaged state is never used.
//!
//! A checkpoint is a folder `step-0000000100` with safetensors files, `state.json`, which names the SHA-256 of each
//! of them and the key of the stage (a hash of everything that the result depends on), and `state.sha256`, the hash of
//! `state.json` itself. It is written under another name and renamed when it is whole and on the disk. The two newest
//! are kept.

use super::TrainingError;
use crate::language::weights;
use candle_core::{DType, Device, Tensor};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

const STATE: &str = "state.json";
/// The hash of the former: also what the tensors do not hold, as a coefficient, must come back as it was.
const SEAL: &str = "state.sha256";
/// How many are kept.
const KEPT: usize = 2;

/// Tensors by name, in several groups such as `weights` and `optimizer`, and what else is to be remembered.
#[derive(Clone, Debug, Default)]
pub struct Checkpoint {
    /// Steps taken.
    pub step: u64,
    /// Groups of tensors by name.
    pub tensors: BTreeMap<String, BTreeMap<String, Tensor>>,
    /// Everything else.
    pub rest: serde_json::Value,
}

impl Checkpoint {
    /// Whether every tensor is made of numbers.
    ///
    /// # Errors
    /// When Candle cannot read one.
    pub(super) fn is_finite(&self) -> Result<bool, TrainingError> {
        for tensor in self.tensors.values().flat_map(BTreeMap::values) {
            let numbers = tensor.flatten_all().and_then(|flat| flat.to_dtype(DType::F32)?.to_vec1::<f32>());
            if numbers.map_err(crate::language::computing)?.iter().any(|number| !number.is_finite()) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// `state.json`.
#[derive(Serialize, Deserialize)]
struct State {
    format: String,
    key: String,
    step: u64,
    files: BTreeMap<String, String>,
    rest: serde_json::Value,
}

const FORMAT: &str = "folkmoot-checkpoint/2";

const DAMAGED: &str = "is damaged: its hash is not the one that was written down";

/// The checkpoints of one stage.
#[derive(Clone, Debug)]
pub struct Checkpoints {
    folder: PathBuf,
    key: String,
}

impl Checkpoints {
    /// Those in a folder, which need not be there yet. `key` says what the stage depends on.
    pub fn new(folder: impl Into<PathBuf>, key: impl Into<String>) -> Self {
        Self { folder: folder.into(), key: key.into() }
    }

    /// Keeps a state.
    ///
    /// # Errors
    /// [`TrainingError::File`] when the folder cannot be written to; what was there before is still there then.
    pub fn save(&self, checkpoint: &Checkpoint) -> Result<(), TrainingError> {
        let fault = |error: std::io::Error| TrainingError::file(&self.folder, format!("cannot be written: {error}"));
        fs::create_dir_all(&self.folder).map_err(fault)?;
        let new = tempfile::Builder::new().prefix(".new-").tempdir_in(&self.folder).map_err(fault)?;
        let mut files = BTreeMap::new();
        for (group, tensors) in &checkpoint.tensors {
            let bytes = weights::encode(tensors, DType::F32).map_err(crate::language::computing)?;
            let name = format!("{group}.safetensors");
            durable(&new.path().join(&name), &bytes).map_err(fault)?;
            files.insert(name, hex::encode(Sha256::digest(&bytes)));
        }
        let (key, rest) = (self.key.clone(), checkpoint.rest.clone());
        let state = State { format: FORMAT.into(), key, step: checkpoint.step, files, rest };
        let text = serde_json::to_vec_pretty(&state).map_err(|error| fault(error.into()))?;
        durable(&new.path().join(STATE), &text).map_err(fault)?;
        durable(&new.path().join(SEAL), hex::encode(Sha256::digest(&text)).as_bytes()).map_err(fault)?;
        let place = self.place(checkpoint.step);
        if place.exists() {
            fs::remove_dir_all(&place).map_err(fault)?;
        }
        fs::rename(new.keep(), &place).map_err(fault)?;
        File::open(&self.folder).and_then(|folder| folder.sync_all()).map_err(fault)?;
        for (_, old) in self.found()?.into_iter().rev().skip(KEPT) {
            fs::remove_dir_all(old).map_err(fault)?;
        }
        Ok(())
    }

    /// The newest state that is whole, and those newer ones that are damaged, each with what is wrong.
    ///
    /// # Errors
    /// [`TrainingError::OtherRun`] when what is there was made from something else.
    pub fn newest(&self) -> Result<(Option<Checkpoint>, Vec<String>), TrainingError> {
        let mut damaged = Vec::new();
        for (step, place) in self.found()?.into_iter().rev() {
            match self.read(step, &place) {
                Ok(checkpoint) => return Ok((Some(checkpoint), damaged)),
                Err(error @ TrainingError::OtherRun { .. }) => return Err(error),
                Err(error) => damaged.push(error.to_string()),
            }
        }
        Ok((None, damaged))
    }

    /// Removes all of them: the stage is done.
    ///
    /// # Errors
    /// [`TrainingError::File`] when they cannot be removed.
    pub fn clear(&self) -> Result<(), TrainingError> {
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(TrainingError::file(&self.folder, format!("cannot be removed: {error}")))
            }
            _ => Ok(()),
        }
    }

    fn place(&self, step: u64) -> PathBuf {
        self.folder.join(format!("step-{step:010}"))
    }

    /// Steps and folders, oldest first.
    fn found(&self) -> Result<Vec<(u64, PathBuf)>, TrainingError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(TrainingError::file(&self.folder, error)),
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| TrainingError::file(&self.folder, error))?;
            let name = entry.file_name();
            let step = name.to_str().and_then(|name| name.strip_prefix("step-")).and_then(|step| step.parse().ok());
            found.extend(step.map(|step| (step, entry.path())));
        }
        found.sort();
        Ok(found)
    }

    fn read(&self, step: u64, place: &Path) -> Result<Checkpoint, TrainingError> {
        let path = place.join(STATE);
        let bytes = fs::read(&path).map_err(|error| TrainingError::file(&path, error))?;
        let seal = place.join(SEAL);
        let seal = fs::read(&seal).map_err(|error| TrainingError::file(&seal, error))?;
        if seal != hex::encode(Sha256::digest(&bytes)).as_bytes() {
            return Err(TrainingError::file(&path, DAMAGED));
        }
        let state: State = serde_json::from_slice(&bytes)
            .map_err(|error| TrainingError::file(&path, format!("not a checkpoint's state: {error}")))?;
        if state.format != FORMAT || state.step != step {
            return Err(TrainingError::file(&path, "says another format or step than its folder"));
        }
        if state.key != self.key {
            return Err(TrainingError::OtherRun { path: self.folder.clone() });
        }
        let mut tensors = BTreeMap::new();
        for (name, hash) in &state.files {
            let path = place.join(name);
            let bytes = fs::read(&path).map_err(|error| TrainingError::file(&path, error))?;
            if hex::encode(Sha256::digest(&bytes)) != *hash {
                return Err(TrainingError::file(&path, DAMAGED));
            }
            let group: std::collections::HashMap<String, Tensor> =
                candle_core::safetensors::load_buffer(&bytes, &Device::Cpu).map_err(crate::language::computing)?;
            tensors.insert(name.trim_end_matches(".safetensors").to_owned(), group.into_iter().collect());
        }
        Ok(Checkpoint { step, tensors, rest: state.rest })
    }
}

fn durable(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkpoint(step: u64) -> Checkpoint {
        let tensor = Tensor::new(&[step as f32, 1.5], &Device::Cpu).expect("a tensor");
        let weights: BTreeMap<_, _> = [("w".to_owned(), tensor)].into();
        Checkpoint { step, tensors: [("weights".to_owned(), weights)].into(), rest: serde_json::json!({"kl": 0.25}) }
    }

    #[test]
    fn the_newest_whole_one_is_read_and_two_are_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let checkpoints = Checkpoints::new(folder.path().join("checkpoints"), "key");
        assert!(checkpoints.newest().expect("nothing is no fault").0.is_none());
        for step in [10, 20, 30] {
            checkpoints.save(&checkpoint(step)).expect("saved");
        }
        let steps: Vec<u64> = checkpoints.found().expect("read").into_iter().map(|(step, _)| step).collect();
        assert_eq!(steps, [20, 30]);
        let (found, damaged) = checkpoints.newest().expect("read");
        let found = found.expect("one");
        assert_eq!((found.step, found.rest["kl"].as_f64(), damaged.len()), (30, Some(0.25), 0));
        assert_eq!(found.tensors["weights"]["w"].to_vec1::<f32>().expect("numbers"), [30.0, 1.5]);
    }

    #[test]
    fn whatever_bit_is_another_and_wherever_a_file_ends_the_one_before_is_used() {
        let folder = tempfile::tempdir().expect("a folder");
        let checkpoints = Checkpoints::new(folder.path(), "key");
        for step in [1, 2] {
            checkpoints.save(&checkpoint(step)).expect("saved");
        }
        let place = checkpoints.place(2);
        let is_refused = |what: &str| {
            let (found, damaged) = checkpoints.newest().unwrap_or_else(|error| panic!("{what}: {error}"));
            assert_eq!((found.expect("the one before").step, damaged.len()), (1, 1), "{what}");
        };
        let mut tried = 0;
        for file in [STATE, SEAL, "weights.safetensors"] {
            let path = place.join(file);
            let whole = fs::read(&path).expect("read");
            for byte in 0..whole.len() {
                let mut bytes = whole.clone();
                bytes[byte] ^= 1 << (byte % 8);
                fs::write(&path, &bytes).expect("written");
                is_refused(&format!("{file}, byte {byte}"));
                fs::write(&path, &whole[..byte]).expect("written");
                is_refused(&format!("{file}, cut to {byte} bytes"));
                tried += 2;
            }
            fs::write(&path, &whole).expect("written");
        }
        assert!(tried >= 500, "{tried}");
        assert_eq!(checkpoints.newest().expect("read").0.map(|found| found.step), Some(2), "it is whole again");
    }

    #[test]
    fn a_damaged_one_is_told_and_the_one_before_is_used() {
        let folder = tempfile::tempdir().expect("a folder");
        let checkpoints = Checkpoints::new(folder.path(), "key");
        let damages: [fn(&Path); 4] = [
            |place| {
                let path = place.join("weights.safetensors");
                let mut bytes = fs::read(&path).expect("read");
                let last = bytes.len() - 1;
                bytes[last] ^= 1;
                fs::write(&path, bytes).expect("written");
            },
            |place| fs::write(place.join("weights.safetensors"), b"").expect("written"),
            |place| fs::write(place.join(STATE), b"{").expect("written"),
            |place| fs::remove_file(place.join("weights.safetensors")).expect("removed"),
        ];
        for damage in damages {
            for step in [1, 2] {
                checkpoints.save(&checkpoint(step)).expect("saved");
            }
            damage(&checkpoints.place(2));
            let (found, damaged) = checkpoints.newest().expect("read");
            assert_eq!((found.expect("the one before").step, damaged.len()), (1, 1), "{damaged:?}");
            checkpoints.clear().expect("removed");
        }
    }

    #[test]
    fn one_that_was_made_from_something_else_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        Checkpoints::new(folder.path(), "one").save(&checkpoint(1)).expect("saved");
        let error = Checkpoints::new(folder.path(), "other").newest().expect_err("another key");
        assert!(matches!(error, TrainingError::OtherRun { .. }));
    }
}
