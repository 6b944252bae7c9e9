//! `folkmoot poll hand-over` and `folkmoot poll take-back`: training on other machines, for scripts and for models that
//! are too large for an upload.

use super::{Named, find};
use crate::{
    command::output,
    runs::elsewhere::{RunFolders, give, returned::Refused},
};
use anyhow::{Context, bail};
use app::words::Words;
use deliberation::store::Returning;
use pipeline::run::hash;
use serde_json::json;
use std::{fs::File, io, path::PathBuf};

/// Options of `folkmoot poll hand-over`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot poll run rules --elsewhere\n  folkmoot poll hand-over rules --run 1 --out \
                        hand-over.zip"
)]
pub(super) struct HandOver {
    #[command(flatten)]
    named: Named,
    /// Number of the run
    #[arg(long, value_name = "N")]
    run: i64,
    /// File for the archive
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Options of `folkmoot poll take-back`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  python3 -m zipfile -c results.zip manifest.json results\n  folkmoot poll take-back \
                        rules --run 1 --archive results.zip"
)]
pub(super) struct TakeBack {
    #[command(flatten)]
    named: Named,
    /// Number of the run
    #[arg(long, value_name = "N")]
    run: i64,
    /// Archive of what came back: the manifest that was handed over, and the folder of results
    #[arg(long, value_name = "FILE")]
    archive: PathBuf,
}

/// Writes what a run has handed over.
pub(super) async fn hand_over(args: &HandOver) -> anyhow::Result<()> {
    let store = args.named.place.open_existing().await?;
    let poll = find(&store, &args.named.slug).await?;
    let record = store.run(poll.id, args.run).await?;
    store.close().await;
    let record = record.with_context(|| format!("{} has no run {}", args.named.slug, args.run))?;
    let handed = record.run.handed.with_context(|| {
        format!("run {} has handed nothing over; `folkmoot poll runs {}` says how it stands", args.run, args.named.slug)
    })?;
    let from = RunFolders::of(args.named.place.data()).of_run(poll.id, args.run).archive();
    let mut archive = File::open(&from).with_context(|| from.display().to_string())?;
    output::into_file(&args.out, |out| io::copy(&mut archive, &mut &mut *out))?;
    let sha256 = hash::file(&args.out)?;
    anyhow::ensure!(sha256 == handed.sha256, "{} is not what was handed over", from.display());
    output::line(&json!({ "poll": args.named.slug, "run": args.run, "sha256": sha256, "bytes": handed.bytes }))
}

/// Gives a run its models.
pub(super) async fn take_back(args: &TakeBack) -> anyhow::Result<()> {
    let store = args.named.place.open_existing().await?;
    let poll = find(&store, &args.named.slug).await?;
    let record = store.run(poll.id, args.run).await?;
    let record = record.with_context(|| format!("{} has no run {}", args.named.slug, args.run))?;
    let late = "it does not wait for models that were trained elsewhere";
    if !record.can_take_back() {
        bail!("run {}: {late}", args.run);
    }
    let place = || args.archive.display().to_string();
    let sha256 = hash::file(&args.archive)?;
    let folder = RunFolders::of(args.named.place.data()).of_run(poll.id, args.run);
    let unpacked = match folder.unpack(File::open(&args.archive).with_context(place)?) {
        Ok(unpacked) => unpacked,
        Err(Refused::Unfit(unfit)) => bail!("{}: {}", place(), unfit.says(Words::default())),
        Err(Refused::Failed(error)) => return Err(error),
    };
    let is_new = match give(&store, &folder, (poll.id, args.run), unpacked, sha256.clone(), 0).await? {
        Returning::Taken => true,
        Returning::Known => false,
        Returning::Late => bail!("run {}: {late}", args.run),
    };
    store.close().await;
    output::line(&json!({ "poll": args.named.slug, "run": args.run, "sha256": sha256, "new": is_new }))
}
