//! Mail about the phases of a poll.

use crate::{databases::on_both_at, participation};
use deliberation::{
    Email, Language, MailKind, MailState, Moderated, Phase, Reason, Ruling, Settings, StatementNews, StatementText,
    SubscriptionState,
    settings::Writing,
    store::{Asked, HeldPoll, Letter, MailLog, MailWish, Store, Submission, now_ms},
};
use std::{collections::BTreeSet, time::Duration};

const MINUTE: i64 = 60_000;
const NOTHING: [bool; 0] = [];
const HOUR: i64 = 60 * MINUTE;

fn email(text: &str) -> Email {
    Email::parse(text).expect("an address")
}

async fn ask(store: &Store, poll: i64, address: &str, client: &str, at: i64) -> Asked {
    store
        .subscribe(poll, &email(address), MailWish { language: Language::De, statements: false }, client, at)
        .await
        .expect("taken")
}

/// Everything that is due, taken and sent.
pub(crate) async fn send_all(store: &Store, at: i64) -> Vec<Letter> {
    let mut sent = Vec::new();
    while let Some(letter) = store.take_letter(at).await.expect("looked for") {
        store.letter_sent(&letter, at).await.expect("noted");
        sent.push(letter);
    }
    sent
}

/// Confirmed subscribers `0..n`, their confirmations sent.
pub(crate) async fn subscribers(store: &Store, poll: i64, n: i64, at: i64) {
    for who in 0..n {
        assert_eq!(ask(store, poll, &format!("p{who}@example.org"), &format!("client {who}"), at).await, Asked::Taken);
        assert!(store.confirm_subscription(poll, who + 1, at).await.expect("confirmed"));
    }
    _ = send_all(store, at).await;
}

async fn close(store: &Store, poll: i64) {
    assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("closed"));
}

fn on_both(test: impl AsyncFn(Store, i64, i64)) {
    on_both_at(async |store, _| {
        let statements = Writing { after: 0, ..Writing::default() };
        let poll = participation::open(&store, Settings { statements, ..Settings::default() }, 1).await;
        test(store, poll, now_ms()).await;
    });
}

#[test]
fn an_address_counts_once_it_is_confirmed_and_is_gone_once_it_is_off() {
    on_both(async |store, poll, now| {
        assert_eq!(ask(&store, poll, "Ann@example.org", "here", now).await, Asked::Taken);
        let sent = send_all(&store, now).await;
        assert_eq!(sent.len(), 1);
        assert_eq!((sent[0].email.as_str(), sent[0].phase, sent[0].language), ("Ann@example.org", None, Language::De));
        close(&store, poll).await;
        // Nobody has confirmed anything: nobody is told.
        assert_eq!(store.announce_phases(now).await.expect("looked"), 0);
        assert!(store.confirm_subscription(poll, 1, now).await.expect("confirmed"));
        assert!(store.move_on(poll, Phase::Constitution, Phase::Training).await.expect("moved"));
        assert_eq!(store.announce_phases(now).await.expect("told"), 1);
        assert_eq!(store.announce_phases(now).await.expect("told"), 0, "each change once");
        let sent = send_all(&store, now).await;
        assert_eq!(sent.iter().map(|l| l.phase).collect::<Vec<_>>(), [Some(Phase::Training)]);
        assert!(store.move_on(poll, Phase::Training, Phase::Measuring).await.expect("moved"));
        assert_eq!(store.announce_phases(now).await.expect("told"), 1);
        assert!(store.end_subscription(poll, 1, now).await.expect("ended"));
        assert!(!store.end_subscription(poll, 1, now).await.expect("ended"), "only once");
        assert_eq!(send_all(&store, now).await, [], "what waited is not sent");
        assert!(!store.confirm_subscription(poll, 1, now).await.expect("looked"), "an old link brings nobody back");
        let state = store.subscription(poll, 1).await.expect("read").expect("counted").state;
        assert_eq!(state, SubscriptionState::Off);
        let log = store.mail_log(poll).await.expect("read");
        assert_eq!(log, MailLog { off: 1, sent: 2, dropped: 1, ..MailLog::default() });
        // The number is never given to anybody else, or an old link would end somebody's subscription.
        assert_eq!(ask(&store, poll, "bob@example.org", "here", now).await, Asked::Taken);
        assert!(store.subscription(poll, 2).await.expect("read").is_some());
    });
}

