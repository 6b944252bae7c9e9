//! Which statement somebody sees next.

use rand::Rng;

/// A statement that could be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate<T> {
    /// What to show.
    pub statement: T,
    /// Weight, [`record::analysis::Statement::priority`]; `None` before the first analysis has one.
    pub priority: Option<f64>,
}

/// Weight of a statement that no analysis knows yet, as in Polis.
const NEW: f64 = 1.0;

/// Draws the next statement with a probability proportional to its priority (Polis' routing).
///
/// `candidates` are the statements that the participant may see and has not voted on. `None` when there are none. A
/// weight that is negative or no number counts as zero; when all weights are zero, every candidate is as likely.
pub fn next<T: Copy>(candidates: &[Candidate<T>], rng: &mut impl Rng) -> Option<T> {
    let weight = |candidate: &Candidate<T>| {
        let weight = candidate.priority.unwrap_or(NEW);
        if weight.is_finite() { weight.max(0.0) } else { 0.0 }
    };
    let total: f64 = candidates.iter().map(weight).sum();
    if total <= 0.0 {
        let any = (!candidates.is_empty()).then(|| rng.gen_range(0..candidates.len()));
        return any.map(|index| candidates[index].statement);
    }
    let mut left = rng.gen_range(0.0..total);
    for candidate in candidates {
        left -= weight(candidate);
        if left < 0.0 {
            return Some(candidate.statement);
        }
    }
    // Rounding may leave a hair's breadth behind the last one.
    candidates.iter().rev().find(|candidate| weight(candidate) > 0.0).map(|candidate| candidate.statement)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_xoshiro::Xoshiro256Plus;

    fn shares(priorities: &[Option<f64>]) -> Vec<f64> {
        let candidates: Vec<_> =
            priorities.iter().enumerate().map(|(statement, &priority)| Candidate { statement, priority }).collect();
        let mut rng = Xoshiro256Plus::seed_from_u64(1);
        let mut counts = vec![0.0; priorities.len()];
        for _ in 0..20_000 {
            counts[next(&candidates, &mut rng).expect("candidates")] += 1.0 / 20_000.0;
        }
        counts
    }

    #[test]
    fn statements_are_drawn_by_their_priority() {
        for (drawn, expected) in shares(&[Some(3.0), None, Some(0.0), Some(6.0)]).into_iter().zip([0.3, 0.1, 0.0, 0.6])
        {
            assert!((drawn - expected).abs() < 0.015, "{drawn} instead of {expected}");
        }
    }

    #[test]
    fn useless_weights_fall_back_to_an_even_draw() {
        for drawn in shares(&[Some(0.0), Some(f64::NAN), Some(-4.0), Some(f64::INFINITY)]) {
            assert!((drawn - 0.25).abs() < 0.015, "{drawn}");
        }
    }

    #[test]
    fn nothing_is_left_when_everything_was_voted_on() {
        assert_eq!(next::<u8>(&[], &mut Xoshiro256Plus::seed_from_u64(1)), None);
    }
}
