//! What principles changed in a model, for pages that show a principle and not the whole report.

use record::{ModelReport, adherence::Example, constitution::Clause};
use std::collections::BTreeMap;

/// An answer before and after for each principle of a report that has one, by clause.
#[derive(Debug, Default)]
pub struct Examples(BTreeMap<String, (String, Example)>);

impl Examples {
    /// Those of a report.
    pub fn of(report: ModelReport) -> Self {
        let with = |of: record::model_report::Principle| Some((of.clause, (of.text, of.example?)));
        Self(report.principles.into_iter().filter_map(with).collect())
    }

    /// That of a clause, if it reads as it did when the model was trained by it: a corrected one changed nothing yet.
    pub fn by(&self, clause: &Clause) -> Option<&Example> {
        let (text, example) = self.0.get(&clause.id)?;
        (*text == clause.text).then_some(example)
    }
}
