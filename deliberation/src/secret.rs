//! Secrets that open something, and what of them is kept.

use sha2::{Digest as _, Sha256};
use std::fmt;

/// 256 random bits that only their owner has: the token of a session, a one-time link, an API token.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// The system has no random numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system gives no random numbers: {0}")]
pub struct NoRandomness(getrandom::Error);

impl Secret {
    /// A new one.
    ///
    /// # Errors
    /// When the system has no random numbers.
    pub fn new() -> Result<Self, NoRandomness> {
        let mut bits = [0; 32];
        getrandom::fill(&mut bits).map_err(NoRandomness)?;
        Ok(Self(hex::encode(bits)))
    }

    /// One that was handed out, as it comes back; `None` for what can be none of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| Self(text.to_owned()))
    }

    /// The secret itself, to be handed to its owner once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it. The bits are random, so that no salt and no slow hash is needed.
    pub fn digest(&self) -> Digest {
        Digest(hex::encode(Sha256::digest(self.0.as_bytes())))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The SHA-256 of a [`Secret`] in lower-case hexadecimal: finds it, does not open anything.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Digest(String);

impl Digest {
    /// One that is kept, as a form names it; `None` for what can be none.
    pub fn parse(text: &str) -> Option<Self> {
        Secret::parse(text).map(|same_shape| Self(same_shape.0))
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_differ_and_come_back_as_they_went() {
        let (a, b) = (Secret::new().expect("random bits"), Secret::new().expect("random bits"));
        assert_ne!(a, b);
        assert_eq!(Secret::parse(a.reveal()), Some(a.clone()));
        assert_ne!(a.digest(), b.digest());
        assert_ne!(a.digest().as_str(), a.reveal());
        assert!(!format!("{a:?}").contains(a.reveal()));
    }

    #[test]
    fn nothing_else_is_taken_for_one() {
        for text in ["", "abc", &"A".repeat(64), &"0".repeat(63), &"0".repeat(65), &"é".repeat(32)] {
            assert_eq!(Secret::parse(text), None, "{text}");
        }
    }
}
