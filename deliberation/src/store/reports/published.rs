//! Published versions of a poll's report.

use super::frozen::{self, Frozen};
use crate::{
    Phase,
    store::{
        Store, StoreError,
        audit::{self, Deed},
        error::{corrupt, doing},
        mine::lock,
        now_ms, phases, polls, ratings,
        webhooks::outbox::{self, News},
    },
};
use record::{Publication, canonical};
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};

/// A published version.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// What is said of it.
    pub record: Publication,
    /// The same in canonical form.
    pub json: String,
    /// SHA-256 of that.
    pub sha256: String,
    /// When, UTC milliseconds.
    pub published_ms: i64,
}

const PUBLISHING: &str = "publishing a report";
const COLUMNS: &str = "record, sha256, published_ms";

impl Store {
    /// Publishes a report as the next version, and brings the poll to its end; false when the number is taken, there is
    /// no such report, people vote again, or its table of ratings does not hold any more. What it was computed from is kept
    /// with it, unless the poll has changed since that was read.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn publish_report(
        &self,
        poll: i64,
        record: &Publication,
        frozen: Option<&Frozen>,
        by: i64,
    ) -> Result<bool, StoreError> {
        let failed = doing(PUBLISHING);
        let json = canonical::to_vec(record).map_err(|error| corrupt("a publication", error))?;
        let sha256 = hex::encode(Sha256::digest(&json));
        let json = String::from_utf8(json).map_err(|error| corrupt("a publication", error))?;
        let mut transaction = self.begin(PUBLISHING).await?;
        lock(&mut transaction, poll, self.backend).await?;
        let Some(held) = polls::by_id(&mut transaction, poll).await? else { return Ok(false) };
        if held.phase <= Phase::Voting {
            return Ok(false);
        }
        let sql = "select count(*) from reports where poll_id = $1 and sha256 = $2 \
             and (select cast(coalesce(max(version), 0) as bigint) from publications where poll_id = $1) = $3 - 1";
        let query = sqlx::query_scalar(sql).bind(poll).bind(record.report_sha256.clone()).bind(record.version);
        let fits: i64 = query.fetch_one(&mut *transaction).await.map_err(&failed)?;
        if fits == 0 {
            return Ok(false);
        }
        let now = now_ms();
        sqlx::query(
            "insert into publications (poll_id, version, report_sha256, sha256, record, account, published_by, \
             published_ms) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(poll)
        .bind(record.version)
        .bind(record.report_sha256.clone())
        .bind(sha256.clone())
        .bind(json)
        .bind(by)
        .bind(record.by.clone())
        .bind(now)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        if !ratings::count_in(&mut transaction, poll, record).await? {
            return Ok(false);
        }
        let is_frozen = match frozen {
            Some(frozen) => frozen::keep(&mut transaction, (poll, held.revision), record.version, frozen).await?,
            None => false,
        };
        let object = format!("version {}", record.version);
        let detail =
            json!({ "sha256": sha256, "report": record.report_sha256, "note": record.note, "frozen": is_frozen });
        let deed = Deed { poll_id: poll, account: by, action: "report.publish", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        if held.phase < Phase::Published {
            phases::shift(&mut transaction, poll, held.phase, Phase::Published, now).await?;
            outbox::tell(&mut transaction, poll, &News::phase(held.phase, Phase::Published)).await?;
        }
        // Readers see something else from now on.
        let query = sqlx::query("update polls set updated_at_ms = $2 where id = $1").bind(poll).bind(now);
        query.execute(&mut *transaction).await.map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

    /// The published versions, the newest first.
    ///
    /// # Errors
    /// When the database refuses, or a record cannot be read.
    pub async fn publications(&self, poll: i64) -> Result<Vec<Published>, StoreError> {
        let sql = format!("select {COLUMNS} from publications where poll_id = $1 order by version desc");
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_all(&self.pool).await;
        rows.map_err(doing("listing published reports"))?.iter().map(published).collect()
    }

    /// One published version.
    ///
    /// # Errors
    /// When the database refuses, or the record cannot be read.
    pub async fn publication(&self, poll: i64, version: i64) -> Result<Option<Published>, StoreError> {
        let sql = format!("select {COLUMNS} from publications where poll_id = $1 and version = $2");
        let query = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(version);
        let row = query.fetch_optional(&self.pool).await.map_err(doing("reading a published report"))?;
        row.as_ref().map(published).transpose()
    }
}

fn published(row: &AnyRow) -> Result<Published, StoreError> {
    let failed = doing("reading a published report");
    let json: String = row.try_get(0).map_err(&failed)?;
    let sha256: String = row.try_get(1).map_err(&failed)?;
    let record = serde_json::from_str(&json).map_err(|error| corrupt(format!("publications, {sha256}"), error))?;
    Ok(Published { record, json, sha256, published_ms: row.try_get(2).map_err(&failed)? })
}
