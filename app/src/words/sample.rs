//! Those who took part beside the public, and weights, in words.

use super::{Share, Words};
use crate::args;
use deliberation::{
    Settings,
    settings::{DECLINED, Question},
};
use record::{
    Representativeness,
    analysis::Interval,
    representativeness::{Cell, Coverage},
    weighting::TOGETHER,
};

/// The words of a question, in the reader's language where the organisers have said it in that; its name in data where
/// there is none any more.
pub fn question(words: Words, settings: &Settings, id: &str) -> String {
    let said = |question: &Question| settings.asked_in(words.language(), &question.key(), &question.text).to_owned();
    settings.question(id).map_or_else(|| id.to_owned(), said)
}

/// The words of an answer, or of several that are counted together.
pub fn answer(words: Words, settings: &Settings, question: &str, answers: &str) -> String {
    let asked = settings.question(question);
    let option = |id: &str| asked?.options.iter().find(|option| option.id == id).zip(asked);
    let text = |id: &str| match option(id) {
        Some((option, asked)) => settings.asked_in(words.language(), &asked.key_of(option), &option.text).to_owned(),
        None if id == DECLINED => words.say("facilitate-declined"),
        None => id.to_owned(),
    };
    words.list(&answers.split(TOGETHER).map(text).collect::<Vec<_>>())
}

/// The one index.
pub fn index(words: Words, likeness: &Representativeness) -> String {
    let random = Share(likeness.random_sample);
    words.say_with("sample-index", args!(share = known(words, likeness.index, likeness.interval), random = random))
}

/// A share, with its interval where it has one.
fn known(words: Words, share: f64, interval: Option<Interval>) -> String {
    match interval {
        Some(interval) => {
            words.say_with("sample-known", args!(share = Share(share), interval = words.interval(interval)))
        }
        None => words.say_with("sample-unsure", args!(share = Share(share))),
    }
}

/// How many answered a question, and its index.
pub fn of_question(words: Words, coverage: &Coverage) -> String {
    words.say_with(
        "sample-question",
        args!(
            answered = words.thousands(coverage.answered),
            missing = words.thousands(coverage.missing),
            share = known(words, coverage.index, coverage.interval),
            random = Share(coverage.random_sample),
        ),
    )
}

/// Both shares of an answer.
pub fn cell(words: Words, cell: &Cell, hidden: bool) -> String {
    let target = Share(cell.target);
    if hidden {
        return words.say_with("sample-row-hidden", args!(target = target));
    }
    if cell.people == 0 {
        return words.say_with("sample-row-nobody", args!(target = target));
    }
    let interval = cell.interval.map(|interval| words.interval(interval)).unwrap_or_default();
    words.say_with("sample-row", args!(share = Share(cell.sample), interval = interval, target = target))
}
