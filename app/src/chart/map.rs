//! The opinion map: people as marks or hexagons, groups as soft hulls.

use super::{
    hexbin, hull,
    plane::{Plane, Point, short},
    shape,
};
use crate::{
    args,
    published::{FEWEST, Published},
    words::{Words, map as sentences, results},
};
use leptos::prelude::*;

/// Width of the picture.
const WIDTH: f64 = 600.0;
/// Height of the picture.
const HEIGHT: f64 = 460.0;
/// Room around the outermost people, for hulls and names.
const MARGIN: f64 = 36.0;
/// Half the width of a mark.
const MARK: f64 = 4.5;
/// The same where many people stand close together.
const MARK_DENSE: f64 = 3.2;
/// People from whom marks are smaller.
const DENSE: usize = 400;
/// Radius of the ring around the person who looks.
const RING: f64 = 9.0;
/// Radius of a hexagon.
const RADIUS: f64 = 13.0;
/// People beyond whom marks would hide one another.
pub const CROWD: usize = 2_000;

/// The geometry of a map, worked out once per analysis.
#[derive(Debug)]
pub struct Picture {
    /// Whether people are counted in hexagons.
    pub crowded: bool,
    /// Whether everybody is at one place.
    pub flat: bool,
    marks: Vec<(Option<usize>, String)>,
    hexagons: Vec<Bin>,
    hulls: Vec<Hull>,
    plane: Plane,
    /// Rows of the table, one per group that is large enough.
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Bin {
    group: Option<usize>,
    level: usize,
    path: String,
}

#[derive(Debug)]
struct Hull {
    group: usize,
    path: String,
    label: Point,
}

#[derive(Debug)]
struct Row {
    /// None for everybody.
    group: Option<usize>,
    people: usize,
    spread: f64,
    nearest: Option<(usize, f64)>,
}

/// Lowest number of people in a hexagon of each strength of colour.
const LEVELS: [u64; 4] = [1, FEWEST, 15, 50];

/// One person's place, drawn for her alone.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    at: Point,
    group: Option<usize>,
}

impl Picture {
    /// Where somebody with these coordinates stands on the picture. Her group is left out where it is not shown.
    pub fn spot(&self, at: Point, group: Option<usize>) -> Spot {
        let shown = |group: &usize| self.hulls.iter().any(|hull| hull.group == *group);
        Spot { at: self.plane.place(at), group: group.filter(shown) }
    }

    /// Draws the map of an analysis.
    pub fn new(published: &Published) -> Self {
        let plane = Plane::fit(published.people.iter().map(|p| [p.x, p.y]), WIDTH, HEIGHT, MARGIN);
        let at: Vec<(Point, Option<usize>)> = published
            .people
            .iter()
            .map(|p| (plane.place([p.x, p.y]), p.group.filter(|_| published.has_groups())))
            .collect();
        let crowded = at.len() > CROWD;
        let of = |group: Option<usize>| -> Vec<Point> {
            at.iter().filter(|(_, g)| *g == group).map(|(point, _)| *point).collect()
        };
        let shown: Vec<usize> =
            published.groups.iter().filter(|g| g.size.is_some() && published.has_groups()).map(|g| g.number).collect();
        let mark = if at.len() > DENSE { MARK_DENSE } else { MARK };
        // Without groups everybody gets the full mark; with them, the small one says "in none".
        let shape_of = |group: Option<usize>| if published.has_groups() { group } else { Some(0) };
        let marks = std::iter::once(None)
            .chain(shown.iter().copied().map(Some))
            .map(|group| (group, shape::marks(shape_of(group), &of(group), mark)))
            .filter(|(_, path)| !crowded && !path.is_empty())
            .collect();
        let hexagons = if crowded { bins(&at) } else { Vec::new() };
        Self {
            crowded,
            flat: at.windows(2).all(|pair| distance(pair[0].0, pair[1].0) < 1e-6),
            marks,
            hexagons,
            plane,
            hulls: shown.iter().map(|group| outline(*group, &of(Some(*group)))).collect(),
            rows: if shown.is_empty() { vec![everybody(&of(None))] } else { rows(&shown, &|group| of(Some(group))) },
        }
    }
}

