//! From what a model wrote to the option that it means.

use super::Row;

/// Index of the option that a model chose; `None` where what it wrote means none of them.
pub type Answer = Option<usize>;

/// The option that a text means, by the rule of the authors for UnifiedQA's answers: the text is one of the options,
/// or else holds the first two words by which an option names somebody. A letter alone, such as `(B)`, means the
/// option in that place.
#[must_use]
pub fn parse(row: &Row, text: &str) -> Answer {
    let text = clean(text);
    (0..3)
        .find(|option| clean(&row.options[*option].text) == text)
        .or_else(|| {
            (0..3).find(|option| opening(&row.options[*option].word).is_some_and(|words| text.contains(&words)))
        })
        .or_else(|| letter(&text))
}

/// The option that a letter alone names: `b`, `(b)`, `b.`, `b)`, `b:`.
fn letter(text: &str) -> Answer {
    let text = text.trim();
    let bare = text.strip_prefix('(').unwrap_or(text).trim_end_matches(['.', ')', ':']);
    ["a", "b", "c"].iter().position(|letter| *letter == bare)
}

/// Text without what UnifiedQA and the files write now so and now otherwise.
fn clean(text: &str) -> String {
    let text = text.trim().to_lowercase().replace(['{', '}'], "");
    let text = text.strip_suffix('.').unwrap_or(&text).trim();
    let text = text.replace("o'brien", "obrien");
    // UnifiedQA has no token for the rest of the word.
    if text.ends_with("pantsu") { text + "it" } else { text }
}

/// The first two words. One alone says too little: "old" is in "the older girl".
fn opening(words: &str) -> Option<String> {
    let words: Vec<&str> = words.split_whitespace().take(2).collect();
    (words.len() == 2).then(|| clean(&words.join(" ")))
}

#[cfg(test)]
mod tests;
