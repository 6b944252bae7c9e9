//! `folkmoot demo`: everything from a simulated public to a report, in one folder.

mod poll;
mod quick;

use super::{
    run::{Display, built_in},
    train::{OfStage, Preset},
};
use anyhow::{Context, ensure};
use pipeline::{
    constitution,
    run::comparison::{Comparison, ComparisonParams, Given, Training, standard},
};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Options of `folkmoot demo`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot demo\n  folkmoot demo --quick --no-serve --data demo/\n\nNobody takes part: people \
    and votes are made up, and everything says so. The built-in model, which was given a prejudice on purpose, is trained \
    by the constitution of this public and by a standard one, and both are measured. Given again, the command goes on \
    where it was cut off, and does nothing twice."
)]
pub(crate) struct Args {
    /// People who take part
    #[arg(long, default_value_t = 1200, value_name = "N", value_parser = clap::value_parser!(u32).range(30..=100_000))]
    people: u32,
    /// Smaller in everything: a third of the time, and less sure of what it finds
    #[arg(long)]
    quick: bool,
    /// Folder of the model, in place of the built-in one
    #[arg(long, value_name = "DIR")]
    model: Option<PathBuf>,
    #[command(flatten)]
    params: OfStage,
    /// Folder for everything
    #[arg(long, default_value = "folkmoot-demo", value_name = "DIR")]
    data: PathBuf,
    /// Where the site listens afterwards
    #[arg(long, default_value = "127.0.0.1:3000", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// Do not serve the site afterwards
    #[arg(long)]
    no_serve: bool,
}

/// The poll's name in addresses.
const SLUG: &str = "demo";

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let begun = Instant::now();
    let laboratory = if args.quick { quick::params } else { ComparisonParams::laboratory };
    let (params, seed): (ComparisonParams, u64) = args.params.read_with(Preset::Laboratory, laboratory)?;
    ensure!(params.is_laboratory(), "the demo is for the built-in model: choose the preset `laboratory`");
    let model = args.model.clone().map_or_else(built_in, Ok);
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    let display = Display::new();
    display.line("  everything here is simulated: nobody took part");
    let public = runtime.block_on(poll::constitution(args, seed, &display))?;
    let folder = args.data.join("constitution");
    constitution::write(&folder, &public)?;
    tracing::info!("{} principles that every group supports: {}", public.clauses.len(), folder.display());
    match model {
        Ok(model) => {
            let out = args.data.join("run");
            let comparison = Comparison {
                endpoint: None,
                training: Training::Here,
                model: &model,
                name: args.model.is_none().then_some("laboratory"),
                public: &public,
                baseline: &standard()?,
                judge: None,
                given: &Given::default(),
                params: &params,
                seed,
                out: &out,
                store: None,
            };
            let done = comparison.run(&|stage, notice| display.show(stage, notice));
            display.clear();
            done.with_context(|| format!("{}: the run did not come to its end", out.display()))?;
            runtime.block_on(poll::publish(args, &out, &model))?;
            tracing::info!("the report is published: {}", out.join("report").display());
        }
        // The rest can be looked at all the same.
        Err(missing) => tracing::warn!("no model is trained, and there is no report: {missing}"),
    }
    let took = begun.elapsed().as_secs();
    tracing::info!("done in {} min {} s", took / 60, took % 60);
    if args.no_serve { Ok(()) } else { serve(&args.data, args.listen) }
}

/// Serves the site until somebody ends it. The terminal sends Ctrl-C to both programs.
fn serve(data: &Path, listen: SocketAddr) -> anyhow::Result<()> {
    tracing::info!("open http://{listen}/polls/{SLUG}; Ctrl-C ends it");
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["serve", "--listen", &listen.to_string(), "--data"]).arg(data);
    let status = command.env_remove("FOLKMOOT_DATABASE").status().context("the server could not be started")?;
    ensure!(status.success(), "the server ended with {status}; its own message stands above");
    Ok(())
}
