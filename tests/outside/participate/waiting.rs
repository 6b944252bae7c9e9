//! Who waits for a place, and what she is told.

use super::{Moot, SEEDS, field, location, rules::question};
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;
use tests::{Client, Held, Response, Visitor};

tests::also_on_postgres!(
    whoever_no_places_are_for_is_told_so_and_gets_one_by_another_answer_or_by_more_places,
    an_open_page_says_when_somebody_who_waits_has_a_place,
);

const VOTE: &str = "/polls/village/vote";
const SETTINGS: &str = "/facilitate/village/settings";
const NOWHERE: &str = "There are no places for your answers";
const TAKEN: &str = "All places for people who gave the same answers are taken";

/// A poll with one place, for whoever says yes about age.
fn village() -> Held {
    Held::new("village", &SEEDS).settings(json!({
        "demographics": [question("age", &[])],
        "quotas": [{ "answers": { "age": "yes" }, "places": 1 }],
    }))
}

impl Moot {
    fn boss(&self) -> Visitor<'_> {
        let data = self.folder.path().join("data");
        let visitor = Visitor::with_account(&self.server, &data, "ann@example.org", false);
        Visitor::give_role(&data, "ann@example.org", "village", "facilitator");
        visitor
    }

    /// Somebody who joins with an answer about age.
    fn says(&self, age: &str) -> Client {
        let mut client = self.client();
        let key = field(&client.get("/polls/village/join"), "key");
        let joined =
            client.post("/polls/village/join", &[("key", &key), ("consent", tests::CONSENT), ("answer.age", age)]);
        assert_eq!(location(&joined), VOTE, "{}", joined.text());
        client
    }
}

fn may_vote(client: &mut Client) -> bool {
    client.get(VOTE).text().contains("name=\"vote\" value=\"agree\"")
}

/// Sends the settings with these kinds of people, each with so many places.
fn saves(boss: &Visitor<'_>, kinds: &[(&str, &str)]) -> Response {
    let seen = boss.seen(SETTINGS);
    let mut fields: Vec<(String, String)> = [
        ("seen", seen.as_str()),
        ("topic", "What should AI do for our town?"),
        ("slug", "village"),
        ("writing.open", "1"),
        ("demographics.0.text", "Do you live here (age)?"),
        ("demographics.0.id", "age"),
        ("demographics.0.options", "yes: Yes, I do\nno: No, I do not"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    for (at, (answers, places)) in kinds.iter().enumerate() {
        fields.push((format!("quotas.{at}.answers"), (*answers).to_owned()));
        fields.push((format!("quotas.{at}.places"), (*places).to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    boss.post(SETTINGS, &fields)
}

fn must_save(boss: &Visitor<'_>, kinds: &[(&str, &str)]) {
    let saved = saves(boss, kinds);
    assert_eq!(location(&saved), format!("{SETTINGS}?done=saved"), "{}", saved.text());
}

fn has(page: &Response, parts: &[&str]) {
    assert_eq!(page.status, 200, "{}", page.text());
    for part in parts {
        assert!(page.text().contains(part), "{part:?} is not in {}", page.text());
    }
}

#[test]
fn whoever_no_places_are_for_is_told_so_and_gets_one_by_another_answer_or_by_more_places() {
    let moot = Moot::with(&[&village()]);
    let boss = moot.boss();
    let (mut anna, mut bert) = (moot.says("declined"), moot.says("no"));
    for client in [&mut anna, &mut bert] {
        let page = client.get(VOTE);
        has(
            &page,
            &[
                NOWHERE,
                "/polls/village/me/about?then=vote",
                "return code",
                "data-news=\"/polls/village/events?place=1\"",
            ],
        );
        assert!(!page.text().contains(TAKEN) && !page.text().contains("name=\"vote\""), "{}", page.text());
        let write = client.get("/polls/village/write");
        assert!(write.text().contains("none are meant for people who answered as you did"), "{}", write.text());
    }

    // Those who run it are told whom they have left out, and how many of them wait.
    has(&boss.get(SETTINGS), &["there are no places", "(age)? rather not say", "(age)? No, I do not"]);
    let numbers = boss.get("/facilitate/village/monitor");
    has(
        &numbers,
        &["2 people wait and belong to no kind that has places", "(age)? Yes, I do", "(age)? rather not say"],
    );
    assert!(!numbers.text().contains("age: yes"), "answers go by their words: {}", numbers.text());

    // She says it after all, and has the place at once.
    let sent = anna.post("/polls/village/me/about", &[("answer.age", "yes"), ("then", "vote")]);
    assert_eq!(location(&sent), VOTE, "{}", sent.text());
    assert!(may_vote(&mut anna));
    assert!(!may_vote(&mut bert));
    has(&moot.says("yes").get(VOTE), &[TAKEN, "You are on the waiting list"]);

    // A kind that was forgotten is none, and nothing comes behind everybody else.
    let refused = saves(&boss, &[("age = yes", "1"), ("", "5")]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("and only as the last kind"), "{}", refused.text());
    assert_eq!(saves(&boss, &[("*", "5"), ("age = yes", "1")]).status, 422);
    assert!(!may_vote(&mut bert), "nothing of that was saved");

    // Who declines may have a kind of her own; then only he is left out, until everybody else may come, too.
    must_save(&boss, &[("age = yes", "1"), ("age = declined", "1")]);
    let page = boss.get(SETTINGS);
    has(&page, &["there are no places", "(age)? No, I do not", "value=\"age = declined\""]);
    assert!(!page.text().contains("(age)? rather not say"), "{}", page.text());
    assert!(may_vote(&mut moot.says("declined")));
    has(&moot.says("declined").get(VOTE), &[TAKEN]);
    has(&bert.get(VOTE), &[NOWHERE]);
    must_save(&boss, &[("age = yes", "1"), ("age = declined", "1"), ("*", "1")]);
    assert!(may_vote(&mut bert), "there is a place for him now");
    let page = boss.get(SETTINGS);
    has(&page, &["value=\"*\""]);
    assert!(!page.text().contains("there are no places"), "{}", page.text());
    has(&boss.get("/facilitate/village/monitor"), &["everybody else", "(age)? rather not say"]);
}

#[test]
fn an_open_page_says_when_somebody_who_waits_has_a_place() {
    let moot = Moot::with(&[&village()]);
    let boss = moot.boss();
    assert!(may_vote(&mut moot.says("yes")));
    let mut waits = moot.says("yes");
    has(&waits.get(VOTE), &[TAKEN, "class=\"news-place notice\"", "You have a place now"]);
    let mut stream = TcpStream::connect(moot.server.address()).expect("the server accepts");
    stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
    let cookie = waits.cookie();
    let asks = format!("GET /polls/village/events?place=1 HTTP/1.1\r\nHost: here\r\nCookie: {cookie}\r\n\r\n");
    stream.write_all(asks.as_bytes()).expect("sent");
    let mut lines = BufReader::new(stream).lines().map(|line| line.expect("a line within a minute"));
    // What is new comes first; nothing of a place stands before it.
    let before: Vec<String> = lines.by_ref().take_while(|line| line != "event: news").collect();
    assert!(before[0].contains("200") && !before.iter().any(|line| line == "event: place"), "{before:?}");
    must_save(&boss, &[("age = yes", "2")]);
    assert!(lines.any(|line| line == "event: place"), "the place is told");
    assert!(may_vote(&mut waits));
}
