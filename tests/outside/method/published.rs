//! The published prompts and samples of Constitutional AI: its instructions become constitutions, its worked examples
//! stand before what a model is asked, and its conversations are asked about as they are written.

use super::Material;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tests::{ModelServer, Prompted, Reply, conformance_data, folkmoot, report_without_data, run};

/// Answers in one sentence; where likelihoods are asked for, the last token of the prompt is likelier the longer it is.
fn answering(asked: &Prompted) -> Reply {
    let prompt = asked.body["prompt"].as_str().expect("text is asked about");
    if asked.body["echo"] == true {
        let at = prompt.rfind(' ').unwrap_or(0);
        return Reply::Json(json!({ "choices": [{ "text": format!("{prompt} x"), "finish_reason": "length",
            "logprobs": { "tokens": [&prompt[..at], &prompt[at..], " x"], "token_logprobs": [null, -0.5, -1.0] } }] }));
    }
    Reply::text(&format!(" Answer {}.\n\nHuman:", asked.number))
}

fn json_of(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

/// A constitution of published instructions, and the conversations of the published samples.
fn material(data: &Path, instructions: &str) -> Material {
    let material = Material::new(0);
    let from = data.join("prompts").join(instructions);
    std::fs::remove_dir_all(material.path("constitution")).expect("removed");
    run!["constitution", "import", "--format", "anthropic", from, "--out", material.path("constitution")].ok();
    let files = ["INSTRUCTGPT", "LAMDA", "PALMS"].map(|name| data.join(format!("samples/{name}_SLMADISON.jsonl")));
    let rows = files.iter().flat_map(|file| samples(file)).map(|sample| sample["rl_prompt"].clone());
    let short = rows.filter(|prompt| prompt.as_str().is_some_and(|text| text.len() < 200)).take(12);
    let lines = short.enumerate().map(|(id, prompt)| format!("{}\n", json!({ "id": id, "prompt": prompt })));
    material.write("prompts.jsonl", &lines.collect::<String>());
    material
}

fn samples(file: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// The prompts that a stage asked about, in text.
fn asked(material: &Material, stage: &str, params: &str, few_shot: PathBuf) -> Vec<String> {
    let server = ModelServer::start(answering);
    material.write("params.toml", params);
    let (url, params) = (server.url(), material.path("params.toml").to_string_lossy().into_owned());
    let few_shot = few_shot.to_string_lossy().into_owned();
    let more = ["--endpoint", &url, "--model-name", "m", "--params", &params, "--few-shot", &few_shot];
    folkmoot(material.stage(stage, &format!("{stage}.jsonl"), &more)).ok();
    server.asked().iter().map(|asked| asked.body["prompt"].as_str().expect("text").to_owned()).collect()
}

#[test]
fn published_instructions_examples_and_conversations_are_used_as_they_are_written() {
    let Some(data) = conformance_data("data/cai") else {
        return report_without_data("the method with its published prompts", "data/cai");
    };
    let instructions = material(&data, "CritiqueRevisionInstructions.json");
    let constitution = json_of(&instructions.path("constitution/constitution.json"));
    let clauses = constitution["clauses"].as_array().expect("clauses");
    assert_eq!(clauses.len(), 16);
    let said = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let requests: BTreeSet<[String; 2]> = clauses
        .iter()
        .map(|clause| ["critique_request", "revision_request"].map(|name| said(&clause["training"][name])))
        .collect();
    // Every critique and revision of the published samples was asked for by one of these.
    let mut compared = 0;
    for name in ["INSTRUCTGPT", "LAMDA", "PALMS"] {
        for sample in samples(&data.join(format!("samples/{name}_SLMADISON.jsonl"))) {
            for round in sample["cst"].as_array().expect("rounds") {
                let of = &round["cst_value"];
                let written = [said(&of["prompt"][0]), said(&of["edit_request"])];
                let known = requests.iter().any(|ours| {
                    ours.iter().zip(&written).all(|(ours, theirs)| !ours.is_empty() && theirs.contains(ours.as_str()))
                });
                assert!(known, "{written:?} is in no clause");
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "{compared}");

    let shown = data.join("prompts/CritiqueRevisionFewShotPrompts.json");
    let prompts = asked(&instructions, "revise", "rounds = 1\nmax_new_tokens = 20\n", shown.clone());
    let examples = json_of(&shown);
    let first = said(&examples[0]);
    assert!(prompts.iter().all(|prompt| prompt.contains(first.trim())), "{}", prompts[0]);
    for row in instructions.rows("prompts.jsonl") {
        let conversation = said(&row["prompt"]);
        assert!(prompts.iter().any(|prompt| prompt.ends_with(&conversation)), "nobody was asked {conversation:?}");
    }
    for what in ["CritiqueRequest: ", "RevisionRequest: "] {
        let used = requests.iter().flatten().filter(|request| {
            prompts
                .iter()
                .any(|prompt| prompt.rsplit_once(what).is_some_and(|(_, rest)| rest.starts_with(request.as_str())))
        });
        assert!(used.count() > 3, "{what} is hardly ever asked by the published instructions");
    }
    let transcripts = instructions.rows("revise.jsonl");
    assert_eq!(transcripts.len(), 12);

    let comparisons = material(&data, "RLMadisonInstructions.json");
    let shown = data.join("prompts/RLMadisonFewShotPrompts.json");
    let prompts = asked(&comparisons, "label", "max_new_tokens = 20\n", shown.clone());
    let good = said(&json_of(&shown)[0]["corrects"][0]);
    let judged: Vec<&String> = prompts.iter().filter(|prompt| prompt.contains("Options:")).collect();
    assert!(!judged.is_empty() && judged.iter().all(|prompt| prompt.contains(good.trim())), "{}", judged[0]);
    let labels = comparisons.rows("label.jsonl");
    assert!(labels.len() == 12 && labels.iter().all(|label| label["p_a"].is_number()), "{labels:?}");

    let thoughts = material(&data, "RLMadisonInstructions.json");
    let shown = data.join("prompts/RLMadisonPrecogFewShotPrompts.json");
    let prompts =
        asked(&thoughts, "label", "chain_of_thought = true\nmax_new_tokens = 20\nthought_tokens = 20\n", shown);
    assert!(prompts.iter().any(|prompt| prompt.contains("Let's think step by step")), "{}", prompts[prompts.len() - 1]);
    let held = |label: &Value| label["p_a"].as_f64().is_some_and(|p| (0.4..=0.6).contains(&p));
    assert!(thoughts.rows("label.jsonl").iter().all(held), "a thought decides no more than 0.40 to 0.60");
}
