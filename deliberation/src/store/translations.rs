//! Machine translations of statements: kept once made, and made once however many ask at the same moment.

use super::{Store, StoreError, error::doing};
use crate::Language;
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Row};
use std::collections::HashMap;

/// Translations of one poll at the most: every language of a thousand statements.
const MOST: i64 = 6_000;
/// How long whoever asks the model has for it.
const LEASE_MS: i64 = 45_000;
/// The pause after the first failure; it doubles with each further one.
const PAUSE_MS: i64 = 10_000;
/// Failures of one translation after which it is not tried any more.
const TRIES: i64 = 8;

/// One wording of one statement in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedTranslation {
    /// The poll.
    pub poll: i64,
    /// Number of the statement.
    pub statement: i64,
    /// Language to translate into.
    pub language: Language,
    source_sha256: String,
}

impl WantedTranslation {
    /// The translation of this text.
    pub fn new(poll: i64, statement: i64, text: &str, language: Language) -> Self {
        Self { poll, statement, language, source_sha256: hex::encode(Sha256::digest(text)) }
    }
}

/// What is to be done about a translation that somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum TranslationClaim {
    /// It is there.
    Done(String),
    /// Whoever claimed it asks the model and settles it with this number.
    Yours(i64),
    /// Somebody else is asking the model.
    Theirs,
    /// It failed lately, or too often, or this poll has as many as it may.
    NotNow,
}

