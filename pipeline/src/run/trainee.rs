//! A model that is opened to be trained.

use super::StageError;
use crate::language::{
    ChatTemplate, Config, Generation, Hardware, LocalModel, Parameters, Parts, Tokenizer, computing, write_model,
};
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
    /// How the model is asked, as whoever made it recommends.
    pub generation: Generation,
    /// The weights.
    pub parameters: Parameters,
}

impl Trainee {
    /// Opens a folder as [`LocalModel::open`] does.
    ///
    /// # Errors
    /// Names the file that is missing, damaged, or does not fit the others.
    pub fn open(folder: &Path) -> Result<Self, StageError> {
        let Parts { config, tokenizer, template, generation, parameters } = Parts::read(folder)?;
        Ok(Self { config, tokenizer, template, generation, parameters })
    }

    /// The same where nothing is trained but an adapter, or nothing at all: weights take half the room where that loses
    /// nothing.
    ///
    /// # Errors
    /// When there is no memory to convert them.
    pub fn frozen(self) -> Result<Self, StageError> {
        let parameters = self.parameters.asked_on(Hardware::Processor)?;
        Ok(Self { parameters, ..self })
    }

    /// Writes a folder like the one it was opened from, with an adapter merged.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn save(&self, folder: &Path, parameters: &Parameters) -> Result<(), StageError> {
        let tensors = parameters.merged().map_err(computing)?;
        let talking = (&self.template, &self.generation);
        write_model(folder, &self.config, &self.tokenizer, talking, &tensors, DType::F32)?;
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
