//! A policy learns from comparisons without writing anything.

use super::*;
use crate::training::preference::tests::comparisons;
use crate::training::small::{self, check_gradients, hash};
use crate::training::unobserved;
use std::ops::ControlFlow;

fn params() -> DirectParams {
    DirectParams {
        learner: LearnerParams {
            learning_rate: 5e-3,
            tokens_per_step: 256,
            epochs: 6,
            checkpoint_every: 4,
            ..LearnerParams::default()
        },
        beta: 0.5,
        held_out: 0.2,
        ..DirectParams::default()
    }
}

fn run(
    parameters: &Parameters,
    checkpoints: Option<&Checkpoints>,
    observer: &mut Observer<'_>,
) -> Result<Directed, TrainingError> {
    let config = small::config();
    train((&config, parameters), &small::tokenizer(), comparisons(60), (&params(), 7), checkpoints, (None, observer))
}

#[test]
fn it_prefers_what_labels_prefer_and_begins_undecided() {
    let (parameters, mut losses) = (small::parameters(), Vec::new());
    let directed = run(&parameters, None, &mut |progress| {
        losses.push(progress.loss);
        ControlFlow::Continue(())
    })
    .expect("it learns");
    assert!((losses[0] - std::f64::consts::LN_2).abs() < 1e-6, "policy and reference are one at first: {losses:?}");
    assert!(directed.findings.all.accuracy.expect("decided rows") > 0.8, "{:?}", directed.findings.all);
}

#[test]
fn whoever_is_interrupted_ends_with_the_same_bytes() {
    let whole = small::parameters();
    let unbroken = run(&whole, None, &mut unobserved()).expect("it learns");
    let folder = tempfile::tempdir().expect("a folder");
    let checkpoints = Checkpoints::new(folder.path(), "key");
    let stopped = run(&small::parameters(), Some(&checkpoints), &mut |progress| {
        if progress.step == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(stopped, Err(TrainingError::Stopped { step: 5 })));
    let again = small::parameters();
    let resumed = run(&again, Some(&checkpoints), &mut unobserved()).expect("it goes on");
    assert_eq!((resumed.findings, hash(&again)), (unbroken.findings, hash(&whole)));
}

#[test]
fn gradients_agree_with_differences() {
    let (config, parameters) = (small::config(), small::exact(&small::parameters()));
    let rows = comparisons(4);
    let texts = texts(&rows, &config, &small::tokenizer(), &params()).expect("texts");
    let pairs = texts.into_iter().zip(&rows).map(|(texts, row)| Pair {
        texts,
        reference: [-20.0, -21.0],
        target: row.target(&[("ai".to_owned(), 0.3)].into()),
    });
    let objective = Pairs { pairs: pairs.collect(), direct: Direct { beta: 0.3, label_smoothing: 0.1 } };
    check_gradients(&parameters, |decoder| Ok(objective.loss(decoder, &parameters, &[0, 1, 3])?.value));
}

#[test]
fn rows_and_parameters_that_cannot_be_used_are_named() {
    let (config, parameters) = (small::config(), small::parameters());
    let mut rows = comparisons(3);
    rows[1].responses[0] = "e".repeat(60);
    let error =
        train((&config, &parameters), &small::tokenizer(), rows, (&params(), 7), None, (None, &mut unobserved()));
    let message = error.expect_err("too long").to_string();
    assert!(message.starts_with("row 2: has ") && message.contains("this model reads 48"), "{message}");
    assert!(DirectParams { beta: 0.0, ..params() }.check().is_err());
    assert!(DirectParams { label_smoothing: 0.5, ..params() }.check().is_err());
}
