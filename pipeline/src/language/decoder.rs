//! The decoder: from tokens to rows that say what comes next, with gradients all the way.
//!
//! Names of weights are Hugging Face's. Shapes are `(rows, width)` throughout, where rows are sequences times tokens;
//! sequences in a batch have the same length and shorter ones are filled up at their ends, which causal attention
//! never looks at.

mod block;
mod checkpoint;
mod learned;
mod linear;
mod rope;
#[cfg(test)]
mod tests;

use super::{Config, Kernels};
pub(crate) use block::Block;
use candle_core::backprop::GradStore;
use candle_core::{Result, Tensor, bail};
use checkpoint::SideGradients;
pub(crate) use linear::Linear;
use linear::Source;
use std::sync::Arc;

pub(crate) use linear::fits;
pub use linear::{Adapter, Lookup};
pub(crate) use rope::{Angles, Rope};

/// Tokens of a batch: `batch` sequences of `time` tokens, one after the other.
#[derive(Clone, Debug)]
pub struct Tokens {
    ids: Vec<u32>,
    batch: usize,
}

impl Tokens {
    /// Fills shorter sequences up at their ends, with token 0.
    ///
    /// # Errors
    /// When there is no sequence, or an empty one.
    pub fn padded(sequences: &[&[u32]]) -> Result<Self> {
        let time = sequences.iter().map(|sequence| sequence.len()).max().unwrap_or(0);
        if sequences.iter().any(|sequence| sequence.is_empty()) || time == 0 {
            bail!("a sequence without tokens cannot be read");
        }
        let mut ids = Vec::with_capacity(sequences.len() * time);
        for sequence in sequences {
            ids.extend_from_slice(sequence);
            ids.resize(ids.len() + time - sequence.len(), 0);
        }
        Ok(Self { ids, batch: sequences.len() })
    }

    /// Number of sequences.
    pub fn batch(&self) -> usize {
        self.batch
    }

    /// Tokens per sequence.
    pub fn time(&self) -> usize {
        self.ids.len() / self.batch
    }

    /// The tokens, sequence by sequence.
    pub fn ids(&self) -> &[u32] {
        &self.ids
    }
}

/// A decoder whose weights are at hand.
#[derive(Clone, Debug)]
pub struct Decoder {
    config: Config,
    kernels: Kernels,
    rope: Arc<Rope>,
    table: Tensor,
    table_trained: bool,
    blocks: Vec<Block>,
    norm: Tensor,
    head: Tensor,
    head_trained: bool,
    /// Where blocks leave gradients that Candle's walk back does not see.
    side: SideGradients,
    checkpointing: bool,
}

impl Decoder {
    /// Builds a decoder from weights by name.
    ///
    /// # Errors
    /// When a weight is missing or has another shape than the configuration says.
    pub fn new(config: &Config, weights: &impl Lookup, kernels: Kernels) -> Result<Self> {
        let source = Source { weights, prefix: "model".into() };
        let table = source.tensor("embed_tokens.weight", (config.vocab_size, config.hidden_size))?;
        let rope = Arc::new(Rope::new(config));
        let block = |number| Block::new(config, &source.at(&format!("layers.{number}")), kernels, &rope);
        let blocks = (0..config.layers).map(block).collect::<Result<Vec<_>>>()?;
        let norm = source.tensor("norm.weight", config.hidden_size)?;
        let head = if config.tied {
            table.clone()
        } else {
            weights.find("lm_head.weight", &[config.vocab_size, config.hidden_size])?
        };
        let table_trained = weights.is_trained("model.embed_tokens.weight");
        let head_trained = if config.tied { table_trained } else { weights.is_trained("lm_head.weight") };
        let config = config.clone();
        let (side, checkpointing) = (SideGradients::default(), false);
        Ok(Self { config, kernels, rope, table, table_trained, blocks, norm, head, head_trained, side, checkpointing })
    }

    /// Keeps only what goes into each block and computes the rest again for the gradient: memory of one block
    /// instead of all, for a third more work.
    pub fn with_checkpointing(mut self) -> Self {
        self.checkpointing = true;
        self
    }

    /// Gradients of a loss that was computed from this decoder's rows, with respect to every trained weight. Asked of the
    /// loss itself they would lack those of the blocks.
    ///
    /// # Errors
    /// When an operation in between has no gradient.
    pub fn backward(&self, loss: &Tensor) -> Result<GradStore> {
        self.side.clear();
        let mut gradients = loss.backward()?;
        self.side.drain_into(&mut gradients)?;
        Ok(gradients)
    }

    /// The shape.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Rows before the head, `(batch * time, hidden_size)`.
    ///
    /// # Errors
    /// When a token is not in the vocabulary or a sequence is longer than the model reads.
    pub fn hidden(&self, tokens: &Tokens) -> Result<Tensor> {
        if tokens.time() > self.config.max_positions {
            bail!("a sequence has {} tokens; this model reads {}", tokens.time(), self.config.max_positions);
        }
        let mut x = self.kernels.embedding(&self.table, tokens.ids())?;
        let learned = self.blocks.iter().any(Block::is_learned);
        if (self.checkpointing || learned) && !self.table_trained {
            // Candle walks back to variables only, and a frozen table is none; the blocks' adapters would be missed.
            x = candle_core::Var::from_tensor(&x)?.into_inner();
        }
        for block in &self.blocks {
            x = match (block.is_learned(), self.checkpointing) {
                (true, again) => learned::forward(block, &x, tokens.batch(), &self.side, !again)?,
                (false, true) => checkpoint::forward(block, &x, tokens.batch(), &self.side)?,
                (false, false) => block.forward(&x, tokens.batch())?,
            };
        }
        self.kernels.rms_norm(&x, &self.norm, self.config.rms_norm_eps)
    }

    /// Logits of the rows given, `(rows, vocab_size)`.
    ///
    /// # Errors
    /// When the rows are not as wide as the model.
    pub fn logits(&self, hidden: &Tensor) -> Result<Tensor> {
        self.kernels.linear(hidden, &self.head, self.head_trained)
    }

    /// Natural log-probabilities of `targets`, one for each of the given rows of `hidden`.
    ///
    /// # Errors
    /// When a row or a target does not exist.
    pub fn log_probabilities(&self, hidden: &Tensor, rows: &[u32], targets: &[u32]) -> Result<Tensor> {
        let all = rows.len() == hidden.dim(0)? && rows.iter().enumerate().all(|(i, &row)| i == row as usize);
        let hidden = if all { hidden.clone() } else { self.kernels.embedding(hidden, rows)? };
        self.kernels.token_log_probability(&hidden, &self.head, targets, self.head_trained)
    }

    pub(crate) fn kernels(&self) -> Kernels {
        self.kernels
    }

    pub(crate) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    pub(crate) fn table(&self) -> &Tensor {
        &self.table
    }

    pub(crate) fn final_norm(&self) -> &Tensor {
        &self.norm
    }

    pub(crate) fn head(&self) -> &Tensor {
        &self.head
    }

    pub(crate) fn rope(&self) -> &Arc<Rope> {
        &self.rope
    }
}
