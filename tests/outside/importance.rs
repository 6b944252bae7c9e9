//! What is important to people: said with a vote, changed with it, and counted when voting is over.

use serde_json::{Value, json};
use std::{fs, path::Path};
use tests::{Client, Held, Response, Serving, folder, run};

tests::also_on_postgres!(
    what_is_important_is_said_and_changed_with_the_vote,
    what_is_important_is_counted_and_survives_export_and_import,
    where_a_poll_does_not_ask_nothing_of_it_is_shown_or_kept,
    what_is_important_tells_nothing_of_a_few_people_without_a_group,
);

const SEEDS: [&str; 4] = [
    "The assistant should say when it is not sure.",
    "The assistant should never pretend to be human.",
    "The assistant should be polite.",
    "The sky is blue.",
];
/// People who vote on everything.
const PEOPLE: usize = 12;

fn town(asks: bool) -> Held {
    Held::new("town", &SEEDS).settings(json!({ "importance": asks, "statements": { "after": 0 } }))
}

fn vote(client: &mut Client, statement: usize, vote: &str, important: bool, key: &str) -> Response {
    let body = json!({ "statement": statement.to_string(), "vote": vote, "important": important, "key": key });
    client.post_json("/api/v1/polls/town/votes", &body)
}

fn mine(client: &mut Client) -> Value {
    serde_json::from_slice(&client.get("/polls/town/me/data.json").body).expect("JSON")
}

/// The box on the card, without what stands behind it.
fn tick(page: &Response) -> Option<String> {
    let tags = page.text().split("<input").skip(1).filter_map(|rest| Some(rest.split_once('>')?.0.to_owned()));
    tags.into_iter().find(|tag| tag.contains("name=\"important\""))
}

#[test]
fn what_is_important_is_said_and_changed_with_the_vote() {
    let folder = folder();
    town(true).put(folder.path());
    let server = Serving::data(folder.path());
    let mut anna = Client::taking_part(server.address(), "town", "anna", &[]);
    let page = anna.get("/polls/town/vote");
    let found = tick(&page).expect("the card has a box");
    assert!(!found.contains("checked"), "nothing is ticked beforehand: {found}");
    assert!(page.text().contains("This statement is important to me"));

    let fields = |vote, key| [("statement", "2"), ("vote", vote), ("key", key)];
    let [statement, agree, key] = fields("agree", "the-first-vote-of-anna");
    let sent = anna.post("/polls/town/votes", &[statement, agree, key, ("important", "yes")]);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let kept = mine(&mut anna);
    assert_eq!((&kept["votes"][0]["important"], &kept["vote_log"][0]["important"]), (&json!(true), &json!(true)));
    assert!(anna.get("/polls/town/me").text().contains("Important to you"));
    // Sent again it changes nothing; with something else it is another vote, for which the key was not made.
    assert_eq!(vote(&mut anna, 2, "agree", true, "the-first-vote-of-anna").status, 200);
    assert_eq!(vote(&mut anna, 2, "agree", false, "the-first-vote-of-anna").status, 422);
    assert_eq!(mine(&mut anna)["vote_log"].as_array().map(Vec::len), Some(1));

    // Back on the card the box stands as it was left, and a vote without it takes it back.
    let again = anna.get("/polls/town/vote?statement=2");
    assert!(tick(&again).expect("the box").contains("checked"), "{}", again.text());
    let sent = anna.post("/polls/town/votes", &fields("agree", "the-second-vote-of-anna"));
    assert_eq!(sent.status, 303, "{}", sent.text());
    let kept = mine(&mut anna);
    assert_eq!((&kept["votes"][0]["important"], &kept["vote_log"][0]["important"]), (&json!(false), &json!(true)));
    assert!(!anna.get("/polls/town/me").text().contains("Important to you"));
}

#[test]
fn where_a_poll_does_not_ask_nothing_of_it_is_shown_or_kept() {
    let folder = folder();
    town(false).put(folder.path());
    let server = Serving::data(folder.path());
    let mut anna = Client::taking_part(server.address(), "town", "anna", &[]);
    assert_eq!(tick(&anna.get("/polls/town/vote")), None);
    // The card may have been drawn while the poll still asked: the vote counts.
    assert_eq!(vote(&mut anna, 1, "agree", true, "a-vote-that-says-more").status, 200);
    assert_eq!(mine(&mut anna)["vote_log"][0]["important"], json!(false));
    assert_eq!(vote(&mut anna, 1, "agree", true, "a-vote-that-says-more").status, 200, "sent again it is the same");
}

fn file(server: &Serving, name: &str) -> String {
    let answer = server.get(&format!("/polls/town/data/{name}"));
    assert_eq!(answer.status, 200, "{name}: {}", answer.text());
    answer.text().to_owned()
}

fn column(text: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let at = reader.headers().expect("a header").iter().position(|column| column == name);
    let at = at.unwrap_or_else(|| panic!("no column {name} in {text}"));
    reader.records().map(|row| row.expect("a row")[at].to_owned()).collect()
}

/// To seven people of twelve the first statement is important, to three the second, to ten the third, to none the last.
fn is_important(person: usize, statement: usize) -> bool {
    person < [7, 3, 10, 0][statement - 1]
}

