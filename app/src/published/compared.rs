//! One person's votes beside what may be shown of everybody's.

use super::{Cell, Published};
use crate::place::Votes;
use deliberation::Agreement;

/// Statements that are listed on either side.
const LISTED: usize = 3;

/// How somebody's votes lie among the others'.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Beside everybody.
    pub everybody: Matched,
    /// Beside her own opinion group.
    pub group: Option<Matched>,
    /// Indices of statements on which most people say what she says, the widest majority first.
    pub alike: Vec<usize>,
    /// The same where most people say the opposite.
    pub apart: Vec<usize>,
}

/// On how many statements she goes the way that most people go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Matched {
    /// The same way.
    pub same: usize,
    /// Statements on which both she and most people took a side.
    pub of: usize,
}

impl Matched {
    fn count(&mut self, same: bool) {
        self.same += usize::from(same);
        self.of += 1;
    }
}

/// Which way more than half of those go who saw a statement, and their share.
fn most(cell: Cell) -> Option<(Agreement, f64)> {
    let (agree, disagree) = (cell.agree()?, cell.disagree()?);
    if agree > 0.5 {
        Some((Agreement::Agree, agree))
    } else if disagree > 0.5 {
        Some((Agreement::Disagree, disagree))
    } else {
        None
    }
}

impl Published {
    /// Compares somebody's votes with everybody's and with those of her group. Who passes takes no side; cells that are
    /// hidden count for nothing.
    pub fn compare(&self, votes: &Votes, group: Option<usize>) -> Compared {
        let mut compared = Compared { group: group.map(|_| Matched::default()), ..Compared::default() };
        let (mut alike, mut apart) = (Vec::new(), Vec::new());
        for (at, statement) in self.statements.iter().enumerate() {
            let mine = votes.get(statement.id.as_str()).copied().filter(|vote| *vote != Agreement::Pass);
            let Some(mine) = mine else { continue };
            if let Some((way, share)) = most(statement.everyone) {
                compared.everybody.count(way == mine);
                if way == mine { alike.push((share, at)) } else { apart.push((share, at)) }
            }
            let cell = group.and_then(|group| statement.groups.get(group).copied());
            if let (Some(matched), Some((way, _))) = (&mut compared.group, cell.and_then(most)) {
                matched.count(way == mine);
            }
        }
        compared.alike = widest(alike);
        compared.apart = widest(apart);
        compared
    }
}

fn widest(mut found: Vec<(f64, usize)>) -> Vec<usize> {
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().take(LISTED).map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::analysis::Tally;

    fn cell(agrees: u64, disagrees: u64, seen: u64) -> Cell {
        let votes = Tally { agrees, disagrees, passes: seen - agrees - disagrees, seen };
        Cell::new(votes, Some(super::super::cell::share(agrees, seen)), Some([0.0, 1.0]))
    }

    #[test]
    fn a_side_is_what_more_than_half_of_all_who_saw_it_say() {
        assert_eq!(most(cell(6, 2, 10)).map(|(way, _)| way), Some(Agreement::Agree));
        assert_eq!(most(cell(2, 6, 10)).map(|(way, _)| way), Some(Agreement::Disagree));
        assert_eq!(most(cell(5, 1, 10)), None, "half is not most");
        assert_eq!(most(cell(4, 0, 4)), None, "four people are not shown");
    }

    #[test]
    fn the_widest_majorities_are_listed_first() {
        assert_eq!(widest(vec![(0.6, 0), (0.9, 1), (0.9, 2), (0.7, 3)]), [1, 2, 3]);
    }
}
