//! Voting patterns that a person should look at: flags, never removal.
//!
//! | signal | what is compared | with what |
//! |---|---|---|
//! | straight-lining | how often somebody gave one answer | the poll's own shares of that answer on the same statements |
//! | long run | votes in a row with one answer | the same shares, in the order of voting |
//! | speed | median time between votes | half of the median of all people, by a sign test |
//! | identical sequence | same answers as somebody else on all of at least 15 common statements | shares of the own opinion group |
//!
//! The first two ask how probable it is that somebody who votes like the public gives so many equal answers (exactly,
//! by the distribution of a sum of unequal coins). The last asks how many twins somebody would have by chance, and how
//! probable it is to have as many as there are. A signal is evidence, not proof: honest people straight-line too, most
//! often at the extremes, so nothing here removes a vote. A facilitator decides, and [`sensitivity()`] says what the
//! decision would change.
//!
//! What this does not see: somebody who answers at random, and a few people who agree beforehand and vote differently
//! on some statements.

mod chance;
mod params;
mod sensitivity;
mod straight;
mod twins;

pub use params::{QualityParams, ValidQualityParams};
pub use sensitivity::{Sensitivity, sensitivity, without};

use record::Id;
use std::collections::{BTreeMap, BTreeSet};
use straight::Shares;

/// One vote event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// Who voted.
    pub participant: Id,
    /// On what.
    pub statement: Id,
    /// 1 agree, 0 pass, -1 disagree.
    pub vote: i8,
    /// When, UTC milliseconds, where known.
    pub at_ms: Option<i64>,
}

/// What was found in a poll.
#[derive(Clone, Debug, PartialEq)]
pub struct Quality {
    /// Participants who voted.
    pub people: u64,
    /// Participants whose pace could be judged.
    pub timed: u64,
    /// Median over these of the median time between two votes, in milliseconds.
    pub usual_pause_ms: Option<f64>,
    /// Participants whose answers were compared with those of others.
    pub compared: u64,
    /// Who shows which signals, by id.
    pub flagged: BTreeMap<Id, Vec<Signal>>,
}

/// One signal with the numbers behind it.
#[derive(Clone, Debug, PartialEq)]
pub enum Signal {
    /// The same answer nearly always.
    StraightLining {
        /// The answer: 1, 0 or -1.
        answer: i8,
        /// How often it was given.
        given: u32,
        /// Votes of any kind.
        votes: u32,
        /// How often the poll's shares lead one to expect it.
        expected: f64,
        /// Probability of as many or more by these shares.
        chance: f64,
    },
    /// The same answer many times in a row.
    LongRun {
        /// The answer: 1, 0 or -1.
        answer: i8,
        /// Votes in a row.
        length: u32,
        /// Votes of any kind.
        votes: u32,
        /// Probability of a run of this length or longer by the poll's shares.
        chance: f64,
    },
    /// Much faster than others.
    Speed {
        /// Median time between two votes, in milliseconds.
        pause_ms: f64,
        /// The median of all people.
        usual_pause_ms: f64,
        /// Pauses measured.
        pauses: u32,
        /// Probability of so many short pauses for somebody whose median is at the limit.
        chance: f64,
    },
    /// The same answers as others on everything in common.
    Identical {
        /// The others.
        with: Vec<Id>,
        /// Fewest statements in common with one of them.
        common: u32,
        /// How many such others chance leads one to expect.
        expected: f64,
        /// Probability of as many or more by chance.
        chance: f64,
    },
}

/// The votes of one person: the latest per statement, in the order in which they were cast.
pub(super) struct Ballot {
    /// Statement and vote, by time.
    by_time: Vec<(u32, i8)>,
    /// Statement and vote, by statement.
    by_statement: Vec<(u32, i8)>,
    /// Whether the order is known.
    ordered: bool,
    /// Times between votes.
    pauses: Vec<i64>,
}

/// One vote event of a known person: time, statement, vote.
type Event = (Option<i64>, u32, i8);

