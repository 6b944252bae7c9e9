//! Subscriptions to the phases of a poll and its new statements: asked for, confirmed, ended.
//!
//! * this file: what people do;
//! * [`news`]: new statements, for those who want to hear of them too;
//! * [`outbox`]: messages on their way, and what became of them.

mod news;
pub(super) mod outbox;

pub use outbox::{Letter, MailError, MailLog};

use super::{
    Store, StoreError,
    error::{corrupt, doing},
    mine::lock,
};
use crate::{Email, Language, MailKind, Secret, StatementNews, SubscriptionState};
use outbox::Post;
use sha2::{Digest as _, Sha256};
use sqlx::{AnyConnection, Row, any::AnyRow};

/// How long a request counts against the limits: one mail per poll and address in this time, of each kind that asks for
/// a yes.
const HOUR_MS: i64 = 60 * 60 * 1000;
/// Requests from one client in that time.
const PER_CLIENT: i64 = 10;
/// How long an address that nobody confirms is kept.
const UNCONFIRMED_MS: i64 = 7 * 24 * HOUR_MS;

/// What somebody wants who asks for mail about a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailWish {
    /// Language of the mails.
    pub language: Language,
    /// Whether to be told of new statements, too.
    pub statements: bool,
}

/// What came of a request for mail. It says nothing about the address: whoever asks need not be its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Asked {
    /// The address gets a mail where there is something to confirm, unless it has had one lately.
    Taken,
    /// Too many requests from one place; another one makes sense after this time.
    TooMany {
        /// Milliseconds to wait.
        wait_ms: i64,
    },
}

/// A subscription, without its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Number in the poll, counted for subscriptions alone.
    pub number: i64,
    /// Where it stands.
    pub state: SubscriptionState,
    /// Language of the mails.
    pub language: Language,
    /// Whether new statements are told of, too.
    pub statements: StatementNews,
}

impl Store {
    /// Takes a request for mail about a poll, made from `client`: an address that is new gets a mail with a link that
    /// confirms it, and one that gets mail already and now wants to hear of new statements, too, gets one for that.
    ///
    /// # Errors
    /// When the database refuses; then nothing is kept.
    pub async fn subscribe(
        &self,
        poll: i64,
        email: &Email,
        wish: MailWish,
        client: &str,
        now_ms: i64,
    ) -> Result<Asked, StoreError> {
        let failed = doing("taking a request for mail");
        let mut transaction = self.begin("taking a request for mail").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let connection: &mut AnyConnection = &mut transaction;
        if let Some(wait_ms) = wait(connection, client, now_ms).await? {
            return Ok(Asked::TooMany { wait_ms });
        }
        let subscription = find_or_add(connection, poll, email, wish, now_ms).await?;
        let hash = hash(poll, email);
        let kind = match (subscription.state, subscription.statements) {
            (SubscriptionState::Pending, _) => Some(MailKind::Confirm),
            (SubscriptionState::On, StatementNews::Unwanted | StatementNews::Resting) if wish.statements => {
                Some(MailKind::Offer)
            }
            (SubscriptionState::On | SubscriptionState::Off, _) => None,
        };
        let is_due = match kind {
            Some(kind) => !lately(connection, &hash, kind, now_ms).await?,
            None => false,
        };
        let kind = kind.filter(|_| is_due);
        // Where nothing is written the request counts for the client alone: whoever names an address again and again must
        // not make its owner wait longer.
        let sql = "insert into subscription_requests (request, email_hash, client, at_ms, statements) \
             values ($1, $2, $3, $4, $5)";
        sqlx::query(sql)
            .bind(Secret::new()?.reveal().to_owned())
            .bind(if kind.is_some() { hash } else { String::new() })
            .bind(client.to_owned())
            .bind(now_ms)
            .bind(i64::from(kind == Some(MailKind::Offer)))
            .execute(&mut *connection)
            .await
            .map_err(&failed)?;
        if let Some(kind) = kind {
            outbox::add(connection, poll, &Post { subscription: subscription.number, kind }, now_ms).await?;
        }
        transaction.commit().await.map_err(&failed)?;
        Ok(Asked::Taken)
    }

