//! `folkmoot train understand`: which principles a model reads.

use super::asked::{Asked, halves, tried};
use crate::command::output;
use pipeline::constitutional::understanding::{UnderstandingParams, Verdict};
use std::path::PathBuf;

/// Options of `folkmoot train understand`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train understand --constitution constitution.json --model model/ --out \
    understanding.json")]
pub(super) struct Args {
    #[command(flatten)]
    asked: Asked,
    /// Probes of your own, one JSON object a line: {"probe": "response", "category", "prompt", "response", "breaks"} or
    /// {"probe": "pair", "category", "prompt", "responses", "better"}; a category is the id or a tag of the principles
    /// that it is about. Without them, the laboratory's
    #[arg(long, value_name = "FILE")]
    probes: Option<PathBuf>,
    /// File for the result in JSON; the table for people goes to standard output in any case
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let params = args.asked.params(|params: &mut UnderstandingParams| &mut params.seed)?.check()?;
    let constitution = args.asked.constitution()?;
    let [trial, probes] = halves(args.probes.as_deref(), &params)?;
    let model = args.asked.model.open(args.out.as_deref())?;
    let mut found = tried(model.as_ref(), &constitution, &probes, &trial, &params)?;
    found.model_identity = args.asked.model.identity()?;
    if let Some(out) = &args.out {
        output::into_file(out, |out| {
            serde_json::to_writer_pretty(&mut *out, &found)?;
            writeln!(out)
        })?;
    }
    let unread = found.count(Verdict::NotRead) + found.count(Verdict::Misread);
    if unread > 0 {
        tracing::warn!(
            "{unread} principles are not read, or misread, by this model; training with them trains nothing or something \
             else"
        );
    }
    output::to_stdout(|out| write!(out, "{found}"))
}
