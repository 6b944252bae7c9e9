//! Measuring the models of a report once more, from nothing but the models, the questions and the report's own files.

use super::ask::{Questions, canonical, files};
use super::evaluate::{AGAINST, Evaluation, adherence_file, mark, read, together, write};
use super::figures::constitution_file;
use super::inputs::Inputs;
use super::records::{preference_file, preference_record};
use super::report::names;
use super::understand::Understand;
use super::{ComparisonError, ComparisonParams, EVALUATION, Given, Judge, SMALL, begun, teachable_file, whose};
use crate::constitution;
use crate::constitutional::understanding::Understanding;
use crate::language::{LocalModel, replace};
use crate::run::preference::{self, LabelSource, PreferenceFindings, PreferenceInputs};
use crate::run::{Begun, Event, Key, RunError, hash, phases};
use record::Constitution;
use record::model_report::{ModelReport, Phase, Side, Whose};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What is measured again.
pub struct Again<'a> {
    /// The report.
    pub report: &'a ModelReport,
    /// The folder with its files.
    pub files: &'a Path,
    /// What was read where it does not come from the laboratory.
    pub given: &'a Given,
    /// Folders of the models that are at hand, by their SHA-256. Models that are not there are not measured; what they
    /// answered is then taken from the report's files.
    pub models: &'a BTreeMap<String, PathBuf>,
    /// An empty folder to work in.
    pub work: &'a Path,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Nothing: these inputs are not here, or not those that the report names.
    Lacks(Vec<String>),
    /// The files as they come out now, by their names in the report.
    Files(BTreeMap<String, Vec<u8>>),
}

/// Inputs that answers and figures depend on, beside the questions on bias.
const NEEDED: [&str; 8] = [
    "prompts_held_out",
    "prompts_contentious",
    "dialogues",
    "harmless",
    "templates",
    "harmlessness",
    "language",
    "mathematics",
];

