//! One number for each row of a decoder: how good a text is, or how good it is going to be.

use super::decoder::Lookup;
use super::{Config, Kernels};
use candle_core::{Result, Tensor};

/// Names that a head's weight can have.
pub(super) const NAMES: [&str; 2] = [ScalarHead::SCORE, ScalarHead::VALUE];

/// A row's product with one weight of the same width.
#[derive(Clone, Debug)]
pub struct ScalarHead {
    weight: Tensor,
    kernels: Kernels,
}

impl ScalarHead {
    /// The head of a preference model, as transformers names it in a model for sequence classification.
    pub const SCORE: &str = "score.weight";
    /// The head that tells a policy what to expect.
    pub const VALUE: &str = "value.weight";

    /// Finds the head of this name.
    ///
    /// # Errors
    /// When there is none, or it has another width than the decoder.
    pub fn new(name: &str, config: &Config, weights: &impl Lookup, kernels: Kernels) -> Result<Self> {
        Ok(Self { weight: weights.find(name, &[1, config.hidden_size])?, kernels })
    }

    /// Numbers of the given rows of `hidden (rows, hidden_size)`.
    ///
    /// # Errors
    /// When a row does not exist.
    pub fn read(&self, hidden: &Tensor, rows: &[u32]) -> Result<Tensor> {
        let rows = self.kernels.embedding(hidden, rows)?;
        self.kernels.linear(&rows, &self.weight, true)?.squeeze(1)
    }
}
