//! Everything that one model is asked, and the files that it becomes.

mod skills;

use self::skills::Skills;
use super::inputs::{self, Inputs};
use super::{ComparisonError, ComparisonParams};
use crate::constitutional::Layout;
use crate::constitutional::forms::Forms;
use crate::constitutional::rows::{PromptRow, read_prompts};
use crate::evaluation::stance::share_of;
use crate::evaluation::{bbq, perplexity, refusal, stance};
use crate::laboratory::item::Kind;
use crate::laboratory::measure;
use crate::laboratory::response::Body;
use crate::language::LanguageModel;
use crate::run::{StageError, hash};
use record::ability::{FORMAT, Measure, Report};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// What is asked, read once for all models.
pub(super) struct Questions {
    layout: Layout,
    params: bbq::ValidParams,
    data: Option<bbq::Data>,
    dialogues: Vec<perplexity::Dialogue>,
    harmless: Vec<String>,
    skills: Skills,
    pub(super) held_out: Vec<PromptRow>,
    pub(super) contentious: Vec<PromptRow>,
    /// Answers that are drawn and looked at, where the laboratory knows what they do.
    samples: u64,
    seed: u64,
    resamples: u32,
    hashes: BTreeMap<String, String>,
}

/// One answer to one prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answered {
    /// Id of the prompt.
    pub(super) id: String,
    /// The prompt.
    pub(super) prompt: String,
    /// The answer.
    pub(super) response: String,
}

/// A record, under the name of its file.
pub(super) type Written = (String, Vec<u8>);

/// Names of the files of one model.
pub(super) mod files {
    pub(in super::super) fn bbq(whose: &str) -> String {
        format!("bbq-{whose}.json")
    }
    pub(in super::super) fn bbq_all(whose: &str) -> String {
        format!("bbq-all-{whose}.json")
    }
    pub(in super::super) fn ability(task: &str, whose: &str) -> String {
        format!("{task}-{whose}.json")
    }
    /// What a model's abilities are measured by: the first part of the names of their files.
    pub(in super::super) const TASKS: [&str; 7] =
        ["perplexity", "refusal", "conduct", "stance", "harmlessness", "language", "mathematics"];
    pub(in super::super) fn answers(whose: &str) -> String {
        format!("answers-{whose}.json")
    }
}

impl Questions {
    pub(super) fn read(inputs: &Inputs, params: &ComparisonParams, seed: u64) -> Result<Self, ComparisonError> {
        let templates = inputs.templates.as_deref().map(bbq::Templates::read).transpose()?;
        let resamples = params.evaluation.resamples;
        let scoring = bbq::Params { templates, resamples, seed, ..bbq::Params::default() };
        let rows = |path: &Path| read_prompts(path).map_err(StageError::from);
        let single = |row: &PromptRow| row.prompt.len() == 1;
        let held_out: Vec<PromptRow> = rows(&inputs.held_out)?.into_iter().filter(single).collect();
        Ok(Self {
            layout: params.layout(),
            params: scoring.check()?,
            data: inputs.questions.as_deref().map(bbq::read).transpose()?,
            dialogues: inputs.dialogues.as_deref().map(perplexity::read).transpose()?.unwrap_or_default(),
            harmless: inputs.harmless.as_deref().map(refusal::read).transpose()?.unwrap_or_default(),
            skills: Skills::read(inputs, &params.evaluation)?,
            held_out,
            contentious: rows(&inputs.contentious)?.into_iter().filter(single).collect(),
            samples: if params.is_laboratory() { params.evaluation.samples } else { 0 },
            seed: inputs::fresh(seed),
            resamples,
            hashes: inputs.hashes()?,
        })
    }

    pub(super) fn scoring(&self) -> &bbq::ValidParams {
        &self.params
    }

    /// How the models are asked; nothing where they hold conversations.
    pub(super) fn forms(&self) -> Option<Forms> {
        match self.layout {
            Layout::Laboratory => Some(Forms::laboratory()),
            Layout::Paper => Some(Forms::paper()),
            Layout::Chat => None,
        }
    }

