//! What people decide about a compiled constitution, one decision after the other.
//!
//! A draft is never kept as such: it is the compiled constitution with every decision applied in order
//! ([`replay`]), so nothing can be in it that nobody decided. Undoing is a decision, too: what is undone is passed
//! over the next time. After every step the constitution is whole ([`super::check`]): each statement over the
//! threshold has one disposition, and it is true.

mod change;
mod error;
mod homes;

pub use error::EditError;

use super::{files, validate};
use record::{
    Analysis, Constitution, Id,
    constitution::{Clause, Merge, Status, languages},
    drafting::{Change, Decision, Question},
};
use std::collections::BTreeMap;

/// Longest text of a principle, in characters.
pub const LONGEST: usize = 1_000;

/// The draft: what was compiled from this analysis, with every decision that counts applied in order. The same input
/// gives the same bytes.
///
/// # Errors
/// When a decision does not fit where it stands, or one that was undone is missed by a later one.
pub fn replay(compiled: &Constitution, analysis: &Analysis, decisions: &[Decision]) -> Result<Constitution, EditError> {
    let counts = counting(decisions)?;
    let mut draft = compiled.clone();
    for (decision, counts) in decisions.iter().zip(&counts) {
        if decision.reason.trim().is_empty() {
            return Err(EditError::NoReason);
        }
        if decision.author.trim().is_empty() {
            return Err(EditError::NoAuthor);
        }
        if !counts || matches!(decision.change, Change::Undo { .. }) {
            continue;
        }
        change::apply(&mut draft, analysis, decision).map_err(|error| missed(decisions, decision.number, error))?;
        draft.languages = languages(&draft.clauses);
        draft.open_problems.retain(|problem| !is_question(problem));
        let questions = open_questions(&draft.clauses, &draft.merges);
        draft.open_problems.extend(questions);
        validate::constitution(&draft, analysis)?;
    }
    draft.decisions = decisions.to_vec();
    Ok(draft)
}

/// A decision that fitted when it was made does not fit any more: one that it rests on was undone since.
fn missed(decisions: &[Decision], at: u64, error: EditError) -> EditError {
    let undone = decisions.iter().rev().find_map(|decision| match decision.change {
        Change::Undo { decision: target } if target < at && decision.number > at => Some(target),
        _ => None,
    });
    match undone {
        Some(decision) => EditError::Needed { decision, by: at },
        None => error,
    }
}

/// Which decisions count: all that no counting one has undone.
///
/// # Errors
/// When numbers have gaps, or something is undone that does not come before.
pub fn counting(decisions: &[Decision]) -> Result<Vec<bool>, EditError> {
    let mut counts = vec![true; decisions.len()];
    for (at, decision) in decisions.iter().enumerate() {
        if decision.number != at as u64 + 1 {
            return Err(EditError::NoDecision(decision.number));
        }
    }
    // From the end, because whether an undoing counts is decided by what comes after it.
    for at in (0..decisions.len()).rev() {
        let Change::Undo { decision: target } = decisions[at].change else { continue };
        let place = usize::try_from(target).ok().and_then(|number| number.checked_sub(1)).filter(|place| *place < at);
        let Some(place) = place else { return Err(EditError::NoDecision(target)) };
        if counts[at] {
            counts[place] = false;
        }
    }
    Ok(counts)
}

/// What people must still decide before a constitution can be ratified.
#[must_use]
pub fn questions(draft: &Constitution) -> Vec<Question> {
    let unworded = draft.clauses.iter().filter(|clause| clause.needs_wording.is_some());
    let mut questions: Vec<Question> = unworded.map(|clause| Question::Wording { clause: clause.id.clone() }).collect();
    let open = open_pairs(&draft.clauses, &draft.merges);
    questions.extend(open.map(|merge| Question::Pair { a: merge.a.clone(), b: merge.b.clone() }));
    questions.extend(
        open_conflicts(&draft.clauses)
            .into_iter()
            .map(|(clause, other)| Question::Conflict { clause: clause.to_owned(), other: other.to_owned() }),
    );
    if draft.process.threshold_reason.is_empty() {
        questions.push(Question::Threshold);
    }
    questions
}

/// A draft as it is ratified: which version it is, from which day it counts, and the hash of the one that it replaces.
#[must_use]
pub fn seal(draft: &Constitution, version: &str, day: &str, supersedes: Option<&Constitution>) -> Constitution {
    Constitution {
        version: version.to_owned(),
        status: Status::Ratified,
        effective_from: Some(day.to_owned()),
        supersedes: supersedes.map(files::sha256),
        ..draft.clone()
    }
}

const QUESTIONS: [&str; 4] = [
    "Clauses that a person must still word: ",
    "Clauses whose consensus may lie below the threshold, given how few people voted: ",
    "Pairs of statements that may say the same, for a person to decide: ",
    "Clauses that seem to contradict another: ",
];

/// How many things of each kind are open, in words.
pub(super) fn open_questions(clauses: &[Clause], merges: &[Merge]) -> Vec<String> {
    let counts = [
        clauses.iter().filter(|clause| clause.needs_wording.is_some()).count(),
        clauses.iter().filter(|clause| clause.straddles_threshold).count(),
        open_pairs(clauses, merges).count(),
        clauses.iter().filter(|clause| clause.conflicts_with.iter().any(|c| c.resolution.is_empty())).count(),
    ];
    let said = QUESTIONS.iter().zip(counts).filter(|(_, count)| *count > 0);
    said.map(|(says, count)| format!("{says}{count}.")).collect()
}

fn is_question(problem: &str) -> bool {
    QUESTIONS.iter().any(|says| problem.starts_with(says))
}

/// Pairs that nobody has decided about, of statements that stand behind different clauses.
fn open_pairs<'a>(clauses: &[Clause], merges: &'a [Merge]) -> impl Iterator<Item = &'a Merge> {
    let homes: BTreeMap<Id, usize> = homes::all(clauses);
    merges.iter().filter(move |merge| {
        let (a, b) = (homes.get(&merge.a), homes.get(&merge.b));
        !merge.merged && merge.reason.is_empty() && a.is_some() && b.is_some() && a != b
    })
}

/// Pairs of clauses that seem to contradict each other, each once.
fn open_conflicts(clauses: &[Clause]) -> Vec<(&str, &str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for clause in clauses {
        for conflict in clause.conflicts_with.iter().filter(|conflict| conflict.resolution.is_empty()) {
            let (one, other) = (clause.id.as_str(), conflict.clause.as_str());
            if !found.contains(&(other, one)) {
                found.push((one, other));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
