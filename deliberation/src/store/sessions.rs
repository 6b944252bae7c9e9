//! Sessions: who a browser belongs to, for as long as it is used.

use super::{
    Backend, Store, StoreError,
    accounts::{COLUMNS, account},
    error::doing,
};
use crate::{Account, Digest, Secret};
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// Minutes for which a session lasts that is not used.
pub const SESSION_MINUTES: u32 = 30;
/// Hours for which a session lasts in any case.
pub const SESSION_HOURS: u32 = 12;
const MINUTE: i64 = 60_000;
/// A session that is not used ends after this.
const IDLE: i64 = SESSION_MINUTES as i64 * MINUTE;
/// A session ends after this in any case.
const ABSOLUTE: i64 = SESSION_HOURS as i64 * 60 * MINUTE;
/// Use is noted to this precision: not every page should write.
const PRECISION: i64 = MINUTE;
/// Characters kept of what a browser says about itself.
const BROWSER: usize = 200;

/// A session that a request has shown the token of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What is kept of its token.
    pub digest: Digest,
    /// Whose it is.
    pub account: Account,
    /// Whether the token should be replaced, because the account may do more or less than when it was handed out.
    pub renew: bool,
}

/// By what somebody has shown, before a session begins, that an account is hers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvedBy<'a> {
    /// A password: the hash that it was compared with, or that was kept of it just now.
    Password(&'a str),
    /// The word of the identity provider, which knows of no password here.
    Provider,
}

/// A session as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// What is kept of its token.
    pub digest: Digest,
    /// What the browser said about itself.
    pub browser: String,
    /// When it began, UTC milliseconds.
    pub created_at_ms: i64,
    /// When it was last used, to the minute, UTC milliseconds.
    pub seen_at_ms: i64,
}

