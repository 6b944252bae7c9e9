//! What a browser carries along: on its way to the provider and back, and afterwards, until somebody who was there has
//! joined a poll. Sealed, so that it comes back as it went, and good for some time only. Nothing of it is stored here.

use crate::secret::{Key, SealingSecret};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::RngCore;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::marker::PhantomData;

/// How long the way may take, in seconds.
pub(crate) const KEEP_SECONDS: u32 = 600;
/// How long somebody may take to read what taking part means and to answer the questions, in seconds.
pub(crate) const PASS_SECONDS: u32 = 3600;

/// What somebody goes to the provider for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Errand {
    /// To sign in with an account.
    Account {
        /// Where to go on.
        next: String,
    },
    /// To take part in a poll.
    Poll {
        /// The poll.
        poll: i64,
        /// Its name in addresses.
        slug: String,
        /// What came with the address and belongs to joining, as a query.
        brought: String,
        /// Whether she is to say anew who she is, though the provider may know this browser.
        anew: bool,
        /// The poll of the vote before, where it votes on the principles that came of that.
        before: Option<i64>,
    },
}

impl Errand {
    /// What the provider is asked to say: of those who take part nothing but who they are.
    pub(super) fn scope(&self) -> &'static str {
        match self {
            Self::Account { .. } => "openid email",
            Self::Poll { .. } => "openid",
        }
    }
}

/// Something that is carried along for some time.
pub(super) trait Carried: Serialize + DeserializeOwned {
    /// What its key is for.
    const PURPOSE: &'static str;

    /// UTC milliseconds until which it is good.
    fn until_ms(&self) -> i64;
}

/// One way to the provider and back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journey {
    /// Comes back beside the code: this browser has begun the way.
    pub(super) state: String,
    /// Comes back inside the token: it was made for this way.
    pub(super) nonce: String,
    /// Goes with the code to the provider: whoever has only seen the code has nothing (PKCE).
    pub(super) verifier: String,
    /// What it is for.
    pub(super) errand: Errand,
    /// UTC milliseconds.
    until_ms: i64,
}

impl Journey {
    pub(super) fn begin(errand: Errand, now_ms: i64) -> Self {
        let until_ms = now_ms + i64::from(KEEP_SECONDS) * 1000;
        Self { state: random(), nonce: random(), verifier: random(), errand, until_ms }
    }
}

impl Carried for Journey {
    const PURPOSE: &'static str = "oidc";

    fn until_ms(&self) -> i64 {
        self.until_ms
    }
}

/// Somebody was at the provider and may join a poll.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Pass {
    /// The poll.
    pub(super) poll: i64,
    /// Hash of what the provider calls her.
    pub(super) name: String,
    /// The same as the vote before has it, where there was one.
    pub(super) before: Option<String>,
    /// UTC milliseconds.
    until_ms: i64,
}

impl Pass {
    pub(super) fn new(poll: i64, name: String, before: Option<String>, now_ms: i64) -> Self {
        Self { poll, name, before, until_ms: now_ms + i64::from(PASS_SECONDS) * 1000 }
    }
}

impl Carried for Pass {
    const PURPOSE: &'static str = "oidc-pass";

    fn until_ms(&self) -> i64 {
        self.until_ms
    }
}

/// 256 random bits in letters that every address bears.
fn random() -> String {
    let mut bits = [0; 32];
    rand::rngs::OsRng.fill_bytes(&mut bits);
    URL_SAFE_NO_PAD.encode(bits)
}

/// Seals and opens what browsers carry, of one kind.
pub(super) struct Seals<T>(Key, PhantomData<fn(T)>);

impl<T: Carried> Seals<T> {
    pub(super) fn new(secret: &SealingSecret) -> Self {
        Self(secret.key(T::PURPOSE), PhantomData)
    }

    pub(super) fn seal(&self, carried: &T) -> String {
        let text = URL_SAFE_NO_PAD.encode(serde_json::to_vec(carried).unwrap_or_default());
        let seal = URL_SAFE_NO_PAD.encode(self.0.seal(&text));
        format!("{text}.{seal}")
    }

    /// What was sealed here and is still good.
    pub(super) fn open(&self, carried: &str, now_ms: i64) -> Option<T> {
        let (text, seal) = carried.split_once('.')?;
        let seal = URL_SAFE_NO_PAD.decode(seal).ok().filter(|seal| seal.len() == 32)?;
        if !self.0.fits(text, &seal) {
            return None;
        }
        let carried: T = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        (now_ms < carried.until_ms()).then_some(carried)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn secret() -> SealingSecret {
        SealingSecret::load(Some("0123456789abcdef0123456789abcdef-for-tests"), Path::new(".")).expect("long enough")
    }

    #[test]
    fn only_what_was_sealed_here_lately_is_opened() {
        let seals = Seals::<Journey>::new(&secret());
        let errand = |next: &str| Errand::Account { next: next.to_owned() };
        let journey = Journey::begin(errand("/facilitate"), 1000);
        let carried = seals.seal(&journey);
        let opened = seals.open(&carried, 2000).expect("ours");
        assert_eq!((opened.state, opened.errand), (journey.state, journey.errand));
        assert!(seals.open(&carried, 1000 + i64::from(KEEP_SECONDS) * 1000).is_none(), "too late");
        let other = seals.seal(&Journey::begin(errand("/"), 1000));
        let (text, _) = carried.split_once('.').expect("two parts");
        let (_, seal) = other.split_once('.').expect("two parts");
        for forged in [format!("{text}.{seal}"), format!("{text}."), text.to_owned(), String::new()] {
            assert!(seals.open(&forged, 2000).is_none(), "{forged}");
        }
    }

    #[test]
    fn what_was_sealed_as_one_thing_is_not_opened_as_another() {
        let (journeys, passes) = (Seals::<Journey>::new(&secret()), Seals::<Pass>::new(&secret()));
        let pass = passes.seal(&Pass::new(7, "hash".into(), Some("other".into()), 1000));
        let opened = passes.open(&pass, 2000).expect("ours");
        assert_eq!((opened.poll, opened.name, opened.before), (7, "hash".into(), Some("other".into())));
        assert!(passes.open(&pass, 1000 + i64::from(PASS_SECONDS) * 1000).is_none(), "too late");
        assert!(journeys.open(&pass, 2000).is_none());
        let journey = journeys.seal(&Journey::begin(
            Errand::Poll { poll: 7, slug: "town".into(), brought: String::new(), anew: false, before: None },
            1000,
        ));
        assert!(passes.open(&journey, 2000).is_none());
    }
}
