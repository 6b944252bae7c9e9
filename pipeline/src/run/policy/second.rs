//! A second preference model: of the same comparisons, with other ones held out and another beginning. It never teaches
//! the policy, so that scores which rise by both mean something, and scores which rise by the first alone do not.

use super::comparisons;
use crate::run::examples::scored;
use crate::run::preference::{self, PreferencePhaseParams};
use crate::run::watch::{asked, note};
use crate::run::{Begun, Manifest, RunError, StageError, Trainee, Watch};
use crate::training::preference::{HeldOut, PreferenceModel, Preferred, train};
use crate::training::{Checkpoints, Progress};
use std::ops::ControlFlow;
use std::path::Path;

/// What sets its seed apart from the first one's.
const APART: u64 = 0x5ec0_4d00_9e37_79b9;

/// Teaches it, or goes on with that, from the comparisons of a preference phase and with the parameters of that phase.
///
/// # Errors
/// When the phase is not finished, or whoever watches breaks it off.
pub(super) fn second(
    begun: &Begun,
    phase: &Path,
    trainee: &Trainee,
    seed: u64,
    watch: &mut Watch<'_>,
) -> Result<PreferenceModel, StageError> {
    let unfit = |what: String| RunError::file(phase, format!("not a finished preference phase: {what}"));
    let manifest = Manifest::read(phase)?.ok_or_else(|| unfit("it has no manifest".to_owned()))?;
    let params: PreferencePhaseParams =
        serde_json::from_value(manifest.key.params).map_err(|error| unfit(error.to_string()))?;
    let path = phase.join(preference::outputs::COMPARISONS);
    let seed = seed ^ APART;
    let (config, parameters) = PreferenceModel::begin(&trainee.config, &trainee.parameters, seed)?;
    let (comparisons, params) = (comparisons(&path)?, params.preference);
    let memory = params.learner.memory(&config, &parameters, 0);
    let what = "a second preference model is taught first, by which the policy's scores are watched";
    note(watch, &format!("{what}; that takes {memory}"))?;
    if let Some(first) = HeldOut::first_learned(&comparisons, params.held_out, seed) {
        let weight = params.loss_weights.get(&first.source).copied().unwrap_or(1.0);
        note(watch, &scored(&trainee.tokenizer, first, weight)?)?;
    }
    let checkpoints = Checkpoints::new(begun.unfinished().join("second"), begun.key().hash()?);
    // Its steps are none of the policy's, and are told as a part of the way there.
    let mut tell = |progress: &Progress| {
        let [done, of] = [progress.step, progress.steps].map(|step| usize::try_from(step).unwrap_or(usize::MAX));
        match asked(watch, "second", done, of) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    };
    let taught =
        train((&config, &parameters), &trainee.tokenizer, comparisons, (&params, seed), Some(&checkpoints), &mut tell);
    let Preferred { learned, .. } = taught.map_err(|error| StageError::from(error).of_file(&path, &[]))?;
    for damage in &learned.damaged {
        note(watch, damage)?;
    }
    Ok(PreferenceModel::new(&config, trainee.tokenizer.clone(), &parameters)?)
}
