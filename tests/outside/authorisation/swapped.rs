//! Ids that belong to somebody or something else, in paths and in bodies: they open nothing and change nothing.

use super::{BODIES, CONSENT, FOR_NEWCOMERS, ROUTES};
use serde_json::{Value, json};
use std::path::Path;
use tests::{Client, Held, Serving, Visitor, folder};

tests::also_on_postgres!(
    the_ticket_of_one_poll_opens_no_route_of_another,
    ids_of_other_polls_and_of_other_people_in_a_body_do_nothing,
    whoever_runs_one_poll_reaches_nothing_in_another,
);

const SHORT: [&str; 1] = ["AI should be tried by everybody."];
const LONG: [&str; 3] =
    ["AI should tell the truth.", "AI should protect privacy.", "AI should explain what it has done."];

fn settings() -> Value {
    json!({ "statements": { "after": 0 }, "contact": "council@example.org" })
}

/// Somebody who takes part, by cookie, with what she was told when she joined.
fn joins(server: &Serving, slug: &str, key: &str) -> (Client, Value) {
    let mut client = Client::new(server.address());
    let body = json!({ "key": key, "consent": CONSENT });
    let joined = client.post_json(&format!("/api/v1/polls/{slug}/participants"), &body);
    assert_eq!(joined.status, 201, "{}", joined.text());
    (client, serde_json::from_slice(&joined.body).expect("JSON"))
}

fn votes(client: &mut Client, slug: &str, statement: &str, vote: &str, key: &str) -> tests::Response {
    let body = json!({ "statement": statement, "vote": vote, "key": key });
    client.post_json(&format!("/api/v1/polls/{slug}/votes"), &body)
}

/// All that is kept about somebody.
fn kept(client: &mut Client, slug: &str) -> Value {
    let answer = client.get(&format!("/polls/{slug}/me/data.json"));
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_slice(&answer.body).expect("JSON")
}

#[test]
fn the_ticket_of_one_poll_opens_no_route_of_another() {
    let folder = folder();
    let data = folder.path().join("data");
    for slug in ["moot", "village"] {
        Held::new(slug, &SHORT).settings(settings()).put(&data);
    }
    let server = Serving::data(&data);
    let (_, told) = joins(&server, "village", "a-villager-of-the-test");
    let ticket = told["token"].as_str().expect("a token");
    let (mut ann, _) = joins(&server, "moot", "somebody-of-the-moot");
    assert_eq!(votes(&mut ann, "moot", "1", "agree", "a-vote-of-the-moot-1").status, 200);
    let before = kept(&mut ann, "moot");
    // The villager's ticket as a program sends it, and under the name of the other poll's cookie: both have number 1.
    let bearer = format!("Bearer {ticket}");
    let cookies: Vec<String> = (1..=3).map(|poll| format!("folkmoot-p{poll}={ticket}")).collect();
    let cookies = cookies.join("; ");
    let mut tried = 0;
    for (method, path, _, address) in ROUTES.iter().filter(|row| row.2 == "participant") {
        if FOR_NEWCOMERS.contains(path) && *path != "/polls/{slug}/me/erase" {
            continue;
        }
        for proof in [("Authorization", bearer.as_str()), ("Cookie", cookies.as_str())] {
            let body = BODIES.iter().find(|(of, _)| of == path).map_or("", |(_, body)| body);
            let kind = if body.starts_with('{') { "application/json" } else { "application/x-www-form-urlencoded" };
            // As the pages of this site send it; without it, what comes with a cookie is refused whoever sends it.
            let headers = [proof, ("Content-Type", kind), ("Sec-Fetch-Site", "same-origin")];
            let answer = server.send(method, address, &headers, body.as_bytes());
            let to = answer.header("location").unwrap_or_default();
            let refused =
                answer.status == 401 || (answer.status == 303 && (to == "/polls/moot/join" || to == "/polls/moot"));
            assert!(refused, "{method} {path} with {}: {} {to}", proof.0, answer.status);
            tried += 1;
        }
    }
    assert!(tried >= 24, "only {tried} were tried");
    assert_eq!(kept(&mut ann, "moot"), before);
}

