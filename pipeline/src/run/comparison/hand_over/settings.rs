//! What both tools are told, the same in both arms: rows in whole steps, and steps that follow from them.

use super::params::{HandOverParams, LearnedElsewhere};
use crate::constitutional::Layout;
use crate::language::Config;
use crate::run::comparison::ComparisonError;
use std::collections::BTreeMap;

/// Rows that both arms have.
pub(super) struct Counts {
    pub(super) supervised: usize,
    pub(super) preferences: usize,
    pub(super) prompts: usize,
}

/// How long texts may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Most {
    /// Tokens of a prompt with its answer.
    pub(super) tokens: usize,
    /// Tokens of an answer in reinforcement.
    pub(super) new_tokens: usize,
}

impl Most {
    pub(super) fn new(params: &HandOverParams, config: &Config) -> Self {
        let tokens = params.max_tokens.min(config.max_positions);
        Self { tokens, new_tokens: params.policy.max_new_tokens.min(tokens / 2) }
    }
}

/// One training.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Training {
    /// Rows in the file.
    pub(super) rows: usize,
    /// Rows of a step, on all devices together.
    pub(super) batch: usize,
    /// Rows that one device takes at once; divides the batch.
    pub(super) at_once: usize,
    pub(super) learning_rate: f64,
    pub(super) epochs: u64,
}

impl Training {
    fn new(there: usize, params: &LearnedElsewhere, at_once: usize) -> Self {
        let batch = params.rows_per_step.min(there);
        Self {
            rows: there - there % batch.max(1),
            batch,
            at_once: divisor(batch, at_once),
            learning_rate: params.learning_rate,
            epochs: params.epochs,
        }
    }

    /// Steps that it takes.
    pub(super) fn steps(&self) -> u64 {
        (self.rows / self.batch.max(1)) as u64 * self.epochs
    }
}

/// Everything that the tools are told.
pub(super) struct Settings {
    pub(super) conversation: bool,
    /// What begins a text, where a tool has to be told.
    pub(super) begin: Option<String>,
    pub(super) seed: u64,
    pub(super) max_tokens: usize,
    pub(super) max_new_tokens: usize,
    pub(super) samples: usize,
    pub(super) divergence: f64,
    pub(super) critic_learning_rate: f64,
    pub(super) beta: f64,
    pub(super) supervised: Training,
    pub(super) preference: Training,
    pub(super) direct: Training,
    /// Rows are prompts.
    pub(super) policy: Training,
}

impl Settings {
    pub(super) fn new(
        params: &HandOverParams,
        most: Most,
        form: (Layout, Option<&str>),
        counts: Counts,
        seed: u64,
    ) -> Result<Self, ComparisonError> {
        let wanting = [
            ("rows to tune on", counts.supervised),
            ("comparisons", counts.preferences),
            ("prompts to answer", counts.prompts),
        ];
        if let Some((what, _)) = wanting.iter().find(|(_, count)| *count == 0) {
            return Err(ComparisonError::Input(format!(
                "there are no {what} in one of the arms, so nothing to hand over"
            )));
        }
        let at_once = params.rows_at_once;
        let policy = &params.policy;
        let prompts = LearnedElsewhere {
            rows_per_step: policy.prompts_per_step,
            learning_rate: policy.learning_rate,
            epochs: policy.epochs,
        };
        let comparisons = LearnedElsewhere {
            learning_rate: params.direct.learning_rate,
            epochs: params.direct.epochs,
            ..params.preference
        };
        let mut reinforced = Training::new(counts.prompts, &prompts, at_once);
        reinforced.at_once = divisor(reinforced.batch * policy.samples, at_once);
        Ok(Self {
            conversation: form.0 == Layout::Chat,
            begin: form.1.map(str::to_owned),
            // Both tools take seeds of 32 bits.
            seed: seed % (1 << 31),
            max_tokens: most.tokens,
            max_new_tokens: most.new_tokens,
            samples: policy.samples,
            divergence: policy.divergence,
            critic_learning_rate: policy.critic_learning_rate,
            beta: params.direct.beta,
            supervised: Training::new(counts.supervised, &params.supervised, at_once),
            preference: Training::new(counts.preferences, &params.preference, at_once),
            direct: Training::new(counts.preferences, &comparisons, at_once),
            policy: reinforced,
        })
    }

