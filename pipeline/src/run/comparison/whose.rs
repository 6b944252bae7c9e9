//! The models of a run by name, and where they lie.

use crate::run::phases;
use crate::run::supervised::outputs;
use record::model_report::{Side, Whose};
use std::path::{Path, PathBuf};

/// Both sides, the public's first.
pub(super) const SIDES: [Side; 2] = [Side::Public, Side::Baseline];

/// A side as stages and files are named.
pub(super) fn side(side: Side) -> &'static str {
    match side {
        Side::Public => "public",
        Side::Baseline => "baseline",
    }
}

/// The stage of a phase under one of the constitutions.
pub(super) fn stage(of: Side, phase: phases::Phase) -> String {
    format!("{}-{}", side(of), phase.name())
}

/// The folder of a model; `base` is that of the base model.
pub(super) fn folder(stages: &Path, base: &Path, whose: Whose) -> PathBuf {
    if whose == Whose::BASE { base.to_owned() } else { stages.join(whose.name()).join(outputs::MODEL) }
}
