//! Texts taken over from elsewhere.

use record::Id;
use std::fmt;

/// The id of a person or a statement as another system wrote it: 1 to 200 characters without control characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExternalId(Id);

/// A text that cannot be an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExternalIdError {
    /// Nothing at all.
    #[error("an id is empty; give every person and every statement one")]
    Empty,
    /// More than [`ExternalId::MAX`].
    #[error("the id {0:?}... is longer than {max} characters; shorten it", max = ExternalId::MAX)]
    TooLong(String),
    /// Line breaks and the like.
    #[error("the id {0:?} contains a control character; remove it")]
    Control(String),
}

impl ExternalId {
    /// Greatest number of characters.
    pub const MAX: usize = 200;

    /// Takes an id over as it is.
    ///
    /// # Errors
    /// When it is empty, too long or has control characters.
    pub fn parse(text: &str) -> Result<Self, ExternalIdError> {
        if text.is_empty() {
            return Err(ExternalIdError::Empty);
        }
        if text.chars().count() > Self::MAX {
            return Err(ExternalIdError::TooLong(text.chars().take(40).collect()));
        }
        if text.chars().any(char::is_control) {
            return Err(ExternalIdError::Control(text.to_owned()));
        }
        Ok(Self(Id::new(text)))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The id as records write it.
    pub fn into_id(self) -> Id {
        self.0
    }
}

impl fmt::Display for ExternalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A text of any kind that both databases can keep: at most 100,000 characters, none of them U+0000.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreeText(String);

/// A text that cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FreeTextError {
    /// More than [`FreeText::MAX`].
    #[error("the text {0:?}... is longer than {max} characters; shorten it", max = FreeText::MAX)]
    TooLong(String),
    /// PostgreSQL has no room for this character.
    #[error("the text {0:?}... contains the character U+0000; remove it")]
    Nul(String),
}

impl FreeText {
    /// Greatest number of characters.
    pub const MAX: usize = 100_000;

    /// Takes a text over as it is.
    ///
    /// # Errors
    /// When it is too long or contains U+0000.
    pub fn parse(text: &str) -> Result<Self, FreeTextError> {
        let beginning = || text.chars().take(40).collect();
        if text.contains('\0') {
            return Err(FreeTextError::Nul(beginning()));
        }
        // A character has at least one byte: most texts need no counting.
        if text.len() > Self::MAX && text.chars().count() > Self::MAX {
            return Err(FreeTextError::TooLong(beginning()));
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_is_kept_as_it_is_or_refused(text in any::<String>()) {
            let fits = (1..=200).contains(&text.chars().count()) && !text.chars().any(char::is_control);
            match ExternalId::parse(&text) {
                Ok(id) => prop_assert!(fits && id.as_str() == text),
                Err(_) => prop_assert!(!fits),
            }
        }

        #[test]
        fn free_text_is_kept_as_it_is_without_nul(text in any::<String>()) {
            match FreeText::parse(&text) {
                Ok(kept) => prop_assert!(!text.contains('\0') && kept.as_str() == text),
                Err(_) => prop_assert!(text.contains('\0')),
            }
        }
    }

    #[test]
    fn free_text_ends_at_its_limit_in_characters() {
        assert!(FreeText::parse(&"é".repeat(FreeText::MAX)).is_ok());
        assert!(matches!(FreeText::parse(&"é".repeat(FreeText::MAX + 1)), Err(FreeTextError::TooLong(_))));
    }
}
