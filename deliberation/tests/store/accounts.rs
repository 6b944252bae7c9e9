//! Accounts, sessions, one-time links, API tokens, roles, and attempts to sign in.

use crate::{
    databases::on_both,
    town::{put, slug},
};
use deliberation::{
    Account, Digest, Email, Language, LinkPurpose, NewAccount, PersonName, Role, Secret,
    store::{AccountNews, Asked, Attempt, Change, Membership, ProvedBy, SITE, Store, StoreError, TokenBounds, Verdict},
};
use std::collections::BTreeSet;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// A moment to count from.
const NOON: i64 = 1_800_000_000_000;

fn email(text: &str) -> Email {
    Email::parse(text).expect("an address")
}

fn name(text: &str) -> PersonName {
    PersonName::parse(text).expect("a name")
}

async fn account(store: &Store, address: &str, is_admin: bool) -> Account {
    let new = NewAccount { email: email(address), name: name("Somebody"), is_admin };
    store.create_account(&new, 0).await.expect("made")
}

/// Begins a session for whoever comes back from the identity provider, which asks for no password here.
async fn begin_session(store: &Store, account: i64, browser: &str, before: Option<&Digest>, at: i64) -> Digest {
    let begun = store.open_session(account, ProvedBy::Provider, browser, before, at).await;
    begun.expect("asked").expect("begun").digest()
}

#[test]
fn an_account_is_found_however_its_address_is_capitalised() {
    on_both(async |store| {
        assert!(!store.has_accounts().await.expect("asked"));
        let ann = account(&store, "Ann.Moot@Example.org", false).await;
        assert!(store.has_accounts().await.expect("asked"));
        assert_eq!((ann.email.as_str(), ann.has_password, ann.is_disabled), ("Ann.Moot@example.org", false, false));
        let (found, password) = store.credentials(&email("ann.moot@EXAMPLE.org")).await.expect("asked").expect("there");
        assert_eq!((&found, password), (&ann, None));
        let again = NewAccount { email: email("ANN.MOOT@example.org"), name: name("Other"), is_admin: true };
        let refused = store.create_account(&again, 0).await.expect_err("taken");
        assert!(matches!(refused, StoreError::EmailTaken(_)), "{refused}");
        assert!(store.set_password(ann.id, None, "$argon2id$...", None, None).await.expect("asked"));
        let (_, password) = store.credentials(&ann.email).await.expect("asked").expect("there");
        assert_eq!(password.as_deref(), Some("$argon2id$..."));
        assert!(store.rehash_password(ann.id, "$argon2id$...", "stronger").await.expect("asked"));
        assert_eq!(store.credentials(&ann.email).await.expect("asked").expect("there").1.as_deref(), Some("stronger"));
        store.rename_account(ann.id, &name("Ann Moot")).await.expect("renamed");
        assert_eq!(store.account(ann.id).await.expect("asked").expect("there").name.as_str(), "Ann Moot");
        assert!(matches!(store.rename_account(99, &name("Nobody")).await, Err(StoreError::NoAccount(99))));
    });
}

#[test]
fn of_many_who_want_to_be_first_one_is() {
    on_both(async |store| {
        let wanted: Vec<_> = (0..10)
            .map(|number| {
                let store = store.clone();
                let address = email(&format!("admin{number}@example.org"));
                tokio::spawn(async move { store.create_first_account(&address, &name("First"), "hash").await })
            })
            .collect();
        let mut made = 0;
        for one in wanted {
            made += usize::from(one.await.expect("no panic").expect("asked").is_some());
        }
        assert_eq!((made, store.accounts().await.expect("listed").len()), (1, 1));
        assert!(store.accounts().await.expect("listed")[0].is_admin);
    });
}

