//! Identifiers as they stand in the input.

use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt};

/// The id of a participant or a statement, kept as text.
///
/// Ids that are numbers sort by value and before all others; the rest sorts by its characters.
/// Every list of a record is in this order, so that equal input gives equal bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// Takes an id over as it is.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number that the id is, if it is written as one without sign or leading zeros.
    pub fn as_number(&self) -> Option<u64> {
        let plain = self.0.bytes().all(|b| b.is_ascii_digit()) && (self.0 == "0" || !self.0.starts_with('0'));
        plain.then(|| self.0.parse().ok()).flatten()
    }
}

impl From<u64> for Id {
    fn from(number: u64) -> Self {
        Self(number.to_string())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.as_number(), other.as_number()) {
            (Some(a), Some(b)) => a.cmp(&b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Whether a text is a name for answers, questions and topics in data: 1 to 40 letters and digits of ASCII, hyphens and
/// underscores.
pub fn is_name(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_by_value_and_before_words() {
        let mut ids: Vec<Id> = ["b", "10", "9", "a", "007"].map(Id::new).to_vec();
        ids.sort();
        assert_eq!(ids, ["9", "10", "007", "a", "b"].map(Id::new));
    }
}
