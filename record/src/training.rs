//! `folkmoot-training/1`: what was measured, step by step, while a model was trained by one constitution.

use crate::model_report::Side;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Training::format`].
pub const FORMAT: &str = "folkmoot-training/1";

/// What is drawn of a training, each by its name: the loss, the score of the preference model, the distance from the
/// reference in nats, and the share of held-out comparisons that are decided as the labels do.
pub const DRAWN: [&str; 4] = ["loss", "score", "nats", "accuracy"];

/// Points of a curve at the most. When there are more, every other one goes.
pub const POINTS: usize = 200;

/// The training of one side, with whose it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Training {
    /// Always [`FORMAT`].
    pub format: String,
    /// Which constitution.
    pub side: Side,
    /// SHA-256 of it.
    pub constitution_sha256: String,
    /// SHA-256 of the model that it began with.
    pub base_sha256: String,
    /// Seed of every random choice.
    pub seed: u64,
    /// Version of the program that trained.
    pub code_version: String,
    /// By their names.
    pub phases: BTreeMap<String, PhaseCurves>,
}

/// One phase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PhaseCurves {
    /// The file with everything of every step.
    pub file: String,
    /// SHA-256 of it.
    pub sha256: String,
    /// What is drawn, by its name.
    pub measures: BTreeMap<String, Curve>,
}

/// Something that was measured at steps. One step is one number: there is no interval.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// Steps at which it was measured.
    pub n: u64,
    /// Step and value, in the order of the steps; the first and the last are there, and [`POINTS`] at the most.
    pub points: Vec<(u64, f64)>,
}

impl Curve {
    /// Adds what was measured at a later step; a number that is none is left out.
    pub fn add(&mut self, step: u64, value: f64) {
        if value.is_finite() {
            self.n += 1;
            add(&mut self.points, step, value);
        }
    }
}

/// Adds a point to a curve, in place of what was known of its step and of later ones: after a cut, the steps since the last
/// checkpoint are done again.
pub fn add(points: &mut Vec<(u64, f64)>, step: u64, value: f64) {
    points.retain(|(known, _)| *known < step);
    points.push((step, value));
    if points.len() > POINTS {
        let last = points.len() - 1;
        let mut at = 0..;
        points.retain(|_| at.next().is_some_and(|at| at % 2 == 0 || at == last));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_curve_keeps_its_ends_and_says_how_many_steps_it_has() {
        let mut curve = Curve::default();
        for step in 1..=1000 {
            curve.add(step, 1.0 / step as f64);
        }
        curve.add(1001, f64::NAN);
        assert!(curve.points.len() <= POINTS && curve.points.len() > POINTS / 4, "{}", curve.points.len());
        assert_eq!((curve.n, curve.points.first(), curve.points.last()), (1000, Some(&(1, 1.0)), Some(&(1000, 0.001))));
    }
}
