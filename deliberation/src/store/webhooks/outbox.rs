//! Requests on their way: written down in the transaction of what they tell, taken by one server at a time, tried
//! again when the receiver does not take them.

use crate::store::{
    Store, StoreError,
    error::{corrupt, doing},
    now_ms,
    turns::{Turn, Turns},
};
use crate::{DeliveryState, Phase, Secret, UnknownWord, WebhookEvent, WebhookUrl};
use serde_json::{Value, json};
use sqlx::{AnyConnection, Row, any::AnyRow};

/// Requests that wait. The rest after each failure is five seconds first, then a minute, ten, an hour, six, a day.
const TURNS: Turns = Turns {
    table: "webhook_deliveries",
    lease_ms: 20_000,
    rests_ms: &[5_000, 60_000, 10 * 60_000, 60 * 60_000, 6 * 60 * 60_000, 24 * 60 * 60_000],
    doing: "taking a webhook's request to send",
};
/// Requests that the log shows.
const SHOWN: i64 = 50;
/// Characters of an error that are kept.
const ERROR: usize = 200;

/// Something to be told to the webhooks of a poll.
pub(in crate::store) struct News {
    pub(in crate::store) event: WebhookEvent,
    /// What the receiver is told, beside which poll it is about.
    pub(in crate::store) data: Value,
    /// The one webhook that is told; none for all of them.
    pub(in crate::store) only: Option<i64>,
}

impl News {
    /// The poll has come from one phase into another.
    pub(in crate::store) fn phase(from: Phase, to: Phase) -> Self {
        Self { event: WebhookEvent::Phase, data: json!({ "from": from.as_str(), "to": to.as_str() }), only: None }
    }
}

/// A request to be sent now, taken for us alone until its time is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The poll.
    pub poll: i64,
    /// Number of the request in the poll.
    pub seq: i64,
    /// Which try this is, from 1.
    pub tries: i64,
    /// Number of the webhook.
    pub webhook: i64,
    /// Where it goes.
    pub url: WebhookUrl,
    /// What the webhook's secret is made from.
    pub nonce: String,
    /// The id that the receiver sees, the same for every try.
    pub id: String,
    /// What is sent, as JSON.
    pub body: String,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedDelivery {
    /// The id that the receiver sees.
    pub id: String,
    /// Where it goes.
    pub url: WebhookUrl,
    /// What it tells.
    pub event: WebhookEvent,
    /// What became of it.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: u64,
    /// When it was written down, UTC milliseconds.
    pub created_at_ms: i64,
    /// When it is tried next, UTC milliseconds; none where it is not.
    pub due_at_ms: Option<i64>,
    /// What the receiver answered last.
    pub status: Option<u16>,
    /// What went wrong last.
    pub says: Option<String>,
}

/// Writes a request for each webhook down, in a transaction that holds the poll; gives their number.
pub(in crate::store) async fn tell(connection: &mut AnyConnection, poll: i64, news: &News) -> Result<u64, StoreError> {
    let failed = doing("writing a webhook's request down");
    let sql = "select w.number, p.slug, p.topic from webhooks w join polls p on p.id = w.poll_id \
         where w.poll_id = $1 and w.ended_at_ms is null and ($2 = 0 or w.number = $2) order by w.number";
    let hooks = sqlx::query(sql).bind(poll).bind(news.only.unwrap_or(0)).fetch_all(&mut *connection).await;
    let now = now_ms();
    let mut written = 0;
    for hook in hooks.map_err(&failed)? {
        let number: i64 = hook.try_get(0).map_err(&failed)?;
        let (slug, topic): (String, String) = (hook.try_get(1).map_err(&failed)?, hook.try_get(2).map_err(&failed)?);
        let id = Secret::new()?.reveal().chars().take(32).collect::<String>();
        let mut data = json!({ "poll": slug, "topic": topic });
        if let (Some(data), Some(more)) = (data.as_object_mut(), news.data.as_object()) {
            data.extend(more.clone());
        }
        let body = json!({ "id": id, "type": news.event.as_str(), "at_ms": now, "data": data }).to_string();
        sqlx::query(
            "insert into webhook_deliveries \
             (poll_id, seq, webhook, delivery, event, body, state, tries, due_at_ms, created_at_ms) \
             select $1, (select coalesce(max(seq), 0) + 1 from webhook_deliveries where poll_id = $1), $2, $3, $4, $5, \
             'waiting', 0, $6, $6",
        )
        .bind(poll)
        .bind(number)
        .bind(id)
        .bind(news.event.as_str())
        .bind(body)
        .bind(now)
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
        written += 1;
    }
    Ok(written)
}

