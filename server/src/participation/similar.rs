//! Statements that say nearly the same as what somebody is about to write.

use deliberation::{folded, store::Votable};
use pipeline::constitution::alike::terms::{Vector, Weights};

/// Cosine from which two texts are shown side by side: low, because the person decides.
const LEAST: f64 = 0.35;
/// Statements shown at the most.
const MOST: usize = 3;

/// The statements of a poll, ready to be compared with.
pub(crate) struct Index {
    weights: Weights,
    texts: Vec<(i64, Vector, String)>,
}

impl Index {
    /// Weighs every word by how rare it is among these statements.
    pub(crate) fn new<'a>(statements: impl Iterator<Item = &'a Votable>) -> Self {
        let statements: Vec<&Votable> = statements.collect();
        let corpus: Vec<&str> = statements.iter().map(|statement| statement.text.as_str()).collect();
        let weights = Weights::count(&corpus);
        let texts = statements
            .iter()
            .map(|statement| (statement.number, weights.vector(&statement.text), folded(&statement.text)))
            .collect();
        Self { weights, texts }
    }

    /// Numbers of the statements nearest to `text`, the nearest first, with their similarity in 0..=1.
    pub(crate) fn nearest(&self, text: &str) -> Vec<(i64, f64)> {
        let vector = self.weights.vector(text);
        let fold = folded(text);
        let mut near: Vec<(i64, f64)> = self
            .texts
            .iter()
            .map(|(number, other, other_fold)| {
                (*number, if *other_fold == fold { 1.0 } else { vector.cosine(other).min(0.9999) })
            })
            .filter(|(_, similarity)| *similarity >= LEAST)
            .collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(MOST);
        near
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(number: i64, text: &str) -> Votable {
        Votable { number, id: number.to_string(), text: text.into(), language: None, is_seed: false }
    }

    #[test]
    fn the_same_words_come_first_and_others_not_at_all() {
        let statements = [
            statement(1, "The AI should protect the privacy of its users"),
            statement(2, "The AI should never lie about the weather"),
            statement(3, "Privacy of users matters most to the AI"),
            statement(4, "Dogs are better than cats"),
        ];
        let index = Index::new(statements.iter());
        let near = index.nearest("the ai should protect the privacy of its users!");
        assert_eq!((near[0].0, near[0].1), (1, 1.0));
        assert!(near.iter().any(|(number, _)| *number == 3) && near.iter().all(|(number, _)| *number != 4), "{near:?}");
        assert!(index.nearest("bananas").is_empty());
    }
}