    /// The subscription of this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn subscription(&self, poll: i64, number: i64) -> Result<Option<Subscription>, StoreError> {
        let sql = "select number, state, language, wants_statements, statements_told from subscriptions \
             where poll_id = $1 and number = $2";
        let row = sqlx::query(sql).bind(poll).bind(number).fetch_optional(&self.pool).await;
        row.map_err(doing("looking for a subscription"))?.as_ref().map(subscription).transpose()
    }

    /// Confirms a subscription; false when it has ended or there is none.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn confirm_subscription(&self, poll: i64, number: i64, now_ms: i64) -> Result<bool, StoreError> {
        let sql = "update subscriptions set state = 'on', confirmed_at_ms = coalesce(confirmed_at_ms, $3), \
             statements_since_ms = coalesce(statements_since_ms, $3), \
             statements_due_ms = coalesce(statements_due_ms, $4) \
             where poll_id = $1 and number = $2 and state <> 'off'";
        let done =
            sqlx::query(sql).bind(poll).bind(number).bind(now_ms).bind(news::first_due(now_ms)).execute(&self.pool);
        let done = done.await;
        Ok(done.map_err(doing("confirming a subscription"))?.rows_affected() > 0)
    }

    /// Ends a subscription: its address is removed, and what waits for it is not sent. False when it had ended before
    /// or there is none.
    ///
    /// # Errors
    /// When the database refuses; then nothing has changed.
    pub async fn end_subscription(&self, poll: i64, number: i64, now_ms: i64) -> Result<bool, StoreError> {
        let failed = doing("ending a subscription");
        let mut transaction = self.begin("ending a subscription").await?;
        let sql = "update subscriptions set state = 'off', email = null, email_key = null, ended_at_ms = $3 \
             where poll_id = $1 and number = $2 and state <> 'off'";
        let ended =
            sqlx::query(sql).bind(poll).bind(number).bind(now_ms).execute(&mut *transaction).await.map_err(&failed)?;
        let sql = "update mails set state = 'dropped', settled_at_ms = $3 \
             where poll_id = $1 and subscription = $2 and state = 'waiting'";
        sqlx::query(sql).bind(poll).bind(number).bind(now_ms).execute(&mut *transaction).await.map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(ended.rows_affected() > 0)
    }

    /// Removes addresses that nobody has confirmed within a week, and requests that count no longer.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn tidy_subscriptions(&self, now_ms: i64) -> Result<(), StoreError> {
        let failed = doing("removing addresses that were not confirmed");
        sqlx::query(
            "update subscriptions set state = 'off', email = null, email_key = null, ended_at_ms = $1 \
             where state = 'pending' and created_at_ms <= $2",
        )
        .bind(now_ms)
        .bind(now_ms - UNCONFIRMED_MS)
        .execute(&self.pool)
        .await
        .map_err(&failed)?;
        sqlx::query("delete from subscription_requests where at_ms <= $1")
            .bind(now_ms - HOUR_MS)
            .execute(&self.pool)
            .await
            .map(drop)
            .map_err(&failed)
    }
}

/// What an address is called among the messages of a poll that ask for a yes: also after its subscription has ended and
/// the address itself is gone.
fn hash(poll: i64, email: &Email) -> String {
    hex::encode(Sha256::digest(format!("{poll} {}", email.key())))
}

/// Whether such a message was written within the last hour, whoever asked.
async fn lately(connection: &mut AnyConnection, hash: &str, kind: MailKind, now_ms: i64) -> Result<bool, StoreError> {
    let sql = "select count(*) from subscription_requests where email_hash = $1 and statements = $2 and at_ms > $3";
    let written: i64 = sqlx::query_scalar(sql)
        .bind(hash.to_owned())
        .bind(i64::from(kind == MailKind::Offer))
        .bind(now_ms - HOUR_MS)
        .fetch_one(connection)
        .await
        .map_err(doing("counting messages to an address"))?;
    Ok(written > 0)
}

