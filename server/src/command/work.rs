//! `folkmoot work`: trains and measures models for polls, without the web application.

use super::{place::Place, serve::asked_to_stop};
use crate::runs::{self, WorkArgs};
use anyhow::Context;
use tokio::sync::watch;

/// Options of `folkmoot work`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot serve --runs 0 --database postgres://moot@db/moot --data shared/\n  folkmoot work \
    --database postgres://moot@db/moot --data shared/\n\nRuns lie in the data folder, so that every worker needs the \
    same one. A worker that is gone is replaced by another, which goes on from its last checkpoint."
)]
pub(crate) struct Args {
    /// Runs that are worked on at a time
    #[arg(long, default_value_t = 1, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=64))]
    runs: u8,
    #[command(flatten)]
    work: WorkArgs,
    #[command(flatten)]
    place: Place,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(work(&args))
}

async fn work(args: &Args) -> anyhow::Result<()> {
    args.work.check()?;
    let store = args.place.open_existing().await?;
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        asked_to_stop().await;
        tracing::info!("stopping; runs under way are left to the next worker");
        stop.send_replace(true);
    });
    tracing::info!("waiting for runs");
    runs::work(store.clone(), args.place.data(), &args.work, args.runs.into(), stopped).await?;
    store.close().await;
    Ok(())
}
