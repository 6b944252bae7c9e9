//! `folkmoot eval opinions`: how near a model's answers to opinion polls are to those of groups of people.

use super::given_out::GivenOut;
use crate::command::output;
use pipeline::evaluation::{figures::Figures, opinions};
use std::path::PathBuf;

/// Options of `folkmoot eval opinions`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot eval opinions --data answers.jsonl --out opinions.json\n\n\
    Each line is a question: {\"model\": [0.2, 0.5, 0.3], \"refusal\": 0.1, \"groups\": {\"all\": [20, 45, 35]}}, shares \
    or counts in the order of the answers, refusals left out.")]
pub(crate) struct Args {
    /// Questions with the shares of each answer
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// Draws of questions behind each interval
    #[arg(long, default_value_t = 2000, value_name = "N", value_parser = clap::value_parser!(u32).range(200..=100_000))]
    resamples: u32,
    /// Seed of the draws
    #[arg(long, default_value_t = 0, value_name = "S")]
    seed: u64,
    #[command(flatten)]
    given_out: GivenOut,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    args.given_out.check()?;
    let mut report = opinions::measure(&opinions::read(&args.data)?, args.resamples, args.seed);
    report.data_sha256 = output::sha256(&args.data)?;
    args.given_out.write(&report, &Figures::from(&report), std::iter::empty())?;
    output::to_stdout(|out| {
        writeln!(out, "{:>7}  {:>14}  {:>5}  group", "nearness", "95 %", "n")?;
        for group in &report.groups {
            let value = group.representativeness.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
            let interval =
                group.interval.map_or_else(|| "-".to_owned(), |[low, high]| format!("{low:.3} .. {high:.3}"));
            writeln!(out, "{value:>7}  {interval:>14}  {:>5}  {}", group.n, group.name)?;
        }
        Ok(())
    })
}
