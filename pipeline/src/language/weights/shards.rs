//! Weights written in files of a bounded size.

use super::{INDEX, WHOLE, write};
use crate::language::{LanguageError, files};
use candle_core::{DType, Tensor};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// The most bytes of weights that one file has, unless a single weight is larger: 1 GiB.
pub(crate) const SHARD: usize = 1 << 30;

/// Writes weights into a folder, as one file, or as several of at most `most` bytes of weights with their index.
///
/// # Errors
/// When a file cannot be written.
pub fn write_shards(
    folder: &Path,
    tensors: &BTreeMap<String, Tensor>,
    numbers: DType,
    most: usize,
) -> Result<(), LanguageError> {
    let parts = parts(tensors, numbers, most);
    if let [whole] = parts.as_slice() {
        return write(&folder.join(WHOLE), whole, numbers);
    }
    let (mut places, mut total) = (Map::new(), 0);
    for (number, part) in parts.iter().enumerate() {
        let name = format!("model-{:05}-of-{:05}.safetensors", number + 1, parts.len());
        write(&folder.join(&name), part, numbers)?;
        for (weight, tensor) in part {
            places.insert(weight.clone(), Value::String(name.clone()));
            total += bytes(tensor, numbers);
        }
    }
    let index = format!("{:#}\n", json!({ "metadata": { "total_size": total }, "weight_map": places }));
    files::replace(&folder.join(INDEX), |file| file.write_all(index.as_bytes()))
}

fn parts(tensors: &BTreeMap<String, Tensor>, numbers: DType, most: usize) -> Vec<BTreeMap<String, Tensor>> {
    let (mut parts, mut held) = (vec![BTreeMap::new()], 0);
    for (name, tensor) in tensors {
        let more = bytes(tensor, numbers);
        if held > 0 && held + more > most {
            parts.push(BTreeMap::new());
            held = 0;
        }
        held += more;
        if let Some(part) = parts.last_mut() {
            part.insert(name.clone(), tensor.clone());
        }
    }
    parts
}

fn bytes(tensor: &Tensor, numbers: DType) -> usize {
    tensor.elem_count() * numbers.size_in_bytes()
}
