//! A database as an earlier version has left it, with people's votes in it, and today's program.

use crate::{
    databases::Databases,
    participation::{cast, newcomer, vote},
};
use deliberation::{
    Agreement::Agree,
    Digest, Phase, Slug,
    store::{Store, StoreError, now_ms},
};
use sqlx::{AnyConnection, Connection, any::install_default_drivers, migrate::Migrator};
use std::{borrow::Cow, collections::HashMap, path::Path};

/// The last migrations of versions that have had data.
const ENDS: [i64; 14] = [3, 4, 6, 20, 50, 110, 134, 160, 170, 180, 200, 220, 240, 260];

const PEOPLE: i64 = 40;
const STATEMENTS: i64 = 6;

/// The migrations up to one of them.
async fn until(last: i64) -> Migrator {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let all = Migrator::new(folder).await.expect("the migrations");
    let known = all.iter().filter(|migration| migration.version <= last).cloned().collect();
    Migrator { migrations: Cow::Owned(known), ..Migrator::DEFAULT }
}

/// From these migrations on there are accounts with their tokens, pictures of a poll that people see of themselves, and
/// excerpts.
const ACCOUNTS: i64 = 5;
const SKETCHES: i64 = 190;
const EXCERPTS: i64 = 220;

/// A poll in the columns of the first version, with every vote cast and the first of each changed, and, each in the
/// columns that it had at first, what later versions have added.
async fn fill(connection: &mut AnyConnection, last: i64) {
    let mut run = async |sql: String| {
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut *connection).await.expect("a row of an earlier version");
    };
    run("insert into polls (id, slug, topic, description, origin, phase, moderated, min_votes, revision, \
         created_at_ms, updated_at_ms) values (7, 'town', 'The town', '', 'held', 'voting', 'not-rejected', 1, 3, 5, 6)"
        .to_owned())
    .await;
    for statement in 0..STATEMENTS {
        run(format!(
            "insert into statements (poll_id, number, external_id, body, created_at_ms, moderation, is_meta, is_seed) \
             values (7, {statement}, '{}', 'Statement number {statement}', 5, 1, 0, 1)",
            statement + 1
        ))
        .await;
    }
    let mut seq = 0;
    for person in 0..PEOPLE {
        run(format!("insert into participants (poll_id, number, external_id) values (7, {person}, 'p{person}')")).await;
        for statement in 0..STATEMENTS {
            let value = (person + statement) % 3 - 1;
            for value in if statement == 0 { vec![-value, value] } else { vec![value] } {
                seq += 1;
                run(format!(
                    "insert into vote_events (poll_id, seq, participant, statement, vote, at_ms) \
                     values (7, {seq}, {person}, {statement}, {value}, {})",
                    1_700_000_000_000_i64 + seq
                ))
                .await;
            }
            run(format!(
                "insert into votes (poll_id, participant, statement, vote, at_ms, seq) \
                 values (7, {person}, {statement}, {value}, {}, {seq})",
                1_700_000_000_000_i64 + seq
            ))
            .await;
        }
    }
    if last >= ACCOUNTS {
        run("insert into accounts (id, email, email_key, name, is_admin, is_disabled, created_at_ms) \
             values (1, 'ann@example.org', 'ann@example.org', 'Ann', 1, 0, 5)"
            .to_owned())
        .await;
        run(format!(
            "insert into api_tokens (hash, account, name, created_at_ms) values ('{}', 1, 'script', 5)",
            hash()
        ))
        .await;
    }
    if last >= SKETCHES {
        run("insert into sketches (poll_id, people, json, made_at_ms) values (7, 40, '{}', 5)".to_owned()).await;
    }
    if last >= EXCERPTS {
        run("insert into excerpts (poll_id, number, title, lead, accepted_only, statements, sorted_by, shown, account, \
             changed_at_ms) values (7, 1, 'For the council', '', 0, '[]', 'number', 1, 1, 5)"
            .to_owned())
        .await;
    }
}

