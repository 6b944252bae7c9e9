//! The arithmetic of soft labels.

/// Probability of the first of two options, from their natural log-probabilities: `exp(a) / (exp(a) + exp(b))`.
#[must_use]
pub fn soft_label(logp_a: f64, logp_b: f64) -> f64 {
    // Only the difference counts; of the two forms, the one whose exponential cannot overflow is taken.
    let difference = logp_a - logp_b;
    if difference >= 0.0 {
        1.0 / (1.0 + (-difference).exp())
    } else {
        let ratio = difference.exp();
        ratio / (1.0 + ratio)
    }
}

/// The probability that the first response is better, from both orders: `p` where it was the first option, `swapped`
/// the probability of the first option where it was the second.
#[must_use]
pub fn average(p: f64, swapped: f64) -> f64 {
    // Exactly a half where both orders say the same.
    0.5 + (p - swapped) / 2.0
}

/// A label held within a range: what follows a chain of thought is nearly 0 or 1 whatever the thoughts are worth.
#[must_use]
pub fn clamp(p: f64, [low, high]: [f64; 2]) -> f64 {
    p.max(low).min(high)
}

/// A soft label with what it comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Probability that the first response is better, as it is trained with.
    pub p_a: f64,
    /// The same before clamping.
    pub raw: f64,
    /// Log-probabilities of the options that the two responses were, in the order in which they stand.
    pub logp: [f64; 2],
    /// The same in the other order, where it was asked.
    pub swapped: Option<[f64; 2]>,
}

impl Label {
    /// A label from the log-probabilities of both options in one order, or in both; `None` where they are no numbers.
    pub(super) fn of(measured: &[f64], range: Option<[f64; 2]>) -> Option<Self> {
        let (logp, swapped) = match *measured {
            [a, b] => ([a, b], None),
            // In the second order the first option was the second response.
            [a, b, first, second] => ([a, b], Some([second, first])),
            _ => return None,
        };
        let p = soft_label(logp[0], logp[1]);
        let raw = swapped.map_or(p, |[a, b]| average(p, soft_label(b, a)));
        let p_a = range.map_or(raw, |range| clamp(raw, range));
        p_a.is_finite().then_some(Self { p_a, raw, logp, swapped })
    }

    /// How much likelier the first option is for standing first, -0.5 to 0.5; `None` where one order was asked.
    pub(super) fn first_option(&self) -> Option<f64> {
        let [a, b] = self.swapped?;
        Some((soft_label(self.logp[0], self.logp[1]) + soft_label(b, a)) / 2.0 - 0.5)
    }

    /// Whether both orders prefer the same response; `None` where one order was asked.
    pub(super) fn agrees(&self) -> Option<bool> {
        let [a, b] = self.swapped?;
        Some((self.logp[0] > self.logp[1]) == (a > b))
    }
}

/// Entropy of a label in bits: 1 where nothing is decided, 0 where all is.
#[must_use]
pub(super) fn entropy(p: f64) -> f64 {
    let part = |p: f64| if p > 0.0 { -p * p.log2() } else { 0.0 };
    part(p) + part(1.0 - p)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_overflow_safe_and_symmetric() {
        assert_eq!(soft_label(-1e6, -3.0), 0.0);
        assert_eq!(soft_label(-3.0, -1e6), 1.0);
        assert_eq!(soft_label(f64::NEG_INFINITY, -3.0), 0.0);
        assert_eq!(Label::of(&[f64::NEG_INFINITY, f64::NEG_INFINITY], None), None);
        for (a, b) in [(-0.5, -2.0), (-7.0, -7.5), (-2.0, -2.0)] {
            assert!((soft_label(a, b) + soft_label(b, a) - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn a_judge_that_always_takes_the_first_option_says_nothing() {
        let label = Label::of(&[-0.1, -2.4, -0.1, -2.4], None).expect("numbers");
        assert!((label.p_a - 0.5).abs() < 1e-15);
        assert_eq!((label.swapped, label.agrees()), (Some([-2.4, -0.1]), Some(false)));
        assert!(label.first_option().is_some_and(|bias| (bias - (soft_label(-0.1, -2.4) - 0.5)).abs() < 1e-15));
        let label = Label::of(&[-0.1, -2.4, -2.4, -0.1], Some([0.4, 0.6])).expect("numbers");
        assert_eq!((label.p_a, label.agrees()), (0.6, Some(true)));
        assert!(label.raw > 0.9 && label.first_option().is_some_and(|bias| bias.abs() < 1e-15));
    }

    #[test]
    fn entropy_is_one_bit_where_nothing_is_decided() {
        assert_eq!((entropy(0.5), entropy(0.0), entropy(1.0)), (1.0, 0.0, 0.0));
        assert!((entropy(0.25) - 0.811_278_124_459_132_8).abs() < 1e-15);
    }
}
