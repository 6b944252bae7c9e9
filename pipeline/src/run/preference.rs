//! The preference phase: two answers to each prompt, labels by principles, and a preference model that learns from
//! them and from helpfulness labels (Bai et al. 2022, section 4.1).

mod again;
mod compare;

pub use again::again;
use compare::{compare, helpful};

use super::error::ASKED;
use super::examples::scored;
use super::watch::{asked, note};
use super::{Begun, Journal, Key, Manifest, Stage, StageError, Trainee, Watch, hash};
use crate::constitution::read_constitution;
use crate::constitutional::feedback::{Feedback, FeedbackParams};
use crate::constitutional::forms::Turn;
use crate::constitutional::rows::{PromptRow, read_prompts, to_turns};
use crate::constitutional::{FewShot, Inputs, Layout};
use crate::evaluation::choices::Preferring;
use crate::language::{LanguageModel, Message};
use crate::training::Checkpoints;
use crate::training::preference::{
    Comparison, Findings, Gate, HeldOut, PreferenceModel, PreferenceParams, Preferred, train,
};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Where labels by principles come from, as loss weights name it.
pub const PRINCIPLES: &str = "principles";
/// Where labels of helpfulness come from.
pub const HELPFULNESS: &str = "helpfulness";

/// Parameters of the preference phase.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct PreferencePhaseParams {
    /// Answers and labels. Their seed is the stage's.
    pub feedback: FeedbackParams,
    /// How the preference model learns, and what it must reach.
    pub preference: PreferenceParams,
}

/// What goes in.
pub struct PreferenceInputs<'i> {
    /// Folder of the model whose answers are compared, and from which the preference model begins.
    pub model: &'i Path,
    /// What the preference model learns from.
    pub source: LabelSource<'i>,
    /// Preferences of people: which of two answers helps more.
    pub helpfulness: &'i [PathBuf],
}

/// Where labels by principles come from.
pub enum LabelSource<'i> {
    /// Labels that were made elsewhere.
    Labels(&'i Path),
    /// They are made here.
    Method {
        /// Who judges, with the hash of what it is.
        judge: (&'i dyn LanguageModel, &'i str),
        /// The constitution.
        constitution: &'i Path,
        /// Prompts to answer.
        prompts: &'i Path,
        /// Worked examples for every question.
        few_shot: Option<&'i Path>,
    },
}

/// Names of the outputs, beside those of [`super::supervised`].
pub mod outputs {
    /// Soft labels by principles.
    pub const LABELS: &str = "labels.jsonl";
    /// Everything that the preference model has learned from or was judged by.
    pub const COMPARISONS: &str = "comparisons.jsonl";
    /// How well it does, and whether that is enough.
    pub const FINDINGS: &str = "findings.json";
    /// What was counted while answers were labelled.
    pub const COUNTS: &str = "labels.json";
}

/// `findings.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreferenceFindings {
    /// Comparisons that were learned from.
    pub comparisons: usize,
    /// What the others say.
    pub findings: Findings,
    /// Whether a policy may be trained by it.
    pub gate: Gate,
}

impl PreferenceFindings {
    /// Reads those of a phase's folder.
    ///
    /// # Errors
    /// When the phase is not finished.
    pub fn read(folder: &Path) -> Result<Self, StageError> {
        let path = folder.join(outputs::FINDINGS);
        let bytes = std::fs::read(&path).map_err(|error| super::RunError::file(&path, error))?;
        Ok(serde_json::from_slice(&bytes).map_err(|error| super::RunError::file(&path, error))?)
    }
}

/// Everything that the outputs depend on.
///
/// # Errors
/// When an input cannot be read.
pub fn key(inputs: &PreferenceInputs<'_>, params: &PreferencePhaseParams, seed: u64) -> Result<Key, StageError> {
    let mut key = Key::new("preference", params, seed)?.with_hash("model", hash::asked(inputs.model)?);
    for (place, file) in inputs.helpfulness.iter().enumerate() {
        key = key.with_input(&format!("helpfulness.{place}"), file)?;
    }
    labelled_by(key, &inputs.source)
}

/// Which way of asking for labels this is: what was labelled in another way is labelled again. Before the second one, of
/// two options after a conversation an endpoint was asked about the first alone.
const LABELLED_AS: &str = "2";

