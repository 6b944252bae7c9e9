//! How much memory a stage will take, to be said before it begins.
//!
//! Counted from shapes: what is kept for the gradient of every token, what the optimiser keeps of every weight. What
//! an operation needs for a moment is not counted, nor what the program takes by itself.

use crate::language::{Config, Parameters};
use std::collections::BTreeMap;
use std::fmt;

/// Bytes of a number.
const NUMBER: u64 = 4;
/// Logits that are held at a time, in numbers, as the kernel does.
const LOGITS: u64 = 1 << 24;
/// Texts that are written at a time, as the writer does.
const WRITTEN_TOGETHER: u64 = 32;

/// Bytes, by what they are for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory(BTreeMap<&'static str, u64>);

impl Memory {
    /// What learning takes: weights, their gradients and moments, and what is kept of a batch of `tokens` tokens, of
    /// which `predicted` are predicted.
    pub fn of_learning(
        config: &Config,
        parameters: &Parameters,
        (tokens, predicted): (usize, usize),
        recompute: bool,
    ) -> Self {
        let trained = trained(parameters);
        let (tokens, predicted) = (tokens as u64, predicted as u64);
        let (hidden, layers) = (config.hidden_size as u64, config.layers as u64);
        let block = block(config);
        let kept = if recompute { layers * hidden + block } else { layers * block };
        let logits = (predicted * config.vocab_size as u64).min(LOGITS);
        let mut memory = Self::default();
        memory.add("weights", parameters.bytes());
        memory.add("gradients", trained * NUMBER);
        memory.add("moments", 2 * trained * NUMBER);
        memory.add("batch", (tokens * (kept + 2 * hidden) + predicted * hidden + 2 * logits) * NUMBER);
        memory
    }

    /// Adds what is kept where a step is read in several parts: the gradients of those before, beside a part's own.
    #[must_use]
    pub fn with_parts(mut self, parameters: &Parameters) -> Self {
        self.add("gradients of other parts", trained(parameters) * NUMBER);
        self
    }

    /// Adds models that are only asked, such as a reference or a preference model.
    #[must_use]
    pub fn with_asked(mut self, config: &Config, models: u64) -> Self {
        self.add("models that are asked", models * weights(config) * NUMBER);
        self
    }

    /// Adds a writer: the weights in the order that it reads them in, and keys and values of texts of `longest`
    /// tokens.
    #[must_use]
    pub fn with_writer(mut self, config: &Config, longest: usize) -> Self {
        let narrow = (config.kv_heads * config.head_dim) as u64;
        let cache = WRITTEN_TOGETHER * longest as u64 * 2 * narrow * config.layers as u64;
        self.add("writing", (weights(config) + cache) * NUMBER);
        self
    }

    fn add(&mut self, part: &'static str, bytes: u64) {
        *self.0.entry(part).or_default() += bytes;
    }

    /// All together.
    pub fn bytes(&self) -> u64 {
        self.0.values().sum()
    }
}

fn weights(config: &Config) -> u64 {
    config.parameters() as u64
}

fn trained(parameters: &Parameters) -> u64 {
    parameters.trained().iter().map(|(_, var)| var.elem_count() as u64).sum()
}

/// Numbers that a block keeps of a token: two norms, queries, keys, values, what attention gathers, its projection,
/// gate, up and their product, the way down, and both sums.
fn block(config: &Config) -> u64 {
    let (wide, narrow) = (config.heads * config.head_dim, config.kv_heads * config.head_dim);
    (6 * config.hidden_size + 2 * wide + 2 * narrow + 3 * config.intermediate_size) as u64
}

impl fmt::Display for Memory {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mebibytes = |bytes: u64| bytes.div_ceil(1 << 20);
        write!(out, "about {} MiB", mebibytes(self.bytes()))?;
        let mut before = " (";
        for (part, bytes) in &self.0 {
            write!(out, "{before}{part} {}", mebibytes(*bytes))?;
            before = ", ";
        }
        if self.0.is_empty() { Ok(()) } else { write!(out, ")") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LoraParams;
    use crate::training::policy::PolicyParams;
    use crate::training::{LearnerParams, small};

    #[test]
    fn every_saving_shows() {
        let (config, parameters) = (small::config(), small::parameters());
        let of = |parameters: &Parameters, tokens, recompute| {
            Memory::of_learning(&config, parameters, (tokens, tokens / 2), recompute)
        };
        let whole = of(&parameters, 4096, false);
        assert!(of(&parameters, 4096, true).bytes() < whole.bytes());
        assert!(of(&parameters, 1024, false).bytes() < whole.bytes());
        let all = 4 * config.parameters() as u64;
        assert_eq!((whole.0["weights"], whole.0["gradients"], whole.0["moments"]), (all, all, 2 * all));
        let few = LoraParams { rank: 1, targets: vec!["q_proj".into()], ..LoraParams::default() };
        let adapted = small::parameters().with_adapter(&few, &config, 1).expect("an adapter");
        let adapted = of(&adapted, 4096, false);
        assert_eq!(adapted.0["weights"], all);
        assert!(adapted.0["moments"] < whole.0["moments"] / 10);
        let learner = LearnerParams::default();
        let of_all = learner.memory(&config, &parameters, learner.tokens_per_step);
        assert!(of_all.bytes() > whole.bytes(), "all tokens are predicted");
        let in_parts = LearnerParams { steps_per_round: Some(3), ..learner };
        let in_parts = in_parts.memory(&config, &parameters, in_parts.tokens_per_step);
        assert_eq!(in_parts.bytes() - of_all.bytes(), all, "gradients are added up beside those of a part");
        let policy = PolicyParams::default();
        let of_policy = |models, longest| policy.memory(&config, &parameters, models, longest).bytes();
        assert_eq!(of_policy(2, 48) - of_policy(1, 48), all);
        assert!(of_policy(1, 48) > of_policy(1, 24), "what is written is kept while it is written");
        let more = whole.clone().with_asked(&config, 2).with_writer(&config, 48);
        assert_eq!(more.bytes() - whole.bytes(), 3 * all + 4 * 32 * 48 * 2 * 8 * 2);
        assert!(more.to_string().starts_with("about ") && more.to_string().contains("models that are asked 1"));
    }
}
