//! `folkmoot poll`: polls that are held here, from the command line of the machine. What facilitators do with a poll
//! in the browser stands under `/facilitate`.

mod elsewhere;
mod run;

use super::{output, place::Place};
use crate::{participation, secret::SealingSecret, translate::PublicNames};
use anyhow::{Context, bail};
use clap::Subcommand;
use deliberation::{
    FreeText, Moderated, Phase, Poll, Settings, Slug,
    seeds::{self, Seed},
    store::{HeldPoll, Store},
};
use serde_json::{Value, json};
use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

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
    Close(Close),
    /// Ask for a run: a model is trained by the ratified constitution, and measured
    Run(Box<run::Ask>),
    /// Write what a run has handed over to be trained elsewhere
    HandOver(elsewhere::HandOver),
    /// Give a run the models that were trained elsewhere
    TakeBack(elsewhere::TakeBack),
    /// List the runs of a poll as JSON, the newest first
    Runs(RunsOf),
    /// Print the settings that a poll begins with, as JSON to be changed and given to --settings
    Settings(Nothing),
}

/// Options of `folkmoot poll close`.
#[derive(Debug, clap::Args)]
struct Close {
    #[command(flatten)]
    named: Named,
    /// The secret of `folkmoot serve`, from which the ids come under which people are published; without it that of the
    /// data folder
    #[arg(long, env = "FOLKMOOT_SECRET", hide_env_values = true, value_name = "TEXT")]
    secret: Option<String>,
}

/// Options of `folkmoot poll create`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot poll settings > settings.json\n  \
                        folkmoot poll create --topic 'Rules for our assistant' --settings settings.json --seeds seeds.csv --open")]
struct Create {
    /// What it is about, in a few words
    #[arg(long)]
    topic: String,
    /// Its name in addresses: lower-case letters, digits, hyphens [default: made from the topic]
    #[arg(long)]
    slug: Option<Slug>,
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

/// Options of `folkmoot poll runs`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot poll runs rules")]
struct RunsOf {
    #[command(flatten)]
    named: Named,
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
            What::Run(asked) => run::ask(&asked).await,
            What::HandOver(of) => elsewhere::hand_over(&of).await,
            What::TakeBack(of) => elsewhere::take_back(&of).await,
            What::Runs(of) => run::list(&of.named).await,
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
    let slug = args.slug.clone().unwrap_or_else(|| Slug::suggest(&args.topic));
    let poll = HeldPoll {
        slug: slug.clone(),
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
    output::line(&json!({ "poll": slug, "statements": seeds.len(), "open": args.open }))
}

fn settings(args: &Create) -> anyhow::Result<Settings> {
    let Some(file) = &args.settings else { return Ok(Settings::default()) };
    let place = || file.display().to_string();
    let text = fs::read_to_string(file).with_context(place)?;
    let settings: Settings = serde_json::from_str(&text).with_context(place)?;
    // A slip of the pen must not leave a setting at its default unnoticed.
    let unknown = unknown(&serde_json::from_str(&text)?, &serde_json::to_value(&settings)?);
    if !unknown.is_empty() {
        let list = unknown.join(", ");
        bail!("{}: there is no setting named {list}; see `folkmoot poll settings`", file.display());
    }
    match settings.check() {
        Ok(()) => Ok(settings),
        Err(wrong) => {
            let list: Vec<String> = wrong.iter().map(|error| format!("\n  {error}")).collect();
            bail!("{}: these settings do not fit together:{}", file.display(), list.concat())
        }
    }
}

/// Names in `given` that `known` lacks, at the top and inside of what has fixed names.
fn unknown(given: &Value, known: &Value) -> Vec<String> {
    let mut names = Vec::new();
    for (name, value) in given.as_object().into_iter().flatten() {
        match known.get(name) {
            None => names.push(name.clone()),
            Some(inner) if matches!(name.as_str(), "schedule" | "statements") => {
                names.extend(unknown(value, inner).into_iter().map(|inner| format!("{name}.{inner}")));
            }
            Some(_) => {}
        }
    }
    names
}

fn seeds_of(args: &Create, settings: &Settings) -> anyhow::Result<Vec<Seed>> {
    let Some(file) = &args.seeds else { return Ok(Vec::new()) };
    let text = seeds_text(file).with_context(|| file.display().to_string())?;
    let sheet = seeds::read(&text, settings, std::iter::empty());
    if !sheet.faults.is_empty() {
        let lines = sheet.faults.iter().map(|fault| format!("\n  line {}: {}", fault.line, fault.problem));
        bail!("{}: nothing was saved, because:{}", file.display(), lines.collect::<String>());
    }
    for (line, hint) in &sheet.warnings {
        tracing::warn!("{}, line {line}: worth a second look ({hint:?})", file.display());
    }
    Ok(sheet.seeds.into_iter().map(|(_, seed)| seed).collect())
}

/// The text of a file, and a byte more than there may be of one that is too large.
fn seeds_text(file: &Path) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    fs::File::open(file)?.take(seeds::LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > seeds::LARGEST {
        // Where it was cut there may be half a letter, and nobody looks at it any more.
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        anyhow::anyhow!("line {line}: this is no text in UTF-8; save the file as UTF-8")
    })
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

async fn close(Close { named: args, secret }: &Close) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let poll = find(&store, &args.slug).await?;
    let names = PublicNames::new(&SealingSecret::load(secret.as_deref(), args.place.data())?);
    let Some(computed) = participation::close(&store, &names, poll.id, 0).await? else {
        bail!("people do not vote in {}: it is in the phase {}", args.slug, poll.phase);
    };
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

#[cfg(test)]
mod tests {
    use super::unknown;
    use serde_json::json;

    #[test]
    fn slips_of_the_pen_are_found() {
        let known = json!({ "minutes": 5, "schedule": { "opens_at_ms": null }, "texts": {} });
        let given = json!({ "minute": 1, "schedule": { "opens": 1 }, "texts": { "de": {} } });
        assert_eq!(unknown(&given, &known), ["minute", "schedule.opens"]);
    }
}
