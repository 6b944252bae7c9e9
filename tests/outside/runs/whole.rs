//! A real run, with a model that is made in a second: whichever servers are killed on the way, the report has the bytes
//! of a run that nobody has disturbed.

use super::super::browser::{check_at, is_wanted};
use super::super::run::STAGES;
use super::{Laboratory, PATIENCE, RUNS, Worker, until, wait};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};
use tests::{PASSWORD, folder, make_tiny_model, run};

tests::also_on_postgres!(
    models_of_others_need_material_beside_them_and_get_it,
    the_report_has_the_same_bytes_wherever_workers_are_killed,
);

/// As little of everything as there can be. The model reads nothing, and is taught all the same.
pub(super) const PARAMS: &str = "revised = 10\ncompared = 20\nhelpfulness = 20\nanswered = 6\n\
    [understanding]\nprobes = 2\ntrial = 2\nmax_new_tokens = 4\n\
    [understanding.thresholds]\ncaught = 0.0\nfalse_alarms = 1.0\nagreement = 0.0\n\
    [evaluation]\nscenes = 6\nsamples = 12\ndialogues = 6\nheld_out = 9\ncontentious = 5\nshown = 6\nresamples = 200\n\
    [supervised.revise]\nrounds = 1\nmax_new_tokens = 6\nchunk = 5\n[supervised.learner]\ncheckpoint_every = 1\n\
    [preference.feedback]\nmax_new_tokens = 6\nchunk = 5\n[preference.preference.learner]\ncheckpoint_every = 2\n\
    [policy]\ndespite_gate = true\n[policy.rewards]\nsteps = 3\nprompts = 3\nsamples = 2\ncheckpoint_every = 1\n\
    [policy.rewards.sampling]\nmax_new_tokens = 6\n";
/// At how many moments of no meaning workers are killed, beside the beginning of every stage.
const MOMENTS: usize = 20;

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

/// Whether a run has begun a stage.
fn has_begun(out: &Path, stage: &str) -> bool {
    let folder = if stage == "report" { out.join(stage) } else { out.join("stages").join(stage) };
    folder.is_dir()
}

/// Whether a run has come to its end.
fn is_over(out: &Path) -> bool {
    out.join("report/manifest.json").is_file()
}

/// The stages that a run has finished, each with what tells its manifest from one that is written a second time.
fn finished(out: &Path) -> BTreeMap<&'static str, (u64, SystemTime)> {
    let manifest = |stage: &str| {
        let folder = if stage == "report" { out.join(stage) } else { out.join("stages").join(stage) };
        let written = fs::metadata(folder.join("manifest.json")).ok()?;
        Some((written.ino(), written.modified().expect("a time")))
    };
    STAGES.into_iter().filter_map(|stage| Some((stage, manifest(stage)?))).collect()
}

/// What is finished stays as it is, whoever comes after.
fn none_again(out: &Path, before: &mut BTreeMap<&'static str, (u64, SystemTime)>) {
    let now = finished(out);
    for (stage, written) in &*before {
        assert_eq!(now.get(stage), Some(written), "{stage} was finished twice");
    }
    *before = now;
}

