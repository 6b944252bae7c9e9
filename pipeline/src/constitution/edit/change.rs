//! One decision applied to a constitution.

use super::{EditError, LONGEST, homes};
use crate::constitution::{compile::clauses, principle, rationale};
use record::{
    Analysis, Constitution, Id,
    analysis::Statement,
    constitution::{Clause, Edit},
    drafting::{Change, Decision},
};

/// Heaviest weight: beyond it a principle would crowd out all others.
const HEAVIEST: f64 = 100.0;

/// Applies a decision; `draft` may be changed by half when it fails.
pub(super) fn apply(draft: &mut Constitution, analysis: &Analysis, decision: &Decision) -> Result<(), EditError> {
    match &decision.change {
        Change::Reword { clause, text } => reword(draft, clause, text, decision),
        Change::Split { clause, text, statements } => split(draft, clause, text, statements, decision),
        Change::Join { clause, into } => join(draft, clause, into, decision),
        Change::LeaveOut { clause } => leave_out(draft, clause, decision),
        Change::PutIn { statement, text } => put_in(draft, analysis, statement, text, decision),
        Change::Move { clause, to } => reorder(draft, clause, *to),
        Change::Weigh { clause, weight } => weigh(draft, clause, *weight),
        Change::AcceptMerge { a, b } => accept(draft, a, b, decision),
        Change::RefuseMerge { a, b } => refuse(draft, a, b, decision),
        Change::Settle { clause, other } => settle(draft, clause, other, decision),
        Change::KeepThreshold => {
            draft.process.threshold_reason.clone_from(&decision.reason);
            Ok(())
        }
        Change::Undo { decision } => Err(EditError::NoDecision(*decision)),
    }
}

fn place(draft: &Constitution, clause: &str) -> Result<usize, EditError> {
    let place = draft.clauses.iter().position(|known| known.id == clause);
    place.ok_or_else(|| EditError::NoClause(clause.to_owned()))
}

/// A text that a person typed, without white space around it.
fn text(typed: &str) -> Result<String, EditError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(EditError::NoText);
    }
    if typed.chars().count() > LONGEST || typed.chars().any(char::is_control) {
        return Err(EditError::BadText);
    }
    Ok(typed.to_owned())
}

/// Gives a clause its new words, with the prompts that follow from them.
fn word(clause: &mut Clause, text: String, decision: &Decision) {
    let from = std::mem::replace(&mut clause.text, text);
    clause.language.clone_from(&decision.language);
    clause.needs_wording = None;
    clause.training = principle::prompts_for(&clause.text);
    clause.provenance.edits.push(Edit {
        author: decision.author.clone(),
        at: Some(decision.at.clone()),
        from,
        to: clause.text.clone(),
        reason: decision.reason.clone(),
    });
}

fn reword(draft: &mut Constitution, id: &str, typed: &str, decision: &Decision) -> Result<(), EditError> {
    let place = place(draft, id)?;
    let text = text(typed)?;
    let clause = &mut draft.clauses[place];
    if clause.text == text && clause.needs_wording.is_none() {
        return Err(EditError::Unchanged);
    }
    let waited = clause.needs_wording.is_some();
    word(clause, text, decision);
    let wording = clause.provenance.statements.first().map(|source| source.statement.clone());
    // The disposition said that it waits for a person; it does no longer.
    for disposition in draft.dispositions.iter_mut().filter(|d| waited && Some(&d.statement) == wording.as_ref()) {
        disposition.reason = "it words the clause".to_owned();
    }
    Ok(())
}

fn split(
    draft: &mut Constitution,
    id: &str,
    typed: &str,
    statements: &[Id],
    decision: &Decision,
) -> Result<(), EditError> {
    let place = place(draft, id)?;
    let text = text(typed)?;
    let old = &draft.clauses[place];
    if statements.is_empty() {
        return Err(EditError::NothingToSplit);
    }
    if let Some(stranger) = statements.iter().find(|statement| !homes::holds(old, statement)) {
        return Err(EditError::NotBehind(stranger.clone()));
    }
    let mut new = old.clone();
    new.id = fresh(draft, id);
    new.provenance.statements.retain(|source| statements.contains(&source.statement));
    new.conflicts_with = Vec::new();
    let moved = new.provenance.statements.len();
    word(&mut new, text, decision);
    explain(&mut new);
    let old = &mut draft.clauses[place];
    if moved < old.provenance.statements.len() {
        old.provenance.statements.retain(|source| !statements.contains(&source.statement));
        explain(old);
    }
    draft.clauses.insert(place + 1, new);
    homes::update(draft, decision);
    Ok(())
}

