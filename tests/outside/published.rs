//! Real polls: every published conversation at hand is imported and read over HTTP.

use std::fs;
use std::path::PathBuf;
use tests::{Serving, conformance_data, folder, report_without_data, run};

tests::also_on_postgres!(
    every_published_conversation_can_be_imported_and_read,
    a_published_conversation_survives_the_round_trip,
);

fn conversations() -> Vec<(String, PathBuf)> {
    let Some(root) = conformance_data("data/polis") else { return Vec::new() };
    let mut found: Vec<(String, PathBuf)> = fs::read_dir(root)
        .expect("a folder of conversations")
        .filter_map(Result::ok)
        .filter(|entry| entry.path().join("comments.csv").exists())
        .map(|entry| (entry.file_name().to_string_lossy().replace('.', "-").to_lowercase(), entry.path()))
        .collect();
    found.extend(conformance_data("data/ccai").map(|path| ("ccai".to_owned(), path)));
    found.sort();
    found
}

#[test]
fn every_published_conversation_can_be_imported_and_read() {
    let conversations = conversations();
    if conversations.is_empty() {
        report_without_data("every_published_conversation_can_be_imported_and_read", "data/polis");
        return;
    }
    let folder = folder();
    let data = folder.path().join("data");
    for (slug, path) in &conversations {
        run!["import", "polis", path, "--slug", slug, "--data", &data].ok();
    }
    let server = Serving::data(&data);
    let polls = server.get("/");
    for (slug, path) in &conversations {
        assert!(polls.text().contains(&format!("/polls/{slug}")), "{slug} is not on the list");
        for page in ["", "/results", "/map", "/agreement", "/constitution", "/data"] {
            let response = server.get(&format!("/polls/{slug}{page}"));
            assert_eq!(response.status, 200, "/polls/{slug}{page}");
            assert!(response.text().contains("<h1"), "/polls/{slug}{page}");
        }
        // The download is the analysis of what was published.
        let analysis: serde_json::Value =
            serde_json::from_slice(&server.get(&format!("/polls/{slug}/data/analysis.json")).body).expect("JSON");
        let direct = run!["analyze", path].json();
        assert_eq!(analysis["input"]["votes"], direct["input"]["votes"], "{slug}");
        assert_eq!(analysis["groups"]["k"], direct["groups"]["k"], "{slug}");
        println!("conformance: imported and read {slug}: {} votes", direct["input"]["votes"]);
    }
}

#[test]
fn a_published_conversation_survives_the_round_trip() {
    let conversations = conversations();
    if conversations.is_empty() {
        report_without_data("a_published_conversation_survives_the_round_trip", "data/polis");
        return;
    }
    for (slug, path) in &conversations {
        let folder = folder();
        let (data, out) = (folder.path().join("data"), folder.path().join("out"));
        run!["import", "polis", path, "--slug", slug, "--data", &data].ok();
        run!["export", "polis", slug, "--data", &data, "--out", &out].ok();
        let (before, after) = (run!["analyze", path].json(), run!["analyze", &out].json());
        for key in ["groups", "participants", "statements", "representative", "consensus", "pca"] {
            assert_eq!(before[key], after[key], "{key} of {slug}");
        }
        println!("conformance: round trip of {slug}");
    }
}
