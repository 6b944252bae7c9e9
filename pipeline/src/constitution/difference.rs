//! What changed between two constitutions, and the votes behind each change.

mod text;

use super::files;
use record::{
    Constitution, Id,
    constitution::{Clause, Disposition, Edit, Kind, Source, Training},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const FORMAT: &str = "folkmoot-constitution-diff/1";

/// All changes from one constitution to another. Its `Display` is a text for people.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Diff {
    /// Always `folkmoot-constitution-diff/1`.
    pub format: &'static str,
    /// SHA-256 of the earlier one.
    pub from_sha256: String,
    /// SHA-256 of the later one.
    pub to_sha256: String,
    /// Whether what binds is the same, whatever happened to the commentary.
    pub same_normative_text: bool,
    /// Whether both rest on the same votes.
    pub same_votes: bool,
    /// Clauses only in the later one, in its order.
    pub added: Vec<Clause>,
    /// Clauses only in the earlier one, in its order.
    pub dropped: Vec<Dropped>,
    /// Clauses whose text differs, in the order of the later one.
    pub reworded: Vec<Reworded>,
    /// Clauses whose weight, tier or kind differs.
    pub reweighted: Vec<Reweighted>,
    /// Clauses whose derived prompts differ though their text does not.
    pub reprompted: Vec<Reprompted>,
    /// Clauses whose votes or statements differ.
    pub provenance: Vec<ProvenanceChange>,
    /// Fields of the whole document that differ: title, version, rule, parameters and so on.
    pub document: Vec<Change>,
}

/// A clause that is gone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Dropped {
    /// The clause as it was.
    pub clause: Clause,
    /// What became of its statements, as the later constitution says.
    pub now: Vec<Disposition>,
    /// Consensus that the later constitution asks for, where it says so.
    pub threshold: Option<f64>,
}

/// A clause in other words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reworded {
    /// Its id in the later one.
    pub clause: String,
    /// Text before.
    pub before: String,
    /// Text after.
    pub after: String,
    /// Edits that the earlier one does not have.
    pub edits: Vec<Edit>,
    /// Statements behind it now.
    pub statements: Vec<Source>,
}

/// A clause that counts more or less.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reweighted {
    /// Its id in the later one.
    pub clause: String,
    /// Before.
    pub before: Standing,
    /// After.
    pub after: Standing,
}

/// How much a clause counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// How binding it is.
    pub kind: Kind,
    /// 1 is the highest.
    pub tier: u8,
    /// Relative weight.
    pub weight: f64,
}

/// A clause with other prompts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reprompted {
    /// Its id in the later one.
    pub clause: String,
    /// Before.
    pub before: Training,
    /// After.
    pub after: Training,
}

/// Other votes or other statements behind a clause.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProvenanceChange {
    /// Its id in the later one.
    pub clause: String,
    /// Statements that joined.
    pub joined: Vec<Source>,
    /// Statements that left.
    pub left: Vec<Source>,
    /// Statements behind both whose votes changed.
    pub votes: Vec<VotesChange>,
}

/// Other votes on the same statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct VotesChange {
    /// Before.
    pub before: Source,
    /// After.
    pub after: Source,
}

/// A field with another value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Name of the field.
    pub field: String,
    /// Before.
    pub before: serde_json::Value,
    /// After.
    pub after: serde_json::Value,
}

impl Diff {
    /// Whether nothing changed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.dropped.is_empty()
            && self.reworded.is_empty()
            && self.reweighted.is_empty()
            && self.reprompted.is_empty()
            && self.provenance.is_empty()
            && self.document.is_empty()
    }
}

/// Compares two constitutions. Clauses are the same when their ids are; of the rest, those that share a statement are.
#[must_use]
pub fn diff(from: &Constitution, to: &Constitution) -> Diff {
    let matched = matched(from, to);
    let before_of =
        |clause: &Clause| matched.get(clause.id.as_str()).and_then(|id| from.clauses.iter().find(|c| c.id == *id));
    let mut diff = Diff {
        format: FORMAT,
        from_sha256: files::sha256(from),
        to_sha256: files::sha256(to),
        same_normative_text: files::normative_sha256(from) == files::normative_sha256(to),
        same_votes: from.process.input_sha256 == to.process.input_sha256,
        added: Vec::new(),
        dropped: dropped(from, to, &matched),
        reworded: Vec::new(),
        reweighted: Vec::new(),
        reprompted: Vec::new(),
        provenance: Vec::new(),
        document: document(from, to),
    };
    for after in &to.clauses {
        let Some(before) = before_of(after) else {
            diff.added.push(after.clone());
            continue;
        };
        compare(before, after, &mut diff);
    }
    diff
}

/// For each clause of `to` that was in `from`: its id there. Ids first, shared statements second.
fn matched<'a>(from: &'a Constitution, to: &'a Constitution) -> BTreeMap<&'a str, &'a str> {
    let ids: BTreeSet<&str> = from.clauses.iter().map(|clause| clause.id.as_str()).collect();
    let mut matched: BTreeMap<&str, &str> = to
        .clauses
        .iter()
        .filter_map(|clause| ids.get(clause.id.as_str()).map(|id| (clause.id.as_str(), *id)))
        .collect();
    // Statement ids of two polls have nothing to do with each other.
    if from.process.poll != to.process.poll {
        return matched;
    }
    let mut taken: BTreeSet<&str> = matched.values().copied().collect();
    for clause in &to.clauses {
        if matched.contains_key(clause.id.as_str()) {
            continue;
        }
        let statements = statement_ids(clause);
        let same =
            from.clauses.iter().find(|c| !taken.contains(c.id.as_str()) && !statement_ids(c).is_disjoint(&statements));
        if let Some(same) = same {
            taken.insert(&same.id);
            matched.insert(&clause.id, &same.id);
        }
    }
    matched
}

