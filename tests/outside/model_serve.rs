//! `folkmoot model serve`: asked over HTTP, a model says what it says in its folder.

use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tests::{Client, Serving, folder, folkmoot, folkmoot_with};

fn laboratory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/laboratory")
}

/// Runs `folkmoot model` with the model in its folder and with the one behind the address.
fn both(server: &Serving, command: &[&str]) -> [Vec<u8>; 2] {
    let (folder, url) = (laboratory().display().to_string(), format!("http://{}", server.address()));
    [vec!["--model", &folder], vec!["--endpoint", &url, "--model-name", "laboratory"]].map(|which| {
        let arguments = [&["model"], command, &which].concat();
        folkmoot(arguments).ok().to_vec()
    })
}

const ROWS: &str = r#"{"text": "Human: How many pears are there?\n\nAssistant: Nobody can know."}
{"prompt": "Human: Who is kind?\n\nAssistant:", "completion": " The girl."}
{"prompt": "Human: Wer war das \u2013 die K\u00f6nigin? \ud83d\ude42\n\nAssistant:", "completion": " Not known."}
{"prompt": "\n\nPrinciple: Be kind.\n\n(A) Yes.\n\n(B) No.\n\nBetter:", "completion": " (A)"}
{"prompt": [{"role": "user", "content": "Who is kind?"}], "completion": " The"}
"#;

#[test]
fn a_served_model_says_what_it_says_in_its_folder() {
    let server = Serving::model(&laboratory(), None);
    let place = folder();
    let (rows, out) = (place.path().join("rows.jsonl"), place.path().join("scores.jsonl"));
    fs::write(&rows, ROWS).expect("written");
    let scores = |which: &[&str]| -> Vec<Value> {
        let files = ["--input", rows.to_str().expect("a path"), "--out", out.to_str().expect("a path")];
        folkmoot([&["model", "score"], &files[..], which].concat()).ok();
        let text = fs::read_to_string(&out).expect("scores");
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    };
    let (here, url) = (laboratory().display().to_string(), format!("http://{}", server.address()));
    let (local, served) = (scores(&["--model", &here]), scores(&["--endpoint", &url, "--model-name", "laboratory"]));
    assert_eq!((local.len(), served.len()), (5, 5));
    for (local, served) in local.iter().zip(&served) {
        assert_eq!(local["tokens"], served["tokens"], "{local} {served}");
        let [a, b] = [local, served].map(|score| score["sum_logprob"].as_f64().expect("a number"));
        assert!((a - b).abs() < 1e-4 && a < -1e-6, "{a} {b}");
    }
    for more in [&["--greedy"][..], &["--seed", "5", "--stop", "\n\n"], &["--greedy", "--chat", "--stop", "."]] {
        let command = [&["generate", "--prompt", "Human: Who is kind?\n\nAssistant:", "--max-new-tokens", "12"], more];
        let [local, served] = both(&server, &command.concat());
        assert!(!local.is_empty() && local == served, "{more:?}: {served:?}");
    }
}

#[test]
fn what_a_served_model_does_not_give_is_said() {
    let server = Serving::model(&laboratory(), None);
    let mut client = Client::new(server.address());
    let listed: Value = serde_json::from_str(client.get("/v1/models").text()).expect("JSON");
    assert_eq!(listed["data"][0]["id"], "laboratory");
    let text = |more: Value| {
        let mut body = json!({ "model": "laboratory", "prompt": "Once", "max_tokens": 1 });
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        body
    };
    let long = "kind ".repeat(5_000);
    for (body, status, says) in [
        (text(json!({ "model": "other" })), 404, "no model \\\"other\\\""),
        (text(json!({ "stream": true })), 400, "stream"),
        (text(json!({ "n": 3 })), 400, "n must be 1"),
        (text(json!({ "prompt": ["a", "b"] })), 400, "one text"),
        (text(json!({ "prompt": [1, 2] })), 400, "not in the protocol"),
        (text(json!({ "temperature": 9 })), 400, "temperature is 9"),
        (text(json!({ "max_tokens": 0 })), 400, "max-new-tokens is 0"),
        (text(json!({ "logprobs": 1 })), 400, "echo"),
        (text(json!({ "echo": true, "max_tokens": 5 })), 400, "0 or 1"),
        (text(json!({ "prompt": long })), 400, "shorten it"),
        (text(json!({ "prompt": long, "echo": true })), 400, "shorten it"),
    ] {
        let answer = client.post_json("/v1/completions", &body);
        assert_eq!(answer.status, status, "{body:.200}: {}", answer.text());
        assert!(answer.text().contains(says), "{}", answer.text());
    }
    let chat = json!({ "messages": [] });
    assert_eq!(client.post_json("/v1/chat/completions", &chat).status, 400);
    assert_eq!(client.get("/v1/embeddings").status, 404);
    // It goes on after all of these.
    assert_eq!(client.post_json("/v1/completions", &text(json!({}))).status, 200);
}

#[test]
fn whoever_has_no_key_is_not_answered() {
    let server = Serving::model(&laboratory(), Some("sk-s3cret"));
    assert_eq!(Client::new(server.address()).get("/v1/models").status, 401);
    let url = format!("http://{}", server.address());
    let asked = |key: &str| {
        let which = ["--endpoint", &url, "--model-name", "laboratory", "--prompt", "Once", "--greedy", "--tries", "1"];
        folkmoot_with(&[("FOLKMOOT_ENDPOINT_KEY", key)], [&["model", "generate"], &which[..]].concat())
    };
    asked("sk-s3cret").ok();
    asked("sk-other").fails_saying(&["401", "asks for a key"]);
    let model = laboratory().display().to_string();
    let open = folkmoot(["model", "serve", "--model", &model, "--listen", "0.0.0.0:0"]);
    open.fails_saying(&["FOLKMOOT_SERVE_KEY"]);
}

#[test]
fn a_question_that_is_never_asked_to_its_end_does_not_keep_it_from_ending() {
    let mut server = Serving::model(&laboratory(), None);
    let mut half = TcpStream::connect(server.address()).expect("the server accepts");
    half.write_all(b"POST /v1/completions HTTP/1.1\r\nHost: here\r\n").expect("sent");
    // An answer says that the connection from before has been let in.
    assert_eq!(Client::new(server.address()).get("/v1/models").status, 200);
    let asked = Instant::now();
    assert_eq!(server.stop(Duration::from_secs(20)), Some(true), "it has not ended well:\n{}", server.log());
    assert!(asked.elapsed() < Duration::from_secs(10), "it took {:?}", asked.elapsed());
}
