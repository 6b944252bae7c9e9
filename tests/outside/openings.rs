//! A poll that was opened ahead of its time: those who asked to be told hear of it once, when people can vote.

use crate::mail::{FROM, mails, way_out};
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tests::{Answer, Held, Listener, Serving, Visitor, folder, run};

tests::also_on_postgres!(an_opening_by_the_clock_is_told_once_and_when_it_comes);

/// How far ahead the opening lies: longer than it takes to ask for messages.
const AHEAD: Duration = Duration::from_secs(12);

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    u64::try_from(since.as_millis()).expect("not yet")
}

#[test]
fn an_opening_by_the_clock_is_told_once_and_when_it_comes() {
    let folder = folder();
    let (data, mail) = (folder.path().join("data"), folder.path().join("mail"));
    let to = format!("dir:{}", mail.display());
    let arguments: [&OsStr; 7] = [
        "--data".as_ref(),
        data.as_os_str(),
        "--mail".as_ref(),
        to.as_ref(),
        "--mail-from".as_ref(),
        FROM.as_ref(),
        "--allow-private-webhooks".as_ref(),
    ];
    let server = Serving::start(&arguments);
    let email = "facilitator@example.org";
    let visitor = Visitor::with_account(&server, &data, email, false);
    let opens_at_ms = now_ms() + u64::try_from(AHEAD.as_millis()).expect("few");
    let settings = json!({ "schedule": { "opens_at_ms": opens_at_ms } });
    Held::new("rules", &["The AI says where it has something from."]).settings(settings).draft().put(&data);
    Visitor::give_role(&data, email, "rules", "facilitator");
    let listener = Listener::answering(&[Answer::status("204 No Content")]);
    let url = format!("http://{}/hook", listener.address());
    let added = visitor.post("/facilitate/rules/webhooks", &[("do", "add"), ("url", &url)]);
    assert_eq!(added.status, 200, "{}", added.text());
    run!["poll", "open", "rules", "--data", &data].ok();

    // Whoever asks while the poll waits is told of the opening, too.
    let anybody = Visitor::new(&server);
    assert_eq!(anybody.post("/polls/rules/subscribe", &[("email", "ann@example.org")]).status, 303);
    let patience = Instant::now() + Duration::from_secs(30);
    while mails(&mail).is_empty() {
        assert!(Instant::now() < patience, "no mail asks back");
        std::thread::sleep(Duration::from_millis(50));
    }
    let confirm = mails(&mail);
    let path = way_out(&confirm[0]);
    assert_eq!(anybody.post(path, &[("do", "confirm")]).status, 303);
    assert!(!anybody.get("/polls/rules").text().contains("/polls/rules/join\""), "nobody can join yet");
    let badge = anybody.get("/polls/rules/badge.svg");
    assert!(
        badge.text().contains(": Voting opens on ") && !badge.text().contains("Voting is open"),
        "{}",
        badge.text()
    );
    let kept =
        badge.header("cache-control").and_then(|rule| rule.strip_prefix("public, max-age=")?.parse::<u64>().ok());
    assert!(kept.is_some_and(|seconds| seconds <= AHEAD.as_secs()), "nobody keeps it beyond the opening: {kept:?}");
    let left = opens_at_ms.saturating_sub(now_ms());
    assert!(left > 1_500, "the machine is too slow for this test: {left} ms are left");
    std::thread::sleep(Duration::from_millis(left - 1_000));
    assert_eq!((listener.requests(0).len(), mails(&mail).len()), (0, 1), "nothing is told before it is so");
    assert!(!server.get("/polls/rules/feed.atom").text().contains("Voting is open"));

    let told = listener.requests(1);
    assert!(now_ms() >= opens_at_ms, "told too early");
    let body: Value = serde_json::from_str(&told[0].body).expect("JSON");
    assert_eq!((body["data"]["from"].as_str(), body["data"]["to"].as_str()), (Some("draft"), Some("voting")));
    assert!(body["at_ms"].as_u64().expect("a time") >= opens_at_ms);
    let patience = Instant::now() + Duration::from_secs(30);
    while mails(&mail).len() < 2 {
        assert!(Instant::now() < patience, "no mail tells of the opening");
        std::thread::sleep(Duration::from_millis(50));
    }
    let subject = mails(&mail)[1].lines().find(|line| line.starts_with("Subject:")).expect("a subject").to_owned();
    assert!(subject.contains("Voting is open"), "{subject}");
    assert!(anybody.get("/polls/rules").text().contains("/polls/rules/join\""));
    assert!(server.get("/polls/rules/feed.atom").text().contains("Voting is open"));
    assert!(server.get("/polls/rules/badge.svg").text().contains("Voting is open"));
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!((listener.requests(1).len(), mails(&mail).len()), (1, 2), "and once");
}
