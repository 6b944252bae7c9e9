//! Versions that are not for everybody any more: what was computed while people voted, and what says more beside a later
//! one than may be known.

use serde_json::{Value, json};
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tests::{Client, Held, Response, Serving, Visitor, ask, folder, postgres_of, run};

tests::also_on_postgres!(
    what_was_computed_while_people_voted_is_nowhere_once_voting_is_over,
    a_rejected_text_is_in_no_version_that_everybody_can_have,
    whoever_is_erased_does_not_follow_from_two_constitutions,
);

const STATEMENTS: usize = 8;
const PEOPLE: usize = 40;

struct Town {
    people: Vec<Client>,
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

fn rule(n: usize) -> String {
    format!("The assistant should follow rule {n}.")
}

/// Forty people in two camps have voted on everything.
fn town(open_data: bool) -> Town {
    let folder = folder();
    let data = folder.path().join("data");
    let seeds: Vec<String> = (1..=STATEMENTS).map(rule).collect();
    let seeds: Vec<&str> = seeds.iter().map(String::as_str).collect();
    let settings = json!({ "open_data": open_data, "compile": { "choice": { "top": 3 } } });
    Held::new("town", &seeds).settings(settings).put(&data);
    let server = Serving::data(&data);
    let people = (0..PEOPLE).map(|number| person(&server, number)).collect();
    Town { people, server, data, _folder: folder }
}

fn person(server: &Serving, number: usize) -> Client {
    let vote =
        |statement: usize| if statement.is_multiple_of(2) || number.is_multiple_of(2) { "agree" } else { "disagree" };
    let votes: Vec<&str> = (0..STATEMENTS).map(vote).collect();
    Client::taking_part(server.address(), "town", &format!("person-{number}"), &votes)
}

impl Town {
    fn close(&self) {
        run!["poll", "close", "town", "--data", &self.data].ok();
    }

    fn version(&self, kind: &str, version: i64) -> Response {
        self.server.get(&format!("/api/v1/polls/town/{kind}/{version}"))
    }

    /// The number of the version that everybody is led to, once that is another one than this.
    fn latest(&self, name: &str, other_than: Option<i64>) -> i64 {
        let until = Instant::now() + Duration::from_secs(120);
        loop {
            let poll = self.server.get("/api/v1/polls/town");
            let poll: Value = serde_json::from_slice(&poll.body).expect("JSON");
            if let Some(version) = poll[name]["version"].as_i64().filter(|version| Some(*version) != other_than) {
                return version;
            }
            assert!(Instant::now() < until, "there is no other {name}: {poll}");
            std::thread::sleep(Duration::from_millis(500));
        }
    }

    fn facilitator(&self) -> Visitor<'_> {
        let ann = Visitor::with_account(&self.server, &self.data, "ann@example.org", false);
        Visitor::give_role(&self.data, "ann@example.org", "town", "facilitator");
        assert_eq!(ann.sign_in("ann@example.org").status, 303);
        ann
    }
}

fn is_withdrawn(response: &Response) {
    assert_eq!(response.status, 410, "{}", response.text());
    let answer: Value = serde_json::from_slice(&response.body).expect("JSON");
    assert_eq!(answer["error"]["code"], "withdrawn");
}

#[test]
fn what_was_computed_while_people_voted_is_nowhere_once_voting_is_over() {
    let town = town(false);
    let file = || format!("sqlite:{}", town.data.join("folkmoot.db").display());
    let database = postgres_of(&town.data).unwrap_or_else(file);
    let sql = "select cast(count(*) as text) from constitutions where interim = 1";
    let interim = || ask(&database, sql).trim().to_owned();
    let until = Instant::now() + Duration::from_secs(120);
    while interim() == "0" {
        assert!(Instant::now() < until, "nothing is computed while people vote");
        std::thread::sleep(Duration::from_millis(200));
    }
    _ = person(&town.server, PEOPLE);
    town.close();
    assert_eq!(interim(), "0");
    let latest = town.latest("constitution", None);
    assert!(latest > 1, "something was computed before");
    assert_eq!(town.version("constitutions", latest).status, 200);
    for earlier in 1..latest {
        let status = town.version("constitutions", earlier).status;
        assert!(status == 404 || status == 410, "{earlier}: {status}");
    }
}

#[test]
fn a_rejected_text_is_in_no_version_that_everybody_can_have() {
    let town = town(true);
    town.close();
    let (analysis, constitution) = (town.latest("analysis", None), town.latest("constitution", None));
    let before = town.version("analyses", analysis);
    assert!(before.text().contains(&rule(1)), "the text is in it");
    assert_eq!(before.header("cache-control"), Some("no-cache"), "it may be withdrawn");
    let tag = before.header("etag").expect("a tag").to_owned();
    let address = format!("/api/v1/polls/town/analyses/{analysis}");
    assert_eq!(town.server.get_with(&address, &[("If-None-Match", &tag)]).status, 304);

    let ann = town.facilitator();
    let reject = [("statement", "1"), ("do", "reject"), ("reason", "It names somebody")];
    assert_eq!(ann.post("/facilitate/town/statements", &reject).status, 303);
    let after = town.latest("analysis", Some(analysis));
    assert!(!town.version("analyses", after).text().contains(&rule(1)));
    is_withdrawn(&town.version("analyses", analysis));
    is_withdrawn(&town.server.get_with(&address, &[("If-None-Match", &tag)]));
    _ = town.latest("constitution", Some(constitution));
    is_withdrawn(&town.version("constitutions", constitution));
    // Whoever runs the poll may still need it.
    assert_eq!(ann.get(&address).status, 200);

    // An accepted statement takes nothing back: the version before stays.
    let accept = [("statement", "1"), ("do", "accept")];
    assert_eq!(ann.post("/facilitate/town/statements", &accept).status, 303);
    _ = town.latest("analysis", Some(after));
    assert_eq!(town.version("analyses", after).status, 200);
}

#[test]
fn whoever_is_erased_does_not_follow_from_two_constitutions() {
    let mut town = town(false);
    town.close();
    let before = town.latest("constitution", None);
    assert_eq!(town.version("constitutions", before).status, 200);
    assert_eq!(town.people[7].post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    let after = town.latest("constitution", Some(before));
    assert_eq!(town.version("constitutions", after).status, 200);
    is_withdrawn(&town.version("constitutions", before));
}
