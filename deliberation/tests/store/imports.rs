//! Imports of large polls beside people who vote, and imports that come to nothing.

use crate::{
    databases::{on_both, on_both_at},
    participation::{cast, newcomer, open, vote},
    town::{free, id, new_poll, new_statement, put, slug},
};
use deliberation::{
    Agreement, NewParticipant, Settings,
    store::{Batch, Intake, Store, StoreError},
};
use sqlx::{AnyConnection, Connection, Executor};

/// A poll of 500 statements and 2000 people.
fn large(votes: i64) -> Vec<Batch> {
    let mut intake = Intake::new();
    for number in 0..500 {
        intake.statement(new_statement(&number.to_string(), "A statement.")).expect("new");
    }
    for number in 0..2000 {
        let person = NewParticipant { id: id(&format!("p{number}")), xid: Some(free("x")), imported_group: None };
        intake.participant(person).expect("new");
    }
    let mut batches = Vec::new();
    for vote in 0..votes {
        let agreement = Agreement::try_from(vote % 3 - 1).expect("a vote");
        intake.vote(&format!("p{}", vote % 2000), &(vote / 2000).to_string(), agreement, Some(vote)).expect("fits");
        batches.extend(intake.full_batch());
    }
    batches.push(intake.last_batch());
    batches
}

async fn import(store: &Store, votes: i64) {
    let mut import = store.import(&new_poll("large")).await.expect("a free name");
    for batch in large(votes) {
        import.append(batch).await.expect("kept");
    }
    import.settle(None, None).await.expect("settled");
    assert_eq!(store.polls().await.expect("listed").len(), 1, "nobody sees it before it is whole");
    assert!(store.poll(&slug("large")).await.expect("looked for").is_none());
    assert!(store.membership(&slug("large"), 0).await.expect("looked for").is_none());
    assert!(store.due().await.expect("looked").iter().all(|(_, name)| name.as_str() != "large"));
    import.commit().await.expect("completed");
}

#[test]
fn nobody_who_votes_is_refused_while_a_large_poll_is_put_in() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 1).await;
        let ann = newcomer(&store, poll, "ann").await;
        let importing = tokio::spawn({
            let store = store.clone();
            async move { import(&store, 60_000).await }
        });
        let mut votes = 0;
        while !importing.is_finished() {
            let agreement = Agreement::try_from(votes % 3 - 1).expect("a vote");
            let receipt = vote(&store, cast(poll, ann, 1, agreement, &format!("vote-{votes}-{votes}"))).await;
            votes += 1;
            assert_eq!(receipt.expect("taken").seq, votes);
        }
        importing.await.expect("imported");
        assert!(votes > 5, "only {votes} votes came through");
        let number = store.poll(&slug("large")).await.expect("looked for").expect("there").id;
        let mut snapshot = store.snapshot(number).await.expect("open");
        let basis = snapshot.basis().await.expect("counted");
        assert_eq!((basis.event_seq, basis.votes, basis.participants), (60_000, 60_000, 2000));
    });
}

#[test]
fn what_is_given_up_leaves_nothing_at_once() {
    on_both_at(async |store, url| {
        let mut import = store.import(&new_poll("town")).await.expect("a free name");
        for batch in large(30_000) {
            import.append(batch).await.expect("kept");
        }
        import.settle(None, None).await.expect("settled");
        import.abandon().await.expect("removed");
        nothing_is_left(url).await;
        put(&store, "town").await;
    });
}

#[test]
fn what_a_killed_import_leaves_is_removed_once_it_has_not_moved_for_ten_minutes() {
    on_both_at(async |store, url| {
        // Another program, which is killed: it never says that it has given up.
        let killed = Store::open(url).await.expect("a second program");
        let mut import = killed.import(&new_poll("town")).await.expect("a free name");
        for batch in large(10_000) {
            import.append(batch).await.expect("kept");
        }
        drop(import.snapshot().await.expect("what is there so far is committed"));
        let refused = store.import(&new_poll("town")).await.err().expect("it may still be alive");
        assert!(matches!(&refused, StoreError::Importing(name) if name.as_str() == "town"), "{refused}");
        assert_eq!(store.remove_dead_imports().await.expect("looked"), 0);
        let mut connection = AnyConnection::connect(url).await.expect("a second door");
        connection.execute("update polls set importing_ms = importing_ms - 601000").await.expect("time passes");
        connection.close().await.expect("closed");
        assert_eq!(store.remove_dead_imports().await.expect("removed"), 1);
        nothing_is_left(url).await;
        // It was not dead after all: it learns that it has been given up, and shows nothing.
        assert!(import.commit().await.is_err());
        assert_eq!(store.polls().await.expect("listed"), []);
        put(&store, "town").await;
        killed.close().await;
    });
}

async fn nothing_is_left(url: &str) {
    let mut connection = AnyConnection::connect(url).await.expect("a second door");
    let sql = "select (select count(*) from polls) + (select count(*) from votes) + (select count(*) from vote_events) \
               + (select count(*) from participants) + (select count(*) from statements) \
               + (select count(*) from poll_summary)";
    let rows: i64 = sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("counted");
    assert_eq!(rows, 0);
    connection.close().await.expect("closed");
}
