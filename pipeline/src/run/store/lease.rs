//! The right to make something, in stores that no lock of the system reaches: an object that its holder renews as long as
//! it works. Whoever finds one that has not been renewed for a while takes it over. It is written on conditions alone, so
//! that nobody writes over what another has written since; what was given back stays there, and is free.
//!
//! Nobody's clock is compared with another's: what counts is how long an object was seen without a change. Where a
//! service cannot write on conditions, nobody is kept from anything, and two may make the same.

use super::{RunError, Store};
use object_store::path::Path as Place;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode, PutPayload, PutResult, UpdateVersion};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How often a request that may not have arrived is made once more, and how long to wait before.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_secs(1);
/// How long giving back may take; after that the right expires.
const PARTING: Duration = Duration::from_secs(5);

/// What such an object says.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Held {
    /// Who has it; nobody where this is empty.
    by: String,
    /// How often it was renewed.
    beat: u64,
    /// Drawn for each right, so that none looks like an earlier one.
    word: u64,
}

impl Held {
    fn new(by: &str) -> Self {
        Self { by: by.to_owned(), beat: 0, word: RandomState::new().build_hasher().finish() }
    }

    fn bytes(&self) -> PutPayload {
        serde_json::to_vec(self).unwrap_or_default().into()
    }
}

/// How often a holder renews its right, and after how long without that others take it over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    pub(super) beat: Duration,
    pub(super) expiry: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self { beat: Duration::from_secs(15), expiry: Duration::from_secs(60) }
    }
}

/// What this program knows of rights.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Those of others: which version was seen, and since when.
    seen: Mutex<HashMap<Place, (UpdateVersion, Instant)>>,
    /// Its own: two ways of one run have one name, and are two all the same.
    held: Arc<Mutex<HashSet<Place>>>,
}

impl Known {
    /// How long this version has been seen.
    fn age(&self, place: &Place, version: &UpdateVersion) -> Duration {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let (known, since) = seen.entry(place.clone()).or_insert_with(|| (version.clone(), now));
        if known != version {
            (*known, *since) = (version.clone(), now);
        }
        since.elapsed()
    }

    fn forget(&self, place: &Place) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).remove(place);
    }
}

/// A right that is held.
#[derive(Debug)]
pub(super) struct Lease {
    place: Place,
    held: Arc<Mutex<HashSet<Place>>>,
    runtime: Handle,
    lost: Arc<AtomicBool>,
    /// Ends the renewing, which gives the right back.
    stop: Option<oneshot::Sender<()>>,
    renewing: Option<JoinHandle<()>>,
}

/// What came of asking for one.
pub(super) enum Asked {
    /// It is ours.
    Ours(Lease),
    /// Somebody else has it.
    Theirs,
    /// This service gives none.
    None,
}

/// Asks for the right to make what this place stands for. Who asks again by the same name, in another program, gets back
/// what it held before.
pub(super) fn ask(store: &Store, place: &Place, by: &str) -> Result<Asked, RunError> {
    if store.known.held.lock().unwrap_or_else(PoisonError::into_inner).contains(place) {
        return Ok(Asked::Theirs);
    }
    let mut tries = 0;
    loop {
        match store.wait(take(store, place, by)) {
            Ok(Some((held, version))) => {
                store.known.forget(place);
                return Ok(Asked::Ours(Lease::renew(store, place, held, version)));
            }
            Ok(None) => return Ok(Asked::Theirs),
            Err(error) if is_refused(&error) => return Ok(Asked::None),
            Err(error) if tries == TRIES => return Err(store.fault(error)),
            Err(_) => {
                tries += 1;
                std::thread::sleep(PAUSE);
            }
        }
    }
}

/// Whether a service says that it cannot do this at all.
fn is_refused(error: &Error) -> bool {
    matches!(error, Error::NotImplemented { .. } | Error::NotSupported { .. })
        || error.to_string().contains("NotImplemented")
}

