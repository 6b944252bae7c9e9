//! By how many people two pictures differ, and whether that is enough for the second to be shown after the first.

use std::collections::{BTreeMap, BTreeSet};

/// People who differ between two pictures at least, as a whole and for every outline. With fewer, comparing the two would
/// tell what those few have said.
const LEAST_MORE: usize = 5;

/// Somebody whose votes are in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SketchedPerson {
    /// Number in the poll.
    pub participant: i64,
    /// Number of the group in whose outline she is; none where she is in none that is drawn.
    pub outline: Option<i64>,
    /// What she contributes, as a keyed hash: the same for all who contribute the same.
    pub mark: String,
}

/// Who was in the picture that was made last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketched {
    /// When it was made, UTC milliseconds.
    pub made_at_ms: i64,
    /// How many were in it.
    pub people: usize,
    /// Those of them who were not erased since.
    pub known: Vec<SketchedPerson>,
}

/// Whether a picture of these people may be shown after another one.
///
/// First, so many must have come who were not in the one before as make up for everybody in it who was erased, and five
/// and a tenth more. People who leave or change their votes are no reason for another picture: the same five could have
/// one drawn before and after somebody votes, again and again. Second, nobody or at least five people differ between any
/// outline that was drawn and any that would be, by what they contribute. One that hardly changes holds all of them up:
/// a picture without it would tell that somebody fell into it.
///
/// In whose outline the erased were nobody may know any more, so any newcomer may stand for one of them, with the same
/// votes.
#[must_use]
pub fn sketch_may_follow(before: Option<&Sketched>, now: &[SketchedPerson]) -> bool {
    let Some(Sketched { people, known, .. }) = before else { return true };
    let erased = people.saturating_sub(known.len());
    let were: BTreeSet<i64> = known.iter().map(|person| person.participant).collect();
    let come = now.iter().filter(|person| !were.contains(&person.participant)).count();
    if come < erased + LEAST_MORE.max(people / 10) || differ(&all(known), &all(now), erased) < LEAST_MORE {
        return false;
    }
    // Where everybody has left there is no outline that others could be taken from.
    let (old, new) = (outlines(known), outlines(now));
    known.is_empty()
        || old.iter().all(|old| {
            new.iter().all(|new| {
                let differ = differ(old, new, erased);
                differ >= LEAST_MORE || (differ == 0 && erased == 0)
            })
        })
}

fn all(people: &[SketchedPerson]) -> Vec<&SketchedPerson> {
    people.iter().collect()
}

/// The people of each outline; where no groups are drawn, it is one of everybody.
fn outlines(people: &[SketchedPerson]) -> Vec<Vec<&SketchedPerson>> {
    let mut groups: BTreeMap<i64, Vec<&SketchedPerson>> = BTreeMap::new();
    for person in people {
        if let Some(outline) = person.outline {
            groups.entry(outline).or_default().push(person);
        }
    }
    if groups.is_empty() { vec![all(people)] } else { groups.into_values().collect() }
}

/// How many people left, came or changed what they contribute between two outlines, at the least. Whoever comes with the
/// votes of somebody who left is no difference, and up to `erased` of those who came may be such.
fn differ(before: &[&SketchedPerson], now: &[&SketchedPerson], erased: usize) -> usize {
    let mut more: BTreeMap<&str, isize> = BTreeMap::new();
    for person in before {
        *more.entry(person.mark.as_str()).or_default() -= 1;
    }
    for person in now {
        *more.entry(person.mark.as_str()).or_default() += 1;
    }
    let sum = |sign: isize| more.values().map(|more| (more * sign).max(0).unsigned_abs()).sum::<usize>();
    let (gone, came) = (sum(-1), sum(1).saturating_sub(erased));
    let was: BTreeMap<i64, &str> = before.iter().map(|person| (person.participant, person.mark.as_str())).collect();
    let has_changed =
        |person: &&&SketchedPerson| was.get(&person.participant).is_some_and(|mark| *mark != person.mark.as_str());
    // Who changed has gone and come at once, and is one person.
    let changed = now.iter().filter(has_changed).count();
    gone.max(came).max((gone + came).saturating_sub(changed))
}

#[cfg(test)]
mod tests;
