//! The worker: brings analyses and draft constitutions up to date, and sends mail.
//!
//! Votes are acknowledged without waiting for any of this. The worker looks which polls have changed since they were
//! last computed, computes them one after the other and publishes the results as new versions.

use crate::{
    mail::{self, Mail},
    translate::{self, PublicNames},
};
use deliberation::{Slug, store::Store};
use std::{
    collections::HashMap,
    time::{Duration, Instant},
};
use tokio::sync::watch;

/// How often the worker looks for work. Well below what a reader notices, and cheap: one look-up per poll.
const PAUSE: Duration = Duration::from_secs(2);
/// A poll that is computed again and again while people vote takes at most one part in this many of one core.
const SHARE: u32 = 20;
/// How long a poll rests at least between two computations.
const LEAST_REST: Duration = Duration::from_secs(4);
/// How long a poll rests after a failure, so that the same message does not fill the log.
const REST: Duration = Duration::from_secs(300);

/// Works until `stop` says so; the computation and the message under way are completed first.
pub(crate) async fn run(store: Store, names: PublicNames, mail: Option<Mail>, stop: watch::Receiver<bool>) {
    let computing = compute(store.clone(), names, stop.clone());
    match mail {
        // Side by side: a mail server that takes its time holds no analysis up.
        Some(mail) => _ = tokio::join!(computing, mail::deliver(store, mail, stop)),
        None => computing.await,
    }
}

async fn compute(store: Store, names: PublicNames, mut stop: watch::Receiver<bool>) {
    match store.remove_dead_imports().await {
        Ok(0) => {}
        Ok(removed) => tracing::info!(removed, "what imports that were cut off had left behind is gone"),
        Err(error) => {
            tracing::warn!(%error, "what imports left behind could not be removed; the next start tries again")
        }
    }
    let mut resting_until: HashMap<i64, Instant> = HashMap::new();
    loop {
        match store.due().await {
            Ok(due) => {
                for (poll_id, slug) in due {
                    if *stop.borrow() {
                        return;
                    }
                    if resting_until.get(&poll_id).is_some_and(|until| Instant::now() < *until) {
                        continue;
                    }
                    let begun = Instant::now();
                    let rest = match update(&store, &names, poll_id, &slug).await {
                        Ok(()) => (begun.elapsed() * SHARE).max(LEAST_REST),
                        Err(error) => {
                            tracing::error!(poll = %slug, error = format!("{error:#}"), "a poll could not be computed");
                            REST
                        }
                    };
                    resting_until.insert(poll_id, Instant::now() + rest);
                }
            }
            Err(error) => tracing::warn!(error = %error, "the worker cannot look for work; it will try again"),
        }
        if let Err(error) = store.wipe().await {
            tracing::warn!(%error, "what was erased is still in the write-ahead log; the worker will try again");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            // An error means that nobody is left who could stop us: that is a stop, too.
            changed = stop.changed() => if changed.is_err() || *stop.borrow() { return },
        }
    }
}

async fn update(store: &Store, names: &PublicNames, poll_id: i64, slug: &Slug) -> anyhow::Result<()> {
    let begun = Instant::now();
    let computed = translate::compute(store.snapshot(poll_id).await?, Some(names)).await?;
    store.save(poll_id, &computed).await?;
    let seconds = begun.elapsed().as_secs_f64();
    tracing::info!(poll = %slug, votes = computed.basis.votes, seconds, "analysis and draft constitution are up to date");
    Ok(())
}
