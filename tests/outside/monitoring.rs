//! What those who run a poll can see of who came: by the day, up to a moment, and by the ids that people came with.

use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};
use tests::{Client, Held, Poll, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    days_say_who_joined_voted_and_wrote_up_to_a_moment,
    what_one_straggler_did_on_many_days_follows_from_nothing_that_is_told,
    ids_say_whether_somebody_came_with_them_and_nothing_else,
    pictures_say_who_came_when_and_how_places_were_filled,
    the_tables_of_numbers_come_as_one_file,
);

const ANN: &str = "ann@example.org";
const SEEDS: [&str; 3] = ["The AI should be fair", "The AI should be honest", "The AI should be kind"];
const DAY: u64 = 86_400_000;

/// A poll with a facilitator, and somebody who may only read.
struct Town {
    server: Serving,
    data: std::path::PathBuf,
    _folder: tempfile::TempDir,
}

impl Town {
    fn new() -> Self {
        let folder = folder();
        let data = folder.path().join("data");
        Held::new("town", &SEEDS).settings(json!({ "statements": { "after": 0 } })).put(&data);
        Self { server: Serving::data(&data), data, _folder: folder }
    }

    fn with_role(&self, email: &str, role: &str) -> Visitor<'_> {
        let visitor = Visitor::with_account(&self.server, &self.data, email, false);
        Visitor::give_role(&self.data, email, "town", role);
        visitor
    }

    /// Somebody who joins, perhaps with an id of elsewhere.
    fn joins(&self, name: &str, xid: Option<&str>) -> Client {
        let mut client = Client::new(self.server.address());
        let mut body = json!({ "key": format!("joining-of-{name:-<20}"), "consent": tests::CONSENT });
        if let Some(xid) = xid {
            body["xid"] = xid.into();
        }
        let joined = client.post_json("/api/v1/polls/town/participants", &body);
        assert!(joined.status < 300, "{}", joined.text());
        client
    }
}

fn json_of(response: &Response) -> Value {
    serde_json::from_slice(&response.body).expect("JSON")
}

fn votes(client: &mut Client, name: &str, statement: u32) {
    let body = json!({ "statement": statement.to_string(), "vote": "pass", "key": format!("vote-{name}-on-statement-{statement}") });
    let voted = client.post_json("/api/v1/polls/town/votes", &body);
    assert_eq!(voted.status, 200, "{}", voted.text());
}

fn writes(client: &mut Client, name: &str) {
    let body = json!({ "text": format!("The AI should know {name}"), "key": format!("statement-of-{name:-<20}") });
    let written = client.post_json("/api/v1/polls/town/statements", &body);
    assert!(written.status < 300, "{}", written.text());
}

#[test]
fn days_say_who_joined_voted_and_wrote_up_to_a_moment() {
    const ACTIVITY: &str = "/api/v1/polls/town/activity";
    let town = Town::new();
    let reader = town.with_role("rita@example.org", "reader");
    let people = ["ada", "ben", "cem", "dua", "eva", "fil"];
    for (at, name) in people.into_iter().enumerate() {
        let mut client = town.joins(name, None);
        votes(&mut client, name, 1);
        votes(&mut client, name, 2);
        if at < 4 {
            writes(&mut client, name);
        }
    }
    // Today is not over: what of it is told twice would tell of single people.
    let begun = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_millis() as u64 / DAY * DAY;
    let answer = reader.get(ACTIVITY);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let told = json_of(&answer);
    let until = told["until_ms"].as_u64().expect("a time");
    assert!(until >= begun && until.is_multiple_of(DAY), "{told}");
    // Six people on a day that is not over are nobody yet; without a midnight between them there is nothing else.
    for of in ["joined", "voted", "wrote"] {
        assert_eq!(told[of], json!([]), "{told}");
    }
    // A day to come is no other than yesterday.
    assert_eq!(json_of(&reader.get(&format!("{ACTIVITY}?until=2999-12-31"))), told);
    let before = json_of(&reader.get(&format!("{ACTIVITY}?until=2020-02-29")));
    assert_eq!((&before["voted"], &before["until_ms"]), (&json!([]), &json!(1_583_020_800_000_u64)));
    for wrong in ["yesterday", "2026-02-30", "", "1795392000000", "2027-01-31T18:00Z", "2027-01-31T18:00:00%2B02:00"] {
        let refused = reader.get(&format!("{ACTIVITY}?until={wrong}"));
        assert_eq!(refused.status, 422, "{wrong}: {}", refused.text());
        assert!(refused.text().contains("2027-01-31"), "it says what to write: {}", refused.text());
    }
    // Everybody who helps sees the same on a page, to the person.
    let page = reader.get("/facilitate/town/monitor").text().to_owned();
    for head in ["People who wrote", "Statements written"] {
        assert!(page.contains(head), "the page lacks {head}: {page}");
    }
}

