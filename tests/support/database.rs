//! Which database the polls of a test lie in.
//!
//! A test names a data folder. As a rule its polls lie in that folder, in SQLite; a test that is listed in
//! [`also_on_postgres!`](crate::also_on_postgres) is run a second time, and then what would go into the folder's
//! database goes into one of PostgreSQL that belongs to this folder alone.

use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row, sqlite::SqliteConnectOptions};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Runs tests of this module a second time, with their polls in PostgreSQL.
#[macro_export]
macro_rules! also_on_postgres {
    ($($name:ident),+ $(,)?) => {
        mod on_postgres {
            $(
                #[test]
                fn $name() {
                    $crate::on_postgres(super::$name);
                }
            )+
        }
    };
}

thread_local! {
    /// Whether data folders that this thread names from now on have a database of PostgreSQL.
    static ON_POSTGRES: Cell<bool> = const { Cell::new(false) };
}

/// The databases of data folders that have one of PostgreSQL.
static DATABASES: Mutex<BTreeMap<PathBuf, String>> = Mutex::new(BTreeMap::new());

/// Runs a test with its polls in PostgreSQL; without a claim where there is no server.
pub fn on_postgres(test: fn()) {
    struct Reset;
    impl Drop for Reset {
        fn drop(&mut self) {
            ON_POSTGRES.set(false);
        }
    }
    if server().is_some() {
        let _reset = Reset;
        ON_POSTGRES.set(true);
        test();
    }
}

/// A new, empty PostgreSQL database; `None` where no server is at hand.
///
/// # Panics
/// When it cannot be made, or when `CI` is set and there is no server: nobody would notice that half of the tests had
/// nothing to say.
#[must_use]
pub fn postgres() -> Option<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let server = server()?;
    let name = format!("outside_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    _ = psql(&server, &format!("create database {name}"));
    let (address, _) = server.rsplit_once('/').expect("a database in the URL");
    Some(format!("{address}/{name}"))
}

/// What PostgreSQL answers to a statement.
///
/// # Panics
/// When it refuses.
#[must_use]
pub fn psql(url: &str, sql: &str) -> String {
    let output = Command::new("psql").args([url, "--quiet", "--tuples-only", "--command", sql]).output();
    let output = output.expect("psql starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// What the database at an address answers to statements, asked by another door than the program's. Each row that they
/// give is one text, and a line of the answer.
///
/// # Panics
/// When it refuses.
pub fn ask(url: &str, sql: &str) -> String {
    let Some(file) = url.strip_prefix("sqlite:") else { return psql(url, sql) };
    // A server may be writing, too: its turn is waited for.
    let options = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(30));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut connection = options.connect().await.expect("the file opens");
        let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await;
        let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
        connection.close().await.expect("closed");
        rows.iter().map(|row| row.get::<String, _>(0)).collect::<Vec<_>>().join("\n")
    })
}

/// Changes the database of a data folder beside the server, as nobody but the owner of the machine can.
///
/// # Panics
/// When it refuses.
pub fn alter(data: &Path, sql: &str) {
    let url = of(data).unwrap_or_else(|| format!("sqlite:{}", data.join("folkmoot.db").display()));
    _ = ask(&url, sql);
}

/// The server that `cargo xtask test` has started and named in `FOLKMOOT_TEST_POSTGRES`.
fn server() -> Option<String> {
    let server = std::env::var("FOLKMOOT_TEST_POSTGRES").ok().filter(|url| !url.is_empty());
    if server.is_none() {
        let must = std::env::var_os("CI").is_some_and(|ci| !ci.is_empty());
        assert!(!must, "CI is set and FOLKMOOT_TEST_POSTGRES names no server: both databases must be tested");
        println!("no PostgreSQL: FOLKMOOT_TEST_POSTGRES names no server");
    }
    server
}

/// Whether the test that this thread runs has its polls in PostgreSQL.
pub(crate) fn is_on_postgres() -> bool {
    ON_POSTGRES.get()
}

/// The database of PostgreSQL that belongs to a data folder, if it has one.
#[must_use]
pub fn of(data: &Path) -> Option<String> {
    let mut databases = DATABASES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(url) = databases.get(data) {
        return Some(url.clone());
    }
    if !ON_POSTGRES.get() {
        return None;
    }
    let gone: Vec<PathBuf> = databases.keys().filter(|data| !home(data).exists()).cloned().collect();
    for url in gone.iter().filter_map(|data| databases.remove(data)) {
        remove(&url);
    }
    let url = postgres()?;
    databases.insert(data.to_owned(), url.clone());
    Some(url)
}

/// The temporary folder of the test that a data folder lies in: once it is gone, nobody asks for the data again.
fn home(data: &Path) -> &Path {
    let temporary = std::env::temp_dir();
    data.ancestors().find(|folder| folder.parent() == Some(&temporary)).unwrap_or(data)
}

/// Removes a database, so that a whole run of the tests needs room for a few and not for hundreds.
fn remove(url: &str) {
    let (Some(server), Some((_, name))) = (server(), url.rsplit_once('/')) else { return };
    _ = psql(&server, &format!("drop database {name} with (force)"));
}

/// The address of the database that belongs to a data folder.
pub(crate) fn url(data: &Path) -> String {
    of(data).unwrap_or_else(|| format!("sqlite:{}", data.join("folkmoot.db").display()))
}

/// Arguments of the program, with the database that belongs to the data folder they name.
#[must_use]
pub fn named(arguments: &[&OsStr]) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
    // What `eval` reads as --data are questions.
    if arguments.iter().any(|argument| argument == "--database" || argument == "eval") {
        return arguments;
    }
    let data = arguments.windows(2).find(|pair| pair[0] == "--data").map(|pair| PathBuf::from(&pair[1]));
    if let Some(url) = data.and_then(|data| of(&data)) {
        arguments.extend(["--database".into(), url.into()]);
    }
    arguments
}
