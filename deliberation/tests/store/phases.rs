//! Ending voting by the clock: once, as of the time that was set, and never against somebody who put it off.

use crate::{
    databases::{on_both, on_both_at},
    participation::{held, open},
    town::slug,
};
use deliberation::{
    Action, Phase, Reason, Settings,
    settings::Schedule,
    store::{Store, now_ms},
};

fn closing(at_ms: i64) -> Settings {
    Settings { schedule: Schedule { opens_at_ms: None, closes_at_ms: Some(at_ms) }, ..Settings::default() }
}

#[test]
fn of_two_servers_one_ends_a_poll_whose_time_has_come() {
    on_both_at(async |store, url| {
        let other = Store::open(url).await.expect("the same database");
        let end = now_ms() - 5_000;
        let poll = open(&store, closing(end), 2).await;
        assert_eq!(store.overdue(end - 1).await.expect("listed"), [], "not yet");
        let overdue = store.overdue(now_ms()).await.expect("listed");
        assert_eq!(overdue, [(poll, slug("moot"))]);
        assert!(!store.close_on_time(poll, end - 1).await.expect("asked"), "not before its time");
        let now = now_ms();
        let (one, two) = tokio::join!(store.close_on_time(poll, now), other.close_on_time(poll, now));
        assert_ne!(one.expect("asked"), two.expect("asked"), "exactly one of them");
        let closed = store.poll_by_id(poll).await.expect("read").expect("there");
        assert_eq!((closed.phase, closed.closed_at_ms), (Phase::Constitution, Some(end)));
        assert_eq!(store.overdue(now).await.expect("listed"), []);
        let log = store.public_moderation_log(poll, None, 10).await.expect("read");
        let ends = log.iter().filter(|event| event.action == Action::CloseOnTime).count();
        assert_eq!(ends, 1);

        // Whoever lets people vote again does not have it ended at once.
        let reason = Reason::parse("The server was down").expect("a reason");
        let again = store.advance(poll, Phase::Constitution, Phase::Voting, Some(&reason), 0);
        assert!(again.await.expect("asked"));
        let reopened = store.poll_by_id(poll).await.expect("read").expect("there");
        assert_eq!((reopened.settings.schedule, reopened.closed_at_ms), (Schedule::default(), None));
        assert!(!store.close_on_time(poll, now_ms()).await.expect("asked"));
        other.close().await;
    });
}

#[test]
fn an_end_that_was_put_off_ends_nothing() {
    on_both(async |store| {
        let poll = open(&store, closing(now_ms() - 5_000), 1).await;
        let later = now_ms() + 60_000;
        store.change(poll, None, &held("moot", closing(later)), 0).await.expect("changed");
        assert!(!store.close_on_time(poll, now_ms()).await.expect("asked"));
        let still = store.poll_by_id(poll).await.expect("read").expect("there");
        assert_eq!((still.phase, still.settings.schedule.closes_at_ms), (Phase::Voting, Some(later)));
    });
}
