//! `folkmoot model` with a server that behaves, and with one that does not.

use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use tests::{ModelServer, Outcome, Prompted, Reply, folder, folkmoot, folkmoot_with};

fn generate(server: &str, more: &[&str]) -> Outcome {
    folkmoot_with(&[("FOLKMOOT_ENDPOINT_KEY", "sk-s3cret")], arguments(server, more))
}

fn arguments<'a>(server: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut arguments = vec!["model", "generate", "--endpoint", server, "--model-name", "m", "--prompt", "Once"];
    arguments.extend(more);
    arguments
}

/// Runs against a server that always replies so, and makes sure that it ends in time with a message.
fn fails(reply: Reply, more: &[&str], within: Duration, says: &[&str]) -> Vec<Prompted> {
    let said = format!("{reply:?}");
    let server = ModelServer::start(move |_| reply.clone());
    let start = Instant::now();
    generate(&server.url(), more).fails_saying(says);
    assert!(start.elapsed() < within, "{said:.80}: {:?} of {within:?}", start.elapsed());
    server.asked()
}

#[test]
fn text_is_asked_for_in_the_protocol() {
    let server = ModelServer::start(|asked| match asked.path.as_str() {
        "/v1/completions" => Reply::text(" upon a time.\n\nHuman: more"),
        _ => Reply::chat("Hello."),
    });
    let more =
        ["--temperature", "0.5", "--top-p", "0.9", "--seed", "7", "--max-new-tokens", "9", "--stop", "\n\nHuman:"];
    let outcome = generate(&server.url(), &more);
    assert_eq!(String::from_utf8_lossy(outcome.ok()), " upon a time.\n");
    assert_eq!(String::from_utf8_lossy(generate(&server.url(), &["--chat", "--greedy"]).ok()), "Hello.\n");
    let asked = server.asked();
    assert_eq!(
        asked[0].body,
        json!({ "model": "m", "prompt": "Once", "max_tokens": 9, "temperature": 0.5, "top_p": 0.9, "seed": 7,
            "stop": ["\n\nHuman:"] })
    );
    assert!(asked[0].head.to_lowercase().contains("authorization: bearer sk-s3cret"), "{}", asked[0].head);
    assert_eq!(asked[1].path, "/v1/chat/completions");
    assert_eq!(
        asked[1].body,
        json!({ "model": "m", "messages": [{ "role": "user", "content": "Once" }], "max_tokens": 256,
            "temperature": 0.0 })
    );
}

#[test]
fn what_was_answered_is_not_asked_again() {
    let folder = folder();
    let answers = folder.path().join("answers.jsonl");
    let more = ["--answers", answers.to_str().expect("a path"), "--tries", "1"];
    let server = ModelServer::start(|_| Reply::text(" upon"));
    let url = server.url();
    for _ in 0..2 {
        assert_eq!(generate(&url, &more).ok(), b" upon\n");
    }
    assert_eq!(server.asked().len(), 1);
    let stored = std::fs::read_to_string(&answers).expect("the answers");
    assert!(!stored.contains("s3cret") && !stored.contains("Once"), "{stored}");
    // No endpoint is needed any more, and a line that was being written does no harm.
    std::fs::write(&answers, format!("{stored}{{\"request_sha")).expect("half a line");
    assert_eq!(generate("http://127.0.0.1:9", &more).ok(), b" upon\n");
    generate("http://127.0.0.1:9", &[&more[..], &["--seed", "1"]].concat()).fails_saying(&["could not be reached"]);
}

