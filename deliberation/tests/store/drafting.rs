//! Drafting: decisions only ever added, two who decide at once, versions that never change.

use crate::{
    databases::{on_both, on_both_at},
    mail::{send_all, subscribers},
    town::{computed, put},
};
use deliberation::{
    MailKind, Phase, Reason,
    store::{NewConstitution, NewDraft, NewRatified, NewVersion, Seen, Store, Verdict, now_ms},
};
use sqlx::{AnyConnection, Connection};

fn base(content: &str, after: Option<i64>) -> NewDraft {
    NewDraft { analysis_version: 1, base: format!("{{\"is\":{content:?}}}"), base_sha256: content.to_owned(), after }
}

fn decision(number: u64) -> String {
    format!("{{\"number\":{number}}}")
}

fn ratified(version: i64, seen: Seen) -> NewRatified {
    let record = NewVersion { sha256: format!("hash {version}"), json: format!("{{\"v\":{version}}}") };
    NewRatified {
        version,
        seen,
        constitution: NewConstitution { record, markdown: format!("# {version}") },
        checklist: "{}".to_owned(),
        author: "Ann".to_owned(),
    }
}

async fn begun(store: &Store) -> i64 {
    let poll = put(store, "town").await;
    assert!(store.begin_draft(poll, &base("first", None), 3).await.expect("asked"));
    poll
}

#[test]
fn of_two_who_decide_at_once_one_is_told_and_nothing_is_lost() {
    on_both(async |store| {
        let poll = begun(&store).await;
        let seen = Seen { round: 1, version: 0 };
        let (one, other) = (decision(1), decision(1));
        let (one, other) = tokio::join!(store.decide(poll, seen, &one, 3), store.decide(poll, seen, &other, 4));
        assert_ne!(one.expect("asked"), other.expect("asked"), "exactly one of the two is kept");
        assert!(store.decide(poll, Seen { version: 1, ..seen }, &decision(2), 3).await.expect("asked"));
        let draft = store.draft(poll).await.expect("read").expect("there");
        assert_eq!((draft.round, draft.version, draft.base_sha256.as_str()), (1, 2, "first"));
        assert_eq!(draft.decisions, [decision(1), decision(2)]);
        let log = store.audit_log(poll, None, 2).await.expect("read");
        assert_eq!(log[0].action, "draft.decide");
        assert!(matches!(store.verify_audit(poll).await.expect("checked"), Verdict::Whole { .. }));
    });
}

#[test]
fn a_new_round_begins_from_another_base_and_only_after_the_one_that_was_seen() {
    on_both(async |store| {
        let poll = begun(&store).await;
        assert!(!store.begin_draft(poll, &base("again", None), 3).await.expect("asked"), "there is one already");
        assert!(store.decide(poll, Seen { round: 1, version: 0 }, &decision(1), 3).await.expect("asked"));
        assert!(store.begin_draft(poll, &base("second", Some(1)), 3).await.expect("asked"));
        let draft = store.draft(poll).await.expect("read").expect("there");
        assert_eq!((draft.round, draft.version, draft.decisions.len()), (2, 0, 0));
        let stale = store.decide(poll, Seen { round: 1, version: 1 }, &decision(2), 3).await.expect("asked");
        assert!(!stale, "whoever still looks at the round before is told");
    });
}

#[test]
fn versions_are_ratified_as_they_were_seen_and_published_once() {
    on_both(async |store| {
        let poll = begun(&store).await;
        subscribers(&store, poll, 1, now_ms()).await;
        let seen = Seen { round: 1, version: 0 };
        let stale = Seen { round: 1, version: 5 };
        assert!(!store.ratify(poll, &ratified(1, stale), 3).await.expect("asked"), "nobody has seen that");
        assert!(store.ratify(poll, &ratified(1, seen), 3).await.expect("asked"));
        assert!(!store.ratify(poll, &ratified(1, seen), 4).await.expect("asked"), "the number is taken");
        assert!(!store.ratify(poll, &ratified(2, seen), 3).await.expect("asked"), "nothing was decided since");
        assert!(store.decide(poll, seen, &decision(1), 3).await.expect("asked"));
        let seen = Seen { version: 1, ..seen };
        assert!(store.ratify(poll, &ratified(2, seen), 4).await.expect("asked"));
        assert!(store.publish(poll, 2, None, "Bob", 4).await.expect("asked"));
        assert!(!store.publish(poll, 2, None, "Bob", 4).await.expect("asked"), "once is enough");
        assert!(!store.publish(poll, 1, None, "Bob", 4).await.expect("asked"), "a later one is out");
        let note = Reason::parse("A slip of the pen").expect("a reason");
        assert!(store.decide(poll, seen, &decision(2), 3).await.expect("asked"));
        let seen = Seen { version: 2, ..seen };
        assert!(store.ratify(poll, &ratified(3, seen), 3).await.expect("asked"));
        assert!(store.publish(poll, 3, Some(&note), "Ann", 3).await.expect("asked"));
        // Whoever has asked for news is told of each that can be read, and of no other.
        let told: Vec<_> = send_all(&store, now_ms() + 1).await.into_iter().map(|letter| letter.kind).collect();
        assert_eq!(told, [MailKind::Constitution; 2]);
        let all = store.ratified(poll).await.expect("read");
        let told: Vec<_> =
            all.iter().map(|one| (one.version, one.published_by.as_deref(), one.note.as_deref())).collect();
        assert_eq!(told, [(3, Some("Ann"), Some("A slip of the pen")), (2, Some("Bob"), None), (1, None, None)]);
        let text = store.ratified_version(poll, 3).await.expect("read").expect("there");
        assert_eq!((text.json.as_str(), text.ratified.sha256.as_str()), ("{\"v\":3}", "hash 3"));
        assert!(store.ratified_version(poll, 9).await.expect("read").is_none());
    });
}

