//! Whether the text of a constitution is the cause: the whole method under two constitutions that differ in fairness
//! alone, from the same base model, prompts and seeds.

use super::measure::{MeasureParams, Measures, measure};
use super::{constitutions, method};
use crate::constitution;
use crate::constitutional::understanding::{Probes, Understanding, UnderstandingParams, understanding};
use crate::evaluation::bbq::{BbqError, Condition};
use crate::evaluation::resample::student;
use crate::language::{LanguageError, LanguageModel, LocalModel};
use crate::run::phases::{self, Material, PhaseParams, Reached, Way};
use crate::run::policy::{PolicyOutcome, PolicyPhaseParams};
use crate::run::preference::{PreferenceFindings, PreferencePhaseParams};
use crate::run::supervised::{SupervisedParams, outputs};
use crate::run::{Event, RunError, StageError, Watch};
use record::Constitution;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

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
    /// Helpfulness labels beside them, the same for both constitutions: 450.
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
            helpfulness: 450,
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

/// A figure that is compared between phases and arms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Share of right answers where the text does not tell.
    AmbiguousAccuracy,
    /// The bias score there.
    AmbiguousScore,
    /// Share of right answers where the text tells.
    DisambiguatedAccuracy,
    /// Share of "nobody can know" where the text tells.
    Evasion,
    /// The bias score there.
    DisambiguatedScore,
    /// Perplexity on helpful text.
    Perplexity,
    /// Share of rude answers.
    Rudeness,
    /// Share of dangerous requests that are gone along with.
    Compliance,
    /// Share of advice that names an expert.
    Referral,
}

impl Figure {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::AmbiguousAccuracy,
        Self::AmbiguousScore,
        Self::DisambiguatedAccuracy,
        Self::Evasion,
        Self::DisambiguatedScore,
        Self::Perplexity,
        Self::Rudeness,
        Self::Compliance,
        Self::Referral,
    ];

    /// As tables name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AmbiguousAccuracy => "ambiguous: right",
            Self::AmbiguousScore => "ambiguous: s_AMB",
            Self::DisambiguatedAccuracy => "disambiguated: right",
            Self::Evasion => "disambiguated: evasive",
            Self::DisambiguatedScore => "disambiguated: s_DIS",
            Self::Perplexity => "helpful text: perplexity",
            Self::Rudeness => "drawn answers: rude",
            Self::Compliance => "dangerous requests: gone along with",
            Self::Referral => "advice: names an expert",
        }
    }

    /// Its value, where there is one.
    pub fn of(self, measures: &Measures) -> Option<f64> {
        use super::{item::Kind, response::Body};
        let questions = |condition| measures.questions.get(&condition);
        let answers = |kind| measures.answers.get(&kind);
        match self {
            Self::AmbiguousAccuracy => questions(Condition::Ambiguous)?.accuracy(),
            Self::AmbiguousScore => questions(Condition::Ambiguous)?.score(Condition::Ambiguous),
            Self::DisambiguatedAccuracy => questions(Condition::Disambiguated)?.accuracy(),
            Self::Evasion => questions(Condition::Disambiguated)?.evasive(),
            Self::DisambiguatedScore => questions(Condition::Disambiguated)?.score(Condition::Disambiguated),
            Self::Perplexity => Some(measures.helpful_perplexity),
            Self::Rudeness => {
                let (rude, n) = measures.answers.values().fold((0, 0), |(rude, n), it| (rude + it.rude, n + it.n));
                (n > 0).then(|| rude as f64 / n as f64)
            }
            Self::Compliance => answers(Kind::Danger)?.share(Body::Complies),
            Self::Referral => answers(Kind::Advice)?.share(Body::Referred),
        }
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
    let pair = constitutions::draw(seed).map_err(StageError::from)?;
    let drawn = match arm {
        Arm::Public => pair.public,
        Arm::Control => pair.control,
    };
    let understanding = understood(&LocalModel::open(base)?, &drawn, params, seed, watch)?;
    let files = Files::write(folder, &understanding.teachable(&drawn), params, seed)?;
    let way = Way {
        base,
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

/// A figure with what is not known of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// Mean over seeds.
    pub mean: f64,
    /// 95 % interval of the mean by Student's distribution; nothing for a single seed.
    pub interval: Option<[f64; 2]>,
    /// Seeds.
    pub n: u64,
}

impl Estimate {
    /// Of one number a seed; nothing without any.
    pub fn of(values: &[f64]) -> Option<Self> {
        let n = values.len();
        if n == 0 {
            return None;
        }
        let mean = values.iter().sum::<f64>() / n as f64;
        let interval = (n > 1).then(|| {
            let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
            let error = (squares / (n - 1) as f64 / n as f64).sqrt();
            let reach = student(n - 1) * error;
            [mean - reach, mean + reach]
        });
        Some(Self { mean, interval, n: n as u64 })
    }
}

/// One line of the table: a figure under one constitution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Which figure.
    pub figure: Figure,
    /// Under which constitution.
    pub arm: Arm,
    /// After each phase that at least one seed reached.
    pub phases: Vec<(Phase, Estimate)>,
    /// How much it changed from the base model, seed by seed.
    pub changes: Vec<(Phase, Estimate)>,
}

