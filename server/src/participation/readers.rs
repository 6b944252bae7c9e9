//! Which languages somebody reads, as far as her browser says: statements in them come first.

use deliberation::LanguageTag;

/// Languages that are taken from a header at the most; whoever names more is no person.
const MOST: usize = 16;

/// The languages that somebody reads, by the first part of their tags. Empty: nobody has said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reads(Vec<String>);

impl Reads {
    /// From tags such as `de-AT`; those that name no language are passed over.
    pub(crate) fn of<'a>(tags: impl Iterator<Item = &'a str>) -> Self {
        let mut languages: Vec<String> = Vec::new();
        for language in tags.filter_map(first).take(MOST) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        Self(languages)
    }

    /// Whether she reads a statement in this language. One whose language nobody has said may be in any.
    pub(crate) fn has(&self, language: Option<&LanguageTag>) -> bool {
        let Some(language) = language.filter(|_| !self.0.is_empty()) else { return true };
        first(language.as_str()).is_none_or(|language| self.0.contains(&language))
    }
}

/// The language of a tag, without region and script.
fn first(tag: &str) -> Option<String> {
    let first = tag.trim().split(['-', '_']).next()?;
    let is_language = (2..=3).contains(&first.len()) && first.bytes().all(|letter| letter.is_ascii_alphabetic());
    is_language.then(|| first.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_do_not_matter_and_what_nobody_knows_is_read() {
        let tag = |text: &str| LanguageTag::parse(text).expect("a tag");
        let reads = Reads::of(["de-AT", "*", "EN", "de"].into_iter());
        assert!(reads.has(Some(&tag("de-CH"))) && reads.has(Some(&tag("en"))) && reads.has(None));
        assert!(!reads.has(Some(&tag("ar"))));
        assert!(Reads::default().has(Some(&tag("ar"))), "nobody has said what she reads");
    }
}
