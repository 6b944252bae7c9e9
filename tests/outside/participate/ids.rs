//! Ids that pages around a poll bring along: who does not begin anew with hers, and who is somebody else at the same
//! browser. What else an address brings along, the language, counts for whoever takes part already.

use super::{Moot, SEEDS, field, rules::question, town};
use serde_json::{Value, json};
use tests::{CONSENT, Held, Response, Visitor};

tests::also_on_postgres!(
    whoever_was_banned_or_turned_away_does_not_begin_anew_with_her_id,
    whoever_comes_with_another_id_is_somebody_else_at_the_same_browser,
    whoever_came_without_an_id_stays_who_she_is_where_none_is_asked_for,
    a_language_that_an_address_names_is_kept_where_it_leads_on,
);

const VOTE: &str = "/polls/village/vote";
const STAYS: &str = "a fingerprint of it stays, so that nobody begins anew";

fn join(visitor: &Visitor<'_>, name: &str, fields: &[(&str, &str)]) -> Response {
    let key = format!("join-of-{name:-<16}");
    let mut all = vec![("key", key.as_str()), ("consent", CONSENT)];
    all.extend(fields);
    visitor.post("/polls/village/join", &all)
}

fn leads_to(response: &Response, path: &str) {
    assert_eq!((response.status, response.header("location")), (303, Some(path)), "{}", response.text());
}

/// All that is kept about somebody.
fn kept(visitor: &Visitor<'_>) -> Value {
    let response = visitor.get("/polls/village/me/data.json");
    assert_eq!(response.status, 200, "{}", response.text());
    serde_json::from_slice(&response.body).expect("JSON")
}

#[test]
fn whoever_was_banned_or_turned_away_does_not_begin_anew_with_her_id() {
    let settings = json!({ "access": "known", "screening": [question("here", &["yes"])] });
    let moot = Moot::with(&[&Held::new("village", &SEEDS).settings(settings), &town()]);
    let data = moot.folder.path().join("data");
    let boss = Visitor::with_account(&moot.server, &data, "boss@example.org", false);
    Visitor::give_role(&data, "boss@example.org", "village", "facilitator");
    let comes = |name: &str, xid: &str, here: &str| {
        let visitor = Visitor::new(&moot.server);
        let joined = join(&visitor, name, &[("xid", xid), ("answer.here", here)]);
        (visitor, joined)
    };
    let person = |xid: &str, here: &str| {
        let (visitor, joined) = comes(xid, xid, here);
        leads_to(&joined, VOTE);
        visitor
    };
    // She reads it before she agrees, in polls in which it can come to that.
    assert!(moot.server.get("/polls/village/join?xid=ann-1").text().contains(STAYS));
    assert!(!moot.server.get("/polls/town/join?xid=ann-1").text().contains(STAYS));
    let (ann, bob, carl) = (person("ann-1", "yes"), person("bob-2", "no"), person("carl-3", "yes"));
    let ban =
        |does: &str| boss.post("/facilitate/village/ban", &[("do", does), ("participant", "1"), ("reason", "Why")]);
    assert_eq!(ban("ban").status, 303);

    let erased = |visitor: &Visitor<'_>| visitor.post("/polls/village/me/erase", &[("sure", "yes")]);
    leads_to(&erased(&ann), "/polls/village?done=erased-id");
    let told = ann.get("/polls/village?done=erased-id");
    assert!(told.text().contains("A fingerprint of the id with which you came stays"), "{}", told.text());
    leads_to(&erased(&bob), "/polls/village?done=erased-id");
    leads_to(&erased(&carl), "/polls/village?done=erased");

    let is_refused = |xid: &str, name: &str| {
        let (_, refused) = comes(name, xid, "yes");
        let says = "You cannot vote in this poll any more";
        assert!(refused.status == 422 && refused.text().contains(says), "{} {}", refused.status, refused.text());
        let key = format!("program-of-{name:-<16}");
        let body = json!({ "key": key, "consent": CONSENT, "xid": xid, "answers": { "here": "yes" } });
        let refused = moot.client().post_json("/api/v1/polls/village/participants", &body);
        assert!(refused.status == 403 && refused.text().contains("\"banned\""), "{}", refused.text());
    };
    is_refused("ann-1", "ann-again");
    is_refused("bob-2", "bob-again");
    // Whoever might take part may again.
    leads_to(&comes("carl-again", "carl-3", "yes").1, VOTE);
    // Those who run the poll read no ids of people who have erased themselves, and can lift the ban.
    let ids = boss.get("/facilitate/village/ids.csv");
    assert_eq!(ids.text().lines().skip(1).collect::<Vec<_>>(), ["carl-3,no,yes"]);
    assert!(boss.get("/facilitate/village/people").text().contains("Participant 1"), "the ban can be lifted");
    assert_eq!(ban("unban").status, 303);
    leads_to(&comes("ann-third", "ann-1", "yes").1, VOTE);
    is_refused("bob-2", "bob-third");
}