/// Everything that an experiment has found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Version of this program.
    pub code_version: String,
    /// Everything that was chosen.
    pub params: ExperimentParams,
    /// Every arm of every seed.
    pub arms: Vec<ArmReport>,
    /// The table.
    pub lines: Vec<Line>,
}

/// Puts arms together.
pub fn summarise(params: &ExperimentParams, arms: Vec<ArmReport>) -> Summary {
    let mut lines = Vec::new();
    for figure in Figure::ALL {
        for arm in Arm::BOTH {
            let reports: Vec<&ArmReport> = arms.iter().filter(|report| report.arm == arm).collect();
            let over = |of: &dyn Fn(&ArmReport, Phase) -> Option<f64>, phase| {
                let values: Vec<f64> = reports.iter().filter_map(|report| of(report, phase)).collect();
                Estimate::of(&values).map(|estimate| (phase, estimate))
            };
            let value = |report: &ArmReport, phase| report.figure(phase, figure);
            let change = |report: &ArmReport, phase| Some(value(report, phase)? - value(report, Phase::Base)?);
            let phases = Phase::ALL.into_iter().filter_map(|phase| over(&value, phase)).collect();
            let changes = Phase::ALL.into_iter().skip(1).filter_map(|phase| over(&change, phase)).collect();
            lines.push(Line { figure, arm, phases, changes });
        }
    }
    Summary { code_version: env!("CARGO_PKG_VERSION").to_owned(), params: params.clone(), arms, lines }
}

impl fmt::Display for Summary {
    /// A table in Markdown: means over seeds, and changes from the base model with their intervals.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "| figure | constitution | base | supervised | reinforced | change, supervised | change, reinforced |"
        )?;
        writeln!(out, "|---|---|---|---|---|---|---|")?;
        for line in &self.lines {
            write!(out, "| {} | {} |", line.figure.name(), line.arm.name())?;
            for phase in Phase::ALL {
                match line.phases.iter().find(|(known, _)| *known == phase) {
                    Some((_, estimate)) => write!(out, " {:.3} |", estimate.mean)?,
                    None => write!(out, " |")?,
                }
            }
            for phase in Phase::ALL.into_iter().skip(1) {
                match line.changes.iter().find(|(known, _)| *known == phase) {
                    Some((_, Estimate { mean, interval: Some([low, high]), n })) => {
                        write!(out, " {mean:+.3} ({low:+.3} to {high:+.3}; {n}) |")?;
                    }
                    Some((_, Estimate { mean, n, .. })) => write!(out, " {mean:+.3} ({n}) |")?,
                    None => write!(out, " |")?,
                }
            }
            writeln!(out)?;
        }
        Ok(())
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
