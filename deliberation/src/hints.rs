//! What somebody who moderates might want to look at twice. A hint decides nothing.

mod watched;

pub use watched::{links, watched};

use crate::choice::choice;

/// Something that often makes a statement hard to vote on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hint {
    /// Two demands in one sentence: who agrees with one half alone cannot vote.
    TwoDemands,
    /// So short that people may read different things into it.
    VeryShort,
    /// Written in capitals throughout.
    AllCapitals,
    /// A question: one cannot agree with it.
    Question,
    /// Contains a web address.
    Link,
}

choice!(
    Hint,
    "hint",
    TwoDemands = "two-demands",
    VeryShort = "very-short",
    AllCapitals = "all-capitals",
    Question = "question",
    Link = "link",
);

/// Words that join two demands, in the languages of the interface.
const AND: [&str; 9] = ["and", "und", "sowie", "et", "y", "e", "also", "plus", "&"];
/// Characters that do the same where words are not set apart.
const AND_INSIDE: [&str; 4] = ["并且", "而且", "以及", "，并"];
/// Words fewer than these say little.
const FEW_WORDS: usize = 3;
/// Letters fewer than these say little where words are not set apart.
const FEW_LETTERS: usize = 6;

/// Everything about a text that is worth a second look.
pub fn hints(text: &str) -> Vec<Hint> {
    let mut found = Vec::new();
    let words: Vec<&str> = text.split_whitespace().collect();
    if joins_two_demands(text, &words) {
        found.push(Hint::TwoDemands);
    }
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let spaced = words.len() > 1;
    if (spaced && words.len() < FEW_WORDS) || (!spaced && letters < FEW_LETTERS) {
        found.push(Hint::VeryShort);
    }
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    if capitals > 9 && !text.chars().any(char::is_lowercase) {
        found.push(Hint::AllCapitals);
    }
    if text.trim_end().ends_with(['?', '？', '؟']) {
        found.push(Hint::Question);
    }
    if links(text) > 0 {
        found.push(Hint::Link);
    }
    found
}

/// Whether a conjunction stands between two parts that could each be a demand. "Men and women alike" is none: what is
/// so short names something rather than asking for it.
fn joins_two_demands(text: &str, words: &[&str]) -> bool {
    let joined = words.iter().enumerate().any(|(at, word)| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '&').to_lowercase();
        // An Arabic "and" is the first letter of the next word; it cannot be told from other words safely.
        AND.contains(&bare.as_str()) && at >= 3 && words.len() - at > 3
    });
    let sentences = text.split(['.', '!', ';', '。', '；']).filter(|part| part.split_whitespace().count() >= 3).count();
    joined || sentences > 1 || AND_INSIDE.iter().any(|and| text.contains(and))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_name_what_is_hard_to_vote_on() {
        for (text, expected) in [
            ("The AI should be honest and respect our privacy", vec![Hint::TwoDemands]),
            ("The AI should treat men and women alike", vec![]),
            ("The AI should help everybody. It should not lie to us.", vec![Hint::TwoDemands]),
            ("Ban it", vec![Hint::VeryShort]),
            ("STOP ALL OF THIS NOW", vec![Hint::AllCapitals]),
            ("Should the AI be honest?", vec![Hint::Question]),
            ("Read this at https://example.org today", vec![Hint::Link]),
            ("人工智能应该诚实，并且保护隐私", vec![Hint::TwoDemands]),
            ("The AI should protect the privacy of its users", vec![]),
        ] {
            assert_eq!(hints(text), expected, "{text}");
        }
    }
}