#[test]
fn the_last_admin_stays() {
    on_both(async |store| {
        let (ann, bob) = (account(&store, "ann@x.org", true).await, account(&store, "bob@x.org", true).await);
        let (a, b) = tokio::join!(
            store.change_account(ann.id, Change::Admin(false), bob.id),
            store.change_account(bob.id, Change::Disabled(true), ann.id),
        );
        assert!(a.is_ok() != b.is_ok(), "exactly one of the two: {a:?} {b:?}");
        let refused = a.err().or(b.err()).expect("one was refused");
        assert!(matches!(refused, StoreError::LastAdmin), "{refused}");
        let left: Vec<_> = store.accounts().await.expect("listed");
        assert_eq!(left.iter().filter(|a| a.is_admin && !a.is_disabled).count(), 1);
        assert!(matches!(store.verify_audit(0).await.expect("checked"), Verdict::Whole { rows: 3 }));
    });
}

#[test]
fn a_session_ends_when_it_is_not_used_and_after_half_a_day_in_any_case() {
    on_both(async |store| {
        let ann = account(&store, "ann@x.org", false).await;
        let token = begin_session(&store, ann.id, "Browser\n1", None, NOON).await;
        let at = async |time: i64| store.session(&token, time).await.expect("asked").map(|found| found.account.id);
        assert_eq!(at(NOON + 29 * MINUTE).await, Some(ann.id));
        // Use moved the end.
        assert_eq!(at(NOON + 58 * MINUTE).await, Some(ann.id));
        assert_eq!(at(NOON + 88 * MINUTE).await, None, "idle for half an hour");
        let token = begin_session(&store, ann.id, "Browser", None, NOON).await;
        let at = async |time: i64| store.session(&token, time).await.expect("asked").is_some();
        for step in 1..29 {
            assert!(at(NOON + step * 25 * MINUTE).await, "in use, step {step}");
        }
        assert!(at(NOON + 12 * HOUR - MINUTE).await);
        assert!(!at(NOON + 12 * HOUR).await, "used, but half a day old");
        assert_eq!(store.sessions(ann.id, NOON + 12 * HOUR).await.expect("listed"), []);
    });
}

#[test]
fn a_new_session_ends_the_one_before_and_each_can_be_ended() {
    on_both(async |store| {
        let (ann, bob) = (account(&store, "ann@x.org", false).await, account(&store, "bob@x.org", false).await);
        let first = begin_session(&store, ann.id, "One", None, NOON).await;
        let second = begin_session(&store, ann.id, "Two", Some(&first), NOON).await;
        let third = begin_session(&store, ann.id, "Three", None, NOON + MINUTE).await;
        let alive = async |token| store.session(token, NOON + MINUTE).await.expect("asked").is_some();
        assert!(!alive(&first).await && alive(&second).await && alive(&third).await);
        let listed = store.sessions(ann.id, NOON + MINUTE).await.expect("listed");
        assert_eq!(listed.iter().map(|s| s.browser.as_str()).collect::<Vec<_>>(), ["Three", "Two"]);
        assert!(!store.end_session(bob.id, &second).await.expect("asked"), "not his");
        assert!(store.end_session(ann.id, &second).await.expect("asked"));
        assert!(!alive(&second).await);
        assert!(store.set_password(ann.id, None, "new", Some(&third), None).await.expect("asked"));
        assert!(alive(&third).await, "the one that changed the password stays");
        assert!(store.set_password(ann.id, Some("new"), "newer", None, None).await.expect("asked"));
        assert!(!alive(&third).await);
    });
}