#[test]
fn what_one_straggler_did_on_many_days_follows_from_nothing_that_is_told() {
    const DAY_MS: i64 = 86_400_000;
    let folder = folder();
    let (data, export) = (folder.path().join("data"), folder.path().join("poll"));
    // Eight people on the first day, then one of them alone on five days, six others on the tenth, two on the twelfth.
    let crowds: [(i64, std::ops::Range<usize>); 8] =
        [(0, 0..8), (2, 3..4), (3, 3..4), (4, 3..4), (5, 3..4), (6, 3..4), (10, 8..14), (12, 0..2)];
    Poll::voted(14, 12, |_, _| None).write(&export);
    let mut votes = "timestamp,datetime,comment-id,voter-id,vote\n".to_owned();
    for (day, people) in crowds {
        for person in people {
            let at = 1_700_006_400_000 + day * DAY_MS;
            votes.push_str(&format!("{},,{},{person},1\n{},,{},{person},-1\n", at, day % 12, at + 1, (day + 1) % 12));
        }
    }
    std::fs::write(export.join("votes.csv"), votes).expect("the log");
    run!["import", "polis", &export, "--slug", "town", "--data", &data].ok();
    let server = Serving::data(&data);
    let reader = Visitor::with_account(&server, &data, "rita@example.org", false);
    Visitor::give_role(&data, "rita@example.org", "town", "reader");
    let begun = 1_700_006_400_000_i64;
    let told = |until: &str| -> Vec<(i64, i64, i64, i64)> {
        let answer = json_of(&reader.get(&format!("/api/v1/polls/town/activity{until}")));
        let number = |stretch: &Value, name: &str| stretch[name].as_i64().expect(name);
        let day = |stretch: &Value, name: &str| (number(stretch, name) - begun) / DAY_MS;
        let stretch = |of: &Value| (day(of, "from_ms"), day(of, "until_ms"), number(of, "people"), number(of, "done"));
        answer["voted"].as_array().expect("a list").iter().map(stretch).collect()
    };
    // Her ten votes are among those of the six who came after her; the two of the last day, of whom nobody comes after,
    // are among them, too. All together are all votes.
    assert_eq!(told(""), [(0, 1, 8, 16), (2, 13, 9, 26)]);
    assert_eq!(told("?until=2023-11-14"), []);
    assert_eq!(told("?until=2023-11-15"), [(0, 1, 8, 16)]);
    assert_eq!(told("?until=2023-11-20"), [(0, 1, 8, 16)], "a question in between tells nothing else");
    // Those who run the poll see every day, as a picture and in its table.
    let page = reader.get("/facilitate/town/monitor").text().to_owned();
    assert_eq!(page.matches("class=\"multiple-fill\"").count(), 3, "joined, voted, wrote: {page}");
    for says in ["aria-label=\"People who voted: The busiest day was 15 November 2023, with 8 people.\"", "Nobody yet."]
    {
        assert!(page.contains(says), "the page lacks {says}: {page}");
    }
}

