//! A real run, with a model that is made in a second: whichever servers are killed on the way, the report has the bytes
//! of a run that nobody has disturbed.

use super::super::browser::{check_at, is_wanted};
use super::{Laboratory, until, wait};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;
use tests::{PASSWORD, folder, folkmoot, make_tiny_model, run};

tests::also_on_postgres!(the_report_has_the_same_bytes_whichever_servers_are_killed);

/// As little of everything as there can be. The model reads nothing, and is taught all the same.
const PARAMS: &str = "revised = 10\ncompared = 20\nhelpfulness = 20\nanswered = 6\n\
    [understanding]\nprobes = 2\ntrial = 2\nmax_new_tokens = 4\n\
    [understanding.thresholds]\ncaught = 0.0\nfalse_alarms = 1.0\nagreement = 0.0\n\
    [evaluation]\nscenes = 6\nsamples = 12\ndialogues = 6\nheld_out = 9\ncontentious = 5\nshown = 6\nresamples = 200\n\
    [supervised.revise]\nrounds = 1\nmax_new_tokens = 6\nchunk = 5\n[supervised.learner]\ncheckpoint_every = 1\n\
    [preference.feedback]\nmax_new_tokens = 6\nchunk = 5\n[preference.preference.learner]\ncheckpoint_every = 2\n\
    [policy]\ndespite_gate = true\n[policy.rewards]\nsteps = 3\nprompts = 3\nsamples = 2\ncheckpoint_every = 1\n\
    [policy.rewards.sampling]\nmax_new_tokens = 6\n";
/// Stages of a run.
const STAGES: usize = 9;
/// Where else a server is killed: so many milliseconds after so many stages.
const MOMENTS: [(usize, u64); 4] = [(1, 700), (2, 1_900), (5, 400), (7, 1_100)];

/// Every file of a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .map(|path| {
            (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&path).expect("a file"))
        })
        .collect()
}

fn finished(out: &Path) -> usize {
    let stages = fs::read_dir(out.join("stages")).into_iter().flatten().flatten();
    stages.filter(|stage| stage.path().join("manifest.json").is_file()).count()
}

#[test]
fn models_of_others_need_material_beside_them_and_get_it() {
    let folder = folder();
    let models = folder.path().join("models");
    fs::create_dir(&models).expect("a folder");
    make_tiny_model(&models);
    let seen = folder.path().join("arguments");
    let runner = folder.path().join("runner.sh");
    // It says with what it was started, and fails.
    let script = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > '{}'\nexit 1\n", seen.display());
    fs::write(&runner, script).expect("written");
    let status = std::process::Command::new("chmod").arg("+x").arg(&runner).status().expect("chmod starts");
    assert!(status.success());
    let how = ["--models".into(), models.clone().into(), "--runner".into(), runner.into()];
    let laboratory = Laboratory::with(folder, "1", how.to_vec());
    laboratory.ratify();
    let ann = laboratory.ann();
    let asked = [("version", "1"), ("preset", "paper"), ("baseline", "standard"), ("model", "base")];
    let refused = ann.post("/facilitate/town/runs", &asked);
    assert_eq!(refused.status, 409);
    for part in ["material/prompts.jsonl", "material/questions", "whoever operates the site"] {
        assert!(refused.text().contains(part), "lacks {part}: {}", refused.text());
    }
    let material = models.join("material");
    fs::create_dir_all(material.join("questions")).expect("a folder");
    for name in ["prompts.jsonl", "harmlessness.jsonl"] {
        fs::write(material.join(name), "").expect("written");
    }
    assert_eq!(ann.post("/facilitate/town/runs", &asked).status, 303);
    wait("the program", || seen.is_file());
    let text = fs::read_to_string(&seen).expect("arguments");
    for (option, name) in
        [("--prompts", "prompts.jsonl"), ("--questions", "questions"), ("--harmlessness", "harmlessness.jsonl")]
    {
        let wanted = format!("{option}\n{}\n", material.join(name).display());
        assert!(text.contains(&wanted), "lacks {wanted}: {text}");
    }
    assert!(text.contains("--preset\npaper\n") && !text.contains("--mathematics"), "{text}");
}

/// The parameters as the form names them.
fn fields_of(params: &str) -> serde_json::Value {
    let mut fields = serde_json::Map::new();
    let mut part = String::new();
    for line in params.lines() {
        if let Some(name) = line.strip_prefix('[') {
            part = format!("{}.", name.trim_end_matches(']'));
        } else if let Some((name, value)) = line.split_once(" = ") {
            fields.insert(format!("{part}{name}"), serde_json::from_str(value).expect("a value"));
        }
    }
    fields.into()
}

