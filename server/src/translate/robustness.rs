//! How far results depend on choices that could have been made otherwise: who is in which opinion group, and what the
//! constitution would be made of.

mod moved;

use super::{
    compute,
    names::{Names, PublicNames},
    study, weights,
};
use app::robustness::{Change, Grouping, Robustness, Variant};
use deliberation::{Poll, store::Store};
use moved::{MOST_GROUPS, moved};
use pipeline::constitution::{CompileParams, Selection, chosen};
use pipeline::opinion::{self, Answers, Cast, QualityParams};
use record::{Analysis, FEWEST, Id};
use std::collections::{BTreeMap, BTreeSet};
use tokio::sync::Semaphore;

/// Further seeds that are tried.
const SEEDS: u64 = 3;
/// Numbers of groups that are tried.
const GROUPS: std::ops::RangeInclusive<u32> = 2..=5;
/// How much more and less agreement is asked for.
const STEP: f64 = 0.05;

/// It takes as long as nine analyses, and anybody can ask: one after the other, also when whoever asked has gone.
static TURN: Semaphore = Semaphore::const_new(1);

/// Works results out anew with other choices; none where nobody is in a group.
pub(crate) async fn robustness(store: &Store, poll: &Poll, names: &PublicNames) -> anyhow::Result<Option<Robustness>> {
    let mut snapshot = store.snapshot(poll.id).await?;
    let poll = snapshot.poll().await?;
    let builder = compute::read(&mut snapshot, &poll).await?;
    let casts = study::casts(&mut snapshot).await?;
    let answers =
        if weights::are_public(&poll) { weights::answers(&mut snapshot, &poll).await? } else { Answers::new() };
    drop(snapshot);
    let names = names.clone();
    let turn = TURN.acquire().await?;
    let made = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let (votes, names) = compute::name(builder.build()?, &poll, Some(&names))?;
        otherwise(&votes, &casts, answers, &names, &poll)
    });
    made.await?
}

fn otherwise(
    votes: &opinion::Poll,
    casts: &[Cast],
    answers: Answers,
    names: &Names,
    poll: &Poll,
) -> anyhow::Result<Option<Robustness>> {
    let usual = compute::analyze(votes, poll)?;
    let rule = compute::compile_params(poll);
    let shown = Shown { groups: groups(&usual), chosen: selected(&usual, &rule)? };
    if !usual.groups.clear || shown.groups.is_empty() || usual.groups.k as usize > MOST_GROUPS {
        return Ok(None);
    }
    let mut variants = Vec::new();
    for (change, params) in regroupings(poll, usual.groups.k) {
        let other = opinion::analyze(votes, &params.check()?)?;
        variants.push(shown.beside(change, Some(&other), &selected(&other, &rule)?));
    }
    if let Some((people, other)) = without_unusual(votes, casts, names, poll, &usual)? {
        variants.push(shown.beside(Change::Without(people), Some(&other), &selected(&other, &rule)?));
    }
    for (share, rule) in thresholds(&rule) {
        variants.push(shown.beside(Change::Share(share), None, &selected(&usual, &rule)?));
    }
    if let Some(weighted) = weighted(votes, &usual, answers, names, poll)? {
        variants.push(shown.beside(Change::Weights, None, &selected(&weighted, &rule)?));
    }
    let grouping =
        Grouping { groups: usual.groups.k, people: shown.groups.len() as u64, silhouette: silhouette(&usual) };
    Ok(Some(Robustness { grouping, chosen: shown.chosen.len() as u64, variants }))
}

/// What is shown everywhere.
struct Shown<'a> {
    groups: BTreeMap<&'a Id, u32>,
    chosen: BTreeSet<Id>,
}

impl Shown<'_> {
    /// What another choice makes of it, with the analysis where people are grouped anew.
    fn beside(&self, change: Change, regrouped: Option<&Analysis>, chosen: &BTreeSet<Id>) -> Variant {
        let only = |one: &BTreeSet<Id>, other: &BTreeSet<Id>| one.difference(other).map(ToString::to_string).collect();
        let regrouped = regrouped.map(|other| {
            let there = groups(other);
            let people = self.groups.keys().filter(|person| there.contains_key(*person)).count() as u64;
            let grouping = Grouping { groups: other.groups.k, people, silhouette: silhouette(other) };
            (grouping, moved(&self.groups, &there))
        });
        let (lost, won) = (only(&self.chosen, chosen), only(chosen, &self.chosen));
        Variant { change, regrouped, chosen: chosen.len() as u64, lost, won }
    }
}