/// An id that no clause has: that of the clause it came from and a number.
fn fresh(draft: &Constitution, id: &str) -> String {
    let mut number = 2_u64;
    loop {
        let name = format!("{id}-{number}");
        if draft.clauses.iter().all(|clause| clause.id != name) {
            return name;
        }
        number += 1;
    }
}

/// Makes rationale and nearness to the threshold follow from the statements behind a clause.
fn explain(clause: &mut Clause) {
    let sources = &clause.provenance.statements;
    let Some((first, threshold)) = sources.first().zip(clause.provenance.threshold) else { return };
    let [low, high] = first.gac_interval;
    clause.straddles_threshold = low < threshold && threshold <= high;
    clause.rationale = rationale::rationale(first, sources.len() - 1, threshold, clause.straddles_threshold);
    if first.gac < threshold {
        clause.rationale.push_str(&format!(" That is below the threshold of {threshold:.3}: people put it in."));
    }
}

fn join(draft: &mut Constitution, id: &str, into: &str, decision: &Decision) -> Result<(), EditError> {
    if id == into {
        return Err(EditError::Itself);
    }
    place(draft, into)?;
    let gone = draft.clauses.remove(place(draft, id)?);
    let stays = place(draft, into)?;
    let clause = &mut draft.clauses[stays];
    for source in gone.provenance.statements {
        if !homes::holds(clause, &source.statement) {
            clause.provenance.statements.push(source);
        }
    }
    clause.provenance.edits.push(Edit {
        author: decision.author.clone(),
        at: Some(decision.at.clone()),
        from: gone.text,
        to: clause.text.clone(),
        reason: decision.reason.clone(),
    });
    explain(clause);
    let name = clause.id.clone();
    redirect(draft, id, Some(&name));
    // What the other contradicted, this one contradicts now.
    for conflict in gone.conflicts_with {
        let clause = &mut draft.clauses[stays];
        let known = clause.conflicts_with.iter().any(|c| c.clause == conflict.clause);
        if conflict.clause != name && !known {
            clause.conflicts_with.push(conflict);
        }
    }
    homes::update(draft, decision);
    Ok(())
}

/// Makes what contradicted one clause contradict another, or nothing any more.
fn redirect(draft: &mut Constitution, from: &str, to: Option<&str>) {
    for clause in &mut draft.clauses {
        let mut kept: Vec<record::constitution::Conflict> = Vec::new();
        for mut conflict in std::mem::take(&mut clause.conflicts_with) {
            if conflict.clause == from {
                let Some(to) = to else { continue };
                to.clone_into(&mut conflict.clause);
            }
            if conflict.clause != clause.id && kept.iter().all(|known| known.clause != conflict.clause) {
                kept.push(conflict);
            }
        }
        clause.conflicts_with = kept;
    }
}

fn leave_out(draft: &mut Constitution, id: &str, decision: &Decision) -> Result<(), EditError> {
    draft.clauses.remove(place(draft, id)?);
    redirect(draft, id, None);
    homes::update(draft, decision);
    Ok(())
}

fn put_in(
    draft: &mut Constitution,
    analysis: &Analysis,
    id: &Id,
    typed: &str,
    decision: &Decision,
) -> Result<(), EditError> {
    if draft.clauses.iter().any(|clause| homes::holds(clause, id)) {
        return Err(EditError::AlreadyIn(id.clone()));
    }
    let found = analysis.statements.iter().find(|statement| statement.id == *id);
    let statement = found.ok_or_else(|| EditError::NoStatement(id.clone()))?;
    fit(statement)?;
    let threshold = threshold(draft);
    let mut clause =
        clauses::clause(&[statement], principle::rewrite(&statement.text), threshold, &draft.process.input_sha256);
    if draft.clauses.iter().any(|known| known.id == clause.id) {
        clause.id = fresh(draft, &clause.id);
    }
    if !typed.trim().is_empty() {
        let text = text(typed)?;
        if text != clause.text || clause.needs_wording.is_some() {
            word(&mut clause, text, decision);
        }
    }
    explain(&mut clause);
    let mut disposition = clauses::disposition(statement, 0, &clause);
    disposition.decided_by.clone_from(&decision.author);
    disposition.reason.clone_from(&decision.reason);
    draft.dispositions.retain(|known| known.statement != *id);
    draft.dispositions.push(disposition);
    draft.dispositions.sort_by(|a, b| b.gac.total_cmp(&a.gac).then_with(|| a.statement.cmp(&b.statement)));
    draft.clauses.push(clause);
    homes::update(draft, decision);
    Ok(())
}

