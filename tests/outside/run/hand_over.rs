//! Training that is handed over, and models that come back.

use super::endpoint::{answering, params};
use super::{Material, PARAMS, json, reached};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use tests::{ModelServer, Outcome, sha256};

const ARMS: [&str; 2] = ["public", "baseline"];

fn rows(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// A copy of a folder with everything in it.
fn copy(from: &Path, to: &Path) {
    let done = Command::new("cp").arg("-r").args([from, to]).status().expect("cp");
    assert!(done.success());
}

/// What somebody else's training would leave: the base model with one weight changed.
fn trained(material: &Material, handed: &str, model: &str, weight: f32) {
    let folder = material.path(handed).join("results").join(model);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.parent().expect("an arm")).expect("made");
    copy(&material.path("base"), &folder);
    fs::write(folder.join("training_args.bin"), "code that nobody should run").expect("written");
    let path = folder.join("model.safetensors");
    let mut bytes = fs::read(&path).expect("weights");
    let end = bytes.len() - 4;
    bytes[end..].copy_from_slice(&weight.to_le_bytes());
    fs::write(path, bytes).expect("written");
}

/// Writes what the README asks for, with the README's own command.
fn sealed(material: &Material, handed: &str) {
    let folder = material.path(handed);
    let readme = fs::read_to_string(folder.join("README.md")).expect("a README");
    let said = readme.lines().filter(|line| line.starts_with("echo 'TRL") || line.starts_with("(cd results"));
    for command in said.collect::<Vec<_>>() {
        let done = Command::new("sh").arg("-c").arg(command).current_dir(&folder).status().expect("a shell");
        assert!(done.success(), "{command}");
    }
    assert!(folder.join("results/SHA256SUMS").is_file() && folder.join("results/trained-with.txt").is_file());
}

/// All four models, and what goes with them.
fn all_trained(material: &Material, handed: &str) {
    let models = ["public/supervised", "public/reinforced", "baseline/supervised", "baseline/reinforced"];
    for (place, model) in models.into_iter().enumerate() {
        trained(material, handed, model, 0.5 + place as f32 / 8.0);
    }
    sealed(material, handed);
}

fn hand_over(material: &Material, out: &str, to: &str) -> Outcome {
    material.run(out, &["--hand-over", &material.text(to)])
}

fn take_back(material: &Material, out: &str, from: &str) -> Outcome {
    material.run(out, &["--take-back", &material.text(from)])
}

/// As the log of a run in JSON tells its last problem.
fn refused(outcome: &Outcome, parts: &[&str]) {
    assert_eq!(outcome.code, 1, "{}", outcome.stderr);
    for part in parts {
        assert!(outcome.stderr.contains(part), "lacks {part}: {}", outcome.stderr);
    }
}

