//! `revisions.json`: which statements were reworded or merged, when and why.
//!
//! An earlier wording stands there by its SHA-256 alone: a moderator may have reworded a statement because nobody should
//! read what it said, and whoever knows the text can see that it is the same.

use super::hash;
use app::words::number::iso_day;
use deliberation::store::{Merger, Wording};
use pipeline::polis::PolisFolder;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::Path};

/// The file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::report) struct Revisions {
    /// Statements that were reworded, by their order in the poll.
    pub(in crate::report) reworded: Vec<Reworded>,
    /// Statements that count as another.
    pub(in crate::report) merged: Vec<Merged>,
}

/// A statement that was reworded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::report) struct Reworded {
    /// Its id.
    pub(in crate::report) statement: String,
    /// Every wording that it had; the last is the one that stands.
    pub(in crate::report) wordings: Vec<Worded>,
}

/// One wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::report) struct Worded {
    /// From 1, the author's own.
    pub(in crate::report) number: i64,
    /// The day from which it stood, `YYYY-MM-DD` in UTC.
    pub(in crate::report) day: String,
    /// Why it took the place of the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::report) reason: Option<String>,
    /// SHA-256 of its text; absent where nobody can read the statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::report) sha256: Option<String>,
}

/// A statement that counts as another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::report) struct Merged {
    /// Its id.
    pub(in crate::report) statement: String,
    /// Id of the other.
    pub(in crate::report) into: String,
    /// Since which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::report) day: Option<String>,
}

/// The texts of statements that everybody can read, by id, from the files that everybody can download.
pub(in crate::report) fn texts(poll: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let statements = PolisFolder::open(poll)?.statements()?;
    let shown = statements.into_iter().filter(|statement| !statement.text.is_empty());
    Ok(shown.map(|statement| (statement.id.to_string(), statement.text)).collect())
}

impl Revisions {
    /// What was done, as everybody may know it.
    pub(super) fn new(wordings: Vec<Wording>, mergers: Vec<Merger>, texts: &BTreeMap<String, String>) -> Self {
        let mut reworded: Vec<Reworded> = Vec::new();
        for wording in wordings {
            let is_shown = texts.contains_key(&wording.statement);
            let worded = Worded {
                number: wording.number,
                day: iso_day(wording.at_ms),
                reason: wording.reason,
                sha256: is_shown.then(|| hash(wording.body.as_bytes())),
            };
            match reworded.last_mut().filter(|last| last.statement == wording.statement) {
                Some(last) => last.wordings.push(worded),
                None => reworded.push(Reworded { statement: wording.statement, wordings: vec![worded] }),
            }
        }
        let merged = mergers.into_iter().map(|merger| Merged {
            statement: merger.statement,
            into: merger.into,
            day: merger.at_ms.map(iso_day),
        });
        Self { reworded, merged: merged.collect() }
    }
}
