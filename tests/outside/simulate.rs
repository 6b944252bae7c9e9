//! `folkmoot simulate`: made-up polls with known groups.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use tests::{Outcome, Snapshot, folder, folkmoot, run};

fn simulate(out: &Path, seed: &str) -> Outcome {
    let sizes = ["--participants", "1200", "--statements", "60", "--groups", "3", "--votes-per", "30", "--seed", seed];
    let mut arguments = vec!["simulate".as_ref(), "--out".as_ref(), out.as_os_str()];
    arguments.extend(sizes.iter().map(std::ffi::OsStr::new));
    folkmoot(arguments)
}

#[test]
fn the_files_are_a_polis_export_with_the_true_groups() {
    let folder = folder();
    let out = folder.path().join("poll");
    simulate(&out, "3").ok();
    let names: HashSet<String> = Snapshot::of(&out).names().collect();
    for name in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv", "truth.csv"] {
        assert!(names.contains(name), "{name} is missing: {names:?}");
    }
    let mut truth = csv::Reader::from_path(out.join("truth.csv")).expect("truth.csv");
    assert_eq!(truth.headers().expect("a header").iter().collect::<Vec<_>>(), ["participant", "group"]);
    let mut sizes = BTreeMap::new();
    for row in truth.records() {
        *sizes.entry(row.expect("a row")[1].to_owned()).or_insert(0) += 1;
    }
    assert_eq!(sizes.len(), 3, "three groups were asked for: {sizes:?}");
    assert_eq!(sizes.values().sum::<u32>(), 1200);
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_does_not() {
    let folder = folder();
    let bytes = |name: &str, seed| {
        let out = folder.path().join(name);
        simulate(&out, seed).ok();
        std::fs::read(out.join("votes.csv")).expect("votes.csv")
    };
    let first = bytes("first", "5");
    assert_eq!(first, bytes("second", "5"));
    assert_ne!(first, bytes("third", "6"));
}

#[test]
fn the_analysis_finds_the_groups_that_were_put_in() {
    let folder = folder();
    let out = folder.path().join("poll");
    simulate(&out, "3").ok();
    let analysis = run!["analyze", &out].json();
    assert_eq!(analysis["groups"]["k"], 3, "{}", analysis["groups"]);
    let mut truth = BTreeMap::new();
    for row in csv::Reader::from_path(out.join("truth.csv")).expect("truth.csv").records() {
        let row = row.expect("a row");
        truth.insert(row[0].to_owned(), row[1].to_owned());
    }
    // Joined by id: how often the most frequent true group of each found group is right.
    let mut table: BTreeMap<(u64, &str), u64> = BTreeMap::new();
    for person in analysis["participants"].as_array().expect("participants") {
        let id = person["id"].as_str().expect("an id");
        if let Some(group) = person["group"].as_u64() {
            *table.entry((group, truth[id].as_str())).or_default() += 1;
        }
    }
    let grouped: u64 = table.values().sum();
    let best = |group| table.iter().filter(|((found, _), _)| *found == group).map(|(_, n)| *n).max().unwrap_or(0);
    let right: u64 = (0..3).map(best).sum();
    assert!(right * 5 >= grouped * 4, "{right} of {grouped} people in their true group: {table:?}");
}

#[test]
fn an_impossible_poll_is_refused() {
    let folder = folder();
    let out = folder.path().join("poll");
    for (participants, statements, groups, votes) in
        [("10", "0", "2", "5"), ("10", "5", "0", "5"), ("10", "5", "2", "50")]
    {
        let outcome = run![
            "simulate",
            "--participants",
            participants,
            "--statements",
            statements,
            "--groups",
            groups,
            "--votes-per",
            votes,
            "--seed",
            "1",
            "--out",
            &out,
        ];
        assert!(matches!(outcome.code, 1 | 2), "{participants} {statements} {groups} {votes}: {}", outcome.stderr);
        assert!(!outcome.stderr.contains("panicked"), "{}", outcome.stderr);
        assert!(!out.exists(), "a refused simulation left files behind");
    }
}

#[test]
fn the_benchmark_measures_a_poll_within_a_tenth_of_a_dense_matrix() {
    let folder = tests::folder();
    let poll = folder.path().join("poll");
    let arguments = ["--participants", "20000", "--statements", "1500", "--groups", "2", "--votes-per", "20", "--out"];
    tests::folkmoot(["simulate"].iter().chain(&arguments).map(std::ffi::OsStr::new).chain([poll.as_os_str()])).ok();
    let measured = tests::run!["bench", "opinion", &poll].json();
    assert_eq!(measured["participants"], 20000);
    let peak = measured["peak_rss_mb"].as_f64().expect("the peak is known on Linux");
    // 20,000 x 1,500 numbers of eight bytes would be 229 MB for the matrix alone.
    assert!(peak < 120.0, "{peak} MB");
    assert!(measured["ari_truth"].as_f64().expect("the truth is known") > 0.3, "{measured}");
}
