//! Polls with too little in them: the command succeeds, the pages say what is missing.

use tests::{Poll, Serving, folder, run};

tests::also_on_postgres!(every_page_answers_and_says_what_is_missing);

const PAGES: [&str; 6] = ["", "/results", "/map", "/agreement", "/constitution", "/data"];

fn cases() -> Vec<(&'static str, Poll)> {
    vec![
        ("nobody", Poll::voted(0, 5, |_, _| None)),
        ("nothing", Poll::new()),
        ("one-person", Poll::voted(1, 5, |_, _| Some(1))),
        ("six-people", Poll::voted(6, 8, |person, statement| Some(if (person + statement) % 2 == 0 { 1 } else { -1 }))),
        ("one-statement", Poll::voted(30, 1, |person, _| Some(if person % 2 == 0 { 1 } else { -1 }))),
        ("all-pass", Poll::voted(30, 10, |_, _| Some(0))),
        ("all-agree", Poll::voted(30, 10, |_, _| Some(1))),
        ("nothing-in-common", Poll::voted(10, 10, |person, statement| (person == statement).then_some(1))),
        ("no-votes", Poll::voted(30, 10, |_, _| None)),
    ]
}

#[test]
fn the_analysis_says_that_there_are_no_clear_groups() {
    for (name, poll) in cases() {
        let folder = folder();
        poll.write(folder.path());
        let analysis = run!["analyze", folder.path()].json();
        let k = analysis["groups"]["k"].as_u64().expect("a number of groups");
        assert!(k <= 2, "{name}: {}", analysis["groups"]);
        if k < 2 {
            assert!(analysis["groups"]["note"].is_string(), "{name} says nothing: {}", analysis["groups"]);
        }
        let text = analysis.to_string();
        assert!(!text.contains("NaN") && !text.contains("inf"), "{name}: {text}");
    }
}

#[test]
fn a_constitution_of_nothing_says_why() {
    for (name, poll) in cases() {
        let folder = folder();
        let (export, out) = (folder.path().join("poll"), folder.path().join("out"));
        let analysis = folder.path().join("analysis.json");
        poll.write(&export);
        run!["analyze", &export, "--out", &analysis].ok();
        let outcome = run!["constitution", "compile", "--analysis", &analysis, "--out", &out];
        // Either an empty constitution that says so, or one message; never a crash.
        assert!(matches!(outcome.code, 0 | 1), "{name}: {}", outcome.stderr);
        assert!(!outcome.stderr.contains("panicked"), "{name}: {}", outcome.stderr);
    }
}

#[test]
fn every_page_answers_and_says_what_is_missing() {
    let folder = folder();
    let data = folder.path().join("data");
    for (name, poll) in cases() {
        let export = folder.path().join(name);
        poll.write(&export);
        run!["import", "polis", &export, "--slug", name, "--data", &data].ok();
    }
    let server = Serving::data(&data);
    for (name, _) in cases() {
        for page in PAGES {
            let path = format!("/polls/{name}{page}");
            let response = server.get(&path);
            assert_eq!(response.status, 200, "{path}");
            let text = response.text();
            assert!(text.contains("<h1"), "{path} has no heading");
            for broken in ["NaN", "Infinity", ">undefined<", "panicked"] {
                assert!(!text.contains(broken), "{path} shows {broken}");
            }
        }
    }
    for name in ["nobody", "nothing", "no-votes", "all-pass"] {
        let text = server.get(&format!("/polls/{name}/results")).text().to_lowercase();
        let says = [
            "no votes",
            "nobody has voted",
            "no one has voted",
            "not enough",
            "too few",
            "no statement",
            "yet",
            "clear opinion groups",
        ];
        assert!(says.iter().any(|words| text.contains(words)), "/polls/{name}/results does not say what is missing");
    }
}
