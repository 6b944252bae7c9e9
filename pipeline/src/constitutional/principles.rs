//! The principles of a constitution as instructions, and which one is drawn for what.

use super::{MethodError, forms::Instruction};
use crate::constitution;
use rand::Rng;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;
use record::{Constitution, Id, constitution::Clause};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What principles are drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Critiques and revisions: both requests are needed.
    Revision,
    /// Comparisons.
    Comparison,
}

impl Use {
    pub(super) fn serves(self, clause: &Clause) -> bool {
        let training = &clause.training;
        let there = |text: &String| !text.trim().is_empty();
        match self {
            Self::Revision => there(&training.critique_request) && there(&training.revision_request),
            Self::Comparison => there(&training.comparison_prompt),
        }
    }

    fn needs(self) -> &'static str {
        match self {
            Self::Revision => "the request for a critique or for a revision",
            Self::Comparison => "the comparison prompt",
        }
    }
}

/// How a principle is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DrawBy {
    /// Each as likely as the others, as in Bai et al. 2022 and in *Collective Constitutional AI*.
    #[default]
    Uniform,
    /// By the weights in the constitution.
    Weight,
}

/// The usable principles of a constitution.
#[derive(Clone, Debug)]
pub struct Principles<'c> {
    clauses: Vec<&'c Clause>,
    weights: Vec<f64>,
    skipped: Vec<&'c str>,
    sha256: String,
}

impl<'c> Principles<'c> {
    /// The clauses that carry the texts for this use; the others are skipped.
    ///
    /// # Errors
    /// When no clause does, or weights are to count and are none.
    pub fn new(constitution: &'c Constitution, serving: Use, by: DrawBy) -> Result<Self, MethodError> {
        let (clauses, rest): (Vec<_>, Vec<_>) = constitution.clauses.iter().partition(|clause| serving.serves(clause));
        if clauses.is_empty() {
            return Err(MethodError::NoPrinciple {
                constitution: constitution.title.clone(),
                needed: serving.needs(),
                clauses: constitution.clauses.len(),
            });
        }
        let weights: Vec<f64> =
            clauses.iter().map(|clause| if by == DrawBy::Weight { clause.weight } else { 1.0 }).collect();
        let sum: f64 = weights.iter().sum();
        if !(sum.is_finite() && sum > 0.0 && weights.iter().all(|weight| *weight >= 0.0)) {
            let value = format!("{weights:?}");
            let expected = "no negative weights, and not all 0";
            return Err(MethodError::Parameter { name: "weight of the principles", value, expected });
        }
        let skipped = rest.into_iter().map(|clause| clause.id.as_str()).collect();
        Ok(Self { clauses, weights, skipped, sha256: constitution::sha256(constitution) })
    }

    /// The principle for one row and round.
    ///
    /// It depends on seed, row and round alone, and not on what was drawn before: rows can be made in any order.
    #[must_use]
    pub fn draw(&self, seed: u64, row: &Id, round: u32) -> &'c Clause {
        self.drawn(generator(seed, "principle", &[row.as_str().as_bytes(), &round.to_le_bytes()]))
    }

    /// So many principles for one row, none of them twice, beginning with [`Self::draw`]'s, and what each counts. All
    /// that can be drawn where there are no more: then they count by their weights, which a part of them has been drawn
    /// by already.
    #[must_use]
    pub fn draw_several(&self, seed: u64, row: &Id, count: u32) -> Vec<(&'c Clause, f64)> {
        /// Draws for each of them, before those that hardly ever come are taken in their order.
        const DRAWS: u32 = 64;
        let weighed: Vec<(&Clause, f64)> = self
            .clauses
            .iter()
            .copied()
            .zip(self.weights.iter().copied())
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        let all = usize::try_from(count).is_ok_and(|count| count >= weighed.len());
        let count = if all { weighed.len() } else { count as usize };
        let drawn = (0..count.saturating_mul(DRAWS as usize)).map(|round| self.draw(seed, row, round as u32));
        let mut several: Vec<&Clause> = Vec::new();
        for clause in drawn.chain(weighed.iter().map(|(clause, _)| *clause)) {
            if several.len() >= count {
                break;
            }
            if several.iter().all(|known| known.id != clause.id) {
                several.push(clause);
            }
        }
        let weight =
            |clause: &Clause| weighed.iter().find(|(known, _)| known.id == clause.id).map(|(_, weight)| *weight);
        several.into_iter().map(|clause| (clause, if all { weight(clause).unwrap_or(1.0) } else { 1.0 })).collect()
    }

    /// The principle of one worked example before one row.
    pub(super) fn draw_example(&self, seed: u64, row: &Id, example: u64) -> &'c Clause {
        self.drawn(generator(seed, "example", &[row.as_str().as_bytes(), &example.to_le_bytes()]))
    }

    fn drawn(&self, mut random: Xoshiro256PlusPlus) -> &'c Clause {
        let mut rest = random.r#gen::<f64>() * self.weights.iter().sum::<f64>();
        let drawn = self.weights.iter().position(|weight| {
            rest -= weight;
            rest < 0.0
        });
        let last = self.weights.iter().rposition(|weight| *weight > 0.0).unwrap_or(0);
        self.clauses[drawn.unwrap_or(last)]
    }

    /// All of them, in the order of the constitution.
    #[must_use]
    pub fn clauses(&self) -> &[&'c Clause] {
        &self.clauses
    }

    /// Ids of the clauses that lack the texts.
    #[must_use]
    pub fn skipped(&self) -> &[&'c str] {
        &self.skipped
    }

    /// SHA-256 of the constitution.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}

/// A clause as the forms take it.
#[must_use]
pub fn instruction(clause: &Clause) -> Instruction<'_> {
    clause.into()
}

/// A principle that has nothing to say, in every wording, to hear what a model says whatever the principle.
pub(super) fn idle(text: &str) -> Instruction<'_> {
    Instruction { principle: text, comparison: text, critique_request: text, revision_request: text }
}

/// A generator that depends on a seed, a purpose and what it is for, and on nothing else.
pub(super) fn generator(seed: u64, purpose: &str, parts: &[&[u8]]) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(seed_of(seed, purpose, parts))
}

/// A seed that depends on a seed, a purpose and what it is for.
pub(super) fn seed_of(seed: u64, purpose: &str, parts: &[&[u8]]) -> u64 {
    let mut hash = Sha256::new().chain_update(seed.to_le_bytes());
    for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let bytes: [u8; 32] = hash.finalize().into();
    bytes.iter().take(8).rev().fold(0, |seed, byte| seed << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests;
