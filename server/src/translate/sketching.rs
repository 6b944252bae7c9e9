//! The picture that people see of themselves while they vote, and who is in it.

use super::names::{Names, PublicNames};
use app::place::Sketch;
use deliberation::{
    Poll,
    store::{NewSketch, Sketched, SketchedPerson, Snapshot, StoreError, sketch_may_follow},
};
use pipeline::opinion;
use record::{Analysis, Id};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What another picture has to be held beside.
pub(super) struct Before {
    /// Who was in the picture that was made last; none where none was made.
    sketched: Option<Sketched>,
    /// The numbers of people by their ids in the database.
    numbers: BTreeMap<Id, i64>,
}

/// What there is before another picture, where people see one.
pub(super) async fn before(snapshot: &mut Snapshot<'_>, poll: &Poll) -> Result<Option<Before>, StoreError> {
    if !poll.shows_places_meanwhile() {
        return Ok(None);
    }
    let sketched = snapshot.sketched().await?;
    Ok(Some(Before { sketched, numbers: snapshot.participant_numbers().await? }))
}

/// The picture of an analysis of these votes, where it may be shown after the one before. `names` are the ids of people
/// in both, and `key` seals what they contribute.
pub(super) fn draw(
    votes: &opinion::Poll,
    analysis: &Analysis,
    poll: &Poll,
    (names, key): (&Names, &PublicNames),
    before: &Before,
) -> anyhow::Result<Option<NewSketch>> {
    let Some(sketch) = Sketch::new(analysis) else { return Ok(None) };
    let drawn: HashSet<usize> = sketch.groups.iter().map(|group| group.number).collect();
    let outline = |group: u32| {
        let is_drawn = usize::try_from(group).is_ok_and(|group| drawn.contains(&group));
        is_drawn.then_some(i64::from(group))
    };
    let outlines: HashMap<&Id, i64> =
        analysis.participants.iter().filter_map(|person| Some((&person.id, outline(person.group?)?))).collect();
    let numbers: HashMap<Id, i64> = before.numbers.iter().map(|(id, number)| (names.of(id), *number)).collect();
    let included: HashSet<&Id> = analysis.statements.iter().filter(|one| one.included).map(|one| &one.id).collect();

    let mut people = Vec::new();
    for (row, id) in votes.participants.iter().enumerate() {
        let statement = |(at, vote): (usize, i8)| Some((&votes.statements.get(at)?.id, vote));
        let mut ballot: Vec<(&Id, i8)> = votes.matrix.votes(row).filter_map(statement).collect();
        ballot.retain(|(statement, _)| included.contains(statement));
        // Who has voted on nothing that counts is nowhere in the picture, and no reason for another one.
        if ballot.is_empty() {
            continue;
        }
        // A picture of somebody unknown could not be taken away when she is erased.
        let Some(participant) = numbers.get(id).copied() else { return Ok(None) };
        let mark = key.ballot_mark(poll.id, &ballot);
        people.push(SketchedPerson { participant, outline: outlines.get(id).copied(), mark });
    }
    if !sketch_may_follow(before.sketched.as_ref(), &people) {
        return Ok(None);
    }
    let after = before.sketched.as_ref().map(|sketched| (sketched.made_at_ms, sketched.known.len()));
    Ok(Some(NewSketch { json: serde_json::to_string(&sketch)?, people, after }))
}
