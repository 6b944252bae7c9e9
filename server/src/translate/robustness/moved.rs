//! Who is in another group when people are grouped anew, whatever the groups are called then.

use record::Id;
use std::collections::{BTreeMap, BTreeSet};

/// Groups beyond which it is not tried: there would be too many ways to set them beside one another.
pub(super) const MOST_GROUPS: usize = 10;

/// How many of those who are in a group both times are not where most of their group went. Every group stands for one
/// of the other time at the most, in the way that leaves as many as possible where they are.
pub(super) fn moved(here: &BTreeMap<&Id, u32>, there: &BTreeMap<&Id, u32>) -> u64 {
    let mut shared: BTreeMap<(u32, u32), u64> = BTreeMap::new();
    for (person, group) in here {
        if let Some(other) = there.get(person) {
            *shared.entry((*group, *other)).or_default() += 1;
        }
    }
    let of: Vec<u32> = shared.keys().map(|(group, _)| *group).collect::<BTreeSet<_>>().into_iter().collect();
    shared.values().sum::<u64>() - most(&of, &shared)
}

/// The most people who stay when each of these groups stands for another one of the other time, or for none: for every
/// set of the other groups that are taken, the best that the groups so far can do.
fn most(of: &[u32], shared: &BTreeMap<(u32, u32), u64>) -> u64 {
    let others: Vec<u32> =
        shared.keys().map(|(_, other)| *other).collect::<BTreeSet<_>>().into_iter().take(MOST_GROUPS).collect();
    let mut best = vec![0_u64; 1 << others.len()];
    for group in of {
        let mut next = best.clone();
        for (taken, stay) in best.iter().enumerate() {
            for (place, other) in others.iter().enumerate().filter(|(place, _)| taken & (1 << place) == 0) {
                let with = stay + shared.get(&(*group, *other)).copied().unwrap_or(0);
                let slot = &mut next[taken | (1 << place)];
                *slot = (*slot).max(with);
            }
        }
        best = next;
    }
    best.into_iter().max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(groups: &[(u32, usize)]) -> Vec<u32> {
        groups.iter().flat_map(|(group, people)| vec![*group; *people]).collect()
    }

    fn moved_of(here: &[u32], there: &[Option<u32>]) -> u64 {
        let ids: Vec<Id> = (0..here.len()).map(|n| Id::new(n.to_string())).collect();
        let first = ids.iter().zip(here).map(|(id, group)| (id, *group)).collect();
        let second = ids.iter().zip(there).filter_map(|(id, group)| Some((id, (*group)?))).collect();
        moved(&first, &second)
    }

    #[test]
    fn other_names_for_the_same_groups_move_nobody() {
        let here = of(&[(0, 10), (1, 7), (2, 5)]);
        let there: Vec<_> = here.iter().map(|group| Some((group + 1) % 3)).collect();
        assert_eq!(moved_of(&here, &there), 0);
    }

    #[test]
    fn whoever_is_not_where_most_of_her_group_went_has_moved() {
        // Of ten and ten, three and two change sides; one is in no group the second time.
        let here = of(&[(0, 10), (1, 10)]);
        let mut there: Vec<Option<u32>> = of(&[(0, 7), (1, 3), (1, 8), (0, 2)]).into_iter().map(Some).collect();
        assert_eq!(moved_of(&here, &there), 5);
        there[0] = None;
        assert_eq!(moved_of(&here, &there), 5);
    }

    #[test]
    fn many_groups_are_set_beside_one_another_quickly() {
        // Every group is spread over all others, one more in the next: the best way moves each to the next.
        let k = MOST_GROUPS as u32;
        let here: Vec<u32> = (0..k).flat_map(|group| vec![group; k as usize + 1]).collect();
        let there = (0..k).flat_map(|group| (0..k).chain([(group + 1) % k]).map(Some)).collect::<Vec<_>>();
        assert_eq!(moved_of(&here, &there), u64::from(k * (k + 1) - 2 * k));
    }

    #[test]
    fn of_a_group_that_falls_apart_the_smaller_part_has_moved() {
        let here = of(&[(0, 20)]);
        let there: Vec<_> = of(&[(0, 12), (1, 8)]).into_iter().map(Some).collect();
        assert_eq!(moved_of(&here, &there), 8);
        let (here, there) = (of(&[(0, 12), (1, 8)]), vec![Some(0); 20]);
        assert_eq!(moved_of(&here, &there), 8);
    }
}
