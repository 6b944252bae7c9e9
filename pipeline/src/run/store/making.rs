//! One maker for each key: whoever wants what another run is making waits for it, rather than making it once more.

use super::lease::{self, Asked, Lease};
use super::{Key, Place, RunError, Store};
use std::fs::{self, File, TryLockError};
use std::time::Duration;

/// The right to make what a key says, as long as it lives. In a folder it ends with its process, however that ends;
/// elsewhere soon after.
#[derive(Debug)]
pub struct Making {
    by: By,
}

impl Making {
    /// Whether another run has taken it over, because nothing was heard of this one for a while.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        matches!(&self.by, By::Lease { lease } if lease.is_lost())
    }
}

/// By what others are kept off.
#[derive(Debug)]
enum By {
    Lock { _file: File },
    Lease { lease: Lease },
    Nothing,
}

impl Store {
    /// Takes the right to make what a key says; nothing where another run has it. Whoever asks says who it is: a run that
    /// was cut off, and asks again by the same name, does not wait for itself.
    ///
    /// # Errors
    /// [`RunError::File`] when the lock cannot be taken, or the store not be read.
    pub fn making(&self, key: &Key, by: &str) -> Result<Option<Making>, RunError> {
        let hash = key.hash()?;
        let by = match &self.locks {
            Some(folder) => {
                fs::create_dir_all(folder).map_err(|error| RunError::file(folder, error))?;
                let path = folder.join(hash);
                let file = File::create(&path).map_err(|error| RunError::file(&path, error))?;
                match file.try_lock() {
                    Ok(()) => By::Lock { _file: file },
                    Err(TryLockError::WouldBlock) => return Ok(None),
                    Err(TryLockError::Error(error)) => return Err(RunError::file(path, error)),
                }
            }
            None => match lease::ask(self, &Place::from_iter(["making".to_owned(), hash]), by)? {
                Asked::Ours(lease) => By::Lease { lease },
                Asked::Theirs => return Ok(None),
                Asked::None => By::Nothing,
            },
        };
        Ok(Some(Making { by }))
    }

    /// How long to wait before it is worth asking again.
    #[must_use]
    pub fn pause(&self) -> Duration {
        if self.locks.is_some() { Duration::from_millis(200) } else { Duration::from_secs(2) }
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
        let made = one.making(&first, "").expect("asked").expect("nobody has it");
        assert!(other.making(&first, "").expect("asked").is_none(), "two make the same");
        assert!(other.making(&second, "").expect("asked").is_some(), "another key is another matter");
        drop(made);
        assert!(other.making(&first, "").expect("asked").is_some());
    }
}
