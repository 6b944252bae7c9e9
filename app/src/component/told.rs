//! What the organisers say of a poll, in the reader's language where they have said it in that.

use crate::words::Words;
use deliberation::{Poll, settings::Texts};

/// A text and the language that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The text.
    pub text: String,
    /// Its language, as a tag.
    pub language: String,
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

fn told<'a>(poll: &'a Poll, words: Words, of: impl Fn(&'a Texts) -> &'a str, own: &'a str) -> Told {
    let (text, language) = poll.settings.said_in(words.language(), of, own);
    Told { text: text.to_owned(), language: language.to_owned() }
}
