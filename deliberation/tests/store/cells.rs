//! In which quota cell people are when quotas or answers are others than on the day on which they came.

use crate::{
    databases::on_both,
    participation::{held, join, joining, newcomer, open},
};
use deliberation::{
    Reason, Settings, Standing,
    settings::{AnswerOption, Cell, DECLINED, Question},
    store::{Act, Done, Join, Store},
};
use std::collections::BTreeMap;

fn answers(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(question, answer)| ((*question).to_owned(), (*answer).to_owned())).collect()
}

/// Two questions, and so many places for whoever answers like this.
fn quotas(cells: &[(&[(&str, &str)], u32)]) -> Settings {
    let option = |id: &str| AnswerOption { id: id.into(), text: id.into() };
    let question = |id: &str, options: [&str; 2]| Question {
        id: id.into(),
        text: "?".into(),
        options: options.map(option).into(),
        ..Question::default()
    };
    let settings = Settings {
        demographics: vec![question("age", ["young", "old"]), question("north", ["yes", "no"])],
        quotas: cells.iter().map(|(pairs, places)| Cell { answers: answers(pairs), places: *places }).collect(),
        ..Settings::default()
    };
    settings.check().expect("sound");
    settings
}

fn saying(poll: i64, name: &str, age: &str, north: &str) -> Join {
    Join { answers: answers(&[("age", age), ("north", north)]), ..joining(poll, name) }
}

async fn come(store: &Store, poll: i64, name: &str, age: &str, north: &str) -> (i64, Standing) {
    let joined = join(store, saying(poll, name, age, north)).await.expect("joined");
    (joined.participant, joined.standing)
}

async fn change(store: &Store, poll: i64, settings: Settings) -> u64 {
    store.change(poll, None, &held("moot", settings), 0).await.expect("changed")
}

async fn standing(store: &Store, poll: i64, participant: i64) -> Standing {
    store.person(poll, participant).await.expect("read").expect("there").standing
}

async fn place(store: &Store, poll: i64, participant: i64) -> Option<String> {
    store.has_place_in(poll, participant).await.expect("read")
}

/// Places, taken, waiting: of each cell as those who run the poll are shown them.
async fn fill(store: &Store, poll: i64) -> Vec<(u32, u64, u64)> {
    let poll = store.poll_by_id(poll).await.expect("read").expect("there");
    let monitor = store.monitor(&poll).await.expect("counted");
    monitor.cells.iter().map(|cell| (cell.places, cell.taken, cell.waiting)).collect()
}

#[test]
fn places_that_are_given_later_are_taken_by_those_who_take_part_already() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 1).await;
        let first = [newcomer(&store, poll, "a").await, newcomer(&store, poll, "b").await];
        assert_eq!(change(&store, poll, quotas(&[(&[], 3)])).await, 0);
        let mut later = Vec::new();
        for name in ["c", "d", "e"] {
            let joined = join(&store, joining(poll, name)).await.expect("joined");
            later.push((joined.participant, joined.standing));
        }
        let standings: Vec<Standing> = later.iter().map(|(_, standing)| *standing).collect();
        assert_eq!(standings, [Standing::Active, Standing::Waiting, Standing::Waiting]);
        assert_eq!(fill(&store, poll).await, [(3, 3, 2)]);
        assert_eq!(change(&store, poll, quotas(&[(&[], 4)])).await, 1, "one more place");
        // Fewer places than people: nobody is thrown out, and nobody gets in before there is room.
        assert_eq!(change(&store, poll, quotas(&[(&[], 3)])).await, 0);
        assert_eq!(fill(&store, poll).await, [(3, 4, 1)]);
        store.erase(poll, first[0], &[], None).await.expect("erased");
        assert_eq!(standing(&store, poll, later[2].0).await, Standing::Waiting, "three on three places");
        store.erase(poll, first[1], &[], None).await.expect("erased");
        assert_eq!(standing(&store, poll, later[2].0).await, Standing::Active);
        assert_eq!(fill(&store, poll).await, [(3, 3, 0)]);
    });
}

