//! Records that go with a report beside what was measured: what is known of training, and of whom.

use super::ask::canonical;
use super::figures::{Frame, Gained};
use super::{ComparisonError, whose};
use crate::constitutional::feedback::FeedbackCounts;
use crate::run::policy::PolicyOutcome;
use crate::run::preference::PreferenceFindings;
use record::alarm::{Alarm, AlarmKind};
use record::analysis::Interval;
use record::model_report::{Side, Trained};
use record::training::{self, Curve, DRAWN, PhaseCurves, Training};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is known of a side's preference model.
pub(super) fn preference_file(side: Side) -> String {
    format!("preference-{}.json", whose::side(side))
}

/// `preference-SIDE.json`: what a preference model makes of comparisons that it was not taught, and whose that is.
#[derive(Serialize)]
struct PreferenceRecord<'r> {
    format: &'static str,
    /// Which constitution judged.
    side: Side,
    /// SHA-256 of the preference model's folder; absent where it is not known.
    model_sha256: Option<&'r str>,
    /// Seed of the run, from which everything that was drawn follows.
    seed: u64,
    code_version: &'r str,
    #[serde(flatten)]
    findings: &'r PreferenceFindings,
}

/// The record of what is known of a side's preference model.
pub(super) fn preference_record(
    side: Side,
    model: Option<&Trained>,
    (seed, code_version): (u64, &str),
    findings: &PreferenceFindings,
) -> Result<Vec<u8>, ComparisonError> {
    let model_sha256 = model.map(|model| model.sha256.as_str());
    let format = "folkmoot-preference/1";
    canonical(&PreferenceRecord { format, side, model_sha256, seed, code_version, findings })
}

/// What was counted while a side's labels were made.
pub(super) fn labels_file(side: Side) -> String {
    format!("labels-{}.json", whose::side(side))
}

/// `labels-SIDE.json`: what was counted while labels were made by a constitution's principles, among it how sure the judge
/// was by each of them.
#[derive(Serialize, Deserialize)]
pub(super) struct LabelsRecord {
    format: String,
    side: Side,
    /// SHA-256 of the constitution.
    constitution_sha256: String,
    /// Who judged: its name, and its SHA-256 where it was the base model.
    judge: BTreeMap<String, String>,
    seed: u64,
    code_version: String,
    /// Mean entropy in bits by clause, with its 95 % interval and how many labels it is over.
    mean_entropy: BTreeMap<String, MeanEntropy>,
    #[serde(flatten)]
    pub(super) counts: FeedbackCounts,
}

/// How sure the judge was by one clause.
#[derive(Serialize, Deserialize)]
struct MeanEntropy {
    value: f64,
    interval: Interval,
    n: u64,
}

/// How the reinforcement of a side's model went.
pub(super) fn reinforcement_file(side: Side) -> String {
    format!("reinforcement-{}.json", whose::side(side))
}

/// `reinforcement-SIDE.json`: how the reinforcement of a model went, and whose that is.
#[derive(Serialize, Deserialize)]
pub(super) struct ReinforcementRecord {
    format: String,
    side: Side,
    /// SHA-256 of the model's folder; absent where it is not known.
    model_sha256: Option<String>,
    seed: u64,
    code_version: String,
    pub(super) steps: u64,
    pub(super) alarms: Vec<Alarm>,
    pub(super) ended_by: Option<AlarmKind>,
}

/// How the training of a side went: a [`Training`].
pub(super) fn training_file(side: Side) -> String {
    format!("training-{}.json", whose::side(side))
}

/// A line of a journal.
#[derive(Deserialize)]
struct Step {
    step: u64,
    #[serde(flatten)]
    figures: BTreeMap<String, serde_json::Value>,
}

/// What is drawn of a journal.
fn curves(journal: &str) -> BTreeMap<String, Curve> {
    let mut curves: BTreeMap<String, Curve> = BTreeMap::new();
    for Step { step, figures } in journal.lines().filter_map(|line| serde_json::from_str(line).ok()) {
        for name in DRAWN {
            if let Some(value) = figures.get(name).and_then(serde_json::Value::as_f64) {
                curves.entry(name.to_owned()).or_default().add(step, value);
            }
        }
    }
    curves
}

impl Frame<'_> {
    /// The record of what was counted while a side's labels were made.
    pub(super) fn labels_record(
        &self,
        side: Side,
        constitution_sha256: String,
        counts: FeedbackCounts,
    ) -> Result<Vec<u8>, ComparisonError> {
        let named = |key: &str, value: &String| (key.to_owned(), value.clone());
        let judge = match &self.written_by {
            Some(name) => [named("name", name)].into(),
            None => [named("name", &self.base.name), named("sha256", &self.base.sha256)].into(),
        };
        let mean = |(clause, of): (&String, &crate::constitutional::feedback::Moments)| {
            let (value, interval) = of.mean()?;
            Some((clause.clone(), MeanEntropy { value, interval, n: of.n }))
        };
        canonical(&LabelsRecord {
            format: "folkmoot-labels/1".to_owned(),
            side,
            constitution_sha256,
            judge,
            seed: self.seed,
            code_version: self.code_version.clone(),
            mean_entropy: counts.entropy.iter().filter_map(mean).collect(),
            counts,
        })
    }

    /// The record of how the training of a side went, from its journals: phase, name of the file, its SHA-256 and its text.
    pub(super) fn training_record(
        &self,
        side: Side,
        constitution_sha256: String,
        journals: Vec<(&'static str, String, String, String)>,
    ) -> Result<Vec<u8>, ComparisonError> {
        let phase = |(phase, file, sha256, text): (&str, _, _, String)| {
            (phase.to_owned(), PhaseCurves { file, sha256, measures: curves(&text) })
        };
        canonical(&Training {
            format: training::FORMAT.to_owned(),
            side,
            constitution_sha256,
            base_sha256: self.base.sha256.clone(),
            seed: self.seed,
            code_version: self.code_version.clone(),
            phases: journals.into_iter().map(phase).collect(),
        })
    }

    /// The record of how a side's reinforcement went; nothing where there was none, or it was elsewhere.
    pub(super) fn reinforcement_record(&self, arm: &Gained) -> Result<Option<Vec<u8>>, ComparisonError> {
        let Some(PolicyOutcome { steps, alarms, ended_by, .. }) = arm.outcome.clone() else { return Ok(None) };
        let record = ReinforcementRecord {
            format: "folkmoot-reinforcement/1".to_owned(),
            side: arm.side,
            model_sha256: arm.models.last().map(|model| model.sha256.clone()),
            seed: self.seed,
            code_version: self.code_version.clone(),
            steps,
            alarms,
            ended_by,
        };
        canonical(&record).map(Some)
    }
}