fn vote_on_all(server: &Serving) {
    for person in 0..PEOPLE {
        let mut client = Client::taking_part(server.address(), "town", &format!("p{person}"), &[]);
        for statement in 1..=SEEDS.len() {
            let says = if (person + statement) % 5 == 0 { "disagree" } else { "agree" };
            let key = format!("vote-of-{person:02}-on-{statement:016}");
            let cast = vote(&mut client, statement, says, is_important(person, statement), &key);
            assert_eq!(cast.status, 200, "{}", cast.text());
        }
    }
}

#[test]
fn what_is_important_tells_nothing_of_a_few_people_without_a_group() {
    let folder = folder();
    let texts: Vec<String> = (1..=8).map(|n| format!("The assistant should follow rule number {n}.")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Held::new("town", &texts).settings(json!({ "importance": true, "statements": { "after": 0 } })).put(folder.path());
    let server = Serving::data(folder.path());
    // Two groups of twenty who say the opposite of each other, and three people who vote on the first statement alone.
    for person in 0..43 {
        let mut client = Client::taking_part(server.address(), "town", &format!("p{person}"), &[]);
        for statement in 1..=if person < 40 { 8 } else { 1 } {
            let says = if (person < 20) == (statement % 2 == 0) { "agree" } else { "disagree" };
            let key = format!("vote-of-{person:02}-on-{statement:016}");
            assert_eq!(vote(&mut client, statement, says, person % 3 == 0, &key).status, 200);
        }
    }
    run!["poll", "close", "town", "--data", folder.path()].ok();
    let list: Value = serde_json::from_slice(&server.get("/api/v1/polls/town/statements").body).expect("JSON");
    assert_eq!(list["items"][0]["groups"].as_array().map(Vec::len), Some(2), "{list}");
    // The bars show the forty who are in a group, so a number out of forty-three would tell of the three.
    let page = server.get("/polls/town/statements/1");
    assert!(page.text().contains("cannot be shown") && !page.text().contains("It is important to"), "{}", page.text());
    let page = server.get("/polls/town/statements/2");
    assert!(page.text().contains("It is important to 14 people of the 40 who voted on it"), "{}", page.text());
}

fn export(data: &Path, slug: &str, out: &Path) {
    run!["export", "polis", slug, "--data", data, "--out", out].ok();
}

#[test]
fn what_is_important_is_counted_and_survives_export_and_import() {
    let folder = folder();
    let data = folder.path().join("data");
    town(true).put(&data);
    let server = Serving::data(&data);
    vote_on_all(&server);
    assert_eq!(server.get("/api/v1/polls/town/statements").status, 403, "nobody sees it while people vote");
    run!["poll", "close", "town", "--data", &data].ok();

    let list: Value = serde_json::from_slice(&server.get("/api/v1/polls/town/statements").body).expect("JSON");
    let counted: Vec<_> = (0..SEEDS.len()).map(|at| list["items"][at]["important"].clone()).collect();
    let expected = [json!(7), Value::Null, Value::Null, json!(0)];
    assert_eq!(counted, expected, "three people, and all but two, are not told of");
    let page = server.get("/polls/town/statements/1");
    assert!(page.text().contains("It is important to 7 people of the 12 who voted on it: 58"), "{}", page.text());
    for few in [2, 3] {
        let page = server.get(&format!("/polls/town/statements/{few}"));
        assert!(page.text().contains("cannot be shown"), "{few}: {}", page.text());
    }
    let explorer = server.get("/polls/town/statements?sort=importance");
    assert!(explorer.text().contains("Importance, most people first"), "{}", explorer.text());

    // The files for everybody give the published bytes again.
    let public = folder.path().join("public");
    fs::create_dir(&public).expect("a folder");
    for name in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] {
        fs::write(public.join(name), file(&server, name)).expect("a file");
    }
    assert_eq!(column(&file(&server, "comments.csv"), "importance"), ["7", "", "10", "0"]);
    let yes = column(&file(&server, "votes.csv"), "important").iter().filter(|says| *says == "true").count();
    assert_eq!(yes, 20);
    let people = column(&file(&server, "participant-importance.csv"), "n-important");
    assert_eq!(people.iter().map(|number| number.parse::<usize>().expect("a number")).sum::<usize>(), 20);
    assert!(file(&server, "dictionary.md").contains("participant-importance.csv"));
    assert_eq!(String::from_utf8_lossy(run!["analyze", &public].ok()).trim(), file(&server, "analysis.json").trim());

    // What whoever runs the poll takes away loses nothing on the way back.
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    export(&data, "town", &first);
    let other = folder.path().join("other");
    run!["import", "polis", &first, "--slug", "town", "--data", &other].ok();
    export(&other, "town", &second);
    for name in ["comments.csv", "votes.csv", "participants-votes.csv", "participant-importance.csv"] {
        let read = |folder: &Path| fs::read_to_string(folder.join(name)).expect(name);
        assert_eq!(read(&first), read(&second), "{name}");
    }
    assert_eq!(run!["analyze", &first].ok(), run!["analyze", &second].ok());
}
