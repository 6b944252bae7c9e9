//! `folkmoot eval choices`: how often a model finds the right answer the likeliest.

use super::asked::{Asked, named};
use crate::command::{chosen::Chosen, output};
use anyhow::Context;
use pipeline::evaluation::choices::{self, Shots};
use std::path::PathBuf;

/// Options of `folkmoot eval choices`.
#[derive(Debug, clap::Args)]
#[command(
    group(clap::ArgGroup::new("which").args(["model", "endpoint"]).required(true)),
    after_help = "Example:\n  folkmoot eval choices --data 438HHHEvaluations.jsonl --model model/ --out hhh.json\n  \
        folkmoot eval choices --data marketing_test.csv --dev marketing_dev.csv --shots 5 --model model/ --out mmlu.json"
)]
pub(crate) struct Args {
    /// Questions: JSON lines with prompt, corrects and incorrects, or MMLU's CSV
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// MMLU's file of solved questions
    #[arg(long, value_name = "FILE", requires = "shots")]
    dev: Option<PathBuf>,
    /// How many of those stand before each question
    #[arg(long, value_name = "N", requires = "dev")]
    shots: Option<usize>,
    #[command(flatten)]
    model: Chosen,
    /// File for the report
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let shots = args.dev.as_deref().zip(args.shots).map(|(file, count)| Shots { file, count });
    let questions = choices::read(&args.data, shots)?;
    let Asked { model, identity, bar } = Asked::open(&args.model, questions.len())?;
    let chosen = choices::ask(model.as_ref(), &questions, &mut |done| bar.set_position(done as u64));
    bar.finish_and_clear();
    let mut report = choices::report(&chosen.with_context(|| format!("asking {}", model.name()))?);
    report.model = identity;
    (report.data, report.data_sha256) = named(&args.data, &[])?;
    output::record(&args.out, &report)?;
    let figure = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
    let [low, high] = report.accuracy_interval.unwrap_or_default();
    output::to_stdout(|out| {
        writeln!(out, "n                  {}", report.n)?;
        writeln!(out, "accuracy           {} (95 %: {low:.3} .. {high:.3})", figure(report.accuracy))?;
        writeln!(out, "by chance          {}", figure(report.chance))?;
        writeln!(out, "mean probability   {}", figure(report.mean_probability))?;
        writeln!(out, "calibration error  {}", figure(report.calibration_error))
    })
}