fn fit(statement: &Statement) -> Result<(), EditError> {
    let why = if statement.moderation < 0 {
        "moderators rejected it"
    } else if statement.is_meta {
        "it describes the participants and is no opinion"
    } else if statement.text.trim().is_empty() {
        "its text is not known"
    } else if statement.votes.seen == 0 {
        "nobody has voted on it"
    } else {
        return Ok(());
    };
    Err(EditError::Unfit { id: statement.id.clone(), why })
}

/// Consensus from which the rule took statements.
fn threshold(draft: &Constitution) -> f64 {
    draft.process.params.get("effective_threshold").and_then(serde_json::Value::as_f64).unwrap_or(1.0)
}

fn reorder(draft: &mut Constitution, id: &str, to: u64) -> Result<(), EditError> {
    let from = place(draft, id)?;
    let of = draft.clauses.len();
    let target = usize::try_from(to).ok().filter(|to| (1..=of).contains(to));
    let target = target.ok_or(EditError::NoPlace { to, of })? - 1;
    if target == from {
        return Err(EditError::Unchanged);
    }
    let clause = draft.clauses.remove(from);
    draft.clauses.insert(target, clause);
    Ok(())
}

#[expect(clippy::float_cmp, reason = "the same number typed again changes nothing")]
fn weigh(draft: &mut Constitution, id: &str, weight: f64) -> Result<(), EditError> {
    let place = place(draft, id)?;
    if !(weight > 0.0 && weight <= HEAVIEST) {
        return Err(EditError::BadWeight);
    }
    let clause = &mut draft.clauses[place];
    if clause.weight == weight {
        return Err(EditError::Unchanged);
    }
    clause.weight = weight;
    Ok(())
}

fn pair(draft: &Constitution, a: &Id, b: &Id) -> Result<usize, EditError> {
    let fits = |x: &Id, y: &Id| (x == a && y == b) || (x == b && y == a);
    let found = draft.merges.iter().position(|merge| fits(&merge.a, &merge.b));
    found.ok_or_else(|| EditError::NoPair(a.clone(), b.clone()))
}

/// The clauses behind which the two statements of a pair stand, in the order of the draft.
fn clauses_of(draft: &Constitution, a: &Id, b: &Id) -> Result<[String; 2], EditError> {
    let of = |id: &Id| {
        let place = draft.clauses.iter().position(|clause| homes::holds(clause, id));
        place.ok_or_else(|| EditError::NotBehind(id.clone()))
    };
    let (one, other) = (of(a)?, of(b)?);
    Ok([draft.clauses[one.min(other)].id.clone(), draft.clauses[one.max(other)].id.clone()])
}

fn accept(draft: &mut Constitution, a: &Id, b: &Id, decision: &Decision) -> Result<(), EditError> {
    pair(draft, a, b)?;
    let [stays, goes] = clauses_of(draft, a, b)?;
    if stays == goes {
        return Err(EditError::Unchanged);
    }
    join(draft, &goes, &stays, decision)
}

fn refuse(draft: &mut Constitution, a: &Id, b: &Id, decision: &Decision) -> Result<(), EditError> {
    let at = pair(draft, a, b)?;
    let [one, other] = clauses_of(draft, a, b)?;
    if one == other {
        return Err(EditError::Together);
    }
    let merge = &mut draft.merges[at];
    merge.merged = false;
    merge.decided_by.clone_from(&decision.author);
    merge.reason.clone_from(&decision.reason);
    Ok(())
}

fn settle(draft: &mut Constitution, one: &str, other: &str, decision: &Decision) -> Result<(), EditError> {
    let places = [(place(draft, one)?, other), (place(draft, other)?, one)];
    let mut found = false;
    for (place, against) in places {
        for conflict in draft.clauses[place].conflicts_with.iter_mut().filter(|c| c.clause == against) {
            conflict.resolution.clone_from(&decision.reason);
            found = true;
        }
    }
    if found { Ok(()) } else { Err(EditError::NoConflict) }
}
