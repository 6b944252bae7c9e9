//! Which statements set a group apart from all others (Polis' representativeness).

use super::{consensus::Z_90, interval::smoothed};
use record::analysis::{Direction, Tally};

/// Statements named per group.
const LISTED: usize = 5;

/// How a group votes on a statement, beside everybody else in a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    pub(super) statement: usize,
    pub(super) direction: Direction,
    /// Ratio of smoothed shares, group to others.
    pub(super) repness: f64,
    /// Two-proportion z.
    pub(super) repness_test: f64,
    /// Smoothed share in `direction`.
    pub(super) probability: f64,
    /// One-proportion z against one half.
    pub(super) probability_test: f64,
    pub(super) n_success: u64,
    pub(super) n_trials: u64,
    /// Chosen as what the group agrees with most; its direction may be disagreement all the same.
    pub(super) best_agree: bool,
    /// The same numbers for agreement, whatever the direction.
    agree: Side,
    disagree: Side,
}

#[derive(Clone, Copy, Debug)]
struct Side {
    successes: u64,
    ratio: f64,
    ratio_test: f64,
    share: f64,
    share_test: f64,
}

impl Side {
    fn new(successes: u64, seen: u64, others: u64, others_seen: u64) -> Self {
        let share = smoothed(successes, seen);
        Self {
            successes,
            ratio: share / smoothed(others, others_seen),
            ratio_test: two_proportions(successes, others, seen, others_seen),
            share,
            share_test: one_proportion(successes, seen),
        }
    }

    fn significant(&self) -> bool {
        self.ratio_test > Z_90 && self.share_test > Z_90
    }

    fn metric(&self) -> f64 {
        // Polis rounds this test to single precision before it sorts; kept so that ties break the same way.
        self.ratio * f64::from(self.ratio_test as f32) * self.share * self.share_test
    }
}

impl Measure {
    fn new(statement: usize, group: Tally, others: Tally) -> Self {
        let agree = Side::new(group.agrees, group.seen, others.agrees, others.seen);
        let disagree = Side::new(group.disagrees, group.seen, others.disagrees, others.seen);
        let direction = if agree.ratio_test > disagree.ratio_test { Direction::Agree } else { Direction::Disagree };
        let side = if direction == Direction::Agree { agree } else { disagree };
        Self {
            statement,
            direction,
            repness: side.ratio,
            repness_test: side.ratio_test,
            probability: side.share,
            probability_test: side.share_test,
            n_success: side.successes,
            n_trials: group.seen,
            best_agree: false,
            agree,
            disagree,
        }
    }

    fn side(&self) -> &Side {
        if self.direction == Direction::Agree { &self.agree } else { &self.disagree }
    }

    /// Whether this one expresses the group's agreement better than the current choice.
    fn agrees_more_than(&self, current: Option<&Self>) -> bool {
        if self.agree.successes == 0 && self.disagree.successes == 0 {
            return false;
        }
        let full = |m: &Self| m.agree.ratio * m.agree.ratio_test * m.agree.share * m.agree.share_test;
        let plain = |m: &Self| m.agree.share * m.agree.share_test;
        match current {
            Some(best) if best.agree.ratio > 1.0 => full(self) > full(best),
            Some(best) => plain(self) > plain(best),
            None => self.agree.share_test > Z_90 || (self.agree.ratio > 1.0 && self.agree.share > 0.5),
        }
    }
}

/// The statements that set one group apart: agreed ones first, at most five; at least one when anything was voted on.
///
/// `columns` are the statements that may be named, in the order that breaks ties.
pub(super) fn representative(group: &[Tally], others: &[Tally], columns: &[usize]) -> Vec<Measure> {
    let mut sufficient: Vec<Measure> = Vec::new();
    let (mut best, mut best_agree): (Option<Measure>, Option<Measure>) = (None, None);
    for &statement in columns {
        let measure = Measure::new(statement, group[statement], others[statement]);
        if measure.agree.significant() || measure.disagree.significant() {
            sufficient.push(measure);
        }
        let strength = |m: &Measure| m.agree.ratio_test.max(m.disagree.ratio_test);
        if sufficient.is_empty() && best.as_ref().is_none_or(|current| strength(&measure) > strength(current)) {
            best = Some(measure);
        }
        if measure.agrees_more_than(best_agree.as_ref()) {
            best_agree = Some(measure);
        }
    }
    let best_agree = best_agree.map(|measure| Measure { best_agree: true, ..measure });
    if sufficient.is_empty() {
        return best_agree.or(best).into_iter().collect();
    }
    sufficient.retain(|measure| best_agree.as_ref().is_none_or(|agreed| agreed.statement != measure.statement));
    sufficient.sort_by(|a, b| b.side().metric().total_cmp(&a.side().metric()));
    let mut chosen: Vec<Measure> = best_agree.into_iter().chain(sufficient).take(LISTED).collect();
    chosen.sort_by_key(|measure| measure.direction == Direction::Disagree);
    chosen
}

/// z of a share against one half, each count raised by one (Polis).
pub(crate) fn one_proportion(successes: u64, trials: u64) -> f64 {
    let (x, n) = (successes as f64 + 1.0, trials as f64 + 1.0);
    2.0 * n.sqrt() * (x / n - 0.5)
}

/// z of the difference between two shares, each count raised by one (Polis); 0 when nobody did anything else.
pub fn two_proportions(x: u64, y: u64, n: u64, m: u64) -> f64 {
    let [x, y, n, m] = [x, y, n, m].map(|count| count as f64 + 1.0);
    let pooled = (x + y) / (n + m);
    if pooled == 1.0 {
        return 0.0;
    }
    (x / n - y / m) / (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_proportions_agrees_with_the_published_case() {
        // 15 of 24 against 56 of 71: about -1.518, by hand with this formula -1.514.
        let z = two_proportions(15, 56, 24, 71);
        assert!((z + 1.514_067).abs() < 1e-6, "{z}");
    }
}