#[test]
fn everything_but_training_is_handed_over_with_equally_many_rows_in_both_arms() {
    let material = Material::new();
    let outcome = hand_over(&material, "run", "handed");
    outcome.ok();
    let stages =
        ["understand", "public-written", "public-labelled", "baseline-written", "baseline-labelled", "hand-over"];
    assert_eq!(reached(&outcome, "done"), stages.map(str::to_owned).into());
    assert!(!material.path("run/report").exists());
    let handed = material.path("handed");
    let manifest = json(&handed.join("manifest.json"));
    assert_eq!(manifest["format"], "folkmoot-hand-over/1");
    let files = manifest["files"].as_object().expect("files");
    for (name, file) in files {
        let bytes = fs::read(handed.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            (file["sha256"].as_str(), file["bytes"].as_u64()),
            (Some(&*sha256(&bytes)), Some(bytes.len() as u64))
        );
    }
    for arm in ARMS {
        for name in ["constitution.json", "supervised.jsonl", "preferences.jsonl", "labels.jsonl", "trl/reward.yaml"] {
            assert!(files.contains_key(&format!("{arm}/{name}")), "{arm}/{name}");
        }
        let learned = rows(&handed.join(arm).join("supervised.jsonl"));
        assert_eq!(learned.len() as u64, manifest["rows"]["supervised"].as_u64().expect("a number"));
        assert!(learned.iter().all(|row| {
            row["prompt"].as_str().is_some_and(|text| text.ends_with("\n\nAssistant:"))
                && row["completion"].as_str().is_some_and(|text| text.starts_with(' ') && text.ends_with("\n\n<|end|>"))
        }));
        let compared = rows(&handed.join(arm).join("preferences.jsonl"));
        assert_eq!(compared.len() as u64, manifest["rows"]["preferences"].as_u64().expect("a number"));
        assert!(compared.iter().all(|row| row["margin"].as_f64().is_some_and(|margin| (0.0..=1.0).contains(&margin))));
        assert!(compared.iter().any(|row| row["margin"] == 1.0), "people's labels are among them");
    }
    assert_eq!(rows(&handed.join("prompts.jsonl")).len(), 6);
    assert_eq!(
        manifest["constitutions"]["public"],
        sha256(&fs::read(handed.join("public/constitution.json")).expect("a file"))
    );
    let check = "ln -s ../base base && sha256sum --check base.sha256 >/dev/null";
    let checked = Command::new("sh").args(["-c", check]).current_dir(&handed).status().expect("a shell");
    assert!(checked.success(), "the base model is named by its files");

    // The same commands in both arms, but for the names of files.
    let readme = fs::read_to_string(handed.join("README.md")).expect("a README");
    for arm in ARMS {
        for command in
            ["trl sft --config ARM/trl/supervised.yaml", "trl dpo --config ARM/trl/direct.yaml", "results/ARM/reward"]
        {
            assert!(readme.contains(&command.replace("ARM", arm)), "lacks {command}");
        }
    }
    for program in ["train_sft", "train_rm", "train_ppo_ray", "train_dpo"] {
        assert_eq!(readme.matches(&format!("openrlhf.cli.{program}")).count(), 2, "{program}");
    }
    for name in ["supervised.yaml", "reward.yaml", "reinforced.yaml", "direct.yaml"] {
        let [public, baseline] =
            ARMS.map(|arm| fs::read_to_string(handed.join(arm).join("trl").join(name)).expect("settings"));
        assert_eq!(public.replace("public", "baseline"), baseline, "{name}");
        assert!(public.contains("seed: 0\n"), "{public}");
    }

    // Again: nothing is made anew, the same bytes. Whoever is killed ends with them, too.
    let again = hand_over(&material, "run", "handed");
    again.ok();
    assert_eq!(reached(&again, "cached"), stages.map(str::to_owned).into());
    for stage in stages {
        let to = material.text("other");
        material.kill("cut", &["--hand-over", &to], |fields| {
            fields["stage"] == stage && (fields["state"] == "begun" || fields["state"] == "resumed")
        });
    }
    hand_over(&material, "cut", "other").ok();
    for name in files.keys().map(String::as_str).chain(["manifest.json"]) {
        assert_eq!(
            fs::read(handed.join(name)).expect("a file"),
            fs::read(material.path("other").join(name)).expect("a file")
        );
    }
    // It goes into no folder that holds something else, and the run trains nothing here.
    fs::create_dir(material.path("full")).expect("made");
    fs::write(material.path("full/notes.txt"), "mine").expect("written");
    refused(&hand_over(&material, "run", "full"), &["notes.txt", "choose another folder"]);
    refused(&material.run("run", &[]), &["training that is done elsewhere"]);
}

