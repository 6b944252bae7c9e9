//! Continuing many texts at once, token by token, without looking at what came before more than once.

mod cache;
mod draw;
mod shared;
mod step;
mod weigh;

use super::decoder::Decoder;
use super::{Finish, Sampling};
use cache::Cache;
use candle_core::{Result, Tensor, bail};
use draw::Draw;
use step::ReadWeights;
pub(super) use weigh::Weighable;

/// Sequences that are continued at a time; more wait for their turn.
const TOGETHER: usize = 32;
/// Tokens of texts that are read at a time: what bounds the memory.
const READ_TOGETHER: usize = 8192;

/// A decoder made ready to write: matrices lie the way that few rows are multiplied with fastest.
#[derive(Debug)]
pub struct Writer {
    weights: ReadWeights,
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
    cache: Cache,
    room: usize,
}

impl Writer {
    /// Copies a decoder's weights into that order, adapters merged.
    ///
    /// # Errors
    /// When the decoder was made for another device.
    pub fn new(decoder: &Decoder) -> Result<Self> {
        Ok(Self { weights: ReadWeights::new(decoder)? })
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
        let lengths: Vec<usize> = prompts.iter().map(Vec::len).collect();
        let capacities: Vec<usize> = lengths.iter().map(|length| (length + most).min(longest)).collect();
        let mut caches: Vec<Cache> = capacities.iter().map(|&capacity| self.weights.cache(capacity)).collect();
        let pieces: Vec<&[u32]> = prompts.iter().map(Vec::as_slice).collect();
        let mut logits = self.weights.next(&pieces, &mut caches.iter_mut().collect::<Vec<_>>())?;
        let mut rows: Vec<Row> = (caches.into_iter().zip(capacities).zip(&lengths).enumerate())
            .map(|(i, ((cache, capacity), length))| Row {
                place: first_place + i,
                written: Written {
                    tokens: Vec::new(),
                    log_probabilities: Vec::new(),
                    end: None,
                    finish: Finish::Length,
                },
                draw: Draw::new(sampling, (first_place + i) as u64),
                cache,
                room: (capacity - length).min(most),
            })
            .collect();
        let mut finished = Vec::new();
        loop {
            let ended = extend(&mut rows, &logits, endings)?;
            let mut going = Vec::with_capacity(rows.len());
            for (row, ended) in rows.into_iter().zip(ended) {
                if ended { finished.push(row) } else { going.push(row) }
            }
            rows = going;
            if rows.is_empty() {
                break;
            }
            let (last, mut caches): (Vec<u32>, Vec<&mut Cache>) =
                rows.iter_mut().filter_map(|row| Some((*row.written.tokens.last()?, &mut row.cache))).unzip();
            let pieces: Vec<&[u32]> = last.chunks(1).collect();
            logits = self.weights.next(&pieces, &mut caches)?;
        }
        finished.sort_by_key(|row| row.place);
        Ok(finished.into_iter().map(|row| row.written).collect())
    }
}

/// Draws one token for each row; says which rows are at their end.
fn extend(rows: &mut [Row], logits: &Tensor, endings: &Endings<'_>) -> Result<Vec<bool>> {
    let vocabulary = logits.dim(1)?;
    let logits: Vec<f32> = logits.flatten_all()?.to_vec1()?;
    let mut ended = Vec::with_capacity(rows.len());
    for (row, logits) in rows.iter_mut().zip(logits.chunks_exact(vocabulary)) {
        let (token, log_probability) = row.draw.next(logits)?;
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
