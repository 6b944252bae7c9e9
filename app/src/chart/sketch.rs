//! The opinion map while people vote: groups as soft outlines, one mark for the person who looks, and nobody else.

use super::{
    plane::{Plane, Point, short},
    shape,
};
use crate::{
    args,
    place::{About, Outline, away},
    words::{Words, results},
};
use leptos::prelude::*;

/// Width of the picture.
const WIDTH: f64 = 600.0;
/// Height of the picture.
const HEIGHT: f64 = 400.0;
/// Room around the outermost outline, for the word at the mark.
const MARGIN: f64 = 40.0;
/// Standard deviations that an outline reaches along each of its axes: about two thirds of people who spread evenly in
/// all directions lie inside.
const REACH: f64 = 1.5;
/// Half an axis of an outline at the least, in the picture: people who vote alike lie at one place.
const LEAST: f64 = 14.0;

/// An outline, drawn: an ellipse.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Ellipse {
    centre: Point,
    /// Half its axes, the longer first.
    radii: [f64; 2],
    /// Of the longer axis against the horizontal, in degrees, clockwise as pictures count.
    turned: f64,
}

/// Half the axes of an outline in the data, and the direction of the longer in radians: the square roots of the
/// eigenvalues of its covariance.
fn axes(outline: &Outline) -> ([f64; 2], f64) {
    let [x, y, both] = outline.spread;
    let (middle, half) = (f64::midpoint(x, y), (x - y) / 2.0);
    let root = half.hypot(both);
    let along = [middle + root, middle - root].map(|variance| REACH * variance.max(0.0).sqrt());
    (along, both.atan2(half) / 2.0)
}

/// The corners of the box around an outline.
fn corners(outline: &Outline) -> [Point; 2] {
    let reach = [0, 1].map(|axis| REACH * outline.spread[axis].max(0.0).sqrt());
    [-1.0, 1.0].map(|side| [outline.at[0] + side * reach[0], outline.at[1] + side * reach[1]])
}

/// What there is to draw.
struct Picture {
    ellipses: Vec<(Option<usize>, String, Ellipse)>,
    you: Point,
}

fn picture(about: &About) -> Picture {
    let sketch = &about.sketch;
    let whole = [&sketch.everybody];
    let outlines: Vec<&Outline> =
        if sketch.groups.is_empty() { whole.to_vec() } else { sketch.groups.iter().collect() };
    let points: Vec<Point> = outlines.iter().flat_map(|outline| corners(outline)).chain([about.at]).collect();
    let plane = Plane::fit(points.into_iter(), WIDTH, HEIGHT, MARGIN);
    let ellipse = |outline: &Outline| {
        let (along, angle) = axes(outline);
        let [centre, beyond] = [outline.at, [outline.at[0] + 1.0, outline.at[1]]].map(|point| plane.place(point));
        let scale = beyond[0] - centre[0];
        // Pictures count downwards.
        Ellipse { centre, radii: along.map(|along| (along * scale).max(LEAST)), turned: -angle.to_degrees() }
    };
    let named = |outline: &Outline| {
        let group = (!sketch.groups.is_empty()).then_some(outline.number);
        (group, outline.letter.clone(), ellipse(outline))
    };
    Picture { ellipses: outlines.into_iter().map(named).collect(), you: plane.place(about.at) }
}

