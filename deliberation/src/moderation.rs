//! What those who run a poll decide about statements and people.

use crate::{LanguageTag, StatementText, choice::choice};
use std::fmt;

/// Why something was decided: 1 to 500 characters, as the log and the author read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(String);

/// A text that is no reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReasonError {
    /// Nothing to be read.
    #[error("a reason is missing; write in a sentence why, for the author and for the log")]
    Empty,
    /// More than [`Reason::MAX`].
    #[error("the reason is longer than {max} characters; shorten it", max = Reason::MAX)]
    TooLong,
    /// A character that no database keeps.
    #[error("the reason contains a character that cannot be shown; type it anew")]
    Character,
}

impl Reason {
    /// Greatest number of characters.
    pub const MAX: usize = 500;

    /// Takes a reason over, without white space around it.
    ///
    /// # Errors
    /// When it is empty, too long or contains control characters other than line breaks.
    pub fn parse(text: &str) -> Result<Self, ReasonError> {
        let text = text.trim().replace("\r\n", "\n");
        if text.is_empty() {
            return Err(ReasonError::Empty);
        }
        if text.chars().count() > Self::MAX {
            return Err(ReasonError::TooLong);
        }
        if text.chars().any(|c| c.is_control() && c != '\n') {
            return Err(ReasonError::Character);
        }
        Ok(Self(text))
    }

    /// The reason.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is decided about a statement. Votes that it has stay in every case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// It is fit to be voted on.
    Accept,
    /// It is not.
    Reject(Reason),
    /// It says the same as another, which counts instead.
    Merge {
        /// Number of the other.
        into: i64,
        /// Why, beyond that.
        reason: Option<Reason>,
    },
    /// It gets another wording; the author's own is kept as number 1. Seeds that nobody has voted on are corrected
    /// without a record and need no reason.
    Reword {
        /// The new wording.
        text: StatementText,
        /// The language that it is written in, where known.
        language: Option<LanguageTag>,
        /// Why.
        reason: Option<Reason>,
    },
    /// It is about the people themselves rather than the topic, or not: then it stays out of the mathematics.
    Meta(bool),
    /// Reports have taken it out of voting without good reason.
    Unhide,
}

impl Ruling {
    /// As the log calls it.
    pub const fn action(&self) -> Action {
        match self {
            Self::Accept => Action::Accept,
            Self::Reject(_) => Action::Reject,
            Self::Merge { .. } => Action::Merge,
            Self::Reword { .. } => Action::Reword,
            Self::Meta(true) => Action::Meta,
            Self::Meta(false) => Action::NotMeta,
            Self::Unhide => Action::Unhide,
        }
    }

    /// Why.
    pub const fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Reject(reason) => Some(reason),
            Self::Merge { reason, .. } | Self::Reword { reason, .. } => reason.as_ref(),
            Self::Accept | Self::Meta(_) | Self::Unhide => None,
        }
    }
}

/// What the moderation log knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// A statement was accepted.
    Accept,
    /// A statement was rejected.
    Reject,
    /// A statement was merged into another.
    Merge,
    /// A statement got another wording, which is recorded.
    Reword,
    /// A seed was corrected before anybody had voted on it.
    EditSeed,
    /// A statement was marked as being about the people themselves.
    Meta,
    /// That mark was taken away.
    NotMeta,
    /// A statement that reports had hidden was shown again.
    Unhide,
    /// A participant was banned.
    Ban,
    /// A ban was lifted.
    Unban,
    /// Voting began.
    Open,
    /// Voting ended.
    Close,
    /// Voting ended by the clock.
    CloseOnTime,
    /// Voting went on after it had ended.
    Reopen,
    /// The rules of moderation or of writing statements were changed.
    Rules,
}

choice!(
    Action,
    "action of moderation",
    Accept = "accept",
    Reject = "reject",
    Merge = "merge",
    Reword = "reword",
    EditSeed = "edit-seed",
    Meta = "meta",
    NotMeta = "not-meta",
    Unhide = "unhide",
    Ban = "ban",
    Unban = "unban",
    Open = "open",
    Close = "close",
    CloseOnTime = "close-on-time",
    Reopen = "reopen",
    Rules = "rules",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_says_something_and_fits() {
        assert_eq!(Reason::parse("  off topic\r\nvery ").map(|r| r.to_string()), Ok("off topic\nvery".into()));
        assert_eq!(Reason::parse(" \n "), Err(ReasonError::Empty));
        assert_eq!(Reason::parse(&"é".repeat(501)), Err(ReasonError::TooLong));
        assert!(Reason::parse(&"é".repeat(500)).is_ok());
        assert_eq!(Reason::parse("a\u{0}b"), Err(ReasonError::Character));
    }

    #[test]
    fn every_action_has_its_word() {
        for &action in Action::ALL {
            assert_eq!(Action::parse(action.as_str()), Ok(action));
        }
    }
}
