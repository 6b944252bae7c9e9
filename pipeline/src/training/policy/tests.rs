//! A policy that is paid for a letter writes it, is interrupted, goes on, and ends with the same bytes.

use super::rollout::{Scene, in_tokens};
use super::update::{Update, lessons, loss_of};
use super::*;
use crate::language::{Decoder, Kernels, LanguageError, Parameters, SamplingParams};
use crate::training::small::{self, check_gradients, hash};
use crate::training::{Checkpoints, Progress, Schedule, TrainingError, unobserved};
use std::ops::ControlFlow;

/// Pays for every `e`.
struct Letter;

impl Reward for Letter {
    fn reward(&self, texts: &[(&str, &str)]) -> Result<Vec<f64>, LanguageError> {
        Ok(texts.iter().map(|(_, response)| response.matches('e').count() as f64).collect())
    }
}

/// Pays for every `e` at first, and then with nothing that is a number.
struct Damaged(std::cell::Cell<u32>);

impl Reward for Damaged {
    fn reward(&self, texts: &[(&str, &str)]) -> Result<Vec<f64>, LanguageError> {
        self.0.set(self.0.get() + 1);
        let scores = Letter.reward(texts)?;
        Ok(scores.into_iter().map(|score| if self.0.get() > 2 { f64::NAN } else { score }).collect())
    }
}

fn params(algorithm: Algorithm) -> PolicyParams {
    PolicyParams {
        algorithm,
        steps: 8,
        prompts: 4,
        samples: 4,
        sampling: SamplingParams { max_new_tokens: 10, stop: vec![".".into()], ..Default::default() },
        unfinished_penalty: 0.5,
        learning_rate: 2e-2,
        schedule: Schedule::default(),
        tokens_per_update: 160,
        epochs: 2,
        divergence: Divergence { coefficient: 0.01, target: Some(0.5), speed: 0.5 },
        checkpoint_every: 3,
        ..PolicyParams::default()
    }
}

fn prompts() -> Vec<String> {
    ["one:", "two:", "three:", "four:", "five:", "six:"].map(str::to_owned).to_vec()
}

fn learn(
    parameters: &Parameters,
    params: &PolicyParams,
    reward: &dyn Reward,
    checkpoints: Option<&Checkpoints>,
    observer: &mut crate::training::Observer<'_>,
) -> Result<PolicyLearned, TrainingError> {
    let (config, tokenizer, prompts) = (small::config(), small::tokenizer(), prompts());
    let learner = PolicyLearner {
        config: &config,
        parameters,
        tokenizer: &tokenizer,
        prompts: &prompts,
        reward,
        second: Some(&Letter),
        params,
        seed: 5,
    };
    learner.learn(checkpoints, observer)
}

fn fresh(algorithm: Algorithm) -> Parameters {
    begin(&small::config(), &small::parameters(), algorithm).expect("weights")
}

#[test]
fn it_writes_what_is_paid_for() {
    for algorithm in [Algorithm::Ppo, Algorithm::Reinforce] {
        let (parameters, mut told) = (fresh(algorithm), Vec::<Progress>::new());
        let params = PolicyParams { steps: 20, ..params(algorithm) };
        let learned = learn(&parameters, &params, &Letter, None, &mut |progress| {
            told.push(progress.clone());
            ControlFlow::Continue(())
        });
        assert_eq!(learned.expect("it learns").learned.steps, 20);
        let score = |of: &[Progress]| of.iter().map(|it| it.figures["score"]).sum::<f64>() / of.len() as f64;
        let (first, last) = (score(&told[..3]), score(&told[17..]));
        assert!(last > first + 1.0, "{algorithm:?}: {first} to {last}");
        assert!(told[0].figures["nats"].abs() < 1e-6, "it begins as the reference: {:?}", told[0].figures);
        assert!(told[19].figures["nats"] > 0.0 && told[19].figures["second_score"] == told[19].figures["score"]);
    }
}

