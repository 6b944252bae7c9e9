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

/// a, b, ... z, aa, ab, ...
fn letters(group: u32) -> String {
    let last = char::from(b'a' + (group % 26) as u8);
    if group < 26 { last.to_string() } else { format!("{}{last}", letters(group / 26 - 1)) }
}

fn row(statement: &Statement, hide_small: bool) -> Vec<String> {
    let parts = |votes: &Tally| vec![votes.agrees, votes.disagrees, votes.passes];
    let groups: Vec<Tally> = statement.groups.iter().map(|group| group.votes).collect();
    let mut table: Vec<Vec<u64>> = groups.iter().map(parts).collect();
    let grouped = |part: usize| table.iter().map(|row| row[part]).sum::<u64>();
    // Those without a group have no columns, but the totals minus all groups.
    let rest = parts(&statement.votes).into_iter().enumerate().map(|(part, all)| all.saturating_sub(grouped(part)));
    let rest = rest.collect();
    table.push(rest);
    let hidden = hidden_cells(&table, Some(groups.len()));
    let cells = |votes: &Tally, hidden: &[bool]| -> Vec<String> {
        let shown = |value: u64, hidden: bool| if hide_small && hidden { String::new() } else { value.to_string() };
        let numbers = [votes.seen, votes.agrees, votes.disagrees, votes.passes];
        // The table has the sum last, the file has it first.
        numbers.into_iter().zip([3, 0, 1, 2]).map(|(value, place)| shown(value, hidden[place])).collect()
    };
    let mut row = vec![statement.id.to_string(), statement.text.clone()];
    row.extend(cells(&statement.votes, &hidden[groups.len() + 1]));
    groups.iter().zip(&hidden).for_each(|(votes, hidden)| row.extend(cells(votes, hidden)));
    row
}
