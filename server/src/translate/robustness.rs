//! How far results depend on choices that could have been made otherwise: who is in which opinion group, and what the
//! constitution would be made of.

mod moved;
mod smaller;

use super::{
    compute,
    names::{Names, PublicNames},
    study,
};
use app::robustness::{Change, Grouping, Robustness, Variant};
use deliberation::{Poll, store::Store};
use moved::{MOST_GROUPS, moved};
use pipeline::constitution::{CompileParams, Selection, chosen};
use pipeline::opinion::{self, Cast, QualityParams};
use record::{Analysis, FEWEST, Id};
use smaller::Found;
use std::collections::{BTreeMap, BTreeSet};
use tokio::sync::Semaphore;

/// Further seeds that are tried.
const SEEDS: u64 = 3;
/// Numbers of groups that are tried.
const GROUPS: std::ops::RangeInclusive<u32> = 2..=5;
/// How much more and less agreement is asked for.
const STEP: f64 = 0.05;

/// People whose votes are compared with each other's: enough to find those who vote alike many times, and no more than
/// anybody may make a server do.
const COMPARED: u32 = 1000;

/// It takes as long as nine analyses, and anybody can ask: one after the other, also when whoever asked has gone.
static TURN: Semaphore = Semaphore::const_new(1);

/// Works results out anew with other choices; none where nobody is in a group.
pub(crate) async fn robustness(store: &Store, poll: &Poll, names: &PublicNames) -> anyhow::Result<Option<Robustness>> {
    let turn = TURN.acquire().await?;
    let mut snapshot = store.snapshot(poll.id).await?;
    let poll = snapshot.poll().await?;
    let builder = compute::read(&mut snapshot, &poll).await?;
    let casts = study::casts(&mut snapshot).await?;
    drop(snapshot);
    let names = names.clone();
    let made = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let (votes, names) = compute::name(builder.build()?, &poll, Some(&names))?;
        otherwise(&votes, casts, &names, &poll)
    });
    made.await?
}

fn otherwise(
    votes: &opinion::Poll,
    casts: Vec<Cast>,
    names: &Names,
    poll: &Poll,
) -> anyhow::Result<Option<Robustness>> {
    let usual = compute::analyze(votes, poll)?;
    let rule = compute::compile_params(poll);
    let shown = Shown { groups: groups(&usual), chosen: chosen(&usual, &rule.clone().check()?) };
    if !usual.groups.clear || shown.groups.is_empty() || usual.groups.k as usize > MOST_GROUPS {
        return Ok(None);
    }
    let mut variants = Vec::new();
    let regrouped = regroupings(poll, usual.groups.k)
        .map(|(change, params)| anyhow::Ok((change, opinion::analyze(votes, &params.check()?)?)))
        .collect::<Result<Vec<_>, _>>()?;
    let mut smaller = Found::default();
    for (change, other) in &regrouped {
        if matches!(change, Change::Groups(number) if *number > usual.groups.k) {
            smaller.take(&shown.groups, other);
        }
        variants.push(shown.beside(*change, Some(other), &chosen(other, &rule.clone().check()?)));
    }
    let smaller = smaller.list();
    if let Some((people, other)) = without_unusual(votes, casts, names, poll, &usual)? {
        variants.push(shown.beside(Change::Without(people), Some(&other), &chosen(&other, &rule.clone().check()?)));
    }
    // Principles that are put to the vote are no statements from which a constitution would be made.
    let makes_constitution = poll.ratifies.is_none();
    for (share, rule) in thresholds(&rule, usual.groups.k).into_iter().filter(|_| makes_constitution) {
        variants.push(shown.beside(Change::Share(share), None, &chosen(&usual, &rule.check()?)));
    }
    let grouping =
        Grouping { groups: usual.groups.k, people: shown.groups.len() as u64, silhouette: silhouette(&usual) };
    let chosen = makes_constitution.then_some(shown.chosen.len() as u64);
    Ok(Some(Robustness { grouping, chosen, variants, smaller }))
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

/// How many of the people in groups have votes that show unusual patterns, and the analysis without these; none where
/// they, or those who would remain, are too few to be spoken of.
fn without_unusual(
    votes: &opinion::Poll,
    casts: Vec<Cast>,
    names: &Names,
    poll: &Poll,
    usual: &Analysis,
) -> anyhow::Result<Option<(u64, Analysis)>> {
    let params = QualityParams { most_compared: COMPARED, ..QualityParams::default() };
    let quality = opinion::quality(&casts, &study::groups_of(&casts, names, usual), &params.check()?);
    drop(casts);
    let grouped = groups(usual);
    let flagged = quality.flagged.keys().map(|person| names.of(person));
    let unusual: BTreeSet<Id> = flagged.filter(|person| grouped.contains_key(person)).collect();
    let people = unusual.len() as u64;
    if people < FEWEST || grouped.len() as u64 - people < FEWEST {
        return Ok(None);
    }
    let rest = opinion::without(votes, &unusual)?;
    Ok(Some((people, compute::analyze(&rest, poll)?)))
}

/// A little less and a little more agreement than the rule asks of each group on average.
fn thresholds(rule: &CompileParams, groups: u32) -> Vec<(f64, CompileParams)> {
    let share = match rule.selection {
        Selection::PerGroup(share) => share,
        // Of the product over groups it is the geometric mean.
        Selection::Threshold(product) => product.powf(1.0 / f64::from(groups.max(1))),
        Selection::Top(_) => return Vec::new(),
    };
    let steps = [share - STEP, share + STEP].into_iter().filter(|share| (0.0..=1.0).contains(share));
    steps.map(|share| (share, CompileParams { selection: Selection::PerGroup(share), ..rule.clone() })).collect()
}

/// Who is in which group.
fn groups(analysis: &Analysis) -> BTreeMap<&Id, u32> {
    analysis.participants.iter().filter_map(|person| Some((&person.id, person.group?))).collect()
}

fn silhouette(analysis: &Analysis) -> Option<f64> {
    analysis.groups.silhouette.get(&analysis.groups.k).copied()
}
