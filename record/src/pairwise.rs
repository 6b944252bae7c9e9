//! `folkmoot-pairwise/1`: how strong models are, from comparisons of two at a time; `folkmoot-pairwise-judged/1`: the same
//! where a model compared.

use crate::analysis::Interval;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Report::format`].
pub const FORMAT: &str = "folkmoot-pairwise/1";

/// Strengths on Elo's scale: 400 points are odds of ten to one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`FORMAT`].
    pub format: String,
    /// SHA-256 of the comparisons, summed up by pair and in the order of names.
    pub data_sha256: String,
    /// The model whose strength is 0.
    pub anchor: String,
    /// Ties with the anchor that were added for each other model; 0 for strengths that follow from the data alone.
    pub prior: f64,
    /// Comparisons; a tie counts as half a win for each.
    pub comparisons: f64,
    /// Version of the program that computed this.
    pub code_version: String,
    /// The strongest first.
    pub strengths: Vec<Strength>,
    /// Every two models, compared with each other or not.
    pub pairs: Vec<Pair>,
}

/// How strong one model is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    /// Its name.
    pub name: String,
    /// Points above the anchor.
    pub elo: f64,
    /// Standard error of the points; 0 for the anchor.
    pub standard_error: f64,
    /// 95 % interval of the points.
    pub interval: Interval,
    /// Comparisons that it was part of.
    pub n: f64,
    /// Those that it won.
    pub wins: f64,
    /// Those that it lost.
    pub losses: f64,
    /// Those that nobody won.
    pub ties: f64,
}

/// What one model is ahead of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The one.
    pub a: String,
    /// The other.
    pub b: String,
    /// Times they were compared.
    pub n: f64,
    /// Points of the one above the other.
    pub difference: f64,
    /// Standard error of the difference.
    pub standard_error: f64,
    /// 95 % interval of the difference.
    pub interval: Interval,
    /// Share of comparisons that the one is expected to win.
    pub win_rate: f64,
}

/// The value of [`Judged::format`].
pub const JUDGED: &str = "folkmoot-pairwise-judged/1";

/// What a judge made of the answers of several models to the same prompts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// Always [`JUDGED`].
    pub format: String,
    /// The judge: its name, and the hashes of its files or the address where it was asked.
    pub judge: BTreeMap<String, String>,
    /// How it was asked: `paper` or `laboratory`.
    pub form: String,
    /// What it went by.
    pub principle: String,
    /// SHA-256 of each model's answers.
    pub answers_sha256: BTreeMap<String, String>,
    /// Prompts that all models have answered.
    pub prompts: u64,
    /// How far every two models lie apart, where not comparisons but prompts are taken as independent; empty where ties
    /// were added.
    pub leads: Vec<Lead>,
    /// The same strengths with comparisons as independent.
    pub strengths: Report,
    /// Version of the program that computed this.
    pub code_version: String,
}

/// Points of one model above another on Elo's scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lead {
    /// The one.
    pub a: String,
    /// The other.
    pub b: String,
    /// Points of the one above the other.
    pub difference: f64,
    /// Standard error of the difference, over prompts.
    pub standard_error: f64,
    /// 95 % interval of the difference.
    pub interval: Interval,
}
