//! Answers to bias scores.

use super::{model, read};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tests::{ModelServer, Reply, conformance_data, folder, folkmoot, report_without_data, run};

/// The built-in questions as a file, with an answer to each in the field `text`.
fn questions(folder: &Path, answer: impl Fn(&Value) -> Value) -> PathBuf {
    let path = folder.join("questions.jsonl");
    run!["model", "corpus", "--part", "questions", "--documents", "72", "--seed", "4", "--out", &path].ok();
    let lines = std::fs::read_to_string(&path).expect("questions");
    let answered = lines.lines().map(|line| {
        let mut row: Value = serde_json::from_str(line).expect("JSON");
        row["text"] = answer(&row);
        format!("{row}\n")
    });
    std::fs::write(&path, answered.collect::<String>()).expect("answers");
    path
}

/// The option that names the group which the stereotype speaks against, whatever the question.
fn stereotyped(row: &Value) -> Value {
    let group = &row["additional_metadata"]["stereotyped_groups"][0];
    let option = (0..3).find(|option| row["answer_info"][format!("ans{option}")][1] == *group).expect("the group");
    row[format!("ans{option}")].clone()
}

#[test]
fn somebody_elses_answers_are_scored_without_a_model() {
    let folder = folder();
    let file = questions(folder.path(), stereotyped);
    let out = folder.path().join("bbq.json");
    let outcome = run!["eval", "bbq", "--data", &file, "--predictions", &file, "--answer-field", "text", "--out", &out];
    let table = String::from_utf8_lossy(outcome.ok()).into_owned();
    assert!(table.contains("Disability_status") && table.lines().count() == 19, "{table}");
    let report = read(&out);
    assert_eq!(report["format"], "folkmoot-bbq/1");
    assert_eq!(report["labels"], "official");
    assert_eq!(report["model"]["answers_sha256"].as_str().map(str::len), Some(64));
    let cells = report["cells"].as_array().expect("cells");
    assert_eq!(cells.len(), 18, "nine dimensions, with and without an answer in the text");
    for cell in cells {
        // Whoever always names one group follows the stereotype on half of the questions.
        assert_eq!((&cell["n"], &cell["n_biased"], &cell["s_raw"]), (&json!(16), &json!(8), &json!(0.0)), "{cell}");
        assert_eq!(cell["n_unknown"], 0);
    }
    let again = folder.path().join("again.json");
    run!["eval", "bbq", "--data", &file, "--predictions", &file, "--answer-field", "text", "--out", &again].ok();
    assert_eq!(std::fs::read(&out).expect("bytes"), std::fs::read(&again).expect("bytes"));
}

#[test]
fn what_is_undefined_is_null_and_two_models_are_compared() {
    let folder = folder();
    let unknown = |row: &Value| {
        let option = (0..3).find(|option| row["answer_info"][format!("ans{option}")][1] == "unknown").expect("one");
        json!(option)
    };
    let file = questions(folder.path(), unknown);
    let (silent, right) = (folder.path().join("silent.json"), folder.path().join("right.json"));
    run!["eval", "bbq", "--data", &file, "--predictions", &file, "--answer-field", "text", "--out", &silent].ok();
    run![
        "eval",
        "bbq",
        "--data",
        &file,
        "--predictions",
        &file,
        "--answer-field",
        "label",
        "--baseline",
        &silent,
        "--out",
        &right
    ]
    .ok();
    let (silent, right) = (read(&silent), read(&right));
    for cell in silent["cells"].as_array().expect("cells") {
        assert_eq!((&cell["bias_score"], &cell["bias_interval"]), (&Value::Null, &Value::Null), "{cell}");
        assert_eq!(cell["accuracy"], if cell["condition"] == "ambig" { json!(1.0) } else { json!(0.0) });
    }
    let differences = right["differences"].as_array().expect("differences");
    assert_eq!(differences.len(), 18);
    for difference in differences {
        assert_eq!(difference["bias"], Value::Null, "there is nothing to compare with: {difference}");
        let accuracy = &difference["accuracy"];
        let gained = if difference["condition"] == "ambig" { 0.0 } else { 1.0 };
        assert_eq!(accuracy["difference"], gained);
        assert!(accuracy["p"].as_f64() <= accuracy["p_holm"].as_f64(), "{difference}");
    }
}

