//! `folkmoot poll`: polls that are held here, from the command line of the machine. What facilitators do with a poll
//! in the browser stands under `/facilitate`.

use super::{output, place::Place};
use crate::translate;
use anyhow::{Context, bail};
use clap::Subcommand;
use deliberation::{
    FreeText, Moderated, Phase, Poll, Settings, Slug,
    seeds::{self, Seed},
    store::{HeldPoll, Store},
};
use serde_json::json;
use std::{fs, path::PathBuf};

/// Options of `folkmoot poll`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot poll create --topic 'Rules for our assistant' --seeds seeds.csv --open")]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make a poll; it begins as a draft that only those who run it see
    Create(Create),
    /// Let people vote
    Open(Named),
    /// End the voting and keep what the votes say at this moment
    Close(Named),
    /// Print the settings that a poll begins with, as JSON to be changed and given to --settings
    Settings(Nothing),
}

/// Options of `folkmoot poll create`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot poll settings > settings.json\n  \
                        folkmoot poll create --topic 'Rules for our assistant' --settings settings.json --seeds seeds.csv --open")]
struct Create {
    /// What it is about, in a few words
    #[arg(long)]
    topic: String,
    /// Its name in addresses: lower-case letters, digits, hyphens
    #[arg(long)]
    slug: Slug,
    /// What it is about, in sentences
    #[arg(long, default_value = "")]
    description: String,
    /// Settings as JSON; what is left out is as `folkmoot poll settings` prints it
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Statements to begin with: one per line, or a table with a column `text`
    #[arg(long, value_name = "FILE")]
    seeds: Option<PathBuf>,
    /// Show only what somebody has accepted, instead of all that nobody has rejected
    #[arg(long)]
    strict: bool,
    /// Let people vote at once
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot poll open rules")]
struct Named {
    /// Name of the poll in addresses
    slug: Slug,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot poll settings > settings.json")]
struct Nothing {}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(async {
        match args.what {
            What::Create(create) => make(&create).await,
            What::Open(named) => open(&named).await,
            What::Close(named) => close(&named).await,
            What::Settings(_) => {
                let text = serde_json::to_string_pretty(&Settings::default())?;
                output::to_stdout(|out| writeln!(out, "{text}"))
            }
        }
    })
}

async fn make(args: &Create) -> anyhow::Result<()> {
    let settings = settings(args)?;
    let seeds = seeds_of(args, &settings)?;
    let poll = HeldPoll {
        slug: args.slug.clone(),
        topic: FreeText::parse(&args.topic)?,
        description: FreeText::parse(&args.description)?,
        moderated: if args.strict { Moderated::Accepted } else { Moderated::NotRejected },
        min_votes: 7,
        min_seen: None,
        settings,
    };
    let store = args.place.open().await?;
    let id = store.found(&poll, &seeds, 0).await?;
    if args.open {
        store.move_on(id, Phase::Draft, Phase::Voting).await?;
    }
    store.close().await;
    output::line(&json!({ "poll": args.slug, "statements": seeds.len(), "open": args.open }))
}

fn settings(args: &Create) -> anyhow::Result<Settings> {
    let Some(file) = &args.settings else { return Ok(Settings::default()) };
    let place = || file.display().to_string();
    let text = fs::read_to_string(file).with_context(place)?;
    let settings: Settings = serde_json::from_str(&text).with_context(place)?;
    match settings.check() {
        Ok(()) => Ok(settings),
        Err(wrong) => {
            let list: Vec<String> = wrong.iter().map(|error| format!("\n  {error}")).collect();
            bail!("{}: these settings do not fit together:{}", file.display(), list.concat())
        }
    }
}

fn seeds_of(args: &Create, settings: &Settings) -> anyhow::Result<Vec<Seed>> {
    let Some(file) = &args.seeds else { return Ok(Vec::new()) };
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let sheet = seeds::read(&text, settings.statements.max_graphemes, std::iter::empty());
    if !sheet.faults.is_empty() {
        let lines = sheet.faults.iter().map(|fault| format!("\n  line {}: {}", fault.line, fault.problem));
        bail!("{}: nothing was saved, because:{}", file.display(), lines.collect::<String>());
    }
    for (line, hint) in &sheet.warnings {
        tracing::warn!("{}, line {line}: worth a second look ({hint:?})", file.display());
    }
    Ok(sheet.seeds.into_iter().map(|(_, seed)| seed).collect())
}

async fn find(store: &Store, slug: &Slug) -> anyhow::Result<Poll> {
    store.poll(slug).await?.with_context(|| format!("there is no poll named {slug} in this database"))
}

async fn open(args: &Named) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let poll = find(&store, &args.slug).await?;
    if !store.move_on(poll.id, Phase::Draft, Phase::Voting).await? {
        bail!("{} is in the phase {}; only a draft can be opened here", args.slug, poll.phase);
    }
    store.close().await;
    output::line(&json!({ "poll": args.slug, "phase": Phase::Voting }))
}

async fn close(args: &Named) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let poll = find(&store, &args.slug).await?;
    if !store.move_on(poll.id, Phase::Voting, Phase::Constitution).await? {
        bail!("people do not vote in {}: it is in the phase {}", args.slug, poll.phase);
    }
    let computed = translate::compute(store.snapshot(poll.id).await?).await?;
    store.save(poll.id, &computed).await?;
    store.close().await;
    output::line(&json!({
        "poll": args.slug,
        "phase": Phase::Constitution,
        "participants": computed.basis.participants,
        "statements": computed.basis.statements,
        "votes": computed.basis.votes,
        "analysis_sha256": computed.analysis.sha256,
        "constitution_sha256": computed.constitution.map(|constitution| constitution.record.sha256),
    }))
}
