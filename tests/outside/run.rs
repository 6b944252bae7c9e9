//! `folkmoot run` with a model that is made in a second: from two constitutions to a report, the same bytes whoever is
//! killed and wherever.

mod bucket;
mod damaged;
mod endpoint;
mod hand_over;
mod skills;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tests::{Outcome, binary, folder, folkmoot, folkmoot_with, make_tiny_model};

/// As little of everything as there can be. The model reads nothing, and is taught all the same.
pub(crate) const PARAMS: &str = "revised = 10\ncompared = 20\nhelpfulness = 20\nanswered = 6\n\
    [understanding]\nprobes = 2\ntrial = 2\nmax_new_tokens = 4\n\
    [understanding.thresholds]\ncaught = 0.0\nfalse_alarms = 1.0\nagreement = 0.0\n\
    [evaluation]\nscenes = 1\nsamples = 12\ndialogues = 6\nheld_out = 9\ncontentious = 5\nshown = 6\nresamples = 200\n\
    [supervised.revise]\nrounds = 1\nmax_new_tokens = 6\nchunk = 5\n[supervised.learner]\ncheckpoint_every = 1\n\
    [preference.feedback]\nmax_new_tokens = 6\nchunk = 5\n[preference.preference.learner]\ncheckpoint_every = 2\n\
    [policy]\ndespite_gate = true\n[policy.rewards]\nsteps = 3\nprompts = 3\nsamples = 2\ncheckpoint_every = 1\n\
    [policy.rewards.sampling]\nmax_new_tokens = 6\n";

/// What an answer of a report says.
fn text(answer: &Value) -> &str {
    answer["text"].as_str().expect("a text").trim()
}

/// The stages of a run.
pub(crate) const STAGES: [&str; 9] = [
    "understand",
    "public-supervised",
    "public-preference",
    "public-reinforced",
    "baseline-supervised",
    "baseline-preference",
    "baseline-reinforced",
    "evaluation",
    "report",
];

struct Material {
    folder: tempfile::TempDir,
}

impl Material {
    fn new() -> Self {
        let material = Self { folder: folder() };
        make_tiny_model(material.folder.path());
        fs::write(material.path("run.toml"), PARAMS).expect("written");
        let lines = "Choose the response that treats everybody alike.\nChoose the response that is kind.\n";
        fs::write(material.path("principles.txt"), lines).expect("written");
        let (from, to) = (material.text("principles.txt"), material.text("constitution"));
        folkmoot(["constitution", "import", "--format", "plain", &from, "--title", "Ours", "--out", &to]).ok();
        material
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    fn arguments(&self, out: &str, more: &[&str]) -> Vec<String> {
        let mut arguments = vec!["--log-format".to_owned(), "json".to_owned(), "run".to_owned()];
        let files = [
            ("--constitution", "constitution/constitution.json"),
            ("--model", "base"),
            ("--params", "run.toml"),
            ("--out", out),
        ];
        arguments.extend(files.into_iter().flat_map(|(option, name)| [option.to_owned(), self.text(name)]));
        arguments.extend(more.iter().map(ToString::to_string));
        arguments
    }

    fn run(&self, out: &str, more: &[&str]) -> Outcome {
        folkmoot(self.arguments(out, more))
    }

    fn start(&self, out: &str, more: &[&str]) -> Child {
        self.start_with(&[], out, more)
    }

    fn start_with(&self, environment: &[(&str, &str)], out: &str, more: &[&str]) -> Child {
        let mut command = Command::new(binary());
        command.args(self.arguments(out, more)).env_remove("RUST_LOG").envs(environment.iter().copied());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts")
    }

    /// Starts a run and kills it as soon as a line says so; false where it came to its end before.
    fn kill(&self, out: &str, more: &[&str], when: impl FnMut(&Value) -> bool) -> bool {
        self.kill_with(&[], out, more, when)
    }

    fn kill_with(
        &self,
        environment: &[(&str, &str)],
        out: &str,
        more: &[&str],
        mut when: impl FnMut(&Value) -> bool,
    ) -> bool {
        let mut child = self.start_with(environment, out, more);
        let lines = BufReader::new(child.stderr.take().expect("its log")).lines().map_while(Result::ok);
        let mut said = Vec::new();
        let killed = progress(lines.inspect(|line| said.push(line.clone()))).any(|line| when(&line));
        if killed {
            child.kill().expect("killed");
        }
        let status = child.wait().expect("it has ended");
        assert!(killed || status.success(), "it failed by itself ({status}): {}", said.join("\n"));
        killed
    }

    /// Every file of a folder.
    fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let folder = self.path(folder);
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        entries
            .map(|entry| entry.expect("an entry").path())
            .map(|path| {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                (name, fs::read(&path).expect("a file"))
            })
            .collect()
    }
}

