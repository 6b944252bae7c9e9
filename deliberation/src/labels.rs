//! Names that people give to opinion groups and to the ends of the map's axes.

use crate::graphemes;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// Letters of a name at the most: it stands beside others in one line.
pub const LONGEST_LABEL: usize = 40;

/// A name of one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Label(String);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LabelError {
    /// Nothing is there.
    #[error("a name must not be empty")]
    Empty,
    /// It is longer than [`LONGEST_LABEL`].
    #[error("a name has at most {LONGEST_LABEL} letters")]
    TooLong,
    /// It has characters that cannot be shown in one line.
    #[error("a name has no line breaks and no control characters")]
    Character,
}

impl Label {
    /// Reads a name, without white space around it.
    ///
    /// # Errors
    /// When it is empty, too long, or not one line.
    pub fn parse(text: &str) -> Result<Self, LabelError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LabelError::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(LabelError::Character);
        }
        if graphemes(text) > LONGEST_LABEL {
            return Err(LabelError::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Label {
    type Error = LabelError;

    fn try_from(text: String) -> Result<Self, LabelError> {
        Self::parse(&text)
    }
}

impl From<Label> for String {
    fn from(label: Label) -> Self {
        label.0
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An end of an axis of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// Low values of the first axis.
    Left,
    /// High values of the first axis.
    Right,
    /// Low values of the second axis.
    Bottom,
    /// High values of the second axis.
    Top,
}

impl End {
    /// All ends, axis by axis, the low one first.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Bottom, Self::Top];

    /// Its word in forms and data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Bottom => "bottom",
            Self::Top => "top",
        }
    }

    /// Which axis it belongs to, 0 or 1, and whether it is the high end.
    pub const fn place(self) -> (usize, bool) {
        match self {
            Self::Left => (0, false),
            Self::Right => (0, true),
            Self::Bottom => (1, false),
            Self::Top => (1, true),
        }
    }

    /// The end of an axis.
    pub const fn of(axis: usize, high: bool) -> Self {
        match (axis, high) {
            (0, false) => Self::Left,
            (0, true) => Self::Right,
            (_, false) => Self::Bottom,
            (_, true) => Self::Top,
        }
    }
}

/// The names that one analysis has. What has none is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Labels {
    /// Opinion groups, by their number in the analysis.
    pub groups: BTreeMap<usize, Label>,
    /// Ends of the axes.
    pub ends: BTreeMap<End, Label>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(Label::parse("  The cautious ").map(String::from).as_deref(), Ok("The cautious"));
        assert_eq!(Label::parse(" \n"), Err(LabelError::Empty));
        assert_eq!(Label::parse("a\nb"), Err(LabelError::Character));
        assert!(Label::parse(&"ä".repeat(LONGEST_LABEL)).is_ok());
        assert_eq!(Label::parse(&"ä".repeat(LONGEST_LABEL + 1)), Err(LabelError::TooLong));
    }

    #[test]
    fn names_come_back_from_their_text() {
        let label = |text: &str| Label::parse(text).expect("a name");
        let labels = Labels {
            groups: [(0, label("The cautious")), (2, label("الحذرون"))].into(),
            ends: [(End::Left, label("Rules")), (End::Top, label("Now"))].into(),
        };
        let text = serde_json::to_string(&labels).expect("JSON");
        assert_eq!(serde_json::from_str::<Labels>(&text).expect("names"), labels, "{text}");
        assert!(serde_json::from_str::<Labels>("{\"groups\":{\"0\":\"\"}}").is_err());
        for end in End::ALL {
            let (axis, high) = end.place();
            assert_eq!(End::of(axis, high), end);
        }
    }
}
