//! A leash: what a worker starts ends with the worker, however that ends.
//!
//! The worker holds the other end of standard input and never writes. When it is gone the system closes the pipe, and
//! whoever is on the leash ends at once, which it may at any moment. Two on the same leash never run at a time: the
//! second waits until the first, which may take a moment to end, has let go of the file.

use anyhow::Context;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    process, thread,
};

/// What is held for as long as the program runs.
#[derive(Debug)]
pub(crate) struct Held {
    _lock: File,
}

/// Goes on the leash: from here on the program ends when standard input does.
pub(crate) fn on(lock: &Path) -> anyhow::Result<Held> {
    let failed = || format!("{}: the leash cannot be held", lock.display());
    let file = File::create(lock).with_context(failed)?;
    // Watched before the lock is there: whoever waits for it is let go of as well.
    thread::Builder::new().name("leash".into()).spawn(watch).with_context(failed)?;
    file.lock().with_context(failed)?;
    Ok(Held { _lock: file })
}

fn watch() {
    let mut input = io::stdin().lock();
    let mut bytes = [0; 64];
    loop {
        match input.read(&mut bytes) {
            Ok(1..) => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(0) | Err(_) => process::exit(1),
        }
    }
}
