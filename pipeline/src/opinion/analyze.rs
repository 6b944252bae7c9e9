//! From a poll to its analysis.

use super::{
    Compat, Moderated, OpinionError, Params, Poll, Statement, ValidParams,
    consensus::{self, group_aware},
    groups::{self, Grouping, People},
    interval::{difference, group_aware_interval, smoothed, wilson},
    participants::{distance, grouped, mean, within_group},
    pca::{Plane, Point},
    priority::priority,
    representative::{Measure, representative},
    tally::Tallies,
};
use record::{
    Analysis, Id,
    analysis::{self, GroupTally, Groups, Input, Participant, Pca, Representative, Tally},
};
use std::collections::BTreeMap;

/// Groups that can be given, as many as can be asked for.
const MOST_GIVEN: usize = 20;
/// Residual of the components relative to the largest variance.
const EXACT: f64 = 1e-14;

/// Analyses a poll.
///
/// A poll with too few people or votes gives an analysis too, with `groups.clear` false and the reason in
/// `groups.note`.
///
/// # Errors
/// Only when the linear algebra fails, which no input is known to cause.
pub fn analyze(poll: &Poll, params: &ValidParams) -> Result<Analysis, OpinionError> {
    let params = params.get();
    let map = Map::new(poll, params)?;
    let rows = grouped(&poll.matrix, map.plane.voted_columns, params);
    let points: Vec<Point> = rows.iter().map(|&row| map.points[row as usize]).collect();
    let first_ms = &poll.participant_first_ms;
    let people = People { votes: &poll.matrix, plane: &map.plane, rows: &rows, points: &points, first_ms };
    let grouping = groups::find(&people, params)?;
    let mut labels = vec![None; poll.participants.len()];
    rows.iter().zip(&grouping.labels).for_each(|(&row, &label)| labels[row as usize] = Some(label));
    Ok(map.analysis(labels, grouping, "computed"))
}

/// Analyses a poll whose groups are given; names of groups are put in order (numbers by value) and numbered from 0.
///
/// # Errors
/// When a group is given to somebody who did not vote.
pub fn analyze_given(
    poll: &Poll,
    given: &BTreeMap<Id, String>,
    params: &ValidParams,
) -> Result<Analysis, OpinionError> {
    let map = Map::new(poll, params.get())?;
    let mut names: Vec<Id> = given.values().map(Id::new).collect();
    names.sort();
    names.dedup();
    if names.len() > MOST_GIVEN {
        let value = format!("{} different groups", names.len());
        return Err(OpinionError::Parameter { name: "groups-from", value, range: "at most 20 different groups" });
    }
    let mut labels = vec![None; poll.participants.len()];
    for (participant, name) in given {
        let row = poll.participants.binary_search(participant);
        let row = row.map_err(|_| OpinionError::UnknownParticipant(participant.clone()))?;
        labels[row] = names.binary_search(&Id::new(name)).ok().map(|group| group as u32);
    }
    let grouping = Grouping::given(names.len() as u32);
    Ok(map.analysis(labels, grouping, "given"))
}

/// A poll laid out on the plane of opinion.
struct Map<'a> {
    poll: &'a Poll,
    params: &'a Params,
    included: Vec<bool>,
    plane: Plane,
    /// Where each participant stands.
    points: Vec<Point>,
}

impl<'a> Map<'a> {
    fn new(poll: &'a Poll, params: &'a Params) -> Result<Self, OpinionError> {
        let included: Vec<bool> = poll.statements.iter().map(|s| is_included(s, params.moderated)).collect();
        let rows: Vec<u32> = (0..poll.matrix.rows() as u32).collect();
        let plane = Plane::fit(&poll.matrix, &included, &rows, EXACT, params.seed)?;
        let points = plane.project(&poll.matrix, &rows);
        Ok(Self { poll, params, included, plane, points })
    }

    fn analysis(&self, labels: Vec<Option<u32>>, grouping: Grouping, groups_from: &str) -> Analysis {
        let tallies = Tallies::count(&self.poll.matrix, &labels, grouping.k as usize);
        let eligible = self.eligible(&tallies);
        Analysis {
            format: analysis::FORMAT.to_owned(),
            input: self.input(),
            params: self.recorded_params(groups_from),
            pca: self.pca(&tallies),
            participants: self.participants(&labels, grouping.k as usize),
            statements: (0..self.poll.statements.len()).map(|s| self.statement(s, &tallies)).collect(),
            representative: self.representative(&tallies, &eligible),
            consensus: consensus::named(consensus::consensus(&tallies.all, &eligible), &self.poll.statements),
            groups: sizes(grouping, &labels),
        }
    }

