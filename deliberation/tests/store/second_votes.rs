//! A constitution that is put to the vote: bound to its bytes and to the ids of its principles, on both databases.

use crate::{
    databases::on_both,
    mail::{send_all, subscribers},
    participation::{held, join, joining, open},
    town::put,
};
use deliberation::{
    ExternalId, FreeText, MailKind, Phase, Reason, Ruling, Settings, StatementText,
    settings::{Access, Writing},
    store::{Act, Done, Erased, HeldPoll, Join, NewRound, NewVersion, Refusal, Seed, StoreError, Unfit, now_ms},
};

fn seed(text: &str) -> Seed {
    Seed { text: StatementText::parse(text).expect("a text"), language: None, is_meta: false, topics: Vec::new() }
}

fn second(name: &str) -> HeldPoll {
    held(name, Settings { statements: Writing { open: false, ..Writing::default() }, ..Settings::default() })
}

fn round(name: &str, version: Option<i64>) -> NewRound {
    NewRound {
        poll: second(name),
        principles: vec![
            ("s9".into(), seed("Choose the response that is honest.")),
            ("s4".into(), seed("Choose the response that harms nobody.")),
        ],
        constitution: NewVersion { sha256: format!("hash of {name}"), json: "{}".into() },
        version,
    }
}

#[test]
fn a_second_vote_knows_its_constitution_and_keeps_its_principles() {
    on_both(async |store| {
        let first = put(&store, "town").await;
        let poll = store.put_to_vote(first, &round("moot", Some(3)), 0).await.expect("made");
        let voted = store.poll_by_id(poll).await.expect("read").expect("there");
        let of = voted.ratifies.as_ref().expect("a second vote");
        assert_eq!((of.poll.as_str(), of.sha256.as_str(), of.version), ("town", "hash of moot", Some(3)));
        assert_eq!((voted.phase, voted.settings.statements.open), (Phase::Draft, false));
        assert!(store.poll_by_id(first).await.expect("read").expect("there").ratifies.is_none());
        let put = store.put_to_vote_in(poll).await.expect("read").expect("there");
        assert_eq!(put.principles, [("1".into(), "s9".into()), ("2".into(), "s4".into())]);
        let rounds = store.rounds(first).await.expect("listed");
        assert_eq!((rounds.len(), rounds[0].poll, rounds[0].version), (1, poll, Some(3)));

        // Nothing may be voted on but these principles, as they are.
        assert!(matches!(store.seed(poll, &[seed("Something else")], 0).await, Err(StoreError::Refused(_))));
        let ruled = store.moderate(poll, &[1], &Ruling::Meta(true), 0).await.expect("asked");
        assert_eq!(ruled, Err(Unfit::Principle));
        let open = HeldPoll { settings: Settings::default(), ..second("moot") };
        assert!(matches!(store.change(poll, None, &open, 0).await, Err(StoreError::Refused(_))));
        let topic = FreeText::parse("Do you stand behind it?").expect("a text");
        store.change(poll, None, &HeldPoll { topic, ..second("moot") }, 0).await.expect("words may change");

        assert!(store.delete_draft(poll, 0).await.expect("asked"), "a draft of a vote can be thrown away");
        assert_eq!(store.rounds(first).await.expect("listed"), []);
    });
}

#[test]
fn of_the_same_constitution_there_is_one_vote_at_a_time() {
    on_both(async |store| {
        let first = put(&store, "town").await;
        let same = |name: &str| NewRound { constitution: round("moot", None).constitution, ..round(name, None) };
        let (once, twice) = (same("moot"), same("moot-2"));
        let (once, twice) = tokio::join!(store.put_to_vote(first, &once, 0), store.put_to_vote(first, &twice, 0));
        assert_ne!(once.is_ok(), twice.is_ok(), "of two clicks one makes a vote");
        let refused = [once.as_ref().err(), twice.as_ref().err()];
        assert!(refused.iter().flatten().all(|error| matches!(error, StoreError::VoteGoesOn(_))), "{refused:?}");
        let vote = once.or(twice).expect("one of them");
        assert!(store.advance(vote, Phase::Draft, Phase::Voting, None, 0).await.expect("opened"));
        let third = store.put_to_vote(first, &same("moot-3"), 0).await;
        assert!(matches!(third, Err(StoreError::VoteGoesOn(_))), "{third:?}");
        // Another constitution is another matter, and so is the same one once people have voted on it.
        store.put_to_vote(first, &round("other", None), 0).await.expect("made");
        assert!(store.move_on(vote, Phase::Voting, Phase::Constitution).await.expect("closed"));
        store.put_to_vote(first, &same("moot-3"), 0).await.expect("made");
        assert_eq!(store.rounds(first).await.expect("listed").len(), 3);
    });
}