#[test]
fn a_phase_that_was_there_before_is_not_told_and_a_slip_that_is_undone_neither() {
    on_both(async |store, poll, now| {
        close(&store, poll).await;
        subscribers(&store, poll, 2, now).await;
        assert_eq!(store.announce_phases(now).await.expect("looked"), 0);
        let reason = deliberation::Reason::parse("closed by mistake").expect("a reason");
        for (from, to) in [(Phase::Constitution, Phase::Voting), (Phase::Voting, Phase::Constitution)] {
            assert!(store.advance(poll, from, to, Some(&reason), 0).await.expect("moved"));
        }
        assert_eq!(store.announce_phases(now).await.expect("looked"), 0);
    });
}

#[test]
fn an_address_gets_one_confirmation_an_hour_and_a_client_ten_requests() {
    on_both(async |store, poll, now| {
        for minutes in [0, 1, 59] {
            assert_eq!(ask(&store, poll, "ann@example.org", "here", now + minutes * MINUTE).await, Asked::Taken);
        }
        assert_eq!(send_all(&store, now + 59 * MINUTE).await.len(), 1);
        // Also when the subscription has ended in between, and its row knows the address no more.
        assert!(store.end_subscription(poll, 1, now + 59 * MINUTE).await.expect("ended"));
        assert_eq!(ask(&store, poll, "ANN@example.org", "here", now + 59 * MINUTE).await, Asked::Taken);
        assert_eq!(send_all(&store, now + 59 * MINUTE).await, []);
        // What was asked for too soon does not make it an hour more.
        assert_eq!(ask(&store, poll, "ann@example.org", "here", now + HOUR).await, Asked::Taken);
        assert_eq!(send_all(&store, now + HOUR).await.len(), 1);
        let later = now + 10 * HOUR;
        for who in 0..10 {
            assert_eq!(ask(&store, poll, &format!("p{who}@example.org"), "there", later).await, Asked::Taken);
        }
        assert_eq!(ask(&store, poll, "x@example.org", "there", later).await, Asked::TooMany { wait_ms: HOUR });
        assert_eq!(ask(&store, poll, "x@example.org", "elsewhere", later).await, Asked::Taken);
        assert_eq!(ask(&store, poll, "y@example.org", "there", later + HOUR).await, Asked::Taken);
    });
}

#[test]
fn nobody_keeps_an_address_from_its_mail_by_naming_it_again_and_again() {
    on_both(async |store, poll, now| {
        let other = participation::open_as(&store, "other", Settings::default(), 1).await;
        let mut sent = Vec::new();
        for times in 0..6 {
            let at = now + times * 50 * MINUTE;
            assert_eq!(ask(&store, poll, "ann@example.org", "a stranger", at).await, Asked::Taken);
            sent.push(send_all(&store, at).await.len());
        }
        assert_eq!(sent, [1, 0, 1, 0, 1, 0]);
        // Nor by naming it in another poll.
        let at = now + 250 * MINUTE;
        assert_eq!(ask(&store, other, "ann@example.org", "here", at).await, Asked::Taken);
        assert_eq!(send_all(&store, at).await.iter().map(|letter| letter.poll).collect::<Vec<_>>(), [other]);
    });
}

#[test]
fn somebody_who_is_subscribed_gets_nothing_new_when_the_address_is_typed_again() {
    on_both(async |store, poll, now| {
        subscribers(&store, poll, 1, now).await;
        assert_eq!(ask(&store, poll, "p0@example.org", "a stranger", now + 2 * HOUR).await, Asked::Taken);
        assert_eq!(send_all(&store, now + 2 * HOUR).await, []);
        assert_eq!(store.mail_log(poll).await.expect("read").on, 1);
    });
}

#[test]
fn what_is_not_taken_rests_longer_each_time_and_is_then_given_up() {
    on_both(async |store, poll, now| {
        subscribers(&store, poll, 1, now).await;
        close(&store, poll).await;
        assert_eq!(store.announce_phases(now).await.expect("told"), 1);
        let mut at = now;
        for (tries, rest) in [(1, MINUTE), (2, 10 * MINUTE), (3, HOUR), (4, 6 * HOUR)] {
            let letter = store.take_letter(at).await.expect("looked for").expect("due");
            assert_eq!(letter.tries, tries);
            assert!(store.letter_failed(&letter, "greylisted: p0@example.org", false, at).await.expect("noted"));
            assert_eq!(store.take_letter(at + rest - 1).await.expect("looked for"), None);
            at += rest;
        }
        let letter = store.take_letter(at).await.expect("looked for").expect("due");
        assert!(!store.letter_failed(&letter, "no such host", false, at).await.expect("noted"), "given up");
        assert_eq!(store.take_letter(at + 100 * HOUR).await.expect("looked for"), None);
        let log = store.mail_log(poll).await.expect("read");
        assert_eq!((log.failed, log.waiting, log.errors.len()), (1, 0, 1));
        assert_eq!((log.errors[0].state, log.errors[0].tries), (MailState::Failed, 5));
        assert_eq!(log.errors[0].says, "no such host");
    });
}

