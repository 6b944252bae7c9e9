//! The reinforcement phase: a policy learns what a preference model scores well (Bai et al. 2022, section 4.2), or
//! learns from the same comparisons directly (Rafailov et al. 2023).

mod second;

use super::error::ASKED;
use super::examples::{compared, responded};
use super::preference::{PreferenceFindings, ending, json, prompts_as_text};
use super::watch::note;
use super::{Begun, Event, Journal, Key, Manifest, Stage, StageError, Trainee, Watch, hash, preference, supervised};
use crate::constitutional::Layout;
use crate::language::{Decoder, Parameters, computing};
use crate::training::direct::{self, DirectParams};
use crate::training::policy::{Alarm, AlarmKind, Algorithm, PolicyLearner, PolicyParams, Seen, begin, finished, signs};
use crate::training::preference::{Comparison, Findings, HeldOut, PreferenceModel};
use crate::training::{Checkpoints, Figures};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// How a policy is trained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PolicyMethod {
    /// It writes, and the preference model scores.
    #[default]
    Rewards,
    /// From comparisons, without a preference model.
    Direct,
}

/// Parameters of the reinforcement phase.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct PolicyPhaseParams {
    /// How: `rewards`.
    pub method: PolicyMethod,
    /// How the model is asked: `paper`.
    pub layout: Layout,
    /// Trains by a preference model that has not reached what was asked of it: no.
    pub despite_gate: bool,
    /// Teaches a second preference model from the same comparisons, by which the policy is watched and never taught,
    /// where no other phase's is named: no, and in runs, yes.
    pub second: bool,
    /// By rewards: the algorithm and everything about it.
    pub rewards: PolicyParams,
    /// Directly: the same.
    pub direct: DirectParams,
}

/// What goes in.
#[derive(Clone, Copy, Debug)]
pub struct PolicyInputs<'i> {
    /// Folder of the model from which the policy begins, and from which it should not go far.
    pub model: &'i Path,
    /// Folder of the preference phase.
    pub preference: &'i Path,
    /// Folder of another preference phase, that is asked and never taught by.
    pub second: Option<&'i Path>,
    /// Prompts to answer; by comparisons directly, none are needed.
    pub prompts: &'i Path,
}

/// Names of the outputs, beside those of [`super::supervised`].
pub mod outputs {
    /// What came of it.
    pub const OUTCOME: &str = "outcome.json";
}

/// `outcome.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyOutcome {
    /// Steps that were taken.
    pub steps: u64,
    /// Every sign that something went wrong.
    pub alarms: Vec<Alarm>,
    /// The sign at which it ended before its time.
    pub ended_by: Option<AlarmKind>,
    /// By comparisons directly: how often the policy prefers what held-out labels prefer.
    pub findings: Option<Findings>,
}

impl PolicyOutcome {
    /// Reads that of a phase's folder.
    ///
    /// # Errors
    /// When the phase is not finished.
    pub fn read(folder: &Path) -> Result<Self, StageError> {
        let path = folder.join(outputs::OUTCOME);
        let bytes = std::fs::read(&path).map_err(|error| super::RunError::file(&path, error))?;
        Ok(serde_json::from_slice(&bytes).map_err(|error| super::RunError::file(&path, error))?)
    }
}

/// What stands in the way of training by this preference model; nothing where it is good enough or that does not count.
///
/// # Errors
/// When the preference phase is not finished.
pub fn objections(inputs: &PolicyInputs<'_>, params: &PolicyPhaseParams) -> Result<Vec<String>, StageError> {
    if params.method == PolicyMethod::Direct || params.despite_gate {
        return Ok(Vec::new());
    }
    let PreferenceFindings { gate, .. } = PreferenceFindings::read(inputs.preference)?;
    Ok(if gate.is_open() { Vec::new() } else { gate.objections() })
}

/// Everything that the outputs depend on.
///
/// # Errors
/// When an input cannot be read.
pub fn key(inputs: &PolicyInputs<'_>, params: &PolicyPhaseParams, seed: u64) -> Result<Key, StageError> {
    let mut key = Key::new("policy", params, seed)?
        .with_hash("model", hash::asked(inputs.model)?)
        .with_input("preference", inputs.preference)?
        .with_input("prompts", inputs.prompts)?;
    if let Some(second) = inputs.second {
        key = key.with_input("second", second)?;
    }
    Ok(key)
}

/// Runs the phase in a folder, or goes on with it; does nothing where it is done.
///
/// # Errors
/// [`StageError::Gate`] where the preference model is not good enough; whatever else keeps it from its end. What was
/// made until then stays.
pub fn policy(
    inputs: &PolicyInputs<'_>,
    params: &PolicyPhaseParams,
    seed: u64,
    out: &Path,
    watch: &mut Watch<'_>,
) -> Result<Manifest, StageError> {
    let objections = objections(inputs, params)?;
    if !objections.is_empty() {
        return Err(StageError::Gate { objections });
    }
    let key = key(inputs, params, seed)?;
    match Stage::open(out, key)? {
        Stage::Done(manifest) => Ok(manifest),
        Stage::Begun(begun) => {
            let trainee = Trainee::open(inputs.model)?;
            let outcome = match params.method {
                PolicyMethod::Rewards => rewards(&begun, inputs, &trainee, params, seed, watch)?,
                PolicyMethod::Direct => directly(&begun, inputs, &trainee, params, seed, watch)?,
            };
            json(&begun.folder().join(outputs::OUTCOME), &outcome)?;
            Ok(begun.finish()?)
        }
    }
}

