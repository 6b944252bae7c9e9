//! A small memory of what was parsed last.

use super::SourceError;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;

/// One entry: poll, version, and the value once it is there.
type Entry<T> = (i64, i64, Arc<OnceCell<Arc<T>>>);

/// The values of the most recently asked versions of polls. Of one poll only one version is kept.
#[derive(Debug)]
pub(super) struct Cache<T> {
    room: usize,
    /// Most recently used last.
    entries: Mutex<Vec<Entry<T>>>,
}

impl<T: Send + Sync + 'static> Cache<T> {
    /// Keeps at most `room` values.
    pub(super) fn new(room: usize) -> Self {
        Self { room, entries: Mutex::new(Vec::new()) }
    }

    /// The value of this version of this poll. `made` is awaited only when it is not there yet, once for all who ask
    /// meanwhile.
    pub(super) async fn get(
        &self,
        poll: i64,
        version: i64,
        made: impl Future<Output = Result<T, SourceError>>,
    ) -> Result<Arc<T>, SourceError> {
        let cell = self.cell(poll, version);
        cell.get_or_try_init(|| async { made.await.map(Arc::new) }).await.cloned()
    }

    fn cell(&self, poll: i64, version: i64) -> Arc<OnceCell<Arc<T>>> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = entries.iter().position(|entry| entry.0 == poll).map(|at| entries.remove(at));
        let entry = match kept {
            Some(entry) if entry.1 == version => entry,
            _ => (poll, version, Arc::default()),
        };
        let cell = Arc::clone(&entry.2);
        entries.push(entry);
        if entries.len() > self.room {
            entries.remove(0);
        }
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[tokio::test]
    async fn a_version_is_made_once_and_a_new_one_replaces_it() {
        let cache = Cache::new(2);
        let made = Arc::new(AtomicUsize::new(0));
        let ask = |poll, version| {
            let made = Arc::clone(&made);
            cache.get(poll, version, async move {
                made.fetch_add(1, Ordering::SeqCst);
                Ok(version)
            })
        };
        assert_eq!(*ask(1, 1).await.expect("made"), 1);
        assert_eq!(*ask(1, 1).await.expect("kept"), 1);
        assert_eq!(made.load(Ordering::SeqCst), 1);
        assert_eq!(*ask(1, 2).await.expect("new version"), 2);
        assert_eq!(made.load(Ordering::SeqCst), 2);
        // Two more polls push the first one out.
        ask(2, 1).await.expect("made");
        ask(3, 1).await.expect("made");
        ask(1, 2).await.expect("made again");
        assert_eq!(made.load(Ordering::SeqCst), 5);
    }

    #[tokio::test]
    async fn a_failure_is_not_remembered() {
        let cache: Cache<i64> = Cache::new(1);
        assert!(cache.get(1, 1, async { Err(SourceError::Interrupted) }).await.is_err());
        assert_eq!(*cache.get(1, 1, async { Ok(7) }).await.expect("second try"), 7);
    }
}
