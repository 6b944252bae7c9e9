//! `folkmoot-ability/1`: what a model can still do, and whether it still does it.

use crate::analysis::Interval;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Report::format`].
pub const FORMAT: &str = "folkmoot-ability/1";

/// One ability of a model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`FORMAT`].
    pub format: String,
    /// Which: `gsm8k`, `perplexity`, `refusal`, `stance` …
    pub task: String,
    /// Whose: a name, and hashes of what its answers depend on.
    pub model: BTreeMap<String, String>,
    /// What was asked: `laboratory` or the name of a file.
    pub data: String,
    /// SHA-256 of what was asked.
    pub data_sha256: String,
    /// Questions, requests or answers.
    pub n: u64,
    /// What was measured.
    pub measures: BTreeMap<String, Measure>,
    /// Seed of what was drawn for it: answers, and the samples behind intervals. Absent where nothing was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// Version of the program that computed this.
    pub code_version: String,
}

/// A number with how sure it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// The number; absent where it has no meaning.
    pub value: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<Interval>,
    /// What it is over.
    pub n: u64,
}
