//! Two responses to one prompt, and which of them is the better one.

use super::loss::Target;
use crate::language::LanguageError;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Two responses and a soft label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Names it; no other has the same.
    pub id: String,
    /// What both respond to, in the form that the model reads.
    pub prompt: String,
    /// Both responses, each with the space that it begins with, if any, and what a preference model is to read behind
    /// it, such as a blank line.
    pub responses: [String; 2],
    /// Probability that the first one is better, 0 to 1.
    pub first_is_better: f64,
    /// Where the label comes from, such as `harmlessness` or `helpfulness`; loss weights go by it.
    pub source: String,
    /// A kind of comparison that is to be judged apart, such as `ambiguous`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

impl Comparison {
    /// Checks all of them.
    ///
    /// # Errors
    /// Names the first row, counted from 1, whose label is no probability, whose responses are equal or empty, or
    /// whose id another row has.
    pub fn check(rows: &[Self]) -> Result<(), LanguageError> {
        let mut seen = BTreeSet::new();
        for (row, comparison) in rows.iter().enumerate() {
            let problem = if !(0.0..=1.0).contains(&comparison.first_is_better) {
                format!("first_is_better is {}; it must be between 0 and 1", comparison.first_is_better)
            } else if comparison.responses.iter().any(|response| response.trim().is_empty()) {
                "has an empty response, which nobody can compare; leave the row out".to_owned()
            } else if comparison.responses[0] == comparison.responses[1] {
                "has the same response twice; leave the row out".to_owned()
            } else if !seen.insert(comparison.id.as_str()) {
                format!("has the id `{}`, as another row has; ids must differ", comparison.id)
            } else {
                continue;
            };
            return Err(LanguageError::Row { row: row + 1, problem });
        }
        Ok(())
    }

    /// What its label says, where labels of its source count `weights` of that name, or 1.
    pub(crate) fn target(&self, weights: &BTreeMap<String, f64>) -> Target {
        let weight = weights.get(&self.source).copied().unwrap_or(1.0);
        Target { first_is_better: self.first_is_better, weight }
    }

    /// Checks weights by source.
    ///
    /// # Errors
    /// When one is negative or no number, or names a source that no row has.
    pub(crate) fn check_weights(rows: &[Self], weights: &BTreeMap<String, f64>) -> Result<(), LanguageError> {
        for (source, weight) in weights {
            let value = format!("{source} = {weight}");
            if !(0.0..=1000.0).contains(weight) {
                return Err(LanguageError::Parameter { name: "loss_weights", value, range: "between 0 and 1000" });
            }
            if !rows.iter().any(|row| row.source == *source) {
                return Err(LanguageError::Parameter { name: "loss_weights", value, range: "of a source in the rows" });
            }
        }
        Ok(())
    }
}

/// Comparisons to learn from, and comparisons to judge by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeldOut {
    /// To learn from.
    pub learned: Vec<Comparison>,
    /// Never learned from.
    pub held_out: Vec<Comparison>,
}

impl HeldOut {
    /// Holds out a share of the prompts of every source and group, at least one where a group has two. Which ones
    /// follows from the seed and the prompts' texts alone, whatever the order of the rows; all comparisons of a prompt
    /// lie on the same side.
    pub fn new(rows: Vec<Comparison>, share: f64, seed: u64) -> Self {
        let chosen = Self::chosen(&rows, share, seed);
        let (held_out, learned) = rows.into_iter().partition(|row| chosen.contains(&draw(seed, &row.prompt)));
        Self { learned, held_out }
    }

    /// The first of these that would be learned from.
    pub fn first_learned(rows: &[Comparison], share: f64, seed: u64) -> Option<&Comparison> {
        let chosen = Self::chosen(rows, share, seed);
        rows.iter().find(|row| !chosen.contains(&draw(seed, &row.prompt)))
    }

    /// So many of the prompts that are held out, each once, in the order of the rows; of all, where none is.
    pub fn prompts(rows: &[Comparison], share: f64, seed: u64, most: usize) -> Vec<String> {
        let (chosen, mut seen) = (Self::chosen(rows, share, seed), BTreeSet::new());
        let prompts = rows.iter().map(|row| row.prompt.as_str());
        let asked = prompts.filter(|prompt| chosen.is_empty() || chosen.contains(&draw(seed, prompt)));
        asked.filter(|prompt| seen.insert(*prompt)).take(most).map(str::to_owned).collect()
    }

