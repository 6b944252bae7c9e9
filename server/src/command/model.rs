//! `folkmoot model`: a language model asked for text, or for how likely a text is.

mod chosen;
mod generate;
mod score;

use clap::Subcommand;

/// Options of `folkmoot model`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot model generate --endpoint http://127.0.0.1:8000 --model-name qwen --prompt 'Once'"
)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

/// What can be asked of a model.
#[derive(Debug, Subcommand)]
enum Command {
    /// Continue a prompt
    Generate(generate::Args),
    /// Say how likely a model finds texts
    Score(score::Args),
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.command {
        Command::Generate(args) => generate::run(args),
        Command::Score(args) => score::run(args),
    }
}
