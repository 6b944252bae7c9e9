//! Topics: statements are on them, people choose what they care about, and that decides what comes first.

use serde_json::{Value, json};
use std::fs;
use tests::{Client, Held, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    what_somebody_cares_about_comes_first_and_the_rest_all_the_same,
    topics_come_by_table_and_by_moderation_and_survive_export_and_import,
    a_choice_can_be_changed_is_hers_alone_and_goes_with_her,
);

/// Forty statements, of which every fourth is about work.
fn table() -> String {
    let row = |n: usize| {
        format!("The assistant should follow rule number {n},{}\n", if n.is_multiple_of(4) { "work" } else { "" })
    };
    format!("text,topics\n{}", (0..40).map(row).collect::<String>())
}

fn settings() -> Value {
    json!({
        "topics": [{ "id": "work", "text": "Work and income" }, { "id": "home", "text": "Home" }],
        "statements": { "after": 0 },
    })
}

/// A poll with topics whose statements came by a table.
fn hold(data: &std::path::Path) {
    fs::create_dir_all(data).expect("a folder");
    let (seeds, file) = (data.join("seeds.csv"), data.join("settings.json"));
    fs::write(&seeds, table()).expect("the seeds");
    fs::write(&file, settings().to_string()).expect("the settings");
    run![
        "poll",
        "create",
        "--topic",
        "Rules",
        "--slug",
        "town",
        "--seeds",
        &seeds,
        "--settings",
        &file,
        "--open",
        "--data",
        data
    ]
    .ok();
}

fn json(response: &Response) -> Value {
    assert_eq!(response.status, 200, "{}", response.text());
    serde_json::from_slice(&response.body).expect("JSON")
}

#[test]
fn what_somebody_cares_about_comes_first_and_the_rest_all_the_same() {
    let folder = folder();
    hold(folder.path());
    let server = Serving::data(folder.path());
    let mut among = 0;
    for person in 0..6 {
        let mut anna = Client::taking_part(server.address(), "town", &format!("anna{person}"), &[]);
        let page = anna.get("/polls/town/topics");
        assert!(page.text().contains("Work and income") && !page.text().contains("checked"), "{}", page.text());
        assert_eq!(anna.post("/polls/town/topics", &[("topic", "work")]).status, 303);
        assert!(anna.get("/polls/town/topics").text().contains("checked"));
        let mut next = json(&anna.get("/api/v1/polls/town/next"))["next"].clone();
        let mut seen = Vec::new();
        while let Some(id) = next["id"].as_str().map(str::to_owned) {
            // Statements are numbered from 1 in the order of the table.
            let is_work = (id.parse::<usize>().expect("a number") - 1).is_multiple_of(4);
            among += usize::from(is_work && seen.len() < 8);
            assert!(!seen.contains(&id), "a statement came twice");
            let body = json!({ "statement": id, "vote": "agree", "key": format!("vote-{person}-{id}-{:016}", 0) });
            next = json(&anna.post_json("/api/v1/polls/town/votes", &body))["next"].clone();
            seen.push(id);
        }
        assert_eq!(seen.len(), 40, "everything comes in the end");
    }
    // Three of four draws and a quarter of the fourth would be 39 of 48; without a choice it would be 12.
    assert!((28..48).contains(&among), "{among} of the first 48 were about work");
}

#[test]
fn a_choice_can_be_changed_is_hers_alone_and_goes_with_her() {
    let folder = folder();
    hold(folder.path());
    let server = Serving::data(folder.path());
    let mut anna = Client::taking_part(server.address(), "town", "anna", &[]);
    let set =
        |anna: &mut Client, topics: Value| anna.post_json("/api/v1/polls/town/topics", &json!({ "topics": topics }));
    assert_eq!(json(&set(&mut anna, json!(["home", "work"])))["topics"], json!(["work", "home"]));
    let unknown = set(&mut anna, json!(["garden"]));
    assert!(unknown.status == 422 && unknown.text().contains("garden"), "{}", unknown.text());
    let mine = anna.get("/polls/town/me");
    assert!(mine.text().contains("Work and income") && mine.text().contains("/polls/town/topics"));
    assert_eq!(json(&anna.get("/polls/town/me/data.json"))["topics"], json!(["work", "home"]));
    assert_eq!(anna.post("/polls/town/topics", &[]).status, 303);
    assert_eq!(json(&anna.get("/polls/town/me/data.json"))["topics"], json!([]));
    assert!(anna.get("/polls/town/me").text().contains("from all topics alike"));
    // What she has agreed to is another text by now.
    Held::new("town", &[]).agreed(folder.path(), 1, "0");
    let sent = anna.post("/polls/town/topics", &[("topic", "work")]);
    assert_eq!((sent.status, sent.header("location")), (303, Some("/polls/town/join")));
    assert_eq!(set(&mut anna, json!(["work"])).status, 403);
    assert_eq!(json(&anna.get("/polls/town/me/data.json"))["topics"], json!([]));
    let stranger = server.get("/polls/town/topics");
    assert_eq!((stranger.status, stranger.header("location")), (303, Some("/polls/town/join")));
}

#[test]
fn topics_come_by_table_and_by_moderation_and_survive_export_and_import() {
    let folder = folder();
    let data = folder.path().join("data");
    hold(&data);
    let server = Serving::data(&data);
    let boss = Visitor::with_account(&server, &data, "boss@example.org", false);
    Visitor::give_role(&data, "boss@example.org", "town", "facilitator");
    let wrong = boss.post("/facilitate/town/seeds", &[("text", "text,topics\nThe assistant should be new,garden\n")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("garden") && wrong.text().contains("is no topic of this poll"), "{}", wrong.text());
    let queue = boss.get("/facilitate/town/statements?pile=accepted");
    assert!(queue.text().contains("Topics of this statement"), "{}", queue.text());
    let fields = [("do", "topics"), ("statement", "2"), ("topic", "home"), ("topic", "work"), ("pile", "accepted")];
    let done = boss.post("/facilitate/town/statements", &fields);
    assert!(done.header("location").is_some_and(|to| to.contains("done=topics")), "{}", done.text());

    for person in 0..6 {
        _ = Client::taking_part(server.address(), "town", &format!("p{person}"), &["agree", "disagree", "agree"]);
    }
    run!["poll", "close", "town", "--data", &data].ok();
    let column = |text: &str| {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let at = reader.headers().expect("a header").iter().position(|name| name == "topics").expect("the column");
        reader.records().map(|row| row.expect("a row")[at].to_owned()).collect::<Vec<_>>()
    };
    let comments = server.get("/polls/town/data/comments.csv");
    assert_eq!(&column(comments.text())[..5], ["work", "work home", "", "", "work"]);
    assert!(server.get("/polls/town/data/summary.csv").text().contains("topic-work,Work and income"));
    let (first, second, other) = (folder.path().join("a"), folder.path().join("b"), folder.path().join("other"));
    run!["export", "polis", "town", "--data", &data, "--out", &first].ok();
    run!["import", "polis", &first, "--slug", "town", "--data", &other].ok();
    run!["export", "polis", "town", "--data", &other, "--out", &second].ok();
    for name in ["summary.csv", "comments.csv", "votes.csv"] {
        let read = |folder: &std::path::Path| fs::read_to_string(folder.join(name)).expect(name);
        assert_eq!(read(&first), read(&second), "{name}");
    }
}
