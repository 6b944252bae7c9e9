//! `folkmoot model pretrain` and the phases of `folkmoot train`, with a model that is made in a second: whoever is cut
//! off goes on, and ends with the same bytes.

mod adapter;
mod built_in;
mod second;
mod stories;
mod telling;

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tests::{Outcome, TINY_MODEL, binary, folder, folkmoot, run};

/// Everything that the phases read, made by the program itself.
struct Material {
    folder: tempfile::TempDir,
}

const SUPERVISED: &str = "[revise]\nmax_new_tokens = 8\nchunk = 8\n[learner]\ncheckpoint_every = 2\n";
const PREFERENCE: &str = "[feedback]\nmax_new_tokens = 8\nchunk = 8\n[preference.gate]\naccuracy = 0.0\nrows = 1\n";
const POLICY: &str = "despite_gate = true\n[rewards]\nsteps = 4\nprompts = 4\nsamples = 2\ncheckpoint_every = 1\n\
    [rewards.sampling]\nmax_new_tokens = 8\n";

impl Material {
    fn new() -> Self {
        let material = Self { folder: folder() };
        for (name, text) in [("base", TINY_MODEL), ("sl", SUPERVISED), ("preference", PREFERENCE), ("rl", POLICY)] {
            std::fs::write(material.path(&format!("{name}.toml")), text).expect("written");
        }
        let lines = "Choose the response that is kind.\nChoose the response that treats everybody alike.\n";
        std::fs::write(material.path("principles.txt"), lines).expect("written");
        let (from, to) = (material.text("principles.txt"), material.text("constitution"));
        folkmoot(["constitution", "import", "--format", "plain", &from, "--out", &to]).ok();
        for (part, count) in [("prompts", "24"), ("labels", "24")] {
            let out = material.text(&format!("{part}.jsonl"));
            folkmoot(["model", "corpus", "--part", part, "--documents", count, "--seed", "3", "--out", &out]).ok();
        }
        material
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    /// The arguments of a phase that writes to `out`.
    fn phase(&self, phase: &str, out: &str) -> Vec<String> {
        let file = |option: &str, name: &str| [option.to_owned(), self.text(name)];
        let mut arguments: Vec<String> = match phase {
            "base" => ["model", "pretrain"].map(str::to_owned).to_vec(),
            phase => ["train", phase, "--preset", "laboratory"].map(str::to_owned).to_vec(),
        };
        arguments.extend(file("--params", &format!("{phase}.toml")));
        arguments.extend(file("--out", out));
        match phase {
            "base" => {}
            "sl" => arguments.extend(file("--model", "base")),
            _ => arguments.extend(file("--model", "sl/model")),
        }
        if phase == "sl" || phase == "preference" {
            arguments.extend(file("--constitution", "constitution/constitution.json"));
            arguments.extend(file("--prompts", "prompts.jsonl"));
        }
        match phase {
            "preference" => {
                arguments.extend(file("--judge", "base"));
                arguments.extend(file("--helpfulness", "labels.jsonl"));
            }
            "rl" => {
                arguments.extend(file("--preference", "preference"));
                arguments.extend(file("--prompts", "prompts.jsonl"));
            }
            _ => {}
        }
        arguments
    }

    fn run(&self, phase: &str, out: &str) -> Outcome {
        folkmoot(self.phase(phase, out))
    }

    /// Outputs by path and hash, as the manifest has them.
    fn outputs(&self, folder: &str) -> BTreeMap<String, String> {
        let manifest: Value = read_json(&self.path(folder).join("manifest.json"));
        let outputs = manifest["outputs"].as_object().expect("outputs").iter();
        outputs.map(|(name, output)| (name.clone(), output["sha256"].as_str().expect("a hash").to_owned())).collect()
    }

    /// Starts a phase and kills it as soon as `reached` says so.
    fn kill(&self, phase: &str, out: &str, reached: impl Fn() -> bool) -> bool {
        let mut child = Command::new(binary())
            .args(self.phase(phase, out))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let begun = Instant::now();
        loop {
            if child.try_wait().expect("it can be asked").is_some() {
                return false;
            }
            if reached() {
                child.kill().expect("killed");
                child.wait().expect("it has ended");
                return true;
            }
            assert!(begun.elapsed() < Duration::from_secs(120), "it takes too long");
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

impl Material {
    /// A preference model has a view of any two texts: who calls the other one right finds it wrong as often.
    fn compare_texts(&self) {
        let accuracy = |right: &str, wrong: &str| {
            let row = |subject: &str| {
                json!({
                    "prompt": "?", "corrects": [" (A)"], "incorrects": [" (B)"],
                    "text_correct": format!("Human: {subject}?\n\nAssistant: {right}"),
                    "text_incorrect": format!("Human: {subject}?\n\nAssistant: {wrong}"),
                })
            };
            let rows: Vec<String> = ["Who was it", "Where is it", "Why"].map(|subject| row(subject).to_string()).into();
            std::fs::write(self.path("texts.jsonl"), rows.join("\n")).expect("written");
            let [data, preference, out] = ["texts.jsonl", "preference", "texts.json"].map(|name| self.path(name));
            run!["eval", "choices", "--data", data, "--preference", preference, "--out", &out].ok();
            let report = read_json(&out);
            assert_eq!((&report["n"], &report["model"]["name"]), (&json!(3), &json!("preference")), "{report}");
            report["n_correct"].as_u64().expect("a count")
        };
        assert_eq!(accuracy("The guest.", "Nobody can say.") + accuracy("Nobody can say.", "The guest."), 3);
    }
}

/// Rights that this process withholds from files that it makes, read off one.
fn umask() -> u32 {
    let folder = folder();
    let path = folder.path().join("plain");
    std::fs::write(&path, "").expect("written");
    !path.metadata().expect("a file").permissions().mode() & 0o666
}

fn read_json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

fn lines(path: &Path) -> usize {
    std::fs::read_to_string(path).map_or(0, |text| text.lines().count())
}

#[test]
fn the_whole_method_runs_from_files_and_whoever_is_killed_ends_with_the_same_bytes() {
    let material = Material::new();
    material.run("base", "base").ok();
    for name in ["config.json", "tokenizer.json", "model.safetensors", "training.jsonl", "booster.jsonl", "README.md"] {
        let made = material.path("base").join(name);
        let mode = made.metadata().unwrap_or_else(|error| panic!("{name}: {error}")).permissions().mode();
        assert_eq!(mode & 0o044, 0o044 & !umask(), "{name} is for everybody whom the umask admits: {mode:o}");
    }
    assert_eq!((lines(&material.path("base/training.jsonl")), lines(&material.path("base/booster.jsonl"))), (12, 4));
    assert!(material.kill("base", "base2", || lines(&material.path("base2/training.jsonl")) >= 6));
    material.run("base", "base2").ok();
    assert_eq!(material.outputs("base2"), material.outputs("base"));

    for (phase, journal) in [("sl", 3), ("preference", 2), ("rl", 2)] {
        let outcome = material.run(phase, phase);
        outcome.ok();
        let said = &outcome.stderr;
        assert!(material.path(phase).join("model/model.safetensors").is_file(), "{phase}: {said}");
        if phase == "sl" {
            assert!(said.contains("learning takes about") && said.contains("⟦ "), "{said}");
        }
        let again = format!("{phase}-cut");
        let place = material.path(&again).join("journal.jsonl");
        let killed = material.kill(phase, &again, || lines(&place) >= journal);
        material.run(phase, &again).ok();
        assert_eq!(material.outputs(&again), material.outputs(phase), "{phase}, killed: {killed}");
        // It is done: nothing is computed again.
        let begun = Instant::now();
        material.run(phase, phase).ok();
        assert!(begun.elapsed() < Duration::from_secs(20));
    }
    let outcome = read_json(&material.path("rl/outcome.json"));
    assert_eq!(outcome["steps"], 4);
    let findings = read_json(&material.path("preference/findings.json"));
    assert!(findings["comparisons"].as_u64().is_some_and(|count| count > 20), "{findings}");
    material.compare_texts();
}

#[test]
fn what_cannot_be_trained_is_told_before_anything_is_made() {
    let material = Material::new();
    material.run("base", "base").ok();
    let mut other = material.phase("base", "base");
    other.extend(["--seed".to_owned(), "9".to_owned()]);
    folkmoot(other).fails_saying(&["base", "made with seed 0", "choose another folder"]);

    std::fs::write(material.path("prompts.jsonl"), "{\"prompt\": \"a\"}\n{\"prompt\": 7}\n").expect("written");
    material.run("sl", "sl").fails_saying(&["prompts.jsonl, line 2", "prompt"]);
    assert!(!material.path("sl/manifest.json").exists());

    std::fs::write(material.path("prompts.jsonl"), "{\"prompt\": \"Who was it?\"}\n").expect("written");
    let long = json!({ "prompt": "Who was it?", "completion": "yes ".repeat(700) });
    std::fs::write(material.path("long.jsonl"), format!("{long}\n")).expect("written");
    let mut too_long = material.phase("sl", "long");
    too_long.extend(["--helpfulness".to_owned(), material.text("long.jsonl")]);
    folkmoot(too_long).fails_saying(&["long.jsonl, line 1, completion: ", "the model reads 640; shorten it"]);
    assert!(!material.path("long/transcripts.jsonl").exists(), "nothing is written before that is known");

    std::fs::write(material.path("sl.toml"), "[learner]\nlearning_rat = 1\n").expect("written");
    material.run("sl", "sl2").fails_saying(&["sl.toml", "learning_rat"]);
    std::fs::write(material.path("sl.toml"), "[learner]\nlearning_rate = 0\n").expect("written");
    material.run("sl", "sl3").fails_saying(&["learning_rate is 0; it must be above 0"]);

    // What a phase prints as its parameters is taken by it, and says where each default comes from.
    for (phase, says) in
        [("sl", "most harm).\nrounds = 4"), ("preference", "[preference.gate]"), ("rl", "[rewards.alarms]")]
    {
        let printed = folkmoot(["train", "params", phase]);
        let text = String::from_utf8(printed.ok().to_vec()).expect("text");
        assert!(text.contains(says), "{text}");
        std::fs::write(material.path(&format!("{phase}.toml")), text.replace("rounds = 4", "rounds = 0"))
            .expect("written");
    }
    material.run("sl", "sl4").fails_saying(&["rounds is 0"]);
}

#[test]
fn a_policy_is_not_trained_by_a_preference_model_that_is_not_good_enough() {
    let material = Material::new();
    material.run("base", "base").ok();
    material.run("sl", "sl").ok();
    std::fs::write(material.path("preference.toml"), PREFERENCE.replace("accuracy = 0.0", "accuracy = 1.0"))
        .expect("written");
    // What people have preferred has to fit the model, too, which is known before anything is judged.
    let pair = |prompt: Value, chosen: &str| json!({ "prompt": prompt, "chosen": chosen, "rejected": "No." });
    let system = json!([{ "role": "system", "content": "Be kind." }, { "role": "user", "content": "Hi?" }]);
    for (out, row, field, says) in [
        ("long", pair("Who was it?".into(), &"yes ".repeat(700)), "chosen", "the model reads 640; shorten it"),
        ("system", pair(system, "Yes."), "prompt", "system"),
    ] {
        // Lines without text are no rows, and are counted as lines.
        let rows = format!("{}\n\n{row}\n", pair("Who was it?".into(), "Yes."));
        std::fs::write(material.path("pairs.jsonl"), rows).expect("written");
        let mut unfit = material.phase("preference", out);
        unfit.extend(["--helpfulness".to_owned(), material.text("pairs.jsonl")]);
        folkmoot(unfit).fails_saying(&[&format!("pairs.jsonl, line 3, {field}: "), says]);
        assert!(!material.path(out).join("labels.jsonl").exists(), "nothing is judged before that is known");
    }
    material.run("preference", "preference").ok();
    std::fs::write(material.path("rl.toml"), POLICY.replace("despite_gate = true\n", "")).expect("written");
    material.run("rl", "rl").fails_saying(&["has not reached what was asked of it", "despite_gate = true"]);
    assert!(!material.path("rl").exists());

    // So fast that it goes far, and so near a border that it is told; also where nothing is held out.
    let fast = "method = \"direct\"\n[direct]\nheld_out = 0.0\n[direct.learner]\nmost_steps = 3\nlearning_rate = 0.02\n\
        [rewards.alarms]\nmost_nats = 0.01\n";
    std::fs::write(material.path("rl.toml"), fast).expect("written");
    let mut arguments = material.phase("rl", "direct");
    arguments.extend(["--log-format", "json"].map(str::to_owned));
    let direct = folkmoot(arguments);
    direct.ok();
    // While it learns, and not when it has.
    let line = |what: &str| direct.stderr.lines().position(|line| line.contains(what));
    let (told, last) = (line("above 0.01"), line("\"done\":3,\"of\":3"));
    assert!(told.is_some() && told < last, "{told:?} {last:?}: {}", direct.stderr);
    let outcome = read_json(&material.path("direct/outcome.json"));
    assert_eq!(outcome["steps"], 3);
    let kinds: Vec<&str> =
        outcome["alarms"].as_array().expect("alarms").iter().filter_map(|alarm| alarm["kind"].as_str()).collect();
    assert!(kinds.contains(&"divergence"), "{outcome}");
    assert!(direct.stderr.contains("nats per response from the reference, above 0.01"), "{}", direct.stderr);
    // What it writes is looked at, though it learns from nothing of it.
    let journal = std::fs::read_to_string(material.path("direct/journal.jsonl")).expect("a journal");
    for line in journal.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")) {
        for name in ["score", "nats", "repetition", "sameness", "refusals"] {
            assert!(line[name].is_number(), "{name}: {line}");
        }
    }
}