/// Other seeds and other numbers of groups.
fn regroupings(poll: &Poll, usual: u32) -> impl Iterator<Item = (Change, opinion::Params)> {
    let (params, again) = (compute::params(poll), compute::params(poll));
    let seeds = (1..=SEEDS).map(move |more| {
        let seed = params.seed.wrapping_add(more);
        (Change::Seed(seed), opinion::Params { seed, ..params.clone() })
    });
    let numbers = GROUPS
        .filter(move |number| *number != usual)
        .map(move |number| (Change::Groups(number), opinion::Params { groups: Some(number), ..again.clone() }));
    seeds.chain(numbers)
}

/// How many people's votes show unusual patterns, and the analysis without them; none where these are too few to be
/// spoken of, of all people or of those in groups, or where nobody would remain.
fn without_unusual(
    votes: &opinion::Poll,
    casts: &[Cast],
    names: &Names,
    poll: &Poll,
    usual: &Analysis,
) -> anyhow::Result<Option<(u64, Analysis)>> {
    let quality = opinion::quality(casts, &study::groups_of(casts, names, usual), &QualityParams::default().check()?);
    let unusual: BTreeSet<Id> = quality.flagged.keys().map(|person| names.of(person)).collect();
    let grouped = groups(usual).keys().filter(|person| unusual.contains(**person)).count() as u64;
    if grouped < FEWEST || unusual.len() >= votes.participants.len() {
        return Ok(None);
    }
    let rest = opinion::without(votes, &unusual)?;
    Ok(Some((unusual.len() as u64, compute::analyze(&rest, poll)?)))
}

/// A little less and a little more agreement than the rule asks for.
fn thresholds(rule: &CompileParams) -> Vec<(f64, CompileParams)> {
    let with = |share: f64, selection: fn(f64) -> Selection| {
        let steps = [share - STEP, share + STEP].into_iter().filter(|share| (0.0..=1.0).contains(share));
        steps.map(|share| (share, CompileParams { selection: selection(share), ..rule.clone() })).collect()
    };
    match rule.selection {
        Selection::PerGroup(share) => with(share, Selection::PerGroup),
        Selection::Threshold(share) => with(share, Selection::Threshold),
        Selection::Top(_) => Vec::new(),
    }
}

/// The analysis with the consensus that those who took part would have if they were like the public, by what is
/// published of weights and nothing finer, since everybody sees what follows; none where nobody can be weighed.
fn weighted(
    votes: &opinion::Poll,
    usual: &Analysis,
    answers: Answers,
    names: &Names,
    poll: &Poll,
) -> anyhow::Result<Option<Analysis>> {
    if answers.is_empty() {
        return Ok(None);
    }
    let Some(weighting) = weights::weigh(votes, usual, answers, names, poll)? else { return Ok(None) };
    let published = weighting.published();
    let shifts: BTreeMap<&Id, f64> =
        published.statements.iter().map(|row| (&row.id, row.consensus - row.unweighted_consensus)).collect();
    let mut analysis = usual.clone();
    for statement in &mut analysis.statements {
        statement.gac_agree += shifts.get(&statement.id).copied().unwrap_or(0.0);
    }
    Ok(Some(analysis))
}

/// Statements from which a constitution would be made by a rule.
fn selected(analysis: &Analysis, rule: &CompileParams) -> anyhow::Result<BTreeSet<Id>> {
    Ok(chosen(analysis, &rule.clone().check()?))
}

/// Who is in which group.
fn groups(analysis: &Analysis) -> BTreeMap<&Id, u32> {
    analysis.participants.iter().filter_map(|person| Some((&person.id, person.group?))).collect()
}

fn silhouette(analysis: &Analysis) -> Option<f64> {
    analysis.groups.silhouette.get(&analysis.groups.k).copied()
}
