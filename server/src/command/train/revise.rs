//! `folkmoot train revise`: prompts to answers, critiques and revisions.

use super::params::Given;
use crate::{
    command::{chosen::Chosen, output},
    progress::{self, PROGRESS},
};
use pipeline::{
    constitution,
    constitutional::{
        FewShot, Inputs,
        revise::{ReviseParams, Reviser},
        rows::{self, Transcript},
    },
};
use std::path::PathBuf;

/// Options of `folkmoot train revise`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train revise --constitution constitution.json --prompts prompts.jsonl \
    --model model/ --out transcripts.jsonl\n\nA run that was cut off is taken up by the same command; FILE.run.json \
    beside the file says what it was begun with.")]
pub(super) struct Args {
    #[command(flatten)]
    model: Chosen,
    /// The constitution
    #[arg(long, value_name = "FILE")]
    constitution: PathBuf,
    /// Prompts, one JSON object a line: {"prompt": text or messages, "id": …}
    #[arg(long, value_name = "FILE")]
    prompts: PathBuf,
    /// Worked examples to put before every question: a JSON list of conversations with critiques and revisions
    #[arg(long, value_name = "FILE")]
    few_shot: Option<PathBuf>,
    #[command(flatten)]
    params: Given,
    /// File for the transcripts, one JSON object a line; gone on with where a run was cut off
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Also write the first revision of each in llm-swarm's columns
    #[arg(long, value_name = "FILE")]
    flat: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let (mut params, seed) = args.params.read::<ReviseParams>()?;
    params.seed = seed.unwrap_or(params.seed);
    let params = params.check()?;
    let constitution = constitution::read_constitution(&args.constitution)?;
    let prompts = rows::read_prompts(&args.prompts)?;
    let few_shot = args.few_shot.as_deref().map(FewShot::read).transpose()?;
    let inputs = Inputs::from([("model_identity".to_owned(), serde_json::to_value(args.model.identity()?)?)]);
    let model = args.model.open()?;
    let reviser = Reviser::new(model.as_ref(), &constitution, &params, few_shot.as_ref())?;
    for id in reviser.principles().skipped() {
        tracing::warn!("clause {id} is never drawn: it has no request for a critique or a revision");
    }
    let bar = progress::bar("revising", prompts.len() as u64);
    let counts = reviser.run(&prompts, inputs, &args.out, &mut |done| {
        bar.set_position(done as u64);
        tracing::info!(target: PROGRESS, stage = "revise", done, of = prompts.len());
        Ok(())
    })?;
    bar.finish_and_clear();
    if let Some(flat) = args.flat.as_ref().filter(|_| counts.transcripts > 0) {
        let transcripts: Vec<Transcript> = rows::read(&args.out)?;
        output::into_file(flat, |out| rows::write(out, transcripts.iter().filter_map(Transcript::flat)))?;
    }
    output::line(&counts)?;
    anyhow::ensure!(counts.transcripts > 0, "no prompt got an answer that can be used; the counts say why");
    Ok(())
}
