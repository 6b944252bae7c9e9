//! `folkmoot model`: language models, and what the built-in one is made from.

mod corpus;
mod generate;
mod pretrain;
mod score;
mod serve;

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

/// What can be done.
#[derive(Debug, Subcommand)]
enum Command {
    /// Continue a prompt
    Generate(generate::Args),
    /// Say how likely a model finds texts
    Score(score::Args),
    /// Put a model in a folder behind an address that speaks OpenAI's protocol
    Serve(serve::Args),
    /// Write the texts of the built-in laboratory model
    Corpus(corpus::Args),
    /// Make the built-in laboratory model: its tokenizer, and a base model that has learned the laboratory's texts
    Pretrain(pretrain::Args),
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.command {
        Command::Generate(args) => generate::run(args),
        Command::Score(args) => score::run(args),
        Command::Serve(args) => serve::run(&args),
        Command::Corpus(args) => corpus::run(&args),
        Command::Pretrain(args) => pretrain::run(&args),
    }
}
