//! Something expensive that several tests look at, gone when the last of them has ended.

use std::sync::{Arc, Mutex, PoisonError, Weak};

/// A value made by the first test that needs it and dropped by the last. A plain static would never be dropped: its
/// server would go on running after the tests. Tests that run on PostgreSQL have one of their own.
#[derive(Debug)]
pub struct Shared<T>([Mutex<Weak<T>>; 2]);

impl<T> Shared<T> {
    /// Nothing made yet.
    #[must_use]
    pub const fn new() -> Self {
        Self([Mutex::new(Weak::new()), Mutex::new(Weak::new())])
    }

    /// The value, made now if nobody holds it.
    pub fn get(&self, make: impl FnOnce() -> T) -> Arc<T> {
        let [in_folder, on_postgres] = &self.0;
        let slot = if crate::database::is_on_postgres() { on_postgres } else { in_folder };
        let mut held = slot.lock().unwrap_or_else(PoisonError::into_inner);
        held.upgrade().unwrap_or_else(|| {
            let made = Arc::new(make());
            *held = Arc::downgrade(&made);
            made
        })
    }
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self::new()
    }
}
