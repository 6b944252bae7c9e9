//! Moderating, banning, and what the logs say about it.

use crate::{
    databases::on_both,
    participation::{self, cast, key, newcomer, open, vote},
    town::{free, slug},
};
use deliberation::{
    Action,
    Agreement::{Agree, Disagree},
    LanguageTag, Moderated, Phase, Reason, Ruling, Settings, StatementText,
    settings::Writing,
    store::{HeldPoll, Pile, Refusal, Seed, Store, Submission, Unfit, Verdict},
};

fn reason(text: &str) -> Reason {
    Reason::parse(text).expect("a reason")
}

fn text(text: &str) -> StatementText {
    StatementText::parse(text).expect("a text")
}

/// People may write at once.
fn settings() -> Settings {
    Settings { statements: Writing { after: 0, ..Writing::default() }, ..Settings::default() }
}

async fn write(store: &Store, poll: i64, participant: i64, words: &str) -> i64 {
    let new = Submission { poll, participant, text: text(words), language: None, key: key(&words.replace(' ', "-")) };
    store.submit(&new).await.expect("asked").expect("taken").number
}

async fn moderate(store: &Store, poll: i64, statement: i64, ruling: Ruling) -> Result<usize, Unfit> {
    store.moderate(poll, &[statement], &ruling, 0).await.expect("asked")
}

async fn revision(store: &Store, poll: i64) -> i64 {
    store.poll_by_id(poll).await.expect("read").expect("there").revision
}

#[test]
fn the_queue_shows_what_reaches_most_people_first() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        let mut people = Vec::new();
        for n in 0..4 {
            people.push(newcomer(&store, poll, &format!("p{n}")).await);
        }
        let quiet = write(&store, poll, people[0], "Quiet one").await;
        let voted = write(&store, poll, people[0], "Voted one").await;
        let reported = write(&store, poll, people[0], "Reported one").await;
        vote(&store, cast(poll, people[1], voted, Agree, "v1")).await.expect("taken");
        store.report(poll, people[2], reported, "spam", 9).await.expect("kept");
        store.report(poll, people[3], reported, "abusive", 9).await.expect("kept");
        let queue = store.pile(poll, Pile::Waiting, 0, 10).await.expect("read");
        assert_eq!(queue.iter().map(|item| item.number).collect::<Vec<_>>(), [reported, voted, quiet]);
        assert_eq!((queue[0].reports, queue[0].report_reasons.join(" ")), (2, "abusive spam".into()));
        assert_eq!((queue[1].votes, queue[1].has_author, queue[1].is_seed), (2, true, false));
        let page = store.pile(poll, Pile::Waiting, 1, 1).await.expect("read");
        assert_eq!(page.iter().map(|item| item.number).collect::<Vec<_>>(), [voted]);
        for (place, statement) in [reported, voted, quiet].into_iter().enumerate() {
            let found = store.place_in_pile(poll, Pile::Waiting, statement).await.expect("read");
            assert_eq!(found, Some(place as u64), "statement {statement}");
            assert_eq!(store.place_in_pile(poll, Pile::Rejected, statement).await.expect("read"), None);
        }
        moderate(&store, poll, reported, Ruling::Accept).await.expect("done");
        store.report(poll, people[1], reported, "off-topic", 9).await.expect("kept");
        let queue = store.pile(poll, Pile::Waiting, 0, 10).await.expect("read");
        let order: Vec<_> = queue.iter().map(|item| item.number).collect();
        assert_eq!(order, [voted, quiet, reported], "reported again after it was accepted, it comes back last");
        assert_eq!(store.place_in_pile(poll, Pile::Waiting, reported).await.expect("read"), Some(2));
        let piles = store.piles(poll).await.expect("counted");
        assert_eq!((piles.waiting, piles.accepted, piles.rejected), (3, 2, 0));
    });
}

