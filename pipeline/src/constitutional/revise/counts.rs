//! What is counted while transcripts are made.

use crate::constitutional::{ask::Sampled, layout::Unusable};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What became of prompts, critiques and revisions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionCounts {
    /// Prompts that were asked.
    pub prompts: u64,
    /// Transcripts that were written; the other prompts had no answer that could be used.
    pub transcripts: u64,
    /// Answers without a word.
    pub empty_answers: u64,
    /// Answers that went on as if they were somebody else.
    pub marked_answers: u64,
    /// Prompts that do not fit into the model.
    pub long_prompts: u64,
    /// Critiques that could not be used, and rounds that no longer fitted into the model. The revision was asked for
    /// without a critique.
    pub missing_critiques: u64,
    /// Revisions that could not be used; the next round went on from the answer before.
    pub missing_revisions: u64,
    /// Texts of any kind that were cut off at the highest number of tokens.
    pub cut: u64,
    /// Rounds by clause.
    pub rounds: BTreeMap<String, Rounds>,
}

/// Rounds in which a clause was drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounds {
    /// All of them.
    pub drawn: u64,
    /// Those that changed the answer.
    pub changed: u64,
}

impl RevisionCounts {
    fn text(&mut self, sampled: Sampled) -> Result<String, Option<Unusable>> {
        match sampled {
            Sampled::Text { text, cut } => {
                self.cut += u64::from(cut);
                Ok(text)
            }
            Sampled::Unusable(why) => Err(Some(why)),
            Sampled::TooLong => Err(None),
        }
    }

    pub(super) fn answer(&mut self, sampled: Sampled) -> Option<String> {
        let counted = match self.text(sampled) {
            Ok(text) => return Some(text),
            Err(Some(Unusable::Empty)) => &mut self.empty_answers,
            Err(Some(Unusable::Marked)) => &mut self.marked_answers,
            Err(None) => &mut self.long_prompts,
        };
        *counted += 1;
        None
    }

    /// The critique, empty where there is none.
    pub(super) fn critique(&mut self, sampled: Sampled) -> String {
        self.text(sampled).unwrap_or_else(|_| {
            self.missing_critiques += 1;
            String::new()
        })
    }

    /// The revision; the answer before, where none was asked for.
    pub(super) fn revision(&mut self, clause: &str, before: &str, sampled: Option<Sampled>) -> Option<String> {
        let revised = match sampled {
            Some(sampled) => self.text(sampled).ok(),
            None => Some(before.to_owned()),
        };
        self.missing_revisions += u64::from(revised.is_none());
        let rounds = self.rounds.entry(clause.to_owned()).or_default();
        rounds.drawn += 1;
        rounds.changed += u64::from(revised.as_deref().is_some_and(|revised| revised != before));
        revised
    }
}
