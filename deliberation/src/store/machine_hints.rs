//! What a language model says of statements that somebody has to decide about. It decides nothing.

use super::{Store, StoreError, error::doing, mine::lock, now_ms};
use crate::choice::choice;
use sha2::{Digest, Sha256};
use sqlx::Row;
use std::collections::HashMap;

/// What seems to be wrong with a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Suspicion {
    /// Nothing.
    Fine,
    /// It insults or threatens.
    Abusive,
    /// It tells something about a private person.
    Private,
    /// It is advertising.
    Spam,
    /// It is about something else.
    OffTopic,
    /// It cannot be understood.
    Unclear,
}

choice!(
    Suspicion,
    "suspicion",
    Fine = "fine",
    Abusive = "abusive",
    Private = "private",
    Spam = "spam",
    OffTopic = "off-topic",
    Unclear = "unclear",
);

/// What a model said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachineHint {
    /// What seems to be wrong.
    pub suspicion: Suspicion,
    /// Why, in the model's words.
    pub reason: String,
    /// The model.
    pub model: String,
}

impl Store {
    /// Keeps what a model said of a wording of a statement, in place of what was said of it before. False when the
    /// statement reads otherwise by now, or was erased; then nothing is kept.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn keep_machine_hint(
        &self,
        poll: i64,
        statement: i64,
        text: &str,
        hint: &MachineHint,
        by: i64,
    ) -> Result<bool, StoreError> {
        let failed = doing("keeping what a model said");
        let mut transaction = self.begin("keeping what a model said").await?;
        // Erasing and rewording wait for this, or are done.
        lock(&mut transaction, poll, self.backend).await?;
        let query =
            sqlx::query_scalar("select count(*) from statements where poll_id = $1 and number = $2 and body = $3");
        let query = query.bind(poll).bind(statement).bind(text.to_owned());
        let same: i64 = query.fetch_one(&mut *transaction).await.map_err(&failed)?;
        if same == 0 {
            return Ok(false);
        }
        let sql = "insert into machine_hints (poll_id, statement, source_sha256, verdict, reason, model, asked_by, at_ms) \
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (poll_id, statement, source_sha256) do update \
             set verdict = excluded.verdict, reason = excluded.reason, model = excluded.model, \
             asked_by = excluded.asked_by, at_ms = excluded.at_ms";
        sqlx::query(sql)
            .bind(poll)
            .bind(statement)
            .bind(digest(text))
            .bind(hint.suspicion.as_str())
            .bind(hint.reason.clone())
            .bind(hint.model.clone())
            .bind(by)
            .bind(now_ms())
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

    /// What a model said of these wordings, by number of the statement; nothing where it was not asked.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn machine_hints(
        &self,
        poll: i64,
        statements: impl Iterator<Item = (i64, &str)>,
    ) -> Result<HashMap<i64, MachineHint>, StoreError> {
        let failed = doing("reading what a model said");
        let wanted: HashMap<i64, String> = statements.map(|(number, text)| (number, digest(text))).collect();
        if wanted.is_empty() {
            return Ok(HashMap::new());
        }
        let numbers = wanted.keys().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "select statement, source_sha256, verdict, reason, model from machine_hints \
             where poll_id = $1 and statement in ({numbers})"
        );
        // Another statement for other numbers: kept, each would push one out that is asked again and again.
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(poll).persistent(false);
        let rows = query.fetch_all(&self.pool).await.map_err(&failed)?;
        let mut hints = HashMap::new();
        for row in rows {
            let number: i64 = row.try_get(0).map_err(&failed)?;
            let (sha256, verdict): (String, String) =
                (row.try_get(1).map_err(&failed)?, row.try_get(2).map_err(&failed)?);
            // What a later version of this program has said is none of its words here.
            let Ok(suspicion) = Suspicion::parse(&verdict) else { continue };
            if wanted.get(&number) == Some(&sha256) {
                let (reason, model) = (row.try_get(3).map_err(&failed)?, row.try_get(4).map_err(&failed)?);
                hints.insert(number, MachineHint { suspicion, reason, model });
            }
        }
        Ok(hints)
    }
}

fn digest(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}
