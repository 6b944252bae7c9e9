//! Connections of SQLite that can only read.
//!
//! A file that may not be written to is opened for reading without a word, and the connection stays as it is when the
//! file may be written to again. So each is asked when it is made, is marked, and is given up after use.

use crate::store::error::{CANNOT_OPEN, Code, READ_ONLY};
use sqlx::{AnyConnection, Executor, Row};
use std::sync::atomic::{AtomicBool, Ordering};

/// Marks a new connection that can only read, and notes that there was one.
pub(super) async fn mark(connection: &mut AnyConnection, met: &AtomicBool) -> Result<(), sqlx::Error> {
    // Whether it may write is found out before the lock is asked for, so that it need not be waited for.
    connection.execute("pragma busy_timeout = 0").await?;
    connection.execute("begin").await?;
    // To begin a transaction for writing is no trial: where nothing can be written, SQLite begins one for reading. The
    // number is nobody's, and what is rolled back is not written.
    let written = connection.execute("pragma user_version = 1").await;
    // Some errors have taken it back already.
    let _nothing_left = connection.execute("rollback").await;
    connection.execute("pragma busy_timeout = 10000").await?;
    // Whatever else is wrong, whoever uses the connection learns.
    if written.err().and_then(|error| Code::of(&error)) == Some(Code::Sqlite(READ_ONLY)) {
        // For good: others that are marked may be in use for as long as somebody reads.
        met.store(true, Ordering::Relaxed);
        connection.execute("pragma query_only = on").await?;
    }
    Ok(())
}

/// Whether a connection is marked; asked only where there may be one.
pub(super) async fn is_marked(connection: &mut AnyConnection, met: &AtomicBool) -> Result<bool, sqlx::Error> {
    if !met.load(Ordering::Relaxed) {
        return Ok(false);
    }
    let row = connection.fetch_one("pragma query_only").await?;
    Ok(row.try_get::<i64, _>(0)? != 0)
}

/// Whether SQLite says that it may not write where the file lies.
pub(super) fn is_shut(error: &sqlx::Error) -> bool {
    matches!(Code::of(error), Some(Code::Sqlite(READ_ONLY | CANNOT_OPEN)))
}
