//! Measuring as a stage of a run.

use super::{Evaluation, read, together as at_once};
use crate::run::Key;
use crate::run::comparison::ask::{self, Questions};
use crate::run::comparison::walk::{Here, begun};
use crate::run::comparison::{ComparisonError, EVALUATION, Judge};
use record::model_report::{Side, Whose, last_common};
use std::path::PathBuf;

/// Which way of measuring this is: what was measured in another way is measured again. Since the second one, BBQ's rows
/// with an unlabelled person have no biased option.
const MEASURED_AS: &str = "2";

impl Here<'_> {
    pub(in crate::run::comparison) fn evaluate(
        &self,
        questions: &Questions,
        models: &[(Whose, PathBuf)],
        judge: &Judge,
        together: bool,
    ) -> Result<(), ComparisonError> {
        let folder = self.stages().join(EVALUATION);
        let wanted = (&self.params.evaluation, self.params.layout());
        let mut key = Key::new(EVALUATION, &wanted, self.run.seed)?
            .with_hash("measured_as", MEASURED_AS)
            .with_hash("judge", &judge.sha256)
            .with_hash("judge_name", &judge.name)
            .with_input("public", self.inputs.constitution(Side::Public))?;
        for (of, model) in models {
            key = key.with_input(&format!("model.{}", of.name()), model)?;
        }
        for (name, sha256) in self.inputs.hashes()? {
            key = key.with_hash(&name, sha256);
        }
        // Where one side went further, it matters which models are set side by side.
        let compared = last_common(models.iter().map(|(of, _)| *of));
        if let Some(phase) = compared.filter(|_| models.iter().any(|(of, _)| of.phase > compared)) {
            key = key.with_hash("compared_after", Whose::after(Side::Public, phase).name());
        }
        let begin = key.clone();
        self.stage(EVALUATION, &folder, key, &mut || {
            let Some(begun) = begun(&folder, &begin)? else { return Err(ComparisonError::Stopped) };
            let evaluation = Evaluation {
                questions,
                public: self.run.public,
                models,
                judge: Some(judge),
                shown: self.params.evaluation.shown,
                resamples: self.params.evaluation.resamples,
                seed: self.run.seed,
                together: at_once(together),
            };
            evaluation.run(begun, &mut self.watch(EVALUATION))
        })?;
        Ok(())
    }

    /// Questions are known by the hash that their reports carry, whatever files they lie in.
    pub(in crate::run::comparison) fn questions_hash(&self, hash: &mut String) -> Result<(), ComparisonError> {
        let file = self.stages().join(EVALUATION).join(ask::files::bbq("base"));
        let report: record::bbq::Report = read(&file)?;
        *hash = report.data.sha256;
        Ok(())
    }
}
