//! Pictures that must not follow each other, and those that may.

use super::*;

/// Somebody in the outline of a group, who contributes what this number stands for.
fn person(participant: i64, outline: i64, votes: i64) -> SketchedPerson {
    SketchedPerson { participant, outline: Some(outline), mark: format!("{votes:032x}") }
}

/// Ten people in each of two groups, all with votes of their own.
fn town() -> Vec<SketchedPerson> {
    (1..=20).map(|number| person(number, i64::from(number > 10), number)).collect()
}

fn picture(known: &[SketchedPerson], erased: usize) -> Sketched {
    Sketched { made_at_ms: 1, people: known.len() + erased, known: known.to_vec() }
}

/// So many newcomers of a group, numbered from a number on.
fn newcomers(from: i64, outline: i64, count: i64) -> Vec<SketchedPerson> {
    (from..from + count).map(|number| person(number, outline, number)).collect()
}

fn may_follow(before: &Sketched, now: &[SketchedPerson]) -> bool {
    sketch_may_follow(Some(before), now)
}

#[test]
fn another_picture_takes_five_newcomers_and_a_tenth() {
    assert!(sketch_may_follow(None, &town()[..7]));
    let before = picture(&town(), 0);
    assert!(!may_follow(&before, &[town(), newcomers(100, 0, 4)].concat()));
    assert!(may_follow(&before, &[town(), newcomers(100, 0, 5)].concat()));
    let many: Vec<SketchedPerson> = (1..=1_000).map(|number| person(number, 0, number)).collect();
    assert!(!may_follow(&picture(&many, 0), &[many.clone(), newcomers(5_000, 0, 99)].concat()));
    assert!(may_follow(&picture(&many, 0), &[many.clone(), newcomers(5_000, 0, 100)].concat()));
}

#[test]
fn those_who_leave_or_change_their_votes_have_no_other_picture_drawn() {
    let before = picture(&town(), 0);
    // Left out by a moderator.
    assert!(!may_follow(&before, &town()[8..]));
    let changed: Vec<SketchedPerson> = (1..=20).map(|n| person(n, i64::from(n > 10), 500 + n)).collect();
    assert!(!may_follow(&before, &changed));
    assert!(!may_follow(&before, &[changed, newcomers(100, 0, 1)].concat()));
}

#[test]
fn five_who_leave_and_come_again_do_not_isolate_the_one_who_came_meanwhile() {
    let town = town();
    let (puppets, others) = town.split_at(5);
    let victim = newcomers(50, 0, 1);
    // They have themselves erased: the picture is gone, and there is none without them.
    let before = picture(others, 5);
    assert!(!may_follow(&before, &[others.to_vec(), victim.clone()].concat()));
    // They come again, with the same votes: that makes up for them, and for nobody else.
    let again: Vec<SketchedPerson> =
        puppets.iter().map(|one| SketchedPerson { participant: one.participant + 200, ..one.clone() }).collect();
    let back = [others.to_vec(), again.clone(), victim.clone()].concat();
    assert!(!may_follow(&before, &back));
    // A moderator has left them out, so that they still are in what is remembered.
    let before = picture(&town, 0);
    assert!(!may_follow(&before, &back));
    // With other votes they are five people who differ, as any five who come.
    let otherwise = [others.to_vec(), newcomers(300, 0, 5), victim].concat();
    assert!(may_follow(&before, &otherwise));
}

#[test]
fn nobody_falls_alone_into_an_outline() {
    let before = picture(&town(), 0);
    // Five come anywhere, and one into the other group.
    assert!(!may_follow(&before, &[town(), newcomers(100, 0, 5), newcomers(200, 1, 1)].concat()));
    assert!(!may_follow(&before, &[town(), newcomers(100, 0, 9), newcomers(200, 1, 4)].concat()));
    assert!(may_follow(&before, &[town(), newcomers(100, 0, 5), newcomers(200, 1, 5)].concat()));
    // One in a group to which nobody comes changes her votes.
    let mut one = town();
    one[15] = person(16, 1, 900);
    assert!(!may_follow(&before, &[one, newcomers(100, 0, 5)].concat()));
    // Letters change as groups grow; what counts is who is in an outline.
    let turned: Vec<SketchedPerson> =
        town().into_iter().map(|one| SketchedPerson { outline: one.outline.map(|group| 1 - group), ..one }).collect();
    assert!(may_follow(&before, &[turned.clone(), newcomers(100, 0, 5)].concat()));
    assert!(!may_follow(&before, &[turned, newcomers(100, 0, 6), newcomers(200, 1, 1)].concat()));
    // Four move from one group to the other.
    let mut moved = town();
    moved[..4].iter_mut().for_each(|one| one.outline = Some(1));
    assert!(!may_follow(&before, &[moved, newcomers(100, 0, 5)].concat()));
    // Without groups it is one outline of everybody.
    let whole = |people: Vec<SketchedPerson>| -> Vec<SketchedPerson> {
        people.into_iter().map(|one| SketchedPerson { outline: None, ..one }).collect()
    };
    let before = picture(&whole(town()), 0);
    assert!(may_follow(&before, &whole([town(), newcomers(100, 0, 5), newcomers(200, 1, 1)].concat())));
}

#[test]
fn whoever_was_erased_is_made_up_for_first() {
    let before = picture(&town()[2..], 2);
    let now = |more: i64| [town()[2..].to_vec(), newcomers(100, 0, more), newcomers(200, 1, more)].concat();
    // Seven in all, and in each outline seven, since nobody knows in which the two were.
    assert!(!may_follow(&before, &now(6)) && may_follow(&before, &now(7)));
    // An outline that has not changed may be the one of the two.
    assert!(!may_follow(&before, &[town()[2..].to_vec(), newcomers(100, 0, 20)].concat()));
    // Of pictures from before nobody is known.
    assert!(!may_follow(&picture(&[], 16), &town()) && may_follow(&picture(&[], 15), &town()));
}
