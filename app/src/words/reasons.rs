//! Why statements are not accepted, in words that authors read.

use super::Words;
use deliberation::{Language, Settings};

/// The reasons that those who moderate choose from: those of the poll, or else what is most often said, in the language
/// of the poll, in which its authors write, as far as the interface speaks it.
#[must_use]
pub fn of(settings: &Settings) -> Vec<String> {
    if !settings.reasons.is_empty() {
        return settings.reasons.clone();
    }
    let words = Words::of(Language::of_tag(settings.language.as_str()).unwrap_or_default());
    vec![
        words.say("reasons-off-topic"),
        words.say("reasons-several"),
        words.say("reasons-said"),
        words.say("reasons-no-view"),
        words.say("reasons-unclear"),
        words.say("reasons-hurtful"),
        words.say("reasons-personal"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::LanguageTag;

    fn said(reasons: &[&str], language: &str) -> Vec<String> {
        let reasons = reasons.iter().map(|reason| (*reason).to_owned()).collect();
        let language = LanguageTag::parse(language).expect("a tag");
        of(&Settings { reasons, language, ..Settings::default() })
    }

    #[test]
    fn a_poll_has_its_own_reasons_or_the_usual_ones_in_its_language() {
        assert_eq!(said(&["So", "Not so"], "de"), ["So", "Not so"]);
        assert_eq!(said(&[], "de-AT")[0], Words::of(Language::De).say("reasons-off-topic"));
        assert_eq!(said(&[], "sw"), said(&[], "en"), "a language that the interface does not speak");
    }
}
