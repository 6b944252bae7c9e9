//! Why statements are not accepted, in words that authors read.

use super::Words;
use deliberation::{Language, Settings};

/// The reasons that those who moderate choose from: those of the poll, or else what is most often said, in the language
/// of the poll, in which its authors write, as far as the interface speaks it.
#[must_use]
pub fn of(settings: &Settings) -> Vec<String> {
    if settings.reasons.is_empty() { usual(of_poll(settings)).into() } else { settings.reasons.clone() }
}

/// A reason as it is told to somebody who reads another language, in two parts either of which may be empty: one of those
/// to choose from, in hers where the poll, or of the usual ones the program, has it in that; and what was written beside
/// it, or in its place, as it was written. Each has its language. Nobody asks those who moderate in which they write: it
/// is taken for that of the poll.
#[must_use]
pub fn parts(settings: &Settings, reason: &str, words: Words) -> [(String, String); 2] {
    let own = settings.reasons.iter().enumerate().map(|(at, own)| {
        let (told, language) =
            settings.said_in(words.language(), |texts| texts.reasons.get(at).map_or("", String::as_str), own);
        (own.clone(), (told.to_owned(), language.to_owned()))
    });
    let usual_told = usual(words).map(|told| (told, words.language().to_string()));
    // Lists change, and what was decided before keeps the words that it was given then.
    let known = usual(of_poll(settings)).into_iter().zip(usual_told).chain(own);
    let begins = known.filter_map(|(known, (told, language))| {
        let rest = reason.strip_prefix(known.trim())?;
        let is_whole = rest.is_empty() || rest.starts_with(' ');
        (is_whole && !known.trim().is_empty()).then(|| (known.len(), (told.trim().to_owned(), language), rest))
    });
    let of_poll = settings.language.as_str();
    // One reason may begin as another does.
    match begins.max_by_key(|(long, _, _)| *long) {
        Some((_, chosen, rest)) => [chosen, (rest.to_owned(), of_poll.to_owned())],
        None => [(String::new(), of_poll.to_owned()), (reason.to_owned(), of_poll.to_owned())],
    }
}

/// The words of the language of the poll, as far as the interface speaks it.
fn of_poll(settings: &Settings) -> Words {
    Words::of(Language::of_tag(settings.language.as_str()).unwrap_or_default())
}

/// What is most often said.
fn usual(words: Words) -> [String; 7] {
    [
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
    use deliberation::{LanguageTag, settings::Texts};
    use std::collections::BTreeMap;

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

    #[test]
    fn a_reason_is_told_in_the_readers_language_and_what_was_written_beside_it_as_it_was() {
        let list = |reasons: [&str; 3]| reasons.map(str::to_owned).to_vec();
        let german = Texts { reasons: list(["Gesagt.", "Gesagt. Im Mai.", ""]), ..Texts::default() };
        let settings = Settings {
            reasons: list(["Said.", "Said. In May.", "Rude."]),
            texts: BTreeMap::from([(LanguageTag::parse("de").expect("a tag"), german)]),
            ..Settings::default()
        };
        let told =
            |reason: &str, language| parts(&settings, reason, Words::of(language)).map(|(text, _)| text).concat();
        for (reason, in_german) in [
            ("Said.", "Gesagt."),
            ("Said. By Ann.", "Gesagt. By Ann."),
            ("Said. In May.", "Gesagt. Im Mai."),
            ("Said.Twice.", "Said.Twice."),
            ("He said. Said.", "He said. Said."),
            ("Rude.", "Rude."),
            ("It is advertising.", "It is advertising."),
        ] {
            assert_eq!(told(reason, Language::De), in_german);
            assert_eq!(told(reason, Language::En), reason);
            assert_eq!(told(reason, Language::Fr), reason, "the poll says nothing in French");
        }
        let languages = |reason: &str, language| parts(&settings, reason, Words::of(language)).map(|(_, tag)| tag);
        assert_eq!(languages("Said. By Ann.", Language::De), ["de", "en"]);
        assert_eq!(languages("Said. By Ann.", Language::Fr), ["en", "en"]);
        // The program has the usual ones in every language.
        let usual = |language| Words::of(language).say("reasons-unclear");
        assert_eq!(told(&usual(Language::En), Language::Zh), usual(Language::Zh));
    }
}
