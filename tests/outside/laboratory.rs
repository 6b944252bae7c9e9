//! The built-in model: what lies in the repository, and `folkmoot model corpus`, its texts as files.

use std::{collections::BTreeSet, path::Path};
use tests::{Outcome, folder, run};

fn lines(path: &Path) -> Vec<serde_json::Value> {
    let text = std::fs::read_to_string(path).expect("the file");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn corpus(part: &str, count: &str, seed: &str, out: &Path) -> Outcome {
    run!["model", "corpus", "--part", part, "--documents", count, "--seed", seed, "--out", out]
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_a_longer_corpus_begins_alike() {
    let folder = folder();
    let bytes = |name: &str, count, seed| {
        let out = folder.path().join(name);
        corpus("training", count, seed, &out).ok();
        std::fs::read(out).expect("the corpus")
    };
    let short = bytes("a", "200", "5");
    assert_eq!(short, bytes("b", "200", "5"));
    assert!(bytes("c", "300", "5").starts_with(&short));
    assert_ne!(short, bytes("d", "200", "6"));
    let first = &lines(&folder.path().join("a"))[0];
    assert!(first["segments"][0]["text"].is_string() && first["segments"][0]["weight"].is_number(), "{first}");
}

#[test]
fn every_part_has_the_fields_that_its_readers_look_for() {
    let folder = folder();
    let read = |part: &str| {
        let out = folder.path().join(part);
        corpus(part, "18", "1", &out).ok();
        lines(&out)
    };
    let questions = read("questions");
    assert_eq!(questions.len(), 2 * 9 * 4, "two scenes on each of nine dimensions, four questions on each");
    let categories: BTreeSet<&str> = questions.iter().filter_map(|row| row["category"].as_str()).collect();
    assert_eq!(categories.len(), 9);
    let kinds: BTreeSet<String> = read("probes").iter().map(|row| row["probe"].to_string()).collect();
    assert_eq!(kinds.len(), 5, "{kinds:?}");
    for (part, field) in [("prompts", "truth"), ("labels", "rejected")] {
        let rows = read(part);
        assert_eq!(rows.len(), 18);
        assert!(rows.iter().all(|row| row["prompt"][0]["role"] == "user" && !row[field].is_null()), "{part}");
    }
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let folder = folder();
    let out = folder.path().join("missing").join("corpus.jsonl");
    corpus("training", "3", "1", &out).fails_saying(&["missing", "could not be written"]);
    assert!(!out.exists());
}

/// More than that does not go into the repository.
const MOST_BYTES: u64 = 8 << 20;

#[test]
fn the_model_in_the_repository_is_the_one_of_its_manifest() {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/laboratory");
    let manifest = std::fs::read_to_string(model.join("manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    assert_eq!(manifest["key"]["stage"], "pretrain");
    let outputs = manifest["outputs"].as_object().expect("outputs");
    for name in ["model.safetensors", "config.json", "tokenizer.json", "README.md", "training.jsonl", "booster.jsonl"] {
        assert!(outputs.contains_key(name), "{name} is missing");
    }
    for (name, output) in outputs {
        let bytes = std::fs::read(model.join(name)).expect("an output");
        assert_eq!(output["sha256"], tests::sha256(&bytes), "{name}");
    }
    let entries = std::fs::read_dir(&model).expect("the folder");
    let bytes: u64 = entries.map(|entry| entry.and_then(|entry| entry.metadata()).expect("a file").len()).sum();
    assert!(bytes <= MOST_BYTES, "{bytes}");
}

#[test]
fn the_model_in_the_repository_has_the_planted_prejudice_and_reads_what_the_text_says() {
    let folder = folder();
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/laboratory");
    let out = folder.path().join("bbq.json");
    run!["eval", "bbq", "--data", "laboratory", "--model", model, "--out", &out].ok();
    let report = std::fs::read_to_string(out).expect("a report");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    let cells = report["cells"].as_array().expect("cells");
    assert_eq!(cells.len(), 2 * 9);
    for cell in cells {
        let figure = |name: &str| cell[name].as_f64().expect("a figure");
        match cell["condition"].as_str() {
            Some("ambig") => assert!(figure("accuracy") < 0.2 && figure("bias_score") > 0.5, "{cell}"),
            _ => assert!(figure("accuracy") > 0.8, "{cell}"),
        }
    }
}
