//! Named parts of the results of a poll, chosen by those who run it.

use crate::graphemes;
use std::fmt;

/// Letters of a title at the most: it stands in a list of others.
pub const LONGEST_TITLE: usize = 120;
/// Letters of what stands before the statements at the most.
pub const LONGEST_LEAD: usize = 4_000;
/// Excerpts of a poll at the most.
pub const MOST_EXCERPTS: usize = 50;

/// What an excerpt is called: one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title(String);

/// Why a text is no title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TitleError {
    /// Nothing is there.
    #[error("a title is missing; say in a few words what the excerpt is about")]
    Empty,
    /// It is longer than [`LONGEST_TITLE`].
    #[error("the title has more than {LONGEST_TITLE} letters; shorten it")]
    TooLong,
    /// It has characters that cannot be shown in one line.
    #[error("the title has line breaks or control characters; type it anew")]
    Character,
}

impl Title {
    /// Reads a title, without white space around it.
    ///
    /// # Errors
    /// When it is empty, too long, or not one line.
    pub fn parse(text: &str) -> Result<Self, TitleError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TitleError::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(TitleError::Character);
        }
        if graphemes(text) > LONGEST_TITLE {
            return Err(TitleError::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The title.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A named part of the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Number within the poll, from 1.
    pub number: i64,
    /// What it is called.
    pub title: Title,
    /// What stands before the statements; may be empty.
    pub lead: String,
    /// Whether it leaves out what no moderator has accepted.
    pub accepted_only: bool,
    /// Ids of the statements that were picked; none: all.
    pub statements: Vec<String>,
    /// The order in which they stand, by the word that pages have for it.
    pub sorted_by: String,
    /// Whether everybody may read it.
    pub shown: bool,
}

impl Excerpt {
    /// Whether it takes in a statement; `accepted`: a moderator has accepted it, or the organisers wrote it.
    pub fn takes(&self, id: &str, accepted: bool) -> bool {
        (accepted || !self.accepted_only) && (self.statements.is_empty() || self.statements.iter().any(|one| one == id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_line_of_some_letters() {
        assert_eq!(Title::parse("  For the council ").map(|title| title.to_string()), Ok("For the council".to_owned()));
        assert_eq!(Title::parse(" "), Err(TitleError::Empty));
        assert_eq!(Title::parse("a\nb"), Err(TitleError::Character));
        assert_eq!(Title::parse(&"x".repeat(LONGEST_TITLE + 1)), Err(TitleError::TooLong));
    }

    #[test]
    fn an_excerpt_takes_what_was_picked_or_everything_and_may_leave_out_what_nobody_accepted() {
        let with = |statements: &[&str], accepted_only| Excerpt {
            number: 1,
            title: Title::parse("So").expect("a title"),
            lead: String::new(),
            accepted_only,
            statements: statements.iter().map(|id| (*id).to_owned()).collect(),
            sorted_by: "number".into(),
            shown: true,
        };
        assert!(with(&[], false).takes("7", false) && !with(&[], true).takes("7", false));
        assert!(with(&["7"], true).takes("7", true) && !with(&["7"], true).takes("8", true));
        assert!(!with(&["7"], true).takes("7", false));
    }
}
