//! Sentences about the opinion map.

use super::{Share, Words};
use crate::{args, published::Published};

/// People from whom a map is drawn.
pub const MIN_PEOPLE: u64 = 7;

/// What is missing until a map can be drawn, if anything is.
pub fn missing(words: Words, published: &Published) -> Option<String> {
    let more = MIN_PEOPLE.saturating_sub(published.grouped);
    (more > 0).then(|| {
        words.say_with(
            "map-missing",
            args!(more = more, people = MIN_PEOPLE, votes = published.min_votes, grouped = published.grouped),
        )
    })
}

/// The finding of the map in one sentence.
pub fn finding(words: Words, published: &Published) -> String {
    if !published.has_groups() {
        return words.say("map-no-groups");
    }
    let size = |group: &crate::published::Group| match group.size {
        Some(people) => words.say_with("map-group-size", args!(letter = &group.letter, people = people)),
        None => words.say_with("map-group-small", args!(letter = &group.letter)),
    };
    let sizes: Vec<String> = published.groups.iter().map(size).collect();
    words.say_with("map-groups", args!(groups = published.groups.len(), list = words.list(&sizes)))
}

/// How sure the groups are, in words, from the agreement of groupings under resampling.
pub fn certainty(words: Words, stability: Option<f64>) -> String {
    let Some(agreement) = stability else { return words.say("map-stability-unknown") };
    words.say_with(
        match agreement {
            s if s >= 0.8 => "map-stable",
            s if s >= 0.6 => "map-fairly-stable",
            _ => "map-uncertain",
        },
        args!(agreement = words.decimal(agreement, 2)),
    )
}

/// How much of the differences between people the map can show.
pub fn explained(words: Words, share: f64) -> String {
    words.say_with("map-explained", args!(share = Share(share)))
}

/// Heading of a group's words.
pub fn group(words: Words, letter: &str, size: Option<u64>) -> String {
    match size {
        Some(people) => words.say_with("map-heading", args!(letter = letter, people = people)),
        None => words.say_with("map-heading-small", args!(letter = letter)),
    }
}

/// A sentence of the analysis, which is in English, as a sentence: it begins with a capital and ends with a stop.
pub fn sentence(note: &str) -> String {
    let mut letters = note.trim().chars();
    let mut text: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_become_sentences() {
        assert_eq!(sentence("too few people"), "Too few people.");
        assert_eq!(sentence("Done."), "Done.");
    }

    #[test]
    fn what_is_missing_is_counted() {
        let of = |grouped| {
            let given = args!(more = 7 - grouped, people = MIN_PEOPLE, votes = 7_u64, grouped = grouped);
            Words::default().say_with("map-missing", given)
        };
        let rest = "needed before a map can be drawn. It takes 7 people with at least 7 votes each; so far there";
        assert_eq!(of(0_u64), format!("7 more people are {rest} is nobody."));
        assert_eq!(of(6), format!("1 more person is {rest} are 6."));
    }
}
