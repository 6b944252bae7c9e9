//! `folkmoot train preference`: from a tuned model and a constitution to a preference model.

use super::asked::Look;
use super::params::OfStage;
use super::watch::Shown;
use crate::command::output;
use anyhow::Context;
use pipeline::constitutional::rows::{self, Preference};
use pipeline::laboratory::method;
use pipeline::language::{LanguageModel, LocalModel};
use pipeline::run::hash;
use pipeline::run::preference::{
    LabelSource, PreferenceFindings, PreferenceInputs, PreferencePhaseParams, preference, prompts_as_text,
};
use std::path::PathBuf;

/// Options of `folkmoot train preference`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train preference --model sl/model --judge model/ --constitution \
    constitution.json --prompts prompts.jsonl --helpfulness people.jsonl --out preference/\n  folkmoot train \
    preference --model sl/model --labels labels.jsonl --out preference/\n\nA stage that was cut off goes on when the \
    same command is given again. A model elsewhere judges by `folkmoot train label --endpoint URL`.")]
pub(super) struct Args {
    /// Folder of the tuned model: its answers are compared, and the preference model begins as a copy of it
    #[arg(long, value_name = "DIR")]
    model: PathBuf,
    /// Folder of the model that judges by principles; the original one, as a rule
    #[arg(long, value_name = "DIR", required_unless_present = "labels")]
    judge: Option<PathBuf>,
    /// The constitution
    #[arg(long, value_name = "FILE", required_unless_present = "labels")]
    constitution: Option<PathBuf>,
    /// Prompts to answer, one JSON object a line; "group" names kinds that are judged apart
    #[arg(long, value_name = "FILE", required_unless_present = "labels")]
    prompts: Option<PathBuf>,
    /// Labels that `folkmoot train label` has made, in place of judge, constitution and prompts
    #[arg(long, value_name = "FILE", conflicts_with_all = ["judge", "constitution", "prompts", "few_shot"])]
    labels: Option<PathBuf>,
    /// People's preferences: {"prompt", "chosen", "rejected"}; several files may be named
    #[arg(long, value_name = "FILE")]
    helpfulness: Vec<PathBuf>,
    /// Worked examples to put before every comparison
    #[arg(long, value_name = "FILE")]
    few_shot: Option<PathBuf>,
    #[command(flatten)]
    look: Look,
    #[command(flatten)]
    params: OfStage,
    /// Folder for everything that is made
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let (params, seed): (PreferencePhaseParams, u64) = args.params.read(method::preference)?;
    // Nobody is to wait for a look at principles to learn that a row cannot be read.
    args.prompts.as_ref().map(|file| prompts_as_text(file, params.feedback.layout)).transpose()?;
    args.helpfulness.iter().try_for_each(|file| rows::read::<Preference>(file).map(drop))?;
    let judge = args.judge.as_ref().map(|folder| anyhow::Ok((LocalModel::open(folder)?, hash::asked(folder)?)));
    let judge = judge.transpose()?;
    let source = match (&args.labels, &judge, &args.constitution, &args.prompts) {
        (Some(file), ..) => LabelSource::Labels(file),
        (None, Some((judge, hash)), Some(constitution), Some(prompts)) => LabelSource::Method {
            judge: (judge as &dyn LanguageModel, hash.as_str()),
            constitution,
            prompts,
            few_shot: args.few_shot.as_deref(),
        },
        _ => anyhow::bail!("name a --judge, a --constitution and --prompts, or --labels"),
    };
    if let (Some(constitution), Some(folder), Some((judge, _))) = (&args.constitution, &args.judge, &judge) {
        args.look.understanding(constitution, (folder, Some(judge)), params.feedback.layout, &args.out)?;
    }
    let inputs = PreferenceInputs { model: &args.model, source, helpfulness: &args.helpfulness };
    let mut shown = Shown::default();
    let done = preference(&inputs, &params, seed, &args.out, &mut |event| shown.show(event));
    shown.clear();
    let done = done.with_context(|| format!("{}: the preference phase did not come to its end", args.out.display()))?;
    for objection in PreferenceFindings::read(&args.out)?.gate.objections() {
        tracing::warn!("not good enough to train a policy by: {objection}");
    }
    output::line(&done)
}
