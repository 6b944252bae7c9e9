//! What a model understands, as a record and as a table.

use super::{
    Assigned, Thresholds, UnderstandingParams,
    measure::{Count, Measured},
};
use crate::{laboratory::vocabulary::conversation::Field, opinion::wilson};
use record::{Constitution, analysis::Interval};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// The value of [`Understanding::format`].
pub(super) const FORMAT: &str = "folkmoot-understanding/1";

/// Which principles of a constitution a model understands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Understanding {
    /// Always `folkmoot-understanding/1`.
    pub format: String,
    /// Name of the model.
    pub model: String,
    /// SHA-256 of its files, or the address that it has; set by whoever opened it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub model_identity: BTreeMap<String, String>,
    /// SHA-256 of the constitution.
    pub constitution_sha256: String,
    /// SHA-256 of the probes, those for trying included.
    pub probes_sha256: String,
    /// Parameters with the values used.
    pub params: UnderstandingParams,
    /// Version of the program.
    pub code_version: String,
    /// The principles, in the order of the constitution.
    pub principles: Vec<PrincipleReport>,
}

/// What was found about one principle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrincipleReport {
    /// Clause id.
    pub id: String,
    /// The principle.
    pub text: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The one field of expertise that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// How that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned: Option<Assigned>,
    /// Of responses that break it: those in which a critique finds fault.
    pub caught: Share,
    /// Of responses that do not: the same.
    pub false_alarms: Share,
    /// Of pairs of which one fits better: those that are judged so.
    pub agreement: Share,
    /// Probes that do not fit into the model.
    pub left_out: u64,
    /// All in all.
    pub verdict: Verdict,
}

/// A share with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// How many.
    pub k: u64,
    /// Of how many.
    pub n: u64,
    /// k / n; absent where n is 0.
    pub share: Option<f64>,
    /// Its 95 % Wilson interval.
    pub interval: Option<Interval>,
}

impl Share {
    pub(super) fn of((k, n): Count) -> Self {
        Self { k, n, share: (n > 0).then(|| k as f64 / n as f64), interval: wilson(k, n) }
    }
}

/// Whether a principle is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Critiques and comparisons follow it.
    Understood,
    /// Some of them do.
    Partly,
    /// Critiques find fault where there is none: training with it would train something else.
    Misread,
    /// They do not: training with it trains nothing.
    NotRead,
    /// No probe can break it, or it has no wording.
    Untested,
}

impl Verdict {
    /// In words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Understood => "understood",
            Self::Partly => "partly",
            Self::Misread => "misread",
            Self::NotRead => "not read",
            Self::Untested => "untested",
        }
    }
}

/// The verdict on what was found. What there are no probes for does not count.
pub(super) fn verdict(found: &Measured, thresholds: &Thresholds) -> Verdict {
    let share = |(k, n): Count| (n > 0).then(|| k as f64 / n as f64);
    let (caught, agreement) = (share(found.caught), share(found.agreement));
    let alarms = share(found.false_alarms).unwrap_or(0.0);
    if alarms > thresholds.false_alarms {
        return Verdict::Misread;
    }
    if caught.is_none() && agreement.is_none() {
        return Verdict::Untested;
    }
    if caught.is_none_or(|caught| caught >= thresholds.caught)
        && agreement.is_none_or(|agreement| agreement >= thresholds.agreement)
    {
        return Verdict::Understood;
    }
    let in_part = caught.is_some_and(|caught| caught - alarms >= thresholds.partly_caught)
        || agreement.is_some_and(|agreement| agreement >= thresholds.partly_agreement);
    if in_part { Verdict::Partly } else { Verdict::NotRead }
}

impl Understanding {
    /// How many principles have this verdict.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.principles.iter().filter(|principle| principle.verdict == verdict).count()
    }

    /// The same constitution without the principles by which the model would learn nothing, or something else.
    #[must_use]
    pub fn teachable(&self, constitution: &Constitution) -> Constitution {
        let idle = |verdict| matches!(verdict, Verdict::Misread | Verdict::NotRead);
        let set_aside: BTreeSet<&str> = self
            .principles
            .iter()
            .filter(|principle| idle(principle.verdict))
            .map(|principle| principle.id.as_str())
            .collect();
        let mut rest = constitution.clone();
        rest.clauses.retain(|clause| !set_aside.contains(clause.id.as_str()));
        rest
    }
}

impl fmt::Display for Understanding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<10}  {:<20}  {:<20}  {:<20}  principle", "verdict", "caught", "false alarms", "agreement")?;
        for principle in &self.principles {
            let PrincipleReport { verdict, caught, false_alarms, agreement, id, text, .. } = principle;
            let name = verdict.name();
            writeln!(f, "{name:<10}  {caught:<20}  {false_alarms:<20}  {agreement:<20}  {id}: {text}")?;
        }
        let counted = [Verdict::Understood, Verdict::Partly, Verdict::Misread, Verdict::NotRead, Verdict::Untested]
            .map(|verdict| format!("{} {}", self.count(verdict), verdict.name()));
        writeln!(f, "{} of {} principles; intervals are at 95 %", counted.join(", "), self.principles.len())
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.share, self.interval) {
            (Some(share), Some([low, high])) => f.pad(&format!("{share:.2} [{low:.2} {high:.2}] n={}", self.n)),
            _ => f.pad("-"),
        }
    }
}
