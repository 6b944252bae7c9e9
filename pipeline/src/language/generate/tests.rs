//! What is written by Candle's operations, as on other devices, beside what is written by our own.

use super::{Endings, Writer, Written};
use crate::language::{Config, Decoder, Family, Finish, Kernels, LoraParams, Parameters, SamplingParams};
use candle_core::{DType, Result};

fn config(biased: bool) -> Config {
    let mut config = Config::small(24, 40, 2, (4, 2), 19, 64).expect("a shape that can be");
    if biased {
        (config.family, config.attention_bias) = (Family::Qwen2, true);
    }
    config
}

/// Weights large enough that every token matters.
fn parameters(config: &Config, numbers: DType) -> Parameters {
    let louder = Parameters::random(config, 7).expect("weights").merged().expect("weights").into_iter().map(|it| {
        let (name, weight) = it;
        let louder = match name.as_str() {
            bias if bias.ends_with("bias") => weight.affine(0.0, 0.3),
            norm if norm.ends_with("norm.weight") => Ok(weight),
            _ => weight * 15.0,
        };
        Ok((name, louder?.to_dtype(numbers)?))
    });
    Parameters::from_tensors(louder.collect::<Result<_>>().expect("weights")).expect("variables")
}

/// Prompts of several lengths: some are filled up, and one has room for few tokens.
fn prompts() -> Vec<Vec<u32>> {
    let prompt = |length: u32, step: u32| (0..length).map(|i| (i * step + 3) % 19).collect();
    vec![prompt(5, 3), prompt(1, 1), prompt(60, 7), prompt(5, 5), prompt(17, 2)]
}

fn written(
    (config, parameters): (&Config, &Parameters),
    kernels: Kernels,
    temperature: f64,
    ends: &[u32],
) -> Vec<Written> {
    let decoder = Decoder::new(config, &parameters.for_reading(), kernels).expect("a decoder");
    let sampling = SamplingParams { max_new_tokens: 20, temperature, seed: 3, ..SamplingParams::default() };
    let never = |_: &[u32]| Ok(false);
    let endings = Endings { tokens: ends, stopped: &never };
    let writer = Writer::new(&decoder).expect("a writer");
    writer.write(&prompts(), &sampling.check().expect("in range"), &endings).expect("written")
}

#[test]
fn both_ways_of_writing_write_the_same() {
    for (biased, adapted, temperature) in [(false, false, 0.0), (true, false, 1.0), (false, true, 1.0)] {
        let config = config(biased);
        let mut parameters = parameters(&config, DType::F32);
        if adapted {
            parameters = parameters.with_adapter(&LoraParams::default(), &config, 1).expect("an adapter");
            for (name, var) in parameters.trained() {
                if name.contains("lora_B") {
                    var.set(&var.ones_like().and_then(|ones| ones * 0.05).expect("numbers")).expect("set");
                }
            }
        }
        let model = (&config, &parameters);
        // Ended by what the first of them would write fourth.
        let ends = [written(model, Kernels::Fused, temperature, &[])[0].tokens[3]];
        let [fused, tensors] =
            [Kernels::Fused, Kernels::Primitives].map(|kernels| written(model, kernels, temperature, &ends));
        assert!(fused[0].finish == Finish::Stop && fused.iter().any(|text| text.finish == Finish::Length));
        assert!(fused[2].tokens.len() <= 4, "it has little room");
        for (one, other) in fused.iter().zip(&tensors) {
            assert_eq!((&one.tokens, one.end, one.finish), (&other.tokens, other.end, other.finish));
            for (a, b) in one.log_probabilities.iter().zip(&other.log_probabilities) {
                assert!((a - b).abs() < 1e-4, "{a} and {b}");
            }
        }
    }
}

#[test]
fn half_precision_writes_nearly_as_likely() {
    let config = config(false);
    let [single, half] = [DType::F32, DType::BF16].map(|numbers| {
        let parameters = parameters(&config, numbers);
        written((&config, &parameters), parameters.kernels(), 0.0, &[])
    });
    for (one, other) in single.iter().zip(&half) {
        let (a, b) = (one.log_probabilities[0], other.log_probabilities[0]);
        assert!((a - b).abs() < 0.2, "{a} and {b}");
    }
}
