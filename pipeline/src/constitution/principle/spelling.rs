//! One spelling for what is written in many ways: "AI", "should not", emphasis in capitals.

use super::words::Word;

/// Settles the spelling of the model's name and of the words around "should"; leaves all others as they are.
pub(super) fn settle(words: Vec<Word>) -> Vec<Word> {
    let mut settled: Vec<Word> = Vec::with_capacity(words.len() + 1);
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let at = settled.len();
        match word.lower.as_str() {
            "a.i" => settled.push(word.with("AI").without_point()),
            "ai" => settled.push(word.with("AI")),
            "ais" if word.core != "Ais" => settled.push(word.with("AIs")),
            // A lower-case L looks like the capital I in many typefaces.
            "al" if at <= 1 && word.core == "Al" => settled.push(word.with("AI")),
            "a" if at <= 1 && words.peek().is_some_and(|next| next.core == "I") => {
                settled.extend(words.next().map(|next| next.with("AI")));
            }
            "&" => settled.push(Word::plain("and")),
            "shouldbe" | "mustbe" => {
                settled.push(Word::plain(word.lower.trim_end_matches("be")));
                settled.push(word.with("be"));
            }
            "shouldnt" | "should'nt" => settled.push(word.with("shouldn't")),
            "mustnt" | "must'nt" => settled.push(word.with("mustn't")),
            "dont" | "do'nt" => settled.push(word.with("don't")),
            "should" if settled.last().is_some_and(|last| last.core.eq_ignore_ascii_case("should")) => {}
            lower if EMPHASISED.contains(&lower) && word.core.chars().all(char::is_uppercase) => {
                settled.push(word.with(&word.lower));
            }
            _ => settled.push(word),
        }
    }
    settled
}

/// Words that people write in capitals to stress them.
const EMPHASISED: &[&str] =
    &["all", "always", "any", "be", "every", "ever", "must", "never", "no", "not", "only", "should"];

#[cfg(test)]
mod tests {
    use super::super::words::{join, split};
    use super::settle;

    #[test]
    fn many_spellings_become_one() {
        let table = [
            ("Ai should listen", "AI should listen"),
            ("The Al should listen", "The AI should listen"),
            ("The a I should listen", "The AI should listen"),
            ("The A.I. should listen", "The AI should listen"),
            ("AI shouldbe calm", "AI should be calm"),
            ("AI should should be calm", "AI should be calm"),
            ("AI shouldnt shout", "AI shouldn't shout"),
            ("AI should listen & learn", "AI should listen and learn"),
            ("AI should NEVER shout in the USA", "AI should never shout in the USA"),
            ("Ask Al Smith", "Ask AI Smith"),
        ];
        // The last row shows the limit: near the beginning "Al" is always taken for the model.
        for (from, to) in table {
            assert_eq!(join(&settle(split(from))), to);
        }
    }
}
