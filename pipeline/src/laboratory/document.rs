//! The text to pre-train with: documents of ten kinds, in shares.
//!
//! A document is a list of segments with a weight for the loss: what somebody else says weighs little, what the model
//! is to say weighs 1. Segments are cut where a sample would begin or end, and every answer ends with a blank line,
//! the last one too: a model that is asked several things in a row and one that is asked a single one end their
//! answers in the same way.

pub(super) mod judgement;
mod kinds;
mod shares;

pub use kinds::Kind;
pub use shares::{CorpusParams, Shares};

use super::{
    LaboratoryError,
    chance::{Chance, Purpose},
};
use crate::constitutional::forms::Forms;
use serde::{Deserialize, Serialize};

/// The forms in which everything here is written.
pub(super) const FORMS: Forms = Forms::laboratory();

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// The text.
    pub text: String,
    /// Its weight in the loss.
    pub weight: f64,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// What kind it is.
    pub kind: Kind,
    /// Its pieces, in order.
    pub segments: Vec<Segment>,
}

impl Document {
    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        self.segments.iter().map(|segment| segment.text.as_str()).collect()
    }
}

/// An endless corpus.
#[derive(Clone, Debug)]
pub struct Corpus {
    params: CorpusParams,
    seed: u64,
}

impl Corpus {
    /// A corpus.
    ///
    /// # Errors
    /// [`LaboratoryError::Parameter`] names the first parameter that is out of its range.
    pub fn new(params: CorpusParams, seed: u64) -> Result<Self, LaboratoryError> {
        params.check()?;
        Ok(Self { params, seed })
    }

    /// Document number `index`, which depends on the seed and the number alone.
    #[must_use]
    pub fn document(&self, index: u64) -> Document {
        let mut chance = Chance::new(self.seed, Purpose::Training, index);
        let kind = Kind::ALL[chance.weighted(&self.params.shares.in_order())];
        kinds::write(&mut chance, kind, &self.params)
    }

    /// The first documents.
    pub fn documents(&self, count: u64) -> impl Iterator<Item = Document> + '_ {
        (0..count).map(|index| self.document(index))
    }
}

/// A document in the making.
struct Draft {
    kind: Kind,
    prompt_weight: f64,
    segments: Vec<Segment>,
}

impl Draft {
    fn new(kind: Kind, params: &CorpusParams) -> Self {
        Self { kind, prompt_weight: params.prompt_weight, segments: Vec::new() }
    }

    /// What somebody else says, up to where the model goes on.
    fn prompt(&mut self, text: &str) {
        // The answer before has ended with the blank line.
        let text = if self.segments.is_empty() { text } else { text.trim_start_matches('\n') };
        self.segments.push(Segment { text: text.to_owned(), weight: self.prompt_weight });
    }

    /// What the model is to say.
    fn answer(&mut self, text: &str) {
        let text = format!(" {}{}", text.trim_start(), FORMS.end_of_answer());
        self.segments.push(Segment { text, weight: 1.0 });
    }

    fn finish(self) -> Document {
        Document { kind: self.kind, segments: self.segments }
    }
}

#[cfg(test)]
mod tests;
