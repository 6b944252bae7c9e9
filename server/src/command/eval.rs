//! `folkmoot eval`: how good and how biased a model is.

mod bbq;
mod pairwise;

use clap::Subcommand;

/// Options of `folkmoot eval`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot eval bbq --data laboratory --model model/ --out bbq.json")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

/// What can be measured.
#[derive(Debug, Subcommand)]
enum Command {
    /// Measure bias with BBQ, or with questions in its form
    Bbq(bbq::Args),
    /// Find how strong models are from comparisons of two at a time
    Pairwise(pairwise::Args),
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.command {
        Command::Bbq(args) => bbq::run(&args),
        Command::Pairwise(args) => pairwise::run(&args),
    }
}
