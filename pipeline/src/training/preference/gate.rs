//! Whether a preference model is good enough to train a policy by.
//!
//! A policy finds whatever its reward gets wrong. One figure over all comparisons hides that: a model that prefers
//! "it cannot be known" everywhere is right wherever it cannot be known, and teaches a policy to say nothing else.
//! So every source and every group of comparisons passes by itself. A constitution may have nothing to say on a group:
//! where the labels hardly ever decide, the model must not decide either.

use super::{Agreement, Findings};
use crate::language::LanguageError;
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked of a preference model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct GateParams {
    /// Least accuracy on held-out comparisons, in each source and group: 0.8, as the tiny prototype concluded.
    pub accuracy: f64,
    /// Least number of decided held-out comparisons by which a source or group can be judged: 20. At 0.8 that is an
    /// interval of about ±0.17.
    pub rows: u64,
    /// Groups that have to pass; all that there are where none is named.
    pub groups: Option<BTreeSet<String>>,
}

impl Default for GateParams {
    fn default() -> Self {
        Self { accuracy: 0.8, rows: 20, groups: None }
    }
}

impl GateParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> Result<(), LanguageError> {
        let wrong = |name, value: String, range| Err(LanguageError::Parameter { name, value, range });
        if !(0.0..=1.0).contains(&self.accuracy) {
            return wrong("gate.accuracy", self.accuracy.to_string(), "between 0 and 1");
        }
        if self.rows == 0 {
            return wrong("gate.rows", "0".into(), "at least 1");
        }
        Ok(())
    }
}

impl GateParams {
    fn passage(&self, agreement: &Agreement) -> Passage {
        match agreement.accuracy {
            Some(accuracy) if agreement.decided >= self.rows => {
                if accuracy >= self.accuracy {
                    Passage::Open
                } else {
                    Passage::TooLow
                }
            }
            _ => Passage::TooFew,
        }
    }

    /// Whether scores say nothing where labels say nothing: their loss is hardly above that of a coin.
    fn is_silent(&self, agreement: &Agreement) -> bool {
        agreement.n >= self.rows && agreement.loss <= COIN
    }
}

/// The loss of a coin, and a twentieth more.
const COIN: f64 = std::f64::consts::LN_2 * 1.05;

/// Whether one source or group passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Passage {
    /// It does.
    Open,
    /// Labels hardly decide anything in it, and its scores do not either.
    Silent,
    /// Its accuracy is too low.
    TooLow,
    /// There are too few comparisons to say.
    TooFew,
}

/// Every source's and group's passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gate {
    /// What was asked.
    pub params: GateParams,
    /// By `source NAME` and `group NAME`.
    pub passages: BTreeMap<String, (Passage, Agreement)>,
}

impl Gate {
    /// Judges.
    pub fn new(findings: &Findings, params: GateParams) -> Self {
        let sources = findings.sources.iter().map(|(name, agreement)| (format!("source {name}"), *agreement));
        let asked = params.groups.clone().unwrap_or_else(|| findings.groups.keys().cloned().collect());
        let groups = asked.into_iter().map(|name| {
            let agreement = findings.groups.get(&name).copied().unwrap_or_default();
            let passage = match params.passage(&agreement) {
                Passage::TooFew if params.is_silent(&agreement) => Passage::Silent,
                passage => passage,
            };
            (format!("group {name}"), (passage, agreement))
        });
        let sources = sources.map(|(name, agreement)| (name, (params.passage(&agreement), agreement)));
        let passages = sources.chain(groups).collect();
        Self { params, passages }
    }

    /// Whether all pass, and there is one at all.
    pub fn is_open(&self) -> bool {
        let passes = |passage| matches!(passage, Passage::Open | Passage::Silent);
        !self.passages.is_empty() && self.passages.values().all(|(passage, _)| passes(*passage))
    }

