//! Passwords that somebody chooses.

use crate::Email;
use std::fmt;

/// A password that may be set: 12 to 128 characters, any of them, neither the account's own address nor one of those
/// that everybody tries first.
///
/// There is no rule about digits or capitals: such rules make people choose what is easy to guess. What is typed at
/// sign-in is not checked with this type, because rules change and passwords that were set before them stay valid.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// A text that should not become a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than [`Password::MIN`].
    #[error("the password is shorter than {min} characters; a few words in a row make a good one", min = Password::MIN)]
    TooShort,
    /// More than [`Password::MAX`].
    #[error("the password is longer than {max} characters; shorten it", max = Password::MAX)]
    TooLong,
    /// The address of the account.
    #[error("the password is the e-mail address of the account; choose something that others do not know")]
    OwnEmail,
    /// One of the commonest.
    #[error("this password is one of those that are tried first; choose another one")]
    Common,
}

/// Those of at least twelve characters that lists of guesses begin with, in lower case.
const COMMON: [&str; 48] = [
    "012345678901",
    "0123456789012",
    "000000000000",
    "0987654321098",
    "098765432109",
    "111111111111",
    "112233445566",
    "121212121212",
    "123123123123",
    "123456123456",
    "123456789000",
    "123456789012",
    "1234567890123",
    "12345678901234",
    "123456789012345",
    "1234567890123456",
    "1234567891011",
    "123456789abc",
    "123qwe123qwe",
    "1q2w3e4r5t6y",
    "1q2w3e4r5t6y7u8i",
    "1qaz2wsx3edc",
    "1qaz2wsx3edc4rfv",
    "987654321098",
    "aaaaaaaaaaaa",
    "abc123abc123",
    "abcdefghijkl",
    "administrator",
    "adminadminadmin",
    "asdfghjkl123",
    "asdfghjklasdfghjkl",
    "changeme1234",
    "changemechangeme",
    "correct horse battery staple",
    "correcthorsebatterystaple",
    "folkmoot1234",
    "folkmootfolkmoot",
    "iloveyou1234",
    "letmein12345",
    "letmeinletmein",
    "password1234",
    "password12345",
    "password123456",
    "passwordpassword",
    "qwerty123456",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwertyuiopasdfghjkl",
];

impl Password {
    /// Least number of characters.
    pub const MIN: usize = 12;
    /// Greatest number of characters.
    pub const MAX: usize = 128;

    /// Takes a password over as it is, for the account of this address.
    ///
    /// # Errors
    /// When it is too short, too long, the address itself, or one of the commonest.
    pub fn parse(text: &str, account: &Email) -> Result<Self, PasswordError> {
        let length = text.chars().count();
        if length < Self::MIN {
            return Err(PasswordError::TooShort);
        }
        if length > Self::MAX {
            return Err(PasswordError::TooLong);
        }
        let lower = text.trim().to_lowercase();
        if lower == account.key() {
            return Err(PasswordError::OwnEmail);
        }
        if COMMON.contains(&lower.as_str()) {
            return Err(PasswordError::Common);
        }
        Ok(Self(text.to_owned()))
    }

    /// The password, to be hashed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ann() -> Email {
        Email::parse("Ann.Moot@Example.org").expect("an address")
    }

    proptest! {
        #[test]
        fn length_in_characters_decides_and_nothing_is_changed(text in "\\PC{0,140}") {
            let fits = (12..=128).contains(&text.chars().count());
            match Password::parse(&text, &ann()) {
                Ok(password) => prop_assert!(fits && password.as_str() == text),
                Err(_) => prop_assert!(!fits),
            }
        }
    }

    #[test]
    fn the_obvious_is_refused_however_it_is_capitalised() {
        assert_eq!(Password::parse("ann.moot@EXAMPLE.org", &ann()), Err(PasswordError::OwnEmail));
        assert_eq!(Password::parse("PassWord1234", &ann()), Err(PasswordError::Common));
        assert!(Password::parse("four plain words here", &ann()).is_ok());
    }

    #[test]
    fn the_list_holds_only_what_would_pass_otherwise() {
        for text in COMMON {
            assert!((Password::MIN..=Password::MAX).contains(&text.len()), "{text}");
            assert_eq!(text, text.to_lowercase());
        }
    }

    #[test]
    fn a_password_does_not_show_itself() {
        let password = Password::parse("four plain words here", &ann()).expect("a password");
        assert!(!format!("{password:?}").contains("plain"));
    }
}
