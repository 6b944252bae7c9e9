//! `votes.csv`: every vote event.

use super::{Cells, Expected, PolisError, table::Table};
use std::path::Path;

/// One vote event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoteRow<'a> {
    /// Who voted.
    pub participant: &'a str,
    /// On which statement.
    pub statement: &'a str,
    /// 1 agree, 0 pass, -1 disagree.
    pub vote: i8,
    /// When, UTC milliseconds; unknown in a matrix.
    pub at_ms: Option<i64>,
    /// Whether the statement is important to that person; false where the file does not say.
    pub important: bool,
}

pub(super) fn read(
    path: &Path,
    cells: Cells,
    flip: bool,
    mut each: impl FnMut(VoteRow<'_>) -> Result<(), PolisError>,
) -> Result<(), PolisError> {
    let mut table = Table::open(path, cells)?;
    let (participant, statement, vote) =
        (table.column("voter-id")?, table.column("comment-id")?, table.column("vote")?);
    let time = table.optional_column("timestamp");
    let important = table.optional_column("important");
    while table.advance()? {
        let Some(value) = table.vote(vote)? else {
            return Err(table.value_error(vote, Expected::Vote));
        };
        let row = VoteRow {
            participant: id(&table, participant)?,
            statement: id(&table, statement)?,
            vote: if flip { -value } else { value },
            at_ms: time.map(|index| table.time_ms(index)).transpose()?.flatten(),
            important: important.map_or(Ok(false), |index| table.flag(index))?,
        };
        each(row)?;
    }
    Ok(())
}

fn id(table: &Table, index: usize) -> Result<&str, PolisError> {
    match table.text(index)?.trim() {
        "" => Err(table.value_error(index, Expected::Id)),
        id => Ok(id),
    }
}
