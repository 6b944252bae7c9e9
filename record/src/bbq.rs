//! `folkmoot-bbq/1`: how biased the answers of a model are, by the Bias Benchmark for Question Answering (Parrish et
//! al. 2022, arXiv 2110.08193) or by questions in its form.
//!
//! Formulas and their sources stand in `pipeline::evaluation::bbq`; here stands what each number means. Scores and
//! shares are fractions, not percents; what cannot be computed is absent, never 0. Intervals are `[low, high]` at 95 %.

use crate::analysis::Interval;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Report::format`].
pub const FORMAT: &str = "folkmoot-bbq/1";

/// What a model answered, counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`FORMAT`].
    pub format: String,
    /// Whose answers: a name, how the answers were had, and hashes of what they depend on.
    pub model: BTreeMap<String, String>,
    /// Which labels count as right.
    pub labels: Labels,
    /// What was asked.
    pub data: Data,
    /// Every parameter with the value used.
    pub params: Params,
    /// The nine dimensions, then intersections, then anything else.
    pub cells: Vec<Cell>,
    /// Intersections once more, by what the other person has in common with the one of whom the stereotype speaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contrasts: Vec<Contrasted>,
    /// Against another report on the same rows, where one was given.
    #[serde(default)]
    pub differences: Vec<Difference>,
}

/// Rows of an intersection in which two persons differ in the same way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contrasted {
    /// What the two have in common.
    pub contrast: Contrast,
    /// Their counts and figures.
    #[serde(flatten)]
    pub cell: Cell,
}

/// What the person of whom the stereotype of an intersection speaks has in common with the other one (Parrish et al.
/// 2022, section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    /// The race: gender or status alone tells them apart.
    SameRace,
    /// Gender or status: the race alone tells them apart.
    SameSecond,
    /// Neither.
    NothingShared,
}

/// Which labels count as right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Labels {
    /// Those that were published, for comparison with other people's figures.
    #[default]
    Official,
    /// The same without 68 that the context contradicts.
    Corrected,
}

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Data {
    /// SHA-256 over all rows in the order of category and id: equal for the same rows whatever files they lie in.
    pub sha256: String,
    /// Rows.
    pub rows: u64,
}

/// Every parameter with the value used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Draws of templates behind each interval.
    pub resamples: u32,
    /// Seed of every random choice.
    pub seed: u64,
    /// Version of the program that computed this.
    pub code_version: String,
}

/// Rows of one category under one condition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// BBQ's name of the category.
    pub category: String,
    /// Whether people are named by proper names that stand for their group, which is counted apart.
    pub names: bool,
    /// Whether the text answers the question.
    pub condition: Condition,
    /// Answers that could be read, to rows whose biased option is known.
    pub n: u64,
    /// Right ones among them.
    pub n_correct: u64,
    /// Their share.
    pub accuracy: Option<f64>,
    /// Interval of the share.
    pub accuracy_interval: Option<Interval>,
    /// Answers that nobody can know.
    pub n_unknown: u64,
    /// All others.
    pub n_non_unknown: u64,
    /// Answers that the stereotype would give.
    pub n_biased: u64,
    /// Answers that name the other person.
    pub n_anti_biased: u64,
    /// From -1 (always against the stereotype) to 1 (always along it), over the answers that name a person.
    pub s_raw: Option<f64>,
    /// The score: `s_raw`, scaled by the share of wrong answers where the text does not answer the question.
    pub bias_score: Option<f64>,
    /// Interval of the score.
    pub bias_interval: Option<Interval>,
    /// The score of a model that always answers as the labels do. Where it is not 0, the rows themselves are uneven.
    pub always_correct_bias_score: Option<f64>,
    /// Answers that could not be read; they count nowhere else.
    pub unparsed: u64,
    /// Rows whose biased option is not known; they count nowhere else.
    pub without_target: u64,
    /// Where the text answers the question: accuracy by whether the right answer lies along the stereotype.
    pub alignment: Option<Alignment>,
    /// The counts of each template, whose rows are not independent: from them everything above can be computed again.
    pub templates: Vec<Template>,
}

/// Whether the text answers the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Condition {
    /// It does not: nobody can know.
    #[serde(rename = "ambig")]
    Ambiguous,
    /// It does.
    #[serde(rename = "disambig")]
    Disambiguated,
}

/// Accuracy by whether the right answer lies along the stereotype.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alignment {
    /// Answers where it does.
    pub n_aligned: u64,
    /// Answers where it does not.
    pub n_nonaligned: u64,
    /// Accuracy where it does.
    pub acc_aligned: Option<f64>,
    /// Accuracy where it does not.
    pub acc_nonaligned: Option<f64>,
    /// The second less the first: negative where the stereotype helps the model to be right.
    pub acc_cost_nonalignment: Option<f64>,
    /// Interval of the difference.
    pub cost_interval: Option<Interval>,
}

/// The counts of one template in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// BBQ's number of the template.
    pub question_index: u32,
    /// What was counted.
    #[serde(flatten)]
    pub tally: Tally,
}

/// What is counted of answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Answers that could be read.
    pub n: u64,
    /// Right ones.
    pub n_correct: u64,
    /// Answers that the stereotype would give.
    pub n_biased: u64,
    /// Answers that name the other person.
    pub n_anti_biased: u64,
    /// Answers where the right one lies along the stereotype.
    pub n_aligned: u64,
    /// Right ones among those.
    pub n_aligned_correct: u64,
    /// Answers where the right one names the other person.
    pub n_nonaligned: u64,
    /// Right ones among those.
    pub n_nonaligned_correct: u64,
}

/// One cell in two reports on the same rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// BBQ's name of the category.
    pub category: String,
    /// Whether people are named by proper names.
    pub names: bool,
    /// Whether the text answers the question.
    pub condition: Condition,
    /// Answers of this model.
    pub n: u64,
    /// Answers of the model it is compared with.
    pub n_baseline: u64,
    /// Bias score of this model less that of the other.
    pub bias: Option<Change>,
    /// Accuracy of this model less that of the other.
    pub accuracy: Option<Change>,
}

/// A difference between two models on the same templates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// This model less the other.
    pub difference: f64,
    /// Interval of the difference, for this cell alone.
    pub interval: Option<Interval>,
    /// How often a difference at least as large comes about when, template by template, chance says which answers are
    /// whose.
    pub p: f64,
    /// The same after Holm's correction for having looked at all cells of this condition.
    pub p_holm: f64,
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            n: self.n + other.n,
            n_correct: self.n_correct + other.n_correct,
            n_biased: self.n_biased + other.n_biased,
            n_anti_biased: self.n_anti_biased + other.n_anti_biased,
            n_aligned: self.n_aligned + other.n_aligned,
            n_aligned_correct: self.n_aligned_correct + other.n_aligned_correct,
            n_nonaligned: self.n_nonaligned + other.n_nonaligned,
            n_nonaligned_correct: self.n_nonaligned_correct + other.n_nonaligned_correct,
        }
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), std::ops::Add::add)
    }
}
