//! `folkmoot poll`: make a poll, open it and end voting from the command line, for scripts.

use super::{output, place::Place};
use crate::participation;
use anyhow::{Context, bail, ensure};
use clap::Subcommand;
use deliberation::{
    FreeText, Moderated, Phase, Settings, Slug,
    seeds::Seed,
    store::{HeldPoll, Store},
};
use pipeline::opinion::Params;
use serde_json::Value;
use std::{fs, path::PathBuf};

/// Options of `folkmoot poll`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot poll create --topic \"What should an AI do?\" --seeds seeds.csv --open")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

/// What can be done with polls.
#[derive(Debug, Subcommand)]
enum Command {
    /// Make a poll, and print its name in addresses
    #[command(after_help = "Example:\n  folkmoot poll create --topic \"What should an AI do?\" --seeds seeds.csv")]
    Create(Create),
    /// End voting, keep the analysis of that moment, and print its SHA-256
    #[command(after_help = "Example:\n  folkmoot poll close what-should-an-ai-do")]
    Close(Close),
    /// Print the settings that a poll has when nobody says otherwise, as JSON
    #[command(after_help = "Example:\n  folkmoot poll settings > settings.json")]
    Settings,
}

#[derive(Debug, clap::Args)]
struct Create {
    /// What it is about, in a few words
    #[arg(long, value_name = "TEXT")]
    topic: String,
    /// What it is about, in sentences
    #[arg(long, default_value = "", value_name = "TEXT")]
    description: String,
    /// Name in addresses: lower-case letters, digits and hyphens [default: made from the topic]
    #[arg(long)]
    slug: Option<Slug>,
    /// Settings as JSON, in the form that `folkmoot poll settings` prints; what is left out has its default
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Statements: one to a line, or a table with a column comment_text, text or statement
    #[arg(long, value_name = "FILE")]
    seeds: Option<PathBuf>,
    /// Show what people write only once somebody has accepted it
    #[arg(long)]
    strict: bool,
    /// Let people vote at once
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, clap::Args)]
struct Close {
    /// Name of the poll in addresses
    slug: Slug,
    #[command(flatten)]
    place: Place,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    match args.command {
        Command::Create(create) => runtime.block_on(create.run()),
        Command::Close(close) => runtime.block_on(close.run()),
        Command::Settings => print(&serde_json::to_string_pretty(&Settings::default())?),
    }
}

/// Writes a line to standard output.
fn print(line: &str) -> anyhow::Result<()> {
    output::to_stdout(|out| writeln!(out, "{line}"))
}

impl Create {
    async fn run(&self) -> anyhow::Result<()> {
        // Everything is read and checked before the database is touched or even made.
        let held = HeldPoll {
            slug: self.slug.clone().unwrap_or_else(|| Slug::suggest(&self.topic)),
            topic: FreeText::parse(self.topic.trim()).context("--topic")?,
            description: FreeText::parse(self.description.trim()).context("--description")?,
            moderated: if self.strict { Moderated::Accepted } else { Moderated::NotRejected },
            min_votes: Params::default().min_votes,
            min_seen: None,
            settings: self.settings()?,
        };
        ensure!(!held.topic.as_str().is_empty(), "--topic is empty; say in a few words what the poll is about");
        let seeds = self.seeds(&held)?;
        let store = self.place.open().await?;
        let made = self.make(&store, &held, &seeds).await;
        store.close().await;
        made?;
        print(held.slug.as_str())
    }

    async fn make(&self, store: &Store, held: &HeldPoll, seeds: &[Seed]) -> anyhow::Result<()> {
        if self.open {
            let settings = &held.settings;
            let missing = [
                ("statements (--seeds)", seeds.is_empty()),
                ("organiser (--settings)", settings.organiser.trim().is_empty()),
                ("contact (--settings)", settings.contact.trim().is_empty()),
                ("outcome (--settings)", settings.outcome.trim().is_empty()),
            ];
            let missing: Vec<&str> = missing.into_iter().filter_map(|(what, is)| is.then_some(what)).collect();
            ensure!(missing.is_empty(), "the poll cannot be opened without: {}", missing.join(", "));
        }
        let id = store.found(held, seeds, 0).await?;
        if self.open {
            store.advance(id, Phase::Draft, Phase::Voting, None, 0).await?;
        }
        Ok(())
    }

    fn settings(&self) -> anyhow::Result<Settings> {
        let Some(file) = &self.settings else { return Ok(Settings::default()) };
        let place = || file.display().to_string();
        let text = fs::read_to_string(file).with_context(place)?;
        let settings: Settings = serde_json::from_str(&text).with_context(place)?;
        // A slip of the pen must not leave a setting at its default unnoticed.
        let unknown = unknown(&serde_json::from_str(&text)?, &serde_json::to_value(&settings)?);
        ensure!(
            unknown.is_empty(),
            "{}: there is no setting named {}; `folkmoot poll settings` prints those that there are",
            place(),
            unknown.join(", ")
        );
        if let Err(wrong) = settings.check() {
            let wrong: Vec<String> = wrong.iter().map(ToString::to_string).collect();
            bail!("{}: {}", place(), wrong.join("; "));
        }
        Ok(settings)
    }

    fn seeds(&self, held: &HeldPoll) -> anyhow::Result<Vec<Seed>> {
        let Some(file) = &self.seeds else { return Ok(Vec::new()) };
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let most = held.settings.statements.max_graphemes;
        let sheet = deliberation::seeds::read(&text, most, std::iter::empty());
        let faults: Vec<String> = sheet
            .faults
            .iter()
            .map(|fault| format!("{}, line {}: {}", file.display(), fault.line, fault.problem))
            .collect();
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        for (line, hint) in &sheet.warnings {
            tracing::warn!(file = %file.display(), line, hint = %hint, "look at this statement once more");
        }
        Ok(sheet.seeds.into_iter().map(|(_, seed)| seed).collect())
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

impl Close {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.open_existing().await?;
        let closed = self.close(&store).await;
        store.close().await;
        print(&closed?)
    }

    async fn close(&self, store: &Store) -> anyhow::Result<String> {
        let poll = store.poll(&self.slug).await?;
        let poll = poll.with_context(|| format!("there is no poll named {}", self.slug))?;
        let closed = participation::close(store, poll.id, 0).await?;
        ensure!(closed, "people do not vote in {}: its phase is {}", self.slug, poll.phase);
        let version = store.latest_analysis_version(poll.id).await?.context("no analysis was kept")?;
        Ok(version.sha256)
    }
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
