//! `folkmoot eval pairwise`: comparisons of two models at a time to strengths on one scale.

use crate::command::output;
use pipeline::evaluation::pairwise;
use std::path::PathBuf;

/// Options of `folkmoot eval pairwise`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot eval pairwise --data comparisons.csv --anchor standard --out strengths.json\n\n\
    The file has the columns a, b, wins_a, wins_b and ties; several rows of two models are summed up. A tie counts as \
    half a win for each."
)]
pub(crate) struct Args {
    /// CSV file of comparisons
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// Model whose strength is 0
    #[arg(long, value_name = "NAME")]
    anchor: String,
    /// Ties with the anchor to add for each other model, where strengths do not follow from the comparisons alone
    #[arg(long, default_value_t = 0.0, value_name = "N")]
    prior: f64,
    /// File for the strengths
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let comparisons = pairwise::read(&args.data)?;
    let report = pairwise::strengths(&comparisons, &args.anchor, args.prior)?;
    output::record(&args.out, &report)?;
    output::to_stdout(|out| {
        writeln!(out, "{:>8}  {:>15}  {:>8}  model", "Elo", "95 %", "n")?;
        for strength in &report.strengths {
            let [low, high] = strength.interval;
            writeln!(out, "{:>8.1}  {low:>6.1} .. {high:>5.1}  {:>8}  {}", strength.elo, strength.n, strength.name)?;
        }
        Ok(())
    })
}
