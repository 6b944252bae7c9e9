//! Weights in safetensors files, in one piece or in shards, read with suspicion.

mod header;
mod shards;
#[cfg(test)]
mod tests;

use super::files::{self, fault, present};
use super::{Config, LanguageError, Parameters, in_words};
use candle_core::{DType, Tensor};
use header::Shard;
use serde::Deserialize;
pub(super) use shards::SHARD;
pub use shards::write_shards;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

const WHOLE: &str = "model.safetensors";
const INDEX: &str = "model.safetensors.index.json";
/// The largest index that is read: 16 MiB, some two hundred thousand names.
const LARGEST_INDEX: u64 = 16 << 20;

/// `model.safetensors.index.json`.
#[derive(Deserialize)]
struct Index {
    weight_map: BTreeMap<String, String>,
}

/// Reads all weights that the configuration asks for, as `f32`.
///
/// # Errors
/// Names the file, and the weight that is missing, of another shape, not finite or not asked for.
pub fn read(folder: &Path, config: &Config) -> Result<Parameters, LanguageError> {
    read_shapes(folder, config, Parameters::shapes(config).into_iter().collect())
}

/// As [`read`], with the weight of a [`ScalarHead`](super::ScalarHead).
///
/// # Errors
/// As [`read`]; also when the head is missing.
pub fn read_with_head(folder: &Path, config: &Config, head: &str) -> Result<Parameters, LanguageError> {
    let head = (head.to_owned(), vec![1, config.hidden_size]);
    read_shapes(folder, config, Parameters::shapes(config).into_iter().chain([head]).collect())
}

fn read_shapes(
    folder: &Path,
    config: &Config,
    expected: BTreeMap<String, Vec<usize>>,
) -> Result<Parameters, LanguageError> {
    let mut tensors = BTreeMap::new();
    for path in shards(folder)? {
        let mut shard = Shard::open(&path)?;
        for name in shard.names() {
            let Some(shape) = expected.get(&name) else {
                if is_spare(&name, config) {
                    continue;
                }
                return Err(fault(
                    &path,
                    format!("weight `{name}` is not part of the model that config.json describes"),
                ));
            };
            let tensor = shard.tensor(&name, shape)?;
            if tensors.insert(name.clone(), tensor).is_some() {
                return Err(fault(&path, format!("weight `{name}` is in another file of this model as well")));
            }
        }
    }
    if let Some(missing) = expected.keys().find(|name| !tensors.contains_key(*name)) {
        return Err(fault(
            folder,
            format!("weight `{missing}` is in none of the safetensors files; this kind of model needs it"),
        ));
    }
    Parameters::from_tensors(tensors).map_err(|error| LanguageError::Numerical(in_words(&error)))
}

/// Reads all weights of one file as `f32`, whatever their names and shapes.
///
/// # Errors
/// Names the file, and the weight that cannot be read or is not finite.
pub(crate) fn read_any(path: &Path) -> Result<BTreeMap<String, Tensor>, LanguageError> {
    let mut shard = Shard::open(path)?;
    let names = shard.names().into_iter();
    names.map(|name| Ok((name.clone(), shard.tensor_of_any_shape(&name)?))).collect()
}

/// Writes weights as one `model.safetensors`, in the numbers given.
///
/// # Errors
/// When the file cannot be written; it is then as it was before.
pub fn write(path: &Path, tensors: &BTreeMap<String, Tensor>, numbers: DType) -> Result<(), LanguageError> {
    let bytes = encode(tensors, numbers).map_err(|error| fault(path, in_words(&error)))?;
    files::replace(path, |file| file.write_all(&bytes))
}

/// The bytes of a safetensors file: the same tensors always give the same bytes.
pub(crate) fn encode(tensors: &BTreeMap<String, Tensor>, numbers: DType) -> candle_core::Result<Vec<u8>> {
    let converted = tensors
        .iter()
        .map(|(name, tensor)| Ok((name.clone(), tensor.to_dtype(numbers)?.contiguous()?)))
        .collect::<candle_core::Result<BTreeMap<_, _>>>()?;
    let format = [("format".to_owned(), "pt".to_owned())].into();
    safetensors::serialize(converted, Some(format)).map_err(candle_core::Error::from)
}

/// Names that some programs write although they carry nothing that is not elsewhere.
fn is_spare(name: &str, config: &Config) -> bool {
    name.ends_with("rotary_emb.inv_freq") || (config.tied && name == "lm_head.weight")
}

/// The files that weights are in.
fn shards(folder: &Path) -> Result<Vec<PathBuf>, LanguageError> {
    let index = folder.join(INDEX);
    if !index.is_file() {
        return Ok(vec![present(folder, WHOLE)?]);
    }
    let text = files::text(&index, LARGEST_INDEX)?;
    let parsed: Index =
        serde_json::from_str(&text).map_err(|error| fault(&index, format!("not an index of shards: {error}")))?;
    let names: BTreeSet<String> = parsed.weight_map.into_values().collect();
    let path = |name: String| {
        // A file that hides itself is in no hash of the folder.
        let plain = Path::new(&name).components().count() == 1 && !name.contains(['/', '\\']) && !name.starts_with('.');
        if !plain {
            return Err(fault(&index, format!("`{name}` is not the name of a file in the same folder")));
        }
        present(folder, &name)
    };
    names.into_iter().map(path).collect()
}
