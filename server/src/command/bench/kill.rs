//! `folkmoot bench kill`: does an acknowledged vote survive when the server is killed?
//!
//! People vote while the server is killed without warning (SIGKILL), again and again, each time at another moment.
//! Afterwards the database must hold every vote that was acknowledged, once, and every vote whose answer never came
//! once or not at all. Killing the process tests the order of acknowledgement and commit; it does not test what the
//! disk does when the power fails.

use super::{
    super::output,
    votes::{self, Load, Path, Server},
};
use anyhow::Context;
use deliberation::store::Store;
use rand::Rng;
use serde::Serialize;
use std::time::Duration;

/// Options of `folkmoot bench kill`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot bench kill --rounds 10")]
pub(crate) struct Args {
    /// How often the server is killed
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=10_000))]
    rounds: u16,
    /// Requests per second while it lives
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    rate: u32,
    /// Empty database to use instead of a SQLite file in a temporary folder
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

/// What came of it.
#[derive(Debug, Serialize)]
struct Toll {
    benchmark: &'static str,
    code_version: &'static str,
    database: &'static str,
    rounds: u16,
    votes_acknowledged: u64,
    /// Votes in the database that were never acknowledged.
    votes_unanswered: u64,
    lost: u64,
    doubled: u64,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    output::line(&runtime.block_on(measure(args))?)
}

async fn measure(args: &Args) -> anyhow::Result<Toll> {
    let folder = tempfile::tempdir()?;
    let database = votes::database(args.database.as_deref(), folder.path());
    let store = Store::open(&database).await?;
    let poll = votes::prepare(&store, 40).await?;
    let mut journal = Vec::new();
    for round in 0..args.rounds {
        let mut server = Server::start(&database, folder.path())?;
        let load = Load {
            path: if round % 2 == 0 { Path::Json } else { Path::Form },
            rate: args.rate,
            seconds: 60,
            connections: 32,
            votes_each: 40,
            // Keys must differ between rounds.
            name: format!("round{round:05}"),
        };
        let moment = Duration::from_millis(rand::thread_rng().gen_range(400..1_600));
        let address = server.address;
        let killed = async {
            tokio::time::sleep(moment).await;
            server.kill();
        };
        let (outcome, ()) = tokio::join!(votes::load::run_until_gone(address, &load), killed);
        journal.extend(outcome?.journal);
    }
    let found = votes::verify::compare(&store, poll, &journal).await?;
    store.close().await;
    Ok(Toll {
        benchmark: "kill",
        code_version: env!("CARGO_PKG_VERSION"),
        database: votes::kind(&database),
        rounds: args.rounds,
        votes_acknowledged: journal.len() as u64,
        votes_unanswered: found.unanswered,
        lost: found.lost,
        doubled: found.doubled,
    })
}
