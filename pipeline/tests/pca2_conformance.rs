//! `math/pca2` beside the output of Polis' own engine for three real conversations, with the groups that it found:
//! the same keys, types and shapes, and the same numbers where these follow from votes and groups.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a fixture that cannot be read is a failed test, and one that is not there is said"
)]

use flate2::read::GzDecoder;
use pipeline::{
    opinion::{Params, Poll, PollBuilder, Statement, analyze, analyze_given},
    polis::{Moment, pca2},
};
use record::Id;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    path::{Path, PathBuf},
};

const FIXTURES: [&str; 3] = ["150ptpt-3gp-no-strict-no-meta", "50ptpt-3gp-strict-no-meta", "below-100-ptpts"];
/// The votes of one of its participants are not in its files, and Polis gave every statement the same priority.
const INCOMPLETE: &str = "50ptpt-3gp-strict-no-meta";

fn conformance_data(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let found = root.join(path);
    if !found.exists() {
        println!("conformance: pca2: NO DATA, {path} is not below FOLKMOOT_CONFORMANCE_DATA");
    }
    found.exists().then_some(found)
}

fn read(fixture: &Path, name: &str) -> Value {
    let file = File::open(fixture.join(format!("{name}.json.gz"))).expect("a reference file");
    serde_json::from_reader(GzDecoder::new(file)).expect("JSON")
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} is no list"))
}

fn map<'a>(value: &'a Value, key: &str) -> &'a serde_json::Map<String, Value> {
    value[key].as_object().unwrap_or_else(|| panic!("{key} is no object"))
}

fn poll(fixture: &Path) -> (Poll, i64) {
    let field = |row: &Value, names: [&str; 2]| names.iter().find_map(|name| row.get(name)).map(text).expect("a field");
    let (mut builder, mut last) = (PollBuilder::new(), 0);
    for row in read(fixture, "comments").as_array().expect("statements") {
        builder.statement(Statement {
            id: Id::new(field(row, ["statement_id", "tid"])),
            text: text(&row["txt"]),
            language: None,
            moderation: field(row, ["moderated", "mod"]).parse().expect("-1, 0 or 1"),
            is_meta: row["is_meta"] == true,
            is_seed: row["is_seed"] == true,
        });
    }
    for row in read(fixture, "votes").as_array().expect("votes") {
        let at = text(&row["modified"]).parse::<f64>().expect("a time") as i64;
        let (person, statement) = (field(row, ["participant_id", "pid"]), field(row, ["statement_id", "tid"]));
        builder.vote(&person, &statement, row["vote"].as_i64().expect("a vote") as i8, Some(at)).expect("a vote");
        last = last.max(at);
    }
    (builder.build().expect("a poll"), last)
}

/// Every path of a document with the type that stands there; ids and places in lists do not count.
fn shape(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let key = if key.parse::<u64>().is_ok() { "#" } else { key };
                shape(value, &format!("{path}.{key}"), found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| shape(item, &format!("{path}[]"), found)),
        Value::String(_) => drop(found.insert(format!("{path}: text"))),
        Value::Number(_) => drop(found.insert(format!("{path}: number"))),
        Value::Bool(_) => drop(found.insert(format!("{path}: boolean"))),
        Value::Null => drop(found.insert(format!("{path}: null"))),
    }
}

/// Equal but for rounding; lists named in `any_order` as sets.
fn assert_same(ours: &Value, theirs: &Value, tolerance: f64, place: &str) {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => {
            assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>(), "{place}");
            a.iter().for_each(|(key, value)| assert_same(value, &b[key], tolerance, &format!("{place}.{key}")));
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{place}");
            a.iter().zip(b).for_each(|(a, b)| assert_same(a, b, tolerance, place));
        }
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().expect("a number"), b.as_f64().expect("a number"));
            assert!((a - b).abs() <= tolerance * b.abs().max(1.0), "{place}: {a} instead of {b}");
        }
        _ => assert_eq!(ours, theirs, "{place}"),
    }
}

fn assert_same_set(ours: &Value, theirs: &Value, key: &str) {
    let set = |value: &Value| list(value, key).iter().map(text).collect::<BTreeSet<_>>();
    assert_eq!(set(ours), set(theirs), "{key}");
    assert_eq!(list(ours, key).len(), list(theirs, key).len(), "{key}");
}

