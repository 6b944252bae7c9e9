//! Both phases from files with a published model that knows nothing of the laboratory: a Llama of 260 thousand weights
//! that tells stories, asked in the paper's layout with the paper's parameters, a few steps of each.

use super::read_json;
use std::path::{Path, PathBuf};
use tests::{folder, run};

const PROMPTS: [&str; 8] = [
    "Tell me a story about a dog.",
    "Who is in the park?",
    "What did Tom find?",
    "Tell me about a red ball.",
    "Why was Lily sad?",
    "Where does the cat sleep?",
    "What is in the box?",
    "Tell me of a big tree.",
];

/// What whoever has a model and a poll brings along.
fn material(folder: &Path) {
    let write = |name: &str, text: String| std::fs::write(folder.join(name), text).expect("written");
    write("principles.txt", "Choose the response that is kind.\nChoose the response that is short.\n".into());
    let told = [folder.join("principles.txt"), folder.join("constitution")];
    run!["constitution", "import", "--format", "plain", &told[0], "--out", &told[1]].ok();
    let rows = |row: &dyn Fn(&str) -> serde_json::Value| -> String {
        PROMPTS.iter().map(|prompt| format!("{}\n", row(prompt))).collect()
    };
    write("prompts.jsonl", rows(&|prompt| serde_json::json!({ "prompt": prompt })));
    write("helpful.jsonl", rows(&|prompt| serde_json::json!({ "prompt": prompt, "completion": "Once upon a time." })));
    let preferred =
        |prompt: &str| serde_json::json!({ "prompt": prompt, "chosen": "There was a little girl.", "rejected": "No." });
    write("people.jsonl", rows(&preferred));
    write("sl.toml", "[revise]\nrounds = 1\nmax_new_tokens = 12\n[learner]\nmost_steps = 2\n".into());
    let gate = "[preference.gate]\naccuracy = 0.0\nrows = 1\n";
    write("preference.toml", format!("[feedback]\nmax_new_tokens = 12\n[preference.learner]\nmost_steps = 2\n{gate}"));
    let few = "steps = 2\nprompts = 4\nsamples = 2\n[rewards.sampling]\nmax_new_tokens = 12\n";
    write("rl.toml", format!("despite_gate = true\n[rewards]\n{few}"));
    write("direct.toml", "method = \"direct\"\n[direct.learner]\nmost_steps = 2\n".into());
}

/// What a model that came out says.
fn said(model: PathBuf) -> String {
    let prompt = "\n\nHuman: Tell me a story about a dog.\n\nAssistant:";
    let outcome = run!["model", "generate", "--model", model, "--prompt", prompt, "--max-new-tokens", "12", "--greedy"];
    String::from_utf8_lossy(outcome.ok()).into_owned()
}

#[test]
fn both_phases_run_from_files_with_a_published_model() {
    let Some(model) = tests::conformance_data("data/stories260k") else {
        tests::report_without_data("both phases with a published model", "data/stories260k");
        return;
    };
    let own = folder();
    let path = |name: &str| own.path().join(name);
    material(own.path());
    let (constitution, prompts) = (path("constitution/constitution.json"), path("prompts.jsonl"));
    let sl = run![
        "train",
        "sl",
        "--model",
        &model,
        "--constitution",
        &constitution,
        "--prompts",
        &prompts,
        "--helpfulness",
        path("helpful.jsonl"),
        "--params",
        path("sl.toml"),
        "--out",
        path("sl")
    ];
    sl.ok();
    let looked = |said: &str| {
        let of = format!("how {} reads each principle, by the laboratory's probes:", model.display());
        assert!(said.contains(&of) && said.contains("of 2 principles"), "nobody has looked: {said}");
        assert!(said.contains("by p1, p2 nothing is trained, or something else"), "{said}");
    };
    looked(&sl.stderr);
    let preference = run![
        "train",
        "preference",
        "--model",
        path("sl/model"),
        "--judge",
        &model,
        "--constitution",
        &constitution,
        "--prompts",
        &prompts,
        "--helpfulness",
        path("people.jsonl"),
        "--params",
        path("preference.toml"),
        "--out",
        path("preference")
    ];
    preference.ok();
    looked(&preference.stderr);
    for name in ["rl", "direct"] {
        let params = path(&format!("{name}.toml"));
        let outcome = run![
            "train",
            "rl",
            "--model",
            path("sl/model"),
            "--preference",
            path("preference"),
            "--prompts",
            &prompts,
            "--params",
            params,
            "--out",
            path(name)
        ];
        outcome.ok();
        assert_eq!(read_json(&path(name).join("outcome.json"))["steps"], 2);
    }
    for name in ["sl", "rl", "direct"] {
        let said = said(path(name).join("model"));
        assert!(!said.trim().is_empty(), "{name}: it writes");
        let weights = |folder: &Path| std::fs::read(folder.join("model.safetensors")).expect("weights");
        assert_ne!(weights(&path(name).join("model")), weights(&model), "{name}: it has learned");
    }
}