/// However quickly one follows the other: within a millisecond, time alone does not say which came first.
#[test]
fn a_report_after_a_decision_is_looked_at_and_one_before_it_is_not() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        let author = newcomer(&store, poll, "author").await;
        let statement = write(&store, poll, author, "Reported one").await;
        let waits = async || {
            let queue = store.pile(poll, Pile::Waiting, 0, 10).await.expect("read");
            queue.iter().any(|item| item.number == statement)
        };
        for n in 0..40 {
            let reader = newcomer(&store, poll, &format!("p{n}")).await;
            store.report(poll, reader, statement, "spam", 99).await.expect("kept");
            assert!(waits().await, "report {n} came after the decision before it");
            moderate(&store, poll, statement, Ruling::Accept).await.expect("done");
            assert!(!waits().await, "decision {n} came after the report");
        }
    });
}

#[test]
fn every_decision_is_in_the_logs_and_makes_the_analysis_due() {
    on_both(async |store| {
        let poll = open(&store, settings(), 2).await;
        let ann = newcomer(&store, poll, "ann").await;
        let own = write(&store, poll, ann, "My own view").await;
        let other = write(&store, poll, ann, "My own opinion").await;
        let before = revision(&store, poll).await;
        moderate(&store, poll, own, Ruling::Accept).await.expect("done");
        moderate(&store, poll, other, Ruling::Merge { into: own, reason: None }).await.expect("done");
        moderate(&store, poll, own, Ruling::Meta(true)).await.expect("done");
        moderate(&store, poll, 1, Ruling::Reject(reason("Nobody understands it"))).await.expect("done");
        assert_eq!(revision(&store, poll).await, before + 4);
        let log = store.moderation_log(poll, None, 100).await.expect("read");
        let said: Vec<_> = log.iter().map(|event| event.action).collect();
        assert_eq!(said, [Action::Reject, Action::Meta, Action::Merge, Action::Accept, Action::Open]);
        let audit = store.audit_log(poll, None, 3).await.expect("read");
        assert_eq!((audit[0].action.as_str(), audit[0].object.as_str()), ("moderation.reject", "statement 1"));
        assert!(audit[0].detail.contains("Nobody understands it"));
        assert!(matches!(store.verify_audit(poll).await.expect("checked"), Verdict::Whole { .. }));
        let public = store.public_moderation_log(poll, None, 100).await.expect("read");
        assert_eq!(public[0].statement, Some(("1".into(), None)), "what was rejected is not repeated in public");
        assert_eq!(public[3].statement, Some((own.to_string(), Some("My own view".into()))));
        let mine = store.own_statements(poll, ann).await.expect("read");
        assert_eq!(mine[0].merged_into.as_deref(), Some(own.to_string().as_str()), "the author learns where it went");
    });
}

#[test]
fn what_cannot_be_done_changes_nothing() {
    on_both(async |store| {
        let poll = open(&store, settings(), 3).await;
        let before = revision(&store, poll).await;
        assert_eq!(moderate(&store, poll, 9, Ruling::Accept).await, Err(Unfit::NoStatement(9)));
        assert_eq!(moderate(&store, poll, 1, Ruling::Merge { into: 1, reason: None }).await, Err(Unfit::IntoItself));
        let both = store.moderate(poll, &[1, 9], &Ruling::Reject(reason("Both")), 0).await.expect("asked");
        assert_eq!(both, Err(Unfit::NoStatement(9)));
        assert_eq!(store.votable(poll, Moderated::Accepted).await.expect("read").len(), 3, "all or none");
        assert_eq!(revision(&store, poll).await, before);
        let two = store.moderate(poll, &[1, 2], &Ruling::Reject(reason("Both")), 0).await.expect("asked");
        assert_eq!(two, Ok(2));
        assert_eq!(store.votable(poll, Moderated::NotRejected).await.expect("read").len(), 1);
        let into = moderate(&store, poll, 3, Ruling::Merge { into: 1, reason: None }).await;
        assert_eq!(into, Err(Unfit::IntoRejected("1".into())));
    });
}

