//! Words of the results, among them the three sentences that come first.

use super::number::{count, percent, statements, thousands};
use crate::published::{Cell, MIN_SEEN, Published, Statement};

/// Everybody's row.
pub const EVERYONE: &str = "Everyone";
/// Where nobody of a group has seen a statement.
pub const UNSEEN: &str = "Nobody in this group has seen it yet";
/// Where votes are hidden.
pub const HIDDEN: &str = "Hidden: fewer than 5 people";
/// Answers.
pub const AGREE: &str = "Agree";
/// Answers.
pub const PASS: &str = "Pass, not sure";
/// Answers.
pub const DISAGREE: &str = "Disagree";
/// The way to the numbers.
pub const AS_TABLE: &str = "The same as a table";
/// Headings of the page, in order.
pub const CONSENSUS: &str = "What every group agrees on";
/// The same where there are no groups.
pub const CONSENSUS_OF_ALL: &str = "What most people agree on";
/// Heading.
pub const DIFFERENCES: &str = "Where groups differ";
/// Heading.
pub const UNDECIDED: &str = "Where many are not sure";
/// Heading.
pub const TOO_FEW: &str = "Not enough votes yet";
/// How the hidden rows come about.
pub const HIDDEN_NOTE: &str = "Votes of fewer than 5 people are not shown here. Where one group is that small, the next smallest is hidden too, so that the small one cannot be worked out.";

/// Name of a group.
pub fn group(letter: &str) -> String {
    format!("Group {letter}")
}

/// How many votes are behind a bar.
pub fn of(seen: u64) -> String {
    format!("of {}", thousands(seen))
}

/// A sentence, perhaps with a statement quoted in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Up to the quotation.
    pub before: String,
    /// The statement that ends it, without quotation marks.
    pub quote: Option<String>,
}

impl Sentence {
    /// A sentence without a quotation.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { before: text.into(), quote: None }
    }

    fn quoting(before: &str, statement: &Statement) -> Self {
        let text =
            if statement.text.is_empty() { format!("Statement {}", statement.id) } else { statement.text.clone() };
        Self { before: before.to_owned(), quote: Some(text) }
    }
}

/// The three sentences that say what the votes say.
pub fn three(published: &Published) -> Vec<Sentence> {
    if published.ranking.enough.is_empty() {
        return vec![
            Sentence::plain(super::overview::size(
                published.participants,
                published.statements.len() as u64,
                published.votes,
            )),
            Sentence::plain(format!(
                "No statement has been seen by {MIN_SEEN} people yet, so nothing can be concluded."
            )),
            Sentence::plain("The first conclusions appear here as soon as more people have voted."),
        ];
    }
    vec![how_much(published), widest(published), difference(published)]
}

fn how_much(published: &Published) -> Sentence {
    let direction = |agree: bool| {
        let same = |s: &&Statement| s.common.is_some_and(|common| common.agree == agree);
        published.pick(&published.ranking.consensus).filter(same).count()
    };
    let who = match published.groups.len() {
        0 | 1 => "Most people".to_owned(),
        2 => "In both groups, most people".to_owned(),
        n => format!("In each of the {n} groups, most people"),
    };
    Sentence::plain(amounts(&who, direction(true), direction(false), published.ranking.enough.len()))
}

/// How many statements `who` agrees and disagrees with, out of those that enough people have seen.
fn amounts(who: &str, agreed: usize, disagreed: usize, enough: usize) -> String {
    let seen = format!("that at least {MIN_SEEN} people have seen");
    let all = if enough == 1 { format!("the one statement {seen}") } else { format!("{enough} statements {seen}") };
    match (agreed, disagreed) {
        (0, 0) => format!("Among {all}, there is none on which most people go the same way everywhere."),
        (n, 0) => format!("{who} agree with {n} of {all}."),
        (0, n) => format!("{who} disagree with {n} of {all}."),
        (n, m) => format!("{who} agree with {n} of {all}, and most disagree with {m}."),
    }
}

