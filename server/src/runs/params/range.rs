//! What a parameter of a run may be: a number within bounds, one of a few words, yes or no.
//!
//! The bounds are those that the program itself checks before it begins (a test holds that they are the same), so that
//! whoever fills the form in learns of them at once and not from a run that has failed.

use super::shown;
use app::{args, words::Words};
use serde_json::Value;

/// What may stand in a field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Allowed {
    /// A number within bounds.
    Number(Bounds),
    /// One of these words.
    Words(Vec<String>),
    /// `true` or `false`.
    Truth,
    /// Something with parts, such as a list.
    Structure,
}

/// Bounds of a number. Without an upper one it is infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bounds {
    least: f64,
    most: f64,
    /// Whether `least` itself is too small, and `most` too large.
    open: [bool; 2],
    whole: bool,
}

impl Bounds {
    const fn whole(least: u32, most: u32) -> Self {
        Self { least: least as f64, most: most as f64, open: [false; 2], whole: true }
    }

    const fn whole_from(least: u32) -> Self {
        Self { least: least as f64, most: f64::INFINITY, open: [false; 2], whole: true }
    }

    const fn within(least: f64, most: f64) -> Self {
        Self { least, most, open: [false; 2], whole: false }
    }

    /// At least the first, and below the second.
    const fn below(least: f64, most: f64) -> Self {
        Self { open: [false, true], ..Self::within(least, most) }
    }

    /// Above the first, and at most the second.
    const fn above(least: f64, most: f64) -> Self {
        Self { open: [true, false], ..Self::within(least, most) }
    }

    fn contains(self, number: f64) -> bool {
        let [above, below] = self.open;
        let large_enough = if above { number > self.least } else { number >= self.least };
        let small_enough = if below { number < self.most } else { number <= self.most };
        large_enough && small_enough && (!self.whole || number.fract() == 0.0)
    }

    /// What to write.
    fn says(self, words: Words) -> String {
        let (least, most) = (written(self.least), written(self.most));
        match (self.whole, self.most.is_finite(), self.open) {
            (true, true, _) => words.say_with("run-fault-whole", args!(least = least, most = most)),
            (true, false, _) => words.say_with("run-fault-whole-from", args!(least = least)),
            (false, true, [false, false]) => words.say_with("run-fault-within", args!(least = least, most = most)),
            (false, true, [false, true]) => words.say_with("run-fault-below", args!(least = least, most = most)),
            (false, true, [true, _]) => words.say_with("run-fault-above", args!(least = least, most = most)),
            (false, false, [true, _]) => words.say_with("run-fault-above-only", args!(least = least)),
            (false, false, [false, _]) => words.say_with("run-fault-from", args!(least = least)),
        }
    }
}

/// A bound as people type it: digits alone, which no language groups or rounds.
fn written(bound: f64) -> String {
    if bound != 0.0 && bound < 1e-6 { format!("{bound:e}") } else { bound.to_string() }
}

const SHARE: Bounds = Bounds::within(0.0, 1.0);
/// A share of which all is too much.
const PART: Bounds = Bounds::below(0.0, 1.0);
/// Above nothing, and at most all.
const SOME: Bounds = Bounds::above(0.0, 1.0);
const POSITIVE: Bounds = Bounds::above(0.0, f64::INFINITY);
const TOKENS: Bounds = Bounds::whole(1, 32_768);
const BATCH: Bounds = Bounds::whole(16, 1 << 24);
const ELSEWHERE: Bounds = Bounds::whole(1, 1 << 20);
const HEAT: Bounds = Bounds::within(0.0, 2.0);

