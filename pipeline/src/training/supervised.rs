//! Learning to say what examples say.

use super::Example;
use super::learner::{Loss, Objective};
use crate::language::{Decoder, Parameters, Tokens};
use candle_core::{Result, Tensor};
use std::collections::BTreeMap;

/// Mean negative log-probability of the tokens that count, each by its weight.
#[derive(Clone, Debug)]
pub struct Supervised {
    stage: &'static str,
    examples: Vec<Example>,
}

impl Supervised {
    /// Learns from these examples, under the name of a stage.
    pub fn new(stage: &'static str, examples: Vec<Example>) -> Self {
        Self { stage, examples }
    }

    /// The examples.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }
}

impl Objective for Supervised {
    fn stage(&self) -> &'static str {
        self.stage
    }

    fn lengths(&self) -> Vec<usize> {
        self.examples.iter().map(|example| example.tokens().len() - 1).collect()
    }

    /// What its tokens weigh together.
    fn weight(&self, row: u32) -> f64 {
        let weights = self.examples.get(row as usize).map_or(&[][..], Example::weights);
        weights.iter().skip(1).map(|&weight| f64::from(weight)).sum()
    }

    fn loss(&self, decoder: &Decoder, _: &Parameters, rows: &[u32]) -> Result<Loss> {
        let examples: Vec<&Example> = rows.iter().map(|&row| &self.examples[row as usize]).collect();
        let inputs: Vec<&[u32]> = examples.iter().map(|it| &it.tokens()[..it.tokens().len() - 1]).collect();
        let tokens = Tokens::padded(&inputs)?;
        let (mut places, mut targets, mut weights) = (Vec::new(), Vec::new(), Vec::new());
        for (i, example) in examples.iter().enumerate() {
            for (place, &weight) in example.weights().iter().enumerate().skip(1).filter(|(_, weight)| **weight > 0.0) {
                places.push((i * tokens.time() + place - 1) as u32);
                targets.push(example.tokens()[place]);
                weights.push(weight);
            }
        }
        if places.is_empty() {
            candle_core::bail!("none of the tokens of a batch counts; give answers a weight above 0");
        }
        let sum: f32 = weights.iter().sum();
        let hidden = decoder.hidden(&tokens)?;
        let logprobs = decoder.log_probabilities(&hidden, &places, &targets)?;
        let count = weights.len();
        let weighted = (&logprobs * Tensor::from_vec(weights, count, logprobs.device())?)?;
        let value = (weighted.sum_all()? * (-1.0 / f64::from(sum)))?;
        Ok(Loss { value, tokens: tokens.ids().len(), figures: BTreeMap::new() })
    }
}
