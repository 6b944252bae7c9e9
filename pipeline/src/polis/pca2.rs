//! The answer of Polis' `math/pca2`, so that clients and tools made for Polis can read a poll of ours.
//!
//! Everything but the base clusters is taken over from the analysis. Three things differ in meaning:
//!
//! * **Sign.** Polis stores agreement as -1. `pca.center` and `pca.comps` are in that sign, so that a client that
//!   projects a vector of Polis votes lands where our map has it; `base-clusters` and `pca.comment-projection` are
//!   coordinates on our map as they stand.
//! * **Base clusters.** Polis groups base clusters, we group people. Here people of each group are put into base
//!   clusters (at most 100 in all), so that the groups are ours exactly.
//! * **Ids.** Polis knows only numbers: people go by [`Pids`], and ids of statements are written as numbers where they
//!   are some, others as text. `members` and the votes of base clusters of one person say how a person voted: hand over
//!   pseudonymous ids, or leave them out.
//!
//! Statements without votes are left out, as in Polis.

use super::Pids;
use crate::opinion::{Poll, base_clusters, one_proportion, smoothed};
use record::{
    Analysis, Id,
    analysis::{Direction, Representative, Statement, Tally},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// When the mathematics ran and what it saw last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// A number that grows with every new result: Polis' clients ask for what is newer.
    pub math_tick: u64,
    /// Time of the last vote, UTC milliseconds.
    pub last_vote_ms: Option<i64>,
    /// Time of the last moderation, UTC milliseconds.
    pub last_moderation_ms: Option<i64>,
}

/// The result of a poll in the form of `math/pca2`.
///
/// `analysis` must be one of this poll and list its participants; people whom it does not list are in no group.
pub fn pca2(poll: &Poll, analysis: &Analysis, moment: Moment) -> Value {
    let statements: Vec<(usize, &Statement)> =
        analysis.statements.iter().enumerate().filter(|(_, statement)| statement.votes.seen > 0).collect();
    let base = Base::new(poll, analysis);
    let pids = Pids::new(&poll.participants, []);
    let tids = |keep: &dyn Fn(&Statement) -> bool| -> Vec<Value> {
        analysis.statements.iter().filter(|statement| keep(statement)).map(|statement| id(&statement.id)).collect()
    };
    let per_statement = |value: &dyn Fn(usize, &Statement) -> Value| -> Value {
        statements.iter().map(|(index, s)| (s.id.to_string(), value(*index, s))).collect::<Map<_, _>>().into()
    };
    let votes_of = |participant: &record::analysis::Participant| {
        Some((pids.of(&participant.id)?.to_string(), Value::from(participant.votes)))
    };
    let grouped = analysis.participants.iter().filter(|participant| participant.group.is_some());
    json!({
        "n": analysis.input.participants,
        "n-cmts": statements.len(),
        "tids": statements.iter().map(|(_, statement)| id(&statement.id)).collect::<Vec<_>>(),
        "in-conv": grouped.filter_map(|participant| pids.of(&participant.id)).collect::<Vec<_>>(),
        "user-vote-counts": analysis.participants.iter().filter_map(votes_of).collect::<Map<String, Value>>(),
        "mod-in": tids(&|statement| statement.moderation == 1),
        "mod-out": tids(&|statement| statement.moderation == -1 || statement.is_meta),
        "meta-tids": tids(&|statement| statement.is_meta),
        "pca": plane(analysis, &statements),
        "base-clusters": base.clusters(analysis, &pids),
        "group-clusters": base.groups(analysis),
        "votes-base": per_statement(&|index, _| base.votes(index)),
        "group-votes": group_votes(analysis, &statements),
        "repness": repness(analysis),
        "consensus": consensus(analysis),
        "group-aware-consensus": per_statement(&|_, statement| statement.gac_agree.into()),
        "comment-priorities": per_statement(&|_, statement| statement.priority.into()),
        "math_tick": moment.math_tick,
        "lastVoteTimestamp": moment.last_vote_ms,
        "lastModTimestamp": moment.last_moderation_ms,
    })
}

