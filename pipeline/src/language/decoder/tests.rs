//! Gradients against differences, fused operations against primitives.

use super::{Decoder, Tokens};
use crate::language::{Config, Kernels, LoraParams, Parameters};
use candle_core::backprop::GradStore;
use candle_core::{DType, Result, Tensor};

/// Grouped heads, a width that is no multiple of a vector, tied or not, biased or not.
fn config(tied: bool, biased: bool) -> Config {
    let mut config = Config::small(24, 40, 2, (4, 2), 19, 64).expect("a shape that can be");
    config.tied = tied;
    if biased {
        config.family = crate::language::Family::Qwen2;
        config.attention_bias = true;
    }
    config
}

/// Weights large enough that nothing is nearly linear.
fn parameters(config: &Config, numbers: DType) -> Parameters {
    let drawn = Parameters::random(config, 7).expect("weights");
    let louder = drawn.merged().expect("weights").into_iter().map(|(name, weight)| {
        let louder = if name.ends_with("norm.weight") { weight } else { (weight * 15.0)? };
        Ok((name, louder.to_dtype(numbers)?))
    });
    Parameters::from_tensors(louder.collect::<Result<_>>().expect("weights")).expect("variables")
}

fn batch(time: usize) -> Tokens {
    let sequence = |step: u32| (0..time as u32).map(|i| (i * step + 3) % 19).collect::<Vec<_>>();
    Tokens::padded(&[&sequence(5), &sequence(7)[..time - 2]]).expect("two sequences")
}

/// A loss that every token's prediction takes part in, with a different weight for each.
fn loss(decoder: &Decoder, tokens: &Tokens) -> Result<Tensor> {
    let hidden = decoder.hidden(tokens)?;
    let rows: Vec<u32> = (0..hidden.dim(0)? as u32).filter(|row| row % 5 != 2).collect();
    let targets: Vec<u32> = rows.iter().map(|row| (row * 11 + 1) % 19).collect();
    let logprobs = decoder.log_probabilities(&hidden, &rows, &targets)?;
    let weights: Vec<f64> = rows.iter().map(|row| f64::from(row % 4) - 0.7).collect();
    let weights = Tensor::new(weights.as_slice(), hidden.device())?.to_dtype(logprobs.dtype())?;
    (logprobs * weights)?.sum_all()
}

fn gradients(parameters: &Parameters, config: &Config, kernels: Kernels, tokens: &Tokens) -> GradStore {
    let decoder = Decoder::new(config, parameters, kernels).expect("a decoder");
    loss(&decoder, tokens).and_then(|loss| decoder.backward(&loss)).expect("gradients")
}

fn numbers(tensor: &Tensor) -> Vec<f64> {
    let flat = tensor.to_dtype(DType::F64).and_then(|tensor| tensor.flatten_all()).and_then(|tensor| tensor.to_vec1());
    flat.expect("numbers")
}

/// The largest difference, as a share of the largest number.
fn difference(a: &Tensor, b: &Tensor) -> f64 {
    let (a, b) = (numbers(a), numbers(b));
    let largest = b.iter().fold(1e-30, |most: f64, value| most.max(value.abs()));
    a.iter().zip(&b).fold(0.0, |most: f64, (a, b)| most.max((a - b).abs())) / largest
}

#[test]
fn gradients_agree_with_differences_in_double_precision() {
    for (tied, biased, kernels) in [
        (true, false, Kernels::Primitives),
        (false, true, Kernels::Primitives),
        (true, false, Kernels::Fused),
        (false, true, Kernels::Fused),
    ] {
        let config = config(tied, biased);
        let parameters = parameters(&config, DType::F64);
        let tokens = batch(37);
        let found = gradients(&parameters, &config, kernels, &tokens);
        let at = |var: &candle_core::Var, values: &[f64]| {
            var.set(&Tensor::from_slice(values, var.shape(), var.device()).expect("shape")).expect("set");
            let decoder = Decoder::new(&config, &parameters.for_reading(), kernels).expect("a decoder");
            loss(&decoder, &tokens).and_then(|loss| loss.to_scalar::<f64>()).expect("a loss")
        };
        for (name, var) in parameters.trained() {
            let gradient = numbers(found.get(var).unwrap_or_else(|| panic!("{name} has no gradient")));
            let values = numbers(var);
            let largest = gradient.iter().fold(1e-12, |most: f64, g| most.max(g.abs()));
            for place in (0..values.len()).step_by(values.len() / 4 + 1) {
                let step = 1e-5;
                let moved = |by: f64| {
                    let mut values = values.clone();
                    values[place] += by;
                    at(var, &values)
                };
                let expected = (moved(step) - moved(-step)) / (2.0 * step);
                let error = (gradient[place] - expected).abs() / largest;
                assert!(error < 1e-6, "{name}[{place}], {kernels:?}: {} against {expected}", gradient[place]);
            }
            at(var, &values);
        }
    }
}

