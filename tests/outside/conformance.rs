//! The mathematics against independent results on real polls, through the command line.
//!
//! * `given_groups`: everything that follows from the groups, against the output of Polis' own engine;
//! * `numbers`: centre, components, projections and variances, against red-dwarf on scikit-learn;
//! * `ccai`: a raw poll to a constitution;
//! * `group_recovery`: the groups themselves, against those that Polis exported.

mod ccai;
mod given_groups;
mod group_recovery;
mod numbers;

use flate2::read::GzDecoder;
use serde_json::Value;
use std::{collections::BTreeMap, fs::File, path::Path};

/// A reference file, `*.json.gz`.
fn read_gz(path: &Path) -> Value {
    let file = File::open(path).expect("a reference file");
    serde_json::from_reader(GzDecoder::new(file)).expect("JSON in the reference file")
}

/// Ids are numbers in one file and text in the other.
fn id(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn float(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is not a number"))
}

/// Rows of an analysis by their id.
fn by_id(rows: &Value) -> BTreeMap<String, &Value> {
    by_field(rows, "id")
}

/// Rows by a field that tells them apart.
fn by_field<'a>(rows: &'a Value, field: &str) -> BTreeMap<String, &'a Value> {
    rows.as_array().expect("rows").iter().map(|row| (id(&row[field]), row)).collect()
}

/// Adjusted Rand index (Hubert and Arabie 1985), written again here so that the product is not its own judge.
fn adjusted_rand_index(pairs: &[(String, String)]) -> f64 {
    let pairs_in = |counts: BTreeMap<String, u64>| counts.values().map(|n| (n * (n - 1) / 2) as f64).sum::<f64>();
    let count = |key: fn(&(String, String)) -> String| {
        let mut counts = BTreeMap::new();
        pairs.iter().for_each(|pair| *counts.entry(key(pair)).or_insert(0) += 1);
        pairs_in(counts)
    };
    let (both, a, b) = (count(|(a, b)| format!("{a}/{b}")), count(|(a, _)| a.clone()), count(|(_, b)| b.clone()));
    let n = pairs.len() as f64;
    let expected = a * b / (n * (n - 1.0) / 2.0);
    (both - expected) / ((a + b) / 2.0 - expected)
}
