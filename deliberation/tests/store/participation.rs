//! Joining, voting, writing, erasing.

use crate::{
    databases::{on_both, on_both_at},
    town::{free, slug},
};
use deliberation::{
    Agreement::{Agree, Disagree, Pass},
    ExternalId, Moderated, Phase, Reason, RequestKey, Settings, Standing, StatementText,
    settings::{Access, AnswerOption, Cell, Question, Writing},
    store::{
        Act, Cast, Declined, Done, Erased, HeldPoll, Join, Joined, Receipt, Refusal, Seed, Store, StoreError,
        Submission, Unfit,
    },
};
use std::collections::BTreeMap;

pub(crate) fn held(name: &str, settings: Settings) -> HeldPoll {
    HeldPoll {
        slug: slug(name),
        topic: free("Rules for an assistant"),
        description: free(""),
        moderated: Moderated::NotRejected,
        min_votes: 1,
        min_seen: None,
        settings,
    }
}

/// An open poll with seeds `1..=seeds`.
pub(crate) async fn open(store: &Store, settings: Settings, seeds: usize) -> i64 {
    open_as(store, "moot", settings, seeds).await
}

/// The same under another name.
pub(crate) async fn open_as(store: &Store, name: &str, settings: Settings, seeds: usize) -> i64 {
    let poll = store.hold(&held(name, settings)).await.expect("made");
    let seed = |n| Seed {
        text: StatementText::parse(&format!("Statement number {n}")).expect("a text"),
        language: None,
        is_meta: false,
        topics: Vec::new(),
    };
    store.seed(poll, &(1..=seeds).map(seed).collect::<Vec<_>>(), 0).await.expect("seeded");
    assert!(store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened"));
    poll
}

pub(crate) fn key(name: &str) -> RequestKey {
    RequestKey::parse(&format!("{name:-<20}")).expect("a key")
}

pub(crate) fn joining(poll: i64, name: &str) -> Join {
    Join {
        poll,
        key: key(name),
        consent: deliberation::CONSENT.into(),
        language: None,
        answers: BTreeMap::new(),
        xid: None,
        xid_mark: None,
        name: None,
        invite_sha256: None,
        signed_in_as: None,
        came_before_as: None,
        had_place_in: None,
    }
}

pub(crate) async fn act(store: &Store, act: Act) -> Result<Done, Refusal> {
    store.record(&[act]).await.expect("recorded").remove(0)
}

pub(crate) async fn join(store: &Store, join: Join) -> Result<Joined, Refusal> {
    match act(store, Act::Join(Box::new(join))).await? {
        Done::Joined(joined) => Ok(joined),
        Done::Voted(_) => panic!("a vote"),
    }
}

pub(crate) async fn newcomer(store: &Store, poll: i64, name: &str) -> i64 {
    join(store, joining(poll, name)).await.expect("joined").participant
}

pub(crate) fn cast(
    poll: i64,
    participant: i64,
    statement: i64,
    agreement: deliberation::Agreement,
    name: &str,
) -> Cast {
    Cast { poll, participant, statement, agreement, important: false, key: key(name) }
}

pub(crate) async fn vote(store: &Store, cast: Cast) -> Result<Receipt, Refusal> {
    match act(store, Act::Vote(cast)).await? {
        Done::Voted(receipt) => Ok(receipt),
        Done::Joined(_) => panic!("a joining"),
    }
}

#[test]
fn a_vote_sent_again_changes_nothing_and_a_key_names_one_vote() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 3).await;
        let ann = newcomer(&store, poll, "ann").await;
        assert_eq!(newcomer(&store, poll, "ann").await, ann, "joining twice with one key is joining once");
        let first = vote(&store, cast(poll, ann, 2, Agree, "v1")).await.expect("taken");
        let again = vote(&store, cast(poll, ann, 2, Agree, "v1")).await.expect("taken");
        assert_eq!(again, Receipt { repeated: true, ..first.clone() });
        assert_eq!((first.voted.as_slice(), first.seq), ([2].as_slice(), 1));
        assert_eq!(vote(&store, cast(poll, ann, 2, Pass, "v1")).await, Err(Refusal::KeyReused));
        let bob = newcomer(&store, poll, "bob").await;
        assert_eq!(vote(&store, cast(poll, bob, 2, Agree, "v1")).await, Err(Refusal::KeyReused));
        let changed = vote(&store, cast(poll, ann, 2, Disagree, "v2")).await.expect("taken");
        assert!(changed.at_ms > first.at_ms, "a changed mind is later, also within one millisecond");
        let votes = store.own_votes(poll, ann).await.expect("read");
        assert_eq!(votes.iter().map(|v| (v.statement, v.agreement)).collect::<Vec<_>>(), [(2, Disagree)]);
    });
}

