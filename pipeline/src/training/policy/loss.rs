//! Proximal policy optimisation's losses (Schulman et al. 2017), token by token, and what a step away from the
//! reference costs.

use crate::training::loss::Point;

/// A token's loss, and whether the limit on its ratio took effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clipped {
    /// Value, and slope with respect to the new log-probability or the new value.
    pub point: Point,
    /// Whether the new number is so far from the old one that it gets no slope any more.
    pub clipped: bool,
}

/// Minus the advantage times the ratio of new and old probability, where a ratio beyond `1 ± clip` earns nothing more.
pub fn clipped_policy(new: f64, old: f64, advantage: f64, clip: f64) -> Clipped {
    let ratio = (new - old).exp();
    let (free, limited) = (-advantage * ratio, -advantage * ratio.clamp(1.0 - clip, 1.0 + clip));
    if limited > free {
        Clipped { point: Point { value: limited, slope: 0.0 }, clipped: true }
    } else {
        Clipped { point: Point { value: free, slope: free }, clipped: false }
    }
}

/// Half the squared distance of a value to the return, where coming nearer by more than `clip` earns nothing more.
pub fn clipped_value(new: f64, old: f64, expected: f64, clip: f64) -> Clipped {
    let half_square = |value: f64| 0.5 * (value - expected).powi(2);
    let (free, limited) = (half_square(new), half_square(new.clamp(old - clip, old + clip)));
    if limited > free {
        Clipped { point: Point { value: limited, slope: 0.0 }, clipped: true }
    } else {
        Clipped { point: Point { value: free, slope: new - expected }, clipped: false }
    }
}

/// The plain estimate of a token's divergence from the reference: right on average, below 0 at times.
pub fn k1(policy: f64, reference: f64) -> f64 {
    policy - reference
}

/// Schulman's low-variance estimate, never below 0, with its slope with respect to the policy's log-probability.
pub fn k3(policy: f64, reference: f64) -> Point {
    let gap = reference - policy;
    Point { value: gap.exp_m1() - gap, slope: -gap.exp_m1() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::loss::tests::agrees_with_differences;

    #[test]
    fn slopes_agree_with_differences() {
        for advantage in [-1.5, 0.7] {
            for new in [-2.0, -1.3, -1.05, -0.95, -0.4] {
                agrees_with_differences(new, |new| clipped_policy(new, -1.0, advantage, 0.2).point);
            }
        }
        for new in [-1.0, -0.1, 0.05, 0.15, 0.5, 2.0] {
            agrees_with_differences(new, |new| clipped_value(new, 0.1, 0.6, 0.2).point);
        }
        for policy in [-3.0, -1.2, -0.2] {
            agrees_with_differences(policy, |policy| k3(policy, -1.0));
        }
    }

    #[test]
    fn only_what_would_earn_more_is_limited() {
        assert!(clipped_policy(-0.5, -1.0, 1.0, 0.2).clipped && !clipped_policy(-0.5, -1.0, -1.0, 0.2).clipped);
        assert!(!clipped_policy(-1.6, -1.0, 1.0, 0.2).clipped && clipped_policy(-1.6, -1.0, -1.0, 0.2).clipped);
        assert!(clipped_value(0.5, 0.1, 0.6, 0.2).clipped && !clipped_value(-0.3, 0.1, 0.6, 0.2).clipped);
    }

    #[test]
    fn the_second_estimate_of_divergence_is_never_negative_and_both_are_0_for_the_reference_itself() {
        for policy in [-5.0, -1.0001, -1.0, -0.2] {
            assert!(k3(policy, -1.0).value >= 0.0);
        }
        assert_eq!((k1(-1.0, -1.0), k3(-1.0, -1.0)), (0.0, Point { value: 0.0, slope: 0.0 }));
        assert!(k1(-1.5, -1.0) < 0.0);
    }
}
