//! Opinion groups: who votes alike.
//!
//! k-means (linfa) on the opinion map from several seeded starts. Real polls have several partitions of nearly the
//! same inertia; among those within 5 % of the lowest the one with the best silhouette counts. The number of groups is
//! the one with the best silhouette that also comes out again when people are drawn anew (bootstrap); when none does,
//! there are no clear groups. Beyond [`Params::sample`] people, starts and silhouettes use a fixed sample of them.

mod kmeans;
mod polis;
mod rand_index;
mod silhouette;
mod stability;

use super::{
    Compat, OpinionError, Params, VoteMatrix,
    pca::{Plane, Point},
};
use kmeans::{Partition, Precision};
use rand::{SeedableRng, seq::index};
use rand_xoshiro::Xoshiro256Plus;
use silhouette::Distances;
use stability::Bootstrap;
use std::collections::BTreeMap;

pub(crate) use polis::base_clusters;
pub use rand_index::adjusted_rand_index;

/// Fewer people than this cannot form two groups of three.
const FEWEST_PEOPLE: usize = 6;
/// Partitions with an inertia up to this factor above the lowest are weighed by silhouette.
const NEARLY_LOWEST: f64 = 1.05;
/// Streams of random numbers, so that no two purposes share one.
const SAMPLE_STREAM: u64 = 0x5A;

/// The groups of the people who are grouped.
#[derive(Clone, Debug)]
pub(super) struct Grouping {
    /// Group of each, in the order of the rows given; group 0 is the largest.
    pub(super) labels: Vec<u32>,
    /// Number of groups.
    pub(super) k: u32,
    /// Silhouette per number of groups tried.
    pub(super) silhouette: BTreeMap<u32, f64>,
    /// Stability at the number of groups that was best or asked for.
    pub(super) stability: Option<f64>,
    /// Stability per number of groups tried for it.
    pub(super) stability_by_k: BTreeMap<u32, f64>,
    /// Starts of k-means that were made per number of groups.
    pub(super) starts: u32,
    /// Bootstraps that were made per number of groups.
    pub(super) bootstraps: u32,
    /// Why there are no clear groups, if so.
    pub(super) note: Option<String>,
}

impl Grouping {
    /// Groups that somebody else made; labels are kept by the caller.
    pub(super) fn given(k: u32) -> Self {
        Self {
            labels: Vec::new(),
            k,
            silhouette: BTreeMap::new(),
            stability: None,
            stability_by_k: BTreeMap::new(),
            starts: 0,
            bootstraps: 0,
            note: (k < 2).then(|| "fewer than two groups were given".to_owned()),
        }
    }

    /// Everybody in one group.
    fn together(people: usize, note: String) -> Self {
        Self {
            labels: vec![0; people],
            k: u32::from(people > 0),
            silhouette: BTreeMap::new(),
            stability: None,
            stability_by_k: BTreeMap::new(),
            starts: 0,
            bootstraps: 0,
            note: Some(note),
        }
    }
}

/// The people to be grouped.
pub(super) struct People<'a> {
    pub(super) votes: &'a VoteMatrix,
    pub(super) plane: &'a Plane,
    /// Their rows in the vote matrix.
    pub(super) rows: &'a [u32],
    /// Where they stand, in the order of `rows`.
    pub(super) points: &'a [Point],
    /// Time of the first vote of every row of the matrix.
    pub(super) first_ms: &'a [i64],
}

/// Groups people.
pub(super) fn find(people: &People<'_>, params: &Params) -> Result<Grouping, OpinionError> {
    if let Some(note) = obstacle(people, params) {
        return Ok(Grouping::together(people.points.len(), note));
    }
    if params.compat == Compat::Polis {
        return Ok(polis::find(people, params));
    }
    let mut rng = Xoshiro256Plus::seed_from_u64(params.seed ^ SAMPLE_STREAM);
    let sample = draw(people.points.len(), params.sample as usize, &mut rng);
    let effort = Effort::new(people.points.len(), params);
    let candidates = candidates(people.points, &sample, &effort, params)?;
    choose(&candidates, people, &sample, &effort, params)
}

/// What makes grouping impossible, in words.
fn obstacle(people: &People<'_>, params: &Params) -> Option<String> {
    let points = people.points;
    if points.len() < FEWEST_PEOPLE && params.groups.is_none() {
        let missing = FEWEST_PEOPLE - points.len();
        return Some(format!("{missing} more people with enough votes are needed before groups can be looked for"));
    }
    if people.plane.variance[0] == 0.0 || points.iter().all(|point| point == &points[0]) {
        return Some("everybody who voted stands at the same place: nothing tells people apart".into());
    }
    (params.groups == Some(1)).then(|| "one group was asked for".into())
}

/// How much is tried. Beyond [`Params::sample`] people a quarter: there the landscape is smooth and one draw differs
/// little from the next.
struct Effort {
    starts: u32,
    bootstraps: u32,
    precision: Precision,
}

impl Effort {
    fn new(people: usize, params: &Params) -> Self {
        if people <= params.sample as usize {
            return Self { starts: params.restarts, bootstraps: params.bootstraps, precision: Precision::Final };
        }
        let quarter = |count: u32| count.div_ceil(4);
        Self { starts: quarter(params.restarts), bootstraps: quarter(params.bootstraps), precision: Precision::Rough }
    }
}

