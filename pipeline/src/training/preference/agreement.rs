//! How often scores prefer the response that labels prefer.

use super::Calibration;
use super::loss::soft_label;
use crate::opinion::wilson;
use crate::training::loss::mean;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One comparison that was judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// Score of the first response minus score of the second.
    pub difference: f64,
    /// Probability by the label that the first is better.
    pub first_is_better: f64,
}

/// Agreement with labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Comparisons.
    pub n: u64,
    /// Those whose label prefers one of both, and by enough.
    pub decided: u64,
    /// Those of them whose scores prefer the same one.
    pub right: u64,
    /// `right / decided`.
    pub accuracy: Option<f64>,
    /// 95 % interval of the accuracy (Wilson 1927).
    pub interval: Option<[f64; 2]>,
    /// Mean loss of all.
    pub loss: f64,
}

impl Agreement {
    /// Counts. A label within `least_margin` of one half prefers neither; equal scores prefer neither and are wrong.
    pub fn of<'j>(judged: impl IntoIterator<Item = &'j Judged> + Clone, least_margin: f64) -> Self {
        let mut agreement = Self { loss: mean(judged.clone().into_iter().map(Judged::loss)), ..Self::default() };
        for Judged { difference, first_is_better } in judged {
            agreement.n += 1;
            let margin = first_is_better - 0.5;
            if margin.abs() >= least_margin && margin != 0.0 {
                agreement.decided += 1;
                agreement.right += u64::from(difference * margin > 0.0);
            }
        }
        agreement.interval = wilson(agreement.right, agreement.decided);
        agreement.accuracy = agreement.interval.map(|_| agreement.right as f64 / agreement.decided as f64);
        agreement
    }
}

impl Judged {
    fn loss(&self) -> f64 {
        soft_label(self.difference, self.first_is_better).value
    }
}

/// What held-out comparisons say of a preference model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    /// All of them.
    pub all: Agreement,
    /// By where the label comes from.
    pub sources: BTreeMap<String, Agreement>,
    /// By kind of comparison, for those that have one.
    pub groups: BTreeMap<String, Agreement>,
    /// Whether its probabilities are as often right as they say.
    pub calibration: Calibration,
}

impl Findings {
    /// Sums up what was judged: source, group, and judgement of each comparison.
    pub fn of(judged: &[(&str, Option<&str>, Judged)], least_margin: f64) -> Self {
        let of = |wanted: &dyn Fn(&str, Option<&str>) -> bool| {
            let chosen: Vec<Judged> =
                judged.iter().filter(|(source, group, _)| wanted(source, *group)).map(|(_, _, it)| *it).collect();
            Agreement::of(&chosen, least_margin)
        };
        let mut findings = Self { all: of(&|_, _| true), ..Self::default() };
        for (source, group, _) in judged {
            if !findings.sources.contains_key(*source) {
                findings.sources.insert((*source).to_owned(), of(&|other, _| other == *source));
            }
            if let Some(group) = group.filter(|group| !findings.groups.contains_key(*group)) {
                findings.groups.insert(group.to_owned(), of(&|_, other| other == Some(group)));
            }
        }
        let all: Vec<Judged> = judged.iter().map(|(_, _, judged)| *judged).collect();
        findings.calibration = Calibration::of(&all);
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undecided_labels_are_no_test_and_equal_scores_are_wrong() {
        let judged = |difference, first_is_better| Judged { difference, first_is_better };
        let rows = [judged(1.0, 0.9), judged(-1.0, 0.2), judged(0.5, 0.3), judged(0.0, 0.8), judged(9.0, 0.52)];
        let agreement = Agreement::of(&rows, 0.05);
        assert_eq!((agreement.n, agreement.decided, agreement.right), (5, 4, 2));
        assert_eq!((agreement.accuracy, agreement.interval), (Some(0.5), wilson(2, 4)));
        assert_eq!(Agreement::of(&rows, 0.0).decided, 5);
        assert_eq!(Agreement::of(&[judged(1.0, 0.5)], 0.0).accuracy, None);
        assert!((Agreement::of(&[judged(0.0, 1.0)], 0.0).loss - std::f64::consts::LN_2).abs() < 1e-12);
    }

    #[test]
    fn sources_and_groups_are_counted_apart() {
        let judged = |difference| Judged { difference, first_is_better: 1.0 };
        let rows = [
            ("ai", Some("ambiguous"), judged(1.0)),
            ("ai", Some("clear"), judged(-1.0)),
            ("people", Some("clear"), judged(2.0)),
            ("people", None, judged(2.0)),
        ];
        let findings = Findings::of(&rows, 0.05);
        let counts = |agreement: &Agreement| (agreement.right, agreement.decided);
        assert_eq!(counts(&findings.all), (3, 4));
        assert_eq!((counts(&findings.sources["ai"]), counts(&findings.sources["people"])), ((1, 2), (2, 2)));
        assert_eq!((counts(&findings.groups["ambiguous"]), counts(&findings.groups["clear"])), ((1, 1), (1, 2)));
    }
}
