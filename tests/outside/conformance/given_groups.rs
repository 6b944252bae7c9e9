//! Everything that follows from the groups, against the output of Polis' own engine on three real conversations.

use super::{by_id, float, id, read_gz};
use serde_json::Value;
use std::{
    fs::{self, File},
    path::Path,
};
use tests::{conformance_data, folder, report_without_data, run};

const FIXTURES: [&str; 3] = ["150ptpt-3gp-no-strict-no-meta", "50ptpt-3gp-strict-no-meta", "below-100-ptpts"];
/// Its stored centre stems from one participant more than its votes have, and its priorities from a time at which
/// Polis gave every statement the same one.
const INCOMPLETE: &str = "50ptpt-3gp-strict-no-meta";
const EXACT: f64 = 1e-9;

#[test]
fn what_follows_from_given_groups_is_what_polis_computed() {
    for name in FIXTURES {
        let path = format!("data/polis-math/{name}");
        let Some(fixture) = conformance_data(&path) else {
            report_without_data("what_follows_from_given_groups_is_what_polis_computed", &path);
            continue;
        };
        let polis = read_gz(&fixture.join("math-pca2.json.gz"));
        let folder = folder();
        write_poll(&fixture, &polis, folder.path());
        let groups = folder.path().join("groups.csv");
        let ours = run!["analyze", folder.path(), "--groups-from", &groups].json();
        let statements = by_id(&ours["statements"]);

        let counts = compare_counts(&polis, &statements);
        let gac = largest_difference(&polis["group-aware-consensus"], |tid| float(&statements[tid]["gac_agree"]));
        assert!(gac <= EXACT, "{name}: group-aware consensus differs by {gac}");
        compare_representative(&polis, &ours);
        compare_consensus(&polis, &ours);
        let mut line = format!("conformance: {name}: {counts} counts equal, GAC differs by {gac:.0e}");
        if name != INCOMPLETE {
            let priority = largest_difference(&polis["comment-priorities"], |tid| float(&statements[tid]["priority"]));
            let extremity = compare_extremity(&polis, &statements);
            assert!(priority <= EXACT, "{name}: priorities differ by {priority}");
            assert!(extremity <= EXACT, "{name}: extremities differ by {extremity}");
            line += &format!(", priority {priority:.0e}, extremity {extremity:.0e}");
        }
        println!("{line}; representative and consensus lists equal");
    }
}

#[test]
fn a_cold_start_of_polis_finds_the_groups_that_polis_found() {
    for name in FIXTURES {
        let path = format!("data/polis-math/{name}");
        let Some(fixture) = conformance_data(&path) else {
            report_without_data("a_cold_start_of_polis_finds_the_groups_that_polis_found", &path);
            continue;
        };
        let polis = read_gz(&fixture.join("math-pca2.json.gz"));
        let folder = folder();
        write_poll(&fixture, &polis, folder.path());
        let ours = run!["analyze", folder.path(), "--compat", "polis"].json();
        let theirs = members(&polis);
        let people = by_id(&ours["participants"]);
        let pairs: Vec<(String, String)> = theirs
            .into_iter()
            .filter(|(person, _)| !people[person]["group"].is_null())
            .map(|(person, group)| (group, people[&person]["group"].to_string()))
            .collect();
        let index = super::adjusted_rand_index(&pairs);
        assert_eq!(ours["groups"]["k"], 3, "{name}");
        assert!(index == 1.0, "{name}: adjusted Rand index {index}");
        println!(
            "conformance: {name}: groups of a Polis cold start, adjusted Rand index 1 over {} people",
            pairs.len()
        );
    }
}

/// The fixture as an export folder, with `groups.csv` beside it. The engine's votes have our sign already.
fn write_poll(fixture: &Path, polis: &Value, out: &Path) {
    let read = |name: &str| read_gz(&fixture.join(name));
    let field = |row: &Value, names: [&str; 2]| names.iter().find_map(|name| row.get(name)).map(id).expect("a field");
    let mut votes = writer(out, "votes.csv", &["timestamp", "comment-id", "voter-id", "vote"]);
    for row in read("votes.json.gz").as_array().expect("votes") {
        // Text in one fixture, a float in the other.
        let at = id(&row["modified"]).parse::<f64>().expect("a time");
        let (statement, person) = (field(row, ["statement_id", "tid"]), field(row, ["participant_id", "pid"]));
        votes.write_record([format!("{at:.0}"), statement, person, id(&row["vote"])]).expect("a row");
    }
    let mut comments = writer(out, "comments.csv", &["comment-id", "moderated", "is-meta", "comment-body"]);
    for row in read("comments.json.gz").as_array().expect("comments") {
        let (statement, moderated) = (field(row, ["statement_id", "tid"]), field(row, ["moderated", "mod"]));
        comments.write_record([statement, moderated, id(&row["is_meta"]), id(&row["txt"])]).expect("a row");
    }
    let mut groups = writer(out, "groups.csv", &["participant", "group"]);
    members(polis).into_iter().for_each(|row| groups.write_record([row.0, row.1]).expect("a row"));
}