impl Store {
    /// Begins a session, ends the one that the browser had before, and notes that the account was signed in to. `None`
    /// when the password that was proved is not the account's any more: whoever changes it ends all sessions, and one
    /// that was on its way must not come after that.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn open_session(
        &self,
        account: i64,
        proof: ProvedBy<'_>,
        browser: &str,
        before: Option<&Digest>,
        now_ms: i64,
    ) -> Result<Option<Secret>, StoreError> {
        let failed = doing("beginning a session");
        let secret = Secret::new()?;
        // Whoever has to sign in once more after the machine has stopped loses less than all who would wait for the disk.
        let mut transaction = self.begin_passing("beginning a session").await?;
        // First, because it makes those wait who change the password: they go before this row or end what is begun here.
        // Both take the account before its sessions.
        let noted = match proof {
            ProvedBy::Password(hash) => {
                sqlx::query("update accounts set signed_in_at_ms = $2 where id = $1 and password = $3")
                    .bind(account)
                    .bind(now_ms)
                    .bind(hash.to_owned())
            }
            ProvedBy::Provider => {
                sqlx::query("update accounts set signed_in_at_ms = $2 where id = $1").bind(account).bind(now_ms)
            }
        };
        if noted.execute(&mut *transaction).await.map_err(&failed)?.rows_affected() == 0 {
            return Ok(None);
        }
        // Sign-in is the moment to tidy up: it is rare, and nothing else needs the old rows.
        sqlx::query(tidy(self.backend))
            .bind(before.map_or("", Digest::as_str).to_owned())
            .bind(now_ms - IDLE)
            .bind(now_ms - ABSOLUTE)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        sqlx::query(
            "insert into sessions (hash, account, browser, created_at_ms, seen_at_ms, renew) \
             values ($1, $2, $3, $4, $4, 0)",
        )
        .bind(secret.digest().as_str().to_owned())
        .bind(account)
        .bind(browser.chars().filter(|c| !c.is_control()).take(BROWSER).collect::<String>())
        .bind(now_ms)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        transaction.commit().await.map_err(failed)?;
        Ok(Some(secret))
    }

    /// The session of this token, if it is still good; its use is noted.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn session(&self, digest: &Digest, now_ms: i64) -> Result<Option<Session>, StoreError> {
        let failed = doing("looking for a session");
        let sql = format!(
            "select {COLUMNS}, s.seen_at_ms, s.renew from sessions s join accounts a on a.id = s.account \
             where s.hash = $1 and s.seen_at_ms > $2 and s.created_at_ms > $3 and a.is_disabled = 0"
        );
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(digest.as_str().to_owned())
            .bind(now_ms - IDLE)
            .bind(now_ms - ABSOLUTE)
            .fetch_optional(&self.pool)
            .await
            .map_err(&failed)?;
        let Some(row) = row else { return Ok(None) };
        let seen: i64 = row.try_get(8).map_err(&failed)?;
        let renew: i64 = row.try_get(9).map_err(&failed)?;
        if now_ms - seen >= PRECISION {
            sqlx::query("update sessions set seen_at_ms = $2 where hash = $1 and seen_at_ms < $2")
                .bind(digest.as_str().to_owned())
                .bind(now_ms)
                .execute(&self.pool)
                .await
                .map_err(&failed)?;
        }
        Ok(Some(Session { digest: digest.clone(), account: account(&row)?, renew: renew == 1 }))
    }

    /// Gives a session a new token; the old one opens nothing from now on. `None` when it was ended or renewed
    /// meanwhile.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn renew_session(&self, old: &Digest) -> Result<Option<Secret>, StoreError> {
        let secret = Secret::new()?;
        let done = sqlx::query("update sessions set hash = $2, renew = 0 where hash = $1")
            .bind(old.as_str().to_owned())
            .bind(secret.digest().as_str().to_owned())
            .execute(&self.pool)
            .await
            .map_err(doing("renewing a session"))?;
        Ok((done.rows_affected() == 1).then_some(secret))
    }

    /// The sessions of an account that are still good, those used last first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn sessions(&self, account: i64, now_ms: i64) -> Result<Vec<OpenSession>, StoreError> {
        let failed = doing("listing sessions");
        let rows = sqlx::query(
            "select hash, browser, created_at_ms, seen_at_ms from sessions \
             where account = $1 and seen_at_ms > $2 and created_at_ms > $3 order by seen_at_ms desc, created_at_ms desc",
        )
        .bind(account)
        .bind(now_ms - IDLE)
        .bind(now_ms - ABSOLUTE)
        .fetch_all(&self.pool)
        .await
        .map_err(&failed)?;
        let mut sessions = Vec::with_capacity(rows.len());
        for row in &rows {
            let hash: String = row.try_get(0).map_err(&failed)?;
            let Some(digest) = Digest::parse(&hash) else { continue };
            sessions.push(OpenSession {
                digest,
                browser: row.try_get(1).map_err(&failed)?,
                created_at_ms: row.try_get(2).map_err(&failed)?,
                seen_at_ms: row.try_get(3).map_err(&failed)?,
            });
        }
        Ok(sessions)
    }

    /// Ends a session of an account; false when the account has no such session.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_session(&self, account: i64, digest: &Digest) -> Result<bool, StoreError> {
        let done = sqlx::query("delete from sessions where account = $1 and hash = $2")
            .bind(account)
            .bind(digest.as_str().to_owned())
            .execute(&self.pool)
            .await
            .map_err(doing("ending a session"))?;
        Ok(done.rows_affected() > 0)
    }
}

/// Ends the sessions of an account, but for one.
pub(super) async fn end_all(
    connection: &mut AnyConnection,
    account: i64,
    keep: Option<&Digest>,
) -> Result<(), StoreError> {
    sqlx::query("delete from sessions where account = $1 and hash <> $2")
        .bind(account)
        .bind(keep.map_or("", Digest::as_str).to_owned())
        .execute(connection)
        .await
        .map_err(doing("ending sessions"))?;
    Ok(())
}

/// Asks for new tokens, because what the account may do has changed.
pub(super) async fn renew_all(connection: &mut AnyConnection, account: i64) -> Result<(), StoreError> {
    sqlx::query("update sessions set renew = 1 where account = $1")
        .bind(account)
        .execute(connection)
        .await
        .map_err(doing("renewing sessions"))?;
    Ok(())
}

/// Ends the session that the browser had before, and those of anybody that are over. On PostgreSQL, where others write
/// at the same time, rows that somebody else is about to remove are left to him: two that wait for each other's rows would
/// both have to wait until one of them is made to fail.
fn tidy(backend: Backend) -> &'static str {
    match backend {
        Backend::Sqlite => "delete from sessions where hash = $1 or seen_at_ms <= $2 or created_at_ms <= $3",
        Backend::Postgres => {
            "delete from sessions where hash = $1 or hash in \
             (select hash from sessions where seen_at_ms <= $2 or created_at_ms <= $3 for update skip locked)"
        }
    }
}
