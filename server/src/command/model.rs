//! `folkmoot model`: language models, and what the built-in one is made from.

mod corpus;

use clap::Subcommand;

/// Options of `folkmoot model`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot model corpus --documents 1000 --seed 1 --out corpus.jsonl")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
enum Command {
    /// Write the texts of the built-in laboratory model
    Corpus(corpus::Args),
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.command {
        Command::Corpus(args) => corpus::run(&args),
    }
}
