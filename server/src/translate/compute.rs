//! A poll of the store to its analysis and its draft constitution.

use super::{
    names::{Names, PublicNames, is_withheld},
    sketching, weights,
};
use anyhow::{Context, bail};
use deliberation::{
    Moderated, Origin, Poll,
    settings::Choice,
    store::{Computed, NewConstitution, NewVersion, NewWeighting, Snapshot, StoreError, isolates_somebody},
};
use pipeline::{
    constitution::{self, CompileParams, ConstitutionError, Selection},
    opinion::{self, Params, PollBuilder},
};
use record::{Analysis, Constitution};
use sha2::{Digest, Sha256};

/// Reads a poll, analyses it and drafts its constitution. The same for an import and for the worker, so that both
/// publish the same bytes.
///
/// `names` may only be missing where no poll is held, as on the command line that imports one.
pub(crate) async fn compute(mut snapshot: Snapshot<'_>, names: Option<&PublicNames>) -> anyhow::Result<Computed> {
    let poll = snapshot.poll().await?;
    let basis = snapshot.basis().await?;
    let builder = read(&mut snapshot, &poll).await?;
    let answers = weights::answers(&mut snapshot, &poll).await?;
    let (before, marks) = weights::marks(&mut snapshot, &poll, names).await?;
    let drawn_before = sketching::before(&mut snapshot, &poll).await?;
    let key = names.cloned();
    // What is needed is in memory; whoever writes to the poll need not take us into account any longer.
    drop(snapshot);
    // The mathematics would hold up everybody else whom this thread serves.
    let computed = tokio::task::spawn_blocking(move || -> anyhow::Result<_> {
        let (votes, names) = name(builder.build()?, &poll, key.as_ref())?;
        let (made, analysis, constitution) = records(&votes, &poll)?;
        let weighting = if !weights::are_public(&poll) {
            NewWeighting::None
        } else if isolates_somebody(&before, &marks) {
            NewWeighting::Kept
        } else {
            match weights::weigh(&votes, &made, answers, &names, &poll)? {
                Some(weighting) => NewWeighting::Made(version(&weighting.published())?, marks),
                None => NewWeighting::None,
            }
        };
        let sketch = match (&drawn_before, &key) {
            (Some(before), Some(key)) => sketching::draw(&votes, &made, &poll, (&names, key), before)?,
            _ => None,
        };
        Ok(Computed { basis, analysis, constitution, weighting, sketch })
    });
    computed.await?
}

/// Votes under the ids that are published, and these ids.
pub(super) fn name(
    votes: opinion::Poll,
    poll: &Poll,
    names: Option<&PublicNames>,
) -> anyhow::Result<(opinion::Poll, Names)> {
    let names = match names {
        Some(names) => names.of(poll, &votes)?,
        None if poll.origin == Origin::Held => bail!("poll {} needs the server's secret to be published", poll.slug),
        None => Names::default(),
    };
    Ok((if names.are_new() { votes.renamed(|id| names.of(id)) } else { votes }, names))
}

/// The records of a poll: its analysis, and its draft constitution where there is one.
pub(super) fn records(
    votes: &opinion::Poll,
    poll: &Poll,
) -> anyhow::Result<(Analysis, NewVersion, Option<NewConstitution>)> {
    let analysis = analyze(votes, poll).with_context(|| format!("poll {}: no analysis", poll.slug))?;
    // Principles that are put to the vote are no statements from which others would follow.
    let draft = match poll.ratifies {
        Some(_) => None,
        None => draft(&analysis, poll).with_context(|| format!("poll {}: no constitution", poll.slug))?,
    };
    let keep = |draft: Constitution| -> anyhow::Result<_> {
        Ok(NewConstitution { record: version(&draft)?, markdown: constitution::markdown(&draft) })
    };
    let record = version(&analysis)?;
    Ok((analysis, record, draft.map(keep).transpose()?))
}

