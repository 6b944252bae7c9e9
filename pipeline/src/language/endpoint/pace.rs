//! How many requests are under way, and how fast they follow each other.

use rand::Rng;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Shared by everything that asks one endpoint.
#[derive(Debug)]
pub(super) struct Pace {
    free: Mutex<usize>,
    freed: Condvar,
    /// Time between two requests.
    apart: Duration,
    next: Mutex<Instant>,
}

impl Pace {
    pub(super) fn new(concurrency: usize, requests_per_minute: Option<u32>) -> Self {
        let apart = requests_per_minute.map_or(Duration::ZERO, |rate| Duration::from_secs(60) / rate.max(1));
        Self { free: Mutex::new(concurrency), freed: Condvar::new(), apart, next: Mutex::new(Instant::now()) }
    }

    /// Waits until another request may be under way. Whoever waits between two tries keeps the turn: an endpoint that
    /// cannot keep up is asked less.
    pub(super) fn turn(&self) -> Turn<'_> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self.freed.wait_while(free, |free| *free == 0).unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Turn(self)
    }

    /// Waits until the next request may be sent.
    pub(super) fn step(&self) {
        if self.apart.is_zero() {
            return;
        }
        let wait = {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            let at = (*next).max(now);
            *next = at + self.apart;
            at - now
        };
        std::thread::sleep(wait);
    }
}

/// A request that is under way.
pub(super) struct Turn<'p>(&'p Pace);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.freed.notify_one();
    }
}

/// The pause after `tried` tries: half a second, doubled each time, of which a random half is left out so that those
/// who failed together do not come back together.
pub(super) fn pause(tried: u32, longest: Duration) -> Duration {
    let whole = Duration::from_millis(500).saturating_mul(1 << tried.saturating_sub(1).min(16)).min(longest);
    whole.mul_f64(rand::thread_rng().gen_range(0.5..=1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_vary_and_end() {
        let longest = Duration::from_secs(4);
        for (tried, whole) in [(1, 500), (2, 1000), (3, 2000), (4, 4000), (40, 4000)] {
            let pause = pause(tried, longest).as_millis();
            assert!((whole / 2..=whole).contains(&pause), "{tried}: {pause}");
        }
        assert!((0..20).map(|_| pause(3, longest)).collect::<std::collections::HashSet<_>>().len() > 1);
    }

    #[test]
    fn requests_keep_their_distance() {
        let pace = Pace::new(4, Some(1200));
        let start = Instant::now();
        std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(|| pace.step()))));
        // Three distances of 50 ms lie between four requests.
        assert!(start.elapsed() >= Duration::from_millis(149), "{:?}", start.elapsed());
    }

    #[test]
    fn no_more_are_under_way_than_allowed() {
        let pace = Pace::new(2, None);
        let (now, most) = (Mutex::new(0), Mutex::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let _turn = pace.turn();
                    let running = {
                        let mut now = now.lock().expect("no panic");
                        *now += 1;
                        *now
                    };
                    let mut highest = most.lock().expect("no panic");
                    *highest = running.max(*highest);
                    drop(highest);
                    std::thread::sleep(Duration::from_millis(5));
                    *now.lock().expect("no panic") -= 1;
                });
            }
        });
        assert_eq!(*most.lock().expect("no panic"), 2);
    }
}
