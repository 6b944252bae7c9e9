//! What a password that was proved is worth once it has been replaced: nothing, in whatever order things come.

use crate::databases::on_both;
use deliberation::{
    Email, Language, LinkPurpose, NewAccount, PersonName,
    store::{ProvedBy, SITE, Store},
};

/// A moment to count from.
const NOON: i64 = 1_800_000_000_000;

/// An account with the password of which `old` is kept.
async fn owner(store: &Store) -> i64 {
    let email = Email::parse("ann@x.org").expect("an address");
    let new = NewAccount { email, name: PersonName::parse("Ann").expect("a name"), is_admin: false };
    let ann = store.create_account(&new, 0).await.expect("made").id;
    assert!(store.set_password(ann, None, "old", None, None).await.expect("asked"));
    ann
}

/// What is kept of the password.
async fn kept(store: &Store) -> Option<String> {
    store.credentials(&Email::parse("ann@x.org").expect("an address")).await.expect("asked").expect("there").1
}

/// Whether a session begins by the password of which this hash was kept.
async fn enters(store: &Store, account: i64, hash: &str) -> bool {
    store.open_session(account, ProvedBy::Password(hash), "Browser", None, NOON).await.expect("asked").is_some()
}

async fn sessions(store: &Store, account: i64) -> usize {
    store.sessions(account, NOON).await.expect("listed").len()
}

#[test]
fn no_session_begins_by_a_password_that_was_replaced_since() {
    on_both(async |store| {
        let ann = owner(&store).await;
        let when = async || store.account(ann).await.expect("asked").expect("there").signed_in_at_ms;
        assert!(!enters(&store, ann, "older").await);
        assert_eq!(when().await, None, "nobody has signed in");
        assert!(enters(&store, ann, "old").await);
        assert_eq!((when().await, sessions(&store, ann).await), (Some(NOON), 1));
        // By its owner, and by a link.
        assert!(store.set_password(ann, Some("old"), "new", None, None).await.expect("asked"));
        assert!(!enters(&store, ann, "old").await && enters(&store, ann, "new").await);
        let link = store.make_link(ann, LinkPurpose::Reset, 0, NOON).await.expect("made").digest();
        assert!(store.use_link(&link, "newer", None, NOON).await.expect("asked").is_some());
        assert!(!enters(&store, ann, "new").await);
        assert_eq!(sessions(&store, ann).await, 0);
        assert!(enters(&store, ann, "newer").await);
        // Under stronger parameters it is the same password, and the one hash that counts is the kept one.
        assert!(store.rehash_password(ann, "newer", "stronger").await.expect("asked"));
        assert!(!enters(&store, ann, "newer").await && enters(&store, ann, "stronger").await);
        // The identity provider knows of no password.
        let begun = store.open_session(ann, ProvedBy::Provider, "Browser", None, NOON).await.expect("asked");
        assert!(begun.is_some());
        let nobody = store.open_session(99, ProvedBy::Provider, "Browser", None, NOON).await.expect("asked");
        assert!(nobody.is_none(), "there is no such account");
    });
}

#[test]
fn a_password_that_was_replaced_since_replaces_nothing() {
    on_both(async |store| {
        let ann = owner(&store).await;
        assert!(store.set_password(ann, Some("old"), "new", None, None).await.expect("asked"));
        assert!(enters(&store, ann, "new").await);
        let link = store.make_link(ann, LinkPurpose::Reset, 0, NOON).await.expect("made").digest();
        let last = store.audit_log(SITE, None, 1).await.expect("read");
        for proved in [Some("old"), None] {
            let set = store.set_password(ann, proved, "a thief's", None, Some(Language::De)).await;
            assert!(!set.expect("asked"), "{proved:?}");
        }
        assert!(!store.rehash_password(ann, "old", "old, hashed anew").await.expect("asked"));
        assert_eq!(kept(&store).await.as_deref(), Some("new"));
        assert_eq!(sessions(&store, ann).await, 1, "nobody has lost a session");
        assert!(store.link(&link, NOON).await.expect("asked").is_some(), "nor a link");
        assert_eq!(store.take_account_letter(i64::MAX / 2).await.expect("looked"), None, "nor is there news");
        assert_eq!(store.audit_log(SITE, None, 1).await.expect("read"), last);
        assert!(!store.set_password(99, None, "new", None, None).await.expect("asked"), "there is no such account");
    });
}

#[test]
fn of_many_who_replace_one_password_at_once_one_does() {
    on_both(async |store| {
        let ann = owner(&store).await;
        let tries: Vec<_> = (0..8)
            .map(|number| {
                let store = store.clone();
                let new = format!("new {number}");
                tokio::spawn(async move {
                    store.set_password(ann, Some("old"), &new, None, None).await.map(|set| set.then_some(new))
                })
            })
            .collect();
        let mut set = Vec::new();
        for one in tries {
            set.extend(one.await.expect("no panic").expect("asked"));
        }
        assert_eq!(set.len(), 1, "{set:?}");
        assert_eq!(kept(&store).await, set.pop());
    });
}

#[test]
fn no_session_outlives_the_password_that_it_began_by_however_close_they_come() {
    on_both(async |store| {
        let ann = owner(&store).await;
        let mut old = "old".to_owned();
        for round in 0..10 {
            assert!(enters(&store, ann, &old).await, "round {round}");
            let sign_ins: Vec<_> = (0..6)
                .map(|_| {
                    let (store, old) = (store.clone(), old.clone());
                    tokio::spawn(async move { enters(&store, ann, &old).await })
                })
                .collect();
            let new = format!("new {round}");
            assert!(store.set_password(ann, Some(&old), &new, None, None).await.expect("asked"), "round {round}");
            for one in sign_ins {
                one.await.expect("the database never gives up on one of two that wait for each other");
            }
            assert_eq!(sessions(&store, ann).await, 0, "round {round}");
            old = new;
        }
    });
}