#[test]
fn what_was_merged_into_a_statement_follows_it() {
    on_both(async |store| {
        let poll = open(&store, settings(), 3).await;
        moderate(&store, poll, 3, Ruling::Merge { into: 2, reason: None }).await.expect("done");
        moderate(&store, poll, 2, Ruling::Merge { into: 1, reason: Some(reason("Same")) }).await.expect("done");
        let rejected = store.pile(poll, Pile::Rejected, 0, 10).await.expect("read");
        assert!(rejected.iter().all(|item| item.merged_into.as_deref() == Some("1")), "{rejected:?}");
    });
}

#[test]
fn a_new_wording_keeps_the_old_one_and_the_votes() {
    on_both(async |store| {
        let poll = open(&store, settings(), 2).await;
        let german = Some(LanguageTag::parse("de").expect("a tag"));
        let reword = |words: &str, why: Option<&str>| Ruling::Reword {
            text: text(words),
            language: german.clone(),
            reason: why.map(reason),
        };
        // Nobody has voted on the seed: it is corrected without a record.
        moderate(&store, poll, 1, reword("Statement number one", None)).await.expect("done");
        let pile = store.pile(poll, Pile::Accepted, 0, 10).await.expect("read");
        assert_eq!((pile[0].text.as_str(), pile[0].original.as_deref()), ("Statement number one", None));
        let ann = newcomer(&store, poll, "ann").await;
        vote(&store, cast(poll, ann, 1, Disagree, "v1")).await.expect("taken");
        assert_eq!(moderate(&store, poll, 1, reword("Statement no. one", None)).await, Err(Unfit::NeedsReason));
        let same = moderate(&store, poll, 1, reword("statement NUMBER 2", Some("Why not"))).await;
        assert_eq!(same, Err(Unfit::SameAs("2".into())));
        moderate(&store, poll, 1, reword("The first statement", Some("Clearer"))).await.expect("done");
        moderate(&store, poll, 1, reword("The very first statement", Some("Clearer yet"))).await.expect("done");
        let pile = store.pile(poll, Pile::Accepted, 0, 10).await.expect("read");
        let first = pile.iter().find(|item| item.number == 1).expect("there");
        assert_eq!(first.text, "The very first statement");
        assert_eq!(first.language, german, "its language is that of the new words");
        assert_eq!(first.original.as_deref(), Some("Statement number one"), "the wording that was voted on first");
        assert_eq!(store.own_votes(poll, ann).await.expect("read").len(), 1, "votes stay");
        // The old words are free again, the new ones are not.
        let written = write(&store, poll, ann, "Statement number one").await;
        assert_eq!(written, 3);
        let log = store.moderation_log(poll, None, 10).await.expect("read");
        let actions: Vec<_> = log.iter().map(|event| event.action).collect();
        assert_eq!(actions, [Action::Reword, Action::Reword, Action::EditSeed, Action::Open]);
    });
}

#[test]
fn hidden_statements_come_back_and_can_be_hidden_no_more_once_accepted() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        let (ann, bob) = (newcomer(&store, poll, "ann").await, newcomer(&store, poll, "bob").await);
        let own = write(&store, poll, ann, "Harmless words").await;
        assert!(store.report(poll, bob, own, "spam", 1).await.expect("kept"));
        assert_eq!(store.votable(poll, Moderated::NotRejected).await.expect("read").len(), 1);
        moderate(&store, poll, own, Ruling::Unhide).await.expect("done");
        assert_eq!(store.votable(poll, Moderated::NotRejected).await.expect("read").len(), 2);
        moderate(&store, poll, own, Ruling::Accept).await.expect("done");
        assert!(!store.report(poll, ann, own, "spam", 1).await.expect("kept"));
    });
}