pub(super) async fn read(snapshot: &mut Snapshot<'_>, poll: &Poll) -> Result<PollBuilder, StoreError> {
    let mut builder = PollBuilder::new();
    // A poll that nobody gave a topic goes by its slug; its analysis has none, like that of the exported files.
    if poll.topic != poll.slug.as_str() {
        builder.topic(&poll.topic);
    }
    for statement in snapshot.statements().await? {
        let withheld = is_withheld(poll, &statement);
        builder.statement(opinion::Statement {
            id: statement.id.clone(),
            text: if withheld { String::new() } else { text(&statement) },
            language: language(&statement).filter(|_| !withheld),
            moderation: statement.moderation.value(),
            is_meta: statement.is_meta,
            is_seed: statement.is_seed,
        });
    }
    for participant in snapshot.participants().await? {
        if participant.excluded.is_some() {
            builder.toss(&participant.id);
        }
    }
    let each = |event: deliberation::VoteEvent<'_>| {
        let vote = event.agreement.value();
        let added = builder.marked_vote(event.participant, event.statement, vote, event.at_ms, event.important);
        added.map_err(|error| StoreError::Refused(error.to_string()))
    };
    snapshot.vote_events(each).await?;
    Ok(builder)
}

/// The text of a statement as records and files hold it.
pub(super) fn text(statement: &deliberation::Statement) -> String {
    statement.text.as_ref().map(|text| text.as_str().to_owned()).unwrap_or_default()
}

/// The language of a statement as records and files hold it.
pub(super) fn language(statement: &deliberation::Statement) -> Option<String> {
    statement.language.as_ref().map(|language| language.as_str().to_owned())
}

/// The seed of every random choice in the analysis of a poll.
pub(crate) fn seed(poll: &Poll) -> u64 {
    poll.settings.compile.seed.unwrap_or(Params::default().seed)
}

/// How a poll is analysed.
pub(super) fn params(poll: &Poll) -> Params {
    Params {
        min_votes: poll.min_votes,
        moderated: match poll.moderated {
            Moderated::NotRejected => opinion::Moderated::NotRejected,
            Moderated::Accepted => opinion::Moderated::Accepted,
        },
        groups: poll.settings.compile.groups,
        seed: seed(poll),
        ..Params::default()
    }
}

pub(super) fn analyze(votes: &opinion::Poll, poll: &Poll) -> anyhow::Result<Analysis> {
    Ok(opinion::analyze(votes, &params(poll).check()?)?)
}

/// The draft; `None` as long as no statement qualifies, which is how every poll begins.
pub(crate) fn draft(analysis: &Analysis, poll: &Poll) -> anyhow::Result<Option<Constitution>> {
    match constitution::compile(analysis, &compile_params(poll).check()?) {
        Ok(draft) => Ok(Some(draft)),
        Err(ConstitutionError::NothingSelected(why)) => {
            tracing::info!(poll = %poll.slug, why, "no constitution can be drafted yet");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// How statements of a poll are chosen.
pub(crate) fn compile_params(poll: &Poll) -> CompileParams {
    let defaults = CompileParams::default();
    let selection = match poll.settings.compile.choice {
        Choice::Usual => defaults.selection,
        Choice::PerGroup(share) => Selection::PerGroup(share),
        Choice::Threshold(threshold) => Selection::Threshold(threshold),
        Choice::Top(top) => Selection::Top(usize::try_from(top).unwrap_or(usize::MAX)),
    };
    CompileParams { selection, min_seen: poll.min_seen.map_or(defaults.min_seen, u64::from), ..defaults }
}

/// A record in the form in which it is kept.
pub(crate) fn version<T: serde::Serialize>(record: &T) -> anyhow::Result<NewVersion> {
    let bytes = record::canonical::to_vec(record)?;
    Ok(NewVersion { sha256: hex::encode(Sha256::digest(&bytes)), json: String::from_utf8(bytes)? })
}
