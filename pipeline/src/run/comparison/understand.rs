//! The stage that asks which principles the model reads: of both constitutions in the same way.

use super::inputs::Inputs;
use super::report::names;
use super::walk::{Here, begun};
use super::{ComparisonError, ComparisonParams, UNDERSTAND, ask, evaluate, teachable_file, whose};
use crate::constitution;
use crate::constitutional::understanding::{Probes, Understanding, ValidUnderstandingParams, understanding};
use crate::language::{LanguageModel, LocalModel};
use crate::run::watch::asked;
use crate::run::{Event, Key, StageError};
use record::Constitution;
use record::constitution::Clause;
use record::model_report::{Base, Side};
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

impl Here<'_> {
    /// Which principles of both constitutions the model reads, and the constitutions without the others.
    pub(super) fn understand(&self, base: &Base) -> Result<(), ComparisonError> {
        let folder = self.stages().join(UNDERSTAND);
        let params = self.params.understanding.clone();
        let (name, identity) = match self.asked {
            Some((model, identity)) => (model.name(), ("answers", identity)),
            None => (base.name.as_str(), ("sha256", self.base_sha256)),
        };
        let mut key =
            Key::new(UNDERSTAND, &params, self.run.seed)?.with_hash("model", identity.1).with_hash("name", name);
        for side in whose::SIDES {
            key = key.with_input(whose::side(side), self.inputs.constitution(side))?;
        }
        if let Some(probes) = &self.inputs.probes {
            key = key.with_input("probes", probes)?;
        }
        let begin = key.clone();
        self.stage(UNDERSTAND, &folder, key, &mut || {
            let Some(begun) = begun(&folder, &begin)? else { return Err(ComparisonError::Stopped) };
            let asking = Understand::read(self.params, self.inputs, name, identity)?;
            let own;
            let model: &dyn LanguageModel = match self.asked {
                Some((model, _)) => model,
                None => {
                    own = LocalModel::open(self.run.model)?;
                    &own
                }
            };
            let sides = [(Side::Public, self.run.public), (Side::Baseline, self.run.baseline)];
            for (side, constitution) in sides {
                let found = asking.ask(model, constitution, &mut self.watch(UNDERSTAND))?;
                let teachable = found.teachable(constitution);
                let (all, left) = (constitution.clauses.len(), teachable.clauses.len());
                let is_left = |clause: &&Clause| teachable.clauses.iter().any(|one| one.id == clause.id);
                let aside: Vec<String> =
                    constitution.clauses.iter().filter(|clause| !is_left(clause)).map(|one| one.id.to_string()).collect();
                let aside = if aside.is_empty() { String::new() } else { format!("; untrained: {}", aside.join(", ")) };
                self.note(UNDERSTAND, &format!("{:?}: {left} of {all} principles are read{aside}", constitution.title))?;
                if left == 0 {
                    return Err(ComparisonError::Input(format!(
                        "the model reads none of the {all} principles of {:?}, so it would learn nothing by them; choose \
                         another model, or other thresholds (understanding.thresholds)",
                        constitution.title
                    )));
                }
                let file = match side {
                    Side::Public => names::UNDERSTANDING,
                    Side::Baseline => names::UNDERSTANDING_BASELINE,
                };
                evaluate::write(&folder, (file.to_owned(), ask::canonical(&found)?))?;
                let bytes = constitution::files::canonical_bytes(&teachable);
                evaluate::write(&folder, (teachable_file(side), bytes))?;
            }
            Ok(begun.finish()?)
        })?;
        Ok(())
    }
}
