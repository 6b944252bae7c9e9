//! One statement as pages may show it.

use super::{
    MIN_SEEN,
    cell::{Cell, FEWEST, cells, share},
};
use record::{Id, analysis};

/// One statement as pages may show it.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id in the poll.
    pub id: Id,
    /// Its text; empty when the input has none.
    pub text: String,
    /// Language that it is written in, where known.
    pub language: Option<String>,
    /// Written by the organisers rather than by a participant.
    pub by_organisers: bool,
    /// A moderator has accepted it, or the organisers wrote it.
    pub accepted: bool,
    /// Everybody's votes.
    pub everyone: Cell,
    /// Votes of any kind by everybody.
    pub seen: u64,
    /// Votes per group, in group order.
    pub groups: Vec<Cell>,
    /// Agreement or disagreement across groups; absent when a group's votes are hidden.
    pub common: Option<Common>,
    /// Largest difference between two groups' shares of agreement, with its interval; absent as above.
    pub gap: Option<Gap>,
    /// Share of votes that passed, 0..=1.
    pub pass: f64,
    /// To how many it is important; absent where nobody was asked.
    pub importance: Option<Importance>,
}

/// To how many of those who voted on a statement it is important.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Importance {
    /// To one to four people, or to all but so many, or one to four of those who were asked are in no number that is
    /// shown: that is not said.
    Hidden,
    /// To so many.
    Shown {
        /// People.
        people: u64,
        /// Those who voted on it.
        of: u64,
        /// Their share of those who voted on it, 0..=1.
        share: f64,
        /// Its 95 % interval.
        interval: analysis::Interval,
    },
}

impl Importance {
    fn new(people: u64, seen: u64, interval: Option<analysis::Interval>) -> Self {
        let few = |people: u64| (1..FEWEST).contains(&people);
        match interval {
            Some(interval) if seen >= FEWEST && !few(people) && !few(seen.saturating_sub(people)) => {
                Self::Shown { people, of: seen, share: share(people, seen), interval }
            }
            _ => Self::Hidden,
        }
    }
}

/// How far all groups go the same way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Common {
    /// Whether they agree; otherwise they disagree.
    pub agree: bool,
    /// Share that goes this way in the group where it is smallest, 0..=1.
    pub least: f64,
    /// Group-aware consensus, as the mean factor per group, 0..=1: comparable between polls.
    pub consensus: f64,
}

/// A difference between groups, in the shares that pages show beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// The difference in shares, 0..=1.
    pub size: f64,
    /// Its 95 % interval.
    pub interval: Option<analysis::Interval>,
}

impl Statement {
    /// Reads a statement of an analysis.
    pub fn new(statement: &analysis::Statement) -> Self {
        let rows: Vec<_> = statement.groups.iter().map(|g| (g.votes, g.agree_share, g.agree_interval)).collect();
        let groups = cells(&rows);
        let of_groups: Vec<_> = statement.groups.iter().map(|group| group.votes).collect();
        let open = !groups.is_empty() && groups.iter().all(|cell| cell.votes().is_some());
        let everyone = Cell::of_everybody(statement.votes, &of_groups);
        let importance = |people| match everyone.votes() {
            Some(shown) if shown.seen == statement.votes.seen => {
                Importance::new(people, shown.seen, statement.important_interval)
            }
            _ => Importance::Hidden,
        };
        Self {
            id: statement.id.clone(),
            text: statement.text.trim().to_owned(),
            language: statement.language.clone(),
            by_organisers: statement.is_seed,
            accepted: statement.is_seed || statement.moderation > 0,
            everyone,
            seen: statement.votes.seen,
            common: if open { common(statement, &groups) } else { None },
            gap: if open { gap(&groups, statement.gap_interval) } else { None },
            pass: share(statement.votes.passes, statement.votes.seen),
            importance: statement.important.map(importance),
            groups,
        }
    }

    /// Whether enough people saw it for a conclusion.
    pub fn has_enough_votes(&self) -> bool {
        self.seen >= MIN_SEEN
    }

    /// Whether some group's votes are hidden.
    pub fn hides_a_group(&self) -> bool {
        self.groups.contains(&Cell::Hidden)
    }
}

