//! The loop that every stage with a loss shares: read a batch, compute its loss, move the weights, tell, keep.

use super::checkpoint::Checkpoints;
use super::descent::{Descent, Moved, Part, Resumed};
use super::progress::{Observer, Progress};
use super::{AdamWParams, Batches, Memory, Schedule, TrainingError};
use crate::language::{Config, Decoder, LanguageError, Parameters};
use candle_core::Tensor;
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most steps of a round that can be asked for.
const MOST_STEPS: u64 = 1_000_000;

/// How a model learns from examples.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct LearnerParams {
    /// The highest learning rate: 5e-4, as in the tiny prototype; large models take a hundredth of that.
    pub learning_rate: f64,
    /// How it rises and falls.
    pub schedule: Schedule,
    /// The optimiser.
    pub optimizer: AdamWParams,
    /// Tokens that are read at a time, filled up ones included: 4096, our choice. A step reads as many, unless
    /// `steps_per_round` says how many steps there are.
    pub tokens_per_step: usize,
    /// Steps of each round; none says as many as `tokens_per_step` makes of the examples. Where it is set, every step has
    /// equally many examples, and what goes beyond `tokens_per_step` is read in parts whose gradients are added.
    pub steps_per_round: Option<u64>,
    /// Rounds over all examples: 1, as in Bai et al. 2022.
    pub epochs: u64,
    /// Steps after which it ends in any case; none says when all rounds are done.
    pub most_steps: Option<u64>,
    /// Steps between two checkpoints: 100, our choice. 0 keeps none.
    pub checkpoint_every: u64,
    /// Compute inner values again for the gradient instead of keeping them: less memory, a third more work. No, our choice.
    pub recompute: bool,
}

impl Default for LearnerParams {
    fn default() -> Self {
        Self {
            learning_rate: 5e-4,
            schedule: Schedule::default(),
            optimizer: AdamWParams::default(),
            tokens_per_step: 4096,
            steps_per_round: None,
            epochs: 1,
            most_steps: None,
            checkpoint_every: 100,
            recompute: false,
        }
    }
}

impl LearnerParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> Result<(), LanguageError> {
        let wrong = |name, value: String, range| Err(LanguageError::Parameter { name, value, range });
        if !(self.learning_rate > 0.0 && self.learning_rate <= 1.0) {
            return wrong("learning_rate", self.learning_rate.to_string(), "above 0 and at most 1");
        }
        if !(16..=1 << 24).contains(&self.tokens_per_step) {
            return wrong("tokens_per_step", self.tokens_per_step.to_string(), "between 16 and 16777216");
        }
        if !(1..=1000).contains(&self.epochs) {
            return wrong("epochs", self.epochs.to_string(), "between 1 and 1000");
        }
        if self.most_steps == Some(0) {
            return wrong("most_steps", "0".into(), "at least 1");
        }
        if let Some(steps) = self.steps_per_round.filter(|steps| !(1..=MOST_STEPS).contains(steps)) {
            return wrong("steps_per_round", steps.to_string(), "between 1 and 1000000");
        }
        self.schedule.check()?;
        self.optimizer.check()
    }

    /// What learning will take at most, where so many tokens of those that are read at a time are predicted.
    pub fn memory(&self, config: &Config, parameters: &Parameters, predicted: usize) -> Memory {
        let memory = Memory::of_learning(config, parameters, (self.tokens_per_step, predicted), self.recompute);
        // Where the number of steps is not given, a step is what is read at a time.
        if self.steps_per_round.is_some() { memory.with_parts(parameters) } else { memory }
    }

    /// Every step's examples.
    pub fn batches(&self, lengths: &[usize], seed: u64) -> Batches {
        let batches = match self.steps_per_round {
            Some(steps) => Batches::even(lengths, steps, self.epochs, seed),
            None => Batches::new(lengths, self.tokens_per_step, self.epochs, seed),
        };
        match self.most_steps {
            Some(most) => batches.first(most),
            None => batches,
        }
    }
}

/// A loss to be made smaller.
pub trait Objective {
    /// The name of the stage.
    fn stage(&self) -> &'static str;

    /// Tokens that each row makes the model read.
    fn lengths(&self) -> Vec<usize>;

    /// How much a row counts in a mean over several.
    fn weight(&self, _row: u32) -> f64 {
        1.0
    }

    /// The mean loss of these rows, a single number with a gradient to every trained weight.
    ///
    /// # Errors
    /// When a row does not fit the model.
    fn loss(&self, decoder: &Decoder, parameters: &Parameters, rows: &[u32]) -> candle_core::Result<Loss>;
}

/// What a batch gave.
#[derive(Clone, Debug)]
pub struct Loss {
    /// A scalar with a gradient.
    pub value: Tensor,
    /// Tokens that were read, filled up ones included.
    pub tokens: usize,
    /// What else there is to tell.
    pub figures: BTreeMap<&'static str, f64>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learned {
    /// Steps in all.
    pub steps: u64,
    /// The step of the checkpoint that it went on from.
    pub resumed: Option<u64>,
    /// What is wrong with newer checkpoints, which were not used.
    pub damaged: Vec<String>,
}

