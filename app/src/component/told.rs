//! What the organisers say of a poll, in the reader's language where they have said it in that.

use super::statement::words_of;
use crate::words::{Words, reasons};
use deliberation::{Poll, Settings, settings::Texts};
use leptos::prelude::*;

/// A text and the language that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The text.
    pub text: String,
    /// Its language, as a tag.
    pub language: String,
}

impl Told {
    /// The text, marked as the language that it is in.
    pub fn view(self) -> AnyView {
        words_of(self.text, Some(self.language))
    }
}

/// What the poll is about, in a few words.
pub fn topic(poll: &Poll, words: Words) -> Told {
    told(poll, words, |texts| texts.topic.as_str(), &poll.topic)
}

/// What the poll is about, in sentences.
pub fn description(poll: &Poll, words: Words) -> Told {
    told(poll, words, |texts| texts.description.as_str(), &poll.description)
}

/// What will be done with the result; empty where nobody has said it.
pub fn outcome(poll: &Poll, words: Words) -> Told {
    told(poll, words, |texts| texts.outcome.as_str(), &poll.settings.outcome)
}

/// A text of a question: of itself, of why it is asked, or of an answer, by its key; `own` is how the poll has it.
pub fn question(poll: &Poll, words: Words, key: &str, own: &str) -> Told {
    told(poll, words, |texts| texts.questions.get(key).map_or("", String::as_str), own)
}

/// Why a statement was not accepted, or something else was decided, each part marked as the language that it is in.
pub fn reason(settings: &Settings, reason: &str, words: Words) -> AnyView {
    let parts = reasons::parts(settings, reason, words).into_iter().filter(|(text, _)| !text.is_empty());
    parts.map(|(text, language)| words_of(text, Some(language))).collect::<Vec<_>>().into_any()
}

fn told<'a>(poll: &'a Poll, words: Words, of: impl Fn(&'a Texts) -> &'a str, own: &'a str) -> Told {
    let (text, language) = poll.settings.said_in(words.language(), of, own);
    Told { text: text.to_owned(), language: language.to_owned() }
}
