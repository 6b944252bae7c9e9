//! Small lists beside an export: participants to leave out, groups as given.

use super::{Cells, PolisError, RowProblem, statements::required_id, table::Table};
use record::Id;
use std::{collections::BTreeMap, path::Path};

/// Ids, one a line in the first column, with or without the header `participant`.
///
/// # Errors
/// When the file cannot be read or a line has no id.
pub fn read_ids(path: &Path) -> Result<Vec<Id>, PolisError> {
    let mut table = Table::open_bare(path)?;
    let mut ids = Vec::new();
    while table.advance()? {
        if ids.is_empty() && table.text(0)?.trim() == "participant" {
            continue;
        }
        ids.push(required_id(&table, 0)?);
    }
    Ok(ids)
}

/// `participant,group` rows: which group each participant is in. Rows with an empty group are skipped.
///
/// # Errors
/// When a column is missing, a row cannot be read, or a participant stands there twice.
pub fn read_groups(path: &Path) -> Result<BTreeMap<Id, String>, PolisError> {
    let mut table = Table::open(path, Cells::Plain)?;
    let (participant, group) = (table.column("participant")?, table.column("group")?);
    let mut groups = BTreeMap::new();
    while table.advance()? {
        let id = required_id(&table, participant)?;
        let name = table.text(group)?.trim().to_owned();
        if name.is_empty() {
            continue;
        }
        if groups.insert(id.clone(), name).is_some() {
            return Err(table.row_error(RowProblem::ParticipantTwice(id.to_string())));
        }
    }
    Ok(groups)
}
