//! What the result would be without the flagged people.

use crate::opinion::{OpinionError, Poll, PollBuilder, ValidParams, adjusted_rand_index, analyze};
use record::{Analysis, Id, analysis::Statement};
use std::collections::{BTreeMap, BTreeSet};

/// How far two analyses agree: with everybody, and without some. Both are kept, so that both can be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// Everybody.
    pub with: Analysis,
    /// Without the people named.
    pub without: Analysis,
    /// People named who voted.
    pub left_out: u64,
    /// People who voted and remain.
    pub remaining: u64,
    /// Adjusted Rand index of the opinion groups over the people who remain and are in a group both times; `None`
    /// when there are fewer than two of these.
    pub groups_agreement: Option<f64>,
    /// Jaccard index (common divided by all) of the consensus statements; 1 when there are none both times.
    pub consensus_agreement: f64,
    /// Statements that are consensus only with everybody.
    pub consensus_lost: Vec<Id>,
    /// Statements that are consensus only without the people named.
    pub consensus_won: Vec<Id>,
}

/// Votes that a consensus statement needs, as for a constitution.
const MIN_SEEN: u64 = 30;

/// Analyses a poll with everybody and without some.
///
/// `consensus_from` is the group-aware consensus, as geometric mean over groups, from which a statement counts as
/// consensus: 0.85 is what a constitution takes by default, with at least 30 votes.
///
/// # Errors
/// When `consensus_from` is no share, or an analysis fails.
pub fn sensitivity(
    poll: &Poll,
    leave_out: &BTreeSet<Id>,
    params: &ValidParams,
    consensus_from: f64,
) -> Result<Sensitivity, OpinionError> {
    if !(0.0..=1.0).contains(&consensus_from) {
        let value = consensus_from.to_string();
        return Err(OpinionError::Parameter { name: "consensus-from", value, range: "between 0 and 1" });
    }
    let rest = without(poll, leave_out)?;
    let (with, without) = (analyze(poll, params)?, analyze(&rest, params)?);
    let before = consensus(&with, consensus_from);
    let after = consensus(&without, consensus_from);
    let all = before.union(&after).count();
    let ids = |found: std::collections::btree_set::Difference<'_, &Id>| found.map(|id| (*id).clone()).collect();
    let (consensus_lost, consensus_won) = (ids(before.difference(&after)), ids(after.difference(&before)));
    Ok(Sensitivity {
        left_out: (poll.participants.len() - rest.participants.len()) as u64,
        remaining: rest.participants.len() as u64,
        groups_agreement: groups_agreement(&with, &without),
        consensus_agreement: if all == 0 { 1.0 } else { before.intersection(&after).count() as f64 / all as f64 },
        consensus_lost,
        consensus_won,
        with,
        without,
    })
}

/// The same poll without some people. Times are kept: they decide the order of rows in Polis' recipe.
///
/// # Errors
/// When what remains is no poll.
pub fn without(poll: &Poll, leave_out: &BTreeSet<Id>) -> Result<Poll, OpinionError> {
    let mut builder = PollBuilder::new();
    poll.topic.iter().for_each(|topic| builder.topic(topic));
    poll.statements.iter().for_each(|statement| builder.statement(statement.clone()));
    for (row, participant) in poll.participants.iter().enumerate().filter(|(_, id)| !leave_out.contains(id)) {
        for (column, vote) in poll.matrix.votes(row) {
            let at = Some(poll.participant_first_ms[row]);
            builder.vote(participant.as_str(), poll.statements[column].id.as_str(), vote, at)?;
        }
    }
    builder.build()
}

fn groups_agreement(with: &Analysis, without: &Analysis) -> Option<f64> {
    let before: BTreeMap<&Id, u32> =
        with.participants.iter().filter_map(|row| row.group.map(|group| (&row.id, group))).collect();
    let both = without.participants.iter().filter_map(|row| Some((*before.get(&row.id)?, row.group?)));
    let (a, b): (Vec<u32>, Vec<u32>) = both.unzip();
    (a.len() >= 2).then(|| adjusted_rand_index(&a, &b))
}

fn consensus(analysis: &Analysis, from: f64) -> BTreeSet<&Id> {
    let agreed = |s: &&Statement| s.included && s.votes.seen >= MIN_SEEN && s.gac_agree_mean >= from;
    analysis.statements.iter().filter(agreed).map(|statement| &statement.id).collect()
}
