//! Which principles does a model understand? A principle that it cannot read is not being trained, whatever the
//! constitution says, so this is asked before training and shown.
//!
//! For each principle: of responses that break it, how many does a critique catch; of responses that do not, how many
//! are criticised all the same; of pairs of which one fits better, how many are judged so. The probes come from the
//! laboratory or from a file and name what they are about; which of that a principle is about is told by its id or its
//! tags, or tried out on probes of their own that are not counted.

mod measure;
mod params;
mod probes;
mod report;
mod topic;

pub use params::{Thresholds, UnderstandingParams, ValidUnderstandingParams};
pub use probes::{Compared, Probes, Shown};
pub use report::{PrincipleReport, Share, Understanding, Verdict};
pub use topic::{Assigned, Topic};

use super::MethodError;
use crate::{constitution, language::LanguageModel};
use measure::{Measure, Task};
use record::{Constitution, constitution::Clause};
use report::{FORMAT, verdict};

/// Tries every principle of a constitution on `probes`; what a principle is about is tried on `trial` where nothing
/// says it. `watch` hears how many of how many questions are answered.
///
/// # Errors
/// When the model does not answer, or there is no probe.
pub fn understanding(
    model: &dyn LanguageModel,
    constitution: &Constitution,
    probes: &Probes,
    trial: &Probes,
    params: &ValidUnderstandingParams,
    watch: &mut dyn FnMut(usize, usize),
) -> Result<Understanding, MethodError> {
    let categories = probes.categories();
    MethodError::unless(!categories.is_empty(), "probes", "a list without a probe", "at least one response or pair")?;
    let measure = Measure { model, params: params.get() };
    let told: Vec<Option<(Topic, Assigned)>> =
        constitution.clauses.iter().map(|clause| topic::told(clause, &categories)).collect();
    let unknown: Vec<&Clause> =
        constitution.clauses.iter().zip(&told).filter(|(_, told)| told.is_none()).map(|(clause, _)| clause).collect();
    let mut found = topic::tried(&measure, &unknown, &trial.decisive(), trial, watch)?.into_iter();
    let topics = told.into_iter().map(|told| told.or_else(|| Some((found.next()?, Assigned::Tried))));
    let topics: Vec<Option<(Topic, Assigned)>> = topics.collect();
    let tasks: Vec<Task<'_>> = constitution
        .clauses
        .iter()
        .zip(&topics)
        .map(|(clause, topic)| Task::new(clause, topic.as_ref().map(|(topic, _)| topic), probes))
        .collect();
    let measured = measure.all(&tasks, watch)?;
    let principles = constitution.clauses.iter().zip(topics).zip(measured).map(|((clause, topic), measured)| {
        let (topic, assigned) = topic.map_or((None, None), |(topic, assigned)| (Some(topic), Some(assigned)));
        PrincipleReport {
            id: clause.id.clone(),
            text: clause.text.clone(),
            category: topic.as_ref().map(|topic| topic.category.clone()),
            field: topic.and_then(|topic| topic.field),
            assigned,
            caught: Share::of(measured.caught),
            false_alarms: Share::of(measured.false_alarms),
            agreement: Share::of(measured.agreement),
            left_out: measured.left_out,
            verdict: verdict(&measured, &params.get().thresholds),
        }
    });
    Ok(Understanding {
        format: FORMAT.to_owned(),
        model: model.name().to_owned(),
        model_identity: std::collections::BTreeMap::new(),
        constitution_sha256: constitution::sha256(constitution),
        probes_sha256: probes::sha256(&[trial, probes]),
        params: params.get().clone(),
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
        principles: principles.collect(),
    })
}

#[cfg(test)]
mod tests;