#[test]
fn fused_operations_agree_with_primitives() {
    let config = config(true, false);
    for time in [3, 16, 33, 64] {
        let tokens = batch(time);
        let (single, double) = (parameters(&config, DType::F32), parameters(&config, DType::F64));
        let fused = gradients(&single, &config, Kernels::Fused, &tokens);
        let exact = gradients(&double, &config, Kernels::Primitives, &tokens);
        for ((name, one), (_, other)) in single.trained().into_iter().zip(double.trained()) {
            let (a, b) = (fused.get(one).expect("a gradient"), exact.get(other).expect("a gradient"));
            let error = difference(a, b);
            assert!(error < 1e-5, "{name} at {time} tokens: {error:e}");
        }
    }
}

/// As on a card: weights in single precision, everything between them and their gradients in half.
#[test]
fn half_precision_leaves_gradients_in_the_weights_own_numbers() {
    let (config, tokens) = (config(false, true), batch(33));
    for adapted in [false, true] {
        let mut parameters = Parameters::random(&config, 7).expect("weights");
        if adapted {
            parameters = parameters.with_adapter(&LoraParams::default(), &config, 1).expect("an adapter");
        }
        let single = gradients(&parameters, &config, Kernels::Fused, &tokens);
        let halved = parameters.for_training_in(DType::BF16);
        let decoder = Decoder::new(&config, &halved, Kernels::Primitives).expect("a decoder");
        let half = loss(&decoder, &tokens).and_then(|loss| decoder.backward(&loss)).expect("gradients");
        for (name, var) in parameters.trained() {
            let (a, b) = (half.get(var).expect("a gradient"), single.get(var).expect("a gradient"));
            assert_eq!(a.dtype(), DType::F32, "{name}");
            let (a, b) = (numbers(a), numbers(b));
            let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
            let lengths = (product(&a, &a) * product(&b, &b)).sqrt();
            assert!(lengths == 0.0 || product(&a, &b) / lengths > 0.99, "{name}: {}", product(&a, &b) / lengths);
        }
    }
}

#[test]
fn every_weight_that_is_trained_has_a_gradient_and_no_other() {
    let (config, tokens) = (config(false, true), batch(9));
    for kernels in [Kernels::Fused, Kernels::Primitives] {
        let plain = parameters(&config, DType::F32);
        let found = gradients(&plain, &config, kernels, &tokens);
        for (name, var) in plain.trained() {
            let gradient = found.get(var).unwrap_or_else(|| panic!("{name} has no gradient, {kernels:?}"));
            assert!(numbers(gradient).iter().any(|g| *g != 0.0), "{name} has a gradient of zeros");
        }
    }
    let adapted = parameters(&config, DType::F32).with_adapter(&LoraParams::default(), &config, 1).expect("an adapter");
    let found = gradients(&adapted, &config, Kernels::Fused, &tokens);
    assert_eq!(adapted.trained().len(), 2 * 7 * config.layers);
    assert!(adapted.trained().iter().all(|(name, var)| name.contains("lora_") && found.get(var).is_some()));
}

#[test]
fn checkpointing_changes_memory_and_not_gradients() {
    let (config, tokens) = (config(true, true), batch(20));
    for adapted in [false, true] {
        let mut parameters = parameters(&config, DType::F32);
        if adapted {
            parameters = parameters.with_adapter(&LoraParams::default(), &config, 1).expect("an adapter");
        }
        let whole = gradients(&parameters, &config, Kernels::Fused, &tokens);
        let decoder = Decoder::new(&config, &parameters, Kernels::Fused).expect("a decoder").with_checkpointing();
        let again = loss(&decoder, &tokens).and_then(|loss| decoder.backward(&loss)).expect("gradients");
        for (name, var) in parameters.trained() {
            let (a, b) =
                (again.get(var).unwrap_or_else(|| panic!("{name} is lost")), whole.get(var).expect("a gradient"));
            assert!(difference(a, b) < 1e-6, "{name}");
        }
    }
}

#[test]
fn a_new_adapter_adds_nothing_and_a_merged_one_what_it_added() {
    let (config, tokens) = (config(false, false), batch(12));
    let logits = |parameters: &Parameters| {
        let decoder = Decoder::new(&config, &parameters.for_reading(), Kernels::Fused).expect("a decoder");
        decoder.hidden(&tokens).and_then(|hidden| decoder.logits(&hidden)).expect("logits")
    };
    let base = parameters(&config, DType::F32);
    let adapted = base.clone().with_adapter(&LoraParams::default(), &config, 1).expect("an adapter");
    assert_eq!(numbers(&logits(&adapted)), numbers(&logits(&base)));
    for (name, var) in adapted.trained() {
        if name.contains("lora_B") {
            let filled = (var.as_tensor().ones_like()).and_then(|ones| ones * 0.05).expect("numbers");
            var.set(&filled).expect("set");
        }
    }
    assert!(difference(&logits(&adapted), &logits(&base)) > 1e-3, "an adapter with numbers adds something");
    let merged = Parameters::from_tensors(adapted.merged().expect("merged")).expect("variables");
    assert!(difference(&logits(&merged), &logits(&adapted)) < 1e-5);
    let (files, peft) = adapted.adapter_files().expect("an adapter has files");
    assert!(files.contains_key("base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight"));
    assert!(peft.contains("\"r\": 8"));
}
