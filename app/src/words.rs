//! The words of the interface, in every language that it speaks.
//!
//! Texts live in `app/locales/<language>/<topic>.ftl`, in the format of [Project Fluent](https://projectfluent.org).
//! Code names a message and gives its variables; grammar is the business of the message:
//!
//! ```
//! use app::words::{Share, Words, args};
//!
//! let words = Words::default();                                    // in a component: `use_words()`
//! assert_eq!(words.say("site-skip"), "Skip to the content");       // a fixed text
//! let alike = words.say_with("facilitate-similar-one", args!(id = "12", share = Share(0.43)));
//! assert_eq!(alike, "#12, 43% alike:");                            // numbers are written as the language does
//! ```
//!
//! Numbers of things choose the plural form; [`Words::say_around`] puts a link or other markup into a sentence.
//!
//! [`Words`] is `Copy`: a component asks for it once and hands it to the plain functions that it calls. Server code
//! outside of pages makes one with [`Words::of`] from the request's `Language`. Islands get finished texts as
//! properties; none of this is compiled for the browser.
//!
//! # To add a message
//!
//! 1. Write it into `locales/en/<topic>.ftl`. Its key begins with the topic: `vote-pass` in `vote.ftl`. A whole
//!    sentence is one message with variables, never pieces put together in code: other languages order them otherwise.
//!    Attributes (`vote-pass.help`) are said as `say("vote-pass.help")`. Variables are plain lower-case words.
//! 2. Write it into the same file of the other languages, with the plural forms that the language needs (Arabic:
//!    zero, one, two, few, many, other). The head of each `site.ftl` is the glossary: use its terms.
//! 3. Write the key out where it is said: `say("…")`, `say_with("…", args!(…))`, `say_around("…", args!(…), …)`. To
//!    choose between keys, put the `match` or `if` inside the call.
//! 4. A new topic is one more line in [`catalogue`].
//!
//! `cargo test -p app --test messages` finds what was forgotten: missing, unused, doubled and untranslated messages,
//! variables that code and message or two languages do not share, absent plural forms.
//!
//! # To add a language
//!
//! One variant in `deliberation::Language` with its own name and direction, a folder with all files here, one line in
//! [`catalogue`], its separators in [`number`], and its plural categories in `app/tests/messages.rs`. The compiler and
//! the tests name each of these places.

pub mod account;
pub mod agreement;
pub mod catalogue;
pub mod constitution;
pub mod map;
pub mod missing;
pub mod number;
pub mod overview;
pub mod rating;
pub mod reasons;
pub mod report;
pub mod results;
pub mod run;
pub mod sample;
pub mod seeds;
pub mod settings;
pub mod site;
mod value;

pub use crate::args;
pub use value::{Arguments, Count, Day, Share, Slot, Value};

use deliberation::Language;
use fluent_bundle::FluentArgs;
use leptos::prelude::*;

/// What the interface says, in one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Words {
    language: Language,
}

/// The words of the reader's language; English where nobody has said which it is.
pub fn use_words() -> Words {
    use_context::<Words>().unwrap_or_default()
}

/// Around the name of a place that is left open, in a text that is about to be cut there. From the private use area,
/// and taken out of every text that is put in.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

impl Words {
    /// The words of a language.
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    pub const fn language(self) -> Language {
        self.language
    }

    /// A message without variables, or its attribute (`key.attribute`).
    ///
    /// What is missing in this language is said in English; what is missing there too, in the words of its key.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A message with variables: `say_with("overview-voted", args!(people = 12_u64))`.
    pub fn say_with(self, key: &str, arguments: Arguments<'_>) -> String {
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            given.set(*name, value.to_fluent(self, name));
        }
        catalogue::find(self.language, key, &given)
            .or_else(|| catalogue::find(Language::En, key, &given))
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| key.replace(['-', '.'], " "))
    }

    /// A message with markup in it: every variable given as [`Slot`] is filled by `fill`, which gets its name.
    pub fn say_around(self, key: &str, arguments: Arguments<'_>, mut fill: impl FnMut(&str) -> AnyView) -> AnyView {
        let text = self.say_with(key, arguments);
        let mut parts: Vec<AnyView> = Vec::new();
        let mut rest = text.as_str();
        while let Some((before, (name, after))) =
            rest.split_once(OPEN).and_then(|(before, tail)| Some((before, tail.split_once(CLOSE)?)))
        {
            parts.extend((!before.is_empty()).then(|| before.to_owned().into_any()));
            parts.push(fill(name));
            rest = after;
        }
        parts.extend((!rest.is_empty()).then(|| rest.to_owned().into_any()));
        parts.into_any()
    }
}

#[cfg(test)]
mod tests;
