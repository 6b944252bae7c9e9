//! `votes.csv`: every vote event, as an export has them or as they are handed in (`votes-bulk`).

use super::{AgreeIs, Cells, Expected, PolisError, table::Table};
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

/// What the columns of a log are called.
struct Form {
    participant: &'static str,
    statement: &'static str,
    vote: &'static str,
    /// Whether it is known which number means agreement.
    is_signed: bool,
}

/// What Polis writes. In its exports 1 means agreement, unless the summary says otherwise.
const EXPORT: Form = Form { participant: "voter-id", statement: "comment-id", vote: "vote", is_signed: true };
/// What Polis takes in. Nothing in the file says which number means agreement.
const BULK: Form = Form { participant: "user_id", statement: "comment_id", vote: "vote_value", is_signed: false };

pub(super) fn read(
    path: &Path,
    cells: Cells,
    flips: bool,
    agree: Option<AgreeIs>,
    mut each: impl FnMut(VoteRow<'_>) -> Result<(), PolisError>,
) -> Result<(), PolisError> {
    let mut table = Table::open(path, cells)?;
    let form = if table.optional_column(BULK.vote).is_some() { BULK } else { EXPORT };
    let flip = match (form.is_signed, agree) {
        (true, None) => flips,
        (false, Some(agree)) => agree == AgreeIs::MinusOne,
        (true, Some(_)) => return Err(PolisError::SignKnown(path.to_owned())),
        (false, None) => return Err(PolisError::SignUnsaid(path.to_owned())),
    };
    let (participant, statement, vote) =
        (table.column(form.participant)?, table.column(form.statement)?, table.column(form.vote)?);
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
        each(row).map_err(|error| table.placed(error))?;
    }
    Ok(())
}

fn id(table: &Table, index: usize) -> Result<&str, PolisError> {
    match table.text(index)?.trim() {
        "" => Err(table.value_error(index, Expected::Id)),
        id => Ok(id),
    }
}
