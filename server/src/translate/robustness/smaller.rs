//! Smaller groups that come apart when more groups are asked for: minorities that the usual number of groups joins to
//! others.

use super::groups;
use app::{
    published::group::letter,
    robustness::{Leans, Smaller},
};
use record::{Analysis, FEWEST, Id, analysis::Direction};
use std::collections::{BTreeMap, BTreeSet};

/// Statements that say what sets such a group apart.
const TELLING: usize = 3;
/// Share of people in common from which two groups of different numbers of groups are one.
const SAME: f64 = 0.5;

/// Groups that were found so far, each with its people.
#[derive(Default)]
pub(super) struct Found<'a>(Vec<(BTreeSet<&'a Id>, Smaller)>);

impl<'a> Found<'a> {
    /// Takes in what `other`, an analysis with more groups, has split off the groups that are shown. Nothing of it where
    /// one of its groups is too small to be spoken of: its size would follow from those of all others.
    pub(super) fn take(&mut self, shown: &BTreeMap<&Id, u32>, other: &'a Analysis) {
        if !may_be_spoken_of(&other.groups.sizes) {
            return;
        }
        let mut people: BTreeMap<u32, BTreeSet<&Id>> = BTreeMap::new();
        for (person, group) in groups(other) {
            people.entry(group).or_default().insert(person);
        }
        for (group, members) in people {
            let Some(of) = split_off(shown, &members) else { continue };
            if self.0.iter().any(|(known, _)| in_common(known, &members) >= SAME) {
                continue;
            }
            let smaller = Smaller {
                groups: other.groups.k,
                people: members.len() as u64,
                of: letter(of as usize),
                leans: leans(other, group),
            };
            self.0.push((members, smaller));
        }
    }

    /// What was found, the largest first.
    pub(super) fn list(self) -> Vec<Smaller> {
        let mut list: Vec<Smaller> = self.0.into_iter().map(|(_, smaller)| smaller).collect();
        list.sort_by_key(|smaller| std::cmp::Reverse(smaller.people));
        list
    }
}

/// Whether no group of these sizes is too small.
fn may_be_spoken_of(sizes: &[u64]) -> bool {
    sizes.iter().all(|size| *size >= FEWEST)
}

/// The group that is shown from which most of these come; none where they are most of that group themselves, or come from
/// several without a majority.
fn split_off(shown: &BTreeMap<&Id, u32>, members: &BTreeSet<&Id>) -> Option<u32> {
    let mut from: BTreeMap<u32, usize> = BTreeMap::new();
    for group in members.iter().filter_map(|person| shown.get(person)) {
        *from.entry(*group).or_default() += 1;
    }
    let (of, most) = from.into_iter().max_by_key(|(_, people)| *people)?;
    let whole = shown.values().filter(|group| **group == of).count();
    (2 * most > members.len() && 2 * most < whole).then_some(of)
}

/// Share of the people of either who are in both.
#[expect(clippy::cast_precision_loss, reason = "counts of people")]
fn in_common(a: &BTreeSet<&Id>, b: &BTreeSet<&Id>) -> f64 {
    let both = a.intersection(b).count();
    both as f64 / (a.len() + b.len() - both).max(1) as f64
}

/// What sets a group apart, the most telling first, of what enough of its people have voted on.
fn leans(analysis: &Analysis, group: u32) -> Vec<Leans> {
    let mut telling: Vec<_> = analysis.representative.get(group as usize).into_iter().flatten().collect();
    telling.retain(|one| one.n_trials >= FEWEST);
    telling.sort_by(|a, b| (b.repness * b.repness_test).total_cmp(&(a.repness * a.repness_test)));
    let leans = |one: &record::analysis::Representative| Leans {
        statement: one.statement.to_string(),
        agrees: one.direction == Direction::Agree,
    };
    telling.into_iter().take(TELLING).map(leans).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(of: std::ops::Range<usize>) -> Vec<Id> {
        of.map(|n| Id::new(n.to_string())).collect()
    }

    #[test]
    fn a_minority_comes_from_one_group_and_is_the_smaller_part_of_it() {
        let people = ids(0..30);
        // Twenty in the first group, ten in the second.
        let shown: BTreeMap<&Id, u32> = people.iter().enumerate().map(|(at, id)| (id, u32::from(at >= 20))).collect();
        let of = |range: std::ops::Range<usize>| split_off(&shown, &people[range].iter().collect());
        assert_eq!(of(0..6), Some(0));
        assert_eq!(of(26..30), Some(1));
        assert_eq!(of(0..12), None, "most of the group itself");
        assert_eq!(of(17..23), None, "half from one and half from the other");
        assert_eq!(of(17..22), Some(0));
    }

    #[test]
    fn of_a_partition_with_a_group_below_five_nothing_is_said() {
        assert!(may_be_spoken_of(&[30, 12, 5]) && !may_be_spoken_of(&[30, 12, 4]));
    }

    #[test]
    fn groups_with_most_people_in_common_are_one() {
        let people = ids(0..10);
        let set = |range: std::ops::Range<usize>| people[range].iter().collect::<BTreeSet<_>>();
        assert!((in_common(&set(0..6), &set(2..8)) - 0.5).abs() < 1e-12);
        assert!(in_common(&set(0..3), &set(5..8)) < 1e-12);
    }
}
