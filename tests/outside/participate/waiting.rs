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
    whoever_takes_part_when_places_are_given_or_changed_has_one_and_nobody_gets_in_beyond_them,
    whoever_takes_part_and_answers_otherwise_goes_on_and_takes_a_place_of_her_new_kind,
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

/// What the page of numbers says of a kind of people: places, taken, and who waits.
fn numbers(boss: &Visitor<'_>, kind: &str) -> [String; 3] {
    let file = boss.get("/facilitate/village/monitor.csv");
    assert_eq!(file.status, 200, "{}", file.text());
    let mut table = csv::Reader::from_reader(file.text().as_bytes());
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("CSV")).collect();
    ["places", "taken", "waiting"].map(|measure| {
        let row = rows.iter().find(|row| (&row[0], &row[1], &row[4]) == ("places", kind, measure));
        row.unwrap_or_else(|| panic!("no {measure} of {kind} in {}", file.text()))[5].to_owned()
    })
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

#[test]
fn whoever_takes_part_when_places_are_given_or_changed_has_one_and_nobody_gets_in_beyond_them() {
    let open = Held::new("village", &SEEDS).settings(json!({ "demographics": [question("age", &[])] }));
    let moot = Moot::with(&[&open]);
    let boss = moot.boss();
    let mut first = ["yes", "no", "yes"].map(|age| moot.says(age));
    assert!(first.iter_mut().all(may_vote), "whoever comes takes part");

    // Three are there, and there are three places: they have them.
    must_save(&boss, &[("*", "3")]);
    let mut later = ["yes", "no"].map(|age| moot.says(age));
    assert!(first.iter_mut().all(may_vote));
    assert!(!later.iter_mut().any(may_vote), "three have three places");
    assert_eq!(numbers(&boss, "*"), ["3", "3", "2"]);

    // Other kinds: nobody is thrown out, and places that are taken are not given to those who wait.
    must_save(&boss, &[("age = yes", "1"), ("age = no", "2")]);
    assert!(first.iter_mut().all(may_vote), "two have one place, and stay");
    assert_eq!(later.each_mut().map(may_vote), [false, true], "of the two others one was free");
    assert_eq!(numbers(&boss, "age=yes"), ["1", "2", "1"]);
    assert_eq!(numbers(&boss, "age=no"), ["2", "2", "0"]);
    assert!(!may_vote(&mut moot.says("yes")));
    must_save(&boss, &[("age = yes", "3"), ("age = no", "2")]);
    assert!(may_vote(&mut later[0]), "there is room now, for whoever came first");
    assert_eq!(numbers(&boss, "age=yes"), ["3", "3", "1"]);
}

#[test]
fn whoever_takes_part_and_answers_otherwise_goes_on_and_takes_a_place_of_her_new_kind() {
    let settings = json!({
        "demographics": [question("age", &[])],
        "quotas": [{ "answers": { "age": "yes" }, "places": 1 }, { "answers": { "age": "no" }, "places": 1 }],
    });
    let moot = Moot::with(&[&Held::new("village", &SEEDS).settings(settings)]);
    let boss = moot.boss();
    let (mut anna, mut bert, mut carla) = (moot.says("yes"), moot.says("no"), moot.says("yes"));
    assert_eq!([&mut anna, &mut bert, &mut carla].map(may_vote), [true, true, false]);
    let sent = anna.post("/polls/village/me/about", &[("answer.age", "no"), ("then", "vote")]);
    assert_eq!(location(&sent), VOTE, "{}", sent.text());
    assert_eq!([&mut anna, &mut bert, &mut carla].map(may_vote), [true, true, true], "her place is carla's now");
    assert_eq!(numbers(&boss, "age=yes"), ["1", "1", "0"]);
    assert_eq!(numbers(&boss, "age=no"), ["1", "2", "0"]);
    // Two have one place: when one of them leaves, it is the other's.
    let mut dora = moot.says("no");
    has(&dora.get(VOTE), &[TAKEN]);
    assert_eq!(bert.post("/polls/village/me/erase", &[("sure", "yes")]).status, 303);
    assert!(!may_vote(&mut dora));
    assert_eq!(anna.post("/polls/village/me/erase", &[("sure", "yes")]).status, 303);
    assert!(may_vote(&mut dora));
}