#[test]
fn a_refusal_for_good_is_not_tried_again_and_names_nobody() {
    on_both(async |store, poll, now| {
        subscribers(&store, poll, 1, now).await;
        close(&store, poll).await;
        assert_eq!(store.announce_phases(now).await.expect("told"), 1);
        let letter = store.take_letter(now).await.expect("looked for").expect("due");
        assert!(!store.letter_failed(&letter, "550 <p0@example.org> unknown", true, now).await.expect("noted"));
        let log = store.mail_log(poll).await.expect("read");
        assert_eq!(log.errors[0].says, "550 (address) unknown");
    });
}

#[test]
fn two_servers_send_every_message_once() {
    on_both_at(async |store, url| {
        let poll = participation::open(&store, Settings::default(), 1).await;
        let now = now_ms();
        let other = Store::open(url).await.expect("a second server");
        subscribers(&store, poll, 40, now).await;
        close(&store, poll).await;
        let (here, there) = tokio::join!(store.announce_phases(now), other.announce_phases(now));
        assert_eq!(here.expect("told") + there.expect("told"), 40);
        let servers = [store.clone(), other.clone(), store.clone(), other.clone()];
        let workers: Vec<_> =
            servers.into_iter().map(|server| tokio::spawn(async move { send_all(&server, now).await })).collect();
        let mut sent = Vec::new();
        for worker in workers {
            sent.extend(worker.await.expect("a worker"));
        }
        let addresses: BTreeSet<String> = sent.iter().map(|letter| letter.email.to_string()).collect();
        assert_eq!((sent.len(), addresses.len()), (40, 40));
        other.close().await;
    });
}

#[test]
fn a_server_that_dies_while_sending_leaves_the_message_to_others_and_says_nothing_afterwards() {
    on_both(async |store, poll, now| {
        subscribers(&store, poll, 1, now).await;
        close(&store, poll).await;
        assert_eq!(store.announce_phases(now).await.expect("told"), 1);
        let dead = store.take_letter(now).await.expect("looked for").expect("due");
        assert_eq!(store.take_letter(now + 4 * MINUTE).await.expect("looked for"), None, "it may still be at it");
        let next = store.take_letter(now + 6 * MINUTE).await.expect("looked for").expect("due again");
        assert_eq!((dead.seq, next.seq, next.tries), (next.seq, dead.seq, 2));
        // It was not dead, only slow: what it says does not undo what the other one does.
        assert!(store.letter_failed(&dead, "too slow", false, now).await.is_ok());
        store.letter_sent(&next, now).await.expect("noted");
        assert_eq!(store.mail_log(poll).await.expect("read").waiting, 0);
        assert_eq!(send_all(&store, now + 100 * HOUR).await, []);
    });
}

#[test]
fn addresses_that_nobody_confirms_are_removed_after_a_week() {
    on_both(async |store, poll, now| {
        assert_eq!(ask(&store, poll, "ann@example.org", "here", now).await, Asked::Taken);
        store.tidy_subscriptions(now + 6 * 24 * HOUR).await.expect("tidied");
        assert_eq!(store.mail_log(poll).await.expect("read").pending, 1);
        store.tidy_subscriptions(now + 7 * 24 * HOUR).await.expect("tidied");
        let log = store.mail_log(poll).await.expect("read");
        assert_eq!((log.pending, log.off), (0, 1));
        assert_eq!(send_all(&store, now + 8 * 24 * HOUR).await, [], "the mail that waited for it is not sent");
    });
}

/// A statement that somebody writes now; the clock has moved on since the last.
pub(crate) async fn write(store: &Store, poll: i64, words: &str) -> i64 {
    tokio::time::sleep(Duration::from_millis(2)).await;
    let participant = participation::newcomer(store, poll, &words.replace([' ', '.'], "-")).await;
    let text = StatementText::parse(words).expect("a text");
    let key = participation::key(&words.replace([' ', '.'], "-"));
    let new = Submission { poll, participant, text, language: None, key };
    store.submit(&new).await.expect("asked").expect("taken").number
}

