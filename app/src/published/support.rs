//! Who agrees with a principle: as the page of a report shows it, and as its record has it.

use super::Cell;
use super::cell::cells;
use record::constitution::{Clause, Source};
use record::publication::{Agreement, Support};

/// Everybody's votes on a statement behind a principle, as far as they may be shown.
pub fn everyone(source: &Source) -> Cell {
    let votes: Vec<_> = source.groups.iter().map(|group| group.votes).collect();
    Cell::of_everybody(source.votes, &votes)
}

/// The votes of every group on it, as far as they may be shown.
pub fn of_groups(source: &Source) -> Vec<Cell> {
    let rows: Vec<_> = source.groups.iter().map(|g| (g.votes, g.agree_share, g.agree_interval)).collect();
    cells(&rows)
}

/// Who agrees with the strongest statement behind a principle; `None` for one that no statement stands behind.
pub fn support(clause: &Clause) -> Option<Support> {
    clause.provenance.statements.first().map(|source| of(&clause.id, source))
}

fn of(clause: &str, source: &Source) -> Support {
    // Of a single group the page tells nothing: everybody less those in it would be told, too.
    let groups = if source.groups.len() < 2 { Vec::new() } else { of_groups(source) };
    Support {
        clause: clause.to_owned(),
        statement: source.statement.clone(),
        everyone: agreement(&everyone(source)),
        groups: groups.iter().map(agreement).collect(),
    }
}

fn agreement(cell: &Cell) -> Option<Agreement> {
    match cell {
        Cell::Shown { votes, agree, interval } => Some(Agreement { n: votes.seen, share: *agree, interval: *interval }),
        Cell::Unseen | Cell::Hidden => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::analysis::Tally;
    use record::constitution::{GroupSupport, Source};

    fn source(all: u64, groups: &[u64]) -> Source {
        let votes = |seen| Tally { agrees: seen - 1, disagrees: 1, passes: 0, seen };
        let group = |(group, seen): (usize, &u64)| GroupSupport {
            group: group as u32,
            votes: votes(*seen),
            agree_share: Some(0.9),
            agree_interval: Some([0.5, 1.0]),
        };
        Source {
            statement: 1.into(),
            text: "The AI should be kind.".to_owned(),
            language: None,
            votes: votes(all),
            groups: groups.iter().enumerate().map(group).collect(),
            gac: 0.5,
            gac_interval: [0.4, 0.6],
        }
    }

    fn told(source: Source) -> (Option<u64>, Vec<Option<u64>>) {
        let n = |agreement: Option<Agreement>| agreement.map(|agreement| agreement.n);
        let support = of("c1", &source);
        (n(support.everyone), support.groups.into_iter().map(n).collect())
    }

    #[test]
    fn nobody_in_no_group_or_in_a_small_one_can_be_worked_out() {
        assert_eq!(told(source(50, &[30, 20])), (Some(50), vec![Some(30), Some(20)]));
        assert_eq!(told(source(52, &[30, 20])), (Some(50), vec![Some(30), Some(20)]), "two in no group");
        assert_eq!(told(source(52, &[50])), (Some(52), vec![]), "two beside a single group");
        assert_eq!(told(source(33, &[30, 3])), (Some(33), vec![None, None]));
    }
}
