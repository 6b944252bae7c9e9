//! Who is grouped, and where each person stands.

use super::{Params, VoteMatrix, pca::Point};

/// Rows of the people who are grouped, in row order.
///
/// Everybody with `min_votes` votes (or with a vote on every statement of a shorter poll); when these are fewer than
/// `min_clustered`, those with the most votes join, earlier rows first.
pub(super) fn grouped(votes: &VoteMatrix, voted_columns: usize, params: &Params) -> Vec<u32> {
    let needed = (params.min_votes as usize).min(voted_columns).max(1);
    let mut by_votes: Vec<u32> = (0..votes.rows() as u32).collect();
    let enough = by_votes.iter().filter(|&&row| votes.row(row as usize).len() >= needed).count();
    let target = enough.max((params.min_clustered as usize).min(by_votes.len()));
    by_votes.sort_by_key(|&row| std::cmp::Reverse(votes.row(row as usize).len()));
    by_votes.truncate(target);
    by_votes.sort_unstable();
    by_votes
}

/// Mean of points; the origin without any.
pub(super) fn mean(points: impl Iterator<Item = Point>) -> Point {
    let (mut sum, mut count) = ([0.0; 2], 0usize);
    for [x, y] in points {
        sum[0] += x;
        sum[1] += y;
        count += 1;
    }
    let count = count.max(1) as f64;
    [sum[0] / count, sum[1] / count]
}

/// Where somebody stands relative to the own group: (coreness, extremeness).
///
/// Coreness is 1 minus the distance to the group's centre; extremeness is how far beyond that centre, seen from the
/// centre of all, the person stands.
pub(super) fn within_group(point: Point, group: Point, all: Point) -> (f64, f64) {
    let away = [group[0] - all[0], group[1] - all[1]];
    let length = away[0].hypot(away[1]);
    let from = [point[0] - group[0], point[1] - group[1]];
    let extremeness = if length == 0.0 { 0.0 } else { (from[0] * away[0] + from[1] * away[1]) / length };
    (1.0 - distance(point, group), extremeness)
}

/// Euclidean distance.
pub(super) fn distance(a: Point, b: Point) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    (x * x + y * y).sqrt()
}
