//! Days joined until enough people stand behind them.
//!
//! A day on which two people voted tells nothing about them only if it goes up in a longer stretch. Numbers of days do
//! not say that: somebody who alone comes back on five days is five small numbers of which a rule about numbers makes
//! five people. So people are counted, each once in a stretch.
//!
//! What was told once stays as it is, whoever asks how often, and how much there is of everything may be known from
//! elsewhere. So what is not told yet must be of five people as well, or of nobody: the latest stretch is told when there
//! is another one after it, and when nothing more can come the days that are left become part of it.

use std::collections::{BTreeMap, BTreeSet};

/// The number of a day, and how often each person did something on it.
pub type Day = (i64, BTreeMap<i64, u64>);

/// Days on end on which at least five people did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day on which somebody did.
    pub first: i64,
    /// The last one.
    pub last: i64,
    /// People, each counted once.
    pub people: u64,
    /// How often they did it.
    pub done: u64,
}

/// Joins days, of which there are none twice and which come in their order. `is_over` says that there will be no others.
pub fn stretches(days: &[Day], is_over: bool) -> Vec<Stretch> {
    let mut whole: Vec<&[Day]> = Vec::new();
    let mut begun = 0;
    for end in 1..=days.len() {
        if people(&days[begun..end]) >= record::FEWEST {
            whole.push(&days[begun..end]);
            begun = end;
        }
    }
    let latest = whole.pop();
    if is_over && let Some(latest) = latest {
        whole.push(&days[begun - latest.len()..]);
    }
    whole.into_iter().filter_map(told).collect()
}

fn people(days: &[Day]) -> u64 {
    days.iter().flat_map(|(_, people)| people.keys()).collect::<BTreeSet<_>>().len() as u64
}

fn told(days: &[Day]) -> Option<Stretch> {
    let done = days.iter().flat_map(|(_, people)| people.values()).sum();
    Some(Stretch { first: days.first()?.0, last: days.last()?.0, people: people(days), done })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn crowd(people: std::ops::Range<i64>) -> BTreeMap<i64, u64> {
        people.map(|person| (person, 3)).collect()
    }

    #[test]
    fn one_person_on_many_days_never_stands_alone() {
        // Twenty people on the first day, one of them on each of the next six, and then five more.
        let mut days: Vec<Day> = vec![(0, crowd(0..20))];
        days.extend((1..7).map(|day| (day, crowd(4..5))));
        assert_eq!(stretches(&days, false), [], "what is left of the whole would be one person's");
        let all = Stretch { first: 0, last: 6, people: 20, done: 78 };
        assert_eq!(stretches(&days, true), [all]);
        days.push((9, crowd(20..25)));
        let first = Stretch { first: 0, last: 0, people: 20, done: 60 };
        assert_eq!(stretches(&days, false), [first]);
        assert_eq!(stretches(&days, true), [first, Stretch { first: 1, last: 9, people: 6, done: 33 }]);
    }

    #[test]
    fn of_four_people_nothing_is_told() {
        assert_eq!(stretches(&[(0, crowd(0..4)), (1, crowd(0..4))], true), []);
        assert_eq!(stretches(&[], true), []);
    }

    fn days() -> impl Strategy<Value = Vec<Day>> {
        let people = prop::collection::btree_map(0i64..12, 1u64..9, 1..7);
        prop::collection::vec((1i64..4, people), 0..14).prop_map(|days| {
            let place = |at: &mut i64, (gap, people): (i64, _)| {
                *at += gap;
                Some((*at, people))
            };
            days.into_iter().scan(0, place).collect()
        })
    }

    /// Whose deeds of some days these are: all together, and those that are within the stretches.
    fn rest(days: &[Day], told: &[Stretch]) -> (u64, u64) {
        let until = told.last().map_or(i64::MIN, |last| last.last);
        let rest = days.iter().position(|(day, _)| *day > until).map_or(&[][..], |at| &days[at..]);
        (people(rest), rest.iter().flat_map(|(_, people)| people.values()).sum())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whoever_asks_every_day_learns_nothing_about_fewer_than_five(days in days()) {
            let mut before: Vec<Stretch> = Vec::new();
            let whole: u64 = days.iter().flat_map(|(_, people)| people.values()).sum();
            for end in 0..=days.len() {
                let now = stretches(&days[..end], false);
                prop_assert!(now.starts_with(&before), "what was told has changed: {before:?} {now:?}");
                prop_assert!(now.iter().all(|stretch| stretch.people >= record::FEWEST));
                before = now;
            }
            // What is left of the whole is nobody's, or that of five; while nothing is told, it is everybody's.
            let (people, _) = rest(&days, &before);
            prop_assert!(before.is_empty() || people == 0 || people >= record::FEWEST, "{before:?} leaves {people}");
            let over = stretches(&days, true);
            prop_assert!(over.starts_with(&before), "{before:?} {over:?}");
            prop_assert!(over.iter().all(|stretch| stretch.people >= record::FEWEST));
            let told: u64 = over.iter().map(|stretch| stretch.done).sum();
            prop_assert!(over.is_empty() || told == whole);
        }
    }
}
