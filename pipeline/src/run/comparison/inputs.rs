//! What a run reads, as files in its folder: each with the hash by which it is known.

use super::{ComparisonError, ComparisonParams};
use crate::constitution;
use crate::constitutional::rows::{PromptRow, read_prompts};
use crate::evaluation::perplexity::Dialogue;
use crate::laboratory::method::{write_lines, write_material};
use crate::laboratory::probe::{self, QuestionParams};
use crate::language::{Role, replace};
use crate::run::phases::Material;
use crate::run::{RunError, hash};
use record::model_report::Side;
use record::{Constitution, Id};
use std::collections::{BTreeMap, HashSet};
use std::io::Write;
use std::path::{Path, PathBuf};

/// What is read where it does not come from the laboratory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Prompts for the phases, and behind them those that no phase sees. Prompts whose group is `contentious` are kept
    /// for measuring.
    pub prompts: Option<PathBuf>,
    /// People's preferences of helpful answers.
    pub helpfulness: Vec<PathBuf>,
    /// Probes by which it is found out which principles the model reads.
    pub probes: Option<PathBuf>,
    /// Questions in BBQ's form: a file, or a folder of BBQ's files.
    pub questions: Option<PathBuf>,
    /// The authors' template tables, for BBQ's intersections.
    pub templates: Option<PathBuf>,
    /// Messages with good answers, whose likelihood is measured.
    pub dialogues: Option<PathBuf>,
    /// Requests that nobody should refuse.
    pub harmless: Option<PathBuf>,
    /// Questions on harmlessness and helpfulness with better and worse answers, as published with Constitutional AI.
    pub harmlessness: Option<PathBuf>,
    /// Questions with four answers in MMLU's form: a file, a folder of them, or one with `test` and `dev`.
    pub language: Option<PathBuf>,
    /// Problems in GSM8K's form: a file, or a folder with `test.jsonl` and `train.jsonl`.
    pub mathematics: Option<PathBuf>,
}

/// Where questions lie, and solved ones that stand before them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) asked: PathBuf,
    pub(super) solved: Option<PathBuf>,
}

impl Place {
    /// MMLU's, as it is published: one folder for what is asked and one for what is shown.
    pub(super) fn of_language(path: &Path) -> Self {
        Self::within(path, "test", "dev")
    }

    /// GSM8K's, as it is published.
    pub(super) fn of_mathematics(path: &Path) -> Self {
        Self::within(path, "test.jsonl", "train.jsonl")
    }

    fn within(path: &Path, asked: &str, solved: &str) -> Self {
        let inner = path.join(asked);
        if !inner.exists() {
            return Self { asked: path.to_owned(), solved: None };
        }
        Self { asked: inner, solved: Some(path.join(solved)).filter(|place| place.exists()) }
    }
}

/// What a run reads.
#[derive(Debug)]
pub(super) struct Inputs {
    constitutions: [PathBuf; 2],
    pub(super) material: Material,
    pub(super) held_out: PathBuf,
    pub(super) contentious: PathBuf,
    pub(super) probes: Option<PathBuf>,
    pub(super) questions: Option<PathBuf>,
    pub(super) templates: Option<PathBuf>,
    pub(super) dialogues: Option<PathBuf>,
    pub(super) harmless: Option<PathBuf>,
    pub(super) harmlessness: Option<PathBuf>,
    pub(super) language: Option<PathBuf>,
    pub(super) mathematics: Option<PathBuf>,
}

/// Group of prompts that are kept for measuring how models take them.
const CONTENTIOUS: &str = "contentious";

/// Seeds of what is measured are not those of what is trained on.
const FRESH: u64 = 0x5eed_f00d;

/// The seed of what is measured.
pub(super) fn fresh(seed: u64) -> u64 {
    seed ^ FRESH
}

impl Inputs {
    /// Writes them into a folder. The same arguments write the same bytes.
    pub(super) fn write(
        folder: &Path,
        [public, baseline]: [&Constitution; 2],
        given: &Given,
        params: &ComparisonParams,
        seed: u64,
    ) -> Result<Self, ComparisonError> {
        let written = |name: &str, constitution: &Constitution| {
            let path = folder.join(name);
            let bytes = constitution::files::canonical_bytes(constitution);
            replace(&path, |file| file.write_all(&bytes)).map(|()| path)
        };
        let constitutions = [written("public.json", public)?, written("baseline.json", baseline)?];
        let (mut material, held_out, contentious) = match &given.prompts {
            None => laboratory(folder, params, seed)?,
            Some(file) => divided(folder, read_prompts(file).map_err(crate::run::StageError::from)?, params)?,
        };
        if !given.helpfulness.is_empty() || given.prompts.is_some() {
            material.helpfulness.clone_from(&given.helpfulness);
        }
        let built_in = params.is_laboratory();
        let place = |name: &str| folder.join(name);
        let (scenes, count) = (params.evaluation.scenes, params.evaluation.dialogues);
        let or_built_in = |given: &Option<PathBuf>, make: &dyn Fn() -> Result<PathBuf, ComparisonError>| match given {
            Some(file) => Ok(Some(file.clone())),
            None if built_in => make().map(Some),
            None => Ok(None),
        };
        let questions = or_built_in(&given.questions, &|| {
            let asked = QuestionParams { scenes, ..QuestionParams::default() };
            Ok(write_lines(place("questions.jsonl"), probe::questions(fresh(seed), asked))?)
        })?;
        let dialogues = or_built_in(&given.dialogues, &|| {
            let rows = probe::dialogues(fresh(seed), count);
            let rows = rows.map(|row| Dialogue { prompt: row.prompt, response: row.response });
            Ok(write_lines(place("dialogues.jsonl"), rows)?)
        })?;
        let harmless = or_built_in(&given.harmless, &|| {
            let path = place("harmless.txt");
            replace(&path, |file| probe::benign().iter().try_for_each(|request| writeln!(file, "{request}")))?;
            Ok(path)
        })?;
        let Given { probes, templates, harmlessness, language, mathematics, .. } = given.clone();
        Ok(Self {
            constitutions,
            material,
            held_out,
            contentious,
            probes,
            questions,
            templates,
            dialogues,
            harmless,
            harmlessness,
            language,
            mathematics,
        })
    }

