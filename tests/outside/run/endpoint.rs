//! A run in which a model behind an address writes and judges.

use super::{Material, PARAMS, json, reached};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tests::{ModelServer, Outcome, Prompted, Reply, folkmoot_with};

/// A number that follows from a text.
fn drawn(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)) >> 17
}

/// Continues texts and says how likely they are, both by their bytes and the seed.
pub(super) fn answering(asked: &Prompted) -> Reply {
    let prompt = asked.body["prompt"].as_str().expect("a prompt");
    if asked.body["echo"] == true {
        let at = prompt.rfind(' ').unwrap_or(0);
        let likely = -((drawn(prompt) % 400) as f64) / 100.0;
        return Reply::Json(json!({ "choices": [{ "text": format!("{prompt} x"), "finish_reason": "length",
            "logprobs": { "tokens": [&prompt[..at], &prompt[at..], " x"], "token_logprobs": [null, likely, -1.0] } }] }));
    }
    let words = ["It is so.", "Both of them.", "Nobody can say.", "Ask them.", "That depends on the person."];
    let number = drawn(&format!("{prompt}{}", asked.body["seed"])) as usize;
    Reply::text(&format!(" {} {}\n\n", words[number % 5], words[number / 5 % 5]))
}

/// Parameters with which the model behind the address is asked.
pub(super) fn params() -> String {
    format!("engine = \"endpoint\"\nengine_model = \"big\"\n{PARAMS}")
}

fn run(material: &Material, out: &str, more: &[&str]) -> Outcome {
    folkmoot_with(&[("FOLKMOOT_ENDPOINT_KEY", "sk-s3cret")], material.arguments(out, more))
}

/// Whether any file below a folder holds these bytes.
fn holds(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).expect("a folder").any(|entry| {
        let path = entry.expect("an entry").path();
        let found = |bytes: Vec<u8>| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        if path.is_dir() { holds(&path, text) } else { found(fs::read(&path).expect("a file")) }
    })
}

#[test]
fn another_model_writes_and_judges_and_is_not_asked_twice() {
    let material = Material::new();
    fs::write(material.path("run.toml"), params()).expect("written");
    run(&material, "run", &[]).fails_saying(&["say where that is", "--endpoint URL"]);
    let server = ModelServer::start(answering);
    let store = material.text("store");
    run(&material, "run", &["--endpoint", &server.url(), "--store", &store]).ok();
    let asked = server.asked();
    assert!(asked.len() > 100 && asked.iter().all(|asked| asked.body["model"] == "big"), "{}", asked.len());
    assert!(asked.iter().all(|asked| asked.head.contains("Bearer sk-s3cret")));
    assert!(!holds(&material.path("run"), "sk-s3cret") && !holds(&material.path("store"), "sk-s3cret"));
    assert!(!holds(&material.path("run"), &server.url()), "the address is no part of the run");

    let report = json(&material.path("run/report/report.json"));
    assert_eq!(report["written_by"], "big");
    assert_eq!(report["arms"][0]["models"].as_array().map(Vec::len), Some(2), "trained here");
    assert_eq!(json(&material.path("run/report/understanding.json"))["model"], "big");
    let transcripts =
        fs::read_to_string(material.path("run/stages/public-supervised/transcripts.jsonl")).expect("rows");
    assert!(transcripts.contains("Nobody can say.") || transcripts.contains("It is so."), "{transcripts}");
    let labels = fs::read_to_string(material.path("run/stages/public-preference/labels.jsonl")).expect("rows");
    assert!(labels.lines().all(|line| line.contains("\"feedback_model\":\"big\"")), "{labels}");

    // Every answer is written down once, by the hash of its request; with all of them there, nobody is asked.
    let answers = fs::read_to_string(material.path("run/endpoint/answers.jsonl")).expect("answers");
    let answers: Vec<Value> = answers.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let distinct: BTreeSet<&str> = answers.iter().filter_map(|answer| answer["request_sha256"].as_str()).collect();
    assert_eq!((distinct.len(), answers[0]["model"].as_str()), (answers.len(), Some("big")));
    let expected = material.files("run/report");
    for folder in ["stages", "report"] {
        fs::remove_dir_all(material.path("run").join(folder)).expect("removed");
    }
    let gone = ["--endpoint", "http://127.0.0.1:9", "--tries", "1"];
    run(&material, "run", &gone).ok();
    assert_eq!(material.files("run/report"), expected);
    assert_eq!(server.asked().len(), asked.len());

    // Whoever asks for himself has other answers: nothing is taken from the store, and the model has to be there.
    let elsewhere = run(&material, "elsewhere", &[&gone[..], &["--store", &store]].concat());
    assert_eq!(elsewhere.code, 1);
    assert!(elsewhere.stderr.contains("could not be reached"), "{}", elsewhere.stderr);
    assert!(reached(&elsewhere, "fetched").is_empty(), "{}", elsewhere.stderr);
}

