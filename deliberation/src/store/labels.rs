//! Names of opinion groups and axes, each for one analysis.

use super::{
    Deed, Store, StoreError, audit,
    error::{corrupt, doing},
    mine::{lock, touch},
    now_ms,
};
use crate::Labels;
use serde_json::json;
use sqlx::{Row, any::AnyRow};

/// Names that were given to an analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// SHA-256 of the analysis.
    pub analysis_sha256: String,
    /// Its names.
    pub labels: Labels,
}

impl Store {
    /// The names that hold for an analysis; none where nobody has given any.
    ///
    /// # Errors
    /// When the database refuses or holds something that are no names.
    pub async fn labels_of(&self, poll: i64, analysis_sha256: &str) -> Result<Option<Labels>, StoreError> {
        let sql = "select analysis_sha256, labels from analysis_labels where poll_id = $1 and analysis_sha256 = $2 \
             order by seq desc limit 1";
        let query = sqlx::query(sql).bind(poll).bind(analysis_sha256.to_owned());
        let row = query.fetch_optional(&self.pool).await.map_err(doing("reading names of groups"))?;
        Ok(row.as_ref().map(labelled).transpose()?.map(|labelled| labelled.labels))
    }

    /// The names that were given last, to whatever analysis.
    ///
    /// # Errors
    /// As [`Store::labels_of`].
    pub async fn latest_labels(&self, poll: i64) -> Result<Option<Labelled>, StoreError> {
        let sql = "select analysis_sha256, labels from analysis_labels where poll_id = $1 order by seq desc limit 1";
        let row = sqlx::query(sql).bind(poll).fetch_optional(&self.pool).await;
        row.map_err(doing("reading names of groups"))?.as_ref().map(labelled).transpose()
    }

    /// Gives names to an analysis; those that it had hold no longer.
    ///
    /// # Errors
    /// When the database refuses; then nothing has changed.
    pub async fn label(&self, poll: i64, analysis_sha256: &str, labels: &Labels, by: i64) -> Result<(), StoreError> {
        let failed = doing("keeping names of groups");
        let json = serde_json::to_string(labels).map_err(|error| StoreError::Refused(error.to_string()))?;
        let mut transaction = self.begin("keeping names of groups").await?;
        lock(&mut transaction, poll, self.backend).await?;
        sqlx::query(
            "insert into analysis_labels (poll_id, seq, analysis_sha256, labels, account, at_ms) \
             select $1, (select coalesce(max(seq), 0) + 1 from analysis_labels where poll_id = $1), $2, $3, $4, $5",
        )
        .bind(poll)
        .bind(analysis_sha256.to_owned())
        .bind(json)
        .bind(by)
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        let object = format!("analysis {analysis_sha256}");
        let detail = json!(labels);
        let deed = Deed { poll_id: poll, account: by, action: "analysis.label", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        // What was kept of the poll's pages shows other names.
        touch(&mut transaction, poll).await?;
        transaction.commit().await.map_err(failed)
    }
}

fn labelled(row: &AnyRow) -> Result<Labelled, StoreError> {
    let failed = doing("reading names of groups");
    let json: String = row.try_get(1).map_err(&failed)?;
    Ok(Labelled {
        analysis_sha256: row.try_get(0).map_err(&failed)?,
        labels: serde_json::from_str(&json).map_err(|error| corrupt("analysis_labels", error))?,
    })
}
