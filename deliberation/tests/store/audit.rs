//! The audit log: nothing in it changes unnoticed.

use crate::databases::{on_both, on_both_at};
use deliberation::store::{Deed, SITE, Store, Verdict};
use serde_json::json;
use sqlx::{AnyConnection, Connection, Executor};

async fn deeds(store: &Store, poll_id: i64, count: i64) {
    for number in 0..count {
        let object = format!("thing {number}");
        let deed =
            Deed { poll_id, account: 3, action: "thing.do", object: &object, detail: json!({ "text": "\"ü\"\n" }) };
        store.audit(&deed).await.expect("noted");
    }
}

/// Somebody with the rights of the database's owner, who takes the triggers away first.
async fn tamper(url: &str, sql: &'static str) {
    let mut connection = AnyConnection::connect(url).await.expect("a second door");
    if url.starts_with("sqlite") {
        for drop in ["drop trigger audit_is_never_changed", "drop trigger audit_is_never_removed"] {
            connection.execute(drop).await.expect("no trigger any more");
        }
    } else {
        connection.execute("alter table audit disable trigger all").await.expect("no trigger any more");
    }
    connection.execute(sql).await.expect("changed");
    connection.close().await.expect("closed");
}

#[test]
fn rows_are_numbered_per_poll_and_the_chain_holds() {
    on_both(async |store| {
        deeds(&store, SITE, 3).await;
        deeds(&store, 7, 2).await;
        assert_eq!(store.verify_audit(SITE).await.expect("checked"), Verdict::Whole { rows: 3 });
        assert_eq!(store.verify_audit(7).await.expect("checked"), Verdict::Whole { rows: 2 });
        assert_eq!(store.verify_audit(8).await.expect("checked"), Verdict::Whole { rows: 0 });
        let rows = store.audit_log(SITE, None, 2).await.expect("read");
        assert_eq!(rows.iter().map(|row| row.seq).collect::<Vec<_>>(), [3, 2], "newest first");
        assert_eq!(rows[0].previous, rows[1].hash);
        assert_eq!((rows[0].action.as_str(), rows[0].object.as_str(), rows[0].account), ("thing.do", "thing 2", 3));
        let rest = store.audit_log(SITE, Some(2), 10).await.expect("read");
        assert_eq!(rest.iter().map(|row| row.seq).collect::<Vec<_>>(), [1]);
    });
}

#[test]
fn many_writers_at_once_leave_no_gap() {
    on_both(async |store| {
        let writers: Vec<_> = (0..4)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move { deeds(&store, SITE, 10).await })
            })
            .collect();
        for writer in writers {
            writer.await.expect("no writer failed");
        }
        assert_eq!(store.verify_audit(SITE).await.expect("checked"), Verdict::Whole { rows: 40 });
    });
}

#[test]
fn the_database_refuses_to_change_or_remove_a_row() {
    on_both_at(async |store, url| {
        deeds(&store, SITE, 2).await;
        let mut connection = AnyConnection::connect(url).await.expect("a second door");
        for sql in ["update audit set object = 'other' where seq = 1", "delete from audit where seq = 2"] {
            let refused = connection.execute(sql).await.expect_err("the log is only added to").to_string();
            assert!(refused.contains("only ever added to"), "{sql}: {refused}");
        }
        connection.close().await.expect("closed");
        assert_eq!(store.verify_audit(SITE).await.expect("checked"), Verdict::Whole { rows: 2 });
    });
}

#[test]
fn an_edited_row_is_named() {
    for sql in [
        "update audit set object = 'thing 9' where seq = 3",
        "update audit set account = 4 where seq = 3",
        "update audit set at_ms = at_ms + 1 where seq = 3",
        "update audit set detail = '{}' where seq = 3",
        "update audit set hash = previous where seq = 3",
    ] {
        on_both_at(async |store, url| {
            deeds(&store, SITE, 5).await;
            tamper(url, sql).await;
            let found = store.verify_audit(SITE).await.expect("checked");
            assert!(matches!(found, Verdict::Broken { seq: 3, .. }), "{sql}: {found:?}");
        });
    }
}

#[test]
fn a_removed_row_is_named_be_it_the_first_the_last_or_all() {
    for (sql, first) in [
        ("delete from audit where seq = 1", 1),
        ("delete from audit where seq = 3", 3),
        ("delete from audit where seq = 5", 5),
        ("delete from audit", 1),
    ] {
        on_both_at(async |store, url| {
            deeds(&store, SITE, 5).await;
            tamper(url, sql).await;
            let found = store.verify_audit(SITE).await.expect("checked");
            assert_eq!(found, Verdict::Broken { seq: first, problem: "it is missing" }, "{sql}");
        });
    }
}