#[test]
fn a_change_of_rights_asks_for_a_new_token_or_ends_the_session() {
    on_both(async |store| {
        let poll = put(&store, "town").await;
        let (ann, _) = (account(&store, "ann@x.org", false).await, account(&store, "root@x.org", true).await);
        let old = begin_session(&store, ann.id, "One", None, NOON).await;
        assert!(!store.session(&old, NOON).await.expect("asked").expect("there").renew);
        store.set_role(poll, ann.id, Some(Role::Moderator), 2).await.expect("set");
        assert!(store.session(&old, NOON).await.expect("asked").expect("there").renew);
        let new = store.renew_session(&old).await.expect("asked").expect("renewed").digest();
        assert_eq!(store.session(&old, NOON).await.expect("asked"), None);
        assert_eq!(store.renew_session(&old).await.expect("asked"), None);
        assert!(!store.session(&new, NOON).await.expect("asked").expect("there").renew);
        store.change_account(ann.id, Change::Admin(true), 2).await.expect("changed");
        assert_eq!(store.session(&new, NOON).await.expect("asked"), None);
        let last = begin_session(&store, ann.id, "One", None, NOON).await;
        store.change_account(ann.id, Change::Disabled(true), 2).await.expect("changed");
        assert_eq!(store.session(&last, NOON).await.expect("asked"), None);
        // Not even one that is begun now is good.
        let late = begin_session(&store, ann.id, "One", None, NOON).await;
        assert_eq!(store.session(&late, NOON).await.expect("asked"), None);
    });
}

#[test]
fn a_link_works_once_for_a_day() {
    on_both(async |store| {
        let ann = account(&store, "ann@x.org", false).await;
        let link = async || store.make_link(ann.id, LinkPurpose::Invite, 0, NOON).await.expect("made").digest();
        let (first, second) = (link().await, link().await);
        assert_eq!(store.link(&first, NOON).await.expect("asked"), None, "a newer one replaces it");
        assert_eq!(store.link(&second, NOON).await.expect("asked").map(|a| a.id), Some(ann.id));
        assert_eq!(store.link(&second, NOON + 24 * HOUR).await.expect("asked"), None);
        assert_eq!(store.use_link(&second, "late", None, NOON + 24 * HOUR).await.expect("asked"), None);
        let token = begin_session(&store, ann.id, "One", None, NOON).await;
        let used: Vec<_> = (0..20)
            .map(|number| {
                let (store, link) = (store.clone(), second.clone());
                tokio::spawn(async move { store.use_link(&link, &format!("hash {number}"), None, NOON).await })
            })
            .collect();
        let mut hashes = Vec::new();
        for (number, one) in used.into_iter().enumerate() {
            if one.await.expect("no panic").expect("asked").is_some() {
                hashes.push(format!("hash {number}"));
            }
        }
        assert_eq!(hashes.len(), 1, "one of twenty");
        assert_eq!(store.credentials(&ann.email).await.expect("asked").expect("there").1, hashes.pop());
        assert_eq!(store.session(&token, NOON).await.expect("asked"), None, "sessions end with the old password");
        let third = link().await;
        let root = account(&store, "root@x.org", true).await;
        store.change_account(ann.id, Change::Disabled(true), root.id).await.expect("changed");
        assert_eq!(store.use_link(&third, "no", None, NOON).await.expect("asked"), None);
        let refused = store.make_link(ann.id, LinkPurpose::Reset, root.id, NOON).await.expect_err("disabled");
        assert!(matches!(refused, StoreError::NoAccount(_)), "{refused}");
    });
}

