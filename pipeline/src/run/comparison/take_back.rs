//! Models that were trained elsewhere come back: everything is checked before anything is taken, and what is taken is a
//! stage like those that train here.

use super::hand_over::{HandedOver, MANIFEST, read};
use super::results::{ADAPTER, PHASES, RESULTS, SUMS, WITH, is_part, is_weights, read_sums};
use super::{ComparisonError, EVALUATION, Gone, Here, begun, whose};
use crate::language::{ChatTemplate, Config, Continuation, LanguageModel, LocalModel, Prompt, Tokenizer, replace};
use crate::run::supervised::outputs;
use crate::run::{Key, RunError, hash, phases, stage::replace_other};
use record::model_report::{Base, Elsewhere, Side};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Characters of that line.
const LONGEST: usize = 200;

/// The manifest of the hand-over, among the files of the report.
pub(super) const HAND_OVER: &str = "hand-over.json";

/// What is said of it in the report.
pub(super) struct Back {
    pub(super) with: String,
    pub(super) hand_over: Vec<u8>,
    pub(super) gone: Vec<Gone>,
}

impl Back {
    /// As the report says it.
    pub(super) fn elsewhere(&self) -> Elsewhere {
        Elsewhere {
            with: self.with.clone(),
            hand_over_sha256: hash::bytes(&self.hand_over),
            file: HAND_OVER.to_owned(),
        }
    }
}

/// A model that passed every check.
struct Passed {
    side: Side,
    phase: phases::Phase,
    folder: PathBuf,
    /// Names of the files that make a model, with their SHA-256.
    files: BTreeMap<String, String>,
}

fn wrong<T>(path: &Path, problem: impl std::fmt::Display) -> Result<T, ComparisonError> {
    Err(ComparisonError::Input(format!("{}: {problem}; nothing was taken back", path.display())))
}

