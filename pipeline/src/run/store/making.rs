//! One maker for each key: whoever wants what another run is making waits for it, rather than making it once more.

use super::{Key, RunError, Store};
use std::fs::{self, File, TryLockError};

/// The right to make what a key says, as long as it lives. It ends with its process, however that ends.
#[derive(Debug)]
pub struct Making {
    _lock: Option<File>,
}

impl Store {
    /// Takes the right to make what a key says; nothing where another run has it. Where the store is no folder, nobody
    /// can be kept from it, and the right is given to all.
    ///
    /// # Errors
    /// [`RunError::File`] when the lock cannot be taken.
    pub fn making(&self, key: &Key) -> Result<Option<Making>, RunError> {
        let Some(folder) = &self.locks else { return Ok(Some(Making { _lock: None })) };
        fs::create_dir_all(folder).map_err(|error| RunError::file(folder, error))?;
        let path = folder.join(key.hash()?);
        let lock = File::create(&path).map_err(|error| RunError::file(&path, error))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Making { _lock: Some(lock) })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(RunError::file(path, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_makes_what_a_key_says() {
        let place = tempfile::tempdir().expect("a folder");
        let [one, other] = [(); 2].map(|()| Store::open(&place.path().to_string_lossy()).expect("a store"));
        let [first, second] = [1, 2].map(|seed| Key::new("supervised", &0, seed).expect("a key"));
        let made = one.making(&first).expect("asked").expect("nobody has it");
        assert!(other.making(&first).expect("asked").is_none(), "two make the same");
        assert!(other.making(&second).expect("asked").is_some(), "another key is another matter");
        drop(made);
        assert!(other.making(&first).expect("asked").is_some());
    }
}