#[test]
fn a_link_by_mail_works_for_half_an_hour_and_is_sent_once() {
    on_both(async |store| {
        let ann = account(&store, "ann@x.org", false).await;
        let asks = async |at| store.ask_for_password(&ann.email, "here", Language::De, at).await.expect("taken");
        assert_eq!(asks(NOON).await, Asked::Taken);
        assert_eq!(store.take_account_letter(NOON).await.expect("looked"), None, "there is no password to forget");
        assert!(store.set_password(ann.id, None, "hash", None, Some(Language::De)).await.expect("asked"));
        assert_eq!(
            store.take_account_letter(i64::MAX / 2).await.expect("looked"),
            None,
            "nobody is told of the first one"
        );
        assert_eq!(asks(NOON).await, Asked::Taken);
        // Of two servers one takes it.
        let (one, other) = tokio::join!(store.take_account_letter(NOON), store.take_account_letter(NOON));
        let (one, other) = (one.expect("looked"), other.expect("looked"));
        assert!(one.is_some() != other.is_some(), "{one:?} {other:?}");
        let letter = one.or(other).expect("taken");
        assert_eq!((letter.email.as_str(), letter.language), ("ann@x.org", Language::De));
        let AccountNews::Forgotten(secret) = &letter.news else { panic!("{letter:?}") };
        let noted = store.audit_log(SITE, None, 1).await.expect("read").remove(0);
        assert_eq!((noted.action.as_str(), noted.account), ("account.link", 0), "anybody can have asked: {noted:?}");
        assert_eq!(noted.object, format!("account {}", ann.id));
        let digest = secret.digest();
        let is_open = async |at| store.link(&digest, at).await.expect("asked").is_some();
        assert!(is_open(NOON + 29 * MINUTE).await && !is_open(NOON + 30 * MINUTE).await);
        // One that the mail server does not take is tried again, with another link, and not after half an hour.
        assert!(store.account_letter_failed(&letter, false, NOON).await.expect("noted"));
        let again = store.take_account_letter(NOON + MINUTE).await.expect("looked").expect("due");
        assert_eq!((again.seq, again.tries), (letter.seq, 2));
        assert!(!is_open(NOON + MINUTE).await, "the newest alone works");
        assert!(store.account_letter_failed(&again, false, NOON + MINUTE).await.expect("noted"));
        assert_eq!(store.take_account_letter(NOON + 40 * MINUTE).await.expect("looked"), None, "too late");
        assert!(store.set_password(ann.id, Some("hash"), "other", None, Some(Language::Fr)).await.expect("asked"));
        let told = store.take_account_letter(i64::MAX / 2).await.expect("looked").expect("word of the change");
        assert_eq!((told.news, told.language), (AccountNews::Changed, Language::Fr));
        // What has not gone out when the password is changed opens nothing afterwards.
        let later = NOON + 60 * MINUTE;
        assert_eq!(asks(later).await, Asked::Taken);
        assert!(store.set_password(ann.id, Some("other"), "third", None, None).await.expect("asked"));
        assert_eq!(store.take_account_letter(later + MINUTE).await.expect("looked"), None);
    });
}

#[test]
fn a_token_belongs_to_one_account_and_can_be_ended() {
    on_both(async |store| {
        let (ann, bob) = (account(&store, "ann@x.org", false).await, account(&store, "bob@x.org", false).await);
        let token =
            store.make_token(ann.id, &name("notebook"), TokenBounds::default(), NOON).await.expect("made").digest();
        assert_eq!(store.tokens(ann.id, NOON).await.expect("listed")[0].used_at_ms, None);
        assert_eq!(store.token(&token, None, NOON + 5).await.expect("asked").map(|a| a.id), Some(ann.id));
        let listed = store.tokens(ann.id, NOON).await.expect("listed");
        assert_eq!((listed[0].name.as_str(), listed[0].used_at_ms), ("notebook", Some(NOON + 5)));
        let stranger = Secret::new().expect("random bits").digest();
        assert_eq!(store.token(&stranger, None, NOON).await.expect("asked"), None);
        assert!(!store.end_token(bob.id, &token).await.expect("asked"), "not his");
        assert!(store.end_token(ann.id, &token).await.expect("asked"));
        assert_eq!(store.token(&token, None, NOON).await.expect("asked"), None);
        for _ in 0..20 {
            let bounds = TokenBounds { poll: None, ends_at_ms: Some(NOON + HOUR) };
            store.make_token(ann.id, &name("another"), bounds, NOON).await.expect("made");
        }
        let another =
            async |at: i64| store.make_token(ann.id, &name("one too many"), TokenBounds::default(), at).await.map(drop);
        let refused = another(NOON + HOUR - 1).await.expect_err("too many");
        assert!(matches!(refused, StoreError::TooManyTokens(20)), "{refused}");
        another(NOON + HOUR).await.expect("those that have ended are in nobody's way");
    });
}

