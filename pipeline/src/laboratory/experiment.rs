//! Whether the text of a constitution is the cause: the whole method under two constitutions that differ in fairness
//! alone, from the same base model, prompts and seeds.

use super::measure::{MeasureParams, Measures, measure};
use super::{constitutions, method};
use crate::constitution;
use crate::constitutional::understanding::{Probes, Understanding, UnderstandingParams, understanding};
use crate::evaluation::bbq::BbqError;
use crate::language::{LanguageError, LanguageModel, LocalModel};
use crate::run::phases::{self, Material, PhaseParams, Reached, Way};
use crate::run::policy::{PolicyOutcome, PolicyPhaseParams};
use crate::run::preference::{PreferenceFindings, PreferencePhaseParams};
use crate::run::supervised::{SupervisedParams, outputs};
use crate::run::{Event, RunError, StageError, Watch};
use record::Constitution;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

mod figure;
mod omission;
mod summary;

pub use figure::Figure;
pub use omission::{Omission, omissions};
pub use summary::{Effect, Estimate, Line, Summary, summarise};

/// One of the two constitutions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Arm {
    /// With principles of fairness.
    Public,
    /// With as many of other matters.
    Control,
}

impl Arm {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Public, Self::Control];

    /// Its name in folders and tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Control => "control",
        }
    }
}

/// Where a model stands in the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Before everything.
    Base,
    /// After the supervised phase.
    Supervised,
    /// After the reinforcement phase.
    Reinforced,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Base, Self::Supervised, Self::Reinforced];
}

/// Everything about an experiment that can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ExperimentParams {
    /// Prompts that are answered, criticised and revised: 600.
    pub revised: u64,
    /// Prompts whose answers are compared: 700.
    pub compared: u64,
    /// Helpfulness labels beside them, the same for both constitutions: 900.
    pub helpfulness: u64,
    /// Prompts that the policy answers: 400.
    pub answered: u64,
    /// How it is found out which principles the model reads; the others are set aside under both constitutions.
    pub understanding: UnderstandingParams,
    /// What is measured.
    pub measure: MeasureParams,
    /// The supervised phase.
    pub supervised: SupervisedParams,
    /// The preference phase.
    pub preference: PreferencePhaseParams,
    /// The reinforcement phase.
    pub policy: PolicyPhaseParams,
}

impl Default for ExperimentParams {
    fn default() -> Self {
        Self {
            revised: 600,
            compared: 700,
            helpfulness: 900,
            answered: 400,
            understanding: method::understanding(),
            measure: MeasureParams::default(),
            supervised: method::supervised(),
            preference: method::preference(),
            policy: method::policy(),
        }
    }
}

/// One arm of one seed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArmReport {
    /// The seed of everything in it.
    pub seed: u64,
    /// Which constitution.
    pub arm: Arm,
    /// SHA-256 of the constitution.
    pub constitution_sha256: String,
    /// Which principles the base model reads. Those that it does not were set aside.
    pub understanding: Understanding,
    /// What the model did after each phase.
    pub measures: Vec<(Phase, Measures)>,
    /// What the preference model was worth.
    pub preference: PreferenceFindings,
    /// How reinforcement went; nothing where the preference model was not good enough for it.
    pub policy: Option<PolicyOutcome>,
    /// Why there was none.
    pub objections: Vec<String>,
}

impl ArmReport {
    /// What was measured after a phase.
    pub fn after(&self, phase: Phase) -> Option<&Measures> {
        self.measures.iter().find(|(known, _)| *known == phase).map(|(_, measures)| measures)
    }

    /// A figure after a phase.
    pub fn figure(&self, phase: Phase, figure: Figure) -> Option<f64> {
        self.after(phase).and_then(|measures| figure.of(measures))
    }
}

/// Runs one arm of one seed in a folder of its own, or goes on with it.
///
/// # Errors
/// Whatever keeps a phase from its end. What was made until then stays.
pub fn run_arm(
    base: &Path,
    params: &ExperimentParams,
    (seed, arm): (u64, Arm),
    folder: &Path,
    watch: &mut Watch<'_>,
) -> Result<ArmReport, ExperimentError> {
    let drawn = constitutions::draw(seed, params.measure.sealed).map_err(StageError::from)?.of(arm);
    let understanding = understood(&LocalModel::open(base)?, &drawn, params, seed, watch)?;
    let files = Files::write(folder, &understanding.teachable(&drawn), params, seed)?;
    let way = Way {
        base,
        asked: None,
        constitution: &files.constitution,
        material: &files.material,
        params: PhaseParams { supervised: &params.supervised, preference: &params.preference, policy: &params.policy },
        seed,
        folder: &|phase| folder.join(phase.name()),
    };
    let reached = way.go(&mut |_, _, _, work| work(watch).map(drop))?;
    let mut measures = vec![(Phase::Base, measured(base, params, seed, watch)?)];
    let phases = [(Phase::Supervised, phases::Phase::Supervised), (Phase::Reinforced, phases::Phase::Reinforced)];
    for (phase, made) in phases.into_iter().take(if reached.policy.is_some() { 2 } else { 1 }) {
        let model = folder.join(made.name()).join(outputs::MODEL);
        measures.push((phase, measured(&model, params, seed, watch)?));
    }
    let constitution_sha256 = constitution::sha256(&drawn);
    let Reached { preference, policy, objections } = reached;
    Ok(ArmReport { seed, arm, constitution_sha256, understanding, measures, preference, policy, objections })
}

fn understood(
    model: &dyn LanguageModel,
    drawn: &Constitution,
    params: &ExperimentParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<Understanding, ExperimentError> {
    let params = UnderstandingParams { seed: seed ^ FRESH, ..params.understanding.clone() };
    let params = params.check().map_err(StageError::from)?;
    let [trial, probes] = Probes::laboratory_halves(params.get());
    let mut told = |done, of| {
        let _ = watch(&Event::Asked { what: "understand", done, of });
    };
    Ok(understanding(model, drawn, &probes, &trial, &params, &mut told).map_err(StageError::from)?)
}

fn measured(
    folder: &Path,
    params: &ExperimentParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<Measures, ExperimentError> {
    let _ = watch(&Event::Note(&format!("measuring {}", folder.display())));
    Ok(measure(&LocalModel::open(folder)?, params.measure, seed ^ FRESH)?)
}

/// Questions of a seed are not those of its prompts.
const FRESH: u64 = 0x5eed_f00d;

/// What the phases read.
struct Files {
    constitution: PathBuf,
    material: Material,
}

impl Files {
    fn write(
        folder: &Path,
        drawn: &Constitution,
        params: &ExperimentParams,
        seed: u64,
    ) -> Result<Self, ExperimentError> {
        let inputs = folder.join("inputs");
        fs::create_dir_all(&inputs).map_err(|error| RunError::file(&inputs, error))?;
        constitution::write(&inputs, drawn).map_err(StageError::from)?;
        let counts = [params.revised, params.compared, params.answered];
        let material = method::write_material(&inputs, counts, params.helpfulness, seed)?;
        Ok(Self { constitution: inputs.join(constitution::files::JSON), material })
    }
}

/// Why an arm did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum ExperimentError {
    /// A phase.
    #[error(transparent)]
    Stage(#[from] StageError),
    /// A folder.
    #[error(transparent)]
    Run(#[from] RunError),
    /// A model.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// What was measured.
    #[error(transparent)]
    Measure(#[from] BbqError),
}
