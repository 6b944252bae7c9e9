//! The picture that people see of themselves while they vote: where the groups lie, and nobody in them.

use crate::published::{FEWEST, Group, Person, Published};
use record::{Analysis, Id};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Steps of the grid on which a place lies, for one standard deviation of everybody. A finer one would let somebody work
/// out from her own place, by voting this way and that, how many others voted how.
const STEPS: f64 = 4.0;

/// Steps in which outlines are turned, in radians: a twelfth of a half turn.
const TURN: f64 = std::f64::consts::PI / 12.0;

/// People who have to have voted before there is a picture; Polis waits for as many.
pub const ENOUGH: u64 = 7;

/// Where the groups of a poll lie while people vote. It holds sums over five people or more and no single person; pages
/// show of it what [`Self::place`] and the outlines say, never the means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sketch {
    /// People who had voted.
    pub people: u64,
    /// Statements that somebody had voted on.
    columns: usize,
    /// Those of them that are kept out of the mathematics.
    kept_out: usize,
    /// Mean vote by statement, -1..=1; of those that five people or more have voted on.
    centre: BTreeMap<Id, f64>,
    /// Weight of each statement along both directions.
    components: Vec<BTreeMap<Id, f64>>,
    /// Step of the grid on which places, centres of outlines and how far these reach lie.
    step: f64,
    /// Everybody.
    pub everybody: Outline,
    /// Groups of five people or more, the largest first; none where no groups can be told apart.
    pub groups: Vec<Outline>,
    /// Statements that most people in every group see alike, the widest agreement first.
    pub shared: Vec<Leaning>,
}

/// Where people lie: a centre, and how far around it they reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// Number of the group in the analysis, 0 for the largest.
    pub number: usize,
    /// Its letter.
    pub letter: String,
    /// How many of ten people are in it, about.
    pub tenths: u8,
    /// Their centre, at a point of the grid.
    pub at: [f64; 2],
    /// Variances along both directions, and what these have in common; of an outline that reaches whole steps far.
    pub spread: [f64; 3],
    /// Statements that set it apart, the most telling first.
    pub defining: Vec<Leaning>,
}

/// Which way people lean on a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaning {
    /// The statement.
    pub statement: Id,
    /// Whether they agree with it; otherwise they disagree.
    pub agrees: bool,
}

impl Sketch {
    /// The picture of an analysis; none where too few people have voted or all are at one place.
    pub fn new(analysis: &Analysis) -> Option<Self> {
        let published = Published::new(analysis);
        if published.participants < ENOUGH || published.people.is_empty() {
            return None;
        }
        let of = |group: Option<usize>| -> Vec<Person> {
            published.people.iter().filter(|person| group.is_none() || person.group == group).copied().collect()
        };
        let everybody = Outline::new(0, String::new(), &of(None), published.people.len(), Vec::new());
        if everybody.spread[0] + everybody.spread[1] <= f64::EPSILON {
            return None;
        }
        // Exact means of two pictures say more of those who came in between than anybody sees in an outline.
        let step = f64::midpoint(everybody.spread[0], everybody.spread[1]).sqrt() / STEPS;
        let shown = published.groups.iter().filter(|group| group.size.is_some() && published.has_groups());
        let groups = shown.map(|group| {
            let defining = leanings(&published, group);
            let people = of(Some(group.number));
            Outline::new(group.number, group.letter.clone(), &people, published.people.len(), defining).on_grid(step)
        });
        let shared = published
            .pick(&published.ranking.consensus)
            .filter_map(|statement| Some(Leaning { statement: statement.id.clone(), agrees: statement.common?.agree }));
        let voted_on = |included: bool| {
            analysis.statements.iter().filter(|one| one.votes.seen > 0 && (included || !one.included)).count()
        };
        let included =
            analysis.statements.iter().filter(|one| one.included && one.votes.seen >= FEWEST).map(|one| &one.id);
        let centre = included.filter_map(|id| Some((id.clone(), *analysis.pca.center.get(id)?))).collect();
        Some(Self {
            people: published.participants,
            columns: voted_on(true),
            kept_out: voted_on(false),
            centre,
            components: analysis.pca.components.clone(),
            groups: groups.collect(),
            shared: shared.collect(),
            step,
            everybody: everybody.on_grid(step),
        })
    }

