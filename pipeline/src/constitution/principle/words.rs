//! A statement as a sequence of words, each with the punctuation around it.

use super::NeedsWording;

/// One word with the punctuation around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Punctuation before it.
    before: String,
    /// The word itself, as written.
    pub(super) core: String,
    /// The same in lower case.
    pub(super) lower: String,
    /// Punctuation after it.
    after: String,
}

impl Word {
    /// A word of our own, without punctuation.
    pub(super) fn plain(text: &str) -> Self {
        Self { before: String::new(), core: text.to_owned(), lower: text.to_lowercase(), after: String::new() }
    }

    /// The same punctuation around another word.
    pub(super) fn with(&self, text: &str) -> Self {
        Self { core: text.to_owned(), lower: text.to_lowercase(), ..self.clone() }
    }

    /// Whether a comma, colon or bracket separates it from the next word.
    pub(super) fn ends_a_part(&self) -> bool {
        !self.after.is_empty() && self.after != "\""
    }

    /// Whether exactly a comma follows.
    pub(super) fn has_comma(&self) -> bool {
        self.after.contains(',')
    }

    /// Whether a bracket or quotation mark opens before it.
    pub(super) fn opens(&self) -> bool {
        !self.before.is_empty()
    }

    /// Drops the punctuation before it.
    pub(super) fn without_head(&self) -> Self {
        Self { before: String::new(), ..self.clone() }
    }

    /// Drops the point that ends an abbreviation.
    pub(super) fn without_point(&self) -> Self {
        Self { after: self.after.trim_start_matches('.').to_owned(), ..self.clone() }
    }

    /// Drops the punctuation that follows.
    pub(super) fn without_tail(&self) -> Self {
        Self { after: String::new(), ..self.clone() }
    }
}

/// Splits at white space; letters, digits and what stands between them make a word's core.
pub(super) fn split(text: &str) -> Vec<Word> {
    text.split_whitespace()
        .map(|piece| {
            let start = piece.find(char::is_alphanumeric).unwrap_or(0);
            let end = piece
                .rfind(char::is_alphanumeric)
                .map_or(piece.len(), |at| at + piece[at..].chars().next().map_or(0, char::len_utf8));
            let core = piece[start..end].to_owned();
            Word { before: piece[..start].to_owned(), lower: core.to_lowercase(), core, after: piece[end..].to_owned() }
        })
        .collect()
}

/// The words joined by single spaces.
pub(super) fn join<'a>(words: impl IntoIterator<Item = &'a Word>) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word.before);
        text.push_str(&word.core);
        text.push_str(&word.after);
    }
    text
}

/// Sets quotation marks, apostrophes, white space and the end of the sentence right; leaves every word as it is.
pub(super) fn tidy(statement: &str) -> String {
    let mut text = String::with_capacity(statement.len());
    for c in statement.chars() {
        match c {
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{60}' | '\u{b4}' => text.push('\''),
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => text.push('"'),
            // Invisible: zero width, soft hyphen, marks that turn the direction of writing, byte order mark.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {}
            c if c.is_whitespace() || c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    let text: Vec<char> = text.chars().collect();
    let spaced = text.iter().enumerate().flat_map(|(at, c)| {
        let letter = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|c| c.is_alphabetic());
        let missing = *c == ',' && letter(at.checked_sub(1)) && letter(Some(at + 1));
        std::iter::once(*c).chain(missing.then_some(' '))
    });
    let spaced: String = spaced.collect();
    let mut text = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    loop {
        let kept =
            text.trim_end_matches(|c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '\u{2026}') || c.is_whitespace());
        let kept =
            kept.trim_start_matches(|c: char| matches!(c, '-' | '*' | '\u{2022}' | '.' | ',') || c.is_whitespace());
        // "etc." keeps its point, or the sentence would seem to end in a word.
        let kept = if kept.ends_with("etc") && text.starts_with(kept) && text[kept.len()..].starts_with('.') {
            format!("{kept}.")
        } else {
            kept.to_owned()
        };
        let inner = kept
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            .filter(|inner| !inner.contains('"'))
            .map(str::to_owned);
        // A quotation mark without its partner at either end was left over from copying.
        let lone = kept.matches('"').count() == 1;
        let unpaired =
            lone.then(|| kept.strip_prefix('"').or_else(|| kept.strip_suffix('"'))).flatten().map(str::to_owned);
        match inner.or(unpaired) {
            Some(inner) => text = inner,
            None if kept == text => return text,
            None => text = kept,
        }
    }
}

