//! Weights after the end of voting: two publications never differ by so few people that comparing them would tell what
//! one of them has said of herself.

use serde_json::{Value, json};
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tests::{Client, Held, Serving, folder, run};

tests::also_on_postgres!(fewer_than_five_who_change_or_leave_change_no_published_weights);

const STATEMENTS: usize = 8;
const PEOPLE: usize = 40;
const FILE: &str = "/polls/town/data/weighting.json";

/// A town in which forty people have voted and said how old they are.
struct Town {
    people: Vec<Client>,
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

fn town() -> Town {
    let folder = folder();
    let data = folder.path().join("data");
    let option = |id: &str| json!({ "id": id, "text": id });
    let age = json!({ "id": "age", "text": "How old are you?", "options": [option("young"), option("old")] });
    let settings = json!({
        "demographics": [age],
        "targets": [{ "question": "age", "shares": { "young": 0.5, "old": 0.5 } }],
    });
    let seeds: Vec<String> = (1..=STATEMENTS).map(|n| format!("The assistant should follow rule {n}.")).collect();
    Held::new("town", &seeds.iter().map(String::as_str).collect::<Vec<_>>()).settings(settings).put(&data);
    let server = Serving::data(&data);
    let people = (0..PEOPLE).map(|number| person(&server, number)).collect();
    Town { people, server, data, _folder: folder }
}

fn person(server: &Serving, number: usize) -> Client {
    let vote = |statement: usize| if (statement + number).is_multiple_of(3) { "disagree" } else { "agree" };
    let votes: Vec<&str> = (1..=STATEMENTS).map(vote).collect();
    let mut client = Client::taking_part(server.address(), "town", &format!("person-{number}"), &votes);
    answer(&mut client, if number < PEOPLE / 4 { "young" } else { "old" });
    client
}

fn answer(client: &mut Client, age: &str) {
    assert_eq!(client.post("/polls/town/me/about", &[("answer.age", age)]).status, 303);
}

impl Town {
    fn erase(&mut self, person: usize) {
        assert_eq!(self.people[person].post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    }

    /// The published weights, once the published votes are those of so many people; `None` where there are none.
    fn weights_of(&self, people: u64) -> Option<Value> {
        let until = Instant::now() + Duration::from_secs(240);
        loop {
            // What the worker has seen; files are made from the votes of the moment.
            let counts: Value =
                serde_json::from_slice(&self.server.get("/api/v1/polls/town/counts").body).expect("JSON");
            if counts["votes"] == people * STATEMENTS as u64 {
                let file = self.server.get(FILE);
                return (file.status == 200).then(|| serde_json::from_slice(&file.body).expect("JSON"));
            }
            assert!(Instant::now() < until, "{people} people are not reached: {counts}");
            std::thread::sleep(Duration::from_millis(300));
        }
    }

    /// Whether the published weights become others within so many seconds.
    fn change_from(&self, before: &[u8], seconds: u64) -> bool {
        let until = Instant::now() + Duration::from_secs(seconds);
        while Instant::now() < until {
            if self.server.get(FILE).body != before {
                return true;
            }
            std::thread::sleep(Duration::from_millis(300));
        }
        false
    }
}

#[test]
fn fewer_than_five_who_change_or_leave_change_no_published_weights() {
    let mut town = town();
    run!["poll", "close", "town", "--data", &town.data].ok();
    let first = town.weights_of(40).expect("weights");
    assert_eq!(first["people"], 40);

    // Four leave. Their votes are gone from the files at once; new weights beside the old ones would say how old each
    // of the four was.
    for person in 0..4 {
        town.erase(person);
    }
    assert_eq!(town.weights_of(36), None);
    let page = town.server.get("/polls/town/weighting");
    assert!(page.text().contains("fewer than five people have erased or changed something"), "{}", page.text());
    assert!(!town.server.get("/polls/town/data").text().contains("data/weighting.json"), "no link to it");

    // A fifth changes an answer: now there are new ones, of everybody who is left.
    answer(&mut town.people[10], "young");
    let until = Instant::now() + Duration::from_secs(60);
    let second = loop {
        let file = town.server.get(FILE);
        if file.status == 200 {
            break file.body;
        }
        assert!(Instant::now() < until, "five people have changed, and there are no new weights");
        std::thread::sleep(Duration::from_millis(300));
    };
    assert_eq!(serde_json::from_slice::<Value>(&second).expect("JSON")["people"], 36);

    // Answers alone: four others change nothing that is published, the fifth does.
    for person in 11..15 {
        answer(&mut town.people[person], "young");
    }
    // The worker looks several times meanwhile.
    assert!(!town.change_from(&second, 12), "four answers show in the weights");
    answer(&mut town.people[15], "young");
    assert!(town.change_from(&second, 90), "five answers do not show");
}
