//! `folkmoot-opinions/1`: how near a model's answers to opinion polls are to those of groups of people.

use crate::analysis::Interval;
use serde::{Deserialize, Serialize};

/// The value of [`Report::format`].
pub const FORMAT: &str = "folkmoot-opinions/1";

/// How near a model is to each group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`FORMAT`].
    pub format: String,
    /// SHA-256 of the file of answers.
    pub data_sha256: String,
    /// Questions.
    pub n: u64,
    /// Mean share of the model's probability that lies on refusing to answer. Whoever refuses more is near to nobody.
    pub refusal_rate: Option<f64>,
    /// Draws of questions behind each interval.
    pub resamples: u32,
    /// Seed of the draws.
    pub seed: u64,
    /// Version of the program that computed this.
    pub code_version: String,
    /// The groups, the nearest first.
    pub groups: Vec<Group>,
}

/// How near a model is to one group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Questions that both answered.
    pub n: u64,
    /// From 0 (the other end of every scale) to 1 (the same shares on every question).
    pub representativeness: Option<f64>,
    /// Its 95 % interval, by bootstrap over questions.
    pub interval: Option<Interval>,
}