#[test]
fn one_batch_holds_many_people_and_what_is_wrong_with_one_does_not_disturb_others() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 3).await;
        let ann = newcomer(&store, poll, "ann").await;
        let acts = [
            Act::Vote(cast(poll, ann, 1, Agree, "a1")),
            Act::Join(Box::new(joining(poll, "bob"))),
            Act::Vote(cast(poll, ann, 4, Agree, "a4")),
            Act::Vote(cast(poll + 7, ann, 1, Agree, "other")),
            Act::Vote(cast(poll, 99, 1, Agree, "nobody")),
            Act::Vote(cast(poll, ann, 1, Agree, "a1")),
            Act::Vote(cast(poll, ann, 1, Disagree, "a2")),
            Act::Vote(cast(poll, ann, 3, Pass, "a3")),
        ];
        let done = store.record(&acts).await.expect("recorded");
        let seqs: Vec<_> = done.iter().map(|d| if let Ok(Done::Voted(r)) = d { r.seq } else { 0 }).collect();
        assert_eq!(seqs, [1, 0, 0, 0, 0, 1, 2, 3]);
        assert_eq!(done[2], Err(Refusal::NoStatement));
        assert_eq!(done[3], Err(Refusal::NotOpen));
        assert_eq!(done[4], Err(Refusal::NoParticipant));
        assert!(matches!(done[1], Ok(Done::Joined(Joined { participant: 2, standing: Standing::Active, .. }))));
        let Ok(Done::Voted(last)) = &done[7] else { panic!("a vote") };
        assert_eq!(last.voted, [1, 3]);
    });
}

#[test]
fn nobody_votes_before_the_poll_opens_or_after_it_closes() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 1).await;
        let ann = newcomer(&store, poll, "ann").await;
        let taken = vote(&store, cast(poll, ann, 1, Agree, "v1")).await.expect("taken");
        assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("closed"));
        assert!(!store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("closed once"));
        assert_eq!(vote(&store, cast(poll, ann, 1, Pass, "v2")).await, Err(Refusal::NotOpen));
        assert_eq!(join(&store, joining(poll, "bob")).await, Err(Refusal::NotOpen));
        let again = vote(&store, cast(poll, ann, 1, Agree, "v1")).await.expect("acknowledged before");
        assert_eq!((again.seq, again.repeated), (taken.seq, true));
    });
}

#[test]
fn quotas_fill_up_and_screening_turns_away() {
    on_both(async |store| {
        let option = |id: &str| AnswerOption { id: id.into(), text: id.into() };
        let question = |id: &str, admits: &[&str]| Question {
            id: id.into(),
            text: "?".into(),
            options: vec![option("yes"), option("no")],
            admits: admits.iter().map(|a| (*a).to_owned()).collect(),
            ..Question::default()
        };
        let settings = Settings {
            screening: vec![question("ai", &["yes"]), question("north", &[])],
            quotas: vec![Cell { answers: BTreeMap::from([("north".into(), "yes".into())]), places: 2 }],
            ..Settings::default()
        };
        settings.check().expect("sound");
        let poll = open(&store, settings, 1).await;
        let with = |name: &str, ai: &str, north: &str| Join {
            answers: BTreeMap::from([("ai".into(), ai.into()), ("north".into(), north.into())]),
            ..joining(poll, name)
        };
        let acts: Vec<Act> = ["a", "b", "c"].iter().map(|name| Act::Join(Box::new(with(name, "yes", "yes")))).collect();
        let done = store.record(&acts).await.expect("recorded");
        let standing =
            |d: &Result<Done, Refusal>| if let Ok(Done::Joined(j)) = d { j.standing } else { panic!("{d:?}") };
        let standings: Vec<_> = done.iter().map(standing).collect();
        assert_eq!(standings, [Standing::Active, Standing::Active, Standing::Waiting]);
        assert_eq!(vote(&store, cast(poll, 3, 1, Agree, "v")).await, Err(Refusal::Waiting));
        let out = join(&store, with("d", "no", "yes")).await.expect("kept");
        assert_eq!(out.standing, Standing::ScreenedOut);
        assert_eq!(join(&store, with("e", "maybe", "yes")).await, Err(Refusal::Answer("ai".into())));
    });
}

