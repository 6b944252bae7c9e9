//! Statements that say nearly the same as what somebody is about to write.

use deliberation::{folded, in_latin, runs_on, store::Votable};
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
        let spaced: Vec<String> = statements.iter().map(|statement| spaced(&statement.text)).collect();
        let corpus: Vec<&str> = spaced.iter().map(String::as_str).collect();
        let weights = Weights::count(&corpus);
        let texts = statements
            .iter()
            .zip(&corpus)
            .map(|(statement, text)| (statement.number, weights.vector(text), folded(&statement.text)))
            .collect();
        Self { weights, texts }
    }

    /// Numbers of the statements nearest to `text`, the nearest first, with their similarity in 0..=1.
    pub(crate) fn nearest(&self, text: &str) -> Vec<(i64, f64)> {
        self.nearest_besides(None, text)
    }

    /// The same for a statement that may be one of these itself: it takes no other's place.
    pub(crate) fn nearest_besides(&self, itself: Option<i64>, text: &str) -> Vec<(i64, f64)> {
        let vector = self.weights.vector(&spaced(text));
        let fold = folded(text);
        let mut near: Vec<(i64, f64)> = self
            .texts
            .iter()
            .filter(|(number, ..)| Some(*number) != itself)
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

/// The text with words apart. Where a script does not part them, every two neighbouring letters stand for a word: that
/// two texts share many pairs says that they share words, without a dictionary of any language.
fn spaced(text: &str) -> String {
    let text = in_latin(text);
    let letters: Vec<char> = text.chars().collect();
    let mut words = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).is_some_and(|letter| runs_on(*letter));
        match (runs_on(*letter), letters.get(at + 1).copied().filter(|next| runs_on(*next))) {
            (true, Some(next)) => words.extend([' ', *letter, next, ' ']),
            (true, None) if !before => words.extend([' ', *letter, ' ']),
            (true, None) => {}
            (false, _) => words.push(*letter),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(number: i64, text: &str) -> Votable {
        Votable {
            number,
            id: number.to_string(),
            text: text.into(),
            language: None,
            is_seed: false,
            reported: false,
            topics: Vec::new(),
        }
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
        let besides = index.nearest_besides(Some(1), statements[0].text.as_str());
        assert_eq!(besides.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [3], "not like itself: {besides:?}");
        // Some of these letters are Cyrillic, and only look like Latin ones.
        assert_eq!(index.nearest("Тhе AI shоuld рrоtесt the privacy of its users").first(), Some(&(1, 1.0)));
        assert_eq!(index.nearest("Рrivасy оf usеrs"), index.nearest("Privacy of users"));
    }

    #[test]
    fn texts_without_spaces_are_compared_by_their_pairs_of_letters() {
        assert_eq!(
            spaced("人工智能 AI 好").split_whitespace().collect::<Vec<_>>(),
            ["人工", "工智", "智能", "AI", "好"]
        );
        assert_eq!(spaced("AI should learn"), "AI should learn");
        let statements = [
            statement(1, "人工智能应该说明它不确定的地方。"),
            statement(2, "图书馆应该出借机器人。"),
            statement(3, "学校应该讲解语言模型的原理。"),
            statement(4, "ปัญญาประดิษฐ์ควรบอกเมื่อไม่แน่ใจ"),
        ];
        let index = Index::new(statements.iter());
        let near = index.nearest("人工智能不确定时应该说明");
        assert_eq!(near.first().map(|(number, _)| *number), Some(1), "{near:?}");
        assert!(near.iter().all(|(number, _)| *number == 1), "{near:?}");
        let thai = index.nearest("ปัญญาประดิษฐ์ต้องบอกเมื่อไม่แน่ใจ");
        assert_eq!(thai.first().map(|(number, _)| *number), Some(4), "{thai:?}");
    }
}