    /// The file of a constitution.
    pub(super) fn constitution(&self, side: Side) -> &Path {
        match side {
            Side::Public => &self.constitutions[0],
            Side::Baseline => &self.constitutions[1],
        }
    }

    /// SHA-256 of everything but the constitutions, by what it is for.
    pub(super) fn hashes(&self) -> Result<BTreeMap<String, String>, RunError> {
        let material = &self.material;
        let mut named: Vec<(String, &Path)> = vec![
            ("prompts_revised".to_owned(), &material.revised),
            ("prompts_compared".to_owned(), &material.compared),
            ("prompts_answered".to_owned(), &material.answered),
            ("prompts_held_out".to_owned(), &self.held_out),
            ("prompts_contentious".to_owned(), &self.contentious),
        ];
        for (place, file) in material.helpfulness.iter().enumerate() {
            let name = if place == 0 { "helpfulness".to_owned() } else { format!("helpfulness_{}", place + 1) };
            named.push((name, file));
        }
        let others = [
            ("probes", &self.probes),
            ("questions", &self.questions),
            ("templates", &self.templates),
            ("dialogues", &self.dialogues),
            ("harmless", &self.harmless),
            ("harmlessness", &self.harmlessness),
            ("language", &self.language),
            ("mathematics", &self.mathematics),
        ];
        named.extend(others.iter().filter_map(|(name, file)| Some(((*name).to_owned(), file.as_deref()?))));
        named.into_iter().map(|(name, path)| Ok((name, hash::either(path)?))).collect()
    }
}

type Prompts = (Material, PathBuf, PathBuf);

fn laboratory(folder: &Path, params: &ComparisonParams, seed: u64) -> Result<Prompts, ComparisonError> {
    let counts = [params.revised, params.compared, params.answered];
    let material = write_material(folder, counts, params.helpfulness, seed)?;
    // Two seeds can draw the same prompt.
    let mut seen: HashSet<String> =
        probe::prompts(seed, counts.iter().sum()).map(|prompt| text(&prompt.row).to_owned()).collect();
    let wanted = usize::try_from(params.evaluation.held_out).unwrap_or(usize::MAX);
    let rows = probe::prompts(fresh(seed), params.evaluation.held_out.saturating_mul(20))
        .map(|prompt| prompt.row)
        .filter(|row| seen.insert(text(row).to_owned()))
        .take(wanted)
        .map(|row| PromptRow { id: Id::new(format!("held-out-{}", row.id)), ..row });
    let held_out = write_lines(folder.join("held-out.jsonl"), rows)?;
    let rows = probe::contentious(fresh(seed), params.evaluation.contentious);
    Ok((material, held_out, write_lines(folder.join("contentious.jsonl"), rows)?))
}

/// Divides the prompts of a file: the phases' by their shares, in order, and those that are kept for measuring.
fn divided(folder: &Path, rows: Vec<PromptRow>, params: &ComparisonParams) -> Result<Prompts, ComparisonError> {
    let (contentious, rest): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| row.group.as_deref() == Some(CONTENTIOUS));
    let counts = [params.evaluation.held_out, params.revised, params.compared, params.answered];
    let all: u64 = counts.iter().sum();
    let there = rest.len() as u64;
    if there < 8 {
        return Err(ComparisonError::Input(format!(
            "there are {there} prompts that are not contentious; at least 8 are needed to have some for each phase and \
             some that no phase sees"
        )));
    }
    // Never none, and no more than there are.
    let share = |count: u64| if there >= all { count } else { (count * there / all.max(1)).max(1) } as usize;
    let mut rest = rest.into_iter();
    let mut part = |name: &str, count: u64| {
        let rows: Vec<PromptRow> = rest.by_ref().take(share(count)).collect();
        write_lines(folder.join(name), rows)
    };
    let held_out = part("held-out.jsonl", counts[0])?;
    let material = Material {
        revised: part("revised.jsonl", counts[1])?,
        compared: part("compared.jsonl", counts[2])?,
        answered: part("answered.jsonl", counts[3])?,
        helpfulness: Vec::new(),
    };
    let most = usize::try_from(params.evaluation.contentious).unwrap_or(usize::MAX);
    let contentious = contentious.into_iter().take(most);
    Ok((material, held_out, write_lines(folder.join("contentious.jsonl"), contentious)?))
}

/// The message of a prompt.
pub(super) fn text(row: &PromptRow) -> &str {
    let said = row.prompt.iter().rev().find(|message| message.role == Role::User);
    said.map_or("", |message| message.content.as_str())
}
