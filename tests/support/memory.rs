//! How much memory a program has taken at the most, where Linux says it.

use crate::program::{Outcome, folkmoot_watched};
use std::ffi::OsStr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// Bytes that a process has held in memory at the most so far.
#[must_use]
pub fn peak_memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib << 10)
}

/// Runs `folkmoot` with these arguments to its end, and says how many bytes it held at the most; 0 where the system does
/// not say.
///
/// # Panics
/// When it cannot be started.
pub fn folkmoot_weighed<I>(arguments: I) -> (Outcome, u64)
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    let (most, is_over) = (AtomicU64::new(0), AtomicBool::new(false));
    let outcome = std::thread::scope(|scope| {
        let outcome = folkmoot_watched(arguments, |process| {
            let (most, is_over) = (&most, &is_over);
            // What was held at the most never becomes less, so the last look is the one that counts.
            scope.spawn(move || {
                while !is_over.load(Relaxed) {
                    most.fetch_max(peak_memory(process).unwrap_or(0), Relaxed);
                    std::thread::sleep(Duration::from_millis(1));
                }
            });
        });
        is_over.store(true, Relaxed);
        outcome
    });
    (outcome, most.into_inner())
}
