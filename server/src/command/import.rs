//! `folkmoot import`: a poll from elsewhere into the database, all or nothing.

use super::{analyze::ModeratedArg, place::Place};
use crate::{
    progress,
    translate::{
        compute,
        folder::{self, Extent, Heading},
    },
};
use anyhow::Context;
use clap::Subcommand;
use deliberation::{
    Exclusion, ExternalId, FreeText, Moderated, NewPoll, Settings, Slug,
    settings::{Choice, Compile},
    store::{Batch, Import, Store},
};
use pipeline::{
    opinion::Params,
    polis::{PolisFolder, read_ids},
};
use record::Id;
use std::{path::PathBuf, sync::Arc, time::Instant};
use tokio::sync::mpsc;

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

/// Pieces of a poll on their way from the files to the database, at most.
const QUEUE: usize = 4;

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let From::Polis(args) = args.from;
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(polis(&args))
}

async fn polis(args: &Polis) -> anyhow::Result<()> {
    let begun = Instant::now();
    let folder = Arc::new(PolisFolder::open(&args.dir)?);
    let heading = folder::heading(&args.dir, &folder)?;
    let poll = args.poll(&folder, &heading)?;
    let settings = args.settings()?;
    let tossed = args.toss.as_deref().map(read_ids).transpose()?.unwrap_or_default();
    // Everything is read once before the database is touched or even made: files can be wrong on their last line.
    let bar = progress::spinner("checking the files");
    let found = folder::read(&args.dir, &folder, |_| Ok(()))?;
    let store = args.place.open().await?;
    bar.set_message(format!("importing {} votes", found.events));
    let result = fill(&store, (&poll, settings.as_ref()), &heading, args, folder, &tossed).await;
    store.close().await;
    bar.finish_and_clear();
    let extent = result?;
    let seconds = begun.elapsed().as_secs_f64();
    tracing::info!(poll = %poll.slug, events = extent.events, seconds, "imported");
    Ok(())
}

impl Polis {
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

    fn poll(&self, folder: &PolisFolder, heading: &Heading) -> anyhow::Result<NewPoll> {
        let entry = |key: &str| folder.summary().get(key).filter(|value| !value.trim().is_empty());
        let topic = self.title.as_deref().or_else(|| entry("topic")).unwrap_or(self.slug.as_str());
        Ok(NewPoll {
            slug: self.slug.clone(),
            topic: FreeText::parse(topic).context("the topic")?,
            description: FreeText::parse(entry("conversation-description").unwrap_or_default())?,
            origin: heading.origin,
            source_url: entry("url").map(FreeText::parse).transpose()?,
            moderated: match self.moderated {
                ModeratedArg::NotRejected => Moderated::NotRejected,
                ModeratedArg::Accepted => Moderated::Accepted,
            },
            min_votes: self.min_votes,
            min_seen: self.min_seen,
        })
    }
}

/// All or nothing: what is there of a poll that cannot be completed is removed again.
async fn fill(
    store: &Store,
    (poll, settings): (&NewPoll, Option<&Settings>),
    heading: &Heading,
    args: &Polis,
    folder: Arc<PolisFolder>,
    tossed: &[Id],
) -> anyhow::Result<Extent> {
    let mut import = store.import(poll).await?;
    match put_in(&mut import, settings, heading, args, folder, tossed).await {
        Ok(extent) => {
            import.commit().await?;
            Ok(extent)
        }
        Err(error) => {
            if let Err(left) = import.abandon().await {
                tracing::warn!(error = %left, "what was put in stays hidden; the next import removes it");
            }
            Err(error)
        }
    }
}

async fn put_in(
    import: &mut Import,
    settings: Option<&Settings>,
    heading: &Heading,
    args: &Polis,
    folder: Arc<PolisFolder>,
    tossed: &[Id],
) -> anyhow::Result<Extent> {
    import.summary(&heading.entries).await?;
    if let Some(settings) = settings {
        import.settings(settings).await?;
    }
    let (give, mut take) = mpsc::channel::<Batch>(QUEUE);
    let dir = args.dir.clone();
    let reader = tokio::task::spawn_blocking(move || {
        folder::read(&dir, &folder, |batch| give.blocking_send(batch).context("the database gave up"))
    });
    while let Some(batch) = take.recv().await {
        import.append(batch).await?;
    }
    let extent = reader.await??;
    exclude(import, tossed).await?;
    import.settle(extent.opened_at_ms, extent.closed_at_ms).await?;
    let computed = compute(import.snapshot().await?, None).await?;
    import.save(&computed).await?;
    Ok(extent)
}

async fn exclude(import: &mut Import, tossed: &[Id]) -> anyhow::Result<()> {
    let mut unknown = Vec::new();
    for id in tossed {
        if !import.exclude(&ExternalId::parse(id.as_str())?, Exclusion::Tossed).await? {
            unknown.push(id.as_str());
        }
    }
    if !unknown.is_empty() {
        // A list is often made for several polls, so this is no reason to stop; a slip of the pen should be seen.
        tracing::warn!(ids = unknown.join(", "), "participants to leave out who are not in this poll");
    }
    Ok(())
}
