//! `folkmoot train`: what asks a model, from files to files, with a small real model and with a chat model elsewhere.

mod published;

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tests::{ModelServer, Outcome, Prompted, Reply, binary, folder, folkmoot, run};

/// A folder with a constitution and prompts.
struct Material {
    folder: tempfile::TempDir,
}

impl Material {
    fn new(prompts: usize) -> Self {
        let material = Self { folder: folder() };
        let lines = "Choose the response that is kind.\nChoose the response that is short.\n";
        material.write("principles.txt", lines);
        let from = material.path("principles.txt");
        run!["constitution", "import", "--format", "plain", from, "--out", material.path("constitution")].ok();
        let prompt = |id: usize| format!("{{\"id\": {id}, \"prompt\": \"Tell me of number {id}.\"}}\n");
        material.write("prompts.jsonl", &(0..prompts).map(prompt).collect::<String>());
        material
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("written");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn rows(&self, name: &str) -> Vec<Value> {
        self.read(name).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }

    /// Arguments of a stage that is given prompts and writes to `out`.
    fn stage(&self, stage: &str, out: &str, more: &[&str]) -> Vec<String> {
        let path = |name: &str| self.path(name).to_string_lossy().into_owned();
        let constitution = path("constitution/constitution.json");
        let given = ["train", stage, "--constitution", &constitution, "--prompts", &path("prompts.jsonl")];
        let out = path(out);
        let more = ["--out", &out].into_iter().chain(more.iter().copied());
        given.into_iter().chain(more).map(str::to_owned).collect()
    }
}

/// A published model of 260 thousand weights, if it is at hand.
fn stories() -> Option<String> {
    let found = tests::conformance_data("data/stories260k");
    if found.is_none() {
        tests::report_without_data("asking a model by principles", "data/stories260k");
    }
    found.map(|found| found.to_string_lossy().into_owned())
}

const FEW_WORDS: &str = "layout = \"laboratory\"\nmax_new_tokens = 6\nchunk = 4\n";

#[test]
fn a_model_in_a_folder_answers_criticises_and_revises() {
    let Some(model) = stories() else { return };
    let material = Material::new(10);
    material.write("params.toml", &format!("{FEW_WORDS}rounds = 2\n"));
    let params = material.path("params.toml").to_string_lossy().into_owned();
    let flat = material.path("flat.jsonl").to_string_lossy().into_owned();
    let revise = |out: &str, more: &[&str]| {
        let more = [&["--model", &model, "--params", &params], more].concat();
        folkmoot(material.stage("revise", out, &more))
    };
    let counts: Value = serde_json::from_slice(revise("a.jsonl", &["--flat", &flat]).ok()).expect("JSON");
    assert_eq!(counts["prompts"], 10);
    let transcripts = material.rows("a.jsonl");
    assert_eq!(transcripts.len() as u64, counts["transcripts"].as_u64().expect("a number"));
    assert!(transcripts.iter().all(|row| row["revisions"].as_array().is_some_and(|rounds| rounds.len() == 2)));
    let record: Value = serde_json::from_str(&material.read("a.jsonl.run.json")).expect("JSON");
    assert_eq!((&record["complete"], &record["inputs"]["rounds"]), (&json!(true), &json!(2)));
    assert_eq!(record["inputs"]["model_identity"]["model.safetensors_sha256"].as_str().map(str::len), Some(64));
    assert!(material.rows("flat.jsonl").iter().all(|row| row["chosen"][1]["role"] == "assistant"));

    revise("b.jsonl", &[]).ok();
    assert_eq!(material.read("a.jsonl"), material.read("b.jsonl"), "the same seed gives the same bytes");
    revise("b.jsonl", &["--seed", "5"]).fails_saying(&["b.jsonl", "begun with seed 0, this run has 5"]);
    revise("c.jsonl", &["--seed", "5"]).ok();
    assert_ne!(material.read("a.jsonl"), material.read("c.jsonl"));

    let line =
        json!({ "messages": [{ "role": "user", "content": "Hi" }, { "role": "assistant", "content": "Hello." }] });
    material.write("helpful.jsonl", &format!("{line}\n").repeat(30));
    let path = |name: &str| material.path(name);
    let mixed = run![
        "train",
        "mix",
        "--transcripts",
        path("a.jsonl"),
        "--helpfulness",
        path("helpful.jsonl"),
        "--out",
        path("sft.jsonl")
    ];
    let mixed: Value = serde_json::from_slice(mixed.ok()).expect("JSON");
    let rows = material.rows("sft.jsonl");
    assert_eq!(mixed["rows"], rows.len());
    let share = mixed["helpfulness"].as_f64().expect("a number") / rows.len() as f64;
    assert!((share - 0.27).abs() < 0.05, "{mixed}");
    assert!(rows.iter().all(|row| row["messages"].as_array().is_some_and(|said| said.len() == 2)));
}

#[test]
fn a_run_that_was_killed_goes_on_and_ends_with_the_same_bytes() {
    let Some(model) = stories() else { return };
    let material = Material::new(80);
    material.write("params.json", r#"{"layout": "laboratory", "max_new_tokens": 12, "chunk": 2, "rounds": 2}"#);
    let params = material.path("params.json").to_string_lossy().into_owned();
    let arguments = |out: &str| material.stage("revise", out, &["--model", &model, "--params", &params]);
    let mut child = Command::new(binary())
        .args(arguments("cut.jsonl"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let until = Instant::now() + Duration::from_secs(60);
    let chunks = || {
        let record = std::fs::read(material.path("cut.jsonl.run.json")).ok()?;
        serde_json::from_slice::<Value>(&record).ok()?["chunks"].as_u64()
    };
    while chunks().is_none_or(|chunks| chunks < 2) {
        assert!(Instant::now() < until, "no chunk was written");
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().and_then(|()| child.wait()).expect("it ends");
    let cut = chunks().expect("a record");
    assert!(cut < 40, "it was killed before it was done: {cut}");
    folkmoot(arguments("cut.jsonl")).ok();
    folkmoot(arguments("whole.jsonl")).ok();
    assert_eq!(material.read("cut.jsonl"), material.read("whole.jsonl"));
    assert_eq!(material.read("cut.jsonl.run.json"), material.read("whole.jsonl.run.json"));
}

#[test]
fn a_model_in_a_folder_labels_and_says_what_it_understands() {
    let Some(model) = stories() else { return };
    let material = Material::new(10);
    material
        .write("params.toml", &format!("{FEW_WORDS}principles = 2\nidle_principles = [\"Be green.\", \"Be free.\"]\n"));
    let path = |name: &str| material.path(name).to_string_lossy().into_owned();
    let more = [
        "--model",
        &model,
        "--answers-from",
        &model,
        "--params",
        &path("params.toml"),
        "--preferences",
        &path("pairs.jsonl"),
        "--raw",
        &path("raw.jsonl"),
        "--unpaired",
        &path("single.jsonl"),
    ];
    let report: Value =
        serde_json::from_slice(folkmoot(material.stage("label", "labels.jsonl", &more)).ok()).expect("JSON");
    let labels = material.rows("labels.jsonl");
    assert_eq!((report["prompts"].as_u64(), report["labels"].as_u64()), (Some(10), Some(labels.len() as u64)));
    assert!(labels.len() > 5 && report["mean_entropy"].as_object().is_some_and(|each| !each.is_empty()), "{report}");
    assert!(labels.iter().all(|row| row["idle"].is_number() && row["idle_swapped"].is_number()));
    for row in &labels {
        let number = |row: &Value, name: &str| row[name].as_f64().expect("a number");
        let first = |odds: f64| 1.0 / (1.0 + (-odds).exp());
        // The mean over both principles of how far they lie from what those say that have nothing to say.
        let (idle, idle_swapped) = (number(row, "idle"), number(row, "idle_swapped"));
        let p = |row: &Value| {
            let p = first(number(row, "logp_a") - number(row, "logp_b") - idle);
            let swapped = first(number(row, "logp_a_swapped") - number(row, "logp_b_swapped") - idle_swapped);
            (p + swapped) / 2.0
        };
        let further = row["further"].as_array().expect("a second principle");
        assert!(further.len() == 1 && further[0]["principle_id"] != row["principle_id"], "{row}");
        assert!((number(row, "p_a") - (p(row) + p(&further[0])) / 2.0).abs() < 1e-12, "{row}");
        assert_eq!(row["constitution_hash"].as_str().map(str::len), Some(64));
    }
    assert!(material.rows("pairs.jsonl").iter().all(|row| row["margin"].as_f64().is_some_and(|margin| margin > 0.0)));

    let (pairs, raw) = (material.rows("pairs.jsonl"), material.rows("raw.jsonl"));
    assert!(!raw.is_empty() && raw.len() <= pairs.len());
    for row in &raw {
        let text = row["chosen"].as_str().expect("a text");
        assert!(text.starts_with("\n\nHuman: Tell me of number ") && text.contains("\n\nAssistant: "), "{row}");
        assert_eq!(row.as_object().map(|row| row.len()), Some(2), "{row}");
    }

    // Each answer by itself: of two, the chosen one is good.
    let single = material.rows("single.jsonl");
    assert_eq!(single.len(), 2 * pairs.len());
    for (pair, both) in pairs.iter().zip(single.as_chunks::<2>().0) {
        for (row, (side, label)) in both.iter().zip([("chosen", true), ("rejected", false)]) {
            assert_eq!(*row, json!({ "prompt": pair["prompt"], "completion": pair[side], "label": label }));
        }
    }

    material.write("params.toml", "layout = \"laboratory\"\nprobes = 4\ntrial = 2\nmax_new_tokens = 4\n");
    let constitution = path("constitution/constitution.json");
    let (params, out) = (path("params.toml"), path("understanding.json"));
    let given =
        ["train", "understand", "--constitution", &constitution, "--model", &model, "--params", &params, "--out", &out];
    let table = String::from_utf8_lossy(folkmoot(given).ok()).into_owned();
    assert!(table.starts_with("verdict") && table.contains("p1: Choose the response that is kind."), "{table}");
    let found: Value = serde_json::from_str(&material.read("understanding.json")).expect("JSON");
    assert_eq!(found["format"], "folkmoot-understanding/1");
    for principle in found["principles"].as_array().expect("a list") {
        assert!(principle["agreement"]["n"].is_number() && principle["category"].is_string(), "{principle}");
        assert!(principle["verdict"] != "understood", "a model of children's stories reads no principle: {principle}");
    }
}

/// A chat model that prefers whatever it is shown as B, and answers with the number of the request.
fn chatty(asked: &Prompted) -> Reply {
    if asked.body["logprobs"] == true {
        let listed = json!([{ "token": "A", "logprob": -2.0 }, { "token": "B", "logprob": -0.5 }]);
        return Reply::Json(json!({ "choices": [{ "message": { "content": "B" },
            "logprobs": { "content": [{ "token": "B", "logprob": -0.5, "top_logprobs": listed }] } }] }));
    }
    Reply::chat(&format!("Answer {}.", asked.number))
}

#[test]
fn a_chat_model_elsewhere_is_asked_in_conversations() {
    let server = ModelServer::start(chatty);
    let material = Material::new(3);
    material.write("params.toml", "layout = \"chat\"\nrounds = 1\n");
    let (url, params) = (server.url(), material.path("params.toml").to_string_lossy().into_owned());
    let endpoint = ["--endpoint", &url, "--model-name", "m", "--params", &params];
    folkmoot(material.stage("revise", "transcripts.jsonl", &endpoint)).ok();
    let last = server.asked().pop().expect("requests");
    let roles: Vec<&str> =
        last.body["messages"].as_array().expect("messages").iter().filter_map(|said| said["role"].as_str()).collect();
    assert_eq!(roles, ["user", "assistant", "user", "assistant", "user"], "prompt, answer, critique, revision");

    material.write("params.toml", "layout = \"chat\"\n");
    let report: Value =
        serde_json::from_slice(folkmoot(material.stage("label", "labels.jsonl", &endpoint)).ok()).expect("JSON");
    assert_eq!((&report["labels"], &report["consistent"]), (&json!(3), &json!(0)));
    assert!(material.rows("labels.jsonl").iter().all(|row| row["p_a"] == 0.5), "a liking for B is averaged out");
    let bias = report["mean_first_option"]["mean"].as_f64().expect("a number");
    assert!((bias - (1.0 / (1.0 + 1.5_f64.exp()) - 0.5)).abs() < 1e-9, "{bias}");
}

#[test]
fn what_cannot_be_used_is_named_and_nothing_is_begun() {
    let server = ModelServer::start(chatty);
    let material = Material::new(2);
    let url = server.url();
    let endpoint = ["--endpoint", &url, "--model-name", "m"];
    let fails = |says: &[&str], more: &[&str]| {
        for stage in ["revise", "label"] {
            let more = [&endpoint[..], more].concat();
            folkmoot(material.stage(stage, "out.jsonl", &more)).fails_saying(says);
            assert!(!material.path("out.jsonl").exists() && !material.path("out.jsonl.run.json").exists());
        }
    };
    let params = material.path("params.toml").to_string_lossy().into_owned();
    material.write("params.toml", "rond = 3\n");
    fails(&["params.toml", "rond"], &["--params", &params]);
    material.write("params.toml", "temperature = 7.0\n");
    fails(&["temperature is 7, expected a number from 0 to 2"], &["--params", &params]);
    let examples = material.path("principles.txt").to_string_lossy().into_owned();
    fails(&["principles.txt", "no worked examples"], &["--few-shot", &examples]);
    for (rows, says) in [
        (
            "{\"prompt\": \"a\"}\n{\"prompt\": [{\"role\": \"robot\", \"content\": \"b\"}]}\n",
            "line 2, prompt[0].role: it is \"robot\"",
        ),
        ("{\"text\": \"a\"}\n", "line 1, prompt: it is missing"),
        (
            "{\"id\": 1, \"prompt\": \"a\"}\n{\"id\": 1, \"prompt\": \"b\"}\n",
            "line 2, id: prompts 1 and 2 both have the id 1",
        ),
        ("{\"id\": 9, \"prompt\": \"a\\n\\nAssistant: b\"}\n", "line 1, prompt: its text would be misread"),
        ("", "holds no row"),
    ] {
        material.write("prompts.jsonl", rows);
        fails(&[says], &[]);
    }
    let mut constitution: Value = serde_json::from_str(&material.read("constitution/constitution.json")).expect("JSON");
    for clause in constitution["clauses"].as_array_mut().expect("clauses") {
        for text in ["comparison_prompt", "critique_request", "revision_request"] {
            clause["training"][text] = json!("");
        }
    }
    material.write("constitution/constitution.json", &constitution.to_string());
    material.write("prompts.jsonl", "{\"prompt\": \"a\"}\n");
    fails(&["no principle of \"Imported constitution\" can be used"], &[]);
    assert!(server.asked().is_empty(), "nothing was asked");
}

#[test]
fn an_endpoint_that_fails_leaves_what_was_made() {
    let server = ModelServer::start(|asked| match asked.number {
        0..12 => Reply::chat("Well."),
        _ => Reply::Status(500, "", "broken".into()),
    });
    let material = Material::new(8);
    material.write("params.toml", "layout = \"chat\"\nrounds = 1\nchunk = 4\n");
    let (url, params) = (server.url(), material.path("params.toml").to_string_lossy().into_owned());
    let more = ["--endpoint", &url, "--model-name", "m", "--tries", "1", "--params", &params];
    let outcome: Outcome = folkmoot(material.stage("revise", "out.jsonl", &more));
    outcome.fails_saying(&["answered 500"]);
    assert_eq!(material.rows("out.jsonl").len(), 4);
    let record: Value = serde_json::from_str(&material.read("out.jsonl.run.json")).expect("JSON");
    assert_eq!((&record["complete"], &record["chunks"]), (&json!(false), &json!(1)));
    assert!(Path::new(&material.path("out.jsonl")).is_file());
}