/// Indices of at most `size` people, in order.
fn draw(people: usize, size: usize, rng: &mut Xoshiro256Plus) -> Vec<usize> {
    if people <= size {
        return (0..people).collect();
    }
    let mut chosen = index::sample(rng, people, size).into_vec();
    chosen.sort_unstable();
    chosen
}

/// A partition with its silhouette.
struct Candidate {
    partition: Partition,
    silhouette: f64,
}

/// The best partition per number of groups.
fn candidates(
    points: &[Point],
    sample: &[usize],
    effort: &Effort,
    params: &Params,
) -> Result<BTreeMap<u32, Candidate>, OpinionError> {
    let sampled: Vec<Point> = sample.iter().map(|&i| points[i]).collect();
    let distances = Distances::new(&sampled);
    let tried = params.groups.map_or(2..=params.max_groups, |k| k..=k);
    let mut found = BTreeMap::new();
    for k in tried.filter(|&k| (k as usize) < points.len()) {
        if let Some(best) = best_partition(&sampled, &distances, k, effort, params)? {
            found.insert(k, best);
        }
    }
    Ok(found)
}

/// The partition into `k` groups that counts, on the sample; `None` when some group always stays too small and the
/// number of groups is free.
fn best_partition(
    sampled: &[Point],
    distances: &Distances,
    k: u32,
    effort: &Effort,
    params: &Params,
) -> Result<Option<Candidate>, OpinionError> {
    let smallest = smallest_group(sampled.len(), params);
    let all = kmeans::local_optima(sampled, k, effort.starts, effort.precision, params.seed)?;
    let large: Vec<&Partition> = all.iter().filter(|p| p.smallest_group() >= smallest).collect();
    let admitted: Vec<&Partition> = match (large.is_empty(), params.groups) {
        (false, _) => large,
        (true, Some(_)) => all.iter().collect(),
        (true, None) => return Ok(None),
    };
    let lowest = admitted.iter().map(|p| p.inertia).fold(f64::INFINITY, f64::min);
    let weighed = admitted.into_iter().filter(|p| p.inertia <= lowest * NEARLY_LOWEST);
    let scored = weighed.map(|p| Candidate { silhouette: distances.silhouette(&p.labels, k), partition: p.clone() });
    // Equal silhouettes: the lower inertia, which comes first, stays.
    Ok(scored.reduce(|best, next| if next.silhouette > best.silhouette { next } else { best }))
}

/// People that a group must have.
fn smallest_group(people: usize, params: &Params) -> usize {
    // Three, where there are enough people for that: fewer are not a group.
    ((people as f64 * params.min_group_share).ceil() as usize).max(3).min(people / 2)
}

/// The number of groups: best silhouette among those that are stable.
fn choose(
    candidates: &BTreeMap<u32, Candidate>,
    people: &People<'_>,
    sample: &[usize],
    effort: &Effort,
    params: &Params,
) -> Result<Grouping, OpinionError> {
    let silhouette: BTreeMap<u32, f64> = candidates.iter().map(|(k, c)| (*k, c.silhouette)).collect();
    let mut by_silhouette: Vec<u32> = silhouette.keys().copied().collect();
    // Equal silhouettes: the larger number of groups, as in Polis.
    by_silhouette.sort_by(|a, b| silhouette[b].total_cmp(&silhouette[a]).then(b.cmp(a)));
    let bootstrap = Bootstrap { people, sample, rounds: effort.bootstraps, seed: params.seed };
    let (starts, bootstraps) = (effort.starts, effort.bootstraps);
    let mut stability_by_k = BTreeMap::new();
    for k in by_silhouette {
        let partition = &candidates[&k].partition;
        let stability = bootstrap.stability(partition, k)?;
        stability.map(|value| stability_by_k.insert(k, value));
        if params.groups.is_some() || stability.is_none_or(|value| value >= params.min_stability) {
            let (labels, k) = largest_first(kmeans::assign_all(people.points, partition)?);
            return Ok(Grouping { labels, k, silhouette, stability, stability_by_k, starts, bootstraps, note: None });
        }
    }
    let stability = stability_by_k.values().copied().reduce(f64::max);
    let note = match stability {
        Some(best) => {
            format!("no number of groups comes out again when people are drawn anew (best agreement {best:.2})")
        }
        None => "every split leaves a group too small to be one".to_owned(),
    };
    let together = Grouping::together(people.points.len(), note);
    Ok(Grouping { silhouette, stability, stability_by_k, starts, bootstraps, ..together })
}

/// Numbers groups by falling size; equal sizes by their first member. Empty groups are dropped.
pub(super) fn largest_first(labels: Vec<u32>) -> (Vec<u32>, u32) {
    let mut groups: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for (person, &label) in labels.iter().enumerate() {
        groups.entry(label).or_insert((0, person)).0 += 1;
    }
    let mut order: Vec<(u32, (usize, usize))> = groups.into_iter().collect();
    order.sort_by_key(|(_, (size, first))| (std::cmp::Reverse(*size), *first));
    let number: BTreeMap<u32, u32> = order.iter().zip(0..).map(|((label, _), new)| (*label, new)).collect();
    (labels.into_iter().map(|label| number[&label]).collect(), number.len() as u32)
}