impl Here<'_> {
    /// Whether there is anything that could come back.
    pub(super) fn was_handed_over(&self) -> Result<(), ComparisonError> {
        if self.handed_over().join(MANIFEST).is_file() {
            return Ok(());
        }
        let run = self.run.out.display();
        Err(ComparisonError::Input(format!("nothing was handed over from {run} yet; do that first: --hand-over")))
    }

    /// Takes both arms' models from a folder that was handed over, or neither's.
    pub(super) fn take_back(&self, base: &Base, from: &Path) -> Result<Back, ComparisonError> {
        let (_, inside) = self.prepared(base)?;
        let (ours, bytes) = read(&inside)?;
        same(&ours, &bytes, from)?;
        let results = from.join(RESULTS);
        let sums = sums(&results)?;
        let with = said(&results.join(WITH))?;
        let passed = self.all(&ours, &results, &sums)?;
        let handed = hash::bytes(&bytes);
        for model in &passed {
            self.take(model, &with, &handed)?;
        }
        let reinforced = |side| passed.iter().any(|model| model.side == side && model.phase == PHASES[1]);
        let gone = whose::SIDES.map(|side| {
            let reinforced = reinforced(side);
            let why = "the models came back without reinforcement";
            let objections = if reinforced { Vec::new() } else { vec![why.to_owned()] };
            Gone { side, reinforced, objections, outcome: None }
        });
        Ok(Back { with, hand_over: bytes, gone: gone.into() })
    }

    /// Every model that came back, each of them checked.
    fn all(
        &self,
        ours: &HandedOver,
        results: &Path,
        sums: &BTreeMap<String, String>,
    ) -> Result<Vec<Passed>, ComparisonError> {
        let there = |side: Side, phase: phases::Phase| results.join(whose::side(side)).join(phase.name());
        for side in whose::SIDES {
            if !there(side, PHASES[0]).is_dir() {
                return wrong(&there(side, PHASES[0]), "there is no such folder; both arms have to come back");
            }
        }
        let [public, baseline] = whose::SIDES.map(|side| there(side, PHASES[1]));
        let phases = match (public.is_dir(), baseline.is_dir()) {
            (true, true) => 2,
            (false, false) => 1,
            (true, false) => return wrong(&baseline, "there is no such folder, and the other arm has one"),
            (false, true) => return wrong(&public, "there is no such folder, and the other arm has one"),
        };
        let begun_with = Config::read(&self.run.model.join("config.json"))?;
        let mut passed: Vec<Passed> = Vec::new();
        for side in whose::SIDES {
            for phase in PHASES.into_iter().take(phases) {
                let folder = there(side, phase);
                self.note("hand-over", &format!("checking {}", folder.display()))?;
                let files = listed(&folder, &format!("{}/{}", whose::side(side), phase.name()), sums)?;
                fits(&folder, &begun_with)?;
                passed.push(Passed { side, phase, folder, files });
            }
        }
        let own = self.weights_of_base()?;
        let mut seen: BTreeMap<Vec<&String>, &Passed> = BTreeMap::new();
        for model in &passed {
            let weights: Vec<&String> =
                model.files.iter().filter(|(name, _)| is_weights(name)).map(|(_, it)| it).collect();
            if weights.iter().all(|sha256| own.contains(*sha256)) {
                return wrong(&model.folder, "its weights are those of the base model: it was not trained");
            }
            if let Some(other) = seen.insert(weights, model)
                && !may_agree(ours, model, other)
            {
                return wrong(&model.folder, format!("its weights are those of {}", other.folder.display()));
            }
        }
        Ok(passed)
    }

    fn weights_of_base(&self) -> Result<BTreeSet<String>, ComparisonError> {
        let mut found = BTreeSet::new();
        for name in hash::files(self.run.model)?.iter().filter(|name| is_weights(&name.to_string_lossy())) {
            found.insert(hash::file(&self.run.model.join(name))?);
        }
        Ok(found)
    }

    /// Copies one model into the place where it would lie if it had been trained here.
    fn take(&self, model: &Passed, with: &str, handed: &str) -> Result<(), ComparisonError> {
        let name = whose::stage(model.side, model.phase);
        let folder = self.stages().join(&name);
        let mut key = Key::new("taken-back", &with, self.run.seed)?.with_hash("hand_over", handed);
        for (file, sha256) in &model.files {
            key = key.with_hash(file, sha256);
        }
        // Until something was found out with them, models that came later take the place of those that came before.
        if !self.stages().join(EVALUATION).exists() {
            replace_other(&folder, &key)?;
        }
        let begin = key.clone();
        self.stage(&name, &folder, key, &mut || {
            let Some(begun) = begun(&folder, &begin)? else { return Err(ComparisonError::Stopped) };
            let inside = folder.join(outputs::MODEL);
            for (file, sha256) in &model.files {
                let (from, to) = (model.folder.join(file), inside.join(file));
                let mut source = File::open(&from).map_err(|error| RunError::file(&from, error))?;
                replace(&to, |file| std::io::copy(&mut source, file).map(drop))?;
                if hash::file(&to)? != *sha256 {
                    return wrong(&from, "it has changed while it was copied");
                }
            }
            Ok(begun.finish()?)
        })?;
        Ok(())
    }
}

/// Whether two models may have the same weights: those of the two arms, where both have learned from the same rows.
fn may_agree(ours: &HandedOver, one: &Passed, other: &Passed) -> bool {
    let alike = |name: &str| {
        let of = |side: Side| ours.files.get(&format!("{}/{name}", whose::side(side))).map(|file| &file.sha256);
        of(Side::Public) == of(Side::Baseline)
    };
    let learned = one.phase == PHASES[0] || alike("preferences.jsonl");
    one.side != other.side && one.phase == other.phase && alike("supervised.jsonl") && learned
}