/// The id of a statement as a number, where it is one.
pub fn id(id: &Id) -> Value {
    id.as_number().map_or_else(|| Value::from(id.as_str()), Value::from)
}

fn plane(analysis: &Analysis, statements: &[(usize, &Statement)]) -> Value {
    let of = |values: &BTreeMap<Id, f64>, statement: &Statement| values.get(&statement.id).copied().unwrap_or(0.0);
    // 0.0 minus it: a plain minus would write zeros as -0.0.
    let flipped = |values: &BTreeMap<Id, f64>| -> Vec<f64> {
        statements.iter().map(|(_, statement)| 0.0 - of(values, statement)).collect()
    };
    let reach = (statements.len() as f64).sqrt();
    let projection = |component: &BTreeMap<Id, f64>| -> Vec<f64> {
        let place = |s: &Statement| reach * (1.0 - of(&analysis.pca.center, s)) * of(component, s);
        statements.iter().map(|(_, statement)| place(statement)).collect()
    };
    json!({
        "center": flipped(&analysis.pca.center),
        "comps": analysis.pca.components.iter().map(flipped).collect::<Vec<_>>(),
        "comment-projection": analysis.pca.components.iter().map(projection).collect::<Vec<_>>(),
        "comment-extremity": statements.iter().map(|(_, statement)| statement.extremity).collect::<Vec<_>>(),
    })
}

fn group_votes(analysis: &Analysis, statements: &[(usize, &Statement)]) -> Value {
    let votes = |statement: &Statement, group: usize| {
        let tally = statement.groups.get(group).map(|group| group.votes).unwrap_or_default();
        (statement.id.to_string(), json!({ "A": tally.agrees, "D": tally.disagrees, "S": tally.seen }))
    };
    let of_group = |(group, size): (usize, &u64)| {
        let votes: Map<String, Value> = statements.iter().map(|(_, statement)| votes(statement, group)).collect();
        (group.to_string(), json!({ "id": group, "n-members": size, "votes": votes }))
    };
    analysis.groups.sizes.iter().enumerate().map(of_group).collect::<Map<_, _>>().into()
}

fn repness(analysis: &Analysis) -> Value {
    let by_id: BTreeMap<&Id, &Statement> = analysis.statements.iter().map(|s| (&s.id, s)).collect();
    let row = |group: usize, measure: &Representative| {
        let mut row = json!({
            "tid": id(&measure.statement),
            "n-success": measure.n_success,
            "n-trials": measure.n_trials,
            "p-success": measure.probability,
            "p-test": measure.probability_test,
            "repness": measure.repness,
            "repness-test": measure.repness_test,
            "repful-for": if measure.direction == Direction::Agree { "agree" } else { "disagree" },
        });
        let tally = by_id.get(&measure.statement).and_then(|statement| statement.groups.get(group));
        if let Some(agreed) = tally.filter(|_| measure.best_agree) {
            row["best-agree"] = true.into();
            row["n-agree"] = agreed.votes.agrees.into();
        }
        row
    };
    let of_group = |(group, list): (usize, &Vec<Representative>)| {
        (group.to_string(), list.iter().map(|measure| row(group, measure)).collect::<Vec<_>>().into())
    };
    analysis.representative.iter().enumerate().map(of_group).collect::<Map<_, _>>().into()
}

fn consensus(analysis: &Analysis) -> Value {
    let by_id: BTreeMap<&Id, &Statement> = analysis.statements.iter().map(|s| (&s.id, s)).collect();
    let list = |ids: &[Id], successes: fn(&Tally) -> u64| -> Vec<Value> {
        let named = ids.iter().filter_map(|tid| by_id.get(tid));
        let row = |statement: &&Statement| {
            let (successes, trials) = (successes(&statement.votes), statement.votes.seen);
            json!({
                "tid": id(&statement.id),
                "n-success": successes,
                "n-trials": trials,
                "p-success": smoothed(successes, trials),
                "p-test": one_proportion(successes, trials),
            })
        };
        named.map(row).collect()
    };
    json!({
        "agree": list(&analysis.consensus.agree, |tally| tally.agrees),
        "disagree": list(&analysis.consensus.disagree, |tally| tally.disagrees),
    })
}