/// A key with everything that labels are made from.
pub(super) fn labelled_by(key: Key, source: &LabelSource<'_>) -> Result<Key, StageError> {
    let key = key.with_hash("labelled_as", LABELLED_AS);
    Ok(match source {
        LabelSource::Labels(file) => key.with_input("labels", file)?,
        LabelSource::Method { judge, constitution, prompts, few_shot } => {
            super::asked_of(key, (constitution, prompts), *few_shot, Some(("judge", judge.1)))?
        }
    })
}

/// Runs the phase in a folder, or goes on with it; does nothing where it is done.
///
/// # Errors
/// Whatever keeps it from its end, with what and where. What was made until then stays.
pub fn preference(
    inputs: &PreferenceInputs<'_>,
    params: &PreferencePhaseParams,
    seed: u64,
    out: &Path,
    watch: &mut Watch<'_>,
) -> Result<Manifest, StageError> {
    let key = key(inputs, params, seed)?;
    match Stage::open(out, key)? {
        Stage::Done(manifest) => Ok(manifest),
        Stage::Begun(begun) => {
            let trainee = Trainee::open(inputs.model)?;
            let sampler = match inputs.source {
                LabelSource::Labels(_) => None,
                LabelSource::Method { .. } => Some(trainee.model("model")?),
            };
            let sampler = sampler.as_ref().map(|sampler| sampler as &dyn LanguageModel);
            // What cannot be learned, and what learning takes, is told now, and not when hours were spent on labels.
            let helpful = helpful(inputs.helpfulness, &trainee, params.feedback.layout)?;
            params.preference.check()?;
            let (config, parameters) = PreferenceModel::begin(&trainee.config, &trainee.parameters, seed)?;
            note(watch, &format!("learning takes {}", params.preference.learner.memory(&config, &parameters, 0)))?;
            drop(parameters);
            let prompts = label(&begun, &inputs.source, sampler, params, seed, watch)?;
            let comparisons = compare(&begun, helpful, &prompts, &inputs.source, (&trainee, params.feedback.layout))?;
            learn(&begun, &trainee, comparisons, params, seed, watch)?;
            Ok(begun.finish()?)
        }
    }
}

/// Makes the labels of answers that `sampler` gives; gives the prompts that they are about, where these are known.
pub(super) fn label(
    begun: &Begun,
    source: &LabelSource<'_>,
    sampler: Option<&dyn LanguageModel>,
    params: &PreferencePhaseParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<Vec<PromptRow>, StageError> {
    let path = begun.folder().join(outputs::LABELS);
    let (judge, constitution, prompts, few_shot) = match source {
        LabelSource::Labels(file) => {
            let bytes = std::fs::read(file).map_err(|error| super::RunError::file(*file, error))?;
            crate::language::replace(&path, |out| out.write_all(&bytes))?;
            return Ok(Vec::new());
        }
        LabelSource::Method { judge, constitution, prompts, few_shot } => (judge.0, constitution, prompts, few_shot),
    };
    let constitution = read_constitution(constitution)?;
    let prompts: Vec<PromptRow> =
        prompts_as_text(prompts, params.feedback.layout)?.into_iter().map(|(row, _)| row).collect();
    let few_shot = few_shot.map(FewShot::read).transpose()?;
    let params = FeedbackParams { seed, ..params.feedback.clone() }.check()?;
    let feedback = Feedback::new(sampler.unwrap_or(judge), judge, &constitution, &params, few_shot.as_ref())?;
    let made_from = Inputs::from([("stage".to_owned(), begun.key().hash()?.into())]);
    let counts = feedback.run(&prompts, made_from, &path, &mut |done| asked(watch, "label", done, prompts.len()))?;
    json(&begun.folder().join(outputs::COUNTS), &counts)?;
    Ok(prompts)
}

/// The prompts of a file, each of which has its place in the layout.
///
/// # Errors
/// Names file, line and field of the first that cannot be used.
pub fn prompts_of(file: &Path, layout: Layout) -> Result<Vec<PromptRow>, StageError> {
    let prompts = read_prompts(file)?;
    for (place, row) in prompts.iter().enumerate() {
        let fits = layout.check(&row.prompt).map_err(|problem| StageError::row(ASKED, problem));
        fits.map_err(|error| error.at(place + 1).of_file(file, ASKED))?;
    }
    Ok(prompts)
}

/// The same, each with its text, in which a system's message has no place.
///
/// # Errors
/// As [`prompts_of`].
pub fn prompts_as_text(file: &Path, layout: Layout) -> Result<Vec<(PromptRow, String)>, StageError> {
    let rows = read_prompts(file)?.into_iter().enumerate();
    rows.map(|(place, row)| match prompt(layout, &row.prompt) {
        Ok(text) => Ok((row, text)),
        Err(error) => Err(error.at(place + 1).of_file(file, ASKED)),
    })
    .collect()
}

/// A conversation up to where the model answers, as text.
///
/// # Errors
/// When the layout has no place for it.
pub(super) fn prompt(layout: Layout, messages: &[Message]) -> Result<String, StageError> {
    layout.check(messages).map_err(|problem| StageError::row(ASKED, problem))?;
    let mut turns = to_turns(messages).ok_or_else(|| StageError::row(ASKED, "it has a system's message"))?;
    turns.push(Turn::assistant(""));
    Ok(layout.forms().conversation(&turns))
}

/// An answer as it stands behind a prompt, with what ends it.
pub(super) fn response(layout: Layout, text: &str) -> String {
    format!(" {}{}", text.trim(), ending(layout))
}

/// What stands behind every response in the comparisons, and has to wherever the preference model scores one.
pub(super) fn ending(layout: Layout) -> &'static str {
    layout.forms().end_of_answer()
}

