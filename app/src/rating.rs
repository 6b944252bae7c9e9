//! What pages know of comparing answers without knowing whose they are.
//!
//! The server works this out before it renders a page and hands it over as context; pages only show it.

use deliberation::{Poll, store::ReportRating};
use record::rating::{Choice, Model, Pair, Rating};
use std::sync::Arc;

/// The page on which two answers are compared.
#[derive(Clone, Debug)]
pub struct RatingPage {
    /// The poll.
    pub poll: Arc<Poll>,
    /// What is to be done.
    pub step: Step,
    /// What became of the last attempt, by the name of its message.
    pub told: Option<&'static str>,
}

/// What there is to do for whoever looks.
#[derive(Clone, Debug)]
pub enum Step {
    /// No rating is open; with what she rated before, if anything.
    NotOpen(Vec<Own>),
    /// She may not take part any more, or not yet.
    NotYours,
    /// Two answers.
    Compare(Arc<Compare>),
    /// She has made all her comparisons.
    Done(Vec<Own>),
}

/// Two answers to compare: nothing in it tells whose they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    /// What those who run the poll say; may be empty.
    pub says: String,
    /// The prompt.
    pub prompt: String,
    /// The answer that stands first.
    pub first: String,
    /// The one that stands second.
    pub second: String,
    /// What the form calls the two.
    pub name: String,
    /// Names the request that the form sends.
    pub key: String,
    /// Comparisons that she has made.
    pub done: usize,
    /// Comparisons that she is asked for.
    pub of: usize,
}

/// Somebody's own ratings of one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// SHA-256 of the report.
    pub report_sha256: String,
    /// The ratings in the order in which she gave them.
    pub lines: Vec<OwnLine>,
}

/// One of somebody's own ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLine {
    /// The prompt.
    pub prompt: String,
    /// The answer that stood first.
    pub first: String,
    /// The one that stood second.
    pub second: String,
    /// Whose they were; absent as long as she must not know.
    pub models: Option<(Model, Model)>,
    /// What she said.
    pub choice: Choice,
    /// When, UTC milliseconds.
    pub at_ms: i64,
}

/// How often somebody preferred one model to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnTally {
    /// The two models.
    pub pair: Pair,
    /// Times that she preferred the one.
    pub a: u64,
    /// Times that she preferred the other.
    pub b: u64,
    /// Times that she compared them and preferred neither.
    pub ties: u64,
}

impl Own {
    /// Her preferences by pair of models; nothing as long as she must not know whose answers they are.
    pub fn tallies(&self) -> Vec<OwnTally> {
        let of = |pair: Pair| {
            let mut tally = OwnTally { pair, a: 0, b: 0, ties: 0 };
            for line in self.lines.iter().filter(|line| line.choice.counts()) {
                let Some((first, second)) = line.models.filter(|(a, b)| Pair::of(*a, *b) == Some(pair)) else {
                    continue;
                };
                let preferred = match line.choice {
                    Choice::First => Some(first),
                    Choice::Second => Some(second),
                    Choice::Both | Choice::Neither | Choice::Skip => None,
                };
                match preferred {
                    Some(model) if model == pair.a() => tally.a += 1,
                    Some(_) => tally.b += 1,
                    None => tally.ties += 1,
                }
            }
            tally
        };
        Pair::ALL.into_iter().map(of).filter(|tally| tally.a + tally.b + tally.ties > 0).collect()
    }
}

/// What those who run a poll see of the rating of a report.
#[derive(Clone, Debug)]
pub struct RatingDesk {
    /// The rating; absent where none was ever opened.
    pub rating: Option<ReportRating>,
    /// Whether one of another report is open, so that this one has to wait.
    pub elsewhere: bool,
    /// Pairs of answers that differ, so that they can be compared.
    pub offers: usize,
    /// People who have compared so far.
    pub people: u64,
    /// Their comparisons.
    pub comparisons: u64,
    /// What the next version would be published with.
    pub carried: Option<Arc<Rating>>,
    /// Whether everybody can already read whose answers are whose.
    pub published: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_are_counted_by_model_and_not_by_place() {
        let line = |models, choice| OwnLine {
            prompt: String::new(),
            first: String::new(),
            second: String::new(),
            models,
            choice,
            at_ms: 0,
        };
        let (public, base) = (Model::Public, Model::Base);
        let lines = vec![
            line(Some((public, base)), Choice::First),
            line(Some((base, public)), Choice::Second),
            line(Some((base, public)), Choice::First),
            line(Some((base, public)), Choice::Both),
            line(Some((base, public)), Choice::Skip),
            line(None, Choice::First),
        ];
        let tallies = Own { report_sha256: String::new(), lines }.tallies();
        assert_eq!(tallies.len(), 1);
        assert_eq!((tallies[0].pair.a(), tallies[0].a, tallies[0].b, tallies[0].ties), (public, 2, 1, 1));
    }
}