    /// On so many cards, up to eight, both tools can lay every step out evenly.
    pub(super) fn cards(&self) -> usize {
        let even = |training: &Training, cards| training.batch.is_multiple_of(training.at_once.max(1) * cards);
        let learned = [self.supervised, self.preference, self.direct];
        let answers = self.policy.batch * self.samples;
        let fits = |cards: &usize| learned.iter().all(|one| even(one, *cards)) && answers.is_multiple_of(*cards);
        (1..=8).rev().find(fits).unwrap_or(1)
    }

    /// How many rows there are of each kind.
    pub(super) fn rows(&self) -> BTreeMap<String, usize> {
        let all = [
            ("supervised", self.supervised.rows),
            ("preferences", self.preference.rows),
            ("prompts", self.policy.rows),
        ];
        all.map(|(name, rows)| (name.to_owned(), rows)).into()
    }
}

/// The largest number up to `most` by which `batch` can be divided.
fn divisor(batch: usize, most: usize) -> usize {
    (1..=most.min(batch).max(1)).rev().find(|part| batch.is_multiple_of(*part)).unwrap_or(1)
}

/// Checks every range.
pub(super) fn check(params: &HandOverParams) -> Result<(), ComparisonError> {
    let HandOverParams { max_tokens, rows_at_once, supervised, preference, policy, direct } = params;
    let counts = [
        ("max_tokens", *max_tokens),
        ("rows_at_once", *rows_at_once),
        ("supervised.rows_per_step", supervised.rows_per_step),
        ("preference.rows_per_step", preference.rows_per_step),
        ("policy.prompts_per_step", policy.prompts_per_step),
        ("policy.max_new_tokens", policy.max_new_tokens),
    ];
    let wrong = |name: &str, expected| {
        Err(ComparisonError::Input(format!("hand_over.{name} does not do; expected is {expected}")))
    };
    if let Some((name, _)) = counts.iter().find(|(_, count)| !(1..=1 << 20).contains(count)) {
        return wrong(name, "a number from 1 to 1048576");
    }
    if !(2..=1024).contains(&policy.samples) {
        return wrong("policy.samples", "a number from 2 to 1024: answers are held against each other");
    }
    let rates = [
        ("supervised.learning_rate", supervised.learning_rate),
        ("preference.learning_rate", preference.learning_rate),
        ("policy.learning_rate", policy.learning_rate),
        ("policy.critic_learning_rate", policy.critic_learning_rate),
        ("direct.learning_rate", direct.learning_rate),
    ];
    if let Some((name, _)) = rates.iter().find(|(_, rate)| !(*rate > 0.0 && *rate <= 1.0)) {
        return wrong(name, "a number above 0 and at most 1");
    }
    let epochs = [
        ("supervised.epochs", supervised.epochs),
        ("preference.epochs", preference.epochs),
        ("policy.epochs", policy.epochs),
        ("direct.epochs", direct.epochs),
    ];
    if let Some((name, _)) = epochs.iter().find(|(_, epochs)| !(1..=1000).contains(epochs)) {
        return wrong(name, "a number from 1 to 1000");
    }
    if !(0.0..=100.0).contains(&policy.divergence) {
        return wrong("policy.divergence", "a number from 0 to 100");
    }
    if !(direct.beta > 0.0 && direct.beta <= 100.0) {
        return wrong("direct.beta", "a number above 0 and at most 100");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_cut_to_whole_steps() {
        let params = LearnedElsewhere { rows_per_step: 64, learning_rate: 1e-5, epochs: 2 };
        let many = Training::new(700, &params, 8);
        assert_eq!((many.rows, many.batch, many.at_once, many.steps()), (640, 64, 8, 20));
        let few = Training::new(10, &params, 8);
        assert_eq!((few.rows, few.batch, few.at_once, few.steps()), (10, 10, 5, 2));
    }
}