impl Again<'_> {
    /// Asks every model that is at hand everything again.
    ///
    /// # Errors
    /// When something cannot be read, or whoever listens breaks it off.
    pub fn measure(
        &self,
        watch: &mut (dyn FnMut(&Event<'_>) -> ControlFlow<()> + Send),
    ) -> Result<Measured, ComparisonError> {
        let params: ComparisonParams = read(&self.files.join(names::PARAMS))?;
        let constitution = |side| read::<Constitution>(&self.files.join(constitution_file(side)));
        let (public, baseline) = (constitution(Side::Public)?, constitution(Side::Baseline)?);
        let seed = self.report.seed;
        let inputs = Inputs::write(&self.work.join("inputs"), [&public, &baseline], self.given, &params, seed)?;
        let hashes = inputs.hashes()?;
        let mut lacks: Vec<String> = NEEDED
            .into_iter()
            .filter(|name| self.report.data.get(*name) != hashes.get(*name))
            .map(str::to_owned)
            .collect();
        // Whether they are the same questions is seen in what comes out.
        if self.report.data.contains_key("questions") != hashes.contains_key("questions") {
            lacks.push("questions".to_owned());
        }
        if !lacks.is_empty() {
            return Ok(Measured::Lacks(lacks));
        }
        let questions = Questions::read(&inputs, &params, seed)?;
        let folder = self.work.join(EVALUATION);
        let Some(begun) = begun(&folder, &Key::new(EVALUATION, &params, seed)?)? else {
            return Err(ComparisonError::Stopped);
        };
        let (mut models, mut taken) = (Vec::new(), BTreeSet::new());
        for model in self.report.models() {
            match self.models.get(model.sha256) {
                Some(folder) => models.push((model.whose, folder.clone())),
                None => {
                    taken.extend(self.take(&begun, model.whose)?);
                    models.push((model.whose, PathBuf::new()));
                }
            }
        }
        let judge = self.judge()?;
        let evaluation = Evaluation {
            questions: &questions,
            public: &public,
            models: &models,
            judge: judge.as_ref(),
            shown: params.evaluation.shown,
            resamples: params.evaluation.resamples,
            seed,
            together: together(self.report.base.weights <= SMALL as u64),
        };
        evaluation.measure(&begun, watch)?;
        self.understand(&inputs, &params, [&public, &baseline], &folder, watch)?;
        for (side, constitution) in [(Side::Public, &public), (Side::Baseline, &baseline)] {
            if let Some(findings) = self.preference(&inputs, &params, side, constitution, watch)? {
                let arm = self.report.arms.iter().find(|arm| arm.side == side);
                let model = arm.and_then(|arm| arm.preference_model.as_ref());
                let made = (self.report.seed, self.report.code_version.as_str());
                let record = preference_record(side, model, made, &findings)?;
                write(&folder, (preference_file(side), record))?;
            }
        }
        let mut measured = BTreeMap::new();
        for path in hash::files(&folder)? {
            let name = path.to_string_lossy().into_owned();
            if !taken.contains(&name) {
                let place = folder.join(&name);
                measured.insert(name, std::fs::read(&place).map_err(|error| RunError::file(&place, error))?);
            }
        }
        Ok(Measured::Files(measured))
    }

    /// Takes what a model answered from the report, and gives the names of the files.
    fn take(&self, begun: &Begun, whose: Whose) -> Result<Vec<String>, ComparisonError> {
        let name = whose.name();
        let tasks = files::TASKS.map(|task| files::ability(task, name));
        let all = [files::bbq(name), files::bbq_all(name), files::answers(name)].into_iter().chain(tasks);
        let (mut taken, mut hashes) = (Vec::new(), BTreeMap::new());
        for file in all.filter(|file| self.report.files.contains_key(file)) {
            let place = self.files.join(&file);
            let bytes = std::fs::read(&place).map_err(|error| RunError::file(&place, error))?;
            hashes.insert(file.clone(), hash::bytes(&bytes));
            write(begun.folder(), (file.clone(), bytes))?;
            taken.push(file);
        }
        let bytes = canonical(&hashes)?;
        replace(&mark(begun, name), |file| file.write_all(&bytes))?;
        Ok(taken)
    }

    /// Who judged, where that model is at hand.
    fn judge(&self) -> Result<Option<Judge>, ComparisonError> {
        let report: record::adherence::Report = read(&self.files.join(adherence_file(AGAINST[0])))?;
        let said = |key: &str| report.judge.get(key).cloned().unwrap_or_default();
        let sha256 = said("sha256");
        let folder = self.models.get(&sha256).cloned();
        Ok(folder.map(|folder| Judge { name: said("name"), folder, sha256 }))
    }

    /// What the preference model of a side makes of comparisons that it was not taught, where all models are at hand
    /// that made them: they are made once more.
    fn preference(
        &self,
        inputs: &Inputs,
        params: &ComparisonParams,
        side: Side,
        constitution: &Constitution,
        watch: &mut (dyn FnMut(&Event<'_>) -> ControlFlow<()> + Send),
    ) -> Result<Option<PreferenceFindings>, ComparisonError> {
        let at_hand = |whose: Whose| {
            let model = self.report.all_models().find(|model| model.whose == whose)?;
            self.models.get(model.sha256)
        };
        let wanted = [Whose::BASE, Whose::after(side, Phase::Supervised), Whose::after(side, Phase::Preference)];
        let [Some(base), Some(tuned), Some(model)] = wanted.map(at_hand) else { return Ok(None) };
        let hashes = inputs.hashes()?;
        let is_read = |name: &str| name == "prompts_compared" || name.starts_with("helpfulness");
        let of = |hashes: &BTreeMap<String, String>| -> Vec<(String, String)> {
            let read = hashes.iter().filter(|(name, _)| is_read(name));
            read.map(|(name, sha256)| (name.clone(), sha256.clone())).collect()
        };
        // What somebody else was asked cannot be asked again here.
        if self.report.written_by.is_some() || of(&self.report.data) != of(&hashes) {
            return Ok(None);
        }
        let file = match side {
            Side::Public => names::UNDERSTANDING,
            Side::Baseline => names::UNDERSTANDING_BASELINE,
        };
        let found: Understanding = read(&self.files.join(file))?;
        let teachable = constitution::files::canonical_bytes(&found.teachable(constitution));
        let name = teachable_file(side);
        write(self.work, (name.clone(), teachable))?;
        let judge = LocalModel::open(base)?;
        let inputs = PreferenceInputs {
            model: tuned,
            source: LabelSource::Method {
                judge: (&judge, &self.report.base.sha256),
                constitution: &self.work.join(name),
                prompts: &inputs.material.compared,
                few_shot: None,
            },
            helpfulness: &inputs.material.helpfulness,
        };
        let folder = self.work.join(whose::stage(side, phases::Phase::Preference));
        Ok(Some(preference::again(&inputs, &params.preference, self.report.seed, model, &folder, watch)?))
    }

    /// Which principles the base model reads, where it is at hand.
    fn understand(
        &self,
        inputs: &Inputs,
        params: &ComparisonParams,
        constitutions: [&Constitution; 2],
        folder: &Path,
        watch: &mut (dyn FnMut(&Event<'_>) -> ControlFlow<()> + Send),
    ) -> Result<(), ComparisonError> {
        let base = &self.report.base;
        let Some(model) = self.models.get(&base.sha256) else { return Ok(()) };
        // Where somebody else was asked, or by others' probes, it is not known what the base model would have said.
        if self.report.written_by.is_some() || self.report.data.get("probes") != inputs.hashes()?.get("probes") {
            return Ok(());
        }
        let asking = Understand::read(params, inputs, &base.name, ("sha256", base.sha256.as_str()))?;
        let model = LocalModel::open(model)?;
        for (constitution, file) in constitutions.into_iter().zip([names::UNDERSTANDING, names::UNDERSTANDING_BASELINE])
        {
            let found = asking.ask(&model, constitution, watch)?;
            write(folder, (file.to_owned(), canonical(&found)?))?;
        }
        Ok(())
    }
}