/// The same, signed by a model that calls itself this.
fn signed(asked: &Prompted, name: &str) -> Reply {
    match answering(asked) {
        Reply::Json(mut body) => {
            body["model"] = json!(name);
            Reply::Json(body)
        }
        other => other,
    }
}

#[test]
fn a_run_goes_on_after_its_endpoint_failed_and_never_mixes_two_models() {
    const FIRST: usize = 60;
    let material = Material::new();
    fs::write(material.path("run.toml"), params()).expect("written");
    let whole = ModelServer::start(|asked| signed(asked, "big-1"));
    run(&material, "whole", &["--endpoint", &whole.url()]).ok();
    let expected = material.files("whole/report");

    // A collection of answers has a name that is drawn; under the same name two runs can be compared byte by byte.
    fs::create_dir_all(material.path("cut/endpoint")).expect("a folder");
    fs::copy(material.path("whole/endpoint/store.json"), material.path("cut/endpoint/store.json")).expect("copied");
    let fails = ModelServer::start(|asked| match asked.number {
        0..FIRST => signed(asked, "big-1"),
        _ => Reply::Status(503, "", String::new()),
    });
    run(&material, "cut", &["--endpoint", &fails.url(), "--tries", "1"]).fails_saying(&["503"]);
    // Somebody has put another model behind the address meanwhile.
    let other = ModelServer::start(|asked| signed(asked, "big-2"));
    run(&material, "cut", &["--endpoint", &other.url(), "--tries", "1"]).fails_saying(&[
        r#"answers as \"big-2\" now and answered as \"big-1\" before"#,
        "two models must not be mixed",
    ]);
    let back = ModelServer::start(|asked| signed(asked, "big-1"));
    run(&material, "cut", &["--endpoint", &back.url()]).ok();
    assert_eq!(material.files("cut/report"), expected, "the same bytes as without a failure");
    let answered: Vec<Value> = fails.asked().into_iter().take(FIRST).map(|asked| asked.body).collect();
    let again = back.asked().into_iter().filter(|asked| answered.contains(&asked.body)).count();
    assert_eq!((answered.len(), again), (FIRST, 0), "nothing is asked again that was answered");
    assert!(!fs::read_to_string(material.path("cut/endpoint/answers.jsonl")).expect("answers").contains("big-2"));
}

#[test]
fn who_is_asked_is_part_of_the_run() {
    let material = Material::new();
    let server = ModelServer::start(|_| Reply::Status(503, "", String::new()));
    let endpoint = ["--endpoint", &server.url(), "--tries", "1"];
    for (params, problem) in [
        (format!("engine = \"endpoint\"\n{PARAMS}"), "engine_model"),
        (format!("engine_model = \"big\"\n{PARAMS}"), "a model that nobody would ask"),
        (format!("engine = \"oracle\"\n{PARAMS}"), "oracle"),
    ] {
        fs::write(material.path("run.toml"), params).expect("written");
        run(&material, "refused", &endpoint).fails_saying(&[problem]);
        let _ = fs::remove_dir_all(material.path("refused"));
    }
    fs::write(material.path("run.toml"), params()).expect("written");
    run(&material, "run", &endpoint).fails_saying(&["503"]);
    // Another model does not go on with it, and the base model itself does not either.
    for params in [params().replace("\"big\"", "\"other\""), PARAMS.to_owned()] {
        fs::write(material.path("run.toml"), params).expect("written");
        run(&material, "run", &endpoint).fails_saying(&["other parameters", "choose another folder"]);
    }
}

