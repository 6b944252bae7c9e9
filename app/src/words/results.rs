//! Sentences of the results, among them the three that come first.

use super::{Count, Share, Slot, Words};
use crate::{
    args,
    component::statement::quoted,
    published::{Cell, Group, MIN_SEEN, Published, Statement},
};
use leptos::prelude::*;

/// The three sentences that say what the votes say.
pub fn three(words: Words, published: &Published) -> Vec<AnyView> {
    if published.ranking.enough.is_empty() {
        let statements = published.statements.len() as u64;
        return vec![
            super::overview::size(words, published.participants, statements, published.votes).into_any(),
            words.say_with("results-nothing-yet", args!(people = MIN_SEEN)).into_any(),
            words.say("results-soon").into_any(),
        ];
    }
    vec![how_much(words, published).into_any(), widest(words, published), difference(words, published)]
}

fn how_much(words: Words, published: &Published) -> String {
    let going = |agree: bool| {
        let same = |s: &&Statement| s.common.is_some_and(|common| common.agree == agree);
        published.pick(&published.ranking.consensus).filter(same).count()
    };
    amounts(words, published.groups.len(), going(true), going(false), published.ranking.enough.len())
}

/// How many statements most people in every group agree and disagree with, out of those that enough people have seen.
fn amounts(words: Words, groups: usize, agreed: usize, disagreed: usize, statements: usize) -> String {
    let (groups, statements) = (Count(groups.max(1)), Count(statements));
    match (Count(agreed), Count(disagreed)) {
        (Count(0), Count(0)) => {
            words.say_with("results-amount-none", args!(statements = statements, people = MIN_SEEN))
        }
        (agreed, Count(0)) => words.say_with(
            "results-amount-agree",
            args!(groups = groups, agreed = agreed, statements = statements, people = MIN_SEEN),
        ),
        (Count(0), disagreed) => words.say_with(
            "results-amount-disagree",
            args!(groups = groups, disagreed = disagreed, statements = statements, people = MIN_SEEN),
        ),
        (agreed, disagreed) => words.say_with(
            "results-amount-both",
            args!(groups = groups, agreed = agreed, disagreed = disagreed, statements = statements, people = MIN_SEEN),
        ),
    }
}

fn widest(words: Words, published: &Published) -> AnyView {
    let Some((statement, common)) =
        published.pick(&published.ranking.consensus).find_map(|statement| Some((statement, statement.common?)))
    else {
        return words.say("results-widest-none").into_any();
    };
    words.say_around(
        match (published.has_groups(), common.agree) {
            (true, true) => "results-widest-groups-agree",
            (true, false) => "results-widest-groups-disagree",
            (false, true) => "results-widest-agree",
            (false, false) => "results-widest-disagree",
        },
        args!(share = Share(common.least), statement = Slot),
        |_| quoted(words, statement),
    )
}

fn difference(words: Words, published: &Published) -> AnyView {
    if !published.has_groups() {
        return words.say("results-no-groups").into_any();
    }
    let Some(statement) = published.pick(&published.ranking.differences).next() else {
        return words.say("results-difference-none").into_any();
    };
    let shares = || {
        let cells = statement.groups.iter().zip(&published.groups);
        cells.filter_map(|(cell, group)| Some((cell.agree()?, group.letter.as_str())))
    };
    let most = shares().reduce(|a, b| if b.0 > a.0 { b } else { a });
    let least = shares().reduce(|a, b| if b.0 < a.0 { b } else { a });
    // Two groups whose votes can be shown are what makes a difference, so both are there.
    let ((high, most), (low, least)) = (most.unwrap_or_default(), least.unwrap_or_default());
    words.say_around(
        "results-difference",
        args!(high = Share(high), most = most, low = Share(low), least = least, statement = Slot),
        |_| quoted(words, statement),
    )
}

/// Heading of the list of consensus, and what it shows.
pub fn consensus(words: Words, published: &Published) -> (String, String) {
    let n = Count(published.ranking.consensus.len());
    if published.has_groups() {
        (words.say("results-consensus"), words.say_with("results-consensus-says", args!(statements = n)))
    } else {
        (words.say("results-consensus-all"), words.say_with("results-consensus-all-says", args!(statements = n)))
    }
}

/// Which way all groups go, after a statement's origin.
pub fn common(words: Words, published: &Published, statement: &Statement) -> Option<String> {
    let common = statement.common.filter(|_| published.has_groups() && statement.has_enough_votes())?;
    Some(words.say(if common.agree { "statement-common-agree" } else { "statement-common-disagree" }))
}

/// Name of a group.
pub fn group(words: Words, letter: &str) -> String {
    words.say_with("tally-group", args!(letter = letter))
}

/// Group by group, the share that agrees: `A 81%, B 23%`.
pub fn shares(words: Words, published: &Published, statement: &Statement) -> String {
    let part = |(cell, group): (&Cell, &Group)| {
        let share = Share(cell.agree()?);
        Some(words.say_with("tally-share-of-group", args!(letter = &group.letter, share = share)))
    };
    let parts = statement.groups.iter().zip(&published.groups).filter_map(part);
    parts.reduce(|all, next| words.say_with("number-list-next", args!(all = all, next = next))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_well_with_and_without_either_side() {
        let amounts = |groups, agreed, disagreed, of| amounts(Words::default(), groups, agreed, disagreed, of);
        let seen = "that at least 30 people have seen";
        assert_eq!(amounts(0, 3, 0, 9), format!("Most people agree with 3 of 9 statements {seen}."));
        assert_eq!(
            amounts(2, 3, 2, 9),
            format!("In both groups, most people agree with 3 of 9 statements {seen}, and most disagree with 2.")
        );
        assert_eq!(
            amounts(3, 0, 2, 9),
            format!("In each of the 3 groups, most people disagree with 2 of 9 statements {seen}.")
        );
        assert!(amounts(1, 0, 0, 1).starts_with(&format!("Among the one statement {seen}, there is none")));
    }
}
