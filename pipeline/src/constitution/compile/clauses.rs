//! Groups of statements to clauses, and what became of each statement.

use crate::constitution::{
    alike::Pair,
    principle::{self, NeedsWording, Principle},
    rationale,
    selection::Selected,
};
use record::{
    Id,
    analysis::Statement,
    constitution::{
        Clause, Conflict, Disposition, Edit, GroupSupport, Kind, Outcome, Polarity, Provenance, Source, Training,
    },
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Clauses, strongest first, and one disposition for each statement behind them.
pub(super) struct Drafted {
    pub(super) clauses: Vec<Clause>,
    pub(super) dispositions: Vec<Disposition>,
}

/// Drafts one clause per group; groups hold indices into the chosen statements.
pub(super) fn draft(selected: &Selected<'_>, groups: &[Vec<usize>], pairs: &[Pair], poll: &str) -> Drafted {
    let mut clauses = Vec::new();
    let mut dispositions = Vec::new();
    let mut clause_of: BTreeMap<usize, String> = BTreeMap::new();
    for group in groups {
        // Indices follow the strength of statements, so the first that the rules can word is the strongest such.
        let worded =
            group.iter().find_map(|index| principle::rewrite(&selected.chosen[*index].text).ok().map(|p| (*index, p)));
        let wording = worded.as_ref().map_or(group[0], |(index, _)| *index);
        let result = match worded {
            Some((_, principle)) => Ok(principle),
            None => principle::rewrite(&selected.chosen[wording].text),
        };
        let mut members: Vec<&Statement> = vec![selected.chosen[wording]];
        members.extend(group.iter().filter(|index| **index != wording).map(|index| selected.chosen[*index]));
        let clause = clause(&members, result, selected.threshold, poll);
        group.iter().for_each(|index| {
            clause_of.insert(*index, clause.id.clone());
        });
        dispositions
            .extend(members.iter().enumerate().map(|(place, statement)| disposition(statement, place, &clause)));
        clauses.push(clause);
    }
    for pair in pairs.iter().filter(|pair| pair.opposed) {
        for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
            let (Some(one), Some(other)) = (clause_of.get(&one), clause_of.get(&other)) else { continue };
            if let Some(clause) = clauses.iter_mut().find(|clause| clause.id == *one && one != other) {
                clause.conflicts_with.push(Conflict { clause: other.clone(), resolution: String::new() });
            }
        }
    }
    for clause in &mut clauses {
        let unique: BTreeSet<String> = clause.conflicts_with.drain(..).map(|conflict| conflict.clause).collect();
        clause.conflicts_with =
            unique.into_iter().map(|clause| Conflict { clause, resolution: String::new() }).collect();
    }
    Drafted { clauses, dispositions }
}

/// A clause behind which these statements stand, worded by the first.
pub(in crate::constitution) fn clause(
    members: &[&Statement],
    worded: Result<Principle, NeedsWording>,
    threshold: f64,
    poll: &str,
) -> Clause {
    let wording = members[0];
    let sources: Vec<Source> = members.iter().map(|statement| source(statement)).collect();
    let [low, high] = wording.gac_agree_interval;
    let straddles = low < threshold && threshold <= high;
    let rationale = rationale::rationale(&sources[0], members.len() - 1, threshold, straddles);
    let (text, needs_wording, polarity, training, edits) = match worded {
        Ok(principle) => {
            let edits = principle
                .steps
                .into_iter()
                .map(|step| Edit {
                    author: format!("rule: {}", step.rule),
                    at: None,
                    from: step.from,
                    to: step.to,
                    reason: step.reason,
                })
                .collect();
            (principle.text, None, principle.polarity, principle.training, edits)
        }
        Err(reason) => (
            wording.text.trim().to_owned(),
            Some(reason.to_string()),
            Polarity::Promote,
            Training::default(),
            Vec::new(),
        ),
    };
    Clause {
        id: clause_id(members),
        text,
        language: None,
        rationale,
        kind: Kind::Principle,
        tier: 1,
        weight: 1.0,
        polarity,
        needs_wording,
        straddles_threshold: straddles,
        tags: Vec::new(),
        examples: Vec::new(),
        conflicts_with: Vec::new(),
        training,
        provenance: Provenance {
            poll: poll.to_owned(),
            threshold: Some(threshold),
            statements: sources,
            edits,
            coding: None,
        },
    }
}

/// `s` and the lowest statement id behind the clause: the same in every version that is compiled from the poll, as
/// long as that statement stays in it. Ids with unusual characters are replaced by their hash.
fn clause_id(members: &[&Statement]) -> String {
    let founding = members.iter().map(|statement| &statement.id).min().map_or("", Id::as_str);
    let plain = founding.len() <= 64 && founding.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if plain {
        format!("s{founding}")
    } else {
        let hash = hex::encode(Sha256::digest(founding.as_bytes()));
        format!("s-{}", &hash[..16])
    }
}

fn source(statement: &Statement) -> Source {
    let groups = statement
        .groups
        .iter()
        .map(|group| GroupSupport {
            group: group.group,
            votes: group.votes,
            agree_share: group.agree_share,
            agree_interval: group.agree_interval,
        })
        .collect();
    Source {
        statement: statement.id.clone(),
        text: statement.text.clone(),
        language: statement.language.clone(),
        votes: statement.votes,
        groups,
        gac: statement.gac_agree,
        gac_interval: statement.gac_agree_interval,
    }
}

/// What became of the statement at this place behind a clause.
pub(in crate::constitution) fn disposition(statement: &Statement, place: usize, clause: &Clause) -> Disposition {
    let id = clause.id.clone();
    let (outcome, decided_by, reason) = match (place, &clause.needs_wording) {
        (0, None) => (Outcome::Principle { clause: id }, "rule: selection", "it words the clause".to_owned()),
        (0, Some(why)) => {
            (Outcome::Principle { clause: id }, "rule: selection", format!("it waits for a person to word it: {why}"))
        }
        _ => (
            Outcome::Merged { clause: id },
            "rule: merge",
            format!("it says the same as statement {}", clause.provenance.statements[0].statement),
        ),
    };
    Disposition {
        statement: statement.id.clone(),
        text: statement.text.clone(),
        seen: statement.votes.seen,
        gac: statement.gac_agree,
        gac_interval: statement.gac_agree_interval,
        outcome,
        decided_by: decided_by.to_owned(),
        reason,
    }
}
