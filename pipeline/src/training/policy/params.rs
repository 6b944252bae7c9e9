//! Everything about the training of a policy that can be chosen.

use super::{AlarmParams, Divergence};
use crate::language::{Config, LanguageError, Parameters, SamplingParams};
use crate::training::{AdamWParams, Decay, Memory, Schedule};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};

/// How responses' scores become gradients.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Algorithm {
    /// Proximal policy optimisation with a value head (Schulman et al. 2017), as in Bai et al. 2022.
    #[default]
    Ppo,
    /// Each response beside others to the same prompt, without a value head, and the divergence in the loss: as the
    /// tiny prototype, after Shao et al. 2024.
    Reinforce,
}

/// How a policy is trained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct PolicyParams {
    /// Which algorithm: PPO.
    pub algorithm: Algorithm,
    /// Times that responses are written and learned from: 30, as in the tiny prototype.
    pub steps: u64,
    /// Prompts of a step: 20, as in the tiny prototype.
    pub prompts: usize,
    /// Responses to each of them: 6, as in the tiny prototype.
    pub samples: usize,
    /// How responses are drawn: at most 64 tokens, at temperature 1, as in Bai et al. 2022. The seed must be left at
    /// 0: every step draws its own from the stage's.
    pub sampling: SamplingParams,
    /// What stands behind a response in the comparisons that the preference model learned from, such as a blank line:
    /// nothing. It is put behind responses that came to their end when they are scored, so that the score is read at
    /// the place where it was learned.
    pub ending: String,
    /// What is taken off the score of a response that does not come to its end: 1, as in the tiny prototype and TRL.
    pub unfinished_penalty: f64,
    /// The highest learning rate: 1.5e-4, as in the tiny prototype; large models take 1e-6 to 3e-6 (OpenRLHF, TRL).
    pub learning_rate: f64,
    /// How it rises and falls, by step: over 5 steps, as in the tiny prototype, and not.
    pub schedule: Schedule,
    /// The optimiser: no decay, and 0.95 of the squares, as in the tiny prototype.
    pub optimizer: AdamWParams,
    /// Tokens per update, filled up ones included: 8192, our choice.
    pub tokens_per_update: usize,
    /// Rounds over a step's responses: 4, as TRL; the group-relative variant has one whatever stands here.
    pub epochs: u64,
    /// How far the ratio of probabilities may move to any gain: 0.2, as in Bai et al. 2022.
    pub clip: f64,
    /// How far a value may move to any gain: 0.2, as TRL.
    pub value_clip: f64,
    /// What the value head's loss is multiplied by: 0.1, as TRL.
    pub value_coefficient: f64,
    /// How much less a later reward counts per token: 1, as in Bai et al. 2022, not at all.
    pub gamma: f64,
    /// How advantages are averaged: 0.95, as TRL.
    pub lambda: f64,
    /// Whether a step's advantages are shifted and scaled to mean 0 and deviation 1: yes, as TRL.
    pub whiten: bool,
    /// What it costs to leave the reference.
    pub divergence: Divergence,
    /// When it goes wrong.
    pub alarms: AlarmParams,
    /// Steps between two checkpoints: 5, our choice. 0 keeps none.
    pub checkpoint_every: u64,
    /// Compute inner values again for the gradient instead of keeping them: less memory, a third more work. No, our choice.
    pub recompute: bool,
}

impl Default for PolicyParams {
    fn default() -> Self {
        Self {
            algorithm: Algorithm::Ppo,
            steps: 30,
            prompts: 20,
            samples: 6,
            sampling: SamplingParams { max_new_tokens: 64, ..SamplingParams::default() },
            ending: String::new(),
            unfinished_penalty: 1.0,
            learning_rate: 1.5e-4,
            schedule: Schedule { warm_up: 5, decay: Decay::Constant, ..Schedule::default() },
            optimizer: AdamWParams { beta_2: 0.95, weight_decay: 0.0, ..AdamWParams::default() },
            tokens_per_update: 8192,
            epochs: 4,
            clip: 0.2,
            value_clip: 0.2,
            value_coefficient: 0.1,
            gamma: 1.0,
            lambda: 0.95,
            whiten: true,
            divergence: Divergence::default(),
            alarms: AlarmParams::default(),
            checkpoint_every: 5,
            recompute: false,
        }
    }
}

