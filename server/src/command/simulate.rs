//! `folkmoot simulate`: a poll with known groups.

use super::output::NewFolder;
use crate::progress;
use pipeline::simulate::{self, Params, Theme};
use std::path::PathBuf;

/// Options of `folkmoot simulate`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot simulate --participants 400 --statements 60 --groups 3 --votes-per 30 --seed 1 --out poll/"
)]
pub(crate) struct Args {
    /// People who vote
    #[arg(long, value_name = "N")]
    participants: u32,
    /// Statements
    #[arg(long, value_name = "M")]
    statements: u32,
    /// Groups that are really there; 1 for a public without any
    #[arg(long, value_name = "G")]
    groups: u32,
    /// Mean number of votes per person
    #[arg(long, value_name = "V")]
    votes_per: f64,
    /// What the statements are about
    #[arg(long, value_enum, default_value_t)]
    about: About,
    /// Seed of every random choice
    #[arg(long, default_value_t = 0, value_name = "S")]
    seed: u64,
    /// New folder for the CSV files, with the true groups in truth.csv
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// What statements are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum About {
    /// How an AI assistant should behave
    #[default]
    Assistant,
    /// The same, where all groups agree on fairness, safety and politeness, in words that the built-in model can read
    Laboratory,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let folder = NewFolder::at(&args.out)?;
    let params = Params {
        participants: args.participants,
        statements: args.statements,
        groups: args.groups,
        votes_per: args.votes_per,
        theme: match args.about {
            About::Assistant => Theme::Assistant,
            About::Laboratory => Theme::Laboratory,
        },
        seed: args.seed,
    };
    let bar = progress::spinner(format!("simulating {} people", args.participants));
    let written = simulate::simulate(&params, folder.path())?;
    folder.finish()?;
    bar.finish_and_clear();
    let votes = written.events;
    let matrix = if written.matrix { "" } else { "; without participants-votes.csv, which would be nearly empty" };
    tracing::info!("{votes} votes written to {}{matrix}", args.out.display());
    Ok(())
}