/// Makes what a version has left whose last migration this was.
async fn leave_behind(url: &str, last: i64) -> AnyConnection {
    let is_sqlite = url.starts_with("sqlite");
    let address = if is_sqlite { format!("{url}?mode=rwc") } else { url.to_owned() };
    let mut connection = AnyConnection::connect(&address).await.expect("a database");
    if is_sqlite {
        // As the program does with every file.
        sqlx::query("pragma journal_mode = wal").execute(&mut connection).await.expect("a log written ahead");
    }
    until(last).await.run(&mut connection).await.expect("the tables of an earlier version");
    fill(&mut connection, last).await;
    connection
}

/// What is kept of the token.
fn hash() -> String {
    "5".repeat(64)
}

/// What [`fill`] has put in beside votes is read as it was meant.
async fn has_the_rest(store: &Store, slug: &Slug, poll: i64, last: i64) {
    if last >= ACCOUNTS {
        // It reads every poll and does not end, as when it was made.
        let digest = Digest::parse(&hash()).expect("a digest");
        for asked in [Some(slug), None] {
            let owner = store.token(&digest, asked, now_ms()).await.expect("read").map(|owner| owner.id);
            assert_eq!(owner, Some(1), "from {last}: {asked:?}");
        }
        let tokens = store.tokens(1, now_ms()).await.expect("read");
        let [token] = tokens.as_slice() else { panic!("from {last}: {tokens:?}") };
        assert!(token.poll.is_none() && token.ends_at_ms.is_none(), "from {last}: {token:?}");
    }
    if last >= SKETCHES {
        // Nobody knew who was in it, so it is taken away.
        assert!(store.sketch_is_away(poll).await.expect("read"), "from {last}");
    }
    if last >= EXCERPTS {
        let excerpts = store.excerpts(poll).await.expect("read");
        let titles: Vec<_> = excerpts.iter().map(|excerpt| (excerpt.title.as_str(), excerpt.shown)).collect();
        assert_eq!(titles, [("For the council", true)], "from {last}");
    }
}

#[test]
fn what_earlier_versions_have_left_is_there_and_goes_on() {
    install_default_drivers();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for last in ENDS {
        let databases = Databases::fresh();
        for url in databases.urls() {
            runtime.block_on(async {
                leave_behind(&url, last).await.close().await.expect("closed");

                let store = Store::open(&url).await.unwrap_or_else(|error| panic!("from {last} on {url}: {error}"));
                let slug = Slug::parse("town").expect("a slug");
                let poll = store.poll(&slug).await.expect("read").expect("the poll");
                assert_eq!((poll.phase, poll.topic.as_str(), poll.id), (Phase::Voting, "The town", 7), "from {last}");
                let mut snapshot = store.snapshot(poll.id).await.expect("read");
                let mut events = 0;
                let counted = snapshot.vote_events(|_| {
                    events += 1;
                    Ok::<_, StoreError>(())
                });
                counted.await.expect("read");
                assert_eq!(events, PEOPLE * (STATEMENTS + 1), "from {last}: nothing of the log is lost");
                assert_eq!(snapshot.statements().await.expect("read").len() as i64, STATEMENTS);
                drop(snapshot);
                has_the_rest(&store, &slug, poll.id, last).await;
                let own = store.own_votes(poll.id, 3).await.expect("read");
                assert_eq!(own.len() as i64, STATEMENTS, "from {last}");
                // And people go on.
                assert_eq!(store.due().await.expect("looked").len(), 1, "from {last}: it is computed");
                let ann = newcomer(&store, poll.id, "ann").await;
                vote(&store, cast(poll.id, ann, 2, Agree, "v1")).await.expect("taken");
                assert!(store.move_on(poll.id, Phase::Voting, Phase::Constitution).await.expect("ended"));
                assert!(store.announce_phases(now_ms()).await.is_ok(), "from {last}");
                store.close().await;
            });
        }
    }
}