impl PolicyParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> Result<(), LanguageError> {
        let wrong = |name, value: String, range| Err(LanguageError::Parameter { name, value, range });
        let counts = [
            ("steps", self.steps, 1_000_000),
            ("prompts", self.prompts as u64, 100_000),
            ("samples", self.samples as u64, 1000),
            ("epochs", self.epochs, 100),
        ];
        for (name, count, most) in counts {
            if !(1..=most).contains(&count) {
                return wrong(
                    name,
                    count.to_string(),
                    "at least 1, and at most 1000000 steps, 100000 prompts, 1000 samples or 100 epochs",
                );
            }
        }
        if self.algorithm == Algorithm::Reinforce && self.samples < 2 {
            return wrong("samples", self.samples.to_string(), "at least 2, as responses are compared with each other");
        }
        if self.sampling.seed != 0 {
            return wrong("sampling.seed", self.sampling.seed.to_string(), "0: every step draws its own");
        }
        if self.sampling.temperature == 0.0 {
            return wrong("sampling.temperature", "0".into(), "above 0, so that responses differ");
        }
        if !(16..=1 << 24).contains(&self.tokens_per_update) {
            return wrong("tokens_per_update", self.tokens_per_update.to_string(), "between 16 and 16777216");
        }
        let shares = [
            ("unfinished_penalty", self.unfinished_penalty, 0.0..=1000.0, "between 0 and 1000"),
            ("learning_rate", self.learning_rate, f64::MIN_POSITIVE..=1.0, "above 0 and at most 1"),
            ("clip", self.clip, f64::MIN_POSITIVE..=1.0, "above 0 and at most 1"),
            ("value_clip", self.value_clip, f64::MIN_POSITIVE..=1000.0, "above 0 and at most 1000"),
            ("value_coefficient", self.value_coefficient, 0.0..=100.0, "between 0 and 100"),
            ("gamma", self.gamma, 0.0..=1.0, "between 0 and 1"),
            ("lambda", self.lambda, 0.0..=1.0, "between 0 and 1"),
        ];
        if let Some((name, value, _, range)) = shares.into_iter().find(|(_, value, range, _)| !range.contains(value)) {
            return wrong(name, value.to_string(), range);
        }
        self.sampling.clone().check()?;
        self.divergence.check()?;
        self.alarms.check()?;
        self.schedule.check()?;
        self.optimizer.check()
    }

    /// What training will take, with a reference and as many preference models of the same shape as `models`, where no
    /// prompt with its response is longer than `longest` tokens.
    pub fn memory(&self, config: &Config, parameters: &Parameters, models: u64, longest: usize) -> Memory {
        let tokens = self.tokens_per_update;
        Memory::of_learning(config, parameters, (tokens, tokens), self.recompute)
            .with_asked(config, 1 + models)
            .with_writer(config, longest.min(config.max_positions))
    }

    /// Rounds over a step's responses.
    pub(super) fn rounds(&self) -> u64 {
        match self.algorithm {
            Algorithm::Ppo => self.epochs,
            // What scores say of the policy that wrote holds for one move of the weights.
            Algorithm::Reinforce => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_in_range_and_what_is_not_is_named() {
        PolicyParams::default().check().expect("defaults are in range");
        type Damage = fn(&mut PolicyParams);
        let refused: [(Damage, &str); 8] = [
            (|params| params.steps = 0, "steps is 0"),
            (|params| params.clip = 0.0, "clip is 0"),
            (|params| params.lambda = f64::NAN, "lambda is NaN"),
            (|params| params.sampling.seed = 3, "sampling.seed is 3; it must be 0"),
            (|params| params.sampling.temperature = 0.0, "sampling.temperature is 0"),
            (|params| params.divergence.coefficient = -1.0, "divergence.coefficient is -1"),
            (|params| params.schedule.decay_share = 0.0, "decay_share is 0"),
            (
                |params| {
                    params.algorithm = Algorithm::Reinforce;
                    params.samples = 1;
                },
                "samples is 1; it must be at least 2",
            ),
        ];
        for (damage, said) in refused {
            let mut params = PolicyParams::default();
            damage(&mut params);
            let message = params.check().expect_err("out of range").to_string();
            assert!(message.contains(said), "{message}");
        }
        let read: PolicyParams = serde_json::from_str(r#"{"algorithm": "reinforce", "steps": 3}"#).expect("parameters");
        assert_eq!((read.algorithm, read.steps, read.rounds()), (Algorithm::Reinforce, 3, 1));
        assert!(serde_json::from_str::<PolicyParams>(r#"{"algorythm": "ppo"}"#).is_err());
    }
}
