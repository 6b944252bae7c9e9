//! `folkmoot-adherence/1`: does a model follow each principle of a constitution more than another model does.

use crate::analysis::Interval;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Report::format`].
pub const FORMAT: &str = "folkmoot-adherence/1";

/// How far a model follows each principle, as a judge sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`FORMAT`].
    pub format: String,
    /// Who judged: a name, and hashes of what its judgement depends on.
    pub judge: BTreeMap<String, String>,
    /// SHA-256 of the constitution.
    pub constitution_sha256: String,
    /// SHA-256 of prompts and responses.
    pub data_sha256: String,
    /// Draws of prompts behind each interval.
    pub resamples: u32,
    /// Seed of the draws.
    pub seed: u64,
    /// Version of the program that computed this.
    pub code_version: String,
    /// The principles in the order of the constitution.
    pub principles: Vec<Principle>,
}

/// How far a model follows one principle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Principle {
    /// Id of the clause.
    pub clause: String,
    /// Its text.
    pub text: String,
    /// Prompts on which the two models answered differently and the judge was asked.
    pub n: u64,
    /// Mean probability with which the judge prefers the model's response to the baseline's, 1/2 being no difference,
    /// over all prompts; where both answered the same it is 1/2.
    pub preferred: Option<f64>,
    /// Its 95 % interval, by bootstrap over prompts.
    pub interval: Option<Interval>,
    /// What that means.
    pub status: Status,
    /// Where the judge sees the principle's work most clearly, where it prefers the model's response at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Example>,
    /// Where the judge sees the principle broken most clearly, where it prefers the baseline's response at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worst: Option<Example>,
}

/// Two responses to one prompt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// The prompt.
    pub prompt: String,
    /// The baseline's response.
    pub before: String,
    /// The model's response.
    pub after: String,
    /// Probability with which the judge prefers the model's.
    pub preferred: f64,
}

/// What the preference of a judge means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The model follows the principle more than the baseline does: the interval lies above 1/2.
    Meets,
    /// No difference is shown: the interval holds 1/2.
    Partly,
    /// The model follows it less: the interval lies below 1/2.
    Departs,
    /// There were too few prompts on which the two answered differently.
    NotTested,
}