#[test]
fn models_that_come_back_are_measured_like_those_that_are_trained_here() {
    let material = Material::new();
    refused(&take_back(&material, "run", "nowhere"), &["nothing was handed over"]);
    hand_over(&material, "run", "handed").ok();
    copy(&material.path("run"), &material.path("cut"));
    all_trained(&material, "handed");
    let outcome = take_back(&material, "run", "handed");
    outcome.ok();
    let done = [
        "public-supervised",
        "public-reinforced",
        "baseline-supervised",
        "baseline-reinforced",
        "evaluation",
        "report",
    ];
    assert_eq!(reached(&outcome, "done"), done.map(str::to_owned).into());

    let report = json(&material.path("run/report/report.json"));
    assert_eq!(report["elsewhere"]["with"], "TRL 1.16.0, on 8 cards, by …");
    let manifest = fs::read(material.path("handed/manifest.json")).expect("a manifest");
    assert_eq!(report["elsewhere"]["hand_over_sha256"], sha256(&manifest));
    assert_eq!(fs::read(material.path("run/report/hand-over.json")).expect("a file"), manifest);
    assert_eq!(report["files"]["hand-over.json"], sha256(&manifest));
    for arm in report["arms"].as_array().expect("arms") {
        assert_eq!(arm["models"].as_array().map(Vec::len), Some(2));
        assert!(arm["preference"]["value"].is_null(), "nobody here knows the preference model: {arm}");
    }
    let scores = report["bias"][0]["score"].as_array().expect("scores");
    assert_eq!(scores.len(), 5);
    assert!(scores.iter().all(|score| score["n"].as_u64().is_some_and(|n| n > 0)));
    let taken: BTreeSet<String> = material.files("run/stages/public-supervised/model").into_keys().collect();
    assert!(taken.contains("model.safetensors") && !taken.contains("training_args.bin"), "{taken:?}");

    // Killed at every stage, and again when all is done.
    let expected = material.files("run/report");
    for stage in done {
        material.kill("cut", &["--take-back", &material.text("handed")], |fields| {
            fields["stage"] == stage && (fields["state"] == "begun" || fields["state"] == "resumed")
        });
    }
    take_back(&material, "cut", "handed").ok();
    assert_eq!(material.files("cut/report"), expected);
    let again = take_back(&material, "run", "handed");
    again.ok();
    assert!(reached(&again, "done").is_empty(), "{}", again.stderr);

    // Other models than those that were taken do not take their place.
    trained(&material, "handed", "public/supervised", 7.0);
    sealed(&material, "handed");
    refused(&take_back(&material, "run", "handed"), &["public-supervised", "model.safetensors"]);
    assert_eq!(material.files("run/report"), expected);
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_half_done() {
    let material = Material::new();
    hand_over(&material, "run", "handed").ok();
    let results = material.path("handed/results");
    let refuse = |parts: &[&str]| {
        refused(&take_back(&material, "run", "handed"), &[parts, &["nothing was taken back"]].concat());
        for arm in ARMS {
            assert!(!material.path(&format!("run/stages/{arm}-supervised")).exists(), "{parts:?}");
        }
    };
    refuse(&["SHA256SUMS", "there is no such file"]);
    trained(&material, "handed", "public/supervised", 0.5);
    sealed(&material, "handed");
    refuse(&["results/baseline/supervised", "both arms have to come back"]);
    trained(&material, "handed", "baseline/supervised", 0.625);
    trained(&material, "handed", "public/reinforced", 0.5);
    sealed(&material, "handed");
    refuse(&["results/baseline/reinforced", "the other arm has one"]);
    trained(&material, "handed", "baseline/reinforced", 0.875);
    sealed(&material, "handed");
    refuse(&["public/reinforced", "its weights are those of", "public/supervised"]);
    for arm in ARMS {
        fs::remove_dir_all(results.join(arm).join("reinforced")).expect("removed");
    }

    trained(&material, "handed", "baseline/supervised", f32::NAN);
    sealed(&material, "handed");
    refuse(&["baseline/supervised", "model.safetensors"]);
    trained(&material, "handed", "baseline/supervised", 0.25);
    refuse(&["model.safetensors", "its SHA-256 is not the one in results/SHA256SUMS"]);
    sealed(&material, "handed");
    fs::write(results.join("baseline/supervised/tokenizer.json"), "{}").expect("written");
    sealed(&material, "handed");
    refuse(&["baseline/supervised", "tokenizer.json"]);
    let base = fs::read(material.path("base/tokenizer.json")).expect("a tokenizer");
    fs::write(results.join("baseline/supervised/tokenizer.json"), base).expect("written");
    fs::copy(material.path("base/model.safetensors"), results.join("baseline/supervised/model.safetensors"))
        .expect("copied");
    sealed(&material, "handed");
    refuse(&["it was not trained"]);
    trained(&material, "handed", "baseline/supervised", 0.25);
    sealed(&material, "handed");
    fs::write(results.join("trained-with.txt"), "\n").expect("written");
    refuse(&["trained-with.txt", "with what the models were trained"]);
    sealed(&material, "handed");

    for name in ["public/supervised.jsonl", "baseline/constitution.json", "params.json"] {
        let path = material.path("handed").join(name);
        let bytes = fs::read(&path).expect("a file");
        fs::write(&path, [&bytes[..], b"\n"].concat()).expect("written");
        refuse(&[name, "not as it was handed over"]);
        fs::remove_file(&path).expect("removed");
        refuse(&[name, "missing"]);
        fs::write(&path, bytes).expect("written");
    }
    let manifest = material.path("handed/manifest.json");
    let text = fs::read_to_string(&manifest).expect("a manifest");
    fs::write(&manifest, text.replace("\"seed\": 0", "\"seed\": 1")).expect("written");
    refuse(&["manifest.json", "another seed"]);
    fs::write(&manifest, text).expect("written");

    // As it should be, without reinforcement.
    take_back(&material, "run", "handed").ok();
    let report = json(&material.path("run/report/report.json"));
    assert_eq!(report["arms"][1]["models"].as_array().map(Vec::len), Some(1));
    assert!(report["arms"][1]["objections"][0].as_str().is_some_and(|why| why.contains("without reinforcement")));
}

#[test]
fn a_model_elsewhere_writes_what_is_handed_over() {
    let material = Material::new();
    fs::write(material.path("run.toml"), params()).expect("written");
    let server = ModelServer::start(answering);
    let to = material.text("handed");
    material.run("run", &["--hand-over", &to, "--endpoint", &server.url()]).ok();
    let manifest = json(&material.path("handed/manifest.json"));
    assert_eq!(manifest["written_by"], "big");
    let readme = fs::read_to_string(material.path("handed/README.md")).expect("a README");
    assert!(readme.contains("the model `big` behind an endpoint"), "{readme}");
    let labels = rows(&material.path("handed/public/labels.jsonl"));
    assert!(labels.iter().all(|label| label["feedback_model"] == "big"));
    let answers = ["It is so.", "Both of them.", "Nobody can say.", "Ask them.", "That depends on the person."];
    let is_its = |text: &Value| text.as_str().is_some_and(|text| answers.iter().any(|answer| text.contains(answer)));
    assert!(labels.iter().all(|label| is_its(&label["response_a"])), "its own answers are compared");
    assert!(rows(&material.path("handed/public/supervised.jsonl")).iter().any(|row| is_its(&row["completion"])));

    // What cannot be trained is said before anything is asked of anybody.
    let wrong = format!("{PARAMS}[hand_over.policy]\nsamples = 1\n");
    fs::write(material.path("run.toml"), wrong).expect("written");
    refused(&hand_over(&material, "wrong", "wrong-handed"), &["hand_over.policy.samples"]);
}
