//! A beeswarm: dots on a line, pushed aside so that none hides another.

use super::plane::Point;

/// Places one dot per value, in the order of `across`, which must ascend.
///
/// Every dot keeps its place along the line and takes the free place nearest to the line, above before below.
/// The outcome depends on nothing but the values.
pub fn places(across: &[f64], diameter: f64) -> Vec<Point> {
    let mut placed: Vec<Point> = Vec::with_capacity(across.len());
    for x in across {
        let near: Vec<Point> = placed.iter().rev().take_while(|p| x - p[0] < diameter).copied().collect();
        let free = |y: f64| near.iter().all(|p| (p[0] - x).hypot(p[1] - y) >= diameter - 1e-9);
        // The only places worth a look touch a neighbour.
        let mut candidates = vec![0.0];
        for p in &near {
            let aside = (diameter * diameter - (x - p[0]).powi(2)).max(0.0).sqrt();
            candidates.extend([p[1] - aside, p[1] + aside]);
        }
        candidates.sort_by(|a, b| a.abs().total_cmp(&b.abs()).then(a.total_cmp(b)));
        let y = candidates.into_iter().find(|y| free(*y)).unwrap_or(0.0);
        placed.push([*x, y]);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_dot_covers_another() {
        let across: Vec<f64> = (0..300).map(|i| (f64::from(i) * 0.37).floor()).collect();
        let places = places(&across, 10.0);
        for (at, a) in places.iter().enumerate() {
            for b in &places[at + 1..] {
                assert!((a[0] - b[0]).hypot(a[1] - b[1]) > 10.0 - 1e-6, "{a:?} and {b:?} overlap");
            }
        }
    }

    #[test]
    fn lonely_dots_stay_on_the_line() {
        assert_eq!(places(&[0.0, 20.0, 40.0], 10.0), [[0.0, 0.0], [20.0, 0.0], [40.0, 0.0]]);
    }
}
