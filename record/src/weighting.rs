//! What the votes of a poll would say if those who took part were like the public.
//!
//! Formulas stand beside the code, in `pipeline::opinion::weighting`. Shares lie in 0..=1; weights have a mean of 1
//! over all people.
//!
//! [`Weighting`] is everything, for those who run a poll. What is published of it, [`published::Weighting`] in the format
//! `folkmoot-weighting/1`, is far less: a weight follows from somebody's answers and can give them away.

pub mod published;

use crate::{
    Id, Representativeness,
    analysis::{Interval, Tally},
};
use serde::{Deserialize, Serialize};

/// Weights of the people of one poll, and what follows from them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weighting {
    /// [`crate::analysis::Input::sha256`] of the poll.
    pub poll_sha256: String,
    /// Every parameter with the value used.
    pub params: Params,
    /// Those who took part beside the whole public; answers that are weighed together are one cell.
    pub representativeness: Representativeness,
    /// Sample, target and weighted sample for each question, by its name.
    pub margins: Vec<Margin>,
    /// Parts of the public for which no weight can speak, by question and answer.
    pub unreached: Vec<Unreached>,
    /// How the computation ended.
    pub convergence: Convergence,
    /// What the weights cost in certainty.
    pub effect: Effect,
    /// One weight per participant who voted, by id.
    pub participants: Vec<ParticipantWeight>,
    /// One row per statement, by id.
    pub statements: Vec<Statement>,
}

/// Parameters with the values used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Largest weight allowed.
    pub cap: f64,
    /// Smallest weight allowed.
    pub floor: f64,
    /// Distance between a weighted share and its target below which they count as equal.
    pub tolerance: f64,
    /// Rounds after which the computation ends at the latest.
    pub max_rounds: u32,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Margin {
    /// Its name.
    pub question: String,
    /// People who answered it.
    pub answered: u64,
    /// People who did not: this margin leaves their weights alone.
    pub missing: u64,
    /// Its answers, by name.
    pub answers: Vec<Answer>,
}

/// One answer to a question, or several that too few people gave for each to be weighed by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The answer; several have [`TOGETHER`] between them.
    pub answer: String,
    /// People who gave it.
    pub people: u64,
    /// Share in the public.
    pub target: f64,
    /// Share of those who answered.
    pub sample: f64,
    /// The same with weights.
    pub weighted: f64,
}

/// What stands between answers that are weighed together.
pub const TOGETHER: char = '+';

impl Answer {
    /// The answers that are weighed together here.
    pub fn answers(&self) -> impl Iterator<Item = &str> {
        self.answer.split(TOGETHER)
    }
}

/// A part of the public for which no weight can speak.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unreached {
    /// The question.
    pub question: String,
    /// The answer that nobody gave; absent where fewer than five people answered the question at all.
    pub answer: Option<String>,
    /// Share of the public.
    pub target: f64,
}

/// How the computation ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Convergence {
    /// Whether every weighted share reached its target.
    pub converged: bool,
    /// Rounds made.
    pub rounds: u32,
    /// Largest distance between a weighted share and its target.
    pub largest_error: f64,
    /// People whose weight was cut to the cap.
    pub capped: u64,
    /// People whose weight was raised to the floor.
    pub floored: u64,
}

/// What weights cost in certainty (Kish 1965).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// People weighted.
    pub people: u64,
    /// People of equal weight that would give as much certainty: (sum of weights)² / sum of squared weights.
    pub effective_people: f64,
    /// `people` / `effective_people`, at least 1.
    pub design_effect: f64,
    /// Largest weight.
    pub largest_weight: f64,
    /// Smallest weight.
    pub smallest_weight: f64,
}

/// The weight of one participant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParticipantWeight {
    /// Id as in the analysis.
    pub id: Id,
    /// Weight.
    pub weight: f64,
}

/// Weighted votes: sums of weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WeightedTally {
    /// Agreed.
    pub agrees: f64,
    /// Disagreed.
    pub disagrees: f64,
    /// Passed.
    pub passes: f64,
    /// Votes of any kind.
    pub seen: f64,
    /// Effective number of people who voted, as in [`Effect::effective_people`].
    pub effective: f64,
}

/// One statement, with and without weights.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Id as in the analysis.
    pub id: Id,
    /// Whether 1 to 4 of the people who gave one of the answers, or of one opinion group, voted on it: then weighted
    /// numbers say too much about these.
    pub few: bool,
    /// Votes of everybody.
    pub unweighted: Measures<Tally>,
    /// The same with weights.
    pub weighted: Measures<WeightedTally>,
}

/// What is measured on a statement. The fields mean what they mean in [`crate::analysis::Statement`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measures<T> {
    /// Votes of everybody.
    pub votes: T,
    /// Share of agreement among votes of any kind, absent without votes.
    pub agree_share: Option<f64>,
    /// Wilson interval of the same; of weighted votes with the effective number of people.
    pub agree_interval: Option<Interval>,
    /// Group-aware consensus in agreement.
    pub gac_agree: f64,
    /// Interval of `gac_agree`.
    pub gac_agree_interval: Interval,
    /// Group-aware consensus in disagreement.
    pub gac_disagree: f64,
    /// Interval of `gac_disagree`.
    pub gac_disagree_interval: Interval,
    /// Votes per opinion group, in group order.
    pub groups: Vec<T>,
}
