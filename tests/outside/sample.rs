//! Who takes part: beside the public, in patterns that a person should look at, and what weights would change.

mod patterns;

use crate::browser::{check_at, is_wanted};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{Client, Held, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    those_who_take_part_are_shown_beside_the_public_with_patterns_and_weights,
    the_numbers_say_who_waits_where_people_stop_and_how_old_the_queue_is,
);

const STATEMENTS: usize = 20;
/// The young come first; the last two of the old are very old.
const YOUNG: usize = 36;
const PEOPLE: usize = 48;

/// Young people agree with even statements and old ones do not; with odd ones everybody agrees four or five times, no
/// two people with the same. The first person agrees with everything.
fn agrees(person: usize, statement: usize) -> bool {
    let mixed = (statement / 2 * (1 + person % 9) + person) % 11 < 5;
    person == 0 || if statement.is_multiple_of(2) { person < YOUNG } else { mixed }
}

/// Young people were three of four and should be half of those who can be reached: 0.4 beside 0.3 and 0.1. By hand the
/// weights are 0.5 / 0.75 and 0.5 / 0.25.
fn weight(person: usize) -> f64 {
    if person < YOUNG { 2.0 / 3.0 } else { 2.0 }
}

struct Town {
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

fn put(data: &Path, slug: &str) {
    let option = |id: &str, text: &str| serde_json::json!({ "id": id, "text": text });
    let age = serde_json::json!({
        "id": "age", "text": "How old are you?", "why": "To compare.",
        "options": [option("young", "Under 40"), option("old", "40 to 79"), option("very-old", "80 or more"),
            option("unborn", "Not yet born")],
    });
    let shares = serde_json::json!({ "young": 0.4, "old": 0.3, "very-old": 0.1, "unborn": 0.2 });
    let settings = serde_json::json!({
        "organiser": "The council", "contact": "council@example.org", "outcome": "It is read.",
        "screening": [age], "targets": [{ "question": "age", "shares": shares }],
        "compile": { "choice": { "top": 2 } },
    });
    let seeds: Vec<String> = (1..=STATEMENTS).map(|n| format!("The assistant should follow rule {n}.")).collect();
    Held::new(slug, &seeds.iter().map(String::as_str).collect::<Vec<_>>()).settings(settings).put(data);
}

fn vote(server: &Serving, slug: &str) {
    for person in 0..PEOPLE {
        let mut client = Client::new(server.address());
        let age = match person {
            0..YOUNG => "young",
            46.. => "very-old",
            _ => "old",
        };
        let key = format!("join-of-person-{person}");
        let body = serde_json::json!({ "key": key, "consent": tests::CONSENT, "answers": { "age": age } });
        let joined = client.post_json(&format!("/api/v1/polls/{slug}/participants"), &body);
        assert_eq!(joined.status, 201, "{}", joined.text());
        for statement in 1..=STATEMENTS {
            let vote = if agrees(person, statement) { "agree" } else { "disagree" };
            let key = format!("vote-{person}-on-statement-{statement}");
            let body = serde_json::json!({ "statement": statement.to_string(), "vote": vote, "key": key });
            assert_eq!(client.post_json(&format!("/api/v1/polls/{slug}/votes"), &body).status, 200);
        }
    }
}

fn town() -> Town {
    let folder = folder();
    let data = folder.path().join("data");
    put(&data, "town");
    let server = Serving::data(&data);
    vote(&server, "town");
    Town { server, data, _folder: folder }
}

impl Town {
    fn facilitator(&self, email: &str) -> Visitor<'_> {
        self.with_role(email, "facilitator")
    }

    fn with_role(&self, email: &str, role: &str) -> Visitor<'_> {
        let visitor = Visitor::with_account(&self.server, &self.data, email, false);
        Visitor::give_role(&self.data, email, "town", role);
        assert_eq!(visitor.sign_in(email).status, 303);
        visitor
    }
}

fn has(page: &Response, parts: &[&str]) {
    assert_eq!(page.status, 200, "{}", page.text());
    for part in parts {
        assert!(page.text().contains(part), "{part:?} is not in {}", page.text());
    }
}

