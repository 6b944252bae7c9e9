//! Attempts to sign in: a few failures are human, more are a machine that guesses.
//!
//! Those of the last moments may be forgotten when the machine stops, which nobody who guesses can bring about.
//! So nobody who votes waits for the disk because of them.

use super::{Store, StoreError, error::doing};
use crate::{Email, Secret};
use sha2::{Digest as _, Sha256};
use sqlx::AnyConnection;

/// Failures after which no further attempt is looked at.
const MOST: i64 = 5;
/// Failures older than this do not count.
const WINDOW_MS: i64 = 15 * 60 * 1000;
/// Failures older than this are removed.
const KEPT_MS: i64 = 24 * 60 * 60 * 1000;

/// Whether an attempt may go on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Attempt {
    /// Its password may be looked at. It counts as a failure until [`Store::attempt_succeeded`] says otherwise.
    Begun(String),
    /// There were too many; another one makes sense after this time.
    Refused {
        /// Milliseconds to wait.
        wait_ms: i64,
    },
}

impl Store {
    /// Begins an attempt to sign in to `email` from `address`, unless one of the two had too many failures lately.
    /// Whether there is such an account plays no part.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn begin_attempt(&self, email: &Email, address: &str, now_ms: i64) -> Result<Attempt, StoreError> {
        let failed = doing("noting an attempt to sign in");
        let email = hash(email);
        let attempt = Secret::new()?.reveal().to_owned();
        let mut tidying = self.begin_passing("noting an attempt to sign in").await?;
        sqlx::query("delete from sign_in_attempts where at_ms <= $1")
            .bind(now_ms - KEPT_MS)
            .execute(&mut *tidying)
            .await
            .map_err(&failed)?;
        tidying.commit().await.map_err(&failed)?;
        // Noted first and counted then, the note for itself at once in the database: of many attempts at one moment each
        // sees all that were noted before it, and no more than five can go on.
        let mut note = self.begin_passing("noting an attempt to sign in").await?;
        sqlx::query("insert into sign_in_attempts (attempt, email_hash, address, at_ms) values ($1, $2, $3, $4)")
            .bind(attempt.clone())
            .bind(email.clone())
            .bind(address.to_owned())
            .bind(now_ms)
            .execute(&mut *note)
            .await
            .map_err(&failed)?;
        note.commit().await.map_err(&failed)?;
        let mut connection = self.passing.acquire().await.map_err(&failed)?;
        let by_email = "select at_ms from sign_in_attempts where email_hash = $1 and at_ms > $2 and attempt <> $3 \
                        order by at_ms desc limit $4";
        let by_address = "select at_ms from sign_in_attempts where address = $1 and at_ms > $2 and attempt <> $3 \
                          order by at_ms desc limit $4";
        let wait_ms = wait(&mut connection, by_email, &email, &attempt, now_ms)
            .await?
            .max(wait(&mut connection, by_address, address, &attempt, now_ms).await?);
        if wait_ms == 0 {
            return Ok(Attempt::Begun(attempt));
        }
        drop(connection);
        // One that was not looked at is no failure: knocking does not keep the door shut.
        let mut removal = self.begin_passing("noting an attempt to sign in").await?;
        sqlx::query("delete from sign_in_attempts where attempt = $1")
            .bind(attempt)
            .execute(&mut *removal)
            .await
            .map_err(&failed)?;
        removal.commit().await.map_err(&failed)?;
        Ok(Attempt::Refused { wait_ms })
    }

    /// The attempt was no failure; earlier ones of the same person from the same place count no longer.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn attempt_succeeded(&self, attempt: &str, email: &Email, address: &str) -> Result<(), StoreError> {
        let failed = doing("noting that somebody signed in");
        let mut removal = self.begin_passing("noting that somebody signed in").await?;
        sqlx::query("delete from sign_in_attempts where attempt = $1 or (email_hash = $2 and address = $3)")
            .bind(attempt.to_owned())
            .bind(hash(email))
            .bind(address.to_owned())
            .execute(&mut *removal)
            .await
            .map_err(&failed)?;
        removal.commit().await.map_err(&failed)
    }
}

/// Milliseconds until fewer than [`MOST`] failures count; 0 when that is now.
async fn wait(
    connection: &mut AnyConnection,
    sql: &'static str,
    whose: &str,
    attempt: &str,
    now_ms: i64,
) -> Result<i64, StoreError> {
    let times: Vec<i64> = sqlx::query_scalar(sql)
        .bind(whose.to_owned())
        .bind(now_ms - WINDOW_MS)
        .bind(attempt.to_owned())
        .bind(MOST)
        .fetch_all(connection)
        .await
        .map_err(doing("counting attempts to sign in"))?;
    let full = i64::try_from(times.len()).unwrap_or(MOST) >= MOST;
    Ok(times.last().filter(|_| full).map_or(0, |oldest| (oldest + WINDOW_MS - now_ms).max(1)))
}

fn hash(email: &Email) -> String {
    hex::encode(Sha256::digest(email.key().as_bytes()))
}
