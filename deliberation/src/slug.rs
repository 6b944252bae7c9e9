//! The name of a poll in addresses and on the command line.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The name of a poll in addresses: lower-case ASCII letters, digits and hyphens, 1 to 64 of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// A text that is no slug.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    /// Nothing at all.
    #[error("a poll's name must not be empty; use lower-case letters, digits and hyphens, for example town-hall-2026")]
    Empty,
    /// More than [`Slug::MAX`].
    #[error("{0:?} is longer than {max} characters; shorten it", max = Slug::MAX)]
    TooLong(String),
    /// Something else than letters, digits, hyphens.
    #[error("{text:?} contains {character:?}; a poll's name has only lower-case letters a-z, digits and hyphens")]
    Character {
        /// The text.
        text: String,
        /// The first character that does not fit.
        character: char,
    },
}

impl Slug {
    /// Greatest number of characters.
    pub const MAX: usize = 64;

    /// Takes a text that is a slug already.
    ///
    /// # Errors
    /// When it is empty, too long or has other characters.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if let Some(character) = text.chars().find(|c| !fits(*c)) {
            return Err(SlugError::Character { text: text.chars().take(Self::MAX).collect(), character });
        }
        if text.len() > Self::MAX {
            return Err(SlugError::TooLong(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }

    /// A slug made from words, for a person to change; `poll` where they leave no letter that fits.
    #[must_use]
    pub fn suggest(words: &str) -> Self {
        let mut text = String::new();
        for word in crate::folded(words).split(' ').filter(|word| word.bytes().all(|b| b.is_ascii_alphanumeric())) {
            if text.len() + 1 + word.len() > 48 {
                break;
            }
            if !text.is_empty() {
                text.push('-');
            }
            text.push_str(word);
        }
        if text.is_empty() { Self("poll".to_owned()) } else { Self(text) }
    }

    /// The same with a number after it, shortened where it must be.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        let end = format!("-{number}");
        let room = self.0.len().min(Self::MAX - end.len());
        Self(format!("{}{end}", &self.0[..room]))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        Self::parse(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_fits_is_kept_as_it_is(text in "[a-z0-9-]{1,64}") {
            prop_assert_eq!(Slug::parse(&text).map(String::from), Ok(text));
        }

        #[test]
        fn nothing_else_gets_in(text in any::<String>()) {
            let fits = (1..=64).contains(&text.len())
                && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            prop_assert_eq!(Slug::parse(&text).is_ok(), fits);
        }
    }

    #[test]
    fn words_suggest_a_slug() {
        assert_eq!(Slug::suggest("What should AI do? Über-regeln!").as_str(), "what-should-ai-do-uber-regeln");
        assert_eq!(Slug::suggest("人工智能").as_str(), "poll");
        assert_eq!(Slug::suggest("a").numbered(12).as_str(), "a-12");
        assert_eq!(Slug(String::from("a").repeat(64)).numbered(7).as_str().len(), 64);
        assert!(Slug::parse(Slug::suggest(&"word ".repeat(40)).as_str()).is_ok());
    }

    #[test]
    fn the_message_names_the_character() {
        let error = Slug::parse("Town").expect_err("upper case").to_string();
        assert!(error.starts_with("\"Town\" contains 'T'"), "{error}");
        assert_eq!(Slug::parse(&"a".repeat(65)), Err(SlugError::TooLong("a".repeat(65))));
    }
}
