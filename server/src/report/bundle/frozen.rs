//! Votes, decisions and settings of a poll: as they are, and as they were when a report was published.

use super::{
    Settings,
    revisions::{Revisions, texts},
};
use crate::translate::{
    self, PublicNames,
    publish::{FILES, publish},
};
use anyhow::Context;
use deliberation::{
    Poll,
    store::{Frozen, PublicEvent, Store},
};
use record::Publication;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, io};

/// The analysis among the files.
pub(in crate::report) const ANALYSIS: &str = "poll/analysis.json";
/// How the votes are analysed, beside the files of a bundle: its manifest has it.
const SETTINGS: &str = "settings.json";
/// The largest number of events of the moderation log that a bundle holds.
const EVENTS: u32 = 100_000;

/// Files by name.
type Files = BTreeMap<String, Vec<u8>>;

/// What a version was computed from, as far as it is still there; otherwise what there is now.
pub(super) async fn of(
    store: &Store,
    names: &PublicNames,
    poll: &Poll,
    version: i64,
) -> anyhow::Result<(Files, Settings)> {
    let mut kept = store.frozen(poll.id, version).await?;
    if let Some(settings) = kept.remove(SETTINGS) {
        return Ok((kept, serde_json::from_slice(&settings).context(SETTINGS)?));
    }
    Ok((files(store, names, poll).await?, settings(poll)))
}

/// What is kept with a version that is about to be published; `None` where people have voted since its analysis, or
/// something was decided.
///
/// # Errors
/// When the database refuses, or there is no room for files.
pub(crate) async fn freeze(
    store: &Store,
    names: &PublicNames,
    poll: &Poll,
    publication: &Publication,
) -> anyhow::Result<Option<Frozen>> {
    let Some(poll) = store.poll(&poll.slug).await? else { return Ok(None) };
    let mut files = files(store, names, &poll).await?;
    if files.get(ANALYSIS).is_none_or(|bytes| super::hash(bytes) != publication.analysis.sha256) {
        return Ok(None);
    }
    files.insert(SETTINGS.to_owned(), record::canonical::to_vec(&settings(&poll))?);
    let packed = tokio::task::spawn_blocking(move || Frozen::pack(poll.revision, &files)).await??;
    Ok(Some(packed))
}

/// What everybody may have of a poll now.
async fn files(store: &Store, names: &PublicNames, poll: &Poll) -> anyhow::Result<Files> {
    let work = tempfile::tempdir()?;
    publish(store, &poll.slug, names, work.path()).await?;
    let mut files = Files::new();
    for name in FILES {
        match fs::read(work.path().join(name)) {
            Ok(bytes) => drop(files.insert(format!("poll/{name}"), bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error).context(name),
        }
    }
    for one in store.ratified(poll.id).await?.iter().filter(|one| one.published_at_ms.is_some()) {
        if let Some(text) = store.ratified_version(poll.id, one.version).await? {
            files.insert(format!("constitution/v{}.json", one.version), text.json.into_bytes());
        }
    }
    files.insert("moderation.json".to_owned(), record::canonical::to_vec(&moderation(store, poll).await?)?);
    let (wordings, mergers) = (store.wordings(poll.id).await?, store.mergers(poll.id).await?);
    let revisions = Revisions::new(wordings, mergers, &texts(work.path())?);
    files.insert("revisions.json".to_owned(), record::canonical::to_vec(&revisions)?);
    Ok(files)
}

fn settings(poll: &Poll) -> Settings {
    use pipeline::constitution::Selection;
    let compile = translate::compile_params(poll);
    #[expect(clippy::cast_precision_loss, reason = "so many principles nobody has")]
    let selection = match compile.selection {
        Selection::PerGroup(share) => ("per_group".to_owned(), share),
        Selection::Threshold(threshold) => ("threshold".to_owned(), threshold),
        Selection::Top(top) => ("top".to_owned(), top as f64),
    };
    Settings {
        moderated: poll.moderated.as_str().to_owned(),
        min_votes: poll.min_votes,
        groups: poll.settings.compile.groups,
        seed: translate::seed(poll),
        selection,
        min_seen: compile.min_seen,
    }
}

/// What moderators decided, as the public log shows it: without names, and in days.
async fn moderation(store: &Store, poll: &Poll) -> anyhow::Result<Vec<Value>> {
    let events = store.public_moderation_log(poll.id, None, EVENTS).await?;
    let event = |event: &PublicEvent| {
        json!({
            "number": event.seq, "day": app::words::number::iso_day(event.at_ms), "action": event.action.as_str(),
            "statement": event.statement.as_ref().map(|(id, _)| id), "reason": event.reason,
            "text": event.statement.as_ref().and_then(|(_, text)| text.as_ref()),
        })
    };
    Ok(events.iter().rev().map(event).collect())
}