/// Waits until a worker trains, or there is nothing left to be done; says which.
fn trains(worker: &Worker, out: &Path) -> bool {
    let begun = Instant::now();
    loop {
        if worker.is_at_work() || is_over(out) {
            return !is_over(out);
        }
        assert!(begun.elapsed() < PATIENCE, "nobody takes the run up");
        std::thread::sleep(Duration::from_millis(1));
    }
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

/// The folder of a report by hand, from what a worker had given the program, without the store of finished stages.
fn by_hand(laboratory: &Laboratory, run: u32, seed: &str) -> PathBuf {
    let given = laboratory.out(run).with_file_name("");
    let alone = laboratory.moot.folder.path().join(format!("alone-{seed}"));
    let base = laboratory.moot.folder.path().join("models/base");
    let constitution = given.join("constitution.json");
    let params = given.join("params.json");
    run![
        "run",
        "--constitution",
        &constitution,
        "--params",
        &params,
        "--model",
        &base,
        "--preset",
        "laboratory",
        "--seed",
        seed,
        "--out",
        &alone
    ]
    .ok();
    alone.join("report")
}

#[test]
fn the_report_has_the_same_bytes_wherever_workers_are_killed() {
    let folder = folder();
    let models = folder.path().join("models");
    fs::create_dir(&models).expect("a folder");
    make_tiny_model(&models);
    let params = folder.path().join("run.toml");
    fs::write(&params, PARAMS).expect("written");
    let laboratory = Laboratory::with(folder, "0", vec!["--models".into(), models.into()]);
    laboratory.ratify();
    let data = laboratory.moot.data.clone();
    let begin = |seed: &str| {
        run!["poll", "run", "town", "--model", "base", "--params", &params, "--seed", seed, "--data", &data].ok();
    };
    begin("3");
    // Everybody sees that a model is trained, once somebody has asked for it.
    assert_eq!(laboratory.phase(), "training");

    // At the beginning of every stage. Both arms go on side by side, so that nobody can say which stage is next.
    let mut spared = BTreeSet::from(STAGES);
    let mut out = laboratory.out(1);
    let mut before = BTreeMap::new();
    while !spared.is_empty() {
        let worker = laboratory.worker();
        let begun = Instant::now();
        while !spared.iter().any(|stage| has_begun(&out, stage)) {
            assert!(!is_over(&out), "never killed at the beginning of {spared:?}");
            assert!(begun.elapsed() < PATIENCE, "no stage of {spared:?} ever began");
            std::thread::sleep(Duration::from_micros(500));
        }
        // Stages of both arms may have begun at once, and are cut off at once.
        worker.signal("-KILL");
        spared.retain(|stage| !has_begun(&out, stage));
        none_again(&out, &mut before);
    }

    // Then at moments that a small generator with a fixed seed draws, in as many runs as that takes.
    let (mut state, mut killed, mut seeds) = (7_u64, 0, vec!["3".to_owned()]);
    while killed < MOMENTS {
        let worker = laboratory.worker();
        if !trains(&worker, &out) {
            let run = seeds.len() + 1;
            seeds.push(run.to_string() + "1");
            none_again(&out, &mut before);
            before.clear();
            out = laboratory.out(u32::try_from(run).expect("few runs"));
            until(&laboratory.ann(), u32::try_from(run - 1).expect("few runs"), "Done");
            begin(&seeds[run - 1]);
            continue;
        }
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros((state >> 33) % 1_200_000));
        if !is_over(&out) {
            worker.signal("-KILL");
            killed += 1;
            none_again(&out, &mut before);
        }
    }
    // And where everything is made, and nobody has yet written down that the run is done: whoever would is put to sleep
    // before, and the program that it has started goes on to its end.
    let worker = laboratory.worker();
    let begun = Instant::now();
    // It may have begun under somebody who was killed, so that it alone does not say that anybody is at work.
    let measures = || worker.is_at_work() && has_begun(&out, "evaluation");
    while !measures() && !is_over(&out) {
        assert!(begun.elapsed() < PATIENCE, "the evaluation never came");
        std::thread::sleep(Duration::from_millis(5));
    }
    worker.signal("-STOP");
    wait("the report", || is_over(&out));
    worker.signal("-KILL");
    none_again(&out, &mut before);
    let ann = laboratory.ann();
    let page = ann.get(&format!("{RUNS}/{}", seeds.len()));
    assert!(!page.text().contains("<span class=\"tag\">Done</span>"), "nobody has written that down");
    let _last = laboratory.worker();
    for (run, seed) in (1..).zip(&seeds) {
        let page = until(&laboratory.ann(), run, "Done");
        assert!(page.contains("9 of 9 stages are finished"), "{page}");
        let (here, there) = (files(&laboratory.out(run).join("report")), files(&by_hand(&laboratory, run, seed)));
        assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
        for (name, bytes) in &there {
            assert!(here.get(name) == Some(bytes), "{name} of run {run} differs");
        }
    }
    none_again(&out, &mut before);
    assert_eq!(before.len(), STAGES.len());
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
    // The report of the last run is the one that is offered.
    let made = out.join("stages/public-supervised/model/model.safetensors");
    assert!(sent.status == 200 && sent.body == fs::read(made).expect("weights"));
}
