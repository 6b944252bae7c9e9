//! Small multiples: a few little pictures side by side over the same stretch of time, each with a scale of its own, and
//! one table of all their numbers.

use super::plane::short;
use crate::words::Words;
use leptos::prelude::*;

/// Height of a picture; its width is 100.
const HEIGHT: f64 = 100.0;
/// Share of its room that a column leaves free, so that neighbours can be told apart.
const GAP: f64 = 0.15;

/// How the numbers of a picture are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A column for each unit of time.
    Columns,
    /// A line that goes up in steps, with what is below it: numbers that only grow.
    Steps,
}

/// One of the pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What it shows, in a few words.
    pub title: String,
    /// What there is to see, in one sentence.
    pub finding: String,
    /// How it is drawn.
    pub shape: Shape,
    /// Where units of time begin, UTC milliseconds, oldest first, with the number of each. Nothing happened in others.
    pub values: Vec<(i64, u64)>,
    /// How far the numbers can go, where there is such an end.
    pub limit: Option<u64>,
}

impl Panel {
    /// The number at the upper end of its scale.
    fn most(&self) -> u64 {
        self.values.iter().map(|(_, value)| *value).chain(self.limit).max().unwrap_or(0).max(1)
    }

    /// The number that holds at a moment: what was reached by then, or what happened in that unit alone.
    fn at(&self, moment: i64) -> u64 {
        match self.shape {
            Shape::Columns => self.values.iter().find(|(at, _)| *at == moment).map_or(0, |(_, value)| *value),
            Shape::Steps => self.values.iter().rev().find(|(at, _)| *at <= moment).map_or(0, |(_, value)| *value),
        }
    }
}

/// The stretch of time that all pictures share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Where its first and its last unit begin, UTC milliseconds.
    pub ends: (i64, i64),
    /// Length of a unit in milliseconds.
    unit: i64,
}

impl Axis {
    /// The stretch that holds everything that happened; none where nothing did.
    pub fn of(panels: &[Panel], unit: i64) -> Option<Self> {
        let moments = || panels.iter().flat_map(|panel| panel.values.iter().map(|(at, _)| *at));
        Some(Self { ends: (moments().min()?, moments().max()?), unit: unit.max(1) })
    }

    /// Where a unit begins and how wide it is, on a picture 100 wide.
    #[expect(clippy::cast_precision_loss, reason = "units of time are few, and a picture is coarse")]
    fn column(self, at: i64) -> (f64, f64) {
        let (first, last) = self.ends;
        let units = ((last - first) / self.unit + 1) as f64;
        ((at - first) as f64 / self.unit as f64 / units * 100.0, 100.0 / units)
    }

    /// The outline of all that is filled in a picture.
    fn path(self, panel: &Panel) -> String {
        let (most, base) = (panel.most(), short(HEIGHT));
        let mut path = String::new();
        match panel.shape {
            Shape::Columns => {
                for (at, value) in &panel.values {
                    let (x, width) = self.column(*at);
                    let (left, right) = (x + width * GAP / 2.0, x + width * (1.0 - GAP / 2.0));
                    let (left, y, right) = (short(left), short(height(*value, most)), short(right));
                    path.push_str(&format!("M{left} {base}V{y}H{right}V{base}Z"));
                }
            }
            Shape::Steps => {
                for (at, value) in &panel.values {
                    let (x, y) = (short(self.column(*at).0), short(height(*value, most)));
                    path.push_str(&if path.is_empty() { format!("M{x} {base}V{y}") } else { format!("H{x}V{y}") });
                }
                if !path.is_empty() {
                    path.push_str(&format!("H100V{base}Z"));
                }
            }
        }
        path
    }
}

/// How far below the upper edge a number lies.
#[expect(clippy::cast_precision_loss, reason = "counts of people, shown as a picture")]
fn height(value: u64, most: u64) -> f64 {
    HEIGHT * (1.0 - value as f64 / most as f64)
}

/// The pictures and their table; `name` says a moment in words, `when` heads the column of moments.
pub fn multiples(
    words: Words,
    id: &str,
    panels: &[Panel],
    unit: i64,
    (when, name): (String, fn(i64, Words) -> String),
) -> AnyView {
    let Some(axis) = Axis::of(panels, unit) else { return ().into_any() };
    let pictures: Vec<_> = panels.iter().map(|panel| picture(words, axis, panel, name)).collect();
    view! {
        <ul class="multiples">{pictures}</ul>
        {twin(words, id, panels, when, name)}
    }
    .into_any()
}