#[test]
fn an_external_id_joins_once_and_only_when_listed() {
    on_both(async |store| {
        let poll = open(&store, Settings { access: Access::List, ..Settings::default() }, 1).await;
        let xid = |text: &str| Some(ExternalId::parse(text).expect("an id"));
        assert_eq!(join(&store, Join { xid: xid("u1"), ..joining(poll, "a") }).await, Err(Refusal::NotListed));
        store.allow(poll, &[xid("u1").expect("an id")], 0).await.expect("listed");
        assert!(join(&store, Join { xid: xid("u1"), ..joining(poll, "a") }).await.is_ok());
        assert_eq!(join(&store, Join { xid: xid("u1"), ..joining(poll, "b") }).await, Err(Refusal::XidTaken));
        assert_eq!(join(&store, joining(poll, "c")).await, Err(Refusal::NotListed));
    });
}

#[test]
fn where_people_join_with_an_external_id_any_one_lets_in_once() {
    on_both(async |store| {
        let poll = open(&store, Settings { access: Access::Known, ..Settings::default() }, 1).await;
        let xid = |text: &str| Some(ExternalId::parse(text).expect("an id"));
        assert_eq!(join(&store, joining(poll, "nobody")).await, Err(Refusal::Unknown));
        let ann = join(&store, Join { xid: xid("u1"), ..joining(poll, "a") }).await.expect("let in");
        assert_eq!(join(&store, Join { xid: xid("u1"), ..joining(poll, "b") }).await, Err(Refusal::XidTaken));
        assert!(join(&store, Join { xid: xid("u2"), ..joining(poll, "c") }).await.is_ok());
        let person = store.person(poll, ann.participant).await.expect("read").expect("there");
        assert!(person.is_known);
    });
}

#[test]
fn where_writers_have_to_be_known_an_external_id_or_signing_in_makes_one_known() {
    on_both(async |store| {
        let statements = Writing { known_only: true, after: 0, ..Writing::default() };
        for access in [Access::Open, Access::SignIn] {
            let poll =
                open_as(&store, &format!("moot-{access}"), Settings { access, statements, ..Settings::default() }, 1)
                    .await;
            let name = format!("ann-{access}");
            let known = match access {
                Access::SignIn => Join { signed_in_as: Some(name.clone()), ..joining(poll, &name) },
                _ => Join { xid: Some(ExternalId::parse(&name).expect("an id")), ..joining(poll, &name) },
            };
            let known = join(&store, known).await.expect("let in").participant;
            let new = |participant: i64, text: &str| Submission {
                poll,
                participant,
                text: StatementText::parse(text).expect("a text"),
                language: None,
                key: key(&format!("s-{participant}")),
            };
            assert!(store.submit(&new(known, "Known view")).await.expect("asked").is_ok(), "{access}");
            if access == Access::Open {
                let unknown = newcomer(&store, poll, "bob").await;
                assert_eq!(store.submit(&new(unknown, "Other view")).await.expect("asked"), Err(Declined::Unknown));
                vote(&store, cast(poll, unknown, 1, Agree, "v")).await.expect("everybody votes");
            }
        }
    });
}

