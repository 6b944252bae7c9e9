//! One update of a policy: a batch of responses, and the loss of their tokens.

use super::rollout::Rollout;
use super::{Algorithm, PolicyParams, advantage, loss, reward};
use crate::language::{Decoder, Parameters, ScalarHead};
use crate::training::Loss;
use crate::training::continuation::{Continued, split};
use crate::training::loss::{Gradient, carry, mean, numbers};
use candle_core::Result;
use std::collections::BTreeMap;

/// A response and what is to be learned from it.
#[derive(Clone, Debug)]
pub(super) struct Lesson {
    text: Continued,
    old: Vec<f64>,
    reference: Vec<f64>,
    values: Vec<f64>,
    advantages: Vec<f64>,
    returns: Vec<f64>,
}

impl Lesson {
    /// Tokens that it makes the model read.
    pub(super) fn length(&self) -> usize {
        self.text.length()
    }
}

/// How a step's responses are learned from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Update<'u> {
    pub(super) params: &'u PolicyParams,
    /// What a nat away from the reference costs.
    pub(super) coefficient: f64,
    /// What the value head's numbers are multiplied by.
    pub(super) value_scale: f64,
}

/// What a step's responses teach.
pub(super) fn lessons(rollouts: &[Rollout], update: Update<'_>) -> Vec<Lesson> {
    let Update { params, coefficient, .. } = update;
    let score = |rollout: &Rollout| rollout.score - if rollout.finished { 0.0 } else { params.unfinished_penalty };
    let lesson = |rollout: &Rollout, advantages, returns| Lesson {
        text: rollout.text.clone(),
        old: rollout.old.clone(),
        reference: rollout.reference.clone(),
        values: rollout.values.clone(),
        advantages,
        returns,
    };
    match params.algorithm {
        Algorithm::Ppo => {
            let mut lessons: Vec<Lesson> = rollouts
                .iter()
                .map(|rollout| {
                    let rewards = reward::per_token(&rollout.old, &rollout.reference, coefficient, score(rollout));
                    let found = advantage::generalised(&rewards, &rollout.values, params.gamma, params.lambda);
                    lesson(rollout, found.advantages, found.returns)
                })
                .collect();
            if params.whiten {
                let mut all: Vec<f64> = lessons.iter().flat_map(|lesson| lesson.advantages.iter().copied()).collect();
                advantage::whiten(&mut all);
                let mut all = all.into_iter();
                for lesson in &mut lessons {
                    for advantage in &mut lesson.advantages {
                        *advantage = all.next().unwrap_or_default();
                    }
                }
            }
            lessons
        }
        Algorithm::Reinforce => {
            let scores: Vec<f64> = rollouts.iter().map(score).collect();
            let advantages = advantage::group_relative(&scores, params.samples);
            let lesson =
                |(rollout, advantage): (&Rollout, f64)| lesson(rollout, vec![advantage; rollout.old.len()], Vec::new());
            rollouts.iter().zip(advantages).map(lesson).collect()
        }
    }
}

/// The loss of a batch.
///
/// # Errors
/// When a response does not fit the model, or a number is none.
pub(super) fn loss_of(
    decoder: &Decoder,
    parameters: &Parameters,
    lessons: &[&Lesson],
    update: Update<'_>,
) -> Result<Loss> {
    let Update { params, coefficient, value_scale } = update;
    let texts: Vec<&Continued> = lessons.iter().map(|lesson| &lesson.text).collect();
    let reading = Continued::read(decoder, &texts)?;
    let new = numbers(&reading.log_probabilities)?;
    let new = split(&new, &reading.counts)?;
    match params.algorithm {
        Algorithm::Ppo => {
            let (policy, clipped) = proximal(&new, lessons, params);
            let head = ScalarHead::new(ScalarHead::VALUE, decoder.config(), parameters, decoder.kernels())?;
            let values = head.scaled(value_scale).read(&reading.hidden, &reading.rows)?;
            let (value, gradient) = valued(&split(&numbers(&values)?, &reading.counts)?, lessons, params);
            let total = (carry(&reading.log_probabilities, &policy)? + carry(&values, &gradient)?)?;
            let figures = [("policy_loss", policy.value), ("value_loss", value), ("clipped", clipped)].into();
            Ok(Loss { value: total, tokens: reading.tokens, figures })
        }
        Algorithm::Reinforce => {
            let gradient = reinforced(&new, lessons, coefficient);
            let value = carry(&reading.log_probabilities, &gradient)?;
            Ok(Loss { value, tokens: reading.tokens, figures: BTreeMap::new() })
        }
    }
}

/// Mean over tokens of the limited loss, and the share of tokens that were limited.
fn proximal(new: &[&[f64]], lessons: &[&Lesson], params: &PolicyParams) -> (Gradient, f64) {
    let tokens = new.iter().zip(lessons).flat_map(|(new, lesson)| {
        new.iter().zip(&lesson.old).zip(&lesson.advantages).map(|((new, old), advantage)| (*new, *old, *advantage))
    });
    let found: Vec<loss::Clipped> =
        tokens.map(|(new, old, advantage)| loss::clipped_policy(new, old, advantage, params.clip)).collect();
    let clipped = mean(found.iter().map(|token| f64::from(u8::from(token.clipped))));
    (averaged(&found, 1.0), clipped)
}

/// Mean over tokens of the value head's loss, before and after it is multiplied by its coefficient.
fn valued(values: &[&[f64]], lessons: &[&Lesson], params: &PolicyParams) -> (f64, Gradient) {
    let tokens = values.iter().zip(lessons).flat_map(|(new, lesson)| {
        new.iter().zip(&lesson.values).zip(&lesson.returns).map(|((new, old), expected)| (*new, *old, *expected))
    });
    let found: Vec<loss::Clipped> =
        tokens.map(|(new, old, expected)| loss::clipped_value(new, old, expected, params.value_clip)).collect();
    (averaged(&found, 1.0).value, averaged(&found, params.value_coefficient))
}

fn averaged(tokens: &[loss::Clipped], factor: f64) -> Gradient {
    let share = factor / tokens.len().max(1) as f64;
    Gradient {
        value: tokens.iter().map(|token| share * token.point.value).sum(),
        slopes: tokens.iter().map(|token| share * token.point.slope).collect(),
    }
}

/// Minus advantage times ratio, and the price of leaving the reference, summed over a response's tokens and averaged
/// over responses.
fn reinforced(new: &[&[f64]], lessons: &[&Lesson], coefficient: f64) -> Gradient {
    let share = 1.0 / lessons.len().max(1) as f64;
    let mut gradient = Gradient::default();
    for (new, lesson) in new.iter().zip(lessons) {
        let tokens = new.iter().zip(&lesson.old).zip(lesson.reference.iter().zip(&lesson.advantages));
        for ((new, old), (reference, advantage)) in tokens {
            let gain = -advantage * (new - old).exp();
            let price = loss::k3(*new, *reference);
            gradient.value += share * (gain + coefficient * price.value);
            gradient.slopes.push(share * (gain + coefficient * price.slope));
        }
    }
    gradient
}
