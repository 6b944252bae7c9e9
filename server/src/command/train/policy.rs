//! `folkmoot train rl`: from a tuned model and a preference phase to a policy.

use super::params::OfStage;
use super::watch::Shown;
use crate::command::output;
use anyhow::Context;
use pipeline::laboratory::method;
use pipeline::run::policy::{PolicyInputs, PolicyOutcome, PolicyPhaseParams, policy};
use std::path::PathBuf;

/// Options of `folkmoot train rl`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot train rl --model sl/model --preference preference/ --prompts prompts.jsonl \
    --out rl/\n\nIn the parameters, method = \"rewards\" learns by the preference model (rewards.algorithm = \"ppo\" or \
    \"reinforce\"), method = \"direct\" from the comparisons themselves. A preference model that has not reached what \
    was asked of it is refused."
)]
pub(super) struct Args {
    /// Folder of the tuned model, from which the policy begins
    #[arg(long, value_name = "DIR")]
    model: PathBuf,
    /// Folder that `folkmoot train preference` has made
    #[arg(long, value_name = "DIR")]
    preference: PathBuf,
    /// Another such folder, made from other prompts or seeds: asked at every step and never taught by
    #[arg(long, value_name = "DIR")]
    second: Option<PathBuf>,
    /// Prompts to answer, one JSON object a line
    #[arg(long, value_name = "FILE")]
    prompts: PathBuf,
    #[command(flatten)]
    params: OfStage,
    /// Folder for everything that is made
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let (params, seed): (PolicyPhaseParams, u64) = args.params.read(method::policy)?;
    let inputs = PolicyInputs {
        model: &args.model,
        preference: &args.preference,
        second: args.second.as_deref(),
        prompts: &args.prompts,
    };
    let mut shown = Shown::default();
    let done = policy(&inputs, &params, seed, &args.out, &mut |event| shown.show(event));
    shown.clear();
    let done = done.with_context(|| format!("{}: the policy was not trained to its end", args.out.display()))?;
    for alarm in PolicyOutcome::read(&args.out)?.alarms {
        tracing::warn!("step {}: {}", alarm.step, alarm.says);
    }
    output::line(&done)
}
