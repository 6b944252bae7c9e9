//! `folkmoot bench opinion`: from an export folder to its analysis.

use super::{super::output, cpu_seconds, peak_memory_mb};
use anyhow::Context;
use pipeline::{
    opinion::{self, Params, Poll, adjusted_rand_index},
    polis::{PolisFolder, read_groups},
};
use record::{Analysis, Id};
use serde::Serialize;
use std::{
    path::{Path, PathBuf},
    time::Instant,
};

/// Options of `folkmoot bench opinion`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot simulate --participants 50000 --statements 1000 --groups 3 --votes-per 40 --out poll/\n  \
                  folkmoot bench opinion poll/ --threads 1"
)]
pub(crate) struct Args {
    /// Folder in Polis' export format; a truth.csv in it is compared with the groups found
    dir: PathBuf,
    /// Threads
    #[arg(long, default_value_t = 1, value_name = "T", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: u16,
}

/// One measurement.
#[derive(Debug, Serialize)]
struct Measurement {
    benchmark: &'static str,
    code_version: &'static str,
    threads: u16,
    participants: u64,
    statements: u64,
    votes: u64,
    read_s: f64,
    analyze_s: f64,
    write_s: f64,
    wall_s: f64,
    /// Processor time of this process; absent where the system does not tell.
    cpu_s: Option<f64>,
    /// Largest resident memory of this process; absent where the system does not tell.
    peak_rss_mb: Option<f64>,
    k: u32,
    stability: Option<f64>,
    /// Adjusted Rand index against truth.csv.
    ari_truth: Option<f64>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.threads.into()).build();
    let measurement = pool.context("the threads could not be started")?.install(|| measure(args))?;
    output::line(&measurement)
}

fn measure(args: &Args) -> anyhow::Result<Measurement> {
    let start = Instant::now();
    let poll = Poll::from_polis(&PolisFolder::open(&args.dir)?, &[])?;
    let read = start.elapsed();
    let analysis = opinion::analyze(&poll, &Params::default().check()?)?;
    let analyzed = start.elapsed();
    let result = tempfile::NamedTempFile::new()?;
    output::analysis(Some(result.path()), &analysis)?;
    let wall = start.elapsed();
    let (cpu_s, peak_rss_mb) = (cpu_seconds("self"), peak_memory_mb("self"));
    Ok(Measurement {
        benchmark: "opinion",
        code_version: env!("CARGO_PKG_VERSION"),
        threads: args.threads,
        participants: analysis.input.participants,
        statements: analysis.input.statements,
        votes: analysis.input.votes,
        read_s: read.as_secs_f64(),
        analyze_s: (analyzed - read).as_secs_f64(),
        write_s: (wall - analyzed).as_secs_f64(),
        wall_s: wall.as_secs_f64(),
        cpu_s,
        peak_rss_mb,
        k: analysis.groups.k,
        stability: analysis.groups.stability,
        ari_truth: against_truth(&args.dir, &analysis)?,
    })
}

fn against_truth(dir: &Path, analysis: &Analysis) -> anyhow::Result<Option<f64>> {
    let path = dir.join("truth.csv");
    if !path.exists() {
        return Ok(None);
    }
    let mut names: Vec<Id> = Vec::new();
    let (mut found, mut true_groups) = (Vec::new(), Vec::new());
    let truth = read_groups(&path)?;
    for participant in &analysis.participants {
        if let (Some(group), Some(name)) = (participant.group, truth.get(&participant.id)) {
            let name = Id::new(name);
            let known = names.iter().position(|known| *known == name);
            let number = known.unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            });
            found.push(group);
            true_groups.push(number as u32);
        }
    }
    Ok(Some(adjusted_rand_index(&found, &true_groups)))
}
