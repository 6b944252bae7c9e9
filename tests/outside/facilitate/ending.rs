//! Voting that ends by the clock.

use super::{is_refused, key, town, values};
use crate::mail::{mails, way_out};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tests::{Client, Held, Serving, Visitor, folder};

tests::also_on_postgres!(
    two_servers_end_a_poll_on_time_once_as_a_person_would,
    a_poll_that_goes_on_is_not_ended_again_by_a_time_that_has_passed,
);

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock");
    since.as_millis().try_into().expect("a time")
}

/// The phase of a poll, as programs read it.
fn phase(server: &Serving, slug: &str) -> String {
    let poll: serde_json::Value =
        serde_json::from_slice(&server.get(&format!("/api/v1/polls/{slug}")).body).expect("JSON");
    poll["phase"].as_str().expect("a phase").to_owned()
}

#[test]
fn two_servers_end_a_poll_on_time_once_as_a_person_would() {
    let folder = folder();
    let (data, mail) = (folder.path().join("data"), folder.path().join("mail"));
    let end = now_ms() + 15_000;
    let seeds = ["The AI should tell the truth", "The AI should be kind"];
    Held::new("moot", &seeds).settings(serde_json::json!({ "schedule": { "closes_at_ms": end } })).put(&data);
    let to = format!("dir:{}", mail.display());
    let (mailing, from) = (["--mail".as_ref(), to.as_ref(), "--mail-from".as_ref()], "polls@example.org".as_ref());
    let arguments = [&["--data".as_ref(), data.as_os_str()], &mailing[..], &[from]].concat();
    let (one, two) = (Serving::start(&arguments), Serving::start(&arguments));
    let visitor = Visitor::new(&one);
    assert_eq!(visitor.post("/polls/moot/subscribe", &[("email", "zoe@example.org")]).status, 303);
    let asked = Instant::now();
    while mails(&mail).is_empty() {
        assert!(asked.elapsed() < Duration::from_secs(30), "no mail asks whether the address is right");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(visitor.post(way_out(&mails(&mail)[0]), &[("do", "confirm")]).status, 303);
    let mut client = Client::new(one.address());
    assert_eq!(client.post("/polls/moot/join", &[("key", &key("bob")), ("consent", tests::CONSENT)]).status, 303);
    let vote = |client: &mut Client, name: &str| {
        let body = serde_json::json!({ "statement": "1", "vote": "agree", "key": key(name) });
        client.post_json("/api/v1/polls/moot/votes", &body).status
    };
    assert_eq!(vote(&mut client, "in-time"), 200);
    assert_eq!(phase(&one, "moot"), "voting");

    let patience = Instant::now() + Duration::from_secs(60);
    while phase(&one, "moot") == "voting" {
        assert!(Instant::now() < patience, "nobody has ended the poll");
        std::thread::sleep(Duration::from_millis(200));
    }
    assert!(now_ms() >= end, "not before its time");
    assert_eq!(phase(&two, "moot"), "constitution");
    assert_eq!(vote(&mut client, "too-late"), 409);
    let log = one.get("/polls/moot/moderation").text().to_owned();
    assert_eq!(log.matches("Voting ended on time").count(), 1, "{log}");

    // What a person would have kept is kept: the analysis of that moment, by its hash, and the end as it was set.
    let poll = loop {
        let poll: serde_json::Value = serde_json::from_slice(&one.get("/api/v1/polls/moot").body).expect("JSON");
        if poll["analysis"]["sha256"].as_str().is_some_and(|hash| hash.len() == 64) {
            break poll;
        }
        assert!(Instant::now() < patience, "there is no analysis: {poll}");
        std::thread::sleep(Duration::from_millis(200));
    };
    assert_eq!(poll["closed_at_ms"], end, "{poll}");
    let analysis = one.get(&format!("/api/v1/polls/moot/analyses/{}", poll["analysis"]["version"]));
    let analysis: serde_json::Value = serde_json::from_slice(&analysis.body).expect("JSON");
    assert_eq!(analysis["input"]["votes"], 1, "the vote in time is in it, and no other");

    // Whoever has asked for mail gets one.
    while !mails(&mail).iter().any(|mail| mail.contains("Voting has ended")) {
        assert!(Instant::now() < patience, "nobody is told: {:?}", mails(&mail));
        std::thread::sleep(Duration::from_millis(200));
    }
    std::thread::sleep(Duration::from_secs(3));
    let told = mails(&mail).iter().filter(|mail| mail.contains("Subject: Voting has ended")).count();
    assert_eq!(told, 1, "and only one");
}

#[test]
fn a_poll_that_goes_on_is_not_ended_again_by_a_time_that_has_passed() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    let set = |closes: &str| {
        let mut fields = values(runs.get("/facilitate/moot/settings").text());
        fields.retain(|(name, _)| name != "closes");
        fields.push(("closes".into(), closes.into()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        runs.post("/facilitate/moot/settings", &fields)
    };
    // A draft whose end has passed would be over as soon as it is opened.
    assert_eq!(set("2020-01-31T18:00").status, 303);
    is_refused(&runs.post("/facilitate/moot/open", &[]), "Set a later closing time");
    assert_eq!(set("").status, 303);
    assert_eq!(runs.post("/facilitate/moot/open", &[]).status, 303);
    is_refused(&set("2020-01-31T18:00"), "lies in the past");
    assert_eq!(set("2099-01-31T18:00").status, 303);
    assert!(runs.get("/facilitate/moot").text().contains("Voting closes by itself on"));
    assert_eq!(runs.post("/facilitate/moot/close", &[]).status, 303);
    let reopened = runs.post("/facilitate/moot/reopen", &[("reason", "The server was down")]);
    assert_eq!(reopened.header("location"), Some("/facilitate/moot?done=reopened"));
    let page = Visitor::new(&town.server).get("/polls/moot").text().to_owned();
    assert!(page.contains("Voting closes on"), "an end that lies ahead stays: {page}");
}
