//! How likely every token of a text is, and which come next: what a server of OpenAI's protocol tells.

use super::{LocalModel, computing};
use crate::language::decoder::Tokens;
use crate::language::{LanguageError, Prompt};

/// A token of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its part of the text; nothing where it is a special one.
    pub text: String,
    /// Characters that stand before it.
    pub begins: usize,
    /// Natural logarithm of its probability after those before it; the first has none.
    pub logprob: Option<f64>,
}

impl LocalModel {
    /// Every token of a text with its probability.
    ///
    /// # Errors
    /// When the text is longer than the model reads.
    pub fn tell(&self, text: &str) -> Result<Vec<Told>, LanguageError> {
        let places = self.tokenizer.encode_with_spans(text, true)?;
        self.fits(0, places.len())?;
        let tokens: Vec<u32> = places.iter().map(|(token, _)| *token).collect();
        let logprobs = self.logprobs(&tokens)?;
        let told = |((_, span), logprob): (&(u32, std::ops::Range<usize>), Option<f64>)| Told {
            text: text.get(span.clone()).unwrap_or_default().to_owned(),
            begins: text.char_indices().take_while(|(byte, _)| *byte < span.start).count(),
            logprob,
        };
        Ok(places.iter().zip(logprobs).map(told).collect())
    }

    fn logprobs(&self, tokens: &[u32]) -> Result<Vec<Option<f64>>, LanguageError> {
        let Some((_, before)) = tokens.split_last().filter(|(_, before)| !before.is_empty()) else {
            return Ok(vec![None; tokens.len()]);
        };
        let rows: Vec<u32> = (0..before.len() as u32).collect();
        let compute = || -> candle_core::Result<Vec<f32>> {
            let hidden = self.decoder.hidden(&Tokens::padded(&[before])?)?;
            self.decoder.log_probabilities(&hidden, &rows, &tokens[1..])?.to_vec1()
        };
        let logprobs = compute().map_err(computing)?;
        Ok(std::iter::once(None).chain(logprobs.into_iter().map(|logprob| Some(f64::from(logprob)))).collect())
    }

    /// The likeliest tokens after a prompt, at most `count`, with the natural logarithms of their probabilities.
    ///
    /// # Errors
    /// When the prompt is longer than the model reads.
    pub fn likeliest(&self, prompt: &Prompt, count: usize) -> Result<Vec<(String, f64)>, LanguageError> {
        let tokens = self.readable(0, prompt)?;
        let compute = || -> candle_core::Result<Vec<f32>> {
            let hidden = self.decoder.hidden(&Tokens::padded(&[&tokens])?)?;
            self.decoder.logits(&hidden.narrow(0, tokens.len() - 1, 1)?)?.squeeze(0)?.to_vec1()
        };
        let logits = compute().map_err(computing)?;
        let most = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let sum: f64 = logits.iter().map(|logit| f64::from(logit - most).exp()).sum();
        let mut order: Vec<usize> = (0..logits.len()).collect();
        // The first of equals, as in drawing.
        order.sort_by(|&a, &b| logits[b].total_cmp(&logits[a]).then(a.cmp(&b)));
        let named = order.into_iter().take(count).map(|token| {
            let text = self.tokenizer.decode_after(&tokens, &[token as u32])?;
            Ok((text, f64::from(logits[token] - most) - sum.ln()))
        });
        named.collect()
    }
}
