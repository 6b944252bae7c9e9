//! Opening a database: address, connections, schema.

mod migrating;
mod read_only;

use super::{
    Backend, Store, StoreError,
    error::{BUSY, Code},
};
use sqlx::{
    AnyConnection, ConnectOptions, Connection, Executor,
    any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers},
    migrate::MigrateError,
};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// Readers of SQLite do not wait for each other nor for the writer; more connections than this gain nothing there.
const CONNECTIONS: u32 = 8;

/// How long a caller waits for a connection before the database counts as away. The file of SQLite is always there: all
/// its connections are busy then. PostgreSQL can be away, and whoever asks learns that within a second.
const fn patience(backend: Backend) -> Duration {
    match backend {
        Backend::Sqlite => Duration::from_secs(3),
        Backend::Postgres => Duration::from_millis(900),
    }
}

/// How long another program may be making the same file, and how often one looks whether it is done.
const MAKING: Duration = Duration::from_secs(10);
const GLANCE: Duration = Duration::from_millis(50);

/// How long a batch of votes waits for its connection: whoever voted waits for the answer.
const VOTERS_PATIENCE: Duration = Duration::from_millis(800);

/// Connections for what may be forgotten: several, as one that waits for whoever is writing keeps those behind it waiting.
const PASSING: u32 = 4;

/// What a connection promises of a commit that it acknowledges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Promise {
    /// It is on the disk, also when the machine stops.
    OnDisk,
    /// It survives this program, but not always the machine: all who vote would wait for the disk as well, on SQLite as it
    /// has one writer at a time, and on PostgreSQL as it writes one log. There each transaction says so for itself.
    OfThisHour,
}

impl Store {
    /// Opens a database and brings its tables up to date. A SQLite file that is not there is made.
    ///
    /// `url` is `sqlite:PATH` or `postgres://USER@HOST/NAME`.
    ///
    /// # Errors
    /// When the address is of neither database, or the database cannot be reached, made or brought up to date.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let (backend, address) = address(url)?;
        install_default_drivers();
        let fail = |reason: String| StoreError::Open { url: without_password(url), reason };
        // Slow statements are expected while a large poll is put in, and the log should not repeat them word for word.
        let options: AnyConnectOptions = address.parse().map_err(|error: sqlx::Error| fail(error.to_string()))?;
        let options = options.disable_statement_logging();
        // A pool tries again and again for as long as it may and then says no more than that time is up. One
        // connection says at once what is wrong.
        let read_only = Arc::new(AtomicBool::new(false));
        let since = Instant::now();
        loop {
            match first(backend, &options, &read_only).await {
                // Of programs that make a new file of SQLite at once, those that come second are turned away without
                // having waited for the first.
                Err(error) if Code::of(&error) == Some(Code::Sqlite(BUSY)) && since.elapsed() < MAKING => {
                    sleep(GLANCE).await;
                }
                done => break done.map_err(|error| fail(explain(&error, url)))?,
            }
        }
        let pool = |connections, patience, promise| {
            let (met, seen) = (Arc::clone(&read_only), Arc::clone(&read_only));
            AnyPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(patience)
                .after_connect(move |connection, _| {
                    let met = Arc::clone(&met);
                    Box::pin(async move { prepare(backend, promise, connection, &met).await })
                })
                .after_release(move |connection, _| {
                    let seen = Arc::clone(&seen);
                    Box::pin(async move { is_sound(connection, &seen).await })
                })
                .connect_lazy_with(options.clone())
        };
        // Batches of votes follow one another, hence one connection, which nobody else can keep busy.
        Ok(Self {
            pool: pool(CONNECTIONS, patience(backend), Promise::OnDisk),
            recorder: pool(1, VOTERS_PATIENCE, Promise::OnDisk),
            passing: pool(PASSING, patience(backend), Promise::OfThisHour),
            backend,
            given_up: Arc::default(),
            traces: Arc::new(true.into()),
            read_only,
        })
    }

    /// Opens a database that must be there already.
    ///
    /// # Errors
    /// As [`Store::open`], and when the SQLite file is not there.
    pub async fn open_existing(url: &str) -> Result<Self, StoreError> {
        match sqlite_file(url) {
            Some(file) if !file.exists() => Err(StoreError::NoFile(file)),
            _ => Self::open(url).await,
        }
    }

    /// Gives all connections back; on SQLite this also folds the write-ahead log into the file.
    pub async fn close(&self) {
        self.recorder.close().await;
        self.passing.close().await;
        self.pool.close().await;
    }

    /// Makes sure that the database keeps what it acknowledges also when the machine stops. SQLite is told so with every
    /// connection; of PostgreSQL it depends on how the server was set up.
    ///
    /// # Errors
    /// When it does not, or the database fails.
    pub async fn check_durability(&self) -> Result<(), StoreError> {
        if self.backend == Backend::Sqlite {
            return Ok(());
        }
        let off = "select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off' \
                   order by name limit 1";
        let off: Option<String> = sqlx::query_scalar(off)
            .fetch_optional(&self.pool)
            .await
            .map_err(super::error::doing("reading how PostgreSQL is set up"))?;
        off.map_or(Ok(()), |setting| Err(StoreError::Forgetful(setting)))
    }

    /// Whether the SQLite file, or the disk that it lies on, has let itself be opened for reading alone.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.read_only.load(Ordering::Relaxed)
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let one: Result<i64, _> = sqlx::query_scalar("select cast(1 as bigint)").fetch_one(&self.pool).await;
        one.map(drop).map_err(super::error::doing("answering"))
    }
}

