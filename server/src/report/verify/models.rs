//! Which of the report's models are at hand: in the bundle, or in folders beside it.

use super::{Findings, Unpacked};
use crate::report::{
    bundle::{MODELS, Manifest},
    weights::find,
};
use record::{ModelReport, model_report::Model};
use std::{collections::BTreeMap, path::PathBuf};

/// The folders of the models, by their SHA-256.
pub(super) fn verify(
    unpacked: &Unpacked,
    manifest: &Manifest,
    report: &ModelReport,
    places: &[PathBuf],
    findings: &mut Findings,
) -> anyhow::Result<BTreeMap<String, PathBuf>> {
    let in_bundle = unpacked.path(MODELS);
    let mut all = places.to_vec();
    all.extend(in_bundle.is_dir().then_some(in_bundle.clone()));
    let models: Vec<Model<'_>> = report.all_models().collect();
    let found = find(&models, &all)?;
    let mut absent = Vec::new();
    for model in &models {
        let whose = model.whose.name();
        let place = format!("{MODELS}/{whose}");
        if manifest.models.get(whose).is_some_and(|listed| listed != model.sha256) {
            findings.differs(&place, format!("the manifest names another model than the report, {}", model.sha256));
        }
        match found.get(model.sha256) {
            Some(_) => findings.agrees(&place, format!("has the SHA-256 that the report says, {}", model.sha256)),
            None if in_bundle.join(whose).is_dir() => {
                let there = pipeline::run::hash::folder(&in_bundle.join(whose))?;
                let says = format!("has the SHA-256 {there}, and the report was made with {}", model.sha256);
                findings.differs(&place, says);
            }
            None => absent.push(whose),
        }
    }
    for folder in places {
        let none = find(&models, std::slice::from_ref(folder))?.is_empty();
        if none {
            findings.differs(&folder.display().to_string(), "holds none of the models that the report names");
        }
    }
    if !absent.is_empty() {
        let says = "are not at hand; a bundle with models holds them where they are given out, and --models names a \
                    folder in which they lie";
        findings.not_checked(MODELS, format!("{} {says}", absent.join(", ")));
    }
    Ok(found)
}
