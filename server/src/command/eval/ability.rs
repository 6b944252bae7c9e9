//! `folkmoot eval gsm8k`, `perplexity`, `refusal`, `stance`: what a model can still do, and how it takes what is asked.

use super::{
    asked::{Asked, is_laboratory, named},
    given_out::GivenOut,
};
use crate::command::{chosen::Chosen, output};
use anyhow::Context;
use clap::ValueEnum;
use pipeline::{
    constitutional::forms::Forms,
    evaluation::{figures::Figures, gsm8k, perplexity, refusal, stance},
    laboratory::probe,
};
use record::ability::{FORMAT, Measure, Report};
use serde_json::Value;
use std::{collections::BTreeMap, path::PathBuf};

/// Options of `folkmoot eval gsm8k`.
#[derive(Debug, clap::Args)]
#[command(
    group(clap::ArgGroup::new("which").args(["model", "endpoint"]).required(true)),
    after_help = "Example:\n  folkmoot eval gsm8k --data test.jsonl --train train.jsonl --shots 5 --model model/ \
        --out gsm8k.json"
)]
pub(crate) struct Gsm8k {
    /// Problems: JSON lines with question and answer
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// Solved problems
    #[arg(long, value_name = "FILE", requires = "shots")]
    train: Option<PathBuf>,
    /// How many of those stand before each problem
    #[arg(long, value_name = "N", requires = "train")]
    shots: Option<usize>,
    #[command(flatten)]
    model: Chosen,
    #[command(flatten)]
    given_out: GivenOut,
}

impl Gsm8k {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        self.given_out.check()?;
        let problems = gsm8k::read(&self.data)?;
        let mut solved = self.train.as_deref().map(gsm8k::read).transpose()?.unwrap_or_default();
        let shots = self.shots.unwrap_or_default();
        anyhow::ensure!(solved.len() >= shots, "there are {} solved problems and {shots} are asked for", solved.len());
        solved.truncate(shots);
        let Asked { model, identity, bar } = Asked::open(&self.model, problems.len(), self.given_out.out())?;
        let prompts = gsm8k::prompts(&problems, &solved);
        let written = gsm8k::ask(model.as_ref(), &prompts, &mut |done| bar.set_position(done as u64));
        bar.finish_and_clear();
        let written = written.with_context(|| format!("asking {}", model.name()))?;
        let report = report("gsm8k", identity, named(&self.data, &[])?, gsm8k::measure(&problems, &written));
        let report = Report { n: problems.len() as u64, ..report };
        give_out(&self.given_out, &report, shots, gsm8k::samples(&problems, &prompts, &written))
    }
}

/// How a model is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FormOption {
    /// As the built-in models were taught to be asked
    Laboratory,
    /// Human: and Assistant:, as in Constitutional AI
    Paper,
    /// A message of a conversation
    Chat,
}

impl FormOption {
    fn forms(self) -> Option<Forms> {
        match self {
            Self::Laboratory => Some(Forms::laboratory()),
            Self::Paper => Some(Forms::paper()),
            Self::Chat => None,
        }
    }
}

/// Options of `folkmoot eval perplexity`, `folkmoot eval refusal` and `folkmoot eval stance`.
#[derive(Debug, clap::Args)]
#[command(
    group(clap::ArgGroup::new("which").args(["model", "endpoint"]).required(true)),
    after_help = "Example:\n  folkmoot eval perplexity --data laboratory --model model/ --out perplexity.json\n  \
        folkmoot eval refusal --data requests.txt --form chat --model model/ --out refusal.json\n  \
        folkmoot eval stance --data laboratory --model model/ --out stance.json"
)]
pub(crate) struct Ability {
    /// Dialogues (JSON lines with prompt and response), or requests or questions (JSON lines with prompt, or plain
    /// lines), or `laboratory` for the built-in ones
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// How the model is asked
    #[arg(long, value_enum, default_value_t = FormOption::Laboratory)]
    form: FormOption,
    /// Built-in dialogues, or questions at most
    #[arg(long, default_value_t = 200, value_name = "N", value_parser = clap::value_parser!(u64).range(2..=100_000))]
    dialogues: u64,
    /// Seed of the built-in dialogues and questions, and of intervals
    #[arg(long, default_value_t = 0, value_name = "S")]
    seed: u64,
    #[command(flatten)]
    model: Chosen,
    #[command(flatten)]
    given_out: GivenOut,
}

