//! What is known of a preference model, found once more: the labels are made again by the models that made them, and the
//! preference model is asked about those that it was not taught.

use super::{PreferenceFindings, PreferenceInputs, PreferencePhaseParams, compare, helpful, key, label};
use crate::language::LanguageModel;
use crate::run::{Stage, StageError, Trainee, Watch};
use crate::training::preference::{PreferenceModel, measure};
use std::path::Path;

/// Finds it in an empty folder; nothing is taught.
///
/// # Errors
/// When a model or an input cannot be read, or whoever watches breaks it off.
pub fn again(
    inputs: &PreferenceInputs<'_>,
    params: &PreferencePhaseParams,
    seed: u64,
    model: &Path,
    folder: &Path,
    watch: &mut Watch<'_>,
) -> Result<PreferenceFindings, StageError> {
    let Stage::Begun(begun) = Stage::open(folder, key(inputs, params, seed)?)? else {
        return PreferenceFindings::read(folder);
    };
    let trainee = Trainee::open(inputs.model)?.frozen()?;
    let helpful = helpful(inputs.helpfulness, &trainee, params.feedback.layout)?;
    let sampler = trainee.model("model")?;
    let prompts = label(&begun, &inputs.source, Some(&sampler as &dyn LanguageModel), params, seed, watch)?;
    let comparisons = compare(&begun, helpful, &prompts, &inputs.source, (&trainee, params.feedback.layout))?;
    let model = PreferenceModel::open(model)?;
    let (comparisons, findings, gate) = measure(&model, comparisons, (&params.preference, seed))?;
    Ok(PreferenceFindings { comparisons, findings, gate })
}
