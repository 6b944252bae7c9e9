//! `folkmoot train revise`: prompts to answers, critiques and revisions.

use super::asked::{Asked, ByPrompt, watched};
use crate::command::output;
use pipeline::constitutional::{
    FewShot, Inputs,
    revise::{ReviseParams, Reviser},
    rows::{self, Transcript},
};
use std::path::PathBuf;

/// Options of `folkmoot train revise`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train revise --constitution constitution.json --prompts prompts.jsonl \
    --model model/ --out transcripts.jsonl\n\nA run that was cut off is taken up by the same command; FILE.run.json \
    beside the file says what it was begun with.")]
pub(super) struct Args {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    by_prompt: ByPrompt,
    /// Worked examples to put before every question: a JSON list of conversations with critiques and revisions
    #[arg(long, value_name = "FILE")]
    few_shot: Option<PathBuf>,
    /// Also write the first revision of each in llm-swarm's columns
    #[arg(long, value_name = "FILE")]
    flat: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let params = args.asked.params(|params: &mut ReviseParams| &mut params.seed)?.check()?;
    let constitution = args.asked.constitution()?;
    let prompts = args.by_prompt.prompts(params.get().layout)?;
    let few_shot = args.few_shot.as_deref().map(FewShot::read).transpose()?;
    let inputs = Inputs::from([("model_identity".to_owned(), serde_json::to_value(args.asked.model.identity()?)?)]);
    let model = args.asked.model.open(Some(&args.by_prompt.out))?;
    let reviser = Reviser::new(model.as_ref(), &constitution, &params, few_shot.as_ref())?;
    for id in reviser.principles().skipped() {
        tracing::warn!("clause {id} is never drawn: it has no request for a critique or a revision");
    }
    let out = &args.by_prompt.out;
    let counts = watched("revise", "revising", prompts.len(), |watch| reviser.run(&prompts, inputs, out, watch))?;
    if let Some(flat) = args.flat.as_ref().filter(|_| counts.transcripts > 0) {
        let transcripts: Vec<Transcript> = rows::read(out)?;
        output::into_file(flat, |out| rows::write(out, transcripts.iter().filter_map(Transcript::flat)))?;
    }
    output::line(&counts)?;
    anyhow::ensure!(counts.transcripts > 0, "no prompt got an answer that can be used; the counts say why");
    Ok(())
}
