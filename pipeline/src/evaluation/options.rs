//! How likely a model finds each of several answers to a question.

use crate::language::{Continuation, LanguageError, LanguageModel, Prompt, Score};

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What stands before the answer.
    pub prompt: Prompt,
    /// The answers, each with the space that it begins with, if it has one.
    pub completions: Vec<String>,
}

/// Questions that are asked at once: many, so that similar lengths come together, but not all, so that progress is
/// seen.
pub const AT_ONCE: usize = 512;

/// Scores the answers to every question; `done` is told how many questions are through.
///
/// # Errors
/// Whatever keeps the model from answering. A row that is named is the number of a question, from 1.
pub fn score(
    model: &dyn LanguageModel,
    questions: &[Options],
    done: &mut dyn FnMut(usize),
) -> Result<Vec<Vec<Score>>, LanguageError> {
    let mut scored = Vec::with_capacity(questions.len());
    for chunk in questions.chunks(AT_ONCE) {
        let rows: Vec<Continuation> = chunk
            .iter()
            .flat_map(|question| {
                let prompt = &question.prompt;
                let row = |completion: &String| Continuation { prompt: prompt.clone(), completion: completion.clone() };
                question.completions.iter().map(row)
            })
            .collect();
        let scores = model.score(&rows).map_err(|error| match error {
            LanguageError::Row { row, problem } => {
                LanguageError::Row { row: scored.len() + question_of(chunk, row) + 1, problem }
            }
            other => other,
        })?;
        let mut scores = scores.into_iter();
        scored.extend(chunk.iter().map(|question| scores.by_ref().take(question.completions.len()).collect()));
        done(scored.len());
    }
    Ok(scored)
}

/// Which question of a chunk a row, from 1, belongs to.
fn question_of(chunk: &[Options], row: usize) -> usize {
    let mut rows = 0;
    let after = |question: &&Options| {
        rows += question.completions.len();
        rows < row
    };
    chunk.iter().take_while(after).count()
}

/// The place of the largest value; of the first of several.
#[must_use]
pub fn largest(values: &[f64]) -> usize {
    let mut best = 0;
    for (place, value) in values.iter().enumerate() {
        if *value > values[best] {
            best = place;
        }
    }
    best
}

/// Probabilities of the answers, given that one of them is given.
#[must_use]
pub fn normalised(sums: &[f64]) -> Vec<f64> {
    let highest = sums.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds: Vec<f64> = sums.iter().map(|sum| (sum - highest).exp()).collect();
    let all: f64 = odds.iter().sum();
    odds.into_iter().map(|odds| odds / all).collect()
}
