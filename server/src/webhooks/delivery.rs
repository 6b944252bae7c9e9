//! Sends what waits. A part of the worker: nobody's request waits for the server of somebody else.

use super::Webhooks;
use crate::{
    outgoing::{self, reach::NotPublic},
    secret::mac,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use deliberation::store::{Delivery, Store, StoreError, now_ms};
use hmac::Mac;
use std::time::Duration;
use tokio::{sync::watch, task::JoinSet};

/// How often it looks for something to send.
const PAUSE: Duration = Duration::from_secs(1);
/// Requests under way at one time, so that one receiver that does not answer holds up few others.
const AT_ONCE: usize = 16;

/// What became of one try.
struct Outcome {
    /// What the receiver answered.
    status: Option<u16>,
    /// What went wrong; none when the receiver took it.
    problem: Option<String>,
    /// Whether trying again is of no use.
    for_good: bool,
}

/// Sends until `stop` says so; requests under way are completed first.
pub(crate) async fn run(store: Store, webhooks: Webhooks, mut stop: watch::Receiver<bool>) {
    let mut under_way: JoinSet<Result<(), StoreError>> = JoinSet::new();
    while !*stop.borrow() {
        if let Err(error) = fill(&store, &webhooks, &mut under_way).await {
            tracing::warn!(%error, "the worker cannot look for webhooks; it will try again");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            Some(ended) = under_way.join_next() => note(ended),
            // An error means that nobody is left who could stop us: that is a stop, too.
            changed = stop.changed() => if changed.is_err() { break },
        }
    }
    while let Some(ended) = under_way.join_next().await {
        note(ended);
    }
}

fn note(ended: Result<Result<(), StoreError>, tokio::task::JoinError>) {
    match ended {
        Ok(Ok(())) => {}
        // It counts as not sent and is tried again.
        Ok(Err(error)) => tracing::warn!(%error, "what became of a webhook's request could not be noted"),
        Err(error) => tracing::error!(%error, "a webhook's request was broken off"),
    }
}

/// Takes as many requests as may be under way.
async fn fill(
    store: &Store,
    webhooks: &Webhooks,
    under_way: &mut JoinSet<Result<(), StoreError>>,
) -> Result<(), StoreError> {
    while under_way.len() < AT_ONCE
        && let Some(delivery) = store.take_delivery(now_ms()).await?
    {
        under_way.spawn(deliver(store.clone(), webhooks.clone(), delivery));
    }
    Ok(())
}

async fn deliver(store: Store, webhooks: Webhooks, delivery: Delivery) -> Result<(), StoreError> {
    let request = delivery.clone();
    let sent = tokio::task::spawn_blocking(move || send(&webhooks, &request)).await;
    let outcome =
        sent.unwrap_or_else(|error| Outcome { status: None, problem: Some(error.to_string()), for_good: false });
    let (poll, seq, tries) = (delivery.poll, delivery.seq, delivery.tries);
    match (outcome.problem, outcome.status) {
        (None, Some(status)) => store.delivery_made(&delivery, status, now_ms()).await,
        (problem, status) => {
            let says = problem.unwrap_or_default();
            let again = store.delivery_failed(&delivery, status, &says, outcome.for_good, now_ms()).await?;
            // The address may be a secret of its receiver.
            tracing::warn!(poll, seq, tries, again, "a webhook's request was not taken");
            Ok(())
        }
    }
}

/// One try. The body of the answer is nobody's business and is not read.
fn send(webhooks: &Webhooks, delivery: &Delivery) -> Outcome {
    let key = webhooks.key(delivery.poll, delivery.webhook, &delivery.nonce);
    let seconds = now_ms().div_euclid(1000).to_string();
    let signature = signature(&key, &delivery.id, &seconds, &delivery.body);
    let answer = webhooks
        .0
        .agent
        .post(delivery.url.as_str())
        .header("Content-Type", "application/json")
        .header("webhook-id", &delivery.id)
        .header("webhook-timestamp", &seconds)
        .header("webhook-signature", &signature)
        .send(delivery.body.as_bytes());
    match answer {
        Ok(answer) if answer.status().is_success() => {
            Outcome { status: Some(answer.status().as_u16()), problem: None, for_good: false }
        }
        Ok(answer) => {
            let status = answer.status();
            // The receiver wants no more of it: a status made for this.
            let for_good = status.as_u16() == 410;
            Outcome { status: Some(status.as_u16()), problem: Some(format!("answered {status}")), for_good }
        }
        Err(error) => {
            let for_good = NotPublic::is_in(&error) || matches!(error, ureq::Error::RequireHttpsOnly(_));
            Outcome { status: None, problem: Some(outgoing::because(&error)), for_good }
        }
    }
}

/// The signature of a request: HMAC-SHA-256 over id, time and body, which are parted by dots.
fn signature(key: &[u8], id: &str, seconds: &str, body: &str) -> String {
    let mac = mac(key, format!("{id}.{seconds}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification.
    #[test]
    fn signatures_are_those_of_standard_webhooks() {
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("base64");
        let signed = signature(&key, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "{\"test\": 2432232314}");
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