    /// Statements that may be named: in the mathematics and voted on.
    fn eligible(&self, tallies: &Tallies) -> Vec<bool> {
        self.included.iter().zip(&tallies.all).map(|(included, tally)| *included && tally.seen > 0).collect()
    }

    fn input(&self) -> Input {
        Input {
            sha256: self.poll.sha256(),
            participants: self.poll.participants.len() as u64,
            statements: self.poll.statements.len() as u64,
            votes: self.poll.matrix.len() as u64,
            topic: self.poll.topic.clone(),
        }
    }

    fn recorded_params(&self, groups_from: &str) -> analysis::Params {
        let params = self.params;
        analysis::Params {
            compat: match params.compat {
                Compat::Folkmoot => "folkmoot",
                Compat::Polis => "polis",
            }
            .to_owned(),
            min_votes: params.min_votes,
            min_clustered: params.min_clustered,
            moderated: match params.moderated {
                Moderated::NotRejected => "not-rejected",
                Moderated::Accepted => "accepted",
            }
            .to_owned(),
            groups: params.groups,
            groups_from: groups_from.to_owned(),
            max_groups: params.max_groups,
            min_group_share: params.min_group_share,
            restarts: params.restarts,
            bootstraps: params.bootstraps,
            min_stability: params.min_stability,
            sample: params.sample,
            tossed: self.poll.tossed,
            seed: params.seed,
            code_version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    fn pca(&self, tallies: &Tallies) -> Pca {
        let total = self.plane.total_variance;
        let share = |variance: f64| if total > 0.0 { variance / total } else { 0.0 };
        let voted = |values: &[f64]| {
            let columns = self.poll.statements.iter().zip(values).zip(&tallies.all);
            columns.filter(|(_, tally)| tally.seen > 0).map(|((s, value), _)| (s.id.clone(), *value)).collect()
        };
        Pca {
            explained_variance: self.plane.variance.to_vec(),
            explained_variance_ratio: self.plane.variance.iter().map(|v| share(*v)).collect(),
            center: voted(&self.plane.center),
            components: self.plane.components.iter().map(|component| voted(component)).collect(),
        }
    }

    fn participants(&self, labels: &[Option<u32>], groups: usize) -> Vec<Participant> {
        let middle = mean(self.points.iter().copied());
        let centers: Vec<Point> = (0..groups as u32)
            .map(|group| mean(self.points.iter().zip(labels).filter(|(_, l)| **l == Some(group)).map(|(p, _)| *p)))
            .collect();
        let row = |(row, id): (usize, &Id)| {
            let (point, group) = (self.points[row], labels[row]);
            let within = group.map(|group| within_group(point, centers[group as usize], middle));
            Participant {
                id: id.clone(),
                group,
                x: point[0],
                y: point[1],
                votes: self.poll.matrix.row(row).len() as u32,
                centricness: 1.0 - distance(point, middle),
                coreness: within.map(|(coreness, _)| coreness),
                extremeness: within.map(|(_, extremeness)| extremeness),
            }
        };
        self.poll.participants.iter().enumerate().map(row).collect()
    }

    fn statement(&self, index: usize, tallies: &Tallies) -> analysis::Statement {
        let (statement, votes, groups) = (&self.poll.statements[index], tallies.all[index], tallies.of(index));
        let extremity = self.plane.extremity(index);
        let factors = groups.iter().map(|tally| smoothed(tally.agrees, tally.seen));
        let gac_agree = group_aware(&groups, |tally| tally.agrees);
        let gac_agree_interval = group_aware_interval(&groups, |tally| tally.agrees);
        let root = 1.0 / groups.len().max(1) as f64;
        let gap = widest_gap(&groups);
        let important = self.poll.important.get(index).copied();
        analysis::Statement {
            id: statement.id.clone(),
            text: statement.text.clone(),
            language: statement.language.clone(),
            moderation: statement.moderation,
            is_meta: statement.is_meta,
            is_seed: statement.is_seed,
            included: self.included[index],
            votes,
            agree_share: share(votes),
            agree_interval: wilson(votes.agrees, votes.seen),
            disagree_interval: wilson(votes.disagrees, votes.seen),
            pass_interval: wilson(votes.passes, votes.seen),
            gac_agree,
            gac_disagree: group_aware(&groups, |tally| tally.disagrees),
            gac_agree_interval,
            gac_disagree_interval: group_aware_interval(&groups, |tally| tally.disagrees),
            gac_agree_mean: gac_agree.powf(root),
            gac_agree_mean_interval: gac_agree_interval.map(|bound| bound.powf(root)),
            gac_agree_min: factors.fold(1.0, f64::min),
            extremity,
            gap: gap.map(|(gap, _)| gap),
            gap_interval: gap.map(|(_, interval)| interval),
            important,
            important_interval: important.and_then(|people| wilson(people, votes.seen)),
            priority: priority(statement.is_meta, tallies.grouped(index), extremity),
            groups: groups.into_iter().zip(0..).map(|(votes, group)| group_tally(group, votes)).collect(),
        }
    }

    fn representative(&self, tallies: &Tallies, eligible: &[bool]) -> Vec<Vec<Representative>> {
        let mut columns: Vec<usize> = (0..eligible.len()).filter(|&s| eligible[s]).collect();
        if self.params.compat == Compat::Polis {
            // Polis scans statements in the order of their first vote; it decides ties.
            columns.sort_by_key(|&s| (self.poll.statement_first_ms[s], s));
        }
        let all: Vec<Tally> = (0..eligible.len()).map(|s| tallies.grouped(s)).collect();
        let of_group = |group: &Vec<Tally>| {
            let others: Vec<Tally> = all.iter().zip(group).map(|(all, own)| without(*all, *own)).collect();
            representative(group, &others, &columns).iter().map(|m| self.named(m)).collect()
        };
        tallies.groups.iter().map(of_group).collect()
    }

    fn named(&self, measure: &Measure) -> Representative {
        Representative {
            statement: self.poll.statements[measure.statement].id.clone(),
            direction: measure.direction,
            repness: measure.repness,
            repness_test: measure.repness_test,
            probability: measure.probability,
            probability_interval: wilson(measure.n_success, measure.n_trials),
            probability_test: measure.probability_test,
            n_success: measure.n_success,
            n_trials: measure.n_trials,
            best_agree: measure.best_agree,
        }
    }
}

fn is_included(statement: &Statement, moderated: Moderated) -> bool {
    let admitted = match moderated {
        Moderated::NotRejected => statement.moderation != -1,
        Moderated::Accepted => statement.moderation == 1,
    };
    admitted && !statement.is_meta
}

fn sizes(grouping: Grouping, labels: &[Option<u32>]) -> Groups {
    let mut sizes = vec![0; grouping.k as usize];
    labels.iter().flatten().for_each(|&group| sizes[group as usize] += 1);
    Groups {
        k: grouping.k,
        sizes,
        silhouette: grouping.silhouette,
        stability: grouping.stability,
        stability_by_k: grouping.stability_by_k,
        starts_made: grouping.starts,
        bootstraps_made: grouping.bootstraps,
        clear: grouping.note.is_none(),
        note: grouping.note,
    }
}

fn group_tally(group: u32, votes: Tally) -> GroupTally {
    GroupTally {
        group,
        votes,
        agree_share: share(votes),
        agree_interval: wilson(votes.agrees, votes.seen),
        disagree_interval: wilson(votes.disagrees, votes.seen),
        pass_interval: wilson(votes.passes, votes.seen),
    }
}

/// Share of agreement among votes of any kind.
fn share(votes: Tally) -> Option<f64> {
    (votes.seen > 0).then(|| votes.agrees as f64 / votes.seen as f64)
}

/// The largest difference in agreement between two groups that both saw the statement.
fn widest_gap(groups: &[Tally]) -> Option<(f64, analysis::Interval)> {
    let agreement = |tally: &&Tally| smoothed(tally.agrees, tally.seen);
    let saw = || groups.iter().filter(|tally| tally.seen > 0);
    if saw().count() < 2 {
        return None;
    }
    let most = saw().max_by(|a, b| agreement(a).total_cmp(&agreement(b)))?;
    let least = saw().min_by(|a, b| agreement(a).total_cmp(&agreement(b)))?;
    Some(difference((most.agrees, most.seen), (least.agrees, least.seen)))
}

fn without(all: Tally, own: Tally) -> Tally {
    Tally {
        agrees: all.agrees - own.agrees,
        disagrees: all.disagrees - own.disagrees,
        passes: all.passes - own.passes,
        seen: all.seen - own.seen,
    }
}
