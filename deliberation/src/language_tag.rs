//! The language of a text.

use crate::Language;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

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

    /// The language alone, without region and script.
    pub fn primary(&self) -> &str {
        primary(&self.0)
    }

    /// Whether this is the language of another tag: whoever reads `en` needs no translation of `en-GB`.
    pub fn is_same_as(&self, tag: &str) -> bool {
        self.primary().eq_ignore_ascii_case(primary(tag))
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// What is said in a language among what is said in further ones, where it `says` anything. Where none has its very tag,
/// one of a region counts, but not before what is said in it anyway.
pub(crate) fn in_language<'a, T>(
    further: &'a BTreeMap<LanguageTag, T>,
    own: &LanguageTag,
    language: Language,
    says: impl Fn(&'a T) -> bool,
) -> Option<(&'a LanguageTag, &'a T)> {
    let asked = language.as_str();
    let said = || further.iter().filter(|(_, text)| says(text));
    let exact = said().find(|(tag, _)| tag.as_str() == asked);
    exact.or_else(|| said().find(|(tag, _)| tag.is_same_as(asked)).filter(|_| !own.is_same_as(asked)))
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

    fn tag(text: &str) -> LanguageTag {
        LanguageTag::parse(text).expect("a tag")
    }

    #[test]
    fn regions_and_scripts_are_of_one_language() {
        assert_eq!(tag("zh-Hans-CN").primary(), "zh");
        assert!(tag("en-GB").is_same_as("en") && tag("EN").is_same_as("en-US") && tag("de").is_same_as("de-AT"));
        assert!(!tag("en-GB").is_same_as("de") && !tag("fil").is_same_as("fi"));
    }

    #[test]
    fn a_text_of_a_region_is_for_all_who_read_its_language() {
        let texts = |tags: &[&'static str]| tags.iter().map(|text| (tag(text), *text)).collect::<BTreeMap<_, _>>();
        for (further, own, found) in [
            (&["en-GB"][..], "de", Some("en-GB")),
            (&["en", "en-GB"][..], "de", Some("en")),
            (&["en"][..], "en-GB", Some("en")),
            (&["en-US"][..], "en-GB", None),
            (&["de"][..], "fr", None),
        ] {
            let further = texts(further);
            let said = in_language(&further, &tag(own), Language::En, |_| true).map(|(_, text)| *text);
            assert_eq!(said, found, "{further:?} beside {own}");
        }
        let further = texts(&["en", "en-GB"]);
        let said = in_language(&further, &tag("de"), Language::En, |text| *text != "en").map(|(_, text)| *text);
        assert_eq!(said, Some("en-GB"), "what says nothing is passed over");
    }
}
