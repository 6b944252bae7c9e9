//! The orders in which statements are listed.

use super::{MIN_SEEN, statement::Statement};
use std::cmp::Reverse;

/// Difference in shares from which groups count as differing.
pub const GAP: f64 = 0.3;

/// Share of passes from which a statement counts as undecided; Polis' report uses the same.
pub const UNDECIDED: f64 = 0.3;

/// Indices of statements, list by list.
#[derive(Debug, Default)]
pub struct Ranking {
    /// Seen by enough people.
    pub enough: Vec<usize>,
    /// Most people in every group agree, or most disagree; widest first.
    pub consensus: Vec<usize>,
    /// Groups differ by at least [`GAP`]; largest first.
    pub differences: Vec<usize>,
    /// At least [`UNDECIDED`] of those who saw it passed; most first.
    pub undecided: Vec<usize>,
    /// Not seen by enough people yet; closest to enough first.
    pub too_few: Vec<usize>,
    /// Seen by enough people, with a group that has too few votes on it to be shown.
    pub hidden: Vec<usize>,
    /// With a difference between groups that may be shown, smallest first.
    pub by_gap: Vec<usize>,
}

impl Ranking {
    /// Ranks `statements`, which are in the order of their ids, for a poll with so many groups.
    pub fn new(statements: &[Statement], groups: usize) -> Self {
        let select = |wanted: &dyn Fn(&Statement) -> bool| -> Vec<usize> {
            statements.iter().enumerate().filter(|(_, s)| wanted(s)).map(|(at, _)| at).collect()
        };
        let gap = |at: &usize| statements[*at].gap.map_or(0.0, |gap| gap.size);
        let enough = |s: &Statement| s.has_enough_votes();

        let mut consensus = select(&|s| enough(s) && s.common.is_some());
        let width = |at: &usize| statements[*at].common.map_or(0.0, |common| common.consensus);
        consensus.sort_by(|a, b| width(b).total_cmp(&width(a)));

        let mut by_gap = select(&|s| enough(s) && s.gap.is_some() && groups > 1);
        by_gap.sort_by(|a, b| gap(a).total_cmp(&gap(b)));
        let differences = by_gap.iter().rev().copied().filter(|at| gap(at) >= GAP).collect();

        let mut undecided = select(&|s| enough(s) && s.pass >= UNDECIDED);
        undecided.sort_by(|a, b| statements[*b].pass.total_cmp(&statements[*a].pass));

        let mut too_few = select(&|s| s.seen < MIN_SEEN);
        too_few.sort_by_key(|at| Reverse(statements[*at].seen));

        let hidden = select(&|s| enough(s) && s.hides_a_group());
        Self { enough: select(&enough), consensus, differences, undecided, too_few, hidden, by_gap }
    }
}
