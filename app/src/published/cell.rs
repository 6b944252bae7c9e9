//! Hiding small numbers of people.
//!
//! A cell is the votes of one group on one statement. Cells of fewer than [`FEWEST`] people are hidden, and so are
//! as many others as it takes that the hidden ones cannot be worked out by subtraction from everybody's votes.

pub use record::FEWEST;

use record::analysis::{Interval, Tally};

/// What may be shown of one group's votes on one statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Enough people: their votes, the share that agrees and its interval.
    Shown {
        /// The votes.
        votes: Tally,
        /// Share that agrees, 0..=1.
        agree: f64,
        /// 95 % interval of that share.
        interval: Interval,
    },
    /// Nobody in the group has seen the statement.
    Unseen,
    /// Fewer than five people, or hidden because another group's few votes would follow by subtraction.
    Hidden,
}

impl Cell {
    /// A cell before anything is hidden.
    pub fn new(votes: Tally, agree: Option<f64>, interval: Option<Interval>) -> Self {
        match (agree, interval) {
            (Some(agree), Some(interval)) if votes.seen >= FEWEST => Self::Shown { votes, agree, interval },
            _ if votes.seen == 0 => Self::Unseen,
            _ => Self::Hidden,
        }
    }

    /// The votes of everybody, beside those of the groups.
    ///
    /// One to four people in no group are left out: their votes would follow from everybody's less the groups'.
    pub fn of_everybody(all: Tally, groups: &[Tally]) -> Self {
        let grouped = groups.iter().fold(Tally::default(), |sum, votes| Tally {
            agrees: sum.agrees + votes.agrees,
            disagrees: sum.disagrees + votes.disagrees,
            passes: sum.passes + votes.passes,
            seen: sum.seen + votes.seen,
        });
        let ungrouped = all.seen.saturating_sub(grouped.seen);
        let votes = if groups.len() > 1 && (1..FEWEST).contains(&ungrouped) { grouped } else { all };
        let agree = (votes.seen > 0).then(|| share(votes.agrees, votes.seen));
        Self::new(votes, agree, Some(wilson(votes.agrees, votes.seen)))
    }

    /// The votes, when they may be shown.
    pub fn votes(&self) -> Option<Tally> {
        match self {
            Self::Shown { votes, .. } => Some(*votes),
            _ => None,
        }
    }

    /// The share that agrees, when it may be shown.
    pub fn agree(&self) -> Option<f64> {
        match self {
            Self::Shown { agree, .. } => Some(*agree),
            _ => None,
        }
    }

    /// The share that disagrees, when it may be shown.
    pub fn disagree(&self) -> Option<f64> {
        self.votes().map(|votes| share(votes.disagrees, votes.seen))
    }
}

/// `part` of `whole` as a share, 0 of nothing.
#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
pub fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Wilson interval of `part` of `whole` at 95 %, for sums that no record holds.
#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
pub fn wilson(part: u64, whole: u64) -> Interval {
    const Z: f64 = 1.959_963_984_540_054;
    let (p, n) = (share(part, whole), whole.max(1) as f64);
    let scale = 1.0 + Z * Z / n;
    let middle = (p + Z * Z / (2.0 * n)) / scale;
    let reach = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt() / scale;
    [(middle - reach).max(0.0), (middle + reach).min(1.0)]
}

/// The cells of one statement, one per group, with small ones and what would give them away hidden.
///
/// `rows` holds votes, share and interval per group. While hidden cells hold fewer than [`FEWEST`] people
/// together, or only one cell is hidden, the smallest visible one is hidden too.
pub fn cells(rows: &[(Tally, Option<f64>, Option<Interval>)]) -> Vec<Cell> {
    let mut cells: Vec<Cell> =
        rows.iter().map(|(votes, agree, interval)| Cell::new(*votes, *agree, *interval)).collect();
    loop {
        let hidden = || cells.iter().zip(rows).filter(|(cell, _)| **cell == Cell::Hidden);
        let people: u64 = hidden().map(|(_, row)| row.0.seen).sum();
        if hidden().count() == 0 || (hidden().count() > 1 && people >= FEWEST) {
            return cells;
        }
        let smallest = (0..cells.len()).filter(|at| cells[*at].votes().is_some()).min_by_key(|at| rows[*at].0.seen);
        match smallest {
            Some(at) => cells[at] = Cell::Hidden,
            None => return cells,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(seen: u64) -> (Tally, Option<f64>, Option<Interval>) {
        let votes = Tally { agrees: seen, disagrees: 0, passes: 0, seen };
        (votes, (seen > 0).then_some(1.0), (seen > 0).then_some([0.5, 1.0]))
    }

    fn pattern(seen: &[u64]) -> String {
        let rows: Vec<_> = seen.iter().map(|seen| row(*seen)).collect();
        let letter = |cell: &Cell| match cell {
            Cell::Shown { .. } => 's',
            Cell::Unseen => 'u',
            Cell::Hidden => 'h',
        };
        cells(&rows).iter().map(letter).collect()
    }

    #[test]
    fn somebody_in_no_group_cannot_be_worked_out() {
        let groups = [row(40).0, row(10).0];
        let shown = |ungrouped: u64| {
            let all = Tally { agrees: 50, disagrees: ungrouped, passes: 0, seen: 50 + ungrouped };
            Cell::of_everybody(all, &groups).votes().map(|votes| votes.seen)
        };
        assert_eq!([shown(0), shown(1), shown(4), shown(5)], [Some(50), Some(50), Some(50), Some(55)]);
    }

    #[test]
    fn the_interval_of_everybody_is_wilsons() {
        // Newcombe (1998), table I: 81 of 263.
        let [low, high] = wilson(81, 263);
        assert!((low - 0.2553).abs() < 5e-5 && (high - 0.3662).abs() < 5e-5);
    }

    #[test]
    fn five_people_are_shown_and_four_are_not() {
        assert_eq!(pattern(&[5, 40]), "ss");
        assert_eq!(pattern(&[4]), "h");
    }

    #[test]
    fn a_single_small_group_takes_the_next_smallest_with_it() {
        assert_eq!(pattern(&[40, 3]), "hh");
        assert_eq!(pattern(&[40, 3, 12]), "shh");
    }

    #[test]
    fn hidden_groups_together_hold_at_least_five_people() {
        assert_eq!(pattern(&[40, 1, 2, 9]), "shhh");
        assert_eq!(pattern(&[40, 4, 4, 9]), "shhs");
    }

    #[test]
    fn a_group_that_saw_nothing_hides_nobody() {
        assert_eq!(pattern(&[40, 0]), "su");
        assert_eq!(pattern(&[]), "");
    }
}