#[test]
fn other_quotas_count_everybody_as_what_she_has_said() {
    on_both(async |store| {
        let by_north: [(&[(&str, &str)], u32); 2] = [(&[("north", "yes")], 4), (&[("north", "no")], 1)];
        let poll = open(&store, quotas(&by_north), 1).await;
        let (ann, _) = come(&store, poll, "ann", "young", "yes").await;
        let (bob, _) = come(&store, poll, "bob", "old", "yes").await;
        let (carol, _) = come(&store, poll, "carol", DECLINED, "yes").await;
        let (kim, _) = come(&store, poll, "kim", "old", "yes").await;
        let (dan, active) = come(&store, poll, "dan", "young", "no").await;
        let (eve, waits) = come(&store, poll, "eve", "old", "no").await;
        let (fay, _) = come(&store, poll, "fay", "old", "no").await;
        assert_eq!((active, waits), (Standing::Active, Standing::Waiting));
        let why = Reason::parse("A program").expect("a reason");
        store.ban(poll, kim, true, &why, &|_| Vec::new(), 0).await.expect("asked").expect("banned");

        let by_age: [(&[(&str, &str)], u32); 2] = [(&[("age", "young")], 1), (&[("age", "old")], 2)];
        assert_eq!(change(&store, poll, quotas(&by_age)).await, 1, "one of the old has a place, and there are two");
        assert_eq!(fill(&store, poll).await, [(1, 2, 0), (2, 2, 1)]);
        for somebody in [ann, bob, carol, dan, eve] {
            assert_eq!(standing(&store, poll, somebody).await, Standing::Active, "{somebody}");
        }
        assert_eq!(standing(&store, poll, fay).await, Standing::Waiting);
        // By these names they are known in a vote after this one.
        assert_eq!(place(&store, poll, dan).await.as_deref(), Some("age=young"));
        assert_eq!(place(&store, poll, eve).await.as_deref(), Some("age=old"));
        assert_eq!(place(&store, poll, carol).await, None, "she belongs to no cell");
        store.ban(poll, kim, false, &why, &|_| Vec::new(), 0).await.expect("asked").expect("let in again");
        assert_eq!(fill(&store, poll).await, [(1, 2, 0), (2, 3, 1)], "she has been sorted, too");

        // Two have one place: the first who leaves leaves none.
        let (gil, waits) = come(&store, poll, "gil", "young", "yes").await;
        assert_eq!(waits, Standing::Waiting);
        store.erase(poll, ann, &[], None).await.expect("erased");
        assert_eq!(standing(&store, poll, gil).await, Standing::Waiting);
        store.erase(poll, dan, &[], None).await.expect("erased");
        assert_eq!(standing(&store, poll, gil).await, Standing::Active);

        // And back: bob, carol, kim and gil say yes; eve says no, as fay does, who goes on waiting.
        assert_eq!(change(&store, poll, quotas(&by_north)).await, 0);
        assert_eq!(fill(&store, poll).await, [(4, 4, 0), (1, 1, 1)]);
        assert_eq!(place(&store, poll, carol).await.as_deref(), Some("north=yes"));
        // By both questions; then by none.
        let both: [(&[(&str, &str)], u32); 2] = [(&[("age", "old"), ("north", "yes")], 2), (&[], 9)];
        assert_eq!(change(&store, poll, quotas(&both)).await, 1, "fay is one of all the others");
        assert_eq!(fill(&store, poll).await, [(2, 2, 0), (9, 4, 0)]);
        assert_eq!(change(&store, poll, quotas(&[])).await, 0);
        assert_eq!(place(&store, poll, bob).await, None, "there are no cells any more");
    });
}

#[test]
fn whoever_takes_part_and_answers_otherwise_goes_on_and_counts_as_what_she_says() {
    on_both(async |store| {
        let by_age: [(&[(&str, &str)], u32); 2] = [(&[("age", "young")], 1), (&[("age", "old")], 1)];
        let poll = open(&store, quotas(&by_age), 1).await;
        let (ann, _) = come(&store, poll, "ann", "young", "yes").await;
        let (bob, _) = come(&store, poll, "bob", "old", "yes").await;
        let (carol, waits) = come(&store, poll, "carol", "young", "yes").await;
        assert_eq!(waits, Standing::Waiting);
        let says = async |person: i64, question: &str, answer: Option<&str>| {
            let all = BTreeMap::from([(question.to_owned(), answer.map(ToOwned::to_owned))]);
            store.answer(poll, person, &all).await.expect("kept");
        };
        says(ann, "north", Some("no")).await;
        assert_eq!(fill(&store, poll).await, [(1, 1, 1), (1, 1, 0)], "no place goes by that");
        says(ann, "age", Some("old")).await;
        assert_eq!(standing(&store, poll, ann).await, Standing::Active, "she goes on, though all those are taken");
        assert_eq!(place(&store, poll, ann).await.as_deref(), Some("age=old"));
        assert_eq!(standing(&store, poll, carol).await, Standing::Active, "and leaves a place");
        assert_eq!(fill(&store, poll).await, [(1, 1, 0), (1, 2, 0)]);
        let (dan, waits) = come(&store, poll, "dan", "old", "yes").await;
        assert_eq!(waits, Standing::Waiting);
        store.erase(poll, bob, &[], None).await.expect("erased");
        assert_eq!(standing(&store, poll, dan).await, Standing::Waiting, "two were on one place");
        says(ann, "age", None).await;
        assert_eq!((standing(&store, poll, ann).await, place(&store, poll, ann).await), (Standing::Active, None));
        assert_eq!(standing(&store, poll, dan).await, Standing::Active);
        assert_eq!(fill(&store, poll).await, [(1, 1, 0), (1, 1, 0)]);
    });
}

#[test]
fn many_people_are_sorted_at_once() {
    on_both(async |store| {
        let poll = open(&store, quotas(&[]), 1).await;
        let age = |at: usize| if at.is_multiple_of(3) { "young" } else { "old" };
        let acts: Vec<Act> =
            (0..1800).map(|at| Act::Join(Box::new(saying(poll, &format!("person-{at}"), age(at), "yes")))).collect();
        for done in store.record(&acts).await.expect("recorded") {
            assert!(matches!(done, Ok(Done::Joined(_))), "{done:?}");
        }
        assert_eq!(change(&store, poll, quotas(&[(&[("age", "young")], 601), (&[("age", "old")], 1200)])).await, 0);
        assert_eq!(fill(&store, poll).await, [(601, 600, 0), (1200, 1200, 0)]);
        let (_, old) = come(&store, poll, "old", "old", "no").await;
        let (_, young) = come(&store, poll, "young", "young", "no").await;
        let (_, younger) = come(&store, poll, "younger", "young", "no").await;
        assert_eq!([old, young, younger], [Standing::Waiting, Standing::Active, Standing::Waiting]);
    });
}