#[test]
fn an_endpoint_that_fails_is_named_in_time_without_the_key() {
    let quick = ["--timeout", "1", "--tries", "2"];
    let few = Duration::from_secs(12);
    fails(Reply::Hang, &quick, few, &["/v1/completions did not answer within 1 s (tried 2 times)"]);
    fails(Reply::Drip, &quick, few, &["did not answer within 1 s (tried 2 times)"]);
    fails(Reply::Close, &quick, few, &["could not be reached (tried 2 times)"]);
    fails(Reply::Torn, &quick, few, &["could not be reached (tried 2 times)"]);
    fails(
        Reply::Status(500, "", "out of memory".into()),
        &quick,
        few,
        &["answered 500 (tried 2 times): out of memory"],
    );
    let wrong_key = r#"{"error": {"message": "wrong key sk-s3cret\nok: forged line"}}"#;
    let asked =
        fails(Reply::Status(401, "", wrong_key.into()), &quick, few, &["wrong key [key] ok: forged", "variable"]);
    assert_eq!(asked.len(), 1, "what cannot pass by itself is not tried again");
    let away = "Location: http://127.0.0.1:9/v1/completions\r\n";
    fails(Reply::Status(302, away, String::new()), &quick, few, &["answered 302", "redirects"]);
    fails(Reply::Status(404, "", r#"{"detail":"no model m"}"#.into()), &quick, few, &["404", "no model m"]);
    for (answer, says) in [
        (json!({ "choices": [] }), "0 choices where one was asked for"),
        (json!({ "choices": [{ "text": "a" }, { "text": "b" }] }), "2 choices"),
        (json!([1]), "without \"choices\""),
        (json!({ "choices": [{ "text": 7 }] }), "without a text"),
    ] {
        fails(Reply::Json(answer), &quick, few, &[says]);
    }
    fails(Reply::Status(200, "", "<html>welcome</html>".into()), &quick, few, &["not with JSON"]);
    fails(Reply::Status(200, "", "[".repeat(100_000)), &quick, few, &["not with JSON"]);
}

#[test]
fn a_huge_answer_is_refused_before_it_is_read() {
    let patient = ["--timeout", "60", "--tries", "5"];
    for says in [true, false] {
        let asked =
            fails(Reply::Huge(100 << 20, says), &patient, Duration::from_secs(20), &["more than 16777216 bytes"]);
        assert_eq!(asked.len(), 1, "it would be as large the next time");
    }
}

#[test]
fn what_passes_is_waited_for() {
    let server = ModelServer::start(|asked| match asked.number {
        0 => Reply::Status(429, "Retry-After: 2\r\n", String::new()),
        1 => Reply::Status(503, "", String::new()),
        2 => Reply::Torn,
        _ => Reply::text(" upon"),
    });
    let start = Instant::now();
    assert_eq!(generate(&server.url(), &["--tries", "4"]).ok(), b" upon\n");
    let took = start.elapsed();
    assert!(took >= Duration::from_secs(2), "Retry-After was not kept: {took:?}");
    assert!(took < Duration::from_secs(15), "{took:?}");
    // Nobody waits for an hour.
    let hour = Reply::Status(429, "Retry-After: 3600\r\n", "slow down".into());
    let asked = fails(hour, &[], Duration::from_secs(10), &["429 (tried once): slow down", "ask more slowly"]);
    assert_eq!(asked.len(), 1);
}

#[test]
fn wrong_options_are_refused() {
    for (more, says) in [
        (&["--temperature", "3"][..], "temperature is 3"),
        (&["--tries", "0"], "tries is 0"),
        (&["--timeout", "0"], "timeout is 0"),
        (&["--concurrency", "0"], "concurrency is 0"),
        (&["--rate", "0"], "rate is 0"),
    ] {
        generate("http://127.0.0.1:9", more).fails_saying(&[says]);
    }
    generate("http://ann:s3cret@127.0.0.1:9", &[]).fails_saying(&["endpoint is an address with a password"]);
    let bad = folkmoot_with(&[("FOLKMOOT_ENDPOINT_KEY", "two words")], arguments("http://127.0.0.1:9", &[]));
    bad.fails_saying(&["FOLKMOOT_ENDPOINT_KEY holds no key"]);
    folkmoot(["model", "generate", "--prompt", "Once"]).is_wrong_usage();
}

fn score(server: &str, folder: &Path, rows: &str) -> (Outcome, Vec<Value>) {
    let (input, out) = (folder.join("rows.jsonl"), folder.join("scores.jsonl"));
    std::fs::write(&input, rows).expect("the rows");
    let (input, out) = (input.to_str().expect("a path"), out.to_str().expect("a path"));
    let model = ["model", "score", "--endpoint", server, "--model-name", "m", "--tries", "1"];
    let outcome = folkmoot([&model[..], &["--input", input, "--out", out]].concat());
    let scores = std::fs::read_to_string(out).unwrap_or_default();
    let scores = scores.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    (outcome, scores)
}

/// Repeats the prompt, one token a word, each of probability 1/e to the power of its length.
fn echoing(asked: &Prompted) -> Reply {
    let prompt = asked.body["prompt"].as_str().expect("a prompt");
    let mut starts: Vec<usize> = prompt.match_indices(' ').map(|(at, _)| at).collect();
    starts.insert(0, 0);
    let end = |index: usize| starts.get(index + 1).copied().unwrap_or(prompt.len());
    let tokens: Vec<&str> = starts.iter().enumerate().map(|(index, start)| &prompt[*start..end(index)]).collect();
    let logprob = |(index, token): (usize, &&str)| if index == 0 { json!(null) } else { json!(-(token.len() as f64)) };
    let mut logprobs: Vec<Value> = tokens.iter().enumerate().map(logprob).collect();
    logprobs.push(json!(-0.5));
    let (mut drawn, mut offsets) = (tokens, starts.clone());
    drawn.push(" next");
    offsets.push(prompt.len());
    Reply::Json(json!({ "choices": [{ "text": format!("{prompt} next"), "finish_reason": "length",
        "logprobs": { "tokens": drawn, "token_logprobs": logprobs, "text_offset": offsets } }] }))
}

#[test]
fn completions_are_scored_in_the_order_of_the_rows() {
    let folder = folder();
    let server = ModelServer::start(echoing);
    let mut rows = String::new();
    for index in 0..40 {
        rows += &format!("{{\"prompt\":\"row\",\"completion\":\" {}\"}}\n", "x".repeat(index + 1));
    }
    rows += "{\"text\":\"one two three\"}\n";
    let (outcome, scores) = score(&server.url(), folder.path(), &rows);
    outcome.ok();
    assert_eq!(scores.len(), 41);
    for (index, score) in scores[..40].iter().enumerate() {
        let nll = index as f64 + 2.0;
        assert_eq!(*score, json!({ "tokens": 1, "sum_logprob": -nll, "mean_nll": nll }), "row {index}");
    }
    // The first token has no probability, and what was drawn after the text does not count.
    assert_eq!(scores[40], json!({ "tokens": 2, "sum_logprob": -10.0, "mean_nll": 5.0 }));
}

#[test]
fn one_letter_is_scored_after_a_conversation() {
    let folder = folder();
    let server = ModelServer::start(|asked| {
        assert_eq!((asked.path.as_str(), asked.body["top_logprobs"].as_i64()), ("/v1/chat/completions", Some(20)));
        let listed = json!([{ "token": "A", "logprob": -0.25 }, { "token": "B", "logprob": -1.5 }]);
        Reply::Json(json!({ "choices": [{ "message": { "content": "A" },
            "logprobs": { "content": [{ "token": "A", "logprob": -0.25, "top_logprobs": listed }] } }] }))
    });
    let row =
        |token| format!("{{\"prompt\":[{{\"role\":\"user\",\"content\":\"A or B?\"}}],\"completion\":\"{token}\"}}\n");
    let (outcome, scores) = score(&server.url(), folder.path(), &(row("A") + &row("B")));
    outcome.ok();
    assert_eq!(scores.iter().map(|score| score["sum_logprob"].as_f64()).collect::<Vec<_>>(), [Some(-0.25), Some(-1.5)]);
    // So it is when the answers are taken from where they are kept.
    let asked = server.asked().len();
    let (outcome, again) = score(&server.url(), folder.path(), &(row("B") + &row("A")));
    outcome.ok();
    assert_eq!(again.iter().rev().collect::<Vec<_>>(), scores.iter().collect::<Vec<_>>());
    assert_eq!(server.asked().len(), asked, "both were answered before");
    let (outcome, _) = score(&server.url(), folder.path(), &row("C"));
    outcome.fails_saying(&["row 1", "\"C\" is not among the 2 tokens listed"]);
}

#[test]
fn an_endpoint_that_cannot_score_says_so_and_nothing_is_written() {
    let folder = folder();
    let server = ModelServer::start(|_| Reply::text(" next"));
    let (outcome, scores) = score(&server.url(), folder.path(), "{\"text\":\"one two\"}\n");
    outcome.fails_saying(&["m at http", "cannot score this", "does not repeat the prompt", "vLLM"]);
    assert!(scores.is_empty() && !folder.path().join("scores.jsonl").exists());
    for (rows, says) in [
        ("{\"text\":\"one\"}\n{\"prompt\":\"a\"}\n", "rows.jsonl, line 2: needs \"text\", or \"prompt\""),
        ("{\"txt\":\"one\"}\n", "rows.jsonl, line 1"),
        ("\u{1}\n", "rows.jsonl, line 1"),
        ("", "holds no row"),
    ] {
        score(&server.url(), folder.path(), rows).0.fails_saying(&[says]);
    }
}

/// A published model of 260 thousand weights, if it is at hand.
fn stories() -> Option<std::path::PathBuf> {
    let found = tests::conformance_data("data/stories260k");
    if found.is_none() {
        tests::report_without_data("model in a folder", "data/stories260k");
    }
    found
}

#[test]
fn a_model_in_a_folder_writes_and_scores() {
    let Some(model) = stories() else { return };
    let model = model.to_str().expect("a path");
    let write = |more: &[&str]| {
        let arguments =
            ["model", "generate", "--model", model, "--prompt", "Once upon a time", "--max-new-tokens", "20"];
        String::from_utf8_lossy(folkmoot([&arguments, more].concat()).ok()).into_owned()
    };
    let greedy = write(&["--greedy"]);
    assert!(greedy.starts_with(", there was a little girl named Lily."), "{greedy}");
    assert_eq!(write(&["--seed", "3"]), write(&["--seed", "3"]), "the same seed gives the same text");
    assert_ne!(write(&["--seed", "3"]), write(&["--seed", "4"]));

    let folder = folder();
    let (rows, scores) = (folder.path().join("rows.jsonl"), folder.path().join("scores.jsonl"));
    let likely = json!({ "prompt": "Once upon a time, there was", "completion": " a little girl named Lily." });
    let unlikely = json!({ "prompt": "Once upon a time, there was", "completion": " tax on a stone, 17." });
    std::fs::write(&rows, format!("{likely}\n{unlikely}\n")).expect("rows");
    let path = |path: &Path| path.to_str().expect("a path").to_owned();
    folkmoot(["model", "score", "--model", model, "--input", &path(&rows), "--out", &path(&scores)]).ok();
    let nll: Vec<f64> = std::fs::read_to_string(&scores)
        .expect("scores")
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["mean_nll"].as_f64().expect("a number"))
        .collect();
    assert!(nll.len() == 2 && nll[0] + 1.0 < nll[1], "{nll:?}");
}

#[test]
fn a_folder_that_holds_no_model_is_named_with_what_is_wrong() {
    let folder = folder();
    let ask =
        || folkmoot(["model", "generate", "--model", folder.path().to_str().expect("a path"), "--prompt", "Once"]);
    ask().fails_saying(&["config.json", "no such file"]);
    std::fs::write(folder.path().join("config.json"), r#"{"model_type":"mamba"}"#).expect("written");
    ask().fails_saying(&["config.json", "missing field"]);
    let Some(model) = stories() else { return };
    for name in ["config.json", "tokenizer.json", "model.safetensors"] {
        std::fs::copy(model.join(name), folder.path().join(name)).expect("copied");
    }
    ask().ok();
    let weights = folder.path().join("model.safetensors");
    let bytes = std::fs::read(&weights).expect("weights");
    std::fs::write(&weights, &bytes[..bytes.len() - 4]).expect("cut off");
    ask().fails_saying(&["model.safetensors", "is cut off"]);
}