/// The preference model of a phase's folder, to be asked about texts; or one in a folder of its own, for which responses
/// end with their text.
///
/// # Errors
/// When there is none, or it is damaged.
pub fn preferring(folder: &Path) -> Result<Preferring, StageError> {
    let Some(manifest) = Manifest::read(folder)? else {
        return Ok(Preferring { model: PreferenceModel::open(folder)?, ending: String::new() });
    };
    let params: PreferencePhaseParams = serde_json::from_value(manifest.key.params)
        .map_err(|error| super::RunError::file(folder, format!("not a preference phase: {error}")))?;
    let model = PreferenceModel::open(&folder.join(super::supervised::outputs::MODEL))?;
    Ok(Preferring { model, ending: ending(params.feedback.layout).to_owned() })
}

fn learn(
    begun: &Begun,
    trainee: &Trainee,
    comparisons: Vec<Comparison>,
    params: &PreferencePhaseParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<(), StageError> {
    let (config, parameters) = PreferenceModel::begin(&trainee.config, &trainee.parameters, seed)?;
    if let Some(first) = HeldOut::first_learned(&comparisons, params.preference.held_out, seed) {
        let weight = params.preference.loss_weights.get(&first.source).copied().unwrap_or(1.0);
        note(watch, &scored(&trainee.tokenizer, first, weight)?)?;
    }
    let checkpoints = Checkpoints::new(begun.unfinished().join("checkpoints"), begun.key().hash()?);
    let mut journal = Journal::new(begun.folder().join(super::supervised::outputs::JOURNAL));
    let preferred = train(
        (&config, &parameters),
        &trainee.tokenizer,
        comparisons,
        (&params.preference, seed),
        Some(&checkpoints),
        &mut journal.observer(watch),
    );
    journal.close()?;
    let path = begun.folder().join(outputs::COMPARISONS);
    let Preferred { learned, comparisons, findings, gate } =
        preferred.map_err(|error| StageError::from(error).of_file(&path, &[]))?;
    for damage in learned.damaged {
        note(watch, &damage)?;
    }
    json(&begun.folder().join(outputs::FINDINGS), &PreferenceFindings { comparisons, findings, gate })?;
    let folder = begun.folder().join(super::supervised::outputs::MODEL);
    PreferenceModel::save(&folder, &config, &trainee.tokenizer, &parameters)?;
    Ok(())
}

/// Writes a small file of JSON for people and programs.
pub(super) fn json(path: &Path, value: &impl Serialize) -> Result<(), StageError> {
    let mut text = serde_json::to_vec_pretty(value).map_err(|error| super::RunError::file(path, error))?;
    text.push(b'\n');
    crate::language::replace(path, |file| file.write_all(&text))?;
    Ok(())
}
