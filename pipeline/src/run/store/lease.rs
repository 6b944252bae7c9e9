//! The right to make something, in stores that no lock of the system reaches: an object that its holder renews as long as
//! it works. Whoever finds one that has not been renewed for a while takes it over.
//!
//! Nobody's clock is compared with another's: what counts is how long an object was seen without a change. Where a
//! service cannot write on conditions, nobody is kept from anything, and two may make the same.

use super::{RunError, Store};
use object_store::path::Path as Place;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode, PutPayload, PutResult, UpdateVersion};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// What such an object says.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Held {
    /// Who has it.
    by: String,
    /// How often it was renewed.
    beat: u64,
}

impl Held {
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

/// What was seen of the rights of others: which version, and since when.
#[derive(Debug, Default)]
pub(super) struct Seen(Mutex<HashMap<Place, (UpdateVersion, Instant)>>);

impl Seen {
    /// How long this version has been seen.
    fn age(&self, place: &Place, version: &UpdateVersion) -> Duration {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let (known, since) = seen.entry(place.clone()).or_insert_with(|| (version.clone(), now));
        if known != version {
            (*known, *since) = (version.clone(), now);
        }
        since.elapsed()
    }
}

/// A right that is held.
#[derive(Debug)]
pub(super) struct Lease {
    runtime: Handle,
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

/// Asks for the right to make what this place stands for. Who asks again by the same name gets back what it held before.
pub(super) fn ask(store: &Store, place: &Place, by: &str) -> Result<Asked, RunError> {
    let put =
        |held: &Held, mode: PutMode| store.wait(async { store.inner.put_opts(place, held.bytes(), mode.into()).await });
    let held = Held { by: by.to_owned(), beat: 0 };
    match put(&held, PutMode::Create) {
        Ok(made) => return Ok(Asked::Ours(Lease::renew(store, place, held, made.into()))),
        Err(Error::AlreadyExists { .. }) => {}
        // A service that is away is found out by whoever reads next.
        Err(_) => return Ok(Asked::None),
    }
    let Some((there, version)) = store.wait(look(&*store.inner, place)).map_err(|error| store.fault(error))? else {
        // Given back this moment.
        return Ok(Asked::Theirs);
    };
    if there.by != by && store.seen.age(place, &version) < store.times.expiry {
        return Ok(Asked::Theirs);
    }
    let held = Held { beat: there.beat + 1, ..held };
    match put(&held, PutMode::Update(version)) {
        Ok(made) => Ok(Asked::Ours(Lease::renew(store, place, held, made.into()))),
        Err(Error::Precondition { .. } | Error::NotFound { .. }) => Ok(Asked::Theirs),
        Err(_) => Ok(Asked::None),
    }
}

/// Who has a right, and in which version that stands there; nothing where nobody has it.
async fn look(inner: &dyn ObjectStore, place: &Place) -> Result<Option<(Held, UpdateVersion)>, Error> {
    let got = match inner.get(place).await {
        Ok(got) => got,
        Err(Error::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let version = UpdateVersion { e_tag: got.meta.e_tag.clone(), version: got.meta.version.clone() };
    // What is not to be read is nobody's, and expires.
    Ok(Some((serde_json::from_slice(&got.bytes().await?).unwrap_or_default(), version)))
}

impl Lease {
    fn renew(store: &Store, place: &Place, held: Held, version: UpdateVersion) -> Self {
        let (stop, stopped) = oneshot::channel();
        let (inner, place, every) = (Arc::clone(&store.inner), place.clone(), store.times.beat);
        let renewing = renewing(inner, place, (held, version), every, stopped);
        let runtime = store.runtime.handle().clone();
        Self { stop: Some(stop), renewing: Some(runtime.spawn(renewing)), runtime }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(renewing) = self.renewing.take() {
            // Waited for, so that nothing which is on its way comes after the right was given back.
            drop(self.runtime.block_on(renewing));
        }
    }
}

/// Renews a right until it is told to stop, and gives it back; ends before where somebody else has taken it.
async fn renewing(
    inner: Arc<dyn ObjectStore>,
    place: Place,
    (mut held, mut version): (Held, UpdateVersion),
    every: Duration,
    mut stopped: oneshot::Receiver<()>,
) {
    while tokio::time::timeout(every, &mut stopped).await.is_err() {
        held.beat += 1;
        let renewed: Result<PutResult, Error> =
            inner.put_opts(&place, held.bytes(), PutMode::Update(version.clone()).into()).await;
        match renewed {
            Ok(made) => version = made.into(),
            // A request that arrived and whose answer did not has changed the version, too.
            Err(Error::Precondition { .. } | Error::NotFound { .. }) => match look(&*inner, &place).await {
                Ok(Some((there, now))) if there.by == held.by => version = now,
                Ok(_) => return,
                Err(_) => {}
            },
            // It may be there again at the next beat.
            Err(_) => {}
        }
    }
    // Where this fails, the right expires.
    drop(inner.delete(&place).await);
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
