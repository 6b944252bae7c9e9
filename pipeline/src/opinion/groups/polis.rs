//! Groups as a cold start of Polis makes them.
//!
//! Up to 100 base clusters of people, then k-means over these, weighted by size, for two to five groups; the best
//! unweighted silhouette over base clusters wins. Rows go in the order of each person's first vote: the first distinct
//! ones are the starting centres, so the outcome depends on that order, as it does in Polis.

use super::{Grouping, People, kmeans::nearest, largest_first, silhouette::Distances};
use crate::opinion::{Params, participants::distance, pca::Point};
use std::collections::BTreeMap;

const BASE_CLUSTERS: usize = 100;
const BASE_ITERATIONS: usize = 100;
/// Polis means 100, but passes it under a name that is not read.
const GROUP_ITERATIONS: usize = 20;
/// Movement of a centre below which it has come to rest.
const AT_REST: f64 = 0.01;
/// Base clusters that each further group tried needs.
const BASE_PER_GROUP: usize = 12;
const MOST_GROUPS: usize = 5;

pub(super) fn find(people: &People<'_>, params: &Params) -> Grouping {
    let mut order: Vec<usize> = (0..people.points.len()).collect();
    order.sort_by_key(|&i| (people.first_ms[people.rows[i] as usize], i));
    let points: Vec<Point> = order.iter().map(|&i| people.points[i]).collect();
    let base = cluster(&points, &vec![1.0; points.len()], BASE_CLUSTERS, BASE_ITERATIONS);
    let (silhouette, groups) = group(&base, params);
    let mut labels = vec![0; points.len()];
    for (place, &person) in order.iter().enumerate() {
        labels[person] = groups[base.labels[place] as usize];
    }
    let (labels, k) = largest_first(labels);
    Grouping {
        labels,
        k,
        silhouette,
        stability: None,
        stability_by_k: BTreeMap::new(),
        starts: 1,
        bootstraps: 0,
        note: None,
    }
}

/// Base clusters of people whose groups are known: at most 100 in all, each within one group.
///
/// A hundred people or fewer have one each, but for those who stand at the same place. Of more, each group gets its
/// share of the hundred (largest remainders), and people are clustered within their group as Polis does in the whole.
/// Gives the members of each (indices into `points`), by group and then by first member.
pub(crate) fn base_clusters(points: &[Point], groups: &[u32]) -> Vec<Vec<usize>> {
    let count = groups.iter().max().map_or(0, |&most| most as usize + 1);
    let mut people = vec![Vec::new(); count];
    groups.iter().enumerate().for_each(|(person, &group)| people[group as usize].push(person));
    let mut found = Vec::new();
    for (people, quota) in people.iter().zip(quotas(&people)) {
        let own: Vec<Point> = people.iter().map(|&person| points[person]).collect();
        let labels = cluster(&own, &vec![1.0; own.len()], quota, BASE_ITERATIONS).labels;
        let mut clusters: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        people.iter().zip(labels).for_each(|(&person, label)| clusters.entry(label).or_default().push(person));
        let mut clusters: Vec<Vec<usize>> = clusters.into_values().collect();
        clusters.sort();
        found.extend(clusters);
    }
    found
}

/// How many base clusters each group gets.
fn quotas(people: &[Vec<usize>]) -> Vec<usize> {
    let all: usize = people.iter().map(Vec::len).sum();
    let places = all.min(BASE_CLUSTERS);
    let mut quotas: Vec<usize> =
        people.iter().map(|own| (own.len() * places / all.max(1)).max(own.len().min(1))).collect();
    let mut by_remainder: Vec<usize> = (0..people.len()).collect();
    by_remainder.sort_by_key(|&group| std::cmp::Reverse((people[group].len() * places % all.max(1), group)));
    let mut left = places.saturating_sub(quotas.iter().sum());
    for group in by_remainder {
        if left > 0 && quotas[group] < people[group].len() {
            quotas[group] += 1;
            left -= 1;
        }
    }
    // Groups so small that they got their only one out of turn: the largest gives way.
    while quotas.iter().sum::<usize>() > places {
        let Some(largest) = quotas.iter_mut().max() else { break };
        *largest -= 1;
    }
    quotas
}

