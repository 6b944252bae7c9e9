//! What can be said of a policy's training before it begins: what it takes, and what its responses look like.

use super::learner::tokens;
use super::rollout::Rollout;
use super::{PolicyLearner, PolicyParams};
use crate::language::{Config, Parameters, Tokenizer};
use crate::training::{Continued, Memory, TrainingError};

/// A response to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseExample {
    /// Prompt and response.
    pub text: Continued,
    /// Whether it came to its end by itself.
    pub finished: bool,
    /// What the preference model says of it.
    pub score: f64,
}

impl PolicyLearner<'_> {
    /// The first response of the first step, by the weights as they are given: to be looked at before anything is
    /// learned.
    ///
    /// # Errors
    /// As [`Self::learn`].
    pub fn example(&self) -> Result<ResponseExample, TrainingError> {
        let tokens = self.tokens()?;
        let policy = self.decoder(self.parameters)?;
        let chosen: Vec<usize> = self.order().at(0).iter().take(1).map(|&prompt| prompt as usize).collect();
        let responses = self.scene(&policy).scored(&policy, &tokens, &chosen, self.step_seed(0))?;
        let first = responses.into_iter().next();
        let first = first.map(|Rollout { text, finished, score, .. }| ResponseExample { text, finished, score });
        first.ok_or_else(|| TrainingError::Nothing("the first step has no prompt".into()))
    }

    /// What learning will take, with a second model that is asked or without.
    ///
    /// # Errors
    /// When there is no prompt or one that cannot be read.
    pub fn memory(
        config: &Config,
        parameters: &Parameters,
        tokenizer: &Tokenizer,
        (prompts, params): (&[String], &PolicyParams),
        second: bool,
    ) -> Result<Memory, TrainingError> {
        let longest = tokens((config, tokenizer), prompts, params)?.iter().map(Vec::len).max().unwrap_or(0);
        let (models, written) = (1 + u64::from(second), params.sampling.max_new_tokens as usize);
        Ok(params.memory(config, parameters, models, longest + written))
    }
}
