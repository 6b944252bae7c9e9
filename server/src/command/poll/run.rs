//! `folkmoot poll run` and `folkmoot poll runs`: what facilitators do on the page of runs, for scripts.

use super::{Named, find};
use crate::{
    command::{output, train::read_params},
    runs::params::{Chosen, Preset},
};
use anyhow::{Context, bail};
use deliberation::{
    Training,
    store::{Asking, NewRun, Run},
};
use pipeline::constitution;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Options of `folkmoot poll run`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot poll run rules --seed 7\n\nThe run waits in the queue until `folkmoot serve` or \
    `folkmoot work` takes it up. What was asked for before is not asked for again."
)]
pub(super) struct Ask {
    #[command(flatten)]
    named: Named,
    /// Constitution to compare with [default: the one that comes with this program]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Name of a model's folder among those of --models [default: the built-in model]
    #[arg(long, default_value = "", value_name = "NAME")]
    model: String,
    /// Parameters that differ from the defaults, in TOML or JSON
    #[arg(long, value_name = "FILE")]
    params: Option<PathBuf>,
    /// Take the defaults of the paper in place of those for the built-in model
    #[arg(long)]
    paper: bool,
    /// Seed of every random choice
    #[arg(long, default_value_t = 0, value_name = "S")]
    seed: u32,
    /// Let the model of this name write and judge, behind the endpoint that `folkmoot serve --engine-endpoint` or
    /// `folkmoot work --engine-endpoint` names
    #[arg(long, value_name = "NAME")]
    engine_model: Option<String>,
    /// Do everything up to training, and wait for models that are trained elsewhere: `folkmoot poll hand-over`, and
    /// afterwards `folkmoot poll take-back`
    #[arg(long)]
    elsewhere: bool,
}

/// Asks for a run.
pub(super) async fn ask(args: &Ask) -> anyhow::Result<()> {
    let store = args.named.place.open_existing().await?;
    let poll = find(&store, &args.named.slug).await?;
    let ratified = store.ratified(poll.id).await?;
    let newest = ratified.first().with_context(|| {
        format!("no version of the constitution of {} is ratified yet; do so on its page first", args.named.slug)
    })?;
    let changes = args.params.as_deref().map(read_params::<Value>).transpose()?.unwrap_or(Value::Null);
    let preset = if args.paper { Preset::Paper } else { Preset::Laboratory };
    let chosen = match Chosen::over(preset, &changes)? {
        Ok(chosen) => chosen,
        Err(faults) => {
            let lines = faults.iter().map(|(path, says)| format!("\n  {path}: {says}"));
            bail!("these parameters cannot be used:{}", lines.collect::<String>());
        }
    };
    let chosen = match &args.engine_model {
        Some(model) => chosen.asking(model),
        None => chosen,
    };
    let baseline = args.baseline.as_deref().map(constitution::read_constitution).transpose()?;
    let baseline = baseline.map(|text| String::from_utf8(constitution::files::canonical_bytes(&text))).transpose()?;
    let new = NewRun {
        constitution_version: newest.version,
        baseline,
        model: args.model.clone(),
        params: chosen.text()?,
        seed: args.seed,
        training: if args.elsewhere { Training::Elsewhere } else { Training::Here },
        // In every language: it is what was typed.
        author: "folkmoot poll run".to_owned(),
    };
    let (run, is_new) = match store.ask_run(poll.id, &new, 0).await? {
        Asking::Queued(run) => (run, true),
        Asking::Known(run) => (run, false),
        Asking::NoConstitution => bail!("the ratified version is not there any more; look at the page of the poll"),
        Asking::TooMany => bail!("too many runs of {} wait already; cancel one or wait", args.named.slug),
    };
    store.close().await;
    output::line(&json!({ "poll": args.named.slug, "run": run, "new": is_new }))
}

/// Lists the runs of a poll.
pub(super) async fn list(args: &Named) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let poll = find(&store, &args.slug).await?;
    let runs = store.runs(poll.id).await?;
    store.close().await;
    output::line(&runs.iter().map(row).collect::<Vec<_>>())
}

fn row(run: &Run) -> Value {
    json!({
        "run": run.number,
        "state": run.state.as_str(),
        "constitution_version": run.constitution_version,
        "constitution_sha256": run.constitution_sha256,
        "baseline_sha256": run.baseline_sha256,
        "model": run.model,
        "seed": run.seed,
        "training": run.training.as_str(),
        "hand_over": run.handed.as_ref().map(|handed| json!({ "sha256": handed.sha256, "bytes": handed.bytes })),
        "returned_sha256": run.returned.as_ref().map(|returned| returned.sha256.clone()),
        "failure": run.failure,
    })
}
