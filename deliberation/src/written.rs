//! Statements as people write them here: stricter than what is taken over from elsewhere.

use crate::{
    StatementText, StatementTextError,
    lookalike::in_latin,
    script::{is_blank, is_unseen},
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Fewest characters that can say something.
const SHORTEST: usize = 3;
/// Marks that one character may carry: real writing systems need up to four or so.
const MOST_MARKS: usize = 8;

/// A text that somebody wrote and that cannot become a statement as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrittenError {
    /// Nothing that one could agree with.
    #[error("write a whole sentence that others can agree or disagree with")]
    TooShort,
    /// More characters than the poll allows.
    #[error("{graphemes} characters; at most {max} fit, so say it shorter or keep to one idea")]
    TooLong {
        /// How many there are, counted as people see them.
        graphemes: usize,
        /// How many may be.
        max: u32,
    },
    /// Control characters, marks that turn the direction of other texts, piles of accents.
    #[error("the text contains invisible or stacked characters that could garble the page; please type it anew")]
    Garbled,
    /// Any other reason.
    #[error(transparent)]
    Text(#[from] StatementTextError),
}

/// Takes over what somebody wrote: composed (NFC), white space made single spaces, invisible fillers removed.
///
/// `max_graphemes` counts characters as people see them.
///
/// # Errors
/// When it is too short or too long, or contains characters that could garble a page.
pub fn written(text: &str, max_graphemes: u32) -> Result<StatementText, WrittenError> {
    // Bytes are checked first, so that nobody makes us normalise a novel.
    if text.len() > 64 * 1024 {
        return Err(WrittenError::TooLong { graphemes: text.len() / 4, max: max_graphemes });
    }
    let text: String = text.nfc().filter(|c| !is_filler(*c)).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().any(|c| c.is_control() || turns_direction(c) || is_private(c)) {
        return Err(WrittenError::Garbled);
    }
    let mut graphemes = 0;
    for grapheme in text.graphemes(true) {
        graphemes += 1;
        if grapheme.chars().filter(|c| is_combining_mark(*c)).count() > MOST_MARKS {
            return Err(WrittenError::Garbled);
        }
    }
    // Of letters, too, there are some that nobody sees.
    if text.chars().filter(|c| c.is_alphanumeric() && !is_blank(*c)).count() < SHORTEST {
        // One Chinese character can be a word, but hardly a statement; three letters are the least in any script.
        return Err(WrittenError::TooShort);
    }
    if graphemes > max_graphemes as usize {
        return Err(WrittenError::TooLong { graphemes, max: max_graphemes });
    }
    Ok(StatementText::parse(&text)?)
}

/// Characters of a text as people see them, counted as [`written`] counts.
pub fn graphemes(text: &str) -> usize {
    let text: String = text.nfc().filter(|c| !is_filler(*c)).collect();
    text.split_whitespace().map(|word| word.graphemes(true).count() + 1).sum::<usize>().saturating_sub(1)
}

fn is_filler(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{2060}')
}

/// The text without case, accents, punctuation, spare spaces and what nobody sees, and with no letters that only look
/// like its own: two statements that fold alike say the same.
///
/// Foldings are kept beside statements. Those that were made before unseen characters were left out stay as they are:
/// what they had at a joiner was a space, so that such a text is found again by its similarity alone.
pub fn folded(text: &str) -> String {
    // They part no words: where some stand inside one, it is the same word to everybody who reads it.
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    let text = in_latin(&seen);
    let bare: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let words: Vec<String> =
        bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect();
    words.join(" ")
}

/// Embeddings, overrides and isolates of direction: in a statement they turn around what stands beside it.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn characters_are_counted_as_people_see_them() {
        let family = "👨‍👩‍👧‍👦";
        assert!(written(&format!("Yes {}", family.repeat(16)), 20).is_ok());
        assert_eq!(
            written(&format!("Yes {}", family.repeat(17)), 20),
            Err(WrittenError::TooLong { graphemes: 21, max: 20 })
        );
    }

    #[test]
    fn what_could_garble_a_page_is_refused() {
        for text in ["AI \u{202e}should", "a\u{7}bc", &format!("abc{}", "\u{301}".repeat(12)), "private \u{e000}"] {
            assert_eq!(written(text, 200), Err(WrittenError::Garbled), "{text:?}");
        }
        for text in ["", "  \n ", "?!", "a.", "\u{200b}\u{200b}\u{200b}"] {
            assert_eq!(written(text, 200), Err(WrittenError::TooShort), "{text:?}");
        }
        // Letters by their category, and white paper to whoever reads: the fillers of Hangul, braille without dots.
        for blank in ['\u{3164}', '\u{115f}', '\u{1160}', '\u{ffa0}', '\u{2800}', '\u{200d}', '\u{2063}'] {
            for text in [blank.to_string().repeat(9), format!("AI {}", blank.to_string().repeat(9))] {
                assert_eq!(written(&text, 200), Err(WrittenError::TooShort), "{text:?}");
            }
        }
    }

    #[test]
    fn what_shapes_the_letters_beside_it_stays() {
        // Persian with its joiner that does not join, and a family of emoji.
        for text in ["هوش مصنوعی نمی\u{200c}تواند دروغ بگوید", "Yes to 👨\u{200d}👩\u{200d}👧"]
        {
            assert_eq!(written(text, 200).expect("a statement").as_str(), text);
        }
    }

    #[test]
    fn spaces_and_composition_are_evened_out() {
        let text = written("  AI\n\tshould be cafe\u{301}\u{200b} ", 200).expect("a statement");
        assert_eq!(text.as_str(), "AI should be café");
    }

    #[test]
    fn the_same_words_fold_alike() {
        assert_eq!(folded("AI should be: fair!"), folded("ai  Should be fair"));
        assert_eq!(folded("Über-Äpfel"), "uber apfel");
        assert_ne!(folded("AI should be fair"), folded("AI should not be fair"));
    }

    #[test]
    fn what_nobody_sees_makes_no_other_statement() {
        let plain = folded("AI should protect children");
        for unseen in ['\u{200c}', '\u{200d}', '\u{200e}', '\u{2063}', '\u{3164}', '\u{115f}', '\u{ffa0}', '\u{34f}'] {
            assert_eq!(
                folded(&format!("AI should pro{unseen}tect{unseen} child{unseen}{unseen}ren")),
                plain,
                "{unseen:?}"
            );
        }
        // Nor do so many of them that letters of two alphabets no longer seem to be mixed.
        let padded = format!("Тhе ΑΙ shοuld bе kind{}", "\u{3164}".repeat(50));
        assert_eq!(folded(&padded), folded("The AI should be kind"));
        assert_eq!(folded("AI\u{2800}should"), folded("AI should"));
    }

    #[test]
    fn the_count_is_that_of_the_text_as_it_is_taken_over() {
        assert_eq!((graphemes(""), graphemes("  a  \u{200b} cafe\u{301} ")), (0, 6));
    }

    proptest! {
        #[test]
        fn what_is_taken_over_stays_the_same_the_second_time(text in any::<String>()) {
            if let Ok(first) = written(&text, 200) {
                prop_assert_eq!(written(first.as_str(), 200), Ok(first));
            }
        }

        #[test]
        fn what_is_taken_over_can_be_seen(
            text in "[\\u{115f}\\u{1160}\\u{200c}-\\u{200f}\\u{2060}-\\u{2064}\\u{2800}\\u{3164}\\u{ffa0} a-c]{0,40}",
        ) {
            let seen = text.chars().filter(|c| !is_blank(*c)).count();
            prop_assert_eq!(written(&text, 200).is_ok(), seen >= SHORTEST);
        }

        #[test]
        fn unseen_characters_anywhere_fold_away(
            text in any::<String>(),
            unseen in "[\\u{200c}-\\u{200f}\\u{2063}\\u{3164}\\u{ffa0}]",
            at in any::<prop::sample::Index>(),
        ) {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let mut hidden = text.clone();
            hidden.insert_str(*at.get(&places), &unseen);
            prop_assert_eq!(folded(&hidden), folded(&text));
        }
    }
}
