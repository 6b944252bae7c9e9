//! Folders that are written are read again, and never hold parts of two models.

use super::write_model;
use crate::language::{
    ChatTemplate, Config, Continuation, Generation, LanguageModel, LocalModel, Message, Parameters, Parts, Prompt,
    Role, Tokenizer,
};
use candle_core::DType;
use std::collections::BTreeSet;
use std::path::Path;

fn tokenizer(words: u32) -> Tokenizer {
    let vocab: serde_json::Map<_, _> = (0..words).map(|i| (format!("w{i}"), i.into())).collect();
    let json = serde_json::json!({
        "version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
        "pre_tokenizer": { "type": "Whitespace" }, "post_processor": null, "decoder": null,
        "model": { "type": "WordLevel", "vocab": vocab, "unk_token": "w0" }
    });
    Tokenizer::from_inner(json.to_string().parse().expect("a tokenizer")).expect("a tokenizer")
}

fn config(vocabulary: usize) -> Config {
    let mut config = Config::small(8, 12, 1, (2, 1), vocabulary, 32).expect("a shape that can be");
    (config.bos, config.eos) = (Some(1), vec![2, 3]);
    config
}

fn template() -> ChatTemplate {
    let source = "{{ bos_token }}{% for m in messages %} {{ m['content'] }} {{ eos_token }}{% endfor %}";
    ChatTemplate::new(source, "w1", "w2").expect("a template")
}

fn write(folder: &Path, vocabulary: usize, template: &ChatTemplate, numbers: DType) {
    let config = config(vocabulary);
    let tensors = Parameters::random(&config, 5).and_then(|parameters| parameters.merged()).expect("weights");
    write_model(folder, &config, &tokenizer(vocabulary as u32), (template, &Generation::default()), &tensors, numbers)
        .expect("written");
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_folder_that_was_written_is_the_same_model() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), 20, &template(), DType::F32);
    let read = LocalModel::open(folder.path()).expect("a model");
    assert_eq!(read.config(), &config(20));
    let parameters = Parameters::random(&config(20), 5).expect("weights");
    let kept = LocalModel::new("kept".into(), &config(20), tokenizer(20), template(), &parameters).expect("a model");
    let messages = vec![Message { role: Role::User, content: "w4 w5".into() }];
    let row = Continuation { prompt: Prompt::Chat(messages), completion: " w6 w7 w2".into() };
    let (a, b) = (read.score(std::slice::from_ref(&row)).expect("a score"), kept.score(&[row]).expect("a score"));
    assert_eq!(a, b);
    assert_eq!(a[0].tokens, 3);
}

#[test]
fn nothing_of_an_older_model_stays_and_nothing_else_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = ["model-00001-of-00002.safetensors", "model.safetensors.index.json", "adapter_config.json"];
    for name in old.into_iter().chain(["README.md", "training.jsonl"]) {
        std::fs::write(folder.path().join(name), "{}").expect("written");
    }
    write(folder.path(), 30, &template(), DType::F32);
    write(folder.path(), 20, &ChatTemplate::default(), DType::BF16);
    let expected = [
        "README.md",
        "config.json",
        "generation_config.json",
        "model.safetensors",
        "tokenizer.json",
        "tokenizer_config.json",
        "training.jsonl",
    ];
    assert_eq!(names(folder.path()), expected.map(str::to_owned).into());
    assert!(!LocalModel::open(folder.path()).expect("the second model").template().is_own());
}

#[test]
fn a_model_that_cannot_be_written_leaves_the_folder_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), 20, &template(), DType::F32);
    let before = names(folder.path());
    let config = config(20);
    let mut tensors = Parameters::random(&config, 5).and_then(|parameters| parameters.merged()).expect("weights");
    tensors.remove("model.norm.weight");
    let refused = write_model(
        folder.path(),
        &config,
        &tokenizer(20),
        (&template(), &Generation::default()),
        &tensors,
        DType::F32,
    );
    let message = refused.expect_err("a weight is missing").to_string();
    assert!(message.contains("`model.norm.weight` is missing"), "{message}");
    assert_eq!(names(folder.path()), before);
    assert!(LocalModel::open(folder.path()).is_ok());
}

#[test]
fn what_is_recommended_for_asking_a_model_is_kept() {
    let (old, new) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    write(old.path(), 20, &template(), DType::F32);
    let path = |folder: &Path| folder.join("generation_config.json");
    let recommended = r#"{"temperature": 0.6, "top_p": 0.9, "do_sample": true, "eos_token_id": [4, 5]}"#;
    std::fs::write(path(old.path()), recommended).expect("written");
    let Parts { config, tokenizer, template, generation, parameters } = Parts::read(old.path()).expect("a model");
    let tensors = parameters.merged().expect("weights");
    write_model(new.path(), &config, &tokenizer, (&template, &generation), &tensors, DType::F32).expect("written");
    let read = |folder: &Path| -> serde_json::Value {
        serde_json::from_str(&std::fs::read_to_string(path(folder)).expect("a file")).expect("JSON")
    };
    let mut expected = read(old.path());
    expected["bos_token_id"] = 1.into();
    assert_eq!(read(new.path()), expected);
    let again = Parts::read(new.path()).expect("a model").generation;
    assert_eq!(again.ends(&config), Some(vec![4, 5]));
    assert_eq!(Generation::default().ends(&config), Some(vec![2, 3]));

    std::fs::write(path(new.path()), r#"{"eos_token_id": [4, 99]}"#).expect("written");
    let message = Parts::read(new.path()).expect_err("no such token").to_string();
    assert!(message.contains("eos_token_id is [4,99]; it must be a token's number, 0 to 19"), "{message}");
}
