//! What every token earns: a price for leaving the reference, and the preference model's score at the last one.

use super::loss::k1;
use crate::language::LanguageError;
use crate::training::preference::PreferenceModel;
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};

/// What says how good a response is.
pub trait Reward {
    /// Scores of responses, each with the prompt before it; higher is better.
    ///
    /// # Errors
    /// When one cannot be scored.
    fn reward(&self, texts: &[(&str, &str)]) -> Result<Vec<f64>, LanguageError>;
}

impl Reward for PreferenceModel {
    fn reward(&self, texts: &[(&str, &str)]) -> Result<Vec<f64>, LanguageError> {
        let texts: Vec<String> = texts.iter().map(|(prompt, response)| format!("{prompt}{response}")).collect();
        self.score(&texts)
    }
}

/// Rewards of one response's tokens, from their log-probabilities under policy and reference.
pub fn per_token(policy: &[f64], reference: &[f64], coefficient: f64, score: f64) -> Vec<f64> {
    let mut rewards: Vec<f64> = policy.iter().zip(reference).map(|(p, r)| -coefficient * k1(*p, *r)).collect();
    if let Some(last) = rewards.last_mut() {
        *last += score;
    }
    rewards
}

/// How much a nat away from the reference costs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct Divergence {
    /// What a nat costs, at the beginning: 0.05, as TRL's default for PPO. Bai et al. 2022 used 0.001 and thought even
    /// that might be unneeded; the tiny prototype needed 0.25.
    pub coefficient: f64,
    /// Nats per response that the coefficient is steered towards (Ziegler et al. 2019); absent: it stays as it is.
    pub target: Option<f64>,
    /// How fast it is steered: 0.1, as Ziegler et al. 2019.
    pub speed: f64,
}

impl Default for Divergence {
    fn default() -> Self {
        Self { coefficient: 0.05, target: None, speed: 0.1 }
    }
}

impl Divergence {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> Result<(), LanguageError> {
        let wrong = |name, value: f64, range| Err(LanguageError::Parameter { name, value: value.to_string(), range });
        if !(0.0..=100.0).contains(&self.coefficient) {
            return wrong("divergence.coefficient", self.coefficient, "between 0 and 100");
        }
        if let Some(target) = self.target.filter(|target| !(*target > 0.0 && target.is_finite())) {
            return wrong("divergence.target", target, "above 0");
        }
        if !(self.speed > 0.0 && self.speed <= 1.0) {
            return wrong("divergence.speed", self.speed, "above 0 and at most 1");
        }
        Ok(())
    }

    /// The next step's coefficient, after a step with `coefficient` whose responses were `nats` away on average. The
    /// error counts by at most a fifth, so that one odd batch does not move it far.
    pub fn steer(&self, coefficient: f64, nats: f64) -> f64 {
        match self.target {
            Some(target) => coefficient * (1.0 + self.speed * ((nats - target) / target).clamp(-0.2, 0.2)),
            None => coefficient,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_comes_at_the_last_token_alone() {
        assert_eq!(per_token(&[-1.0, -2.0], &[-1.5, -2.0], 0.5, 3.0), [-0.25, 3.0]);
        assert!(per_token(&[], &[], 0.5, 3.0).is_empty());
    }

    #[test]
    fn the_coefficient_follows_the_target_by_small_steps() {
        let steered = Divergence { target: Some(2.0), ..Divergence::default() };
        assert!((steered.steer(0.5, 20.0) - 0.51).abs() < 1e-12);
        assert!((steered.steer(0.5, 0.1) - 0.49).abs() < 1e-12);
        assert!((steered.steer(0.5, 2.1) - 0.5025).abs() < 1e-12);
        assert_eq!(Divergence::default().steer(0.5, 20.0), 0.5);
        let message = Divergence { target: Some(0.0), ..Divergence::default() }.check().expect_err("0").to_string();
        assert!(message.contains("divergence.target is 0"), "{message}");
    }
}
