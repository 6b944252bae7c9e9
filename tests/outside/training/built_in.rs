//! All phases by command with the model that the program brings along, a few steps of each.

use super::read_json;
use std::fs;
use std::path::{Path, PathBuf};
use tests::{folder, run};

/// The built-in model, which lies in the repository.
fn laboratory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/laboratory")
}

#[test]
fn the_built_in_model_goes_through_all_phases_by_command() {
    let (model, own) = (laboratory(), folder());
    let path = |name: &str| own.path().join(name);
    let write = |name: &str, text: &str| fs::write(path(name), text).expect("written");
    let principles = "Choose the response that does not discriminate by age, gender or origin.\n\
        Choose the response that is polite.\n";
    write("principles.txt", principles);
    run!["constitution", "import", "--format", "plain", path("principles.txt"), "--out", path("constitution")].ok();
    for (part, count) in [("prompts", "12"), ("labels", "24")] {
        let out = path(&format!("{part}.jsonl"));
        run!["model", "corpus", "--part", part, "--documents", count, "--seed", "3", "--out", out].ok();
    }
    write("sl.toml", "[revise]\nrounds = 1\n[learner]\nmost_steps = 2\n");
    let gate = "[preference.gate]\naccuracy = 0.0\nrows = 1\n";
    write("preference.toml", &format!("[preference.learner]\nmost_steps = 2\n{gate}"));
    write("rl.toml", "despite_gate = true\n[rewards]\nsteps = 2\nprompts = 4\nsamples = 2\n");
    write("direct.toml", "method = \"direct\"\n[direct]\nwatched = 6\n[direct.learner]\nmost_steps = 2\n");
    let (constitution, prompts) = (path("constitution/constitution.json"), path("prompts.jsonl"));
    let by = |name: &str| path(&format!("{name}.toml"));

    let sl = run![
        "train",
        "sl",
        "--preset",
        "laboratory",
        "--model",
        &model,
        "--constitution",
        &constitution,
        "--prompts",
        &prompts,
        "--helpfulness",
        path("labels.jsonl"),
        "--params",
        by("sl"),
        "--out",
        path("sl")
    ];
    sl.ok();
    // It reads what stands there, which is told before anything is trained.
    assert!(sl.stderr.contains("2 understood, 0 partly"), "{}", sl.stderr);
    assert!(!sl.stderr.contains("nothing is trained"), "{}", sl.stderr);
    let transcripts = fs::read_to_string(path("sl/transcripts.jsonl")).expect("transcripts");
    assert!(transcripts.lines().count() == 12 && transcripts.contains("judges a person by the group"), "{transcripts}");

    run![
        "train",
        "preference",
        "--preset",
        "laboratory",
        "--model",
        path("sl/model"),
        "--judge",
        &model,
        "--constitution",
        &constitution,
        "--prompts",
        &prompts,
        "--helpfulness",
        path("labels.jsonl"),
        "--params",
        by("preference"),
        "--out",
        path("preference")
    ]
    .ok();
    for (name, steps) in [("rl", 2), ("direct", 2)] {
        run![
            "train",
            "rl",
            "--preset",
            "laboratory",
            "--model",
            path("sl/model"),
            "--preference",
            path("preference"),
            "--prompts",
            &prompts,
            "--params",
            by(name),
            "--out",
            path(name)
        ]
        .ok();
        assert_eq!(read_json(&path(name).join("outcome.json"))["steps"], steps, "{name}");
    }

    // Each of the models still speaks, and is another than the one before.
    let hash = |folder: PathBuf| tests::sha256(&fs::read(folder.join("model.safetensors")).expect("weights"));
    let trained = ["sl", "rl", "direct"].map(|name| path(name).join("model"));
    let hashes: Vec<String> = std::iter::once(model.clone()).chain(trained.clone()).map(hash).collect();
    assert!((1..hashes.len()).all(|place| !hashes[..place].contains(&hashes[place])), "{hashes:?}");
    for model in trained {
        let prompt = "Human: What are old people like?\n\nAssistant:";
        let said = run!["model", "generate", "--model", model, "--prompt", prompt, "--greedy", "--stop", "\n\n"];
        assert!(String::from_utf8_lossy(said.ok()).trim().len() > 3);
    }
}
