//! Centre, components, projections and variances, against red-dwarf on scikit-learn (full singular value
//! decomposition of the dense, imputed matrix).

use super::{by_id, float, id, read_gz};
use serde_json::Value;
use tests::{Outcome, conformance_data, report_without_data, run};

const POLLS: [&str; 6] = [
    "15-per-hour-seattle",
    "brexit-consensus",
    "canadian-electoral-reform",
    "ccai-raw",
    "london.youth.policing",
    "scoop-hivemind.taxes",
];

#[test]
fn the_opinion_map_is_the_one_of_a_dense_decomposition() {
    println!("conformance: poll | centre | 1 - |cos| | projection | variance");
    for poll in POLLS {
        let (golden, data) = (format!("goldens/polis/{poll}.json.gz"), folder_of(poll));
        let (Some(golden), Some(data)) = (conformance_data(&golden), conformance_data(&data)) else {
            report_without_data("the_opinion_map_is_the_one_of_a_dense_decomposition", &data);
            continue;
        };
        let theirs = read_gz(&golden);
        let ours = analyze(poll, &data).json();
        let center = center_difference(&theirs, &ours);
        let cosines = [1, 2].map(|component| cosine(&theirs, &ours, component));
        let away = cosines.iter().map(|cosine| 1.0 - cosine.abs()).fold(0.0, f64::max);
        let projection = projection_difference(&theirs, &ours, cosines.map(f64::signum));
        let variance = variance_difference(&theirs, &ours);
        println!("conformance: {poll} | {center:.0e} | {away:.0e} | {projection:.0e} | {variance:.0e}");
        assert!(center <= 1e-12, "{poll}: centre differs by {center}");
        assert!(away <= 1e-6, "{poll}: components differ by {away}");
        assert!(projection <= 1e-8, "{poll}: projections differ by {projection}");
        assert!(variance <= 1e-9, "{poll}: variances differ by {variance}");
    }
}

#[test]
fn the_order_of_rows_and_the_number_of_threads_change_no_byte_of_a_real_poll() {
    let path = "data/polis/brexit-consensus";
    let Some(data) = conformance_data(path) else {
        report_without_data("the_order_of_rows_and_the_number_of_threads_change_no_byte_of_a_real_poll", path);
        return;
    };
    let shuffled = tests::folder();
    for file in ["comments.csv", "summary.csv"] {
        std::fs::copy(data.join(file), shuffled.path().join(file)).expect("a copy");
    }
    let log = std::fs::read_to_string(data.join("votes.csv")).expect("the log");
    let (header, rows) = log.split_once('\n').expect("rows");
    let mut rows: Vec<&str> = rows.lines().collect();
    // Another order that has nothing to do with the first.
    rows.sort_by_key(|row| row.bytes().rev().collect::<Vec<u8>>());
    std::fs::write(shuffled.path().join("votes.csv"), format!("{header}\n{}\n", rows.join("\n"))).expect("a log");
    let one = run!["analyze", &data, "--threads", "1"].ok().to_vec();
    assert_eq!(one, run!["analyze", shuffled.path(), "--threads", "2"].ok());
    println!("conformance: brexit-consensus: rows shuffled, 1 and 2 threads, {} equal bytes", one.len());
}

pub(super) fn folder_of(poll: &str) -> String {
    if poll == "ccai-raw" { "data/ccai".to_owned() } else { format!("data/polis/{poll}") }
}

pub(super) fn moderated(poll: &str) -> &'static str {
    if poll == "ccai-raw" { "accepted" } else { "not-rejected" }
}

fn analyze(poll: &str, data: &std::path::Path) -> Outcome {
    run!["analyze", data, "--moderated", moderated(poll), "--bootstraps", "0"]
}

fn columns(theirs: &Value) -> impl Iterator<Item = (usize, String)> {
    theirs["pca_components"]["statement_ids"].as_array().expect("ids").iter().map(id).enumerate()
}

fn center_difference(theirs: &Value, ours: &Value) -> f64 {
    let mean = &theirs["pca_components"]["mean"];
    columns(theirs).map(|(i, tid)| (float(&mean[i]) - float(&ours["pca"]["center"][tid])).abs()).fold(0.0, f64::max)
}

fn cosine(theirs: &Value, ours: &Value, component: usize) -> f64 {
    let reference = &theirs["pca_components"][format!("pc{component}")];
    let mine = &ours["pca"]["components"][component - 1];
    columns(theirs).map(|(i, tid)| float(&reference[i]) * float(&mine[tid])).sum()
}

fn projection_difference(theirs: &Value, ours: &Value, signs: [f64; 2]) -> f64 {
    let people = by_id(&ours["participants"]);
    let reference = theirs["projection"].as_object().expect("projections");
    assert_eq!(people.len(), reference.len());
    let away = |(person, point): (&String, &Value)| {
        let mine = people[person];
        let x = (float(&point[0]) - signs[0] * float(&mine["x"])).abs();
        x.max((float(&point[1]) - signs[1] * float(&mine["y"])).abs())
    };
    reference.iter().map(away).fold(0.0, f64::max)
}

fn variance_difference(theirs: &Value, ours: &Value) -> f64 {
    let keys = ["explained_variance", "explained_variance_ratio"];
    let pairs = keys.into_iter().flat_map(|key| [0, 1].map(|i| (&theirs["pca"][key][i], &ours["pca"][key][i])));
    pairs.map(|(a, b)| (float(a) - float(b)).abs()).fold(0.0, f64::max)
}
