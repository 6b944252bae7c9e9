//! `comments.csv`: the statements.

use super::{Cells, Expected, PolisError, RowProblem, columns::TOPICS, matrix::names_no_statement, table::Table};
use record::{Id, id::is_name};
use std::{collections::HashSet, path::Path};

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    /// Its id.
    pub id: Id,
    /// Its text.
    pub text: String,
    /// Language of the text (BCP 47), where known.
    pub language: Option<String>,
    /// Who wrote it.
    pub author: Option<Id>,
    /// When, UTC milliseconds.
    pub created_ms: Option<i64>,
    /// -1 rejected, 0 not moderated, 1 accepted.
    pub moderation: i8,
    /// About people rather than opinions.
    pub is_meta: bool,
    /// Written by the organisers.
    pub is_seed: bool,
    /// Names of the topics that it is on.
    pub topics: Vec<String>,
}

pub(super) fn read(
    path: &Path,
    cells: Cells,
    mut each: impl FnMut(StatementRow) -> Result<(), PolisError>,
) -> Result<(), PolisError> {
    let mut table = Table::open(path, cells)?;
    let (id, text) = (table.column("comment-id")?, table.column("comment-body")?);
    let moderated = table.optional_column("moderated");
    let author = table.optional_column("author-id");
    let created = table.optional_column("timestamp");
    let language = table.optional_column("language");
    let topics = table.optional_column(TOPICS);
    let (meta, seed) = (table.optional_column("is-meta"), table.optional_column("is-seed"));
    let mut seen = HashSet::new();
    while table.advance()? {
        let row = StatementRow {
            id: required_id(&table, id)?,
            text: table.text(text)?.to_owned(),
            language: language.map_or(Ok(None), |index| tag(&table, index))?,
            author: author.map(|index| table.text(index)).transpose()?.filter(|a| !a.is_empty()).map(Id::new),
            created_ms: created.map(|index| table.time_ms(index)).transpose()?.flatten(),
            moderation: moderated.map_or(Ok(0), |index| moderation(&table, index))?,
            is_meta: meta.map_or(Ok(false), |index| table.flag(index))?,
            is_seed: seed.map_or(Ok(false), |index| table.flag(index))?,
            topics: topics.map_or(Ok(Vec::new()), |index| names(&table, index))?,
        };
        if names_no_statement(row.id.as_str()) {
            return Err(table.value_error(id, Expected::StatementId));
        }
        if !seen.insert(row.id.clone()) {
            return Err(table.row_error(RowProblem::StatementTwice(row.id.to_string())));
        }
        each(row).map_err(|error| table.placed(error))?;
    }
    Ok(())
}

/// Names of topics, with a space between.
fn names(table: &Table, index: usize) -> Result<Vec<String>, PolisError> {
    let names: Vec<String> = table.text(index)?.split_whitespace().map(ToOwned::to_owned).collect();
    match names.iter().all(|name| is_name(name)) {
        true => Ok(names),
        false => Err(table.value_error(index, Expected::Topics)),
    }
}

/// What looks like a language tag; whoever keeps it looks more closely.
fn tag(table: &Table, index: usize) -> Result<Option<String>, PolisError> {
    match table.text(index)?.trim() {
        "" => Ok(None),
        tag if tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') => {
            Ok(Some(tag.to_owned()))
        }
        _ => Err(table.value_error(index, Expected::Language)),
    }
}

fn moderation(table: &Table, index: usize) -> Result<i8, PolisError> {
    match table.integer(index) {
        Ok(None) => Ok(0),
        Ok(Some(state @ -1..=1)) => Ok(state as i8),
        _ => Err(table.value_error(index, Expected::Moderation)),
    }
}

pub(super) fn required_id(table: &Table, index: usize) -> Result<Id, PolisError> {
    match table.text(index)?.trim() {
        "" => Err(table.value_error(index, Expected::Id)),
        id => Ok(Id::new(id)),
    }
}
