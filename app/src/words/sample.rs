//! Those who took part beside the public, and weights, in words.

use super::{Share, Words};
use crate::args;
use record::{
    Representativeness,
    analysis::Interval,
    representativeness::{Cell, Coverage},
};

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
