//! How like the public those who took part are: formulas in `pipeline::opinion::representativeness`.

use crate::analysis::Interval;
use serde::{Deserialize, Serialize};

/// Sample against public for all questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representativeness {
    /// Mean of the questions' indices, 0..=1.
    pub index: f64,
    /// 95 % interval of the same, as wide as if all questions erred together; absent when nobody answered one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// The same of random samples of the same sizes, on average.
    pub random_sample: f64,
    /// One per question, by name.
    pub questions: Vec<Coverage>,
}

/// Sample against public for one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// Its name.
    pub question: String,
    /// People who answered it.
    pub answered: u64,
    /// People who did not.
    pub missing: u64,
    /// 1 minus half the sum of absolute differences; 0 when nobody answered.
    pub index: f64,
    /// 95 % interval of the same; absent when nobody answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// The same of a random sample of `answered` people, on average.
    pub random_sample: f64,
    /// By answer.
    pub cells: Vec<Cell>,
}

/// One answer: the two ends of a dumbbell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The answer; several that are counted together have [`crate::weighting::TOGETHER`] between them.
    pub answer: String,
    /// People who gave it.
    pub people: u64,
    /// Whether `people`, `sample` and `difference` must not be shown: 1 to 4 people, or a number from which such a one
    /// would follow by subtraction.
    pub hidden: bool,
    /// Share of those who answered; 0 when nobody did.
    pub sample: f64,
    /// Wilson interval of the same.
    pub interval: Option<Interval>,
    /// Share of the public.
    pub target: f64,
    /// `sample` minus `target`: negative where people are missing.
    pub difference: f64,
}

/// A cell with its question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap<'a> {
    /// Question.
    pub question: &'a str,
    /// Cell.
    pub cell: &'a Cell,
}

impl Representativeness {
    /// The cells in which the sample differs most from the public, largest first; hidden ones are passed over.
    pub fn largest_gaps(&self, count: usize) -> Vec<Gap<'_>> {
        let cells = self
            .questions
            .iter()
            .flat_map(|coverage| coverage.cells.iter().map(|cell| Gap { question: coverage.question.as_str(), cell }));
        let mut gaps: Vec<Gap<'_>> = cells.filter(|gap| !gap.cell.hidden).collect();
        // A stable sort: equal gaps stay in the order of questions and answers.
        gaps.sort_by(|a, b| b.cell.difference.abs().total_cmp(&a.cell.difference.abs()));
        gaps.truncate(count);
        gaps
    }
}
