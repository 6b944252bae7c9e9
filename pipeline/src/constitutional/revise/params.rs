//! Parameters of the supervised phase's data, checked once.

use crate::constitutional::{
    Layout, MethodError,
    ask::{chunk, sampling},
    principles::DrawBy,
};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};

/// Parameters as given; [`ReviseParams::check`] makes them usable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct ReviseParams {
    /// How the model is asked. Default `paper`.
    pub layout: Layout,
    /// Critiques and revisions of each answer, 1 to 4. Default 4 (Bai et al. 2022, section 3: all four are learned from,
    /// the first removes most harm).
    pub rounds: u32,
    /// How principles are drawn. Default `uniform` (section 3.1: at random for each revision).
    pub draw: DrawBy,
    /// Temperature of the first answer. Default 1 (section 3.2).
    pub temperature: f64,
    /// Temperature of critiques and revisions. Default 1 (section 3.2); very small models do better with 0, where they
    /// say what they find likeliest.
    pub critique_temperature: f64,
    /// What a critique says that finds no fault: the answer then stays as it is, and no revision is asked for. Default
    /// none (section 3.1 always revises); a small model that copies its answer again and again ends with another one.
    pub no_fault: Option<String>,
    /// Tokens after which a text ends at the latest. Default 256: the published samples are shorter.
    pub max_new_tokens: u32,
    /// Prompts that go through a step together, and are written together. Default 128: several of the batches in which
    /// a model on a processor writes. Another number gives other draws.
    pub chunk: usize,
    /// Seed of all draws. Default 0.
    pub seed: u64,
}

impl Default for ReviseParams {
    fn default() -> Self {
        Self {
            layout: Layout::Paper,
            rounds: 4,
            draw: DrawBy::Uniform,
            temperature: 1.0,
            critique_temperature: 1.0,
            no_fault: None,
            max_new_tokens: 256,
            chunk: 128,
            seed: 0,
        }
    }
}

/// Parameters that make sense.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidReviseParams(ReviseParams);

impl ValidReviseParams {
    /// The values.
    #[must_use]
    pub fn get(&self) -> &ReviseParams {
        &self.0
    }
}

impl ReviseParams {
    /// Checks every range.
    ///
    /// # Errors
    /// [`MethodError::Parameter`] names the first parameter outside its range.
    pub fn check(self) -> Result<ValidReviseParams, MethodError> {
        MethodError::unless((1..=4).contains(&self.rounds), "rounds", self.rounds, "a number from 1 to 4")?;
        sampling(
            self.max_new_tokens,
            &[("temperature", self.temperature), ("critique_temperature", self.critique_temperature)],
        )?;
        chunk(self.chunk)?;
        Ok(ValidReviseParams(self))
    }
}
