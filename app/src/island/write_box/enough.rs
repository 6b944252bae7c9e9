//! When what is being written says enough to look for what is said already.

/// Letters of a text that says enough, where each stands for a sound: shorter ones are similar to everything.
const ENOUGH: usize = 12;

/// Whether it is worth looking for statements that say nearly the same.
pub fn says_enough(text: &str) -> bool {
    text.trim().chars().map(weight).sum::<usize>() >= ENOUGH
}

/// For how many letters one counts: in some scripts it stands for a syllable or for a word, and in some of them nothing
/// parts words.
fn weight(letter: char) -> usize {
    match letter {
        // Chinese characters, also in Japanese: four are two words.
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}' => 3,
        // Thai, Lao, Tibetan, Burmese, Khmer; kana; Korean syllables.
        '\u{E00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3041}'..='\u{30FF}' | '\u{AC00}'..='\u{D7A3}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_words_are_enough_in_every_script() {
        for text in ["  the AI lies. ", "机器人说谎", "人工智能", "ロボットは嘘", "로봇이 거짓말"]
        {
            assert!(says_enough(text), "{text}");
        }
        for text in ["", "the AI lie", "机器人", "          the AI", "ロボット", "ذكاء"] {
            assert!(!says_enough(text), "{text}");
        }
    }
}