/// The picture; `says` is what it shows, in words.
pub fn sketch(words: Words, about: &About, says: String) -> AnyView {
    let Picture { ellipses, you } = picture(about);
    let outlines: Vec<_> = ellipses
        .iter()
        .map(|(group, _, Ellipse { centre, radii, turned })| {
            let class = group.map_or_else(
                || "hull hull-sketch g-all".to_owned(),
                |group| format!("hull hull-sketch {}", shape::class(Some(group))),
            );
            let turn = format!("rotate({} {} {})", short(*turned), short(centre[0]), short(centre[1]));
            view! {
                <ellipse
                    class=class
                    cx=short(centre[0])
                    cy=short(centre[1])
                    rx=short(radii[0])
                    ry=short(radii[1])
                    transform=turn
                ></ellipse>
            }
        })
        .collect();
    let names: Vec<_> = ellipses
        .iter()
        .filter(|(group, ..)| group.is_some())
        .map(|(group, letter, Ellipse { centre: [x, y], .. })| {
            let class = format!("map-name {}", shape::class(*group));
            view! { <text class=class x=short(*x) y=short(*y) text-anchor="middle">{letter.clone()}</text> }
        })
        .collect();
    view! {
        <svg class="map" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=says>
            <g>{outlines}</g>
            <g>{names}</g>
            {super::map::mark_you(words, you, WIDTH)}
        </svg>
    }
    .into_any()
}

/// How many of all people are in a group, about.
fn tenths(words: Words, group: &Outline) -> String {
    match group.tenths {
        0 => words.say("meanwhile-tenths-few"),
        tenths => words.say_with("meanwhile-tenths", args!(tenths = tenths.to_string())),
    }
}

/// The table behind the picture: how far each group is from the person who looks, in tenths of how far apart
/// everything on the picture lies.
pub fn twin(words: Words, about: &About) -> AnyView {
    let sketch = &about.sketch;
    let reach = [0, 1].map(|axis| sketch.everybody.spread[axis].max(0.0).sqrt());
    let unit = 2.0 * REACH * reach[0].hypot(reach[1]);
    let part = |length: f64| format!("{:.0}", length / unit * 10.0);
    let rows: Vec<_> = sketch
        .groups
        .iter()
        .map(|group| {
            view! {
                <tr>
                    <th scope="row">{results::group(words, &group.letter)}</th>
                    <td class="num">{tenths(words, group)}</td>
                    <td class="num">{part(away(group.at, about.at))}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <details class="twin">
            <summary>{words.say("tally-as-table")}</summary>
            <p>{words.say("meanwhile-lengths")}</p>
            <div class="scroll" role="group" aria-label=words.say("tally-as-table") tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("map-column-group")}</th>
                            <th scope="col" class="num">{words.say("map-column-people")}</th>
                            <th scope="col" class="num">{words.say("meanwhile-column-away")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows}
                        <tr>
                            <th scope="row">{words.say("tally-everyone")}</th>
                            <td class="num">{words.say("meanwhile-tenths-all")}</td>
                            <td class="num">{part(away(sketch.everybody.at, about.at))}</td>
                        </tr>
                    </tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(spread: [f64; 3]) -> Outline {
        Outline { number: 0, letter: "A".into(), tenths: 5, at: [0.0, 0.0], spread, defining: Vec::new() }
    }

    #[test]
    fn an_outline_lies_along_the_direction_in_which_people_spread_most() {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        let (along, angle) = axes(&outline([4.0, 1.0, 0.0]));
        assert!(close(along[0], 2.0 * REACH) && close(along[1], REACH) && close(angle, 0.0));
        let (along, angle) = axes(&outline([1.0, 4.0, 0.0]));
        assert!(close(along[0], 2.0 * REACH) && close(angle.abs(), std::f64::consts::FRAC_PI_2));
        // Along the diagonal alone.
        let (along, angle) = axes(&outline([1.0, 1.0, 1.0]));
        assert!(close(along[0], REACH * 2f64.sqrt()) && close(along[1], 0.0));
        assert!(close(angle, std::f64::consts::FRAC_PI_4));
    }

    #[test]
    fn people_at_one_place_are_no_fault() {
        let (along, angle) = axes(&outline([0.0, 0.0, 0.0]));
        assert_eq!((along, angle), ([0.0, 0.0], 0.0));
        assert_eq!(corners(&outline([0.0, 0.0, 0.0])), [[0.0, 0.0]; 2]);
    }
}