#[test]
fn a_code_lets_in_as_many_as_it_is_for() {
    on_both(async |store| {
        let poll = open(&store, Settings { access: Access::Codes, ..Settings::default() }, 1).await;
        store.invite(poll, "first wave", &["hash".to_owned()], 2, 0).await.expect("made");
        let acts: Vec<Act> = (0..5)
            .map(|n| {
                Act::Join(Box::new(Join { invite_sha256: Some("hash".into()), ..joining(poll, &format!("p{n}")) }))
            })
            .collect();
        let done = store.record(&acts).await.expect("recorded");
        assert_eq!(done.iter().filter(|d| d.is_ok()).count(), 2);
        assert_eq!(done[4], Err(Refusal::Invite));
        assert_eq!(join(&store, joining(poll, "none")).await, Err(Refusal::Invite));
    });
}

#[test]
fn whoever_signs_in_is_one_participant_whatever_she_sends() {
    on_both(async |store| {
        let poll = open(&store, Settings { access: Access::SignIn, ..Settings::default() }, 1).await;
        let with = |name: &str, person: &str| Join { signed_in_as: Some(person.into()), ..joining(poll, name) };
        assert_eq!(join(&store, joining(poll, "nobody")).await, Err(Refusal::SignIn));
        // Two browsers of one person at the same moment, and somebody else.
        let acts = [
            Act::Join(Box::new(with("a", "ann"))),
            Act::Join(Box::new(with("b", "ann"))),
            Act::Join(Box::new(with("c", "bob"))),
        ];
        let done = store.record(&acts).await.expect("recorded");
        let numbers: Vec<(i64, bool)> = done
            .iter()
            .map(|done| match done {
                Ok(Done::Joined(joined)) => (joined.participant, joined.repeated),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(numbers, [(1, false), (1, true), (2, false)]);
        assert_eq!(join(&store, with("d", "bob")).await.map(|joined| joined.participant), Ok(2));
        assert_eq!(store.signed_in_as(poll, "bob").await.expect("read"), Some((2, Standing::Active)));
        // Nothing is left of who erases herself, except of somebody who was banned.
        let reason = Reason::parse("Threatened others").expect("a reason");
        store.ban(poll, 2, true, &reason, &|_| Vec::new(), 0).await.expect("asked").expect("banned");
        assert_eq!(store.erase(poll, 1, &[], None).await.expect("erased"), Erased::Wholly);
        // However often she sends it.
        for _ in 0..2 {
            assert_eq!(store.erase(poll, 2, &[], None).await.expect("erased"), Erased::ButForSignIn);
        }
        assert_eq!(store.signed_in_as(poll, "ann").await.expect("read"), None);
        assert_eq!(join(&store, with("e", "ann")).await.map(|joined| joined.participant), Ok(3));
        assert_eq!(join(&store, with("f", "bob")).await, Err(Refusal::Banned));
        // Somebody may have been banned by mistake.
        assert_eq!(store.banned(poll).await.expect("read").iter().map(|one| one.participant).collect::<Vec<_>>(), [2]);
        store.ban(poll, 2, false, &reason, &|_| Vec::new(), 0).await.expect("asked").expect("lifted");
        assert!(store.banned(poll).await.expect("read").is_empty());
        assert_eq!(join(&store, with("g", "bob")).await.map(|joined| joined.participant), Ok(4));
        assert_eq!(
            store.ban(poll, 2, true, &reason, &|_| Vec::new(), 0).await.expect("asked"),
            Err(Unfit::NoParticipant(2))
        );
    });
}

#[test]
fn whoever_was_screened_out_answers_once_where_people_sign_in() {
    on_both(async |store| {
        let option = |id: &str| AnswerOption { id: id.into(), text: id.into() };
        let ai = Question {
            id: "ai".into(),
            text: "Do you use AI?".into(),
            options: vec![option("yes"), option("no")],
            admits: ["yes".to_owned()].into(),
            ..Question::default()
        };
        let settings = Settings { access: Access::SignIn, screening: vec![ai], ..Settings::default() };
        let poll = open(&store, settings, 1).await;
        let with = |name: &str, answer: &str| Join {
            signed_in_as: Some("ann".into()),
            answers: [("ai".to_owned(), answer.to_owned())].into(),
            ..joining(poll, name)
        };
        assert_eq!(join(&store, with("a", "no")).await.map(|joined| joined.standing), Ok(Standing::ScreenedOut));
        assert_eq!(join(&store, with("b", "yes")).await.map(|joined| joined.standing), Ok(Standing::ScreenedOut));
        assert_eq!(store.erase(poll, 1, &[], None).await.expect("erased"), Erased::ButForSignIn);
        assert_eq!(join(&store, with("c", "yes")).await, Err(Refusal::Banned));
    });
}

#[test]
fn whether_people_sign_in_is_decided_before_anybody_takes_part() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 1).await;
        let to = |access| held("moot", Settings { access, ..Settings::default() });
        store.change(poll, None, &to(Access::SignIn), 0).await.expect("nobody takes part yet");
        store.change(poll, None, &to(Access::Open), 0).await.expect("nobody takes part yet");
        assert!(join(&store, joining(poll, "a")).await.is_ok());
        let refused = store.change(poll, None, &to(Access::SignIn), 0).await;
        assert!(matches!(refused, Err(StoreError::SignIn)), "{refused:?}");
        store.change(poll, None, &to(Access::Codes), 0).await.expect("the others know no persons");
    });
}

