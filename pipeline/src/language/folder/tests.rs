//! Folders that are written are read again, and never hold parts of two models.

use super::write_model;
use crate::language::{
    ChatTemplate, Config, Continuation, LanguageModel, LocalModel, Message, Parameters, Prompt, Role, Tokenizer,
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
    write_model(folder, &config, &tokenizer(vocabulary as u32), template, &tensors, numbers).expect("written");
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
    let refused = write_model(folder.path(), &config, &tokenizer(20), &template(), &tensors, DType::F32);
    let message = refused.expect_err("a weight is missing").to_string();
    assert!(message.contains("`model.norm.weight` is missing"), "{message}");
    assert_eq!(names(folder.path()), before);
    assert!(LocalModel::open(folder.path()).is_ok());
}
