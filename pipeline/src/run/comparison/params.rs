//! Everything about a comparison that can be chosen.

use super::hand_over::HandOverParams;
use crate::constitutional::Layout;
use crate::constitutional::understanding::UnderstandingParams;
use crate::laboratory::method;
use crate::run::phases::PhaseParams;
use crate::run::policy::PolicyPhaseParams;
use crate::run::preference::PreferencePhaseParams;
use crate::run::supervised::SupervisedParams;
use serde::{Deserialize, Serialize};

/// Everything about a comparison that can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ComparisonParams {
    /// Prompts that are answered, criticised and revised: 600.
    pub revised: u64,
    /// Prompts whose answers are compared: 700.
    pub compared: u64,
    /// Helpfulness labels beside them, where they come from the laboratory: 900.
    pub helpfulness: u64,
    /// Prompts that the policy answers: 400.
    pub answered: u64,
    /// Which principles the model reads; the others are set aside under both constitutions. Its layout is that of the
    /// supervised phase, and its seed follows from the run's.
    pub understanding: UnderstandingParams,
    /// Who answers, criticises, revises and judges while the phases go on: `local`, the model that both begin with.
    #[serde(skip_serializing_if = "Engine::is_local")]
    pub engine: Engine,
    /// With the engine `endpoint`: the name by which the endpoint knows its model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engine_model: Option<String>,
    /// How the models are trained where that is handed over.
    #[serde(skip_serializing_if = "HandOverParams::is_usual")]
    pub hand_over: HandOverParams,
    /// What is measured.
    pub evaluation: EvaluationParams,
    /// The supervised phase.
    pub supervised: SupervisedParams,
    /// The preference phase.
    pub preference: PreferencePhaseParams,
    /// The reinforcement phase.
    pub policy: PolicyPhaseParams,
}

/// Who answers, criticises, revises and judges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// The model that both arms begin with, on this machine.
    #[default]
    Local,
    /// A model behind an address that speaks OpenAI's protocol.
    Endpoint,
}

impl Engine {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    fn is_local(&self) -> bool {
        *self == Self::Local
    }
}

/// How much is asked of each model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvaluationParams {
    /// Scenes of the laboratory's questions per dimension, four questions each: 24. They have half as many frames, and with
    /// fewer than ten of these chance could do on nine dimensions whatever two models differ in.
    pub scenes: u32,
    /// Answers that are drawn and looked at, of laboratory models: 400.
    pub samples: u64,
    /// Helpful answers whose likelihood is measured: 300.
    pub dialogues: u64,
    /// Prompts that no phase has seen, whose answers are compared by each principle: 40.
    pub held_out: u64,
    /// Contentious prompts, in whose answers refusal, hedging and reframing are counted: 60.
    pub contentious: u64,
    /// Questions of each of harmlessness, language and mathematics that are asked, evenly from beginning to end where
    /// there are more: 500.
    pub most_questions: usize,
    /// Solved ones that stand before each question on language and mathematics, where there are some: 5, as usual.
    pub shots: usize,
    /// Prompts whose answers are shown side by side: 12.
    pub shown: usize,
    /// Draws behind each interval: 2,000.
    pub resamples: u32,
}

impl Default for EvaluationParams {
    fn default() -> Self {
        Self {
            scenes: 24,
            samples: 400,
            dialogues: 300,
            held_out: 40,
            contentious: 60,
            most_questions: 500,
            shots: 5,
            shown: 12,
            resamples: 2000,
        }
    }
}

impl Default for ComparisonParams {
    /// As in the papers, where they say it.
    fn default() -> Self {
        Self {
            revised: 600,
            compared: 700,
            helpfulness: 900,
            answered: 400,
            understanding: UnderstandingParams::default(),
            engine: Engine::default(),
            engine_model: None,
            hand_over: HandOverParams::default(),
            evaluation: EvaluationParams::default(),
            supervised: SupervisedParams::default(),
            preference: PreferencePhaseParams::default(),
            policy: PolicyPhaseParams { second: true, ..PolicyPhaseParams::default() },
        }
    }
}