/// Voting goes on, or ends again.
async fn turn(store: &Store, poll: i64, from: Phase, to: Phase) {
    let reason = Reason::parse("Some people had no time").expect("a reason");
    assert!(store.advance(poll, from, to, Some(&reason), 0).await.expect("asked"));
}

/// Computes the poll again as it is now.
async fn compute(store: &Store, poll: i64, content: &str) {
    let basis = store.snapshot(poll).await.expect("open").basis().await.expect("counted");
    store.save(poll, &computed(basis, content)).await.expect("kept");
}

#[test]
fn a_round_begins_from_an_analysis_that_is_there_to_stay() {
    on_both(async |store| {
        let poll = begun(&store).await;
        let from = |analysis_version: i64| NewDraft { analysis_version, ..base("second", Some(1)) };
        assert_eq!(store.settled_analysis_version(poll).await.expect("read"), Some(1));
        turn(&store, poll, Phase::Constitution, Phase::Voting).await;
        compute(&store, poll, "interim").await;
        assert_eq!(store.settled_analysis_version(poll).await.expect("read"), None, "people vote");
        assert!(!store.begin_draft(poll, &from(2), 3).await.expect("asked"), "people vote");
        turn(&store, poll, Phase::Voting, Phase::Constitution).await;
        assert_eq!(store.settled_analysis_version(poll).await.expect("read"), None, "the last one is still to come");
        assert!(!store.begin_draft(poll, &from(2), 3).await.expect("asked"), "the last one is still to come");
        compute(&store, poll, "final").await;
        assert_eq!(store.settled_analysis_version(poll).await.expect("read"), Some(3));
        assert!(!store.begin_draft(poll, &from(2), 3).await.expect("asked"), "there is a later one");
        assert!(store.begin_draft(poll, &from(3), 3).await.expect("asked"));
        // An interim one with the same bytes becomes the last one.
        turn(&store, poll, Phase::Constitution, Phase::Voting).await;
        compute(&store, poll, "same").await;
        turn(&store, poll, Phase::Voting, Phase::Constitution).await;
        compute(&store, poll, "same").await;
        assert_eq!(store.settled_analysis_version(poll).await.expect("read"), Some(4));
    });
}

#[test]
fn the_analysis_that_a_draft_rests_on_makes_no_room_for_later_ones() {
    on_both_at(async |store, url| {
        let poll = begun(&store).await;
        turn(&store, poll, Phase::Constitution, Phase::Voting).await;
        compute(&store, poll, "interim 2").await;
        // As drafts were begun before it was looked at whether an analysis is an interim one.
        let mut connection = AnyConnection::connect(url).await.expect("another door");
        sqlx::query("update drafts set analysis_version = 2").execute(&mut connection).await.expect("changed");
        connection.close().await.expect("closed");
        for number in 3..9 {
            compute(&store, poll, &format!("interim {number}")).await;
        }
        let kept = async |version: i64| store.analysis(poll, version).await.expect("read").is_some();
        assert!(kept(2).await, "the draft rests on it");
        assert!(!kept(3).await && !kept(5).await, "others make room");
        assert!(kept(8).await);
    });
}

#[test]
fn nothing_is_ratified_or_published_while_people_vote_again() {
    on_both(async |store| {
        let poll = begun(&store).await;
        subscribers(&store, poll, 1, now_ms()).await;
        let seen = Seen { round: 1, version: 0 };
        assert!(store.ratify(poll, &ratified(1, seen), 3).await.expect("asked"));
        assert!(store.decide(poll, seen, &decision(1), 3).await.expect("asked"));
        let seen = Seen { version: 1, ..seen };
        turn(&store, poll, Phase::Constitution, Phase::Voting).await;
        assert!(!store.publish(poll, 1, None, "Bob", 4).await.expect("asked"), "people vote");
        assert!(!store.ratify(poll, &ratified(2, seen), 4).await.expect("asked"), "people vote");
        let told = send_all(&store, now_ms() + 1).await;
        assert!(told.iter().all(|letter| letter.kind != MailKind::Constitution), "{told:?}");
        turn(&store, poll, Phase::Voting, Phase::Constitution).await;
        assert!(store.publish(poll, 1, None, "Bob", 4).await.expect("asked"));
        assert!(store.ratify(poll, &ratified(2, seen), 4).await.expect("asked"));
    });
}