/// Checkpoints and journal of a stage.
fn kept(begun: &Begun) -> Result<(Checkpoints, Journal), StageError> {
    let checkpoints = Checkpoints::new(begun.unfinished().join("checkpoints"), begun.key().hash()?);
    Ok((checkpoints, Journal::new(begun.folder().join(supervised::outputs::JOURNAL))))
}

fn rewards(
    begun: &Begun,
    inputs: &PolicyInputs<'_>,
    trainee: &Trainee,
    params: &PolicyPhaseParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<PolicyOutcome, StageError> {
    let prompts = prompts_as_text(inputs.prompts, params.layout)?;
    let prompts: Vec<String> = prompts.into_iter().map(|(_, text)| text).collect();
    let settings = writing(params);
    let parameters = begin(&trainee.config, &trainee.parameters, settings.algorithm)?;
    let (checkpoints, mut journal) = kept(begun)?;
    // What cannot be answered, and what learning takes, is told before a second preference model is taught.
    let besides = inputs.second.is_some() || params.second;
    let memory =
        PolicyLearner::memory(&trainee.config, &parameters, &trainee.tokenizer, (&prompts, &settings), besides);
    let memory = memory.map_err(|error| StageError::from(error).of_file(inputs.prompts, ASKED))?;
    note(watch, &format!("learning takes {memory}"))?;
    let judges = judges(begun, inputs, trainee, params, seed, watch)?;
    let learner = judges.policy((trainee, &parameters), &prompts, &settings, seed);
    note(watch, &responded(&trainee.tokenizer, &learner.example()?, &settings)?)?;
    let learned = learner.learn(Some(&checkpoints), &mut journal.observer(watch));
    journal.close()?;
    let learned = learned?;
    for damage in &learned.learned.damaged {
        note(watch, damage)?;
    }
    trainee.save(&begun.folder().join(supervised::outputs::MODEL), &finished(&parameters)?)?;
    let steps = learned.learned.steps;
    Ok(PolicyOutcome { steps, alarms: learned.alarms, ended_by: learned.ended_by, findings: None })
}

/// Who says what responses are worth.
struct Judges {
    reward: PreferenceModel,
    /// Who is asked besides, and never teaches.
    second: Option<PreferenceModel>,
}

impl Judges {
    /// A policy whose responses they score.
    fn policy<'p>(
        &'p self,
        (trainee, parameters): (&'p Trainee, &'p Parameters),
        prompts: &'p [String],
        params: &'p PolicyParams,
        seed: u64,
    ) -> PolicyLearner<'p> {
        PolicyLearner {
            config: &trainee.config,
            parameters,
            tokenizer: &trainee.tokenizer,
            prompts,
            reward: &self.reward,
            second: self.second.as_ref().map(|second| second as _),
            params,
            seed,
        }
    }
}