fn bins(at: &[(Point, Option<usize>)]) -> Vec<Bin> {
    let level = |people: u64| LEVELS.iter().rposition(|least| people >= *least).unwrap_or_default();
    hexbin::hexagons(at.iter().copied(), RADIUS)
        .into_iter()
        .map(|bin| {
            let level = level(bin.people);
            // A hexagon of a few people does not say which group they are in.
            let group = bin.group.filter(|_| level > 0);
            Bin { group, level, path: hexbin::outline(bin.centre, RADIUS - 0.6) }
        })
        .collect()
}

fn outline(group: usize, points: &[Point]) -> Hull {
    let corners = hull::convex(&hull::core(points));
    let steps: Vec<String> = corners.iter().map(|[x, y]| format!("{} {}", short(*x), short(*y))).collect();
    Hull { group, path: format!("M{}z", steps.join("L")), label: centre(points) }
}

#[expect(clippy::cast_precision_loss, reason = "a count of people")]
fn centre(points: &[Point]) -> Point {
    let n = points.len().max(1) as f64;
    points.iter().fold([0.0, 0.0], |sum, p| [sum[0] + p[0] / n, sum[1] + p[1] / n])
}

fn distance(a: Point, b: Point) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// Mean distance of `points` from `middle`.
#[expect(clippy::cast_precision_loss, reason = "a count of people")]
fn spread(points: &[Point], middle: Point) -> f64 {
    points.iter().map(|p| distance(*p, middle)).sum::<f64>() / points.len().max(1) as f64
}

fn everybody(points: &[Point]) -> Row {
    Row { group: None, people: points.len(), spread: spread(points, centre(points)), nearest: None }
}

fn rows(groups: &[usize], of: &dyn Fn(usize) -> Vec<Point>) -> Vec<Row> {
    let centres: Vec<(usize, Point)> = groups.iter().map(|group| (*group, centre(&of(*group)))).collect();
    groups
        .iter()
        .zip(&centres)
        .map(|(group, (_, own))| {
            let points = of(*group);
            let others = centres.iter().filter(|(other, _)| other != group);
            Row {
                group: Some(*group),
                people: points.len(),
                spread: spread(&points, *own),
                nearest: others.map(|(other, at)| (*other, distance(*at, *own))).min_by(|a, b| a.1.total_cmp(&b.1)),
            }
        })
        .collect()
}

/// The picture. `published` names the groups; `you` is the place of the person who looks.
pub fn map(words: Words, published: &Published, picture: &Picture, you: Option<Spot>) -> AnyView {
    let hulls: Vec<_> = picture
        .hulls
        .iter()
        .map(
            |hull| view! { <path class=format!("hull {}", shape::class(Some(hull.group))) d=hull.path.clone()></path> },
        )
        .collect();
    let whole = !published.has_groups();
    let marks: Vec<_> = picture
        .marks
        .iter()
        .map(|(group, path)| view! { <path class=format!("marks {}", if whole { "g-all".to_owned() } else { shape::class(*group) }) d=path.clone()></path> })
        .collect();
    let hexagons: Vec<_> = picture
        .hexagons
        .iter()
        .map(|bin| {
            let class = format!("hex hex-{} {}", bin.level, shape::class(bin.group));
            view! { <path class=class d=bin.path.clone()></path> }
        })
        .collect();
    let names: Vec<_> = picture
        .hulls
        .iter()
        .map(|hull| {
            // The letter alone: whole names of neighbours would lie on one another on a small screen. What it stands
            // for is named in the choice above the picture and in the words beside it.
            let name = published.groups.get(hull.group).map(|group| group.letter.clone()).unwrap_or_default();
            view! {
                <text
                    class=format!("map-name {}", shape::class(Some(hull.group)))
                    x=short(hull.label[0])
                    y=short(hull.label[1])
                    text-anchor="middle"
                >
                    {name}
                </text>
            }
        })
        .collect();
    let says = sentences::finding(words, published);
    let says = if you.is_some() { words.say_with("place-on-the-map", args!(finding = says)) } else { says };
    view! {
        <svg class="map" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=says>
            <g>{hulls}</g>
            <g>{hexagons}</g>
            <g>{marks}</g>
            <g>{names}</g>
            {you.map(|spot| mark_you(words, spot.at, WIDTH))}
        </svg>
    }
    .into_any()
}