#[test]
fn a_document_of_ours_is_one_of_polis() {
    for name in FIXTURES {
        let Some(fixture) = conformance_data(&format!("data/polis-math/{name}")) else { continue };
        let theirs = read(&fixture, "math-pca2");
        let (poll, last_vote) = poll(&fixture);
        let params = Params::default().check().expect("sensible");
        let analysis = analyze_given(&poll, &given(&theirs), &params).expect("an analysis");
        let moment = Moment { math_tick: 4345, last_vote_ms: Some(last_vote), last_moderation_ms: None };
        let ours = pca2(&poll, &analysis, moment);

        let (mut mine, mut wanted) = (BTreeSet::new(), BTreeSet::new());
        shape(&ours, "", &mut mine);
        shape(&theirs, "", &mut wanted);
        assert_eq!(mine, wanted, "{name}");
        compare_lists(&ours, &theirs, name);
        compare_votes(&ours, &theirs);
        for (key, tolerance) in [("group-votes", 0.0), ("consensus", 1e-9), ("group-aware-consensus", 1e-9)] {
            assert_same(&ours[key], &theirs[key], tolerance, &format!("{name}: {key}"));
        }
        // Polis keeps the test of representativeness in single precision.
        assert_same(&ours["repness"], &theirs["repness"], 1e-6, &format!("{name}: repness"));
        if name != INCOMPLETE {
            for key in ["n", "user-vote-counts", "comment-priorities", "lastVoteTimestamp"] {
                assert_same(&ours[key], &theirs[key], 1e-9, &format!("{name}: {key}"));
            }
            for key in ["center", "comment-extremity"] {
                assert_same(&ours["pca"][key], &theirs["pca"][key], 1e-9, &format!("{name}: pca.{key}"));
            }
            compare_directions(&ours, &theirs, name);
        }
        println!("conformance: {name}: pca2 has {} paths and types of Polis, and its numbers", wanted.len());
    }
}

/// Group of each participant: groups hold base clusters, base clusters hold people.
fn given(polis: &Value) -> BTreeMap<Id, String> {
    let base = &polis["base-clusters"];
    let mut groups = BTreeMap::new();
    for group in list(polis, "group-clusters") {
        for cluster in list(group, "members") {
            let place = list(base, "id").iter().position(|id| id == cluster).expect("a base cluster");
            for person in base["members"][place].as_array().expect("people") {
                groups.insert(Id::new(text(person)), text(&group["id"]));
            }
        }
    }
    groups
}

fn compare_lists(ours: &Value, theirs: &Value, name: &str) {
    assert_same(&ours["tids"], &theirs["tids"], 0.0, name);
    assert_same(&ours["n-cmts"], &theirs["n-cmts"], 0.0, name);
    for key in ["in-conv", "mod-in", "mod-out", "meta-tids"] {
        assert_same_set(ours, theirs, key);
    }
}

/// Base clusters are other ones, so only what they add up to is the same.
fn compare_votes(ours: &Value, theirs: &Value) {
    let sum = |value: &Value| value.as_array().expect("numbers").iter().filter_map(Value::as_u64).sum::<u64>();
    let (mine, wanted) = (map(ours, "votes-base"), map(theirs, "votes-base"));
    assert_eq!(mine.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
    for (tid, votes) in wanted {
        for key in ["A", "D", "S"] {
            assert_eq!(sum(&mine[tid][key]), sum(&votes[key]), "votes-base.{tid}.{key}");
            assert_eq!(list(&mine[tid], key).len(), list(&ours["base-clusters"], "id").len());
        }
    }
    let base = &ours["base-clusters"];
    assert_eq!(list(base, "id").len(), list(&theirs["base-clusters"], "id").len(), "number of base clusters");
    assert_eq!(sum(&base["count"]), sum(&theirs["base-clusters"]["count"]));
    let members: usize = list(ours, "group-clusters").iter().map(|group| list(group, "members").len()).sum();
    assert_eq!(members, list(base, "id").len(), "every base cluster is in one group");
}

/// Components up to their sign, and a client's own projection: where Polis' votes of somebody lead on our map.
fn compare_directions(ours: &Value, theirs: &Value, name: &str) {
    let numbers = |value: &Value| -> Vec<f64> {
        value.as_array().expect("numbers").iter().map(|value| value.as_f64().expect("a number")).collect()
    };
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    for axis in 0..2 {
        let (mine, wanted) = (numbers(&ours["pca"]["comps"][axis]), numbers(&theirs["pca"]["comps"][axis]));
        let cosine = dot(&mine, &wanted) / (dot(&mine, &mine) * dot(&wanted, &wanted)).sqrt();
        assert!(cosine.abs() > 0.999_999, "{name}: component {axis} has cosine {cosine}");
        // Somebody who agrees (-1 in Polis) with one statement only lands on the statement's own point.
        let (center, points) = (numbers(&ours["pca"]["center"]), numbers(&ours["pca"]["comment-projection"][axis]));
        for (place, point) in points.iter().enumerate() {
            let lands = (center.len() as f64).sqrt() * (-1.0 - center[place]) * mine[place];
            assert!((lands - point).abs() < 1e-9, "{name}: statement {place}");
        }
    }
}

#[test]
fn polls_without_groups_people_or_numbers_for_ids_have_a_document_too() {
    for people in [0, 1, 8, 300] {
        let mut builder = PollBuilder::new();
        for person in 0..people {
            for statement in 0..12 {
                let vote = if (person * 7 + statement * person) % 3 == 0 { 1 } else { -1 };
                builder.vote(&format!("p{person}"), &statement.to_string(), vote, None).expect("a vote");
            }
        }
        let poll = builder.build().expect("a poll");
        let params = Params { restarts: 3, bootstraps: 2, ..Params::default() }.check().expect("sensible");
        let document = pca2(&poll, &analyze(&poll, &params).expect("an analysis"), Moment::default());
        assert_eq!(document["n"], people);
        let base = list(&document["base-clusters"], "id").len();
        assert!(base <= 100 && (base > 0) == (people > 0), "{base} base clusters of {people} people");
        if people > 0 {
            assert_eq!(document["in-conv"][0], 1, "people are counted where their ids are no numbers");
        }
    }
}
