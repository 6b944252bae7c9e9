//! Models that we write are the same in Hugging Face's transformers and PEFT, and theirs are the same here.
//!
//! Needs a Python with torch and transformers: `FOLKMOOT_PEER_PYTHON`, or `python3`; says so where there is none.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a model that cannot be written is a failed test, and a peer that is not there is said"
)]

use candle_core::{DType, Device, Tensor};
use pipeline::language::{
    ChatTemplate, Config, Family, Generation, LocalModel, LoraParams, Message, Parameters, Role, Tokenizer, Tokens,
    weights, write_adapter, write_model,
};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::process::Command;

/// What the other side is to find.
#[derive(Deserialize, Serialize)]
struct Expected {
    ids: Vec<u32>,
    logits: Vec<Vec<f32>>,
    #[serde(default)]
    texts: Vec<(String, Vec<u32>)>,
    #[serde(default)]
    messages: Vec<Message>,
    #[serde(default)]
    chat: String,
    #[serde(default)]
    ends: Vec<u32>,
}

const VOCABULARY: usize = 64;

/// A Python that has the peer, or none.
fn python() -> Option<String> {
    let asked = std::env::var("FOLKMOOT_PEER_PYTHON");
    let python = asked.clone().unwrap_or_else(|_| "python3".into());
    let found = Command::new(&python).args(["-c", "import torch, transformers"]).output();
    if found.is_ok_and(|output| output.status.success()) {
        return Some(python);
    }
    assert!(asked.is_err(), "FOLKMOOT_PEER_PYTHON is {python}, which has no torch and transformers");
    println!("conformance: transformers: NOT HERE, no FOLKMOOT_PEER_PYTHON with torch and transformers");
    None
}

/// A token for each of 61 letters and signs, and three special ones.
fn tokenizer() -> Tokenizer {
    let letters = "<>!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123 .".chars();
    let mut names = vec!["<unk>".to_owned(), "<s>".to_owned(), "</s>".to_owned()];
    names.extend(letters.map(|letter| letter.to_string()).take(VOCABULARY - 3));
    let vocab: serde_json::Map<_, _> = names.iter().enumerate().map(|(i, name)| (name.clone(), i.into())).collect();
    let special = |id: usize| {
        serde_json::json!({
            "id": id, "content": names[id], "special": true, "single_word": false, "lstrip": false, "rstrip": false,
            "normalized": false
        })
    };
    let json = serde_json::json!({
        "version": "1.0", "truncation": null, "padding": null, "added_tokens": [special(0), special(1), special(2)],
        "normalizer": null, "pre_tokenizer": null,
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{ "SpecialToken": { "id": "<s>", "type_id": 0 } }, { "Sequence": { "id": "A", "type_id": 0 } }],
            "pair": [{ "Sequence": { "id": "A", "type_id": 0 } }, { "Sequence": { "id": "B", "type_id": 1 } }],
            "special_tokens": { "<s>": { "id": "<s>", "ids": [1], "tokens": ["<s>"] } }
        },
        "decoder": { "type": "Fuse" },
        "model": { "type": "BPE", "unk_token": "<unk>", "vocab": vocab, "merges": [] }
    });
    Tokenizer::from_inner(json.to_string().parse().expect("a tokenizer")).expect("a tokenizer")
}

fn config(tied: bool, family: Family) -> Config {
    let mut config = Config::small(48, 80, 2, (4, 2), VOCABULARY, 128).expect("a shape that can be");
    (config.tied, config.family, config.attention_bias) = (tied, family, family == Family::Qwen2);
    (config.bos, config.eos) = (Some(1), vec![2, 0]);
    config
}

/// Random weights large enough that nothing is nearly linear, and biases that say something.
fn drawn(config: &Config) -> Parameters {
    let drawn = Parameters::random(config, 7).and_then(|drawn| drawn.merged()).expect("weights");
    let louder = drawn.into_iter().map(|(name, weight)| {
        let louder = if name.ends_with("norm.weight") { weight } else { ((weight * 8.0)? + 0.01)? };
        Ok((name, louder))
    });
    Parameters::from_tensors(louder.collect::<candle_core::Result<_>>().expect("weights")).expect("variables")
}

fn logits(model: &LocalModel, ids: &[u32]) -> Vec<Vec<f32>> {
    let hidden = model.decoder().hidden(&Tokens::padded(&[ids]).expect("tokens")).expect("hidden rows");
    model.decoder().logits(&hidden).and_then(|logits| logits.to_vec2()).expect("logits")
}

