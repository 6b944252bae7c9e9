//! Ratified versions of a constitution, and those of them that are published.

use super::{DRAFTING, Seen};
use crate::{
    MailKind, Phase, Reason,
    store::{
        NewConstitution, Store, StoreError,
        audit::{self, Deed},
        error::doing,
        mail::outbox as mail,
        mine::lock,
        now_ms, polls,
    },
};
use serde_json::json;
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};

/// A draft as it is ratified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRatified {
    /// Its number; the next one, or somebody else was faster.
    pub version: i64,
    /// The draft that was looked at.
    pub seen: Seen,
    /// The record, and the same for reading.
    pub constitution: NewConstitution,
    /// What was checked, as JSON.
    pub checklist: String,
    /// Who ratifies, by name.
    pub author: String,
}

/// A ratified version, without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratified {
    /// From 1 within the poll.
    pub version: i64,
    /// Round of drafting that it comes from.
    pub round: i64,
    /// Decisions of that round that are in it.
    pub decisions: i64,
    /// SHA-256 of the canonical JSON, in lower-case hexadecimal.
    pub sha256: String,
    /// What was checked, as JSON.
    pub checklist: String,
    /// Who ratified it.
    pub author: String,
    /// When, UTC milliseconds.
    pub ratified_at_ms: i64,
    /// Who published it.
    pub published_by: Option<String>,
    /// When, UTC milliseconds; absent as long as it is not.
    pub published_at_ms: Option<i64>,
    /// What it corrects.
    pub note: Option<String>,
}

/// A ratified version with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatifiedText {
    /// Everything else.
    pub ratified: Ratified,
    /// A `record::Constitution` in canonical form.
    pub json: String,
    /// The same for reading.
    pub markdown: String,
}

const COLUMNS: &str = "version, round, decisions, sha256, checklist, author, ratified_at_ms, published_by, \
                       published_at_ms, note";

impl Store {
    /// Ratifies a draft that is still as it was seen; false when it is not, the number is taken, people vote again, or
    /// nothing has been decided since the latest version: a form that is sent twice makes one version.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn ratify(&self, poll: i64, new: &NewRatified, by: i64) -> Result<bool, StoreError> {
        let failed = doing("ratifying a constitution");
        let mut transaction = self.begin("ratifying a constitution").await?;
        lock(&mut transaction, poll, self.backend).await?;
        if !is_voting_over(&mut transaction, poll).await? {
            return Ok(false);
        }
        let sql = "select count(*) from drafts where poll_id = $1 and round = $2 and version = $3 \
             and (select cast(coalesce(max(version), 0) as bigint) from ratified where poll_id = $1) = $4 - 1 \
             and not exists (select 1 from ratified r where r.poll_id = $1 and r.version = $4 - 1 \
             and r.round = $2 and r.decisions = $3)";
        let same: i64 = sqlx::query_scalar(sql)
            .bind(poll)
            .bind(new.seen.round)
            .bind(new.seen.version)
            .bind(new.version)
            .fetch_one(&mut *transaction)
            .await
            .map_err(&failed)?;
        if same == 0 {
            return Ok(false);
        }
        sqlx::query(
            "insert into ratified (poll_id, version, round, decisions, sha256, json, markdown, checklist, account, \
             author, ratified_at_ms) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(poll)
        .bind(new.version)
        .bind(new.seen.round)
        .bind(new.seen.version)
        .bind(new.constitution.record.sha256.clone())
        .bind(new.constitution.record.json.clone())
        .bind(new.constitution.markdown.clone())
        .bind(new.checklist.clone())
        .bind(by)
        .bind(new.author.clone())
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        let detail = json!({ "sha256": new.constitution.record.sha256, "decisions": new.seen.version });
        note(&mut transaction, poll, by, "constitution.ratify", new.version, detail).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

    /// Publishes a ratified version, once; false when it is published already, a later one is, or people vote again.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn publish(
        &self,
        poll: i64,
        version: i64,
        correction: Option<&Reason>,
        author: &str,
        by: i64,
    ) -> Result<bool, StoreError> {
        let failed = doing("publishing a constitution");
        let mut transaction = self.begin("publishing a constitution").await?;
        lock(&mut transaction, poll, self.backend).await?;
        if !is_voting_over(&mut transaction, poll).await? {
            return Ok(false);
        }
        let done = sqlx::query(
            "update ratified set published_at_ms = $3, published_by = $4, note = $5 \
             where poll_id = $1 and version = $2 and published_at_ms is null and not exists \
             (select 1 from ratified r where r.poll_id = $1 and r.version > $2 and r.published_at_ms is not null)",
        )
        .bind(poll)
        .bind(version)
        .bind(now_ms())
        .bind(author.to_owned())
        .bind(correction.map(|reason| reason.as_str().to_owned()))
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        let detail = json!({ "note": correction.map(Reason::as_str) });
        note(&mut transaction, poll, by, "constitution.publish", version, detail).await?;
        mail::tell_all(&mut transaction, poll, MailKind::Constitution, now_ms()).await?;
        // Readers see something else from now on.
        sqlx::query("update polls set updated_at_ms = $2 where id = $1")
            .bind(poll)
            .bind(now_ms())
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

    /// All ratified versions, the newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn ratified(&self, poll: i64) -> Result<Vec<Ratified>, StoreError> {
        let sql = format!("select {COLUMNS} from ratified where poll_id = $1 order by version desc");
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_all(&self.pool).await;
        rows.map_err(doing("listing ratified constitutions"))?.iter().map(ratified).collect()
    }

    /// One ratified version, published or not.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn ratified_version(&self, poll: i64, version: i64) -> Result<Option<RatifiedText>, StoreError> {
        let failed = doing("reading a ratified constitution");
        let sql = format!("select {COLUMNS}, json, markdown from ratified where poll_id = $1 and version = $2");
        let query = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(version);
        let Some(row) = query.fetch_optional(&self.pool).await.map_err(&failed)? else { return Ok(None) };
        Ok(Some(RatifiedText {
            ratified: ratified(&row)?,
            json: row.try_get(10).map_err(&failed)?,
            markdown: row.try_get(11).map_err(&failed)?,
        }))
    }
}

/// Whether what is decided about a constitution can still be put into force: as long as people vote, its votes change.
async fn is_voting_over(connection: &mut AnyConnection, poll: i64) -> Result<bool, StoreError> {
    Ok(polls::by_id(connection, poll).await?.is_some_and(|held| held.phase > Phase::Voting))
}

async fn note(
    connection: &mut AnyConnection,
    poll: i64,
    by: i64,
    action: &str,
    version: i64,
    detail: serde_json::Value,
) -> Result<(), StoreError> {
    let object = format!("version {version}");
    audit::record(connection, &Deed { poll_id: poll, account: by, action, object: &object, detail }).await
}

fn ratified(row: &AnyRow) -> Result<Ratified, StoreError> {
    let failed = doing(DRAFTING);
    Ok(Ratified {
        version: row.try_get(0).map_err(&failed)?,
        round: row.try_get(1).map_err(&failed)?,
        decisions: row.try_get(2).map_err(&failed)?,
        sha256: row.try_get(3).map_err(&failed)?,
        checklist: row.try_get(4).map_err(&failed)?,
        author: row.try_get(5).map_err(&failed)?,
        ratified_at_ms: row.try_get(6).map_err(&failed)?,
        published_by: row.try_get(7).map_err(&failed)?,
        published_at_ms: row.try_get(8).map_err(&failed)?,
        note: row.try_get(9).map_err(&failed)?,
    })
}