/// Of every message about new statements that is written at `at`, whether it is the last.
async fn told(store: &Store, at: i64) -> Vec<bool> {
    let written = store.announce_statements(at).await.expect("looked");
    let letters = send_all(store, at).await;
    assert_eq!(written, letters.len() as u64);
    assert!(letters.iter().all(|letter| letter.kind == MailKind::Statements && letter.phase.is_none()));
    letters.iter().map(|letter| letter.is_last).collect()
}

#[test]
fn new_statements_are_told_of_with_growing_pauses_and_then_no_more_until_somebody_asks() {
    on_both(async |store, poll, now| {
        let wanted = MailWish { language: Language::De, statements: true };
        let asked = store.subscribe(poll, &email("ann@example.org"), wanted, "here", now).await;
        assert_eq!(asked.expect("taken"), Asked::Taken);
        _ = send_all(&store, now).await;
        assert_eq!(told(&store, now + 100 * HOUR).await, NOTHING, "nobody has confirmed it");
        assert!(store.confirm_subscription(poll, 1, now).await.expect("confirmed"));
        assert_eq!(told(&store, now + 2 * HOUR).await, NOTHING, "the statements that were there are not new");
        let mut at = now + HOUR;
        for (n, (pause, is_last)) in [(2, false), (24, false), (48, false), (0, true)].into_iter().enumerate() {
            write(&store, poll, &format!("New statement {n}.")).await;
            assert_eq!(told(&store, at - 2).await, NOTHING, "not before the pause is over");
            assert_eq!(told(&store, at).await, [is_last], "message {n}");
            assert_eq!(told(&store, at + 1000 * HOUR).await, NOTHING, "nothing is new");
            at += pause * HOUR;
        }
        write(&store, poll, "One more.").await;
        assert_eq!(told(&store, at + 1000 * HOUR).await, NOTHING, "she has to ask for more");
        assert_eq!(news(&store, poll).await, StatementNews::Resting);
        assert!(store.want_statements(poll, 1, true, now).await.expect("noted"));
        write(&store, poll, "And one more.").await;
        assert_eq!(told(&store, at + HOUR).await, [false]);
        write(&store, poll, "And the last.").await;
        assert!(store.want_statements(poll, 1, false, at + HOUR).await.expect("noted"));
        assert_eq!((told(&store, at + 1000 * HOUR).await, news(&store, poll).await), (vec![], StatementNews::Unwanted));
    });
}

async fn news(store: &Store, poll: i64) -> StatementNews {
    store.subscription(poll, 1).await.expect("looked for").expect("there").statements
}

#[test]
fn what_nobody_can_vote_on_is_not_new() {
    on_both(async |store, poll, now| {
        subscribers(&store, poll, 1, now).await;
        assert!(store.want_statements(poll, 1, true, now).await.expect("noted"));
        let reason = Reason::parse("Nobody understands it").expect("a reason");
        let number = write(&store, poll, "A new statement.").await;
        let rejected = store.moderate(poll, &[number], &Ruling::Reject(reason), 0).await.expect("asked");
        assert_eq!(rejected, Ok(1));
        assert_eq!(told(&store, now + HOUR).await, NOTHING);
        write(&store, poll, "Another new statement.").await;
        // Written, but not sent before voting ends.
        assert_eq!(store.announce_statements(now + HOUR).await.expect("looked"), 1);
        close(&store, poll).await;
        assert_eq!(send_all(&store, now + HOUR).await, []);
        assert!(store.end_subscription(poll, 1, now).await.expect("ended"));
        assert!(!store.want_statements(poll, 1, true, now).await.expect("looked for"));
    });
}

#[test]
fn what_is_accepted_once_more_is_not_new() {
    on_both(async |store, poll, now| {
        let statements = Writing { after: 0, ..Writing::default() };
        let settings = Settings { statements, ..Settings::default() };
        let strict = HeldPoll { moderated: Moderated::Accepted, ..participation::held("moot", settings) };
        store.change(poll, None, &strict, 0).await.expect("changed");
        subscribers(&store, poll, 1, now).await;
        assert!(store.want_statements(poll, 1, true, now).await.expect("noted"));
        let number = write(&store, poll, "A new statement.").await;
        assert_eq!(told(&store, now + HOUR).await, NOTHING, "nobody has accepted it");
        let accept = async || store.moderate(poll, &[number], &Ruling::Accept, 0).await.expect("asked").expect("done");
        accept().await;
        assert_eq!(told(&store, now + HOUR).await, [false]);
        tokio::time::sleep(Duration::from_millis(2)).await;
        accept().await;
        assert_eq!(told(&store, now + 1000 * HOUR).await, NOTHING);
    });
}

