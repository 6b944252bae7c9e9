//! Sends what waits. A part of the worker: nobody's request waits for a mail server.

use super::Mail;
use deliberation::store::{AccountLetter, Letter, Store, StoreError, now_ms};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// How often it looks for new phases and for mail to send.
const PAUSE: Duration = Duration::from_secs(2);
/// How often addresses that were never confirmed are looked for.
const TIDY: Duration = Duration::from_secs(3600);

/// Sends until `stop` says so; the message under way is completed first.
pub(crate) async fn run(store: Store, mail: Mail, mut stop: watch::Receiver<bool>) {
    tokio::select! {
        () = mail.check() => {}
        _ = stop.changed() => {}
    }
    let mut tidied: Option<Instant> = None;
    while !*stop.borrow() {
        let is_due = tidied.is_none_or(|at| at.elapsed() > TIDY);
        match round(&store, &mail, is_due, &stop).await {
            Ok(()) if is_due => tidied = Some(Instant::now()),
            Ok(()) => {}
            Err(error) => tracing::warn!(%error, "the worker cannot look for mail; it will try again"),
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            // An error means that nobody is left who could stop us: that is a stop, too.
            changed = stop.changed() => if changed.is_err() { return },
        }
    }
}

async fn round(store: &Store, mail: &Mail, tidy: bool, stop: &watch::Receiver<bool>) -> Result<(), StoreError> {
    if tidy {
        store.tidy_subscriptions(now_ms()).await?;
        store.tidy_account_mails(now_ms()).await?;
    }
    // First, as somebody waits for the link in one of them.
    to_accounts(store, mail, stop).await?;
    let written = store.announce_waiting(now_ms()).await?;
    if written > 0 {
        tracing::info!(messages = written, "moderators will hear of statements that wait");
    }
    let written = store.announce_phases(now_ms()).await?;
    if written > 0 {
        tracing::info!(messages = written, "subscribers will hear of a new phase");
    }
    let written = store.announce_statements(now_ms()).await?;
    if written > 0 {
        tracing::info!(messages = written, "subscribers will hear of new statements");
    }
    while !*stop.borrow()
        && let Some(letter) = store.take_letter(now_ms()).await?
    {
        deliver(store, mail, &letter).await?;
        to_accounts(store, mail, stop).await?;
    }
    Ok(())
}

/// Sends what waits for those who have accounts. However much mail goes to subscribers, they are not behind it.
async fn to_accounts(store: &Store, mail: &Mail, stop: &watch::Receiver<bool>) -> Result<(), StoreError> {
    while !*stop.borrow()
        && let Some(letter) = store.take_account_letter(now_ms()).await?
    {
        deliver_to_account(store, mail, &letter).await?;
    }
    Ok(())
}

async fn deliver_to_account(store: &Store, mail: &Mail, letter: &AccountLetter) -> Result<(), StoreError> {
    let (poll, seq, tries) = (letter.poll, letter.seq, letter.tries);
    let message = match mail.write_to_account(letter) {
        Ok(message) => message,
        Err(error) => {
            tracing::error!(poll, seq, error = format!("{error:#}"), "a mail to an account could not be written");
            store.account_letter_failed(letter, true, now_ms()).await?;
            return Ok(());
        }
    };
    match mail.send(&message, &format!("account-{poll}-{seq}-{tries}")).await {
        Ok(number) => {
            if number > 1 {
                tracing::info!(poll, seq, number, "a mail went by way of another than the first of --mail");
            }
            store.account_letter_sent(letter, now_ms()).await
        }
        Err(not_taken) => {
            let again = store.account_letter_failed(letter, not_taken.for_good, now_ms()).await?;
            tracing::warn!(poll, seq, tries, again, "a mail to an account was not taken");
            Ok(())
        }
    }
}

async fn deliver(store: &Store, mail: &Mail, letter: &Letter) -> Result<(), StoreError> {
    let (poll, seq) = (letter.poll, letter.seq);
    let message = match mail.write(letter) {
        Ok(message) => message,
        Err(error) => {
            tracing::error!(poll, seq, error = format!("{error:#}"), "a mail could not be written");
            store.letter_failed(letter, &format!("{error:#}"), true, now_ms()).await?;
            return Ok(());
        }
    };
    match mail.send(&message, &format!("{poll}-{seq}-{}", letter.tries)).await {
        Ok(number) => {
            if number > 1 {
                tracing::info!(poll, seq, number, "a mail went by way of another than the first of --mail");
            }
            store.letter_sent(letter, now_ms()).await
        }
        Err(not_taken) => {
            let again = store.letter_failed(letter, &not_taken.says, not_taken.for_good, now_ms()).await?;
            // The log of the machine is read by more people than the log of the poll: nothing there names anybody.
            tracing::warn!(poll, seq, tries = letter.tries, again, "a mail was not taken");
            Ok(())
        }
    }
}
