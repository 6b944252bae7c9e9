//! `folkmoot-pairwise/1`: how strong models are, from comparisons of two at a time.

use crate::analysis::Interval;
use serde::{Deserialize, Serialize};

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
