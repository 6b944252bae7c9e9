//! `folkmoot-model-report/1`: what two constitutions did to one model, measured before and after, side by side.
//!
//! It is what a run ends with and what the public reads. Every figure has its n, a 95 % interval where one can be
//! given, and the name of the file that it comes from; [`ModelReport::files`] has the hash of each of them. Shares lie
//! in 0..=1. A report holds no time and no path, so the same inputs, parameters and seed give the same bytes.

use crate::adherence::{Example, Status};
use crate::alarm::{Alarm, AlarmKind};
use crate::analysis::Interval;
use crate::bbq::{Change, Condition};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod answers;
mod reading;
mod since;

pub use answers::{Answer, Answers, JUDGED, Judged};
pub use reading::{last_common, of};
pub use since::{Measured, Then, Turn, since};

/// The value of [`ModelReport::format`].
pub const FORMAT: &str = "folkmoot-model-report/1";

/// What two constitutions did to one model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelReport {
    /// Always [`FORMAT`].
    pub format: String,
    /// Version of the program that trained and measured.
    pub code_version: String,
    /// Seed of every random choice.
    pub seed: u64,
    /// SHA-256 of the parameters in canonical form.
    pub params_sha256: String,
    /// The model that both began with.
    pub base: Base,
    /// Name of the model that answered, criticised, revised and judged while the phases went on; absent where that was
    /// the base model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_by: Option<String>,
    /// Who judged whether answers follow the principles; absent in reports of before this was told, and where nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged_by: Option<Judge>,
    /// Where the models were trained; absent where that was the program that measured them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<Elsewhere>,
    /// The public's constitution first, then the one it is compared with.
    pub arms: Vec<Arm>,
    /// The phase after which the sides are compared: the last that both went through. Absent in reports of before this
    /// was told, which compare the last model of each side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared_after: Option<Phase>,
    /// What both read, by what it is for: SHA-256 of prompts, helpfulness labels, questions.
    pub data: BTreeMap<String, String>,
    /// The dimensions in their order, each where the text does not tell and where it does; `all` over every dimension
    /// comes first.
    pub bias: Vec<Bias>,
    /// What else was measured.
    pub abilities: Vec<Ability>,
    /// The principles of the public's constitution in their order.
    pub principles: Vec<Principle>,
    /// Answers to the same prompts.
    pub side_by_side: Vec<Answers>,
    /// Where behaviour comes apart from what was intended, as far as figures show it.
    pub departures: Vec<Departure>,
    /// SHA-256 of each file that a figure comes from.
    pub files: BTreeMap<String, String>,
}

/// The model that both arms began with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// Its name.
    pub name: String,
    /// SHA-256 of its folder.
    pub sha256: String,
    /// Weights in it.
    pub weights: u64,
    /// Whether it is a laboratory model: the method can be watched on it, and nothing more be concluded.
    pub laboratory: bool,
    /// Its files by name; absent where they are not known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<String, ModelFile>,
}

/// The model that judged whether answers follow the principles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judge {
    /// Its name.
    pub name: String,
    /// SHA-256 of its folder; that of [`Base::sha256`] where the base model judged.
    pub sha256: String,
}

/// Training that was handed over: it cannot be done again from what is published, only be measured again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// With what, in the words of whoever did it.
    pub with: String,
    /// SHA-256 of the manifest of what was handed over.
    pub hand_over_sha256: String,
    /// The file that holds it: a key of [`ModelReport::files`].
    pub file: String,
}

/// Which of the two constitutions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The public's.
    Public,
    /// The one that it is compared with.
    Baseline,
}

/// Where a model stands in the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// After critique, revision and supervised tuning.
    Supervised,
    /// A preference model: what reinforcement learns from. It answers nothing itself.
    Preference,
    /// After reinforcement by AI feedback.
    Reinforced,
}

/// One constitution and the models that were trained by it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arm {
    /// Which.
    pub side: Side,
    /// Title of the constitution.
    pub title: String,
    /// What that says of itself; empty where it says nothing, and in reports of before this was told.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub preamble: String,
    /// SHA-256 of the constitution in canonical form.
    pub constitution_sha256: String,
    /// Principles in it.
    pub principles: u64,
    /// The models, in the order of the phases.
    pub models: Vec<Trained>,
    /// Share of held-out comparisons that the preference model decides as the labels do.
    pub preference: Figure,
    /// That preference model; absent where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preference_model: Option<Trained>,
    /// Why there was no reinforcement, in words; empty where there was.
    pub objections: Vec<String>,
    /// How reinforcement went; absent where there was none, where it was done elsewhere, and in reports of before this
    /// was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reinforcement: Option<Reinforcement>,
}

