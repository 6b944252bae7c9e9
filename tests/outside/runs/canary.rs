//! What people say of themselves, and what nobody accepted, comes near no model: of each, something that stands nowhere
//! else is planted, and looked for in every file of a run.

use super::{Laboratory, until};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use tests::{Client, Held, folder, make_tiny_model, run};

tests::also_on_postgres!(nothing_of_a_poll_but_its_constitution_comes_into_a_run);

/// In a statement that a moderator rejects.
const REJECTED: &str = "qzxvrejectedqzxv";
/// In the words of an answer about the person, and in its id.
const ANSWER: &str = "qzxvanswerqzxv";
/// In an id elsewhere.
const ELSEWHERE: &str = "qzxvelsewhereqzxv";

/// Every file below a folder, where it is there.
fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            below(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The town of the drafts, with one more answer to its question.
fn planted() -> Held {
    super::town().settings(json!({
        "organiser": "The council", "contact": "council@example.org", "outcome": "The council votes on it in May.",
        "demographics": [{ "id": "age", "text": "How old are you?", "options": [
            { "id": "young", "text": "Under 30" }, { "id": ANSWER, "text": format!("As old as {ANSWER}") }
        ]}],
    }))
}

#[test]
fn nothing_of_a_poll_but_its_constitution_comes_into_a_run() {
    let folder = folder();
    let models = folder.path().join("models");
    fs::create_dir(&models).expect("a folder");
    make_tiny_model(&models);
    let params = folder.path().join("run.toml");
    fs::write(&params, super::whole::PARAMS).expect("written");
    let laboratory = Laboratory::of(&planted(), folder, "1", vec!["--models".into(), models.into()]);
    let mut her = Client::new(laboratory.moot.server.address());
    let joined = json!({
        "key": "join-of-the-canary", "consent": tests::CONSENT, "xid": ELSEWHERE, "answers": { "age": ANSWER },
    });
    assert_eq!(her.post_json("/api/v1/polls/town/participants", &joined).status, 201);
    for statement in 1..=5 {
        let key = format!("vote-of-the-canary-on-{statement}");
        let vote = if statement == 3 { "disagree" } else { "agree" };
        let body = json!({ "statement": statement.to_string(), "vote": vote, "key": key });
        assert_eq!(her.post_json("/api/v1/polls/town/votes", &body).status, 200);
    }
    let text = format!("The AI should tell everybody about {REJECTED} at once.");
    let body = json!({ "text": text, "key": "a-statement-of-the-canary", "language": "en" });
    let written = her.post_json("/api/v1/polls/town/statements", &body);
    assert_eq!(written.status, 200, "{}", written.text());
    let ann = laboratory.ann();
    let reject = [("do", "reject"), ("statement", "6"), ("reason", "It names somebody"), ("pile", "all")];
    assert_eq!(ann.post("/facilitate/town/statements", &reject).status, 303);
    // They are where they belong, so that looking for them elsewhere means something.
    let mine = her.get("/polls/town/me/data.json");
    for planted in [REJECTED, ANSWER, ELSEWHERE] {
        assert!(mine.text().contains(planted), "{planted} was never there: {}", mine.text());
    }

    laboratory.ratify();
    let data = laboratory.moot.data.clone();
    run!["poll", "run", "town", "--model", "base", "--params", &params, "--seed", "3", "--data", &data].ok();
    until(&laboratory.ann(), 1, "Done");
    let mut files = Vec::new();
    for place in ["runs", "artifacts", "weights"] {
        below(&data.join(place), &mut files);
    }
    let mut of_the_constitution = 0;
    for file in &files {
        let content = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let content = String::from_utf8_lossy(&content);
        for planted in [REJECTED, ANSWER, ELSEWHERE] {
            assert!(!content.contains(planted), "{planted} is in {}", file.display());
        }
        of_the_constitution += usize::from(content.contains("Choose the response that harms nobody."));
    }
    assert!(of_the_constitution > 1, "what the models are taught would be found: {files:?}");
    for kind in ["model.safetensors", "tokenizer.json", ".jsonl", "params.json"] {
        assert!(files.iter().any(|file| file.to_string_lossy().ends_with(kind)), "no {kind} among {files:?}");
    }
}
