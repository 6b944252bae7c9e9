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

/// The mean of what principles say that have nothing to say, as log-odds; 0 where none was asked.
#[must_use]
pub fn idle_mean(said: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = said.into_iter().fold((0.0, 0.0), |(sum, count), odds: f64| (sum + odds, count + 1.0));
    if count == 0.0 { 0.0 } else { sum / count }
}

/// What a judge said of two responses in one order of them: natural log-probabilities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// Of the option that the first response was.
    pub first: f64,
    /// Of the option that the second response was.
    pub second: f64,
    /// Mean log-odds of the first by principles that have nothing to say; 0 where that was not asked.
    pub idle: f64,
}

impl Said {
    /// The probability that the first response is better, by how far the log-odds lie from what is said whatever the
    /// principle.
    fn first_is_better(&self) -> f64 {
        soft_label(self.first - self.second - self.idle, 0.0)
    }
}

/// What a judge says by one principle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Probability that the first response is better.
    pub p_a: f64,
    /// What was said in the order in which the responses stand.
    pub said: Said,
    /// What was said in the other order, where it was asked.
    pub swapped: Option<Said>,
}

/// A soft label with what it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Probability that the first response is better, as it is trained with.
    pub p_a: f64,
    /// The same before clamping.
    pub raw: f64,
    /// What was said by each principle.
    pub by: Vec<Label>,
}

impl Judged {
    /// The mean over principles by what each counts, held within a range if there is one; `None` without any.
    pub(super) fn of(by: Vec<Label>, counts: &[f64], range: Option<[f64; 2]>) -> Option<Self> {
        let sum: f64 = by.iter().zip(counts).map(|(label, counts)| counts * label.p_a).sum();
        let raw = sum / counts.iter().sum::<f64>();
        let p_a = range.map_or(raw, |range| clamp(raw, range));
        p_a.is_finite().then_some(Self { p_a, raw, by })
    }
}

impl Label {
    /// A label from what was said in one order, or in both; `None` where those are no numbers.
    pub(super) fn of(said: Said, swapped: Option<Said>) -> Option<Self> {
        let p = said.first_is_better();
        let p_a = swapped.map_or(p, |swapped| average(p, 1.0 - swapped.first_is_better()));
        p_a.is_finite().then_some(Self { p_a, said, swapped })
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
        Said { first, second, idle: 0.0 }
    }

    #[test]
    fn labels_are_overflow_safe_and_symmetric() {
        assert_eq!(soft_label(-1e6, -3.0), 0.0);
        assert_eq!(soft_label(-3.0, -1e6), 1.0);
        assert_eq!(soft_label(f64::NEG_INFINITY, -3.0), 0.0);
        assert_eq!(Label::of(said(f64::NEG_INFINITY, f64::NEG_INFINITY), None), None);
        for (a, b) in [(-0.5, -2.0), (-7.0, -7.5), (-2.0, -2.0)] {
            assert!((soft_label(a, b) + soft_label(b, a) - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn a_judge_that_always_takes_the_first_option_says_nothing() {
        let label = Label::of(said(-0.1, -2.4), Some(said(-2.4, -0.1))).expect("numbers");
        assert!((label.p_a - 0.5).abs() < 1e-15);
        assert_eq!(label.agrees(), Some(false));
        assert!(label.first_option().is_some_and(|bias| (bias - (soft_label(-0.1, -2.4) - 0.5)).abs() < 1e-15));
        let label = Label::of(said(-0.1, -2.4), Some(said(-0.1, -2.4))).expect("numbers");
        assert!(label.p_a > 0.9 && label.first_option().is_some_and(|bias| bias.abs() < 1e-15));
        assert_eq!(label.agrees(), Some(true));
    }

    #[test]
    fn a_label_counts_by_how_far_it_lies_from_what_is_said_whatever_the_principle() {
        let odds = |share: f64| (share / (1.0 - share)).ln();
        // Odds of 4 to 1 and of 1 to 1 are 2 to 1 in the (geometric) mean.
        let idle = idle_mean([odds(0.8), odds(0.5)]);
        assert!((idle - 2_f64.ln()).abs() < 1e-12);
        let label = |share: f64| {
            let said = Said { idle, ..said(share.ln(), (1.0 - share).ln()) };
            Label::of(said, None).expect("numbers").p_a
        };
        // By hand: 2 to 1 says nothing, 4 to 1 counts as 2 to 1, 1 to 1 as 1 to 2, and 9 to 1 as 9 to 2.
        for (share, expected) in [(2.0 / 3.0, 0.5), (0.8, 2.0 / 3.0), (0.5, 1.0 / 3.0), (0.9, 9.0 / 11.0)] {
            assert!((label(share) - expected).abs() < 1e-12, "{share}");
        }
        let certain = Said { idle, ..said(0.0, f64::NEG_INFINITY) };
        assert_eq!(Label::of(certain, None).map(|label| label.p_a), Some(1.0));
        assert_eq!(idle_mean([]), 0.0, "nobody was asked");
    }

    #[test]
    fn each_order_is_rid_of_what_is_said_in_it() {
        // 8 to 1 for the first response where it stands first, of which 4 to 1 is said anyway; 1 to 3 for it where it
        // stands second, of which 1 to 2 is said anyway: 2 to 1, and 2 to 3.
        let first = Said { idle: 4_f64.ln(), ..said((8.0_f64 / 9.0).ln(), (1.0_f64 / 9.0).ln()) };
        let swapped = Said { idle: 0.5_f64.ln(), ..said(0.25_f64.ln(), 0.75_f64.ln()) };
        let label = Label::of(first, Some(swapped)).expect("numbers");
        assert!((label.p_a - (2.0 / 3.0 + 0.4) / 2.0).abs() < 1e-12, "{label:?}");
        assert_eq!(label.agrees(), Some(false));
    }

    #[test]
    fn several_principles_say_what_they_say_in_the_mean_and_are_clamped_then() {
        let by = |share: f64| Label::of(said(share.ln(), (1.0 - share).ln()), None).expect("numbers");
        let judged = Judged::of(vec![by(0.9), by(0.5), by(0.4)], &[1.0; 3], None).expect("a label");
        assert!((judged.raw - 0.6).abs() < 1e-12 && judged.p_a == judged.raw);
        let judged = Judged::of(vec![by(0.9), by(0.5)], &[3.0, 1.0], None).expect("a label");
        assert!((judged.raw - 0.8).abs() < 1e-12, "three times the first and once the other");
        let judged = Judged::of(vec![by(0.9), by(0.8)], &[1.0; 2], Some([0.4, 0.6])).expect("a label");
        assert!((judged.raw - 0.85).abs() < 1e-12 && judged.p_a == 0.6);
        assert_eq!(Judged::of(Vec::new(), &[], None), None);
    }

    #[test]
    fn entropy_is_one_bit_where_nothing_is_decided() {
        assert_eq!((entropy(0.5), entropy(0.0), entropy(1.0)), (1.0, 0.0, 0.0));
        assert!((entropy(0.25) - 0.811_278_124_459_132_8).abs() < 1e-15);
    }
}
