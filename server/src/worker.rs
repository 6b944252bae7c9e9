//! The worker: begins and ends voting on time, brings analyses and draft constitutions up to date, sends mail and calls
//! webhooks.
//!
//! Votes are acknowledged without waiting for any of this. The worker looks which polls have changed since they were
//! last computed, computes them one after the other and publishes the results as new versions.

use crate::{
    mail::{self, Mail},
    participation,
    translate::{self, PublicNames},
    webhooks::{self, Webhooks},
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

/// How others are told that a poll moves on.
pub(crate) struct Channels {
    /// Mail, where the site has it.
    pub(crate) mail: Option<Mail>,
    /// Requests to their servers.
    pub(crate) webhooks: Webhooks,
}

/// Works until `stop` says so; the computation and the messages under way are completed first.
pub(crate) async fn run(store: Store, names: PublicNames, channels: Channels, stop: watch::Receiver<bool>) {
    let computing = compute(store.clone(), names, stop.clone());
    let calling = webhooks::deliver(store.clone(), channels.webhooks, stop.clone());
    let tending = tend(store.clone(), stop.clone());
    let mailing = async {
        if let Some(mail) = channels.mail {
            mail::deliver(store, mail, stop).await;
        }
    };
    // Side by side: a server of others that takes its time holds no analysis up.
    tokio::join!(computing, calling, mailing, tending);
}

/// Looks after the database itself.
async fn tend(store: Store, mut stop: watch::Receiver<bool>) {
    loop {
        match store.tend().await {
            Ok(tables) if tables.is_empty() => {}
            Ok(tables) => tracing::debug!(?tables, "PostgreSQL has counted these anew"),
            Err(error) => {
                tracing::warn!(%error, "PostgreSQL was not asked to count its tables; it does so itself later")
            }
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            // An error means that nobody is left who could stop us: that is a stop, too.
            changed = stop.changed() => if changed.is_err() || *stop.borrow() { return },
        }
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
        open_on_time(&store).await;
        close_on_time(&store, &names).await;
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

/// Tells of polls whose opening time has come. What fails is tried again at the next look.
async fn open_on_time(store: &Store) {
    match store.open_on_time(deliberation::store::now_ms()).await {
        Ok(opened) => {
            for poll in opened {
                tracing::info!(%poll, "voting has begun on time");
            }
        }
        Err(error) => tracing::warn!(%error, "nobody was told which polls have opened; it will be tried again"),
    }
}

/// Ends voting where its end has come by the clock. What fails is tried again at the next look.
async fn close_on_time(store: &Store, names: &PublicNames) {
    let now = deliberation::store::now_ms();
    let overdue = match store.overdue(now).await {
        Ok(overdue) => overdue,
        Err(error) => return tracing::warn!(%error, "nobody can say which polls are to end; it will be tried again"),
    };
    for (poll_id, slug) in overdue {
        match participation::close_on_time(store, names, poll_id, now).await {
            Ok(None) => {}
            Ok(Some(computed)) => {
                tracing::info!(poll = %slug, sha256 = computed.analysis.sha256, "voting has ended on time")
            }
            Err(error) => {
                tracing::error!(poll = %slug, error = format!("{error:#}"), "a poll could not be ended on time")
            }
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
