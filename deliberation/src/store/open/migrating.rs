//! Bringing the tables up to date, by one program at a time.

use super::Backend;
use sqlx::{AnyConnection, Connection, Executor, migrate::Migrator};

static SCHEMA: Migrator = sqlx::migrate!("../migrations");

/// Applies the migrations that are missing. A database in which there are others is left as it is.
///
/// On PostgreSQL the driver keeps other programs waiting meanwhile. On SQLite it does not: two programs that start at
/// once would both find a migration missing, and the second would fail at tables that the first has just made. There all
/// of them are one transaction, which has the lock of the writer before it looks at what is missing.
pub(super) async fn migrate(backend: Backend, connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    // Most starts find nothing to do, and must not wait for whoever is writing.
    if backend == Backend::Postgres || is_up_to_date(connection).await? {
        return Ok(SCHEMA.run(&mut *connection).await?);
    }
    // As long as another program may need for it; the connection is closed soon afterwards.
    connection.execute("pragma busy_timeout = 60000").await?;
    let mut all = connection.begin_with(backend.begin_write()).await?;
    SCHEMA.run(&mut *all).await?;
    all.commit().await
}

/// Whether no migration is missing in a SQLite file.
async fn is_up_to_date(connection: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let table = "select count(*) from sqlite_master where type = 'table' and name = '_sqlx_migrations'";
    let tables: i64 = sqlx::query_scalar(table).fetch_one(&mut *connection).await?;
    if tables == 0 {
        return Ok(false);
    }
    let applied: Vec<i64> =
        sqlx::query_scalar("select version from _sqlx_migrations").fetch_all(&mut *connection).await?;
    Ok(SCHEMA.iter().all(|migration| applied.contains(&migration.version)))
}
