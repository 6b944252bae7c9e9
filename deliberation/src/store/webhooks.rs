//! Webhooks of a poll: addresses that are told of every new phase.
//!
//! * this file: what those who run the poll do;
//! * [`outbox`]: requests on their way, and what became of them.

pub(super) mod outbox;

pub use outbox::{Delivery, LoggedDelivery};

use super::{
    Deed, Store, StoreError, audit,
    error::{corrupt, doing},
    mine::lock,
    now_ms,
};
use crate::{Secret, WebhookEvent, WebhookUrl};
use serde_json::json;
use sqlx::{Row, any::AnyRow};

/// Webhooks that a poll may have at one time.
const MOST: i64 = 10;

/// A webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// Number in the poll.
    pub number: i64,
    /// Where it leads.
    pub url: WebhookUrl,
    /// What its secret is made from, together with the server's own.
    pub nonce: String,
    /// When it was added, UTC milliseconds.
    pub created_at_ms: i64,
}

impl Store {
    /// Adds a webhook. From now on every change of phase is sent there.
    ///
    /// # Errors
    /// When the poll has as many as it may have, or the database refuses; then nothing has changed.
    pub async fn add_webhook(&self, poll: i64, url: &WebhookUrl, by: i64) -> Result<Webhook, StoreError> {
        let failed = doing("adding a webhook");
        let mut transaction = self.begin("adding a webhook").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let on: i64 = sqlx::query_scalar("select count(*) from webhooks where poll_id = $1 and ended_at_ms is null")
            .bind(poll)
            .fetch_one(&mut *transaction)
            .await
            .map_err(&failed)?;
        if on >= MOST {
            return Err(StoreError::Refused(format!("a poll has at most {MOST} webhooks; remove one first")));
        }
        let row = sqlx::query(
            "insert into webhooks (poll_id, number, url, nonce, created_by, created_at_ms) \
             select $1, (select coalesce(max(number), 0) + 1 from webhooks where poll_id = $1), $2, $3, $4, $5 \
             returning number, url, nonce, created_at_ms",
        )
        .bind(poll)
        .bind(url.as_str().to_owned())
        .bind(Secret::new()?.reveal().to_owned())
        .bind(by)
        .bind(now_ms())
        .fetch_one(&mut *transaction)
        .await
        .map_err(&failed)?;
        let added = webhook(&row)?;
        // What stands behind the host may be a secret of the receiver, and the log keeps everything.
        let object = format!("webhook {}", added.number);
        let detail = json!({ "host": url.host() });
        let deed = Deed { poll_id: poll, account: by, action: "webhook.add", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(failed)?;
        Ok(added)
    }

    /// Ends a webhook: what waits for it is not sent. False when it had ended before or there is none.
    ///
    /// # Errors
    /// When the database refuses; then nothing has changed.
    pub async fn end_webhook(&self, poll: i64, number: i64, by: i64) -> Result<bool, StoreError> {
        let failed = doing("ending a webhook");
        let now = now_ms();
        let mut transaction = self.begin("ending a webhook").await?;
        let sql = "update webhooks set ended_at_ms = $3 where poll_id = $1 and number = $2 and ended_at_ms is null";
        let ended =
            sqlx::query(sql).bind(poll).bind(number).bind(now).execute(&mut *transaction).await.map_err(&failed)?;
        if ended.rows_affected() == 0 {
            return Ok(false);
        }
        let sql = "update webhook_deliveries set state = 'dropped', settled_at_ms = $3 \
             where poll_id = $1 and webhook = $2 and state = 'waiting'";
        sqlx::query(sql).bind(poll).bind(number).bind(now).execute(&mut *transaction).await.map_err(&failed)?;
        let object = format!("webhook {number}");
        let deed = Deed { poll_id: poll, account: by, action: "webhook.end", object: &object, detail: json!({}) };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(failed)?;
        Ok(true)
    }

    /// The webhooks of a poll that are on, in the order in which they were added.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn webhooks(&self, poll: i64) -> Result<Vec<Webhook>, StoreError> {
        let sql = "select number, url, nonce, created_at_ms from webhooks \
             where poll_id = $1 and ended_at_ms is null order by number";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(doing("listing webhooks"))?;
        rows.iter().map(webhook).collect()
    }

    /// Writes a request down that tells nothing, for one webhook; false when it has ended or there is none.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn test_webhook(&self, poll: i64, number: i64) -> Result<bool, StoreError> {
        if number < 1 {
            // There is none; 0 stands for all of them in the outbox.
            return Ok(false);
        }
        let mut transaction = self.begin("testing a webhook").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let news = outbox::News { event: WebhookEvent::Test, data: json!({}), only: Some(number) };
        let written = outbox::tell(&mut transaction, poll, &news).await?;
        transaction.commit().await.map_err(doing("testing a webhook"))?;
        Ok(written > 0)
    }
}

fn webhook(row: &AnyRow) -> Result<Webhook, StoreError> {
    let failed = doing("reading a webhook");
    let url: String = row.try_get(1).map_err(&failed)?;
    Ok(Webhook {
        number: row.try_get(0).map_err(&failed)?,
        url: WebhookUrl::parse(&url).map_err(|error| corrupt("webhooks, url", error))?,
        nonce: row.try_get(2).map_err(&failed)?,
        created_at_ms: row.try_get(3).map_err(&failed)?,
    })
}
