//! The SQL that keeps polls: one schema and one SQL for SQLite and PostgreSQL.
//!
//! * [`Store`]: opens a database, lists polls, hands out published versions;
//! * [`Import`]: puts a whole poll in, all or nothing, from an [`Intake`];
//! * [`Snapshot`]: reads a whole poll as it was at one moment;
//! * [`Computed`]: what was computed from a snapshot, saved as new immutable versions;
//! * accounts, their sessions, one-time links, API tokens and roles, in one file each;
//! * [`Deed`]: what goes into the audit log, and the check that nobody has changed it.

mod accounts;
mod attempts;
mod audit;
mod computed;
mod error;
mod import;
mod intake;
mod links;
mod open;
mod polls;
mod read;
mod roles;
mod rows;
mod sessions;
mod tokens;
mod versions;

pub use accounts::Change;
pub use attempts::Attempt;
pub use audit::{AuditRow, Deed, SITE, Verdict};
pub use computed::{Basis, Computed, NewConstitution, NewVersion};
pub use error::StoreError;
pub use import::Import;
pub use intake::{Batch, Intake, IntakeError};
pub use read::Snapshot;
pub use roles::Standing;
pub use sessions::{OpenSession, Session};
pub use tokens::ApiToken;
pub use versions::{StoredAnalysis, StoredConstitution, Version};

use sqlx::{Any, AnyPool, Transaction};
use std::time::{SystemTime, UNIX_EPOCH};

/// A database with polls. Cloning is cheap and gives another handle on the same connections.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    backend: Backend,
}

/// Which of the two databases is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Backend {
    Sqlite,
    Postgres,
}

impl Backend {
    /// Begins a transaction that will write. SQLite takes the lock at once: a lock taken half-way can fail when
    /// another writer was faster, however long one waits.
    const fn begin_write(self) -> &'static str {
        match self {
            Self::Sqlite => "begin immediate",
            Self::Postgres => "begin",
        }
    }

    /// Begins a transaction in which every read sees the same moment.
    const fn begin_read(self) -> &'static str {
        match self {
            Self::Sqlite => "begin",
            Self::Postgres => "begin isolation level repeatable read read only",
        }
    }
}

impl Store {
    /// Begins a transaction that will write.
    async fn begin(&self, doing: &'static str) -> Result<Transaction<'static, Any>, StoreError> {
        self.pool.begin_with(self.backend.begin_write()).await.map_err(error::doing(doing))
    }
}

/// UTC milliseconds since 1970.
fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