#[test]
fn the_whole_way_from_a_draft_to_a_reader_is_gone_in_a_browser() {
    if !is_wanted("story.mjs") {
        return;
    }
    let folder = folder();
    let models = folder.path().join("models");
    fs::create_dir(&models).expect("a folder");
    make_tiny_model(&models);
    let mut laboratory = Laboratory::with(folder, "1", vec!["--models".into(), models.into()]);
    let own = "The AI should always say where it knows things from.";
    let body = serde_json::json!({ "text": own, "key": "a-statement-of-her-own" });
    let people = &mut laboratory.moot.people;
    assert_eq!(people[0].post_json("/api/v1/polls/town/statements", &body).status, 200);
    for (person, client) in people.iter_mut().enumerate().skip(1) {
        let key = format!("vote-{person}-on-her-statement");
        let body = serde_json::json!({ "statement": "6", "vote": "agree", "key": key });
        assert_eq!(client.post_json("/api/v1/polls/town/votes", &body).status, 200);
    }
    laboratory.moot.begin(&laboratory.ann());
    let (cookie, params) = (laboratory.moot.people[0].cookie(), fields_of(PARAMS).to_string());
    let settings = [
        ("FOLKMOOT_EMAIL", "ann@example.org"),
        ("FOLKMOOT_PASSWORD", PASSWORD),
        ("FOLKMOOT_COOKIE", cookie.as_str()),
        ("FOLKMOOT_PARAMS", params.as_str()),
    ];
    check_at(&laboratory.moot.server, "story.mjs", &settings);
    assert_eq!(laboratory.phase(), "published");
}

#[test]
fn the_report_has_the_same_bytes_whichever_servers_are_killed() {
    let folder = folder();
    let models = folder.path().join("models");
    fs::create_dir(&models).expect("a folder");
    make_tiny_model(&models);
    let params = folder.path().join("run.toml");
    fs::write(&params, PARAMS).expect("written");
    let mut laboratory = Laboratory::with(folder, "1", vec!["--models".into(), models.clone().into()]);
    laboratory.ratify();
    let data = laboratory.moot.data.clone();
    run!["poll", "run", "town", "--model", "base", "--params", &params, "--seed", "3", "--data", &data].ok();

    // Everybody sees that a model is trained, once somebody has asked for it.
    assert_eq!(laboratory.phase(), "training");

    let mut moments: Vec<(usize, u64)> = (1..STAGES).map(|stages| (stages, 0)).chain(MOMENTS).collect();
    moments.sort_unstable();
    let mut killed = 0;
    for (stages, pause) in moments {
        let out = laboratory.out(1);
        wait("the next stage", || finished(&out) >= stages);
        std::thread::sleep(Duration::from_millis(pause));
        if finished(&out) < STAGES {
            laboratory = laboratory.again("1");
            killed += 1;
        }
    }
    println!("servers killed: {killed}");
    let page = until(&laboratory.ann(), 1, "Done");
    assert!(page.contains("9 of 9 stages are finished"), "{page}");
    assert!(killed >= 4, "the run was over before {killed} servers were killed");
    assert_eq!(laboratory.phase(), "measuring");

    // Its models were kept on the way, and whoever publishes the report decides about them.
    let ann = laboratory.ann();
    let published = ann.post("/facilitate/town/constitution/publish", &[("version", "1")]);
    assert_eq!(published.status, 303, "{}", published.text());
    let desk = ann.get("/facilitate/town/report");
    assert!(desk.text().contains("Give out the models, too"), "{}", desk.text());
    let hash = desk.text().split("name=\"report\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let publish = |licence: &str| {
        let now = [("report", hash.expect("a report")), ("licence", "CC0-1.0"), ("contact", "c"), ("none_known", "1")];
        let models = [("models", "1"), ("models_licence", licence), ("looked", "1")];
        ann.post("/facilitate/town/report/publish", &[&now[..], &models].concat())
    };
    let refused = publish(" ");
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Write under which licence the models are given out"), "{}", refused.text());
    let given = publish("CC0-1.0");
    assert_eq!(given.status, 303, "{}", given.text());
    assert_eq!(laboratory.phase(), "published");
    let sent = laboratory.moot.server.get("/polls/town/report/v/1/models/public-supervised/model.safetensors");
    let made = laboratory.out(1).join("stages/public-supervised/model/model.safetensors");
    assert!(sent.status == 200 && sent.body == fs::read(made).expect("weights"));

    // The same by hand, from what the worker had given the program, without the store of finished stages.
    let given = laboratory.out(1).with_file_name("");
    let alone = laboratory.moot.folder.path().join("alone");
    let text = |path: &Path| path.display().to_string();
    let arguments = [
        "run".to_owned(),
        "--constitution".to_owned(),
        text(&given.join("constitution.json")),
        "--params".to_owned(),
        text(&given.join("params.json")),
        "--model".to_owned(),
        text(&models.join("base")),
        "--preset".to_owned(),
        "laboratory".to_owned(),
        "--seed".to_owned(),
        "3".to_owned(),
        "--out".to_owned(),
        text(&alone),
    ];
    folkmoot(arguments).ok();
    let (here, there) = (files(&laboratory.out(1).join("report")), files(&alone.join("report")));
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    for (name, bytes) in &there {
        assert!(here.get(name) == Some(bytes), "{name} differs");
    }
}
