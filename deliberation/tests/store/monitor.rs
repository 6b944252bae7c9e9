//! How a poll is doing, and who gets a place that has become free.

use crate::{
    databases::{on_both, on_both_at},
    participation::{act, cast, held, joining, newcomer, open, vote},
    town,
};
use deliberation::{
    Agreement::{Agree, Disagree, Pass},
    Phase, Reason, RequestKey, Settings, Standing, StatementText,
    settings::{AnswerOption, Cell, Question, Writing},
    store::{Act, Done, Happening, Join, StatementCount, Store, Submission},
};
use sqlx::{AnyConnection, Connection, Executor};
use std::collections::BTreeMap;

fn answers(north: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("north".to_owned(), north.to_owned())])
}

fn quotas(places: u32) -> Settings {
    let option = |id: &str| AnswerOption { id: id.into(), text: id.into() };
    let question = Question {
        id: "north".into(),
        text: "Do you live in the north?".into(),
        options: vec![option("yes"), option("no")],
        ..Question::default()
    };
    let cell = |answer: &str, places| Cell { answers: answers(answer), places };
    Settings { screening: vec![question], quotas: vec![cell("yes", places), cell("no", 1)], ..Settings::default() }
}

async fn come(store: &Store, poll: i64, name: &str, north: &str) -> (i64, Standing) {
    let join = Join { answers: answers(north), ..joining(poll, name) };
    match act(store, Act::Join(Box::new(join))).await.expect("joined") {
        Done::Joined(joined) => (joined.participant, joined.standing),
        Done::Voted(_) => panic!("a vote"),
    }
}

async fn standing(store: &Store, poll: i64, participant: i64) -> Standing {
    store.person(poll, participant).await.expect("read").expect("there").standing
}

#[test]
fn the_first_who_waits_gets_the_place_that_becomes_free() {
    on_both(async |store| {
        let poll = open(&store, quotas(1), 1).await;
        let (ann, first) = come(&store, poll, "ann", "yes").await;
        let (bob, second) = come(&store, poll, "bob", "yes").await;
        let (carol, third) = come(&store, poll, "carol", "yes").await;
        let (dan, _) = come(&store, poll, "dan", "yes").await;
        assert_eq!((first, second, third), (Standing::Active, Standing::Waiting, Standing::Waiting));
        store.erase(poll, ann, &[], None).await.expect("erased");
        assert_eq!(standing(&store, poll, bob).await, Standing::Active, "an erased person leaves a place");
        assert_eq!(standing(&store, poll, carol).await, Standing::Waiting);
        let promoted = store.change(poll, None, &held("moot", quotas(2)), 0).await.expect("changed");
        assert_eq!((promoted, standing(&store, poll, carol).await), (1, Standing::Active), "more places");
        let why = Reason::parse("A program").expect("a reason");
        store.ban(poll, carol, true, &why, &|_| Vec::new(), 0).await.expect("asked").expect("banned");
        assert_eq!(standing(&store, poll, dan).await, Standing::Active, "somebody who is banned takes no place");
    });
}

