//! Mail to those who moderate a poll, when statements wait for them: once, until nothing has waited.

use super::{Pile, Store, StoreError, account_mail::AccountNews, error::doing, mine::lock, polls};
use crate::{AccountMail, Language, Phase, Poll, Role};
use sqlx::{AnyConnection, AssertSqlSafe, Row};

const HOUR_MS: i64 = 60 * 60 * 1000;
/// Hours that a statement may wait where the poll promises nothing.
const USUAL_HOURS: u32 = 24;
/// How long nobody is told again, whatever has waited meanwhile.
const REST_MS: i64 = 24 * HOUR_MS;

/// Statements that nobody has read yet.
struct Waiting {
    statements: i64,
    /// Since when the first of them has waited; none where that is not known.
    since_ms: Option<i64>,
}

impl Store {
    /// Says whether an account is to get mail when statements of a poll wait, in this language; none: no mail.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn watch_queue(
        &self,
        poll: i64,
        account: i64,
        language: Option<Language>,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let query = match language {
            Some(language) => sqlx::query(
                "insert into queue_watchers (poll_id, account, language, created_at_ms, is_told, told_at_ms) \
                 values ($1, $2, $3, $4, 0, null) on conflict (poll_id, account) do update set language = $3",
            )
            .bind(poll)
            .bind(account)
            .bind(language.as_str())
            .bind(now_ms),
            None => {
                sqlx::query("delete from queue_watchers where poll_id = $1 and account = $2").bind(poll).bind(account)
            }
        };
        query.execute(&self.pool).await.map(drop).map_err(doing("noting who hears of statements that wait"))
    }

    /// Whether an account gets mail when statements of a poll wait.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn watches_queue(&self, poll: i64, account: i64) -> Result<bool, StoreError> {
        let found = sqlx::query("select account from queue_watchers where poll_id = $1 and account = $2")
            .bind(poll)
            .bind(account)
            .fetch_optional(&self.pool)
            .await
            .map_err(doing("looking who hears of statements that wait"))?;
        Ok(found.is_some())
    }

    /// Writes one message to each of those who moderate a poll and have asked for it, when a statement has waited longer
    /// than the poll promises (or a day); then none until nothing has waited, and none within a day. Gives the number of
    /// messages. However many servers do this, each is told once.
    ///
    /// # Errors
    /// When the database refuses; polls done before stay done.
    pub async fn announce_waiting(&self, now_ms: i64) -> Result<u64, StoreError> {
        let failed = doing("looking for statements that wait");
        let sql = "select distinct w.poll_id from queue_watchers w join polls p on p.id = w.poll_id \
             where p.phase = 'voting' order by w.poll_id";
        let polls: Vec<i64> = sqlx::query_scalar(sql).fetch_all(&self.pool).await.map_err(&failed)?;
        let mut written = 0;
        for poll in polls {
            let mut connection = self.pool.acquire().await.map_err(&failed)?;
            let waiting = waiting(&mut connection, poll).await?;
            if waiting.statements == 0 {
                sqlx::query("update queue_watchers set is_told = 0 where poll_id = $1 and is_told = 1")
                    .bind(poll)
                    .execute(&mut *connection)
                    .await
                    .map_err(&failed)?;
                continue;
            }
            let (Some(since_ms), Some(held)) = (waiting.since_ms, polls::by_id(&mut connection, poll).await?) else {
                continue;
            };
            let until_ms = now_ms - i64::from(hours(&held)) * HOUR_MS;
            if since_ms > until_ms || !somebody_is_to_be_told(&mut connection, poll, until_ms, now_ms).await? {
                continue;
            }
            drop(connection);
            // Votes wait for this lock, so it is taken where there is something to tell.
            let mut transaction = self.begin("telling of statements that wait").await?;
            lock(&mut transaction, poll, self.backend).await?;
            written += tell(&mut transaction, poll, until_ms, now_ms).await?;
            transaction.commit().await.map_err(doing("telling of statements that wait"))?;
        }
        Ok(written)
    }

    /// What a message about statements that wait says; none when nothing waits any more, or its receiver has stopped
    /// these messages or may not decide about statements any more.
    pub(super) async fn waiting_news(
        &self,
        poll: i64,
        account: i64,
        language: Language,
    ) -> Result<Option<AccountNews>, StoreError> {
        let failed = doing("reading a mail about statements that wait");
        let mut connection = self.pool.acquire().await.map_err(&failed)?;
        let sql = "select a.is_admin from queue_watchers w join accounts a on a.id = w.account \
             where w.poll_id = $1 and w.account = $2 and a.is_disabled = 0";
        let query = sqlx::query_scalar(sql).bind(poll).bind(account);
        let is_admin: Option<i64> = query.fetch_optional(&mut *connection).await.map_err(&failed)?;
        let Some(is_admin) = is_admin else { return Ok(None) };
        let held = polls::by_id(&mut connection, poll).await?.filter(|held| held.phase == Phase::Voting);
        let Some(held) = held else { return Ok(None) };
        let waiting = waiting(&mut connection, poll).await?;
        drop(connection);
        let decides = is_admin == 1 || {
            let found = self.membership(&held.slug, account).await?;
            found.is_some_and(|membership| membership.role >= Some(Role::Moderator))
        };
        let Some(since_ms) = waiting.since_ms.filter(|_| decides) else { return Ok(None) };
        let topic = held.topic_in(language).0.to_owned();
        let statements = waiting.statements.unsigned_abs();
        Ok(Some(AccountNews::Waiting { slug: held.slug, topic, statements, since_ms }))
    }
}

