//! A model that is opened to be trained.

use super::StageError;
use crate::language::{ChatTemplate, Config, LocalModel, Parameters, Tokenizer, computing, weights, write_model};
use candle_core::DType;
use std::path::Path;

/// The parts of a model's folder.
#[derive(Debug)]
pub struct Trainee {
    /// The shape.
    pub config: Config,
    /// The tokenizer.
    pub tokenizer: Tokenizer,
    /// The form of conversations.
    pub template: ChatTemplate,
    /// The weights.
    pub parameters: Parameters,
}

impl Trainee {
    /// Opens a folder as [`LocalModel::open`] does.
    ///
    /// # Errors
    /// Names the file that is missing, damaged, or does not fit the others.
    pub fn open(folder: &Path) -> Result<Self, StageError> {
        let config = Config::read(&folder.join("config.json"))?;
        let tokenizer = Tokenizer::read(folder, &config)?;
        let template = ChatTemplate::read(folder)?;
        let parameters = weights::read(folder, &config)?;
        Ok(Self { config, tokenizer, template, parameters })
    }

    /// Writes a folder like the one it was opened from.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn save(&self, folder: &Path, parameters: &Parameters) -> Result<(), StageError> {
        let tensors = parameters.merged().map_err(computing)?;
        write_model(folder, &self.config, &self.tokenizer, &self.template, &tensors, DType::F32)?;
        Ok(())
    }

    /// The model as one that is asked.
    ///
    /// # Errors
    /// When weights and shape do not fit.
    pub fn model(&self, name: &str) -> Result<LocalModel, StageError> {
        let (tokenizer, template) = (self.tokenizer.clone(), self.template.clone());
        Ok(LocalModel::new(name.to_owned(), &self.config, tokenizer, template, &self.parameters)?)
    }
}
