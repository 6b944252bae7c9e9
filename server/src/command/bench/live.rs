//! `folkmoot bench live`: what it costs when many pages stay open.
//!
//! Opens as many connections as asked to a server of its own, each waiting for news of a poll, lets them idle, then
//! publishes something and counts who was told.

use super::{
    super::output,
    peak_memory_mb,
    votes::{self, Server},
};
use anyhow::Context;
use deliberation::{Phase, store::Store};
use serde::Serialize;
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// Options of `folkmoot bench live`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot bench live --connections 10000")]
pub(crate) struct Args {
    /// Connections that wait for news
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=25_000))]
    connections: u32,
    /// Seconds for which nothing happens
    #[arg(long, default_value_t = 5, value_name = "S")]
    idle: u64,
}

#[derive(Debug, Serialize)]
struct Measurement {
    benchmark: &'static str,
    code_version: &'static str,
    connections: u32,
    rss_before_mb: Option<f64>,
    rss_peak_mb: Option<f64>,
    /// Connections that were told of the change.
    told: u64,
    /// Seconds until the last of them was.
    told_after_s: f64,
}

/// How long news may take.
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    output::line(&runtime.block_on(measure(args))?)
}

async fn measure(args: &Args) -> anyhow::Result<Measurement> {
    crate::limits::allow_many_connections();
    let folder = tempfile::tempdir()?;
    let database = votes::database(None, folder.path());
    let store = Store::open(&database).await?;
    let poll = votes::prepare(&store, 10).await?;
    let server = Server::start(&database, folder.path())?;
    let process = server.id();
    let before = peak_memory_mb(&process);
    let mut waiting = Vec::new();
    for _ in 0..args.connections {
        let mut stream = TcpStream::connect(server.address).await.context("too many connections for this system")?;
        let request = format!("GET /polls/{}/events HTTP/1.1\r\nhost: bench\r\n\r\n", votes::SLUG);
        stream.write_all(request.as_bytes()).await?;
        until(&mut stream, "\"voting\"").await?;
        waiting.push(stream);
    }
    tokio::time::sleep(Duration::from_secs(args.idle)).await;
    let begun = Instant::now();
    store.move_on(poll, Phase::Voting, Phase::Constitution).await?;
    let mut told = tokio::task::JoinSet::new();
    for mut stream in waiting {
        told.spawn(async move {
            let heard = timeout(PATIENCE, until(&mut stream, "\"constitution\"")).await;
            (matches!(heard, Ok(Ok(()))), stream)
        });
    }
    let mut count = 0;
    let mut kept = Vec::new();
    while let Some(one) = told.join_next().await {
        let (heard, stream) = one?;
        count += u64::from(heard);
        kept.push(stream);
    }
    let told_after_s = begun.elapsed().as_secs_f64();
    let peak = peak_memory_mb(&process);
    store.close().await;
    Ok(Measurement {
        benchmark: "live",
        code_version: env!("CARGO_PKG_VERSION"),
        connections: args.connections,
        rss_before_mb: before,
        rss_peak_mb: peak,
        told: count,
        told_after_s,
    })
}

/// Reads until a text has come.
async fn until(stream: &mut TcpStream, text: &str) -> anyhow::Result<()> {
    let mut read = Vec::new();
    let mut buffer = [0; 1024];
    while memchr::memmem::find(&read, text.as_bytes()).is_none() {
        let length = stream.read(&mut buffer).await?;
        anyhow::ensure!(length > 0, "the server closed a connection that waits");
        read.extend_from_slice(&buffer[..length]);
    }
    Ok(())
}
