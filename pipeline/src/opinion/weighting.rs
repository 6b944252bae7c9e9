//! Weights that make those who took part like the public: post-stratification by raking.
//!
//! Raking (iterative proportional fitting; Deming and Stephan 1940) goes from question to question and multiplies the
//! weights of all who gave the same answer by one factor, so that the weighted shares become those of the public; the
//! next question disturbs this a little, so it goes round until nothing moves. After every round weights are trimmed
//! (see [`RakingParams`]) and brought back to a mean of 1.
//!
//! Who did not answer a question is left alone by it: the factor of the others keeps their sum, so the weighted shares
//! *of those who answered* become those of the public. Who answered nothing keeps a weight of exactly 1. This assumes
//! that people without an answer are no different from those with one, which nobody can check; the number of them is
//! part of the record.
//!
//! An answer that fewer than five people gave is weighed together with others, and one that nobody gave is left out:
//! see `reach`. No number that comes out of this is then about fewer than five people with one answer.
//!
//! Weighted votes are sums of weights. Everything that an analysis computes from counts is computed from weighted
//! counts scaled to the effective number of people (Kish 1965), `(sum of w)² / sum of w²`, so that intervals and
//! smoothing know how much the weights cost. When every weight is 1 all of it equals the analysis, bit by bit.

mod error;
mod people;
mod raking;
mod reach;
mod votes;

pub use error::WeightingError;
pub(super) use people::Questions;
pub use people::{Answers, Target};
pub use raking::{RakingParams, ValidRakingParams};

use super::{Poll, representativeness::representativeness};
use record::{
    Analysis, Weighting,
    weighting::{Effect, ParticipantWeight},
};

/// Weighs the participants of a poll and gives its results with and without the weights.
///
/// `answers` holds what participants said of themselves; those who did not vote in this poll are passed over, and
/// participants who are not in it answered nothing. `analysis` must be one of this poll: its groups are taken over.
///
/// # Errors
/// When no question can be weighed by, when a target is none (names the question and the answer), or when the analysis
/// is not one of this poll.
pub fn weigh(
    poll: &Poll,
    analysis: &Analysis,
    answers: &Answers,
    targets: &[Target],
    params: &ValidRakingParams,
) -> Result<Weighting, WeightingError> {
    let poll_sha256 = poll.sha256();
    if poll_sha256 != analysis.input.sha256 {
        return Err(WeightingError::OtherPoll);
    }
    if analysis.participants.len() != poll.participants.len() {
        return Err(WeightingError::NoParticipants);
    }
    let reached = reach::reach(&poll.participants, answers, targets)?;
    let questions = Questions::new(&poll.participants, &reached.answers, &reached.targets)?;
    let raked = raking::rake(&questions, params.get());
    let weights = &raked.weights;
    let people = poll.participants.iter().zip(weights);
    Ok(Weighting {
        poll_sha256,
        params: params.get().record(),
        representativeness: representativeness(&poll.participants, &reached.answers, &reached.whole)?,
        margins: questions.margins(weights),
        unreached: reached.unreached,
        effect: effect(weights),
        participants: people.map(|(id, &weight)| ParticipantWeight { id: id.clone(), weight }).collect(),
        statements: votes::statements(poll, analysis, weights, &questions),
        convergence: raked.convergence,
    })
}

/// Kish's effective number of people and design effect.
fn effect(weights: &[f64]) -> Effect {
    let people = weights.len() as f64;
    let effective = effective(weights.iter().sum(), weights.iter().map(|weight| weight * weight).sum());
    Effect {
        people: weights.len() as u64,
        effective_people: effective,
        design_effect: if effective > 0.0 { people / effective } else { 1.0 },
        largest_weight: weights.iter().copied().fold(0.0, f64::max),
        smallest_weight: weights.iter().copied().reduce(f64::min).unwrap_or(0.0),
    }
}

/// (sum of w)² / sum of w²; 0 for nobody.
fn effective(sum: f64, squares: f64) -> f64 {
    if squares > 0.0 { sum * sum / squares } else { 0.0 }
}

#[cfg(test)]
mod tests;
