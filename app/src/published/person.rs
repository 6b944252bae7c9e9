//! People as dots on the map: a place and a group, no name, no votes.

use super::cell::FEWEST;
use record::Analysis;

/// One person's place on the opinion map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// First coordinate.
    pub x: f64,
    /// Second coordinate.
    pub y: f64,
    /// Group, absent for those who voted too little and for groups of fewer than five people.
    pub group: Option<usize>,
}

/// Everybody with a finite place, ordered by place so that the order says nothing about who came when.
pub(super) fn people(analysis: &Analysis) -> Vec<Person> {
    let shown = |group: u32| {
        let group = usize::try_from(group).ok()?;
        analysis.groups.sizes.get(group).filter(|size| **size >= FEWEST).map(|_| group)
    };
    let mut people: Vec<Person> = analysis
        .participants
        .iter()
        .filter(|p| p.x.is_finite() && p.y.is_finite())
        .map(|p| Person { x: p.x, y: p.y, group: p.group.and_then(shown) })
        .collect();
    people.sort_by(|a, b| a.group.cmp(&b.group).then(a.x.total_cmp(&b.x)).then(a.y.total_cmp(&b.y)));
    people
}