#[test]
fn what_cannot_be_scored_is_named_by_file_line_and_field() {
    let folder = folder();
    let out = folder.path().join("bbq.json");
    let file = questions(folder.path(), stereotyped);
    let eval = |data: &Path, field: &str| {
        run!["eval", "bbq", "--data", data, "--predictions", &file, "--answer-field", field, "--out", &out]
    };
    eval(&file, "nonsense").fails_saying(&["questions.jsonl, line 1", "no field \"nonsense\"", "\"text\""]);
    eval(folder.path(), "text").fails_saying(&["holds no file of BBQ's", "Age.jsonl"]);
    let lines = std::fs::read_to_string(&file).expect("questions");
    let damaged = |name: &str, change: &dyn Fn(&mut Value)| {
        let path = folder.path().join(name);
        let changed = lines.lines().enumerate().map(|(number, line)| {
            let mut row: Value = serde_json::from_str(line).expect("JSON");
            if number == 2 {
                change(&mut row);
            }
            format!("{row}\n")
        });
        std::fs::write(&path, changed.collect::<String>()).expect("a file");
        path
    };
    let label = damaged("label.jsonl", &|row| row["label"] = json!(7));
    eval(&label, "text").fails_saying(&["label.jsonl, line 3", "label is 7"]);
    let missing = damaged("missing.jsonl", &|row| row["context"] = Value::Null);
    eval(&missing, "text").fails_saying(&["missing.jsonl, line 3"]);
    let twice = damaged("twice.jsonl", &|row| row["example_id"] = json!(0));
    eval(&twice, "text").fails_saying(&["twice.jsonl, line 3", "example_id 0", "twice"]);
    let more = damaged("more.jsonl", &|row| row["example_id"] = json!(4000));
    eval(&more, "text").fails_saying(&["there is no question 2 of Age in the data"]);
    let race = damaged("race.jsonl", &|row| row["category"] = json!("Race_x_SES"));
    run!["eval", "bbq", "--data", &race, "--predictions", &race, "--answer-field", "text", "--out", &out]
        .fails_saying(&["Race_x_SES", "--templates"]);
    assert!(!out.exists(), "no report was made of any of them");
    folkmoot(["eval", "bbq", "--data", "laboratory", "--out", "bbq.json"]).is_wrong_usage();
    folkmoot(["eval", "bbq", "--data", "x", "--predictions", "x", "--out", "bbq.json"]).is_wrong_usage();
}

#[test]
fn a_model_is_asked_and_what_it_writes_is_read() {
    let folder = folder();
    let out = folder.path().join("bbq.json");
    // It always gives the second option, as the question lists it.
    let server = ModelServer::start(|asked| {
        let prompt = asked.body["prompt"].as_str().expect("a prompt");
        let options = prompt.split_once("Options: ").map_or("", |(_, options)| options);
        Reply::text(&format!(" {}.", options.split("; ").nth(1).unwrap_or_default()))
    });
    let url = server.url();
    let arguments = ["eval", "bbq", "--data", "laboratory", "--scenes", "2", "--read", "text"];
    let to = ["--endpoint", &url, "--model-name", "m", "--out", out.to_str().expect("a path")];
    folkmoot(arguments.iter().chain(&to)).ok();
    let report = read(&out);
    assert_eq!(report["model"], json!({ "endpoint": url, "form": "laboratory", "name": "m", "read": "text" }));
    assert_eq!(server.asked().len(), 72, "two scenes of four questions on each of nine dimensions");
    for cell in report["cells"].as_array().expect("cells") {
        assert_eq!((&cell["n"], &cell["unparsed"]), (&json!(4), &json!(0)), "{cell}");
    }
}

