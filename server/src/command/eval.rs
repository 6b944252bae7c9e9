//! `folkmoot eval`: how good and how biased a model is.

mod ability;
mod adherence;
mod asked;
mod bbq;
mod choices;
mod given_out;
mod opinions;
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
    /// Measure how often a model finds the right of several answers the likeliest
    Choices(choices::Args),
    /// Measure how many problems of arithmetic a model solves
    Gsm8k(ability::Gsm8k),
    /// Measure how well a model predicts good answers
    Perplexity(ability::Ability),
    /// Measure how often a model refuses what nobody should refuse
    Refusal(ability::Ability),
    /// Measure how often a model refuses, hedges or reframes what opinions are divided on
    Stance(ability::Ability),
    /// Measure whether a model follows each principle more than another does
    Adherence(adherence::Args),
    /// Measure how near a model's answers to opinion polls are to those of groups of people
    Opinions(opinions::Args),
    /// Find how strong models are from comparisons of two at a time
    Pairwise(pairwise::Args),
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.command {
        Command::Bbq(args) => bbq::run(&args),
        Command::Choices(args) => choices::run(&args),
        Command::Gsm8k(args) => args.run(),
        Command::Perplexity(args) => args.perplexity(),
        Command::Refusal(args) => args.refusal(),
        Command::Stance(args) => args.stance(),
        Command::Adherence(args) => adherence::run(&args),
        Command::Opinions(args) => opinions::run(&args),
        Command::Pairwise(args) => pairwise::run(&args),
    }
}
