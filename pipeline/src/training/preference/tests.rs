//! A small model learns which of two responses is better, is interrupted, goes on, and is read back from its folder.

use super::*;
use crate::language::{Parameters, weights};
use crate::training::small::{self, check_gradients, hash};
use crate::training::{Checkpoints, LearnerParams, Objective, TrainingError, unobserved};
use std::ops::ControlFlow;

/// The response with an `e` is the better one, with a probability of 0.9; from two sources, in two groups.
pub(crate) fn comparisons(count: usize) -> Vec<Comparison> {
    let word = |number: usize, letter: char| {
        let letters: String = (0..3).map(|i| char::from(b'f' + ((number * 7 + i * 3) % 17) as u8)).collect();
        format!(" {letters}{letter}.")
    };
    (0..count)
        .map(|number| {
            let is_first = number % 3 != 1;
            let (with, without) = (word(number, 'e'), word(number + 5, 'b'));
            Comparison {
                id: format!("c{number}"),
                prompt: format!("{}:", char::from(b'a' + (number % 26) as u8)).repeat(1 + number / 26),
                responses: if is_first { [with, without] } else { [without, with] },
                first_is_better: if is_first { 0.9 } else { 0.1 },
                source: if number % 2 == 0 { "ai".into() } else { "people".into() },
                group: (number % 4 == 0).then(|| "ambiguous".to_owned()),
            }
        })
        .collect()
}

fn params() -> PreferenceParams {
    PreferenceParams {
        learner: LearnerParams {
            learning_rate: 1e-2,
            tokens_per_step: 256,
            epochs: 6,
            checkpoint_every: 4,
            ..LearnerParams::default()
        },
        held_out: 0.2,
        gate: GateParams { accuracy: 0.8, rows: 5 },
        ..PreferenceParams::default()
    }
}

fn fresh() -> (crate::language::Config, Parameters) {
    PreferenceModel::begin(&small::config(), &small::parameters(), 1).expect("weights")
}

#[test]
fn it_learns_what_labels_say_and_passes_the_gate() {
    let ((config, parameters), tokenizer) = (fresh(), small::tokenizer());
    let before = hash(&small::parameters());
    let preferred =
        train((&config, &parameters), &tokenizer, comparisons(120), (&params(), 7), None, &mut unobserved())
            .expect("it learns");
    let findings = &preferred.findings;
    assert!(findings.all.accuracy.expect("decided rows") > 0.9, "{findings:?}");
    assert!(preferred.gate.is_open(), "{:?}", preferred.gate.objections());
    assert_eq!(findings.sources.len(), 2);
    assert_eq!(findings.groups.len(), 1);
    assert_eq!(preferred.comparisons as u64 + findings.all.n, 120);
    // The soft labels' own entropy is the least that a loss can be.
    assert!(findings.all.loss > 0.32 && findings.all.loss < 0.55, "{}", findings.all.loss);
    assert_eq!(hash(&small::parameters()), before);
}

#[test]
fn whoever_is_interrupted_ends_with_the_same_bytes() {
    let tokenizer = small::tokenizer();
    let run = |checkpoints: Option<&Checkpoints>, stop: u64| {
        let (config, parameters) = fresh();
        let preferred =
            train((&config, &parameters), &tokenizer, comparisons(60), (&params(), 7), checkpoints, &mut |progress| {
                if progress.step == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
        (preferred, hash(&parameters))
    };
    let (whole, bytes) = run(None, 0);
    for stop in [1, 5] {
        let folder = tempfile::tempdir().expect("a folder");
        let checkpoints = Checkpoints::new(folder.path(), "key");
        assert!(matches!(run(Some(&checkpoints), stop).0, Err(TrainingError::Stopped { step }) if step == stop));
        let (again, same) = run(Some(&checkpoints), 0);
        assert_eq!(again.expect("it goes on").findings, whole.as_ref().expect("it learns").findings);
        assert_eq!(same, bytes);
    }
}

#[test]
fn a_folder_holds_the_same_model() {
    let ((config, parameters), tokenizer) = (fresh(), small::tokenizer());
    let folder = tempfile::tempdir().expect("a folder");
    PreferenceModel::save(folder.path(), &config, &tokenizer, &parameters).expect("saved");
    let text = std::fs::read_to_string(folder.path().join("config.json")).expect("a file");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["architectures"][0], "LlamaForSequenceClassification");
    assert_eq!((&json["num_labels"], &json["pad_token_id"]), (&1.into(), &json["eos_token_id"]));
    let texts: Vec<String> = ["a: one.", "b: two and three.", "c: four."].map(str::to_owned).to_vec();
    let here = PreferenceModel::new(&config, tokenizer, &parameters).and_then(|it| it.score(&texts)).expect("scores");
    let there = PreferenceModel::open(folder.path()).and_then(|it| it.score(&texts)).expect("scores");
    assert_eq!(here, there);
    assert!(here[0] != here[1], "{here:?}");
    // A folder without a head is not a preference model.
    let mut tensors = parameters.merged().expect("tensors");
    tensors.remove("score.weight");
    weights::write(&folder.path().join("model.safetensors"), &tensors, candle_core::DType::F32).expect("written");
    let message = PreferenceModel::open(folder.path()).expect_err("no head").to_string();
    assert!(message.contains("weight `score.weight` is in none of the safetensors files"), "{message}");
}

#[test]
fn a_score_is_the_same_beside_other_texts() {
    let ((config, parameters), tokenizer) = (fresh(), small::tokenizer());
    let model = PreferenceModel::new(&config, tokenizer, &parameters).expect("a model");
    let texts: Vec<String> = (1..30).map(|length| "abcdefg hijk. ".repeat(3)[..length].to_owned()).collect();
    let together = model.score(&texts).expect("scores");
    for (text, score) in texts.iter().zip(together) {
        let alone = model.score(std::slice::from_ref(text)).expect("a score")[0];
        assert!((alone - score).abs() < 1e-5, "{text}: {alone} against {score}");
    }
    let message = model.score(&["a".into(), "b".repeat(49)]).expect_err("too long").to_string();
    assert_eq!(message, "row 2: has 49 tokens; this model reads 48; shorten it");
    assert!(model.score(&[String::new()]).is_err());
}

#[test]
fn gradients_agree_with_differences() {
    let (config, parameters) = fresh();
    let objective =
        Preferences::new(&comparisons(6), &[("ai".to_owned(), 0.3)].into(), &small::tokenizer(), config.max_positions)
            .expect("pairs");
    let parameters = small::exact(&parameters);
    check_gradients(&parameters, |decoder| Ok(objective.loss(decoder, &parameters, &[0, 1, 4, 5])?.value));
}

#[test]
fn a_head_is_trained_beside_an_adapter() {
    let (config, parameters) = fresh();
    let adapted = parameters.with_adapter(&crate::language::LoraParams::default(), &config, 1).expect("an adapter");
    assert!(adapted.trained().iter().any(|(name, _)| name == "score.weight"));
    assert!(adapted.trained().iter().all(|(name, _)| name == "score.weight" || name.contains("lora_")));
    let before = hash(&adapted);
    let preferred =
        train((&config, &adapted), &small::tokenizer(), comparisons(60), (&params(), 7), None, &mut unobserved());
    assert!(preferred.is_ok() && hash(&adapted) != before);
}
