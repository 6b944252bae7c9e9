//! Statements that say nearly the same, or the opposite in nearly the same words.
//!
//! [`terms`] turns texts into TF-IDF vectors, [`polarity`] tells whether two of them pull the same way, [`linkage`]
//! joins what is alike. The last takes plain pairs of indices with a similarity, so that vectors of another origin,
//! for instance sentence embeddings, can take the place of the first.

pub mod linkage;
pub mod polarity;
pub mod terms;

use super::principle;
use polarity::Stance;

/// Two texts and how alike they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Index of one, the smaller.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// Cosine, 0..=1; exactly 1 when the texts ask for the same in the same words.
    pub similarity: f64,
    /// Whether they pull in opposite directions: such a pair is a contradiction and never a duplicate.
    pub opposed: bool,
}

impl Pair {
    /// Whether the two are the same but for the opening, capitals and punctuation.
    #[must_use]
    pub fn is_identical(&self) -> bool {
        self.similarity == 1.0 && !self.opposed
    }
}

/// All pairs among `texts` with a cosine of at least `at_least`, by index. How rare a word is is counted over
/// `corpus`, which is all statements of the poll (`texts` among them), so that the measure does not depend on how many were selected.
#[must_use]
pub fn pairs(texts: &[&str], corpus: &[&str], at_least: f64) -> Vec<Pair> {
    let weights = terms::Weights::count(corpus);
    let vectors: Vec<terms::Vector> = texts.iter().map(|text| weights.vector(text)).collect();
    let stances: Vec<Stance> = texts.iter().map(|text| Stance::of(text)).collect();
    let contents: Vec<_> = texts.iter().map(|text| principle::content(text)).collect();
    let mut pairs = Vec::new();
    for b in 0..texts.len() {
        for a in 0..b {
            let cosine = vectors[a].cosine(&vectors[b]);
            let similarity = if contents[a] == contents[b] && !contents[a].1.is_empty() {
                1.0
            } else {
                // Below one, for one means the same words in the same order.
                cosine.min(0.9999)
            };
            if similarity >= at_least {
                pairs.push(Pair { a, b, similarity, opposed: stances[a].opposes(&stances[b]) });
            }
        }
    }
    pairs.sort_by_key(|pair| (pair.a, pair.b));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_demand_in_another_opening_is_identical() {
        let texts = ["The AI should be brief.", "ai must be brief", "AI should not be brief"];
        let pairs = pairs(&texts, &texts, 0.0);
        let of = |a, b| pairs.iter().find(|pair| (pair.a, pair.b) == (a, b)).copied().expect("all pairs are there");
        assert!(of(0, 1).is_identical());
        assert!(of(0, 2).opposed && !of(0, 2).is_identical() && of(0, 2).similarity > 0.9);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn likeness_is_symmetrical_and_groups_are_a_partition(
            texts in prop::collection::vec(
                prop_oneof!["(The AI|AI) should (not |never )?(be|help|respect) (kind|users|all|truth)( and (kind|fair))?", "\\PC{0,30}"],
                0..8,
            ),
            at_least in 0.0..1.0f64,
        ) {
            let forwards: Vec<&str> = texts.iter().map(String::as_str).collect();
            let backwards: Vec<&str> = forwards.iter().rev().copied().collect();
            let count = texts.len();
            let there = pairs(&forwards, &forwards, at_least);
            let mut back: Vec<Pair> = pairs(&backwards, &backwards, at_least)
                .into_iter()
                .map(|pair| Pair { a: count - 1 - pair.b, b: count - 1 - pair.a, ..pair })
                .collect();
            back.sort_by_key(|pair| (pair.a, pair.b));
            prop_assert_eq!(&there, &back);
            let groups = linkage::groups(count, &there, at_least);
            let mut members: Vec<usize> = groups.iter().flatten().copied().collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..count).collect::<Vec<_>>());
            for pair in there.iter().filter(|pair| pair.opposed) {
                prop_assert!(!groups.iter().any(|group| group.contains(&pair.a) && group.contains(&pair.b)));
            }
        }
    }
}
