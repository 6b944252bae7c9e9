//! The supervised phase: answers, critiques, revisions, and the original model tuned on them (Bai et al. 2022,
//! section 3).

use super::error::ANSWERED;
use super::examples::{example, rendered};
use super::preference::prompts_of;
use super::watch::{asked, note};
use super::{Begun, Journal, Key, Manifest, Stage, StageError, Trainee, Watch, hash};
use crate::constitution::read_constitution;
use crate::constitutional::revise::{MixParams, ReviseParams, Reviser, mix};
use crate::constitutional::rows::{self, Demonstration, Helpful, Transcript};
use crate::constitutional::{FewShot, Inputs};
use crate::language::{LanguageModel, LocalModel, LoraParams, write_adapter};
use crate::training::{Checkpoints, Learner, LearnerParams, Supervised};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Parameters of the supervised phase.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct SupervisedParams {
    /// Answers, critiques and revisions. Their seed is the stage's.
    pub revise: ReviseParams,
    /// Which revisions are learned from, and how much helpfulness beside them. Its seed is the stage's.
    pub mix: MixParams,
    /// How the model learns.
    pub learner: LearnerParams,
    /// Trains a low-rank adapter and leaves the weights: none. What is trained on goes on from both, merged; the adapter
    /// alone is written as well.
    pub adapter: Option<LoraParams>,
}

/// What goes in.
pub struct SupervisedInputs<'i> {
    /// Folder of the model that is tuned.
    pub model: &'i Path,
    /// What it is tuned on.
    pub source: RevisionSource<'i>,
    /// Helpful conversations to mix in.
    pub helpfulness: &'i [PathBuf],
}

/// Where revisions come from.
pub enum RevisionSource<'i> {
    /// Transcripts that were made elsewhere.
    Transcripts(&'i Path),
    /// They are made here.
    Method {
        /// Who answers, criticises and revises, with the hash of what it is; without it, the model itself.
        writer: Option<(&'i dyn LanguageModel, &'i str)>,
        /// The constitution.
        constitution: &'i Path,
        /// Prompts to start from.
        prompts: &'i Path,
        /// Worked examples for every question.
        few_shot: Option<&'i Path>,
    },
}

/// Names of the outputs.
pub mod outputs {
    /// Answers, critiques and revisions.
    pub const TRANSCRIPTS: &str = "transcripts.jsonl";
    /// What was learned from.
    pub const ROWS: &str = "rows.jsonl";
    /// What was said of every step.
    pub const JOURNAL: &str = "journal.jsonl";
    /// The folder of the model.
    pub const MODEL: &str = "model";
    /// The folder of the adapter alone, where one was trained: in PEFT's form, without a name for the model that it
    /// belongs to, since that lies elsewhere on another machine.
    pub const ADAPTER: &str = "adapter";
}

/// Everything that the outputs depend on.
///
/// # Errors
/// When an input cannot be read.
pub fn key(inputs: &SupervisedInputs<'_>, params: &SupervisedParams, seed: u64) -> Result<Key, StageError> {
    let mut key = Key::new("supervised", params, seed)?.with_hash("model", hash::asked(inputs.model)?);
    for (place, file) in inputs.helpfulness.iter().enumerate() {
        key = key.with_input(&format!("helpfulness.{place}"), file)?;
    }
    Ok(match &inputs.source {
        RevisionSource::Transcripts(file) => key.with_input("transcripts", file)?,
        RevisionSource::Method { writer, constitution, prompts, few_shot } => {
            let identity = writer.map(|(_, identity)| identity);
            super::asked_of(key, (constitution, prompts), *few_shot, identity.map(|identity| ("writer", identity)))?
        }
    })
}

/// Runs the phase in a folder, or goes on with it; does nothing where it is done.
///
/// # Errors
/// Whatever keeps it from its end, with what and where. What was made until then stays.
pub fn supervised(
    inputs: &SupervisedInputs<'_>,
    params: &SupervisedParams,
    seed: u64,
    out: &Path,
    watch: &mut Watch<'_>,
) -> Result<Manifest, StageError> {
    let key = key(inputs, params, seed)?;
    match Stage::open(out, key)? {
        Stage::Done(manifest) => Ok(manifest),
        Stage::Begun(begun) => {
            let trainee = Trainee::open(inputs.model)?;
            let trainee = if params.adapter.is_some() { trainee.frozen()? } else { trainee };
            look(inputs.helpfulness, &trainee, params, seed, watch)?;
            revise(&begun, &inputs.source, &|| trainee.model("model"), params, seed, watch)?;
            let rows = mixed(&begun, inputs, params, seed)?;
            tune(&begun, &trainee, &rows, params, seed, watch)?;
            Ok(begun.finish()?)
        }
    }
}

