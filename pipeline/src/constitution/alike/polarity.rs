//! Whether two statements pull the same way. "The AI should judge people" and "The AI should not judge people" share
//! every word that counts for similarity, and must never be merged.

use crate::constitution::principle;
use std::collections::BTreeSet;

/// What decides the direction of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    /// Whether an odd number of denials stands in it.
    denied: bool,
    words: BTreeSet<String>,
    /// For "A over B": the words of A and of B.
    preference: Option<(BTreeSet<String>, BTreeSet<String>)>,
}

impl Stance {
    /// Reads the direction of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (negated, words) = principle::content(text);
        let denials = words.iter().filter(|word| denies(word)).count() + usize::from(negated);
        // "not only ... but also" asks for both.
        let not_only = words
            .windows(2)
            .filter(|pair| pair[0] == "not" && matches!(pair[1].as_str(), "only" | "just" | "merely"))
            .count();
        let preference =
            words.iter().position(|word| matches!(word.as_str(), "over" | "above" | "before" | "than")).map(|at| {
                let side = |words: &[String]| words.iter().filter(|word| word.chars().count() > 3).cloned().collect();
                (side(&words[..at]), side(&words[at + 1..]))
            });
        Self { denied: (denials - not_only.min(denials)) % 2 == 1, words: words.into_iter().collect(), preference }
    }

    /// Whether the two pull in opposite directions, or might; the same whichever comes first.
    #[must_use]
    pub fn opposes(&self, other: &Self) -> bool {
        self.denied != other.denied || self.has_opposite_words(other) || self.prefers_the_reverse(other)
    }

    fn has_opposite_words(&self, other: &Self) -> bool {
        // A word that both contain decides nothing.
        let only = |stance: &Self, rest: &Self, word: &str| stance.words.contains(word) && !rest.words.contains(word);
        let pairs = OPPOSITES.iter().any(|(one, two)| {
            (only(self, other, one) && only(other, self, two)) || (only(self, other, two) && only(other, self, one))
        });
        let prefixed = |a: &Self, b: &Self| {
            a.words.iter().any(|word| {
                ["un", "in", "im", "dis", "non", "ir", "mis"].iter().any(|prefix| {
                    word.strip_prefix(prefix)
                        .is_some_and(|rest| rest.chars().count() >= 3 && only(b, a, rest.trim_start_matches('-')))
                }) && !b.words.contains(word)
            })
        };
        pairs || prefixed(self, other) || prefixed(other, self)
    }

    fn prefers_the_reverse(&self, other: &Self) -> bool {
        let (Some((a, b)), Some((c, d))) = (&self.preference, &other.preference) else { return false };
        let shared = |x: &BTreeSet<String>, y: &BTreeSet<String>| x.intersection(y).count();
        shared(a, d) + shared(b, c) > shared(a, c) + shared(b, d) || (shared(a, d) > 0 && shared(b, c) > 0)
    }
}

/// "nor" is not among them: it only carries a denial on.
fn denies(word: &str) -> bool {
    word.ends_with("n't")
        || matches!(
            word,
            "avoid"
                | "avoids"
                | "cannot"
                | "forbid"
                | "never"
                | "no"
                | "nobody"
                | "none"
                | "not"
                | "nothing"
                | "refrain"
                | "refuse"
                | "without"
                | "stop"
                | "prevent"
        )
}

const OPPOSITES: &[(&str, &str)] = &[
    ("accept", "reject"),
    ("all", "none"),
    ("allow", "forbid"),
    ("allow", "prevent"),
    ("always", "sometimes"),
    ("before", "after"),
    ("best", "worst"),
    ("better", "worse"),
    ("collective", "individual"),
    ("condemn", "condone"),
    ("decrease", "increase"),
    ("disclose", "hide"),
    ("encourage", "discourage"),
    ("give", "withhold"),
    ("good", "bad"),
    ("harm", "help"),
    ("harm", "protect"),
    ("helpful", "harmful"),
    ("higher", "lower"),
    ("include", "exclude"),
    ("less", "more"),
    ("long", "short"),
    ("majority", "minority"),
    ("promote", "discourage"),
    ("public", "private"),
    ("reveal", "hide"),
    ("safe", "dangerous"),
    ("support", "oppose"),
    ("trust", "distrust"),
    ("with", "without"),
    ("men", "women"),
    ("old", "young"),
    ("left", "right"),
    ("praise", "blame"),
    ("high", "low"),
    ("most", "least"),
];

#[cfg(test)]
mod tests {
    use super::Stance;

    #[test]
    fn denials_and_opposites_are_seen() {
        let opposed = [
            ("The AI should judge people", "The AI should not judge people"),
            ("The AI should be brief", "The AI shouldn't be brief"),
            ("AI should never gossip", "AI should gossip"),
            ("AI must avoid jargon", "AI must use jargon"),
            ("AI should be biased", "AI should be unbiased"),
            ("AI should encourage betting", "AI should discourage betting"),
            ("AI should put speed over care", "AI should put care over speed"),
            ("I don't think AI should gossip", "AI should gossip"),
        ];
        for (a, b) in opposed {
            assert!(Stance::of(a).opposes(&Stance::of(b)) && Stance::of(b).opposes(&Stance::of(a)), "{a} / {b}");
        }
        let same = [
            ("AI should never gossip", "The AI should not gossip"),
            ("AI should not only inform but also amuse", "AI should inform and amuse"),
            ("AI should put care over speed", "The AI should always put care over speed"),
        ];
        for (a, b) in same {
            assert!(!Stance::of(a).opposes(&Stance::of(b)), "{a} / {b}");
        }
    }
}
