//! Asking the models again, on this machine's processor: the same answers give the same files.

use super::{Findings, Measure, Unpacked, With};
use anyhow::Context;
use pipeline::run::comparison::{Again, Measured};
use record::ModelReport;
use serde_json::Value;
use std::{collections::BTreeMap, ops::ControlFlow, path::PathBuf};

/// Weights up to which a model is asked without anybody having said so: minutes, not days.
const SMALL: u64 = 50_000_000;
/// Figures that are named where a file differs.
const NAMED: usize = 5;

/// Asks the models that are at hand, and compares what comes out file by file.
pub(super) fn verify(
    unpacked: &Unpacked,
    report: &ModelReport,
    models: &BTreeMap<String, PathBuf>,
    with: &With<'_>,
    findings: &mut Findings,
) -> anyhow::Result<()> {
    const WHAT: &str = "scores";
    let mut not_checked = |says: String| findings.not_checked(WHAT, says);
    if with.measure == Measure::Never {
        not_checked("the models were not asked again, as was wanted".to_owned());
        return Ok(());
    }
    if models.is_empty() {
        not_checked("without models nothing can be measured again".to_owned());
        return Ok(());
    }
    let weights = report.base.weights;
    if with.measure == Measure::Auto && weights > SMALL {
        let says = "so many are not asked without being told to: --measure always does, and takes about as long as the \
                    evaluation of the run did on such a machine";
        not_checked(format!("models of {weights} weights; {says}"));
        return Ok(());
    }
    if !unpacked.holds("report/params.json") {
        not_checked("the report has no params.json, so nobody knows what the models were asked".to_owned());
        return Ok(());
    }
    let work = tempfile::tempdir()?;
    let files = unpacked.path("report");
    let again = Again { report, files: &files, given: with.given, models, work: work.path() };
    let measured = again.measure(&mut |event| {
        (with.watch)(event);
        ControlFlow::Continue(())
    });
    let measured = match measured.context("the models cannot be asked again") {
        Ok(Measured::Files(measured)) => measured,
        Ok(Measured::Lacks(inputs)) => {
            let says = "name the files that the run read with the options that `folkmoot run` has for them";
            not_checked(format!("not here, or not what the run read: {}; {says}", inputs.join(", ")));
            return Ok(());
        }
        Err(error) => {
            findings.differs(WHAT, format!("{error:#}"));
            return Ok(());
        }
    };
    let mut same = 0;
    for (name, bytes) in &measured {
        let place = format!("report/{name}");
        if !unpacked.holds(&place) {
            findings.differs(&place, "is missing, and measuring again makes it");
            continue;
        }
        let there = unpacked.read(&place)?;
        if there == *bytes {
            same += 1;
            continue;
        }
        let parsed = (serde_json::from_slice::<Value>(&there), serde_json::from_slice::<Value>(bytes));
        let (Ok(there), Ok(here)) = parsed else {
            findings.differs(&place, "measured again, it is another file");
            continue;
        };
        let mut differ = Vec::new();
        differences("", &there, &here, &mut differ);
        let more = differ.len().saturating_sub(NAMED);
        differ.truncate(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        findings.differs(&place, format!("measured again, these are others: {}{more}", differ.join("; ")));
    }
    if same > 0 {
        let asked = report.models().filter(|model| models.contains_key(model.sha256)).count();
        findings.agrees(
            WHAT,
            format!(
                "{asked} models asked again everything that the run asked: {same} of {} files have the same bytes",
                measured.len()
            ),
        );
    }
    let rest: Vec<&str> = report
        .files
        .keys()
        .map(String::as_str)
        .filter(|name| !measured.contains_key(*name) && !is_given(name))
        .collect();
    if report.files.keys().any(|name| is_text(name)) {
        findings.not_checked("texts", "what was written while the models were trained is not written again");
    }
    if !rest.is_empty() {
        findings.not_checked(WHAT, format!("{} rest on models that are not at hand", rest.join(", ")));
    }
    Ok(())
}

/// Whether a file of a report is no result.
fn is_given(name: &str) -> bool {
    matches!(name, "params.json" | "public.json" | "baseline.json") || is_text(name)
}

/// Whether it was written while models were trained: transcripts, labels, every step, and how reinforcement went.
fn is_text(name: &str) -> bool {
    name.ends_with(".jsonl") || ["reinforcement-", "labels-", "training-"].iter().any(|kind| name.starts_with(kind))
}

/// Where two records differ, with both values.
fn differences(path: &str, there: &Value, here: &Value, found: &mut Vec<String>) {
    match (there, here) {
        (Value::Object(one), Value::Object(other)) => {
            for key in one.keys().chain(other.keys().filter(|key| !one.contains_key(*key))) {
                let of = |map: &serde_json::Map<String, Value>| map.get(key).cloned().unwrap_or(Value::Null);
                differences(&format!("{path}/{key}"), &of(one), &of(other), found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                differences(&format!("{path}/{at}"), one, other, found);
            }
        }
        (there, here) if there != here => {
            let short = |value: &Value| value.to_string().chars().take(40).collect::<String>();
            found.push(format!("{path} is {} and not {}", short(here), short(there)));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::differences;
    use serde_json::json;

    #[test]
    fn every_figure_that_differs_is_named_with_both_values() {
        let there = json!({ "cells": [{ "n": 4, "score": 0.5 }], "seed": 1 });
        let here = json!({ "cells": [{ "n": 4, "score": 0.25 }], "more": true, "seed": 1 });
        let mut found = Vec::new();
        differences("", &there, &here, &mut found);
        assert_eq!(found, ["/cells/0/score is 0.25 and not 0.5", "/more is true and not null"]);
    }
}