/// The same names and the same bytes; says which are not, and not what is in them.
fn same(files: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(files.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    let other: Vec<&String> = files.keys().filter(|name| files[*name] != expected[*name]).collect();
    assert!(other.is_empty(), "not the same bytes: {other:?}");
}

/// What a log says of progress.
fn progress(lines: impl Iterator<Item = String>) -> impl Iterator<Item = Value> {
    lines
        .filter_map(|line| serde_json::from_str::<Value>(&line).ok())
        .filter(|line| line["target"] == "progress")
        .map(|line| line["fields"].clone())
}

/// The stages that came to a state.
fn reached(outcome: &Outcome, state: &str) -> BTreeSet<String> {
    progress(outcome.stderr.lines().map(str::to_owned))
        .filter(|fields| fields["state"] == state)
        .map(|fields| fields["stage"].as_str().expect("a stage").to_owned())
        .collect()
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

fn all_stages() -> BTreeSet<String> {
    STAGES.map(str::to_owned).into()
}

/// Every figure of a report: whatever has an n and names a file.
fn figures<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    if value.get("n").is_some() && value.get("file").is_some() {
        found.push(value);
    }
    match value {
        Value::Object(fields) => fields.values().for_each(|field| figures(field, found)),
        Value::Array(items) => items.iter().for_each(|item| figures(item, found)),
        _ => {}
    }
}

#[test]
fn two_constitutions_become_a_report_whose_every_figure_has_its_file() {
    let material = Material::new();
    let store = material.text("store");
    let outcome = material.run("run", &["--store", &store]);
    outcome.ok();
    assert_eq!(reached(&outcome, "done"), all_stages());
    let plan = json(&material.path("run/plan.json"));
    assert_eq!(plan["stages"], serde_json::json!(STAGES));
    assert_eq!(plan["params"]["revised"], 10);
    for name in ["model", "public", "baseline", "prompts_revised", "helpfulness", "questions"] {
        assert_eq!(plan["inputs"][name].as_str().map(str::len), Some(64), "{name}");
    }

    let report = json(&material.path("run/report/report.json"));
    assert_eq!(report["format"], "folkmoot-model-report/1");
    assert_eq!((&report["arms"][0]["title"], &report["arms"][1]["side"]), (&"Ours".into(), &"baseline".into()));
    assert_eq!(report["arms"][0]["models"].as_array().map(Vec::len), Some(2));
    assert_eq!(report["base"]["laboratory"], true);
    let bias = report["bias"].as_array().expect("bias");
    assert_eq!((bias.len(), &bias[0]["category"]), (20, &"all".into()), "nine dimensions and all, twice");
    assert!(bias.iter().all(|row| row["score"].as_array().is_some_and(|of| of.len() == 5)));
    assert!(bias[0]["accuracy_change"]["difference"].is_number());
    assert_eq!(report["abilities"].as_array().map(Vec::len), Some(8));
    assert_eq!(report["principles"].as_array().map(Vec::len), Some(2));
    let shown = report["side_by_side"].as_array().expect("answers");
    assert_eq!(shown.len(), 6);
    assert!(shown[0]["id"].as_str().is_some_and(|id| id.starts_with("contentious")));
    assert!(shown.iter().all(|answers| answers["answers"].as_array().is_some_and(|of| of.len() == 3)));

    let files = report["files"].as_object().expect("files");
    let there = material.files("run/report");
    for (name, sha256) in files {
        let printed = Command::new("sha256sum").arg(material.path("run/report").join(name)).output().expect("a hash");
        assert!(String::from_utf8_lossy(&printed.stdout).starts_with(sha256.as_str().expect("a hash")), "{name}");
    }
    let beside: BTreeSet<&str> = there.keys().map(String::as_str).collect();
    let named: BTreeSet<&str> = files.keys().map(String::as_str).chain(["report.json", "manifest.json"]).collect();
    assert_eq!(beside, named);
    let mut found = Vec::new();
    figures(&report, &mut found);
    assert!(found.len() > 200, "{}", found.len());
    for figure in found {
        let file = figure["file"].as_str().expect("a file");
        assert!(files.contains_key(file) || figure["value"].is_null(), "{figure}");
        assert_eq!(figure["value"].is_null(), figure["interval"].is_null(), "{figure}");
    }

    // Every critique, revision and label goes with it.
    for (name, field) in [("transcripts", "revisions"), ("labels", "p_a")] {
        for side in ["public", "baseline"] {
            let text = String::from_utf8_lossy(&there[&format!("{name}-{side}.jsonl")]).into_owned();
            assert!(text.lines().count() >= 10 && text.contains(&format!("\"{field}\"")), "{name} of {side}: {text}");
        }
    }

    // Which of two answers the judge would rather have stands with the answers, so that people can be compared with it.
    let report: Value = serde_json::from_slice(&there["report.json"]).expect("JSON");
    let judged: Value = serde_json::from_slice(&there["side-by-side-judged.json"]).expect("JSON");
    for answers in report["side_by_side"].as_array().expect("answers") {
        let of = answers.get("judged").cloned().unwrap_or(Value::Null);
        assert_eq!(of, judged["judged"][answers["id"].as_str().expect("an id")], "{answers}");
        let shares = of.as_array().into_iter().flatten().map(|one| one["preferred"].as_f64().expect("a share"));
        let number = shares.inspect(|share| assert!((0.0..=1.0).contains(share), "{share}")).count();
        // Two that say the same are not judged.
        let texts: Vec<&str> = answers["answers"].as_array().expect("answers").iter().map(text).collect();
        let pairs = (0..texts.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
        assert_eq!(number, pairs.filter(|(one, other)| texts[*one] != texts[*other]).count(), "{answers}");
    }
    assert!(judged["judge"]["sha256"].is_string(), "{judged}");

    // How sure the judge was by each principle stands with the principle, and in what was counted.
    let labels: Value = serde_json::from_slice(&there["labels-public.json"]).expect("JSON");
    let mut sure = 0;
    for principle in report["principles"].as_array().expect("principles") {
        let counted = &labels["entropy"][principle["clause"].as_str().expect("an id")];
        let Some(entropy) = principle.get("entropy") else { continue };
        let mean = counted["sum"].as_f64().expect("a sum") / counted["n"].as_f64().expect("a number");
        let told = entropy["value"].as_f64().expect("a number");
        assert!((mean - told).abs() < 1e-12 && (0.0..=1.0).contains(&told), "{principle}");
        assert_eq!((&entropy["n"], &entropy["file"]), (&counted["n"], &Value::from("labels-public.json")));
        sure += 1;
    }
    assert!(sure > 0, "{report}");

    // So does every step of every phase, from which whoever wants to draws the curves.
    for phase in ["supervised", "preference", "reinforced"] {
        for side in ["public", "baseline"] {
            let text = String::from_utf8_lossy(&there[&format!("journal-{phase}-{side}.jsonl")]).into_owned();
            let steps = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")["step"].clone());
            let steps: Vec<u64> = steps.map(|step| step.as_u64().expect("a number")).collect();
            assert_eq!(steps, (1..=steps.len() as u64).collect::<Vec<_>>(), "{phase} of {side}");
        }
    }

    // Where a curve began and ended stands in a file that says whose training it is.
    let training: Value = serde_json::from_slice(&there["training-public.json"]).expect("JSON");
    let loss = &training["phases"]["supervised"]["measures"]["loss"];
    let points = loss["points"].as_array().expect("points");
    let journal = String::from_utf8_lossy(&there["journal-supervised-public.jsonl"]).into_owned();
    let last: Value = serde_json::from_str(journal.lines().last().expect("a step")).expect("JSON");
    let ends = points.last().expect("a point");
    assert_eq!((&ends[0], &ends[1]), (&last["step"], &last["loss"]), "{training}");
    assert_eq!(loss["n"].as_u64(), Some(journal.lines().count() as u64));
    assert_eq!(training["phases"]["supervised"]["sha256"], tests::sha256(&there["journal-supervised-public.jsonl"]));

    // Whoever follows a figure to its file finds there by what it was made.
    for name in there.keys().filter(|name| !["report.json", "manifest.json"].contains(&name.as_str())) {
        let text = String::from_utf8_lossy(&there[name]).into_owned();
        let is_measured = !name.ends_with(".jsonl")
            && [
                "bbq",
                "perplexity",
                "refusal",
                "conduct",
                "stance",
                "adherence",
                "preference",
                "labels",
                "understanding",
                "reinforcement",
                "training",
                "side-by-side-judged",
                "harmlessness",
                "language",
                "mathematics",
            ]
            .iter()
            .any(|kind| name.starts_with(kind));
        if is_measured {
            assert!(text.contains("\"seed\":"), "{name} has no seed: {text}");
            assert!(text.contains("sha256\":\""), "{name} has no hash: {text}");
            assert!(text.contains("\"format\":\"folkmoot-"), "{name} has no format: {text}");
        }
    }

    // Both went as far, so both are compared as they are at the end, and each says how reinforcement went.
    assert_eq!(report["compared_after"], "reinforced");
    let judge = report["judged_by"].as_object().expect("a judge");
    assert_eq!((&judge["name"], &judge["sha256"]), (&report["base"]["name"], &report["base"]["sha256"]));
    for arm in report["arms"].as_array().expect("arms") {
        let went = &arm["reinforcement"];
        let file = went["file"].as_str().expect("a file");
        let said: Value = serde_json::from_slice(&there[file]).expect("JSON");
        assert_eq!((&said["format"], &said["steps"]), (&Value::from("folkmoot-reinforcement/1"), &went["steps"]));
        assert_eq!((&said["side"], &said["seed"]), (&arm["side"], &report["seed"]));
        assert_eq!(said["steps"], 3);
        // A second preference model, which never taught it, was asked at every step.
        let journal = format!("journal-reinforced-{}.jsonl", arm["side"].as_str().expect("a side"));
        for line in String::from_utf8_lossy(&there[&journal]).lines() {
            let step: Value = serde_json::from_str(line).expect("JSON");
            assert!(step["second_score"].is_number() && step["second_score"] != step["score"], "{step}");
        }
    }

    // Both constitutions had as many steps.
    for phase in ["supervised", "preference", "reinforced"] {
        let steps = ["public", "baseline"].map(|side| {
            let journal = material.path(&format!("run/stages/{side}-{phase}/journal.jsonl"));
            let journal = fs::read_to_string(journal).expect("a journal");
            let last: Value = serde_json::from_str(journal.lines().last().expect("a step")).expect("JSON");
            assert_eq!(last["step"], last["steps"], "{side}-{phase}");
            last["step"].as_u64()
        });
        assert!(steps[0] == steps[1] && steps[0] > Some(1), "{phase}: {steps:?}");
    }

    // Again: nothing is computed. Elsewhere with the same store: nothing either. With one thread: the same bytes.
    let again = material.run("run", &["--store", &store]);
    again.ok();
    assert_eq!(reached(&again, "cached"), all_stages());
    let elsewhere = material.run("elsewhere", &["--store", &store]);
    elsewhere.ok();
    assert_eq!(reached(&elsewhere, "fetched"), all_stages());
    same(&material.files("elsewhere/report"), &there);
    folkmoot_with(&[("RAYON_NUM_THREADS", "1")], material.arguments("alone", &[])).ok();
    same(&material.files("alone/report"), &there);

    // A bit that has flipped is found, and what it was part of is made again.
    let weights = material.path("run/stages/public-supervised/model/model.safetensors");
    let mut bytes = fs::read(&weights).expect("weights");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    fs::write(&weights, &bytes).expect("written");
    let mended = material.run("run", &[]);
    mended.ok();
    assert!(mended.stderr.contains("model.safetensors") && mended.stderr.contains("damaged"), "{}", mended.stderr);
    assert_eq!(reached(&mended, "done"), BTreeSet::from(["public-supervised".to_owned()]));
    assert_ne!(fs::read(&weights).expect("weights"), bytes);

    // Another run does not go into the same folder.
    material.run("run", &["--seed", "9"]).fails_saying(&["run", "another `", "choose another folder"]);
}

#[test]
fn two_runs_at_once_make_each_stage_once_between_them() {
    let material = Material::new();
    let store = material.text("store");
    let outcomes = std::thread::scope(|scope| {
        let run = |out| material.run(out, &["--store", &store]);
        let started = ["one", "other"].map(|out| scope.spawn(move || run(out)));
        started.map(|one| one.join().expect("it has ended"))
    });
    let made = outcomes.each_ref().map(|outcome| {
        outcome.ok();
        reached(outcome, "done")
    });
    assert!(made[0].is_disjoint(&made[1]), "made twice: {:?}", made[0].intersection(&made[1]));
    assert_eq!(&made[0] | &made[1], all_stages());
    same(&material.files("one/report"), &material.files("other/report"));
}

#[test]
fn whoever_is_killed_ends_with_the_same_bytes_and_two_at_once_are_refused() {
    let material = Material::new();
    material.run("unbroken", &[]).ok();
    let expected = material.files("unbroken/report");

    // At the beginning of every stage, in one and the same folder. Both arms go on side by side, so that nobody can say
    // which stage is next; each ends the program once.
    let mut spared = all_stages();
    while material.kill("cut", &[], |fields| {
        (fields["state"] == "begun" || fields["state"] == "resumed")
            && fields["stage"].as_str().is_some_and(|stage| spared.remove(stage))
    }) {}
    assert!(spared.is_empty(), "these stages were not cut off: {spared:?}");
    same(&material.files("cut/report"), &expected);

    // After so many lines and a moment, drawn by a small generator with a fixed seed.
    let (mut state, mut kills, mut runs) = (7_u64, 0, 0);
    while kills < 20 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut left = 3 + (state >> 33) % 25;
        let folder = format!("random-{runs}");
        let was_killed = material.kill(&folder, &[], |_| {
            left -= 1;
            if left == 0 {
                std::thread::sleep(std::time::Duration::from_micros(state % 40_000));
            }
            left == 0
        });
        if was_killed {
            kills += 1;
        } else {
            // It came to its end before: the next points lie in another run.
            same(&material.files(&format!("{folder}/report")), &expected);
            runs += 1;
        }
    }
    material.run(&format!("random-{runs}"), &[]).ok();
    same(&material.files(&format!("random-{runs}/report")), &expected);

    // Two at once.
    let mut first = material.start("twice", &[]);
    // Kept until the second has ended: whoever has nobody left to write the log for ends, and leaves the folder free.
    let lines = BufReader::new(first.stderr.take().expect("its log")).lines().map_while(Result::ok);
    let mut log = progress(lines);
    assert!(log.any(|fields| fields["state"] == "begun"));
    let second = material.run("twice", &[]);
    assert_eq!(second.code, 1);
    assert!(second.stderr.contains("another program is working"), "{}", second.stderr);
    first.kill().expect("killed");
    first.wait().expect("it has ended");
    drop(log);
}

#[test]
fn what_cannot_be_run_is_told_before_anything_is_trained() {
    let material = Material::new();
    let constitution = material.text("constitution/constitution.json");
    let out = material.text("run");
    folkmoot_with(&[], ["run", "--constitution", &constitution, "--out", &out, "--model", &material.text("none")])
        .fails_saying(&["none"]);
    let nowhere = [("FOLKMOOT_LABORATORY_MODEL", "/nowhere/at/all")];
    folkmoot_with(&nowhere, ["run", "--constitution", &constitution, "--out", &out]).fails_saying(&["/nowhere/at/all"]);
    // By what the model does not read it would learn nothing.
    let strict = PARAMS.replace("caught = 0.0\nfalse_alarms = 1.0\nagreement = 0.0", "caught = 1.0\nagreement = 1.0");
    fs::write(material.path("run.toml"), strict).expect("written");
    let outcome = material.run("strict", &[]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stderr.contains("reads none of the 2 principles of"), "{}", outcome.stderr);
    fs::write(material.path("run.toml"), "revized = 3\n").expect("written");
    let outcome = material.run("unknown", &[]);
    assert!(outcome.code == 1 && outcome.stderr.contains("revized"), "{}", outcome.stderr);
}
