//! Rounds of fitting and trimming.

use super::{WeightingError, people::Questions};
use record::weighting::{self, Convergence};

/// How weights are found. Weights have a mean of 1, so cap and floor are multiples of the mean.
#[derive(Clone, Debug, PartialEq)]
pub struct RakingParams {
    /// Largest weight: 5, as in the American National Election Studies (DeBell and Krosnick 2009).
    pub cap: f64,
    /// Smallest weight: 0.2, the inverse.
    pub floor: f64,
    /// Distance between a weighted share and its target below which they count as equal: a millionth.
    pub tolerance: f64,
    /// Rounds after which the computation ends at the latest: 1,000.
    pub max_rounds: u32,
}

impl Default for RakingParams {
    fn default() -> Self {
        Self { cap: 5.0, floor: 0.2, tolerance: 1e-6, max_rounds: 1000 }
    }
}

/// Parameters within their ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidRakingParams(RakingParams);

impl ValidRakingParams {
    /// The parameters.
    pub fn get(&self) -> &RakingParams {
        &self.0
    }
}

impl RakingParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first parameter outside its range.
    pub fn check(self) -> Result<ValidRakingParams, WeightingError> {
        let fail = |name, value, range| Err(WeightingError::Parameter { name, value, range });
        if !(self.cap > 1.0 && self.cap <= 1000.0) {
            return fail("cap", self.cap, "above 1 and at most 1000");
        }
        if !(0.0..1.0).contains(&self.floor) {
            return fail("floor", self.floor, "at least 0 and below 1");
        }
        if !(1e-12..=0.01).contains(&self.tolerance) {
            return fail("tolerance", self.tolerance, "between 1e-12 and 0.01");
        }
        if !(1..=100_000).contains(&self.max_rounds) {
            return fail("max-rounds", f64::from(self.max_rounds), "between 1 and 100000");
        }
        Ok(ValidRakingParams(self))
    }

    pub(super) fn record(&self) -> weighting::Params {
        weighting::Params { cap: self.cap, floor: self.floor, tolerance: self.tolerance, max_rounds: self.max_rounds }
    }
}

/// Movement of a weight below which it has come to rest.
const AT_REST: f64 = 1e-13;
/// Rounds of cutting and sharing out in one trimming.
const TRIMMINGS: usize = 200;

/// Weights in the order of people, with how they were reached.
pub(super) struct Raked {
    pub(super) weights: Vec<f64>,
    pub(super) convergence: Convergence,
}

/// Goes round until every weighted share is at its target, or nothing moves any more.
pub(super) fn rake(questions: &Questions<'_>, params: &RakingParams) -> Raked {
    let free = questions.answered_any();
    let mut weights = vec![1.0; questions.people()];
    let (mut rounds, mut largest_error) = (0, error(questions, &weights));
    while rounds < params.max_rounds && largest_error > params.tolerance {
        let before = weights.clone();
        questions.questions.iter().for_each(|question| question.fit(&mut weights));
        trim(&mut weights, &free, params);
        rounds += 1;
        largest_error = error(questions, &weights);
        if before.iter().zip(&weights).all(|(before, after)| (before - after).abs() < AT_REST) {
            break;
        }
    }
    let at = |bound: f64| weights.iter().filter(|weight| **weight == bound).count() as u64;
    let convergence = Convergence {
        converged: largest_error <= params.tolerance,
        rounds,
        largest_error,
        capped: at(params.cap),
        floored: at(params.floor),
    };
    Raked { weights, convergence }
}

fn error(questions: &Questions<'_>, weights: &[f64]) -> f64 {
    questions.questions.iter().map(|question| question.error(weights)).fold(0.0, f64::max)
}

/// Cuts to cap and floor and shares the difference out among the others, until the mean of the free weights is 1 again
/// and nobody is beyond a bound. The others are those between the bounds; where there are none left, those whose bound
/// does not stand in the way.
fn trim(weights: &mut [f64], free: &[bool], params: &RakingParams) {
    let people = free.iter().filter(|free| **free).count() as f64;
    let mut own: Vec<&mut f64> = weights.iter_mut().zip(free).filter(|(_, free)| **free).map(|(w, _)| w).collect();
    for _ in 0..TRIMMINGS {
        own.iter_mut().for_each(|weight| **weight = weight.clamp(params.floor, params.cap));
        let missing = people - own.iter().map(|weight| **weight).sum::<f64>();
        if missing.abs() <= people * 1e-13 {
            return;
        }
        let between = |weight: f64| weight > params.floor && weight < params.cap;
        let movable = |weight: f64| if missing > 0.0 { weight < params.cap } else { weight > params.floor };
        // Both bounds lie on their side of the mean, so some weight can always move.
        if !share_out(&mut own, missing, between) && !share_out(&mut own, missing, movable) {
            break;
        }
    }
    own.into_iter().for_each(|weight| *weight = weight.clamp(params.floor, params.cap));
}

/// Multiplies the chosen weights by what makes up for the missing sum; false when they cannot.
fn share_out(weights: &mut [&mut f64], missing: f64, chosen: impl Fn(f64) -> bool) -> bool {
    let sum: f64 = weights.iter().map(|weight| **weight).filter(|&weight| chosen(weight)).sum();
    let factor = (sum + missing) / sum;
    let possible = sum > 0.0 && factor > 0.0;
    if possible {
        weights.iter_mut().filter(|weight| chosen(***weight)).for_each(|weight| **weight *= factor);
    }
    possible
}
