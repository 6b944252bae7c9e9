//! Mail about new statements, for the subscribers who want that too.
//!
//! Nothing joins an address to a person, so nobody knows whether somebody has voted since she was last told: after each
//! message the pause grows, and after the last of them nothing more comes until she asks for more.

use super::outbox;
use crate::store::{Store, StoreError, error::doing, mine::lock, polls, writing::least};
use crate::{MailKind, Moderated};
use sqlx::{AnyConnection, AssertSqlSafe};

const HOUR_MS: i64 = 60 * 60 * 1000;
/// How long nothing is written about new statements after somebody asked for it, and after each message.
const PAUSES_MS: [i64; 4] = [HOUR_MS, 2 * HOUR_MS, 24 * HOUR_MS, 48 * HOUR_MS];
/// Messages after which she has to ask for more.
pub(in crate::store) const MOST: i64 = PAUSES_MS.len() as i64;

impl Store {
    /// Says whether a confirmed subscriber is to hear of new statements: those that appear from now on. Asking again
    /// begins anew. False when the subscription has ended, is not confirmed, or there is none.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn want_statements(&self, poll: i64, number: i64, wanted: bool, now_ms: i64) -> Result<bool, StoreError> {
        let sql = "update subscriptions set wants_statements = $3, statements_told = 0, statements_since_ms = $4, \
             statements_due_ms = $5 where poll_id = $1 and number = $2 and state = 'on'";
        let done = sqlx::query(sql)
            .bind(poll)
            .bind(number)
            .bind(i64::from(wanted))
            .bind(now_ms)
            .bind(first_due(now_ms))
            .execute(&self.pool)
            .await
            .map_err(doing("noting whether somebody wants to hear of new statements"))?;
        Ok(done.rows_affected() > 0)
    }

    /// Writes one message to each subscriber who wants to hear of new statements, has not for a while, and can vote on
    /// some that appeared since; gives the number of messages. However many servers do this, each is told once.
    ///
    /// # Errors
    /// When the database refuses; polls done before stay done.
    pub async fn announce_statements(&self, now_ms: i64) -> Result<u64, StoreError> {
        let sql = format!(
            "select distinct s.poll_id from subscriptions s join polls p on p.id = s.poll_id \
             where p.phase = 'voting' and {}",
            due(now_ms)
        );
        let polls: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_all(&self.pool)
            .await
            .map_err(doing("looking for those who wait for new statements"))?;
        let mut written = 0;
        let failed = doing("looking for new statements");
        for poll in polls {
            // Votes wait for this lock, so it is taken where there is something to tell.
            let mut connection = self.pool.acquire().await.map_err(&failed)?;
            if waiting(&mut connection, poll, now_ms).await?.is_none() {
                continue;
            }
            drop(connection);
            let mut transaction = self.begin("telling of new statements").await?;
            lock(&mut transaction, poll, self.backend).await?;
            written += announce(&mut transaction, poll, now_ms).await?;
            transaction.commit().await.map_err(doing("telling of new statements"))?;
        }
        Ok(written)
    }
}

/// When somebody who asks now is told first.
pub(super) const fn first_due(now_ms: i64) -> i64 {
    now_ms + PAUSES_MS[0]
}

/// Who may be told at this moment, as a condition on subscriptions.
fn due(now_ms: i64) -> String {
    format!("state = 'on' and wants_statements = 1 and statements_told < {MOST} and statements_due_ms <= {now_ms}")
}

/// When the newest statement of a poll appeared and, as a condition on subscriptions, who is to be told of it; none
/// where nobody is.
async fn waiting(connection: &mut AnyConnection, poll: i64, now_ms: i64) -> Result<Option<(i64, String)>, StoreError> {
    let Some(open) = polls::by_id(connection, poll).await?.filter(|poll| poll.takes_votes(now_ms)) else {
        return Ok(None);
    };
    let Some(newest) = newest(connection, poll, open.moderated).await? else { return Ok(None) };
    let who = format!("{} and statements_since_ms < {newest}", due(now_ms));
    let sql = format!("select count(*) from subscriptions where poll_id = $1 and {who}");
    let count: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(poll)
        .fetch_one(connection)
        .await
        .map_err(doing("counting who waits for new statements"))?;
    Ok((count > 0).then_some((newest, who)))
}

/// Writes the messages for one poll, whose row is locked.
async fn announce(connection: &mut AnyConnection, poll: i64, now_ms: i64) -> Result<u64, StoreError> {
    let Some((newest, who)) = waiting(connection, poll, now_ms).await? else { return Ok(0) };
    let written = outbox::tell(connection, poll, (MailKind::Statements, None), &who, now_ms).await?;
    let pauses = PAUSES_MS.iter().skip(1).enumerate().map(|(told, pause)| format!(" when {told} then {pause}"));
    let sql = format!(
        "update subscriptions set statements_told = statements_told + 1, statements_since_ms = {newest}, \
         statements_due_ms = {now_ms} + case statements_told{} else 0 end where poll_id = $1 and {who}",
        pauses.collect::<String>()
    );
    sqlx::query(AssertSqlSafe(sql))
        .bind(poll)
        .execute(connection)
        .await
        .map_err(doing("noting who was told of new statements"))?;
    Ok(written)
}

/// When the last of the statements that can be voted on appeared: was written, or was first accepted where that comes
/// before. What is accepted once more, or shown again, is not new.
async fn newest(connection: &mut AnyConnection, poll: i64, shown: Moderated) -> Result<Option<i64>, StoreError> {
    let appeared = match shown {
        Moderated::NotRejected => "s.created_at_ms",
        Moderated::Accepted => {
            "coalesce((select min(e.at_ms) from moderation_events e where e.poll_id = s.poll_id \
             and e.statement = s.number and e.action = 'accept'), s.created_at_ms)"
        }
    };
    let sql = format!(
        "select max({appeared}) from statements s \
         where s.poll_id = $1 and s.moderation >= $2 and s.hidden = 0 and s.body is not null"
    );
    sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(poll)
        .bind(least(shown))
        .fetch_one(connection)
        .await
        .map_err(doing("looking for new statements"))
}
