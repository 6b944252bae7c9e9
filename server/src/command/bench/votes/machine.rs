//! What the machine does meanwhile, whatever the server does: how long a small write to the same disk takes until it is
//! safe, and how late a thread wakes up that has nothing else to do. A server that stalls while these go on is to blame
//! itself; where they stall with it, the machine is.

use anyhow::Context;
use std::{
    fs::File,
    io::{Seek, SeekFrom, Write},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// How often the disk is asked.
const BETWEEN_WRITES: Duration = Duration::from_millis(20);

/// How long the thread sleeps that looks at the clock.
const NAP: Duration = Duration::from_millis(2);

/// What a database writes at the least.
const PAGE: [u8; 4096] = [0x5a; 4096];

/// Threads that look at the machine until they are ended.
pub(super) struct Machine {
    ended: Arc<AtomicBool>,
    disk: JoinHandle<std::io::Result<f64>>,
    clock: JoinHandle<f64>,
}

/// The longest of each, in milliseconds.
pub(super) struct Stalls {
    /// Until a page was on the disk.
    pub(super) disk_max_ms: f64,
    /// Later than it was due that a sleeping thread went on.
    pub(super) wake_max_ms: f64,
}

impl Machine {
    /// Begins to look, at the disk that this folder is on.
    pub(super) fn watch(folder: &Path) -> anyhow::Result<Self> {
        let file = File::create(folder.join("probe")).context("the disk cannot be written to")?;
        let ended = Arc::new(AtomicBool::new(false));
        let (for_disk, for_clock) = (ended.clone(), ended.clone());
        let disk = std::thread::spawn(move || longest_write(file, &for_disk));
        let clock = std::thread::spawn(move || longest_delay(&for_clock));
        Ok(Self { ended, disk, clock })
    }

    /// Ends, and says what was seen.
    pub(super) fn end(self) -> anyhow::Result<Stalls> {
        self.ended.store(true, Ordering::Relaxed);
        let disk_max_ms = self.disk.join().ok().context("nothing was seen of the disk")??;
        let wake_max_ms = self.clock.join().ok().context("nothing was seen of the clock")?;
        Ok(Stalls { disk_max_ms, wake_max_ms })
    }
}

fn longest_write(mut file: File, ended: &AtomicBool) -> std::io::Result<f64> {
    let mut longest = Duration::ZERO;
    while !ended.load(Ordering::Relaxed) {
        let begun = Instant::now();
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&PAGE)?;
        file.sync_data()?;
        longest = longest.max(begun.elapsed());
        std::thread::sleep(BETWEEN_WRITES);
    }
    Ok(longest.as_secs_f64() * 1e3)
}

fn longest_delay(ended: &AtomicBool) -> f64 {
    let mut longest = Duration::ZERO;
    while !ended.load(Ordering::Relaxed) {
        let begun = Instant::now();
        std::thread::sleep(NAP);
        longest = longest.max(begun.elapsed().saturating_sub(NAP));
    }
    longest.as_secs_f64() * 1e3
}
