//! What is learned from: tokens, and how much each of them counts.

use crate::language::{LanguageError, Tokenizer};

/// A text to learn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    tokens: Vec<u32>,
    weights: Vec<f32>,
}

impl Example {
    /// Tokens with the weight of each in the loss, 0 for what is only read. The first one is never predicted.
    ///
    /// # Errors
    /// [`LanguageError::Numerical`] when there are not as many weights as tokens, fewer than two tokens, or a weight
    /// that is negative or no number.
    pub fn new(tokens: Vec<u32>, weights: Vec<f32>) -> Result<Self, LanguageError> {
        let fault = |problem: &str| Err(LanguageError::Numerical(format!("an example to learn from {problem}")));
        if tokens.len() != weights.len() {
            return fault("has not as many weights as tokens");
        }
        if tokens.len() < 2 {
            return fault("has fewer than two tokens");
        }
        if weights.iter().any(|weight| !(weight.is_finite() && *weight >= 0.0)) {
            return fault("has a weight that is negative or no number");
        }
        Ok(Self { tokens, weights })
    }

    /// A text in pieces, each with its weight: tokenised as a whole, a token weighing what the piece weighs in which
    /// it begins. `before` and `after` are tokens put around it, which weigh nothing and `after`'s own weight.
    ///
    /// # Errors
    /// As the tokenizer's; also as [`Self::new`].
    pub fn from_pieces(
        tokenizer: &Tokenizer,
        pieces: &[(&str, f32)],
        before: Option<u32>,
        after: Option<(u32, f32)>,
    ) -> Result<Self, LanguageError> {
        let text: String = pieces.iter().map(|(piece, _)| *piece).collect();
        let mut ends = Vec::with_capacity(pieces.len());
        for (piece, weight) in pieces {
            ends.push((ends.last().map_or(0, |(end, _)| *end) + piece.len(), *weight));
        }
        let (mut tokens, mut weights): (Vec<u32>, Vec<f32>) = before.iter().map(|token| (*token, 0.0)).unzip();
        for (token, begin) in tokenizer.encode_with_places(&text)? {
            let piece = ends.partition_point(|(end, _)| *end <= begin);
            tokens.push(token);
            weights.push(ends.get(piece).or(ends.last()).map_or(0.0, |(_, weight)| *weight));
        }
        if let Some((token, weight)) = after {
            tokens.push(token);
            weights.push(weight);
        }
        Self::new(tokens, weights)
    }

    /// The same tokens with other weights.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn reweighted(mut self, mut weight: impl FnMut(f32) -> f32) -> Result<Self, LanguageError> {
        for old in &mut self.weights {
            *old = weight(*old);
        }
        Self::new(self.tokens, self.weights)
    }

    /// The tokens.
    pub fn tokens(&self) -> &[u32] {
        &self.tokens
    }

    /// The weight of each token.
    pub fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// Tokens that count.
    pub fn learned(&self) -> usize {
        self.weights.iter().skip(1).filter(|weight| **weight > 0.0).count()
    }
}