#[test]
fn ids_of_other_polls_and_of_other_people_in_a_body_do_nothing() {
    let folder = folder();
    let data = folder.path().join("data");
    Held::new("moot", &SHORT).settings(settings()).strictly_moderated().put(&data);
    Held::new("village", &LONG).settings(settings()).put(&data);
    let server = Serving::data(&data);
    let (mut ann, ann_told) = joins(&server, "moot", "ann-joins-the-moot-now");
    let (mut bert, _) = joins(&server, "moot", "bert-joins-the-moot-now");
    let (mut villager, _) = joins(&server, "village", "a-villager-of-the-test");

    // A statement that only the other poll has, and one of this poll that nobody has accepted yet.
    let text = "AI should never be seen before a moderator has read it.";
    let body = json!({ "text": text, "key": "a-statement-of-bert-1" });
    let written = bert.post_json("/api/v1/polls/moot/statements", &body);
    assert_eq!(written.status, 200, "{}", written.text());
    let hidden =
        serde_json::from_slice::<Value>(&written.body).expect("JSON")["id"].as_str().expect("an id").to_owned();
    for id in ["3", hidden.as_str(), "0", "-1", "999999999999", "x"] {
        let key = format!("ann-tries-statement-{id}");
        assert_eq!(votes(&mut ann, "moot", id, "agree", &key).status, 404, "{id}");
        let key = format!("ann-tries-by-form-{id:-<4}");
        let form = [("statement", id), ("vote", "agree"), ("key", key.as_str())];
        let sent = ann.post("/polls/moot/votes", &form);
        assert_eq!(sent.header("location"), Some("/polls/moot/vote?problem=no-statement"), "{id}");
        let report = ann.post(&format!("/polls/moot/statements/{id}/report"), &[("reason", "spam")]);
        assert_eq!(report.header("location"), Some("/polls/moot/vote?problem=no-statement"), "{id}");
        let page = ann.get(&format!("/polls/moot/vote?statement={id}"));
        assert!(page.status == 200 && !page.text().contains(text), "{id}");
    }
    assert_eq!(kept(&mut ann, "moot")["votes"], json!([]));

    // What somebody else has voted is not shown as one's own, and her key repeats nothing for another person.
    assert_eq!(votes(&mut bert, "moot", "1", "disagree", "a-key-that-both-use").status, 200);
    assert!(!ann.get("/polls/moot/vote?statement=1").text().contains("vote-mine"));
    let reused = votes(&mut ann, "moot", "1", "disagree", "a-key-that-both-use");
    assert!(reused.status == 422 && reused.text().contains("key-reused"), "{}", reused.text());
    assert_eq!(kept(&mut ann, "moot")["votes"], json!([]));
    assert_eq!(votes(&mut ann, "moot", "1", "agree", "a-key-of-ann-alone").status, 200);
    assert_eq!(kept(&mut ann, "moot")["votes"][0]["vote"], "agree");
    assert_eq!(kept(&mut bert, "moot")["votes"][0]["vote"], "disagree");

    // Nobody votes for somebody else by naming her.
    let number = ann_told["participant"].to_string();
    for name in ["participant", "participant_id", "pid"] {
        let mut body = json!({ "statement": "1", "vote": "pass", "key": format!("bert-votes-as-ann-{name}") });
        body[name] = ann_told["participant"].clone();
        assert_eq!(bert.post_json("/api/v1/polls/moot/votes", &body).status, 422, "{name}");
        let key = format!("bert-by-form-as-ann-{name}");
        let form = [("statement", "1"), ("vote", "pass"), ("key", key.as_str()), (name, number.as_str())];
        assert_eq!(bert.post("/polls/moot/votes", &form).status, 303, "{name}");
        assert_eq!(bert.post("/polls/moot/me/erase", &[(name, number.as_str())]).status, 303, "{name}");
    }
    assert_eq!(kept(&mut ann, "moot")["votes"][0]["vote"], "agree");
    assert_eq!(kept(&mut bert, "moot")["votes"][0]["vote"], "pass");

    // The code that brings somebody back leads to one poll.
    let page = villager.get("/polls/village/me");
    let code = page.text().split("<code").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).expect("a code");
    let mut stranger = Client::new(server.address());
    assert_eq!(stranger.post("/polls/moot/return", &[("code", code)]).status, 422);
    assert_eq!(stranger.post("/polls/village/return", &[("code", code)]).status, 303);
}

