//! What somebody who moderates might want to look at twice. A hint decides nothing.

mod watched;

pub use watched::{links, watched};

use crate::{choice::choice, script::runs_on};
use unicode_segmentation::UnicodeSegmentation;

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
/// Where a sentence ends, or one half of it, in Latin, Arabic, Chinese and Japanese texts.
const ENDS: [char; 13] = ['.', '!', '?', ';', '؟', '؛', '۔', '。', '．', '｡', '！', '？', '；'];
/// Words fewer than these say little.
const FEW_WORDS: usize = 3;
/// Characters fewer than these make no sentence where words are not set apart.
const FEW_CHARACTERS: usize = 4;
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
    // Such texts have spaces only around what is written in other letters: "AI 应该诚实".
    let spaced = words.len() > 1 && !text.chars().any(runs_on);
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
    joined || sentences(text) > 1 || AND_INSIDE.iter().any(|and| text.contains(and))
}

/// Sentences that are long enough to ask for something.
fn sentences(text: &str) -> usize {
    let (mut begun, mut count) = (0, 0);
    for (at, end) in text.match_indices(ENDS).chain([(text.len(), "")]) {
        let after = at + end.len();
        // No sentence begins with the second half of "3.5".
        let goes_on =
            end == "." && text.get(after..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if !goes_on {
            count += usize::from(text.get(begun..at).is_some_and(is_sentence));
            begun = after;
        }
    }
    count
}

/// Where words are not set apart, characters are counted, as people see them.
fn is_sentence(part: &str) -> bool {
    let unspaced = part.graphemes(true).filter(|grapheme| grapheme.starts_with(runs_on)).count();
    part.split_whitespace().count() >= FEW_WORDS || unspaced >= FEW_CHARACTERS
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

    #[test]
    fn two_sentences_are_two_demands_in_every_script() {
        for text in [
            "人工智能应该诚实。它不能欺骗任何人。",
            "人工智能应该保护隐私；企业应该公开数据",
            "AI 必须保护儿童！公司 要承担责任",
            "AIは正直であるべきです。個人情報を守るべきです。",
            "ينبغي أن يكون الذكاء الاصطناعي صادقًا؛ وعليه أن يحمي خصوصية الناس",
            "ينبغي أن يكون الذكاء الاصطناعي صادقًا. ولا يجوز له أن يكذب",
            "مصنوعی ذہانت کو سچ بولنا چاہیے۔ اسے کسی کو دھوکا نہیں دینا چاہیے۔",
        ] {
            assert_eq!(hints(text), [Hint::TwoDemands], "{text}");
        }
    }

    #[test]
    fn one_sentence_is_one_demand_in_every_script() {
        for text in [
            "人工智能应该始终保持诚实。",
            "好的！人工智能应该始终保持诚实。",
            "人工智能应该平等对待男人和女人，老人和孩子",
            "误差应低于3.5个百分点才可以接受",
            "AI 应该始终诚实",
            "ينبغي أن يعامل الذكاء الاصطناعي الرجال والنساء، والصغار والكبار بالعدل.",
            "نعم! ينبغي أن يكون الذكاء الاصطناعي صادقًا.",
            "The error of the AI should be below 3.5 points of a percent",
        ] {
            assert_eq!(hints(text), Vec::<Hint>::new(), "{text}");
        }
        assert_eq!(hints("هل ينبغي أن يكون الذكاء الاصطناعي صادقًا؟"), [Hint::Question]);
        assert_eq!(hints("人工智能应该始终保持诚实吗？"), [Hint::Question]);
    }
}
