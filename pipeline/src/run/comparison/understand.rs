//! Which principles the model reads: asked of both constitutions in the same way.

use super::inputs::Inputs;
use super::{ComparisonError, ComparisonParams, UNDERSTAND};
use crate::constitutional::understanding::{Probes, Understanding, ValidUnderstandingParams, understanding};
use crate::language::LanguageModel;
use crate::run::watch::asked;
use crate::run::{Event, StageError};
use record::Constitution;
use std::ops::ControlFlow;

/// What the model is asked with.
pub(super) struct Understand<'u> {
    params: ValidUnderstandingParams,
    trial: Probes,
    probes: Probes,
    name: &'u str,
    identity: (&'u str, &'u str),
}

impl<'u> Understand<'u> {
    /// Reads the probes. Who is asked goes by a name, and by what says which model that is.
    pub(super) fn read(
        params: &ComparisonParams,
        inputs: &Inputs,
        name: &'u str,
        identity: (&'u str, &'u str),
    ) -> Result<Self, ComparisonError> {
        let params = params.understanding.clone().check()?;
        let [trial, probes] = match &inputs.probes {
            Some(file) => Probes::read(file).map_err(StageError::from)?.halves(),
            None => Probes::laboratory_halves(params.get()),
        };
        Ok(Self { params, trial, probes, name, identity })
    }

    /// Asks about every principle of a constitution.
    pub(super) fn ask(
        &self,
        model: &dyn LanguageModel,
        constitution: &Constitution,
        watch: &mut (dyn FnMut(&Event<'_>) -> ControlFlow<()> + Send),
    ) -> Result<Understanding, ComparisonError> {
        let mut stopped = false;
        let mut found =
            understanding(model, constitution, &self.probes, &self.trial, &self.params, &mut |done, of| {
                stopped |= asked(watch, UNDERSTAND, done, of).is_err();
            })?;
        if stopped {
            return Err(ComparisonError::Stopped);
        }
        found.model = self.name.to_owned();
        let (kind, identity) = self.identity;
        found.model_identity = [(kind.to_owned(), identity.to_owned())].into();
        Ok(found)
    }
}
