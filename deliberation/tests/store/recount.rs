//! The latest votes and the totals are what a recount of the log finds.

use crate::{
    databases::{on_both, on_both_at},
    participation::{cast, newcomer, open_as},
    thorough::cases,
    town::new_poll,
};
use deliberation::{
    Agreement, Settings,
    store::{Act, Done, Intake, Refusal, Store},
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use std::{collections::BTreeMap, fmt::Debug};

/// So many cases on every change. With `FOLKMOOT_THOROUGH=1000`, as before a release, there are a thousand of each.
const USUAL: usize = 25;

fn runner() -> TestRunner {
    TestRunner::new(Config { failure_persistence: None, ..Config::default() })
}

type Vote = (u8, u8, Agreement, Option<i64>);

fn votes() -> impl Strategy<Value = Vec<Vote>> {
    let agreement = prop_oneof![Just(Agreement::Agree), Just(Agreement::Pass), Just(Agreement::Disagree)];
    // Few people, statements and times, so that many votes are superseded and many times are equal.
    let vote = (0u8..4, 0u8..4, agreement, prop::option::of(-2i64..3));
    prop::collection::vec(vote, 0..60)
}

/// The rule as the schema states it.
fn recount(votes: &[Vote]) -> BTreeMap<(String, String), Agreement> {
    let mut latest: BTreeMap<(String, String), (Option<i64>, Agreement)> = BTreeMap::new();
    for (who, what, agreement, at) in votes {
        let cell = latest.entry((format!("p{who}"), format!("s{what}"))).or_insert((*at, *agreement));
        // `None` is less than any time.
        *cell = (*cell).max((*at, *agreement));
    }
    latest.into_iter().map(|(cell, (_, agreement))| (cell, agreement)).collect()
}

#[test]
fn a_recount_of_the_log_agrees() {
    on_both(async |store| {
        let mut runner = runner();
        for case in 0..cases(USUAL) {
            let votes = votes().new_tree(&mut runner).expect("votes").current();
            let mut import = store.import(&new_poll(&format!("case-{case}"))).await.expect("a free name");
            let mut intake = Intake::new();
            for (who, what, agreement, at) in &votes {
                intake.vote(&format!("p{who}"), &format!("s{what}"), *agreement, *at).expect("fits");
            }
            import.append(intake.last_batch()).await.expect("kept");
            import.settle(None, None).await.expect("settled");
            let number = import.commit().await.expect("completed");
            let mut snapshot = store.snapshot(number).await.expect("open");
            let expected = recount(&votes);
            let mut found = BTreeMap::new();
            let read = snapshot.ballots(|who, ballot| {
                found.extend(
                    ballot.iter().map(|(what, agreement)| ((who.id.to_string(), what.to_string()), *agreement)),
                );
                Ok(())
            });
            read.await.expect("read");
            assert_eq!(found, expected, "{votes:?}");
            assert_eq!(snapshot.basis().await.expect("counted").votes, expected.len() as u64);
        }
    });
}

/// One vote of a batch: who, on what, what, and the number of its key, which may be another vote's.
type Live = (usize, i64, Agreement, u8);

fn batches() -> impl Strategy<Value = Vec<Vec<Live>>> {
    let agreement = prop_oneof![Just(Agreement::Agree), Just(Agreement::Pass), Just(Agreement::Disagree)];
    // Statement 4 is not there, and few keys mean that many are sent again, with the same vote or with another.
    let vote = (0usize..3, 1i64..5, agreement, 0u8..40);
    prop::collection::vec(prop::collection::vec(vote, 1..12), 1..8)
}

/// What the votes, the log and the totals of a poll must be after these batches, by the rules as the README states them:
/// the first vote of a key counts once, and what is refused leaves nothing.
#[derive(Default)]
struct Expected {
    keys: BTreeMap<u8, (usize, i64, Agreement)>,
    log: Vec<(usize, i64, Agreement)>,
}

impl Expected {
    fn add(&mut self, (who, what, agreement, key): Live, outcome: &Result<Done, Refusal>) {
        match (what, self.keys.get(&key), outcome) {
            (_, Some(known), Ok(Done::Voted(receipt))) => {
                assert!(receipt.repeated && *known == (who, what, agreement), "{known:?} came again as another vote");
            }
            (_, Some(known), Err(Refusal::KeyReused)) => assert_ne!(*known, (who, what, agreement)),
            (4, _, Err(Refusal::NoStatement)) => {}
            (1..4, None, Ok(Done::Voted(receipt))) => {
                assert!(!receipt.repeated);
                self.keys.insert(key, (who, what, agreement));
                self.log.push((who, what, agreement));
                assert_eq!(receipt.seq, i64::try_from(self.log.len()).expect("few votes"), "the log has no gaps");
            }
            other => panic!("{other:?}"),
        }
    }
}

fn acts(poll: i64, people: &[i64], batch: &[Live]) -> Vec<Act> {
    let act = |(who, what, agreement, key): &Live| {
        Act::Vote(cast(poll, people[*who], *what, *agreement, &format!("key-{poll}-{key}")))
    };
    batch.iter().map(act).collect()
}

async fn live(store: &Store, poll: i64, people: &[i64], batches: &[Vec<Live>]) {
    let mut expected = Expected::default();
    for batch in batches {
        let outcomes = store.record(&acts(poll, people, batch)).await.expect("recorded");
        for (vote, outcome) in batch.iter().zip(&outcomes) {
            expected.add(*vote, outcome);
        }
    }
    let log = expected.log.iter().map(|(who, what, a)| (people[*who].to_string(), what.to_string(), *a)).collect();
    agrees(store, poll, log, &batches).await;
}

/// Makes sure that log, latest votes and totals of a poll are what follows from these votes.
async fn agrees(store: &Store, poll: i64, log: Vec<(String, String, Agreement)>, about: &(dyn Debug + Sync)) {
    // The later vote of a person on a statement takes the place of the earlier one.
    let latest: BTreeMap<_, _> = log.iter().map(|(who, what, a)| ((who.clone(), what.clone()), *a)).collect();
    let mut snapshot = store.snapshot(poll).await.expect("open");
    let mut kept = Vec::new();
    let read = snapshot.vote_events(|event| {
        kept.push((event.participant.to_owned(), event.statement.to_owned(), event.agreement));
        Ok::<_, deliberation::store::StoreError>(())
    });
    read.await.expect("read");
    assert_eq!(kept, log, "{about:?}");
    let mut found = BTreeMap::new();
    let read = snapshot.ballots(|who, ballot| {
        found.extend(ballot.iter().map(|(what, a)| ((who.id.to_string(), what.to_string()), *a)));
        Ok(())
    });
    read.await.expect("read");
    assert_eq!(found, latest, "{about:?}");
    let basis = snapshot.basis().await.expect("counted");
    assert_eq!((basis.votes, basis.event_seq), (latest.len() as u64, i64::try_from(log.len()).expect("few votes")));
}

#[test]
fn a_recount_agrees_after_any_votes_in_any_batches() {
    on_both(async |store| {
        let mut runner = runner();
        for _ in 0..cases(USUAL) {
            let batches = batches().new_tree(&mut runner).expect("batches").current();
            let poll = open_anew(&store).await;
            let mut people = Vec::new();
            for name in ["ann", "bob", "eve"] {
                people.push(newcomer(&store, poll, &format!("{name}-{poll}")).await);
            }
            live(&store, poll, &people, &batches).await;
        }
    });
}

/// What a device is told of its votes: the key, and the number in the log with what stands there.
type Taken = (u8, (i64, (usize, i64, Agreement)));

async fn device(store: &Store, poll: i64, people: &[i64], batches: &[Vec<Live>]) -> Vec<Taken> {
    let mut taken = Vec::new();
    for batch in batches {
        let outcomes = store.record(&acts(poll, people, batch)).await.expect("recorded");
        for ((who, what, agreement, key), outcome) in batch.iter().zip(outcomes) {
            match outcome {
                Ok(Done::Voted(receipt)) => taken.push((*key, (receipt.seq, (*who, *what, *agreement)))),
                Err(Refusal::KeyReused | Refusal::NoStatement) => {}
                other => panic!("{other:?}"),
            }
        }
    }
    taken
}

#[test]
fn two_devices_at_once_leave_one_log_and_a_key_is_one_vote_on_both() {
    on_both_at(async |store, url| {
        // A server of its own for each of them.
        let other = Store::open(url).await.expect("the same database");
        let mut runner = runner();
        for _ in 0..cases(USUAL) {
            let both = (batches(), batches()).new_tree(&mut runner).expect("batches").current();
            let poll = open_anew(&store).await;
            let mut people = Vec::new();
            for name in ["ann", "bob", "eve"] {
                people.push(newcomer(&store, poll, &format!("{name}-{poll}")).await);
            }
            let (one, two) =
                tokio::join!(device(&store, poll, &people, &both.0), device(&other, poll, &people, &both.1));
            let mut keys = BTreeMap::new();
            for (key, vote) in one.into_iter().chain(two) {
                assert_eq!(*keys.entry(key).or_insert(vote), vote, "key {key} is two votes: {both:?}");
            }
            let count = keys.len();
            let log: BTreeMap<_, _> = keys.into_values().collect();
            assert!(log.len() == count && log.keys().copied().eq((1..).take(count)), "the log has gaps: {both:?}");
            let named = |(who, what, a): (usize, i64, Agreement)| (people[who].to_string(), what.to_string(), a);
            agrees(&store, poll, log.into_values().map(named).collect(), &both).await;
        }
        other.close().await;
    });
}

/// An open poll with three statements, under a name of its own.
async fn open_anew(store: &Store) -> i64 {
    static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let name = format!("live-{}", COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
    open_as(store, &name, Settings::default(), 3).await
}
