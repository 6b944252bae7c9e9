//! One run under one lease: started, heard, noted, ended.

use super::{
    Works,
    child::{Child, Said},
    folder::{Folder, UNDERSTAND},
    hearing::Hearing,
};
use anyhow::anyhow;
use deliberation::store::{Beat, ClaimedRun, Ending, RunLease, StoreError, now_ms};
use std::{
    process::ExitStatus,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{sync::watch, time::timeout};

/// How often what was heard is written down, if there is anything.
const BEAT: Duration = Duration::from_secs(1);
/// How long the last lines of a program that has ended are waited for: something that it started may hold the pipe.
const LAST_LINES: Duration = Duration::from_secs(2);

/// How working on a run came to its end.
enum Outcome {
    /// With this, to be written down.
    Ended(Ending),
    /// Somebody else has the run by now, or may have: there is nothing to be written.
    Lost,
}

/// Works on a run until it ends, the lease is lost, or `stop` says so.
pub(super) async fn work(works: &Works, claimed: ClaimedRun, stop: &mut watch::Receiver<bool>) {
    let (lease, slug) = (claimed.lease, claimed.slug.clone());
    tracing::info!(poll = %slug, run = lease.run, "a run is taken up");
    let mut shift =
        Shift { works, lease, hearing: Hearing::resume(&claimed.log, claimed.curves.clone()), renewed: Instant::now() };
    let folder = Folder::prepare(works, &claimed).map(Arc::new);
    let (folder, outcome) = match folder {
        Ok(folder) => {
            let outcome = shift.through(&folder, stop).await;
            (Some(folder), outcome)
        }
        Err(error) => (None, Ok(Outcome::Ended(Ending::Failed(format!("{error:#}"))))),
    };
    let outcome = outcome.unwrap_or_else(|error| Outcome::Ended(Ending::Failed(format!("{error:#}"))));
    let Outcome::Ended(ending) = outcome else {
        return tracing::warn!(poll = %slug, run = lease.run, "this worker has lost its run to another");
    };
    if let Ending::Failed(says) = &ending {
        tracing::error!(poll = %slug, run = lease.run, says, "a run has failed");
    }
    match shift.end(&ending).await {
        Ok(true) => {
            if let (Ending::Done(_), Some(folder)) = (&ending, folder) {
                folder.tidy();
            }
            tracing::info!(poll = %slug, run = lease.run, "work on a run has ended");
        }
        Ok(false) => tracing::warn!(poll = %slug, run = lease.run, "the end of a run was not this worker's to write"),
        Err(error) => tracing::error!(poll = %slug, run = lease.run, %error, "the end of a run could not be written"),
    }
}

struct Shift<'w> {
    works: &'w Works,
    lease: RunLease,
    hearing: Hearing,
    /// When the lease was last renewed for certain.
    renewed: Instant,
}

