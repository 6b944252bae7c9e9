//! `folkmoot model pretrain`: the laboratory's corpus to the built-in model.

use crate::command::output;
use crate::command::train::{OfStage, Shown};
use anyhow::Context;
use pipeline::laboratory::pretrain::{self, PretrainParams};
use std::path::PathBuf;

/// Options of `folkmoot model pretrain`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot model pretrain --out base/\n\nTakes hours on one core. A run that \
    was cut off goes on when the same command is given again.")]
pub(crate) struct Args {
    #[command(flatten)]
    params: OfStage,
    /// Folder for model, log and model card
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let (params, seed): (PretrainParams, u64) = args.params.read(PretrainParams::default)?;
    let mut shown = Shown::default();
    let done = pretrain::make(&params, seed, &args.out, &mut |event| shown.show(event));
    shown.clear();
    output::line(&done.with_context(|| format!("{}: no model was made", args.out.display()))?)
}
