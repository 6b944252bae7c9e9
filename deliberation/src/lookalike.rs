//! Letters of other alphabets that look like Latin ones.
//!
//! With them somebody can write what looks like a statement that is there already, or like a word that is watched for,
//! and is neither to a program. The pairs are those that Unicode's tables of confusable characters have for the letters
//! of these two alphabets.

use std::borrow::Cow;

/// The Latin letter that one of another alphabet looks like.
const fn latin(letter: char) -> Option<char> {
    Some(match letter {
        // Cyrillic.
        'а' => 'a',
        'е' => 'e',
        'і' => 'i',
        'ј' => 'j',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'у' => 'y',
        'х' => 'x',
        'ѕ' => 's',
        'һ' => 'h',
        'ԁ' => 'd',
        'ԛ' => 'q',
        'ԝ' => 'w',
        'ӏ' => 'l',
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'І' => 'I',
        'Ј' => 'J',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        'Ѕ' => 'S',
        // Greek.
        'α' => 'a',
        'γ' => 'y',
        'ι' => 'i',
        'κ' => 'k',
        'ν' => 'v',
        'ο' => 'o',
        'ρ' => 'p',
        'υ' => 'u',
        'χ' => 'x',
        'Α' => 'A',
        'Β' => 'B',
        'Ε' => 'E',
        'Ζ' => 'Z',
        'Η' => 'H',
        'Ι' => 'I',
        'Κ' => 'K',
        'Μ' => 'M',
        'Ν' => 'N',
        'Ο' => 'O',
        'Ρ' => 'P',
        'Τ' => 'T',
        'Υ' => 'Y',
        'Χ' => 'X',
        _ => return None,
    })
}

/// The text with Latin letters in the places of those that look like them, where it is written in Latin letters for the
/// most part; any other text as it is.
#[must_use]
pub fn in_latin(text: &str) -> Cow<'_, str> {
    let letters = || text.chars().filter(|letter| letter.is_alphabetic());
    let alike = letters().filter(|letter| latin(*letter).is_some()).count();
    if alike == 0 {
        return Cow::Borrowed(text);
    }
    let is_latin = |letter: &char| matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}');
    let own = letters().filter(is_latin).count();
    if 2 * own <= letters().count() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|letter| latin(letter).unwrap_or(letter)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folded;

    #[test]
    fn a_text_that_only_looks_like_another_is_the_same() {
        // Cyrillic and Greek letters among Latin ones.
        assert_eq!(in_latin("Тhе АI shоuld bе kind"), "The AI should be kind");
        assert_eq!(folded("Тhе ΑΙ shοuld bе kind"), folded("The AI should be kind"));
    }

    #[test]
    fn texts_in_other_alphabets_stay() {
        for text in
            ["ИИ должен быть честным", "AI должен быть честным", "Η ΤΝ πρέπει να είναι ειλικρινής", "诚实 AI", ""]
        {
            assert!(matches!(in_latin(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }
}
