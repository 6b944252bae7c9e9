//! `folkmoot train experiment`: is the text of a constitution the cause?

use super::params::OfStage;
use super::watch::Shown;
use crate::command::output;
use anyhow::{Context, ensure};
use pipeline::laboratory::experiment::{
    Arm, ArmReport, ExperimentParams, Omission, Summary, omissions, run_arm, summarise,
};
use std::path::PathBuf;

/// Options of `folkmoot train experiment`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot train experiment --model base/ --seeds 5 --out experiment/\n\nEvery seed \
    goes through the whole method twice, under a constitution with principles of fairness and under one with as many \
    of other matters. What is measured is in experiment/report.json, and a table of it goes to standard output. Seeds \
    below 100 were used to choose the parameters."
)]
pub(super) struct Args {
    /// Folder of the laboratory model
    #[arg(long, value_name = "DIR")]
    model: PathBuf,
    /// How many seeds
    #[arg(long, default_value_t = 5, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1000))]
    seeds: u64,
    /// Also leave out one principle at a time: the supervised phase as often as there are principles
    #[arg(long)]
    leave_one_out: bool,
    /// Draw principles and frames of questions from those on which nothing was chosen: for the last measurement
    #[arg(long)]
    sealed: bool,
    #[command(flatten)]
    params: OfStage,
    /// Folder for everything that is made
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// The first seed that was not used to choose parameters.
const FRESH: u64 = 100;

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let (mut params, seed): (ExperimentParams, u64) = args.params.read(ExperimentParams::default)?;
    params.measure.sealed |= args.sealed;
    let first = if seed == 0 { FRESH } else { seed };
    let mut shown = Shown::default();
    let mut reports: Vec<ArmReport> = Vec::new();
    let mut left_out: Vec<Omission> = Vec::new();
    for seed in first..first + args.seeds {
        for arm in Arm::BOTH {
            let folder = args.out.join(format!("{seed}-{}", arm.name()));
            tracing::info!("seed {seed}, {} constitution", arm.name());
            let unfinished = || format!("{}: the method did not come to its end", folder.display());
            let report = run_arm(&args.model, &params, (seed, arm), &folder, &mut |event| shown.show(event));
            let report = report.with_context(unfinished)?;
            if args.leave_one_out && arm == Arm::Public {
                tracing::info!("seed {seed}, one principle less at a time");
                let less = omissions(&args.model, &params, &report, &args.out, &mut |event| shown.show(event));
                left_out.extend(less.with_context(unfinished)?);
            }
            reports.push(report);
        }
    }
    shown.clear();
    ensure!(!reports.is_empty(), "no seed was run");
    let summary = summarise(&params, reports, left_out);
    let path = args.out.join("report.json");
    output::into_file(&path, |out| {
        serde_json::to_writer_pretty(&mut *out, &summary)?;
        writeln!(out)
    })?;
    table(&summary)
}

fn table(summary: &Summary) -> anyhow::Result<()> {
    output::to_stdout(|out| write!(out, "{summary}"))
}
