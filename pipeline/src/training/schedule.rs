//! The learning rate by step.

use crate::language::LanguageError;
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};

/// How the learning rate falls after its warm-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decay {
    /// It does not, as in Bai et al. 2022.
    #[default]
    Constant,
    /// Along a straight line to zero over the last part.
    Linear,
    /// Along half a cosine to zero over the last part.
    Cosine,
}

/// A learning rate that warms up, stays, and falls.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct Schedule {
    /// Steps over which it rises from zero: 0, our choice.
    pub warm_up: u64,
    /// How it falls.
    pub decay: Decay,
    /// The last part of all steps, over which it falls: 0.6, as in the tiny prototype.
    pub decay_share: f64,
}

impl Default for Schedule {
    fn default() -> Self {
        Self { warm_up: 0, decay: Decay::Constant, decay_share: 0.6 }
    }
}

impl Schedule {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the value outside its range.
    pub fn check(&self) -> Result<(), LanguageError> {
        if self.decay_share > 0.0 && self.decay_share <= 1.0 {
            return Ok(());
        }
        let value = self.decay_share.to_string();
        Err(LanguageError::Parameter { name: "decay_share", value, range: "above 0 and at most 1" })
    }

    /// What the learning rate of step `step` of `steps`, counted from 0, is multiplied by: between 0 and 1.
    pub fn factor(&self, step: u64, steps: u64) -> f64 {
        if step < self.warm_up {
            return (step as f64 + 1.0) / (self.warm_up as f64 + 1.0);
        }
        let falling = (steps as f64 * self.decay_share).max(1.0);
        let left = ((steps.saturating_sub(step)) as f64 / falling).min(1.0);
        match self.decay {
            Decay::Constant => 1.0,
            Decay::Linear => left,
            Decay::Cosine => 0.5 - 0.5 * (std::f64::consts::PI * left).cos(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_rises_stays_and_falls_to_nearly_nothing() {
        for decay in [Decay::Linear, Decay::Cosine] {
            let schedule = Schedule { warm_up: 10, decay, decay_share: 0.5 };
            let factors: Vec<f64> = (0..100).map(|step| schedule.factor(step, 100)).collect();
            assert!(factors[0] < 0.1 && factors[9] < 1.0 && factors[10] == 1.0 && factors[50] == 1.0);
            assert!(factors[50..].windows(2).all(|pair| pair[1] <= pair[0]) && factors[99] < 0.03);
        }
        assert!((0..100).all(|step| Schedule::default().factor(step, 100) == 1.0));
    }

    #[test]
    fn a_share_that_is_none_is_named() {
        assert!(Schedule::default().check().is_ok());
        for decay_share in [0.0, -0.5, 1.5, f64::NAN] {
            let refused = Schedule { decay_share, ..Schedule::default() }.check().expect_err("no share").to_string();
            assert!(refused.starts_with(&format!("decay_share is {decay_share}")), "{refused}");
        }
    }
}