#[test]
fn what_has_grown_is_counted_anew() {
    on_both_at(async |store, url| {
        let poll = open(&store, Settings::default(), 1).await;
        let acts: Vec<Act> = (0..400).map(|n| Act::Join(Box::new(joining(poll, &format!("p{n}"))))).collect();
        store.record(&acts).await.expect("recorded");
        if !url.starts_with("postgres") {
            assert_eq!(store.tend().await.expect("tended"), Vec::<String>::new());
            return;
        }
        let counted = || {
            let sql = "select reltuples::bigint from pg_class where relname = 'participants'";
            let output =
                std::process::Command::new("psql").args([url, "-At", "-c", sql]).output().expect("psql starts");
            String::from_utf8_lossy(&output.stdout).trim().to_owned()
        };
        assert_eq!(counted(), "-1", "PostgreSQL has no idea of a new table");
        // It hears of what its connections have done about once a second.
        let mut times = 0;
        while counted() != "400" {
            times += 1;
            assert!(times < 100, "{}", counted());
            store.tend().await.expect("tended");
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert_eq!(store.tend().await.expect("tended"), Vec::<String>::new(), "once is enough");
    });
}

#[test]
fn two_who_come_with_one_external_id_at_the_same_moment_are_one_and_a_refusal() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 1).await;
        let with = |name: &str| {
            Act::Join(Box::new(Join { xid: Some(ExternalId::parse("u1").expect("an id")), ..joining(poll, name) }))
        };
        let done = store.record(&[with("a"), with("b")]).await.expect("recorded");
        assert!(done[0].is_ok() && done[1] == Err(Refusal::XidTaken), "{done:?}");
    });
}

