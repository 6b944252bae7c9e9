//! Drafting a constitution: the compiled one, what people decided about it, what was put to the vote, and what was
//! ratified and published.

mod ratified;
mod vote;

pub use ratified::{NewRatified, Ratified, RatifiedText};
pub use vote::{NewRound, PutToVote, Round};

use super::{
    Store, StoreError,
    audit::{self, Deed},
    error::doing,
    mine::lock,
    now_ms,
};
use serde_json::json;
use sqlx::{AnyConnection, Row, any::AnyRow};

/// A draft as it is kept: where it began, and everything decided since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// From 1; another round begins from a newer analysis.
    pub round: i64,
    /// Number of decisions in this round; whoever decides names it.
    pub version: i64,
    /// The analysis from which it was compiled.
    pub analysis_version: i64,
    /// The compiled constitution: a `record::Constitution` in canonical form.
    pub base: String,
    /// SHA-256 of `base`, in lower-case hexadecimal.
    pub base_sha256: String,
    /// When the round began, UTC milliseconds.
    pub begun_at_ms: i64,
    /// Each a `record::drafting::Decision` in canonical form, in order.
    pub decisions: Vec<String>,
}

/// Where a round begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDraft {
    /// The analysis from which it was compiled.
    pub analysis_version: i64,
    /// The compiled constitution in canonical form.
    pub base: String,
    /// Its SHA-256.
    pub base_sha256: String,
    /// The round that it takes the place of; absent for the first.
    pub after: Option<i64>,
}

/// Which state of a draft somebody has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its round.
    pub round: i64,
    /// Its number of decisions.
    pub version: i64,
}

const DRAFTING: &str = "drafting a constitution";

impl Store {
    /// The draft of a poll; absent as long as nobody has begun one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn draft(&self, poll: i64) -> Result<Option<Draft>, StoreError> {
        let failed = doing("reading a draft");
        // Both reads see one moment: a decision that comes in between would not fit the version.
        let mut reading = self.pool.begin_with(self.backend.begin_read()).await.map_err(&failed)?;
        let sql = "select round, version, analysis_version, base, base_sha256, begun_at_ms from drafts \
             where poll_id = $1";
        let row = sqlx::query(sql).bind(poll).fetch_optional(&mut *reading).await.map_err(&failed)?;
        let Some(row) = row else { return Ok(None) };
        let number = |index: usize| row.try_get::<i64, _>(index).map_err(&failed);
        let text = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
        let round = number(0)?;
        let sql = "select decision from draft_decisions where poll_id = $1 and round = $2 order by number";
        let decisions = sqlx::query(sql).bind(poll).bind(round).fetch_all(&mut *reading).await.map_err(&failed)?;
        let decision = |row: &AnyRow| row.try_get::<String, _>(0).map_err(&failed);
        Ok(Some(Draft {
            round,
            version: number(1)?,
            analysis_version: number(2)?,
            base: text(3)?,
            base_sha256: text(4)?,
            begun_at_ms: number(5)?,
            decisions: decisions.iter().map(decision).collect::<Result<_, _>>()?,
        }))
    }

    /// Which analysis a draft can be begun from: the latest, once voting is over and nothing has changed since it was
    /// made; absent as long as such a one is still to come.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn settled_analysis_version(&self, poll: i64) -> Result<Option<i64>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(doing("waiting for a connection"))?;
        settled(&mut connection, poll).await
    }

    /// Begins a round; false when somebody else has begun one meanwhile, or the analysis is not the one that a draft
    /// can be begun from.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn begin_draft(&self, poll: i64, new: &NewDraft, by: i64) -> Result<bool, StoreError> {
        let failed = doing(DRAFTING);
        let mut transaction = self.begin(DRAFTING).await?;
        lock(&mut transaction, poll, self.backend).await?;
        let present: Option<i64> = sqlx::query_scalar("select round from drafts where poll_id = $1")
            .bind(poll)
            .fetch_optional(&mut *transaction)
            .await
            .map_err(&failed)?;
        if present != new.after || settled(&mut transaction, poll).await? != Some(new.analysis_version) {
            return Ok(false);
        }
        let round = present.unwrap_or(0) + 1;
        sqlx::query(
            "insert into drafts (poll_id, round, version, analysis_version, base, base_sha256, account, begun_at_ms) \
             values ($1, $2, 0, $3, $4, $5, $6, $7) \
             on conflict (poll_id) do update set round = excluded.round, version = 0, \
             analysis_version = excluded.analysis_version, base = excluded.base, \
             base_sha256 = excluded.base_sha256, account = excluded.account, begun_at_ms = excluded.begun_at_ms",
        )
        .bind(poll)
        .bind(round)
        .bind(new.analysis_version)
        .bind(new.base.clone())
        .bind(new.base_sha256.clone())
        .bind(by)
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        let object = format!("round {round}");
        let detail = json!({ "analysis": new.analysis_version, "sha256": new.base_sha256 });
        let deed = Deed { poll_id: poll, account: by, action: "draft.begin", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

    /// Adds a decision to the draft that its author has seen; false when another decision was faster, and then
    /// nothing is kept.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn decide(&self, poll: i64, seen: Seen, decision: &str, by: i64) -> Result<bool, StoreError> {
        let failed = doing(DRAFTING);
        let mut transaction = self.begin(DRAFTING).await?;
        if !advance(&mut transaction, poll, seen).await? {
            return Ok(false);
        }
        let number = seen.version + 1;
        sqlx::query(
            "insert into draft_decisions (poll_id, round, number, account, decision, at_ms) \
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(poll)
        .bind(seen.round)
        .bind(number)
        .bind(by)
        .bind(decision.to_owned())
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        let object = format!("decision {number} of round {}", seen.round);
        let detail = serde_json::from_str(decision).unwrap_or_default();
        let deed = Deed { poll_id: poll, account: by, action: "draft.decide", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }
}

/// The latest analysis, where it is no interim one and has seen all there is.
async fn settled(connection: &mut AnyConnection, poll: i64) -> Result<Option<i64>, StoreError> {
    let sql = "select a.version from analyses a join polls p on p.id = a.poll_id \
         join computed c on c.poll_id = p.id and c.revision = p.revision \
         where a.poll_id = $1 and a.interim = 0 and p.phase not in ('draft', 'voting') and p.importing_ms is null \
         and not exists (select 1 from analyses l where l.poll_id = a.poll_id and l.version > a.version) \
         and not exists (select 1 from vote_events e where e.poll_id = p.id and e.seq > c.event_seq)";
    sqlx::query_scalar(sql).bind(poll).fetch_optional(connection).await.map_err(doing(DRAFTING))
}

/// Counts one more decision, if the draft is still as it was seen. Keeps others from deciding until the end of the
/// transaction.
async fn advance(connection: &mut AnyConnection, poll: i64, seen: Seen) -> Result<bool, StoreError> {
    let sql = "update drafts set version = version + 1 where poll_id = $1 and round = $2 and version = $3";
    let done = sqlx::query(sql).bind(poll).bind(seen.round).bind(seen.version).execute(connection).await;
    Ok(done.map_err(doing(DRAFTING))?.rows_affected() > 0)
}
