//! Sentences about the constitution.

use super::{Count, Share, Words};
use crate::args;
use record::constitution::{Constitution, Outcome, Status};

/// Where it stands in its life.
pub fn status(words: Words, status: Status) -> String {
    words.say(match status {
        Status::Draft => "constitution-draft",
        Status::Ratified => "constitution-ratified",
        Status::Superseded => "constitution-superseded",
        Status::Withdrawn => "constitution-withdrawn",
    })
}

/// The size of a constitution in one sentence.
pub fn size(words: Words, constitution: &Constitution) -> String {
    let behind: usize = constitution.clauses.iter().map(|clause| clause.provenance.statements.len()).sum();
    let principles = constitution.clauses.len();
    words.say_with("constitution-size", args!(principles = Count(principles), statements = Count(behind)))
}

/// How many principles a person must still word.
pub fn to_word(words: Words, constitution: &Constitution) -> Option<String> {
    let n = constitution.clauses.iter().filter(|clause| clause.needs_wording.is_some()).count();
    (n > 0).then(|| words.say_with("constitution-to-word", args!(principles = Count(n))))
}

/// What became of a statement.
pub fn outcome(words: Words, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Principle { clause } => words.say_with("constitution-worded", args!(principle = clause)),
        Outcome::Merged { clause } => words.say_with("constitution-behind", args!(principle = clause)),
        Outcome::LeftOut => words.say("constitution-dropped"),
    }
}

/// The consensus of a statement with its interval, from the product over so many groups.
pub fn consensus(words: Words, gac: f64, interval: [f64; 2], groups: u32) -> String {
    let two = |number: f64| words.decimal(number, 2);
    if groups < 2 {
        let [low, high] = interval.map(two);
        return words.say_with("constitution-support", args!(support = two(gac), low = low, high = high));
    }
    let average = |product: f64| two(product.powf(1.0 / f64::from(groups)));
    let [low, high] = interval.map(average);
    words.say_with(
        "constitution-support-groups",
        args!(support = average(gac), low = low, high = high, groups = groups, product = two(gac)),
    )
}

/// What two similar statements had in common.
pub fn similar(words: Words, a: &str, b: &str, similarity: f64, merged: bool) -> String {
    words.say_with(
        if merged { "constitution-pair-merged" } else { "constitution-pair-apart" },
        args!(a = a, b = b, share = Share(similarity)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_average_over_groups_comes_before_the_product() {
        let words = Words::default();
        assert_eq!(
            consensus(words, 0.81, [0.64, 0.9025], 2),
            "Support per group 0.90 on average (95% interval 0.80 to 0.95); product over 2 groups 0.81"
        );
        assert_eq!(consensus(words, 0.81, [0.64, 0.9], 1), "Support 0.81 (95% interval 0.64 to 0.90)");
    }
}