#[test]
fn statements_are_taken_after_some_votes_and_once() {
    on_both(async |store| {
        let poll = open(&store, Settings::default(), 12).await;
        let ann = newcomer(&store, poll, "ann").await;
        let new = |text: &str, name: &str| Submission {
            poll,
            participant: ann,
            text: StatementText::parse(text).expect("a text"),
            language: None,
            key: key(name),
        };
        assert_eq!(store.submit(&new("My view", "s1")).await.expect("asked"), Err(Declined::TooEarly { missing: 10 }));
        for n in 1..=10 {
            vote(&store, cast(poll, ann, n, Agree, &format!("v{n}"))).await.expect("taken");
        }
        let first = store.submit(&new("My view", "s1")).await.expect("asked").expect("taken");
        assert_eq!((first.number, first.shown_at_once), (13, true));
        assert_eq!(store.submit(&new("My view", "s1")).await.expect("asked"), Ok(first), "sent again");
        assert_eq!(store.submit(&new("Another", "s1")).await.expect("asked"), Err(Declined::KeyReused));
        let duplicate = store.submit(&new("MY VIEW!", "s2")).await.expect("asked");
        assert_eq!(duplicate, Err(Declined::Duplicate { number: 13, id: "13".into(), votable: true }));
        let own = store.own_statements(poll, ann).await.expect("read");
        assert_eq!(own.iter().map(|s| s.text.as_str()).collect::<Vec<_>>(), ["My view"]);
        let votes = store.own_votes(poll, ann).await.expect("read");
        assert_eq!((votes.len(), votes[0].statement, votes[0].agreement), (11, 13, Agree), "authors agree");
        assert_eq!(store.votable(poll, Moderated::NotRejected).await.expect("read").len(), 13);
        assert_eq!(store.votable(poll, Moderated::Accepted).await.expect("read").len(), 12);
    });
}

#[test]
fn erasing_leaves_nothing_but_the_number_and_the_statement() {
    on_both(async |store| {
        let settings = Settings { statements: Writing { after: 0, ..Default::default() }, ..Settings::default() };
        let poll = open(&store, settings, 2).await;
        let (ann, bob) = (newcomer(&store, poll, "ann").await, newcomer(&store, poll, "bob").await);
        for (person, name) in [(bob, "b"), (ann, "a")] {
            vote(&store, cast(poll, person, 1, Agree, name)).await.expect("taken");
        }
        let text = StatementText::parse("Mine").expect("a text");
        let new = Submission { poll, participant: ann, text, language: None, key: key("s") };
        store.submit(&new).await.expect("asked").expect("taken");
        let before = store.snapshot(poll).await.expect("open").basis().await.expect("counted");
        store.erase(poll, ann, &[], None).await.expect("erased");
        let after = store.snapshot(poll).await.expect("open").basis().await.expect("counted");
        assert!(after.revision > before.revision, "the analysis is due again");
        assert_eq!((before.votes, after.votes, after.statements), (3, 1, 3));
        assert_eq!(store.own_votes(poll, ann).await.expect("read"), []);
        let person = store.person(poll, ann).await.expect("read").expect("the number stays");
        assert_eq!((person.standing, person.consent), (Standing::Erased, None));
        assert_eq!(vote(&store, cast(poll, ann, 1, Agree, "z")).await, Err(Refusal::NoParticipant));
        assert_eq!(newcomer(&store, poll, "carol").await, 3);
        let mut events = 0;
        let mut snapshot = store.snapshot(poll).await.expect("open");
        snapshot
            .vote_events(|_| {
                events += 1;
                Ok(())
            })
            .await
            .expect("read");
        assert_eq!(events, 1);
    });
}

#[test]
fn enough_reports_take_an_unmoderated_statement_out_of_voting() {
    on_both(async |store| {
        let settings = Settings { statements: Writing { after: 0, ..Default::default() }, ..Settings::default() };
        let poll = open(&store, settings, 1).await;
        let mut people = Vec::new();
        for n in 0..4 {
            people.push(newcomer(&store, poll, &format!("p{n}")).await);
        }
        let text = StatementText::parse("Rude words").expect("a text");
        let new = Submission { poll, participant: people[0], text, language: None, key: key("s") };
        let rude = store.submit(&new).await.expect("asked").expect("taken").number;
        assert!(!store.report(poll, people[1], rude, "abusive", 3).await.expect("kept"));
        assert!(!store.report(poll, people[1], rude, "spam", 3).await.expect("kept"), "one person counts once");
        assert!(!store.report(poll, people[2], rude, "abusive", 3).await.expect("kept"));
        assert!(store.report(poll, people[3], rude, "abusive", 3).await.expect("kept"));
        assert_eq!(store.votable(poll, Moderated::NotRejected).await.expect("read").len(), 1);
        for person in &people[1..] {
            assert!(!store.report(poll, *person, 1, "abusive", 3).await.expect("kept"), "seeds stay");
        }
    });
}
