//! `folkmoot bench`: the benchmarks of the README, one JSON object per line.

mod eval;
mod generate;
mod kill;
mod live;
mod opinion;
mod shape;
mod train;
mod votes;

/// What is measured.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot bench opinion poll/ --threads 1\n  folkmoot bench votes --rate 4000")]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Time and memory from an export folder to its analysis
    Opinion(opinion::Args),
    /// Votes per second that a server takes, each on the disk before it is acknowledged
    Votes(votes::Args),
    /// Memory of pages that stay open and wait for news
    Live(live::Args),
    /// Time and memory of a step of training
    Train(train::Args),
    /// Time and memory of writing texts side by side
    Generate(generate::Args),
    /// Time and memory of answering questions of BBQ's form
    Eval(eval::Args),
    /// Whether acknowledged votes survive a server that is killed
    Kill(kill::Args),
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.what {
        What::Opinion(args) => opinion::run(&args),
        What::Votes(args) => votes::run(&args),
        What::Live(args) => live::run(&args),
        What::Train(args) => train::run(&args),
        What::Generate(args) => generate::run(&args),
        What::Eval(args) => eval::run(&args),
        What::Kill(args) => kill::run(&args),
    }
}

/// Processor time of a process (`self` or its id) so far, from Linux' process table.
fn cpu_seconds(process: &str) -> Option<f64> {
    // Clock ticks are 1/100 s on every Linux that Rust's standard library supports.
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // Fields 14 and 15 are user and system time; the name in field 2 may hold spaces, so count behind it.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |index: usize| fields.get(index)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / TICKS_PER_SECOND)
}

/// Largest resident memory of a process (`self` or its id) so far, from Linux' process table.
fn peak_memory_mb(process: &str) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib / 1024.0)
}
