//! Ids of participants for one export, so that two exports cannot be joined by them.

use hmac::{Hmac, Mac};
use record::Id;
use sha2::Sha256;

/// Bytes that a key must have at the least.
const KEY_BYTES: usize = 16;
/// Bytes of the code that become the id: 128 bits, so that no two participants ever share one.
const ID_BYTES: usize = 16;

/// The key is too short to keep anything secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the key for pseudonymous ids has {0} bytes; it must have at least 16 random ones, new for each export")]
pub struct WeakKey(usize);

/// Gives every participant an id that depends on a key: HMAC-SHA-256 (RFC 2104) of the id, cut to 128 bits.
///
/// Who does not have the key can neither go back to the id in the poll nor join two exports with different keys. The
/// order of participants, which would say who came first, is replaced by that of the new ids.
#[derive(Clone)]
pub struct Pseudonyms {
    code: Hmac<Sha256>,
}

impl Pseudonyms {
    /// Ids by this key, which the caller makes at random for each export and keeps to itself or throws away.
    ///
    /// # Errors
    /// When the key has fewer than 16 bytes.
    pub fn new(key: &[u8]) -> Result<Self, WeakKey> {
        let weak = WeakKey(key.len());
        if key.len() < KEY_BYTES {
            return Err(weak);
        }
        // HMAC takes keys of any length.
        Hmac::new_from_slice(key).map(|code| Self { code }).map_err(|_| weak)
    }

    /// The id of a participant in this export: `p` and 32 hexadecimal digits. The letter keeps spreadsheets from taking
    /// it for a number.
    pub fn of(&self, participant: &Id) -> Id {
        let mut code = self.code.clone();
        code.update(b"participant\0");
        code.update(participant.as_str().as_bytes());
        Id::new(format!("p{}", hex::encode(&code.finalize().into_bytes()[..ID_BYTES])))
    }

    /// Participants with their ids in this export, in the order in which to write them: that of the new ids.
    pub fn shuffled<'a>(&self, participants: impl IntoIterator<Item = &'a Id>) -> Vec<(Id, &'a Id)> {
        let mut named: Vec<(Id, &Id)> = participants.into_iter().map(|id| (self.of(id), id)).collect();
        named.sort();
        named
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn pseudonyms(key: u8) -> Pseudonyms {
        Pseudonyms::new(&[key; 32]).expect("a long key")
    }

    #[test]
    fn ids_agree_with_an_independent_implementation() {
        // Python: hmac.new(b"\x01" * 32, b"participant\0" + b"7", "sha256").hexdigest()[:32]
        assert_eq!(pseudonyms(1).of(&Id::new("7")).as_str(), "p90d031a4c85ed08aeaf6fa282927a3b0");
    }

    #[test]
    fn two_exports_of_ten_thousand_people_share_no_id() {
        let people: Vec<Id> = (0..10_000).map(Id::from).collect();
        let (a, b) = (pseudonyms(1), pseudonyms(2));
        let ids: HashSet<Id> = people.iter().flat_map(|id| [a.of(id), b.of(id)]).collect();
        assert_eq!(ids.len(), 20_000);
        assert_eq!(a.of(&people[5]), a.of(&people[5]));
    }

    #[test]
    fn the_order_says_nothing_about_who_came_first() {
        let people: Vec<Id> = (0..2000).map(Id::from).collect();
        let order: Vec<f64> = pseudonyms(3)
            .shuffled(&people)
            .into_iter()
            .map(|(_, id)| id.as_number().expect("a number") as f64)
            .collect();
        let mean = 999.5;
        let product = |(place, id): (usize, &f64)| (place as f64 - mean) * (id - mean);
        let correlation =
            order.iter().enumerate().map(product).sum::<f64>() / (2000.0 * (2000.0f64.powi(2) - 1.0) / 12.0);
        assert!(correlation.abs() < 0.1, "{correlation}");
    }

    #[test]
    fn a_short_key_is_refused() {
        assert_eq!(Pseudonyms::new(b"secret").err(), Some(WeakKey(6)));
    }
}