#[test]
fn whoever_waits_for_news_of_a_constitution_is_told_of_the_vote_on_it_as_long_as_it_goes_on() {
    on_both(async |store| {
        let first = put(&store, "town").await;
        subscribers(&store, first, 2, now_ms()).await;
        let kinds = async || -> Vec<(MailKind, i64)> {
            send_all(&store, now_ms() + 1).await.into_iter().map(|one| (one.kind, one.poll)).collect()
        };
        let vote = store.put_to_vote(first, &round("moot", None), 0).await.expect("made");
        assert_eq!(kinds().await, Vec::new(), "a draft is nobody's business");
        assert!(store.advance(vote, Phase::Draft, Phase::Voting, None, 0).await.expect("opened"));
        assert_eq!(kinds().await, vec![(MailKind::SecondVote, first); 2]);

        let again = store.put_to_vote(first, &round("moot-2", None), 0).await.expect("made");
        assert!(store.move_on(vote, Phase::Voting, Phase::Constitution).await.expect("closed"));
        assert!(store.advance(again, Phase::Draft, Phase::Voting, None, 0).await.expect("opened"));
        assert!(store.move_on(again, Phase::Voting, Phase::Constitution).await.expect("closed"));
        assert_eq!(kinds().await, Vec::new(), "nobody is called to what is over");
    });
}

#[test]
fn the_list_of_those_who_may_join_is_taken_over_where_people_join_by_one() {
    on_both(async |store| {
        let first = put(&store, "town").await;
        let ids = ["u1", "u2"].map(|id| ExternalId::parse(id).expect("an id"));
        store.allow(first, &ids, 0).await.expect("kept");
        let by = |name: &str, access: Access| {
            let new = round(name, None);
            let settings = Settings { access, ..new.poll.settings.clone() };
            NewRound { poll: HeldPoll { settings, ..new.poll.clone() }, ..new }
        };
        let listed = store.put_to_vote(first, &by("moot", Access::List), 0).await.expect("made");
        assert_eq!(store.listed(listed).await.expect("counted"), (2, 0));
        store.disallow(first, &ids[..1], 0).await.expect("removed");
        assert_eq!(store.listed(listed).await.expect("counted"), (2, 0), "it is a list of its own");
        let open = store.put_to_vote(first, &by("moot-2", Access::Open), 0).await.expect("made");
        assert_eq!(store.listed(open).await.expect("counted"), (0, 0), "nobody needs it there");
    });
}

#[test]
fn whoever_took_part_in_the_vote_before_needs_no_code_and_comes_once() {
    on_both(async |store| {
        let poll = open(&store, Settings { access: Access::Codes, ..Settings::default() }, 1).await;
        let with = |name: &str, before: &str| Join { came_before_as: Some(before.into()), ..joining(poll, name) };
        assert_eq!(join(&store, joining(poll, "nobody")).await, Err(Refusal::Invite));
        let acts = [
            Act::Join(Box::new(with("a", "ann"))),
            Act::Join(Box::new(with("b", "ann"))),
            Act::Join(Box::new(with("c", "bob"))),
        ];
        let done = store.record(&acts).await.expect("recorded");
        let numbers: Vec<i64> = done
            .iter()
            .map(|done| match done {
                Ok(Done::Joined(joined)) => joined.participant,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(numbers, [1, 1, 2]);
        assert_eq!(join(&store, with("d", "bob")).await.map(|joined| joined.participant), Ok(2));
        let person = store.person(poll, 1).await.expect("read").expect("there");
        assert!(!person.is_known, "no id and no sign-in says who she is");
        assert!(store.belongings(poll, 1).await.expect("read").came_before);
        // As of those who sign in, nothing is left except of somebody who was banned.
        let reason = Reason::parse("Threatened others").expect("a reason");
        store.ban(poll, 2, true, &reason, &|_| Vec::new(), 0).await.expect("asked").expect("banned");
        assert_eq!(store.erase(poll, 1, &[], None).await.expect("erased"), Erased::Wholly);
        assert!(!store.belongings(poll, 1).await.expect("read").came_before);
        for _ in 0..2 {
            assert_eq!(store.erase(poll, 2, &[], None).await.expect("erased"), Erased::ButForBefore);
        }
        assert_eq!(join(&store, with("e", "ann")).await.map(|joined| joined.participant), Ok(3));
        assert_eq!(join(&store, with("f", "bob")).await, Err(Refusal::Banned));
        store.ban(poll, 2, false, &reason, &|_| Vec::new(), 0).await.expect("asked").expect("lifted");
        assert_eq!(join(&store, with("g", "bob")).await.map(|joined| joined.participant), Ok(4));
    });
}

#[test]
fn two_principles_that_say_the_same_make_no_vote() {
    on_both(async |store| {
        let first = put(&store, "town").await;
        let mut twice = round("moot", None);
        twice.principles[1].1 = twice.principles[0].1.clone();
        assert!(matches!(store.put_to_vote(first, &twice, 0).await, Err(StoreError::Refused(_))));
        assert_eq!(store.rounds(first).await.expect("listed"), []);
    });
}
