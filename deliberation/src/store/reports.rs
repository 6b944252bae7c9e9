//! Reports on models, and what of them was given back to the public.

mod frozen;
mod published;

pub use frozen::Frozen;
pub use published::Published;

use super::{
    Store, StoreError,
    audit::{self, Deed},
    error::{corrupt, doing},
    mine::lock,
    now_ms,
};
use crate::{Handed, Misfit};
use base64::{Engine, engine::general_purpose::STANDARD};
use record::model_report::Side;
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::{AnyConnection, Row};

/// A report that is kept, without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReport {
    /// SHA-256 of its canonical JSON.
    pub sha256: String,
    /// The run that made it; absent where it was made elsewhere.
    pub run: Option<i64>,
    /// When it was kept, UTC milliseconds.
    pub kept_ms: i64,
}

/// A file of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

const KEEPING: &str = "keeping a report";

/// Keeps a report in a transaction that others may use for what belongs to it, such as the end of its run. A report
/// that is there already stays as it is. False when it was there.
///
/// # Errors
/// When no ratified version of the poll's constitution is the one that the report is about, or the database refuses.
pub(in crate::store) async fn keep(
    connection: &mut AnyConnection,
    poll: i64,
    run: Option<i64>,
    handed: &Handed,
) -> Result<bool, StoreError> {
    let failed = doing(KEEPING);
    let arm = handed.report.arm(Side::Public).ok_or(Misfit::NoPublic)?;
    let sql = "select count(*) from ratified where poll_id = $1 and sha256 = $2";
    let query = sqlx::query_scalar(sql).bind(poll).bind(arm.constitution_sha256.clone());
    let ratified: i64 = query.fetch_one(&mut *connection).await.map_err(&failed)?;
    if ratified == 0 {
        return Err(Misfit::Constitution(arm.constitution_sha256.clone()).into());
    }
    let done = sqlx::query(
        "insert into reports (poll_id, sha256, run_id, report, kept_ms) values ($1, $2, $3, $4, $5) \
         on conflict do nothing",
    )
    .bind(poll)
    .bind(handed.sha256.clone())
    .bind(run)
    .bind(handed.json.clone())
    .bind(now_ms())
    .execute(&mut *connection)
    .await
    .map_err(&failed)?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    for (name, bytes) in &handed.files {
        sqlx::query(
            "insert into report_files (poll_id, report_sha256, name, sha256, size, content) \
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(poll)
        .bind(handed.sha256.clone())
        .bind(name.clone())
        .bind(hex::encode(Sha256::digest(bytes)))
        .bind(i64::try_from(bytes.len()).unwrap_or(i64::MAX))
        .bind(STANDARD.encode(bytes))
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    }
    Ok(true)
}

impl Store {
    /// Keeps a report that was made elsewhere; false when it was here already.
    ///
    /// # Errors
    /// When no ratified version of the poll's constitution is the one that the report is about, or the database refuses.
    pub async fn keep_report(&self, poll: i64, handed: &Handed, by: i64) -> Result<bool, StoreError> {
        let mut transaction = self.begin(KEEPING).await?;
        lock(&mut transaction, poll, self.backend).await?;
        let is_new = keep(&mut transaction, poll, None, handed).await?;
        if is_new {
            let object = format!("report {}", handed.sha256);
            let detail = json!({ "files": handed.files.len() });
            let deed = Deed { poll_id: poll, account: by, action: "report.add", object: &object, detail };
            audit::record(&mut transaction, &deed).await?;
        }
        transaction.commit().await.map_err(doing(KEEPING))?;
        Ok(is_new)
    }

    /// The reports of a poll, the newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn reports(&self, poll: i64) -> Result<Vec<KeptReport>, StoreError> {
        let failed = doing("listing reports");
        let sql = "select sha256, run_id, kept_ms from reports where poll_id = $1 order by kept_ms desc, sha256";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let kept = |row: &sqlx::any::AnyRow| {
            Ok(KeptReport { sha256: row.try_get(0)?, run: row.try_get(1)?, kept_ms: row.try_get(2)? })
        };
        rows.iter().map(kept).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }

    /// A report in canonical form.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn kept_report(&self, poll: i64, sha256: &str) -> Result<Option<String>, StoreError> {
        let sql = "select report from reports where poll_id = $1 and sha256 = $2";
        let query = sqlx::query_scalar(sql).bind(poll).bind(sha256.to_owned());
        query.fetch_optional(&self.pool).await.map_err(doing("reading a report"))
    }

    /// A file of a report.
    ///
    /// # Errors
    /// When the database refuses, or what it holds is not what was kept.
    pub async fn report_file(&self, poll: i64, report: &str, name: &str) -> Result<Option<ReportFile>, StoreError> {
        let failed = doing("reading a file of a report");
        let sql = "select sha256, content from report_files where poll_id = $1 and report_sha256 = $2 and name = $3";
        let query = sqlx::query(sql).bind(poll).bind(report.to_owned()).bind(name.to_owned());
        let Some(row) = query.fetch_optional(&self.pool).await.map_err(&failed)? else { return Ok(None) };
        let sha256: String = row.try_get(0).map_err(&failed)?;
        let content: String = row.try_get(1).map_err(&failed)?;
        let place = || format!("report_files, {name} of {report}");
        let bytes = STANDARD.decode(content).map_err(|error| corrupt(place(), error))?;
        if hex::encode(Sha256::digest(&bytes)) != sha256 {
            return Err(corrupt(place(), "the bytes are not those that were kept"));
        }
        Ok(Some(ReportFile { sha256, bytes }))
    }
}