/// The direction in which more than half of every group goes, if there is one.
fn common(statement: &analysis::Statement, groups: &[Cell]) -> Option<Common> {
    let least = |share: fn(&Cell) -> Option<f64>| groups.iter().filter_map(share).fold(1.0, f64::min);
    let (agree, disagree) = (least(Cell::agree), least(Cell::disagree));
    let factors = i32::try_from(groups.len()).unwrap_or(i32::MAX);
    if agree > 0.5 {
        Some(Common { agree: true, least: agree, consensus: statement.gac_agree_mean })
    } else if disagree > 0.5 {
        let consensus = statement.gac_disagree.powf(1.0 / f64::from(factors));
        Some(Common { agree: false, least: disagree, consensus })
    } else {
        None
    }
}

/// The largest difference between two groups' shares of agreement. Absent with fewer than two groups.
fn gap(groups: &[Cell], interval: Option<analysis::Interval>) -> Option<Gap> {
    let shares = || groups.iter().filter_map(Cell::agree);
    let size = shares().fold(0.0, f64::max) - shares().fold(1.0, f64::min);
    (groups.len() > 1).then_some(Gap { size, interval })
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::analysis::{GroupTally, Tally};

    fn tally(agrees: u64, seen: u64) -> Tally {
        Tally { agrees, disagrees: seen - agrees, passes: 0, seen }
    }

    fn statement(groups: &[(u64, u64)]) -> Statement {
        let seen = groups.iter().map(|group| group.1).sum();
        let votes = tally(groups.iter().map(|group| group.0).sum(), seen);
        let of = |votes: Tally| Some(share(votes.agrees, votes.seen));
        Statement::new(&analysis::Statement {
            id: Id::new("1"),
            text: " A text ".to_owned(),
            language: None,
            moderation: 1,
            is_meta: false,
            is_seed: false,
            included: true,
            votes,
            agree_share: of(votes),
            agree_interval: Some([0.0, 1.0]),
            disagree_interval: None,
            pass_interval: None,
            gac_agree: 0.5,
            gac_disagree: 0.25,
            gac_agree_interval: [0.0, 1.0],
            gac_disagree_interval: [0.0, 1.0],
            gac_agree_mean: 0.7,
            gac_agree_mean_interval: [0.6, 0.8],
            gac_agree_min: 0.6,
            extremity: 0.0,
            gap: Some(0.1),
            gap_interval: None,
            important: None,
            important_interval: None,
            priority: 1.0,
            groups: groups
                .iter()
                .zip(0..)
                .map(|((agrees, seen), group)| {
                    let votes = tally(*agrees, *seen);
                    GroupTally {
                        group,
                        votes,
                        agree_share: of(votes),
                        agree_interval: Some([0.0, 1.0]),
                        disagree_interval: None,
                        pass_interval: None,
                    }
                })
                .collect(),
        })
    }

    #[test]
    fn the_difference_is_that_of_the_shares_shown() {
        let gap = statement(&[(8, 10), (5, 20)]).gap.expect("two groups");
        assert!((gap.size - 0.55).abs() < 1e-12);
        assert_eq!(statement(&[(8, 10)]).gap, None);
    }

    #[test]
    fn nothing_about_all_groups_is_said_where_one_is_hidden() {
        let small = statement(&[(18, 20), (3, 3)]);
        assert!(small.hides_a_group());
        assert_eq!((small.common, small.gap), (None, None));
    }

    #[test]
    fn what_is_important_to_a_few_or_to_all_but_a_few_is_not_said() {
        let of = |people| Importance::new(people, 20, Some([0.1, 0.9]));
        for people in [1, 4, 16, 19] {
            assert_eq!(of(people), Importance::Hidden, "{people}");
        }
        for people in [0, 5, 15, 20] {
            assert!(matches!(of(people), Importance::Shown { people: shown, .. } if shown == people), "{people}");
        }
        assert_eq!(Importance::new(0, 4, Some([0.0, 0.5])), Importance::Hidden);
    }

    #[test]
    fn common_ground_can_be_agreement_or_disagreement() {
        let both = statement(&[(18, 20), (6, 10)]).common.expect("most of both agree");
        assert!(both.agree && (both.least - 0.6).abs() < 1e-12);
        let neither = statement(&[(2, 20), (1, 10)]).common.expect("most of both disagree");
        assert!(!neither.agree && (neither.consensus - 0.5).abs() < 1e-12);
        assert_eq!(statement(&[(18, 20), (1, 10)]).common, None);
    }
}
