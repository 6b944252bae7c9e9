//! What was worked out of a whole poll, kept until the poll changes.

use deliberation::{Phase, Poll};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::OnceCell;

/// While people vote a poll changes every second; what is shown of it is made anew after this.
const REST: Duration = Duration::from_secs(120);

/// Results by poll and kind; whoever asks for one that is in the making waits for it.
#[derive(Debug)]
pub(crate) struct Kept<K, T> {
    /// Most recently used last.
    entries: Mutex<Vec<Entry<K, T>>>,
    most: usize,
}

/// One result, or one in the making.
#[derive(Debug)]
struct Entry<K, T> {
    poll: i64,
    kind: K,
    state: State,
    since: Instant,
    cell: Arc<OnceCell<T>>,
}

/// What changes whenever a result would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    participants: u64,
    statements: u64,
    votes: u64,
    revision: i64,
    updated_at_ms: i64,
}

impl<K: Copy + PartialEq, T> Kept<K, T> {
    /// Keeps `most` results.
    pub(crate) fn new(most: usize) -> Self {
        Self { entries: Mutex::default(), most }
    }

    /// The place of a result. One that `may_rest` is up to two minutes old while people vote; what moderators and people
    /// who leave have taken back is never kept.
    pub(crate) fn place(&self, poll: &Poll, kind: K, may_rest: bool) -> Arc<OnceCell<T>> {
        let state = State {
            participants: poll.participants,
            statements: poll.statements,
            votes: poll.votes,
            revision: poll.revision,
            updated_at_ms: poll.updated_at_ms,
        };
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = entries.iter().position(|entry| entry.poll == poll.id && entry.kind == kind);
        let kept = kept.map(|at| entries.remove(at)).filter(|entry| {
            let waits = may_rest && poll.phase == Phase::Voting && entry.since.elapsed() < REST;
            let nothing_gone = entry.state.revision == state.revision && entry.state.votes <= state.votes;
            entry.state == state || (waits && nothing_gone)
        });
        let entry =
            kept.unwrap_or_else(|| Entry { poll: poll.id, kind, state, since: Instant::now(), cell: Arc::default() });
        let cell = Arc::clone(&entry.cell);
        entries.push(entry);
        if entries.len() > self.most {
            entries.remove(0);
        }
        cell
    }
}
