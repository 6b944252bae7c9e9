//! Everything that the outputs of a stage depend on.

use super::{RunError, hash};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// A stage's inputs by hash, its parameters, its seed and the code that ran.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Key {
    /// The name of the stage, such as `supervised`.
    pub stage: String,
    /// Version of this program.
    pub code_version: String,
    /// SHA-256 of each input, by what it is for.
    pub inputs: BTreeMap<String, String>,
    /// Every parameter with the value used.
    pub params: serde_json::Value,
    /// Seed of every random choice.
    pub seed: u64,
}

impl Key {
    /// A key without inputs.
    ///
    /// # Errors
    /// [`RunError::File`] when the parameters cannot be written as JSON.
    pub fn new(stage: &str, params: &impl Serialize, seed: u64) -> Result<Self, RunError> {
        let params = serde_json::to_value(params).map_err(|error| RunError::file("parameters", error))?;
        let code_version = env!("CARGO_PKG_VERSION").to_owned();
        Ok(Self { stage: stage.to_owned(), code_version, inputs: BTreeMap::new(), params, seed })
    }

    /// With a file or folder that goes in.
    ///
    /// # Errors
    /// [`RunError::File`] when it cannot be read.
    pub fn with_input(mut self, name: &str, path: &Path) -> Result<Self, RunError> {
        self.inputs.insert(name.to_owned(), hash::either(path)?);
        Ok(self)
    }

    /// With an input whose hash is known.
    #[must_use]
    pub fn with_hash(mut self, name: &str, hash: impl Into<String>) -> Self {
        self.inputs.insert(name.to_owned(), hash.into());
        self
    }

    /// SHA-256 of its canonical form.
    ///
    /// # Errors
    /// [`RunError::File`] when it cannot be written as JSON.
    pub fn hash(&self) -> Result<String, RunError> {
        let canonical = record::canonical::to_vec(self).map_err(|error| RunError::file("parameters", error))?;
        Ok(hash::bytes(&canonical))
    }
}
