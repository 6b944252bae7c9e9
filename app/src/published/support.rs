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
    let source = clause.provenance.statements.first()?;
    Some(Support {
        clause: clause.id.clone(),
        statement: source.statement.clone(),
        everyone: agreement(&everyone(source)),
        groups: of_groups(source).iter().map(agreement).collect(),
    })
}

fn agreement(cell: &Cell) -> Option<Agreement> {
    match cell {
        Cell::Shown { votes, agree, interval } => Some(Agreement { n: votes.seen, share: *agree, interval: *interval }),
        Cell::Unseen | Cell::Hidden => None,
    }
}
