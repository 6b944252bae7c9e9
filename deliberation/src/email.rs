//! Addresses of e-mail.

use std::fmt;

/// An address of e-mail: one `@`, a name of 1 to 64 bytes before it, a domain after it, 254 bytes in all.
///
/// The domain is kept in lower case, the name as it was written. Whether mail arrives there is for the mail to find
/// out; this keeps out what cannot be an address and what could be more than one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

/// A text that is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing at all.
    #[error("an e-mail address is missing; give one such as ann@example.org")]
    Empty,
    /// More than [`Email::MAX`].
    #[error("the e-mail address is longer than {max} characters, or than {name} before the @; use a shorter one", max = Email::MAX, name = Email::MAX_NAME)]
    TooLong,
    /// Not exactly one `@` with something on both sides.
    #[error("an e-mail address has a name, one @ and a domain, such as ann@example.org")]
    Shape,
    /// A character that addresses do not have.
    #[error("the e-mail address contains {0:?}; remove it")]
    Character(char),
    /// The part after the `@`.
    #[error("the part after @ is no domain; it has letters, digits, hyphens and dots, such as example.org")]
    Domain,
}

impl Email {
    /// Greatest length in bytes, from the size that mail servers must accept.
    pub const MAX: usize = 254;
    /// Greatest length of the name before the `@`, in bytes.
    pub const MAX_NAME: usize = 64;

    /// Takes an address over, without white space around it and with its domain in lower case.
    ///
    /// # Errors
    /// When it is empty, too long, or no address.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        if text.len() > Self::MAX {
            return Err(EmailError::TooLong);
        }
        // Quotes, brackets and separators would make it a display name or a list.
        let strange = |c: char| c.is_whitespace() || c.is_control() || "\"(),:;<>[]\\".contains(c);
        if let Some(character) = text.chars().find(|c| strange(*c)) {
            return Err(EmailError::Character(character));
        }
        let (name, domain) = text.split_once('@').ok_or(EmailError::Shape)?;
        if name.is_empty() || domain.is_empty() || domain.contains('@') {
            return Err(EmailError::Shape);
        }
        if name.len() > Self::MAX_NAME {
            return Err(EmailError::TooLong);
        }
        if name.starts_with('.') || name.ends_with('.') || name.contains("..") {
            return Err(EmailError::Shape);
        }
        let domain = domain.to_lowercase();
        if !domain.split('.').all(is_label) {
            return Err(EmailError::Domain);
        }
        let email = format!("{name}@{domain}");
        // A few letters take more bytes in lower case.
        if email.len() > Self::MAX { Err(EmailError::TooLong) } else { Ok(Self(email)) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one address have in common: all of it in lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

/// One part of a domain.
fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Email {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, EmailError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ordinary_addresses_are_kept_with_the_domain_in_lower_case(
            name in "[A-Za-z0-9+_-]{1,30}",
            domain in "[A-Za-z0-9]{1,20}(\\.[A-Za-z0-9]{1,20}){0,3}",
        ) {
            let email = Email::parse(&format!(" {name}@{domain}\n")).expect("an address");
            let kept = format!("{name}@{}", domain.to_lowercase());
            prop_assert_eq!(email.as_str(), kept.as_str());
            prop_assert_eq!(email.key(), kept.to_lowercase());
        }

        #[test]
        fn whatever_gets_in_is_one_short_address_and_stays_itself(text in "\\PC{0,20}@?\\PC{0,20}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert_eq!(email.as_str().matches('@').count(), 1);
                prop_assert!(email.as_str().len() <= Email::MAX);
                prop_assert!(!email.as_str().contains(|c: char| c.is_whitespace() || ",;<>\"".contains(c)));
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
                prop_assert_eq!(Email::parse(&email.key()).map(|key| key.key()), Ok(email.key()));
            }
        }

        #[test]
        fn nothing_makes_it_panic(text in any::<String>()) {
            _ = Email::parse(&text);
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_the_reason() {
        for (text, why) in [
            ("  ", EmailError::Empty),
            ("ann", EmailError::Shape),
            ("@example.org", EmailError::Shape),
            ("ann@", EmailError::Shape),
            ("ann@b@example.org", EmailError::Shape),
            (".ann@example.org", EmailError::Shape),
            ("ann b@example.org", EmailError::Character(' ')),
            ("ann@example.org,bob@example.org", EmailError::Character(',')),
            ("Ann<ann@example.org>", EmailError::Character('<')),
            ("ann@example..org", EmailError::Domain),
            ("ann@-example.org", EmailError::Domain),
            ("ann@exam_ple.org", EmailError::Domain),
        ] {
            assert_eq!(Email::parse(text), Err(why), "{text}");
        }
        assert_eq!(Email::parse(&format!("{}@example.org", "a".repeat(65))), Err(EmailError::TooLong));
        assert_eq!(Email::parse(&format!("a@{}org", "example.".repeat(40))), Err(EmailError::TooLong));
    }
}
