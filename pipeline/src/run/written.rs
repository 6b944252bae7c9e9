//! The parts of the phases that write and judge, without what trains: for models that are trained elsewhere.

use super::preference::{self, LabelSource, PreferencePhaseParams};
use super::supervised::{self, SupervisedInputs, SupervisedParams};
use super::{Key, Manifest, Stage, StageError, Trainee, Watch};
use crate::language::LanguageModel;
use std::path::Path;

/// Everything that answers, critiques, revisions and the rows to tune on depend on.
///
/// # Errors
/// When an input cannot be read.
pub fn rows_key(inputs: &SupervisedInputs<'_>, params: &SupervisedParams, seed: u64) -> Result<Key, StageError> {
    let Key { inputs, .. } = supervised::key(inputs, params, seed)?;
    Ok(Key { inputs, ..Key::new("written", &(&params.revise, &params.mix), seed)? })
}

/// Answers, critiques, revisions, and the rows to tune on.
///
/// # Errors
/// Whatever keeps it from its end, with what and where. What was made until then stays.
pub fn rows(
    inputs: &SupervisedInputs<'_>,
    params: &SupervisedParams,
    seed: u64,
    out: &Path,
    watch: &mut Watch<'_>,
) -> Result<Manifest, StageError> {
    match Stage::open(out, rows_key(inputs, params, seed)?)? {
        Stage::Done(manifest) => Ok(manifest),
        Stage::Begun(begun) => {
            let own = || Trainee::open(inputs.model)?.frozen()?.model("model");
            supervised::revise(&begun, &inputs.source, &own, params, seed, watch)?;
            supervised::mixed(&begun, inputs, params, seed)?;
            Ok(begun.finish()?)
        }
    }
}

/// What labels are made from.
pub struct LabelInputs<'i> {
    /// Whose answers are compared, with the hash of what it is.
    pub sampler: (&'i dyn LanguageModel, &'i str),
    /// By what they are judged.
    pub source: LabelSource<'i>,
}

/// Everything that labels depend on.
///
/// # Errors
/// When an input cannot be read.
pub fn labels_key(inputs: &LabelInputs<'_>, params: &PreferencePhaseParams, seed: u64) -> Result<Key, StageError> {
    let key = Key::new("labelled", &params.feedback, seed)?.with_hash("sampler", inputs.sampler.1);
    preference::labelled_by(key, &inputs.source)
}

/// Two answers to each prompt, and soft labels by principles.
///
/// # Errors
/// Whatever keeps it from its end, with what and where. What was made until then stays.
pub fn labels(
    inputs: &LabelInputs<'_>,
    params: &PreferencePhaseParams,
    seed: u64,
    out: &Path,
    watch: &mut Watch<'_>,
) -> Result<Manifest, StageError> {
    match Stage::open(out, labels_key(inputs, params, seed)?)? {
        Stage::Done(manifest) => Ok(manifest),
        Stage::Begun(begun) => {
            preference::label(&begun, &inputs.source, Some(inputs.sampler.0), params, seed, watch)?;
            Ok(begun.finish()?)
        }
    }
}
