//! Drafting: decisions only ever added, two who decide at once, versions that never change.

use crate::{
    databases::on_both,
    mail::{send_all, subscribers},
    town::put,
};
use deliberation::{
    MailKind, Reason,
    store::{NewConstitution, NewDraft, NewRatified, NewVersion, Seen, Store, Verdict, now_ms},
};

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
        assert!(store.ratify(poll, &ratified(2, seen), 4).await.expect("asked"));
        assert!(store.publish(poll, 2, None, "Bob", 4).await.expect("asked"));
        assert!(!store.publish(poll, 2, None, "Bob", 4).await.expect("asked"), "once is enough");
        assert!(!store.publish(poll, 1, None, "Bob", 4).await.expect("asked"), "a later one is out");
        let note = Reason::parse("A slip of the pen").expect("a reason");
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