#[test]
fn a_token_that_has_ended_is_listed_for_thirty_days_and_then_gone() {
    on_both(async |store| {
        let (ann, bob) = (account(&store, "ann@x.org", false).await, account(&store, "bob@x.org", false).await);
        for (what, ends_at_ms) in [("endless", None), ("short", Some(NOON)), ("long", Some(NOON + HOUR))] {
            store
                .make_token(ann.id, &name(what), TokenBounds { poll: None, ends_at_ms }, NOON - HOUR)
                .await
                .expect("made");
        }
        let listed = async |at: i64| -> BTreeSet<String> {
            store.tokens(ann.id, at).await.expect("listed").into_iter().map(|token| token.name).collect()
        };
        let all = BTreeSet::from(["endless", "long", "short"].map(str::to_owned));
        let few = BTreeSet::from(["endless", "long"].map(str::to_owned));
        let until = NOON + 30 * 24 * HOUR;
        assert_eq!((listed(until - 1).await, listed(until).await), (all, few.clone()));
        // Whoever makes one next takes away what is not listed any more, whosever it was; what is listed stays.
        store.make_token(bob.id, &name("his"), TokenBounds::default(), until).await.expect("made");
        assert_eq!(listed(NOON).await, few);
    });
}

#[test]
fn a_token_reads_the_poll_that_it_is_bound_to_until_it_ends() {
    on_both(async |store| {
        let (town, city) = (put(&store, "town").await, put(&store, "city").await);
        let ann = account(&store, "ann@x.org", false).await;
        for poll in [town, city] {
            store.set_role(poll, ann.id, Some(Role::Reader), 0).await.expect("set");
        }
        let make = async |poll: Option<i64>, ends_at_ms: Option<i64>| {
            let bounds = TokenBounds { poll, ends_at_ms };
            store.make_token(ann.id, &name("notebook"), bounds, NOON).await.expect("made").digest()
        };
        let opens = async |token: &Digest, poll: Option<&str>, at: i64| {
            let slug = poll.map(slug);
            store.token(token, slug.as_ref(), at).await.expect("asked").is_some()
        };
        let (bound, ending) = (make(Some(town), None).await, make(None, Some(NOON + HOUR)).await);
        for refused in [None, Some("city"), Some("nowhere")] {
            assert!(!opens(&bound, refused, NOON).await, "{refused:?}");
        }
        for token in store.tokens(ann.id, NOON).await.expect("listed") {
            assert_eq!(token.used_at_ms, None, "what was refused was no use");
        }
        assert!(opens(&bound, Some("town"), NOON + 1000 * HOUR).await);
        for poll in [None, Some("town"), Some("city")] {
            assert!(opens(&ending, poll, NOON + HOUR - 1).await, "{poll:?}");
            assert!(!opens(&ending, poll, NOON + HOUR).await, "{poll:?}");
        }
        let listed = store.tokens(ann.id, NOON).await.expect("listed");
        let listed = |digest: &Digest| listed.iter().find(|token| token.digest == *digest).expect("in the list");
        let of = listed(&bound);
        let poll = of.poll.as_ref().map(|(slug, _)| slug.as_str());
        assert_eq!((poll, of.ends_at_ms), (Some("town"), None));
        assert_eq!(of.used_at_ms, Some(NOON + 1000 * HOUR));
        assert_eq!((listed(&ending).poll.clone(), listed(&ending).ends_at_ms), (None, Some(NOON + HOUR)));
    });
}

