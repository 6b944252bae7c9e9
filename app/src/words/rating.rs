//! Sentences about which answers people would rather have.

use super::{Share as Percent, Words, report};
use crate::args;
use record::rating::{Choice, Model, PairTable, Points, Share};

/// What a model is called.
pub fn model(words: Words, model: Model) -> String {
    report::model(words, model.side())
}

/// What somebody says of two answers.
pub fn choice(words: Words, choice: Choice) -> String {
    words.say(match choice {
        Choice::First => "rating-choice-first",
        Choice::Second => "rating-choice-second",
        Choice::Both => "rating-choice-both",
        Choice::Neither => "rating-choice-neither",
        Choice::Skip => "rating-choice-skip",
    })
}

/// A share with its interval and n.
pub fn share(words: Words, share: &Share) -> String {
    let interval = words.interval(share.interval);
    words.say_with("report-share", args!(share = Percent(share.value), interval = interval, n = share.n))
}

/// Points with their interval.
pub fn points(words: Words, points: &Points) -> String {
    let whole = |number: f64| {
        let digits = words.decimal(number.abs(), 0);
        let sign = if digits == "0" {
            ""
        } else if number < 0.0 {
            "\u{2212}"
        } else {
            "+"
        };
        format!("{sign}{digits}")
    };
    let [low, high] = points.interval;
    words.say_with("rating-points", args!(points = whole(points.value), low = whole(low), high = whole(high)))
}

/// In one sentence, which of two models people preferred.
pub fn finding(words: Words, pair: &PairTable) -> String {
    let (a, b) = (model(words, pair.a), model(words, pair.b));
    let [low, high] = pair.share.interval;
    if low > 0.5 {
        words.say_with("rating-more", args!(a = a, b = b))
    } else if high < 0.5 {
        words.say_with("rating-more", args!(a = b, b = a))
    } else {
        words.say_with("rating-same", args!(a = a, b = b))
    }
}
