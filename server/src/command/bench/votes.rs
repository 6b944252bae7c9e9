//! `folkmoot bench votes`: an open-loop load generator with a journal.
//!
//! Starts a server of its own on a fresh database, lets people join and vote at a fixed rate whatever the server does,
//! and counts latency from the moment at which a request was due: a server that stalls cannot hide it by slowing the
//! generator down. Everything acknowledged goes into a journal, which is compared with the database at the end.
//!
//! * [`client`]: a connection that speaks as much HTTP as is needed;
//! * [`load`]: the schedule, the people and what they measure;
//! * [`machine`]: what the machine does meanwhile;
//! * [`sign_ins`]: people with accounts who sign in meanwhile;
//! * [`verify`]: the journal against the database.

mod client;
pub(super) mod load;
mod machine;
mod sign_ins;
pub(super) mod verify;

use super::{super::output, cpu_seconds, peak_memory_mb};
use anyhow::{Context, bail};
use deliberation::{
    FreeText, Moderated, Phase, Settings, Slug, StatementText,
    store::{HeldPoll, Seed, Store},
};
use serde::Serialize;
use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// Options of `folkmoot bench votes`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot bench votes --rate 8000 --seconds 15\n  \
                  folkmoot bench votes --path form --rate 4000 --database postgres://folkmoot@127.0.0.1/empty")]
pub(crate) struct Args {
    /// What people do: vote as JSON, vote by the plain form, or load the page with the card
    #[arg(long, value_enum, default_value_t)]
    path: Path,
    /// Requests per second, evenly spread
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    rate: u32,
    /// How long
    #[arg(long, default_value_t = 10, value_name = "S", value_parser = clap::value_parser!(u32).range(1..=3_600))]
    seconds: u32,
    /// Connections, each with one person at a time
    #[arg(long, default_value_t = 256, value_parser = clap::value_parser!(u16).range(1..=4_096))]
    connections: u16,
    /// Votes after which a person leaves and a newcomer takes her place
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=10_000))]
    votes_each: u16,
    /// Statements of the poll
    #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u16).range(1..=2_000))]
    statements: u16,
    /// People who sign in at the same time, each again as soon as there is an answer, in turns with a wrong and with the
    /// right password
    #[arg(long, default_value_t = 0, value_name = "N", value_parser = clap::value_parser!(u16).range(..=1_000))]
    sign_ins: u16,
    /// Empty database to use instead of a SQLite file in a temporary folder
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

/// What people do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Path {
    /// `POST /api/v1/polls/SLUG/votes`
    #[default]
    Json,
    /// `POST /polls/SLUG/votes`
    Form,
    /// `GET /polls/SLUG/vote`
    Page,
}

/// One measurement.
#[derive(Debug, Serialize)]
struct Measurement {
    benchmark: &'static str,
    code_version: &'static str,
    path: String,
    database: &'static str,
    offered_per_s: u32,
    seconds: f64,
    connections: u16,
    /// Requests answered with success per second, joining included.
    answered_per_s: f64,
    votes_acknowledged: u64,
    newcomers: u64,
    pages: u64,
    errors: u64,
    p50_ms: f64,
    p99_ms: f64,
    max_ms: f64,
    /// Longest time in which no request was answered.
    silence_max_ms: f64,
    /// Longest time until a small write to the same disk by another thread was safe.
    disk_max_ms: f64,
    /// Longest time that a sleeping thread woke up too late.
    wake_max_ms: f64,
    server_cpu_s: Option<f64>,
    /// Processor time of the server for each request that was answered.
    server_cpu_ms_each: Option<f64>,
    server_peak_rss_mb: Option<f64>,
    /// Acknowledged votes that the database does not hold, or holds twice. Must be 0.
    lost_or_doubled: u64,
    /// People who signed in meanwhile.
    sign_ins_at_once: u16,
    /// Passwords of theirs that were looked at, right and wrong ones.
    sign_ins_answered: u64,
    /// Attempts that had any other answer, such as that there were too many. Must be 0.
    sign_in_errors: u64,
    sign_in_p50_ms: Option<f64>,
}

pub(super) const SLUG: &str = "bench";

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    output::line(&runtime.block_on(measure(args))?)
}