fn statement_ids(clause: &Clause) -> BTreeSet<&Id> {
    clause.provenance.statements.iter().map(|source| &source.statement).collect()
}

fn dropped(from: &Constitution, to: &Constitution, matched: &BTreeMap<&str, &str>) -> Vec<Dropped> {
    let kept: BTreeSet<&str> = matched.values().copied().collect();
    from.clauses
        .iter()
        .filter(|clause| !kept.contains(clause.id.as_str()))
        .map(|clause| {
            let statements = statement_ids(clause);
            let now = to.dispositions.iter().filter(|d| statements.contains(&d.statement)).cloned().collect();
            let threshold = to.process.params.get("effective_threshold").and_then(serde_json::Value::as_f64);
            Dropped { clause: clause.clone(), now, threshold }
        })
        .collect()
}

fn compare(before: &Clause, after: &Clause, diff: &mut Diff) {
    let clause = after.id.clone();
    if before.text != after.text || before.needs_wording != after.needs_wording {
        diff.reworded.push(Reworded {
            clause: clause.clone(),
            before: before.text.clone(),
            after: after.text.clone(),
            edits: after
                .provenance
                .edits
                .iter()
                .filter(|edit| !before.provenance.edits.contains(edit))
                .cloned()
                .collect(),
            statements: after.provenance.statements.clone(),
        });
    } else if before.training != after.training {
        diff.reprompted.push(Reprompted {
            clause: clause.clone(),
            before: before.training.clone(),
            after: after.training.clone(),
        });
    }
    let standing = |clause: &Clause| Standing { kind: clause.kind, tier: clause.tier, weight: clause.weight };
    if standing(before) != standing(after) {
        diff.reweighted.push(Reweighted { clause: clause.clone(), before: standing(before), after: standing(after) });
    }
    let missing = |from: &Clause, to: &Clause| -> Vec<Source> {
        let there = statement_ids(to);
        from.provenance.statements.iter().filter(|source| !there.contains(&source.statement)).cloned().collect()
    };
    let (joined, left) = (missing(after, before), missing(before, after));
    let votes: Vec<VotesChange> = after
        .provenance
        .statements
        .iter()
        .filter_map(|new| {
            let old = before.provenance.statements.iter().find(|old| old.statement == new.statement)?;
            (old != new).then(|| VotesChange { before: old.clone(), after: new.clone() })
        })
        .collect();
    if !(joined.is_empty() && left.is_empty() && votes.is_empty()) {
        diff.provenance.push(ProvenanceChange { clause, joined, left, votes });
    }
}

/// Everything but the clauses and what follows from them.
fn document(from: &Constitution, to: &Constitution) -> Vec<Change> {
    let fields = |constitution: &Constitution| -> BTreeMap<String, serde_json::Value> {
        let value = |value: Result<serde_json::Value, serde_json::Error>| value.unwrap_or(serde_json::Value::Null);
        let process = &constitution.process;
        let mut fields = BTreeMap::from([
            ("id".to_owned(), constitution.id.clone().into()),
            ("title".to_owned(), constitution.title.clone().into()),
            ("version".to_owned(), constitution.version.clone().into()),
            ("status".to_owned(), value(serde_json::to_value(constitution.status))),
            ("effective_from".to_owned(), constitution.effective_from.clone().into()),
            ("supersedes".to_owned(), constitution.supersedes.clone().into()),
            ("languages".to_owned(), constitution.languages.clone().into()),
            ("licence".to_owned(), constitution.licence.clone().into()),
            ("scope".to_owned(), value(serde_json::to_value(&constitution.scope))),
            ("authority".to_owned(), constitution.authority.clone().into()),
            ("guidelines".to_owned(), value(serde_json::to_value(&constitution.guidelines))),
            ("poll".to_owned(), process.poll.clone().into()),
            ("participants".to_owned(), process.participants.into()),
            ("votes".to_owned(), process.votes.into()),
            ("groups".to_owned(), process.groups.into()),
            ("rule".to_owned(), process.rule.clone().into()),
            ("eligible".to_owned(), process.eligible.into()),
            ("selected".to_owned(), process.selected.into()),
            ("code_version".to_owned(), process.code_version.clone().into()),
        ]);
        fields.extend(process.params.iter().map(|(name, value)| (format!("params.{name}"), value.clone())));
        fields.extend(process.seeds.iter().map(|(name, seed)| (format!("seeds.{name}"), (*seed).into())));
        fields
    };
    let (before, after) = (fields(from), fields(to));
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names
        .into_iter()
        .filter_map(|name| {
            let value = |fields: &BTreeMap<String, serde_json::Value>| fields.get(name).cloned().unwrap_or_default();
            let (before, after) = (value(&before), value(&after));
            (before != after).then(|| Change { field: name.clone(), before, after })
        })
        .collect()
}

#[cfg(test)]
mod tests;
