//! Models that were trained elsewhere come back, and their run goes on.

use super::asking::note;
use crate::store::{Store, StoreError, error::doing, mine::lock, now_ms};
use serde_json::json;
use sqlx::Row;

/// The stage that takes the first of the models in: from there on there is no exchanging them.
pub(super) const TAKEN_IN: &str = "public-supervised";

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Name of the folder that it was unpacked into, within that of the run.
    pub folder: String,
    /// SHA-256 of the archive, in hexadecimal digits.
    pub sha256: String,
}

/// What came of giving models back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Returning {
    /// They are the run's, and it waits for a worker.
    Taken,
    /// The run has these already, from the same archive.
    Known,
    /// The run does not wait for models: nothing was handed over yet, or it has taken some by now.
    Late,
}

impl Store {
    /// Gives a run the models that were trained for it, and lets it go on. Of two that come at the same time one counts.
    /// What was refused by the worker may be replaced.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn return_to_run(
        &self,
        poll: i64,
        run: i64,
        returned: &Returned,
        by: i64,
    ) -> Result<Returning, StoreError> {
        let failed = doing("giving models back to a run");
        let mut transaction = self.begin("giving models back to a run").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let sql = "update runs set state = 'queued', failure = null, ended_at_ms = null, attempts = 0, \
             asked_at_ms = $3, returned = $4, returned_sha256 = $5 where poll_id = $1 and run_id = $2 \
             and handed_sha256 is not null and state in ('handed_over', 'failed', 'cancelled') and not exists \
             (select 1 from run_stages s where s.poll_id = runs.poll_id and s.run_id = runs.run_id and s.stage = $6 \
             and s.state in ('done', 'cached'))";
        let turned = sqlx::query(sql)
            .bind(poll)
            .bind(run)
            .bind(now_ms())
            .bind(returned.folder.clone())
            .bind(returned.sha256.clone())
            .bind(TAKEN_IN)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        if turned.rows_affected() == 0 {
            let sql = "select returned_sha256 from runs where poll_id = $1 and run_id = $2";
            let row = sqlx::query(sql).bind(poll).bind(run).fetch_optional(&mut *transaction).await.map_err(&failed)?;
            let there: Option<String> = match row {
                Some(row) => row.try_get(0).map_err(&failed)?,
                None => None,
            };
            return Ok(if there.as_ref() == Some(&returned.sha256) { Returning::Known } else { Returning::Late });
        }
        note(&mut transaction, poll, run, by, "run.return", json!({ "sha256": returned.sha256 })).await?;
        transaction.commit().await.map_err(failed)?;
        Ok(Returning::Taken)
    }
}
