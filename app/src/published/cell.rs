//! Hiding small numbers of people.
//!
//! A cell is the votes of one group on one statement. Cells of fewer than [`FEWEST`] people are hidden, and so are
//! as many others as it takes that the hidden ones cannot be worked out by subtraction from everybody's votes.

use record::analysis::{Interval, Tally};

/// The smallest number of people whose votes may be shown together.
pub const FEWEST: u64 = 5;

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

/// The cells of one statement, one per group, with small ones and what would give them away hidden.
///
/// `rows` holds votes, share and interval per group, `everybody` how many voted, in a group or not. Those in no group
/// count as one more hidden cell. While hidden cells hold fewer than [`FEWEST`] people together, or only one group is
/// hidden, the smallest visible one is hidden too.
pub fn cells(rows: &[(Tally, Option<f64>, Option<Interval>)], everybody: u64) -> Vec<Cell> {
    let ungrouped = everybody.saturating_sub(rows.iter().map(|row| row.0.seen).sum());
    let mut cells: Vec<Cell> =
        rows.iter().map(|(votes, agree, interval)| Cell::new(*votes, *agree, *interval)).collect();
    loop {
        let hidden = || cells.iter().zip(rows).filter(|(cell, _)| **cell == Cell::Hidden);
        let people: u64 = hidden().map(|(_, row)| row.0.seen).sum::<u64>() + ungrouped;
        let alone = hidden().count() == 1 && ungrouped == 0;
        if people == 0 || (people >= FEWEST && !alone) {
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
        cells(&rows, seen.iter().sum()).iter().map(letter).collect()
    }

    #[test]
    fn somebody_in_no_group_cannot_be_worked_out() {
        let seen = |ungrouped: u64| {
            let rows = [row(40), row(10)];
            cells(&rows, 50 + ungrouped).into_iter().filter(|cell| *cell == Cell::Hidden).count()
        };
        assert_eq!((seen(0), seen(1), seen(5)), (0, 1, 0));
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
