//! `participants-votes.csv`: one row per participant, one column per statement.

use super::{Cells, PolisError, RowProblem, VoteRow, statements::required_id, table::Table};
use record::Id;
use std::{collections::HashSet, path::Path};

/// Columns that are not statements; so is every other one whose name starts with `n-`.
const ABOUT_PARTICIPANT: [&str; 3] = ["participant", "xid", "group-id"];

/// What the matrix says of a participant beside the votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticipantRow {
    /// Id in the poll.
    pub id: Id,
    /// Id elsewhere.
    pub xid: Option<String>,
    /// Group that Polis put the participant into.
    pub group: Option<String>,
}

pub(super) fn participants(
    path: &Path,
    cells: Cells,
    mut each: impl FnMut(ParticipantRow) -> Result<(), PolisError>,
) -> Result<(), PolisError> {
    let mut table = Table::open(path, cells)?;
    let id = table.column("participant")?;
    let (xid, group) = (table.optional_column("xid"), table.optional_column("group-id"));
    let mut seen = HashSet::new();
    while table.advance()? {
        let row =
            ParticipantRow { id: required_id(&table, id)?, xid: filled(&table, xid)?, group: filled(&table, group)? };
        if !seen.insert(row.id.clone()) {
            return Err(table.row_error(RowProblem::ParticipantTwice(row.id.to_string())));
        }
        each(row).map_err(|error| table.placed(error))?;
    }
    Ok(())
}

fn filled(table: &Table, column: Option<usize>) -> Result<Option<String>, PolisError> {
    Ok(column.map(|index| table.text(index)).transpose()?.filter(|text| !text.is_empty()).map(str::to_owned))
}

pub(super) fn votes(
    path: &Path,
    cells: Cells,
    flip: bool,
    mut each: impl FnMut(VoteRow<'_>) -> Result<(), PolisError>,
) -> Result<(), PolisError> {
    let mut table = Table::open(path, cells)?;
    let id = table.column("participant")?;
    let statements = statement_columns(table.columns());
    let mut seen = HashSet::new();
    while table.advance()? {
        let participant = required_id(&table, id)?;
        for (index, statement) in &statements {
            if let Some(value) = table.vote(*index)? {
                let vote = if flip { -value } else { value };
                let row = VoteRow { participant: participant.as_str(), statement, vote, at_ms: None, important: false };
                each(row).map_err(|error| table.placed(error))?;
            }
        }
        if !seen.insert(participant) {
            return Err(table.row_error(RowProblem::VoterTwice));
        }
    }
    Ok(())
}

/// Whether a column says something about participants.
pub(super) fn names_no_statement(column: &str) -> bool {
    ABOUT_PARTICIPANT.contains(&column) || column.starts_with("n-")
}

/// Statement ids that the header names, with their column.
pub(super) fn statement_columns(columns: &[String]) -> Vec<(usize, String)> {
    columns
        .iter()
        .enumerate()
        .filter(|(_, name)| !names_no_statement(name))
        .map(|(index, name)| (index, name.clone()))
        .collect()
}
