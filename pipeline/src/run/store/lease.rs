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
/// Into how many parts a beat is cut to wait before a renewal that failed is tried again.
const SOON: u32 = 10;
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

/// A place among those that this program has asked for or holds, as long as this lives.
#[derive(Debug)]
struct Reserved {
    place: Place,
    held: Arc<Mutex<HashSet<Place>>>,
}

impl Reserved {
    /// Nothing where this program has it already.
    fn new(held: &Arc<Mutex<HashSet<Place>>>, place: &Place) -> Option<Self> {
        let is_new = held.lock().unwrap_or_else(PoisonError::into_inner).insert(place.clone());
        is_new.then(|| Self { place: place.clone(), held: Arc::clone(held) })
    }
}

impl Drop for Reserved {
    fn drop(&mut self) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.place);
    }
}

/// A right that is held.
#[derive(Debug)]
pub(super) struct Lease {
    runtime: Handle,
    lost: Arc<AtomicBool>,
    /// Ends the renewing, which gives the right back.
    stop: Option<oneshot::Sender<()>>,
    renewing: Option<JoinHandle<()>>,
    _reserved: Reserved,
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
    // From before the first request on, so that two who ask at once do not both find their own name.
    let Some(reserved) = Reserved::new(&store.known.held, place) else { return Ok(Asked::Theirs) };
    let mut tries = 0;
    loop {
        match store.wait(take(store, place, by)) {
            Ok(Some((held, version))) => {
                store.known.forget(place);
                return Ok(Asked::Ours(Lease::renew(store, reserved, held, version)));
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
        Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Ok(None),
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
    fn renew(store: &Store, reserved: Reserved, held: Held, version: UpdateVersion) -> Self {
        let (stop, stopped) = oneshot::channel();
        let lost = Arc::new(AtomicBool::new(false));
        let own = Own { inner: Arc::clone(&store.inner), place: reserved.place.clone(), held, version };
        let runtime = store.runtime.handle().clone();
        let renewing = runtime.spawn(renewing(own, Arc::clone(&lost), store.times.beat, stopped));
        Self { runtime, lost, stop: Some(stop), renewing: Some(renewing), _reserved: reserved }
    }

    /// Whether it could not be held: somebody else has the right, or may have.
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
    }
}

/// What a holder has written last.
struct Own {
    inner: Arc<dyn ObjectStore>,
    place: Place,
    held: Held,
    version: UpdateVersion,
}

/// What became of a renewal.
enum Renewed {
    Done,
    /// What stands there is ours, and was not renewed by this.
    Found,
    Lost,
}

impl Own {
    async fn renew(&mut self) -> Result<Renewed, Error> {
        self.held.beat += 1;
        match self.put(PutMode::Update(self.version.clone())).await {
            Ok(()) => Ok(Renewed::Done),
            // A request that arrived and whose answer did not has changed the version, too.
            Err(Error::Precondition { .. } | Error::NotFound { .. }) => match look(&*self.inner, &self.place).await? {
                Some((there, now)) if (&there.by, there.word) == (&self.held.by, self.held.word) => {
                    self.version = now;
                    Ok(Renewed::Found)
                }
                Some(_) => Ok(Renewed::Lost),
                // Somebody has tidied up.
                None => match self.put(PutMode::Create).await {
                    Ok(()) => Ok(Renewed::Done),
                    Err(Error::AlreadyExists { .. }) => Ok(Renewed::Lost),
                    Err(error) => Err(error),
                },
            },
            Err(error) => Err(error),
        }
    }

    async fn put(&mut self, mode: PutMode) -> Result<(), Error> {
        let made: PutResult = self.inner.put_opts(&self.place, self.held.bytes(), mode.into()).await?;
        self.version = made.into();
        Ok(())
    }

    /// Writes that nobody has it; only if it is still ours. Where this fails, the right expires.
    async fn give_back(mut self) {
        let free = Held { by: String::new(), ..self.held.clone() };
        loop {
            let mode = PutMode::Update(self.version.clone());
            match self.inner.put_opts(&self.place, free.bytes(), mode.into()).await {
                // A renewal that was broken off may have arrived.
                Err(Error::Precondition { .. }) => match look(&*self.inner, &self.place).await {
                    Ok(Some((there, now))) if (&there.by, there.word) == (&self.held.by, self.held.word) => {
                        self.version = now;
                    }
                    _ => return,
                },
                _ => return,
            }
        }
    }
}

/// Renews a right until it is told to stop, and gives it back; ends before where somebody else has taken it.
async fn renewing(mut own: Own, lost: Arc<AtomicBool>, every: Duration, mut stopped: oneshot::Receiver<()>) {
    let mut wait = every;
    while tokio::time::timeout(wait, &mut stopped).await.is_err() {
        let renewed = tokio::select! {
            // One that is not answered must not use up the time after which others take over.
            renewed = tokio::time::timeout(every, own.renew()) => renewed,
            _ = &mut stopped => break,
        };
        wait = match renewed {
            Ok(Ok(Renewed::Done)) => every,
            Ok(Ok(Renewed::Lost)) => {
                lost.store(true, Ordering::Relaxed);
                return;
            }
            // Once more, soon: the service may have been away for a moment.
            Ok(Ok(Renewed::Found) | Err(_)) | Err(_) => every / SOON,
        };
    }
    drop(tokio::time::timeout(PARTING, own.give_back()).await);
}

#[cfg(test)]
mod tests {
    use super::super::{Key, Making, Store};
    use super::Times;
    use object_store::ObjectStore;
    use object_store::memory::InMemory;
    use std::sync::Arc;
    use std::time::Duration;

    const QUICK: Times = Times { beat: Duration::from_millis(20), expiry: Duration::from_millis(1500) };

    /// Whoever renews as rarely as this is as good as gone.
    const NEVER: Times = Times { beat: Duration::from_secs(600), ..QUICK };

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
        let [one, other] = stores(QUICK);
        let made = ask(&one, "one").expect("nobody has it");
        // Much longer than an unused right lives.
        for _ in 0..20 {
            assert!(ask(&other, "other").is_none(), "two make the same");
            std::thread::sleep(QUICK.expiry / 8);
        }
        drop(made);
        drop(ask(&other, "other").expect("it was given back"));
        drop(ask(&one, "one").expect("it was given back once more"));
    }

    #[test]
    fn two_ways_of_one_run_are_two() {
        let [one] = stores(QUICK);
        let made = ask(&one, "one").expect("nobody has it");
        assert!(ask(&one, "one").is_none(), "both make the same");
        drop(made);
        assert!(ask(&one, "one").is_some());
    }

    #[test]
    fn whoever_has_lost_a_right_learns_it_and_leaves_that_of_the_next_one_alone() {
        let [late, next, third] = stores(QUICK).map(|store| Store { times: NEVER, ..store });
        // It renews too rarely, as if it had been asleep.
        let late = Store { times: Times { beat: QUICK.expiry * 2, ..QUICK }, ..late };
        let first = ask(&late, "late").expect("nobody has it");
        let next = Store { times: QUICK, ..next };
        assert!(ask(&next, "next").is_none());
        std::thread::sleep(QUICK.expiry + QUICK.expiry / 8);
        let second = ask(&next, "next").expect("nobody has renewed it");
        std::thread::sleep(QUICK.expiry);
        assert!(first.is_lost() && !second.is_lost());
        drop(first);
        assert!(ask(&third, "third").is_none(), "what is given back is not ours to give");
        drop(second);
        assert!(ask(&third, "third").is_some());
    }

    #[test]
    fn whoever_is_gone_is_followed_after_a_while_and_gets_its_own_back_at_once() {
        let [gone, same, other] = stores(QUICK).map(|store| Store { times: NEVER, ..store });
        // A program that is killed renews nothing, and gives nothing back.
        std::mem::forget(ask(&gone, "one").expect("nobody has it"));
        std::mem::forget(ask(&same, "one").expect("it is its own"));
        let other = Store { times: QUICK, ..other };
        assert!(ask(&other, "other").is_none(), "it may still be at work");
        std::thread::sleep(QUICK.expiry * 2);
        assert!(ask(&other, "other").is_some(), "nobody has renewed it");
    }

    #[test]
    fn of_many_who_take_over_at_once_one_gets_it() {
        let stores: [Store; 8] = stores(QUICK);
        let [gone] = self::stores(NEVER);
        let gone = Store { inner: Arc::clone(&stores[0].inner), ..gone };
        std::mem::forget(ask(&gone, "gone").expect("nobody has it"));
        assert!(stores.iter().enumerate().all(|(place, store)| ask(store, &place.to_string()).is_none()));
        std::thread::sleep(QUICK.expiry * 2);
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