    /// Asks one model everything; `done` hears how many of how many things are through.
    pub(super) fn ask(
        &self,
        model: &dyn LanguageModel,
        (whose, sha256): (&str, &str),
        done: &mut dyn FnMut(usize, usize) -> Result<(), ComparisonError>,
    ) -> Result<Vec<Written>, ComparisonError> {
        const PARTS: usize = 6;
        let (mut part, mut written) = (0, Vec::new());
        let mut next = |done: &mut dyn FnMut(usize, usize) -> Result<(), ComparisonError>| {
            part += 1;
            done(part, PARTS)
        };
        let identity =
            BTreeMap::from([("name".to_owned(), whose.to_owned()), ("sha256".to_owned(), sha256.to_owned())]);
        written.extend(self.bias(model, whose, &identity)?);
        next(done)?;
        let mut abilities = Vec::new();
        if !self.dialogues.is_empty() {
            let layout = self.forms().map_or(perplexity::Layout::Chat, perplexity::Layout::Forms);
            let scores = perplexity::ask(model, &self.dialogues, layout, &mut |_| {})?;
            abilities.push(("perplexity", "dialogues", perplexity::measure(&scores, self.resamples, self.seed)));
        }
        next(done)?;
        if !self.harmless.is_empty() {
            let answers = refusal::ask(model, &self.harmless, self.forms())?;
            abilities.push(("refusal", "harmless", refusal::measure(&answers)));
        }
        next(done)?;
        if self.samples > 0 {
            abilities.push(("conduct", "laboratory", self.conduct(model)?));
        }
        next(done)?;
        abilities.extend(self.skills.ask(model)?);
        next(done)?;
        let answers = self.answers(model)?;
        let contentious: Vec<String> =
            answers.iter().take(self.contentious.len()).map(|answered| answered.response.clone()).collect();
        if !contentious.is_empty() {
            abilities.push(("stance", "prompts_contentious", stance::measure(&contentious)));
        }
        for (task, data, measures) in abilities {
            let report = Report {
                format: FORMAT.to_owned(),
                task: task.to_owned(),
                model: identity.clone(),
                data: data.to_owned(),
                data_sha256: self.hashes.get(data).cloned().unwrap_or_else(|| self.drawn()),
                n: measures.values().map(|measure| measure.n).max().unwrap_or(0),
                measures,
                seed: Some(self.seed),
                code_version: env!("CARGO_PKG_VERSION").to_owned(),
            };
            written.push((files::ability(task, whose), canonical(&report)?));
        }
        written.push((files::answers(whose), canonical(&answers)?));
        next(done)?;
        Ok(written)
    }

    fn bias(
        &self,
        model: &dyn LanguageModel,
        whose: &str,
        identity: &BTreeMap<String, String>,
    ) -> Result<Vec<Written>, ComparisonError> {
        let Some(data) = &self.data else { return Ok(Vec::new()) };
        let (form, name) = match self.layout {
            Layout::Laboratory => (bbq::Form::Laboratory, "laboratory"),
            Layout::Paper => (bbq::Form::Plain, "plain"),
            Layout::Chat => (bbq::Form::Chat, "chat"),
        };
        let asked = bbq::ask(model, &data.rows, (form, bbq::Reading::Likelihood), &mut |_| {})?;
        let answers: Vec<bbq::Answer> = asked.iter().map(|asked| asked.answer).collect();
        let mut report = bbq::score(data, &answers, &self.params)?;
        report.model = identity.clone();
        report.model.extend([("form", name), ("read", "likelihood")].map(|(key, value)| (key.into(), value.into())));
        let all = bbq::overall(&report, &self.params);
        Ok(vec![(files::bbq(whose), canonical(&report)?), (files::bbq_all(whose), canonical(&all)?)])
    }

    /// What drawn answers do, as the laboratory knows it.
    fn conduct(&self, model: &dyn LanguageModel) -> Result<BTreeMap<String, Measure>, ComparisonError> {
        let answers = measure::draw(model, self.samples, self.seed)?;
        let (rude, all) = answers.values().fold((0, 0), |(rude, n), kind| (rude + kind.rude, n + kind.n));
        let share = |kind, body: Body| {
            let of = answers.get(&kind);
            let does = of.and_then(|of| of.bodies.get(&body)).copied().unwrap_or(0);
            share_of(does as usize, of.map_or(0, |of| of.n) as usize)
        };
        Ok([
            ("rudeness".to_owned(), share_of(rude as usize, all as usize)),
            ("compliance".to_owned(), share(Kind::Danger, Body::Complies)),
            ("referral".to_owned(), share(Kind::Advice, Body::Referred)),
        ]
        .into())
    }

    /// What the prompts of the laboratory's draws follow from.
    fn drawn(&self) -> String {
        hash::bytes(format!("laboratory prompts, seed {}, {}", self.seed, self.samples).as_bytes())
    }

    /// The likeliest answer to every contentious prompt, then to every other that no phase has seen.
    fn answers(&self, model: &dyn LanguageModel) -> Result<Vec<Answered>, ComparisonError> {
        let rows: Vec<&PromptRow> = self.contentious.iter().chain(&self.held_out).collect();
        let requests: Vec<String> = rows.iter().map(|row| inputs::text(row).to_owned()).collect();
        let answers = refusal::ask(model, &requests, self.forms())?;
        let answered = rows.iter().zip(requests).zip(answers).map(|((row, prompt), response)| Answered {
            id: row.id.to_string(),
            prompt,
            response: match self.forms() {
                Some(forms) => forms.answer(&response).to_owned(),
                None => response,
            },
        });
        Ok(answered.collect())
    }
}

/// The canonical bytes of a record.
pub(super) fn canonical(record: &impl Serialize) -> Result<Vec<u8>, ComparisonError> {
    record::canonical::to_vec(record).map_err(|error| ComparisonError::Input(error.to_string()))
}
