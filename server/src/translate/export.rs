//! A poll of the store as an export folder, for whoever runs it.
//!
//! Cells hold what is stored, character by character. A guard against spreadsheet formulas would change texts, and
//! an import of the export must lose nothing.

use super::compute::language;
use anyhow::Context;
use deliberation::{
    Agreement, Participant, Poll, Slug, Statement, VoteEvent,
    store::{Snapshot, Store, StoreError},
};
use pipeline::polis::{PolisError, StatementRow, write};
use record::Id;
use std::{collections::HashMap, path::Path};

/// Writes the four files for whoever runs this poll: an import of them loses nothing.
pub(crate) async fn export_whole(store: &Store, slug: &Slug, dir: &Path) -> anyhow::Result<()> {
    let poll = store.poll(slug).await?;
    let poll = poll.with_context(|| {
        format!("there is no poll named {slug} in this database; look for its name in the address of its page")
    })?;
    let mut snapshot = store.snapshot(poll.id).await?;
    let entries = summary(snapshot.summary().await?, &poll);
    write::summary(dir, entries.iter().map(|(key, value)| (key.as_str(), value.as_str())))?;
    let statements = snapshot.statements().await?;
    let tallies = log(&mut snapshot, dir).await?;
    comments(&statements, &tallies, dir)?;
    matrix(&mut snapshot, &statements, dir).await
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
    // Votes are stored in one convention, whatever the export they came from said of its own.
    if let Some((_, convention)) = entries.iter_mut().find(|(key, _)| key == "vote-convention") {
        write::VOTE_CONVENTION.clone_into(convention);
    }
    entries
}

/// Agreeing and disagreeing events per statement, superseded ones included: that is what Polis counts.
pub(super) type Tallies = HashMap<String, (u64, u64)>;

/// Counts one vote on a statement.
pub(super) fn tally(tallies: &mut Tallies, statement: &str, agreement: Agreement) {
    if !tallies.contains_key(statement) {
        tallies.insert(statement.to_owned(), (0, 0));
    }
    if let Some(tally) = tallies.get_mut(statement) {
        tally.0 += u64::from(agreement == Agreement::Agree);
        tally.1 += u64::from(agreement == Agreement::Disagree);
    }
}

async fn log(snapshot: &mut Snapshot<'_>, dir: &Path) -> anyhow::Result<Tallies> {
    let mut file = write::votes(dir)?;
    let mut tallies = Tallies::new();
    let each = |event: VoteEvent<'_>| {
        let at = event.at_ms.map(write::time).unwrap_or_default();
        // The column datetime stays empty: it says what timestamp says, in a zone that depends on the server.
        let row = file.row([at.as_str(), "", event.statement, event.participant, as_text(event.agreement)]);
        tally(&mut tallies, event.statement, event.agreement);
        row.map_err(refused)
    };
    snapshot.vote_events(each).await?;
    file.finish()?;
    Ok(tallies)
}

fn comments(statements: &[Statement], tallies: &Tallies, dir: &Path) -> anyhow::Result<()> {
    let mut file = write::statements(dir)?;
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
        };
        let (agrees, disagrees) = tallies.get(statement.id.as_str()).copied().unwrap_or_default();
        file.row(write::statement_row(&row, agrees, disagrees))?;
    }
    Ok(file.finish()?)
}

async fn matrix(snapshot: &mut Snapshot<'_>, statements: &[Statement], dir: &Path) -> anyhow::Result<()> {
    let mut file = write::matrix(dir, statements.iter().map(|statement| statement.id.as_str()))?;
    let mut written: HashMap<&Id, u64> = HashMap::new();
    for author in statements.iter().filter_map(|statement| statement.author.as_ref()) {
        *written.entry(author).or_default() += 1;
    }
    let mut row: Vec<String> = Vec::new();
    let each = |participant: &Participant, ballot: &[(&Id, Agreement)]| {
        let count = |wanted| ballot.iter().filter(|(_, agreement)| *agreement == wanted).count().to_string();
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
            let vote = votes.next_if(|(id, _)| **id == statement.id);
            row.push(vote.map_or("", |(_, agreement)| as_text(*agreement)).to_owned());
        }
        file.row(&row).map_err(refused)
    };
    snapshot.ballots(each).await?;
    Ok(file.finish()?)
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