#[test]
fn whoever_had_such_a_place_in_the_vote_before_has_one_and_it_counts_as_taken() {
    on_both(async |store| {
        let poll = open(&store, quotas(1), 1).await;
        let (zoe, _) = come(&store, poll, "zoe", "yes").await;
        let (bob, waits) = come(&store, poll, "bob", "yes").await;
        assert_eq!(waits, Standing::Waiting);
        let before = |name: &str, north: &str, place: &str| Join {
            answers: answers(north),
            came_before_as: Some(name.to_owned()),
            had_place_in: Some(place.to_owned()),
            ..joining(poll, name)
        };
        // In one batch: the second counts what the first has taken.
        let acts = [
            Act::Join(Box::new(before("ann", "yes", "north=yes"))),
            Act::Join(Box::new(before("eve", "yes", "north=no"))),
            Act::Join(Box::new(before("fay", "no", "north=no"))),
        ];
        let done = store.record(&acts).await.expect("recorded");
        let standings: Vec<Standing> = done
            .iter()
            .map(|done| match done {
                Ok(Done::Joined(joined)) => joined.standing,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(
            standings,
            [Standing::Active, Standing::Waiting, Standing::Active],
            "a place of another kind is none"
        );
        let (_, gil) = come(&store, poll, "gil", "no").await;
        assert_eq!(gil, Standing::Waiting, "her place counts");
        store.erase(poll, zoe, &[], None).await.expect("erased");
        assert_eq!(standing(&store, poll, bob).await, Standing::Waiting, "two were in one place, so none is free");
        let ann = act(&store, Act::Join(Box::new(before("ann", "yes", "north=yes")))).await.expect("known");
        let Done::Joined(ann) = ann else { panic!("a vote") };
        store.erase(poll, ann.participant, &[], None).await.expect("erased");
        assert_eq!(standing(&store, poll, bob).await, Standing::Active);
    });
}

#[test]
fn nobody_waits_where_there_are_no_quotas_any_more() {
    on_both(async |store| {
        let poll = open(&store, quotas(0), 1).await;
        let (ann, waits) = come(&store, poll, "ann", "yes").await;
        assert_eq!(waits, Standing::Waiting);
        let open = Settings { quotas: Vec::new(), ..quotas(0) };
        assert_eq!(store.change(poll, None, &held("moot", open), 0).await.expect("changed"), 1);
        assert_eq!(standing(&store, poll, ann).await, Standing::Active);
    });
}

#[test]
fn the_numbers_say_who_came_and_how_far_they_got() {
    on_both(async |store| {
        let poll = open(&store, quotas(2), 3).await;
        let (ann, _) = come(&store, poll, "ann", "yes").await;
        let (bob, _) = come(&store, poll, "bob", "yes").await;
        let (_, waits) = come(&store, poll, "carol", "yes").await;
        let (_, other) = come(&store, poll, "dan", "no").await;
        assert_eq!((waits, other), (Standing::Waiting, Standing::Active));
        for (person, statement, name) in [(ann, 1, "a1"), (ann, 2, "a2"), (ann, 2, "a3"), (bob, 1, "b1")] {
            vote(&store, cast(poll, person, statement, Agree, name)).await.expect("taken");
        }
        let held = store.poll_by_id(poll).await.expect("read").expect("there");
        let monitor = store.monitor(&held).await.expect("counted");
        let people = monitor.people;
        assert_eq!((people.active, people.waiting, people.voters, people.excluded), (3, 1, 2, 0));
        assert_eq!(monitor.votes.people, BTreeMap::from([(0, 1), (1, 1), (2, 1)]));
        let total = |f: fn(&deliberation::store::Activity) -> u64| monitor.days.iter().map(f).sum::<u64>();
        assert_eq!((total(|d| d.votes), total(|d| d.joins)), (4, 4));
        assert_eq!(monitor.hours.iter().map(|hour| hour.votes).sum::<u64>(), 4);
        assert_eq!((total(|d| d.authors), total(|d| d.statements)), (0, 0), "seeds have no author");
        let crowds = store.crowds_until(poll, Happening::Voted, i64::MAX).await.expect("looked for");
        let of_days: Vec<_> = monitor.days.iter().map(|day| (day.from_ms, day.voters, day.votes)).collect();
        let of_crowds = crowds.iter().map(|c| (c.from_ms, c.people.len() as u64, c.people.values().sum()));
        assert_eq!(of_crowds.collect::<Vec<_>>(), of_days, "the same, by person");
        let joined = store.crowds_until(poll, Happening::Joined, i64::MAX).await.expect("looked for");
        assert_eq!(joined.iter().map(|crowd| crowd.people.len()).sum::<usize>(), 4);
        assert_eq!(store.crowds_until(poll, Happening::Wrote, i64::MAX).await.expect("looked for"), []);
        let first = monitor.hours.first().expect("an hour").from_ms;
        assert_eq!(store.crowds_until(poll, Happening::Voted, first).await.expect("looked for"), []);
        let fill: Vec<_> = monitor.cells.iter().map(|cell| (cell.places, cell.taken, cell.waiting)).collect();
        assert_eq!(fill, [(2, 2, 1), (1, 1, 0)]);
        let came = |at: usize| monitor.cells[at].came.iter().map(|(_, people)| people).sum::<u64>();
        assert_eq!((came(0), came(1)), (2, 1), "who waits has not come yet");
        assert_eq!(monitor.answers["north"], BTreeMap::from([("no".into(), 1), ("yes".into(), 2)]));
        assert_eq!(monitor.queue.0, 0, "seeds are accepted");
    });
}

#[test]
fn answers_are_read_by_the_id_of_those_who_gave_them() {
    on_both(async |store| {
        let poll = open(&store, quotas(1), 1).await;
        for (name, north) in [("ann", "yes"), ("bob", "yes"), ("carol", "no"), ("dan", "no")] {
            come(&store, poll, name, north).await;
        }
        let why = Reason::parse("A program").expect("a reason");
        store.ban(poll, 1, true, &why, &|_| Vec::new(), 0).await.expect("asked").expect("banned");
        let read = store.snapshot(poll).await.expect("a look").answers().await.expect("read");
        // Bob has got the place of Ann, who was banned; Dan waits.
        let expected = [("2", "yes"), ("3", "no")].map(|(id, north)| (record::Id::new(id), answers(north)));
        assert_eq!(read, BTreeMap::from(expected));
    });
}

#[test]
fn answers_change_the_poll_once_voting_is_over() {
    on_both(async |store| {
        let poll = open(&store, quotas(1), 1).await;
        let (ann, _) = come(&store, poll, "ann", "yes").await;
        let revision = async || store.poll_by_id(poll).await.expect("read").expect("there").revision;
        let taken_back = BTreeMap::from([("north".to_owned(), None)]);
        let before = revision().await;
        store.answer(poll, ann, &taken_back).await.expect("kept");
        assert_eq!(revision().await, before, "while people vote nothing rests on answers");
        assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("closed"));
        let before = revision().await;
        store.answer(poll, ann, &taken_back).await.expect("kept");
        assert_eq!(revision().await, before + 1);
    });
}

#[test]
fn a_poll_without_anybody_has_numbers_too() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 1).await;
        let held = store.poll_by_id(poll).await.expect("read").expect("there");
        let monitor = store.monitor(&held).await.expect("counted");
        assert_eq!(monitor, deliberation::store::Monitor::default());
        newcomer(&store, poll, "ann").await;
        let monitor = store.monitor(&held).await.expect("counted");
        assert_eq!(monitor.votes.people, BTreeMap::from([(0, 1)]));
    });
}