fn picture(words: Words, axis: Axis, panel: &Panel, name: fn(i64, Words) -> String) -> AnyView {
    let most = panel.most();
    let label = format!("{}: {}", panel.title, panel.finding);
    let limit = panel.limit.map(|limit| {
        let y = short(height(limit, most));
        view! {
            <line class="multiple-limit" x1="0" x2="100" y1=y.clone() y2=y vector-effect="non-scaling-stroke"></line>
        }
    });
    view! {
        <li>
            <h3><bdi>{panel.title.clone()}</bdi></h3>
            <p class="n">{panel.finding.clone()}</p>
            <div class="multiple" dir="ltr">
                <div class="multiple-values" aria-hidden="true">
                    <span>{words.thousands(most)}</span>
                    <span>{words.thousands(0)}</span>
                </div>
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label=label focusable="false">
                    <path class="multiple-fill" d=axis.path(panel)></path>
                    {limit}
                </svg>
                <div class="multiple-ends" aria-hidden="true">
                    <span>{name(axis.ends.0, words)}</span>
                    <span>{name(axis.ends.1, words)}</span>
                </div>
            </div>
        </li>
    }
    .into_any()
}

/// The table behind the pictures: a row for each moment at which anything happened, the latest first.
fn twin(words: Words, id: &str, panels: &[Panel], when: String, name: fn(i64, Words) -> String) -> AnyView {
    let mut moments: Vec<i64> = panels.iter().flat_map(|panel| panel.values.iter().map(|(at, _)| *at)).collect();
    moments.sort_unstable();
    moments.dedup();
    let rows: Vec<_> = moments
        .into_iter()
        .rev()
        .map(|at| {
            let cells: Vec<_> =
                panels.iter().map(|panel| view! { <td class="num">{words.thousands(panel.at(at))}</td> }).collect();
            view! { <tr><th scope="row">{name(at, words)}</th>{cells}</tr> }
        })
        .collect();
    let heads: Vec<_> = panels
        .iter()
        .map(|panel| view! { <th scope="col" class="num"><bdi>{panel.title.clone()}</bdi></th> })
        .collect();
    view! {
        <details class="twin" id=format!("{id}-table")>
            <summary>{words.say("tally-as-table")}</summary>
            <div class="scroll curve-table" role="group" aria-label=words.say("tally-as-table") tabindex="0">
                <table>
                    <thead><tr><th scope="col">{when}</th>{heads}</tr></thead>
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

    fn panel(shape: Shape, values: &[(i64, u64)], limit: Option<u64>) -> Panel {
        Panel { title: "a".into(), finding: "b".into(), shape, values: values.to_vec(), limit }
    }

    #[test]
    fn all_pictures_share_the_time_and_each_has_its_own_scale() {
        let both =
            [panel(Shape::Columns, &[(20, 4), (40, 2)], None), panel(Shape::Columns, &[(10, 100), (30, 50)], None)];
        let axis = Axis::of(&both, 10).expect("something happened");
        assert_eq!(axis.ends, (10, 40));
        // Four units of 25 each; the first one's column is left free by 0.15 of its width.
        assert_eq!(axis.column(30), (50.0, 25.0));
        assert_eq!(axis.path(&both[0]), "M26.9 100V0H48.1V100ZM76.9 100V50H98.1V100Z");
        assert_eq!(axis.path(&both[1]), "M1.9 100V0H23.1V100ZM51.9 100V50H73.1V100Z");
        assert_eq!(Axis::of(&[panel(Shape::Columns, &[], Some(3))], 10), None);
    }

    #[test]
    fn steps_go_up_to_the_end_and_leave_room_for_what_is_free() {
        let one = panel(Shape::Steps, &[(0, 1), (20, 3)], Some(4));
        let axis = Axis::of(std::slice::from_ref(&one), 10).expect("something happened");
        assert_eq!(axis.path(&one), "M0 100V75H66.7V25H100V100Z");
        assert_eq!([0, 10, 20].map(|at| one.at(at)), [1, 1, 3], "what was reached stays");
        let alone = panel(Shape::Columns, &[(7, 2)], None);
        assert_eq!([6, 7].map(|at| alone.at(at)), [0, 2]);
    }
}