impl Shift<'_> {
    async fn through(&mut self, folder: &Arc<Folder>, stop: &mut watch::Receiver<bool>) -> anyhow::Result<Outcome> {
        let (mut child, mut said) = Child::start(self.works, folder)?;
        let mut beat = tokio::time::interval(BEAT);
        beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut is_open = true;
        let status = loop {
            tokio::select! {
                line = said.next_line(), if is_open => match line {
                    Ok(Some(line)) => self.hear(&line),
                    // What is no text is passed over.
                    Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {}
                    Ok(None) | Err(_) => is_open = false,
                },
                status = child.wait() => break status?,
                _ = beat.tick() => match self.note(folder).await {
                    Some(Beat::Held) => {}
                    Some(Beat::Cancelled) => {
                        child.kill().await;
                        return Ok(Outcome::Ended(Ending::Cancelled));
                    }
                    Some(Beat::Lost) => {
                        child.kill().await;
                        return Ok(Outcome::Lost);
                    }
                    None => {}
                },
                () = told_to_stop(stop) => {
                    child.kill().await;
                    return Ok(Outcome::Ended(Ending::Released));
                }
            }
        };
        // The rest of what it said; its end is certain whoever holds the pipe.
        let _ = timeout(LAST_LINES, self.rest(&mut said)).await;
        self.ending(folder, status).await
    }

    async fn rest(&mut self, said: &mut Said) {
        while let Ok(Some(line)) = said.next_line().await {
            self.hear(&line);
        }
    }

    fn hear(&mut self, line: &str) {
        self.hearing.hear(&self.works.withheld.from(line), now_ms());
    }

    /// Looks at what the run has written, and writes down what is new; nothing where there is nothing to be said.
    async fn note(&mut self, folder: &Folder) -> Option<Beat> {
        if self.hearing.wants_plan()
            && let Some(plan) = folder.plan()
        {
            self.hearing.learn_plan(plan);
        }
        if self.hearing.news().stages.iter().any(|stage| stage.name == UNDERSTAND)
            && self.hearing.has_finished(UNDERSTAND)
            && let Some(understood) = folder.understood()
        {
            self.hearing.learn_understood(understood);
        }
        if !self.hearing.has_news() && self.renewed.elapsed() < self.works.lease / 4 {
            return None;
        }
        let asked = Instant::now();
        let (store, lease_ms) = (&self.works.store, self.works.lease_ms());
        match timeout(self.works.lease / 3, store.beat_run(self.lease, &self.hearing.news(), now_ms(), lease_ms)).await
        {
            Ok(Ok(beat)) => {
                if beat != Beat::Lost {
                    // The lease counts from when it was asked for, whenever the answer came.
                    self.renewed = asked;
                    self.hearing.written();
                }
                return Some(beat);
            }
            Ok(Err(error)) => tracing::warn!(run = self.lease.run, %error, "how a run gets on could not be noted"),
            Err(_) => tracing::warn!(run = self.lease.run, "how a run gets on could not be noted in time"),
        }
        // Somebody else may take the run from here on.
        (self.renewed.elapsed() >= self.works.lease).then_some(Beat::Lost)
    }

    /// What came of a program that has ended by itself.
    async fn ending(&mut self, folder: &Arc<Folder>, status: ExitStatus) -> anyhow::Result<Outcome> {
        if !status.success() {
            let says = self.hearing.fault.clone().unwrap_or_else(|| ended_by(status));
            return Ok(Outcome::Ended(Ending::Failed(says)));
        }
        let (reading, works) = (folder.clone(), self.works.clone());
        let mut last = tokio::task::spawn_blocking(move || {
            if reading.hands_over() {
                return Ok(Ending::HandedOver(reading.handed_over(&works)?));
            }
            Ok(Ending::Done(Box::new(reading.report(&works)?)))
        });
        // Large models are read for a while, and the run stays ours meanwhile.
        let mut beat = tokio::time::interval(BEAT);
        let ending: anyhow::Result<Ending> = loop {
            tokio::select! {
                ending = &mut last => break ending?,
                _ = beat.tick() => if self.note(folder).await == Some(Beat::Lost) {
                    return Ok(Outcome::Lost);
                },
            }
        };
        Ok(Outcome::Ended(ending.unwrap_or_else(|error| Ending::Failed(format!("{error:#}")))))
    }

    /// Writes the end down, with what is still new; tries as long as nobody else can have the run.
    async fn end(&mut self, ending: &Ending) -> Result<bool, StoreError> {
        loop {
            match self.try_end(ending).await {
                Err(error) if error.is_away() && self.renewed.elapsed() < self.works.lease => {
                    tracing::warn!(%error, "the end of a run cannot be written yet");
                    tokio::time::sleep(BEAT).await;
                }
                // What does not belong to this poll is no report of its run.
                Err(StoreError::Report(misfit)) => return self.try_end(&Ending::Failed(misfit.to_string())).await,
                other => return other,
            }
        }
    }

    async fn try_end(&mut self, ending: &Ending) -> Result<bool, StoreError> {
        let (store, lease_ms) = (&self.works.store, self.works.lease_ms());
        if store.beat_run(self.lease, &self.hearing.news(), now_ms(), lease_ms).await? == Beat::Lost {
            return Ok(false);
        }
        self.hearing.written();
        store.end_run(self.lease, ending, now_ms()).await
    }
}

/// Waits until somebody says stop, or nobody is left who could.
async fn told_to_stop(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Why a program ended that said nothing about it.
fn ended_by(status: ExitStatus) -> String {
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt;
        if let Some(signal) = status.signal() {
            return format!(
                "the program was ended by signal {signal}; with 9, the machine may have had too little memory for it"
            );
        }
    }
    anyhow!("the program ended with {status} and said nothing about it; the log has its last lines").to_string()
}
