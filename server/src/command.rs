//! The command line: one file per subcommand, each with its `Args` and its `run`.
//!
//! Standard output carries results only; progress, log and errors go to standard error. A command that fails exits
//! with 1 after one message, one that is used wrongly with 2 (clap does that).

mod account;
mod analyze;
mod audit;
mod bench;
pub(crate) mod chosen;
mod constitution;
mod demo;
mod eval;
mod export;
mod import;
pub(crate) mod key;
mod model;
pub(crate) mod output;
mod place;
mod poll;
mod report;
mod routes;
pub(crate) mod run;
mod serve;
mod simulate;
mod train;
mod verify;
mod work;

use crate::progress::LogFormat;
use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// From statements and votes to a constitution, and back to the public.
#[derive(Debug, Parser)]
#[command(
    name = "folkmoot",
    version,
    about,
    subcommand_required = true,
    arg_required_else_help = true,
    after_help = "Example:\n  folkmoot import polis export/ --slug town-hall\n  folkmoot serve"
)]
pub(crate) struct Cli {
    /// How logs on standard error are written
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) log_format: LogFormat,
    /// End when standard input does, and wait for others that hold this file before
    #[arg(long, global = true, hide = true, value_name = "FILE")]
    pub(crate) leash: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the web application with an embedded worker
    Serve(serve::Args),
    /// A simulated public, its constitution, a model that is trained by it, and the pages of all that
    Demo(demo::Args),
    /// Train and measure models for polls, beside the web application or on another machine
    Work(work::Args),
    /// Analyse an export folder, without a database
    Analyze(analyze::Args),
    /// Make up a poll with known groups
    Simulate(simulate::Args),
    /// Make, compare and take over constitutions
    Constitution(constitution::Args),
    /// Take a poll over from somewhere else
    Import(import::Args),
    /// Write a poll as files for somewhere else
    Export(export::Args),
    /// Manage the accounts of those who run polls
    Account(account::Args),
    /// Show who did what, newest first, after checking that nobody has changed the log
    Audit(audit::Args),
    /// Print every address of the site with who may use it
    #[command(hide = true)]
    Routes(routes::Args),
    /// Make, open and close polls that are held here
    Poll(poll::Args),
    /// Keep reports on models, and give them back to the public
    Report(report::Args),
    /// Compute a published bundle again, and say what agrees
    Verify(verify::Args),
    /// Ask language models, and make what the built-in one is made from
    Model(model::Args),
    /// Constitutional AI, stage by stage
    Train(train::Args),
    /// Train a model by a public's constitution and by another one, measure both, and report
    Run(run::Args),
    /// Measure how good and how biased a model is
    Eval(eval::Args),
    /// Measure time and memory
    Bench(bench::Args),
}

/// Runs one command to its end.
pub(crate) fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(args) => serve::run(args),
        Command::Demo(args) => demo::run(&args),
        Command::Work(args) => work::run(args),
        Command::Analyze(args) => analyze::run(args),
        Command::Simulate(args) => simulate::run(args),
        Command::Constitution(args) => constitution::run(args),
        Command::Import(args) => import::run(args),
        Command::Export(args) => export::run(args),
        Command::Account(args) => account::run(args),
        Command::Audit(args) => audit::run(args),
        Command::Routes(args) => routes::run(args),
        Command::Poll(args) => poll::run(args),
        Command::Report(args) => report::run(args),
        Command::Verify(args) => verify::run(&args),
        Command::Model(args) => model::run(args),
        Command::Train(args) => train::run(args),
        Command::Run(args) => run::run(&args),
        Command::Eval(args) => eval::run(args),
        Command::Bench(args) => bench::run(args),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent_and_every_command_shows_an_example() {
        let mut command = Cli::command();
        command.build();
        command.clone().debug_assert();
        fn check(command: &clap::Command) {
            let example = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(example.contains("Example"), "`{} --help` has no example", command.get_name());
            command.get_subcommands().filter(|sub| sub.get_name() != "help").for_each(check);
        }
        check(&command);
    }

    #[test]
    fn wrong_usage_exits_with_2() {
        let error = Cli::try_parse_from(["folkmoot", "nonsense"]).expect_err("there is no such command");
        assert_eq!(error.exit_code(), 2);
    }
}
