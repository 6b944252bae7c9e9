//! `folkmoot bench eval`: questions of BBQ's form that a model answers by the likelihood of their options.

use super::{cpu_seconds, peak_memory_mb};
use crate::command::output;
use pipeline::{
    evaluation::bbq::{self, Form, Reading, Row},
    laboratory::probe::{QuestionParams, questions},
    language::{LanguageModel, LocalModel},
};
use serde::Serialize;
use std::{path::PathBuf, time::Instant};

/// Options of `folkmoot bench eval`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  RAYON_NUM_THREADS=1 folkmoot bench eval --model model/ --data BBQ/Age.jsonl --rows 400"
)]
pub(crate) struct Args {
    /// Folder of the model
    #[arg(long, value_name = "DIR")]
    model: PathBuf,
    /// Questions: a folder or file of BBQ's, or the built-in ones if nothing is said
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Questions that are asked
    #[arg(long, default_value_t = 288, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    rows: u32,
}

/// One measurement.
#[derive(Debug, Serialize)]
struct Measurement {
    benchmark: &'static str,
    code_version: &'static str,
    model: String,
    rows: usize,
    wall_s: f64,
    cpu_s: Option<f64>,
    rows_per_s: f64,
    peak_rss_mb: Option<f64>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let model = LocalModel::open(&args.model)?;
    let rows = args.rows as usize;
    let mut asked: Vec<Row> = match &args.data {
        Some(data) => bbq::read(data)?.rows,
        None => {
            let params = QuestionParams { scenes: args.rows.div_ceil(36), ..QuestionParams::default() };
            questions(1, params).map(|question| Row::try_from(&question)).collect::<Result<_, _>>()?
        }
    };
    asked.truncate(rows);
    let form = if args.data.is_some() { Form::Plain } else { Form::Laboratory };
    let ask = |rows: &[Row]| bbq::ask(&model, rows, (form, Reading::Likelihood), &mut |_| {});
    // What is done for the first time is not measured.
    ask(&asked[..asked.len().min(8)])?;
    let (begun, start) = (cpu_seconds("self"), Instant::now());
    ask(&asked)?;
    let wall = start.elapsed().as_secs_f64();
    output::line(&Measurement {
        benchmark: "eval",
        code_version: env!("CARGO_PKG_VERSION"),
        model: model.name().to_owned(),
        rows: asked.len(),
        wall_s: wall,
        cpu_s: cpu_seconds("self").zip(begun).map(|(now, then)| now - then),
        rows_per_s: asked.len() as f64 / wall,
        peak_rss_mb: peak_memory_mb("self"),
    })
}