/// Text of a page without its tags, white space as one blank.
fn plain(page: &Response) -> String {
    let parts = page.text().split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn those_who_take_part_are_shown_beside_the_public_with_patterns_and_weights() {
    let town = town();
    let ann = town.facilitator("ann@example.org");

    // Three of four are young, the public has two of five: 1 - (0.35 + 0.092 + 0.058 + 0.2) / 2 = 0.65. One answer is
    // too frequent and all others are too rare, so the variance is (1 - (0.75 - 0.25)^2) / (4 * 48).
    let monitor = ann.get("/facilitate/town/monitor");
    has(&monitor, &["How old are you?", "class=\"dumbbell-sample\"", "fewer than 5", "<details class=\"twin\">"]);
    let text = plain(&monitor);
    for says in [
        "65% (53 to 77%) of those who took part are as the public is",
        "Random samples of the same size reach 91% on average",
        "Answered: 48.",
        "75% (61 to 85%), in the public 40%",
        "nobody, in the public 20%",
    ] {
        assert!(text.contains(says), "{says:?} is not in {text}");
    }
    // Looking for patterns takes long, so this page says how many there are only where somebody has looked.
    has(&monitor, &["href=\"/facilitate/town/patterns\">Patterns in the votes that a person should look at</a>"]);
    assert!(!text.contains("show a pattern"), "{text}");
    // While people vote nobody else sees any of it.
    let public = town.server.get("/polls/town/weighting");
    assert!(!public.text().contains("dumbbell") && !public.text().contains("effective n"), "{}", public.text());
    assert_eq!(town.server.get("/polls/town/data/weighting.json").status, 403);

    // The first person agrees with everything. She is flagged, and stays.
    let patterns = ann.get("/facilitate/town/patterns");
    let text = plain(&patterns);
    // How many vote too fast depends on the machine.
    let flagged = text.split_once("show a pattern: ").and_then(|(_, rest)| rest.split_once(',')).expect("a number").0;
    let flagged: usize = flagged.parse().expect("a number");
    let left_out = format!("Left out: {flagged}. Remaining: {}.", PEOPLE - flagged);
    for says in
        ["of 48 who have voted", "1 Agrees nearly always: 20 of 20 votes", &left_out, "Nothing is removed by itself"]
    {
        assert!(text.contains(says), "{says:?} is not in {text}");
    }
    assert!(plain(&ann.get("/facilitate/town/people")).contains("Nobody is banned"));
    let monitor = plain(&ann.get("/facilitate/town/monitor"));
    for says in ["48 people take part, 48 have voted", &format!("People who show a pattern: {flagged}, of 48 who")] {
        assert!(monitor.contains(says), "{says:?} is not in {monitor}");
    }

    // By hand: 48² / (36 * (2/3)² + 12 * 2²) = 36.
    let desk = ann.get("/facilitate/town/weighting");
    let text = plain(&desk);
    for says in [
        "People weighted: 48. They say as much as 36 people of equal weight",
        "Nobody who took part gave the answer “ Not yet born ” to “ How old are you? ”",
        "this 20% of the public",
        "weighed together: 40 to 79 and 80 or more",
        "2 The assistant should follow rule 2. 75% (61 to 85%), n = 48 50% (34 to 66%), n = 36",
    ] {
        assert!(text.contains(says), "{says:?} is not in {text}");
    }
    if is_wanted("facilitate.mjs") {
        let pages = "/facilitate/town /facilitate/town/monitor /facilitate/town/patterns /facilitate/town/weighting";
        check_at(
            &town.server,
            "facilitate.mjs",
            &[("FOLKMOOT_PAGES", pages), ("FOLKMOOT_COOKIE", &ann.cookie()), ("FOLKMOOT_QUEUE", "none")],
        );
    }
    closed(&town, &ann);
}

/// What everybody sees once voting is over, and what those see who draft.
fn closed(town: &Town, ann: &Visitor<'_>) {
    run!["poll", "close", "town", "--data", &town.data].ok();
    let text = plain(&town.server.get("/polls/town/weighting"));
    for says in ["People weighted: 48.", "as 36 people", "Not yet born", "65% (53 to 77%) of those who took part"] {
        assert!(text.contains(says), "{says:?} is not in {text}");
    }
    has(&town.server.get("/polls/town"), &["65% (53 to 77%) of those who took part", "/polls/town/weighting"]);
    has(&town.server.get("/polls/town/results"), &["class=\"dumbbell-sample\"", "40 to 79 and 80 or more"]);
    has(&town.server.get("/polls/town/data"), &["data/weighting.json"]);

    let file = town.server.get("/polls/town/data/weighting.json");
    assert_eq!(file.status, 200, "{}", file.text());
    assert_eq!(town.server.get("/polls/town/data/weighting.json").body, file.body);
    let record: serde_json::Value = serde_json::from_slice(&file.body).expect("JSON");
    let analysis: serde_json::Value =
        serde_json::from_slice(&town.server.get("/polls/town/data/analysis.json").body).expect("JSON");
    assert_eq!(record["poll_sha256"], analysis["input"]["sha256"]);
    // Nothing about single people: no weights, one coarse statement for every ten people.
    assert!(record["participants"].is_null() && record["statements"][0]["groups"].is_null());
    let statements = record["statements"].as_array().expect("a list");
    assert_eq!(statements.len(), PEOPLE / 10);
    for row in statements {
        let statement: usize = row["id"].as_str().expect("an id").parse().expect("a number");
        let agree: f64 = (0..PEOPLE).filter(|person| agrees(*person, statement)).map(weight).sum();
        let expected = (agree / 48.0 * 100.0).round() / 100.0;
        assert_eq!(row["agree"].as_f64(), Some(expected), "statement {statement}");
    }
    for cell in record["representativeness"]["questions"][0]["cells"].as_array().expect("cells") {
        let people = cell["people"].as_u64().expect("people");
        assert!(people == 0 || people >= 5, "{cell}");
    }
    let readme = town.server.get("/polls/town/data/README.md");
    has(&readme, &["## Weights", "| `weighting.json` | `"]);
    has(&town.server.get("/polls/town/data/dictionary.md"), &["## weighting.json"]);

    let desk = "/facilitate/town/constitution";
    let patience = Instant::now() + Duration::from_secs(60);
    while !ann.get(desk).text().contains("Begin the draft") {
        assert!(Instant::now() < patience, "the draft cannot begin:\n{}", ann.get(desk).text());
        std::thread::sleep(Duration::from_millis(300));
    }
    assert_eq!(ann.post(&format!("{desk}/begin"), &[]).status, 303);
    // Drafting does not wait for weights; they are there when somebody looks again.
    let patience = Instant::now() + Duration::from_secs(60);
    while ann.get(desk).text().contains("The weights are being computed") {
        assert!(Instant::now() < patience, "the weights are not there");
        std::thread::sleep(Duration::from_millis(300));
    }
    let draft = ann.get(desk);
    has(&draft, &["<li class=\"weighted\">With weights:", "/facilitate/town/weighting"]);
    assert!(draft.text().contains("effective n 36"), "{}", draft.text());
    if is_wanted("reflow.mjs") {
        let pages = "/polls/town /polls/town/results /polls/town/weighting";
        let settings = [("FOLKMOOT_PAGES", pages), ("FOLKMOOT_COOKIE", &ann.cookie()), ("FOLKMOOT_QUEUE", "none")];
        check_at(&town.server, "facilitate.mjs", &settings);
        check_at(&town.server, "reflow.mjs", &[("FOLKMOOT_PAGES", pages), ("FOLKMOOT_POLL", "/polls/town")]);
    }
}

#[test]
fn the_numbers_say_who_waits_where_people_stop_and_how_old_the_queue_is() {
    let folder = folder();
    let data = folder.path().join("data");
    let option = |id: &str| serde_json::json!({ "id": id, "text": id });
    let settings = serde_json::json!({
        "screening": [{ "id": "north", "text": "Do you live in the north?", "options": [option("yes"), option("no")] }],
        "quotas": [{ "answers": { "north": "yes" }, "places": 2 }, { "answers": { "north": "no" }, "places": 4 }],
        "statements": { "after": 0 },
    });
    let seeds = ["The AI should be fair", "The AI should be honest", "The AI should be kind", "The AI should be quick"];
    Held::new("town", &seeds).settings(settings).put(&data);
    let server = Serving::data(&data);
    let ann = Visitor::with_account(&server, &data, "ann@example.org", false);
    Visitor::give_role(&data, "ann@example.org", "town", "facilitator");
    assert_eq!(ann.sign_in("ann@example.org").status, 303);
    assert!(plain(&ann.get("/facilitate/town/monitor")).contains("No statement waits for a decision."));

    // Two from the north vote on four and on one statement, a third one waits; one from elsewhere only looks.
    for (person, (north, votes)) in [("yes", 4), ("yes", 1), ("yes", 0), ("no", 0)].into_iter().enumerate() {
        let mut client = Client::new(server.address());
        let body = serde_json::json!({
            "key": format!("join-of-person-{person}"), "consent": tests::CONSENT, "answers": { "north": north },
        });
        let joined = client.post_json("/api/v1/polls/town/participants", &body);
        assert!(joined.status < 300, "{}", joined.text());
        for statement in 1..=votes {
            let key = format!("vote-{person}-on-statement-{statement}");
            let body = serde_json::json!({ "statement": statement.to_string(), "vote": "agree", "key": key });
            assert_eq!(client.post_json("/api/v1/polls/town/votes", &body).status, 200);
        }
        if person == 0 {
            let body = serde_json::json!({ "text": "The AI should be on time", "key": "a-statement-of-mine" });
            let written = client.post_json("/api/v1/polls/town/statements", &body);
            assert!(written.status < 300, "{}", written.text());
        }
    }
    let text = plain(&ann.get("/facilitate/town/monitor"));
    for says in [
        "3 people take part, 2 have voted.",
        "1 person waits for a place.",
        "1 statement waits; the oldest for 0 hours",
        // How many stopped where, and how many got so far; whoever writes a statement agrees with it.
        "0 statements 1 100%",
        "1 statement 1 67%",
        "5 statements 1 33%",
        // Taken, places, waiting.
        "Do you live in the north? yes fewer than 5 2 2 1",
        "Do you live in the north? no fewer than 5 1 4 0",
    ] {
        assert!(text.contains(says), "{says:?} is not in {text}");
    }
}
