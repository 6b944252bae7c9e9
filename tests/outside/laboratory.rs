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

/// Enough for every part of the method to be gone through by a tiny model, which reads every principle.
const EXPERIMENT: &str = "revised = 10\ncompared = 12\nhelpfulness = 12\nanswered = 6\n\
    [understanding]\nprobes = 2\ntrial = 2\nmax_new_tokens = 4\n\
    [understanding.thresholds]\ncaught = 0.0\nfalse_alarms = 1.0\nagreement = 0.0\n\
    [measure]\nscenes = 1\nsamples = 12\ndialogues = 6\n\
    [supervised.revise]\nrounds = 1\nmax_new_tokens = 6\nchunk = 5\n\
    [preference.feedback]\nmax_new_tokens = 6\nchunk = 5\n\
    [policy]\ndespite_gate = true\n[policy.rewards]\nsteps = 2\nprompts = 3\nsamples = 2\n\
    [policy.rewards.sampling]\nmax_new_tokens = 6\n";

#[test]
fn an_experiment_says_what_each_constitution_changes_and_what_each_principle_is_the_cause_of() {
    let folder = folder();
    tests::make_tiny_model(folder.path());
    let params = folder.path().join("experiment.toml");
    std::fs::write(&params, EXPERIMENT).expect("written");
    let (base, out) = (folder.path().join("base"), folder.path().join("out"));
    let begins = |more: &[&str]| {
        let mut all: Vec<std::ffi::OsString> =
            ["train", "experiment", "--seeds", "1", "--seed", "7"].map(Into::into).into();
        for (option, value) in [("--model", &base), ("--params", &params), ("--out", &out)] {
            all.extend([option.into(), value.into()]);
        }
        all.extend(more.iter().map(Into::into));
        tests::folkmoot(all)
    };
    let table = String::from_utf8(begins(&["--sealed", "--leave-one-out"]).ok().to_vec()).expect("text");
    for part in ["ambiguous: right", "public", "control", "s_AMB", "fairness"] {
        assert!(table.contains(part), "lacks {part}:\n{table}");
    }
    let report = || -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(out.join("report.json")).expect("a report")).expect("JSON")
    };
    let first = report();
    let arms = first["arms"].as_array().expect("arms");
    let of: Vec<_> = arms.iter().map(|arm| arm["arm"].as_str().expect("an arm")).collect();
    assert_eq!(of, ["public", "control"]);
    assert!(arms.iter().all(|arm| arm["measures"].as_array().is_some_and(|phases| phases.len() == 3)), "{first}");
    let left = first["omissions"].as_array().expect("omissions");
    assert_eq!(left.len(), 12, "each principle was left out once");
    assert!(left.iter().all(|one| one["measures"]["questions"].is_object()), "{first}");
    let categories: BTreeSet<&str> = left.iter().map(|one| one["category"].as_str().expect("a category")).collect();
    assert_eq!(categories.len(), 5, "{categories:?}");

    // What is there is taken as it is, and other principles are drawn where they need not be sealed.
    assert_eq!(String::from_utf8_lossy(begins(&["--sealed", "--leave-one-out"]).ok()), table);
    assert_eq!(report(), first);
    let other = folder.path().join("other");
    let arguments = ["train", "experiment", "--seeds", "1", "--seed", "7"].map(std::ffi::OsString::from);
    let places = [("--model", &base), ("--params", &params), ("--out", &other)];
    let places = places.into_iter().flat_map(|(option, value)| [option.into(), value.clone().into_os_string()]);
    tests::folkmoot(arguments.into_iter().chain(places).collect::<Vec<_>>()).ok();
    let usual = std::fs::read_to_string(other.join("report.json")).expect("a report");
    let usual: serde_json::Value = serde_json::from_str(&usual).expect("JSON");
    assert_ne!(usual["arms"][0]["constitution_sha256"], first["arms"][0]["constitution_sha256"]);
    assert_eq!(usual["omissions"].as_array().map(Vec::len), Some(0));
}
