//! From comparisons to a preference model, and what is known of it.

use super::{Agreement, Comparison, Findings, Gate, GateParams, HeldOut, PreferenceModel, Preferences};
use crate::language::{Config, LanguageError, Parameters, Tokenizer};
use crate::training::{
    Checkpoints, Decay, Examination, Learned, Learner, LearnerParams, Observer, Schedule, TrainingError,
};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The figure of a step that says how often held-out comparisons are decided as their labels do, 0 to 1.
pub(crate) const ACCURACY: &str = "accuracy";

/// How a preference model is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct PreferenceParams {
    /// How it learns. Learning rate 4e-4, warmed up over 5 steps and falling to zero, and 3 rounds, as in the tiny
    /// prototype; Bai et al. 2022 had one round.
    pub learner: LearnerParams,
    /// What the loss of labels of a source is multiplied by; 1 for those that are not named. The harmlessness labels'
    /// weight is what Huang et al. 2024 had to lower.
    pub loss_weights: BTreeMap<String, f64>,
    /// Share of the prompts that is never learned from: 0.1, our choice.
    pub held_out: f64,
    /// How far from one half a label must lie to count for accuracy: 0.05, so that labels clamped to 0.40 and 0.60
    /// count.
    pub least_margin: f64,
    /// How often what was held out is judged while it learns, for the curve of its accuracy: 8 times, which costs a
    /// tenth of the learning.
    pub examinations: u64,
    /// What it must reach before a policy is trained by it.
    pub gate: GateParams,
}

impl Default for PreferenceParams {
    fn default() -> Self {
        Self {
            learner: LearnerParams {
                learning_rate: 4e-4,
                schedule: Schedule { warm_up: 5, decay: Decay::Linear, decay_share: 1.0 },
                epochs: 3,
                ..LearnerParams::default()
            },
            loss_weights: BTreeMap::new(),
            held_out: 0.1,
            least_margin: 0.05,
            examinations: 8,
            gate: GateParams::default(),
        }
    }
}

impl PreferenceParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> Result<(), LanguageError> {
        let wrong = |name, value: f64, range| Err(LanguageError::Parameter { name, value: value.to_string(), range });
        if !(0.0..=0.5).contains(&self.held_out) {
            return wrong("held_out", self.held_out, "between 0 and 0.5");
        }
        if !(0.0..0.5).contains(&self.least_margin) {
            return wrong("least_margin", self.least_margin, "at least 0 and below 0.5");
        }
        check_examinations(self.examinations)?;
        self.gate.check()?;
        self.learner.check()
    }
}

/// Checks how often a model is examined while it learns.
///
/// # Errors
/// When that is more than anybody reads.
pub(crate) fn check_examinations(times: u64) -> Result<(), LanguageError> {
    if times > 1000 {
        return Err(LanguageError::Parameter {
            name: "examinations",
            value: times.to_string(),
            range: "between 0 and 1000",
        });
    }
    Ok(())
}

/// A preference model in the making, or made.
#[derive(Clone, Debug)]
pub struct Preferred {
    /// How the learning went.
    pub learned: Learned,
    /// Comparisons that were learned from.
    pub comparisons: usize,
    /// How well it does on the others.
    pub findings: Findings,
    /// Whether that is enough.
    pub gate: Gate,
}

/// Teaches the weights that [`PreferenceModel::begin`] gave, in place, and measures them on what was held out. The
/// seed draws what is held out and the order.
///
/// # Errors
/// Names the row or parameter that cannot be used; else as [`Learner::learn`].
pub fn train(
    (config, parameters): (&Config, &Parameters),
    tokenizer: &Tokenizer,
    comparisons: Vec<Comparison>,
    (params, seed): (&PreferenceParams, u64),
    checkpoints: Option<&Checkpoints>,
    observer: &mut Observer<'_>,
) -> Result<Preferred, TrainingError> {
    params.check()?;
    Comparison::check(&comparisons)?;
    Comparison::check_weights(&comparisons, &params.loss_weights)?;
    // Rows are named by their place among those that were given.
    Preferences::new(&comparisons, &params.loss_weights, tokenizer, config.max_positions)?;
    let HeldOut { learned: rows, held_out } = HeldOut::new(comparisons, params.held_out, seed);
    let objective = Preferences::new(&rows, &params.loss_weights, tokenizer, config.max_positions)?;
    let measure = || {
        let model = PreferenceModel::new(config, tokenizer.clone(), parameters)?;
        let accuracy = Agreement::of(&model.judge(&held_out)?, params.least_margin).accuracy;
        Ok(accuracy.map(|accuracy| (ACCURACY, accuracy)).into_iter().collect())
    };
    let examination = Examination { times: params.examinations, measure: &measure };
    let learned = Learner::new(config, parameters, params.learner.clone())?.examined(examination).learn(
        &objective,
        seed,
        checkpoints,
        observer,
    )?;
    let model = PreferenceModel::new(config, tokenizer.clone(), parameters)?;
    let (findings, gate) = found(&model, &held_out, params)?;
    Ok(Preferred { learned, comparisons: rows.len(), findings, gate })
}

/// How a preference model does on those of the comparisons that [`train`] with the same parameters and seed would not
/// teach it, and how many it would.
///
/// # Errors
/// Names the row or parameter that cannot be used.
pub fn measure(
    model: &PreferenceModel,
    comparisons: Vec<Comparison>,
    (params, seed): (&PreferenceParams, u64),
) -> Result<(usize, Findings, Gate), TrainingError> {
    params.check()?;
    Comparison::check(&comparisons)?;
    let HeldOut { learned, held_out } = HeldOut::new(comparisons, params.held_out, seed);
    let (findings, gate) = found(model, &held_out, params)?;
    Ok((learned.len(), findings, gate))
}

fn found(
    model: &PreferenceModel,
    held_out: &[Comparison],
    params: &PreferenceParams,
) -> Result<(Findings, Gate), TrainingError> {
    let judged = model.judge(held_out)?;
    let told: Vec<_> =
        held_out.iter().zip(judged).map(|(row, judged)| (row.source.as_str(), row.group.as_deref(), judged)).collect();
    let findings = Findings::of(&told, params.least_margin);
    let gate = Gate::new(&findings, params.gate.clone());
    Ok((findings, gate))
}
