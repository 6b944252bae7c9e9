//! Continuing many texts at once, token by token, without looking at what came before more than once.

mod block;
mod cache;
mod draw;
mod shared;
mod step;
mod tensors;
#[cfg(test)]
mod tests;
mod weigh;

use super::decoder::Decoder;
use super::{Config, Finish, Kernels, Sampling};
use cache::Cache;
use candle_core::{Result, Tensor, bail};
use draw::Draw;
use rayon::prelude::*;
use step::ReadWeights;
use tensors::{Batch, TensorWeights};
pub(super) use weigh::Weighable;

/// Sequences that are continued at a time; more wait for their turn.
const TOGETHER: usize = 32;
/// Tokens of a vocabulary from which on it pays to draw for several texts at once.
const MANY_TOKENS: usize = 1 << 14;
/// Tokens of texts that are read at a time: what bounds the memory.
const READ_TOGETHER: usize = 8192;

/// A decoder made ready to write.
#[derive(Debug)]
pub struct Writer {
    weights: Weights,
}

/// A decoder's weights, ready to write.
#[derive(Debug)]
enum Weights {
    /// On the processor: matrices lie the way that few rows are multiplied with fastest.
    Panels(ReadWeights),
    /// On other devices.
    Tensors(TensorWeights),
}

/// What was read of the texts that are being written.
enum Texts {
    Panels(Vec<Cache>),
    Tensors(Batch),
}

/// What was written after one prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The tokens, without the one that ended them.
    pub tokens: Vec<u32>,
    /// Natural log-probability of each token under the distribution that it was drawn from, before `top_p` and
    /// temperature.
    pub log_probabilities: Vec<f32>,
    /// The token that ended them, where one did.
    pub end: Option<u32>,
    /// Why it ended.
    pub finish: Finish,
}

/// When a text is at its end, apart from its length.
pub struct Endings<'e> {
    /// Tokens that end a text and do not belong to it.
    pub tokens: &'e [u32],
    /// Whether the tokens written so far contain a stop string.
    pub stopped: &'e dyn Fn(&[u32]) -> Result<bool>,
}

/// One text on its way.
struct Row {
    place: usize,
    written: Written,
    draw: Draw,
    room: usize,
}

impl Writer {
    /// Copies a decoder's weights into the order that suits its device, adapters merged.
    ///
    /// # Errors
    /// When there is too little memory for them.
    pub fn new(decoder: &Decoder) -> Result<Self> {
        let weights = match decoder.kernels() {
            Kernels::Fused => Weights::Panels(ReadWeights::new(decoder)?),
            Kernels::Primitives => Weights::Tensors(TensorWeights::new(decoder)?),
        };
        Ok(Self { weights })
    }

    /// Continues every prompt. Each has a generator of its own, seeded by `seed` and its place; beside other texts no
    /// more than the last digits of probabilities differ.
    ///
    /// # Errors
    /// When a prompt is empty or longer than the model reads, or the weights give no numbers.
    pub fn write(&self, prompts: &[Vec<u32>], sampling: &Sampling, endings: &Endings<'_>) -> Result<Vec<Written>> {
        let mut answers = Vec::with_capacity(prompts.len());
        let mut rest = prompts;
        while !rest.is_empty() {
            let (group, others) = rest.split_at(group(rest.iter().take(TOGETHER).map(Vec::len)));
            answers.extend(self.write_group(group, prompts.len() - rest.len(), sampling, endings)?);
            rest = others;
        }
        Ok(answers)
    }

    fn write_group(
        &self,
        prompts: &[Vec<u32>],
        first_place: usize,
        sampling: &Sampling,
        endings: &Endings<'_>,
    ) -> Result<Vec<Written>> {
        let longest = self.weights.config().max_positions;
        let most = sampling.get().max_new_tokens as usize;
        if let Some(prompt) = prompts.iter().find(|prompt| prompt.len() >= longest || prompt.is_empty()) {
            bail!("a prompt has {} tokens; this model reads 1 to {longest}, its answer included", prompt.len());
        }
        let rooms: Vec<usize> = prompts.iter().map(|prompt| (longest - prompt.len()).min(most)).collect();
        let (mut texts, mut logits) = self.weights.begin(prompts, &rooms)?;
        let mut rows: Vec<Row> = (rooms.into_iter().enumerate())
            .map(|(i, room)| Row {
                place: first_place + i,
                written: Written {
                    tokens: Vec::new(),
                    log_probabilities: Vec::new(),
                    end: None,
                    finish: Finish::Length,
                },
                draw: Draw::new(sampling, (first_place + i) as u64),
                room,
            })
            .collect();
        let mut finished = Vec::new();
        loop {
            let going: Vec<bool> = extend(&mut rows, &logits, endings)?.into_iter().map(|ended| !ended).collect();
            let mut left = Vec::with_capacity(rows.len());
            for (row, going) in rows.into_iter().zip(&going) {
                if *going { left.push(row) } else { finished.push(row) }
            }
            rows = left;
            if rows.is_empty() {
                break;
            }
            texts.keep(&going)?;
            let last: Vec<u32> = rows.iter().filter_map(|row| row.written.tokens.last().copied()).collect();
            logits = self.weights.next(&last, &mut texts)?;
        }
        finished.sort_by_key(|row| row.place);
        Ok(finished.into_iter().map(|row| row.written).collect())
    }
}

