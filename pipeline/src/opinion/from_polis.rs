//! A poll from an export folder.

use super::{Poll, PollBuilder, Statement};
use crate::polis::{PolisError, PolisFolder};
use record::Id;

impl Poll {
    /// Reads an export folder; `tossed` participants are left out.
    ///
    /// # Errors
    /// When a file cannot be read; says which, where and why.
    pub fn from_polis(folder: &PolisFolder, tossed: &[Id]) -> Result<Self, PolisError> {
        let mut builder = PollBuilder::new();
        if let Some(topic) = folder.summary().get("topic").filter(|topic| !topic.is_empty()) {
            builder.topic(topic);
        }
        for row in folder.statements()? {
            builder.statement(Statement {
                id: row.id,
                text: row.text,
                language: row.language,
                moderation: row.moderation,
                is_meta: row.is_meta,
                is_seed: row.is_seed,
            });
        }
        tossed.iter().for_each(|id| builder.toss(id));
        let refused = |error: super::OpinionError| PolisError::Refused(error.to_string());
        folder.votes(|row| {
            let added = builder.marked_vote(row.participant, row.statement, row.vote, row.at_ms, row.important);
            added.map_err(refused)
        })?;
        builder.build().map_err(refused)
    }
}
