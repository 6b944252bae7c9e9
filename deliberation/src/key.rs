//! The name that a browser gives to a request before it sends it.

use std::fmt;

/// Names one request for ever, so that sending it again changes nothing: 16 to 64 letters, digits, `-` and `_`.
///
/// The alphabet is harmless in SQL, addresses and logs alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RequestKey(String);

/// A text that cannot name a request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a request key has 16 to 64 letters, digits, hyphens and underscores; a random UUID will do")]
pub struct RequestKeyError;

impl RequestKey {
    /// Takes a key over as it is.
    ///
    /// # Errors
    /// When it is too short, too long or has other characters.
    pub fn parse(text: &str) -> Result<Self, RequestKeyError> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if (16..=64).contains(&text.len()) && text.bytes().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(RequestKeyError)
        }
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_are_kept_as_they_are(text in "[A-Za-z0-9_-]{16,64}") {
            prop_assert_eq!(RequestKey::parse(&text).map(|key| key.as_str().to_owned()), Ok(text));
        }

        #[test]
        fn nothing_that_could_mean_something_in_sql_gets_in(text in any::<String>()) {
            if let Ok(key) = RequestKey::parse(&text) {
                prop_assert!(key.as_str().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
            }
        }
    }

    #[test]
    fn a_uuid_will_do() {
        assert!(RequestKey::parse("0191c7a1-6a2b-7c3d-8e4f-001122334455").is_ok());
        assert_eq!(RequestKey::parse("too-short"), Err(RequestKeyError));
    }
}