impl Store {
    /// A translation that has been made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn translation(&self, wanted: &WantedTranslation) -> Result<Option<String>, StoreError> {
        let failed = doing("looking for a translation");
        let sql = "select body from translations \
             where poll_id = $1 and statement = $2 and language = $3 and source_sha256 = $4 and state = 'done'";
        let row = sqlx::query(sql)
            .bind(wanted.poll)
            .bind(wanted.statement)
            .bind(wanted.language.as_str())
            .bind(wanted.source_sha256.clone())
            .fetch_optional(&self.pool)
            .await
            .map_err(&failed)?;
        row.map(|row| row.try_get(0)).transpose().map_err(failed)
    }

    /// Those of these translations that have been made, by number of the statement. All that are wanted are of one poll
    /// and one language, and of one wording of each statement.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn translations(&self, wanted: &[WantedTranslation]) -> Result<HashMap<i64, String>, StoreError> {
        let failed = doing("looking for translations");
        let Some(first) = wanted.first() else { return Ok(HashMap::new()) };
        let numbers = wanted.iter().map(|one| one.statement.to_string()).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "select statement, source_sha256, body from translations \
             where poll_id = $1 and language = $2 and state = 'done' and statement in ({numbers})"
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(first.poll)
            .bind(first.language.as_str())
            // Another statement for other numbers: kept, each would push one out that is asked again and again.
            .persistent(false)
            .fetch_all(&self.pool)
            .await
            .map_err(&failed)?;
        let wordings: HashMap<i64, &str> =
            wanted.iter().map(|one| (one.statement, one.source_sha256.as_str())).collect();
        let mut made = HashMap::new();
        for row in &rows {
            let statement: i64 = row.try_get(0).map_err(&failed)?;
            let source: String = row.try_get(1).map_err(&failed)?;
            let body: Option<String> = row.try_get(2).map_err(&failed)?;
            // What was translated before it was reworded says something else.
            if let Some(body) = body.filter(|_| wordings.get(&statement) == Some(&source.as_str())) {
                made.insert(statement, body);
            }
        }
        Ok(made)
    }

    /// Finds a translation, or says who makes it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn claim_translation(
        &self,
        wanted: &WantedTranslation,
        now_ms: i64,
    ) -> Result<TranslationClaim, StoreError> {
        let failed = doing("claiming a translation");
        let mut transaction = self.begin("claiming a translation").await?;
        let sql = format!(
            "select state, tries, due_at_ms, body from translations \
             where poll_id = $1 and statement = $2 and language = $3 and source_sha256 = $4{}",
            self.backend.lock_rows()
        );
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(wanted.poll)
            .bind(wanted.statement)
            .bind(wanted.language.as_str())
            .bind(wanted.source_sha256.clone())
            .fetch_optional(&mut *transaction)
            .await
            .map_err(&failed)?;
        let Some(row) = row else {
            let count = "select cast(count(*) as bigint) from translations where poll_id = $1";
            let count: i64 =
                sqlx::query_scalar(count).bind(wanted.poll).fetch_one(&mut *transaction).await.map_err(&failed)?;
            if count >= MOST {
                return Ok(TranslationClaim::NotNow);
            }
            // Somebody may have been faster since the row was looked for.
            let sql = "insert into translations \
                 (poll_id, statement, language, source_sha256, state, tries, due_at_ms, created_at_ms) \
                 values ($1, $2, $3, $4, 'asked', 1, $5, $6) on conflict do nothing";
            let made = sqlx::query(sql)
                .bind(wanted.poll)
                .bind(wanted.statement)
                .bind(wanted.language.as_str())
                .bind(wanted.source_sha256.clone())
                .bind(now_ms + LEASE_MS)
                .bind(now_ms)
                .execute(&mut *transaction)
                .await
                .map_err(&failed)?;
            transaction.commit().await.map_err(&failed)?;
            return Ok(if made.rows_affected() == 1 { TranslationClaim::Yours(1) } else { TranslationClaim::Theirs });
        };
        let state: String = row.try_get(0).map_err(&failed)?;
        let tries: i64 = row.try_get(1).map_err(&failed)?;
        let due_at_ms: i64 = row.try_get(2).map_err(&failed)?;
        let body: Option<String> = row.try_get(3).map_err(&failed)?;
        match (state.as_str(), body) {
            ("done", Some(body)) => return Ok(TranslationClaim::Done(body)),
            ("asked", _) if now_ms < due_at_ms => return Ok(TranslationClaim::Theirs),
            _ if now_ms < due_at_ms || tries >= TRIES => return Ok(TranslationClaim::NotNow),
            _ => {}
        }
        let sql = "update translations set state = 'asked', tries = $5, due_at_ms = $6 \
             where poll_id = $1 and statement = $2 and language = $3 and source_sha256 = $4";
        sqlx::query(sql)
            .bind(wanted.poll)
            .bind(wanted.statement)
            .bind(wanted.language.as_str())
            .bind(wanted.source_sha256.clone())
            .bind(tries + 1)
            .bind(now_ms + LEASE_MS)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        transaction.commit().await.map_err(failed)?;
        Ok(TranslationClaim::Yours(tries + 1))
    }

    /// Writes down what became of claim number `tries`: a text by this model, or nothing. A claim that somebody else
    /// has taken over since changes nothing.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn settle_translation(
        &self,
        wanted: &WantedTranslation,
        tries: i64,
        made: Option<(&str, &str)>,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let pause = PAUSE_MS << (tries - 1).clamp(0, TRIES);
        let sql = "update translations set state = $6, body = $7, model = $8, due_at_ms = $9 \
             where poll_id = $1 and statement = $2 and language = $3 and source_sha256 = $4 \
             and tries = $5 and state = 'asked'";
        sqlx::query(sql)
            .bind(wanted.poll)
            .bind(wanted.statement)
            .bind(wanted.language.as_str())
            .bind(wanted.source_sha256.clone())
            .bind(tries)
            .bind(if made.is_some() { "done" } else { "failed" })
            .bind(made.map(|(body, _)| body.to_owned()))
            .bind(made.map(|(_, model)| model.to_owned()))
            .bind(if made.is_some() { now_ms } else { now_ms + pause })
            .execute(&self.pool)
            .await
            .map_err(doing("keeping a translation"))?;
        Ok(())
    }
}
