//! Questions with several answers of which one is right: the files of Constitutional AI, and MMLU.
//!
//! The answer that a model finds the likeliest, by the sum of its tokens' log-probabilities, is its choice; a preference
//! model's is the text to which it gives the highest score.

mod mmlu;
mod preferred;
mod read;

pub use mmlu::Shots;
pub use preferred::{Preferring, prefer};
pub use read::{Format, read};
pub use record::choices::{Bin, Report, Subject};

use super::{
    EvaluationError,
    harness::{Response, Sample},
    options::{Options, largest, normalised, score},
};
use crate::{language::LanguageModel, opinion::wilson};
use record::choices::FORMAT;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The question and its answers, in an order that does not tell which is right.
    pub options: Options,
    /// Place of the right answer.
    pub correct: usize,
    /// What it is about, where the file says so.
    pub subject: Option<String>,
    /// A whole conversation for each answer, in the same order, where the file has them.
    pub texts: Option<Vec<String>>,
}

/// What a model made of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Log-probability of each answer, up to a constant.
    pub log_probabilities: Vec<f64>,
    /// Place of the right answer.
    pub correct: usize,
    /// What it is about.
    pub subject: Option<String>,
}

/// Asks every question; `done` is told how many are through.
///
/// # Errors
/// Whatever keeps the model from answering.
pub fn ask(
    model: &dyn LanguageModel,
    questions: &[Choice],
    done: &mut dyn FnMut(usize),
) -> Result<Vec<Chosen>, EvaluationError> {
    let options: Vec<Options> = questions.iter().map(|question| question.options.clone()).collect();
    let scores = score(model, &options, done)?;
    let chosen = questions.iter().zip(scores).map(|(question, scores)| Chosen {
        log_probabilities: scores.iter().map(|score| score.sum_logprob).collect(),
        correct: question.correct,
        subject: question.subject.clone(),
    });
    Ok(chosen.collect())
}

/// The questions with what a model made of them, as lm-evaluation-harness writes its samples.
pub fn samples<'a>(questions: &'a [Choice], chosen: &'a [Chosen]) -> impl Iterator<Item = Value> + 'a {
    questions.iter().zip(chosen).enumerate().map(|(place, (question, chosen))| {
        let Options { prompt, completions } = &question.options;
        let right = largest(&chosen.log_probabilities) == question.correct;
        let scores = completions.iter().cloned().zip(chosen.log_probabilities.iter().copied());
        let sample = Sample {
            place,
            document: json!({ "choices": completions, "gold": question.correct, "subject": question.subject }),
            target: json!(question.correct),
            prompt,
            response: Response::Scores(scores.collect()),
            filter: "none",
            measures: &[("acc", f64::from(u8::from(right)))],
        };
        sample.line()
    })
}

/// Counts the choices. Whose they are and what was asked is for the caller to add.
#[must_use]
pub fn report(chosen: &[Chosen]) -> Report {
    let n = chosen.len();
    let mean = |sum: f64| (n > 0).then(|| sum / n as f64);
    let (mut correct, mut right, mut chance) = (0, 0.0, 0.0);
    let mut places: BTreeMap<usize, u64> = BTreeMap::new();
    let mut bins = [Counted::default(); 10];
    for question in chosen {
        let probabilities = normalised(&question.log_probabilities);
        let choice = largest(&question.log_probabilities);
        let hit = choice == question.correct;
        correct += u64::from(hit);
        right += probabilities[question.correct];
        chance += 1.0 / probabilities.len() as f64;
        *places.entry(question.correct).or_default() += 1;
        bins[((probabilities[choice] * 10.0) as usize).min(9)].add(probabilities[choice], hit);
    }
    let off: f64 = bins.iter().map(|bin| (bin.confidence - bin.correct as f64).abs()).sum();
    Report {
        format: FORMAT.to_owned(),
        model: BTreeMap::new(),
        data: String::new(),
        data_sha256: String::new(),
        n: n as u64,
        n_correct: correct,
        accuracy: mean(correct as f64),
        accuracy_interval: wilson(correct, n as u64),
        chance: mean(chance),
        most_common: mean(places.values().copied().max().unwrap_or_default() as f64),
        mean_probability: mean(right),
        calibration_error: mean(off),
        calibration: bins.iter().enumerate().map(|(place, bin)| bin.bin(place)).collect(),
        subjects: subjects(chosen),
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// Choices by subject; nothing where all are about the same.
fn subjects(chosen: &[Chosen]) -> Vec<Subject> {
    let mut counts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for question in chosen {
        let Some(subject) = &question.subject else { continue };
        let (n, correct) = counts.entry(subject).or_default();
        *n += 1;
        *correct += u64::from(largest(&question.log_probabilities) == question.correct);
    }
    if counts.len() < 2 {
        return Vec::new();
    }
    let subject = |(name, (n, n_correct)): (&str, (u64, u64))| Subject {
        name: name.to_owned(),
        n,
        n_correct,
        accuracy: (n > 0).then(|| n_correct as f64 / n as f64),
        accuracy_interval: wilson(n_correct, n),
    };
    counts.into_iter().map(subject).collect()
}

/// One bin, while it is filled.
#[derive(Clone, Copy, Default)]
struct Counted {
    n: u64,
    confidence: f64,
    correct: u64,
}

impl Counted {
    fn add(&mut self, confidence: f64, correct: bool) {
        self.n += 1;
        self.confidence += confidence;
        self.correct += u64::from(correct);
    }

    fn bin(&self, place: usize) -> Bin {
        let mean = |sum: f64| (self.n > 0).then(|| sum / self.n as f64);
        Bin {
            from: place as f64 / 10.0,
            to: (place + 1) as f64 / 10.0,
            n: self.n,
            confidence: mean(self.confidence),
            accuracy: mean(self.correct as f64),
        }
    }
}

#[cfg(test)]
mod tests;
