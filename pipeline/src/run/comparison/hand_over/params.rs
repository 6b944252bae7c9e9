//! How models are trained where that is handed over; the same in both tools and in both arms.

use serde::{Deserialize, Serialize};

/// How models are trained elsewhere. The numbers are what OpenRLHF takes for models of some billion weights, where
/// nothing else is said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HandOverParams {
    /// Longest row in tokens: 2,048, or what the model reads.
    pub max_tokens: usize,
    /// Rows that one device takes at once: 8.
    pub rows_at_once: usize,
    /// Tuning on revisions: 64 rows a step, one round (Bai et al. 2022), at 5e-6.
    pub supervised: LearnedElsewhere,
    /// The preference model: 64 comparisons a step, one round, at 9e-6.
    pub preference: LearnedElsewhere,
    /// Reinforcement.
    pub policy: PolicyElsewhere,
    /// From comparisons directly, in place of preference model and reinforcement.
    pub direct: DirectElsewhere,
}

/// How a model learns from rows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearnedElsewhere {
    /// Rows of a step, on all devices together.
    pub rows_per_step: usize,
    /// The learning rate, which stays (Bai et al. 2022).
    pub learning_rate: f64,
    /// Rounds over all rows.
    pub epochs: u64,
}

/// How a policy learns from reward.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PolicyElsewhere {
    /// Prompts of a step: 16.
    pub prompts_per_step: usize,
    /// Answers to each of them: 8.
    pub samples: usize,
    /// The learning rate: 1e-6, as TRL and OpenRLHF.
    pub learning_rate: f64,
    /// That of the value head, where there is one: 9e-6, as OpenRLHF.
    pub critic_learning_rate: f64,
    /// What a nat of divergence from the tuned model costs: 0.01, as OpenRLHF (Bai et al. 2022: 0.001).
    pub divergence: f64,
    /// Tokens after which an answer ends: 256.
    pub max_new_tokens: usize,
    /// Rounds over all prompts: 1.
    pub epochs: u64,
}

/// How a policy learns from comparisons directly.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DirectElsewhere {
    /// The learning rate: 5e-7, as OpenRLHF's recipe.
    pub learning_rate: f64,
    /// How much a nat gained over the reference counts: 0.1 (Rafailov et al. 2023).
    pub beta: f64,
    /// Rounds over all comparisons: 1.
    pub epochs: u64,
}

impl Default for HandOverParams {
    fn default() -> Self {
        let learned = |learning_rate| LearnedElsewhere { rows_per_step: 64, learning_rate, epochs: 1 };
        Self {
            max_tokens: 2048,
            rows_at_once: 8,
            supervised: learned(5e-6),
            preference: learned(9e-6),
            policy: PolicyElsewhere::default(),
            direct: DirectElsewhere::default(),
        }
    }
}

impl Default for PolicyElsewhere {
    fn default() -> Self {
        Self {
            prompts_per_step: 16,
            samples: 8,
            learning_rate: 1e-6,
            critic_learning_rate: 9e-6,
            divergence: 0.01,
            max_new_tokens: 256,
            epochs: 1,
        }
    }
}

impl Default for DirectElsewhere {
    fn default() -> Self {
        Self { learning_rate: 5e-7, beta: 0.1, epochs: 1 }
    }
}

impl HandOverParams {
    /// Whether nothing was chosen; such parameters are not written down, so that runs without a hand-over stay the same.
    pub(in crate::run::comparison) fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}
