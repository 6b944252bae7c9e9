//! What messages can be given.

use super::{CLOSE, OPEN, Words};
use fluent_bundle::FluentValue;

/// Names and values of a message's variables; made by [`args!`](crate::args).
pub type Arguments<'a> = &'a [(&'static str, Value)];

/// The variables of a message: `args!(people = 12_u64, share = Share(0.3), name = name)`.
#[macro_export]
macro_rules! args {
    ($($name:ident = $value:expr),+ $(,)?) => {
        &[$((stringify!($name), $crate::words::Value::from($value))),+]
    };
}

/// A value of a variable. Whole numbers, texts, and the types below become one by themselves.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number of things: chooses the plural form, and is written with thousands apart.
    Count(u64),
    /// A share of a whole, written as a percentage.
    Share(f64),
    /// A moment in UTC milliseconds, written as a day.
    Day(i64),
    /// A text, put in as it is.
    Text(String),
    /// A place that [`Words::say_around`] fills.
    Slot,
}

/// A number of things that is not `u64` already: `Count(list.len())`.
#[derive(Clone, Copy, Debug)]
pub struct Count(pub usize);

/// A share in 0..=1.
#[derive(Clone, Copy, Debug)]
pub struct Share(pub f64);

/// A moment in UTC milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Day(pub i64);

/// A place for markup.
#[derive(Clone, Copy, Debug)]
pub struct Slot;

macro_rules! into_value {
    ($($from:ty: $given:ident => $value:expr),+ $(,)?) => {
        $(impl From<$from> for Value {
            fn from($given: $from) -> Self {
                $value
            }
        })+
    };
}

into_value!(
    u64: n => Self::Count(n),
    u32: n => Self::Count(u64::from(n)),
    usize: n => Self::Count(n as u64),
    Count: n => Self::Count(n.0 as u64),
    Share: share => Self::Share(share.0),
    Day: moment => Self::Day(moment.0),
    &str: text => Self::Text(text.to_owned()),
    &String: text => Self::Text(text.clone()),
    String: text => Self::Text(text),
    Slot: _slot => Self::Slot,
);

impl Value {
    /// As Fluent takes it: numbers as numbers, so that they choose the plural form, all else as finished text.
    pub(super) fn to_fluent(&self, words: Words, name: &str) -> FluentValue<'static> {
        match self {
            Self::Count(n) => FluentValue::from(*n),
            Self::Share(share) => FluentValue::from(words.percent(*share)),
            Self::Day(moment) => FluentValue::from(words.day(*moment)),
            Self::Text(text) => FluentValue::from(apart(words, text)),
            Self::Slot => FluentValue::from(format!("{OPEN}{name}{CLOSE}")),
        }
    }
}

/// A text that may run the other way than the sentence is isolated from it. In languages that run from right to left
/// that happens to every variable already.
fn apart(words: Words, text: &str) -> String {
    let text = text.replace([OPEN, CLOSE], "");
    let turned = words.language().direction() == "ltr" && text.chars().any(runs_right_to_left);
    if turned { format!("\u{2068}{text}\u{2069}") } else { text }
}

/// Letters of Hebrew, Arabic, Syriac, Thaana, N’Ko and the other scripts in the same blocks.
fn runs_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
