//! What those who run a poll can have worked out of its votes: weights, and patterns that a person should look at.
//!
//! Nothing here is kept in the database, and who shows a pattern is shown to nobody else; how many do, from five on, and
//! what leaving them out would change stands on the public page on robustness.

use super::{
    compute,
    names::{Names, PublicNames},
    weights,
};
use anyhow::Context;
use app::patterns::{Found, LeftOut, Named, Patterns, Signal};
use deliberation::{
    Poll, VoteEvent,
    settings::Choice,
    store::{Snapshot, Store, StoreError, now_ms},
};
use pipeline::opinion::{self, Cast, Quality, QualityParams, Sensitivity};
use record::{Analysis, Id, Weighting};
use std::collections::{BTreeMap, BTreeSet};

/// Signals from which somebody is in the smaller of the two groups that are left out for comparison.
const SEVERAL: usize = 2;

/// Weights of everybody who has voted so far; none where nobody can be weighed.
pub(crate) async fn weighting(store: &Store, poll: &Poll, names: &PublicNames) -> anyhow::Result<Option<Weighting>> {
    let stored = store.latest_analysis(poll.id).await?;
    let mut snapshot = store.snapshot(poll.id).await?;
    let poll = snapshot.poll().await?;
    let builder = compute::read(&mut snapshot, &poll).await?;
    let answers = weights::answers(&mut snapshot, &poll).await?;
    drop(snapshot);
    let names = names.clone();
    let made = tokio::task::spawn_blocking(move || -> anyhow::Result<_> {
        let (votes, names) = compute::name(builder.build()?, &poll, Some(&names))?;
        let stored: Option<Analysis> =
            stored.map(|stored| serde_json::from_str(&stored.json)).transpose().context("the stored analysis")?;
        let analysis = match stored.filter(|analysis| analysis.input.sha256 == votes.sha256()) {
            Some(analysis) => analysis,
            None => compute::analyze(&votes, &poll)?,
        };
        weights::weigh(&votes, &analysis, answers, &names, &poll)
    });
    made.await?
}

/// Patterns in the votes so far, and what leaving out those who show them would change.
pub(crate) async fn patterns(store: &Store, poll: &Poll, names: &PublicNames) -> anyhow::Result<Patterns> {
    let at_ms = now_ms();
    let mut snapshot = store.snapshot(poll.id).await?;
    let poll = snapshot.poll().await?;
    let builder = compute::read(&mut snapshot, &poll).await?;
    let casts = casts(&mut snapshot).await?;
    let numbers = snapshot.participant_numbers().await?;
    drop(snapshot);
    let names = names.clone();
    let made = tokio::task::spawn_blocking(move || -> anyhow::Result<_> {
        let (votes, names) = compute::name(builder.build()?, &poll, Some(&names))?;
        let analysis = compute::analyze(&votes, &poll)?;
        let groups = groups_of(&casts, &names, &analysis);
        let quality = opinion::quality(&casts, &groups, &QualityParams::default().check()?);
        drop(casts);
        let effect = |least: usize| -> anyhow::Result<Option<LeftOut>> {
            let shown = quality.flagged.iter().filter(|(_, signals)| signals.len() >= least);
            let people: BTreeSet<Id> = shown.map(|(person, _)| names.of(person)).collect();
            if people.is_empty() || people.len() >= votes.participants.len() {
                return Ok(None);
            }
            let share = consensus_from(&poll);
            let found = opinion::sensitivity(&votes, &people, &compute::params(&poll).check()?, share)?;
            Ok(Some(left_out(found, share)))
        };
        let (all, several) = (effect(1)?, effect(SEVERAL)?);
        Ok(Patterns { all, several, ..patterns_of(quality, &numbers, at_ms) })
    });
    made.await?
}

