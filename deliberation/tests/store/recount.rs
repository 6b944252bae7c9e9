//! The latest votes and the totals are what a recount of the log finds.

use crate::{databases::on_both, town::new_poll};
use deliberation::{Agreement, store::Intake};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use std::collections::BTreeMap;

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
        let mut runner = TestRunner::new(Config { cases: 25, failure_persistence: None, ..Config::default() });
        for case in 0..25 {
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