/// Group of each base cluster, with the silhouettes of all numbers tried.
fn group(base: &Clusters, params: &Params) -> (BTreeMap<u32, f64>, Vec<u32>) {
    let distances = Distances::new(&base.centers);
    let most = MOST_GROUPS.min(2 + base.centers.len() / BASE_PER_GROUP);
    let tried = params.groups.map_or(2..=most, |k| k as usize..=k as usize);
    let mut silhouettes = BTreeMap::new();
    let mut best: Option<(f64, Vec<u32>)> = None;
    for k in tried {
        let groups = cluster(&base.centers, &base.sizes, k, GROUP_ITERATIONS);
        let count = groups.centers.len() as u32;
        let score = distances.silhouette(&groups.labels, count);
        silhouettes.insert(k as u32, score);
        if best.as_ref().is_none_or(|(highest, _)| score >= *highest) {
            best = Some((score, groups.labels));
        }
    }
    (silhouettes, best.map_or_else(|| vec![0; base.centers.len()], |(_, labels)| labels))
}

struct Clusters {
    centers: Vec<Point>,
    sizes: Vec<f64>,
    labels: Vec<u32>,
}

/// Weighted k-means from the first `k` distinct points. Empty clusters are dropped.
fn cluster(points: &[Point], weights: &[f64], k: usize, iterations: usize) -> Clusters {
    let mut centers = first_distinct(points, k);
    let mut step = 0;
    loop {
        let clusters = update(points, weights, &centers);
        step += 1;
        // One step more than the limit runs, as in Polis.
        if step > iterations || at_rest(&centers, &clusters.centers) {
            return clusters;
        }
        centers = clusters.centers;
    }
}

fn first_distinct(points: &[Point], k: usize) -> Vec<Point> {
    let mut centers: Vec<Point> = Vec::new();
    for point in points {
        if centers.len() == k {
            break;
        }
        if !centers.contains(point) {
            centers.push(*point);
        }
    }
    centers
}

fn update(points: &[Point], weights: &[f64], centers: &[Point]) -> Clusters {
    let assigned: Vec<u32> = points.iter().map(|point| nearest(*point, centers).0).collect();
    let mut sums = vec![([0.0; 2], 0.0); centers.len()];
    for ((point, weight), &label) in points.iter().zip(weights).zip(&assigned) {
        let (sum, total) = &mut sums[label as usize];
        sum[0] += point[0] * weight;
        sum[1] += point[1] * weight;
        *total += weight;
    }
    let mut kept = Clusters { centers: Vec::new(), sizes: Vec::new(), labels: Vec::new() };
    let mut number = vec![0; centers.len()];
    for (label, (sum, total)) in sums.into_iter().enumerate().filter(|(_, (_, total))| *total > 0.0) {
        number[label] = kept.centers.len() as u32;
        kept.centers.push([sum[0] / total, sum[1] / total]);
        kept.sizes.push(total);
    }
    kept.labels = assigned.into_iter().map(|label| number[label as usize]).collect();
    kept
}

fn at_rest(before: &[Point], after: &[Point]) -> bool {
    let sorted = |centers: &[Point]| {
        let mut centers = centers.to_vec();
        centers.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
        centers
    };
    before.len() == after.len() && sorted(before).into_iter().zip(sorted(after)).all(|(a, b)| distance(a, b) < AT_REST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_base_clusters_are_shared_out_by_size_and_none_mixes_groups() {
        let sizes = [500usize, 260, 30, 2];
        let groups: Vec<u32> = (0..).zip(sizes).flat_map(|(group, size)| vec![group; size]).collect();
        let points: Vec<Point> = (0..groups.len()).map(|i| [(i % 37) as f64, (i * i % 101) as f64]).collect();
        let clusters = base_clusters(&points, &groups);
        assert!(clusters.len() <= 100 && clusters.len() > 90, "{}", clusters.len());
        assert!(clusters.iter().all(|members| members.iter().all(|&m| groups[m] == groups[members[0]])));
        let mut everybody: Vec<usize> = clusters.concat();
        everybody.sort_unstable();
        assert_eq!(everybody, (0..groups.len()).collect::<Vec<_>>());
        assert!(clusters.iter().any(|members| groups[members[0]] == 3), "the smallest group has one too");
    }

    #[test]
    fn few_people_have_one_each() {
        let points: Vec<Point> = (0..60).map(|i| [f64::from(i), 0.0]).collect();
        assert_eq!(base_clusters(&points, &vec![0; 60]).len(), 60);
        assert!(base_clusters(&[], &[]).is_empty());
    }
}