/// Every vote that was cast, of everybody who is not left out.
pub(super) async fn casts(snapshot: &mut Snapshot<'_>) -> Result<Vec<Cast>, StoreError> {
    let excluded: BTreeSet<Id> =
        snapshot.participants().await?.into_iter().filter(|p| p.excluded.is_some()).map(|p| p.id).collect();
    let mut casts = Vec::new();
    let each = |event: VoteEvent<'_>| {
        let participant = Id::new(event.participant);
        if !excluded.contains(&participant) {
            let (statement, vote) = (Id::new(event.statement), event.agreement.value());
            casts.push(Cast { participant, statement, vote, at_ms: event.at_ms });
        }
        Ok(())
    };
    snapshot.vote_events(each).await?;
    Ok(casts)
}

/// The opinion groups of those who cast votes, by the ids that these have here.
pub(super) fn groups_of(casts: &[Cast], names: &Names, analysis: &Analysis) -> BTreeMap<Id, u32> {
    let people: BTreeSet<&Id> = casts.iter().map(|cast| &cast.participant).collect();
    let here: BTreeMap<Id, &Id> = people.into_iter().map(|id| (names.of(id), id)).collect();
    let grouped = analysis.participants.iter();
    grouped.filter_map(|person| Some(((*here.get(&person.id)?).clone(), person.group?))).collect()
}

/// Agreement asked of each group on average, from which a statement counts as consensus.
fn consensus_from(poll: &Poll) -> f64 {
    match poll.settings.compile.choice {
        Choice::PerGroup(share) => share,
        // What a constitution takes where nothing else is said.
        Choice::Usual | Choice::Threshold(_) | Choice::Top(_) => 0.85,
    }
}

fn patterns_of(quality: Quality, numbers: &BTreeMap<Id, i64>, at_ms: i64) -> Patterns {
    let found = |(participant, signals): (Id, Vec<opinion::Signal>)| Found {
        participant: participant.to_string(),
        number: numbers.get(&participant).copied(),
        signals: signals.into_iter().map(signal).collect(),
    };
    let mut flagged: Vec<Found> = quality.flagged.into_iter().map(found).collect();
    // A stable sort: equals stay in the order of ids.
    flagged.sort_by_key(|found| std::cmp::Reverse(found.signals.len()));
    Patterns {
        at_ms,
        people: quality.people,
        timed: quality.timed,
        usual_pause_s: quality.usual_pause_ms.map(|pause| pause / 1000.0),
        compared: quality.compared,
        flagged,
        all: None,
        several: None,
    }
}

fn signal(signal: opinion::Signal) -> Signal {
    match signal {
        opinion::Signal::StraightLining { answer, given, votes, expected, .. } => {
            Signal::StraightLining { answer, given, votes, expected }
        }
        opinion::Signal::LongRun { answer, length, votes, .. } => Signal::LongRun { answer, length, votes },
        opinion::Signal::Speed { pause_ms, usual_pause_ms, pauses, .. } => {
            Signal::Speed { pause_s: pause_ms / 1000.0, usual_pause_s: usual_pause_ms / 1000.0, pauses }
        }
        opinion::Signal::Identical { with, common, expected, .. } => {
            Signal::Identical { with: with.iter().map(ToString::to_string).collect(), common, expected }
        }
    }
}

fn left_out(found: Sensitivity, share: f64) -> LeftOut {
    let named = |ids: &[Id]| -> Vec<Named> {
        let said = |id: &Id| {
            let statement = found.with.statements.iter().find(|s| s.id == *id);
            statement.map(|s| (s.text.clone(), s.language.clone())).unwrap_or_default()
        };
        let named = |id: &Id| {
            let (text, language) = said(id);
            Named { id: id.to_string(), text, language }
        };
        ids.iter().map(named).collect()
    };
    LeftOut {
        left_out: found.left_out,
        remaining: found.remaining,
        groups: (found.with.groups.k, found.without.groups.k),
        groups_agreement: found.groups_agreement,
        consensus_from: share,
        consensus_agreement: found.consensus_agreement,
        lost: named(&found.consensus_lost),
        won: named(&found.consensus_won),
    }
}
