//! `generation_config.json`: how a model is asked, as whoever published it recommends.

use super::{Config, LanguageError, files};
use serde_json::{Map, Value};
use std::path::Path;

pub(super) const NAME: &str = "generation_config.json";
/// The largest file that is read: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// What the file says; nothing where there is none. Only the tokens that end a text count here, all of it is kept for
/// whoever loads a model that was made from this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generation(Map<String, Value>);

impl Generation {
    /// Reads that of a folder.
    ///
    /// # Errors
    /// When it is no object of JSON, or names a token that the model does not have.
    pub fn read(folder: &Path, config: &Config) -> Result<Self, LanguageError> {
        let path = folder.join(NAME);
        if !path.is_file() {
            return Ok(Self::default());
        }
        let fault = |problem: String| LanguageError::File { path: path.clone(), problem };
        let read: Map<String, Value> =
            serde_json::from_str(&files::text(&path, LARGEST)?).map_err(|error| fault(error.to_string()))?;
        let read = Self(read);
        match read.ends(config) {
            Some(_) => Ok(read),
            None => {
                let (named, most) = (&read.0["eos_token_id"], config.vocab_size - 1);
                Err(fault(format!(
                    "eos_token_id is {named}; it must be a token's number, 0 to {most}, or a list of such"
                )))
            }
        }
    }

    /// Tokens that end a text: those that it names, else those of `config.json`; nothing where it names what the model
    /// does not have.
    pub fn ends(&self, config: &Config) -> Option<Vec<u32>> {
        let number = |value: &Value| value.as_u64().and_then(|token| u32::try_from(token).ok());
        let known = |value: &Value| number(value).filter(|token| (*token as usize) < config.vocab_size);
        match self.0.get("eos_token_id") {
            None | Some(Value::Null) => Some(config.eos.clone()),
            Some(Value::Array(list)) => list.iter().map(known).collect(),
            Some(one) => known(one).map(|token| vec![token]),
        }
    }

    /// The file for a model of this shape: everything that was there, and the tokens at which texts begin and end.
    pub(super) fn written(&self, config: &Config) -> Value {
        let mut written = self.0.clone();
        if written.is_empty() {
            written.insert("_from_model_config".into(), true.into());
        }
        let ends = match config.eos.as_slice() {
            [] => Value::Null,
            [one] => (*one).into(),
            many => many.into(),
        };
        for (name, value) in [("bos_token_id", config.bos.into()), ("eos_token_id", ends)] {
            written.entry(name).or_insert(value);
        }
        written.into()
    }
}