/// Figures by name.
pub type Figures = BTreeMap<&'static str, f64>;

/// Something that is measured while a model learns, by the weights as they are then.
#[derive(Clone, Copy)]
pub struct Examination<'e> {
    /// How often, spread evenly over the steps; the last time is after the last step. 0 for never.
    pub times: u64,
    /// Measures; nothing where there is nothing to measure by. What it gives stands among the figures of the step.
    pub measure: &'e dyn Fn() -> Result<Figures, TrainingError>,
}

impl Examination<'_> {
    fn is_due(&self, step: u64, steps: u64) -> bool {
        let times = self.times.min(steps);
        step * times / steps > (step - 1) * times / steps
    }
}

impl std::fmt::Debug for Examination<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} times", self.times)
    }
}

/// A model that learns.
#[derive(Debug)]
pub struct Learner<'m> {
    config: &'m Config,
    parameters: &'m Parameters,
    params: LearnerParams,
    examination: Option<Examination<'m>>,
}

impl<'m> Learner<'m> {
    /// The weights are changed in place.
    ///
    /// # Errors
    /// Names the first parameter outside its range.
    pub fn new(config: &'m Config, parameters: &'m Parameters, params: LearnerParams) -> Result<Self, TrainingError> {
        params.check()?;
        Ok(Self { config, parameters, params, examination: None })
    }

    /// The same, measured while it learns.
    pub fn examined(self, examination: Examination<'m>) -> Self {
        Self { examination: Some(examination), ..self }
    }

    /// Learns until all rounds are done, going on from the newest checkpoint if there is one. The result is the same
    /// whether it was interrupted or not.
    ///
    /// # Errors
    /// When there is nothing to learn, a loss is no number, a checkpoint belongs to another run, or the observer
    /// breaks off. Weights are then those of the last step that went well.
    pub fn learn(
        &self,
        objective: &dyn Objective,
        seed: u64,
        checkpoints: Option<&Checkpoints>,
        observer: &mut Observer<'_>,
    ) -> Result<Learned, TrainingError> {
        let lengths = objective.lengths();
        let batches = self.params.batches(&lengths, seed);
        let steps = batches.steps();
        if steps == 0 {
            return Err(TrainingError::Nothing("no row was given".into()));
        }
        let descent = Descent { config: self.config, parameters: self.parameters, recompute: self.params.recompute };
        let Resumed { mut optimizer, step: resumed, damaged, .. } =
            descent.resume(checkpoints, self.params.optimizer)?;
        let (mut step, mut kept) = (resumed.unwrap_or(0), resumed);
        while step < steps {
            let learning_rate = self.params.learning_rate * self.params.schedule.factor(step, steps);
            let parts = self.parts(objective, batches.parts(step, &lengths, self.params.tokens_per_step));
            let moved = descent.advance(&mut optimizer, learning_rate, (step + 1, kept), &parts, |decoder, rows| {
                objective.loss(decoder, self.parameters, rows)
            });
            let moved = match moved {
                Err(error @ TrainingError::NotFinite { .. }) if step > 0 => {
                    let state = || descent.state(step, &optimizer, serde_json::Map::new());
                    return Err(error.with_kept(checkpoints, (step, kept), state));
                }
                other => other?,
            };
            step += 1;
            let Moved { loss, gradient_norm, tokens, mut figures } = moved;
            if let Some(examination) = self.examination.filter(|examination| examination.is_due(step, steps)) {
                figures.extend((examination.measure)()?);
            }
            let stage = objective.stage();
            let progress = Progress { stage, step, steps, loss, learning_rate, gradient_norm, tokens, figures };
            let stop = observer(&progress).is_break();
            let every = self.params.checkpoint_every;
            if let Some(checkpoints) =
                checkpoints.filter(|_| stop || (every > 0 && (step.is_multiple_of(every) || step == steps)))
            {
                checkpoints.save(&descent.state(step, &optimizer, serde_json::Map::new())?)?;
                kept = Some(step);
            }
            if stop && step < steps {
                return Err(TrainingError::Stopped { step });
            }
        }
        Ok(Learned { steps, resumed, damaged })
    }

    /// The parts of a step, each with its share of the mean. What does not count is not read.
    fn parts(&self, objective: &dyn Objective, parts: Vec<Vec<u32>>) -> Vec<Part<Vec<u32>>> {
        if parts.len() == 1 {
            return parts.into_iter().map(|of| Part { share: 1.0, of }).collect();
        }
        let weigh = |rows: &Vec<u32>| rows.iter().map(|&row| objective.weight(row)).sum::<f64>();
        let all: f64 = parts.iter().map(weigh).sum();
        parts.into_iter().map(|of| Part { share: weigh(&of) / all, of }).filter(|part| part.share > 0.0).collect()
    }
}
