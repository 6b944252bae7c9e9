//! Something that was measured step by step: a line for each of a few series, and a table of the same numbers.

use super::plane::short;
use crate::words::Words;
use leptos::prelude::*;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is, in words.
    pub name: String,
    /// Which of the two ways of drawing: 0 is drawn through, 1 dashed.
    pub style: usize,
    /// Steps and values, in the order of the steps; at least one.
    pub points: Vec<(u64, f64)>,
}

/// The rectangle that holds all points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bounds {
    steps: (u64, u64),
    values: (f64, f64),
}

impl Bounds {
    fn of(series: &[Series]) -> Option<Self> {
        let points = || series.iter().flat_map(|one| one.points.iter().copied());
        let (first, value) = points().next()?;
        let start = Self { steps: (first, first), values: (value, value) };
        Some(points().fold(start, |bounds, (step, value)| Self {
            steps: (bounds.steps.0.min(step), bounds.steps.1.max(step)),
            values: (bounds.values.0.min(value), bounds.values.1.max(value)),
        }))
    }

    /// Where a point lies on a picture of 100 by 100; what does not vary lies in the middle.
    #[expect(clippy::cast_precision_loss, reason = "steps are few, and a picture is coarse")]
    fn place(&self, (step, value): (u64, f64)) -> (f64, f64) {
        let share = |at: f64, (low, high): (f64, f64)| if high > low { (at - low) / (high - low) } else { 0.5 };
        let x = share(step as f64, (self.steps.0 as f64, self.steps.1 as f64));
        (x * 100.0, 100.0 - share(value, self.values) * 100.0)
    }

    fn path(&self, points: &[(u64, f64)]) -> String {
        let mut path = String::new();
        for (at, point) in points.iter().enumerate() {
            let (x, y) = self.place(*point);
            path.push_str(&format!("{}{} {}", if at == 0 { "M" } else { "L" }, short(x), short(y)));
        }
        // A single point would not be seen.
        if points.len() == 1 {
            path.push_str("h0.1");
        }
        path
    }
}

/// The picture and its table.
pub fn curve(words: Words, id: &str, series: &[Series], step: String) -> AnyView {
    let Some(bounds) = Bounds::of(series) else { return ().into_any() };
    let lines: Vec<_> = series
        .iter()
        .map(|one| {
            let class = format!("curve-line curve-{}", one.style);
            view! { <path class=class d=bounds.path(&one.points) vector-effect="non-scaling-stroke"></path> }
        })
        .collect();
    let keys: Vec<_> = series
        .iter()
        .map(|one| {
            let class = format!("curve-line curve-{}", one.style);
            view! {
                <li>
                    <svg class="curve-swatch" viewBox="0 0 28 8" aria-hidden="true" focusable="false">
                        <path class=class d="M0 4H28"></path>
                    </svg>
                    {one.name.clone()}
                </li>
            }
        })
        .collect();
    view! {
        <ul class="key">{keys}</ul>
        <div class="curve" dir="ltr" aria-hidden="true">
            <div class="curve-values">
                <span>{value(words, bounds.values.1)}</span>
                <span>{value(words, bounds.values.0)}</span>
            </div>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">{lines}</svg>
            <div class="curve-steps">
                <span>{words.thousands(bounds.steps.0)}</span>
                <span>{words.thousands(bounds.steps.1)}</span>
            </div>
        </div>
        {twin(words, id, series, step)}
    }
    .into_any()
}

/// A value as the picture names it: three digits that count.
pub fn value(words: Words, value: f64) -> String {
    let decimals = match value.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        size if size >= 0.01 || size == 0.0 => 3,
        _ => 5,
    };
    words.decimal(value, decimals)
}

/// The table behind the picture: a row for each step at which anything was measured.
fn twin(words: Words, id: &str, series: &[Series], step: String) -> AnyView {
    let mut steps: Vec<u64> = series.iter().flat_map(|one| one.points.iter().map(|(step, _)| *step)).collect();
    steps.sort_unstable();
    steps.dedup();
    let rows: Vec<_> = steps
        .into_iter()
        .map(|at| {
            let cells: Vec<_> = series
                .iter()
                .map(|one| {
                    let found = one.points.iter().find(|(step, _)| *step == at);
                    view! { <td class="num">{found.map(|(_, found)| value(words, *found))}</td> }
                })
                .collect();
            view! { <tr><th scope="row">{words.thousands(at)}</th>{cells}</tr> }
        })
        .collect();
    let heads: Vec<_> =
        series.iter().map(|one| view! { <th scope="col" class="num">{one.name.clone()}</th> }).collect();
    view! {
        <details class="twin" id=format!("{id}-table")>
            <summary>{words.say("tally-as-table")}</summary>
            <div class="scroll curve-table" role="group" aria-label=words.say("tally-as-table") tabindex="0">
                <table>
                    <thead><tr><th scope="col">{step}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(points: &[(u64, f64)]) -> Series {
        Series { name: "a".into(), style: 0, points: points.to_vec() }
    }

    #[test]
    fn lines_share_one_scale_and_reach_its_edges() {
        let both = [series(&[(1, 4.0), (3, 2.0)]), series(&[(2, 0.0), (5, 1.0)])];
        let bounds = Bounds::of(&both).expect("points");
        assert_eq!(bounds, Bounds { steps: (1, 5), values: (0.0, 4.0) });
        assert_eq!(bounds.path(&both[0].points), "M0 0L50 50");
        assert_eq!(bounds.path(&both[1].points), "M25 100L100 75");
    }

    #[test]
    fn what_does_not_vary_lies_in_the_middle() {
        let one = [series(&[(7, 2.0)])];
        assert_eq!(Bounds::of(&one).expect("a point").path(&one[0].points), "M50 50h0.1");
        assert_eq!(Bounds::of(&[]), None);
    }
}