#[test]
fn a_role_is_on_one_poll_alone() {
    on_both(async |store| {
        let (town, city) = (put(&store, "town").await, put(&store, "city").await);
        let ann = account(&store, "ann@x.org", false).await;
        store.set_role(town, ann.id, Some(Role::Moderator), 0).await.expect("set");
        store.set_role(town, ann.id, Some(Role::Facilitator), 0).await.expect("set");
        let membership = async |name: &str| store.membership(&slug(name), ann.id).await.expect("asked");
        assert_eq!(
            membership("town").await,
            Some(Membership { poll_id: town, is_draft: false, role: Some(Role::Facilitator) })
        );
        assert_eq!(membership("city").await, Some(Membership { poll_id: city, is_draft: false, role: None }));
        assert_eq!(membership("nowhere").await, None);
        let listed = store.roles(town).await.expect("listed");
        assert_eq!(listed.iter().map(|(a, role)| (a.id, *role)).collect::<Vec<_>>(), [(ann.id, Role::Facilitator)]);
        store.set_role(town, ann.id, None, 0).await.expect("set");
        assert_eq!(membership("town").await, Some(Membership { poll_id: town, is_draft: false, role: None }));
        assert_eq!(store.verify_audit(town).await.expect("checked"), Verdict::Whole { rows: 3 });
        assert_eq!(store.verify_audit(city).await.expect("checked"), Verdict::Whole { rows: 0 });
    });
}

#[test]
fn five_failures_are_enough_for_an_account_and_for_an_address() {
    on_both(async |store| {
        let (ann, bob) = (email("ann@x.org"), email("bob@x.org"));
        let begin = async |who: &Email, from: &str, at: i64| store.begin_attempt(who, from, at).await.expect("asked");
        for minute in 0..5 {
            let begun = begin(&ann, &format!("192.0.2.{minute}"), NOON + minute * MINUTE).await;
            assert!(matches!(begun, Attempt::Begun(_)), "{minute}: {begun:?}");
        }
        let sixth = begin(&ann, "192.0.2.9", NOON + 5 * MINUTE).await;
        assert_eq!(sixth, Attempt::Refused { wait_ms: 10 * MINUTE });
        // Refusals do not make it last longer, and nobody else is hindered.
        assert_eq!(begin(&ann, "192.0.2.9", NOON + 6 * MINUTE).await, Attempt::Refused { wait_ms: 9 * MINUTE });
        assert!(matches!(begin(&bob, "192.0.2.9", NOON + 6 * MINUTE).await, Attempt::Begun(_)));
        assert!(matches!(begin(&ann, "192.0.2.9", NOON + 15 * MINUTE).await, Attempt::Begun(_)));
        // One address, many accounts.
        for number in 0..5 {
            let who = email(&format!("u{number}@x.org"));
            assert!(matches!(begin(&who, "2001:db8::/64", NOON).await, Attempt::Begun(_)));
        }
        let refused = begin(&email("u9@x.org"), "2001:db8::/64", NOON).await;
        assert_eq!(refused, Attempt::Refused { wait_ms: 15 * MINUTE });
    });
}

#[test]
fn a_success_wipes_out_the_failures_of_the_same_person_in_the_same_place() {
    on_both(async |store| {
        let ann = email("ann@x.org");
        for _ in 0..4 {
            _ = store.begin_attempt(&ann, "192.0.2.1", NOON).await.expect("asked");
        }
        let Attempt::Begun(fifth) = store.begin_attempt(&ann, "192.0.2.1", NOON).await.expect("asked") else {
            panic!("four failures are not too many");
        };
        store.attempt_succeeded(&fifth, &ann, "192.0.2.1").await.expect("noted");
        for _ in 0..5 {
            let begun = store.begin_attempt(&ann, "192.0.2.1", NOON).await.expect("asked");
            assert!(matches!(begun, Attempt::Begun(_)), "{begun:?}");
        }
    });
}

#[test]
fn of_many_attempts_at_once_no_more_than_five_are_looked_at() {
    on_both(async |store| {
        let tries: Vec<_> = (0..30)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move { store.begin_attempt(&email("ann@x.org"), "192.0.2.1", NOON).await })
            })
            .collect();
        let mut begun = 0;
        for one in tries {
            begun += usize::from(matches!(one.await.expect("no panic").expect("asked"), Attempt::Begun(_)));
        }
        assert!(begun <= 5, "{begun}");
    });
}
