//! What the tables say of invitations that people pass on.

use crate::{
    databases::on_both_at,
    participation::{act, joining, open},
};
use deliberation::{
    Settings,
    settings::Access,
    store::{Act, Done, Join, Store},
};
use sqlx::{AnyConnection, Column, Connection, Row};

async fn come(store: &Store, poll: i64, name: &str, code: &str) -> i64 {
    let join = Join { invite_sha256: Some(code.to_owned()), ..joining(poll, name) };
    match act(store, Act::Join(Box::new(join))).await.expect("joined") {
        Done::Joined(joined) => joined.participant,
        Done::Voted(_) => panic!("a vote"),
    }
}

#[test]
fn the_tables_alone_do_not_say_whose_a_code_is() {
    on_both_at(async |store, url| {
        let settings = Settings { access: Access::Codes, pass_on: 2, ..Settings::default() };
        let poll = open(&store, settings, 1).await;
        let codes = |name: &str| ["one", "two"].map(|code| format!("{name} {code}"));
        store.invite(poll, "first", &codes("ours"), 1, 0).await.expect("invited");
        for (name, with) in ["ann", "bob"].into_iter().zip(codes("ours")) {
            let inviter = come(&store, poll, name, &with).await;
            assert_eq!(store.pass_on(poll, inviter, &codes(name)).await.expect("kept"), 2);
            come(&store, poll, &format!("friend of {name}").replace(' ', "-"), &codes(name)[0]).await;
        }
        let mut connection = AnyConnection::connect(url).await.expect("a second door");
        let sql = "select * from invites where depth > 0";
        let rows = sqlx::query(sql).fetch_all(&mut connection).await.expect("read");
        assert_eq!(rows.len(), 4);
        // But for the code itself, and whether somebody has come, those of two people read alike.
        let columns = rows[0].columns().iter().map(Column::name);
        for column in columns.filter(|name| !["number", "code_sha256", "used"].contains(name)) {
            let sql = format!("select count(distinct {column}) from invites where depth > 0");
            let different: i64 =
                sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut connection).await.expect("counted");
            assert!(different <= 1, "{column} tells codes of one person from those of another");
        }
        connection.close().await.expect("closed");
    });
}
