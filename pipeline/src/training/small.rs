//! A model that is small enough to be trained in a test, and reads letters.

use crate::language::{Config, Parameters, Tokenizer, weights};
use candle_core::{DType, Tensor};
use sha2::{Digest, Sha256};

/// Every token but the last, which ends a text and has no letter.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz .:";

pub(crate) fn tokenizer() -> Tokenizer {
    let mut vocabulary: Vec<String> = LETTERS.chars().map(String::from).collect();
    vocabulary.push("<end>".into());
    let vocabulary: serde_json::Map<_, _> =
        vocabulary.into_iter().enumerate().map(|(token, name)| (name, token.into())).collect();
    let json = serde_json::json!({
        "version": "1.0", "truncation": null, "padding": null, "normalizer": null, "pre_tokenizer": null,
        "post_processor": null, "decoder": { "type": "Fuse" },
        "added_tokens": [{
            "id": LETTERS.len(), "content": "<end>", "special": true,
            "single_word": false, "lstrip": false, "rstrip": false, "normalized": false,
        }],
        "model": { "type": "BPE", "vocab": vocabulary, "merges": [] },
    });
    Tokenizer::from_inner(json.to_string().parse().expect("a tokenizer")).expect("a tokenizer")
}

pub(crate) fn config() -> Config {
    let mut config = Config::small(16, 32, 2, (2, 1), LETTERS.len() + 1, 48).expect("a shape");
    config.eos = vec![LETTERS.len() as u32];
    config
}

pub(crate) fn parameters() -> Parameters {
    Parameters::random(&config(), 3).expect("weights")
}

/// Weights large enough that nothing is nearly linear, in double precision.
pub(crate) fn exact(parameters: &Parameters) -> Parameters {
    let louder = parameters.merged().expect("weights").into_iter().map(|(name, weight)| {
        let louder = if name.ends_with("norm.weight") { weight } else { (weight * 2.0)? };
        Ok((name, louder.to_dtype(DType::F64)?))
    });
    Parameters::from_tensors(louder.collect::<candle_core::Result<_>>().expect("weights")).expect("variables")
}

pub(crate) fn hash(parameters: &Parameters) -> String {
    hex::encode(Sha256::digest(weights::encode(&parameters.merged().expect("tensors"), DType::F32).expect("bytes")))
}

/// Compares gradients of a loss with differences, at a few numbers of every weight.
pub(crate) fn check_gradients(
    parameters: &Parameters,
    loss: impl Fn(&crate::language::Decoder) -> candle_core::Result<Tensor>,
) {
    let kernels = crate::language::Kernels::Fused;
    let mut shape = config();
    shape.tied = !parameters.trained().iter().any(|(name, _)| name == "lm_head.weight");
    let decoder = || crate::language::Decoder::new(&shape, parameters, kernels).expect("a decoder");
    let value = || loss(&decoder()).and_then(|loss| loss.to_scalar::<f64>()).expect("a loss");
    let whole = decoder();
    let found = loss(&whole).and_then(|loss| whole.backward(&loss)).expect("gradients");
    for (name, var) in parameters.trained() {
        let gradient = found.get(var).unwrap_or_else(|| panic!("{name} has no gradient"));
        let gradient: Vec<f64> = gradient.flatten_all().and_then(|it| it.to_vec1()).expect("numbers");
        let values: Vec<f64> = var.flatten_all().and_then(|it| it.to_vec1()).expect("numbers");
        let put = |values: &[f64]| {
            var.set(&Tensor::from_slice(values, var.shape(), var.device()).expect("a shape")).expect("set");
        };
        let largest = gradient.iter().fold(1e-9, |most: f64, slope| most.max(slope.abs()));
        for place in (0..values.len()).step_by(values.len() / 3 + 1) {
            let moved = |by: f64| {
                let mut values = values.clone();
                values[place] += by;
                put(&values);
                value()
            };
            let expected = (moved(1e-5) - moved(-1e-5)) / 2e-5;
            let error = (gradient[place] - expected).abs() / largest;
            assert!(error < 1e-6, "{name}[{place}]: {} against {expected}", gradient[place]);
        }
        put(&values);
    }
}
