//! How far a preference is from what a label says: Bradley and Terry's model with soft labels, for scores of a
//! preference model and for the log-probabilities of a policy itself.

use crate::training::loss::{Gradient, Point, logistic, softplus};

/// Minus the expected log-likelihood of a label that prefers the first of two responses with probability `target`,
/// where `difference` is the first one's score minus the second one's (Bai et al. 2022; for a label of 1 it is equation
/// 3.1 of Askell et al. 2021). Its slope is `logistic(difference) - target`.
pub fn soft_label(difference: f64, target: f64) -> Point {
    let value = target * softplus(-difference) + (1.0 - target) * softplus(difference);
    Point { value, slope: logistic(difference) - target }
}

/// What a label says about a pair, and how much that counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// Probability that the first response is the better one.
    pub first_is_better: f64,
    /// What the loss is multiplied by.
    pub weight: f64,
}

/// Mean loss of pairs whose scores are `[first, second]`; slopes come pair by pair, in that order.
pub fn of_scores(scores: &[[f64; 2]], targets: &[Target]) -> Gradient {
    let share = 1.0 / scores.len().max(1) as f64;
    let mut loss = Gradient { value: 0.0, slopes: Vec::with_capacity(2 * scores.len()) };
    for ([first, second], target) in scores.iter().zip(targets) {
        let point = soft_label(first - second, target.first_is_better);
        let weight = target.weight * share;
        loss.value += weight * point.value;
        loss.slopes.extend([weight * point.slope, -weight * point.slope]);
    }
    loss
}

/// Direct preference optimisation (Rafailov et al. 2023): the score of a response is `beta` times what the policy's
/// log-probability of it has gained over the reference's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Direct {
    /// How much a gain of one nat counts.
    pub beta: f64,
    /// Probability that a label is the wrong way round (conservative DPO, Mitchell 2023); 0 takes labels as they are.
    pub label_smoothing: f64,
}

impl Direct {
    /// Scores of a pair, from sums of log-probabilities of both responses.
    pub fn scores(&self, policy: [f64; 2], reference: [f64; 2]) -> [f64; 2] {
        [self.beta * (policy[0] - reference[0]), self.beta * (policy[1] - reference[1])]
    }

    /// What a label says when it may be the wrong way round.
    pub fn target(&self, target: Target) -> Target {
        let p = target.first_is_better;
        let smoothed = p * (1.0 - self.label_smoothing) + (1.0 - p) * self.label_smoothing;
        Target { first_is_better: smoothed, ..target }
    }

    /// Mean loss; slopes are with respect to the policy's sums, pair by pair.
    pub fn loss(&self, policy: &[[f64; 2]], reference: &[[f64; 2]], targets: &[Target]) -> Gradient {
        let scores: Vec<[f64; 2]> = policy.iter().zip(reference).map(|(p, r)| self.scores(*p, *r)).collect();
        let targets: Vec<Target> = targets.iter().map(|target| self.target(*target)).collect();
        let mut loss = of_scores(&scores, &targets);
        for slope in &mut loss.slopes {
            *slope *= self.beta;
        }
        loss
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::loss::tests::agrees_with_differences;

    #[test]
    fn slopes_agree_with_differences() {
        for target in [0.0, 0.05, 0.5, 0.9, 1.0] {
            for difference in [-6.0, -0.5, 0.0, 0.3, 4.0] {
                agrees_with_differences(difference, |d| soft_label(d, target));
            }
        }
    }

    #[test]
    fn extreme_scores_stay_finite_and_keep_their_slope() {
        let wrong = soft_label(1e5, 0.0);
        assert_eq!((wrong.value, wrong.slope), (1e5, 1.0));
        let right = soft_label(-1e5, 0.0);
        assert_eq!((right.value, right.slope), (0.0, 0.0));
        assert!(soft_label(40.0, 1.0).value > 0.0, "what is small is not lost beside what is large");
    }

    #[test]
    fn a_weight_multiplies_its_own_pair_alone() {
        let scores = [[0.3, -0.2], [1.0, 2.0]];
        let of = |weight| {
            let targets = [Target { first_is_better: 0.6, weight: 1.0 }, Target { first_is_better: 0.9, weight }];
            of_scores(&scores, &targets)
        };
        let (whole, half) = (of(1.0), of(0.5));
        assert_eq!(whole.slopes[..2], half.slopes[..2]);
        assert!((half.slopes[2] * 2.0 - whole.slopes[2]).abs() < 1e-15);
        assert!((whole.value - half.value - 0.25 * soft_label(-1.0, 0.9).value).abs() < 1e-15);
    }

    /// Figures by hand: gains of 0.4 and -0.2 nats at beta 0.5 are a difference of 0.3.
    #[test]
    fn direct_optimisation_compares_gains_over_the_reference() {
        let direct = Direct { beta: 0.5, label_smoothing: 0.0 };
        let target = Target { first_is_better: 1.0, weight: 1.0 };
        let (policy, reference) = ([-3.0, -5.2], [-3.4, -5.0]);
        let loss = direct.loss(&[policy], &[reference], &[target]);
        assert!((loss.value - (1.0 + (-0.3_f64).exp()).ln()).abs() < 1e-12);
        let step = 1e-6;
        for place in 0..2 {
            let moved = |by: f64| {
                let mut policy = policy;
                policy[place] += by;
                direct.loss(&[policy], &[reference], &[target]).value
            };
            let expected = (moved(step) - moved(-step)) / (2.0 * step);
            assert!((loss.slopes[place] - expected).abs() < 1e-8);
        }
        let smoothed = Direct { label_smoothing: 0.1, ..direct }.target(target);
        assert!((smoothed.first_is_better - 0.9).abs() < 1e-15);
    }
}
