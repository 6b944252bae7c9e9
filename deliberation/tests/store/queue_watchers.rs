//! Mail to those who moderate a poll, when statements wait.

use crate::{
    databases::on_both_at,
    mail::{decide, write},
    participation,
};
use deliberation::{
    Account, Email, Language, NewAccount, PersonName, Role, Ruling, Settings,
    settings::Writing,
    store::{AccountLetter, AccountNews, Store, now_ms},
};

const HOUR: i64 = 60 * 60 * 1000;

async fn account(store: &Store, address: &str) -> Account {
    let email = Email::parse(address).expect("an address");
    let new = NewAccount { email, name: PersonName::parse("Somebody").expect("a name"), is_admin: false };
    store.create_account(&new, 0).await.expect("made")
}

/// Everything that is due, taken and sent.
async fn send_all(store: &Store, at: i64) -> Vec<AccountLetter> {
    let mut sent = Vec::new();
    while let Some(letter) = store.take_account_letter(at).await.expect("looked for") {
        store.account_letter_sent(&letter, at).await.expect("noted");
        sent.push(letter);
    }
    sent
}

#[test]
fn a_statement_that_has_waited_too_long_is_told_of_once_until_nothing_has_waited() {
    on_both_at(async |store, _| {
        let statements = Writing { after: 0, read_within: 2, ..Writing::default() };
        let poll = participation::open(&store, Settings { statements, ..Settings::default() }, 1).await;
        let now = now_ms();
        let (ann, bob) = (account(&store, "ann@x.org").await, account(&store, "bob@x.org").await);
        for (who, role) in [(&ann, Role::Moderator), (&bob, Role::Reader)] {
            store.set_role(poll, who.id, Some(role), 0).await.expect("set");
            store.watch_queue(poll, who.id, Some(Language::De), now).await.expect("noted");
        }
        let told = async |at| store.announce_waiting(at).await.expect("looked");
        assert_eq!(told(now + 10 * HOUR).await, 0, "nothing waits");
        let first = write(&store, poll, "AI should rest at night.").await;
        assert_eq!(told(now + HOUR).await, 0, "two hours are promised");
        let (one, other) = tokio::join!(store.announce_waiting(now + 3 * HOUR), store.announce_waiting(now + 3 * HOUR));
        assert_eq!(one.expect("looked") + other.expect("looked"), 2, "of two servers one tells");
        let sent = send_all(&store, now + 3 * HOUR).await;
        assert_eq!(sent.len(), 1, "who only reads decides about nothing: {sent:?}");
        assert_eq!((sent[0].email.as_str(), sent[0].language, sent[0].poll), ("ann@x.org", Language::De, poll));
        let AccountNews::Waiting { statements, since_ms, .. } = &sent[0].news else { panic!("{sent:?}") };
        assert!(*statements == 1 && *since_ms >= now, "{sent:?}");
        let second = write(&store, poll, "AI should work at night.").await;
        decide(&store, poll, first, &Ruling::Accept).await;
        assert_eq!(told(now + 40 * HOUR).await, 0, "something has waited ever since");
        decide(&store, poll, second, &Ruling::Accept).await;
        assert_eq!(told(now + 5 * HOUR).await, 0, "nothing waits any more");
        let third = write(&store, poll, "AI should sing at night.").await;
        assert_eq!(told(now + 8 * HOUR).await, 0, "not twice a day");
        assert_eq!(told(now + 28 * HOUR).await, 2);
        decide(&store, poll, third, &Ruling::Accept).await;
        assert_eq!(send_all(&store, now + 28 * HOUR).await, [], "what was read meanwhile is not told of");
    });
}

#[test]
fn whoever_asks_late_is_told_of_what_waits_from_then_on_and_whoever_stops_is_not() {
    on_both_at(async |store, _| {
        let statements = Writing { after: 0, ..Writing::default() };
        let poll = participation::open(&store, Settings { statements, ..Settings::default() }, 1).await;
        let ann = account(&store, "ann@x.org").await;
        store.set_role(poll, ann.id, Some(Role::Facilitator), 0).await.expect("set");
        _ = write(&store, poll, "AI should rest at night.").await;
        let asked = now_ms() + 100 * HOUR;
        store.watch_queue(poll, ann.id, Some(Language::En), asked).await.expect("noted");
        assert!(store.watches_queue(poll, ann.id).await.expect("asked"));
        assert_eq!(store.announce_waiting(asked + 23 * HOUR).await.expect("looked"), 0, "a day, where none is said");
        assert_eq!(store.announce_waiting(asked + 25 * HOUR).await.expect("looked"), 1);
        store.watch_queue(poll, ann.id, None, asked).await.expect("noted");
        assert!(!store.watches_queue(poll, ann.id).await.expect("asked"));
        assert_eq!(send_all(&store, asked + 25 * HOUR).await, [], "what waited for her is not sent");
    });
}