/// Hours that a statement of this poll may wait.
const fn hours(poll: &Poll) -> u32 {
    match poll.settings.statements.read_within {
        0 => USUAL_HOURS,
        promised => promised,
    }
}

async fn waiting(connection: &mut AnyConnection, poll: i64) -> Result<Waiting, StoreError> {
    let failed = doing("looking for statements that wait");
    let sql = format!(
        "select count(*), min(case when s.moderation = 0 then s.created_at_ms else (select min(r.at_ms) \
         from statement_reports r where r.poll_id = s.poll_id and r.statement = s.number \
         and r.at_ms > coalesce(s.moderated_at_ms, 0)) end) \
         from statements s where s.poll_id = $1 and s.body is not null and {}",
        Pile::Waiting.holds()
    );
    let row = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_one(connection).await.map_err(&failed)?;
    Ok(Waiting { statements: row.try_get(0).map_err(&failed)?, since_ms: row.try_get(1).map_err(&failed)? })
}

/// Who is to be told, as a condition on `w`: what has waited counts from when she asked for it.
const TO_BE_TOLD: &str = "w.poll_id = $1 and w.is_told = 0 and w.created_at_ms <= $2 \
     and (w.told_at_ms is null or w.told_at_ms <= $3)";

async fn somebody_is_to_be_told(
    connection: &mut AnyConnection,
    poll: i64,
    until_ms: i64,
    now_ms: i64,
) -> Result<bool, StoreError> {
    let sql = format!("select w.account from queue_watchers w where {TO_BE_TOLD} limit 1");
    let found = sqlx::query(AssertSqlSafe(sql))
        .bind(poll)
        .bind(until_ms)
        .bind(now_ms - REST_MS)
        .fetch_optional(connection)
        .await
        .map_err(doing("looking who is to hear of statements that wait"))?;
    Ok(found.is_some())
}

/// Writes the messages for one poll, whose row is locked. Whoever came first has changed what is looked at here.
async fn tell(connection: &mut AnyConnection, poll: i64, until_ms: i64, now_ms: i64) -> Result<u64, StoreError> {
    let failed = doing("telling of statements that wait");
    let sql = format!(
        "insert into account_mails (poll_id, seq, account, kind, language, state, tries, due_at_ms, created_at_ms) \
         select w.poll_id, (select coalesce(max(seq), 0) from account_mails where poll_id = $1) \
             + row_number() over (order by w.account), w.account, $4, w.language, 'waiting', 0, $5, $5 \
         from queue_watchers w where {TO_BE_TOLD}"
    );
    let done = sqlx::query(AssertSqlSafe(sql))
        .bind(poll)
        .bind(until_ms)
        .bind(now_ms - REST_MS)
        .bind(AccountMail::Waiting.as_str())
        .bind(now_ms)
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    let sql = format!("update queue_watchers as w set is_told = 1, told_at_ms = $4 where {TO_BE_TOLD}");
    sqlx::query(AssertSqlSafe(sql))
        .bind(poll)
        .bind(until_ms)
        .bind(now_ms - REST_MS)
        .bind(now_ms)
        .execute(connection)
        .await
        .map_err(&failed)?;
    Ok(done.rows_affected())
}
