//! Whether a constitution is whole: every statement over the threshold has one disposition, and each is true.

use super::invalid;
use crate::constitution::{ConstitutionError, selection};
use record::{
    Analysis, Constitution, Id,
    constitution::{Clause, Outcome},
};
use std::collections::{BTreeMap, BTreeSet};

/// Checks a constitution against the analysis that it was compiled from.
///
/// # Errors
/// [`ConstitutionError::Invalid`] with the place and what is missing there.
pub fn constitution(constitution: &Constitution, analysis: &Analysis) -> Result<(), ConstitutionError> {
    let ids: BTreeSet<&str> = constitution.clauses.iter().map(|clause| clause.id.as_str()).collect();
    if ids.len() != constitution.clauses.len() {
        return Err(invalid("clauses", "two have one id".to_owned()));
    }
    for clause in &constitution.clauses {
        check_clause(clause, &ids)?;
    }
    let known: BTreeSet<&Id> = analysis.statements.iter().map(|statement| &statement.id).collect();
    let behind = behind(constitution);
    for statement in behind.keys() {
        if !known.contains(statement) {
            return Err(invalid(&format!("statement {statement}"), "the analysis has no such statement".to_owned()));
        }
    }
    dispositions(constitution, &behind)?;
    every_statement_has_one(constitution, analysis, &behind)
}

fn check_clause(clause: &Clause, ids: &BTreeSet<&str>) -> Result<(), ConstitutionError> {
    let wrong = |problem: &str| Err(invalid(&format!("clause {}", clause.id), problem.to_owned()));
    if clause.text.trim().is_empty() {
        return wrong("it has no words");
    }
    if !(clause.weight.is_finite() && clause.weight > 0.0) {
        return wrong("its weight is no number above 0");
    }
    if clause.provenance.statements.is_empty() {
        return wrong("no statement stands behind it");
    }
    if clause.provenance.edits.iter().any(|edit| edit.author.trim().is_empty() || edit.reason.trim().is_empty()) {
        return wrong("a change of its wording has no author or no reason");
    }
    let strange = |conflict: &record::constitution::Conflict| {
        conflict.clause == clause.id || !ids.contains(conflict.clause.as_str())
    };
    if clause.conflicts_with.iter().any(strange) {
        return wrong("it contradicts a clause that is not there");
    }
    Ok(())
}

/// For each statement behind a clause the clauses, each with whether the statement is its first.
type Behind<'a> = BTreeMap<&'a Id, Vec<(&'a str, bool)>>;

fn behind(constitution: &Constitution) -> Behind<'_> {
    let mut behind: Behind<'_> = BTreeMap::new();
    for clause in &constitution.clauses {
        for (place, source) in clause.provenance.statements.iter().enumerate() {
            behind.entry(&source.statement).or_default().push((clause.id.as_str(), place == 0));
        }
    }
    behind
}

fn dispositions(constitution: &Constitution, behind: &Behind<'_>) -> Result<(), ConstitutionError> {
    let mut seen = BTreeSet::new();
    for disposition in &constitution.dispositions {
        let wrong = |problem: &str| Err(invalid(&format!("statement {}", disposition.statement), problem.to_owned()));
        if !seen.insert(&disposition.statement) {
            return wrong("it has two dispositions");
        }
        if disposition.reason.trim().is_empty() || disposition.decided_by.trim().is_empty() {
            return wrong("its disposition names nobody or no reason");
        }
        let stands = |clause: &str, first: bool| {
            behind.get(&disposition.statement).is_some_and(|homes| homes.contains(&(clause, first)))
        };
        match &disposition.outcome {
            Outcome::Principle { clause } if !stands(clause, true) => {
                return wrong(&format!("it is said to word {clause}, and does not"));
            }
            Outcome::Merged { clause } if !stands(clause, false) => {
                return wrong(&format!("it is said to stand behind {clause}, and does not"));
            }
            Outcome::LeftOut if behind.contains_key(&disposition.statement) => {
                return wrong("it is said to be left out, and stands behind a clause");
            }
            _ => {}
        }
    }
    Ok(())
}

fn every_statement_has_one(
    constitution: &Constitution,
    analysis: &Analysis,
    behind: &Behind<'_>,
) -> Result<(), ConstitutionError> {
    let disposed: BTreeSet<&Id> = constitution.dispositions.iter().map(|disposition| &disposition.statement).collect();
    let params = &constitution.process.params;
    let threshold = params.get("effective_threshold").and_then(serde_json::Value::as_f64);
    let Some(threshold) = threshold else {
        return Err(invalid("process.params.effective_threshold", "it is missing".to_owned()));
    };
    let over = selection::over(analysis, threshold);
    match over.chain(behind.keys().copied()).find(|id| !disposed.contains(id)) {
        Some(id) => Err(invalid(&format!("statement {id}"), "nothing says what became of it".to_owned())),
        None => Ok(()),
    }
}
