//! `folkmoot import`: a poll from elsewhere into the database, all or nothing.

use super::{
    analyze::{AgreeArg, ModeratedArg},
    place::Place,
};
use crate::{
    importing::{Source, Wanted},
    progress,
};
use anyhow::Context;
use clap::Subcommand;
use deliberation::{
    Moderated, Settings, Slug,
    settings::{Choice, Compile},
};
use pipeline::{opinion::Params, polis::read_ids};
use std::{path::PathBuf, time::Instant};

/// Options of `folkmoot import`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot import polis export/ --slug town-hall")]
pub(crate) struct Args {
    #[command(subcommand)]
    from: From,
}

#[derive(Debug, Subcommand)]
enum From {
    /// A folder in Polis' export format
    Polis(Polis),
}

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot import polis export/ --slug town-hall --moderated accepted --toss left-out.csv"
)]
struct Polis {
    /// Folder with comments.csv, votes.csv or participants-votes.csv, summary.csv
    dir: PathBuf,
    /// Name of the poll in addresses: lower-case letters, digits and hyphens
    #[arg(long)]
    slug: Slug,
    #[command(flatten)]
    place: Place,
    /// Topic, instead of the one that summary.csv names
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Which statements enter the mathematics
    #[arg(long, value_enum, default_value_t)]
    moderated: ModeratedArg,
    /// Which number means agreement, where votes.csv has the columns user_id, vote_value and comment_id (votes-bulk)
    #[arg(long, value_enum, value_name = "NUMBER", allow_negative_numbers = true)]
    agree_is: Option<AgreeArg>,
    /// Keep the votes of these participants out of the mathematics: a file with one id a line
    #[arg(long, value_name = "FILE")]
    toss: Option<PathBuf>,
    /// Votes from which a participant is grouped
    #[arg(long, default_value_t = Params::default().min_votes, value_name = "N")]
    min_votes: u32,
    /// Number of opinion groups, instead of the one that fits best
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=20))]
    groups: Option<u32>,
    /// Group-aware consensus from which a statement enters the constitution, from 0 to 1
    #[arg(long, value_name = "T")]
    threshold: Option<f64>,
    /// Seed of every random choice
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Votes that a statement needs to enter the constitution
    #[arg(long, value_name = "N")]
    min_seen: Option<u32>,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let From::Polis(args) = args.from;
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(polis(&args))
}

async fn polis(args: &Polis) -> anyhow::Result<()> {
    let begun = Instant::now();
    let source = Source::open(&args.dir, args.agree_is.map(Into::into))?;
    let wanted = args.wanted()?;
    // Everything is read once before the database is touched or even made: files can be wrong on their last line.
    let bar = progress::spinner("checking the files");
    let found = source.check()?;
    let store = args.place.open().await?;
    bar.set_message(format!("importing {} votes", found.events));
    let result = source.import(&store, &wanted).await;
    store.close().await;
    bar.finish_and_clear();
    let extent = result?;
    let seconds = begun.elapsed().as_secs_f64();
    tracing::info!(poll = %wanted.slug, events = extent.events, seconds, "imported");
    Ok(())
}

impl Polis {
    fn wanted(&self) -> anyhow::Result<Wanted> {
        Ok(Wanted {
            slug: self.slug.clone(),
            topic: self.title.clone(),
            moderated: match self.moderated {
                ModeratedArg::NotRejected => Moderated::NotRejected,
                ModeratedArg::Accepted => Moderated::Accepted,
            },
            min_votes: self.min_votes,
            min_seen: self.min_seen,
            settings: self.settings()?,
            tossed: self.toss.as_deref().map(read_ids).transpose()?.unwrap_or_default(),
            by: 0,
        })
    }

    /// Settings of the poll, where one was asked for that is not the default.
    fn settings(&self) -> anyhow::Result<Option<Settings>> {
        let choice = self.threshold.map_or(Choice::Usual, Choice::Threshold);
        let compile = Compile { choice, groups: self.groups, seed: self.seed };
        if compile == Compile::default() {
            return Ok(None);
        }
        let settings = Settings { compile, ..Settings::default() };
        match settings.check() {
            Ok(()) => Ok(Some(settings)),
            Err(mut wrong) => Err(wrong.remove(0)).context("--threshold, --groups or --seed"),
        }
    }
}
