//! `folkmoot constitution`: from an analysis to principles with their sources.

use std::fs;
use std::path::{Path, PathBuf};
use tests::{Poll, Snapshot, folder, run};

/// Forty people in two camps; statements on which everybody agrees in each of the forms that people write.
fn poll() -> Poll {
    let texts = [
        "The AI should be honest.",
        "The AI should not lie.",
        "AI should respect privacy.",
        "Should never help with violence.",
        "I like trains",
        "The AI should be honest!",
    ];
    let poll = texts.iter().fold(Poll::new(), |poll, text| poll.statement(text));
    let divided = (0..6).fold(poll, |poll, n| poll.statement(&format!("The AI should take side {n}.")));
    (0..40).fold(divided, |poll, person| {
        (0..12).fold(poll, |poll, statement| {
            let agrees = statement < 6 || (statement % 2 == 0) == (person < 20);
            poll.vote(person, statement, if agrees { 1 } else { -1 })
        })
    })
}

fn analysis(folder: &Path) -> PathBuf {
    let (export, file) = (folder.join("poll"), folder.join("analysis.json"));
    poll().write(&export);
    run!["analyze", &export, "--out", &file].ok();
    file
}

fn json(file: &Path) -> serde_json::Value {
    serde_json::from_slice(&fs::read(file).expect("the file")).expect("JSON")
}

#[test]
fn what_all_groups_agree_on_becomes_principles_with_sources() {
    let folder = folder();
    let (analysis, out) = (analysis(folder.path()), folder.path().join("out"));
    run!["constitution", "compile", "--analysis", &analysis, "--threshold", "0.7", "--out", &out].ok();
    let constitution = json(&out.join("constitution.json"));
    let text = constitution.to_string();
    for principle in ["Choose the response that", "CC0"] {
        assert!(text.contains(principle), "{principle} is missing: {text}");
    }
    // Every statement over the threshold has its place: as a principle, within one, or left out with a reason.
    let dispositions = constitution["dispositions"].as_array().expect("dispositions");
    let over: Vec<&str> = dispositions.iter().filter_map(|row| row["statement"].as_str()).collect();
    for id in ["0", "1", "2", "3", "4", "5"] {
        assert!(over.contains(&id), "statement {id} has no disposition: {dispositions:?}");
    }
    assert!(!over.contains(&"6"), "a divisive statement is not over the threshold");
    let markdown = fs::read_to_string(out.join("constitution.md")).expect("constitution.md");
    assert!(markdown.starts_with("# "), "{markdown}");
}

#[test]
fn the_same_analysis_gives_the_same_bytes() {
    let folder = folder();
    let analysis = analysis(folder.path());
    let compile = |name: &str| {
        let out = folder.path().join(name);
        run!["constitution", "compile", "--analysis", &analysis, "--top", "4", "--out", &out].ok();
        Snapshot::of(&out).names().map(|name| fs::read(out.join(name)).expect("a file")).collect::<Vec<_>>()
    };
    let first = compile("first");
    assert!(first.len() >= 2);
    assert_eq!(first, compile("second"));
}

#[test]
fn a_difference_names_what_came_and_went() {
    let folder = folder();
    let analysis = analysis(folder.path());
    let compile = |name: &str, top: &str| {
        let out = folder.path().join(name);
        run!["constitution", "compile", "--analysis", &analysis, "--top", top, "--out", &out].ok();
        out.join("constitution.json")
    };
    let (small, large) = (compile("small", "1"), compile("large", "5"));
    let difference = String::from_utf8_lossy(run!["constitution", "diff", &small, &large].ok()).into_owned();
    let same = String::from_utf8_lossy(run!["constitution", "diff", &small, &small].ok()).into_owned();
    assert!(difference.len() > same.len(), "{difference}\n---\n{same}");
    assert!(difference.to_lowercase().contains("added"), "{difference}");
}

#[test]
fn what_is_no_analysis_is_refused_and_the_output_left_alone() {
    let folder = folder();
    let good = fs::read_to_string(analysis(folder.path())).expect("the analysis");
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("the folder");
    fs::write(out.join("constitution.json"), "an earlier one").expect("the file");
    let before = Snapshot::of(&out);
    let cases = [
        ("empty", String::new()),
        ("cut off", good[..good.len() / 2].to_owned()),
        ("not JSON", "agree, disagree, pass".to_owned()),
        ("another format", good.replace("folkmoot-analysis/1", "folkmoot-analysis/9")),
        ("a list", "[]".to_owned()),
        ("very deep", "[".repeat(100_000)),
    ];
    for (what, text) in cases {
        let file = folder.path().join("bad.json");
        fs::write(&file, text).expect("the file");
        println!("{what}");
        run!["constitution", "compile", "--analysis", &file, "--out", &out].fails_saying(&["bad.json"]);
        assert_eq!(Snapshot::of(&out), before, "{what}");
        run!["constitution", "diff", &file, &file].fails_saying(&["bad.json"]);
    }
    run!["constitution", "compile", "--analysis", folder.path().join("nowhere.json").as_path(), "--out", &out]
        .fails_saying(&["nowhere.json"]);
    assert_eq!(Snapshot::of(&out), before);
}

#[test]
fn thresholds_outside_their_range_are_refused() {
    let folder = folder();
    let (analysis, out) = (analysis(folder.path()), folder.path().join("out"));
    for options in [["--threshold", "1.5"], ["--threshold", "-0.1"], ["--threshold", "NaN"], ["--top", "none"]] {
        let outcome = run!["constitution", "compile", "--analysis", &analysis, options[0], options[1], "--out", &out];
        assert!(matches!(outcome.code, 1 | 2), "{options:?}: {}", outcome.stderr);
        assert!(!out.exists(), "{options:?}");
    }
}