    /// What stands in the way, one sentence each; nothing where it is open.
    pub fn objections(&self) -> Vec<String> {
        if self.passages.is_empty() {
            return vec!["no comparison was held out, so nothing is known of it".into()];
        }
        let said = |(name, (passage, agreement)): (&String, &(Passage, Agreement))| match (passage, agreement) {
            (Passage::Open | Passage::Silent, _) => None,
            (Passage::TooLow, Agreement { accuracy, interval, decided, .. }) => {
                let [low, high] = interval.unwrap_or([0.0, 1.0]);
                Some(format!(
                    "{name}: right in {:.2} of {decided} held-out comparisons (95 % {low:.2} to {high:.2}); at least \
                     {} is asked for",
                    accuracy.unwrap_or(0.0),
                    self.params.accuracy
                ))
            }
            (Passage::TooFew, Agreement { decided, .. }) => Some(format!(
                "{name}: {decided} decided held-out comparisons; at least {} are needed to judge it",
                self.params.rows
            )),
        };
        self.passages.iter().filter_map(said).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::preference::Judged;

    /// Right everywhere where it cannot be known, and wrong where it can: 0.9 overall.
    #[test]
    fn a_group_in_which_it_is_wrong_closes_the_gate_however_good_the_whole_is() {
        let row = |group, difference| ("ai", Some(group), Judged { difference, first_is_better: 1.0 });
        let mut rows = vec![row("ambiguous", 1.0); 180];
        rows.extend([row("clear", -1.0); 20]);
        let findings = Findings::of(&rows, 0.05);
        assert_eq!(findings.all.accuracy, Some(0.9));
        let gate = Gate::new(&findings, GateParams::default());
        assert!(!gate.is_open());
        let objections = gate.objections();
        assert_eq!(objections.len(), 1);
        assert!(
            objections[0].starts_with("group clear: right in 0.00 of 20 held-out comparisons (95 % "),
            "{objections:?}"
        );
        let open = Gate::new(&findings, GateParams { accuracy: 0.0, ..GateParams::default() });
        assert!(open.is_open() && open.objections().is_empty());
        let elsewhere = GateParams { groups: Some(["ambiguous".to_owned()].into()), ..GateParams::default() };
        assert!(Gate::new(&findings, elsewhere).is_open(), "only groups that are named have to pass");
        let unknown = GateParams { groups: Some(["opinion".to_owned()].into()), ..GateParams::default() };
        assert_eq!(Gate::new(&findings, unknown).objections().len(), 1, "a group without a comparison does not pass");
    }

    #[test]
    fn where_labels_do_not_decide_the_scores_must_not_either() {
        let row = |difference, first_is_better| ("ai", Some("ambiguous"), Judged { difference, first_is_better });
        let decided = ("ai", None, Judged { difference: 2.0, first_is_better: 1.0 });
        let passage = |difference: f64| {
            let mut rows = vec![decided; 20];
            rows.extend((0..40).map(|place| row(difference, 0.5 + 0.04 * f64::from(place % 3 - 1))));
            let gate = Gate::new(&Findings::of(&rows, 0.05), GateParams::default());
            (gate.is_open(), gate.passages["group ambiguous"].0)
        };
        assert_eq!(passage(0.1), (true, Passage::Silent));
        assert_eq!(passage(3.0), (false, Passage::TooFew));
    }

    #[test]
    fn what_cannot_be_judged_does_not_pass() {
        let row = ("ai", None, Judged { difference: 1.0, first_is_better: 1.0 });
        let few = Gate::new(&Findings::of(&[row; 5], 0.05), GateParams::default());
        assert!(!few.is_open());
        assert!(few.objections()[0].contains("5 decided held-out comparisons; at least 20"));
        let none = Gate::new(&Findings::of(&[], 0.05), GateParams::default());
        assert!(!none.is_open() && none.objections()[0].contains("no comparison was held out"));
        assert!(GateParams { accuracy: 1.5, ..GateParams::default() }.check().is_err());
    }
}
