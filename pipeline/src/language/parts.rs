//! Everything that lies in a model's folder.

use super::{ChatTemplate, Config, Generation, LanguageError, Parameters, Tokenizer, computing, files, peft, weights};
use std::path::Path;

/// What a model is made of.
#[derive(Debug)]
pub struct Parts {
    /// The shape.
    pub config: Config,
    /// The tokenizer.
    pub tokenizer: Tokenizer,
    /// The form of conversations.
    pub template: ChatTemplate,
    /// How it is asked.
    pub generation: Generation,
    /// The weights.
    pub parameters: Parameters,
}

impl Parts {
    /// Reads a folder with `config.json`, `tokenizer.json` and weights in safetensors. A folder in PEFT's form holds an
    /// adapter for the model in another folder, or for the one that it holds itself, and gives both in one.
    ///
    /// # Errors
    /// Names the file that is missing, damaged, or does not fit the others.
    pub fn read(folder: &Path) -> Result<Self, LanguageError> {
        let other = peft::base(folder)?;
        let base = other.as_deref().unwrap_or(folder);
        let config = Config::read(&files::present(base, "config.json")?)?;
        let mut parameters = weights::read(base, &config)?;
        if peft::is_adapter(folder) {
            let adapted = peft::read_adapter(folder, parameters)?;
            parameters = adapted.merged().and_then(Parameters::from_tensors).map_err(computing)?;
        }
        let (tokenizer, template) = (Tokenizer::read(base, &config)?, ChatTemplate::read(base)?);
        let generation = Generation::read(base, &config)?;
        Ok(Self { config, tokenizer, template, generation, parameters })
    }
}
