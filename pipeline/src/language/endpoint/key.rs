//! The key that an endpoint asks for.

use std::fmt;

/// A key that is sent with every request, and is never shown: not in messages, not in the log, not in stored answers.
#[derive(Clone)]
pub struct ApiKey(String);

impl ApiKey {
    /// A key as it was given, without white space around it; none if nothing is left, or if no header could carry it.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(text.to_owned()))
    }

    pub(super) fn header(&self) -> String {
        format!("Bearer {}", self.0)
    }

    /// What somebody else said, without the key in it.
    pub(super) fn hide_in(&self, text: &str) -> String {
        text.replace(&self.0, "[key]")
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_not_shown() {
        let key = ApiKey::parse(" sk-s3cret\n").expect("a key");
        assert_eq!(key.header(), "Bearer sk-s3cret");
        assert_eq!(format!("{key:?} {}", key.hide_in("wrong key sk-s3cret")), "ApiKey wrong key [key]");
        assert!(ApiKey::parse(" ").is_none() && ApiKey::parse("a\r\nb").is_none());
    }
}
