//! Counting people in hexagons, for polls where dots would hide one another.

use super::plane::{Point, short};
use std::collections::BTreeMap;

/// A hexagon with the people in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Hexagon {
    /// Its middle.
    pub centre: Point,
    /// People in it.
    pub people: u64,
    /// The group that most of them belong to; none when most belong to no group.
    pub group: Option<usize>,
}

/// Sorts people into hexagons of `radius` that stand on a corner, row by row from the top.
pub fn hexagons(people: impl Iterator<Item = (Point, Option<usize>)>, radius: f64) -> Vec<Hexagon> {
    let mut bins: BTreeMap<(i64, i64), BTreeMap<Option<usize>, u64>> = BTreeMap::new();
    for (point, group) in people {
        *bins.entry(nearest(point, radius)).or_default().entry(group).or_default() += 1;
    }
    bins.into_iter()
        .map(|(bin, groups)| {
            // The lowest group number wins a tie.
            let most = groups.iter().rev().max_by_key(|(_, people)| **people);
            Hexagon {
                centre: middle(bin, radius),
                people: groups.values().sum(),
                group: most.and_then(|(group, _)| *group),
            }
        })
        .collect()
}

/// The outline of a hexagon as an SVG path.
pub fn outline(centre: Point, radius: f64) -> String {
    let (across, up) = (radius * 3.0_f64.sqrt() / 2.0, radius / 2.0);
    let [x, y] = centre;
    let corners = [
        (x, y - radius),
        (x + across, y - up),
        (x + across, y + up),
        (x, y + radius),
        (x - across, y + up),
        (x - across, y - up),
    ];
    let steps: Vec<String> = corners.iter().map(|(x, y)| format!("{} {}", short(*x), short(*y))).collect();
    format!("M{}z", steps.join("L"))
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few rows and columns")]
fn middle((row, column): (i64, i64), radius: f64) -> Point {
    let width = radius * 3.0_f64.sqrt();
    let shift = if row.rem_euclid(2) == 1 { width / 2.0 } else { 0.0 };
    [column as f64 * width + shift, row as f64 * radius * 1.5]
}

/// Row and column of the hexagon whose middle is nearest.
#[expect(clippy::cast_possible_truncation, reason = "a picture has few rows and columns")]
fn nearest(point: Point, radius: f64) -> (i64, i64) {
    let width = radius * 3.0_f64.sqrt();
    let row = (point[1] / (radius * 1.5)).floor() as i64;
    let distance = |bin: &(i64, i64)| {
        let middle = middle(*bin, radius);
        (middle[0] - point[0]).hypot(middle[1] - point[1])
    };
    let candidates = (row..=row + 1).flat_map(|row| {
        let shift = if row.rem_euclid(2) == 1 { width / 2.0 } else { 0.0 };
        let column = ((point[0] - shift) / width).floor() as i64;
        [(row, column), (row, column + 1)]
    });
    candidates.min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or((row, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_counted_once_and_in_the_nearest_hexagon() {
        let people = (0..400).map(|i| ([f64::from(i % 20) * 7.0, f64::from(i / 20) * 7.0], Some((i % 2) as usize)));
        let bins = hexagons(people.clone(), 12.0);
        assert_eq!(bins.iter().map(|bin| bin.people).sum::<u64>(), 400);
        for (point, _) in people {
            let here = middle(nearest(point, 12.0), 12.0);
            let away = (here[0] - point[0]).hypot(here[1] - point[1]);
            assert!(away <= 12.0 + 1e-9, "{point:?} lies outside its hexagon, {away} from its middle");
        }
    }

    #[test]
    fn the_larger_group_names_a_hexagon() {
        let people = [([0.0, 0.0], Some(1)), ([0.1, 0.0], Some(1)), ([0.0, 0.1], Some(0)), ([90.0, 90.0], None)];
        let bins = hexagons(people.into_iter(), 10.0);
        assert_eq!((bins[0].group, bins[0].people), (Some(1), 3));
        assert_eq!(bins[1].group, None);
    }
}
