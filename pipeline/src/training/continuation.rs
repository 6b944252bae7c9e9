//! What follows a prompt, and how likely a model finds each of its tokens.

use super::{Batches, loss};
use crate::language::{Decoder, LanguageError, ScalarHead, Tokenizer, Tokens};
use candle_core::{Result, Tensor, bail};

/// A prompt with what follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continued {
    tokens: Vec<u32>,
    context: usize,
}

/// What a decoder makes of a batch of them.
pub(crate) struct Reading {
    /// Rows before the head.
    pub(crate) hidden: Tensor,
    /// The rows from which the tokens that follow are predicted, text by text.
    pub(crate) rows: Vec<u32>,
    /// Natural log-probabilities of those tokens.
    pub(crate) log_probabilities: Tensor,
    /// How many belong to each text.
    pub(crate) counts: Vec<usize>,
    /// Tokens read, filled up ones included.
    pub(crate) tokens: usize,
}

/// What is known of the tokens that follow one prompt.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// Natural log-probability of each.
    pub(crate) log_probabilities: Vec<f64>,
    /// What the head says before each; empty without one.
    pub(crate) values: Vec<f64>,
}

impl Continued {
    /// Tokens, of which the first `context` are the prompt.
    ///
    /// # Errors
    /// When one of both is empty.
    pub fn new(tokens: Vec<u32>, context: usize) -> std::result::Result<Self, LanguageError> {
        if context == 0 || context >= tokens.len() {
            let message = format!("a text of {} tokens with a prompt of {context}: neither may be empty", tokens.len());
            return Err(LanguageError::Numerical(message));
        }
        Ok(Self { tokens, context })
    }

    /// Both as texts, tokenised as one: what is common to the prompt alone and to both is the prompt. `end` is put
    /// behind them.
    ///
    /// # Errors
    /// As the tokenizer's, and when one of both has no tokens.
    pub fn from_texts(
        tokenizer: &Tokenizer,
        prompt: &str,
        response: &str,
        end: Option<u32>,
    ) -> std::result::Result<Self, LanguageError> {
        let alone = tokenizer.encode(prompt, true)?;
        let mut tokens = tokenizer.encode(&format!("{prompt}{response}"), true)?;
        let context = alone.iter().zip(&tokens).take_while(|(a, b)| a == b).count();
        tokens.extend(end);
        Self::new(tokens, context)
    }

    /// All tokens.
    pub fn tokens(&self) -> &[u32] {
        &self.tokens
    }

    /// The tokens that follow the prompt.
    pub fn response(&self) -> &[u32] {
        &self.tokens[self.context..]
    }

    /// What the decoder reads: everything but the last token, after which nothing is predicted.
    fn input(&self) -> &[u32] {
        &self.tokens[..self.tokens.len() - 1]
    }

    /// Tokens that the decoder reads.
    pub(crate) fn length(&self) -> usize {
        self.tokens.len() - 1
    }

    /// Reads a batch.
    ///
    /// # Errors
    /// When a text is longer than the model reads or has a token that it does not know.
    pub(crate) fn read(decoder: &Decoder, batch: &[&Self]) -> Result<Reading> {
        let inputs: Vec<&[u32]> = batch.iter().map(|text| text.input()).collect();
        let tokens = Tokens::padded(&inputs)?;
        let (mut rows, mut targets) = (Vec::new(), Vec::new());
        for (i, text) in batch.iter().enumerate() {
            rows.extend((text.context - 1..text.length()).map(|place| (i * tokens.time() + place) as u32));
            targets.extend_from_slice(text.response());
        }
        let hidden = decoder.hidden(&tokens)?;
        let log_probabilities = decoder.log_probabilities(&hidden, &rows, &targets)?;
        let counts = batch.iter().map(|text| text.response().len()).collect();
        Ok(Reading { hidden, rows, log_probabilities, counts, tokens: tokens.ids().len() })
    }

    /// What a decoder that is only asked makes of texts: log-probabilities of what follows each prompt, and what a head
    /// says before each of those tokens. `together` is the most tokens that are read at a time.
    ///
    /// # Errors
    /// As [`Self::read`]; also when one of them is no number.
    pub(crate) fn ask(
        decoder: &Decoder,
        head: Option<&ScalarHead>,
        texts: &[Self],
        together: usize,
    ) -> Result<Vec<Asked>> {
        let lengths: Vec<usize> = texts.iter().map(Self::length).collect();
        let batches = Batches::new(&lengths, together, 1, 0);
        let mut asked = vec![Asked::default(); texts.len()];
        for step in 0..batches.steps() {
            let batch: Vec<&Self> = batches.at(step).iter().map(|&text| &texts[text as usize]).collect();
            let reading = Self::read(decoder, &batch)?;
            let numbers = loss::finite(&reading.log_probabilities)?;
            for (&text, own) in batches.at(step).iter().zip(split(&numbers, &reading.counts)?) {
                asked[text as usize].log_probabilities = own.to_vec();
            }
            let Some(head) = head else { continue };
            let numbers = loss::finite(&head.read(&reading.hidden, &reading.rows)?)?;
            for (&text, own) in batches.at(step).iter().zip(split(&numbers, &reading.counts)?) {
                asked[text as usize].values = own.to_vec();
            }
        }
        Ok(asked)
    }
}

/// Cuts numbers into as many as belong to each text.
///
/// # Errors
/// When there are not as many as that.
pub(crate) fn split<'n>(numbers: &'n [f64], counts: &[usize]) -> Result<Vec<&'n [f64]>> {
    let mut rest = numbers;
    let mut parts = Vec::with_capacity(counts.len());
    for &count in counts {
        let Some((part, others)) = rest.split_at_checked(count) else {
            bail!("{} numbers were given for {} tokens", numbers.len(), counts.iter().sum::<usize>())
        };
        parts.push(part);
        rest = others;
    }
    Ok(parts)
}