/// Voted, agreed, disagreed, passed, stopped, reported.
fn numbers(one: &StatementCount) -> [u64; 6] {
    [one.seen, one.agrees, one.disagrees, one.passes(), one.stopped, one.reports]
}

#[test]
fn statements_say_who_voted_how_and_where_people_stopped() {
    on_both(async |store| {
        let at_once = Writing { after: 0, ..Writing::default() };
        let poll = open(&store, Settings { statements: at_once, ..Settings::default() }, 3).await;
        let held = store.poll_by_id(poll).await.expect("read").expect("there");
        let none = store.statement_counts(&held, None).await.expect("counted");
        assert_eq!((none.people, none.statements.len(), none.stopped()), (0, 3, 0));
        let mut people = Vec::new();
        for name in ["ann", "bob", "carol", "dan", "eve"] {
            people.push(newcomer(&store, poll, name).await);
        }
        let [ann, bob, carol, dan, eve] = people[..] else { panic!("five people") };
        let votes = [
            // Ann votes on all that there is, and changes her mind.
            (ann, 1, Agree, "a1"),
            (ann, 2, Pass, "a2"),
            (ann, 3, Agree, "a3"),
            (ann, 1, Disagree, "a4"),
            (bob, 2, Agree, "b1"),
            (carol, 1, Agree, "c1"),
            (carol, 2, Disagree, "c2"),
            // Dan stops at the third and adds something of his own after that.
            (dan, 3, Pass, "d1"),
            (eve, 1, Agree, "e1"),
        ];
        for (person, statement, agreement, name) in votes {
            vote(&store, cast(poll, person, statement, agreement, name)).await.expect("taken");
        }
        let text = StatementText::parse("Statement of Dan").expect("a text");
        let key = RequestKey::parse("a-statement-of-dan---").expect("a key");
        let own = Submission { poll, participant: dan, text, language: None, key };
        store.submit(&own).await.expect("asked").expect("taken");
        let why = Reason::parse("A program").expect("a reason");
        store.ban(poll, eve, true, &why, &|_| Vec::new(), 0).await.expect("asked").expect("banned");
        store.report(poll, bob, 2, "spam", 9).await.expect("kept");
        let held = store.poll_by_id(poll).await.expect("read").expect("there");
        let counts = store.statement_counts(&held, None).await.expect("counted");
        assert_eq!((counts.people, counts.stopped()), (4, 3), "Ann was done before there was a fourth");
        let found: Vec<_> = counts.statements.iter().map(numbers).collect();
        let expected = [[2, 1, 1, 0, 0, 0], [3, 1, 1, 1, 2, 1], [2, 1, 0, 1, 1, 0], [1, 1, 0, 0, 0, 0]];
        assert_eq!(found, expected, "{counts:?}");
    });
}

