//! Whether what is said of rewordings and mergers fits the statements and the log of moderation.

use super::{Findings, Unpacked};
use crate::report::bundle::{
    hash,
    revisions::{Revisions, texts},
};
use pipeline::polis::PolisFolder;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const NAME: &str = "revisions.json";

pub(super) fn verify(unpacked: &Unpacked, findings: &mut Findings) -> anyhow::Result<()> {
    if !unpacked.holds(NAME) {
        findings.not_checked(NAME, "the bundle was made before revisions were part of it");
        return Ok(());
    }
    let revisions: Revisions = match serde_json::from_slice(&unpacked.read(NAME)?) {
        Ok(revisions) => revisions,
        Err(error) => {
            findings.differs(NAME, format!("cannot be read: {error}"));
            return Ok(());
        }
    };
    let poll = unpacked.path("poll");
    let (known, shown) = match (ids(&poll), texts(&poll)) {
        (Ok(known), Ok(shown)) => (known, shown),
        // That they cannot be read is said where votes are looked at.
        _ => return Ok(()),
    };
    let mut wrong = Vec::new();
    for reworded in &revisions.reworded {
        let id = &reworded.statement;
        if !known.contains(id) {
            wrong.push(format!("there is no statement {id}"));
        }
        let numbers = reworded.wordings.iter().map(|wording| wording.number);
        if !numbers.eq((1_i64..).take(reworded.wordings.len())) {
            wrong.push(format!("wordings of statement {id} are missing"));
        }
        let stands = reworded.wordings.last().and_then(|last| last.sha256.as_ref());
        if stands != shown.get(id).map(|text| hash(text.as_bytes())).as_ref() {
            wrong.push(format!("statement {id} has another text than its last wording"));
        }
    }
    for merged in &revisions.merged {
        for id in [&merged.statement, &merged.into].into_iter().filter(|id| !known.contains(*id)) {
            wrong.push(format!("there is no statement {id}"));
        }
    }
    let rewordings = logged(unpacked, "reword")?;
    for reworded in &revisions.reworded {
        let logged = rewordings.get(&reworded.statement).copied().unwrap_or(0);
        if logged + 1 != reworded.wordings.len() {
            wrong.push(format!("the log of moderation has other rewordings of statement {}", reworded.statement));
        }
    }
    if wrong.is_empty() {
        let says = format!(
            "{} reworded and {} merged statements fit the statements and the log of moderation",
            revisions.reworded.len(),
            revisions.merged.len()
        );
        findings.agrees(NAME, says);
    } else {
        findings.differs(NAME, wrong.join("; "));
    }
    Ok(())
}

fn ids(poll: &std::path::Path) -> anyhow::Result<BTreeSet<String>> {
    Ok(PolisFolder::open(poll)?.statements()?.into_iter().map(|statement| statement.id.to_string()).collect())
}

/// How often the log says that this was done, by statement.
fn logged(unpacked: &Unpacked, action: &str) -> anyhow::Result<BTreeMap<String, usize>> {
    const LOG: &str = "moderation.json";
    let mut counts = BTreeMap::new();
    if unpacked.holds(LOG) {
        let events: Vec<Value> = serde_json::from_slice(&unpacked.read(LOG)?).unwrap_or_default();
        for event in events.iter().filter(|event| event["action"] == action) {
            if let Some(id) = event["statement"].as_str() {
                *counts.entry(id.to_owned()).or_insert(0) += 1;
            }
        }
    }
    Ok(counts)
}