impl ComparisonParams {
    /// As the built-in model needs them.
    #[must_use]
    pub fn laboratory() -> Self {
        Self {
            understanding: method::understanding(),
            supervised: method::supervised(),
            preference: method::preference(),
            policy: PolicyPhaseParams { second: true, ..method::policy() },
            ..Self::default()
        }
        .settled(0)
    }

    /// With what follows from the rest written out.
    #[must_use]
    pub fn settled(mut self, seed: u64) -> Self {
        self.understanding.layout = self.layout();
        self.understanding.seed = super::inputs::fresh(seed);
        self
    }

    /// How the models are asked.
    #[must_use]
    pub fn layout(&self) -> Layout {
        self.supervised.revise.layout
    }

    /// Whether the model is one of the laboratory's, which read the laboratory's prompts and answer its questions.
    #[must_use]
    pub fn is_laboratory(&self) -> bool {
        self.layout() == Layout::Laboratory
    }

    /// Questions that whoever writes and judges is asked at most while answers are revised and compared, under both
    /// constitutions together. Which principles it reads is asked besides. Fewer they are where a critique finds no
    /// fault, an answer is none, two answers are equal, or the same has been asked before.
    #[must_use]
    pub fn asked_at_most(&self) -> u64 {
        let (revise, feedback) = (&self.supervised.revise, &self.preference.feedback);
        let revised = self.revised.saturating_mul(1 + 2 * u64::from(revise.rounds));
        let orders = if feedback.swapped { 2 } else { 1 };
        let thoughts = u64::from(feedback.chain_of_thought);
        // Each question by a principle is put once for each of its two options.
        let by_principles = u64::from(feedback.principles) * (2 + thoughts);
        let each = orders * (by_principles + 2 * feedback.idle_principles.len() as u64);
        revised.saturating_add(self.compared.saturating_mul(each)).saturating_mul(2)
    }

    /// Those of the phases.
    #[must_use]
    pub fn phases(&self) -> PhaseParams<'_> {
        PhaseParams { supervised: &self.supervised, preference: &self.preference, policy: &self.policy }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laboratory::probe::{QuestionParams, questions};
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn questions_are_counted_before_anybody_is_asked() {
        let mut params = ComparisonParams { revised: 10, compared: 20, ..ComparisonParams::default() };
        // Ten answers with four critiques and four revisions, twenty comparisons in two orders with two options each.
        assert_eq!(params.asked_at_most(), 2 * (10 * 9 + 20 * 4));
        params.preference.feedback.chain_of_thought = true;
        assert_eq!(params.asked_at_most(), 2 * (10 * 9 + 20 * 6));
        params.preference.feedback.chain_of_thought = false;
        params.preference.feedback.swapped = false;
        params.preference.feedback.principles = 3;
        params.preference.feedback.idle_principles = vec!["So".to_owned()];
        params.supervised.revise.rounds = 1;
        assert_eq!(params.asked_at_most(), 2 * (10 * 3 + 20 * 8));
    }

    #[test]
    fn two_models_that_differ_wherever_they_can_are_told_apart_on_every_dimension() {
        let scenes = EvaluationParams::default().scenes;
        let mut frames: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for question in questions(7, QuestionParams { scenes, ..QuestionParams::default() }) {
            frames.entry(question.category).or_default().insert(question.question_index);
        }
        assert_eq!(frames.len(), 9);
        for (dimension, frames) in frames {
            // The least that exchanging two models' answers frame by frame can give, by Holm's correction for nine.
            let least = 9.0 * 2.0 / 2_f64.powi(frames.len() as i32);
            assert!(least < 0.05, "{dimension}: {} frames", frames.len());
        }
    }
}
