//! `folkmoot demo` with a model that is made in a second: from a simulated public to a published report.

use crate::run::PARAMS;
use std::fs;
use tests::{Serving, folder, folkmoot, make_tiny_model};

#[test]
fn a_simulated_public_becomes_a_published_report_that_says_so() {
    let folder = folder();
    make_tiny_model(folder.path());
    let text = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    // With fewer questions this model names nobody often enough for a score.
    fs::write(text("run.toml"), PARAMS.replace("scenes = 1", "scenes = 6")).expect("written");
    let (model, params, data) = (text("base"), text("run.toml"), text("data"));
    let arguments = [
        "demo",
        "--people",
        "300",
        "--no-serve",
        "--model",
        &model,
        "--params",
        &params,
        "--data",
        &data,
        "--seed",
        "3",
    ];
    let first = folkmoot(arguments);
    first.ok();
    assert!(first.stderr.contains("principles that every group supports"), "{}", first.stderr);
    let report = fs::read(folder.path().join("data/run/report/report.json")).expect("a report");
    let constitution = fs::read_to_string(folder.path().join("data/constitution/constitution.json")).expect("a text");
    assert!(constitution.contains("(simulated)"));

    // Given again it does nothing twice, and nothing is published a second time.
    folkmoot(arguments).ok();
    assert_eq!(fs::read(folder.path().join("data/run/report/report.json")).expect("a report"), report);
    let server = Serving::data(&folder.path().join("data"));
    let page = server.get("/polls/demo/report");
    assert_eq!(page.status, 200);
    assert!(page.text().to_lowercase().contains("simulated"), "{}", page.text());
    assert_eq!(server.get("/polls/demo/report/v/1").status, 200);
    assert_eq!(server.get("/polls/demo/report/v/2").status, 404);
    // Elsewhere than on its pages, too.
    for place in ["/polls/demo/badge.svg", "/polls/demo/feed.atom"] {
        let sent = server.get(place);
        assert!(sent.status == 200 && sent.text().contains("(simulated)"), "{place}: {}", sent.text());
    }
    // So does what is taken along by itself.
    let taken = |name: &str| server.get(&format!("/polls/demo/report/v/1/data/{name}")).text().to_owned();
    for name in ["bias.csv", "abilities.csv", "adherence.csv", "answers.csv"] {
        let table = taken(name);
        let (head, rows) = table.split_once('\n').expect("a head");
        assert!(head.ends_with(",simulated") && rows.lines().count() > 0, "{name}: {table}");
        assert!(rows.matches(",yes\n").count() >= 4, "{name}: {table}");
    }
    let results: serde_json::Value = serde_json::from_str(&taken("results_base.json")).expect("JSON");
    assert_eq!(results["simulated"], true, "{results}");
    let followed = crate::traced::follow(&server, "/polls/demo/report/v/1");
    assert!(followed > 300, "{followed} figures");
    assert_eq!(server.get("/polls/demo/constitution/v/1").status, 200);
}

#[test]
fn without_a_model_the_rest_can_be_looked_at() {
    let folder = folder();
    let data = folder.path().join("data").to_string_lossy().into_owned();
    let nowhere = [("FOLKMOOT_LABORATORY_MODEL", "/nowhere/at/all")];
    let outcome = tests::folkmoot_with(&nowhere, ["demo", "--people", "200", "--no-serve", "--data", &data]);
    outcome.ok();
    assert!(
        outcome.stderr.contains("no model is trained") && outcome.stderr.contains("/nowhere"),
        "{}",
        outcome.stderr
    );
    assert!(folder.path().join("data/constitution/constitution.json").is_file());
}
