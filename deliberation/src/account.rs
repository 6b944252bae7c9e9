//! Accounts: the few people who run polls.

use crate::{Email, choice::choice};
use std::fmt;

/// What an account may do on one poll. Ordered: each includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Sees what is not public yet.
    Reader,
    /// Also decides about statements.
    Moderator,
    /// Also runs the poll: settings, phases, people.
    Facilitator,
}

choice!(Role, "role", Reader = "reader", Moderator = "moderator", Facilitator = "facilitator");

/// Why a one-time link was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkPurpose {
    /// The account is new and has no password yet.
    Invite,
    /// The password is to be replaced.
    Reset,
    /// Its owner has forgotten the password and asked for a link by mail.
    Forgotten,
}

choice!(LinkPurpose, "purpose of a link", Invite = "invite", Reset = "reset", Forgotten = "forgotten");

/// What a mail to the owner of an account is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AccountMail {
    /// Brings the link with which a forgotten password is replaced.
    Forgotten,
    /// Tells that the password was changed.
    Changed,
    /// Tells whoever moderates a poll that statements wait.
    Waiting,
}

choice!(AccountMail, "kind of mail to an account", Forgotten = "forgotten", Changed = "changed", Waiting = "waiting");

/// What somebody is called: 1 to 100 characters without control characters and not only white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

/// A text that is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonNameError {
    /// Nothing to be seen.
    #[error("a name is missing; write what colleagues call you")]
    Empty,
    /// More than [`PersonName::MAX`].
    #[error("the name is longer than {max} characters; shorten it", max = PersonName::MAX)]
    TooLong,
    /// Line breaks, or marks that turn the direction of the text around it.
    #[error("the name contains a character that cannot be shown; remove it")]
    Character,
}

impl PersonName {
    /// Greatest number of characters.
    pub const MAX: usize = 100;

    /// Takes a name over, without white space around it.
    ///
    /// # Errors
    /// When it is empty, too long or has characters that are not shown.
    pub fn parse(text: &str) -> Result<Self, PersonNameError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PersonNameError::Empty);
        }
        if text.chars().count() > Self::MAX {
            return Err(PersonNameError::TooLong);
        }
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if text.chars().any(|c| c.is_control() || turns(c)) {
            return Err(PersonNameError::Character);
        }
        Ok(Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for PersonName {
    type Err = PersonNameError;

    fn from_str(text: &str) -> Result<Self, PersonNameError> {
        Self::parse(text)
    }
}

/// An account as kept. Its password is not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its number; 0 is nobody's.
    pub id: i64,
    /// Address to sign in with.
    pub email: Email,
    /// What its owner is called.
    pub name: PersonName,
    /// Whether it may manage accounts, and everything on every poll.
    pub is_admin: bool,
    /// Whether it may not sign in any more.
    pub is_disabled: bool,
    /// Whether a password was set; without one it waits for its one-time link.
    pub has_password: bool,
    /// When it was made, UTC milliseconds.
    pub created_at_ms: i64,
    /// When somebody last signed in with it, UTC milliseconds.
    pub signed_in_at_ms: Option<i64>,
}

/// An account to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    /// Address to sign in with; must be free.
    pub email: Email,
    /// What its owner is called.
    pub name: PersonName,
    /// Whether it may manage accounts, and everything on every poll.
    pub is_admin: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_name_is_kept_without_what_surrounds_it(text in any::<String>()) {
            if let Ok(name) = PersonName::parse(&text) {
                prop_assert_eq!(name.as_str(), text.trim());
                prop_assert!((1..=100).contains(&name.as_str().chars().count()));
                prop_assert!(!name.as_str().contains(char::is_control));
            }
        }
    }

    #[test]
    fn roles_include_those_before_them() {
        assert!(Role::Reader < Role::Moderator && Role::Moderator < Role::Facilitator);
        for &role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Ok(role));
        }
        for &purpose in LinkPurpose::ALL {
            assert_eq!(LinkPurpose::parse(purpose.as_str()), Ok(purpose));
        }
        for &kind in AccountMail::ALL {
            assert_eq!(AccountMail::parse(kind.as_str()), Ok(kind));
        }
    }

    #[test]
    fn a_name_cannot_turn_the_page_around() {
        assert_eq!(PersonName::parse("Ann\u{202e}"), Err(PersonNameError::Character));
        assert_eq!(PersonName::parse(" \t "), Err(PersonNameError::Empty));
        assert_eq!(PersonName::parse(&"é".repeat(101)), Err(PersonNameError::TooLong));
    }
}
