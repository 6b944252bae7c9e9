//! Mail about new statements, for the subscribers who want that too.
//!
//! Nothing joins an address to a person, so nobody knows whether somebody has voted since she was last told: after each
//! message the pause grows, and after the last of them nothing more comes until she asks for more.

use super::outbox::{self, News};
use crate::store::{Store, StoreError, error::doing, mine::lock, polls, writing::least};
use crate::{MailKind, Moderated};
use sqlx::{AnyConnection, AssertSqlSafe, Row};

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

/// The statements of a poll at one moment, and whom they may concern.
struct Waiting {
    /// What is shown in the poll.
    shown: Moderated,
    /// The last change of what can be voted on, so that what changes later is later than it.
    moment: i64,
    /// Subscribers since whose last message something has changed, as a condition.
    who: String,
}

/// Who may have to be told something in a poll; none where nobody has.
async fn waiting(connection: &mut AnyConnection, poll: i64, now_ms: i64) -> Result<Option<Waiting>, StoreError> {
    let failed = doing("looking for new statements");
    let Some(open) = polls::by_id(connection, poll).await?.filter(|poll| poll.takes_votes(now_ms)) else {
        return Ok(None);
    };
    let shown = open.moderated;
    let sql = format!(
        "select max({}), (select max(at_ms) from moderation_events where poll_id = $1 and action in ({DECISIONS})) \
         from statements s where s.poll_id = $1 and {}",
        appeared(shown),
        can_be_voted_on(shown)
    );
    let row = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_one(&mut *connection).await.map_err(&failed)?;
    let (newest, decided): (Option<i64>, Option<i64>) =
        (row.try_get(0).map_err(&failed)?, row.try_get(1).map_err(&failed)?);
    let Some(newest) = newest else { return Ok(None) };
    let who = format!("{} and statements_since_ms < {newest}", due(now_ms));
    let sql = format!("select count(*) from subscriptions where poll_id = $1 and {who}");
    let count: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(poll)
        .fetch_one(connection)
        .await
        .map_err(doing("counting who waits for new statements"))?;
    let moment = decided.map_or(newest, |decided| decided.max(newest));
    Ok((count > 0).then_some(Waiting { shown, moment, who }))
}

/// Writes the messages for one poll, whose row is locked.
async fn announce(connection: &mut AnyConnection, poll: i64, now_ms: i64) -> Result<u64, StoreError> {
    let failed = doing("noting who was told of new statements");
    let Some(Waiting { shown, moment, who }) = waiting(connection, poll, now_ms).await? else { return Ok(0) };
    let news = News { kind: MailKind::Statements, phase: None, shown_ms: Some(moment) };
    let written = outbox::tell(connection, poll, news, &format!("{who} and {}", something_new(shown)), now_ms).await?;
    let pauses = PAUSES_MS.iter().skip(1).enumerate().map(|(told, pause)| format!(" when {told} then {pause}"));
    let sql = format!(
        "update subscriptions set statements_told = statements_told + 1, statements_since_ms = {moment}, \
         statements_due_ms = {now_ms} + case statements_told{} else 0 end where poll_id = $1 and {who} \
         and exists (select 1 from mails m where m.poll_id = subscriptions.poll_id \
         and m.subscription = subscriptions.number and m.kind = 'statements' and m.shown_ms = {moment})",
        pauses.collect::<String>()
    );
    sqlx::query(AssertSqlSafe(sql)).bind(poll).execute(&mut *connection).await.map_err(&failed)?;
    // The others know all that can be voted on at this moment, so that nobody looks again before something changes.
    let sql = format!("update subscriptions set statements_since_ms = {moment} where poll_id = $1 and {who}");
    sqlx::query(AssertSqlSafe(sql)).bind(poll).execute(connection).await.map_err(&failed)?;
    Ok(written)
}

/// What decides whether a statement can be voted on, as the log calls it.
const DECISIONS: &str = "'accept', 'reject', 'merge'";

/// That a statement `s` can be voted on, as a condition.
fn can_be_voted_on(shown: Moderated) -> String {
    format!("s.moderation >= {} and s.hidden = 0 and s.body is not null", least(shown))
}

/// When a statement `s` that can be voted on appeared, as an expression: when it was written, or was accepted where that
/// comes before, or was accepted after it had been taken out. What is accepted once more has not appeared again.
fn appeared(shown: Moderated) -> String {
    let taken_out = "(select max(r.seq) from moderation_events r where r.poll_id = s.poll_id \
         and r.statement = s.number and r.action in ('reject', 'merge'))";
    let after = match shown {
        Moderated::NotRejected => taken_out.to_owned(),
        Moderated::Accepted => format!("coalesce({taken_out}, 0)"),
    };
    format!(
        "coalesce((select min(a.at_ms) from moderation_events a where a.poll_id = s.poll_id \
         and a.statement = s.number and a.action = 'accept' and a.seq > {after}), s.created_at_ms)"
    )
}

/// That a statement `s` could be voted on at an earlier moment, as a condition.
fn could_be_voted_on(shown: Moderated, moment: &str) -> String {
    let undecided = match shown {
        Moderated::NotRejected => "'accept'",
        Moderated::Accepted => "case s.is_seed when 1 then 'accept' else 'reject' end",
    };
    format!(
        "s.created_at_ms <= {moment} and coalesce((select e.action from moderation_events e \
         where e.poll_id = s.poll_id and e.statement = s.number and e.action in ({DECISIONS}) \
         and e.at_ms <= {moment} order by e.seq desc limit 1), {undecided}) = 'accept'"
    )
}

/// That a subscriber can vote on a statement which has appeared since she was last told, and which could not be voted on
/// at any moment of which she was told: what is rejected and comes back is called new once.
fn something_new(shown: Moderated) -> String {
    format!(
        "exists (select 1 from statements s where s.poll_id = subscriptions.poll_id and {} \
         and {} > subscriptions.statements_since_ms and not ({}) and not exists (select 1 from mails m \
         where m.poll_id = s.poll_id and m.subscription = subscriptions.number and m.kind = 'statements' \
         and m.state in ('waiting', 'sent') and {}))",
        can_be_voted_on(shown),
        appeared(shown),
        could_be_voted_on(shown, "subscriptions.statements_since_ms"),
        could_be_voted_on(shown, "coalesce(m.shown_ms, m.created_at_ms)"),
    )
}
