//! The audit log: who did what, in a chain in which no row can be changed unnoticed.

use super::{
    Store, StoreError,
    error::{corrupt, doing},
    now_ms,
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use sqlx::{AnyConnection, Row, any::AnyRow};

/// In place of a poll's number: the site itself.
pub const SITE: i64 = 0;

/// In place of an account's number: the command line of the machine, the server by itself, or somebody of whom nobody
/// knows who she is.
pub(super) const NOBODY: i64 = 0;

/// Rows that are checked at a time.
const PAGE: i64 = 1000;

/// Something that somebody did.
#[derive(Clone, Debug, PartialEq)]
pub struct Deed<'a> {
    /// The poll that it was done to, or [`SITE`].
    pub poll_id: i64,
    /// The account that did it; 0 for the command line of the machine, and where nobody knows who it was.
    pub account: i64,
    /// What was done, as a word or two with a dot, such as `account.disable`.
    pub action: &'a str,
    /// What it was done to, such as `account 3`. Names of people do not belong here: this log keeps everything.
    pub object: &'a str,
    /// What else matters, such as the values before and after.
    pub detail: Value,
}

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// The poll, or [`SITE`].
    pub poll_id: i64,
    /// From 1 within the poll, without gaps.
    pub seq: i64,
    /// When, UTC milliseconds.
    pub at_ms: i64,
    /// Who; 0 for the command line of the machine, and where nobody knows who it was.
    pub account: i64,
    /// What was done.
    pub action: String,
    /// What it was done to.
    pub object: String,
    /// What else matters, as JSON.
    pub detail: String,
    /// Hash of the row before, empty for the first.
    pub previous: String,
    /// Hash of this row.
    pub hash: String,
}

/// What a check of the log has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All rows are as they were written.
    Whole {
        /// How many there are.
        rows: i64,
    },
    /// The first row that is not.
    Broken {
        /// Its number.
        seq: i64,
        /// What is wrong with it.
        problem: &'static str,
    },
}

impl AuditRow {
    /// The hash that this row must have: SHA-256 over a JSON list of its values, in lower-case hexadecimal.
    fn own_hash(&self) -> String {
        let values = serde_json::json!([
            "folkmoot-audit/1",
            self.poll_id,
            self.seq,
            self.at_ms,
            self.account,
            self.action,
            self.object,
            self.detail,
            self.previous,
        ]);
        hex::encode(Sha256::digest(values.to_string().as_bytes()))
    }
}

