//! `folkmoot eval`: how good and how biased a model is.

mod bbq;
mod measures;

use serde_json::Value;
use std::path::{Path, PathBuf};
use tests::{conformance_data, report_without_data};

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).expect("the report")).expect("JSON")
}

/// A published model of 260 thousand weights, where there is one.
fn model() -> Option<PathBuf> {
    let folder = conformance_data("data/stories260k");
    if folder.is_none() {
        report_without_data("eval", "data/stories260k");
    }
    folder
}