/// The preference model that teaches, and the one that is asked besides, if there is one.
fn judges(
    begun: &Begun,
    inputs: &PolicyInputs<'_>,
    trainee: &Trainee,
    params: &PolicyPhaseParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<Judges, StageError> {
    let opened = |folder: &Path| PreferenceModel::open(&folder.join(supervised::outputs::MODEL));
    let second = match inputs.second {
        Some(folder) => Some(opened(folder)?),
        None if params.second => Some(second::second(begun, inputs.preference, trainee, seed, watch)?),
        None => None,
    };
    Ok(Judges { reward: opened(inputs.preference)?, second })
}

/// How a policy writes, with what its layout says of the end of an answer.
fn writing(params: &PolicyPhaseParams) -> PolicyParams {
    let mut settings = params.rewards.clone();
    if settings.sampling.stop.is_empty() {
        settings.sampling.stop = params.layout.stop();
    }
    if settings.ending.is_empty() {
        settings.ending = ending(params.layout).to_owned();
    }
    settings
}

/// From comparisons. It writes nothing that it would learn from; so that signs of something wrong are seen, it is let
/// respond to what was held out, which the preference model scores. A sign is told when it is seen.
fn directly(
    begun: &Begun,
    inputs: &PolicyInputs<'_>,
    trainee: &Trainee,
    params: &PolicyPhaseParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<PolicyOutcome, StageError> {
    let path = inputs.preference.join(preference::outputs::COMPARISONS);
    let comparisons = comparisons(&path)?;
    let parameters = trainee.parameters.copied().map_err(computing)?;
    // The comparisons' responses have their ending already.
    let settings =
        DirectParams { ending: params.direct.ending.clone().or(Some(String::new())), ..params.direct.clone() };
    settings.check()?;
    // A row that does not fit the model is named by its place among all of them.
    direct::texts(&comparisons, &trainee.config, &trainee.tokenizer, &settings)
        .map_err(|error| StageError::from(error).of_file(&path, &[]))?;
    let prompts = HeldOut::prompts(&comparisons, settings.held_out, seed, settings.watched);
    let mut memory = settings.learner.memory(&trainee.config, &parameters, settings.learner.tokens_per_step);
    if !prompts.is_empty() {
        // The reference, and those who score what is written.
        let asked = 2 + u64::from(inputs.second.is_some() || params.second);
        memory = memory.with_asked(&trainee.config, asked).with_writer(&trainee.config, trainee.config.max_positions);
    }
    note(watch, &format!("learning takes {memory}"))?;
    if let Some(first) = HeldOut::first_learned(&comparisons, settings.held_out, seed)
        && let Ok(texts) = direct::texts(std::slice::from_ref(first), &trainee.config, &trainee.tokenizer, &settings)
        && let [texts] = texts.as_slice()
    {
        let weight = settings.loss_weights.get(&first.source).copied().unwrap_or(1.0);
        note(watch, &compared(&trainee.tokenizer, first, texts, weight)?)?;
    }
    let judges = if prompts.is_empty() { None } else { Some(judges(begun, inputs, trainee, params, seed, watch)?) };
    let writing = PolicyParams { samples: 1, algorithm: Algorithm::Ppo, ..writing(params) };
    let policy = judges.as_ref().map(|judges| judges.policy((trainee, &parameters), &prompts, &writing, seed));
    let reference = Decoder::new(&trainee.config, &trainee.parameters.for_reading(), trainee.parameters.kernels());
    let reference = reference.map_err(computing)?;
    let watching = || policy.as_ref().map_or_else(|| Ok(Figures::new()), |policy| policy.observed(&reference));
    // The weights are still those of the reference, whether this is the first time or not.
    let beginning = if policy.is_some() { Some(watching()?) } else { None };
    let (checkpoints, mut journal) = kept(begun)?;
    let written = begun.folder().join(supervised::outputs::JOURNAL);
    let mut telling = |event: &Event<'_>| {
        if let (Event::Step(progress), Some(beginning)) = (event, &beginning)
            && progress.figures.contains_key("nats")
            // What cannot be read now is an error when learning has ended.
            && let Ok(seen) = observations(&written, beginning)
        {
            for alarm in signs(&seen, &params.rewards.alarms).iter().filter(|alarm| alarm.step == progress.step) {
                watch(&Event::Note(&format!("step {}: {}", alarm.step, alarm.says)))?;
            }
        }
        watch(event)
    };
    let directed = direct::train(
        (&trainee.config, &parameters),
        &trainee.tokenizer,
        comparisons,
        (&settings, seed),
        Some(&checkpoints),
        (beginning.as_ref().map(|_| &watching as _), &mut journal.observer(&mut telling)),
    );
    journal.close()?;
    let directed = directed.map_err(|error| StageError::from(error).of_file(&path, &[]))?;
    for damage in &directed.learned.damaged {
        note(watch, damage)?;
    }
    let seen = beginning.map_or_else(|| Ok(Vec::new()), |beginning| observations(&written, &beginning))?;
    let alarms = signs(&seen, &params.rewards.alarms);
    trainee.save(&begun.folder().join(supervised::outputs::MODEL), &parameters)?;
    let (steps, findings) = (directed.learned.steps, Some(directed.findings));
    Ok(PolicyOutcome { steps, alarms, ended_by: None, findings })
}

/// What was seen at the beginning, and what a journal says of steps at which the policy was let write. From there, and not
/// from memory, because whoever goes on with a stage that was cut off has not seen them all. A line that a power cut has
/// torn is passed over.
fn observations(journal: &Path, beginning: &Figures) -> Result<Vec<Seen>, StageError> {
    #[derive(Deserialize)]
    struct Line {
        step: u64,
        #[serde(flatten)]
        figures: BTreeMap<String, serde_json::Value>,
    }
    let text = std::fs::read_to_string(journal).map_err(|error| super::RunError::file(journal, error))?;
    let lines = text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok());
    let seen = lines.filter(|line| line.figures.contains_key("nats"));
    let numbers = |figures: BTreeMap<String, serde_json::Value>| {
        figures.into_iter().filter_map(|(name, figure)| Some((name, figure.as_f64()?))).collect()
    };
    let first = (0, beginning.iter().map(|(name, figure)| ((*name).to_owned(), *figure)).collect());
    Ok(std::iter::once(first).chain(seen.map(|line| (line.step, numbers(line.figures)))).collect())
}

/// Reads what the preference phase has written.
fn comparisons(path: &Path) -> Result<Vec<Comparison>, StageError> {
    let text = std::fs::read_to_string(path).map_err(|error| super::RunError::file(path, error))?;
    let read = |(place, line): (usize, &str)| {
        serde_json::from_str(line)
            .map_err(|error| StageError::row(&[], error.to_string()).at(place + 1).of_file(path, &[]))
    };
    text.lines().enumerate().map(read).collect()
}