/// The first connection, which makes the database ready for all others.
async fn first(backend: Backend, options: &AnyConnectOptions, read_only: &AtomicBool) -> Result<(), sqlx::Error> {
    let mut connection = options.connect().await?;
    let done = make_ready(backend, &mut connection, read_only).await;
    // Also where something is wrong, so that SQLite leaves no files of its own behind.
    let closed = connection.close().await;
    done.and(closed)
}

/// What is done once, before anybody uses the database.
async fn make_ready(
    backend: Backend,
    connection: &mut AnyConnection,
    read_only: &AtomicBool,
) -> Result<(), sqlx::Error> {
    prepare(backend, Promise::OnDisk, connection, read_only).await?;
    migrating::migrate(backend, connection).await?;
    guard_audit_log(backend, connection).await
}

/// Whether a connection can be used again. SQLite takes a transaction back by itself where the disk is full; the rollback
/// that follows then fails, and the connection would count as inside that transaction for ever. One that can only read is
/// given up, because the next one may write again.
async fn is_sound(connection: &mut AnyConnection, read_only: &AtomicBool) -> Result<bool, sqlx::Error> {
    if read_only::is_marked(connection, read_only).await? {
        return Ok(false);
    }
    if !connection.is_in_transaction() {
        return Ok(true);
    }
    // A rollback that is still under way comes to its end first.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// Every commit must be on the disk before it is acknowledged, hence `full`; readers go on while somebody writes,
/// hence the write-ahead log.
async fn prepare(
    backend: Backend,
    promise: Promise,
    connection: &mut AnyConnection,
    read_only: &AtomicBool,
) -> Result<(), sqlx::Error> {
    let settings: &[&'static str] = match backend {
        Backend::Sqlite => &[
            "pragma busy_timeout = 10000",
            "pragma journal_mode = wal",
            "pragma synchronous = full",
            "pragma foreign_keys = on",
            // Whoever has everything erased must not be found in the free parts of the file.
            "pragma secure_delete = on",
            // In KiB. The 2 MiB that are usual do not hold the index of one large poll, which its import then reads
            // from the disk again and again.
            "pragma cache_size = -65536",
        ],
        // Everything here is looked up by key. A plan that was made while a table was small, as those of foreign keys
        // are, would otherwise read the whole table for every vote until somebody has counted its rows.
        Backend::Postgres => &[
            "set enable_seqscan = off",
            "set enable_bitmapscan = off",
            // A plan that has to read a whole table after all counts as a dear one then, and compiling it takes a tenth
            // of a second for which everybody waits.
            "set jit = off",
            // Whoever waits for replicas as well goes on doing so.
            "select set_config('synchronous_commit', 'on', false) \
             where current_setting('synchronous_commit') <> 'remote_apply'",
        ],
    };
    for setting in settings {
        connection.execute(*setting).await?;
    }
    if backend == Backend::Sqlite {
        if promise == Promise::OfThisHour {
            connection.execute("pragma synchronous = normal").await?;
        }
        read_only::mark(connection, read_only).await?;
    }
    Ok(())
}

/// Makes the database itself refuse to change the audit log. Each database writes triggers in its own way, so they
/// cannot be part of the schema that both share.
async fn guard_audit_log(backend: Backend, connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    let statements: &[&'static str] = match backend {
        Backend::Sqlite => &[
            "create trigger if not exists audit_is_never_changed before update on audit \
             begin select raise(abort, 'the audit log is only ever added to'); end",
            "create trigger if not exists audit_is_never_removed before delete on audit \
             begin select raise(abort, 'the audit log is only ever added to'); end",
        ],
        // One statement is one transaction; the lock is for servers that start at the same moment.
        Backend::Postgres => &["do $do$ begin \
             perform pg_advisory_xact_lock(4707815902); \
             if not exists (select 1 from pg_trigger where tgname = 'audit_is_never_emptied' \
                            and tgrelid = 'audit'::regclass) then \
                 create or replace function audit_refuse() returns trigger language plpgsql as \
                     $f$ begin raise exception 'the audit log is only ever added to'; end $f$; \
                 create trigger audit_is_never_changed before update or delete on audit \
                     for each row execute function audit_refuse(); \
                 create trigger audit_is_never_emptied before truncate on audit \
                     for each statement execute function audit_refuse(); \
             end if; end $do$"],
    };
    for statement in statements {
        connection.execute(*statement).await?;
    }
    Ok(())
}

/// What the driver says, and what to do where the driver does not know.
fn explain(error: &sqlx::Error, url: &str) -> String {
    if let sqlx::Error::Migrate(problem) = error {
        match **problem {
            MigrateError::VersionMissing(number) => {
                return format!(
                    "a newer version of this program has changed its tables (migration {number}, which this version does \
                     not know); start that version, or put back the copy that was made before it; nothing was changed now"
                );
            }
            MigrateError::VersionMismatch(_) => {
                return format!(
                    "{error}; an unreleased version of this program has made it: export its polls with that one and \
                     import them into a new database"
                );
            }
            _ => {}
        }
    }
    let folder = sqlite_file(url).and_then(|file| file.parent().map(Path::to_owned));
    match folder.filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) if read_only::is_shut(error) => format!(
            "{error}; see whether its folder {} is there and this program may write there: the folder or its whole disk \
             may be read-only",
            folder.display()
        ),
        _ => error.to_string(),
    }
}

