//! The ballot box: acts of many people on their way to the disk.
//!
//! A commit that is safe on the disk takes milliseconds, whether it carries one vote or five hundred. One task takes
//! whatever has come together since the last commit, carries it out in one transaction and answers everybody after the
//! commit. A full box says so at once instead of letting people wait for an answer that comes too late.

use deliberation::store::{Act, Done, Refusal, Store};
use std::time::Duration;
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};

/// Acts in one transaction at the most.
const BATCH: usize = 512;
/// Acts that may wait. At some thousand a second this is about one second.
const WAITING: usize = 8_192;
/// How long somebody waits for an answer before the database counts as away.
const PATIENCE: Duration = Duration::from_millis(1_000);

/// Hands acts to the task that records them. Cheap to clone.
#[derive(Clone)]
pub(crate) struct BallotBox {
    slot: mpsc::Sender<Envelope>,
}

/// The database cannot be reached, or the box is full: nothing was acknowledged, and trying again with the same key
/// is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("votes cannot be taken at this moment; nothing is lost, please send it again in a few seconds")]
pub(crate) struct Away;

struct Envelope {
    act: Act,
    answer: oneshot::Sender<Result<Result<Done, Refusal>, Away>>,
}

impl BallotBox {
    /// Opens a box whose acts go to `store`. The task ends when the last handle is gone and everything is recorded.
    pub(crate) fn open(store: Store) -> Self {
        let (slot, envelopes) = mpsc::channel(WAITING);
        tokio::spawn(empty(store, envelopes));
        Self { slot }
    }

    /// Records an act and says what came of it, after it is on the disk.
    pub(crate) async fn record(&self, act: Act) -> Result<Result<Done, Refusal>, Away> {
        let (answer, answered) = oneshot::channel();
        self.slot.try_send(Envelope { act, answer }).map_err(|_| Away)?;
        match timeout(PATIENCE, answered).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) | Err(_) => Err(Away),
        }
    }
}

async fn empty(store: Store, mut envelopes: mpsc::Receiver<Envelope>) {
    let mut batch = Vec::with_capacity(BATCH);
    while envelopes.recv_many(&mut batch, BATCH).await > 0 {
        // Whoever has given up waiting was told so; her browser sends the act again with the same key.
        batch.retain(|envelope: &Envelope| !envelope.answer.is_closed());
        let (acts, answers): (Vec<Act>, Vec<_>) = batch.drain(..).map(|e| (e.act, e.answer)).unzip();
        if acts.is_empty() {
            continue;
        }
        match store.record(&acts).await {
            Ok(outcomes) => {
                for (answer, outcome) in answers.into_iter().zip(outcomes) {
                    // An error means that nobody waits any more.
                    let _ = answer.send(Ok(outcome));
                }
            }
            // Of a database that cannot be reached, trying acts one by one would only take longer.
            Err(error) if acts.len() > 1 && !error.is_away() => {
                tracing::error!(error = %error, acts = acts.len(), "a batch failed; its acts are tried one by one");
                for (act, answer) in acts.into_iter().zip(answers) {
                    let outcome = store.record(std::slice::from_ref(&act)).await;
                    let outcome = outcome.map_err(|_| Away).and_then(|mut one| one.pop().ok_or(Away));
                    let _ = answer.send(outcome);
                }
            }
            Err(error) => {
                tracing::warn!(error = %error, acts = acts.len(), "votes could not be recorded");
                for answer in answers {
                    let _ = answer.send(Err(Away));
                }
            }
        }
    }
}
