//! Webhooks: told with the change of phase or not at all, sent by one server at a time, tried again and given up.

use crate::{databases::on_both_at, participation};
use deliberation::{
    DeliveryState, Phase, Settings, WebhookUrl,
    store::{Store, now_ms},
};

fn on_both(test: impl AsyncFn(Store, i64)) {
    on_both_at(async |store, _| {
        let poll = participation::open(&store, Settings::default(), 1).await;
        test(store, poll).await;
    });
}

fn url(text: &str) -> WebhookUrl {
    WebhookUrl::parse(text).expect("an address")
}

async fn log(store: &Store, poll: i64) -> Vec<(DeliveryState, u64)> {
    let log = store.delivery_log(poll).await.expect("read");
    log.iter().map(|delivery| (delivery.state, delivery.tries)).collect()
}

#[test]
fn a_change_of_phase_is_written_down_for_every_webhook_and_one_that_failed_is_not() {
    on_both(async |store, poll| {
        for text in ["https://example.org/a", "https://example.org/b", "https://example.org/c"] {
            store.add_webhook(poll, &url(text), 0).await.expect("added");
        }
        assert!(store.end_webhook(poll, 2, 0).await.expect("ended"));
        assert!(!store.end_webhook(poll, 2, 0).await.expect("looked"), "it has ended");
        assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("closed"));
        // Too late, and without a reason: nothing has changed, so nobody is told.
        assert!(!store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("looked"));
        assert!(store.move_on(poll, Phase::Constitution, Phase::Voting).await.is_err());
        assert_eq!(log(&store, poll).await, [(DeliveryState::Waiting, 0), (DeliveryState::Waiting, 0)]);
        let now = now_ms();
        let first = store.take_delivery(now).await.expect("looked").expect("one");
        let second = store.take_delivery(now).await.expect("looked").expect("another");
        assert_eq!((first.url.as_str(), second.url.as_str()), ("https://example.org/a", "https://example.org/c"));
        assert_ne!((&first.id, &first.nonce), (&second.id, &second.nonce));
        assert_eq!(store.take_delivery(now).await.expect("looked"), None, "both are taken");
        store.delivery_made(&first, 204, now).await.expect("noted");
        assert!(store.end_webhook(poll, 3, 0).await.expect("ended"));
        // Whoever has it under way may not come back to say so.
        store.delivery_made(&second, 200, now).await.expect("noted");
        assert_eq!(log(&store, poll).await, [(DeliveryState::Dropped, 1), (DeliveryState::Sent, 1)]);
    });
}

#[test]
fn whoever_dies_on_the_way_loses_the_request_to_the_next_and_it_is_given_up_in_the_end() {
    on_both(async |store, poll| {
        store.add_webhook(poll, &url("https://example.org/a"), 0).await.expect("added");
        assert!(store.test_webhook(poll, 1).await.expect("written"));
        assert!(!store.test_webhook(poll, 2).await.expect("looked"));
        let now = now_ms();
        let dead = store.take_delivery(now).await.expect("looked").expect("one");
        assert_eq!(store.take_delivery(now + 19_000).await.expect("looked"), None, "it may still be under way");
        let mut at = now + 20_000;
        let next = store.take_delivery(at).await.expect("looked").expect("the same");
        assert_eq!((&next.id, &next.body, next.tries), (&dead.id, &dead.body, 2));
        // The one that was taken for dead comes back: what it says counts no more.
        store.delivery_made(&dead, 200, at).await.expect("noted");
        assert_eq!(log(&store, poll).await, [(DeliveryState::Waiting, 2)]);
        let mut delivery = next;
        let mut tries = 2;
        while store.delivery_failed(&delivery, Some(500), "answered 500", false, at).await.expect("noted") {
            assert_eq!(store.take_delivery(at).await.expect("looked"), None, "it rests");
            at += 24 * 60 * 60 * 1000;
            delivery = store.take_delivery(at).await.expect("looked").expect("due");
            tries += 1;
        }
        assert_eq!(tries, 7);
        let log = store.delivery_log(poll).await.expect("read");
        assert_eq!((log[0].state, log[0].status, log[0].due_at_ms), (DeliveryState::Failed, Some(500), None));
        assert_eq!(log[0].says.as_deref(), Some("answered 500"));
    });
}
