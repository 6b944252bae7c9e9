//! Somebody rates two answers.

use crate::{
    Exclusion, RequestKey, Standing,
    store::{Refusal, Store, StoreError, error::doing, mine::lock, now_ms, recording::standing},
};
use record::rating::Rated;
use sqlx::{AnyConnection, Row};

/// What somebody says of two answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The poll.
    pub poll: i64,
    /// SHA-256 of the report that the answers are in.
    pub report_sha256: String,
    /// Number of the participant.
    pub participant: i64,
    /// What she compared, and what she says.
    pub rated: Rated,
    /// Names this request: sending it again changes nothing.
    pub key: RequestKey,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is on the disk.
    Kept,
    /// It was there already, or she has rated this pair before: what she said first stands.
    Before,
    /// She has made all comparisons that she was asked for.
    Enough,
}

const RATING: &str = "keeping a rating";

impl Store {
    /// Keeps what somebody says of two answers; answers after the commit.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rate(&self, rate: &Rate) -> Result<Result<Given, Refusal>, StoreError> {
        let Some(pair) = rate.rated.pair() else { return Ok(Err(Refusal::NoStatement)) };
        let failed = doing(RATING);
        let mut transaction = self.begin(RATING).await?;
        // Somebody who is being erased, and a rating that is being closed, are waited for.
        lock(&mut transaction, rate.poll, self.backend).await?;
        if let Some(same) = sent_before(&mut transaction, rate).await? {
            return Ok(if same { Ok(Given::Before) } else { Err(Refusal::KeyReused) });
        }
        let Some(per_person) = open(&mut transaction, rate).await? else { return Ok(Err(Refusal::NotOpen)) };
        if let Err(refusal) = may(&mut transaction, rate).await? {
            return Ok(Err(refusal));
        }
        let sql = "select cast(coalesce(sum(case when choice <> 'skip' then 1 else 0 end), 0) as bigint), \
             cast(coalesce(sum(case when prompt = $4 and pair = $5 then 1 else 0 end), 0) as bigint) \
             from ratings where poll_id = $1 and report_sha256 = $2 and participant = $3";
        let row = sqlx::query(sql)
            .bind(rate.poll)
            .bind(rate.report_sha256.clone())
            .bind(rate.participant)
            .bind(rate.rated.prompt.clone())
            .bind(pair.to_string())
            .fetch_one(&mut *transaction)
            .await
            .map_err(&failed)?;
        if row.try_get::<i64, _>(1).map_err(&failed)? > 0 {
            return Ok(Ok(Given::Before));
        }
        if row.try_get::<i64, _>(0).map_err(&failed)? >= per_person {
            return Ok(Ok(Given::Enough));
        }
        sqlx::query(
            "insert into ratings (poll_id, report_sha256, participant, prompt, pair, first_model, second_model, choice, \
             at_ms, request_key, after_version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
             (select cast(coalesce(max(version), 0) as bigint) from publications where poll_id = $1 \
             and report_sha256 = $2))",
        )
        .bind(rate.poll)
        .bind(rate.report_sha256.clone())
        .bind(rate.participant)
        .bind(rate.rated.prompt.clone())
        .bind(pair.to_string())
        .bind(rate.rated.first.as_str().to_owned())
        .bind(rate.rated.second.as_str().to_owned())
        .bind(rate.rated.choice.as_str().to_owned())
        .bind(now_ms())
        .bind(rate.key.as_str().to_owned())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Ok(Given::Kept))
    }
}

/// Whether the key has done its work already: for the same, or for something else.
async fn sent_before(connection: &mut AnyConnection, rate: &Rate) -> Result<Option<bool>, StoreError> {
    let failed = doing(RATING);
    let sql = "select participant, report_sha256, prompt, first_model, second_model, choice from ratings \
         where poll_id = $1 and request_key = $2";
    let query = sqlx::query(sql).bind(rate.poll).bind(rate.key.as_str().to_owned());
    let Some(row) = query.fetch_optional(connection).await.map_err(&failed)? else { return Ok(None) };
    let word = |at: usize| row.try_get::<String, _>(at).map_err(&failed);
    let Rated { prompt, first, second, choice } = &rate.rated;
    Ok(Some(
        row.try_get::<i64, _>(0).map_err(&failed)? == rate.participant
            && word(1)? == rate.report_sha256
            && word(2)? == *prompt
            && word(3)? == first.as_str()
            && word(4)? == second.as_str()
            && word(5)? == choice.as_str(),
    ))
}

/// How many comparisons everybody is asked for, if the rating is open and nobody votes.
async fn open(connection: &mut AnyConnection, rate: &Rate) -> Result<Option<i64>, StoreError> {
    let sql = "select r.per_person from report_ratings r join polls p on p.id = r.poll_id \
         where r.poll_id = $1 and r.report_sha256 = $2 and r.closed_ms is null and p.phase not in ('draft', 'voting')";
    let query = sqlx::query_scalar(sql).bind(rate.poll).bind(rate.report_sha256.clone());
    query.fetch_optional(connection).await.map_err(doing(RATING))
}

/// Whether she takes part, as for votes. That she has agreed to the latest text about voting is not asked: the page
/// says itself what is kept of a rating.
async fn may(connection: &mut AnyConnection, rate: &Rate) -> Result<Result<(), Refusal>, StoreError> {
    let failed = doing(RATING);
    let sql = "select state, excluded from participants where poll_id = $1 and number = $2";
    let query = sqlx::query(sql).bind(rate.poll).bind(rate.participant);
    let Some(row) = query.fetch_optional(connection).await.map_err(&failed)? else {
        return Ok(Err(Refusal::NoParticipant));
    };
    let excluded: Option<String> = row.try_get(1).map_err(&failed)?;
    Ok(match standing(rate.participant, row.try_get(0).map_err(&failed)?)? {
        Standing::Active if excluded.as_deref() == Some(Exclusion::Banned.as_str()) => Err(Refusal::Banned),
        Standing::Active => Ok(()),
        Standing::Waiting => Err(Refusal::Waiting),
        Standing::ScreenedOut | Standing::Erased => Err(Refusal::NoParticipant),
    })
}
