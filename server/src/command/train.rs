//! `folkmoot train`: Constitutional AI, stage by stage, from files to files.

mod label;
mod mix;
mod params;
mod revise;
mod understand;

use clap::Subcommand;

/// Options of `folkmoot train`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train understand --constitution constitution.json --model model/\n  \
    folkmoot train revise --constitution constitution.json --prompts prompts.jsonl --model model/ --out transcripts.jsonl\n  \
    folkmoot train mix --transcripts transcripts.jsonl --helpfulness helpful.jsonl --out tuning.jsonl\n  \
    folkmoot train label --constitution constitution.json --prompts prompts.jsonl --model model/ --out labels.jsonl")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

/// The stages.
#[derive(Debug, Subcommand)]
enum Command {
    /// Say which principles of a constitution a model understands
    Understand(understand::Args),
    /// Sample answers, and let the model criticise and revise them by drawn principles
    Revise(revise::Args),
    /// Put revisions and helpful conversations together, as rows to tune on
    Mix(mix::Args),
    /// Sample two answers to each prompt, and let a model judge by drawn principles which fits better
    Label(label::Args),
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.command {
        Command::Understand(args) => understand::run(&args),
        Command::Revise(args) => revise::run(&args),
        Command::Mix(args) => mix::run(&args),
        Command::Label(args) => label::run(&args),
    }
}