/// The place of the person who looks: a ring and a word, so that neither colour nor shape has to be known. Near the
/// upper edge the word stands below, and near the sides of a picture of this width it grows inwards.
pub(super) fn mark_you(words: Words, [x, y]: Point, width: f64) -> AnyView {
    let below = y < 2.0 * MARGIN;
    let to_word = if below { 1.0 } else { -1.0 };
    let ends = [y + to_word * RING, y + to_word * (RING + 9.0)].map(short);
    let word_y = if below { y + RING + 25.0 } else { y - RING - 13.0 };
    let anchor = if x < 2.0 * MARGIN {
        "start"
    } else if x > width - 2.0 * MARGIN {
        "end"
    } else {
        "middle"
    };
    view! {
        <g class="map-you">
            <circle class="map-you-ground" cx=short(x) cy=short(y) r=RING></circle>
            <circle class="map-you-ring" cx=short(x) cy=short(y) r=RING></circle>
            <line x1=short(x) x2=short(x) y1=ends[0].clone() y2=ends[1].clone()></line>
            <text x=short(x) y=short(word_y) text-anchor=anchor direction="ltr">{words.say("place-you")}</text>
        </g>
    }
    .into_any()
}

/// What the strengths of colour of hexagons mean.
pub fn levels(words: Words) -> AnyView {
    let entries: Vec<_> = LEVELS
        .iter()
        .enumerate()
        .map(|(level, least)| {
            let word = match LEVELS.get(level + 1) {
                Some(_) if level == 0 => words.say("map-level-few"),
                Some(next) => words.say_with("map-level", args!(from = *least, to = next - 1)),
                None => words.say_with("map-level-most", args!(from = *least)),
            };
            view! {
                <li>
                    <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
                        <rect class=format!("hex hex-{level} g-none") width="10" height="10"></rect>
                    </svg>
                    {word}
                </li>
            }
        })
        .collect();
    view! { <ul class="key">{entries}</ul> }.into_any()
}

/// The table behind the map.
pub fn twin(words: Words, published: &Published, picture: &Picture, you: Option<Spot>) -> AnyView {
    let name = |group: usize| published.groups.get(group).map(|g| results::group(words, &g.letter)).unwrap_or_default();
    let part = |length: f64| format!("{:.0}", length / WIDTH * 100.0);
    let rows: Vec<_> = picture
        .rows
        .iter()
        .map(|row| {
            let nearest = row
                .nearest
                .map(|(other, away)| words.say_with("map-nearest", args!(length = part(away), group = name(other))));
            view! {
                <tr>
                    <th scope="row">{row.group.map_or_else(|| words.say("tally-everyone"), name)}</th>
                    <td class="num">{words.thousands(row.people as u64)}</td>
                    <td class="num">{part(row.spread)}</td>
                    <td>{nearest.unwrap_or_else(|| words.say("map-no-nearest"))}</td>
                </tr>
            }
        })
        .collect();
    let you = you.map(|spot| {
        let mut away: Vec<(usize, f64)> =
            picture.hulls.iter().map(|hull| (hull.group, distance(hull.label, spot.at))).collect();
        away.sort_by(|a, b| a.1.total_cmp(&b.1));
        let own = away.iter().find(|(group, _)| Some(*group) == spot.group);
        let other = away.iter().find(|(group, _)| Some(*group) != spot.group);
        let other =
            other.map(|(group, away)| words.say_with("map-nearest", args!(length = part(*away), group = name(*group))));
        view! {
            <tr>
                <th scope="row">{words.say("place-you")}</th>
                <td class="num">{words.thousands(1)}</td>
                <td class="num">{own.map_or_else(|| "–".to_owned(), |(_, away)| part(*away))}</td>
                <td>{other.unwrap_or_else(|| words.say("map-no-nearest"))}</td>
            </tr>
        }
    });
    view! {
        <details class="twin">
            <summary>{words.say("tally-as-table")}</summary>
            <p>{words.say("map-lengths")}</p>
            <div class="scroll" role="group" aria-label=words.say("tally-as-table") tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("map-column-group")}</th>
                            <th scope="col" class="num">{words.say("map-column-people")}</th>
                            <th scope="col" class="num">{words.say("map-column-spread")}</th>
                            <th scope="col">{words.say("map-column-nearest")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows} {you}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
