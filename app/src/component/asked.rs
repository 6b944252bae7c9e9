//! What was asked of people about themselves and what they answered, each marked as the language that it is in.

use super::statement::words_of;
use crate::words::Words;
use deliberation::{
    Settings,
    settings::{DECLINED, Question},
};
use leptos::prelude::*;
use record::weighting::TOGETHER;

/// The words of a question, in the reader's language where the organisers have said it in that; its name in data where
/// there is none any more.
pub fn question(words: Words, settings: &Settings, id: &str) -> AnyView {
    match settings.question(id) {
        Some(question) => {
            let (text, language) = said(words, settings, &question.key(), &question.text);
            words_of(text, Some(language))
        }
        None => words_of(id.to_owned(), None),
    }
}

/// The words of an answer, or of several that are counted together.
pub fn answer(words: Words, settings: &Settings, question: &str, answers: &str) -> AnyView {
    let asked = settings.question(question);
    let option = |id: &str| asked?.options.iter().find(|option| option.id == id).zip(asked);
    let told = |id: &str| match option(id) {
        Some((option, asked)) => {
            let (text, language) = said(words, settings, &Question::key_of(asked, option), &option.text);
            (text, Some(language))
        }
        None if id == DECLINED => (words.say("facilitate-declined"), Some(words.language().to_string())),
        None => (id.to_owned(), None),
    };
    let (texts, languages): (Vec<String>, Vec<Option<String>>) = answers.split(TOGETHER).map(told).unzip();
    // Several answers are one list, and have a language if that is the same for all.
    let first = languages.first().cloned().flatten();
    let language = first.filter(|first| languages.iter().all(|language| language.as_ref() == Some(first)));
    words_of(words.list(&texts), language)
}

/// A text of a question, by its key, and its language.
fn said(words: Words, settings: &Settings, key: &str, own: &str) -> (String, String) {
    let (text, language) =
        settings.said_in(words.language(), |texts| texts.questions.get(key).map_or("", String::as_str), own);
    (text.to_owned(), language.to_owned())
}
