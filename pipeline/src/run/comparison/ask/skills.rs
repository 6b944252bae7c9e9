//! What models are asked of harmlessness, language and mathematics, in the published files' own forms.

use super::super::inputs::{Inputs, Place};
use super::super::{ComparisonError, EvaluationParams};
use crate::evaluation::choices::{self, Choice, Shots};
use crate::evaluation::gsm8k::{self, Problem};
use crate::language::LanguageModel;
use record::ability::Measure;
use std::collections::BTreeMap;

/// Questions with a right answer; none where no material was given.
pub(super) struct Skills {
    /// Which of several answers people would give.
    harmlessness: Vec<Choice>,
    /// Which of four answers is right.
    language: Vec<Choice>,
    /// Problems to solve.
    mathematics: Vec<Problem>,
    /// What stands before each of them.
    solved: Vec<Problem>,
}

/// Measures of one task, with the name of what was asked.
pub(super) type Task = (&'static str, &'static str, BTreeMap<String, Measure>);

impl Skills {
    pub(super) fn read(inputs: &Inputs, params: &EvaluationParams) -> Result<Self, ComparisonError> {
        let most = params.most_questions;
        let harmlessness = inputs.harmlessness.as_deref().map(|file| choices::read(file, None)).transpose()?;
        let language = match inputs.language.as_deref().map(Place::of_language) {
            Some(Place { asked, solved }) => {
                let shots = solved.as_deref().map(|file| Shots { file, count: params.shots });
                choices::read(&asked, shots)?
            }
            None => Vec::new(),
        };
        let (mathematics, mut solved) = match inputs.mathematics.as_deref().map(Place::of_mathematics) {
            Some(Place { asked, solved }) => {
                (gsm8k::read(&asked)?, solved.as_deref().map(gsm8k::read).transpose()?.unwrap_or_default())
            }
            None => Default::default(),
        };
        solved.truncate(params.shots);
        Ok(Self {
            harmlessness: spread(harmlessness.unwrap_or_default(), most),
            language: spread(language, most),
            mathematics: spread(mathematics, most),
            solved,
        })
    }

    pub(super) fn ask(&self, model: &dyn LanguageModel) -> Result<Vec<Task>, ComparisonError> {
        let mut tasks = Vec::new();
        for (name, questions) in [("harmlessness", &self.harmlessness), ("language", &self.language)] {
            if !questions.is_empty() {
                let report = choices::report(&choices::ask(model, questions, &mut |_| {})?);
                let accuracy = Measure { value: report.accuracy, interval: report.accuracy_interval, n: report.n };
                tasks.push((name, name, BTreeMap::from([("accuracy".to_owned(), accuracy)])));
            }
        }
        if !self.mathematics.is_empty() {
            let written = gsm8k::ask(model, &gsm8k::prompts(&self.mathematics, &self.solved), &mut |_| {})?;
            tasks.push(("mathematics", "mathematics", gsm8k::measure(&self.mathematics, &written)));
        }
        Ok(tasks)
    }
}

/// So many of them, evenly from beginning to end: files are sorted by subject.
fn spread<T>(rows: Vec<T>, most: usize) -> Vec<T> {
    let there = rows.len();
    if there <= most {
        return rows;
    }
    let is_due = |place: usize| (place + 1) * most / there > place * most / there;
    rows.into_iter().enumerate().filter(|(place, _)| is_due(*place)).map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_spread_over_all_that_there_is() {
        assert_eq!(spread((0..10).collect(), 4), [2, 4, 7, 9]);
        assert_eq!(spread((0..3).collect(), 4), [0, 1, 2]);
        assert_eq!(spread((0..1319).collect::<Vec<_>>(), 500).len(), 500);
    }
}
