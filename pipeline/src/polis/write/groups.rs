//! `comment-groups.csv`: votes per statement and opinion group, without a cell of a few people.

use super::{CsvFile, Export};
use crate::{
    disclosure::hidden_cells,
    polis::{PolisError, columns::GROUPS},
};
use record::{
    Analysis,
    analysis::{Statement, Tally},
};

impl Export<'_> {
    /// Writes `comment-groups.csv` for all statements of an analysis.
    ///
    /// `hide_small` leaves cells of 1 to 4 people empty, and further cells of the same statement until no hidden one
    /// follows by subtraction; the people without a group, who have no columns of their own, are protected in the same
    /// way. What other files of the same export say is not looked at: the vote log says everything.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn groups(&self, analysis: &Analysis, hide_small: bool) -> Result<(), PolisError> {
        let names = (0..analysis.groups.k).map(letters).flat_map(|group| {
            GROUPS.repeated.iter().map(move |(name, _)| name.replace("<letter>", &group)).collect::<Vec<_>>()
        });
        let repeated: Vec<String> = names.collect();
        let header = GROUPS.header().chain(repeated.iter().map(String::as_str));
        let mut file = CsvFile::create(self, GROUPS.name, header)?;
        for statement in &analysis.statements {
            file.row(row(statement, hide_small))?;
        }
        file.finish()
    }
}

/// The name of a group in headers: a, b, ... z, aa, ab, ...
pub fn letters(group: u32) -> String {
    let last = char::from(b'a' + (group % 26) as u8);
    if group < 26 { last.to_string() } else { format!("{}{last}", letters(group / 26 - 1)) }
}

/// Numbers of people who voted on a statement, as they may be shown: `None` is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Votes of any kind.
    pub votes: Option<u64>,
    /// Agreed.
    pub agrees: Option<u64>,
    /// Disagreed.
    pub disagrees: Option<u64>,
    /// Passed.
    pub passes: Option<u64>,
}

/// The votes of everybody and of each group on a statement, without any number of 1 to 4 people and without any from
/// which such a one would follow. All tables of the same people hide the same cells when they are made by this.
pub fn shown(statement: &Statement) -> (Shown, Vec<Shown>) {
    let parts = |votes: &Tally| vec![votes.agrees, votes.disagrees, votes.passes];
    let groups: Vec<Tally> = statement.groups.iter().map(|group| group.votes).collect();
    let mut table: Vec<Vec<u64>> = groups.iter().map(parts).collect();
    let grouped = |part: usize| table.iter().map(|row| row[part]).sum::<u64>();
    // Those without a group have no columns, but the totals minus all groups.
    let rest = parts(&statement.votes).into_iter().enumerate().map(|(part, all)| all.saturating_sub(grouped(part)));
    let rest = rest.collect();
    table.push(rest);
    let hidden = hidden_cells(&table, Some(groups.len()));
    let of = |votes: &Tally, hidden: &[bool]| {
        let shown = |value: u64, place: usize| (!hidden[place]).then_some(value);
        Shown {
            votes: shown(votes.seen, 3),
            agrees: shown(votes.agrees, 0),
            disagrees: shown(votes.disagrees, 1),
            passes: shown(votes.passes, 2),
        }
    };
    let everybody = of(&statement.votes, &hidden[groups.len() + 1]);
    (everybody, groups.iter().zip(&hidden).map(|(votes, hidden)| of(votes, hidden)).collect())
}

fn plain(votes: &Tally) -> Shown {
    let Tally { agrees, disagrees, passes, seen } = *votes;
    Shown { votes: Some(seen), agrees: Some(agrees), disagrees: Some(disagrees), passes: Some(passes) }
}

fn row(statement: &Statement, hide_small: bool) -> Vec<String> {
    let (everybody, groups) = if hide_small {
        shown(statement)
    } else {
        (plain(&statement.votes), statement.groups.iter().map(|group| plain(&group.votes)).collect())
    };
    let mut row = vec![statement.id.to_string(), statement.text.clone()];
    for cells in [everybody].into_iter().chain(groups) {
        let numbers = [cells.votes, cells.agrees, cells.disagrees, cells.passes];
        row.extend(numbers.map(|number| number.map(|number| number.to_string()).unwrap_or_default()));
    }
    row
}
