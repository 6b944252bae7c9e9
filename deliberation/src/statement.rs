//! Statements: short sentences that people agree or disagree with.

use crate::{ExternalId, LanguageTag};
use record::Id;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The text of a statement: 1 to 1,000 characters, not only white space, without U+0000. Line breaks are kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StatementText(String);

/// A text that cannot be a statement.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementTextError {
    /// Nothing that one could read.
    #[error("a statement has no text; write what people shall agree or disagree with")]
    Empty,
    /// More than [`StatementText::MAX`].
    #[error("the statement {beginning:?}... has {characters} characters; at most {max} fit", max = StatementText::MAX)]
    TooLong {
        /// How it begins.
        beginning: String,
        /// How many characters it has.
        characters: usize,
    },
    /// PostgreSQL has no room for this character.
    #[error("the statement {0:?} contains the character U+0000; remove it")]
    Nul(String),
}

impl StatementText {
    /// Greatest number of characters.
    pub const MAX: usize = 1000;

    /// Takes a text over as it is.
    ///
    /// # Errors
    /// When there is nothing to read, when it is too long or contains U+0000.
    pub fn parse(text: &str) -> Result<Self, StatementTextError> {
        let beginning = || text.chars().take(40).collect();
        if text.trim().is_empty() {
            return Err(StatementTextError::Empty);
        }
        let characters = text.chars().count();
        if characters > Self::MAX {
            return Err(StatementTextError::TooLong { beginning: beginning(), characters });
        }
        if text.contains('\0') {
            return Err(StatementTextError::Nul(beginning()));
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StatementText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What moderation decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Moderation {
    /// -1.
    Rejected,
    /// 0: nothing yet.
    Unmoderated,
    /// 1.
    Accepted,
}

/// A number that is no moderation state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a moderation state; use 1 (accepted), 0 (not moderated) or -1 (rejected)")]
pub struct NoModeration(pub i64);

impl Moderation {
    /// 1, 0 or -1.
    pub const fn value(self) -> i8 {
        self as i8 - 1
    }
}

impl TryFrom<i64> for Moderation {
    type Error = NoModeration;

    fn try_from(value: i64) -> Result<Self, NoModeration> {
        match value {
            -1 => Ok(Self::Rejected),
            0 => Ok(Self::Unmoderated),
            1 => Ok(Self::Accepted),
            other => Err(NoModeration(other)),
        }
    }
}

/// A statement as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id in the poll.
    pub id: Id,
    /// Its text; absent when only votes on it are known.
    pub text: Option<StatementText>,
    /// Language that it is written in, where known.
    pub language: Option<LanguageTag>,
    /// Id of the participant who wrote it, who need not have voted.
    pub author: Option<Id>,
    /// When it was written, UTC milliseconds.
    pub created_at_ms: Option<i64>,
    /// What moderation decided.
    pub moderation: Moderation,
    /// About the people themselves rather than the topic; kept out of the mathematics.
    pub is_meta: bool,
    /// Written by the organisers.
    pub is_seed: bool,
    /// Names of the topics that it is on.
    pub topics: Vec<String>,
}

/// A statement to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStatement {
    /// Its id in the poll.
    pub id: ExternalId,
    /// Its text; absent when only votes on it are known.
    pub text: Option<StatementText>,
    /// Language that it is written in, where known.
    pub language: Option<LanguageTag>,
    /// Id of the participant who wrote it.
    pub author: Option<ExternalId>,
    /// When it was written, UTC milliseconds.
    pub created_at_ms: Option<i64>,
    /// What moderation decided.
    pub moderation: Moderation,
    /// About the people themselves rather than the topic.
    pub is_meta: bool,
    /// Written by the organisers.
    pub is_seed: bool,
    /// Names of the topics that it is on.
    pub topics: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_text_is_kept_as_it_is_or_refused(text in any::<String>()) {
            match StatementText::parse(&text) {
                Ok(kept) => prop_assert_eq!(kept.as_str(), &text),
                Err(_) => prop_assert!(text.trim().is_empty() || text.contains('\0')),
            }
        }

        #[test]
        fn the_limit_counts_characters(count in 990usize..1010) {
            prop_assert_eq!(StatementText::parse(&"ß".repeat(count)).is_ok(), count <= StatementText::MAX);
        }

        #[test]
        fn exactly_three_numbers_are_moderation_states(value in -4i64..=4) {
            match Moderation::try_from(value) {
                Ok(moderation) => prop_assert_eq!(i64::from(moderation.value()), value),
                Err(NoModeration(other)) => prop_assert!(other == value && value.abs() > 1),
            }
        }
    }
}
