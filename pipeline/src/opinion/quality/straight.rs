//! Equal answers: how many, and how many in a row.

use super::{Ballot, QualityParams, Signal, chance};

/// Share of each answer on each statement.
pub(super) struct Shares {
    counts: Vec<[f64; 3]>,
}

impl Shares {
    pub(super) fn new(ballots: &[Ballot], statements: usize) -> Self {
        let mut counts = vec![[0.0; 3]; statements];
        for &(statement, vote) in ballots.iter().flat_map(|ballot| &ballot.by_statement) {
            counts[statement as usize][(vote + 1) as usize] += 1.0;
        }
        Self { counts }
    }

    /// Share of one answer among everybody but somebody who answered `own`; one vote of each kind is added, so that
    /// nothing is impossible.
    fn without(&self, statement: u32, own: i8, answer: i8) -> f64 {
        let counts = &self.counts[statement as usize];
        let others = counts[(answer + 1) as usize] - f64::from(u8::from(own == answer));
        (others + 1.0) / (counts.iter().sum::<f64>() - 1.0 + 3.0)
    }

    /// Shares of all three answers.
    pub(super) fn of(&self, statement: u32) -> [f64; 3] {
        let counts = &self.counts[statement as usize];
        let all = counts.iter().sum::<f64>() + 3.0;
        counts.map(|count| (count + 1.0) / all)
    }
}

/// Whether somebody gave one answer far more often than the poll's shares let expect.
pub(super) fn lining(ballot: &Ballot, shares: &Shares, params: &QualityParams) -> Option<Signal> {
    let votes = &ballot.by_statement;
    if votes.len() < params.min_votes as usize {
        return None;
    }
    let count = |answer: i8| votes.iter().filter(|(_, vote)| *vote == answer).count();
    let (answer, given) =
        [1, -1, 0].map(|answer| (answer, count(answer))).into_iter().max_by_key(|(_, given)| *given)?;
    if (given as f64) < params.straight_share * votes.len() as f64 {
        return None;
    }
    let probabilities = probabilities(votes, shares, answer);
    let chance = chance::at_least(given, &probabilities);
    let signal = Signal::StraightLining {
        answer,
        given: given as u32,
        votes: votes.len() as u32,
        expected: probabilities.iter().sum(),
        chance,
    };
    (chance < params.straight_chance).then_some(signal)
}

/// Whether somebody gave one answer more often in a row than the poll's shares let expect.
pub(super) fn long_run(ballot: &Ballot, shares: &Shares, params: &QualityParams) -> Option<Signal> {
    let votes = &ballot.by_time;
    if !ballot.ordered || votes.len() < params.min_votes as usize {
        return None;
    }
    let (answer, length) = longest(votes)?;
    let chance = chance::run_of(length, &probabilities(votes, shares, answer));
    let signal = Signal::LongRun { answer, length: length as u32, votes: votes.len() as u32, chance };
    (length >= params.min_votes as usize && chance < params.straight_chance).then_some(signal)
}

/// The longest run of one answer.
fn longest(votes: &[(u32, i8)]) -> Option<(i8, usize)> {
    let runs = votes.chunk_by(|a, b| a.1 == b.1);
    runs.map(|run| (run[0].1, run.len())).reduce(|best, run| if run.1 > best.1 { run } else { best })
}

fn probabilities(votes: &[(u32, i8)], shares: &Shares, answer: i8) -> Vec<f64> {
    votes.iter().map(|&(statement, own)| shares.without(statement, own, answer)).collect()
}