#[test]
fn the_example_is_what_the_first_step_begins_with() {
    let (config, tokenizer, prompts) = (small::config(), small::tokenizer(), prompts());
    let params = PolicyParams { steps: 1, prompts: 1, samples: 1, ..params(Algorithm::Ppo) };
    let parameters = fresh(Algorithm::Ppo);
    let learner = PolicyLearner {
        config: &config,
        parameters: &parameters,
        tokenizer: &tokenizer,
        prompts: &prompts,
        reward: &Letter,
        second: None,
        params: &params,
        seed: 5,
    };
    let example = learner.example().expect("an example");
    let longest = prompts.iter().map(|prompt| tokenizer.encode(prompt, true).expect("tokens").len()).max();
    let longest = longest.expect("prompts") + params.sampling.max_new_tokens as usize;
    let memory = PolicyLearner::memory(&config, &parameters, &tokenizer, (&prompts, &params), false);
    assert_eq!(memory.expect("an estimate"), params.memory(&config, &parameters, 1, longest));
    let mut told = Vec::<Progress>::new();
    let learned = learner.learn(None, &mut |progress| {
        told.push(progress.clone());
        ControlFlow::Continue(())
    });
    learned.expect("it learns");
    let (figures, count) = (&told[0].figures, example.text.response().len() as f64);
    assert_eq!((figures["score"], figures["tokens_per_response"]), (example.score, count));
    assert_eq!(figures["unfinished"], f64::from(u8::from(!example.finished)));
}

/// Pays for responses that came to their end, which it knows by an `x`.
struct Ended;

impl Reward for Ended {
    fn reward(&self, texts: &[(&str, &str)]) -> Result<Vec<f64>, LanguageError> {
        Ok(texts.iter().map(|(_, response)| f64::from(u8::from(response.ends_with("xx")))).collect())
    }
}

#[test]
fn a_response_is_scored_with_its_ending_where_it_has_come_to_one() {
    let params = PolicyParams { steps: 1, ending: "xx".into(), ..params(Algorithm::Reinforce) };
    let mut figures = std::collections::BTreeMap::new();
    learn(&fresh(Algorithm::Reinforce), &params, &Ended, None, &mut |progress| {
        figures = progress.figures.clone();
        ControlFlow::Continue(())
    })
    .expect("it learns");
    assert!((figures["score"] - (1.0 - figures["unfinished"])).abs() < 1e-12, "{figures:?}");
    assert!(figures["unfinished"] > 0.0 && figures["unfinished"] < 1.0, "there are both: {figures:?}");
}