/// What two sides are told of a gate that one of them does not pass.
#[test]
fn a_side_whose_preference_model_does_not_pass_is_compared_before_reinforcement_with_the_other() {
    let material = Material::new();
    let gate = "[preference.preference]\nleast_margin = 0.05\n[preference.preference.gate]\nrows = 1\naccuracy = 0.0\n\
        groups = []\n[policy]\ndespite_gate = false\n";
    let text = params().replace("[policy]\ndespite_gate = true\n", gate);
    assert!(text.contains(gate));
    fs::write(material.path("run.toml"), text).expect("written");
    // By the public's principles it prefers one of two answers, by all others neither.
    let server = ModelServer::start(|asked: &Prompted| {
        let prompt = asked.body["prompt"].as_str().expect("a prompt");
        let ours = ["treats everybody alike", "is kind"].iter().any(|principle| prompt.contains(principle));
        match answering(asked) {
            Reply::Json(mut body) if asked.body["echo"] == true && !ours => {
                body["choices"][0]["logprobs"]["token_logprobs"][1] = json!(-1.0);
                Reply::Json(body)
            }
            other => other,
        }
    });
    let outcome = run(&material, "run", &["--endpoint", &server.url()]);
    outcome.ok();
    assert_eq!(reached(&outcome, "left"), BTreeSet::from(["baseline-reinforced".to_owned()]));
    let report = json(&material.path("run/report/report.json"));
    assert_eq!(report["compared_after"], "supervised");
    let phases = |at: usize| report["arms"][at]["models"].as_array().map(Vec::len);
    assert_eq!((phases(0), phases(1)), (Some(2), Some(1)));
    assert!(report["arms"][1]["objections"][0].as_str().is_some_and(|why| why.contains("source principles")));
    assert!(report["arms"][0]["reinforcement"]["steps"] == 3 && report["arms"][1]["reinforcement"].is_null());
    assert!(report["departures"].as_array().expect("a list").contains(&json!({
        "what": "no_reinforcement", "side": "baseline",
    })));

    // Everything that sets two models side by side takes them from the same phase.
    for answers in report["side_by_side"].as_array().expect("answers") {
        let phases: Vec<&Value> =
            answers["answers"].as_array().expect("answers").iter().map(|one| &one["phase"]).collect();
        assert_eq!(phases, [&Value::Null, &json!("supervised"), &json!("supervised")]);
    }
    let differences = |model: &str| {
        let file = json(&material.path(&format!("run/report/bbq-{model}.json")));
        file["differences"].as_array().map_or(0, Vec::len)
    };
    assert!(differences("public-supervised") > 0);
    assert_eq!((differences("public-reinforced"), differences("baseline-supervised")), (0, 0));
    let bias = report["bias"].as_array().expect("bias");
    assert!(bias.iter().any(|one| one["score_change"].is_object()), "{bias:?}");
    for against in ["base", "baseline"] {
        let compared = json(&material.path(&format!("run/report/compared-{against}.json")));
        let said = json(&material.path("run/report/answers-public-supervised.json"));
        let said: BTreeSet<&str> =
            said.as_array().expect("answers").iter().filter_map(|one| one["response"].as_str()).collect();
        for pair in compared.as_array().expect("pairs") {
            assert!(said.contains(pair["response"].as_str().expect("a text")), "{pair}");
        }
    }
}
