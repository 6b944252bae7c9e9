//! One number for each row of a decoder: how good a text is, or how good it is going to be.

use super::decoder::Lookup;
use super::{Config, Kernels};
use candle_core::{DType, Result, Tensor};

/// Names that a head's weight can have.
pub(super) const NAMES: [&str; 2] = [ScalarHead::SCORE, ScalarHead::VALUE];

/// A row's product with one weight of the same width.
#[derive(Clone, Debug)]
pub struct ScalarHead {
    weight: Tensor,
    kernels: Kernels,
    scale: f64,
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
        Ok(Self { weight: weights.find(name, &[1, config.hidden_size])?, kernels, scale: 1.0 })
    }

    /// The same head with its numbers multiplied. An optimiser that moves every weight by about the same moves them so
    /// much further.
    #[must_use]
    pub fn scaled(self, scale: f64) -> Self {
        Self { scale, ..self }
    }

    /// What the rows of a decoder have to be multiplied by to have numbers of about 1, going by the weight of its last
    /// norm: models differ in that by a factor of ten and more.
    ///
    /// # Errors
    /// When the norm is missing.
    pub fn evening(config: &Config, weights: &impl Lookup) -> Result<f64> {
        let norm = weights.find("model.norm.weight", &[config.hidden_size])?;
        let square = norm.to_dtype(DType::F64)?.sqr()?.mean_all()?.to_scalar::<f64>()?;
        Ok(if square > 0.0 { 1.0 / square.sqrt() } else { 1.0 })
    }

    /// Numbers of the given rows of `hidden (rows, hidden_size)`.
    ///
    /// # Errors
    /// When a row does not exist.
    pub fn read(&self, hidden: &Tensor, rows: &[u32]) -> Result<Tensor> {
        let rows = self.kernels.embedding(hidden, rows)?.to_dtype(self.weight.dtype())?;
        self.kernels.linear(&rows, &self.weight, true)?.squeeze(1)? * self.scale
    }
}
