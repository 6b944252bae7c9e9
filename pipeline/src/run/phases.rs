//! The phases of Constitutional AI one after the other under one constitution: the same way for whoever goes it.

use super::policy::{PolicyInputs, PolicyOutcome, PolicyPhaseParams};
use super::preference::{LabelSource, PreferenceFindings, PreferenceInputs, PreferencePhaseParams};
use super::steps::Steps;
use super::supervised::{RevisionSource, SupervisedInputs, SupervisedParams};
use super::{Key, Manifest, StageError, Watch, hash, policy, preference, supervised};
use crate::language::{LanguageModel, LocalModel};
use std::path::{Path, PathBuf};

/// One of the phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Critique, revision, and tuning on what came of it.
    Supervised,
    /// Labels by principles, and a preference model.
    Preference,
    /// A policy.
    Reinforced,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Supervised, Self::Preference, Self::Reinforced];

    /// Its name in folders.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Supervised => "supervised",
            Self::Preference => "preference",
            Self::Reinforced => "reinforced",
        }
    }
}

/// What the phases read beside the constitution. No prompt serves twice.
#[derive(Clone, Debug)]
pub struct Material {
    /// Prompts whose answers are criticised and revised.
    pub revised: PathBuf,
    /// Prompts to which two answers are compared.
    pub compared: PathBuf,
    /// Prompts that the policy answers.
    pub answered: PathBuf,
    /// People's preferences, the same under every constitution.
    pub helpfulness: Vec<PathBuf>,
}

/// Parameters of every phase.
#[derive(Clone, Copy, Debug)]
pub struct PhaseParams<'p> {
    /// Of the supervised one.
    pub supervised: &'p SupervisedParams,
    /// Of the preference one.
    pub preference: &'p PreferencePhaseParams,
    /// Of reinforcement.
    pub policy: &'p PolicyPhaseParams,
}

/// One constitution's way.
pub struct Way<'w> {
    /// Folder of the model that it begins with, which also writes and judges where nobody else does.
    pub base: &'w Path,
    /// Who answers, criticises, revises and judges in its place, with the hash of what that is.
    pub asked: Option<(&'w dyn LanguageModel, &'w str)>,
    /// The constitution.
    pub constitution: &'w Path,
    /// What else is read.
    pub material: &'w Material,
    /// Every parameter.
    pub params: PhaseParams<'w>,
    /// Seed of every random choice.
    pub seed: u64,
    /// The folder of each phase.
    pub folder: &'w (dyn Fn(Phase) -> PathBuf + Sync),
}

/// Parameters that say how many steps each round of learning has, unless they did before.
trait Taking {
    fn taking(&self, steps: u64) -> Self;
}

impl Taking for SupervisedParams {
    fn taking(&self, steps: u64) -> Self {
        let mut params = self.clone();
        params.learner.steps_per_round.get_or_insert(steps);
        params
    }
}

impl Taking for PreferencePhaseParams {
    fn taking(&self, steps: u64) -> Self {
        let mut params = self.clone();
        params.preference.learner.steps_per_round.get_or_insert(steps);
        params
    }
}

impl Taking for PolicyPhaseParams {
    /// Where it learns from the comparisons alone.
    fn taking(&self, steps: u64) -> Self {
        let mut params = self.clone();
        params.direct.learner.steps_per_round.get_or_insert(steps);
        params
    }
}

/// What a phase does when it is let.
pub type Work<'w> = dyn FnMut(&mut Watch<'_>) -> Result<Manifest, StageError> + 'w;

/// Whoever lets each phase do its work: is told which, in what folder, and what its outputs depend on.
pub type Around<'a> = dyn FnMut(Phase, &Path, Key, &mut Work<'_>) -> Result<(), StageError> + 'a;

/// Where a way has led.
#[derive(Clone, Debug)]
pub struct Reached {
    /// What the preference model was worth.
    pub preference: PreferenceFindings,
    /// How reinforcement went; nothing where the preference model was not good enough for it.
    pub policy: Option<PolicyOutcome>,
    /// Why there was none.
    pub objections: Vec<String>,
}

impl Way<'_> {
    /// Goes it, or goes on with it.
    ///
    /// # Errors
    /// Whatever keeps a phase from its end. What was made until then stays.
    pub fn go(&self, around: &mut Around<'_>) -> Result<Reached, StageError> {
        let (base, seed, constitution, material) = (self.base, self.seed, self.constitution, self.material);
        let steps = Steps::reckon(base, material, self.params)?;
        let tuned = (self.folder)(Phase::Supervised);
        let params = &self.params.supervised.taking(steps.supervised);
        let wanted = params.mix.helpfulness_share > 0.0;
        let inputs = SupervisedInputs {
            model: base,
            source: RevisionSource::Method {
                writer: self.asked,
                constitution,
                prompts: &material.revised,
                few_shot: None,
            },
            helpfulness: if wanted { &material.helpfulness } else { &[] },
        };
        let key = supervised::key(&inputs, params, seed)?;
        around(Phase::Supervised, &tuned, key, &mut |watch| {
            supervised::supervised(&inputs, params, seed, &tuned, watch)
        })?;

        let model = tuned.join(supervised::outputs::MODEL);
        let (own, own_hash);
        let judge: (&dyn LanguageModel, &str) = match self.asked {
            Some(asked) => asked,
            None => {
                (own, own_hash) = (LocalModel::open(base)?, hash::folder(base)?);
                (&own, &own_hash)
            }
        };
        let preferred = (self.folder)(Phase::Preference);
        let params = &self.params.preference.taking(steps.preference);
        let inputs = PreferenceInputs {
            model: &model,
            source: LabelSource::Method { judge, constitution, prompts: &material.compared, few_shot: None },
            helpfulness: &material.helpfulness,
        };
        let key = preference::key(&inputs, params, seed)?;
        around(Phase::Preference, &preferred, key, &mut |watch| {
            preference::preference(&inputs, params, seed, &preferred, watch)
        })?;
        let findings = PreferenceFindings::read(&preferred)?;

        let reinforced = (self.folder)(Phase::Reinforced);
        let params = &self.params.policy.taking(steps.preference);
        let inputs = PolicyInputs { model: &model, preference: &preferred, second: None, prompts: &material.answered };
        let objections = policy::objections(&inputs, params)?;
        if !objections.is_empty() {
            return Ok(Reached { preference: findings, policy: None, objections });
        }
        let key = policy::key(&inputs, params, seed)?;
        around(Phase::Reinforced, &reinforced, key, &mut |watch| {
            policy::policy(&inputs, params, seed, &reinforced, watch)
        })?;
        Ok(Reached { preference: findings, policy: Some(PolicyOutcome::read(&reinforced)?), objections })
    }
}
