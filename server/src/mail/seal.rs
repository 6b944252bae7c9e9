//! Links that confirm and end a subscription. Nothing of them is stored: the seal says that we made them.

use crate::secret::{Key, SealingSecret};

/// Bytes of a seal: 144 bits.
const BYTES: usize = 18;

/// Makes and checks the seals of subscriptions.
pub(super) struct Seals(Key);

impl Seals {
    /// With a key derived from the server's secret.
    pub(super) fn new(secret: &SealingSecret) -> Self {
        Self(secret.key("subscription"))
    }

    /// The seal of a subscription of a poll.
    pub(super) fn of(&self, poll: i64, subscription: i64) -> String {
        hex::encode(&self.0.seal(&named(poll, subscription))[..BYTES])
    }

    /// Whether a seal is the one of this subscription.
    pub(super) fn open(&self, poll: i64, subscription: i64, seal: &str) -> bool {
        let seal = hex::decode(seal).ok().filter(|seal| seal.len() == BYTES);
        seal.is_some_and(|seal| self.0.fits(&named(poll, subscription), &seal))
    }
}

fn named(poll: i64, subscription: i64) -> String {
    format!("s1.{poll}.{subscription}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_good_for_its_subscription_alone() {
        let seals = Seals::new(&super::super::tests::secret());
        let seal = seals.of(3, 41);
        assert!(seals.open(3, 41, &seal));
        assert!(!seals.open(3, 42, &seal) && !seals.open(34, 1, &seal));
        for forged in ["", "00", &seal[2..], &format!("{seal}00"), "zz"] {
            assert!(!seals.open(3, 41, forged), "{forged:?}");
        }
    }
}
