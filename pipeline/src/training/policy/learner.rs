//! The loop: write, score, learn, watch, keep.

use super::alarm::{Alarm, AlarmKind, History, Watched, rates, standard_error};
use super::rollout::{Rollout, Scene, in_tokens};
use super::update::{Lesson, Update, lessons, loss_of};
use super::{Algorithm, PolicyParams, Reward};
use crate::language::{Config, Decoder, LanguageError, Parameters, ScalarHead, Tokenizer, computing};
use crate::training::descent::{Descent, Moved, Part, Resumed};
use crate::training::loss::mean;
use crate::training::{AdamW, Batches, Checkpoints, Learned, Observer, Progress, TrainingError};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Weights to train, from those of a language model: a copy, with a value head that expects nothing where the
/// algorithm needs one.
///
/// # Errors
/// When Candle cannot copy them.
pub fn begin(config: &Config, from: &Parameters, algorithm: Algorithm) -> Result<Parameters, LanguageError> {
    let copy = from.merged().and_then(Parameters::from_tensors).map_err(computing)?;
    match algorithm {
        Algorithm::Ppo => copy.with_head(ScalarHead::VALUE, config, None).map_err(computing),
        Algorithm::Reinforce => Ok(copy),
    }
}

/// The language model that was trained, without a value head and with adapters merged.
///
/// # Errors
/// When Candle cannot compute it.
pub fn finished(parameters: &Parameters) -> Result<Parameters, LanguageError> {
    let mut tensors = parameters.merged().map_err(computing)?;
    tensors.remove(ScalarHead::VALUE);
    Parameters::from_tensors(tensors).map_err(computing)
}

/// A policy that learns.
pub struct PolicyLearner<'s> {
    /// The shape.
    pub config: &'s Config,
    /// The weights that [`begin`] gave, perhaps with an adapter on them; changed in place.
    pub parameters: &'s Parameters,
    /// The tokenizer.
    pub tokenizer: &'s Tokenizer,
    /// What it responds to, in the form that the model reads.
    pub prompts: &'s [String],
    /// What scores its responses.
    pub reward: &'s dyn Reward,
    /// What is asked too and never taught by, to see whether scores mean anything.
    pub second: Option<&'s dyn Reward>,
    /// How it learns.
    pub params: &'s PolicyParams,
    /// Draws the order of prompts, the responses and the order of updates.
    pub seed: u64,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyLearned {
    /// Steps, and where it went on.
    pub learned: Learned,
    /// Every sign that has shown, in its order.
    pub alarms: Vec<Alarm>,
    /// The sign at which it ended before its time.
    pub ended_by: Option<AlarmKind>,
    /// What a nat away from the reference costs at the end.
    pub coefficient: f64,
}

/// What is kept beside weights and moments.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept {
    coefficient: f64,
    history: History,
}

