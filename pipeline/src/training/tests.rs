//! A small model learns, is interrupted, goes on, and ends with the same bytes.

use super::*;
use crate::language::{Config, Decoder, Parameters, weights};
use candle_core::DType;
use candle_core::Tensor;
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;

fn config() -> Config {
    Config::small(16, 32, 2, (2, 1), 24, 32).expect("a configuration")
}

/// Counting, from some number on.
fn examples() -> Supervised {
    let example = |first: u32| {
        let tokens: Vec<u32> = (0..6 + first % 5).map(|i| (first + i) % 24).collect();
        let weights = tokens.iter().enumerate().map(|(i, _)| if i < 2 { 0.1 } else { 1.0 }).collect();
        Example::new(tokens, weights).expect("an example")
    };
    Supervised::new("supervised", (0..48).map(example).collect())
}

fn params() -> LearnerParams {
    LearnerParams { learning_rate: 1e-2, tokens_per_step: 64, epochs: 3, checkpoint_every: 4, ..Default::default() }
}

fn hash(parameters: &Parameters) -> String {
    hex::encode(Sha256::digest(weights::encode(&parameters.merged().expect("tensors"), DType::F32).expect("bytes")))
}

#[test]
fn whoever_is_interrupted_ends_with_the_same_bytes() {
    for (muon, steps_per_round) in [(None, None), (Some(MuonParams::default()), None), (None, Some(9))] {
        let mut params = LearnerParams { steps_per_round, ..params() };
        params.optimizer.muon = muon;
        interrupted(&params);
    }
}

/// Reading a step in parts changes the order of sums alone.
#[test]
fn a_step_that_is_read_in_parts_moves_the_weights_as_if_it_were_read_at_once() {
    let (config, rows) = (config(), examples());
    let moved = |tokens_per_step| {
        let parameters = Parameters::random(&config, 3).expect("weights");
        let params = LearnerParams { tokens_per_step, steps_per_round: Some(2), epochs: 1, ..params() };
        let mut told = Vec::new();
        let learned = Learner::new(&config, &parameters, params)
            .and_then(|learner| {
                learner.learn(&rows, 5, None, &mut |progress| {
                    told.push((progress.loss, progress.gradient_norm));
                    ControlFlow::Continue(())
                })
            })
            .expect("it learns");
        assert_eq!(learned.steps, 2);
        told
    };
    let (whole, parts) = (moved(1 << 16), moved(40));
    for ((loss, norm), (loss_in_parts, norm_in_parts)) in whole.iter().zip(&parts) {
        assert!((loss - loss_in_parts).abs() < 1e-5 * loss, "{whole:?} {parts:?}");
        assert!((norm - norm_in_parts).abs() < 1e-4 * norm, "{whole:?} {parts:?}");
    }
    assert_ne!(whole, parts, "they were read in parts");
}