/// How long a client has to wait because it has asked too often; none when it need not.
async fn wait(connection: &mut AnyConnection, client: &str, now_ms: i64) -> Result<Option<i64>, StoreError> {
    let sql = "select at_ms from subscription_requests where client = $1 and at_ms > $2 order by at_ms desc limit $3";
    let times: Vec<i64> = sqlx::query_scalar(sql)
        .bind(client.to_owned())
        .bind(now_ms - HOUR_MS)
        .bind(PER_CLIENT)
        .fetch_all(connection)
        .await
        .map_err(doing("counting requests for mail"))?;
    let full = i64::try_from(times.len()).unwrap_or(PER_CLIENT) >= PER_CLIENT;
    Ok(times.last().filter(|_| full).map(|oldest| (oldest + HOUR_MS - now_ms).max(1)))
}

/// The subscription of an address, which is added where it is missing. What is asked for today counts, as long as
/// nothing is confirmed: a stranger must not change what others have chosen.
async fn find_or_add(
    connection: &mut AnyConnection,
    poll: i64,
    email: &Email,
    wish: MailWish,
    now_ms: i64,
) -> Result<Subscription, StoreError> {
    let failed = doing("keeping a subscription");
    let sql = "update subscriptions set language = case when state = 'pending' then $3 else language end, \
         created_at_ms = case when state = 'pending' then $4 else created_at_ms end, \
         wants_statements = case when state = 'pending' then $5 else wants_statements end \
         where poll_id = $1 and email_key = $2 returning number, state, language, wants_statements, statements_told";
    let known = sqlx::query(sql)
        .bind(poll)
        .bind(email.key())
        .bind(wish.language.as_str())
        .bind(now_ms)
        .bind(i64::from(wish.statements))
        .fetch_optional(&mut *connection)
        .await
        .map_err(&failed)?;
    if let Some(row) = known {
        return subscription(&row);
    }
    // Of the phase that the poll is in nobody needs to be told; one that waits for its opening time is not in it yet.
    sqlx::query(
        "insert into announced_phases (poll_id, number, phase, at_ms) \
         select p.id, 0, coalesce(w.from_phase, p.phase), $2 from polls p \
         left join waiting_openings w on w.poll_id = p.id where p.id = $1 on conflict do nothing",
    )
    .bind(poll)
    .bind(now_ms)
    .execute(&mut *connection)
    .await
    .map_err(&failed)?;
    let row = sqlx::query(
        "insert into subscriptions (poll_id, number, email, email_key, language, state, created_at_ms, wants_statements) \
         select $1, (select coalesce(max(number), 0) + 1 from subscriptions where poll_id = $1), $2, $3, $4, \
         'pending', $5, $6 returning number, state, language, wants_statements, statements_told",
    )
    .bind(poll)
    .bind(email.as_str().to_owned())
    .bind(email.key())
    .bind(wish.language.as_str())
    .bind(now_ms)
    .bind(i64::from(wish.statements))
    .fetch_one(connection)
    .await
    .map_err(&failed)?;
    subscription(&row)
}

fn subscription(row: &AnyRow) -> Result<Subscription, StoreError> {
    let failed = doing("reading a subscription");
    let number: i64 = row.try_get(0).map_err(&failed)?;
    let word = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    let wrong = |error: crate::UnknownWord| corrupt(format!("subscriptions, number {number}"), error);
    let statements = match (row.try_get::<i64, _>(3).map_err(&failed)?, row.try_get::<i64, _>(4).map_err(&failed)?) {
        (0, _) => StatementNews::Unwanted,
        (_, told) if told >= news::MOST => StatementNews::Resting,
        _ => StatementNews::Wanted,
    };
    Ok(Subscription {
        number,
        statements,
        state: SubscriptionState::parse(&word(1)?).map_err(wrong)?,
        language: Language::parse(&word(2)?).map_err(wrong)?,
    })
}
