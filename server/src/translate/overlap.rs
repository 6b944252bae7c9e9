//! Names of one analysis for another one, by how many people the groups share and by how the axes lie.
//!
//! An analysis knows people by ids of its own, so they are joined by their ids in the database, from which both follow.

use super::{PublicNames, names::Names};
use anyhow::Context;
use deliberation::{
    End, Labels, Poll,
    store::{Labelled, Store, StoredAnalysis},
};
use record::{Analysis, Id};
use std::collections::{BTreeMap, HashMap};

/// Correlation of two axes from which the one is taken for the other.
const LIKE: f64 = 0.7;

/// Names for an analysis that nobody has confirmed yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Proposal {
    /// The names.
    pub(crate) labels: Labels,
    /// Share of a group's people who were in the group that had the name, by the group's number.
    pub(crate) shares: BTreeMap<usize, f64>,
}

/// Where somebody was and is.
struct Person {
    was: (Option<u32>, [f64; 2]),
    is: (Option<u32>, [f64; 2]),
}

/// What the names given last would be in an analysis; none where that is not known any more.
pub(crate) async fn propose(
    store: &Store,
    poll: &Poll,
    names: &PublicNames,
    given: Labelled,
    now: StoredAnalysis,
) -> anyhow::Result<Option<Proposal>> {
    let Some(before) = store.analysis_by_sha256(poll.id, &given.analysis_sha256).await? else { return Ok(None) };
    let people = store.snapshot(poll.id).await?.participants().await?;
    let (poll, names) = (poll.clone(), names.clone());
    let made = tokio::task::spawn_blocking(move || -> anyhow::Result<_> {
        let read = |stored: &StoredAnalysis| -> anyhow::Result<Analysis> {
            serde_json::from_str(&stored.json).context("a stored analysis")
        };
        let (before, now) = (read(&before)?, read(&now)?);
        let (were, are) = (names.of_analysis(&poll, &before)?, names.of_analysis(&poll, &now)?);
        let (was, is) = (by_id(&before), by_id(&now));
        let find = |of: &HashMap<&Id, (Option<u32>, [f64; 2])>, names: &Names, id: &Id| of.get(&names.of(id)).copied();
        let both = people.iter().filter_map(|person| {
            Some(Person { was: find(&was, &were, &person.id)?, is: find(&is, &are, &person.id)? })
        });
        let both: Vec<Person> = both.collect();
        Ok(carry(&given.labels, &both, &now.groups.sizes))
    });
    made.await?.map(Some)
}

fn by_id(analysis: &Analysis) -> HashMap<&Id, (Option<u32>, [f64; 2])> {
    analysis.participants.iter().map(|person| (&person.id, (person.group, [person.x, person.y]))).collect()
}

/// Carries names over: each goes to the group that most of its people are in now, the largest overlap first and each
/// name once, unless less than half of a group would go by it.
#[expect(clippy::cast_precision_loss, reason = "counts of people")]
fn carry(given: &Labels, people: &[Person], sizes: &[u64]) -> Proposal {
    let mut shared: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for person in people {
        if let (Some(was), Some(is)) = (person.was.0, person.is.0) {
            *shared.entry((was as usize, is as usize)).or_default() += 1;
        }
    }
    let mut shared: Vec<((usize, usize), u64)> = shared.into_iter().collect();
    // A stable sort: equals stay in the order of their numbers.
    shared.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
    let mut proposal = Proposal::default();
    let mut taken = Vec::new();
    for ((was, is), both) in shared {
        let share = both as f64 / sizes.get(is).copied().unwrap_or(0).max(1) as f64;
        let Some(label) = given.groups.get(&was) else { continue };
        if taken.contains(&was) || proposal.labels.groups.contains_key(&is) || share < 0.5 {
            continue;
        }
        taken.push(was);
        proposal.labels.groups.insert(is, label.clone());
        proposal.shares.insert(is, share);
    }
    let mut carried = Vec::new();
    for axis in 0..2 {
        let free = (0..2).filter(|before| !carried.contains(before));
        let like: Vec<_> = free.map(|before| (before, correlation(people, before, axis))).collect();
        let like = like.into_iter();
        let Some((before, r)) = like.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs())) else { continue };
        if r.abs() < LIKE {
            continue;
        }
        carried.push(before);
        for high in [false, true] {
            // An axis may have turned round.
            if let Some(label) = given.ends.get(&End::of(before, high == (r > 0.0))) {
                proposal.labels.ends.insert(End::of(axis, high), label.clone());
            }
        }
    }
    proposal
}

/// Pearson's correlation of an axis of before with one of now; 0 where one of them is flat.
#[expect(clippy::cast_precision_loss, reason = "a count of people")]
fn correlation(people: &[Person], before: usize, now: usize) -> f64 {
    let n = people.len().max(1) as f64;
    let mean = |of: &dyn Fn(&Person) -> f64| people.iter().map(of).sum::<f64>() / n;
    let (was, is) = (|person: &Person| person.was.1[before], |person: &Person| person.is.1[now]);
    let (a, b) = (mean(&was), mean(&is));
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for person in people {
        let (x, y) = (was(person) - a, is(person) - b);
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    if aa > 0.0 && bb > 0.0 { ab / (aa * bb).sqrt() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::Label;

    fn label(text: &str) -> Label {
        Label::parse(text).expect("a name")
    }

    fn person(was: u32, is: u32, x: f64) -> Person {
        Person { was: (Some(was), [x, 1.0]), is: (Some(is), [-x, x * 7.0 % 5.0]) }
    }

    #[test]
    fn a_name_goes_to_the_group_that_most_of_its_people_are_in() {
        let given = Labels {
            groups: [(0, label("Cautious")), (1, label("Eager"))].into(),
            ends: [(End::Left, label("Rules")), (End::Right, label("Freedom"))].into(),
        };
        // The groups have changed places: 20 of 25 and 9 of 10 are the same people.
        let people: Vec<Person> = (0..20)
            .map(|n| person(0, 1, f64::from(n)))
            .chain((0..9).map(|n| person(1, 0, f64::from(n))))
            .chain([person(0, 0, 3.0)])
            .collect();
        let proposal = carry(&given, &people, &[10, 25]);
        assert_eq!(proposal.labels.groups, [(0, label("Eager")), (1, label("Cautious"))].into());
        assert_eq!(proposal.shares, [(0, 0.9), (1, 0.8)].into());
        // The first axis has turned round; the second is another.
        assert_eq!(proposal.labels.ends, [(End::Left, label("Freedom")), (End::Right, label("Rules"))].into());
    }

    #[test]
    fn a_group_of_other_people_gets_no_name() {
        let given = Labels { groups: [(0, label("Cautious"))].into(), ..Labels::default() };
        let people: Vec<Person> = (0..9).map(|n| person(0, 0, f64::from(n))).collect();
        assert!(carry(&given, &people, &[20]).labels.groups.is_empty());
        assert!(carry(&given, &[], &[20]).labels.groups.is_empty());
    }
}
