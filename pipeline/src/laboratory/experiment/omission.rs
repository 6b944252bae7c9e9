//! What each principle does: the supervised phase under the public constitution with one principle left out.
//!
//! Reinforcement is left out as well: it would take as long again for each principle, and what a principle says enters
//! by critiques and revisions first.

use super::{Arm, ArmReport, ExperimentError, ExperimentParams, Files, measured};
use crate::laboratory::constitutions;
use crate::laboratory::measure::Measures;
use crate::run::supervised::{RevisionSource, SupervisedInputs, outputs, supervised};
use crate::run::{StageError, Watch};
use record::Constitution;
use record::constitution::Clause;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The supervised phase without one principle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Omission {
    /// The seed of everything in it.
    pub seed: u64,
    /// Id of the principle that was left out.
    pub clause: String,
    /// Its text.
    pub text: String,
    /// What it is about.
    pub category: String,
    /// What the model did after the supervised phase.
    pub measures: Measures,
}

/// Leaves out each principle that the model reads, one after the other, in folders beside those of the whole arm.
///
/// # Errors
/// Whatever keeps a phase from its end. What was made until then stays.
pub fn omissions(
    base: &Path,
    params: &ExperimentParams,
    whole: &ArmReport,
    out: &Path,
    watch: &mut Watch<'_>,
) -> Result<Vec<Omission>, ExperimentError> {
    let seed = whole.seed;
    let drawn = constitutions::draw(seed, params.measure.sealed).map_err(StageError::from)?.of(Arm::Public);
    let taught = whole.understanding.teachable(&drawn);
    taught
        .clauses
        .iter()
        .map(|clause| {
            let folder = out.join(format!("{seed}-without-{}", clause.id));
            let measures = without(clause, &taught, (base, params, seed), &folder, watch)?;
            Ok(Omission {
                seed,
                clause: clause.id.clone(),
                text: clause.text.clone(),
                category: clause.tags.first().cloned().unwrap_or_default(),
                measures,
            })
        })
        .collect()
}

fn without(
    clause: &Clause,
    taught: &Constitution,
    (base, params, seed): (&Path, &ExperimentParams, u64),
    folder: &Path,
    watch: &mut Watch<'_>,
) -> Result<Measures, ExperimentError> {
    let mut rest = taught.clone();
    rest.clauses.retain(|other| other.id != clause.id);
    let files = Files::write(folder, &rest, params, seed)?;
    let (constitution, prompts) = (files.constitution.as_path(), files.material.revised.as_path());
    let wanted = params.supervised.mix.helpfulness_share > 0.0;
    let inputs = SupervisedInputs {
        model: base,
        source: RevisionSource::Method { writer: None, constitution, prompts, few_shot: None },
        helpfulness: if wanted { &files.material.helpfulness } else { &[] },
    };
    let tuned = folder.join("supervised");
    supervised(&inputs, &params.supervised, seed, &tuned, watch)?;
    measured(&tuned.join(outputs::MODEL), params, seed, watch)
}
