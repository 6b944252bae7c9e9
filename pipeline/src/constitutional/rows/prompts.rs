//! Prompts alone.

use super::{Fault, Fields, Row, RowError, raw};
use crate::language::{Message, Role};
use record::Id;
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, path::Path};

/// What a model is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptRow {
    /// Its id, by which everything that comes of it is known.
    pub id: Id,
    /// The conversation; the last message is the user's.
    pub prompt: Vec<Message>,
    /// A kind of prompt that is to be judged apart, such as `ambiguous`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

impl PromptRow {
    /// A prompt of one message.
    pub fn new(id: impl Into<Id>, text: impl Into<String>) -> Self {
        Self { id: id.into(), prompt: vec![raw::message(Role::User, text)], group: None }
    }
}

impl Row for PromptRow {
    /// A prompt without an id is known by its line.
    fn read(fields: &Fields<'_>, line: usize) -> Result<Self, Fault> {
        let id = fields.id("id")?.unwrap_or_else(|| (line as u64).into());
        let group = fields.optional_text("group")?.map(str::to_owned);
        Ok(Self { id, prompt: fields.prompt("prompt")?, group })
    }
}

/// The prompts of a file, each with an id of its own.
///
/// # Errors
/// The first row that cannot be used, or whose id another has.
pub fn read_prompts(path: &Path) -> Result<Vec<PromptRow>, RowError> {
    let rows: Vec<PromptRow> = super::read(path)?;
    let mut seen = HashMap::new();
    for (index, row) in rows.iter().enumerate() {
        if let Some(before) = seen.insert(&row.id, index) {
            let problem = format!(
                "prompts {} and {} both have the id {}; ids tell what belongs to which prompt",
                before + 1,
                index + 1,
                row.id
            );
            return Err(RowError::of_row(path, index + 1, &["id"], problem));
        }
    }
    Ok(rows)
}