impl Store {
    /// Takes the request that has waited longest; nobody else gets it meanwhile. None where nothing is due.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take_delivery(&self, now_ms: i64) -> Result<Option<Delivery>, StoreError> {
        while let Some(Turn { poll, seq, tries, is_spent }) = TURNS.take(&self.pool, now_ms).await? {
            if !is_spent {
                return self.delivery(poll, seq, tries).await.map(Some);
            }
            self.settle_delivery((poll, seq, tries), DeliveryState::Failed, None, None, now_ms).await?;
        }
        Ok(None)
    }

    /// The receiver has taken a request.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn delivery_made(&self, delivery: &Delivery, status: u16, now_ms: i64) -> Result<(), StoreError> {
        let place = (delivery.poll, delivery.seq, delivery.tries);
        self.settle_delivery(place, DeliveryState::Sent, Some(status), None, now_ms).await
    }

    /// The receiver has not taken a request. It is tried again after a while, unless `for_good` or tried often enough;
    /// gives whether it is.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn delivery_failed(
        &self,
        delivery: &Delivery,
        status: Option<u16>,
        says: &str,
        for_good: bool,
        now_ms: i64,
    ) -> Result<bool, StoreError> {
        let Some(rest) = TURNS.rest_after(delivery.tries).filter(|_| !for_good) else {
            let place = (delivery.poll, delivery.seq, delivery.tries);
            self.settle_delivery(place, DeliveryState::Failed, status, Some(says), now_ms).await?;
            return Ok(false);
        };
        sqlx::query(
            "update webhook_deliveries set due_at_ms = $4, status = $5, error = $6 \
             where poll_id = $1 and seq = $2 and tries = $3 and state = 'waiting'",
        )
        .bind(delivery.poll)
        .bind(delivery.seq)
        .bind(delivery.tries)
        .bind(now_ms + rest)
        .bind(status.map(i64::from))
        .bind(short(says))
        .execute(&self.pool)
        .await
        .map_err(doing("noting that a webhook's request was not taken"))?;
        Ok(true)
    }

    /// What became of the latest requests of a poll, the newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn delivery_log(&self, poll: i64) -> Result<Vec<LoggedDelivery>, StoreError> {
        let sql = "select d.delivery, w.url, d.event, d.state, d.tries, d.created_at_ms, d.due_at_ms, d.status, d.error \
             from webhook_deliveries d join webhooks w on w.poll_id = d.poll_id and w.number = d.webhook \
             where d.poll_id = $1 order by d.seq desc limit $2";
        let rows = sqlx::query(sql).bind(poll).bind(SHOWN).fetch_all(&self.pool).await;
        rows.map_err(doing("reading the log of webhooks"))?.iter().map(logged).collect()
    }

    async fn delivery(&self, poll: i64, seq: i64, tries: i64) -> Result<Delivery, StoreError> {
        let failed = doing("reading a webhook's request to send");
        let sql = "select w.number, w.url, w.nonce, d.delivery, d.body from webhook_deliveries d \
             join webhooks w on w.poll_id = d.poll_id and w.number = d.webhook where d.poll_id = $1 and d.seq = $2";
        let row = sqlx::query(sql).bind(poll).bind(seq).fetch_one(&self.pool).await.map_err(&failed)?;
        let text = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
        Ok(Delivery {
            poll,
            seq,
            tries,
            webhook: row.try_get(0).map_err(&failed)?,
            url: WebhookUrl::parse(&text(1)?).map_err(|error| corrupt("webhooks, url", error))?,
            nonce: text(2)?,
            id: text(3)?,
            body: text(4)?,
        })
    }

    async fn settle_delivery(
        &self,
        (poll, seq, tries): (i64, i64, i64),
        state: DeliveryState,
        status: Option<u16>,
        says: Option<&str>,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "update webhook_deliveries set state = $4, settled_at_ms = $5, status = coalesce($6, status), error = $7 \
             where poll_id = $1 and seq = $2 and tries = $3 and state = 'waiting'",
        )
        .bind(poll)
        .bind(seq)
        .bind(tries)
        .bind(state.as_str())
        .bind(now_ms)
        .bind(status.map(i64::from))
        .bind(says.map(short))
        .execute(&self.pool)
        .await
        .map(drop)
        .map_err(doing("noting what became of a webhook's request"))
    }
}

/// An error on one line, not longer than a line of a table bears.
fn short(says: &str) -> String {
    let line = says.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).take(ERROR).collect()
}

fn logged(row: &AnyRow) -> Result<LoggedDelivery, StoreError> {
    let failed = doing("reading the log of webhooks");
    let text = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    let number = |index: usize| row.try_get::<i64, _>(index).map_err(&failed);
    let wrong = |error: UnknownWord| corrupt("webhook_deliveries", error);
    let state = DeliveryState::parse(&text(3)?).map_err(wrong)?;
    let status: Option<i64> = row.try_get(7).map_err(&failed)?;
    Ok(LoggedDelivery {
        id: text(0)?,
        url: WebhookUrl::parse(&text(1)?).map_err(|error| corrupt("webhooks, url", error))?,
        event: WebhookEvent::parse(&text(2)?).map_err(wrong)?,
        state,
        tries: number(4)?.unsigned_abs(),
        created_at_ms: number(5)?,
        due_at_ms: Some(number(6)?).filter(|_| state == DeliveryState::Waiting),
        status: status.and_then(|status| u16::try_from(status).ok()),
        says: row.try_get(8).map_err(&failed)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_one_line() {
        assert_eq!(short("a\r\n b\u{1b}[31m"), "a b[31m");
        assert_eq!(short(&"x".repeat(1000)).len(), ERROR);
    }
}