/// Refuses what is no single English sentence that asks for something.
pub(super) fn check(text: &str, words: &[Word]) -> Result<(), NeedsWording> {
    if !text.chars().any(char::is_alphabetic) {
        return Err(NeedsWording::new("it has no words"));
    }
    if text.matches('"').count() % 2 == 1 || text.matches('(').count() != text.matches(')').count() {
        return Err(NeedsWording::new("a quotation mark or bracket is without its partner"));
    }
    if text.contains('\u{fffd}') {
        return Err(NeedsWording::new("it contains characters that were damaged before they came here"));
    }
    if text.contains('?') {
        return Err(NeedsWording::new("it is a question"));
    }
    if let Some(second) = second_sentence(text) {
        return Err(NeedsWording::new(format!("it has more than one sentence (the second begins at “{second}”)")));
    }
    if is_shouted(text) {
        return Err(NeedsWording::new("it is written in capitals, so names and abbreviations cannot be told apart"));
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let plain = text.chars().filter(char::is_ascii_alphabetic).count();
    let english = words.iter().filter(|word| super::lexicon::is_english_function_word(&word.lower)).count();
    if plain * 10 < letters * 9 || (words.len() >= 4 && english == 0) {
        return Err(NeedsWording::new("it does not look like English, the only language that the rules know"));
    }
    Ok(())
}

/// The first words after a full stop, exclamation mark, semicolon or line break in the middle of the text.
fn second_sentence(text: &str) -> Option<String> {
    const ABBREVIATIONS: &[&str] =
        &["e.g", "i.e", "etc", "vs", "approx", "mr", "mrs", "ms", "dr", "st", "no", "u.s", "u.k", "a.i", "incl"];
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(2).enumerate().find_map(|(at, pair)| {
        let [word, _] = pair else { return None };
        let bare = word.trim_end_matches([')', '"', '\'']);
        let stops = bare.ends_with(['!', ';', '\u{2026}']) || bare.ends_with('.');
        let core =
            bare.trim_end_matches(['.', '!', ';', '\u{2026}']).trim_start_matches(['(', '"', '\'']).to_lowercase();
        let abbreviated = bare.ends_with('.') && ABBREVIATIONS.contains(&core.as_str());
        (stops && !abbreviated).then(|| words[at + 1..].iter().take(4).copied().collect::<Vec<_>>().join(" "))
    })
}

fn is_shouted(text: &str) -> bool {
    let long: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 2 && !word.eq_ignore_ascii_case("ai"))
        .collect();
    let shouted = long.iter().filter(|word| word.chars().all(char::is_uppercase)).count();
    shouted >= 3 && shouted * 2 > long.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidying_keeps_words_and_sets_signs_right() {
        let table = [
            ("  The AI  shouldn\u{2019}t brag.  ", "The AI shouldn't brag"),
            ("\u{201c}The AI should listen\u{201d}", "The AI should listen"),
            ("be kind,fair, 1,000 times", "be kind, fair, 1,000 times"),
            ("- Be brief!!", "Be brief"),
            ("List dates, names, etc.", "List dates, names, etc."),
            ("right\u{202e}left\u{200b}", "rightleft"),
            ("...", ""),
        ];
        for (from, to) in table {
            assert_eq!(tidy(from), to);
        }
    }

    #[test]
    fn sentences_are_counted_past_abbreviations() {
        assert_eq!(second_sentence("Name sources, e.g. books"), None);
        assert_eq!(second_sentence("Be kind. Be fair"), Some("Be fair".to_owned()));
        assert_eq!(second_sentence("Version 2.5 is fine"), None);
    }

    #[test]
    fn splitting_and_joining_is_lossless() {
        let text = "Say (when asked) \"no\", e.g. at 5 p.m. - always";
        assert_eq!(join(&split(text)), text);
    }
}
