//! `folkmoot train mix`: transcripts and helpful conversations to rows to tune on.

use super::params::Given;
use crate::command::output;
use pipeline::constitutional::{
    revise::{MixParams, mix},
    rows::{self, Helpful, Transcript},
};
use serde::Serialize;
use std::path::PathBuf;

/// Options of `folkmoot train mix`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train mix --transcripts transcripts.jsonl --helpfulness helpful.jsonl \
    --out tuning.jsonl")]
pub(super) struct Args {
    /// Transcripts made by `folkmoot train revise`
    #[arg(long, value_name = "FILE")]
    transcripts: PathBuf,
    /// Helpful conversations ("messages"), or preferences of which the chosen answer is taken; several files may be named
    #[arg(long, value_name = "FILE")]
    helpfulness: Vec<PathBuf>,
    #[command(flatten)]
    params: Given,
    /// File for the rows, one JSON object a line
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// What was written.
#[derive(Serialize)]
struct Written {
    rows: usize,
    revisions: usize,
    helpfulness: usize,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let (mut params, seed) = args.params.read::<MixParams>()?;
    params.seed = seed.unwrap_or(params.seed);
    let transcripts: Vec<Transcript> = rows::read(&args.transcripts)?;
    let mut helpfulness = Vec::new();
    for file in &args.helpfulness {
        helpfulness.extend(rows::read::<Helpful>(file)?.into_iter().map(|row| row.0));
    }
    let mixed = mix(&transcripts, helpfulness, &params)?;
    let reached = mixed.helpfulness as f64 / mixed.rows.len() as f64;
    if reached + 0.01 < params.helpfulness_share {
        let wanted = params.helpfulness_share;
        tracing::warn!("helpful conversations are {reached:.2} of the rows, {wanted} was asked for; give more of them");
    }
    output::into_file(&args.out, |out| rows::write(out, &mixed.rows))?;
    output::line(&Written { rows: mixed.rows.len(), revisions: mixed.revisions, helpfulness: mixed.helpfulness })
}
