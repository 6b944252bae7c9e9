//! Low-rank adapters in PEFT's files: `adapter_config.json` and `adapter_model.safetensors`.

#[cfg(test)]
mod tests;

use super::files::{self, fault, present};
use super::{LanguageError, LoraParams, Parameters, in_words, weights};
use candle_core::DType;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const CONFIG: &str = "adapter_config.json";
const WEIGHTS: &str = "adapter_model.safetensors";
/// The largest `adapter_config.json` that is read: 1 MiB.
const LARGEST: u64 = 1 << 20;
/// What PEFT puts before the name of a matrix in the model that it wraps.
const WRAPPED: &str = "base_model.model.";

/// What of `adapter_config.json` changes the computation.
#[derive(Deserialize)]
struct AdapterConfig {
    peft_type: String,
    r: usize,
    lora_alpha: f64,
    base_model_name_or_path: Option<String>,
    bias: Option<String>,
    #[serde(default)]
    use_rslora: bool,
    #[serde(flatten)]
    others: BTreeMap<String, Value>,
}

/// Whether a folder holds an adapter.
pub fn is_adapter(folder: &Path) -> bool {
    folder.join(CONFIG).is_file()
}

/// The other folder that an adapter's model lies in, by the name that it gives; none where the folder holds no adapter,
/// or the model as well.
///
/// # Errors
/// When it names none, or none that is there.
pub(crate) fn base(folder: &Path) -> Result<Option<PathBuf>, LanguageError> {
    if !is_adapter(folder) || folder.join("config.json").is_file() {
        return Ok(None);
    }
    let (path, config) = read_config(folder)?;
    let Some(name) = config.base_model_name_or_path.filter(|name| !name.is_empty()) else {
        return Err(fault(&path, "does not say which model it belongs to; give base_model_name_or_path a folder"));
    };
    let base = folder.join(&name);
    if base.join("config.json").is_file() {
        return Ok(Some(base));
    }
    Err(fault(
        &path,
        format!("belongs to the model `{name}`, which is no folder here; set base_model_name_or_path to its folder"),
    ))
}

/// Puts the adapter in a folder on the weights that it was trained for; they are frozen from then on.
///
/// # Errors
/// Names the file, and what about it is damaged, does not fit the weights, or is not known here.
pub fn read_adapter(folder: &Path, parameters: Parameters) -> Result<Parameters, LanguageError> {
    let (path, config) = read_config(folder)?;
    config.check().map_err(|problem| fault(&path, problem))?;
    let path = present(folder, WEIGHTS)?;
    let mut factors = weights::read_any(&path)?;
    let mut pairs = BTreeMap::new();
    let names: Vec<String> =
        factors.keys().filter_map(|name| Some(name.strip_suffix(".lora_A.weight")?.into())).collect();
    for name in names {
        let a = factors.remove(&format!("{name}.lora_A.weight"));
        let b = factors.remove(&format!("{name}.lora_B.weight"));
        let (Some(a), Some(b)) = (a, b) else {
            return Err(fault(&path, format!("has one factor for `{name}` and not the other")));
        };
        pairs.insert(name.strip_prefix(WRAPPED).unwrap_or(&name).to_owned(), (a, b));
    }
    if let Some(other) = factors.keys().next() {
        return Err(fault(&path, format!("has `{other}`, which is not a factor of a low-rank adapter")));
    }
    if pairs.is_empty() {
        return Err(fault(&path, "has no adapter in it"));
    }
    let targets: BTreeSet<&str> = pairs.keys().map(|name| name.rsplit('.').next().unwrap_or(name)).collect();
    let targets = targets.into_iter().map(str::to_owned).collect();
    let params = LoraParams { rank: config.r, alpha: config.alpha(), targets };
    parameters.with_trained_adapter(params, pairs).map_err(|error| fault(&path, in_words(&error)))
}

/// Writes the adapter alone, for the model in `base`, the way PEFT loads it. Where no name is given, whoever loads it
/// says which model that is.
///
/// # Errors
/// When there is no adapter, or the folder cannot be written to.
pub fn write_adapter(folder: &Path, parameters: &Parameters, base: &str) -> Result<(), LanguageError> {
    let Some((tensors, config)) = parameters.adapter_files() else {
        return Err(LanguageError::Numerical("this model has no adapter that could be written".into()));
    };
    let mut config: Value = serde_json::from_str(&config).map_err(|error| fault(folder, error.to_string()))?;
    config["base_model_name_or_path"] = base.into();
    fs::create_dir_all(folder).map_err(|error| fault(folder, error.to_string()))?;
    weights::write(&folder.join(WEIGHTS), &tensors, DType::F32)?;
    put(folder, &config)
}

/// Copies an adapter, for the model in `base`.
///
/// # Errors
/// When there is none, or the folder cannot be written to.
pub fn copy_adapter(from: &Path, to: &Path, base: &Path) -> Result<(), LanguageError> {
    let path = present(from, CONFIG)?;
    let read = serde_json::from_str(&files::text(&path, LARGEST)?);
    let mut config: Value = read.map_err(|error| fault(&path, error.to_string()))?;
    config["base_model_name_or_path"] = base.to_string_lossy().into();
    fs::create_dir_all(to).map_err(|error| fault(to, error.to_string()))?;
    let weights = present(from, WEIGHTS)?;
    let bytes = fs::read(&weights).map_err(|error| fault(&weights, error.to_string()))?;
    files::replace(&to.join(WEIGHTS), |file| file.write_all(&bytes))?;
    put(to, &config)
}

fn put(folder: &Path, config: &Value) -> Result<(), LanguageError> {
    let text = format!("{config:#}\n");
    files::replace(&folder.join(CONFIG), |file| file.write_all(text.as_bytes()))
}

fn read_config(folder: &Path) -> Result<(PathBuf, AdapterConfig), LanguageError> {
    let path = present(folder, CONFIG)?;
    let config = serde_json::from_str(&files::text(&path, LARGEST)?)
        .map_err(|error| fault(&path, format!("not an adapter's config: {error}")))?;
    Ok((path, config))
}

impl AdapterConfig {
    /// Refuses what would change the computation in a way that is not known here.
    fn check(&self) -> Result<(), String> {
        if self.peft_type != "LORA" {
            return Err(format!("peft_type `{}` is not known here; `LORA` is", self.peft_type));
        }
        let good = (1..=1024).contains(&self.r) && self.lora_alpha > 0.0 && self.lora_alpha.is_finite();
        if !good {
            let (rank, alpha) = (self.r, self.lora_alpha);
            return Err(format!("has r {rank} and lora_alpha {alpha}; r is 1 to 1024 and lora_alpha above 0"));
        }
        if self.bias.as_deref().is_some_and(|bias| bias != "none") {
            return Err("has trained biases (`bias`), which are not known here".into());
        }
        let unknown = ["use_dora", "fan_in_fan_out", "modules_to_save", "rank_pattern", "alpha_pattern", "lora_bias"];
        match unknown.into_iter().find(|&name| self.others.get(name).is_some_and(says_something)) {
            Some(name) => Err(format!("sets `{name}`, which is not known here")),
            None => Ok(()),
        }
    }

    /// `alpha` as it is divided by the rank; rank-stabilised adapters divide by its root (Kalajdzievski 2023).
    fn alpha(&self) -> f64 {
        if self.use_rslora { self.lora_alpha * (self.r as f64).sqrt() } else { self.lora_alpha }
    }
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(list) => !list.is_empty(),
        Value::Object(map) => !map.is_empty(),
        _ => true,
    }
}
