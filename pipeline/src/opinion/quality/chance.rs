//! How probable something is when every vote is a coin of its own.

/// Probability that at least `count` of independent events with these probabilities happen (Poisson binomial, exactly,
/// by adding one event after the other).
pub(super) fn at_least(count: usize, probabilities: &[f64]) -> f64 {
    // Counted from the other side: at most `misses` do not happen. Few misses are the case of interest.
    let Some(misses) = probabilities.len().checked_sub(count) else { return 0.0 };
    let mut missed = vec![0.0; misses + 1];
    missed[0] = 1.0;
    for &p in probabilities {
        for number in (0..=misses).rev() {
            let before = if number > 0 { missed[number - 1] } else { 0.0 };
            missed[number] = missed[number] * p + before * (1.0 - p);
        }
    }
    missed.iter().sum::<f64>().min(1.0)
}

/// Probability that `length` or more of independent events in this order happen in a row somewhere (exactly, by the
/// length of the run that is going on).
pub(super) fn run_of(length: usize, probabilities: &[f64]) -> f64 {
    if length == 0 {
        return 1.0;
    }
    let mut going = vec![0.0; length];
    going[0] = 1.0;
    let mut reached = 0.0;
    for &p in probabilities {
        let broken: f64 = going.iter().sum::<f64>() * (1.0 - p);
        reached += going[length - 1] * p;
        for run in (1..length).rev() {
            going[run] = going[run - 1] * p;
        }
        going[0] = broken;
    }
    reached.min(1.0)
}

/// Probability that a Poisson number with this mean is at least `count`.
pub(super) fn poisson_at_least(count: usize, mean: f64) -> f64 {
    if count == 0 {
        return 1.0;
    }
    if mean <= 0.0 {
        return 0.0;
    }
    if mean > 50.0 {
        // Far from the tail that matters here; Chernoff's bound says enough.
        let ratio = count as f64 / mean;
        return if ratio <= 1.0 { 1.0 } else { (mean * (ratio - 1.0 - ratio * ratio.ln())).exp() };
    }
    // Summed from the first term up: 1 minus the rest would lose small probabilities.
    let mut term = (-mean).exp();
    for number in 1..=count {
        term *= mean / number as f64;
    }
    let mut sum = 0.0;
    for number in count + 1..count + 500 {
        sum += term;
        term *= mean / number as f64;
        if term < sum * 1e-17 {
            break;
        }
    }
    sum.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fair_coins_come_out_as_in_the_tables() {
        assert!((at_least(8, &[0.5; 10]) - 56.0 / 1024.0).abs() < 1e-12);
        assert_eq!((at_least(0, &[0.5; 3]), at_least(4, &[0.5; 3])), (1.0, 0.0));
        assert!(
            (at_least(2, &[0.5, 0.2, 0.9]) - (0.5 * 0.2 * 0.1 + 0.5 * 0.8 * 0.9 + 0.5 * 0.2 * 0.9 + 0.5 * 0.2 * 0.9))
                .abs()
                < 1e-12
        );
        // Of the 1,024 series of ten throws 504 have no three heads in a row.
        assert!((run_of(3, &[0.5; 10]) - 520.0 / 1024.0).abs() < 1e-12);
        assert_eq!(run_of(11, &[0.5; 10]), 0.0);
        assert_eq!(run_of(10, &[1.0; 10]), 1.0);
    }

    #[test]
    fn poisson_tails_agree_with_their_definition() {
        let tail = |count: usize, mean: f64| {
            let mut term = (-mean).exp();
            1.0 - (0..count)
                .map(|k| {
                    let now = term;
                    term *= mean / (k + 1) as f64;
                    now
                })
                .sum::<f64>()
        };
        for (count, mean) in [(1, 0.3), (3, 2.0), (7, 4.5), (0, 1.0)] {
            assert!((poisson_at_least(count, mean) - tail(count, mean)).abs() < 1e-12, "{count} of {mean}");
        }
        assert!((poisson_at_least(1, 1e-9) / 1e-9 - 1.0).abs() < 1e-6, "small probabilities keep their digits");
        assert_eq!(poisson_at_least(2, 0.0), 0.0);
        assert!(poisson_at_least(200, 100.0) < 1e-15 && poisson_at_least(90, 100.0) == 1.0);
    }
}
