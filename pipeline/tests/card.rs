//! A graphics card gives what the processor gives: losses, gradients, steps, scores and texts.
//!
//! Built with `--features cuda` alone, and needs a card: `FOLKMOOT_CARD` names another than the first. The built-in model
//! is looked for beside the workspace, or in the folder in `FOLKMOOT_LABORATORY_MODEL`.

#![cfg(feature = "cuda")]
#![expect(clippy::expect_used, reason = "a card that does not compute is a failed test")]

use candle_core::backprop::GradStore;
use candle_core::{DType, Tensor};
use pipeline::language::{
    Config, Continuation, Decoder, Hardware, Kernels, LanguageModel, LocalModel, Lookup, Parameters, Prompt, Sampling,
    SamplingParams, Tokens,
};
use pipeline::training::{AdamW, AdamWParams};
use std::path::PathBuf;

fn card() -> Hardware {
    let number = std::env::var("FOLKMOOT_CARD").map_or(0, |number| number.parse().expect("the number of a card"));
    Hardware::Card(number)
}

/// Grouped heads, a width that is no multiple of 32, more than one block.
fn config() -> Config {
    Config::small(72, 200, 3, (6, 2), 311, 128).expect("a shape that can be")
}

/// The same weights on the processor and on the card, loud enough that nothing is nearly linear.
fn both(config: &Config) -> [Parameters; 2] {
    let device = card().open().expect("a card");
    let drawn = Parameters::random(config, 7).and_then(|drawn| drawn.merged()).expect("weights");
    [candle_core::Device::Cpu, device].map(|device| {
        let louder = drawn.iter().map(|(name, weight)| {
            let louder = if name.ends_with("norm.weight") { weight.clone() } else { (weight * 4.0)? };
            Ok((name.clone(), louder.to_device(&device)?))
        });
        let louder = louder.collect::<candle_core::Result<_>>().expect("weights on a device");
        Parameters::from_tensors(louder).expect("variables")
    })
}

/// Loss and gradients of a batch whose tokens are learned but for every fifth.
fn learned(config: &Config, weights: &impl Lookup, kernels: Kernels) -> (f64, GradStore) {
    let sequence = |step: u32, length: u32| (0..length).map(|i| (i * step + 3) % 311).collect::<Vec<_>>();
    let tokens = Tokens::padded(&[&sequence(5, 60), &sequence(7, 41)]).expect("two sequences");
    let decoder = Decoder::new(config, weights, kernels).expect("a decoder");
    let hidden = decoder.hidden(&tokens).expect("rows");
    let rows: Vec<u32> = (0..101).filter(|row| row % 5 != 2).collect();
    let targets: Vec<u32> = rows.iter().map(|row| (row * 11 + 1) % 311).collect();
    let logprobs = decoder.log_probabilities(&hidden, &rows, &targets).expect("log-probabilities");
    let loss = logprobs.mean_all().and_then(|mean| mean.neg()).expect("a loss");
    let gradients = decoder.backward(&loss).expect("gradients");
    (numbers(&loss)[0], gradients)
}

fn numbers(tensor: &Tensor) -> Vec<f64> {
    let flat = tensor.to_dtype(DType::F32).and_then(|tensor| tensor.flatten_all());
    flat.and_then(|flat| flat.to_vec1::<f32>()).expect("numbers").into_iter().map(f64::from).collect()
}

/// The length of the difference as a share of the second's length.
fn apart(a: &[f64], b: &[f64]) -> f64 {
    let length = |numbers: &mut dyn Iterator<Item = f64>| numbers.map(|number| number * number).sum::<f64>().sqrt();
    assert_eq!(a.len(), b.len());
    length(&mut a.iter().zip(b).map(|(a, b)| a - b)) / length(&mut b.iter().copied()).max(1e-30)
}

fn compare_gradients(card: &Parameters, processor: &Parameters, found: [&GradStore; 2], most: f64) {
    for ((name, there), (_, here)) in card.trained().into_iter().zip(processor.trained()) {
        let (there, here) = (found[0].get(there).expect("a gradient"), found[1].get(here).expect("a gradient"));
        assert_eq!(there.dtype(), DType::F32, "{name}");
        let apart = apart(&numbers(there), &numbers(here));
        assert!(apart < most, "{name}: {apart:e}");
    }
}