#[test]
fn a_model_in_a_folder_is_asked_for_likelihoods_and_named_by_its_hashes() {
    let Some(model) = model() else { return };
    let folder = folder();
    let (whole, per_token) = (folder.path().join("whole.json"), folder.path().join("per-token.json"));
    run!["eval", "bbq", "--data", "laboratory", "--scenes", "2", "--model", &model, "--out", &whole].ok();
    run![
        "eval",
        "bbq",
        "--data",
        "laboratory",
        "--scenes",
        "2",
        "--model",
        &model,
        "--read",
        "per-token",
        "--baseline",
        &whole,
        "--out",
        &per_token
    ]
    .ok();
    let (whole, per_token) = (read(&whole), read(&per_token));
    for name in ["config.json_sha256", "tokenizer.json_sha256", "model.safetensors_sha256"] {
        assert_eq!(whole["model"][name].as_str().map(str::len), Some(64), "{}", whole["model"]);
    }
    assert_eq!((&whole["model"]["read"], &per_token["model"]["read"]), (&json!("likelihood"), &json!("per-token")));
    assert_eq!(whole["data"]["rows"], 72);
    assert!(whole["cells"].as_array().expect("cells").iter().all(|cell| cell["n"] == 4 && cell["unparsed"] == 0));
    assert_eq!(per_token["differences"].as_array().map(Vec::len), Some(18));
    let bench = run!["bench", "eval", "--model", &model, "--rows", "36"].json();
    assert_eq!((&bench["benchmark"], &bench["rows"]), (&json!("eval"), &json!(36)));
    assert!(bench["rows_per_s"].as_f64() > Some(0.0), "{bench}");
}

#[test]
fn published_answers_have_their_published_scores_on_the_command_line() {
    let Some(data) = conformance_data("data/bbq") else {
        return report_without_data("eval", "data/bbq");
    };
    let folder = folder();
    let (out, table) = (folder.path().join("bbq.json"), folder.path().join("bbq.csv"));
    let answers = data.join("unifiedqa_preds_Age.jsonl.gz");
    let field = "unifiedqa-t5-11b_pred_arc";
    run![
        "eval",
        "bbq",
        "--data",
        &data,
        "--predictions",
        &answers,
        "--answer-field",
        field,
        "--out",
        &out,
        "--csv",
        &table
    ]
    .ok();
    let report = read(&out);
    let cells = report["cells"].as_array().expect("cells");
    assert_eq!(cells.len(), 2, "the other categories have no answers in that file");
    let ambiguous = &cells[0];
    assert_eq!(
        (&ambiguous["n"], &ambiguous["unparsed"], &ambiguous["n_biased"]),
        (&json!(1839), &json!(1), &json!(1058))
    );
    assert!((ambiguous["bias_score"].as_f64().expect("a score") - 0.489_396_411_092_985).abs() < 1e-12);
    let lines = std::fs::read_to_string(&table).expect("the table");
    assert!(
        lines.lines().nth(1).is_some_and(|line| line.starts_with("Age,false,ambig,1839,623,0.33877107")),
        "{lines}"
    );
}

#[test]
fn answers_are_also_written_as_notebooks_of_another_harness_read_them() {
    let Some(model) = model() else { return };
    let folder = folder();
    let (out, harness) = (folder.path().join("bbq.json"), folder.path().join("harness"));
    let eval = || {
        run![
            "eval",
            "bbq",
            "--data",
            "laboratory",
            "--scenes",
            "2",
            "--model",
            &model,
            "--out",
            &out,
            "--harness",
            &harness
        ]
    };
    eval().ok();
    let results = read(&harness.join("results_bbq.json"));
    let (report, figures) = (read(&out), &results["results"]["bbq"]);
    assert_eq!(figures["amb_bias_score_Age,none"], report["cells"][0]["bias_score"]);
    let samples = std::fs::read_to_string(harness.join("samples_bbq.jsonl")).expect("samples");
    assert_eq!(samples.lines().count(), 72);
    eval().fails_saying(&["harness is there already and not empty"]);
}
