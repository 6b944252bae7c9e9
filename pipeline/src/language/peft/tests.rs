//! Adapters are written and read again, and those that cannot be are named.

use super::{read_adapter, write_adapter};
use crate::language::{
    ChatTemplate, Config, Continuation, Generation, LanguageModel, LocalModel, LoraParams, Parameters, Score,
    Tokenizer, write_model,
};
use candle_core::{DType, Device, Tensor};
use serde_json::{Value, json};
use std::path::Path;

fn config() -> Config {
    let mut config = Config::small(8, 12, 2, (2, 1), 16, 32).expect("a shape that can be");
    config.bos = Some(1);
    config
}

fn tokenizer() -> Tokenizer {
    let vocab: serde_json::Map<_, _> = (0..16).map(|i| (format!("w{i}"), i.into())).collect();
    let json = json!({
        "version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
        "pre_tokenizer": { "type": "Whitespace" }, "post_processor": null, "decoder": null,
        "model": { "type": "WordLevel", "vocab": vocab, "unk_token": "w0" }
    });
    Tokenizer::from_inner(json.to_string().parse().expect("a tokenizer")).expect("a tokenizer")
}

fn base() -> Parameters {
    Parameters::random(&config(), 2).expect("weights")
}

/// An adapter that says something: both factors have numbers.
fn adapted() -> Parameters {
    let params = LoraParams { rank: 3, alpha: 5.0, targets: vec!["q_proj".into(), "down_proj".into()] };
    let adapted = base().with_adapter(&params, &config(), 4).expect("an adapter");
    for (name, var) in adapted.trained() {
        if name.contains("lora_B") {
            let numbers = Tensor::full(0.7_f32, var.shape(), &Device::Cpu).expect("numbers");
            var.set(&numbers).expect("set");
        }
    }
    adapted
}

fn score(model: &LocalModel) -> Score {
    model.score(&[Continuation { prompt: "w4 w5".into(), completion: " w6 w7 w2".into() }]).expect("a score")[0]
}

/// Two folders: a model's, and its adapter's with a name for the model.
fn written(name_of_base: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let (tensors, template) = (base().merged().expect("weights"), ChatTemplate::default());
    write_model(
        &folder.path().join("base"),
        &config(),
        &tokenizer(),
        (&template, &Generation::default()),
        &tensors,
        DType::F32,
    )
    .expect("a model");
    write_adapter(&folder.path().join("adapter"), &adapted(), name_of_base).expect("an adapter");
    folder
}

#[test]
fn an_adapter_in_a_folder_is_opened_together_with_its_model() {
    let folder = written("../base");
    let read = LocalModel::open(&folder.path().join("adapter")).expect("a model");
    let merged = Parameters::from_tensors(adapted().merged().expect("weights")).expect("weights");
    let kept = LocalModel::new("kept".into(), &config(), tokenizer(), ChatTemplate::default(), &merged);
    assert_eq!(score(&read), score(&kept.expect("a model")));
    let plain = LocalModel::open(&folder.path().join("base")).expect("a model");
    assert!((score(&plain).sum_logprob - score(&read).sum_logprob).abs() > 1e-3);
    let both = folder.path().join("base");
    for name in ["adapter_config.json", "adapter_model.safetensors"] {
        std::fs::copy(folder.path().join("adapter").join(name), both.join(name)).expect("copied");
    }
    assert_eq!(score(&LocalModel::open(&both).expect("both in one folder")), score(&read));
}

#[test]
fn a_read_adapter_is_trained_on_and_the_rest_is_not() {
    let folder = written("../base");
    let read = read_adapter(&folder.path().join("adapter"), base()).expect("an adapter");
    let names = |parameters: &Parameters| parameters.trained().iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&read), names(&adapted()));
    assert!(read_adapter(&folder.path().join("adapter"), read).is_err(), "there is one already");
}

fn refused(path: &Path, base: Parameters) -> String {
    read_adapter(path, base).expect_err("it must be refused").to_string()
}

#[test]
fn adapters_that_cannot_be_used_are_named() {
    let folder = written("somebody/elsewhere");
    let adapter = folder.path().join("adapter");
    let message = LocalModel::open(&adapter).expect_err("no base").to_string();
    assert!(message.contains("`somebody/elsewhere`, which is no folder here"), "{message}");
    let path = adapter.join("adapter_config.json");
    let text = std::fs::read_to_string(&path).expect("a config");
    let with = |field: &str, value: Value| {
        let mut config: Value = serde_json::from_str(&text).expect("JSON");
        config[field] = value;
        std::fs::write(&path, config.to_string()).expect("written");
    };
    for (field, value, expected) in [
        ("peft_type", json!("IA3"), "`IA3` is not known"),
        ("r", json!(0), "r is 1 to 1024"),
        ("r", json!(4), "has shape"),
        ("bias", json!("all"), "trained biases"),
        ("use_dora", json!(true), "`use_dora`"),
        ("modules_to_save", json!(["lm_head"]), "`modules_to_save`"),
        ("lora_alpha", json!("much"), "not an adapter's config"),
    ] {
        with(field, value);
        let message = refused(&adapter, base());
        assert!(message.contains(expected), "{field}: {message}");
    }
    with("use_rslora", json!(true));
    let stable = read_adapter(&adapter, base()).expect("divided by the root of the rank");
    let (stable, plain) = (stable.merged().expect("weights"), adapted().merged().expect("weights"));
    assert_ne!(
        numbers(&stable["model.layers.0.mlp.down_proj.weight"]),
        numbers(&plain["model.layers.0.mlp.down_proj.weight"])
    );
    with("r", json!(3));
    let smaller = Config::small(8, 12, 1, (2, 1), 16, 32).expect("a shape that can be");
    let message = refused(&adapter, Parameters::random(&smaller, 2).expect("weights"));
    assert!(message.contains("`model.layers.1.mlp.down_proj`, which this model does not have"), "{message}");
    let (mut factors, _) = adapted().adapter_files().expect("factors");
    factors.remove("base_model.model.model.layers.0.self_attn.q_proj.lora_B.weight");
    crate::language::weights::write(&adapter.join("adapter_model.safetensors"), &factors, DType::F32).expect("written");
    assert!(refused(&adapter, base()).contains("one factor for"));
}

fn numbers(tensor: &Tensor) -> Vec<f32> {
    tensor.flatten_all().and_then(|flat| flat.to_vec1()).expect("numbers")
}