impl PolicyLearner<'_> {
    /// Learns for all steps, going on from the newest checkpoint if there is one. The result is the same whether it
    /// was interrupted or not. The weights as they are given are the reference.
    ///
    /// # Errors
    /// When there is no prompt or one that cannot be read, a loss is no number, a checkpoint belongs to another run,
    /// or the observer breaks off. Weights are then those of the last update that went well.
    pub fn learn(
        &self,
        checkpoints: Option<&Checkpoints>,
        observer: &mut Observer<'_>,
    ) -> Result<PolicyLearned, TrainingError> {
        let tokens = self.tokens()?;
        let reference = self.parameters.copied().map_err(computing)?;
        let first = self.decoder(&reference)?;
        let scene = self.scene(&first);
        let value_scale = ScalarHead::evening(self.config, &reference).map_err(computing)?;
        let descent = self.descent();
        let Resumed { mut optimizer, step, rest, damaged } = descent.resume(checkpoints, self.params.optimizer)?;
        let mut kept = self.remembered(step, rest)?;
        let (mut last, resumed, order, steps) = (step, step, self.order(), self.params.steps);
        let mut step = step.unwrap_or(0);
        while step < steps && self.ended_by(&kept).is_none() {
            let policy = self.decoder(self.parameters)?;
            let seed = self.step_seed(step);
            let value = self.value_head(value_scale)?;
            let rollouts = match scene.play(&policy, value.as_ref(), &tokens, order.at(step), seed) {
                Err(error) if step > 0 => {
                    let state = || descent.state(step, &optimizer, rest_of(&kept)?);
                    return Err(TrainingError::from(error).with_kept(checkpoints, (step, last), state));
                }
                other => other?,
            };
            let update = Update { params: self.params, coefficient: kept.coefficient, value_scale };
            let moves = optimizer.steps();
            let progress = self.update(&rollouts, &mut optimizer, update, (step, last));
            let mut progress = match progress {
                // Nothing of this step was learned yet: this is the last good state.
                Err(error @ TrainingError::NotFinite { .. }) if optimizer.steps() == moves && step > 0 => {
                    let state = || descent.state(step, &optimizer, rest_of(&kept)?);
                    return Err(error.with_kept(checkpoints, (step, last), state));
                }
                other => other?,
            };
            let watched = self.watch(&rollouts, &mut progress);
            for alarm in kept.history.add(watched, &self.params.alarms) {
                progress.figures.insert(alarm.kind.name(), 1.0);
            }
            kept.coefficient = self.params.divergence.steer(kept.coefficient, watched.nats);
            step += 1;
            let stop = observer(&progress).is_break();
            let (every, ends) = (self.params.checkpoint_every, self.ended_by(&kept).is_some());
            let is_due = stop || ends || (every > 0 && (step.is_multiple_of(every) || step == steps));
            if let Some(checkpoints) = checkpoints.filter(|_| is_due) {
                checkpoints.save(&descent.state(step, &optimizer, rest_of(&kept)?)?)?;
                last = Some(step);
            }
            if stop && step < steps && !ends {
                return Err(TrainingError::Stopped { step });
            }
        }
        let ended_by = self.ended_by(&kept);
        let learned = Learned { steps: step, resumed, damaged };
        Ok(PolicyLearned { learned, alarms: kept.history.alarms, ended_by, coefficient: kept.coefficient })
    }

    /// Every prompt in tokens, once the parameters are known to be in range.
    pub(super) fn tokens(&self) -> Result<Vec<Vec<u32>>, TrainingError> {
        tokens((self.config, self.tokenizer), self.prompts, self.params)
    }

    pub(super) fn scene<'s>(&'s self, reference: &'s Decoder) -> Scene<'s> {
        Scene {
            config: self.config,
            tokenizer: self.tokenizer,
            prompts: self.prompts,
            params: self.params,
            reward: self.reward,
            second: self.second,
            reference,
        }
    }

    fn descent(&self) -> Descent<'_> {
        Descent { config: self.config, parameters: self.parameters, recompute: self.params.recompute }
    }

    /// A decoder that is only asked.
    pub(super) fn decoder(&self, parameters: &Parameters) -> Result<Decoder, LanguageError> {
        Decoder::new(self.config, &parameters.for_reading(), parameters.kernels()).map_err(computing)
    }

    fn value_head(&self, scale: f64) -> Result<Option<ScalarHead>, LanguageError> {
        if self.params.algorithm == Algorithm::Reinforce {
            return Ok(None);
        }
        let (reading, kernels) = (self.parameters.for_reading(), self.parameters.kernels());
        let head = ScalarHead::new(ScalarHead::VALUE, self.config, &reading, kernels);
        head.map(|head| Some(head.scaled(scale))).map_err(computing)
    }

    /// Prompts of every step.
    pub(super) fn order(&self) -> Batches {
        let (count, together) = (self.prompts.len(), self.params.prompts);
        let epochs = self.params.steps.div_ceil(count.div_ceil(together) as u64);
        Batches::new(&vec![1; count], together, epochs, self.seed).first(self.params.steps)
    }

    pub(super) fn step_seed(&self, step: u64) -> u64 {
        // The writer joins its seed with each response's place by an exclusive or; a seed made in the same way would
        // draw one step's second response as the other's first.
        Xoshiro256PlusPlus::seed_from_u64(self.seed.wrapping_add(step.wrapping_mul(0xd134_2543_de82_ef95))).next_u64()
    }

    fn ended_by(&self, kept: &Kept) -> Option<AlarmKind> {
        kept.history.alarms.iter().map(|alarm| alarm.kind).find(|kind| self.params.alarms.stop_at.contains(kind))
    }

    fn remembered(&self, step: Option<u64>, rest: serde_json::Value) -> Result<Kept, LanguageError> {
        if step.is_none() {
            return Ok(Kept { coefficient: self.params.divergence.coefficient, history: History::default() });
        }
        let wrong =
            |error| LanguageError::Numerical(format!("a checkpoint is not that of a policy's training: {error}"));
        serde_json::from_value(rest).map_err(wrong)
    }

    /// All updates of a step.
    fn update(
        &self,
        rollouts: &[Rollout],
        optimizer: &mut AdamW,
        update: Update<'_>,
        (step, last): (u64, Option<u64>),
    ) -> Result<Progress, TrainingError> {
        let Update { params, coefficient, .. } = update;
        let lessons = lessons(rollouts, update);
        let lengths: Vec<usize> = lessons.iter().map(Lesson::length).collect();
        let batches = Batches::new(&lengths, params.tokens_per_update, params.rounds(), self.step_seed(step));
        let learning_rate = params.learning_rate * params.schedule.factor(step, params.steps);
        let mut moves: Vec<Moved> = Vec::new();
        for batch in 0..batches.steps() {
            let batch: Vec<_> = batches.at(batch).iter().map(|&lesson| &lessons[lesson as usize]).collect();
            let whole = [Part { share: 1.0, of: batch }];
            moves.push(self.descent().advance(
                optimizer,
                learning_rate,
                (step + 1, last),
                &whole,
                |decoder, batch| loss_of(decoder, self.parameters, batch, update),
            )?);
        }
        let mut figures: BTreeMap<&'static str, f64> = BTreeMap::new();
        for name in moves.iter().flat_map(|moved| moved.figures.keys().copied()) {
            figures.entry(name).or_insert_with(|| mean(moves.iter().filter_map(|it| it.figures.get(name)).copied()));
        }
        figures.insert("coefficient", coefficient);
        Ok(Progress {
            stage: "policy",
            step: step + 1,
            steps: params.steps,
            loss: mean(moves.iter().map(|moved| moved.loss)),
            learning_rate,
            gradient_norm: mean(moves.iter().map(|moved| moved.gradient_norm)),
            tokens: moves.iter().map(|moved| moved.tokens).sum(),
            figures,
        })
    }

    /// What is to be watched of a step's responses; tells of it too.
    fn watch(&self, rollouts: &[Rollout], progress: &mut Progress) -> Watched {
        let (watched, figures) = watched(rollouts, &self.params.alarms.refusals);
        progress.figures.extend(figures);
        watched
    }
}

