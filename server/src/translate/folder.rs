//! An export folder into the store.

use anyhow::Context;
use deliberation::{
    Agreement, ExternalId, FreeText, LanguageTag, Moderation, NewParticipant, NewStatement, Origin, StatementText,
    store::{Batch, Intake},
};
use pipeline::polis::{ParticipantRow, PolisError, PolisFolder, StatementRow, VoteRow};
use std::path::Path;

/// Key under which a summary says that nobody took part.
const SIMULATED: &str = "simulated";

/// A summary as the store keeps it, and what it says of the poll.
pub(crate) struct Heading {
    /// Every key and value, in order.
    pub(crate) entries: Vec<(FreeText, FreeText)>,
    /// Where the votes come from.
    pub(crate) origin: Origin,
}

/// When the poll was held and how many votes it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Extent {
    /// First statement or vote, UTC milliseconds.
    pub(crate) opened_at_ms: Option<i64>,
    /// Last vote, UTC milliseconds.
    pub(crate) closed_at_ms: Option<i64>,
    /// Vote events, superseded ones included.
    pub(crate) events: u64,
}

/// What the folder says of the poll as a whole.
pub(crate) fn heading(dir: &Path, folder: &PolisFolder) -> anyhow::Result<Heading> {
    let mut entries = Vec::new();
    for (key, value) in &folder.summary().entries {
        let failed = || format!("{}, key {key:?}", dir.join("summary.csv").display());
        entries.push((FreeText::parse(key).with_context(failed)?, FreeText::parse(value).with_context(failed)?));
    }
    // Simulated folders carry their true groups. Exports do not, hence the key: what nobody voted on must stay
    // recognisable wherever it goes.
    let marked = folder.summary().get(SIMULATED) == Some("true");
    if !marked && dir.join("truth.csv").exists() {
        entries.push((FreeText::parse(SIMULATED)?, FreeText::parse("true")?));
        return Ok(Heading { entries, origin: Origin::Simulated });
    }
    Ok(Heading { entries, origin: if marked { Origin::Simulated } else { Origin::Imported } })
}

/// Reads the whole folder and hands it to `each` in pieces. Votes are never all in memory.
pub(crate) fn read(folder: &PolisFolder, mut each: impl FnMut(Batch) -> anyhow::Result<()>) -> anyhow::Result<Extent> {
    let mut intake = Intake::new();
    statements(folder, &mut intake)?;
    participants(folder, &mut intake)?;
    votes(folder, &mut intake, &mut each)?;
    each(intake.last_batch())?;
    let (opened_at_ms, closed_at_ms) = intake.span_ms();
    Ok(Extent { opened_at_ms, closed_at_ms, events: intake.events() })
}

/// The first thing that is wrong in each of the files; where something is, what follows from it is not told again.
pub(crate) fn faults(folder: &PolisFolder) -> Vec<anyhow::Error> {
    let mut intake = Intake::new();
    let mut faults: Vec<anyhow::Error> = [statements(folder, &mut intake), participants(folder, &mut intake)]
        .into_iter()
        .filter_map(Result::err)
        .map(anyhow::Error::from)
        .collect();
    // What is wrong with the log can be told whatever the other files are like; without a log the votes stand in the
    // matrix, whose fault is told already.
    let read = match faults.is_empty() {
        true => votes(folder, &mut intake, |_| Ok(())),
        false if folder.has_log() => folder.votes(|_| Ok(())).map_err(anyhow::Error::from),
        false => Ok(()),
    };
    faults.extend(read.err());
    faults
}

fn statements(folder: &PolisFolder, intake: &mut Intake) -> Result<(), PolisError> {
    folder.each_statement(|row| {
        let name = format!("statement {}", shortened(row.id.as_str()));
        let added = statement(row).and_then(|row| Ok(intake.statement(row)?));
        added.map_err(|error| PolisError::Refused(format!("{name}: {error:#}")))
    })
}

fn participants(folder: &PolisFolder, intake: &mut Intake) -> Result<(), PolisError> {
    folder.each_participant(|row| {
        let name = format!("participant {}", shortened(row.id.as_str()));
        let added = participant(row).and_then(|row| Ok(intake.participant(row)?));
        added.map_err(|error| PolisError::Refused(format!("{name}: {error:#}")))
    })
}

/// An id that is no longer than one can be: what stands in a file may be anything.
fn shortened(id: &str) -> String {
    id.chars().take(ExternalId::MAX).collect()
}

/// Hands on full batches; what is left is in the intake.
fn votes(
    folder: &PolisFolder,
    intake: &mut Intake,
    mut each: impl FnMut(Batch) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut stopped = None;
    let result = folder.votes(|vote| {
        add(intake, vote)?;
        if let Some(batch) = intake.full_batch()
            && let Err(error) = each(batch)
        {
            stopped = Some(error);
            return Err(PolisError::Refused("the votes could not be handed on".into()));
        }
        Ok(())
    });
    match stopped {
        Some(error) => Err(error),
        None => Ok(result?),
    }
}

fn add(intake: &mut Intake, vote: VoteRow<'_>) -> Result<(), PolisError> {
    let refused = |error: String| {
        PolisError::Refused(format!(
            "the vote of participant {:?} on statement {:?}: {error}",
            shortened(vote.participant),
            shortened(vote.statement)
        ))
    };
    let agreement = Agreement::try_from(i64::from(vote.vote)).map_err(|error| refused(error.to_string()))?;
    let added = intake.marked_vote(vote.participant, vote.statement, agreement, vote.at_ms, vote.important);
    added.map_err(|error| refused(error.to_string()))
}

fn statement(row: StatementRow) -> anyhow::Result<NewStatement> {
    Ok(NewStatement {
        id: ExternalId::parse(row.id.as_str())?,
        // Exports without comments.csv know of votes on statements whose words are lost.
        text: if row.text.is_empty() { None } else { Some(StatementText::parse(&row.text)?) },
        language: row.language.as_deref().map(LanguageTag::parse).transpose()?,
        author: row.author.map(|author| ExternalId::parse(author.as_str())).transpose()?,
        created_at_ms: row.created_ms,
        moderation: Moderation::try_from(i64::from(row.moderation))?,
        is_meta: row.is_meta,
        is_seed: row.is_seed,
        topics: row.topics,
    })
}

fn participant(row: ParticipantRow) -> anyhow::Result<NewParticipant> {
    Ok(NewParticipant {
        id: ExternalId::parse(row.id.as_str())?,
        xid: row.xid.as_deref().map(FreeText::parse).transpose()?,
        imported_group: row.group.as_deref().map(FreeText::parse).transpose()?,
    })
}
