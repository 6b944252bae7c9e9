//! `folkmoot train sl`: the supervised phase, from a model and a constitution to a tuned model.

use super::asked::Look;
use super::params::OfStage;
use super::watch::Shown;
use crate::command::output;
use anyhow::{Context, ensure};
use pipeline::constitutional::rows::{self, Helpful};
use pipeline::laboratory::method;
use pipeline::language::{LanguageModel, LocalModel, copy_adapter, is_adapter};
use pipeline::run::hash;
use pipeline::run::preference::prompts_of;
use pipeline::run::supervised::{RevisionSource, SupervisedInputs, SupervisedParams, outputs, supervised};
use std::path::PathBuf;

/// Options of `folkmoot train sl`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train sl --model model/ --constitution constitution.json --prompts \
    prompts.jsonl --out sl/\n  folkmoot train sl --model model/ --transcripts transcripts.jsonl --helpfulness \
    helpful.jsonl --out sl/\n  folkmoot train sl --model model/ --transcripts transcripts.jsonl --adapter adapter/ \
    --out sl/\n\nA stage that was cut off goes on when the same command is given again; one that is done \
    is not done again. A model elsewhere writes transcripts by `folkmoot train revise --endpoint URL`.")]
pub(super) struct Args {
    /// Folder of the model that is tuned, and that answers, criticises and revises
    #[arg(long, value_name = "DIR")]
    model: PathBuf,
    /// Folder of another model that answers, criticises and revises
    #[arg(long, value_name = "DIR", conflicts_with = "transcripts")]
    writer: Option<PathBuf>,
    /// The constitution
    #[arg(long, value_name = "FILE", required_unless_present = "transcripts")]
    constitution: Option<PathBuf>,
    /// Prompts to start from, one JSON object a line: {"prompt": text or messages, "id": …}
    #[arg(long, value_name = "FILE", required_unless_present = "transcripts")]
    prompts: Option<PathBuf>,
    /// Transcripts that `folkmoot train revise` has made, in place of constitution and prompts
    #[arg(long, value_name = "FILE", conflicts_with_all = ["constitution", "prompts", "few_shot"])]
    transcripts: Option<PathBuf>,
    /// Helpful conversations ("messages"), or preferences of which the chosen answer is taken; several files may be
    /// named
    #[arg(long, value_name = "FILE")]
    helpfulness: Vec<PathBuf>,
    /// Worked examples to put before every question: a JSON list of conversations with critiques and revisions
    #[arg(long, value_name = "FILE")]
    few_shot: Option<PathBuf>,
    /// Train a low-rank adapter, as the parameters describe it, and write it to this folder in PEFT's form, beside the
    /// merged model
    #[arg(long, value_name = "DIR")]
    adapter: Option<PathBuf>,
    #[command(flatten)]
    look: Look,
    #[command(flatten)]
    params: OfStage,
    /// Folder for everything that is made
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let (mut params, seed): (SupervisedParams, u64) = args.params.read(method::supervised)?;
    if args.adapter.is_some() {
        ensure!(
            !is_adapter(&args.model),
            "{}: is an adapter itself; --adapter needs a whole model to belong to",
            args.model.display()
        );
        params.adapter.get_or_insert_default();
    }
    // Nobody is to wait for a look at principles to learn that a row cannot be read.
    args.prompts.as_ref().map(|file| prompts_of(file, params.revise.layout)).transpose()?;
    args.helpfulness.iter().try_for_each(|file| rows::read::<Helpful>(file).map(drop))?;
    let writer = args.writer.as_ref().map(|folder| anyhow::Ok((LocalModel::open(folder)?, hash::asked(folder)?)));
    let writer = writer.transpose()?;
    if let Some(constitution) = &args.constitution {
        let asked = (args.writer.as_deref().unwrap_or(&args.model), writer.as_ref().map(|(writer, _)| writer));
        args.look.understanding(constitution, asked, params.revise.layout, &args.out)?;
    }
    let source = match (&args.transcripts, &args.constitution, &args.prompts) {
        (Some(file), ..) => RevisionSource::Transcripts(file),
        (None, Some(constitution), Some(prompts)) => RevisionSource::Method {
            writer: writer.as_ref().map(|(writer, hash)| (writer as &dyn LanguageModel, hash.as_str())),
            constitution,
            prompts,
            few_shot: args.few_shot.as_deref(),
        },
        _ => anyhow::bail!("name a --constitution and --prompts, or --transcripts"),
    };
    let inputs = SupervisedInputs { model: &args.model, source, helpfulness: &args.helpfulness };
    let mut shown = Shown::default();
    let done = supervised(&inputs, &params, seed, &args.out, &mut |event| shown.show(event));
    shown.clear();
    let done = done.with_context(|| format!("{}: the supervised phase did not come to its end", args.out.display()))?;
    if let Some(folder) = &args.adapter {
        copy_adapter(&args.out.join(outputs::ADAPTER), folder, &std::path::absolute(&args.model)?)?;
    }
    output::line(&done)
}
