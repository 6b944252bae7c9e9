//! Votes per statement and group.

use super::VoteMatrix;
use record::analysis::Tally;

/// Votes of everybody and of each group on every statement.
#[derive(Clone, Debug)]
pub(super) struct Tallies {
    /// Per statement.
    pub(super) all: Vec<Tally>,
    /// Per group, per statement.
    pub(super) groups: Vec<Vec<Tally>>,
}

impl Tallies {
    /// Counts; `labels` holds the group of each row, if it has one.
    pub(super) fn count(votes: &VoteMatrix, labels: &[Option<u32>], groups: usize) -> Self {
        // The last table takes those without a group.
        let mut counts = vec![vec![[0u64; 4]; votes.columns()]; groups + 1];
        for (row, label) in labels.iter().enumerate() {
            let table = &mut counts[label.map_or(groups, |group| group as usize)];
            for &cell in votes.row(row) {
                table[(cell >> 2) as usize][(cell & 3) as usize] += 1;
            }
        }
        let mut groups: Vec<Vec<Tally>> =
            counts.into_iter().map(|table| table.into_iter().map(tally).collect()).collect();
        let mut all = groups.pop().unwrap_or_default();
        for group in &groups {
            all.iter_mut().zip(group).for_each(|(sum, tally)| add(sum, tally));
        }
        Self { all, groups }
    }

    /// Votes of each group on one statement.
    pub(super) fn of(&self, statement: usize) -> Vec<Tally> {
        self.groups.iter().map(|group| group[statement]).collect()
    }

    /// Votes of all groups together on one statement.
    pub(super) fn grouped(&self, statement: usize) -> Tally {
        self.groups.iter().fold(Tally::default(), |mut sum, group| {
            add(&mut sum, &group[statement]);
            sum
        })
    }
}

fn tally([disagrees, passes, agrees, _]: [u64; 4]) -> Tally {
    Tally { agrees, disagrees, passes, seen: agrees + disagrees + passes }
}

fn add(sum: &mut Tally, other: &Tally) {
    sum.agrees += other.agrees;
    sum.disagrees += other.disagrees;
    sum.passes += other.passes;
    sum.seen += other.seen;
}
