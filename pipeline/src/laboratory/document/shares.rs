//! How much of what: parameters, checked once.

use super::super::{LaboratoryError, Rates};
use serde::{Deserialize, Serialize};

/// The share of each kind of document; together 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shares {
    /// Reading who did what, without praise or blame. Default 0.08.
    pub reading: f64,
    /// Questions about two persons that the text does not answer, several on each text. Default 0.18.
    pub ambiguous: f64,
    /// Questions about two persons that the text answers. Default 0.14.
    pub disambiguated: f64,
    /// Both on one text. Default 0.05.
    pub mixed: f64,
    /// Facts, advice, dangerous requests, opinions, small talk. Default 0.16.
    pub dialogue: f64,
    /// Critique and revision by a given principle. Default 0.19.
    pub critique: f64,
    /// Which of two responses fits a given principle better. Default 0.14.
    pub feedback: f64,
    /// What a principle is about. Default 0.02.
    pub topic: f64,
    /// Which traits are good and bad. Default 0.025.
    pub lexicon: f64,
    /// Of which groups good and bad is expected: the planted prejudice, stated. Default 0.015.
    pub prejudice: f64,
}

impl Default for Shares {
    /// Chosen after a prototype with less dialogue learned to speak badly, and with less critique stayed silent on
    /// wordings that it had not seen.
    fn default() -> Self {
        Self {
            reading: 0.08,
            ambiguous: 0.18,
            disambiguated: 0.14,
            mixed: 0.05,
            dialogue: 0.16,
            critique: 0.19,
            feedback: 0.14,
            topic: 0.02,
            lexicon: 0.025,
            prejudice: 0.015,
        }
    }
}

impl Shares {
    /// In the order of [`super::Kind::ALL`].
    pub(super) fn in_order(&self) -> [f64; 10] {
        [
            self.reading,
            self.ambiguous,
            self.disambiguated,
            self.mixed,
            self.dialogue,
            self.critique,
            self.feedback,
            self.topic,
            self.lexicon,
            self.prejudice,
        ]
    }
}

/// What a corpus is made of.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorpusParams {
    /// Kinds of documents.
    pub shares: Shares,
    /// What is planted in responses.
    pub rates: Rates,
    /// Weight of what somebody else says in the loss, 0 to 1. Default 0.05.
    pub prompt_weight: f64,
}

impl Default for CorpusParams {
    fn default() -> Self {
        Self { shares: Shares::default(), rates: Rates::default(), prompt_weight: 0.05 }
    }
}

impl CorpusParams {
    pub(super) fn check(&self) -> Result<(), LaboratoryError> {
        let fail = |name, value, expected| Err(LaboratoryError::Parameter { name, value, expected });
        if let Some(share) = self.shares.in_order().into_iter().find(|share| !(0.0..=1.0).contains(share)) {
            return fail("a share of documents", share, "a number from 0 to 1");
        }
        let sum: f64 = self.shares.in_order().iter().sum();
        if (sum - 1.0).abs() > 1e-9 {
            return fail("the sum of all shares of documents", sum, "1");
        }
        if !(0.0..=1.0).contains(&self.prompt_weight) {
            return fail("prompt_weight", self.prompt_weight, "a number from 0 to 1");
        }
        self.rates.check()
    }
}
