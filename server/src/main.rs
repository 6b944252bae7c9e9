//! `folkmoot`: the one binary.
//!
//! * [`archive`]: archives that we write;
//! * [`aside`]: work in threads that give way to those that answer requests;
//! * [`bulletin`]: what is new, for pages that stay open;
//! * [`command`]: one file per subcommand;
//! * [`connections`]: how they are let in, how long they may take, and how they end;
//! * [`leash`]: ends a program with the worker that has started it;
//! * [`limits`]: what the system allows this process;
//! * [`mail`]: messages to those who have subscribed to a poll;
//! * [`webhooks`]: signed requests to the servers of others;
//! * [`oidc`]: signing in by way of an identity provider;
//! * [`outgoing`]: how requests to other servers are made;
//! * [`http`]: router, assets and downloads;
//! * [`importing`]: polls that were held elsewhere;
//! * [`kept`]: what was worked out of a whole poll, until the poll changes;
//! * [`participation`]: taking part: identity, batches of votes, what is shown next;
//! * [`password`]: hashing of passwords;
//! * [`runs`]: the worker that trains and measures models, each run in a program of its own;
//! * [`secret`]: the secret from which all keys are derived;
//! * [`worker`]: brings analyses and draft constitutions up to date;
//! * [`translation`]: machine translation of statements;
//! * [`translate`]: values between `deliberation` and `pipeline`, which do not know each other;
//! * [`wary`]: opening archives that others have made;
//! * [`progress`]: progress bars on a terminal, and how this program writes its log.

mod archive;
mod aside;
mod bulletin;
mod command;
mod connections;
mod error;
mod http;
mod importing;
mod kept;
mod leash;
mod limits;
mod mail;
mod oidc;
mod outgoing;
mod participation;
mod password;
mod progress;
mod rating;
mod report;
mod runs;
mod secret;
mod translate;
mod translation;
mod wary;
mod webhooks;
mod worker;

use clap::Parser;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = command::Cli::parse();
    progress::start_log(cli.log_format);
    let held = cli.leash.as_deref().map(leash::on).transpose();
    match held.and_then(|_held| command::run(cli.command)) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our output has had enough, as with `folkmoot analyze DIR | head`: that is no failure.
        Err(error) if error::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            error::report(&error, cli.log_format);
            ExitCode::FAILURE
        }
    }
}