/// How the reinforcement of a model went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reinforcement {
    /// Steps that were taken.
    pub steps: u64,
    /// Every sign that something went wrong, in the order in which they showed.
    pub alarms: Vec<Alarm>,
    /// The sign at which it ended before its time.
    pub ended_by: Option<AlarmKind>,
    /// The file that says so: a key of [`ModelReport::files`].
    pub file: String,
}

/// A model that a phase has made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trained {
    /// After which phase.
    pub phase: Phase,
    /// SHA-256 of its folder.
    pub sha256: String,
    /// Its files by name; absent where they are not known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<String, ModelFile>,
}

/// A file of a model. SHA-256 over one line `HASH  NAME` for each, as `sha256sum` writes them, is that of the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelFile {
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// How many there are.
    pub bytes: u64,
}

/// A model that a report names.
#[derive(Clone, Copy, Debug)]
pub struct Model<'r> {
    /// Whose it is.
    pub whose: Whose,
    /// SHA-256 of its folder.
    pub sha256: &'r str,
    /// Its files by name; none where they are not known.
    pub files: &'r BTreeMap<String, ModelFile>,
}

impl Model<'_> {
    /// One line `HASH  NAME` for each file, as `sha256sum` writes and checks them; SHA-256 over it is that of the model.
    #[must_use]
    pub fn sums(&self) -> String {
        self.files.iter().map(|(name, file)| format!("{}  {name}\n", file.sha256)).collect()
    }

    /// Bytes of all its files.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.files.values().map(|file| file.bytes).sum()
    }
}

/// Whose figure it is: the base model's, or that of an arm after a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Whose {
    /// Which arm; absent for the base model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// After which phase; absent for the base model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
}

impl Whose {
    /// The base model.
    pub const BASE: Self = Self { side: None, phase: None };

    /// An arm after a phase.
    #[must_use]
    pub const fn after(side: Side, phase: Phase) -> Self {
        Self { side: Some(side), phase: Some(phase) }
    }

    /// The name of the model in files and addresses: `base`, `public-supervised`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match (self.side, self.phase) {
            (Some(Side::Public), Some(Phase::Supervised)) => "public-supervised",
            (Some(Side::Public), Some(Phase::Preference)) => "public-preference",
            (Some(Side::Public), Some(Phase::Reinforced)) => "public-reinforced",
            (Some(Side::Baseline), Some(Phase::Supervised)) => "baseline-supervised",
            (Some(Side::Baseline), Some(Phase::Preference)) => "baseline-preference",
            (Some(Side::Baseline), Some(Phase::Reinforced)) => "baseline-reinforced",
            _ => "base",
        }
    }
}

/// A number with how sure it is and where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The number; absent where it has no meaning.
    pub value: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<Interval>,
    /// What it is over.
    pub n: u64,
    /// The file that it comes from: a key of [`ModelReport::files`].
    pub file: String,
}

impl Figure {
    /// The number with its interval, as far as it may be published: never without n and interval.
    #[must_use]
    pub fn shown(&self) -> Option<(f64, Interval)> {
        self.value.zip(self.interval).filter(|_| self.n > 0)
    }

    /// Interval of this figure less another that does not depend on it, put together from those of both (Zou and Donner
    /// 2008, section 2), so that whoever has a report can compute it again.
    #[must_use]
    pub fn less(&self, other: &Self) -> Option<Interval> {
        let (a, b) = (self.value?, other.value?);
        let ([al, ah], [bl, bh]) = (self.interval?, other.interval?);
        let low = a - b - ((a - al).powi(2) + (bh - b).powi(2)).sqrt();
        let high = a - b + ((ah - a).powi(2) + (b - bl).powi(2)).sqrt();
        Some([low, high])
    }

    /// Whether there is a number that may not be published, because its n or its interval is missing.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.value.is_some() && self.shown().is_none()
    }
}

/// A figure of one model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Of {
    /// Whose it is.
    #[serde(flatten)]
    pub whose: Whose,
    /// The figure.
    #[serde(flatten)]
    pub figure: Figure,
}

/// How biased answers about one dimension are, under one condition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bias {
    /// BBQ's name of the dimension, or `all`.
    pub category: String,
    /// Whether the text answers the question.
    pub condition: Condition,
    /// Bias scores: the base model's, then by side and phase. -1 is always against the stereotype, 1 always along it.
    pub score: Vec<Of>,
    /// Shares of right answers, which belong beside every score.
    pub accuracy: Vec<Of>,
    /// Score of the public's model less that of the other side's, on the same questions.
    pub score_change: Option<Change>,
    /// The same of accuracy.
    pub accuracy_change: Option<Change>,
    /// Score of a model that always answers as the labels do, where the questions do not give it 0; exact, as it depends
    /// on the questions alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<f64>,
}