fn writer(out: &Path, name: &str, header: &[&str]) -> csv::Writer<File> {
    let mut writer = csv::Writer::from_path(out.join(name)).expect("a new file");
    writer.write_record(header).expect("a header");
    writer
}

/// Group of each participant: groups hold base clusters, base clusters hold people.
fn members(polis: &Value) -> Vec<(String, String)> {
    let base = &polis["base-clusters"];
    let position = |cluster: &Value| {
        base["id"].as_array().and_then(|ids| ids.iter().position(|id| id == cluster)).expect("a base cluster")
    };
    let mut members = Vec::new();
    for group in polis["group-clusters"].as_array().expect("groups") {
        for cluster in group["members"].as_array().expect("base clusters") {
            let people = base["members"][position(cluster)].as_array().expect("people");
            members.extend(people.iter().map(|person| (id(person), id(&group["id"]))));
        }
    }
    members
}

fn compare_counts(polis: &Value, ours: &std::collections::BTreeMap<String, &Value>) -> usize {
    let mut compared = 0;
    for (group, votes) in polis["group-votes"].as_object().expect("groups") {
        let number: usize = group.parse().expect("a group number");
        for (tid, theirs) in votes["votes"].as_object().expect("statements") {
            let mine = &ours[tid]["groups"][number];
            assert_eq!(
                [&mine["agrees"], &mine["disagrees"], &mine["seen"]],
                [&theirs["A"], &theirs["D"], &theirs["S"]]
            );
            compared += 3;
        }
    }
    compared
}

fn largest_difference(theirs: &Value, ours: impl Fn(&str) -> f64) -> f64 {
    let all = theirs.as_object().expect("statements").iter();
    all.map(|(tid, value)| (float(value) - ours(tid)).abs()).fold(0.0, f64::max)
}

fn compare_extremity(polis: &Value, ours: &std::collections::BTreeMap<String, &Value>) -> f64 {
    let values = polis["pca"]["comment-extremity"].as_array().expect("extremities");
    let tids = polis["tids"].as_array().expect("statement ids");
    tids.iter().zip(values).map(|(tid, e)| (float(e) - float(&ours[&id(tid)]["extremity"])).abs()).fold(0.0, f64::max)
}

fn compare_representative(polis: &Value, ours: &Value) {
    for (group, theirs) in polis["repness"].as_object().expect("groups") {
        let mine = ours["representative"][group.parse::<usize>().expect("a number")].as_array().expect("a selection");
        let theirs = theirs.as_array().expect("a selection");
        let mine_named: Vec<_> = mine.iter().map(|row| (id(&row["statement"]), id(&row["direction"]))).collect();
        let named: Vec<_> = theirs.iter().map(|row| (id(&row["tid"]), id(&row["repful-for"]))).collect();
        assert_eq!(mine_named, named, "group {group}");
        for (mine, theirs) in mine.iter().zip(theirs) {
            for (ours, polis) in [("repness", "repness"), ("probability", "p-success"), ("probability_test", "p-test")]
            {
                let difference = (float(&mine[ours]) - float(&theirs[polis])).abs();
                assert!(difference <= EXACT, "group {group}: {ours} differs by {difference}");
            }
        }
    }
}

fn compare_consensus(polis: &Value, ours: &Value) {
    for direction in ["agree", "disagree"] {
        let theirs = polis["consensus"][direction].as_array().expect("a list").iter().map(|row| id(&row["tid"]));
        let mine = ours["consensus"][direction].as_array().expect("a list").iter().map(id);
        assert_eq!(mine.collect::<Vec<_>>(), theirs.collect::<Vec<_>>(), "consensus, {direction}");
    }
}

#[test]
fn the_fixtures_are_written_as_they_are_read() {
    // A guard for the conversion above, which has to run everywhere.
    let folder = folder();
    fs::write(folder.path().join("votes.csv"), "timestamp,comment-id,voter-id,vote\n1,0,0,1\n").expect("a file");
    fs::write(folder.path().join("groups.csv"), "participant,group\n0,0\n").expect("a file");
    let groups = folder.path().join("groups.csv");
    let ours = run!["analyze", folder.path(), "--groups-from", &groups].json();
    assert_eq!(ours["params"]["groups_from"], "given");
    assert_eq!(ours["groups"]["sizes"], serde_json::json!([1]));
}
