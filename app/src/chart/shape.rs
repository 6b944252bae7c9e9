//! The mark of a group: a shape and a colour, so that neither is needed alone.

use super::plane::{Point, short};

/// Groups that have a mark of their own. Further groups share the last one.
pub const MARKS: usize = 5;

/// The class that colours a group's marks.
pub fn class(group: Option<usize>) -> String {
    group.map_or_else(|| "g-none".to_owned(), |group| format!("g-{}", group.min(MARKS - 1)))
}

/// The marks of a group at `points`, as one path to be filled. `size` is half the width of a mark.
pub fn marks(group: Option<usize>, points: &[Point], size: f64) -> String {
    points.iter().map(|point| mark(group, *point, size)).collect()
}

/// One mark: circle, square, triangle, diamond, cross; a small circle for people without a group.
fn mark(group: Option<usize>, [x, y]: Point, size: f64) -> String {
    let start = |dx: f64, dy: f64| format!("M{} {}", short(x + dx), short(y + dy));
    let r = short(size);
    let d = short(2.0 * size);
    match group {
        None => {
            // Rounded first: a diameter that is not twice the radius would bend the circle.
            let radius = (size * 7.0).round() / 10.0;
            let (r, d) = (short(radius), short(radius * 2.0));
            format!("{}a{r} {r} 0 1 1 {d} 0a{r} {r} 0 1 1 -{d} 0z", start(-radius, 0.0))
        }
        Some(0) => format!("{}a{r} {r} 0 1 1 {d} 0a{r} {r} 0 1 1 -{d} 0z", start(-size, 0.0)),
        Some(1) => {
            let side = short(size * 1.8);
            format!("{}h{side}v{side}h-{side}z", start(-size * 0.9, -size * 0.9))
        }
        Some(2) => {
            let (w, h) = (short(size * 1.15), short(size * 2.0));
            format!("{}l{w} {h}h-{}z", start(0.0, -size * 1.15), short(size * 2.3))
        }
        Some(3) => {
            let s = short(size * 1.25);
            format!("{}l{s} {s}l-{s} {s}l-{s} -{s}z", start(0.0, -size * 1.25))
        }
        Some(_) => {
            let (t, l) = (short(size * 0.7), short(size * 0.9));
            format!("{}h{t}v{l}h{l}v{t}h-{l}v{l}h-{t}v-{l}h-{l}v-{t}h{l}z", start(-size * 0.35, -size * 1.25))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_has_its_own_shape_until_marks_run_out() {
        let shapes: Vec<String> = (0..6).map(|group| mark(Some(group), [10.0, 10.0], 4.0)).collect();
        for (at, shape) in shapes[..MARKS].iter().enumerate() {
            assert!(!shapes[at + 1..MARKS].contains(shape), "groups share the shape {shape}");
        }
        assert_eq!(shapes[4], shapes[5]);
        assert_eq!(class(Some(9)), "g-4");
    }
}
