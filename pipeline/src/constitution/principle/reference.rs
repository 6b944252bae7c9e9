//! Whom pronouns mean: in a principle there is no "me", no "you" and no "they" that could be the model itself.

use super::{NeedsWording, lexicon, opening::Subject, words::Word};

/// Puts "the user" for "you" where that needs no other change, from word `start` on.
///
/// # Errors
/// For the first person, and where "you" is the subject of a verb.
pub(super) fn name_the_user(words: &[Word], start: usize) -> Result<Vec<Word>, NeedsWording> {
    let mut named = words[..start].to_vec();
    for (at, word) in words.iter().enumerate().skip(start) {
        let before = words[..at].last().map_or("", |word| word.lower.as_str());
        let after = words.get(at + 1).map_or("", |word| word.lower.as_str());
        match word.lower.as_str() {
            "your" => named.extend(two(word, "the", "user's")),
            "you" if takes_an_object(before) && !is_finite(after) => named.extend(two(word, "the", "user")),
            "you" | "yours" | "yourself" | "yourselves" | "you're" | "you've" | "you'll" | "ur" => {
                return Err(NeedsWording::new(format!("it speaks to the reader (“{}”)", word.core)));
            }
            "us" if word.core == "US" => named.push(word.clone()),
            "i" | "i'm" | "i've" | "me" | "my" | "mine" | "myself" | "we" | "we're" | "we've" | "us" | "our"
            | "ours" | "ourselves" => {
                return Err(NeedsWording::new(format!(
                    "it speaks of the person who wrote it (“{}”); a principle must say who is meant",
                    word.core
                )));
            }
            _ => named.push(word.clone()),
        }
    }
    Ok(named)
}

fn two(word: &Word, first: &str, second: &str) -> [Word; 2] {
    [word.with(first).without_tail(), word.with(second).without_head()]
}

fn takes_an_object(before: &str) -> bool {
    const WITH_OBJECT: &[&str] =
        &["about", "against", "around", "at", "between", "by", "for", "from", "of", "on", "to", "towards", "with"];
    lexicon::verb_class(before).is_some() || WITH_OBJECT.contains(&before)
}

fn is_finite(word: &str) -> bool {
    matches!(
        word,
        "are" | "were" | "have" | "can" | "will" | "want" | "need" | "do" | "don't" | "may" | "might" | "must"
    )
}

/// Refuses "they" and "it" forms that would mean the response after rewriting but meant somebody else before.
pub(super) fn check(rest: &[Word], subject: Subject) -> Result<(), NeedsWording> {
    let mut antecedent = false;
    for word in rest {
        if matches!(word.lower.as_str(), "they" | "them" | "their" | "theirs" | "themselves" | "they're") && !antecedent
        {
            return Err(NeedsWording::new(format!("it is not clear whom “{}” means", word.core)));
        }
        antecedent |= lexicon::is_plural_antecedent(&word.lower)
            // A plural noun can be meant too, but not when the model itself was spoken of in the plural.
            || (subject == Subject::Singular && is_plural_noun(&word.lower));
    }
    Ok(())
}

pub(super) fn is_plural_noun(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "'s", "as"].iter().any(|end| word.ends_with(end))
        && !lexicon::is_preposition(word)
        && !matches!(
            word,
            "always"
                | "does"
                | "sometimes"
                | "perhaps"
                | "besides"
                | "this"
                | "yes"
                | "less"
                | "unless"
                | "towards"
                | "lens"
                | "news"
        )
}
