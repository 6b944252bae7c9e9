//! A poll of the store as an export folder, for whoever runs it.
//!
//! For programs, cells hold what is stored, character by character. In files that people open, what a spreadsheet would
//! run is guarded, which the summary says: an import of either loses nothing.

use super::compute::language;
use anyhow::Context;
use deliberation::{
    Agreement, Participant, Poll, Slug, Statement, VoteEvent,
    store::{LatestVote, Snapshot, Store, StoreError},
};
use pipeline::polis::{
    Cells, PolisError, StatementRow,
    write::{self, CsvFile, Events, Export, Extra},
};
use record::Id;
use std::{collections::HashMap, path::Path};

/// Writes the files for whoever runs this poll: an import of them loses nothing.
pub(crate) async fn export_whole(store: &Store, slug: &Slug, dir: &Path, cells: Cells) -> anyhow::Result<()> {
    let poll = store.poll(slug).await?;
    let poll = poll.with_context(|| {
        format!("there is no poll named {slug} in this database; look for its name in the address of its page")
    })?;
    let mut snapshot = store.snapshot(poll.id).await?;
    let entries = summary(snapshot.summary().await?, &poll);
    let export = Export { dir, cells };
    export.summary(entries.iter().map(|(key, value)| (key.as_str(), value.as_str())))?;
    let statements = snapshot.statements().await?;
    let importance = snapshot.asks_importance().await?;
    let tallies = log(&mut snapshot, &export, importance).await?;
    comments(&statements, &tallies, &export, Extra { importance, topics: has_topics(&poll, &statements) })?;
    matrix(&mut snapshot, &statements, &export, importance).await
}

/// The summary that came with the poll, under the topic that it has now.
pub(super) fn summary(mut entries: Vec<(String, String)>, poll: &Poll) -> Vec<(String, String)> {
    let named = entries.iter_mut().find(|(key, _)| key == "topic");
    match named {
        // A poll without a topic goes by its name here; that is no reason to put one into its files.
        Some((_, topic)) if topic.trim().is_empty() && poll.topic == poll.slug.as_str() => {}
        Some((_, topic)) => poll.topic.clone_into(topic),
        None if poll.topic == poll.slug.as_str() => {}
        None => entries.insert(0, ("topic".to_owned(), poll.topic.clone())),
    }
    // The topics that the poll has now, in place of those that it came with.
    entries.retain(|(key, _)| !key.starts_with(TOPIC));
    entries.extend(topics(poll));
    // Votes are stored in one convention, whatever the export they came from said of its own.
    if let Some((_, convention)) = entries.iter_mut().find(|(key, _)| key == "vote-convention") {
        write::VOTE_CONVENTION.clone_into(convention);
    }
    entries
}

/// What the keys begin with under which a summary says what the topics of the poll are.
pub(crate) const TOPIC: &str = "topic-";

/// Names and words of the topics, as a summary has them.
pub(super) fn topics(poll: &Poll) -> impl Iterator<Item = (String, String)> + '_ {
    poll.settings.topics.iter().map(|topic| (format!("{TOPIC}{}", topic.id), topic.text.clone()))
}

/// Whether files say which topics statements are on.
pub(super) fn has_topics(poll: &Poll, statements: &[Statement]) -> bool {
    !poll.settings.topics.is_empty() || statements.iter().any(|statement| !statement.topics.is_empty())
}

/// What was said of each statement.
pub(super) type Tallies = HashMap<String, Events>;

/// Counts one vote on a statement.
pub(super) fn tally(tallies: &mut Tallies, statement: &str, agreement: Agreement, important: bool) {
    if !tallies.contains_key(statement) {
        tallies.insert(statement.to_owned(), Events::default());
    }
    if let Some(events) = tallies.get_mut(statement) {
        events.agrees += u64::from(agreement == Agreement::Agree);
        events.disagrees += u64::from(agreement == Agreement::Disagree);
        events.important += u64::from(important);
    }
}

/// The row of a vote in `votes.csv`.
///
/// The column datetime stays empty: it says what timestamp says, in a zone that depends on the server.
pub(super) fn vote_row<'a>(event: &VoteEvent<'a>, at: &'a str, importance: bool) -> impl Iterator<Item = &'a str> {
    let important = if event.important { "true" } else { "false" };
    [at, "", event.statement, event.participant, as_text(event.agreement)]
        .into_iter()
        .chain(importance.then_some(important))
}

