//! The picture that people see while they vote, and who is in it.

use crate::{
    databases::on_both,
    participation::{cast, newcomer, open, vote},
    town::computed,
};
use deliberation::{
    Agreement::Agree,
    Phase, Settings,
    store::{Computed, NewSketch, Sketched, SketchedPerson, Store},
};

/// So many people who have voted, by number.
async fn voters(store: &Store, poll: i64, count: usize) -> Vec<i64> {
    let mut people = Vec::new();
    for number in 0..count {
        let person = newcomer(store, poll, &format!("person-{number}")).await;
        vote(store, cast(poll, person, 1, Agree, &format!("vote-{number}"))).await.expect("taken");
        people.push(person);
    }
    people
}

async fn sketched(store: &Store, poll: i64) -> Option<Sketched> {
    store.snapshot(poll).await.expect("open").sketched().await.expect("read")
}

/// Saves a picture of these people that was held beside the one that was there then.
async fn save(store: &Store, poll: i64, json: &str, people: &[i64], before: Option<&Sketched>) {
    let person = |participant: &i64| SketchedPerson {
        participant: *participant,
        outline: (participant % 2 == 0).then_some(1),
        mark: format!("mark of {participant}"),
    };
    let people = people.iter().map(person).collect();
    let after = before.map(|before| (before.made_at_ms, before.known.len()));
    let basis = store.snapshot(poll).await.expect("open").basis().await.expect("counted");
    let sketch = Some(NewSketch { json: json.to_owned(), people, after });
    store.save(poll, &Computed { sketch, ..computed(basis, "votes") }).await.expect("kept");
}

async fn shown(store: &Store, poll: i64) -> Option<String> {
    store.sketch(poll).await.expect("read").map(|sketch| sketch.json)
}

#[test]
fn whoever_is_erased_takes_the_picture_away_and_leaves_nothing_in_it() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 2).await;
        let people = voters(&store, poll, 8).await;
        assert!(!store.sketch_is_away(poll).await.expect("read"), "there was none");
        save(&store, poll, "first", &people[..7], None).await;
        assert_eq!(shown(&store, poll).await.as_deref(), Some("first"));
        let first = sketched(&store, poll).await.expect("there");
        assert_eq!((first.people, first.known.len()), (7, 7));
        assert!(first.known.iter().all(|one| one.outline == (one.participant % 2 == 0).then_some(1)), "{first:?}");

        // Somebody who is not in it changes nothing.
        store.erase(poll, people[7], &[], None).await.expect("erased");
        assert_eq!(shown(&store, poll).await.as_deref(), Some("first"));
        store.erase(poll, people[0], &[], None).await.expect("erased");
        assert_eq!(shown(&store, poll).await, None);
        assert!(store.sketch_is_away(poll).await.expect("read"));
        let left = sketched(&store, poll).await.expect("there");
        assert_eq!((left.people, left.known.len()), (7, 6), "how many were in it stays");
        assert!(left.known.iter().all(|one| one.participant != people[0]));
    });
}

#[test]
fn a_picture_is_kept_only_after_the_one_that_it_was_held_beside() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 2).await;
        let people = voters(&store, poll, 14).await;
        save(&store, poll, "first", &people[..7], None).await;
        let first = sketched(&store, poll).await;
        // Another computation was faster.
        save(&store, poll, "as if there were none", &people, None).await;
        assert_eq!(shown(&store, poll).await.as_deref(), Some("first"));
        // Somebody was erased while the next one was drawn, of the first or of the next.
        store.erase(poll, people[0], &[], None).await.expect("erased");
        save(&store, poll, "beside the first as it was", &people[1..], first.as_ref()).await;
        assert_eq!(shown(&store, poll).await, None);
        let left = sketched(&store, poll).await;
        save(&store, poll, "with somebody erased", &people, left.as_ref()).await;
        assert_eq!(shown(&store, poll).await, None);
        save(&store, poll, "second", &people[1..], left.as_ref()).await;
        assert_eq!(shown(&store, poll).await.as_deref(), Some("second"));
        let second = sketched(&store, poll).await.expect("there");
        assert_eq!((second.people, second.known.len()), (13, 13));

        // When voting is over there is none, and who was in it stays for another round.
        assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("ended"));
        save(&store, poll, "late", &people[1..], Some(&second)).await;
        assert_eq!(shown(&store, poll).await, None);
        assert_eq!(sketched(&store, poll).await, Some(second));
    });
}
