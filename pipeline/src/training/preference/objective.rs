//! What a model with a scalar head learns from comparisons.

use super::Comparison;
use super::loss::{Target, of_scores};
use crate::language::{Decoder, LanguageError, Parameters, ScalarHead, Tokenizer, Tokens};
use crate::training::loss::{self, carry};
use crate::training::{Loss, Objective};
use candle_core::Result;
use std::collections::BTreeMap;

/// A comparison in tokens.
#[derive(Clone, Debug, PartialEq)]
struct Pair {
    texts: [Vec<u32>; 2],
    target: Target,
}

/// Comparisons whose better response is to get the higher score. The score is read at each text's last token.
#[derive(Clone, Debug, PartialEq)]
pub struct Preferences {
    pairs: Vec<Pair>,
}

impl Preferences {
    /// Comparisons in tokens, with what labels of each source count; 1 for a source that is not named.
    ///
    /// # Errors
    /// Names the row that is longer than the `longest` text that the model reads; also as the tokenizer's.
    pub fn new(
        comparisons: &[Comparison],
        weights: &BTreeMap<String, f64>,
        tokenizer: &Tokenizer,
        longest: usize,
    ) -> std::result::Result<Self, LanguageError> {
        let pair = |(row, comparison): (usize, &Comparison)| {
            let text = |response| read(tokenizer, row, &format!("{}{response}", comparison.prompt), longest);
            let [first, second] = &comparison.responses;
            Ok(Pair { texts: [text(first)?, text(second)?], target: comparison.target(weights) })
        };
        Ok(Self { pairs: comparisons.iter().enumerate().map(pair).collect::<std::result::Result<_, LanguageError>>()? })
    }
}

/// A text's tokens, of which there must be some and no more than the model reads.
///
/// # Errors
/// Names the row, counted from 1.
pub(super) fn read(
    tokenizer: &Tokenizer,
    row: usize,
    text: &str,
    longest: usize,
) -> std::result::Result<Vec<u32>, LanguageError> {
    let tokens = tokenizer.encode(text, true)?;
    let problem = match tokens.len() {
        0 => "has no tokens, so that there is nothing to score".to_owned(),
        count if count > longest => format!("has {count} tokens; this model reads {longest}; shorten it"),
        _ => return Ok(tokens),
    };
    Err(LanguageError::Row { row: row + 1, problem })
}

/// Scores of texts, `(texts)`, and the tokens that were read for them.
///
/// # Errors
/// When a text does not fit the model.
pub(super) fn score(decoder: &Decoder, head: &ScalarHead, texts: &[&[u32]]) -> Result<(candle_core::Tensor, usize)> {
    let tokens = Tokens::padded(texts)?;
    let last: Vec<u32> =
        texts.iter().enumerate().map(|(i, text)| (i * tokens.time() + text.len() - 1) as u32).collect();
    Ok((head.read(&decoder.hidden(&tokens)?, &last)?, tokens.ids().len()))
}

impl Objective for Preferences {
    fn stage(&self) -> &'static str {
        "preference"
    }

    fn lengths(&self) -> Vec<usize> {
        self.pairs.iter().map(|Pair { texts: [first, second], .. }| 2 * first.len().max(second.len())).collect()
    }

    fn loss(&self, decoder: &Decoder, parameters: &Parameters, rows: &[u32]) -> Result<Loss> {
        let pairs: Vec<&Pair> = rows.iter().map(|&row| &self.pairs[row as usize]).collect();
        let texts: Vec<&[u32]> = pairs.iter().flat_map(|pair| pair.texts.iter().map(Vec::as_slice)).collect();
        let head = ScalarHead::new(ScalarHead::SCORE, decoder.config(), parameters, decoder.kernels())?;
        let (scores, tokens) = score(decoder, &head, &texts)?;
        let numbers = loss::numbers(&scores)?;
        let (scored, _) = numbers.as_chunks::<2>();
        let targets: Vec<Target> = pairs.iter().map(|pair| pair.target).collect();
        let value = carry(&scores, &of_scores(scored, &targets))?;
        let gaps = scored
            .iter()
            .zip(&targets)
            .map(|([first, second], target)| (first - second) * if target.first_is_better >= 0.5 { 1.0 } else { -1.0 });
        let figures = [("lead_of_the_better", loss::mean(gaps))].into();
        Ok(Loss { value, tokens, figures })
    }
}