/// Whether what came back is what was handed over: the manifest and every file in it.
fn same(ours: &HandedOver, bytes: &[u8], from: &Path) -> Result<(), ComparisonError> {
    let (theirs, their_bytes) = read(from)?;
    if their_bytes != bytes {
        let mut other = Vec::new();
        for (name, constitution) in &ours.constitutions {
            if theirs.constitutions.get(name) != Some(constitution) {
                other.push(format!("another constitution ({name})"));
            }
        }
        if theirs.base.sha256 != ours.base.sha256 {
            other.push("another base model".to_owned());
        }
        if theirs.params_sha256 != ours.params_sha256 || theirs.seed != ours.seed {
            other.push("other parameters or another seed".to_owned());
        }
        if other.is_empty() {
            other.push(if theirs.files == ours.files { "another run" } else { "other files" }.to_owned());
        }
        return wrong(&from.join(MANIFEST), format!("it is of a hand-over with {}", other.join(", ")));
    }
    for (name, output) in &ours.files {
        let path = from.join(name);
        if !path.is_file() {
            return wrong(&path, "it was handed over and is missing");
        }
        if hash::file(&path)? != output.sha256 {
            return wrong(&path, "it is not as it was handed over, so nobody knows what the models were trained on");
        }
    }
    Ok(())
}

/// The hashes that came back, by file.
fn sums(results: &Path) -> Result<BTreeMap<String, String>, ComparisonError> {
    let path = results.join(SUMS);
    let Ok(text) = std::fs::read_to_string(&path) else {
        return wrong(&path, "there is no such file; README.md says how to write it");
    };
    match read_sums(&text) {
        Ok(sums) => Ok(sums),
        Err(line) => wrong(&path, format!("line {line} is not a SHA-256 and a file")),
    }
}

/// The line on what trained the models.
fn said(path: &Path) -> Result<String, ComparisonError> {
    // Four bytes a character at the most, and one character too many is enough to say so.
    let text = crate::language::text(path, 4 * (LONGEST as u64 + 2)).unwrap_or_default();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() {
        0 => wrong(path, "it does not say with what the models were trained; write one line, as README.md says"),
        1..=LONGEST => Ok(line.chars().filter(|c| !c.is_control()).collect()),
        count => wrong(path, format!("it has {count} characters, and the report has room for {LONGEST}")),
    }
}

/// The files of a model, each with the hash that was written down for it.
fn listed(
    folder: &Path,
    named: &str,
    sums: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, ComparisonError> {
    if folder.join(ADAPTER).is_file() {
        return wrong(folder, "it is a low-rank adapter; merge it into the model that it belongs to");
    }
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).map_err(|error| RunError::file(folder, error))? {
        let entry = entry.map_err(|error| RunError::file(folder, error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !is_part(&name) || !entry.path().is_file() {
            continue;
        }
        let Some(expected) = sums.get(&format!("{named}/{name}")) else {
            return wrong(&entry.path(), format!("{RESULTS}/{SUMS} has no hash of it"));
        };
        if hash::file(&entry.path())? != *expected {
            return wrong(&entry.path(), format!("its SHA-256 is not the one in {RESULTS}/{SUMS}: copy it again"));
        }
        files.insert(name, expected.clone());
    }
    if !files.keys().any(|name| is_weights(name)) {
        return wrong(folder, "it holds no weights in safetensors");
    }
    Ok(files)
}

/// Whether a folder is a model that can be asked, and grew out of the one that both arms begin with.
fn fits(folder: &Path, base: &Config) -> Result<(), ComparisonError> {
    let wrong_model = |error: &dyn std::fmt::Display| wrong::<()>(folder, error);
    let opened = Config::read(&folder.join("config.json")).and_then(|config| {
        Tokenizer::read(folder, &config)?;
        ChatTemplate::read(folder)?;
        // Weights that are not numbers are found when they are read.
        Ok((LocalModel::open(folder)?, config))
    });
    let (model, config) = match opened {
        Ok(opened) => opened,
        Err(error) => return wrong_model(&error),
    };
    let shape = |config: &Config| (config.family, config.hidden_size, config.layers, config.heads, config.kv_heads);
    if shape(&config) != shape(base) {
        return wrong_model(&"its shape is not that of the base model, so it was trained from another one");
    }
    let asked = Continuation { prompt: Prompt::from("Is this a model?"), completion: " Yes.".to_owned() };
    match model.score(&[asked]) {
        Ok(scores) if scores.iter().all(|score| score.sum_logprob.is_finite()) => Ok(()),
        Ok(_) => wrong_model(&"what it says is not a number"),
        Err(error) => wrong_model(&error),
    }
}