#[test]
fn ids_say_whether_somebody_came_with_them_and_nothing_else() {
    let town = Town::new();
    let ann = town.with_role(ANN, "facilitator");
    let listed = ann.post("/facilitate/town/list", &[("xids", "a-1\na-2\na-3\n=1+1")]);
    assert_eq!(listed.status, 303, "{}", listed.text());
    for (name, xid) in [("ada", "a-1"), ("ben", "a-3"), ("cem", "page-9"), ("dua", "page-7")] {
        let mut client = town.joins(name, Some(xid));
        votes(&mut client, name, 1);
    }
    let erasing = |xid: &str| {
        let visitor = Visitor::new(&town.server);
        let join = [("key", "joining-in-a-browser----"), ("consent", tests::CONSENT), ("xid", xid)];
        assert_eq!(visitor.post("/polls/town/join", &join).status, 303);
        assert!(ann.get("/facilitate/town/ids.csv").text().contains(&format!("{xid},")));
        assert_eq!(visitor.post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    };
    erasing("page-8");
    erasing("a-2");

    let file = ann.get("/facilitate/town/ids.csv");
    assert_eq!(file.status, 200, "{}", file.text());
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(file.header("cache-control"), Some("no-store"));
    assert!(file.header("content-disposition").is_some_and(|says| says.contains("town-ids.csv")));
    let mut rows: Vec<&str> = file.text().lines().skip(1).collect();
    rows.sort_unstable();
    assert_eq!(file.text().lines().next(), Some("id,on_list,used"));
    // Who had herself erased came with nothing; what the organisers wrote down stays until they take it off.
    assert_eq!(rows, ["'=1+1,yes,no", "a-1,yes,yes", "a-2,yes,no", "a-3,yes,yes", "page-7,no,yes", "page-9,no,yes"]);

    let page = ann.get("/facilitate/town/people").text().to_owned();
    for part in [
        "4 ids are on the list; 2 people came.",
        "2 people came with ids that are not on the list",
        "href=\"/facilitate/town/ids.csv\"",
        "not yet",
        "not on the list",
        "page-7",
    ] {
        assert!(page.contains(part), "the page lacks {part:?}: {page}");
    }
    assert!(!page.contains("page-8"), "she is erased: {page}");
    let helper = town.with_role("rita@example.org", "moderator");
    assert_eq!(helper.get("/facilitate/town/ids.csv").status, 404, "who came is for facilitators");
}

#[test]
fn pictures_say_who_came_when_and_how_places_were_filled() {
    let folder = folder();
    let data = folder.path().join("data");
    let option = |id: &str| json!({ "id": id, "text": format!("{id} of us") });
    let question = json!({ "id": "age", "text": "How old are you?", "why": "To compare.", "options": [option("young"), option("old")] });
    let cell = |answer: &str, places: u32| json!({ "answers": { "age": answer }, "places": places });
    let settings = json!({ "screening": [question], "quotas": [cell("young", 2), cell("old", 5)] });
    Held::new("town", &SEEDS).settings(settings).put(&data);
    let server = Serving::data(&data);
    let reader = Visitor::with_account(&server, &data, "rita@example.org", false);
    Visitor::give_role(&data, "rita@example.org", "town", "reader");
    let empty = reader.get("/facilitate/town/monitor").text().to_owned();
    assert!(empty.contains("By day") && !empty.contains("class=\"multiple-fill\""), "{empty}");
    // The third of the young waits.
    for (name, age) in [("ada", "young"), ("ben", "young"), ("cem", "young"), ("dua", "old")] {
        let body =
            json!({ "key": format!("joining-of-{name:-<20}"), "consent": tests::CONSENT, "answers": { "age": age } });
        let joined = Client::new(server.address()).post_json("/api/v1/polls/town/participants", &body);
        assert!(joined.status < 300, "{}", joined.text());
    }
    let page = reader.get("/facilitate/town/monitor").text().to_owned();
    assert_eq!(page.matches("class=\"multiple-fill\"").count(), 5, "three of people and two of places: {page}");
    assert_eq!(page.matches("class=\"multiple-limit\"").count(), 2, "{page}");
    for says in [
        "Who came when",
        "The busiest hour began on",
        "Of 2 kinds of people, 1 is full.",
        "aria-label=\"How old are you? young of us: 2 of 2 places are taken.\"",
        "aria-label=\"How old are you? old of us: 1 of 5 places are taken.\"",
        "id=\"trends-table\"",
        "id=\"places-table\"",
    ] {
        assert!(page.contains(says), "the page lacks {says}: {page}");
    }
}

#[test]
fn the_tables_of_numbers_come_as_one_file() {
    let folder = folder();
    let data = folder.path().join("data");
    let option = |id: &str| json!({ "id": id, "text": format!("{id} of us") });
    let question = json!({ "id": "age", "text": "=How old?", "options": [option("young"), option("old")] });
    let cell = |answer: &str, places: u32| json!({ "answers": { "age": answer }, "places": places });
    let settings = json!({
        "screening": [question], "quotas": [cell("young", 2), cell("old", 5)],
        "targets": [{ "question": "age", "shares": { "young": 0.5, "old": 0.5 } }],
    });
    Held::new("town", &SEEDS).settings(settings).put(&data);
    let server = Serving::data(&data);
    let reader = Visitor::with_account(&server, &data, "rita@example.org", false);
    Visitor::give_role(&data, "rita@example.org", "town", "reader");
    // The third of the young waits; one of the others votes twice, one once, one not at all.
    for (name, age, statements) in [("ada", "young", 2), ("ben", "young", 1), ("cem", "young", 0), ("dua", "old", 0)] {
        let mut client = Client::new(server.address());
        let body =
            json!({ "key": format!("joining-of-{name:-<20}"), "consent": tests::CONSENT, "answers": { "age": age } });
        let joined = client.post_json("/api/v1/polls/town/participants", &body);
        assert!(joined.status < 300, "{}", joined.text());
        for statement in 1..=statements {
            votes(&mut client, name, statement);
        }
    }
    let file = reader.get("/facilitate/town/monitor.csv");
    assert_eq!(file.status, 200, "{}", file.text());
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(file.header("cache-control"), Some("no-store"));
    assert!(file.header("content-disposition").is_some_and(|says| says.contains("town-monitor.csv")));
    let mut table = csv::Reader::from_reader(file.text().as_bytes());
    let heads: Vec<String> = table.headers().expect("a header").iter().map(ToOwned::to_owned).collect();
    assert_eq!(heads, ["table", "what", "text", "from", "measure", "value"]);
    let rows: Vec<Vec<String>> =
        table.records().map(|row| row.expect("CSV").iter().map(ToOwned::to_owned).collect()).collect();
    let value = |table: &str, what: &str, measure: &str| {
        let is_it = |row: &&Vec<String>| row[0] == table && row[1] == what && row[4] == measure;
        rows.iter().find(is_it).map_or("", |row| row[5].as_str())
    };
    for (table, what, measure, number) in [
        ("people", "", "taking-part", "3"),
        ("people", "", "voted", "2"),
        ("people", "", "waiting", "1"),
        ("queue", "", "statements", "0"),
        ("drop-off", "0", "stopped", "1"),
        ("drop-off", "1", "reached", "2"),
        ("drop-off", "2", "stopped", "1"),
        ("places", "age=young", "taken", "2"),
        ("places", "age=young", "places", "2"),
        ("places", "age=young", "waiting", "1"),
        ("places", "age=old", "taken", "1"),
        ("public", "age", "answered", "2"),
        ("public", "age=young", "people", "2"),
        ("public", "age=young", "target", "0.5"),
        ("answers", "age=old", "people", "1"),
        ("answers", "age=old", "target", "0.5"),
    ] {
        assert_eq!(value(table, what, measure), number, "{table} {what} {measure}: {}", file.text());
    }
    let sum = |table: &str, measure: &str| -> u64 {
        let of = rows.iter().filter(|row| row[0] == table && row[4] == measure);
        of.map(|row| row[5].parse::<u64>().expect("a number")).sum()
    };
    // The night may lie in between.
    assert_eq!((sum("days", "joined"), sum("hours", "joined"), sum("days", "votes")), (4, 4, 3), "{}", file.text());
    let text = rows.iter().find(|row| row[1] == "age=young").map_or("", |row| row[2].as_str());
    assert_eq!(text, "'=How old? young of us", "a spreadsheet runs nothing");
    assert!(reader.get("/facilitate/town/monitor").text().contains("href=\"/facilitate/town/monitor.csv\""));
}