#[test]
fn gradients_in_single_precision_are_those_of_the_processor() {
    let config = config();
    let [processor, card] = both(&config);
    let (here, expected) = learned(&config, &processor, Kernels::Fused);
    let (there, found) = learned(&config, &card, Kernels::Primitives);
    assert!((there - here).abs() < 1e-4 * here, "{there} beside {here}");
    compare_gradients(&card, &processor, [&found, &expected], 1e-3);
}

#[test]
fn gradients_in_half_precision_come_near_and_keep_the_weights_numbers() {
    let config = config();
    let [processor, card] = both(&config);
    let (here, expected) = learned(&config, &processor, Kernels::Fused);
    let (there, found) = learned(&config, &card.for_training(), card.kernels());
    assert!((there - here).abs() < 0.02 * here, "{there} beside {here}");
    compare_gradients(&card, &processor, [&found, &expected], 0.08);
}

#[test]
fn steps_move_weights_as_on_the_processor() {
    let config = config();
    let moved = both(&config).map(|parameters| {
        let params = AdamWParams { max_gradient_norm: 0.5, ..AdamWParams::default() };
        let mut optimizer = AdamW::new(params).expect("in range");
        for step in 0..8 {
            if step == 4 {
                let state = optimizer.state().expect("a state");
                optimizer = AdamW::restore(params, optimizer.steps(), &state).expect("restored");
            }
            let squares = parameters.trained().into_iter().map(|(_, var)| (var.as_tensor() - 0.1)?.sqr()?.sum_all());
            let squares = squares.collect::<candle_core::Result<Vec<_>>>().expect("squares");
            let loss = Tensor::stack(&squares, 0).and_then(|all| all.sum_all()).expect("a loss");
            let gradients = loss.backward().expect("gradients");
            optimizer.step(&parameters, &gradients, 1e-2).expect("a step");
        }
        parameters.trained().into_iter().flat_map(|(_, var)| numbers(var.as_tensor())).collect::<Vec<_>>()
    });
    let far = moved[0].iter().zip(&moved[1]).fold(0.0, |most: f64, (a, b)| most.max((a - b).abs()));
    assert!(far < 1e-5, "{far:e}");
}

#[test]
fn the_built_in_model_scores_and_writes_there() {
    let folder = std::env::var_os("FOLKMOOT_LABORATORY_MODEL")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../models/laboratory"), PathBuf::from);
    let asked = [Hardware::Processor, card()].map(|hardware| {
        let model = LocalModel::open_on(hardware, &folder).expect("the built-in model");
        let prompts = ["how can i help my neighbour ?", "what makes good tea ?", "who is better at this work ?"];
        let continuations: Vec<Continuation> = prompts
            .iter()
            .flat_map(|prompt| {
                [" you can ask them .", " nobody knows ."]
                    .map(|text| Continuation { prompt: Prompt::Text((*prompt).into()), completion: text.into() })
            })
            .collect();
        let scores = model.score(&continuations).expect("scores");
        let sampling = SamplingParams { temperature: 0.0, max_new_tokens: 12, ..SamplingParams::default() };
        let sampling: Sampling = sampling.check().expect("in range");
        let prompts: Vec<Prompt> = prompts.map(|prompt| Prompt::Text(prompt.into())).into();
        let texts = model.generate(&prompts, &sampling).expect("texts");
        (scores, texts)
    });
    let [(here, written_here), (there, written_there)] = asked;
    for (here, there) in here.iter().zip(&there) {
        let apart = (here.sum_logprob - there.sum_logprob).abs();
        assert!(apart < 0.03 * here.sum_logprob.abs() + 0.1, "{} beside {}", there.sum_logprob, here.sum_logprob);
    }
    let same = written_here.iter().zip(&written_there).filter(|(here, there)| here.text == there.text).count();
    assert!(same >= 2, "{written_there:?} beside {written_here:?}");
}
