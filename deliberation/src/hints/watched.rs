//! Words of a list, in statements of a language. Case, accents and punctuation do not matter.

use crate::{LanguageTag, folded, script::runs_on, settings::Watched};

/// The words of the lists that a text contains, as the lists have them, each once.
pub fn watched(text: &str, language: Option<&LanguageTag>, lists: &[Watched]) -> Vec<String> {
    let text = format!(" {} ", folded(text));
    let mut found: Vec<String> = Vec::new();
    // A text whose language nobody has said may be in any.
    for list in lists.iter().filter(|list| match (&list.language, language) {
        (Some(of), Some(is)) => of.is_same_as(is.as_str()),
        _ => true,
    }) {
        for word in &list.words {
            if contains(&text, word) && !found.contains(word) {
                found.push(word.clone());
            }
        }
    }
    found
}

/// Whether a folded text with a space at both ends contains a word or phrase.
fn contains(text: &str, word: &str) -> bool {
    let begins_so = word.trim_end().ends_with('*');
    let fold = folded(word);
    if fold.is_empty() {
        return false;
    }
    // Where words are not set apart, a word may stand anywhere.
    match (!fold.chars().any(runs_on), begins_so) {
        (false, _) => text.contains(&fold),
        (true, true) => text.contains(&format!(" {fold}")),
        (true, false) => text.contains(&format!(" {fold} ")),
    }
}

/// Web addresses in a text, wherever they begin: not every language sets words apart.
pub fn links(text: &str) -> usize {
    let lower = text.to_lowercase();
    let bare = lower.match_indices("www.").filter(|(at, _)| {
        let before = lower.get(..*at).unwrap_or_default();
        !before.ends_with("//") && !before.ends_with(|c: char| c.is_ascii_alphanumeric())
    });
    lower.matches("://").count() + bare.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(language: Option<&str>, words: &[&str]) -> Watched {
        let language = language.map(|tag| LanguageTag::parse(tag).expect("a tag"));
        Watched { language, words: words.iter().map(ToString::to_string).collect() }
    }

    fn tag(text: &str) -> LanguageTag {
        LanguageTag::parse(text).expect("a tag")
    }

    #[test]
    fn words_are_found_as_words_whatever_their_case_and_accents() {
        let lists = [list(None, &["Casino", "buy now", "gamb*"])];
        for (text, expected) in [
            ("The CASINO, it never sleeps", vec!["Casino"]),
            ("Casinos are another word", vec![]),
            ("You should Buy  now!", vec!["buy now"]),
            ("No more gambling", vec!["gamb*"]),
            // A joiner that nobody sees.
            ("The ca\u{200d}sino never sleeps", vec!["Casino"]),
            ("The AI should be honest", vec![]),
        ] {
            assert_eq!(watched(text, None, &lists), expected, "{text}");
        }
    }

    #[test]
    fn a_list_of_one_language_counts_in_that_language_and_where_none_is_known() {
        let lists = [list(Some("de"), &["Gift"]), list(Some("zh"), &["赌博"])];
        assert_eq!(watched("A gift for all", Some(&tag("en")), &lists), Vec::<String>::new());
        assert_eq!(watched("Gift für alle", Some(&tag("de-AT")), &lists), ["Gift"]);
        assert_eq!(watched("A gift for all", None, &lists), ["Gift"]);
        assert_eq!(watched("禁止网络赌博广告", Some(&tag("zh")), &lists), ["赌博"]);
    }

    #[test]
    fn links_are_counted() {
        assert_eq!(links("See https://a.example and (www.b.example), HTTP://C.example"), 3);
        assert_eq!(links("请看https://a.example和www.b.example，或者https://www.c.example。"), 3);
        assert_eq!(links("Awww. The AI should be honest."), 0);
    }
}
