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

impl State {
    fn of(poll: &Poll) -> Self {
        Self {
            participants: poll.participants,
            statements: poll.statements,
            votes: poll.votes,
            revision: poll.revision,
            updated_at_ms: poll.updated_at_ms,
        }
    }
}

impl<K, T> Entry<K, T> {
    /// Whether it still says what there is to say of a poll; one that `may_rest` is up to two minutes old while people
    /// vote.
    fn holds(&self, poll: &Poll, may_rest: bool) -> bool {
        let state = State::of(poll);
        let waits = may_rest && poll.phase == Phase::Voting && self.since.elapsed() < REST;
        let nothing_gone = self.state.revision == state.revision && self.state.votes <= state.votes;
        self.state == state || (waits && nothing_gone)
    }
}

impl<K: Copy + PartialEq, T> Kept<K, T> {
    /// Keeps `most` results.
    pub(crate) fn new(most: usize) -> Self {
        Self { entries: Mutex::default(), most }
    }

    /// The place of a result. One that `may_rest` is up to two minutes old while people vote; what moderators and people
    /// who leave have taken back is never kept.
    pub(crate) fn place(&self, poll: &Poll, kind: K, may_rest: bool) -> Arc<OnceCell<T>> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = entries.iter().position(|entry| entry.poll == poll.id && entry.kind == kind);
        let kept = kept.map(|at| entries.remove(at)).filter(|entry| entry.holds(poll, may_rest));
        let entry = kept.unwrap_or_else(|| {
            let (poll, state) = (poll.id, State::of(poll));
            Entry { poll, kind, state, since: Instant::now(), cell: Arc::default() }
        });
        let cell = Arc::clone(&entry.cell);
        entries.push(entry);
        if entries.len() > self.most {
            entries.remove(0);
        }
        cell
    }

    /// Lets go of what was worked out of a poll, as when somebody in it has herself erased.
    pub(crate) fn forget(&self, poll: i64) {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).retain(|entry| entry.poll != poll);
    }

    /// A result that is there already, by the rule of [`Kept::place`]; nothing is made for whoever only looks.
    pub(crate) fn seen(&self, poll: &Poll, kind: K, may_rest: bool) -> Option<T>
    where
        T: Clone,
    {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = entries.iter().find(|entry| entry.poll == poll.id && entry.kind == kind);
        kept.filter(|entry| entry.holds(poll, may_rest)).and_then(|entry| entry.cell.get().cloned())
    }
}
