//! Texts as TF-IDF vectors over words and pairs of neighbouring words.

use crate::constitution::principle;
use std::collections::{BTreeMap, BTreeSet};

/// How rare each term is in a corpus.
#[derive(Clone, Debug)]
pub struct Weights {
    number: BTreeMap<String, usize>,
    /// Rarity per term number: ln((1 + documents) / (1 + documents with the term)) + 1.
    rarity: Vec<f64>,
}

/// A text as a vector of unit length, or of length 0 when it has no known words: term number and value, by number.
#[derive(Clone, Debug, PartialEq)]
pub struct Vector(Vec<(usize, f64)>);

impl Weights {
    /// Counts in how many texts of `corpus` each term stands.
    #[must_use]
    pub fn count(corpus: &[&str]) -> Self {
        let mut frequency: BTreeMap<String, usize> = BTreeMap::new();
        for text in corpus {
            for term in terms(text).into_iter().collect::<BTreeSet<_>>() {
                *frequency.entry(term).or_insert(0) += 1;
            }
        }
        let documents = corpus.len() as f64;
        let rarity = frequency.values().map(|with| ((1.0 + documents) / (1.0 + *with as f64)).ln() + 1.0).collect();
        Self { number: frequency.into_keys().enumerate().map(|(number, term)| (term, number)).collect(), rarity }
    }

    /// The vector of `text`: 1 + ln(count) times rarity, scaled to unit length. Terms that stand in no text of the
    /// corpus carry no weight.
    #[must_use]
    pub fn vector(&self, text: &str) -> Vector {
        let mut counts: BTreeMap<usize, f64> = BTreeMap::new();
        for number in terms(text).iter().filter_map(|term| self.number.get(term)) {
            *counts.entry(*number).or_insert(0.0) += 1.0;
        }
        let mut values: Vec<(usize, f64)> =
            counts.into_iter().map(|(number, count)| (number, (1.0 + count.ln()) * self.rarity[number])).collect();
        let length = values.iter().map(|(_, value)| value * value).sum::<f64>().sqrt();
        values.iter_mut().for_each(|(_, value)| *value /= length);
        Vector(values)
    }
}

impl Vector {
    /// Cosine of the angle between two vectors, 0..=1; the same whichever comes first.
    #[must_use]
    pub fn cosine(&self, other: &Self) -> f64 {
        let (mut a, mut b) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some((x, value)), Some((y, theirs))) = (a.peek(), b.peek()) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => drop(a.next()),
                std::cmp::Ordering::Greater => drop(b.next()),
                std::cmp::Ordering::Equal => {
                    sum += value * theirs;
                    a.next();
                    b.next();
                }
            }
        }
        sum.clamp(0.0, 1.0)
    }
}

/// Words (folded, without stop words) and pairs of neighbouring words.
fn terms(text: &str) -> Vec<String> {
    let (_, words) = principle::content(text);
    let words: Vec<String> = words
        .iter()
        .flat_map(|word| word.split(|c: char| !c.is_alphanumeric() && c != '\''))
        .filter(|word| !word.is_empty() && !STOP_WORDS.contains(word))
        .map(fold)
        .collect();
    let neighbours = words.windows(2).map(|pair| format!("{} {}", pair[0], pair[1])).collect::<Vec<_>>();
    words.into_iter().chain(neighbours).collect()
}

/// Words that say little about what a statement is about. Denials are among them because [`super::polarity`] sees to
/// those.
const STOP_WORDS: &[&str] = &[
    "a",
    "ai",
    "also",
    "always",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "by",
    "does",
    "for",
    "from",
    "in",
    "is",
    "it",
    "it's",
    "its",
    "itself",
    "may",
    "must",
    "never",
    "no",
    "nor",
    "not",
    "of",
    "on",
    "or",
    "should",
    "shouldn't",
    "so",
    "that",
    "the",
    "their",
    "them",
    "these",
    "they",
    "this",
    "those",
    "to",
    "when",
    "with",
];

/// Takes the commonest English endings off, so that "respects", "respected" and "respecting" meet.
fn fold(word: &str) -> String {
    let word = word.trim_end_matches("'s").trim_matches('\'');
    let long = |stem: &str| stem.chars().count() >= 3;
    let undouble = |stem: &str| {
        let mut letters = stem.chars().rev();
        match (letters.next(), letters.next()) {
            (Some(a), Some(b)) if a == b && !matches!(a, 'l' | 's' | 'e' | 'o') => {
                stem[..stem.len() - a.len_utf8()].to_owned()
            }
            _ => stem.to_owned(),
        }
    };
    let bare = if let Some(stem) = word.strip_suffix("ies").filter(|stem| long(stem)) {
        format!("{stem}y")
    } else if let Some(stem) = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed")).filter(|stem| long(stem)) {
        undouble(stem)
    } else if let Some(stem) = word.strip_suffix("es").filter(|stem| stem.ends_with(['s', 'x', 'z', 'h']) && long(stem))
    {
        stem.to_owned()
    } else if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        word.to_owned()
    } else {
        word.strip_suffix('s').filter(|stem| long(stem)).unwrap_or(word).to_owned()
    };
    // "encourage" and "encourag(ing)" meet without their last e.
    match bare.strip_suffix('e').filter(|stem| long(stem)) {
        Some(stem) => stem.to_owned(),
        None => bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_folded() {
        for family in [
            ["respects", "respected", "respecting"],
            ["stories", "story", "story"],
            ["encourages", "encouraging", "encouraged"],
            ["stopped", "stopping", "stops"],
            ["answers", "answered", "answer"],
        ] {
            let folded: BTreeSet<String> = family.iter().map(|word| fold(word)).collect();
            assert_eq!(folded.len(), 1, "{folded:?}");
        }
        assert_eq!(fold("bias"), "bia");
        assert_ne!(fold("unbiased"), fold("biased"));
    }

    #[test]
    fn openings_do_not_make_texts_alike() {
        let corpus = ["The AI should be brief", "The AI should be witty", "AI should greet people"];
        let weights = Weights::count(&corpus);
        assert_eq!(weights.vector(corpus[0]).cosine(&weights.vector(corpus[1])), 0.0);
        assert_eq!(weights.vector("").cosine(&weights.vector(corpus[1])), 0.0);
    }
}