    /// The prompts that are held out.
    fn chosen(rows: &[Comparison], share: f64, seed: u64) -> BTreeSet<[u8; 32]> {
        let mut kinds: BTreeMap<(&str, Option<&str>), BTreeSet<[u8; 32]>> = BTreeMap::new();
        for row in rows {
            let kind = kinds.entry((&row.source, row.group.as_deref())).or_default();
            kind.insert(draw(seed, &row.prompt));
        }
        let mut chosen: BTreeSet<[u8; 32]> = BTreeSet::new();
        for prompts in kinds.values() {
            let least = usize::from(share > 0.0 && prompts.len() > 1);
            let count = ((prompts.len() as f64 * share).round() as usize).max(least);
            chosen.extend(prompts.iter().take(count));
        }
        chosen
    }
}

fn draw(seed: u64, prompt: &str) -> [u8; 32] {
    Sha256::new().chain_update(seed.to_le_bytes()).chain_update(prompt).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: usize, prompt: usize, source: &str, group: Option<&str>) -> Comparison {
        Comparison {
            id: format!("c{number}"),
            prompt: format!("prompt {prompt}"),
            responses: [" yes".into(), " no".into()],
            first_is_better: 0.7,
            source: source.into(),
            group: group.map(str::to_owned),
        }
    }

    #[test]
    fn every_group_is_held_out_of_and_no_prompt_lies_on_both_sides() {
        let mut rows: Vec<Comparison> = (0..200).map(|i| row(i, i / 2, "ai", Some("ambiguous"))).collect();
        rows.extend((200..240).map(|i| row(i, i, "people", None)));
        let first = HeldOut::new(rows.clone(), 0.1, 3);
        assert_eq!((first.held_out.len(), first.learned.len()), (24, 216));
        assert_eq!(first.held_out.iter().filter(|row| row.source == "people").count(), 4);
        assert_eq!(HeldOut::first_learned(&rows, 0.1, 3), first.learned.first());
        let prompts: BTreeSet<&str> = first.held_out.iter().map(|row| row.prompt.as_str()).collect();
        assert!(first.learned.iter().all(|row| !prompts.contains(row.prompt.as_str())));
        rows.reverse();
        let mut again = HeldOut::new(rows.clone(), 0.1, 3).held_out;
        again.reverse();
        assert_eq!(again, first.held_out);
        assert_ne!(HeldOut::new(rows.clone(), 0.1, 4).held_out.len(), 0);
        assert_eq!(HeldOut::prompts(&rows, 0.1, 4, 5).len(), 5);
        assert_eq!(HeldOut::prompts(&rows, 0.0, 4, 1000).len(), 140, "of all, where none is held out");
        assert!(HeldOut::new(rows, 0.0, 4).held_out.is_empty());
    }

    #[test]
    fn rows_that_cannot_be_learned_from_are_named() {
        type Damage = fn(&mut Comparison);
        let refused: [(Damage, &str); 4] = [
            (|row| row.first_is_better = 1.2, "row 2: first_is_better is 1.2; it must be between 0 and 1"),
            (|row| row.responses[1] = " ".into(), "row 2: has an empty response"),
            (|row| row.responses[1] = " yes".into(), "row 2: has the same response twice"),
            (|row| row.id = "c0".into(), "row 2: has the id `c0`"),
        ];
        for (damage, said) in refused {
            let mut rows = vec![row(0, 0, "ai", None), row(1, 1, "ai", None)];
            Comparison::check(&rows).expect("good rows");
            damage(&mut rows[1]);
            let message = Comparison::check(&rows).expect_err("a bad row").to_string();
            assert!(message.contains(said), "{message}");
        }
        let rows = [row(0, 0, "ai", None)];
        assert!(Comparison::check_weights(&rows, &[("ai".to_owned(), 0.5)].into()).is_ok());
        let message = Comparison::check_weights(&rows, &[("a1".to_owned(), 0.5)].into()).expect_err("unknown");
        assert!(message.to_string().contains("a1 = 0.5"), "{message}");
        assert!(Comparison::check_weights(&rows, &[("ai".to_owned(), f64::NAN)].into()).is_err());
    }
}
