//! `folkmoot train`: Constitutional AI, stage by stage, from files to files.

mod asked;
mod experiment;
mod label;
mod mix;
mod params;
mod policy;
mod preference;
mod revise;
mod supervised;
mod template;
mod understand;
mod watch;

pub(in crate::command) use params::{OfStage, Preset, read as read_params};
pub(in crate::command) use watch::Shown;

use clap::Subcommand;

/// Options of `folkmoot train`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train understand --constitution constitution.json --model model/\n  \
    folkmoot train revise --constitution constitution.json --prompts prompts.jsonl --model model/ --out transcripts.jsonl\n  \
    folkmoot train mix --transcripts transcripts.jsonl --helpfulness helpful.jsonl --out tuning.jsonl\n  \
    folkmoot train label --constitution constitution.json --prompts prompts.jsonl --model model/ --out labels.jsonl\n  \
    folkmoot train sl --model model/ --constitution constitution.json --prompts prompts.jsonl --out sl/\n  \
    folkmoot train preference --model sl/model --judge model/ --constitution constitution.json --prompts prompts.jsonl --out preference/\n  \
    folkmoot train rl --model sl/model --preference preference/ --prompts prompts.jsonl --out rl/")]
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
    /// The supervised phase as a whole: revise, mix, and tune the model
    Sl(supervised::Args),
    /// The preference phase as a whole: label, and teach a preference model
    Preference(preference::Args),
    /// The reinforcement phase: teach a policy by a preference model, or by its comparisons directly
    Rl(policy::Args),
    /// Print the parameters of a phase, each with what it is for and where its default comes from, as a file for --params
    Params(template::Args),
    /// The whole method with the laboratory model under two constitutions that differ in fairness alone
    Experiment(experiment::Args),
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.command {
        Command::Understand(args) => understand::run(&args),
        Command::Revise(args) => revise::run(&args),
        Command::Mix(args) => mix::run(&args),
        Command::Label(args) => label::run(&args),
        Command::Sl(args) => supervised::run(&args),
        Command::Preference(args) => preference::run(&args),
        Command::Rl(args) => policy::run(&args),
        Command::Params(args) => template::run(&args),
        Command::Experiment(args) => experiment::run(&args),
    }
}