/// What is known before anything is written: that every helpful conversation can be learned, and what learning takes.
/// Nobody is to wait hours for that.
fn look(
    helpfulness: &[PathBuf],
    trainee: &Trainee,
    params: &SupervisedParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<(), StageError> {
    params.learner.check()?;
    // Without a share none of them is learned.
    let learned = if params.mix.helpfulness_share > 0.0 { helpfulness } else { &[] };
    for file in learned {
        for (place, row) in rows::read::<Helpful>(file)?.iter().enumerate() {
            let looked = example(trainee, params.revise.layout, &row.0);
            looked.map_err(|error| error.at(place + 1).of_file(file, ANSWERED))?;
        }
    }
    let parameters = match &params.adapter {
        Some(adapter) => trainee.parameters.clone().with_adapter(adapter, &trainee.config, seed)?,
        None => trainee.parameters.clone(),
    };
    let learner = &params.learner;
    let memory = learner.memory(&trainee.config, &parameters, learner.tokens_per_step / 2);
    Ok(note(watch, &format!("learning takes {memory}"))?)
}

/// Writes the transcripts; `own` is the model itself, which answers where nobody else does.
pub(super) fn revise(
    begun: &Begun,
    source: &RevisionSource<'_>,
    own: &dyn Fn() -> Result<LocalModel, StageError>,
    params: &SupervisedParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<(), StageError> {
    let path = begun.folder().join(outputs::TRANSCRIPTS);
    let (writer, constitution, prompts, few_shot) = match source {
        RevisionSource::Transcripts(file) => {
            let bytes = std::fs::read(file).map_err(|error| super::RunError::file(*file, error))?;
            return Ok(crate::language::replace(&path, |out| out.write_all(&bytes))?);
        }
        RevisionSource::Method { writer, constitution, prompts, few_shot } => (writer, constitution, prompts, few_shot),
    };
    let constitution = read_constitution(constitution)?;
    let prompts = prompts_of(prompts, params.revise.layout)?;
    let few_shot = few_shot.map(FewShot::read).transpose()?;
    let params = ReviseParams { seed, ..params.revise.clone() }.check()?;
    let opened;
    let writer: &dyn LanguageModel = match writer {
        Some((writer, _)) => *writer,
        None => {
            opened = own()?;
            &opened
        }
    };
    let reviser = Reviser::new(writer, &constitution, &params, few_shot.as_ref())?;
    let made_from = Inputs::from([("stage".to_owned(), begun.key().hash()?.into())]);
    reviser.run(&prompts, made_from, &path, &mut |done| asked(watch, "revise", done, prompts.len()))?;
    Ok(())
}

/// Writes the rows to tune on.
pub(super) fn mixed(
    begun: &Begun,
    inputs: &SupervisedInputs<'_>,
    params: &SupervisedParams,
    seed: u64,
) -> Result<Vec<Demonstration>, StageError> {
    let transcripts: Vec<Transcript> = rows::read(&begun.folder().join(outputs::TRANSCRIPTS))?;
    let mut helpfulness = Vec::new();
    for file in inputs.helpfulness {
        helpfulness.extend(rows::read::<Helpful>(file)?.into_iter().map(|row| row.0));
    }
    let mixed = mix(&transcripts, helpfulness, &MixParams { seed, ..params.mix.clone() })?;
    let path = begun.folder().join(outputs::ROWS);
    crate::language::replace(&path, |file| rows::write(file, &mixed.rows).map(drop))?;
    Ok(mixed.rows)
}

fn tune(
    begun: &Begun,
    trainee: &Trainee,
    rows: &[Demonstration],
    params: &SupervisedParams,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<(), StageError> {
    let path = begun.folder().join(outputs::ROWS);
    let examples = rows
        .iter()
        .enumerate()
        .map(|(place, row)| {
            example(trainee, params.revise.layout, row).map_err(|error| error.at(place + 1).of_file(&path, ANSWERED))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let parameters = match &params.adapter {
        Some(adapter) => trainee.parameters.clone().with_adapter(adapter, &trainee.config, seed)?,
        None => trainee.parameters.copied().map_err(crate::language::computing)?,
    };
    if let Some(first) = examples.first() {
        note(
            watch,
            &format!(
                "the first example, with what is learned between ⟦ and ⟧:\n{}",
                rendered(&trainee.tokenizer, first)?
            ),
        )?;
    }
    let checkpoints = Checkpoints::new(begun.unfinished().join("checkpoints"), begun.key().hash()?);
    let mut journal = Journal::new(begun.folder().join(outputs::JOURNAL));
    let learned = Learner::new(&trainee.config, &parameters, params.learner.clone())?.learn(
        &Supervised::new("supervised", examples),
        seed,
        Some(&checkpoints),
        &mut journal.observer(watch),
    );
    journal.close()?;
    for damage in learned?.damaged {
        note(watch, &damage)?;
    }
    if params.adapter.is_some() {
        write_adapter(&begun.folder().join(outputs::ADAPTER), &parameters, "")?;
    }
    trainee.save(&begun.folder().join(outputs::MODEL), &parameters)
}