/// Looks for the four signals.
///
/// Of several votes in one cell the latest counts. `groups` is the opinion group of each participant, where there is
/// one: people of one group agree more than the poll's shares say, and that is no sign of anything.
pub fn quality(casts: &[Cast], groups: &BTreeMap<Id, u32>, params: &ValidQualityParams) -> Quality {
    let params = params.get();
    let (ids, ballots, statements) = ballots(casts, params);
    let shares = Shares::new(&ballots, statements);
    let pace = pace(&ballots, params);
    let labels: Vec<Option<u32>> = ids.iter().map(|id| groups.get(*id).copied()).collect();
    let twins = twins::find(&ballots, &labels, &shares, params);
    let mut flagged: BTreeMap<Id, Vec<Signal>> = BTreeMap::new();
    for (person, ballot) in ballots.iter().enumerate() {
        let identical = twins.of[person].as_ref().map(|found| Signal::Identical {
            with: found.with.iter().map(|&other| ids[other].clone()).collect(),
            common: found.common,
            expected: found.expected,
            chance: found.chance,
        });
        let signals: Vec<Signal> = [
            straight::lining(ballot, &shares, params),
            straight::long_run(ballot, &shares, params),
            pace.and_then(|usual| speed(ballot, usual, params)),
            identical,
        ]
        .into_iter()
        .flatten()
        .collect();
        if !signals.is_empty() {
            flagged.insert(ids[person].clone(), signals);
        }
    }
    Quality {
        people: ballots.len() as u64,
        timed: ballots.iter().filter(|ballot| ballot.pauses.len() >= params.min_pauses as usize).count() as u64,
        usual_pause_ms: pace,
        compared: twins.compared,
        flagged,
    }
}

/// Everybody's votes, in id order, and the number of statements.
fn ballots<'a>(casts: &'a [Cast], params: &QualityParams) -> (Vec<&'a Id>, Vec<Ballot>, usize) {
    let statements: BTreeSet<&Id> = casts.iter().map(|cast| &cast.statement).collect();
    let index: BTreeMap<&Id, u32> = statements.into_iter().zip(0..).collect();
    let mut by_person: BTreeMap<&Id, Vec<Event>> = BTreeMap::new();
    for cast in casts {
        by_person.entry(&cast.participant).or_default().push((cast.at_ms, index[&cast.statement], cast.vote));
    }
    let (ids, events): (Vec<&Id>, Vec<_>) = by_person.into_iter().unzip();
    (ids, events.into_iter().map(|events| ballot(events, params)).collect(), index.len())
}

fn ballot(mut events: Vec<Event>, params: &QualityParams) -> Ballot {
    // Without times the order of rows says nothing; with equal ones the order does not matter to the result.
    events.sort_unstable();
    let mut times: Vec<i64> = events.iter().filter_map(|(at, _, _)| *at).collect();
    let ordered = times.len() == events.len() && times.windows(2).all(|pair| pair[0] < pair[1]);
    times.dedup();
    let longest = params.longest_pause_ms;
    let pauses = times.windows(2).map(|pair| pair[1] - pair[0]).filter(|&pause| pause <= longest).collect();
    let latest: BTreeMap<u32, (usize, i8)> =
        events.iter().enumerate().map(|(place, &(_, statement, vote))| (statement, (place, vote))).collect();
    let by_statement: Vec<(u32, i8)> = latest.iter().map(|(&statement, &(_, vote))| (statement, vote)).collect();
    let mut placed: Vec<(usize, u32, i8)> = latest.into_iter().map(|(s, (place, vote))| (place, s, vote)).collect();
    placed.sort_unstable();
    Ballot { by_time: placed.into_iter().map(|(_, s, vote)| (s, vote)).collect(), by_statement, ordered, pauses }
}

/// Median over people of their median pause.
fn pace(ballots: &[Ballot], params: &QualityParams) -> Option<f64> {
    let timed = ballots.iter().filter(|ballot| ballot.pauses.len() >= params.min_pauses as usize);
    median(timed.filter_map(|ballot| median(ballot.pauses.iter().map(|&pause| pause as f64).collect())).collect())
}

fn speed(ballot: &Ballot, usual: f64, params: &QualityParams) -> Option<Signal> {
    if ballot.pauses.len() < params.min_pauses as usize {
        return None;
    }
    let limit = usual * params.speed;
    let pause_ms = median(ballot.pauses.iter().map(|&pause| pause as f64).collect())?;
    // The sign test: of somebody whose median is at the limit, half of the pauses are shorter.
    let shorter = ballot.pauses.iter().filter(|&&pause| (pause as f64) < limit).count();
    let chance = chance::at_least(shorter, &vec![0.5; ballot.pauses.len()]);
    let signal = Signal::Speed { pause_ms, usual_pause_ms: usual, pauses: ballot.pauses.len() as u32, chance };
    (pause_ms < limit && chance < params.speed_chance).then_some(signal)
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(values[half]),
        _ => Some((values[half - 1] + values[half]) / 2.0),
    }
}

#[cfg(test)]
mod tests;