async fn log(snapshot: &mut Snapshot<'_>, export: &Export<'_>, importance: bool) -> anyhow::Result<Tallies> {
    let mut file = export.votes(importance)?;
    let mut tallies = Tallies::new();
    let each = |event: VoteEvent<'_>| {
        let at = event.at_ms.map(write::time).unwrap_or_default();
        let row = file.row(vote_row(&event, &at, importance));
        tally(&mut tallies, event.statement, event.agreement, event.important);
        row.map_err(refused)
    };
    snapshot.vote_events(each).await?;
    file.finish()?;
    Ok(tallies)
}

fn comments(statements: &[Statement], tallies: &Tallies, export: &Export<'_>, extra: Extra) -> anyhow::Result<()> {
    let mut file = export.statements(extra)?;
    for statement in statements {
        let row = StatementRow {
            id: statement.id.clone(),
            text: statement.text.as_ref().map(|text| text.as_str().to_owned()).unwrap_or_default(),
            language: language(statement),
            author: statement.author.clone(),
            created_ms: statement.created_at_ms,
            moderation: statement.moderation.value(),
            is_meta: statement.is_meta,
            is_seed: statement.is_seed,
            topics: statement.topics.clone(),
        };
        let events = tallies.get(statement.id.as_str()).copied().unwrap_or_default();
        file.row(write::statement_row(&row, events, extra, &events.important.to_string()))?;
    }
    Ok(file.finish()?)
}

async fn matrix(
    snapshot: &mut Snapshot<'_>,
    statements: &[Statement],
    export: &Export<'_>,
    importance: bool,
) -> anyhow::Result<()> {
    let ids = || statements.iter().map(|statement| statement.id.as_str());
    let mut file = export.matrix(ids())?;
    let mut marked = importance.then(|| export.importances(ids())).transpose()?;
    let mut written: HashMap<&Id, u64> = HashMap::new();
    for author in statements.iter().filter_map(|statement| statement.author.as_ref()) {
        *written.entry(author).or_default() += 1;
    }
    let mut row: Vec<String> = Vec::new();
    let each = |participant: &Participant, ballot: &[LatestVote<'_>]| {
        let count = |wanted| ballot.iter().filter(|vote| vote.agreement == wanted).count().to_string();
        row.clear();
        row.push(participant.id.to_string());
        row.push(participant.xid.clone().unwrap_or_default());
        row.push(participant.imported_group.clone().unwrap_or_default());
        row.push(written.get(&participant.id).copied().unwrap_or(0).to_string());
        row.push(ballot.len().to_string());
        row.push(count(Agreement::Agree));
        row.push(count(Agreement::Disagree));
        // Both lists are by id, so one walk over the statements meets all votes.
        let mut votes = ballot.iter().peekable();
        for statement in statements {
            let vote = votes.next_if(|vote| *vote.statement == statement.id);
            row.push(vote.map_or("", |vote| as_text(vote.agreement)).to_owned());
        }
        file.row(&row).map_err(refused)?;
        let Some(marked) = &mut marked else { return Ok(()) };
        let group = participant.imported_group.as_deref();
        let written = written.get(&participant.id).copied().unwrap_or(0);
        marked.row(importance_row(participant, group, written, statements, ballot)).map_err(refused)
    };
    snapshot.ballots_as(Id::clone, each).await?;
    marked.map(CsvFile::finish).transpose()?;
    Ok(file.finish()?)
}

/// The row of somebody in `participant-importance.csv`; both lists are by id.
pub(super) fn importance_row(
    participant: &Participant,
    group: Option<&str>,
    written: u64,
    statements: &[Statement],
    ballot: &[LatestVote<'_>],
) -> Vec<String> {
    let important = ballot.iter().filter(|vote| vote.important).count();
    let numbers = [written.to_string(), ballot.len().to_string(), important.to_string()];
    let mut row = vec![participant.id.to_string(), group.unwrap_or_default().to_owned()];
    row.extend(numbers);
    let mut votes = ballot.iter().peekable();
    row.extend(statements.iter().map(|statement| {
        let vote = votes.next_if(|vote| *vote.statement == statement.id);
        vote.map_or("", |vote| if vote.important { "1" } else { "0" }).to_owned()
    }));
    row
}

pub(super) fn as_text(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Agree => "1",
        Agreement::Pass => "0",
        Agreement::Disagree => "-1",
    }
}

pub(super) fn refused(error: PolisError) -> StoreError {
    StoreError::Refused(error.to_string())
}