/// Base clusters with their votes.
struct Base {
    /// Rows of the analysis' participants, per base cluster.
    members: Vec<Vec<usize>>,
    /// Group of each.
    group: Vec<u32>,
    /// Where each stands.
    centers: Vec<[f64; 2]>,
    /// Per statement and base cluster: disagreed, passed, agreed.
    votes: Vec<Vec<[u64; 3]>>,
}

impl Base {
    fn new(poll: &Poll, analysis: &Analysis) -> Self {
        let rows: Vec<(usize, u32)> = analysis
            .participants
            .iter()
            .enumerate()
            .filter_map(|(row, participant)| Some((row, participant.group?)))
            .collect();
        let place = |row: usize| [analysis.participants[row].x, analysis.participants[row].y];
        let points: Vec<[f64; 2]> = rows.iter().map(|(row, _)| place(*row)).collect();
        let groups: Vec<u32> = rows.iter().map(|(_, group)| *group).collect();
        let clusters = base_clusters(&points, &groups);
        let group = clusters.iter().map(|members| groups[members[0]]).collect();
        let members: Vec<Vec<usize>> =
            clusters.into_iter().map(|members| members.into_iter().map(|member| rows[member].0).collect()).collect();
        let mut votes = vec![vec![[0; 3]; members.len()]; poll.statements.len()];
        for (cluster, members) in members.iter().enumerate() {
            let row = |member: &usize| poll.participants.binary_search(&analysis.participants[*member].id).ok();
            for (statement, vote) in members.iter().filter_map(row).flat_map(|row| poll.matrix.votes(row)) {
                votes[statement][cluster][(vote + 1) as usize] += 1;
            }
        }
        let centers = members.iter().map(|members| mean(members.iter().map(|&row| (place(row), 1.0)))).collect();
        Self { members, group, centers, votes }
    }

    fn clusters(&self, analysis: &Analysis, pids: &Pids) -> Value {
        let ids = |members: &Vec<usize>| -> Vec<u64> {
            members.iter().filter_map(|&row| pids.of(&analysis.participants[row].id)).collect()
        };
        json!({
            "id": (0..self.members.len()).collect::<Vec<_>>(),
            "members": self.members.iter().map(ids).collect::<Vec<_>>(),
            "x": self.centers.iter().map(|center| center[0]).collect::<Vec<_>>(),
            "y": self.centers.iter().map(|center| center[1]).collect::<Vec<_>>(),
            "count": self.members.iter().map(Vec::len).collect::<Vec<_>>(),
        })
    }

    fn groups(&self, analysis: &Analysis) -> Value {
        let of_group = |group: u32| {
            let members: Vec<usize> = (0..self.group.len()).filter(|&base| self.group[base] == group).collect();
            let weighted = members.iter().map(|&base| (self.centers[base], self.members[base].len() as f64));
            json!({ "id": group, "center": mean(weighted), "members": members })
        };
        (0..analysis.groups.k).map(of_group).collect::<Vec<_>>().into()
    }

    fn votes(&self, statement: usize) -> Value {
        let per_cluster = |count: fn(&[u64; 3]) -> u64| -> Vec<u64> {
            self.votes.get(statement).into_iter().flatten().map(count).collect()
        };
        json!({
            "A": per_cluster(|votes| votes[2]),
            "D": per_cluster(|votes| votes[0]),
            "S": per_cluster(|votes| votes.iter().sum()),
        })
    }
}

/// Weighted mean of points; the origin without any.
fn mean(points: impl Iterator<Item = ([f64; 2], f64)>) -> [f64; 2] {
    let (mut sum, mut total) = ([0.0; 2], 0.0);
    for ([x, y], weight) in points {
        sum = [sum[0] + x * weight, sum[1] + y * weight];
        total += weight;
    }
    if total > 0.0 { [sum[0] / total, sum[1] / total] } else { [0.0; 2] }
}