/// As on a card, though on the processor: Candle's operations, and half of the precision.
#[test]
fn a_model_in_half_precision_learns_by_candles_operations() {
    let (config, rows) = (config(), examples());
    let parameters = Parameters::random(&config, 3).and_then(|drawn| drawn.to_numbers(DType::BF16)).expect("weights");
    assert_eq!(parameters.kernels(), crate::language::Kernels::Primitives);
    let folder = tempfile::tempdir().expect("a folder");
    let checkpoints = Checkpoints::new(folder.path(), "key");
    let (mut losses, mut stopped) = (Vec::new(), false);
    let mut learn = || {
        Learner::new(&config, &parameters, params())?.learn(&rows, 5, Some(&checkpoints), &mut |progress| {
            losses.push(progress.loss);
            let stop = progress.step == 9 && !std::mem::replace(&mut stopped, true);
            if stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
    };
    assert!(matches!(learn(), Err(TrainingError::Stopped { step: 9 })));
    let learned = learn().expect("it goes on");
    assert_eq!((learned.resumed, losses.len() as u64), (Some(9), learned.steps));
    assert!(losses[losses.len() - 1] < 0.5 * losses[0], "{losses:?}");
}

#[test]
fn whoever_learns_from_other_examples_takes_as_many_steps() {
    let (some, others): (Vec<usize>, Vec<usize>) = ((0..909).map(|i| 20 + i % 60).collect(), vec![70; 940]);
    let steps = |steps_per_round, lengths| LearnerParams { steps_per_round, ..params() }.batches(lengths, 5).steps();
    assert_ne!(steps(None, &some), steps(None, &others), "by tokens alone they would not");
    assert_eq!((steps(Some(23), &some), steps(Some(23), &others)), (69, 69));
}

#[test]
fn rounds_of_so_many_steps_are_told_apart_from_impossible_ones() {
    let config = config();
    let parameters = Parameters::random(&config, 3).expect("weights");
    let none = LearnerParams { steps_per_round: Some(0), ..params() };
    let error = Learner::new(&config, &parameters, none).expect_err("out of range").to_string();
    assert_eq!(error, "steps_per_round is 0; it must be between 1 and 1000000");
}

fn interrupted(params: &LearnerParams) {
    let (config, rows) = (config(), examples());
    let whole = Parameters::random(&config, 3).expect("weights");
    let mut losses = Vec::new();
    let steps = Learner::new(&config, &whole, params.clone())
        .and_then(|learner| {
            learner.learn(&rows, 5, None, &mut |progress| {
                losses.push(progress.loss);
                ControlFlow::Continue(())
            })
        })
        .expect("it learns")
        .steps;
    assert_eq!(losses.len() as u64, steps);
    assert!(losses[losses.len() - 1] < 0.5 * losses[0], "{losses:?}");

    for stop in [1, 4, 7, steps - 1] {
        let folder = tempfile::tempdir().expect("a folder");
        let checkpoints = Checkpoints::new(folder.path(), "key");
        let first = Parameters::random(&config, 3).expect("weights");
        let error = Learner::new(&config, &first, params.clone())
            .and_then(|learner| {
                learner.learn(&rows, 5, Some(&checkpoints), &mut |progress| {
                    if progress.step == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                })
            })
            .expect_err("it was stopped");
        assert!(matches!(error, TrainingError::Stopped { step } if step == stop), "{error}");
        let again = Parameters::random(&config, 3).expect("weights");
        let mut begun = None;
        Learner::new(&config, &again, params.clone())
            .and_then(|learner| {
                learner.learn(&rows, 5, Some(&checkpoints), &mut |progress| {
                    begun.get_or_insert(progress.step);
                    ControlFlow::Continue(())
                })
            })
            .expect("it goes on");
        assert_eq!(begun, Some(stop + 1));
        assert_eq!(hash(&again), hash(&whole), "stopped after {stop}");
    }
}

#[test]
fn a_loss_that_is_no_number_stops_it_before_the_weights_are_touched() {
    let (config, rows) = (config(), examples());
    let parameters = Parameters::random(&config, 3).expect("weights");
    let norm = parameters.trained().into_iter().find(|(name, _)| name == "model.norm.weight").expect("a norm").1;
    norm.set(&norm.affine(f64::NAN, 0.0).expect("not a number")).expect("set");
    let before = hash(&parameters);
    let error = Learner::new(&config, &parameters, params())
        .and_then(|learner| learner.learn(&rows, 5, None, &mut unobserved()))
        .expect_err("it is no number");
    assert!(matches!(error, TrainingError::NotFinite { step: 1, what: "the loss", kept: None }), "{error}");
    assert_eq!(hash(&parameters), before);
}

/// Learns well for three steps; then something is done to the loss.
struct Poisoned<'s>(&'s Supervised, std::cell::Cell<u32>, fn(&Tensor) -> candle_core::Result<Tensor>);

impl Objective for Poisoned<'_> {
    fn stage(&self) -> &'static str {
        self.0.stage()
    }

    fn lengths(&self) -> Vec<usize> {
        self.0.lengths()
    }

    fn loss(&self, decoder: &Decoder, parameters: &Parameters, rows: &[u32]) -> candle_core::Result<Loss> {
        let loss = self.0.loss(decoder, parameters, rows)?;
        self.1.set(self.1.get() + 1);
        if self.1.get() <= 3 {
            return Ok(loss);
        }
        Ok(Loss { value: (self.2)(&loss.value)?, ..loss })
    }
}

#[test]
fn where_a_loss_becomes_no_number_the_last_good_state_is_kept() {
    let (config, rows) = (config(), examples());
    let whole = Parameters::random(&config, 3).expect("weights");
    let params = LearnerParams { checkpoint_every: 100, ..params() };
    let learn = |parameters: &Parameters, objective: &dyn Objective, checkpoints: Option<&Checkpoints>| {
        Learner::new(&config, parameters, params.clone())
            .and_then(|learner| learner.learn(objective, 5, checkpoints, &mut unobserved()))
    };
    learn(&whole, &rows, None).expect("it learns");
    type Poison = fn(&Tensor) -> candle_core::Result<Tensor>;
    let poisons: [(&str, Poison); 2] = [
        ("the loss", |loss| loss * f64::NAN),
        // A root of nothing: a number that rises without end.
        ("the gradient", |loss| loss + (loss - loss.detach())?.sqrt()?),
    ];
    for (what, poison) in poisons {
        let folder = tempfile::tempdir().expect("a folder");
        let checkpoints = Checkpoints::new(folder.path(), "key");
        let parameters = Parameters::random(&config, 3).expect("weights");
        let error = learn(&parameters, &Poisoned(&rows, 0.into(), poison), Some(&checkpoints)).expect_err("no number");
        assert!(error.to_string().starts_with(&format!("step 4: {what} is no number")), "{error}");
        assert!(error.to_string().contains("the state after step 3 is kept"), "{error}");
        // Whoever goes on from there with a loss that is one ends as if nothing had been.
        let again = Parameters::random(&config, 3).expect("weights");
        assert_eq!(learn(&again, &rows, Some(&checkpoints)).expect("it learns").resumed, Some(3));
        assert_eq!(hash(&again), hash(&whole));
    }
}

#[test]
fn nothing_to_learn_and_parameters_out_of_range_are_told() {
    let config = config();
    let parameters = Parameters::random(&config, 3).expect("weights");
    let learner = Learner::new(&config, &parameters, params()).expect("in range");
    let error = learner.learn(&Supervised::new("supervised", Vec::new()), 5, None, &mut unobserved());
    assert!(matches!(error, Err(TrainingError::Nothing(_))));
    let wrong = LearnerParams { learning_rate: 0.0, ..Default::default() };
    let error = Learner::new(&config, &parameters, wrong).expect_err("out of range").to_string();
    assert_eq!(error, "learning_rate is 0; it must be above 0 and at most 1");
}
