//! How likely given texts are: many in a batch, similar lengths together. What several have in common is read once.

use super::{LocalModel, computing};
use crate::language::decoder::Tokens;
use crate::language::generate::Branching;
use crate::language::{Continuation, LanguageError, Score};
use candle_core::Result as Computed;

/// Tokens that a batch has at most, filled up ones included.
const TOGETHER: usize = 4096;

/// One row's tokens, and how many of them are only context.
struct Row {
    place: usize,
    tokens: Vec<u32>,
    context: usize,
}

pub(super) fn score(model: &LocalModel, rows: &[Continuation]) -> Result<Vec<Score>, LanguageError> {
    let read =
        rows.iter().enumerate().map(|(place, row)| Row::new(model, place, row)).collect::<Result<Vec<_>, _>>()?;
    let mut scores = vec![Score::of([]); rows.len()];
    let (shared, mut alone) = part(&read);
    weigh(model, &shared, &mut scores)?;
    alone.sort_by_key(|row| row.tokens.len());
    let mut rest = alone.as_slice();
    while let Some(first) = rest.first() {
        let mut count = 1;
        let mut longest = first.tokens.len();
        while let Some(next) = rest.get(count) {
            longest = longest.max(next.tokens.len());
            if longest * (count + 1) > TOGETHER {
                break;
            }
            count += 1;
        }
        let (batch, others) = rest.split_at(count);
        for (row, score) in batch.iter().zip(score_batch(model, batch).map_err(computing)?) {
            scores[row.place] = score;
        }
        rest = others;
    }
    Ok(scores)
}

/// Rows that follow one another with the same context, and all others.
fn part(read: &[Row]) -> (Vec<&[Row]>, Vec<&Row>) {
    let (mut shared, mut alone) = (Vec::new(), Vec::new());
    for rows in read.chunk_by(|one, other| one.context() == other.context()) {
        if rows.len() > 1 && rows.iter().all(|row| row.context > 0 && row.context < row.tokens.len()) {
            shared.push(rows);
        } else {
            alone.extend(rows);
        }
    }
    shared.sort_by_key(|rows| rows[0].context);
    (shared, alone)
}

fn weigh(model: &LocalModel, shared: &[&[Row]], scores: &mut [Score]) -> Result<(), LanguageError> {
    let texts: Vec<Branching<'_>> = shared.iter().map(|rows| branching(rows)).collect();
    for (rows, weighed) in shared.iter().zip(model.writer.weigh(&texts).map_err(computing)?) {
        for (row, log_probabilities) in rows.iter().zip(weighed) {
            scores[row.place] = Score::of(log_probabilities);
        }
    }
    Ok(())
}

fn branching(rows: &[Row]) -> Branching<'_> {
    let completions = rows.iter().map(|row| &row.tokens[row.context..]).collect();
    Branching { context: rows[0].context(), completions }
}

impl Row {
    fn context(&self) -> &[u32] {
        &self.tokens[..self.context]
    }

    /// The completion's tokens are those that are not common to the prompt alone and prompt and completion together:
    /// where a tokenizer joins the end of the one with the beginning of the other, the joint token counts.
    fn new(model: &LocalModel, place: usize, row: &Continuation) -> Result<Self, LanguageError> {
        let prompt = model.tokens(&row.prompt)?;
        let text = model.text(&row.prompt)? + &row.completion;
        let special = matches!(row.prompt, crate::language::Prompt::Text(_)) || !model.template.is_own();
        let mut tokens = model.tokenizer.encode(&text, special)?;
        let mut context = prompt.iter().zip(&tokens).take_while(|(a, b)| a == b).count();
        if tokens.is_empty() {
            context = 0;
        } else if context == 0 {
            // Nothing stands before the first token; without something there it would not count.
            tokens.insert(0, model.beginning(place)?);
            context = 1;
        }
        model.fits(place, tokens.len())?;
        Ok(Self { place, tokens, context })
    }
}

fn score_batch(model: &LocalModel, batch: &[&Row]) -> Computed<Vec<Score>> {
    let scored: Vec<&Row> = batch.iter().copied().filter(|row| row.context < row.tokens.len()).collect();
    if scored.is_empty() {
        return Ok(batch.iter().map(|_| Score::of([])).collect());
    }
    let inputs: Vec<&[u32]> = scored.iter().map(|row| &row.tokens[..row.tokens.len() - 1]).collect();
    let tokens = Tokens::padded(&inputs)?;
    let (mut rows, mut targets) = (Vec::new(), Vec::new());
    for (i, row) in scored.iter().enumerate() {
        rows.extend((row.context - 1..row.tokens.len() - 1).map(|position| (i * tokens.time() + position) as u32));
        targets.extend_from_slice(&row.tokens[row.context..]);
    }
    let hidden = model.decoder.hidden(&tokens)?;
    let logprobs: Vec<f32> = model.decoder.log_probabilities(&hidden, &rows, &targets)?.to_vec1()?;
    if logprobs.iter().any(|logprob| logprob.is_nan()) {
        candle_core::bail!("the model gave probabilities that are not numbers; its weights are damaged");
    }
    let mut logprobs = logprobs.into_iter().map(f64::from);
    Ok(batch
        .iter()
        .map(|row| Score::of(logprobs.by_ref().take(row.tokens.len().saturating_sub(row.context)).collect::<Vec<_>>()))
        .collect())
}