/// Adds a row within a transaction; both are kept or neither.
///
/// From here to the end of the transaction nobody else can add a row for the same poll. Whoever must look at
/// something before deciding can therefore call this first and look then. One transaction adds rows for one poll
/// only: two that wait for each other's polls would wait for ever.
pub(super) async fn record(connection: &mut AnyConnection, deed: &Deed<'_>) -> Result<(), StoreError> {
    let failed = doing("writing the audit log");
    sqlx::query("insert into audit_ends (poll_id, seq, hash) values ($1, 0, '') on conflict (poll_id) do nothing")
        .bind(deed.poll_id)
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    let end = sqlx::query("update audit_ends set seq = seq + 1 where poll_id = $1 returning seq, hash")
        .bind(deed.poll_id)
        .fetch_one(&mut *connection)
        .await
        .map_err(&failed)?;
    let mut row = AuditRow {
        poll_id: deed.poll_id,
        seq: end.try_get(0).map_err(&failed)?,
        at_ms: now_ms(),
        account: deed.account,
        action: deed.action.to_owned(),
        object: deed.object.to_owned(),
        detail: deed.detail.to_string(),
        previous: end.try_get(1).map_err(&failed)?,
        hash: String::new(),
    };
    row.hash = row.own_hash();
    sqlx::query("update audit_ends set hash = $2 where poll_id = $1")
        .bind(row.poll_id)
        .bind(row.hash.clone())
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    sqlx::query(
        "insert into audit (poll_id, seq, at_ms, account, action, object, detail, previous, hash) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(row.poll_id)
    .bind(row.seq)
    .bind(row.at_ms)
    .bind(row.account)
    .bind(row.action)
    .bind(row.object)
    .bind(row.detail)
    .bind(row.previous)
    .bind(row.hash)
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// Makes those who write to the site's own log wait for this transaction, without a row: whoever chooses the next number
/// of something of the site's holds it.
pub(super) async fn hold_site(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let sql = "insert into audit_ends (poll_id, seq, hash) values ($1, 0, '') \
         on conflict (poll_id) do update set seq = audit_ends.seq";
    sqlx::query(sql).bind(SITE).execute(connection).await.map(drop).map_err(doing("waiting for the site's log"))
}

const SELECT: &str = "select poll_id, seq, at_ms, account, action, object, detail, previous, hash from audit";

impl Store {
    /// Notes something that was done, in a transaction of its own.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn audit(&self, deed: &Deed<'_>) -> Result<(), StoreError> {
        let mut transaction = self.begin("writing the audit log").await?;
        record(&mut transaction, deed).await?;
        transaction.commit().await.map_err(doing("writing the audit log"))
    }

    /// The latest rows of a poll (or of [`SITE`]), newest first; `before` goes on where a page ended.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn audit_log(&self, poll_id: i64, before: Option<i64>, most: u32) -> Result<Vec<AuditRow>, StoreError> {
        let sql = format!("{SELECT} where poll_id = $1 and seq < $2 order by seq desc limit $3");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(poll_id)
            .bind(before.unwrap_or(i64::MAX))
            .bind(i64::from(most))
            .fetch_all(&self.pool)
            .await
            .map_err(doing("reading the audit log"))?;
        rows.iter().map(row).collect()
    }

    /// Checks the log of a poll (or of [`SITE`]) from its first row to its last.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn verify_audit(&self, poll_id: i64) -> Result<Verdict, StoreError> {
        let failed = doing("checking the audit log");
        // One moment for all reads: a row that is added meanwhile is none that is wrong.
        let mut reading = self.pool.begin_with(self.backend.begin_read()).await.map_err(&failed)?;
        let mut last = (0, String::new());
        loop {
            let sql = format!("{SELECT} where poll_id = $1 and seq > $2 order by seq limit $3");
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
                .bind(poll_id)
                .bind(last.0)
                .bind(PAGE)
                .fetch_all(&mut *reading)
                .await
                .map_err(&failed)?;
            if rows.is_empty() {
                break;
            }
            for found in &rows {
                let found = row(found)?;
                let expected = last.0 + 1;
                let broken = |problem| Ok(Verdict::Broken { seq: expected, problem });
                if found.seq != expected {
                    return broken("it is missing");
                }
                if found.own_hash() != found.hash {
                    return broken("it was changed after it had been written");
                }
                if found.previous != last.1 {
                    return broken("it does not follow from the row before it");
                }
                last = (found.seq, found.hash);
            }
        }
        let end = sqlx::query("select seq, hash from audit_ends where poll_id = $1")
            .bind(poll_id)
            .fetch_optional(&mut *reading)
            .await
            .map_err(&failed)?;
        let end: (i64, String) = match end {
            Some(end) => (end.try_get(0).map_err(&failed)?, end.try_get(1).map_err(&failed)?),
            None => (0, String::new()),
        };
        if end.0 > last.0 {
            return Ok(Verdict::Broken { seq: last.0 + 1, problem: "it is missing" });
        }
        if end != last {
            return Ok(Verdict::Broken { seq: last.0, problem: "it is not the row that was written last" });
        }
        Ok(Verdict::Whole { rows: last.0 })
    }
}

fn row(row: &AnyRow) -> Result<AuditRow, StoreError> {
    let failed = doing("reading the audit log");
    let number = |index: usize| row.try_get::<i64, _>(index).map_err(&failed);
    let text = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    let read = AuditRow {
        poll_id: number(0)?,
        seq: number(1)?,
        at_ms: number(2)?,
        account: number(3)?,
        action: text(4)?,
        object: text(5)?,
        detail: text(6)?,
        previous: text(7)?,
        hash: text(8)?,
    };
    if read.seq < 1 {
        return Err(corrupt(format!("audit, poll {}", read.poll_id), read.seq));
    }
    Ok(read)
}
