//! The outline of a group: the convex hull of its core.

use super::plane::Point;

/// Share of a group that its outline encloses. The few who are far from their group would stretch it over others.
pub const CORE: f64 = 0.9;

/// The share [`CORE`] of `points` that is nearest to their centre, at least one of them.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of people times a share"
)]
pub fn core(points: &[Point]) -> Vec<Point> {
    let n = points.len() as f64;
    let centre = points.iter().fold([0.0, 0.0], |sum, p| [sum[0] + p[0] / n, sum[1] + p[1] / n]);
    let distance = |p: &Point| (p[0] - centre[0]).hypot(p[1] - centre[1]);
    let mut near = points.to_vec();
    near.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    near.truncate((n * CORE).ceil() as usize);
    near
}

/// The convex hull of `points` by the monotone chain, counter-clockwise from the leftmost, without points on edges.
pub fn convex(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    sorted.dedup();
    if sorted.len() < 3 {
        return sorted;
    }
    let mut lower = chain(sorted.iter());
    let mut upper = chain(sorted.iter().rev());
    // Each chain ends where the other begins.
    lower.pop();
    upper.pop();
    lower.append(&mut upper);
    lower
}

/// One side of the hull: turns left at every point.
fn chain<'a>(points: impl Iterator<Item = &'a Point>) -> Vec<Point> {
    let mut side: Vec<Point> = Vec::new();
    for point in points {
        while let [.., a, b] = side.as_slice() {
            if (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0.0 {
                break;
            }
            side.pop();
        }
        side.push(*point);
    }
    side
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_with_points_inside_and_on_edges_has_four_corners() {
        let points = [[0.0, 0.0], [2.0, 0.0], [1.0, 1.0], [2.0, 2.0], [0.0, 2.0], [1.0, 0.0], [0.0, 1.0]];
        assert_eq!(convex(&points), [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]);
    }

    #[test]
    fn the_order_of_people_does_not_matter() {
        let points = [[0.0, 0.0], [5.0, 1.0], [4.0, 4.0], [1.0, 3.0], [2.0, 2.0]];
        let mut turned = points;
        turned.reverse();
        assert_eq!(convex(&points), convex(&turned));
    }

    #[test]
    fn lines_and_single_places_do_not_fail() {
        assert_eq!(convex(&[[1.0, 1.0], [1.0, 1.0]]), [[1.0, 1.0]]);
        assert_eq!(convex(&[[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]), [[0.0, 0.0], [2.0, 2.0]]);
        assert_eq!(convex(&[]), Vec::<Point>::new());
        assert_eq!(core(&[]), Vec::<Point>::new());
    }

    #[test]
    fn the_core_leaves_the_farthest_tenth_out() {
        let mut points: Vec<Point> = (0..9).map(|i| [f64::from(i % 3), f64::from(i / 3)]).collect();
        points.push([50.0, 50.0]);
        assert_eq!(core(&points).len(), 9);
        assert!(!core(&points).contains(&[50.0, 50.0]));
    }
}
