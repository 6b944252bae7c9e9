//! Votes with weights, by the definitions of the analysis.

use super::{Questions, effective};
use crate::{
    disclosure::SMALL,
    opinion::{
        Poll,
        consensus::group_aware_of,
        interval::{group_aware_interval_of, wilson_of},
    },
};
use record::{
    Analysis, Id,
    analysis::{self, Tally},
    weighting::{Measures, Statement, WeightedTally},
};
use std::collections::BTreeMap;

/// Sums of weights while counting.
#[derive(Clone, Copy, Default)]
struct Sums {
    /// Disagree, pass, agree.
    votes: [f64; 3],
    seen: f64,
    squares: f64,
}

impl Sums {
    fn add(&mut self, vote: i8, weight: f64) {
        self.votes[(vote + 1) as usize] += weight;
        self.seen += weight;
        self.squares += weight * weight;
    }

    fn tally(&self) -> WeightedTally {
        let [disagrees, passes, agrees] = self.votes;
        WeightedTally { agrees, disagrees, passes, seen: self.seen, effective: effective(self.seen, self.squares) }
    }
}

/// What is measured on every statement, with weights and without. Weights are in the order of participants.
pub(super) fn statements(
    poll: &Poll,
    analysis: &Analysis,
    weights: &[f64],
    questions: &Questions<'_>,
) -> Vec<Statement> {
    let groups = analysis.groups.k as usize;
    let labels = labels(poll, analysis);
    // The last place takes everybody.
    let mut sums = vec![vec![Sums::default(); groups + 1]; poll.statements.len()];
    for (person, &weight) in weights.iter().enumerate() {
        for (statement, vote) in poll.matrix.votes(person) {
            if let Some(group) = labels[person] {
                sums[statement][group as usize].add(vote, weight);
            }
            sums[statement][groups].add(vote, weight);
        }
    }
    let few = few(poll, questions);
    let row = |((sums, statement), few): ((&Vec<Sums>, &analysis::Statement), bool)| Statement {
        id: statement.id.clone(),
        few: few || statement.groups.iter().any(|group| SMALL.contains(&group.votes.seen)),
        unweighted: unweighted(statement),
        weighted: weighted(&sums[..groups], &sums[groups]),
    };
    // Both are in id order.
    sums.iter().zip(&analysis.statements).zip(few).map(row).collect()
}

/// Per statement whether 1 to 4 of the people with one of the answers voted on it.
fn few(poll: &Poll, questions: &Questions<'_>) -> Vec<bool> {
    let mut few = vec![false; poll.statements.len()];
    for given in questions.given() {
        let answers = given.iter().flatten().max().map_or(0, |last| *last as usize + 1);
        let mut counts = vec![vec![0_u64; answers]; poll.statements.len()];
        for (person, answer) in given.iter().enumerate() {
            let Some(answer) = answer else { continue };
            poll.matrix.votes(person).for_each(|(statement, _)| counts[statement][*answer as usize] += 1);
        }
        for (few, counts) in few.iter_mut().zip(counts) {
            *few |= counts.iter().any(|count| SMALL.contains(count));
        }
    }
    few
}

/// Group of each participant, by id: an analysis may list fewer people than voted.
fn labels(poll: &Poll, analysis: &Analysis) -> Vec<Option<u32>> {
    let by_id: BTreeMap<&Id, Option<u32>> = analysis.participants.iter().map(|row| (&row.id, row.group)).collect();
    poll.participants.iter().map(|id| by_id.get(id).copied().flatten()).collect()
}

fn unweighted(statement: &analysis::Statement) -> Measures<Tally> {
    Measures {
        votes: statement.votes,
        agree_share: statement.agree_share,
        agree_interval: statement.agree_interval,
        gac_agree: statement.gac_agree,
        gac_agree_interval: statement.gac_agree_interval,
        gac_disagree: statement.gac_disagree,
        gac_disagree_interval: statement.gac_disagree_interval,
        groups: statement.groups.iter().map(|group| group.votes).collect(),
    }
}

fn weighted(groups: &[Sums], all: &Sums) -> Measures<WeightedTally> {
    let (votes, groups): (_, Vec<WeightedTally>) = (all.tally(), groups.iter().map(Sums::tally).collect());
    let agrees = || groups.iter().map(|tally| scaled(tally, tally.agrees));
    let disagrees = || groups.iter().map(|tally| scaled(tally, tally.disagrees));
    let (successes, trials) = scaled(&votes, votes.agrees);
    Measures {
        agree_share: (votes.seen > 0.0).then(|| votes.agrees / votes.seen),
        agree_interval: wilson_of(successes, trials),
        gac_agree: group_aware_of(agrees()),
        gac_agree_interval: group_aware_interval_of(agrees()),
        gac_disagree: group_aware_of(disagrees()),
        gac_disagree_interval: group_aware_interval_of(disagrees()),
        votes,
        groups,
    }
}

/// A weighted count and all votes, scaled to the effective number of people. A scale of exactly 1 changes nothing.
fn scaled(tally: &WeightedTally, count: f64) -> (f64, f64) {
    let scale = if tally.seen > 0.0 { tally.effective / tally.seen } else { 0.0 };
    (count * scale, tally.seen * scale)
}