#[test]
fn a_ban_takes_votes_out_of_the_mathematics_and_back() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        let ann = newcomer(&store, poll, "ann").await;
        let own = write(&store, poll, ann, "Buy my watches").await;
        assert_eq!(store.author(poll, own).await.expect("read"), Some(ann));
        assert_eq!(store.author(poll, 1).await.expect("read"), None, "seeds have no author");
        let before = revision(&store, poll).await;
        store.ban(poll, ann, true, &reason("Advertising"), &|_| Vec::new(), 0).await.expect("asked").expect("done");
        assert!(revision(&store, poll).await > before);
        let excluded = async || {
            let mut snapshot = store.snapshot(poll).await.expect("open");
            snapshot.participants().await.expect("read").iter().filter(|p| p.excluded.is_some()).count()
        };
        assert_eq!(excluded().await, 1);
        assert_eq!(vote(&store, cast(poll, ann, 1, Agree, "v")).await, Err(Refusal::Banned));
        let banned = store.banned(poll).await.expect("read");
        assert_eq!((banned[0].participant, banned[0].reason.as_deref()), (ann, Some("Advertising")));
        let public = store.public_moderation_log(poll, None, 1).await.expect("read");
        assert_eq!((public[0].action, &public[0].statement), (Action::Ban, &None));
        store.ban(poll, ann, false, &reason("A mistake"), &|_| Vec::new(), 0).await.expect("asked").expect("done");
        assert_eq!((excluded().await, store.banned(poll).await.expect("read").len()), (0, 0));
        let nobody = store.ban(poll, 77, true, &reason("Nobody"), &|_| Vec::new(), 0).await.expect("asked");
        assert_eq!(nobody, Err(Unfit::NoParticipant(77)));
    });
}

