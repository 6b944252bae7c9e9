//! `folkmoot export`: a poll as files for other programs.

use super::{output::NewFolder, place::Place};
use crate::{progress, translate};
use anyhow::Context;
use clap::Subcommand;
use deliberation::Slug;
use pipeline::polis::Cells;
use std::path::PathBuf;

/// Options of `folkmoot export`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot export polis town-hall --out export/")]
pub(crate) struct Args {
    #[command(subcommand)]
    to: To,
}

#[derive(Debug, Subcommand)]
enum To {
    /// A folder in Polis' export format
    Polis(Polis),
}

/// Cells hold exactly what is stored. Some spreadsheets run cells that begin with =, +, - or @ as formulas: open the
/// files as text there.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot export polis town-hall --out export/")]
struct Polis {
    /// Name of the poll in addresses
    slug: Slug,
    /// New folder for the CSV files
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    place: Place,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let To::Polis(args) = args.to;
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(polis(&args))
}

async fn polis(args: &Polis) -> anyhow::Result<()> {
    let store = args.place.open_existing().await.with_context(|| format!("poll {} cannot be exported", args.slug))?;
    let bar = progress::spinner(format!("exporting {}", args.slug));
    let result = async {
        let folder = NewFolder::at(&args.out)?;
        translate::export_whole(&store, &args.slug, folder.path(), Cells::Plain).await?;
        folder.finish()
    };
    let result = result.await;
    store.close().await;
    bar.finish_and_clear();
    result?;
    tracing::info!(poll = %args.slug, folder = %args.out.display(), "exported");
    Ok(())
}
