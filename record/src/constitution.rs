//! `folkmoot-constitution/1`: principles that a public decided on, each with the votes behind it.
//!
//! A constitution carries what people read (text, rationale), what a model is trained with (derived prompts) and
//! what a sceptic checks (provenance, dispositions, edits, process). `preamble`, `open_problems` and `credits` are
//! commentary: [`Constitution::normative`] leaves them out, and the normative hash covers only the rest.

use crate::{
    Id,
    analysis::{Interval, Tally},
    drafting::Decision,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Constitution::format`].
pub const FORMAT: &str = "folkmoot-constitution/1";

/// The language in which rules word principles (BCP 47).
pub const ENGLISH: &str = "en";

/// The licence under which every constitution that comes from a poll is given.
pub const LICENCE: &str = "CC0-1.0";

/// The licence of a text that was written elsewhere and whose terms nobody has checked yet (SPDX).
pub const LICENCE_UNKNOWN: &str = "NOASSERTION";

/// A constitution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constitution {
    /// Always [`FORMAT`].
    pub format: String,
    /// Stable name of this constitution over its versions.
    pub id: String,
    /// Title for people.
    pub title: String,
    /// Semantic version.
    pub version: String,
    /// Where it stands in its life.
    pub status: Status,
    /// First day on which it counts, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<String>,
    /// SHA-256 of the version that it replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
    /// BCP 47 tags of the languages that the principles are worded in, the commonest first ([`languages`]); sentences
    /// that rules write are English in any case.
    pub languages: Vec<String>,
    /// [`LICENCE`] for whatever was compiled from a poll, [`LICENCE_UNKNOWN`] for what was imported.
    pub licence: String,
    /// What it covers and what not.
    pub scope: Scope,
    /// What precedes what, in words.
    pub authority: String,
    /// Guidelines that stand under this constitution and must not contradict it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guidelines: Vec<Guideline>,
    /// Commentary: why this exists.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub preamble: String,
    /// The principles.
    pub clauses: Vec<Clause>,
    /// One entry for every statement at or over the threshold.
    pub dispositions: Vec<Disposition>,
    /// Pairs of statements that look alike, with the decision about them.
    pub merges: Vec<Merge>,
    /// How it came about.
    pub process: Process,
    /// What people did to the compiled constitution, in order; with it anybody can make this one again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// Commentary: what is not settled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open_problems: Vec<String>,
    /// Commentary: thanks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<String>,
}

/// Where a constitution stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Being worked on.
    Draft,
    /// In force.
    Ratified,
    /// Replaced by a later version.
    Superseded,
    /// Taken back.
    Withdrawn,
}

/// What a constitution covers and what not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scope {
    /// Models or uses that it covers.
    pub covers: Vec<String>,
    /// What it leaves out.
    pub exclusions: Vec<Exclusion>,
}

/// Something that a constitution does not cover.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exclusion {
    /// What.
    pub what: String,
    /// Why.
    pub reason: String,
}

/// A text of lower rank, bound to the version of the constitution that it was checked against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guideline {
    /// Its title.
    pub title: String,
    /// SHA-256 of its text.
    pub sha256: String,
    /// SHA-256 of the constitution with which it was last compared; absent when nobody has yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_against: Option<String>,
}

/// How binding a clause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Never to be traded off.
    HardConstraint,
    /// To be weighed with the others.
    Principle,
    /// Holds unless somebody asks otherwise.
    Default,
}

/// Whether a clause asks for something or warns of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// More of it.
    Promote,
    /// Less of it.
    Avoid,
}

/// One principle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clause {
    /// Stable over versions.
    pub id: String,
    /// The principle, as people read it: "Choose the response that ...".
    pub text: String,
    /// Language of the text (BCP 47) where a person worded it in another one than [`ENGLISH`]; see [`Clause::worded_in`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Why it is here, in one or two sentences.
    pub rationale: String,
    /// How binding it is.
    pub kind: Kind,
    /// 1 is the highest.
    pub tier: u8,
    /// Relative weight when principles are drawn for training.
    pub weight: f64,
    /// Whether it asks for something or warns of it.
    pub polarity: Polarity,
    /// Set when the rewriting rules did not fit and a person must word it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs_wording: Option<String>,
    /// Set when the interval of its consensus straddles the threshold.
    #[serde(default)]
    pub straddles_threshold: bool,
    /// Free labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Cases that show what is meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Example>,
    /// Other clauses that ask for the opposite, at least in wording.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts_with: Vec<Conflict>,
    /// What a model is trained with.
    pub training: Training,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl Clause {
    /// Language of the text (BCP 47): the one that is named; while nobody has worded it that of the statement whose words
    /// it has, where that is known; else English, which the rules write.
    #[must_use]
    pub fn worded_in(&self) -> Option<&str> {
        let statement = self.provenance.statements.first();
        match (&self.language, &self.needs_wording, statement) {
            (Some(language), _, _) => Some(language),
            (None, Some(_), Some(statement)) => statement.language.as_deref(),
            (None, _, _) => Some(ENGLISH),
        }
    }
}

/// The languages that clauses are worded in, the commonest first, of equals the one that comes first; English where
/// none is known.
#[must_use]
pub fn languages(clauses: &[Clause]) -> Vec<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for language in clauses.iter().filter_map(Clause::worded_in) {
        match counts.iter_mut().find(|(known, _)| *known == language) {
            Some((_, count)) => *count += 1,
            None => counts.push((language, 1)),
        }
    }
    if counts.is_empty() {
        return vec![ENGLISH.to_owned()];
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(language, _)| language.to_owned()).collect()
}

/// A case that shows what a clause means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The situation or the question asked.
    pub case: String,
    /// An answer that fits the clause.
    pub wanted: String,
    /// An answer that does not.
    pub unwanted: String,
}

/// Another clause that asks for the opposite, at least in wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Clause id.
    pub clause: String,
    /// Which one holds when; empty as long as nobody has decided.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub resolution: String,
}

/// Prompts derived from a clause. All empty when the rules could not word the clause; a clause that was imported
/// without one of them has that one empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Training {
    /// Which of two responses fits the principle better?
    pub comparison_prompt: String,
    /// Asks for a critique of a response by this principle.
    pub critique_request: String,
    /// Asks for a revision by this principle.
    pub revision_request: String,
    /// SHA-256 of each prompt that is not empty, by field name: what a training label refers to.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sha256: BTreeMap<String, String>,
}

/// Where a clause comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// The poll: SHA-256 of its statements and votes, as in [`Process::input_sha256`]; empty when imported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub poll: String,
    /// Group-aware consensus from which its statements were taken; absent when imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<f64>,
    /// Statements behind it, the first one worded it.
    pub statements: Vec<Source>,
    /// Every change of its wording by a person or a rule.
    pub edits: Vec<Edit>,
    /// The people who split or joined statements by hand; absent when rules did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coding: Option<Coding>,
}

/// Work of people who split or joined statements by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coding {
    /// Who, by name or role.
    pub coders: Vec<String>,
    /// How far they agreed before they talked: Krippendorff's alpha.
    pub agreement: Option<f64>,
}

/// A statement behind a clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Statement id in the poll.
    pub statement: Id,
    /// Its text as people voted on it.
    pub text: String,
    /// Language of that text (BCP 47), where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Votes of everybody.
    pub votes: Tally,
    /// Votes per group with the Wilson interval of the share that agrees.
    pub groups: Vec<GroupSupport>,
    /// Group-aware consensus.
    pub gac: f64,
    /// Its interval.
    pub gac_interval: Interval,
}

/// One group's votes on a statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupSupport {
    /// Group number.
    pub group: u32,
    /// Its votes.
    pub votes: Tally,
    /// Share that agrees, absent without votes.
    pub agree_share: Option<f64>,
    /// Wilson interval of that share.
    pub agree_interval: Option<Interval>,
}

/// A change of wording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// Who: a person's name or role, or the rule that did it.
    pub author: String,
    /// When, RFC 3339; absent for rules, which have no clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Before.
    pub from: String,
    /// After.
    pub to: String,
    /// Why.
    pub reason: String,
}

/// What became of a statement at or over the threshold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Disposition {
    /// Statement id.
    pub statement: Id,
    /// Its text; empty when it was rejected in moderation, so that a rejected text is not published here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Votes of any kind.
    #[serde(default)]
    pub seen: u64,
    /// Its group-aware consensus.
    pub gac: f64,
    /// Its interval.
    pub gac_interval: Interval,
    /// What became of it.
    pub outcome: Outcome,
    /// Who decided: a rule or a person.
    pub decided_by: String,
    /// Why.
    pub reason: String,
}

/// What became of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// It words this clause.
    Principle {
        /// Clause id.
        clause: String,
    },
    /// It stands behind this clause beside another statement.
    Merged {
        /// Clause id.
        clause: String,
    },
    /// It is not in the constitution.
    LeftOut,
}

/// Two statements that look alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Merge {
    /// One.
    pub a: Id,
    /// The other.
    pub b: Id,
    /// Cosine of their TF-IDF vectors, 0..=1; exactly 1 when nothing but spelling of the opening differs.
    pub similarity: f64,
    /// Whether they were merged.
    pub merged: bool,
    /// Who decided.
    pub decided_by: String,
    /// Why, where a person decided.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// How a constitution came about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Process {
    /// Topic of the poll.
    pub poll: String,
    /// SHA-256 of the poll's votes ([`crate::analysis::Input::sha256`]).
    pub input_sha256: String,
    /// SHA-256 of the analysis in canonical form.
    pub analysis_sha256: String,
    /// People who voted.
    pub participants: u64,
    /// People in opinion groups.
    pub grouped: u64,
    /// Opinion groups.
    pub groups: u32,
    /// Statements that were looked at.
    pub statements: u64,
    /// Votes.
    pub votes: u64,
    /// How statements were chosen, in words.
    pub rule: String,
    /// Rule parameters with the values used: threshold, top, min_seen, merge similarity.
    pub params: BTreeMap<String, serde_json::Value>,
    /// Why the threshold lies where it does; empty when nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub threshold_reason: String,
    /// Statements that met the votes minimum.
    pub eligible: u64,
    /// Statements over the threshold.
    pub selected: u64,
    /// How people were invited, in words; empty when nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sample: String,
    /// How statements were moderated, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub screening: String,
    /// SHA-256 of the moderation decisions: the canonical form of the list of `[statement id, moderation]`, by id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub moderation_sha256: String,
    /// Seeds of the random choices on the way here, by name.
    pub seeds: BTreeMap<String, u64>,
    /// Version of the program.
    pub code_version: String,
}

impl Constitution {
    /// What binds: this constitution without its commentary (`preamble`, `open_problems`, `credits`) and without the
    /// list of decisions that led to it.
    #[must_use]
    pub fn normative(&self) -> Self {
        Self {
            preamble: String::new(),
            open_problems: Vec::new(),
            credits: Vec::new(),
            decisions: Vec::new(),
            ..self.clone()
        }
    }
}
