//! The language of a text.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The language of a text as BCP 47 writes it: `de`, `pt-BR`, `zh-Hans`. Any language, not only those that the
/// interface speaks: people write statements in theirs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

/// A text that names no language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no language; use a tag such as en, de, pt-BR or zh-Hans")]
pub struct LanguageTagError(pub String);

impl LanguageTag {
    /// Takes a tag: two or three letters, then at most three parts of 2 to 8 letters and digits.
    ///
    /// # Errors
    /// When it is written otherwise.
    pub fn parse(text: &str) -> Result<Self, LanguageTagError> {
        let mut parts = text.split('-');
        let language =
            parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()));
        let rest: Vec<&str> = parts.collect();
        let fits = |p: &&str| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
        if language && rest.len() <= 3 && rest.iter().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(LanguageTagError(text.chars().take(40).collect()))
        }
    }

    /// English.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for LanguageTag {
    fn default() -> Self {
        Self::english()
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for LanguageTag {
    type Error = LanguageTagError;

    fn try_from(text: String) -> Result<Self, LanguageTagError> {
        Self::parse(&text)
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_other_texts() {
        for tag in ["en", "de-AT", "zh-Hans-CN", "fil"] {
            assert_eq!(LanguageTag::parse(tag).map(String::from), Ok(tag.to_owned()));
        }
        for text in ["", "e", "english", "en_GB", "en-", "de-\"x", "a-b-c-d-e"] {
            assert!(LanguageTag::parse(text).is_err(), "{text:?}");
        }
    }
}