impl Ability {
    pub(crate) fn perplexity(&self) -> anyhow::Result<()> {
        /// Draws of answers behind the interval.
        const RESAMPLES: u32 = 1000;
        self.given_out.check()?;
        let dialogues = if is_laboratory(&self.data) {
            let built_in = probe::dialogues(self.seed, self.dialogues);
            built_in.map(|one| perplexity::Dialogue { prompt: one.prompt, response: one.response }).collect()
        } else {
            perplexity::read(&self.data)?
        };
        let layout = self.form.forms().map_or(perplexity::Layout::Chat, perplexity::Layout::Forms);
        let Asked { model, identity, bar } = Asked::open(&self.model, dialogues.len(), self.given_out.out())?;
        let scores = perplexity::ask(model.as_ref(), &dialogues, layout, &mut |done| bar.set_position(done as u64));
        bar.finish_and_clear();
        let scores = scores.with_context(|| format!("asking {}", model.name()))?;
        let texts: Vec<String> = dialogues.iter().flat_map(|one| [one.prompt.clone(), one.response.clone()]).collect();
        let measures = perplexity::measure(&scores, RESAMPLES, self.seed);
        let report = report("perplexity", identity, named(&self.data, &texts)?, measures);
        let report = Report { n: scores.len() as u64, seed: Some(self.seed), ..report };
        give_out(&self.given_out, &report, 0, perplexity::samples(&dialogues, layout, &scores))
    }

    pub(crate) fn refusal(&self) -> anyhow::Result<()> {
        let built_in = || probe::benign().iter().map(ToString::to_string).collect();
        let Written { requests, answers, report } = self.written("refusal", built_in)?;
        let report = Report { measures: refusal::measure(&answers), ..report };
        give_out(&self.given_out, &report, 0, refusal::samples(&requests, self.form.forms(), &answers))
    }

    pub(crate) fn stance(&self) -> anyhow::Result<()> {
        let most = self.dialogues;
        let built_in =
            || probe::contentious(self.seed, most).flat_map(|row| row.prompt).map(|said| said.content).collect();
        let Written { requests, answers, report } = self.written("stance", built_in)?;
        let seed = is_laboratory(&self.data).then_some(self.seed);
        let report = Report { measures: stance::measure(&answers), seed, ..report };
        give_out(&self.given_out, &report, 0, stance::samples(&requests, self.form.forms(), &answers))
    }

    /// What the model writes to each request.
    fn written(&self, task: &str, built_in: impl FnOnce() -> Vec<String>) -> anyhow::Result<Written> {
        self.given_out.check()?;
        let requests = if is_laboratory(&self.data) { built_in() } else { refusal::read(&self.data)? };
        let Asked { model, identity, bar } = Asked::open(&self.model, requests.len(), self.given_out.out())?;
        let answers = refusal::ask(model.as_ref(), &requests, self.form.forms());
        bar.finish_and_clear();
        let answers = answers.with_context(|| format!("asking {}", model.name()))?;
        let report = report(task, identity, named(&self.data, &requests)?, BTreeMap::new());
        let report = Report { n: requests.len() as u64, ..report };
        Ok(Written { requests, answers, report })
    }
}

/// What a model wrote, and a report of nothing measured yet.
struct Written {
    requests: Vec<String>,
    answers: Vec<String>,
    report: Report,
}

/// A report of no questions yet.
fn report(
    task: &str,
    model: BTreeMap<String, String>,
    (data, data_sha256): (String, String),
    measures: BTreeMap<String, Measure>,
) -> Report {
    Report {
        format: FORMAT.to_owned(),
        task: task.to_owned(),
        model,
        data,
        data_sha256,
        n: 0,
        measures,
        seed: None,
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn give_out(to: &GivenOut, report: &Report, shots: usize, samples: impl Iterator<Item = Value>) -> anyhow::Result<()> {
    to.write(report, &Figures { shots, ..Figures::from(report) }, samples)?;
    output::to_stdout(|out| {
        for (name, measure) in &report.measures {
            let value = measure.value.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
            let interval = measure.interval.map(|[low, high]| format!(" (95 %: {low:.3} .. {high:.3})"));
            writeln!(out, "{name:<17} {value}{}, n {}", interval.unwrap_or_default(), measure.n)?;
        }
        Ok(())
    })
}