/// Every prompt in tokens, once the parameters are known to be in range.
pub(super) fn tokens(
    (config, tokenizer): (&Config, &Tokenizer),
    prompts: &[String],
    params: &PolicyParams,
) -> Result<Vec<Vec<u32>>, TrainingError> {
    params.check()?;
    if prompts.is_empty() {
        return Err(TrainingError::Nothing("no prompt was given".into()));
    }
    Ok(in_tokens(config, tokenizer, prompts)?)
}

/// What is to be watched of responses, and everything that can be told of them.
pub(super) fn watched(rollouts: &[Rollout], refusals: &[String]) -> (Watched, BTreeMap<&'static str, f64>) {
    let responses: Vec<&str> = rollouts.iter().map(|rollout| rollout.response.as_str()).collect();
    let [repetition, sameness, refusals] = rates(&responses, refusals);
    let nats: Vec<f64> = rollouts.iter().map(Rollout::nats).collect();
    let seconds: Option<Vec<f64>> = rollouts.iter().map(|rollout| rollout.second).collect();
    let watched = Watched {
        score: mean(rollouts.iter().map(|rollout| rollout.score)),
        second: seconds.map(mean),
        nats: mean(nats.iter().copied()),
        nats_error: standard_error(&nats),
        repetition,
        sameness,
        refusals,
    };
    let per_token = rollouts.iter().flat_map(|rollout| rollout.old.iter().map(|log_probability| -log_probability));
    let mut figures = BTreeMap::from([
        ("score", watched.score),
        ("nats", watched.nats),
        ("nats_error", watched.nats_error),
        ("repetition", repetition),
        ("sameness", sameness),
        ("refusals", refusals),
        ("surprise", mean(per_token)),
        ("tokens_per_response", mean(rollouts.iter().map(|rollout| rollout.old.len() as f64))),
        ("unfinished", mean(rollouts.iter().map(|rollout| f64::from(u8::from(!rollout.finished))))),
    ]);
    figures.extend(watched.second.map(|second| ("second_score", second)));
    (watched, figures)
}

fn rest_of(kept: &Kept) -> Result<serde_json::Map<String, serde_json::Value>, LanguageError> {
    match serde_json::to_value(kept) {
        Ok(serde_json::Value::Object(rest)) => Ok(rest),
        other => Err(LanguageError::Numerical(format!("the state cannot be written: {other:?}"))),
    }
}
