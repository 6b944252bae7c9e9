//! From the coordinates of the data to those of the picture.

/// A point of a picture, x to the right and y down.
pub type Point = [f64; 2];

/// A mapping that keeps proportions: near on the picture means near in the data, in every direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    scale: f64,
    centre: Point,
    middle: Point,
}

impl Plane {
    /// Fits `points` into a picture of `width` by `height` with a margin on all sides.
    ///
    /// One point, or several at the same place, land in the middle.
    pub fn fit(points: impl Iterator<Item = Point> + Clone, width: f64, height: f64, margin: f64) -> Self {
        let bound = |axis: usize| {
            points.clone().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), point| {
                (low.min(point[axis]), high.max(point[axis]))
            })
        };
        let (x, y) = (bound(0), bound(1));
        let spread = |(low, high): (f64, f64)| if high > low { high - low } else { 0.0 };
        let across = (width - 2.0 * margin) / spread(x);
        let down = (height - 2.0 * margin) / spread(y);
        let scale = across.min(down);
        let mid = |(low, high): (f64, f64)| if low.is_finite() { f64::midpoint(low, high) } else { 0.0 };
        Self {
            scale: if scale.is_finite() { scale } else { 1.0 },
            centre: [mid(x), mid(y)],
            middle: [width / 2.0, height / 2.0],
        }
    }

    /// Where a point of the data lies on the picture.
    pub fn place(&self, point: Point) -> Point {
        [
            self.middle[0] + (point[0] - self.centre[0]) * self.scale,
            self.middle[1] - (point[1] - self.centre[1]) * self.scale,
        ]
    }
}

/// A coordinate with one decimal: a tenth of a pixel is finer than anybody sees.
pub fn short(coordinate: f64) -> String {
    let rounded = (coordinate * 10.0).round() / 10.0;
    // Negative zero would print its sign.
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outermost_points_touch_the_margin_and_proportions_stay() {
        let plane = Plane::fit([[0.0, 0.0], [4.0, 2.0]].into_iter(), 100.0, 100.0, 10.0);
        assert_eq!(plane.place([0.0, 0.0]), [10.0, 70.0]);
        assert_eq!(plane.place([4.0, 2.0]), [90.0, 30.0]);
    }

    #[test]
    fn nothing_and_a_single_place_are_in_the_middle() {
        let one = Plane::fit([[3.0, -2.0]].into_iter(), 100.0, 60.0, 10.0);
        assert_eq!(one.place([3.0, -2.0]), [50.0, 30.0]);
        let none = Plane::fit(std::iter::empty(), 100.0, 60.0, 10.0);
        assert!(none.place([0.0, 0.0]).iter().all(|c| c.is_finite()));
    }

    #[test]
    fn coordinates_are_written_briefly() {
        assert_eq!([12.04, -0.02, 3.0].map(short), ["12", "0", "3"]);
    }
}
