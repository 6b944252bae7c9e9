//! Words of the opinion map.

use super::number::{count, people, percent};
use crate::published::Published;

/// Heading.
pub const TITLE: &str = "Opinion map";
/// Title of the picture.
pub const FIGURE: &str = "Who votes alike";
/// What distance means and what it does not.
pub const DISTANCE: &str = "Every mark is one person. People who vote alike are close together, people who vote differently are far apart. Only distance means something: left, right, up and down do not, and nobody is placed by age, party or place of living.";
/// The same where people are counted in hexagons.
pub const DISTANCE_HEX: &str = "People who vote alike are close together, people who vote differently are far apart. There are too many people here for one mark each, so each hexagon counts those who lie in it: the stronger its colour, the more people. Only distance means something: left, right, up and down do not.";
/// What a hull shows.
pub const HULL: &str = "A soft outline holds the nine tenths of a group that lie nearest to its middle.";
/// People from whom a map is drawn.
pub const MIN_PEOPLE: u64 = 7;
/// Heading of the words beside the map.
pub const SHARED: &str = "What all groups share";
/// Choice of a group.
pub const SHOW: &str = "Show";
/// All of them.
pub const EVERYBODY: &str = "Everybody";

/// What is missing until a map can be drawn, if anything is.
pub fn missing(published: &Published) -> Option<String> {
    let more = MIN_PEOPLE.saturating_sub(published.grouped);
    (more > 0).then(|| {
        let voted = published.min_votes;
        format!(
            "{} needed before a map can be drawn. It takes {MIN_PEOPLE} people with at least {} each; so far there {}.",
            count(more, "more person is", "more people are"),
            count(u64::from(voted), "vote", "votes"),
            match published.grouped {
                0 => "is nobody".to_owned(),
                1 => "is 1".to_owned(),
                n => format!("are {n}"),
            }
        )
    })
}

/// The finding of the map in one sentence.
pub fn finding(published: &Published) -> String {
    if !published.has_groups() {
        let note = published.note.as_deref().map(|note| format!(" {}", sentence(note))).unwrap_or_default();
        return format!("There are no clear groups: opinions run into one another.{note}");
    }
    let sizes: Vec<String> = published
        .groups
        .iter()
        .map(|g| {
            g.size.map_or_else(
                || format!("{} with fewer than 5 people", g.letter),
                |n| format!("{} with {}", g.letter, people(n)),
            )
        })
        .collect();
    format!("The votes fall into {} groups: {}.", published.groups.len(), list(&sizes))
}

/// How sure the groups are, in words, from the agreement of groupings under resampling.
pub fn certainty(stability: Option<f64>) -> String {
    match stability {
        None => {
            "How stable the groups are could not be worked out, because the groups were given or too few people voted."
                .to_owned()
        }
        Some(s) if s >= 0.8 => format!(
            "The groups are stable: when people are drawn again at random, nearly the same groups come out (agreement {s:.2} of 1)."
        ),
        Some(s) if s >= 0.6 => format!(
            "The groups are fairly stable: when people are drawn again at random, some people near the edges change group (agreement {s:.2} of 1)."
        ),
        Some(s) => format!(
            "The groups are uncertain: when people are drawn again at random, many people change group (agreement {s:.2} of 1). Read them as a rough sketch."
        ),
    }
}

/// How much of the differences between people the map can show.
pub fn explained(share: f64) -> String {
    format!(
        "The two directions of the map show {} of all differences between people’s votes; the rest does not fit on paper.",
        percent(share)
    )
}

/// Heading of a group's words.
pub fn group(letter: &str, size: Option<u64>) -> String {
    size.map_or_else(|| format!("Group {letter}, fewer than 5 people"), |n| format!("Group {letter}, {}", people(n)))
}

/// Before a statement that sets a group apart.
pub fn leans(agrees: bool) -> &'static str {
    if agrees { "agree more than others:" } else { "disagree more than others:" }
}

fn sentence(note: &str) -> String {
    let mut letters = note.trim().chars();
    let mut text: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    text
}

/// `a`, `a and b`, `a, b and c`.
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_like_speech() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!([list(&[]), list(&items[..1]), list(&items[..2]), list(&items)], ["", "a", "a and b", "a, b and c"]);
    }

    #[test]
    fn notes_become_sentences() {
        assert_eq!(sentence("too few people"), "Too few people.");
        assert_eq!(sentence("Done."), "Done.");
    }
}
