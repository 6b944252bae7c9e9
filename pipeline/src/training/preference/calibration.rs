//! Whether a preference model's probabilities are as often right as they say.

use super::Judged;
use super::loss::soft_label;
use crate::training::loss::{logistic, mean};
use serde::{Deserialize, Serialize};

/// Bins of equal width.
const BINS: usize = 10;
/// Between which factors of all differences the best one is looked for.
const FACTORS: [f64; 2] = [0.01, 100.0];

/// Probabilities in a range, and what labels say about them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Comparisons.
    pub n: u64,
    /// Mean probability by the model that the first response is better.
    pub predicted: f64,
    /// The same by the labels.
    pub labelled: f64,
}

/// How far probabilities can be trusted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// Ten bins, from 0 to 1.
    pub bins: Vec<Bin>,
    /// Mean distance of `predicted` and `labelled` over all comparisons.
    pub expected_error: f64,
    /// What differences of scores should be divided by, so that the loss is least (Guo et al. 2017); absent where no
    /// temperature between 0.01 and 100 is best, as with a model that knows nothing or everything.
    pub temperature: Option<f64>,
    /// The mean loss at that temperature.
    pub loss_at_temperature: Option<f64>,
}

impl Calibration {
    /// Measures.
    pub fn of(judged: &[Judged]) -> Self {
        let mut bins = vec![Bin::default(); BINS];
        for Judged { difference, first_is_better } in judged {
            let probability = logistic(*difference);
            let bin = &mut bins[((probability * BINS as f64) as usize).min(BINS - 1)];
            bin.n += 1;
            bin.predicted += probability;
            bin.labelled += first_is_better;
        }
        let mut expected_error = 0.0;
        for bin in bins.iter_mut().filter(|bin| bin.n > 0) {
            let n = bin.n as f64;
            bin.predicted /= n;
            bin.labelled /= n;
            expected_error += (bin.predicted - bin.labelled).abs() * n / judged.len() as f64;
        }
        let factor = best_factor(judged);
        let loss =
            |factor: f64| mean(judged.iter().map(|it| soft_label(factor * it.difference, it.first_is_better).value));
        Self {
            bins,
            expected_error,
            temperature: factor.map(|factor| 1.0 / factor),
            loss_at_temperature: factor.map(loss),
        }
    }
}

/// The factor at which the loss is least. The loss is convex in it, so its slope changes its sign at most once.
fn best_factor(judged: &[Judged]) -> Option<f64> {
    let slope = |factor: f64| -> f64 {
        judged.iter().map(|it| it.difference * soft_label(factor * it.difference, it.first_is_better).slope).sum()
    };
    let [mut low, mut high] = FACTORS;
    if !(slope(low) < 0.0 && slope(high) > 0.0) {
        return None;
    }
    for _ in 0..100 {
        let middle = (low * high).sqrt();
        if slope(middle) < 0.0 { low = middle } else { high = middle }
    }
    Some((low * high).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_that_is_too_sure_is_told_by_how_much() {
        let judged: Vec<Judged> = (-40..=40)
            .map(|i| Judged { difference: f64::from(i) / 10.0, first_is_better: logistic(f64::from(i) / 30.0) })
            .collect();
        let calibration = Calibration::of(&judged);
        assert!((calibration.temperature.expect("one is best") - 3.0).abs() < 1e-6);
        assert!(calibration.expected_error > 0.1);
        assert_eq!(calibration.bins.iter().map(|bin| bin.n).sum::<u64>(), 81);
        assert!(calibration.bins[9].predicted > calibration.bins[9].labelled);
    }

    #[test]
    fn what_it_says_is_what_it_gets() {
        let judged: Vec<Judged> = (-40..=40)
            .map(|i| Judged { difference: f64::from(i) / 10.0, first_is_better: logistic(f64::from(i) / 10.0) })
            .collect();
        let calibration = Calibration::of(&judged);
        assert!(calibration.expected_error < 1e-12);
        assert!((calibration.temperature.expect("one is best") - 1.0).abs() < 1e-6);
    }

    #[test]
    fn nothing_to_measure_gives_no_temperature() {
        assert_eq!(Calibration::of(&[]).temperature, None);
        let sure = [Judged { difference: 1.0, first_is_better: 1.0 }];
        assert_eq!(Calibration::of(&sure).temperature, None);
    }
}