/// The database spoken to, and the address as its driver wants it.
fn address(url: &str) -> Result<(Backend, String), StoreError> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok((Backend::Postgres, url.to_owned()));
    }
    let file = sqlite_file(url).ok_or_else(|| StoreError::Url(without_password(url)))?;
    // The driver reads the path from an address, where these characters mean something else.
    let mut path = String::new();
    for character in file.to_string_lossy().chars() {
        match character {
            '%' => path.push_str("%25"),
            '?' => path.push_str("%3F"),
            '#' => path.push_str("%23"),
            other => path.push(other),
        }
    }
    Ok((Backend::Sqlite, format!("sqlite:{path}?mode=rwc")))
}

/// The file of a SQLite address.
fn sqlite_file(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    (!path.is_empty() && path != ":memory:").then(|| Path::new(path).to_owned())
}

/// The address as it may stand in a message.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let Some((account, host)) = rest.rsplit_once('@') else { return url.to_owned() };
    let user = account.split(':').next().unwrap_or_default();
    format!("{scheme}://{user}@{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_do_not_tell_passwords() {
        assert_eq!(without_password("postgres://ann:s3cret@db/polls"), "postgres://ann@db/polls");
        assert_eq!(without_password("sqlite:polls.db"), "sqlite:polls.db");
    }

    #[test]
    fn tables_of_a_newer_version_are_told_from_other_trouble() {
        let newer = sqlx::Error::from(MigrateError::VersionMissing(999));
        let says = explain(&newer, "sqlite:a/b.db");
        for part in ["newer version", "999", "put back the copy", "nothing was changed"] {
            assert!(says.contains(part), "{part:?} is not said: {says}");
        }
        assert_eq!(explain(&sqlx::Error::PoolClosed, "sqlite:a/b.db"), sqlx::Error::PoolClosed.to_string());
    }

    #[test]
    fn both_ways_to_write_a_file_are_understood() {
        assert_eq!(sqlite_file("sqlite:a/b.db"), Some("a/b.db".into()));
        assert_eq!(sqlite_file("sqlite:///a/b.db"), Some("/a/b.db".into()));
        assert_eq!(sqlite_file("sqlite::memory:"), None);
        assert!(matches!(address("mysql://x"), Err(StoreError::Url(_))));
        assert_eq!(address("sqlite:a?b.db").expect("a file").1, "sqlite:a%3Fb.db?mode=rwc");
    }
}
