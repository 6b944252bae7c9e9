//! 95 % intervals for shares, differences of shares, and group-aware consensus.

use record::analysis::{Interval, Tally};

/// Two-sided 95 % quantile of the normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// Wilson score interval of a share (Wilson 1927); `None` without votes.
pub fn wilson(successes: u64, trials: u64) -> Option<Interval> {
    wilson_of(successes as f64, trials as f64)
}

/// The same for effective numbers, which need not be whole.
pub(super) fn wilson_of(successes: f64, trials: f64) -> Option<Interval> {
    if trials <= 0.0 {
        return None;
    }
    let (n, share) = (trials, successes / trials);
    let middle = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    // At the ends rounding may miss 0 or 1 by a hair; the formula gives them exactly.
    let low = if successes == 0.0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if successes == trials { 1.0 } else { (middle + half).min(1.0) };
    Some([low, high])
}

/// Difference between two shares, each smoothed by one success and one failure, with its interval
/// (Agresti and Caffo 2000).
pub fn difference(a: (u64, u64), b: (u64, u64)) -> (f64, Interval) {
    let (p, q) = (smoothed(a.0, a.1), smoothed(b.0, b.1));
    let variance = p * (1.0 - p) / (a.1 as f64 + 2.0) + q * (1.0 - q) / (b.1 as f64 + 2.0);
    let half = Z * variance.sqrt();
    (p - q, [(p - q - half).max(-1.0), (p - q + half).min(1.0)])
}

/// Interval of group-aware consensus.
///
/// The factor (A + 1) / (S + 2) of a group is the mean of the Beta(A + 1, S - A + 1) posterior of its share, groups
/// are independent, so the product is the posterior mean and its variance is known exactly. The interval is normal on
/// the logit scale, which keeps it inside 0..1.
pub fn group_aware_interval(groups: &[Tally], successes: impl Fn(&Tally) -> u64) -> Interval {
    group_aware_interval_of(groups.iter().map(|tally| (successes(tally) as f64, tally.seen as f64)))
}

/// The same for (successes, trials) that need not be whole.
pub(super) fn group_aware_interval_of(groups: impl Iterator<Item = (f64, f64)>) -> Interval {
    let (mut mean, mut square) = (1.0, 1.0);
    for (successes, trials) in groups {
        let (a, n) = (successes + 1.0, trials + 2.0);
        mean *= a / n;
        square *= a * (a + 1.0) / (n * (n + 1.0));
    }
    let spread = (square - mean * mean).max(0.0).sqrt();
    if spread == 0.0 {
        return [mean, mean];
    }
    let (logit, half) = ((mean / (1.0 - mean)).ln(), Z * spread / (mean * (1.0 - mean)));
    [logistic(logit - half), logistic(logit + half)]
}

/// (x + 1) / (n + 2): Laplace's rule of succession.
pub(crate) fn smoothed(successes: u64, trials: u64) -> f64 {
    smoothed_of(successes as f64, trials as f64)
}

/// The same for numbers that need not be whole.
pub(super) fn smoothed_of(successes: f64, trials: f64) -> f64 {
    (successes + 1.0) / (trials + 2.0)
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng};

    #[test]
    fn wilson_agrees_with_published_values() {
        // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for (x, n, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let [l, h] = wilson(x, n).expect("votes");
            assert!((l - low).abs() < 5e-5 && (h - high).abs() < 5e-5, "{x} of {n}: {l}..{h}");
        }
    }

    #[test]
    fn group_aware_interval_covers_what_a_simulation_covers() {
        let groups = [(40, 50), (25, 30), (9, 10)].map(|(agrees, seen)| Tally { agrees, seen, ..Tally::default() });
        let mut rng = rand_xoshiro::Xoshiro256Plus::seed_from_u64(3);
        // A Beta(a, b) with whole a and b: the a-th smallest of a + b - 1 uniform numbers.
        let mut beta = |a: u64, b: u64| {
            let mut draws: Vec<f64> = (0..a + b - 1).map(|_| rng.gen_range(0.0..1.0)).collect();
            draws.sort_by(f64::total_cmp);
            draws[a as usize - 1]
        };
        let mut products: Vec<f64> =
            (0..4000).map(|_| groups.iter().map(|t| beta(t.agrees + 1, t.seen - t.agrees + 1)).product()).collect();
        products.sort_by(f64::total_cmp);
        let [low, high] = group_aware_interval(&groups, |t| t.agrees);
        assert!((low - products[100]).abs() < 0.02, "{low} against {}", products[100]);
        assert!((high - products[3899]).abs() < 0.02, "{high} against {}", products[3899]);
    }
}
