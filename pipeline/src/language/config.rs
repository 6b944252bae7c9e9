//! The shape of a decoder, as Hugging Face's `config.json` tells it.

mod file;
#[cfg(test)]
mod tests;

use super::LanguageError;
use candle_core::DType;
use std::path::Path;

/// Families of decoders that differ from Llama in little.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Llama: no biases.
    Llama,
    /// Qwen2: as Llama, with biases on queries, keys and values.
    Qwen2,
}

/// How rotary angles are stretched beyond the length of training.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RopeScaling {
    /// As trained.
    None,
    /// All angles divided by a factor.
    Linear {
        /// The factor, at least 1.
        factor: f64,
    },
    /// Llama 3.1: slow angles divided by a factor, fast ones left alone, those between mixed.
    Llama3 {
        /// The factor, at least 1.
        factor: f64,
        /// Turns per original length below which an angle is slow.
        low: f64,
        /// Turns per original length above which an angle is fast.
        high: f64,
        /// The length of the original training, in tokens.
        original: f64,
    },
}

/// The shape of a decoder. Made by [`Config::read`], or by [`Config::small`] for new models; both check it.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Which family.
    pub family: Family,
    /// Width of a token's row between blocks.
    pub hidden_size: usize,
    /// Width inside the gated layer.
    pub intermediate_size: usize,
    /// Number of blocks.
    pub layers: usize,
    /// Query heads per block.
    pub heads: usize,
    /// Key and value heads per block; divides `heads`.
    pub kv_heads: usize,
    /// Width of a head; even.
    pub head_dim: usize,
    /// Number of tokens that the tables have rows for.
    pub vocab_size: usize,
    /// What is added under the root of a norm.
    pub rms_norm_eps: f64,
    /// Base of the rotary angles.
    pub rope_theta: f64,
    /// How they are stretched.
    pub rope_scaling: RopeScaling,
    /// Longest sequence in tokens.
    pub max_positions: usize,
    /// Whether the table of tokens is also the head.
    pub tied: bool,
    /// Whether queries, keys and values have biases.
    pub attention_bias: bool,
    /// The token that begins a text, if there is one.
    pub bos: Option<u32>,
    /// Tokens that end a text.
    pub eos: Vec<u32>,
}

impl Config {
    /// A new Llama of the given sizes, with tied tables.
    ///
    /// # Errors
    /// Says which size cannot be.
    pub fn small(
        hidden_size: usize,
        intermediate_size: usize,
        layers: usize,
        (heads, kv_heads): (usize, usize),
        vocab_size: usize,
        max_positions: usize,
    ) -> Result<Self, LanguageError> {
        let config = Self {
            family: Family::Llama,
            hidden_size,
            intermediate_size,
            layers,
            heads,
            kv_heads,
            head_dim: hidden_size / heads.max(1),
            vocab_size,
            rms_norm_eps: 1e-5,
            rope_theta: 10_000.0,
            rope_scaling: RopeScaling::None,
            max_positions,
            tied: true,
            attention_bias: false,
            bos: None,
            eos: Vec::new(),
        };
        config.check().map_err(LanguageError::Numerical)?;
        Ok(config)
    }

    /// Reads `config.json`.
    ///
    /// # Errors
    /// Names the file and the field that is missing, unknown to this program or impossible.
    pub fn read(path: &Path) -> Result<Self, LanguageError> {
        file::read(path)
    }

    /// `config.json` as Hugging Face's transformers reads it, for weights that are written in `numbers`.
    pub fn to_json(&self, numbers: DType) -> String {
        file::write(self, numbers)
    }

    /// Number of weights.
    pub fn parameters(&self) -> usize {
        let (wide, narrow) = (self.heads * self.head_dim, self.kv_heads * self.head_dim);
        let bias = if self.attention_bias { wide + 2 * narrow } else { 0 };
        let attention = self.hidden_size * (2 * wide + 2 * narrow) + bias;
        let block = attention + 3 * self.hidden_size * self.intermediate_size + 2 * self.hidden_size;
        let tables = if self.tied { 1 } else { 2 } * self.vocab_size * self.hidden_size;
        self.layers * block + tables + self.hidden_size
    }

    /// Says what cannot be about this shape.
    fn check(&self) -> Result<(), String> {
        let sizes = [
            ("hidden_size", self.hidden_size, 1 << 16),
            ("intermediate_size", self.intermediate_size, 1 << 18),
            ("num_hidden_layers", self.layers, 1 << 10),
            ("num_attention_heads", self.heads, 1 << 10),
            ("num_key_value_heads", self.kv_heads, 1 << 10),
            ("head_dim", self.head_dim, 1 << 10),
            ("vocab_size", self.vocab_size, 1 << 22),
            ("max_position_embeddings", self.max_positions, 1 << 22),
        ];
        for (name, size, most) in sizes {
            if size == 0 || size > most {
                return Err(format!("{name} is {size}; it must be between 1 and {most}"));
            }
        }
        if !self.heads.is_multiple_of(self.kv_heads) {
            return Err(format!("{} query heads cannot share {} key heads evenly", self.heads, self.kv_heads));
        }
        if !self.head_dim.is_multiple_of(2) {
            return Err(format!("head_dim is {}; rotary positions need an even one", self.head_dim));
        }
        if !(self.rms_norm_eps > 0.0 && self.rms_norm_eps < 1.0) {
            return Err(format!("rms_norm_eps is {}; it must be between 0 and 1", self.rms_norm_eps));
        }
        if !(self.rope_theta > 1.0 && self.rope_theta.is_finite()) {
            return Err(format!("rope_theta is {}; it must be above 1", self.rope_theta));
        }
        match self.rope_scaling {
            RopeScaling::Llama3 { low, high, .. } if high <= low => {
                return Err(format!(
                    "rope scaling has high_freq_factor {high}, which must be above low_freq_factor {low}"
                ));
            }
            RopeScaling::Linear { factor } | RopeScaling::Llama3 { factor, .. } if factor < 1.0 => {
                return Err(format!("rope scaling has factor {factor}; it must be at least 1"));
            }
            _ => {}
        }
        match self.bos.iter().chain(&self.eos).find(|&&token| token as usize >= self.vocab_size) {
            Some(token) => Err(format!("special token {token} is not in a vocabulary of {}", self.vocab_size)),
            None => Ok(()),
        }
    }
}