#[test]
fn statements_are_counted_as_they_stood_at_a_moment() {
    on_both(async |store| {
        let poll = town::put(&store, "town").await;
        let held = store.poll_by_id(poll).await.expect("read").expect("there");
        let at = async |before: Option<i64>| {
            let counts = store.statement_counts(&held, before).await.expect("counted");
            let found = counts.statements.iter().map(|one| (one.id.clone(), numbers(one)[..4].to_vec()));
            (counts.people, found.collect::<BTreeMap<_, _>>())
        };
        let (people, all) = at(None).await;
        assert_eq!((people, &all["10"], &all["9"]), (2, &vec![1, 1, 0, 0], &vec![2, 1, 0, 1]));
        assert_eq!(at(Some(501)).await.1["10"], all["10"]);
        // Before she changed her mind she disagreed; votes without a time are older than any.
        let (people, before) = at(Some(300)).await;
        assert_eq!((people, &before["10"], &before["9"]), (2, &vec![1, 0, 1, 0], &vec![1, 0, 0, 1]));
        let (people, first) = at(Some(100)).await;
        assert_eq!((people, first.get("10"), &first["9"]), (1, None, &vec![1, 0, 0, 1]));
    });
}

#[test]
fn of_two_votes_of_one_moment_the_later_counts_where_people_vote_here() {
    on_both_at(async |store, url| {
        let poll = open(&store, Settings::default(), 1).await;
        let ann = newcomer(&store, poll, "ann").await;
        for (agreement, name) in [(Agree, "a1"), (Disagree, "a2"), (Pass, "a3")] {
            vote(&store, cast(poll, ann, 1, agreement, name)).await.expect("taken");
        }
        let mut connection = AnyConnection::connect(url).await.expect("a second door");
        for sql in [
            "update vote_events set at_ms = 1000 where vote <> 0",
            "update vote_events set at_ms = 5000 where vote = 0",
            "update votes set at_ms = 5000",
        ] {
            connection.execute(sql).await.expect("changed");
        }
        connection.close().await.expect("closed");
        let held = store.poll_by_id(poll).await.expect("read").expect("there");
        let counts = store.statement_counts(&held, Some(2000)).await.expect("counted");
        assert_eq!(numbers(&counts.statements[0])[..4], [1, 0, 1, 0], "{counts:?}");
        let counts = store.statement_counts(&held, Some(6000)).await.expect("counted");
        assert_eq!(numbers(&counts.statements[0])[..4], [1, 0, 0, 1], "{counts:?}");
    });
}
