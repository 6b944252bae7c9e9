//! A run that ends with whoever started it.

use std::io::Read;

/// Ends this program when standard input comes to its end, which it does when whoever holds the other end dies.
pub(super) fn tie() -> anyhow::Result<()> {
    std::thread::Builder::new().name("leash".to_owned()).spawn(|| {
        let mut rest = [0; 64];
        while std::io::stdin().read(&mut rest).is_ok_and(|count| count > 0) {}
        tracing::warn!("standard input has ended, and so does this run; the same command goes on from here");
        std::process::exit(1);
    })?;
    Ok(())
}