#[test]
fn whoever_runs_one_poll_reaches_nothing_in_another() {
    let folder = folder();
    let data = folder.path().join("data");
    Held::new("moot", &LONG).settings(settings()).put(&data);
    Held::new("village", &SHORT).settings(settings()).put(&data);
    let server = Serving::data(&data);
    let (mut ann, _) = joins(&server, "moot", "ann-joins-the-moot-now");
    let (mut bert, _) = joins(&server, "moot", "bert-joins-the-moot-now");
    let (runs, other) = (facilitator(&server, &data, "eve", "village"), facilitator(&server, &data, "fay", "moot"));

    // Participant 2 is in the moot alone; statements 2 and 3 as well.
    let ban = [("do", "ban"), ("participant", "2"), ("reason", "Spam")];
    assert_eq!(runs.post("/facilitate/village/ban", &ban).status, 422);
    assert_eq!(runs.post("/facilitate/moot/ban", &ban).status, 404);
    assert_eq!(votes(&mut bert, "moot", "1", "agree", "bert-is-not-banned-1").status, 200);
    for (path, status) in [("/facilitate/village/statements", 422), ("/facilitate/moot/statements", 404)] {
        let reject = [("do", "reject"), ("statement", "3"), ("reason", "Spam")];
        assert_eq!(runs.post(path, &reject).status, status, "{path}");
    }
    let merge = [("do", "merge"), ("statement", "1"), ("into", "3"), ("reason", "The same")];
    assert_eq!(runs.post("/facilitate/village/statements", &merge).status, 422);
    assert_eq!(votes(&mut ann, "moot", "3", "agree", "statement-3-is-there").status, 200);

    // Sessions and tokens of somebody else.
    let page = other.get("/account");
    let session = hidden(page.text(), "session").expect("a session that can be ended");
    assert_eq!(runs.post("/account/sessions/end", &[("session", &session)]).status, 303);
    assert_eq!(other.get("/account").status, 200, "her session goes on");
    other.post("/account/tokens", &[("token-name", "notebook")]);
    let token = hidden(other.get("/account").text(), "token").expect("a token that can be ended");
    assert_eq!(runs.post("/account/tokens/end", &[("token", &token)]).status, 303);
    assert_eq!(hidden(other.get("/account").text(), "token"), Some(token), "it goes on");
}

fn facilitator<'a>(server: &'a Serving, data: &Path, name: &str, slug: &str) -> Visitor<'a> {
    let email = format!("{name}@example.org");
    let visitor = Visitor::with_account(server, data, &email, false);
    Visitor::give_role(data, &email, slug, "facilitator");
    // A second session, so that the page offers to end one.
    assert_eq!(Visitor::new(server).sign_in(&email).status, 303);
    assert_eq!(visitor.sign_in(&email).status, 303);
    visitor
}

/// The value of the first hidden field of this name.
fn hidden(page: &str, name: &str) -> Option<String> {
    let tag = page.split("<input").find(|tag| tag.contains(&format!("name=\"{name}\"")))?;
    tag.split(" value=\"").nth(1)?.split('"').next().map(ToOwned::to_owned)
}
