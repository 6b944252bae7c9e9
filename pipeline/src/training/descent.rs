//! One move of a model's weights down a loss, and the state from which to go on: what every loop shares.

use super::{AdamW, AdamWParams, Checkpoint, Checkpoints, Loss, TrainingError};
use crate::language::{Config, Decoder, LanguageError, Parameters, computing};
use candle_core::backprop::GradStore;
use std::collections::BTreeMap;

/// Weights that are changed in place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Descent<'m> {
    pub(super) config: &'m Config,
    pub(super) parameters: &'m Parameters,
    /// Whether inner values are computed again for the gradient instead of kept.
    pub(super) recompute: bool,
}

/// What is read at a time of a step, with its share of the step's mean.
#[derive(Clone, Debug)]
pub(super) struct Part<P> {
    pub(super) share: f64,
    pub(super) of: P,
}

/// What a move did.
#[derive(Clone, Debug, Default)]
pub(super) struct Moved {
    pub(super) loss: f64,
    pub(super) gradient_norm: f64,
    pub(super) tokens: usize,
    pub(super) figures: BTreeMap<&'static str, f64>,
}

/// Where it goes on.
#[derive(Debug)]
pub(super) struct Resumed {
    pub(super) optimizer: AdamW,
    /// The step after which the state was kept; none at the beginning.
    pub(super) step: Option<u64>,
    /// What else was kept.
    pub(super) rest: serde_json::Value,
    /// What is wrong with newer states, which are not used.
    pub(super) damaged: Vec<String>,
}

impl Descent<'_> {
    /// Computes a loss, part by part, and moves every trained weight once along the sum of the parts' gradients. `at` is
    /// the step, from 1, and the step of the last checkpoint.
    ///
    /// # Errors
    /// When the loss or a gradient is no number; the weights are then as they were.
    pub(super) fn advance<P>(
        &self,
        optimizer: &mut AdamW,
        learning_rate: f64,
        (step, kept): (u64, Option<u64>),
        parts: &[Part<P>],
        loss: impl Fn(&Decoder, &P) -> candle_core::Result<Loss>,
    ) -> Result<Moved, TrainingError> {
        let kernels = self.parameters.kernels();
        let mut decoder = Decoder::new(self.config, &self.parameters.for_training(), kernels).map_err(computing)?;
        if self.recompute {
            decoder = decoder.with_checkpointing();
        }
        let mut moved = Moved::default();
        let mut sum: Option<GradStore> = None;
        for Part { share, of } in parts {
            let Loss { value, tokens, figures } = loss(&decoder, of).map_err(computing)?;
            let number = f64::from(value.to_scalar::<f32>().map_err(computing)?);
            if !number.is_finite() {
                return Err(TrainingError::NotFinite { step, what: "the loss", kept });
            }
            moved.loss += share * number;
            moved.tokens += tokens;
            for (name, figure) in figures {
                *moved.figures.entry(name).or_default() += share * figure;
            }
            sum = Some(match sum {
                // A step that is read at once is not multiplied by 1.
                None if parts.len() == 1 => decoder.backward(&value).map_err(computing)?,
                None => decoder.backward(&(value * *share).map_err(computing)?).map_err(computing)?,
                Some(sum) => {
                    let more = decoder.backward(&(value * *share).map_err(computing)?).map_err(computing)?;
                    self.added(sum, &more).map_err(computing)?
                }
            });
        }
        let Some(gradients) = sum else { return Err(TrainingError::Nothing("a step has no row".into())) };
        let update = match optimizer.step(self.parameters, &gradients, learning_rate) {
            Err(LanguageError::Gradient { .. }) => {
                return Err(TrainingError::NotFinite { step, what: "the gradient", kept });
            }
            other => other?,
        };
        Ok(Moved { gradient_norm: update.gradient_norm, ..moved })
    }

    /// The gradients of every trained weight, added.
    fn added(&self, mut sum: GradStore, more: &GradStore) -> candle_core::Result<GradStore> {
        for (_, var) in self.parameters.trained() {
            let both = match (sum.get(var), more.get(var)) {
                (Some(one), Some(other)) => (one + other)?,
                (None, Some(other)) => other.clone(),
                _ => continue,
            };
            sum.insert(var, both);
        }
        Ok(sum)
    }

    /// Puts the newest checkpoint's weights and moments in place, if there is one.
    ///
    /// # Errors
    /// When it belongs to another run, or does not fit the model.
    pub(super) fn resume(
        &self,
        checkpoints: Option<&Checkpoints>,
        params: AdamWParams,
    ) -> Result<Resumed, TrainingError> {
        let mut resumed =
            Resumed { optimizer: AdamW::new(params)?, step: None, rest: serde_json::Value::Null, damaged: Vec::new() };
        let Some(checkpoints) = checkpoints else { return Ok(resumed) };
        let (found, damaged) = checkpoints.newest()?;
        resumed.damaged = damaged;
        let Some(found) = found else { return Ok(resumed) };
        let none = BTreeMap::new();
        let group = |name: &str| found.tensors.get(name).unwrap_or(&none);
        self.parameters.replace(group("weights"))?;
        // A step may have moved the weights more than once.
        let moves = found.rest.get("moves").and_then(serde_json::Value::as_u64).unwrap_or(found.step);
        resumed.optimizer = AdamW::restore(params, moves, group("optimizer"))?;
        Ok(Resumed { step: Some(found.step), rest: found.rest, ..resumed })
    }

    /// The state after a step.
    ///
    /// # Errors
    /// When Candle cannot make tensors of it.
    pub(super) fn state(
        &self,
        step: u64,
        optimizer: &AdamW,
        mut rest: serde_json::Map<String, serde_json::Value>,
    ) -> Result<Checkpoint, TrainingError> {
        rest.insert("moves".into(), optimizer.steps().into());
        let weights = self.parameters.trained().into_iter().map(|(name, var)| (name, var.as_detached_tensor()));
        let tensors = [("weights".to_owned(), weights.collect()), ("optimizer".to_owned(), optimizer.state()?)].into();
        Ok(Checkpoint { step, tensors, rest: rest.into() })
    }
}