#[test]
fn what_waits_in_a_strict_poll_stands_in_no_public_log_whatever_is_done_to_it() {
    on_both(async |store| {
        let strict = HeldPoll { moderated: Moderated::Accepted, ..participation::held("moot", settings()) };
        let poll = store.hold(&strict).await.expect("made");
        assert!(store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened"));
        let ann = newcomer(&store, poll, "ann").await;
        let own = write(&store, poll, ann, "What nobody has read yet").await;
        store.moderate(poll, &[own], &Ruling::Meta(true), 0).await.expect("asked").expect("done");
        let texts = async || {
            let log = store.public_moderation_log(poll, None, 10).await.expect("read");
            log.into_iter().filter_map(|event| event.statement?.1).collect::<Vec<_>>()
        };
        assert_eq!(texts().await, Vec::<String>::new());
        store.moderate(poll, &[own], &Ruling::Accept, 0).await.expect("asked").expect("done");
        assert!(texts().await.iter().all(|text| text == "What nobody has read yet"));
        assert_eq!(texts().await.len(), 2);
    });
}

#[test]
fn a_page_of_the_queue_that_was_open_brings_nothing_back_that_its_author_has_erased() {
    on_both(async |store| {
        let strict = HeldPoll { moderated: Moderated::Accepted, ..participation::held("moot", settings()) };
        let poll = store.hold(&strict).await.expect("made");
        let seed = Seed { text: text("A seed"), language: None, is_meta: false, topics: Vec::new() };
        store.seed(poll, &[seed], 0).await.expect("seeded");
        assert!(store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened"));
        let ann = newcomer(&store, poll, "ann").await;
        let own = write(&store, poll, ann, "What nobody has read yet").await;
        store.erase(poll, ann, &[], None).await.expect("erased");
        let before = revision(&store, poll).await;
        let rulings = [
            Ruling::Reword {
                text: text("What nobody has read yet"),
                language: None,
                reason: Some(reason("Reads better so")),
            },
            Ruling::Accept,
            Ruling::Reject(reason("Says nothing")),
            Ruling::Merge { into: 1, reason: None },
            Ruling::Meta(true),
            Ruling::Unhide,
        ];
        for ruling in rulings {
            let told = format!("{ruling:?}");
            assert_eq!(moderate(&store, poll, own, ruling).await, Err(Unfit::NoStatement(own)), "{told}");
        }
        let into = moderate(&store, poll, 1, Ruling::Merge { into: own, reason: None }).await;
        assert_eq!(into, Err(Unfit::NoStatement(own)), "nothing says what is gone");
        assert_eq!(revision(&store, poll).await, before);
        assert!(store.statement_text(poll, own).await.expect("read").is_none());
        assert_eq!(store.votable(poll, Moderated::Accepted).await.expect("read").len(), 1);
        assert_eq!(store.piles(poll).await.expect("counted").accepted, 1);
        let log = store.public_moderation_log(poll, None, 20).await.expect("read");
        assert!(log.iter().all(|event| event.statement.is_none()), "{log:?}");
    });
}

#[test]
fn voting_ends_once_and_goes_on_only_with_a_reason() {
    on_both(async |store| {
        let poll = open(&store, settings(), 1).await;
        let one = store.advance(poll, Phase::Voting, Phase::Constitution, None, 0);
        let other = store.advance(poll, Phase::Voting, Phase::Constitution, None, 0);
        let (one, other) = tokio::join!(one, other);
        assert_ne!(one.expect("asked"), other.expect("asked"), "exactly one of two clicks closes");
        assert!(store.advance(poll, Phase::Constitution, Phase::Voting, None, 0).await.is_err(), "a reason is missing");
        let closed = store.poll_by_id(poll).await.expect("read").expect("there").closed_at_ms;
        assert!(closed.is_some());
        let again = reason("The server was down on the last day");
        assert!(store.advance(poll, Phase::Constitution, Phase::Voting, Some(&again), 0).await.expect("asked"));
        let held = store.poll_by_id(poll).await.expect("read").expect("there");
        assert_eq!((held.phase, held.closed_at_ms), (Phase::Voting, None));
        assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("asked"));
        let closed = store.poll_by_id(poll).await.expect("read").expect("there").closed_at_ms;
        assert!(store.move_on(poll, Phase::Constitution, Phase::Training).await.expect("asked"));
        let later = store.poll_by_id(poll).await.expect("read").expect("there").closed_at_ms;
        assert_eq!(later, closed, "when voting ended does not change any more");
        let log = store.public_moderation_log(poll, None, 10).await.expect("read");
        assert_eq!(log[1].reason.as_deref(), Some("The server was down on the last day"));
        let actions: Vec<_> = log.iter().map(|event| event.action).collect();
        assert_eq!(actions, [Action::Close, Action::Reopen, Action::Close, Action::Open]);
    });
}

#[test]
fn a_draft_can_be_founded_copied_and_deleted() {
    on_both(async |store| {
        let held = |name: &str| HeldPoll {
            slug: slug(name),
            topic: free("Rules"),
            description: free(""),
            moderated: Moderated::NotRejected,
            min_votes: 7,
            min_seen: None,
            settings: Settings::default(),
        };
        let seed = |words: &str| Seed { text: text(words), language: None, is_meta: false, topics: Vec::new() };
        let twice = store.found(&held("twice"), &[seed("Same words"), seed("same words!")], 0).await;
        assert!(twice.is_err(), "all or none");
        assert!(store.poll(&slug("twice")).await.expect("read").is_none());
        let poll = store.found(&held("one"), &[seed("First"), seed("Second")], 0).await.expect("made");
        moderate(&store, poll, 2, Ruling::Reject(reason("Bad"))).await.expect("done");
        let seeds = store.accepted_as_seeds(poll).await.expect("read");
        assert_eq!(seeds, [seed("First")]);
        let copy = store.found(&held("two"), &seeds, 0).await.expect("made");
        assert!(store.delete_draft(copy, 0).await.expect("asked"));
        assert!(store.poll(&slug("two")).await.expect("read").is_none());
        assert!(store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened"));
        assert!(!store.delete_draft(poll, 0).await.expect("asked"), "an open poll is not deleted");
        let changed = HeldPoll { moderated: Moderated::Accepted, ..held("one") };
        store.change(poll, None, &changed, 0).await.expect("changed");
        let log = store.moderation_log(poll, None, 1).await.expect("read");
        assert_eq!(log[0].action, Action::Rules, "strictness can change later, and the log says so");
    });
}