    /// Where somebody with these votes (-1..=1) stands on it, about: as the analysis places people, `sqrt(C / n)` times the
    /// sum over her votes (Polis' correction for those who voted on little), and then at the nearest point of a coarse grid.
    /// None where none of her votes is on it.
    #[expect(clippy::cast_precision_loss, reason = "counts of statements")]
    pub fn place<'a>(&self, votes: impl Iterator<Item = (&'a Id, f64)>) -> Option<[f64; 2]> {
        let mut at = [0.0; 2];
        let mut counted = 0;
        for (statement, vote) in votes {
            let Some(centre) = self.centre.get(statement) else { continue };
            counted += 1;
            for (at, component) in at.iter_mut().zip(&self.components) {
                *at += (vote - centre) * component.get(statement).copied().unwrap_or_default();
            }
        }
        let scale = (self.columns as f64 / (counted + self.kept_out).max(1) as f64).sqrt();
        (counted > 0).then(|| at.map(|along| on_grid(along * scale, self.step)))
    }

    /// The group whose centre is nearest.
    pub fn nearest(&self, at: [f64; 2]) -> Option<&Outline> {
        self.groups.iter().min_by(|a, b| away(a.at, at).total_cmp(&away(b.at, at)))
    }
}

impl Outline {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of people in tenths"
    )]
    fn new(number: usize, letter: String, people: &[Person], of: usize, defining: Vec<Leaning>) -> Self {
        let n = people.len().max(1) as f64;
        let mean = |of: &dyn Fn(&Person) -> f64| people.iter().map(of).sum::<f64>() / n;
        let at = [mean(&|person| person.x), mean(&|person| person.y)];
        let spread = [
            mean(&|person| (person.x - at[0]).powi(2)),
            mean(&|person| (person.y - at[1]).powi(2)),
            mean(&|person| (person.x - at[0]) * (person.y - at[1])),
        ];
        let tenths = (people.len() as f64 / of.max(1) as f64 * 10.0).round() as u8;
        Self { number, letter, tenths, at, spread, defining }
    }

    /// The same with its centre at a point of a grid, with axes that reach whole steps and lie in one of twelve directions.
    fn on_grid(self, step: f64) -> Self {
        let [x, y, both] = self.spread;
        let (middle, half) = (f64::midpoint(x, y), (x - y) / 2.0);
        let root = half.hypot(both);
        let [longer, shorter] =
            [middle + root, middle - root].map(|variance| on_grid(variance.max(0.0).sqrt(), step).powi(2));
        let (sin, cos) = on_grid(both.atan2(half) / 2.0, TURN).sin_cos();
        let spread = [
            longer * cos.powi(2) + shorter * sin.powi(2),
            longer * sin.powi(2) + shorter * cos.powi(2),
            (longer - shorter) * sin * cos,
        ];
        Self { at: self.at.map(|along| on_grid(along, step)), spread, ..self }
    }
}

/// What sets a group apart, of what enough of its people have voted on.
fn leanings(published: &Published, group: &Group) -> Vec<Leaning> {
    let leanings = published.apart(group);
    leanings.map(|(agrees, statement)| Leaning { statement: statement.id.clone(), agrees }).collect()
}

/// The nearest multiple of a step.
fn on_grid(length: f64, step: f64) -> f64 {
    (length / step).round() * step
}

/// Distance of two places.
pub fn away(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(people: &[[f64; 2]]) -> Outline {
        let people: Vec<Person> = people.iter().map(|[x, y]| Person { x: *x, y: *y, group: None }).collect();
        Outline::new(0, "A".into(), &people, people.len(), Vec::new())
    }

    #[test]
    fn an_outline_lies_on_the_grid_and_so_tells_no_exact_mean() {
        let is_whole = |length: f64| (length - length.round()).abs() < 1e-9;
        let around = [[0.3, 7.9], [3.1, 8.2], [6.4, 8.4], [9.2, 8.1], [4.9, 7.7], [5.3, 9.9]];
        let exact = outline(&around);
        assert!(!is_whole(exact.at[0]) && !is_whole(exact.spread[0].sqrt()));
        let coarse = exact.clone().on_grid(1.0);
        assert!(coarse.at.into_iter().all(is_whole), "{:?}", coarse.at);
        // It lies along the horizontal, so that its axes are the spreads.
        assert!(is_whole(coarse.spread[0].sqrt()) && is_whole(coarse.spread[1].sqrt()), "{:?}", coarse.spread);
        assert!(coarse.spread[2].abs() < 1e-9 && coarse.spread[0] > coarse.spread[1]);
        assert!((coarse.spread[0].sqrt() - exact.spread[0].sqrt()).abs() <= 0.6, "about as wide as it is");
        // Somebody comes who moves the mean a little: that is not seen.
        let more = [around.as_slice(), &[[5.0, 8.0]]].concat();
        let after = outline(&more);
        assert!(away(after.at, exact.at) > 0.01 && away(after.on_grid(1.0).at, coarse.at) < 1e-9);
        // All at one place.
        assert!(outline(&[[2.2, 2.2]; 5]).on_grid(1.0).spread.iter().all(|spread| spread.abs() < 1e-9));
    }
}
