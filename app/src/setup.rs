//! The link that sets a new site up, and what it was set up with.

use deliberation::{Digest, Secret};
use std::sync::{Arc, Mutex, PoisonError};

/// The identity provider that people may sign in with, by its name; none where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdentityProvider(pub Option<String>);

/// The address under which the public finds the site, without a slash at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home(pub String);

/// The link for the first admin of a site without accounts: known to this process alone, gone when it was used or
/// the server stops.
#[derive(Clone, Debug, Default)]
pub struct Setup(Arc<Mutex<Option<Digest>>>);

impl Setup {
    /// Waits for somebody with this secret.
    pub fn waiting(secret: &Secret) -> Self {
        Self(Arc::new(Mutex::new(Some(secret.digest()))))
    }

    /// Whether this is the secret.
    pub fn opens(&self, digest: &Digest) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref() == Some(digest)
    }

    /// Waits for nobody any more.
    pub fn close(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