/// Takes what is free, or was not renewed for too long, or is held by this name.
async fn take(store: &Store, place: &Place, by: &str) -> Result<Option<(Held, UpdateVersion)>, Error> {
    let held = Held::new(by);
    let mode = match look(&*store.inner, place).await? {
        None => PutMode::Create,
        Some((there, version)) => {
            let is_free = there.by.is_empty() || there.by == by;
            if !is_free && store.known.age(place, &version) < store.times.expiry {
                return Ok(None);
            }
            PutMode::Update(version)
        }
    };
    match store.inner.put_opts(place, held.bytes(), mode.into()).await {
        Ok(made) => Ok(Some((held, made.into()))),
        Err(Error::AlreadyExists { .. } | Error::Precondition { .. } | Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Who has a right, and in which version that stands there; nothing where nobody ever had it.
async fn look(inner: &dyn ObjectStore, place: &Place) -> Result<Option<(Held, UpdateVersion)>, Error> {
    let got = match inner.get(place).await {
        Ok(got) => got,
        Err(Error::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let version = UpdateVersion { e_tag: got.meta.e_tag.clone(), version: got.meta.version.clone() };
    // What is not to be read is somebody's, and expires.
    let unread = || Held { by: "?".to_owned(), ..Held::default() };
    Ok(Some((serde_json::from_slice(&got.bytes().await?).unwrap_or_else(|_| unread()), version)))
}

impl Lease {
    fn renew(store: &Store, place: &Place, held: Held, version: UpdateVersion) -> Self {
        let (stop, stopped) = oneshot::channel();
        let lost = Arc::new(AtomicBool::new(false));
        let own = (held, version, Arc::clone(&lost));
        let renewing = renewing(Arc::clone(&store.inner), place.clone(), own, store.times.beat, stopped);
        let (runtime, all) = (store.runtime.handle().clone(), Arc::clone(&store.known.held));
        all.lock().unwrap_or_else(PoisonError::into_inner).insert(place.clone());
        let renewing = Some(runtime.spawn(renewing));
        Self { place: place.clone(), held: all, runtime, lost, stop: Some(stop), renewing }
    }

    /// Whether somebody else has taken it over since.
    pub(super) fn is_lost(&self) -> bool {
        self.lost.load(Ordering::Relaxed)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(renewing) = self.renewing.take() {
            drop(self.runtime.block_on(renewing));
        }
        self.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.place);
    }
}

/// Renews a right until it is told to stop, and gives it back; ends before where somebody else has taken it.
async fn renewing(
    inner: Arc<dyn ObjectStore>,
    place: Place,
    (mut held, mut version, lost): (Held, UpdateVersion, Arc<AtomicBool>),
    every: Duration,
    mut stopped: oneshot::Receiver<()>,
) {
    while tokio::time::timeout(every, &mut stopped).await.is_err() {
        held.beat += 1;
        let renewed = async {
            let renewed: Result<PutResult, Error> =
                inner.put_opts(&place, held.bytes(), PutMode::Update(version.clone()).into()).await;
            match renewed {
                Ok(made) => Ok(Some(made.into())),
                // A request that arrived and whose answer did not has changed the version, too.
                Err(Error::Precondition { .. } | Error::NotFound { .. }) => {
                    let there = look(&*inner, &place).await?;
                    Ok(there.filter(|(there, _)| (&there.by, there.word) == (&held.by, held.word)).map(|(_, now)| now))
                }
                Err(error) => Err(error),
            }
        };
        let renewed = tokio::select! {
            renewed = renewed => renewed,
            _ = &mut stopped => break,
        };
        match renewed {
            Ok(Some(now)) => version = now,
            Ok(None) => {
                lost.store(true, Ordering::Relaxed);
                return;
            }
            // It may be there again at the next beat.
            Err(_) => {}
        }
    }
    // Only if it is still ours. Where this fails, the right expires.
    let free = Held { by: String::new(), ..held };
    let given_back = inner.put_opts(&place, free.bytes(), PutMode::Update(version).into());
    drop(tokio::time::timeout(PARTING, given_back).await);
}

#[cfg(test)]
mod tests {
    use super::super::{Key, Making, Store};
    use super::Times;
    use object_store::ObjectStore;
    use object_store::memory::InMemory;
    use std::sync::Arc;
    use std::time::Duration;

    const SOON: Times = Times { beat: Duration::from_millis(20), expiry: Duration::from_millis(1500) };

    /// Whoever renews as rarely as this is as good as gone.
    const NEVER: Times = Times { beat: Duration::from_secs(600), ..SOON };

    fn stores<const N: usize>(times: Times) -> [Store; N] {
        let inner: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
        [(); N].map(|()| Store { times, ..Store::new(Arc::clone(&inner), "memory").expect("a store") })
    }

    fn key() -> Key {
        Key::new("supervised", &0, 1).expect("a key")
    }

    fn ask(store: &Store, by: &str) -> Option<Making> {
        store.making(&key(), by).expect("asked")
    }

    #[test]
    fn as_long_as_somebody_works_nobody_else_makes_the_same() {
        let [one, other] = stores(SOON);
        let made = ask(&one, "one").expect("nobody has it");
        // Much longer than an unused right lives.
        for _ in 0..20 {
            assert!(ask(&other, "other").is_none(), "two make the same");
            std::thread::sleep(SOON.expiry / 8);
        }
        drop(made);
        drop(ask(&other, "other").expect("it was given back"));
        drop(ask(&one, "one").expect("it was given back once more"));
    }

    #[test]
    fn two_ways_of_one_run_are_two() {
        let [one] = stores(SOON);
        let made = ask(&one, "one").expect("nobody has it");
        assert!(ask(&one, "one").is_none(), "both make the same");
        drop(made);
        assert!(ask(&one, "one").is_some());
    }

    #[test]
    fn whoever_has_lost_a_right_learns_it_and_leaves_that_of_the_next_one_alone() {
        let [late, next, third] = stores(SOON).map(|store| Store { times: NEVER, ..store });
        // It renews too rarely, as if it had been asleep.
        let late = Store { times: Times { beat: SOON.expiry * 2, ..SOON }, ..late };
        let first = ask(&late, "late").expect("nobody has it");
        let next = Store { times: SOON, ..next };
        assert!(ask(&next, "next").is_none());
        std::thread::sleep(SOON.expiry + SOON.expiry / 8);
        let second = ask(&next, "next").expect("nobody has renewed it");
        std::thread::sleep(SOON.expiry);
        assert!(first.is_lost() && !second.is_lost());
        drop(first);
        assert!(ask(&third, "third").is_none(), "what is given back is not ours to give");
        drop(second);
        assert!(ask(&third, "third").is_some());
    }

    #[test]
    fn whoever_is_gone_is_followed_after_a_while_and_gets_its_own_back_at_once() {
        let [gone, same, other] = stores(SOON).map(|store| Store { times: NEVER, ..store });
        // A program that is killed renews nothing, and gives nothing back.
        std::mem::forget(ask(&gone, "one").expect("nobody has it"));
        std::mem::forget(ask(&same, "one").expect("it is its own"));
        let other = Store { times: SOON, ..other };
        assert!(ask(&other, "other").is_none(), "it may still be at work");
        std::thread::sleep(SOON.expiry * 2);
        assert!(ask(&other, "other").is_some(), "nobody has renewed it");
    }

    #[test]
    fn of_many_who_take_over_at_once_one_gets_it() {
        let stores: [Store; 8] = stores(SOON);
        let [gone] = self::stores(NEVER);
        let gone = Store { inner: Arc::clone(&stores[0].inner), ..gone };
        std::mem::forget(ask(&gone, "gone").expect("nobody has it"));
        assert!(stores.iter().enumerate().all(|(place, store)| ask(store, &place.to_string()).is_none()));
        std::thread::sleep(SOON.expiry * 2);
        let got = std::thread::scope(|scope| {
            let asked: Vec<_> = stores
                .iter()
                .enumerate()
                .map(|(place, store)| scope.spawn(move || ask(store, &place.to_string())))
                .collect();
            asked.into_iter().filter_map(|asked| asked.join().expect("it has asked")).collect::<Vec<_>>()
        });
        assert_eq!(got.len(), 1);
    }
}
