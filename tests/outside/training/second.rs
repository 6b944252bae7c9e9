//! A second preference model, which a policy is never taught by: what it says is watched, and told where it falls.

use super::{Material, PREFERENCE, lines, read_json};
use serde_json::{Value, json};
use tests::folkmoot;

/// Enough responses that their means say more than chance, and steps that go far.
const WATCHED: &str = "despite_gate = true\n[rewards]\nalgorithm = \"reinforce\"\nsteps = 12\nprompts = 24\nsamples = 8\n\
    learning_rate = 1e-2\n[rewards.divergence]\ncoefficient = 0.01\n[rewards.sampling]\nmax_new_tokens = 8\n\
    [rewards.alarms]\nwindow = 3\nstop_at = [\"second_model\"]\n";

fn rows(material: &Material, name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(material.path(name)).expect("rows");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn write(material: &Material, name: &str, rows: &[Value]) {
    let text: String = rows.iter().map(|row| format!("{row}\n")).collect();
    std::fs::write(material.path(name), text).expect("written");
}

/// A preference phase that learns the opposite of what another has learned.
fn contradict(material: &Material) {
    let mut labels = rows(material, "preference/labels.jsonl");
    for label in &mut labels {
        label["p_a"] = json!(1.0 - label["p_a"].as_f64().expect("a probability"));
    }
    let mut people = rows(material, "labels.jsonl");
    for row in &mut people {
        let (chosen, rejected) = (row["chosen"].take(), row["rejected"].take());
        (row["chosen"], row["rejected"]) = (rejected, chosen);
    }
    write(material, "against.jsonl", &labels);
    write(material, "people-against.jsonl", &people);
    let text = |name: &str| material.text(name);
    folkmoot([
        "train".into(),
        "preference".into(),
        "--preset".into(),
        "laboratory".into(),
        "--params".into(),
        text("preference.toml"),
        "--model".into(),
        text("sl/model"),
        "--labels".into(),
        text("against.jsonl"),
        "--helpfulness".into(),
        text("people-against.jsonl"),
        "--out".into(),
        text("against"),
    ])
    .ok();
}

#[test]
fn a_policy_whose_scores_rise_while_a_second_model_finds_it_worse_is_stopped_where_that_is_asked_for() {
    let material = Material::new();
    material.run("base", "base").ok();
    material.run("sl", "sl").ok();
    let learning = "[preference.learner]\nlearning_rate = 4e-3\nepochs = 12\n";
    std::fs::write(material.path("preference.toml"), format!("{PREFERENCE}{learning}")).expect("written");
    material.run("preference", "preference").ok();
    contradict(&material);
    std::fs::write(material.path("rl.toml"), WATCHED).expect("written");

    material.run("rl", "alone").ok();
    assert!(
        rows(&material, "alone/journal.jsonl")
            .iter()
            .all(|step| step["score"].is_number() && step["second_score"].is_null())
    );
    let outcome = read_json(&material.path("alone/outcome.json"));
    assert_eq!((&outcome["steps"], &outcome["ended_by"]), (&json!(12), &Value::Null), "nobody contradicts: {outcome}");

    let mut watched = material.phase("rl", "rl");
    watched.extend(["--second".to_owned(), material.text("against")]);
    let told = folkmoot(watched);
    told.ok();
    let outcome = read_json(&material.path("rl/outcome.json"));
    assert_eq!(outcome["ended_by"], "second_model", "{outcome}");
    let alarm = outcome["alarms"].as_array().and_then(|all| all.iter().find(|alarm| alarm["kind"] == "second_model"));
    let says = alarm.and_then(|alarm| alarm["says"].as_str()).expect("an alarm");
    assert!(says.contains("while those of the second preference model fell by "), "{says}");
    assert!(told.stderr.contains(says), "whoever gave the command is told: {}", told.stderr);

    let steps = rows(&material, "rl/journal.jsonl");
    assert_eq!(Some(steps.len() as u64), outcome["steps"].as_u64());
    assert!(steps.len() < 12 && steps.len() == lines(&material.path("rl/journal.jsonl")), "it ended early: {outcome}");
    let figure = |step: &Value, name: &str| step[name].as_f64().expect("a figure");
    let (first, last) = (&steps[0], &steps[steps.len() - 1]);
    assert!(figure(last, "score") > figure(first, "score"));
    assert!(figure(last, "second_score") < figure(first, "second_score"));
    let manifest = read_json(&material.path("rl/manifest.json"));
    assert!(manifest["key"]["inputs"]["second"].is_string(), "the second model is among what it depends on");
}