fn widest(published: &Published) -> Sentence {
    let Some((statement, common)) =
        published.pick(&published.ranking.consensus).find_map(|statement| Some((statement, statement.common?)))
    else {
        return Sentence::plain("So far nothing is shared widely enough to be called common ground.");
    };
    let (name, verb) = if common.agree { ("agreement", "agree") } else { ("disagreement", "disagree") };
    let least = percent(common.least);
    let who = if published.has_groups() {
        format!("at least {least} in every group {verb}")
    } else {
        format!("{least} {verb}")
    };
    Sentence::quoting(&format!("The widest {name} ({who}): "), statement)
}

fn difference(published: &Published) -> Sentence {
    if !published.has_groups() {
        return Sentence::plain(
            "The votes do not fall into clear opinion groups, so there are no differences between groups to show.",
        );
    }
    let Some(statement) = published.pick(&published.ranking.differences).next() else {
        return Sentence::plain("On no statement do two groups lie 30 percentage points or more apart.");
    };
    let shares: Vec<(f64, &str)> = statement
        .groups
        .iter()
        .zip(&published.groups)
        .filter_map(|(cell, group)| Some((cell.agree()?, group.letter.as_str())))
        .collect();
    let most = shares.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
    let least = shares.iter().copied().reduce(|a, b| if b.0 < a.0 { b } else { a });
    let who = match (most, least) {
        (Some((high, a)), Some((low, b))) => {
            format!(" ({} of group {a} agree, {} of group {b})", percent(high), percent(low))
        }
        _ => String::new(),
    };
    Sentence::quoting(&format!("The largest difference{who}: "), statement)
}

/// What a list of consensus shows.
pub fn consensus_says(published: &Published) -> String {
    let n = published.ranking.consensus.len() as u64;
    if published.has_groups() {
        format!("{} on which more than half of every group goes the same way, widest agreement first.", statements(n))
    } else {
        format!("{} on which more than half of all people go the same way, widest agreement first.", statements(n))
    }
}

/// What a list of differences shows.
pub fn differences_say(published: &Published) -> String {
    let n = published.ranking.differences.len() as u64;
    format!("{} on which two groups lie at least 30 percentage points apart, largest difference first.", statements(n))
}

/// What a list of open questions shows.
pub fn undecided_says(published: &Published) -> String {
    let n = published.ranking.undecided.len() as u64;
    format!(
        "{} that at least 3 in 10 of those who saw them passed on. A pass can mean doubt, or a statement that is hard to understand.",
        statements(n)
    )
}

/// How many statements have too few votes, and what helps.
pub fn too_few_say(published: &Published) -> String {
    let n = published.ranking.too_few.len() as u64;
    format!(
        "{} seen by fewer than {MIN_SEEN} people. Their figures would still change a lot, so no conclusion is drawn from them. More votes help.",
        count(n, "statement was", "statements were")
    )
}

/// Which way all groups go, after a statement's origin.
pub fn common(published: &Published, statement: &Statement) -> Option<String> {
    let common = statement.common.filter(|_| published.has_groups() && statement.has_enough_votes())?;
    Some(format!("Most in every group {}", if common.agree { "agree" } else { "disagree" }))
}

/// Group by group, the share that agrees: `A 81%, B 23%`.
pub fn shares(published: &Published, statement: &Statement) -> String {
    let part =
        |(cell, group): (&Cell, &crate::published::Group)| Some(format!("{} {}", group.letter, percent(cell.agree()?)));
    statement.groups.iter().zip(&published.groups).filter_map(part).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::amounts;

    #[test]
    fn amounts_read_well_with_and_without_either_side() {
        let seen = "that at least 30 people have seen";
        assert_eq!(amounts("Most people", 3, 0, 9), format!("Most people agree with 3 of 9 statements {seen}."));
        assert_eq!(
            amounts("Most people", 3, 2, 9),
            format!("Most people agree with 3 of 9 statements {seen}, and most disagree with 2.")
        );
        assert!(amounts("Most people", 0, 0, 1).starts_with(&format!("Among the one statement {seen}, there is none")));
    }
}