async fn measure(args: &Args) -> anyhow::Result<Measurement> {
    let folder = tempfile::tempdir()?;
    let database = database(args.database.as_deref(), folder.path());
    let store = Store::open(&database).await?;
    let poll = prepare(&store, args.statements).await?;
    let people = sign_ins::prepare(&store, args.sign_ins).await?;
    let server = Server::behind_proxy(&database, folder.path())?;
    let process = server.id();
    let before = cpu_seconds(&process);
    let begun = sign_ins::begin(server.address, people).await?;
    let machine = machine::Machine::watch(folder.path())?;
    let outcome = load::run(server.address, &args.load()).await?;
    let stalls = machine.end()?;
    let signed_in = begun.end().await?;
    let after = cpu_seconds(&process);
    let peak = peak_memory_mb(&process);
    drop(server);
    let found = verify::compare(&store, poll, &outcome.journal).await?;
    store.close().await;
    let latency = |share: f64| outcome.latency_ms(share);
    let cpu = before.zip(after).map(|(before, after)| after - before);
    Ok(Measurement {
        benchmark: "votes",
        code_version: env!("CARGO_PKG_VERSION"),
        path: format!("{:?}", args.path).to_lowercase(),
        database: kind(&database),
        offered_per_s: args.rate,
        seconds: outcome.seconds,
        connections: args.connections,
        answered_per_s: outcome.latencies.len() as f64 / outcome.seconds,
        votes_acknowledged: outcome.journal.len() as u64,
        newcomers: outcome.newcomers,
        pages: outcome.pages,
        errors: outcome.errors,
        p50_ms: latency(0.5),
        p99_ms: latency(0.99),
        max_ms: latency(1.0),
        silence_max_ms: outcome.silence_ms(),
        disk_max_ms: stalls.disk_max_ms,
        wake_max_ms: stalls.wake_max_ms,
        server_cpu_s: cpu,
        server_cpu_ms_each: cpu.map(|seconds| seconds * 1e3 / outcome.latencies.len() as f64),
        server_peak_rss_mb: peak,
        lost_or_doubled: found.lost + found.doubled,
        sign_ins_at_once: args.sign_ins,
        sign_ins_answered: signed_in.latencies.len() as u64,
        sign_in_errors: signed_in.errors,
        sign_in_p50_ms: (!signed_in.latencies.is_empty()).then(|| load::at_share(&signed_in.latencies, 0.5)),
    })
}

impl Args {
    fn load(&self) -> Load {
        Load {
            path: self.path,
            rate: self.rate,
            seconds: self.seconds,
            connections: self.connections,
            votes_each: self.votes_each.min(self.statements),
            name: "bench".to_owned(),
        }
    }
}

/// What people do, how often and for how long.
pub(super) struct Load {
    pub(super) path: Path,
    pub(super) rate: u32,
    pub(super) seconds: u32,
    pub(super) connections: u16,
    pub(super) votes_each: u16,
    /// Begins every request key.
    pub(super) name: String,
}

/// The database that is named, or a SQLite file in a folder.
pub(super) fn database(named: Option<&str>, folder: &std::path::Path) -> String {
    named.map_or_else(|| format!("sqlite:{}", folder.join("bench.db").display()), ToOwned::to_owned)
}

/// Which of the two databases an address is of.
pub(super) fn kind(database: &str) -> &'static str {
    if database.starts_with("sqlite:") { "sqlite" } else { "postgres" }
}

/// Makes an open poll.
pub(super) async fn prepare(store: &Store, statements: u16) -> anyhow::Result<i64> {
    let poll = store
        .hold(&HeldPoll {
            slug: Slug::parse(SLUG)?,
            topic: FreeText::parse("Rules for an assistant")?,
            description: FreeText::default(),
            moderated: Moderated::NotRejected,
            min_votes: 7,
            min_seen: None,
            settings: Settings::default(),
        })
        .await?;
    let seeds: Result<Vec<Seed>, anyhow::Error> = (1..=statements)
        .map(|n| {
            let text =
                format!("Statement {n}: the assistant should weigh what it says against what people need to know.");
            Ok(Seed { text: StatementText::parse(&text)?, language: None, is_meta: false, topics: Vec::new() })
        })
        .collect();
    store.seed(poll, &seeds?, 0).await?;
    store.move_on(poll, Phase::Draft, Phase::Voting).await?;
    Ok(poll)
}

/// A server of this program, killed on drop.
pub(super) struct Server {
    child: Child,
    pub(super) address: SocketAddr,
}

impl Server {
    pub(super) fn start(database: &str, data: &std::path::Path) -> anyhow::Result<Self> {
        Self::with(database, data, &[])
    }

    /// One that believes what requests say of where they come from.
    fn behind_proxy(database: &str, data: &std::path::Path) -> anyhow::Result<Self> {
        Self::with(database, data, &["--behind-proxy", "1"])
    }

    fn with(database: &str, data: &std::path::Path, more: &[&str]) -> anyhow::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["serve", "--listen", "127.0.0.1:0", "--database", database, "--data"]).arg(data).args(more);
        command.env("RUST_LOG", "warn,folkmoot=info").stderr(Stdio::piped()).stdin(Stdio::null());
        let mut child = command.spawn().context("the server could not be started")?;
        let log = child.stderr.take().context("the server's log cannot be read")?;
        let mut lines = BufReader::new(log).lines();
        let mut said = String::new();
        let address = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let address = line.split_once("listening on http://").and_then(|(_, address)| address.trim().parse().ok());
            said = line;
            address
        });
        // Somebody must go on reading, or the server would wait for room in the pipe; what it warns of is passed on.
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok).filter(|line| line.contains("WARN") || line.contains("ERROR")) {
                eprintln!("{line}");
            }
        });
        match address {
            Some(address) => Ok(Self { child, address }),
            None => {
                let _ = child.kill();
                bail!("the server did not start; the last that it said: {said}")
            }
        }
    }
}

impl Server {
    /// Its process id.
    pub(super) fn id(&self) -> String {
        self.child.id().to_string()
    }

    /// Ends it without warning.
    pub(super) fn kill(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// How long a connection is tried for.
const PATIENCE: Duration = Duration::from_secs(10);
