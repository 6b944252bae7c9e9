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

/// From the least to the greatest of what principles say that have nothing to say, as log-odds; nothing said, which
/// is 0, lies within.
#[must_use]
pub fn idle_range(said: impl IntoIterator<Item = f64>) -> [f64; 2] {
    said.into_iter().fold([0.0; 2], |[low, high], odds: f64| [low.min(odds), high.max(odds)])
}

/// What a judge said of two responses in one order of them: natural log-probabilities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// Of the option that the first response was.
    pub first: f64,
    /// Of the option that the second response was.
    pub second: f64,
    /// Range of the log-odds of the first by principles that have nothing to say; both 0 where that was not asked.
    pub idle: [f64; 2],
}

impl Said {
    /// The probability that the first response is better, by how far the log-odds lie beyond the idle range.
    fn first_is_better(&self) -> f64 {
        let odds = self.first - self.second;
        let [low, high] = self.idle;
        // As it is where nothing is taken away: two options of probability 0 are no label.
        if odds.is_nan() || low == high {
            soft_label(self.first, self.second)
        } else {
            soft_label(odds - odds.clamp(low, high), 0.0)
        }
    }
}

/// A soft label with what it comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Probability that the first response is better, as it is trained with.
    pub p_a: f64,
    /// The same before clamping.
    pub raw: f64,
    /// What was said in the order in which the responses stand.
    pub said: Said,
    /// What was said in the other order, where it was asked.
    pub swapped: Option<Said>,
}

impl Label {
    /// A label from what was said in one order, or in both; `None` where those are no numbers.
    pub(super) fn of(said: Said, swapped: Option<Said>, range: Option<[f64; 2]>) -> Option<Self> {
        let p = said.first_is_better();
        let raw = swapped.map_or(p, |swapped| average(p, 1.0 - swapped.first_is_better()));
        let p_a = range.map_or(raw, |range| clamp(raw, range));
        p_a.is_finite().then_some(Self { p_a, raw, said, swapped })
    }

    /// How much likelier the first option is for standing first, -0.5 to 0.5; `None` where one order was asked.
    pub(super) fn first_option(&self) -> Option<f64> {
        let swapped = self.swapped?;
        Some((self.said.first_is_better() + 1.0 - swapped.first_is_better()) / 2.0 - 0.5)
    }

    /// Whether both orders prefer the same response; `None` where one order was asked.
    pub(super) fn agrees(&self) -> Option<bool> {
        let swapped = self.swapped?;
        Some((self.said.first_is_better() > 0.5) == (swapped.first_is_better() > 0.5))
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

    fn said(first: f64, second: f64) -> Said {
        Said { first, second, idle: [0.0; 2] }
    }

    #[test]
    fn labels_are_overflow_safe_and_symmetric() {
        assert_eq!(soft_label(-1e6, -3.0), 0.0);
        assert_eq!(soft_label(-3.0, -1e6), 1.0);
        assert_eq!(soft_label(f64::NEG_INFINITY, -3.0), 0.0);
        assert_eq!(Label::of(said(f64::NEG_INFINITY, f64::NEG_INFINITY), None, None), None);
        for (a, b) in [(-0.5, -2.0), (-7.0, -7.5), (-2.0, -2.0)] {
            assert!((soft_label(a, b) + soft_label(b, a) - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn a_judge_that_always_takes_the_first_option_says_nothing() {
        let label = Label::of(said(-0.1, -2.4), Some(said(-2.4, -0.1)), None).expect("numbers");
        assert!((label.p_a - 0.5).abs() < 1e-15);
        assert_eq!(label.agrees(), Some(false));
        assert!(label.first_option().is_some_and(|bias| (bias - (soft_label(-0.1, -2.4) - 0.5)).abs() < 1e-15));
        let label = Label::of(said(-0.1, -2.4), Some(said(-0.1, -2.4)), Some([0.4, 0.6])).expect("numbers");
        assert_eq!((label.p_a, label.agrees()), (0.6, Some(true)));
        assert!(label.raw > 0.9 && label.first_option().is_some_and(|bias| bias.abs() < 1e-15));
    }

    #[test]
    fn a_label_counts_by_what_goes_beyond_principles_that_have_nothing_to_say() {
        let odds = |share: f64| (share / (1.0 - share)).ln();
        let label = |share: f64| {
            let said = Said { idle: idle_range([odds(0.8), odds(0.6)]), ..said(share.ln(), (1.0 - share).ln()) };
            Label::of(said, None, None).expect("numbers").p_a
        };
        assert_eq!((label(0.8), label(0.7), label(0.55), label(0.5)), (0.5, 0.5, 0.5, 0.5));
        // Odds of 9 to 1 are 2.25 times those of 4 to 1.
        assert!((label(0.9) - 2.25 / 3.25).abs() < 1e-12 && (label(0.4) - 0.4).abs() < 1e-12);
        let certain = Said { idle: [0.0, 1.0], ..said(0.0, f64::NEG_INFINITY) };
        assert_eq!(Label::of(certain, None, None).map(|label| label.p_a), Some(1.0));
    }

    #[test]
    fn entropy_is_one_bit_where_nothing_is_decided() {
        assert_eq!((entropy(0.5), entropy(0.0), entropy(1.0)), (1.0, 0.0, 0.0));
        assert!((entropy(0.25) - 0.811_278_124_459_132_8).abs() < 1e-15);
    }
}
