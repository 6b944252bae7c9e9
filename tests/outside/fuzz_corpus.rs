//! The corpora of the fuzz targets as plain tests: whatever the bytes, a result or one message, never a crash.

use std::fs;
use std::path::{Path, PathBuf};
use tests::{Outcome, Snapshot, folder, run, unpack};

tests::also_on_postgres!(exports_are_imported_whole_or_not_at_all);

fn corpus(target: &str) -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<(String, PathBuf)> = fs::read_dir(folder)
        .expect("a corpus")
        .map(|entry| entry.expect("an entry"))
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "the corpus of {target} is empty");
    files
}

/// A result, or one message about what is wrong.
fn answers(what: &str, outcome: &Outcome) {
    assert!(matches!(outcome.code, 0 | 1), "{what} ended with {}: {}", outcome.code, outcome.stderr);
    assert!(!outcome.stderr.contains("panicked"), "{what}: {}", outcome.stderr);
    if outcome.code == 1 {
        assert!(outcome.stdout.is_empty(), "{what}: a failed command wrote a result");
        assert!(outcome.stderr.trim().len() > 20, "{what} failed without saying why: {}", outcome.stderr);
    }
}

#[test]
fn exports_are_analysed_or_refused() {
    for (name, file) in corpus("polis_export") {
        let folder = folder();
        unpack(&fs::read(file).expect("a bundle"), folder.path());
        answers(&name, &run!["analyze", folder.path()]);
    }
}

#[test]
fn exports_are_imported_whole_or_not_at_all() {
    for (name, file) in corpus("polis_export") {
        let folder = folder();
        let (poll, data, out) = (folder.path().join("poll"), folder.path().join("data"), folder.path().join("out"));
        fs::create_dir(&poll).expect("a folder");
        unpack(&fs::read(file).expect("a bundle"), &poll);
        let outcome = run!["import", "polis", &poll, "--slug", "corpus", "--data", &data];
        answers(&name, &outcome);
        let exported = run!["export", "polis", "corpus", "--data", &data, "--out", &out];
        assert_eq!(exported.code, outcome.code, "{name}: import and export disagree: {}", exported.stderr);
    }
}

#[test]
fn known_bundles_end_as_they_should() {
    let good = [
        "plain",
        "seconds",
        "late-columns",
        "matrix-only",
        "report-name",
        "changed-mind",
        "quoted",
        "marked",
        "strange-scripts",
        "formula",
    ];
    let bad = ["open-quote", "not-text", "zeros", "bad-votes", "bad-times", "short-rows", "twice", "empty"];
    for (names, code) in [(&good[..], 0), (&bad[..], 1)] {
        for name in names {
            let folder = folder();
            let bundle = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/polis_export").join(name);
            unpack(&fs::read(bundle).expect("a bundle"), folder.path());
            let outcome = run!["analyze", folder.path()];
            assert_eq!(outcome.code, code, "{name}: {}", outcome.stderr);
        }
    }
}

#[test]
fn analyses_are_compiled_or_refused() {
    for (name, file) in corpus("analysis") {
        let folder = folder();
        let out = folder.path().join("out");
        let outcome = run!["constitution", "compile", "--analysis", &file, "--out", &out];
        answers(&name, &outcome);
        assert_eq!(out.exists(), outcome.code == 0, "{name}: {:?}", Snapshot::of(&out));
    }
}

#[test]
fn foreign_constitutions_are_taken_over_or_refused() {
    for (name, file) in corpus("constitution_import") {
        // The name of a file begins with the form that it is most like; every form has to bear every file.
        for format in ["plain", "llm-swarm", "anthropic"] {
            let folder = folder();
            let out = folder.path().join("out");
            let outcome = run!["constitution", "import", "--format", format, &file, "--out", &out];
            answers(&format!("{name} as {format}"), &outcome);
            assert_eq!(out.exists(), outcome.code == 0, "{name} as {format}");
        }
    }
    for (format, name, clauses) in
        [("plain", "plain.list", 4), ("llm-swarm", "llm-swarm.good", 1), ("anthropic", "anthropic.list", 2)]
    {
        let folder = folder();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/constitution_import").join(name);
        run!["constitution", "import", "--format", format, &file, "--out", folder.path()].ok();
        let bytes = fs::read(folder.path().join("constitution.json")).expect("the constitution");
        let constitution: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
        assert_eq!(constitution["clauses"].as_array().map(Vec::len), Some(clauses), "{name}");
    }
}

#[test]
fn models_are_opened_or_refused_with_the_file_that_is_at_fault() {
    for (name, file) in corpus("model") {
        let folder = folder();
        unpack(&fs::read(file).expect("a bundle"), folder.path());
        let outcome = run!["model", "generate", "--model", folder.path(), "--prompt", "d e", "--max-new-tokens", "2"];
        answers(&name, &outcome);
        assert_eq!(outcome.code == 0, name == "plain", "{name}: {}", outcome.stderr);
        let says = outcome.code == 0 || outcome.stderr.contains(&*folder.path().to_string_lossy());
        assert!(says, "{name} does not say which file: {}", outcome.stderr);
    }
}

const TRANSCRIPT: &str = concat!(
    r#"{"id":"1","init_prompt":[{"role":"user","content":"Hi"}],"init_response":"No.","revisions":[{"#,
    r#""principle_id":"p1","critic_prompt":"?","critic_response":"Curt.","revision_prompt":"!","#,
    r#""revision_response":"Hello."}]}"#
);

#[test]
fn rows_are_mixed_or_refused_with_their_line() {
    for (name, file) in corpus("rows") {
        let folder = folder();
        let (transcripts, out) = (folder.path().join("transcripts.jsonl"), folder.path().join("rows.jsonl"));
        fs::write(&transcripts, TRANSCRIPT).expect("a file");
        let outcome = run!["train", "mix", "--transcripts", &transcripts, "--helpfulness", &file, "--out", &out];
        answers(&name, &outcome);
        assert_eq!(out.exists(), outcome.code == 0, "{name}: {}", outcome.stderr);
        let good = ["messages", "preferences", "sharegpt"].contains(&name.as_str());
        assert_eq!(outcome.code == 0, good, "{name}: {}", outcome.stderr);
        let says = good || (outcome.stderr.contains(&name) && outcome.stderr.contains("line 1"));
        assert!(says, "{name} does not say where: {}", outcome.stderr);
    }
}
