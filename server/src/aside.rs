//! Work that takes a processor for a while, in threads that give way to those that answer requests.
//!
//! At first it takes what nobody else wants, and is put off the moment anybody wants it: votes wait no longer because of
//! it. Where everything is busy it would never be done. So after a while the same is begun again by a thread that insists
//! on a small share, and the first answer counts. Begun again, because a thread that has given its priority away may not
//! take it back.

use anyhow::{Context, Result, anyhow};
use std::{sync::Arc, thread, time::Duration};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore, mpsc},
    time::timeout,
};

/// How long work makes do with what is left. Somebody who waits for it does not notice.
const PATIENCE: Duration = Duration::from_millis(250);

/// What a thread that insists takes: about a quarter of a processor that somebody else wants as well. At 19, the end of
/// the scale, nobody could sign in as long as everybody votes.
#[cfg(target_os = "linux")]
const NICE: i32 = 5;

/// On Linux a priority is a thread's; elsewhere it would be that of the whole server.
const CAN_GIVE_WAY: bool = cfg!(target_os = "linux");

/// Does so many pieces of work at the same time, at the most. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Aside {
    turns: Arc<Semaphore>,
    /// Threads that make do with what is left. One of them may still be at it long after its answer was found by
    /// another one.
    leftovers: Arc<Semaphore>,
}

/// The right to one piece of work.
pub(crate) struct Turn {
    _permit: OwnedSemaphorePermit,
}

/// How a thread stands towards those that answer requests.
#[derive(Clone, Copy, Debug)]
enum Manner {
    /// Runs only where nobody else wants to.
    GivesWay,
    /// Takes a small share whoever else wants to run.
    Insists,
}

impl Aside {
    pub(crate) fn new(at_once: usize) -> Self {
        Self { turns: Arc::new(Semaphore::new(at_once)), leftovers: Arc::new(Semaphore::new(at_once)) }
    }

    /// Waits until it is our turn. Whoever has it must not wait for another one: there may be no more than one.
    pub(crate) async fn turn(&self) -> Result<Turn> {
        Ok(Turn { _permit: Arc::clone(&self.turns).acquire_owned().await? })
    }

    /// Does work, twice at the most. The turn is held until it is done, even where nobody waits for its result any more.
    ///
    /// # Errors
    ///
    /// Where no thread can be begun, or the work panics.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        turn: Turn,
        work: impl Fn() -> T + Send + Sync + 'static,
    ) -> Result<T> {
        let leftovers = Arc::clone(&self.leftovers);
        tokio::spawn(first(Arc::new(turn), leftovers, Arc::new(work))).await?
    }
}

/// The first answer of the two threads, or of the one.
async fn first<T, W>(turn: Arc<Turn>, leftovers: Arc<Semaphore>, work: Arc<W>) -> Result<T>
where
    T: Send + 'static,
    W: Fn() -> T + Send + Sync + 'static,
{
    let (tell, mut told) = mpsc::channel(2);
    // Where a thread has been at it for long, there is nothing left for one more.
    if let (true, Ok(permit)) = (CAN_GIVE_WAY, leftovers.try_acquire_owned()) {
        begin(Manner::GivesWay, permit, tell.clone(), Arc::clone(&work))?;
        if let Ok(Some(answer)) = timeout(PATIENCE, told.recv()).await {
            return Ok(answer);
        }
    }
    // Holds the turn as well: as many insist as there are turns, whichever thread is first.
    begin(Manner::Insists, Arc::clone(&turn), tell, work)?;
    told.recv().await.ok_or_else(|| anyhow!("the work of a thread was interrupted"))
}

/// Begins the work in a thread of its own that holds a right until it is done.
fn begin<T, W, R>(manner: Manner, right: R, tell: mpsc::Sender<T>, work: Arc<W>) -> Result<()>
where
    T: Send + 'static,
    W: Fn() -> T + Send + Sync + 'static,
    R: Send + 'static,
{
    let at_work = move || {
        // Where threads may not run when nobody else does, they may still ask for less than others.
        let taken = manner.take().or_else(|_| Manner::Insists.take());
        if let Err(error) = taken {
            tracing::debug!(%error, ?manner, "a thread works with the priority of everything else");
        }
        let answer = work();
        drop(right);
        let _nobody_waits = tell.try_send(answer);
    };
    thread::Builder::new().name("aside".to_owned()).spawn(at_work).context("no thread for work aside")?;
    Ok(())
}

