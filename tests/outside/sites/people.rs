//! What belongs to people stays where it was said.

use super::{SEEDS, boss, led_to, load, pattern, slug_of};
use crate::participate::belongings::{holds, is_forgotten};
use serde_json::json;
use tests::{Client, Held, Serving, Visitor, folder};

tests::also_on_postgres!(
    what_people_wrote_stays_where_they_wrote_it,
    a_name_from_the_page_around_is_for_that_person_alone_and_goes_with_her,
);

#[test]
fn what_people_wrote_stays_where_they_wrote_it() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "5");
    let mut anna = Client::taking_part(server.address(), "pattern", "anna", &["agree", "pass"]);
    let body = json!({ "text": "Anna wrote this for one poll.", "key": "a-statement-of-anna-1" });
    assert_eq!(anna.post_json("/api/v1/polls/pattern/statements", &body).status, 200);
    let accepted = boss.post("/facilitate/pattern/statements", &[("do", "accept"), ("statement", "3")]);
    assert_eq!(accepted.status, 303, "{}", accepted.text());
    let made = slug_of(&led_to(&load(&server, "page_id=a", "https://news.example/")));
    let mut bert = Client::taking_part(server.address(), &made, "bert", &["agree", "pass"]);
    let next = bert.get(&format!("/polls/{made}/vote"));
    assert!(next.status == 200 && !next.text().contains("Anna wrote"), "{}", next.text());
    // Where voting has ended there is nothing to begin anew.
    let closed = Held::new("closed", &SEEDS).settings(json!({ "embed": ["https://news.example"] }));
    closed.put(folder.path());
    closed.close(folder.path());
    Visitor::give_role(folder.path(), "boss@example.org", "closed", "facilitator");
    assert_eq!(boss.post("/facilitate/closed/sites", &[("name", "late"), ("most", "5")]).status, 422);
}

#[test]
fn a_name_from_the_page_around_is_for_that_person_alone_and_goes_with_her() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let mut anna = Client::new(server.address());
    let page = anna.get("/polls/pattern/join?x_name=Anna%20%3Cb%3E&xid=a-1&needs=xid");
    assert!(!page.text().contains("<b>"), "{}", page.text());
    // She sees it before it is kept, and can leave it out.
    let field = page.text().split("name=\"x_name\"").nth(1).and_then(|rest| rest.split('>').next()).expect("a field");
    assert!(
        field.contains("type=\"text\"") && page.text().contains("Empty the field to have no name stored"),
        "{field}"
    );
    let fields =
        [("key", "a-key-of-sixteen-letters"), ("consent", tests::CONSENT), ("xid", "a-1"), ("x_name", "Anna <b>")];
    assert_eq!(anna.post("/polls/pattern/join", &fields).status, 303);
    assert!(anna.get("/polls/pattern/me").text().contains("Anna &lt;b&gt;"));
    let kept: serde_json::Value = serde_json::from_slice(&anna.get("/polls/pattern/me/data.json").body).expect("JSON");
    assert_eq!((&kept["name"], &kept["xid"]), (&json!("Anna <b>"), &json!("a-1")));
    assert!(!holds(folder.path(), "Anna <b>").is_empty(), "it was never there");
    assert_eq!(anna.post("/polls/pattern/me/erase", &[("sure", "yes")]).status, 303);
    is_forgotten(folder.path(), &["Anna <b>"]);

    let mut bert = Client::new(server.address());
    let fields = [("key", "a-key-of-somebody-else"), ("consent", tests::CONSENT), ("xid", "b-1"), ("x_name", " ")];
    assert_eq!(bert.post("/polls/pattern/join", &fields).status, 303);
    let kept: serde_json::Value = serde_json::from_slice(&bert.get("/polls/pattern/me/data.json").body).expect("JSON");
    assert_eq!((&kept["name"], &kept["xid"]), (&json!(null), &json!("b-1")));

    let stranger = server.get("/polls/pattern/join?needs=xid");
    assert!(stranger.text().contains("People come here from another page. Sign in there first"), "{}", stranger.text());
    assert!(!stranger.text().contains("name=\"consent\""), "nobody joins who is not known there");
}