/// Says beside a model that was written what the other side is to find in it.
fn expect(folder: &Path) {
    let model = LocalModel::open(folder).expect("what was written is read");
    let texts = ["Hello world.", "<s>ab 12</s>", ""].map(|text| {
        let tokens = model.tokenizer().encode(text, true).expect("tokens");
        (text.to_owned(), tokens)
    });
    let says = |role, content: &str| Message { role, content: content.into() };
    let messages = vec![says(Role::User, "Hi"), says(Role::Assistant, "Yes."), says(Role::User, "Why")];
    let ids = vec![1, 5, 9, 33, 2, 60, 17, 8, 41, 3];
    let expected = Expected {
        logits: logits(&model, &ids),
        ids,
        texts: texts.to_vec(),
        chat: model.template().render(&messages).expect("a conversation"),
        messages,
        ends: vec![2, 0],
    };
    let json = serde_json::to_string(&expected).expect("JSON");
    std::fs::write(folder.join("expected.json"), json).expect("written");
}

fn write_ours(folder: &Path) {
    let source = "{{ bos_token }}{% for m in messages %}{{ m['role'] }} {{ m['content'] }}{{ eos_token }}\n{% endfor %}\
                  {% if add_generation_prompt %}assistant{% endif %}";
    let template = ChatTemplate::new(source, "<s>", "</s>").expect("a template");
    for (name, tied, family, numbers) in [
        ("llama-tied", true, Family::Llama, DType::F32),
        ("llama-untied", false, Family::Llama, DType::F32),
        ("llama-untied-bf16", false, Family::Llama, DType::BF16),
        ("qwen2", false, Family::Qwen2, DType::F32),
        ("qwen2-tied-bf16", true, Family::Qwen2, DType::BF16),
    ] {
        let (config, folder) = (config(tied, family), folder.join(name));
        let tensors = drawn(&config).merged().expect("weights");
        write_model(&folder, &config, &tokenizer(), (&template, &Generation::default()), &tensors, numbers)
            .expect("a model");
        expect(&folder);
    }
    let sharded = folder.join("llama-sharded");
    let tensors = drawn(&config(true, Family::Llama)).merged().expect("weights");
    write_model(
        &sharded,
        &config(true, Family::Llama),
        &tokenizer(),
        (&template, &Generation::default()),
        &tensors,
        DType::F32,
    )
    .expect("a model");
    std::fs::remove_file(sharded.join("model.safetensors")).expect("removed");
    weights::write_shards(&sharded, &tensors, DType::F32, 40_000).expect("several files");
    expect(&sharded);
    let config = config(true, Family::Llama);
    let adapted = drawn(&config).with_adapter(&LoraParams::default(), &config, 1).expect("an adapter");
    for (name, var) in adapted.trained() {
        if name.contains("lora_B") {
            let numbers: Vec<f32> = (0..var.elem_count()).map(|i| ((i * 7 % 11) as f32 - 5.0) / 20.0).collect();
            let numbers = Tensor::from_vec(numbers, var.shape(), &Device::Cpu).expect("numbers");
            var.set(&numbers).expect("set");
        }
    }
    let folder = folder.join("llama-adapter");
    write_adapter(&folder, &adapted, "../llama-tied").expect("an adapter");
    expect(&folder);
}

#[test]
fn models_are_the_same_on_both_sides() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    write_ours(&folder.path().join("ours"));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/peers/transformers_round_trip.py");
    let output = Command::new(python).arg(script).arg(folder.path()).output().expect("the peer runs");
    let said = String::from_utf8_lossy(&output.stdout);
    for line in said.lines() {
        println!("conformance: transformers: {line}");
    }
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    let mut read = 0;
    for entry in std::fs::read_dir(folder.path().join("theirs")).expect("models of the peer") {
        let folder = entry.expect("an entry").path();
        let expected = std::fs::read_to_string(folder.join("expected.json")).expect("what is to be found");
        let expected: Expected = serde_json::from_str(&expected).expect("JSON");
        let found = logits(&LocalModel::open(&folder).expect("a model of the peer"), &expected.ids);
        let difference = (found.iter().flatten().zip(expected.logits.iter().flatten()))
            .fold(0.0_f32, |most, (a, b)| most.max((a - b).abs()));
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        println!("conformance: transformers: read {name}: logits differ by at most {difference:.1e}");
        assert!(difference < 1e-4, "{name}: logits differ by {difference}");
        read += 1;
    }
    assert!(read >= 4, "the peer saved {read} models");
}
