//! `folkmoot eval choices`: how often a model finds the right answer the likeliest, or a preference model the better one.

use super::{
    asked::{Asked, named},
    given_out::GivenOut,
};
use crate::{
    command::{chosen::Chosen, output},
    progress,
};
use anyhow::Context;
use pipeline::evaluation::{
    choices::{self, Shots},
    figures::Figures,
};
use pipeline::run::{hash, preference};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Options of `folkmoot eval choices`.
#[derive(Debug, clap::Args)]
#[command(
    group(clap::ArgGroup::new("which").args(["model", "endpoint", "preference"]).required(true)),
    after_help = "Example:\n  folkmoot eval choices --data 438HHHEvaluations.jsonl --model model/ --out hhh.json\n  \
        folkmoot eval choices --data marketing_test.csv --dev marketing_dev.csv --shots 5 --model model/ --out mmlu.json\n  \
        folkmoot eval choices --data mmlu/test --dev mmlu/dev --shots 5 --model model/ --out mmlu.json\n  \
        folkmoot eval choices --data 438HHHEvaluations.jsonl --preference preference/ --out hhh.json"
)]
pub(crate) struct Args {
    /// Questions: JSON lines with prompt, corrects and incorrects, MMLU's CSV, or a folder of MMLU's
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// MMLU's file of solved questions; the folder of these files where the questions are a folder
    #[arg(long, value_name = "FILE", requires = "shots")]
    dev: Option<PathBuf>,
    /// How many of those stand before each question
    #[arg(long, value_name = "N", requires = "dev")]
    shots: Option<usize>,
    /// Folder of `train preference`, or of a classifier with one label: which text has the higher score? Texts are
    /// text_correct and text_incorrect where the rows have them, otherwise the question with each answer
    #[arg(long, value_name = "DIR", conflicts_with_all = ["model", "endpoint"])]
    preference: Option<PathBuf>,
    #[command(flatten)]
    model: Chosen,
    #[command(flatten)]
    given_out: GivenOut,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    args.given_out.check()?;
    let shots = args.dev.as_deref().zip(args.shots).map(|(file, count)| Shots { file, count });
    let questions = choices::read(&args.data, shots)?;
    let (chosen, identity) = match &args.preference {
        Some(folder) => preferred(folder, &questions)?,
        None => asked(&args.model, &questions, args.given_out.out())?,
    };
    let mut report = choices::report(&chosen);
    report.model = identity;
    (report.data, report.data_sha256) = named(&args.data, &[])?;
    let figures = Figures { shots: args.shots.unwrap_or_default(), ..Figures::from(&report) };
    args.given_out.write(&report, &figures, choices::samples(&questions, &chosen))?;
    let figure = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
    let [low, high] = report.accuracy_interval.unwrap_or_default();
    output::to_stdout(|out| {
        writeln!(out, "n                  {}", report.n)?;
        writeln!(out, "accuracy           {} (95 %: {low:.3} .. {high:.3})", figure(report.accuracy))?;
        writeln!(out, "by chance          {}", figure(report.chance))?;
        writeln!(out, "mean probability   {}", figure(report.mean_probability))?;
        writeln!(out, "calibration error  {}", figure(report.calibration_error))?;
        for subject in &report.subjects {
            writeln!(out, "{:<40} {} n={}", subject.name, figure(subject.accuracy), subject.n)?;
        }
        Ok(())
    })
}

type Answered = (Vec<choices::Chosen>, BTreeMap<String, String>);

fn asked(chosen: &Chosen, questions: &[choices::Choice], out: &Path) -> anyhow::Result<Answered> {
    let Asked { model, identity, bar } = Asked::open(chosen, questions.len(), out)?;
    let chosen = choices::ask(model.as_ref(), questions, &mut |done| bar.set_position(done as u64));
    bar.finish_and_clear();
    Ok((chosen.with_context(|| format!("asking {}", model.name()))?, identity))
}

fn preferred(folder: &Path, questions: &[choices::Choice]) -> anyhow::Result<Answered> {
    let model = preference::preferring(folder)?;
    let bar = progress::bar(format!("scoring with {}", folder.display()), questions.len() as u64);
    let chosen = choices::prefer(&model, questions, &mut |done| bar.set_position(done as u64));
    bar.finish_and_clear();
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let identity = BTreeMap::from([("name".to_owned(), name), ("preference".to_owned(), hash::folder(folder)?)]);
    Ok((chosen.with_context(|| format!("scoring with {}", folder.display()))?, identity))
}
