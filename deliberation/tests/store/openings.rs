//! Openings by the clock: told once, when they come.

use crate::{
    databases::on_both_at,
    mail::{send_all, subscribers},
    participation,
};
use deliberation::{
    Phase, Settings, WebhookUrl,
    settings::Schedule,
    store::{Store, now_ms},
};

const HOUR: i64 = 60 * 60 * 1000;

/// An opened poll whose time comes in an hour, with one webhook.
async fn waiting(store: &Store, now: i64) -> i64 {
    let schedule = Schedule { opens_at_ms: Some(now + HOUR), closes_at_ms: None };
    let settings = Settings { schedule, ..Settings::default() };
    let poll = store.hold(&participation::held("moot", settings)).await.expect("made");
    let url = WebhookUrl::parse("https://example.org/hook").expect("an address");
    store.add_webhook(poll, &url, 0).await.expect("added");
    assert!(store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened"));
    poll
}

async fn phases_told(store: &Store, now: i64) -> Vec<Option<Phase>> {
    send_all(store, now).await.into_iter().map(|letter| letter.phase).collect()
}

#[test]
fn an_opening_is_told_when_it_comes_by_one_server_of_two() {
    on_both_at(async |store, _| {
        let now = now_ms();
        let poll = waiting(&store, now).await;
        subscribers(&store, poll, 2, now).await;
        for moment in [now, now + HOUR - 1] {
            assert!(store.open_on_time(moment).await.expect("looked").is_empty());
            assert_eq!(store.announce_phases(moment).await.expect("looked"), 0);
            assert!(store.take_delivery(now + 2 * HOUR).await.expect("looked").is_none());
        }
        let (one, other) = tokio::join!(store.open_on_time(now + HOUR), store.open_on_time(now + HOUR));
        let told = one.expect("told").len() + other.expect("told").len();
        assert_eq!(told, 1, "one of two servers tells");
        assert_eq!(store.announce_phases(now + HOUR).await.expect("told"), 2);
        assert_eq!(phases_told(&store, now + HOUR).await, [Some(Phase::Voting); 2]);
        let delivery = store.take_delivery(now + 2 * HOUR).await.expect("looked").expect("a request");
        assert!(delivery.body.contains("\"from\":\"draft\"") && delivery.body.contains("\"to\":\"voting\""));
        assert!(store.take_delivery(now + 2 * HOUR).await.expect("looked").is_none(), "once");
        assert!(store.open_on_time(now + 2 * HOUR).await.expect("looked").is_empty(), "once");
    });
}

#[test]
fn a_poll_that_ends_before_it_opens_is_not_told_as_open() {
    on_both_at(async |store, _| {
        let now = now_ms();
        let poll = waiting(&store, now).await;
        subscribers(&store, poll, 1, now).await;
        assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("ended"));
        assert!(store.open_on_time(now + 2 * HOUR).await.expect("looked").is_empty());
        store.announce_phases(now + 2 * HOUR).await.expect("told");
        assert_eq!(phases_told(&store, now + 2 * HOUR).await, [Some(Phase::Constitution)]);
    });
}

/// Has everything sent that waits; says how many messages of the poll were dropped so far.
async fn settled(store: &Store, poll: i64, now: i64) -> u64 {
    send_all(store, now).await;
    store.mail_log(poll).await.expect("read").dropped
}

#[test]
fn an_opening_that_waits_to_be_sent_is_not_told_once_voting_is_over() {
    on_both_at(async |store, _| {
        let now = now_ms();
        let poll = waiting(&store, now).await;
        subscribers(&store, poll, 1, now).await;
        let before = settled(&store, poll, now).await;
        assert_eq!(store.open_on_time(now + HOUR).await.expect("told").len(), 1);
        assert_eq!(store.announce_phases(now + HOUR).await.expect("told"), 1);
        assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("ended"));
        assert_eq!(store.announce_phases(now + 2 * HOUR).await.expect("told"), 1);
        assert_eq!(phases_told(&store, now + 2 * HOUR).await, [Some(Phase::Constitution)]);
        assert_eq!(store.mail_log(poll).await.expect("read").dropped, before + 1);
        // Also where its hour has come and nobody has closed it yet.
        let schedule = Schedule { opens_at_ms: None, closes_at_ms: Some(now + HOUR) };
        let settings = Settings { schedule, ..Settings::default() };
        let poll = store.hold(&participation::held("until", settings)).await.expect("made");
        subscribers(&store, poll, 1, now).await;
        let before = settled(&store, poll, now).await;
        assert!(store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened"));
        assert_eq!(store.announce_phases(now).await.expect("told"), 1);
        assert!(phases_told(&store, now + HOUR).await.is_empty());
        assert_eq!(store.mail_log(poll).await.expect("read").dropped, before + 1);
    });
}

#[test]
fn a_poll_without_an_hour_or_with_one_that_has_passed_is_told_at_once() {
    on_both_at(async |store, _| {
        let schedule = Schedule { opens_at_ms: Some(now_ms() - HOUR), closes_at_ms: None };
        for (name, schedule) in [("now", Schedule::default()), ("past", schedule)] {
            let settings = Settings { schedule, ..Settings::default() };
            let poll = store.hold(&participation::held(name, settings)).await.expect("made");
            let url = WebhookUrl::parse("https://example.org/hook").expect("an address");
            store.add_webhook(poll, &url, 0).await.expect("added");
            assert!(store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened"));
            assert!(store.take_delivery(now_ms()).await.expect("looked").is_some(), "{name}");
        }
    });
}
