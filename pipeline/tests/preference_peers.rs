//! A preference model's folder in transformers.
//!
//! Needs a Python that has `torch` and `transformers`, named by `FOLKMOOT_PEER_PYTHON`, and `data/stories260k` in the
//! folder of conformance data; says so when one is not there.

use pipeline::language::{Config, Tokenizer, weights};
use pipeline::training::preference::PreferenceModel;
use std::path::PathBuf;
use std::process::Command;

/// Scores of the texts that follow the folder, as JSON; an error if a weight is missing or left over.
const SCORES: &str = "
import json, sys, torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer
folder, texts = sys.argv[1], sys.argv[2:]
model, info = AutoModelForSequenceClassification.from_pretrained(folder, output_loading_info=True)
assert not any(info.values()), info
tokenizer = AutoTokenizer.from_pretrained(folder)
tokenizer.pad_token = tokenizer.eos_token
tokenizer.padding_side = 'right'
batch = tokenizer(texts, return_tensors='pt', padding=True)
with torch.no_grad():
    scores = model(input_ids=batch.input_ids, attention_mask=batch.attention_mask).logits[:, 0]
print(json.dumps([type(model).__name__, scores.tolist()]))
";

#[test]
fn transformers_gives_the_same_scores() {
    let Some(python) = std::env::var_os("FOLKMOOT_PEER_PYTHON") else {
        println!("peers: transformers: NO PYTHON, FOLKMOOT_PEER_PYTHON names none");
        return;
    };
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let from = root.join("data/stories260k");
    if !from.is_dir() {
        println!("peers: transformers: NO DATA, data/stories260k is not below FOLKMOOT_CONFORMANCE_DATA");
        return;
    }
    let config = Config::read(&from.join("config.json")).expect("a config");
    let tokenizer = Tokenizer::read(&from, &config).expect("a tokenizer");
    let parameters = weights::read(&from, &config).expect("weights");
    let (config, parameters) = PreferenceModel::begin(&config, &parameters, 4).expect("weights");
    let folder = tempfile::tempdir().expect("a folder");
    PreferenceModel::save(folder.path(), &config, &tokenizer, &parameters).expect("saved");
    let texts = ["Once upon a time", "Lily went to the park. She saw a dog", "No"].map(str::to_owned);
    let here = PreferenceModel::open(folder.path()).and_then(|model| model.score(&texts)).expect("scores");
    let said =
        Command::new(python).args(["-c", SCORES]).arg(folder.path()).args(&texts).output().expect("Python begins");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let (class, there): (String, Vec<f64>) = serde_json::from_slice(&said.stdout).expect("what was printed is JSON");
    assert_eq!(class, "LlamaForSequenceClassification");
    for (here, there) in here.iter().zip(there) {
        assert!((here - there).abs() < 1e-5, "{here} against {there}");
    }
}
