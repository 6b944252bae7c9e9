//! What comes at the same moment as something else: the same form once more, another report, an erasure.

use crate::{
    databases::on_both,
    participation::{key, newcomer, open},
};
use deliberation::{
    Moderated, Settings, StatementText,
    settings::Writing,
    store::{Store, Submission},
};
use std::collections::BTreeMap;

/// Two who meet by chance do not meet every time.
const ROUNDS: usize = 20;

fn settings() -> Settings {
    Settings { statements: Writing { after: 0, ..Writing::default() }, ..Settings::default() }
}

fn answers(answer: &str) -> BTreeMap<String, Option<String>> {
    ["age", "place"].map(|question| (question.to_owned(), Some(answer.to_owned()))).into()
}

/// A statement of an author who writes nothing else.
async fn written(store: &Store, poll: i64, name: &str) -> i64 {
    let participant = newcomer(store, poll, &format!("author-{name}")).await;
    let text = StatementText::parse(&format!("Rude words {name}")).expect("a text");
    let new = Submission { poll, participant, text, language: None, key: key(&format!("s-{name}")) };
    store.submit(&new).await.expect("asked").expect("taken").number
}

/// How much is kept that somebody has answered and reported.
async fn kept(store: &Store, poll: i64, participant: i64) -> (usize, usize) {
    let answers = store.own_answers(poll, participant).await.expect("read").len();
    (answers, store.belongings(poll, participant).await.expect("read").reports.len())
}

#[test]
fn nothing_is_kept_of_somebody_who_was_erased() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        let (ann, bob) = (newcomer(&store, poll, "ann").await, newcomer(&store, poll, "bob").await);
        let statement = written(&store, poll, "one").await;
        store.erase(poll, ann, &[], None).await.expect("erased");
        store.answer(poll, ann, &answers("young")).await.expect("asked");
        assert!(!store.report(poll, ann, statement, "spam", 1).await.expect("asked"));
        assert_eq!(kept(&store, poll, ann).await, (0, 0));
        assert_eq!(store.votable(poll, Moderated::NotRejected).await.expect("read").len(), 2);
        // Of others it is.
        store.answer(poll, bob, &answers("old")).await.expect("kept");
        assert!(store.report(poll, bob, statement, "spam", 1).await.expect("kept"));
        assert_eq!(kept(&store, poll, bob).await, (2, 1));
        assert_eq!(store.votable(poll, Moderated::NotRejected).await.expect("read").len(), 1);
    });
}

#[test]
fn answers_and_reports_that_meet_an_erasure_go_with_it() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        let statement = written(&store, poll, "one").await;
        for n in 0..ROUNDS {
            let person = newcomer(&store, poll, &format!("p{n}")).await;
            let young = answers("young");
            let (erased, answered, reported) = tokio::join!(
                store.erase(poll, person, &[], None),
                store.answer(poll, person, &young),
                store.report(poll, person, statement, "spam", 99),
            );
            erased.expect("erased");
            answered.expect("waited for its turn");
            assert!(!reported.expect("waited for its turn"));
            assert_eq!(kept(&store, poll, person).await, (0, 0), "round {n}");
        }
    });
}

#[test]
fn answers_that_are_sent_twice_at_once_are_kept_once() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        for n in 0..ROUNDS {
            let ann = newcomer(&store, poll, &format!("p{n}")).await;
            let (young, old) = (answers("young"), answers("old"));
            let (first, second) = tokio::join!(store.answer(poll, ann, &young), store.answer(poll, ann, &old));
            first.expect("kept");
            second.expect("kept");
            // One of the two as a whole, not something of each.
            let kept = store.own_answers(poll, ann).await.expect("read");
            let values: Vec<&str> = kept.values().map(String::as_str).collect();
            assert!(values == ["young", "young"] || values == ["old", "old"], "round {n}: {kept:?}");
        }
    });
}

#[test]
fn reports_at_the_same_moment_count_each_other() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        let (ann, bob) = (newcomer(&store, poll, "ann").await, newcomer(&store, poll, "bob").await);
        for n in 0..ROUNDS {
            let statement = written(&store, poll, &n.to_string()).await;
            let (first, second) = tokio::join!(
                store.report(poll, ann, statement, "spam", 2),
                store.report(poll, bob, statement, "abusive", 2),
            );
            let hidden = [first.expect("kept"), second.expect("kept")];
            assert_eq!(hidden.iter().filter(|hidden| **hidden).count(), 1, "round {n}: the second of them hides it");
            assert_eq!(store.votable(poll, Moderated::NotRejected).await.expect("read").len(), 1);
        }
    });
}
