//! What a browser carries along on its way to the provider and back: sealed, so that it comes back as it went, and good
//! for ten minutes. Nothing of it is stored here.

use crate::secret::{Key, SealingSecret};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::RngCore;
use serde::{Deserialize, Serialize};

/// How long the way may take, in seconds.
pub(crate) const KEEP_SECONDS: u32 = 600;

/// One way to the provider and back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journey {
    /// Comes back beside the code: this browser has begun the way.
    pub(super) state: String,
    /// Comes back inside the token: it was made for this way.
    pub(super) nonce: String,
    /// Goes with the code to the provider: whoever has only seen the code has nothing (PKCE).
    pub(super) verifier: String,
    /// Where to go on.
    pub(super) next: String,
    /// UTC milliseconds.
    until_ms: i64,
}

impl Journey {
    pub(super) fn begin(next: &str, now_ms: i64) -> Self {
        let until_ms = now_ms + i64::from(KEEP_SECONDS) * 1000;
        Self { state: random(), nonce: random(), verifier: random(), next: next.to_owned(), until_ms }
    }
}

/// 256 random bits in letters that every address bears.
fn random() -> String {
    let mut bits = [0; 32];
    rand::rngs::OsRng.fill_bytes(&mut bits);
    URL_SAFE_NO_PAD.encode(bits)
}

/// Seals and opens what browsers carry.
pub(super) struct Seals(Key);

impl Seals {
    pub(super) fn new(secret: &SealingSecret) -> Self {
        Self(secret.key("oidc"))
    }

    pub(super) fn seal(&self, journey: &Journey) -> String {
        let text = URL_SAFE_NO_PAD.encode(serde_json::to_vec(journey).unwrap_or_default());
        let seal = URL_SAFE_NO_PAD.encode(self.0.seal(&text));
        format!("{text}.{seal}")
    }

    /// What was sealed here less than ten minutes ago.
    pub(super) fn open(&self, carried: &str, now_ms: i64) -> Option<Journey> {
        let (text, seal) = carried.split_once('.')?;
        let seal = URL_SAFE_NO_PAD.decode(seal).ok().filter(|seal| seal.len() == 32)?;
        if !self.0.fits(text, &seal) {
            return None;
        }
        let journey: Journey = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        (now_ms < journey.until_ms).then_some(journey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn only_what_was_sealed_here_lately_is_opened() {
        let secret = SealingSecret::load(Some("0123456789abcdef0123456789abcdef-for-tests"), Path::new("."));
        let seals = Seals::new(&secret.expect("long enough"));
        let journey = Journey::begin("/facilitate", 1000);
        let carried = seals.seal(&journey);
        let opened = seals.open(&carried, 2000).expect("ours");
        assert_eq!((opened.state, opened.next.as_str()), (journey.state, "/facilitate"));
        assert!(seals.open(&carried, 1000 + i64::from(KEEP_SECONDS) * 1000).is_none(), "too late");
        let other = seals.seal(&Journey::begin("/", 1000));
        let (text, _) = carried.split_once('.').expect("two parts");
        let (_, seal) = other.split_once('.').expect("two parts");
        for forged in [format!("{text}.{seal}"), format!("{text}."), text.to_owned(), String::new()] {
            assert!(seals.open(&forged, 2000).is_none(), "{forged}");
        }
    }
}
