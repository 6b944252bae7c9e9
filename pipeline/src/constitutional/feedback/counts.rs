//! What is counted while labels are made.

use super::label::{Label, entropy};
use record::analysis::Interval;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What became of prompts and comparisons.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FeedbackCounts {
    /// Prompts that were asked.
    pub prompts: u64,
    /// Labels that were written.
    pub labels: u64,
    /// Pairs of equal texts.
    pub equal: u64,
    /// Pairs of which one answer was empty, went on as somebody else, or whose prompt does not fit into the model.
    pub unusable: u64,
    /// Comparisons that do not fit into the judge, or that it had no thoughts or no numbers for.
    pub unscored: u64,
    /// Texts that were cut off at the highest number of tokens.
    pub cut: u64,
    /// Labels on which both orders agree; all others have one order only, or disagree.
    pub consistent: u64,
    /// How much likelier an option is for standing first, -0.5 to 0.5, over labels with both orders.
    pub first_option: Moments,
    /// Entropy of the labels in bits, by clause: 1 where the judge cannot tell, near 0 where it is sure.
    pub entropy: BTreeMap<String, Moments>,
}

impl FeedbackCounts {
    /// What was said by one principle.
    pub(super) fn principle(&mut self, clause: &str, label: &Label) {
        self.consistent += u64::from(label.agrees() == Some(true));
        if let Some(bias) = label.first_option() {
            self.first_option.add(bias);
        }
        self.entropy.entry(clause.to_owned()).or_default().add(entropy(label.p_a));
    }
}

/// Number, sum and sum of squares: enough for a mean with its interval, and they can be added to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Moments {
    /// Values.
    pub n: u64,
    /// Their sum.
    pub sum: f64,
    /// Sum of their squares.
    pub squares: f64,
}

impl Moments {
    fn add(&mut self, value: f64) {
        self.n += 1;
        self.sum += value;
        self.squares += value * value;
    }

    /// The mean with its 95 % interval (normal); `None` with fewer than two values.
    #[must_use]
    pub fn mean(&self) -> Option<(f64, Interval)> {
        if self.n < 2 {
            return None;
        }
        let n = self.n as f64;
        let mean = self.sum / n;
        let variance = ((self.squares - n * mean * mean) / (n - 1.0)).max(0.0);
        let half = 1.959_963_984_540_054 * (variance / n).sqrt();
        Some((mean, [mean - half, mean + half]))
    }
}