impl Manner {
    /// Makes the current thread behave like this.
    #[cfg(target_os = "linux")]
    fn take(self) -> Result<()> {
        use thread_priority::{
            NormalThreadSchedulePolicy::Idle, ThreadPriority, ThreadSchedulePolicy::Normal,
            set_thread_priority_and_policy, thread_native_id,
        };
        match self {
            Self::GivesWay => set_thread_priority_and_policy(thread_native_id(), ThreadPriority::Min, Normal(Idle))
                .map_err(|error| anyhow!("{error}")),
            Self::Insists => Ok(rustix::process::setpriority_process(None, NICE)?),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn take(self) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
    use std::sync::mpsc as blocking;

    /// Work whose first thread waits until something is sent or the sender is gone; the others answer at once.
    fn held_up() -> (blocking::Sender<()>, impl Fn() -> u32 + Send + Sync + 'static) {
        let (go_on, wait) = blocking::channel();
        let (wait, begun) = (Mutex::new(wait), AtomicU32::new(0));
        let work = move || {
            let which = begun.fetch_add(1, SeqCst);
            if which == 0 {
                let _sender_is_gone = wait.lock().expect("nobody panicked").recv();
            }
            which
        };
        (go_on, work)
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn whoever_gives_way_for_long_is_overtaken() {
        let aside = Aside::new(1);
        let (go_on, work) = held_up();
        let turn = aside.turn().await.expect("a turn");
        assert_eq!(aside.work(turn, work).await.expect("an answer"), 1, "of the thread that insists");
        // The one that gave way is still at it: the next piece of work does not wait for it, nor join it.
        assert_eq!(aside.leftovers.available_permits(), 0);
        let turn = aside.turn().await.expect("the turn is free");
        let begun = std::time::Instant::now();
        assert_eq!(aside.work(turn, || 7).await.expect("an answer"), 7);
        assert!(begun.elapsed() < PATIENCE, "it insists from the first");
        drop(go_on);
        while aside.leftovers.available_permits() == 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    #[tokio::test]
    async fn a_turn_is_given_back_when_the_work_is_done_and_not_when_nobody_waits_any_more() {
        let aside = Aside::new(1);
        let (go_on, wait) = blocking::channel::<()>();
        let wait = Mutex::new(wait);
        let turn = aside.turn().await.expect("a turn");
        let work = move || {
            let _sender_is_gone = wait.lock().expect("nobody panicked").recv();
        };
        let nobody_waits = timeout(Duration::from_millis(10), aside.work(turn, work)).await;
        assert!(nobody_waits.is_err(), "the work goes on");
        assert!(timeout(2 * PATIENCE, aside.turn()).await.is_err(), "and so nobody else works");
        drop(go_on);
        aside.turn().await.expect("the turn that was given back");
    }

    #[tokio::test]
    async fn work_that_panics_is_an_error_and_gives_its_turn_back() {
        let aside = Aside::new(1);
        let turn = aside.turn().await.expect("a turn");
        let found = aside.work(turn, || -> u32 { std::panic::resume_unwind(Box::new("no answer")) }).await;
        assert!(found.is_err_and(|error| error.to_string().contains("interrupted")));
        aside.turn().await.expect("the turn that was given back");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn threads_give_way_or_ask_for_less_than_others() {
        use thread_priority::{NormalThreadSchedulePolicy as Policy, ThreadSchedulePolicy, thread_schedule_policy};
        let found = |manner: Manner| {
            let look = move || {
                manner.take().expect("nobody needs to be asked for less");
                let nice = rustix::process::getpriority_process(None).expect("known");
                (thread_schedule_policy().expect("known"), nice)
            };
            thread::spawn(look).join().expect("no panic")
        };
        assert_eq!(found(Manner::GivesWay).0, ThreadSchedulePolicy::Normal(Policy::Idle));
        let (policy, nice) = found(Manner::Insists);
        assert_eq!((policy, nice), (ThreadSchedulePolicy::Normal(Policy::Other), NICE));
    }
}
