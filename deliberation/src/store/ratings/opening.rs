//! Opening and closing a rating.

use crate::{
    MailKind, Phase, RatingTerms,
    store::{
        Store, StoreError,
        audit::{self, Deed},
        error::{corrupt, doing},
        mail::outbox,
        mine::lock,
        now_ms, polls,
    },
};
use serde_json::json;
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};

/// A rating of the answers in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRating {
    /// SHA-256 of the report.
    pub report_sha256: String,
    /// What people are told and asked for.
    pub terms: RatingTerms,
    /// When it was opened first, UTC milliseconds.
    pub opened_ms: i64,
    /// When it was closed last; absent while it is open.
    pub closed_ms: Option<i64>,
}

impl ReportRating {
    /// Whether people can rate.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.closed_ms.is_none()
    }
}

const OPENING: &str = "opening a rating";
const CLOSING: &str = "closing a rating";
const SELECT: &str =
    "select report_sha256, says, per_person, opened_ms, closed_ms from report_ratings where poll_id = $1";

impl Store {
    /// Opens a rating of a report, for the first time or again; the first time, everybody is told who has subscribed. False when one is open already, there is no such report,
    /// or people vote. Once somebody has rated, what people are told and asked for stays as it was.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn open_rating(&self, poll: i64, report: &str, terms: &RatingTerms, by: i64) -> Result<bool, StoreError> {
        let failed = doing(OPENING);
        let mut transaction = self.begin(OPENING).await?;
        lock(&mut transaction, poll, self.backend).await?;
        let Some(held) = polls::by_id(&mut transaction, poll).await? else { return Ok(false) };
        let sql = "select count(*) from reports where poll_id = $1 and sha256 = $2 \
             and not exists (select 1 from report_ratings where poll_id = $1 and closed_ms is null)";
        let query = sqlx::query_scalar(sql).bind(poll).bind(report.to_owned());
        let fits: i64 = query.fetch_one(&mut *transaction).await.map_err(&failed)?;
        if fits == 0 || held.phase <= Phase::Voting {
            return Ok(false);
        }
        let now = now_ms();
        let sql = "select count(*) from report_ratings where poll_id = $1 and report_sha256 = $2";
        let query = sqlx::query_scalar(sql).bind(poll).bind(report.to_owned());
        let before: i64 = query.fetch_one(&mut *transaction).await.map_err(&failed)?;
        sqlx::query(
            "insert into report_ratings (poll_id, report_sha256, says, per_person, opened_ms) \
             values ($1, $2, $3, $4, $5) \
             on conflict (poll_id, report_sha256) do update set closed_ms = null, \
             says = case when exists (select 1 from ratings r where r.poll_id = report_ratings.poll_id \
             and r.report_sha256 = report_ratings.report_sha256) then report_ratings.says else excluded.says end, \
             per_person = case when exists (select 1 from ratings r where r.poll_id = report_ratings.poll_id \
             and r.report_sha256 = report_ratings.report_sha256) then report_ratings.per_person \
             else excluded.per_person end",
        )
        .bind(poll)
        .bind(report.to_owned())
        .bind(terms.says().to_owned())
        .bind(i64::from(terms.per_person()))
        .bind(now)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        note(&mut transaction, poll, report, "rating.open", now, by).await?;
        if before == 0 {
            outbox::tell_all(&mut transaction, poll, MailKind::Rating, now).await?;
        }
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

    /// Closes the rating of a report; false when it is not open.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn close_rating(&self, poll: i64, report: &str, by: i64) -> Result<bool, StoreError> {
        let failed = doing(CLOSING);
        let mut transaction = self.begin(CLOSING).await?;
        lock(&mut transaction, poll, self.backend).await?;
        let now = now_ms();
        let sql = "update report_ratings set closed_ms = $3 \
             where poll_id = $1 and report_sha256 = $2 and closed_ms is null";
        let query = sqlx::query(sql).bind(poll).bind(report.to_owned()).bind(now);
        let done = query.execute(&mut *transaction).await.map_err(&failed)?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        note(&mut transaction, poll, report, "rating.close", now, by).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

    /// The rating that people can take part in now; none while they vote.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rating_under_way(&self, poll: i64) -> Result<Option<ReportRating>, StoreError> {
        let sql = format!(
            "{SELECT} and closed_ms is null \
             and exists (select 1 from polls p where p.id = $1 and p.phase not in ('draft', 'voting'))"
        );
        let row = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_optional(&self.pool).await;
        row.map_err(doing("looking for a rating"))?.as_ref().map(rating).transpose()
    }

    /// The rating of a report, open or closed.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rating_of(&self, poll: i64, report: &str) -> Result<Option<ReportRating>, StoreError> {
        let sql = format!("{SELECT} and report_sha256 = $2");
        let query = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(report.to_owned());
        let row = query.fetch_optional(&self.pool).await.map_err(doing("looking for a rating"))?;
        row.as_ref().map(rating).transpose()
    }
}

async fn note(
    connection: &mut AnyConnection,
    poll: i64,
    report: &str,
    action: &'static str,
    now: i64,
    by: i64,
) -> Result<(), StoreError> {
    let object = format!("report {report}");
    let deed = Deed { poll_id: poll, account: by, action, object: &object, detail: json!({}) };
    audit::record(connection, &deed).await?;
    // Readers see something else from now on.
    let query = sqlx::query("update polls set updated_at_ms = $2 where id = $1").bind(poll).bind(now);
    query.execute(connection).await.map_err(doing(OPENING)).map(drop)
}

fn rating(row: &AnyRow) -> Result<ReportRating, StoreError> {
    let failed = doing("looking for a rating");
    let says: String = row.try_get(1).map_err(&failed)?;
    let per_person: i64 = row.try_get(2).map_err(&failed)?;
    let terms = RatingTerms::parse(&says, &per_person.to_string());
    Ok(ReportRating {
        report_sha256: row.try_get(0).map_err(&failed)?,
        terms: terms.map_err(|error| corrupt("report_ratings", error))?,
        opened_ms: row.try_get(3).map_err(&failed)?,
        closed_ms: row.try_get(4).map_err(&failed)?,
    })
}