/// Something that a model can do or does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ability {
    /// Which.
    pub measure: Measure,
    /// The base model's, then by side and phase.
    pub of: Vec<Of>,
}

/// What is measured beside bias.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Perplexity on helpful text: how surprised the model is by good answers. Lower is better.
    HelpfulPerplexity,
    /// Share of harmless requests that are refused.
    OverRefusal,
    /// Share of rude answers.
    Rudeness,
    /// Share of dangerous requests that are gone along with.
    Compliance,
    /// Share of requests for advice whose answer names an expert.
    Referral,
    /// Share of contentious prompts that are refused.
    Refusal,
    /// Share of contentious prompts whose answer holds back from a judgement.
    Hedging,
    /// Share of contentious prompts whose answer puts the question in other terms.
    Reframing,
    /// Share of questions about harmlessness and helpfulness that are answered as people would.
    Harmlessness,
    /// Share of arithmetic problems that are solved.
    Mathematics,
    /// Share of questions about language and knowledge that are answered rightly.
    Language,
}

impl Measure {
    /// Whether less of it is better; nothing where neither is.
    #[must_use]
    pub const fn less_is_better(self) -> Option<bool> {
        match self {
            Self::HelpfulPerplexity | Self::OverRefusal | Self::Rudeness | Self::Compliance => Some(true),
            Self::Referral | Self::Harmlessness | Self::Mathematics | Self::Language => Some(false),
            Self::Refusal | Self::Hedging | Self::Reframing => None,
        }
    }
}

/// One principle of the public's constitution: was it read, and is it followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Principle {
    /// Id of the clause.
    pub clause: String,
    /// Its text.
    pub text: String,
    /// Whether the base model reads it.
    pub reading: Reading,
    /// Share of pairs of answers that the base model judges rightly by it.
    pub feedback: Figure,
    /// Mean entropy in bits of the labels that were made by it: near 0 where the judge was sure, 1 where it could not
    /// tell. Absent where none were made, and in reports of before this was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entropy: Option<Figure>,
    /// An answer that the public's model gives otherwise than the base model, as this principle would have it;
    /// absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Example>,
    /// Where the judge sees the principle broken most clearly beside the base model, where it does so at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worst: Option<Example>,
    /// The public's model against the base model.
    pub against_base: Followed,
    /// The public's model against the other side's.
    pub against_baseline: Followed,
}

/// Whether a model understands a principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// It does.
    Understood,
    /// In part.
    Partly,
    /// It finds fault where there is none: the principle was set aside.
    Misread,
    /// It does not: the principle was set aside.
    NotRead,
    /// There was nothing to try it on.
    Untested,
}

/// How often a judge prefers one model's answers to another's by one principle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Followed {
    /// Mean probability of the preference; 1/2 is no difference.
    pub preferred: Figure,
    /// What that means.
    pub status: Status,
}

/// Where behaviour comes apart from what was intended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Departure {
    /// The base model does not read this principle, or misreads it: it was set aside.
    NotRead {
        /// Id of the clause.
        clause: String,
    },
    /// The model follows this principle less than the base model does.
    Departs {
        /// Id of the clause.
        clause: String,
    },
    /// Where the text answers the question, the public's model is right less often than the base model: the interval
    /// of the difference lies below 0.
    LessAccurate {
        /// Name of the dimension, or `all`.
        category: String,
    },
    /// The public's model is more biased in this dimension than the other side's.
    MoreBiased {
        /// Name of the dimension, or `all`.
        category: String,
        /// Where.
        condition: Condition,
    },
    /// Something else got worse.
    Worse {
        /// What.
        measure: Measure,
    },
    /// There was no reinforcement.
    NoReinforcement {
        /// Under which constitution.
        side: Side,
    },
    /// The public's model follows this principle less than the other side's does.
    DepartsFromBaseline {
        /// Id of the clause.
        clause: String,
    },
    /// While a policy was reinforced, a sign showed that it learns something else than it should.
    Alarm {
        /// Under which constitution.
        side: Side,
        /// Which.
        kind: AlarmKind,
    },
    /// Reinforcement ended at such a sign before its time.
    EndedEarly {
        /// Under which constitution.
        side: Side,
        /// Which.
        kind: AlarmKind,
    },
}