/// Ends of paths with the bounds of what stands there; of two that fit the first counts.
const TABLE: [(&str, Bounds); 61] = [
    ("hand_over.policy.samples", Bounds::whole(2, 1_024)),
    ("hand_over.policy.divergence", Bounds::within(0.0, 100.0)),
    ("hand_over.policy.max_new_tokens", ELSEWHERE),
    ("max_tokens", ELSEWHERE),
    ("rows_at_once", ELSEWHERE),
    ("rows_per_step", ELSEWHERE),
    ("prompts_per_step", ELSEWHERE),
    ("critic_learning_rate", SOME),
    ("understanding.probes", Bounds::whole(2, 10_000)),
    ("understanding.trial", Bounds::whole(2, 10_000)),
    ("thresholds.agreement", SHARE),
    ("thresholds.caught", SHARE),
    ("thresholds.false_alarms", SHARE),
    ("thresholds.partly_agreement", SHARE),
    ("thresholds.partly_caught", SHARE),
    ("revise.rounds", Bounds::whole(1, 4)),
    ("mix.helpfulness_share", PART),
    ("feedback.principles", Bounds::whole(1, 64)),
    ("chunk", Bounds::whole(1, 65_536)),
    ("max_new_tokens", TOKENS),
    ("thought_tokens", TOKENS),
    ("sampling.temperature", Bounds::above(0.0, 2.0)),
    ("sampling.top_p", SOME),
    ("critique_temperature", HEAT),
    ("thought_temperature", HEAT),
    ("temperature", HEAT),
    ("optimizer.beta_1", PART),
    ("optimizer.beta_2", PART),
    ("optimizer.epsilon", Bounds::below(1e-30, 1.0)),
    ("optimizer.weight_decay", PART),
    ("optimizer.max_gradient_norm", Bounds::within(0.0, f64::INFINITY)),
    ("schedule.decay_share", SOME),
    ("learning_rate", SOME),
    ("tokens_per_step", BATCH),
    ("tokens_per_update", BATCH),
    ("steps_per_round", Bounds::whole(1, 1_000_000)),
    ("most_steps", Bounds::whole_from(1)),
    ("rewards.epochs", Bounds::whole(1, 100)),
    ("epochs", Bounds::whole(1, 1_000)),
    ("direct.watched", Bounds::whole(0, 10_000)),
    ("direct.beta", Bounds::above(0.0, 100.0)),
    ("direct.label_smoothing", Bounds::below(0.0, 0.5)),
    ("direct.held_out", Bounds::within(0.0, 0.5)),
    ("preference.held_out", Bounds::within(0.0, 0.5)),
    ("least_margin", Bounds::below(0.0, 0.5)),
    ("examinations", Bounds::whole(0, 1_000)),
    ("gate.accuracy", SHARE),
    ("gate.rows", Bounds::whole_from(1)),
    ("rewards.steps", Bounds::whole(1, 1_000_000)),
    ("rewards.prompts", Bounds::whole(1, 100_000)),
    ("rewards.samples", Bounds::whole(1, 1_000)),
    ("unfinished_penalty", Bounds::within(0.0, 1_000.0)),
    ("rewards.clip", SOME),
    ("rewards.value_clip", Bounds::above(0.0, 1_000.0)),
    ("value_coefficient", Bounds::within(0.0, 100.0)),
    ("rewards.gamma", SHARE),
    ("rewards.lambda", SHARE),
    ("divergence.coefficient", Bounds::within(0.0, 100.0)),
    ("divergence.target", POSITIVE),
    ("divergence.speed", SOME),
    ("alarms.window", Bounds::whole(1, 1_000)),
];

fn bounds(path: &str) -> Option<Bounds> {
    let fits = |end: &str| path.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    TABLE.iter().find(|(end, _)| fits(end)).map(|(_, bounds)| *bounds)
}

/// What is allowed where a number has been written that is none of those; none where it fits.
pub(super) fn beyond(path: &str, value: &Value) -> Option<Allowed> {
    let bounds = bounds(path)?;
    value.as_f64().filter(|number| !bounds.contains(*number)).map(|_| Allowed::Number(bounds))
}

/// What may stand at a path, where something stood that cannot be read: by the bounds, by what stands there otherwise,
/// and by the words that the reader `says` it knows.
pub(super) fn allowed(path: &str, default: &Value, says: &str) -> Allowed {
    if let Some(bounds) = bounds(path) {
        return Allowed::Number(bounds);
    }
    match default {
        Value::Bool(_) => Allowed::Truth,
        Value::Number(number) if number.is_f64() => Allowed::Number(Bounds::within(0.0, f64::INFINITY)),
        Value::Number(_) => Allowed::Number(Bounds::whole_from(0)),
        _ => {
            // "unknown variant `x`, expected `a` or `b`", "…, expected one of `a`, `b`, `c`"
            let known = says.split_once(", expected ").map_or("", |(_, known)| known);
            let known: Vec<String> = known.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            if known.is_empty() { Allowed::Structure } else { Allowed::Words(known) }
        }
    }
}

impl Allowed {
    /// What to write in place of what was written.
    pub(super) fn says(&self, words: Words, default: &Value) -> String {
        let what = match self {
            Self::Number(bounds) => bounds.says(words),
            Self::Words(known) => words.say_with("run-fault-words", args!(known = words.list(known))),
            Self::Truth => words.say("run-fault-truth"),
            Self::Structure => words.say("run-fault-structure"),
        };
        let otherwise = match shown(default) {
            nothing if nothing.is_empty() => words.say("run-fault-parameter-empty"),
            default => words.say_with("run-fault-parameter", args!(default = default)),
        };
        format!("{what} {otherwise}")
    }
}

#[cfg(test)]
mod tests;