impl Weights {
    fn config(&self) -> &Config {
        match self {
            Self::Panels(weights) => weights.config(),
            Self::Tensors(weights) => weights.config(),
        }
    }

    /// Reads prompts that so many tokens are written after; gives logits after the last token of each.
    fn begin(&self, prompts: &[Vec<u32>], rooms: &[usize]) -> Result<(Texts, Tensor)> {
        match self {
            Self::Panels(weights) => {
                let capacities = prompts.iter().zip(rooms).map(|(prompt, room)| prompt.len() + room);
                let mut caches: Vec<Cache> = capacities.map(|capacity| weights.cache(capacity)).collect();
                let pieces: Vec<&[u32]> = prompts.iter().map(Vec::as_slice).collect();
                let logits = weights.next(&pieces, &mut caches.iter_mut().collect::<Vec<_>>())?;
                Ok((Texts::Panels(caches), logits))
            }
            Self::Tensors(weights) => {
                let (batch, logits) = weights.begin(prompts, rooms.iter().copied().max().unwrap_or(0))?;
                Ok((Texts::Tensors(batch), logits))
            }
        }
    }

    /// Reads the next token of each text; gives logits after it.
    fn next(&self, last: &[u32], texts: &mut Texts) -> Result<Tensor> {
        match (self, texts) {
            (Self::Panels(weights), Texts::Panels(caches)) => {
                let pieces: Vec<&[u32]> = last.chunks(1).collect();
                weights.next(&pieces, &mut caches.iter_mut().collect::<Vec<_>>())
            }
            (Self::Tensors(weights), Texts::Tensors(batch)) => weights.next(batch, last),
            _ => bail!("texts that were begun on one device cannot be gone on with on another"),
        }
    }
}

impl Texts {
    /// Leaves out those that are at their end.
    fn keep(&mut self, going: &[bool]) -> Result<()> {
        match self {
            Self::Panels(caches) => {
                let mut going = going.iter();
                caches.retain(|_| going.next().is_none_or(|going| *going));
                Ok(())
            }
            Self::Tensors(batch) => batch.keep(going),
        }
    }
}

/// Draws one token for each row; says which rows are at their end.
fn extend(rows: &mut [Row], logits: &Tensor, endings: &Endings<'_>) -> Result<Vec<bool>> {
    let vocabulary = logits.dim(1)?;
    let logits: Vec<f32> = logits.flatten_all()?.to_vec1()?;
    let draw = |(row, logits): (&mut Row, &[f32])| row.draw.next(logits);
    let drawn: Vec<(u32, f32)> = if vocabulary < MANY_TOKENS {
        rows.iter_mut().zip(logits.chunks_exact(vocabulary)).map(draw).collect::<Result<_>>()?
    } else {
        rows.par_iter_mut().zip(logits.par_chunks_exact(vocabulary)).map(draw).collect::<Result<_>>()?
    };
    let mut ended = Vec::with_capacity(rows.len());
    for (row, (token, log_probability)) in rows.iter_mut().zip(drawn) {
        if endings.tokens.contains(&token) {
            row.written.end = Some(token);
            row.written.finish = Finish::Stop;
            ended.push(true);
            continue;
        }
        row.written.tokens.push(token);
        row.written.log_probabilities.push(log_probability);
        if (endings.stopped)(&row.written.tokens)? {
            row.written.finish = Finish::Stop;
            ended.push(true);
            continue;
        }
        ended.push(row.written.tokens.len() >= row.room);
    }
    Ok(ended)
}

/// How many of the next texts, of so many tokens each, are read together.
fn group(lengths: impl Iterator<Item = usize>) -> usize {
    let mut tokens = 0;
    let fits = |length: &usize| {
        tokens += length;
        tokens <= READ_TOGETHER
    };
    lengths.take_while(fits).count().max(1)
}
