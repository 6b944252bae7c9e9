//! From when on something is flagged.

use crate::opinion::OpinionError;

/// Parameters as given; [`QualityParams::check`] makes them usable.
#[derive(Clone, Debug, PartialEq)]
pub struct QualityParams {
    /// Votes that somebody must have given before equal answers are looked at: 15.
    pub min_votes: u32,
    /// Share of equal answers from which it is straight-lining: 0.9.
    pub straight_share: f64,
    /// Probability below which equal answers are beyond chance: 1 in 10,000, so that a poll of a thousand people who
    /// vote like the public has one such flag in ten.
    pub straight_chance: f64,
    /// Part of the usual time between votes below which somebody is fast: 0.5 (the half of the median that survey
    /// research uses for speeders).
    pub speed: f64,
    /// Probability below which short pauses are not just a lucky measurement: 0.05.
    pub speed_chance: f64,
    /// Pauses that must be known before somebody's pace is judged: 10.
    pub min_pauses: u32,
    /// Pauses longer than this are breaks and not counted: five minutes.
    pub longest_pause_ms: i64,
    /// Statements in common from which equal answers are compared: 15.
    pub min_common: u32,
    /// Number of people with so many twins that chance leads one to expect in the whole poll, below which twins are
    /// beyond chance: 0.001.
    pub identical_expected: f64,
    /// People who are compared with each other at the most, those with most votes first: 20,000.
    pub most_compared: u32,
}

impl Default for QualityParams {
    fn default() -> Self {
        Self {
            min_votes: 15,
            straight_share: 0.9,
            straight_chance: 1e-4,
            speed: 0.5,
            speed_chance: 0.05,
            min_pauses: 10,
            longest_pause_ms: 300_000,
            min_common: 15,
            identical_expected: 1e-3,
            most_compared: 20_000,
        }
    }
}

/// Parameters within their ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidQualityParams(QualityParams);

impl ValidQualityParams {
    /// The parameters.
    pub fn get(&self) -> &QualityParams {
        &self.0
    }
}

impl QualityParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first parameter outside its range.
    pub fn check(self) -> Result<ValidQualityParams, OpinionError> {
        let fail = |name, value: String, range| Err(OpinionError::Parameter { name, value, range });
        for (name, value) in [("min-votes", self.min_votes), ("min-common", self.min_common)] {
            if !(5..=1000).contains(&value) {
                return fail(name, value.to_string(), "between 5 and 1000");
            }
        }
        if !(2..=1000).contains(&self.min_pauses) {
            return fail("min-pauses", self.min_pauses.to_string(), "between 2 and 1000");
        }
        for (name, value) in [("straight-share", self.straight_share), ("speed", self.speed)] {
            if !(value > 0.0 && value <= 1.0) {
                return fail(name, value.to_string(), "above 0 and at most 1");
            }
        }
        for (name, value) in [
            ("straight-chance", self.straight_chance),
            ("speed-chance", self.speed_chance),
            ("identical-expected", self.identical_expected),
        ] {
            if !(value > 0.0 && value < 1.0) {
                return fail(name, value.to_string(), "above 0 and below 1");
            }
        }
        if self.longest_pause_ms < 1000 {
            return fail("longest-pause", self.longest_pause_ms.to_string(), "at least 1000 milliseconds");
        }
        if !(2..=1_000_000).contains(&self.most_compared) {
            return fail("most-compared", self.most_compared.to_string(), "between 2 and 1000000");
        }
        Ok(ValidQualityParams(self))
    }
}