#[test]
fn whoever_is_interrupted_ends_with_the_same_bytes() {
    for algorithm in [Algorithm::Ppo, Algorithm::Reinforce] {
        let (whole, params) = (fresh(algorithm), params(algorithm));
        let unbroken = learn(&whole, &params, &Letter, None, &mut unobserved()).expect("it learns");
        for stop in [1, 3, 7] {
            let folder = tempfile::tempdir().expect("a folder");
            let checkpoints = Checkpoints::new(folder.path(), "key");
            let error = learn(&fresh(algorithm), &params, &Letter, Some(&checkpoints), &mut |progress| {
                if progress.step == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
            .expect_err("it was stopped");
            assert!(matches!(error, TrainingError::Stopped { step } if step == stop), "{error}");
            // At the last stop the machine went down as well: what is there is what was kept by the way.
            let kept = if stop == 7 { 6 } else { stop };
            if stop == 7 {
                std::fs::remove_dir_all(folder.path().join("step-0000000007")).expect("removed");
            }
            let again = fresh(algorithm);
            let resumed = learn(&again, &params, &Letter, Some(&checkpoints), &mut unobserved()).expect("it goes on");
            assert_eq!(resumed.learned.resumed, Some(kept));
            assert_eq!(resumed.coefficient.to_bits(), unbroken.coefficient.to_bits());
            assert_eq!((&resumed.alarms, hash(&again)), (&unbroken.alarms, hash(&whole)), "{algorithm:?} after {stop}");
        }
        assert_ne!(hash(&whole), hash(&fresh(algorithm)));
    }
}

#[test]
fn a_score_that_is_no_number_leaves_the_last_good_state() {
    let (parameters, folder) = (fresh(Algorithm::Ppo), tempfile::tempdir().expect("a folder"));
    let checkpoints = Checkpoints::new(folder.path(), "key");
    // Between two checkpoints as well.
    let params = PolicyParams { checkpoint_every: 100, ..params(Algorithm::Ppo) };
    let error = learn(&parameters, &params, &Damaged(0.into()), Some(&checkpoints), &mut unobserved())
        .expect_err("it is no number")
        .to_string();
    assert!(error.contains("the score of response 1 is NaN"), "{error}");
    let (kept, _) = checkpoints.newest().expect("read");
    let kept = kept.expect("the last good state");
    assert_eq!(kept.step, 2);
    let good = fresh(Algorithm::Ppo);
    good.replace(&kept.tensors["weights"]).expect("it fits");
    assert_eq!(hash(&good), hash(&parameters));
}

/// Pays so much that no mean can be taken of it.
struct Fortune;

impl Reward for Fortune {
    fn reward(&self, texts: &[(&str, &str)]) -> Result<Vec<f64>, LanguageError> {
        Ok(vec![f64::MAX; texts.len()])
    }
}

#[test]
fn a_loss_that_is_no_number_stops_it_before_the_weights_are_touched() {
    for algorithm in [Algorithm::Ppo, Algorithm::Reinforce] {
        let parameters = fresh(algorithm);
        let error = learn(&parameters, &params(algorithm), &Fortune, None, &mut unobserved()).expect_err("no number");
        let told = matches!(error, TrainingError::NotFinite { step: 1, what: "the loss", kept: None });
        assert!(told, "{error}");
        assert_eq!(hash(&parameters), hash(&fresh(algorithm)));
    }
}

#[test]
fn a_sign_that_is_to_end_it_ends_it_for_good() {
    let (parameters, folder) = (fresh(Algorithm::Reinforce), tempfile::tempdir().expect("a folder"));
    let checkpoints = Checkpoints::new(folder.path(), "key");
    let mut params = PolicyParams { steps: 40, ..params(Algorithm::Reinforce) };
    params.alarms.most_nats = 0.05;
    params.alarms.stop_at = [AlarmKind::Divergence].into();
    let run = |parameters: &Parameters| {
        let mut told = 0;
        let learned = learn(parameters, &params, &Letter, Some(&checkpoints), &mut |progress| {
            told += u64::from(progress.figures.contains_key("alarm_divergence"));
            ControlFlow::Continue(())
        });
        (learned.expect("it ends"), told)
    };
    let (learned, told) = run(&parameters);
    assert_eq!((learned.ended_by, told, learned.alarms.len()), (Some(AlarmKind::Divergence), 1, 1));
    assert!(learned.learned.steps < 40 && learned.alarms[0].step == learned.learned.steps);
    let again = fresh(Algorithm::Reinforce);
    let (resumed, told) = run(&again);
    assert_eq!((resumed.ended_by, told, hash(&again)), (Some(AlarmKind::Divergence), 0, hash(&parameters)));
}

/// Losses of both algorithms, through the decoder and the value head, against differences in double precision.
#[test]
fn gradients_agree_with_differences() {
    let (config, tokenizer, prompts) = (small::config(), small::tokenizer(), prompts());
    for algorithm in [Algorithm::Ppo, Algorithm::Reinforce] {
        let written = fresh(algorithm);
        let params = PolicyParams { clip: 0.5, value_clip: 10.0, value_coefficient: 0.7, ..params(algorithm) };
        let policy = Decoder::new(&config, &written.for_reading(), Kernels::Fused).expect("a decoder");
        let head =
            crate::language::ScalarHead::new("value.weight", &config, &written.for_reading(), Kernels::Fused).ok();
        let scene = Scene {
            config: &config,
            tokenizer: &tokenizer,
            prompts: &prompts,
            params: &params,
            reward: &Letter,
            second: None,
            reference: &policy,
        };
        let tokens = in_tokens(scene.config, scene.tokenizer, scene.prompts).expect("tokens");
        let rollouts = scene.play(&policy, head.as_ref(), &tokens, &[0, 3], 1).expect("responses");
        let update = Update { params: &params, coefficient: 0.2, value_scale: 1.7 };
        let lessons = lessons(&rollouts, update);
        let batch: Vec<_> = lessons.iter().collect();
        // Nothing is as it was when the responses were written, or ratios would be 1 and divergences 0.
        let moved = small::exact(&fresh(algorithm));
        check_gradients(&moved, |decoder| Ok(loss_of(decoder, &moved, &batch, update)?.value));
    }
}

#[test]
fn prompts_that_cannot_be_answered_are_named() {
    let (config, tokenizer) = (small::config(), small::tokenizer());
    let parameters = fresh(Algorithm::Ppo);
    let params = params(Algorithm::Ppo);
    let tried = |prompts: &[String]| {
        let learner = PolicyLearner {
            config: &config,
            parameters: &parameters,
            tokenizer: &tokenizer,
            prompts,
            reward: &Letter,
            second: None,
            params: &params,
            seed: 5,
        };
        learner.learn(None, &mut unobserved()).expect_err("they cannot").to_string()
    };
    assert!(tried(&[]).contains("no prompt was given"));
    assert!(tried(&["one:".into(), "a".repeat(60)]).starts_with("row 2: has 60 tokens; this model reads 48"));
    assert!(tried(&[String::new()]).starts_with("row 1: has no tokens"));
}
