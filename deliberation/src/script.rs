//! What a program must know of characters and scripts to see a text as people do.

use icu_properties::{CodePointSetData, props::DefaultIgnorableCodePoint};

/// Whether a character is one that nobody sees: those that Unicode says are to be ignored where they cannot be drawn.
/// Some of them (the fillers of Hangul) count as letters; some (joiners) shape the letters beside them, so that they
/// stay in texts that are shown.
pub(crate) fn is_unseen(c: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// Whether a character leaves paper white: unseen ones, white space, and the braille pattern without dots.
pub(crate) fn is_blank(c: char) -> bool {
    is_unseen(c) || c.is_whitespace() || c == '\u{2800}'
}

/// Whether a letter belongs to a script that is written without spaces between words: Chinese and Japanese, Thai, Lao,
/// Burmese, Khmer, Tibetan.
#[must_use]
pub fn runs_on(letter: char) -> bool {
    matches!(letter, '\u{E00}'..='\u{FFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3041}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
        && letter.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_told_from_what_is_drawn() {
        for unseen in
            "\u{ad}\u{115f}\u{1160}\u{200b}\u{200c}\u{200d}\u{200e}\u{2060}\u{2063}\u{3164}\u{feff}\u{ffa0}\u{e0041}"
                .chars()
        {
            assert!(is_unseen(unseen) && is_blank(unseen), "{unseen:?}");
        }
        for blank in " \u{a0}\u{2003}\u{2800}\u{3000}\n".chars() {
            assert!(!is_unseen(blank) && is_blank(blank), "{blank:?}");
        }
        for drawn in "aé一ب가👍.-\u{301}\u{2801}".chars() {
            assert!(!is_blank(drawn), "{drawn:?}");
        }
    }
}