#[test]
fn whoever_comes_with_another_id_is_somebody_else_at_the_same_browser() {
    let poll = Held::new("village", &SEEDS).settings(json!({ "access": "known" }));
    let moot = Moot::with(&[&poll]);
    let family = Visitor::new(&moot.server);
    leads_to(&join(&family, "ann", &[("xid", "ann-1")]), VOTE);
    for herself in ["", "?xid=ann-1", "?xid=", "?xid=+ann-1+"] {
        leads_to(&family.get(&format!("/polls/village/join{herself}")), VOTE);
    }
    let goes_on = |query: &str| family.get(&format!("/polls/village{query}")).text().contains("Go on voting");
    assert!(goes_on("") && goes_on("?xid=ann-1"));

    assert!(!goes_on("?xid=bob-2"), "what is shown is for somebody else");
    leads_to(&family.get(&format!("{VOTE}?xid=bob-2")), "/polls/village/join?xid=bob-2");
    assert_eq!(family.get(&format!("{VOTE}?xid=ann-1")).status, 200);
    for page in ["/polls/village?xid=bob-2", "/polls/village/results?xid=bob-2"] {
        let page = family.get(page);
        assert!(page.text().contains("href=\"/polls/village/join?xid=bob-2\""), "{}", page.text());
        assert!(!page.text().contains("/polls/village/me\""), "{}", page.text());
    }
    let page = family.get("/polls/village/join?xid=bob-2");
    assert_eq!((page.status, field(&page, "xid").as_str()), (200, "bob-2"), "{}", page.text());
    assert_eq!(kept(&family)["xid"], "ann-1", "looking alone changes nothing");
    leads_to(&join(&family, "bob", &[("xid", "bob-2")]), VOTE);
    let bob = kept(&family);
    assert_eq!((&bob["xid"], &bob["participant"]), (&json!("bob-2"), &json!(2)));

    // She whose id has taken part is told the same as with any other browser.
    let page = family.get("/polls/village/join?xid=ann-1");
    assert!(page.status == 200 && page.text().contains("name=\"consent\""), "{}", page.text());
    let refused = join(&family, "ann-again", &[("xid", "ann-1")]);
    assert!(refused.status == 422 && refused.text().contains("already joined with this personal link"), "{refused:?}");
    assert_eq!(kept(&family)["xid"], "bob-2");

    // Where the text has changed, nobody agrees anew in somebody else's place.
    poll.agreed(&moot.folder.path().join("data"), 2, "0");
    let renewed = "has changed since you agreed to it";
    assert!(family.get("/polls/village/join?xid=bob-2").text().contains(renewed));
    assert!(!family.get("/polls/village/join?xid=carl-3").text().contains(renewed));
    leads_to(&join(&family, "carl", &[("xid", "carl-3")]), VOTE);
    let carl = kept(&family);
    assert_eq!((&carl["xid"], &carl["participant"]), (&json!("carl-3"), &json!(3)));
}

#[test]
fn whoever_came_without_an_id_stays_who_she_is_where_none_is_asked_for() {
    let moot = Moot::with(&[&Held::new("village", &SEEDS)]);
    let (ann, bob) = (Visitor::new(&moot.server), Visitor::new(&moot.server));
    leads_to(&join(&ann, "ann", &[]), VOTE);
    leads_to(&ann.get("/polls/village/join?xid=zoe-9"), VOTE);
    leads_to(&join(&bob, "bob", &[("xid", "bob-2")]), VOTE);
    leads_to(&bob.get("/polls/village/join"), VOTE);
    assert_eq!(bob.get("/polls/village/join?xid=zoe-9").status, 200);
}

#[test]
fn a_language_that_an_address_names_is_kept_where_it_leads_on() {
    let moot = Moot::with(&[&Held::new("village", &SEEDS)]);
    let ann = Visitor::new(&moot.server);
    leads_to(&join(&ann, "ann", &[]), VOTE);
    let on = ann.get("/polls/village/join");
    leads_to(&on, VOTE);
    assert_eq!(on.headers_named("set-cookie").count(), 0, "{on:?}");
    assert!(ann.get(VOTE).text().contains("<html lang=\"en\""));
    let on = ann.get("/polls/village/join?lang=de");
    leads_to(&on, VOTE);
    assert_eq!(on.header("cache-control"), Some("no-store"), "what sets a cookie is for one browser alone");
    assert!(ann.get(VOTE).text().contains("<html lang=\"de\""));
}