#[test]
fn programs_that_start_at_once_bring_the_tables_up_to_date_together() {
    install_default_drivers();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for last in [3, 134] {
        let databases = Databases::fresh();
        for url in databases.urls() {
            runtime.block_on(async {
                let mut connection = leave_behind(&url, last).await;
                let (first, second, third) = tokio::join!(Store::open(&url), Store::open(&url), Store::open(&url));
                for opened in [first, second, third] {
                    let store = opened.unwrap_or_else(|error| panic!("from {last} on {url}: {error}"));
                    let slug = Slug::parse("town").expect("a slug");
                    assert!(store.poll(&slug).await.expect("read").is_some(), "from {last} on {url}");
                    store.close().await;
                }
                let applied = "select cast(count(*) as bigint) from _sqlx_migrations";
                let applied: i64 = sqlx::query_scalar(applied).fetch_one(&mut connection).await.expect("read");
                assert_eq!(applied, until(i64::MAX).await.iter().count() as i64, "from {last} on {url}");
                connection.close().await.expect("closed");
            });
        }
    }
}

#[test]
fn programs_that_start_at_once_where_there_is_no_file_make_one_together() {
    install_default_drivers();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..20 {
        let url = format!("sqlite:{}", folder.path().join(format!("{number}.db")).display());
        runtime.block_on(async {
            let (first, second, third) = tokio::join!(Store::open(&url), Store::open(&url), Store::open(&url));
            for opened in [first, second, third] {
                let store = opened.unwrap_or_else(|error| panic!("{number}: {error}"));
                assert!(store.polls().await.expect("read").is_empty(), "{number}");
                store.close().await;
            }
        });
    }
}

#[test]
fn migrations_only_add_so_that_a_server_of_the_version_before_goes_on() {
    let mut made: HashMap<String, i64> = HashMap::new();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for migration in runtime.block_on(until(i64::MAX)).iter() {
        let lines = migration.sql.as_str().lines().map(|line| line.split("--").next().unwrap_or_default());
        for statement in lines.collect::<Vec<_>>().join(" ").split(';').filter(|text| !text.trim().is_empty()) {
            let words: Vec<&str> = statement.split_whitespace().collect();
            if let ["create", "table", table, ..] = words[..] {
                made.insert(table.to_owned(), migration.version);
            }
            let here = |table: &str| made.get(table) == Some(&migration.version);
            assert!(only_adds(&words, here), "migration {}: {}", migration.version, words.join(" "));
        }
    }
}

/// Whether what an older program reads and writes stays as it knows it; `here` says of a table whether this migration has
/// made it.
fn only_adds(words: &[&str], here: impl Fn(&str) -> bool) -> bool {
    let says = |what: &str| words.join(" ").contains(what);
    match *words {
        ["create", "table", ..] | ["create", "index", ..] => true,
        // A row of an older program has nothing in what was added.
        ["create", "unique", "index", _, "on", table, ..] => here(table) || says(" is not null"),
        ["alter", "table", _, "add", "column", ..] => !says(" not null") || says(" default "),
        ["insert", "into", table, ..] => here(table),
        // Pictures are drawn anew by themselves.
        ["update", "sketches", ..] => true,
        _ => false,
    }
}

#[test]
fn no_migration_writes_the_votes_of_a_postgres_anew() {
    // A table that is written anew lies in another file afterwards, and nobody votes while that is done.
    install_default_drivers();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let databases = Databases::fresh();
    for url in databases.urls().into_iter().filter(|url| url.starts_with("postgres")) {
        runtime.block_on(async {
            let mut connection = leave_behind(&url, 3).await;
            let mut before = Vec::new();
            for table in ["votes", "vote_events"] {
                before.push((table, file(&mut connection, table).await));
            }
            Store::open(&url).await.expect("up to date").close().await;
            for (table, file_before) in before {
                assert_eq!(file(&mut connection, table).await, file_before, "{table} was written anew");
            }
            connection.close().await.expect("closed");
        });
    }
}

/// The number of the file in which PostgreSQL keeps a table.
async fn file(connection: &mut AnyConnection, table: &str) -> i64 {
    let sql = format!("select cast(pg_relation_filenode('{table}'::regclass) as bigint)");
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(connection).await.expect("a table")
}
