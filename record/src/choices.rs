//! `folkmoot-choices/1`: how often a model finds the right one of several answers the likeliest.

use crate::analysis::Interval;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Report::format`].
pub const FORMAT: &str = "folkmoot-choices/1";

/// A model's choices, counted. Intervals are `[low, high]` at 95 %.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`FORMAT`].
    pub format: String,
    /// Whose choices: a name, and hashes of what they depend on.
    pub model: BTreeMap<String, String>,
    /// Name of the file of questions.
    pub data: String,
    /// Its SHA-256.
    pub data_sha256: String,
    /// Questions.
    pub n: u64,
    /// Those whose right answer is the likeliest.
    pub n_correct: u64,
    /// Their share.
    pub accuracy: Option<f64>,
    /// Interval of the share.
    pub accuracy_interval: Option<Interval>,
    /// Share that a choice by chance would have.
    pub chance: Option<f64>,
    /// Share of the answer that is right most often: what is had without reading the question.
    pub most_common: Option<f64>,
    /// Mean probability of the right answer, given that one of the answers is given.
    pub mean_probability: Option<f64>,
    /// Mean distance between how sure the model is and how often it is right, over all questions.
    pub calibration_error: Option<f64>,
    /// Ten bins of how sure the model is of the answer that it finds the likeliest.
    pub calibration: Vec<Bin>,
    /// The same by subject, where the questions have several; all of them together are their mean weighted by n.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// Version of the program that computed this.
    pub code_version: String,
}

/// Choices about one subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Subject {
    /// Its name.
    pub name: String,
    /// Questions.
    pub n: u64,
    /// Those whose right answer is the likeliest.
    pub n_correct: u64,
    /// Their share.
    pub accuracy: Option<f64>,
    /// Interval of the share.
    pub accuracy_interval: Option<Interval>,
}

/// Questions of whose likeliest answer the model is about as sure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Lowest probability.
    pub from: f64,
    /// Highest probability.
    pub to: f64,
    /// Questions.
    pub n: u64,
    /// Mean probability of the likeliest answer.
    pub confidence: Option<f64>,
    /// Share of questions where it is the right one.
    pub accuracy: Option<f64>,
}
