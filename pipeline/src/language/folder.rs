//! A model's folder written as a whole, in the form that [`LocalModel::open`](super::LocalModel::open) and
//! transformers read.

#[cfg(test)]
mod tests;

use super::{ChatTemplate, Config, Generation, LanguageError, Parameters, Tokenizer, files, generation, weights};
use candle_core::{DType, Tensor};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// The file without which nobody takes a folder for a model: removed first and put back last.
const CONFIG: &str = "config.json";

/// Writes everything that makes a model: `config.json`, `generation_config.json`, `tokenizer.json`,
/// `tokenizer_config.json`, the chat template if there is one, and the weights in `numbers`, in several files where
/// they are large.
///
/// Everything is written beside what the folder holds and put in its place at the end, so that a folder never has
/// parts of two models. Other files in the folder are left alone. Weights beyond those of the configuration, such as
/// a scalar head, are written as they are.
///
/// # Errors
/// When a weight is missing or of another shape than the configuration says, or the folder cannot be written to; it
/// is then as it was before.
pub fn write_model(
    folder: &Path,
    config: &Config,
    tokenizer: &Tokenizer,
    talking: (&ChatTemplate, &Generation),
    tensors: &BTreeMap<String, Tensor>,
    numbers: DType,
) -> Result<(), LanguageError> {
    write_described(folder, (config, &config.to_json(numbers)), tokenizer, talking, tensors, numbers)
}

/// As [`write_model`], with another text as `config.json`.
///
/// # Errors
/// As [`write_model`].
pub(crate) fn write_described(
    folder: &Path,
    (config, description): (&Config, &str),
    tokenizer: &Tokenizer,
    (template, generation): (&ChatTemplate, &Generation),
    tensors: &BTreeMap<String, Tensor>,
    numbers: DType,
) -> Result<(), LanguageError> {
    for (name, shape) in Parameters::shapes(config) {
        let Some(tensor) = tensors.get(&name) else {
            return Err(LanguageError::Numerical(format!("weight `{name}` is missing; config.json asks for it")));
        };
        super::decoder::fits(&name, tensor, &shape).map_err(super::computing)?;
    }
    let writing = |error: std::io::Error| files::fault(folder, format!("cannot be written to: {error}"));
    fs::create_dir_all(folder).map_err(writing)?;
    let staged = tempfile::TempDir::new_in(folder).map_err(writing)?;
    let put =
        |name: &str, text: &str| files::replace(&staged.path().join(name), |file| file.write_all(text.as_bytes()));
    weights::write_shards(staged.path(), tensors, numbers, weights::SHARD)?;
    put("tokenizer.json", &tokenizer.to_json()?)?;
    put("tokenizer_config.json", &lines(&tokenizer_config(config, tokenizer)))?;
    put(generation::NAME, &lines(&generation.written(config)))?;
    if let Some(source) = template.source() {
        put("chat_template.jinja", source)?;
    }
    put(CONFIG, description)?;
    exchange(staged.path(), folder).map_err(writing)
}

/// Takes the old model's files out of the folder and the new one's in.
fn exchange(staged: &Path, folder: &Path) -> std::io::Result<()> {
    let old = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    let is_config = |name: &std::ffi::OsStr| name == CONFIG;
    if folder.join(CONFIG).is_file() {
        fs::remove_file(folder.join(CONFIG))?;
    }
    for entry in old {
        let name = entry.file_name();
        if !is_config(&name) && belongs_to_a_model(&name.to_string_lossy()) {
            fs::remove_file(entry.path())?;
        }
    }
    let mut new = fs::read_dir(staged)?.collect::<std::io::Result<Vec<_>>>()?;
    new.sort_by_key(|entry| (is_config(&entry.file_name()), entry.file_name()));
    for entry in new {
        fs::rename(entry.path(), folder.join(entry.file_name()))?;
    }
    File::open(folder)?.sync_all()
}

/// Files that one model must not inherit from another.
fn belongs_to_a_model(name: &str) -> bool {
    let is_weights = name.starts_with("model") && (name.ends_with(".safetensors") || name.ends_with(".index.json"));
    let others = [
        "adapter_config.json",
        "adapter_model.safetensors",
        "chat_template.jinja",
        generation::NAME,
        "special_tokens_map.json",
        "tokenizer.json",
        "tokenizer_config.json",
    ];
    is_weights || others.contains(&name)
}

fn tokenizer_config(config: &Config, tokenizer: &Tokenizer) -> Value {
    let name = |token: Option<u32>| token.and_then(|token| tokenizer.name(token));
    json!({
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": name(config.bos),
        "eos_token": name(config.eos.first().copied()),
        "clean_up_tokenization_spaces": false,
        "model_max_length": config.max_positions,
    })
}

fn lines(value: &Value) -> String {
    format!("{value:#}\n")
}
