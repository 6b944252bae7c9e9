//! Numbers of people, because Polis' clients know people by nothing else.

use record::Id;
use std::collections::{BTreeSet, HashMap};

/// Numbers that any client can hold without loss.
const LARGEST: u64 = 1 << 53;

/// Which number everybody has.
///
/// Where all ids of voters are numbers, as in a poll that comes from Polis, they stay. Otherwise voters are counted from
/// 1 in the order of their ids, so that whoever asks for 0 up to their number meets all of them. Polis has its
/// organisers among the people, mostly as number 0, which is therefore nobody else's here unless an id says so.
#[derive(Clone, Debug)]
pub struct Pids {
    numbers: HashMap<Id, u64>,
    organisers: u64,
}

impl Pids {
    /// Numbers for `voters`, which are in id order, and after them for `others`, who are known for something else. The
    /// numbers of voters do not depend on the others.
    pub fn new<'a>(voters: &'a [Id], others: impl IntoIterator<Item = &'a Id>) -> Self {
        let stays = voters.iter().all(|id| number(id).is_some());
        let given = |id: &Id| number(id).filter(|_| stays);
        let mut numbers: HashMap<Id, u64> =
            voters.iter().zip(1..).map(|(id, place)| (id.clone(), given(id).unwrap_or(place))).collect();
        let others: BTreeSet<&Id> = others.into_iter().filter(|id| !numbers.contains_key(*id)).collect();
        numbers.extend(others.iter().filter_map(|id| Some(((*id).clone(), given(id)?))));
        let mut next = numbers.values().max().map_or(1, |most| most + 1);
        for id in others.into_iter().filter(|id| given(id).is_none()) {
            numbers.insert(id.clone(), next);
            next += 1;
        }
        let organisers = if numbers.values().any(|number| *number == 0) { next } else { 0 };
        Self { numbers, organisers }
    }

    /// The number of somebody; `None` for whoever is not known.
    pub fn of(&self, id: &Id) -> Option<u64> {
        self.numbers.get(id).copied()
    }

    /// The number of those who run the poll, for what has no other author.
    pub fn organisers(&self) -> u64 {
        self.organisers
    }
}

fn number(id: &Id) -> Option<u64> {
    id.as_number().filter(|number| *number < LARGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &[&str]) -> Vec<Id> {
        names.iter().map(|name| Id::new(*name)).collect()
    }

    #[test]
    fn numbers_stay_and_other_ids_are_counted() {
        let (voters, others) = (ids(&["0", "4", "17"]), ids(&["3", "x", "4"]));
        let pids = Pids::new(&voters, &others);
        let of = |id: &str| pids.of(&Id::new(id));
        assert_eq!(["0", "4", "17", "3", "x", "y"].map(of), [Some(0), Some(4), Some(17), Some(3), Some(18), None]);
        assert_eq!(pids.organisers(), 19, "0 is somebody");

        let (voters, others) = (ids(&["7", "p1", "p2"]), ids(&["p2", "p0", "9"]));
        let pids = Pids::new(&voters, &others);
        let of = |id: &str| pids.of(&Id::new(id));
        assert_eq!(["7", "p1", "p2", "9", "p0"].map(of), [1, 2, 3, 4, 5].map(Some));
        assert_eq!(pids.organisers(), 0);
        assert_eq!(Pids::new(&voters, []).of(&Id::new("p2")), Some(3), "others change nothing");
        assert_eq!(Pids::new(&[], []).organisers(), 0);
    }
}