/// A subscriber who wants to hear of new statements in an open poll without moderation before.
async fn waiting_for_statements(store: &Store, poll: i64, now: i64) {
    subscribers(store, poll, 1, now).await;
    assert!(store.want_statements(poll, 1, true, now).await.expect("noted"));
}

pub(crate) async fn decide(store: &Store, poll: i64, number: i64, ruling: &Ruling) {
    tokio::time::sleep(Duration::from_millis(2)).await;
    assert_eq!(store.moderate(poll, &[number], ruling, 0).await.expect("asked"), Ok(1));
    tokio::time::sleep(Duration::from_millis(2)).await;
}

#[test]
fn what_was_rejected_before_anybody_was_told_of_it_is_new_once_it_is_accepted() {
    on_both(async |store, poll, now| {
        waiting_for_statements(&store, poll, now).await;
        let reject = Ruling::Reject(Reason::parse("Nobody understands it").expect("a reason"));
        let number = write(&store, poll, "A new statement.").await;
        decide(&store, poll, number, &reject).await;
        write(&store, poll, "Another one.").await;
        assert_eq!(told(&store, now + HOUR).await, [false], "of the other one");
        decide(&store, poll, number, &Ruling::Accept).await;
        assert_eq!(told(&store, now + 3 * HOUR).await, [false], "it has come back");
        // From now on it is known, however often it goes and comes.
        decide(&store, poll, number, &reject).await;
        decide(&store, poll, number, &Ruling::Accept).await;
        assert_eq!(told(&store, now + 1000 * HOUR).await, NOTHING);
        // And so is one that she was told of before it was rejected, also where she heard of something else meanwhile.
        let known = write(&store, poll, "One that is told of.").await;
        assert_eq!(told(&store, now + 1000 * HOUR).await, [false]);
        decide(&store, poll, known, &reject).await;
        write(&store, poll, "Something else.").await;
        assert_eq!(told(&store, now + 2000 * HOUR).await, [true]);
        assert!(store.want_statements(poll, 1, true, now).await.expect("noted"));
        decide(&store, poll, known, &Ruling::Accept).await;
        assert_eq!(told(&store, now + 3000 * HOUR).await, NOTHING, "only what was told of has come back");
    });
}

#[test]
fn what_was_there_when_somebody_asked_is_not_new_when_it_comes_back() {
    on_both(async |store, poll, _| {
        let reject = Ruling::Reject(Reason::parse("Nobody understands it").expect("a reason"));
        let number = write(&store, poll, "A statement.").await;
        tokio::time::sleep(Duration::from_millis(2)).await;
        let asked = now_ms();
        waiting_for_statements(&store, poll, asked).await;
        decide(&store, poll, number, &reject).await;
        decide(&store, poll, number, &Ruling::Accept).await;
        assert_eq!(told(&store, asked + HOUR).await, NOTHING);
        write(&store, poll, "One more.").await;
        assert_eq!(told(&store, asked + HOUR).await, [false], "the way for others is not barred");
    });
}

#[test]
fn a_subscriber_who_asks_for_new_statements_is_asked_back_once_an_hour() {
    on_both(async |store, poll, now| {
        subscribers(&store, poll, 1, now).await;
        let ask = async |statements: bool, at: i64| {
            let wish = MailWish { language: Language::De, statements };
            let email = email("p0@example.org");
            assert_eq!(store.subscribe(poll, &email, wish, "there", at).await.expect("asked"), Asked::Taken);
            let kinds: Vec<MailKind> = send_all(&store, at).await.iter().map(|letter| letter.kind).collect();
            kinds
        };
        assert_eq!(ask(false, now + 1).await, [], "she gets mail already");
        assert_eq!(ask(true, now + 2).await, [MailKind::Offer], "also within an hour after the first mail");
        assert_eq!(ask(true, now + 3).await, [], "at most one in an hour");
        assert_eq!(news(&store, poll).await, StatementNews::Unwanted, "she has not said yes");
        assert!(store.want_statements(poll, 1, true, now).await.expect("noted"));
        assert_eq!(ask(true, now + 2 * HOUR).await, [], "she hears of them already");
        assert!(store.want_statements(poll, 1, false, now).await.expect("noted"));
        close(&store, poll).await;
        assert_eq!(ask(true, now + 4 * HOUR).await, [], "nobody can vote any more");
    });
}
