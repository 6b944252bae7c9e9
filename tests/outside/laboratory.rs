//! `folkmoot model corpus`: the texts of the built-in model as files.

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
