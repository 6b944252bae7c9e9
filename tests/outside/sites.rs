//! Polls for the pages of another site: made after a pattern when a page is first loaded, and not more than allowed.

use serde_json::json;
use tests::{Client, Held, Response, Serving, Visitor, folder};

tests::also_on_postgres!(
    every_page_of_a_site_gets_one_poll_of_its_own_and_no_more_than_allowed,
    what_may_not_be_is_refused_in_words,
);

const SEEDS: [&str; 2] = ["AI should say when it is not sure.", "The library should lend out robots."];

fn pattern() -> Held {
    Held::new("pattern", &SEEDS).settings(json!({ "embed": ["https://news.example"], "statements": { "after": 0 } }))
}

/// A page of a site loads its poll.
fn load(server: &Serving, query: &str, referer: &str) -> Response {
    let headers = [("Referer", referer), ("Sec-Fetch-Dest", "iframe"), ("Sec-Fetch-Site", "cross-site")];
    server.get_with(&format!("/sites/news?{query}"), &headers)
}

/// Where it was led.
fn led_to(response: &Response) -> String {
    assert_eq!(response.status, 303, "{}", response.text());
    response.header("location").unwrap_or_default().to_owned()
}

fn says(response: &Response, status: u16, says: &str) {
    assert_eq!(response.status, status, "{}", response.text());
    assert!(response.text().contains(says), "{says}: {}", response.text());
    let policy = response.header("content-security-policy").unwrap_or_default();
    assert!(policy.contains("frame-ancestors *"), "the page around it can show why: {policy}");
}

#[test]
fn every_page_of_a_site_gets_one_poll_of_its_own_and_no_more_than_allowed() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "pattern", "facilitator");
    let made = boss.post("/facilitate/pattern/sites", &[("name", "news"), ("most", "2")]);
    assert_eq!(made.header("location"), Some("/facilitate/pattern/sites?done=site-made"), "{}", made.text());
    let page = boss.get("/facilitate/pattern/sites");
    assert!(page.text().contains("data-site_id=&quot;news&quot;") || page.text().contains("data-site_id=\"news\""));

    let around = "https://news.example/";
    let asked =
        "page_id=article%2F7&topic=Robots%20in%20town&parent_url=https%3A%2F%2Fnews.example%2F7&embed=1&xid=ann";
    let first = led_to(&load(&server, asked, around));
    let (path, query) = first.split_once('?').expect("the rest goes on to the poll");
    assert_eq!(query, "embed=1&xid=ann");
    let slug = path.strip_prefix("/polls/").and_then(|rest| rest.strip_suffix("/join")).expect("the poll").to_owned();
    // The same page again, from anywhere, leads to the same poll.
    assert_eq!(led_to(&server.get("/sites/news?page_id=article%2F7&show=join")), format!("/polls/{slug}/join"));
    let landing = server.get(&format!("/polls/{slug}"));
    assert!(landing.text().contains("Robots in town"), "{}", landing.text());
    let policy = landing.header("content-security-policy").unwrap_or_default();
    assert!(policy.contains("frame-ancestors 'self' https://news.example"), "{policy}");
    let mut anna = Client::taking_part(server.address(), &slug, "anna", &["agree", "pass"]);
    assert!(anna.get(&format!("/polls/{slug}/me")).text().contains(SEEDS[1]), "the statements came along");
    assert_eq!(boss.get(&format!("/facilitate/{slug}")).status, 200, "and so did those who run it");
    assert_eq!(server.get("/polls/pattern").status, 200, "the pattern stays as it is");

    let second = led_to(&load(&server, "page_id=article%2F8", around));
    assert!(!second.contains(&slug), "another page has another poll");
    says(&load(&server, "page_id=article%2F9", around), 403, "as many polls as it was allowed");
    assert_eq!(led_to(&load(&server, "page_id=article%2F8", around)), second, "those that are there stay");
    let page = boss.get("/facilitate/pattern/sites");
    for part in ["2 polls made, of 2 at the most", "Robots in town", "article/8", "https://news.example/7"] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }

    let ended = boss.post("/facilitate/pattern/sites", &[("end", "news")]);
    assert_eq!(ended.header("location"), Some("/facilitate/pattern/sites?done=site-ended"));
    says(&load(&server, "page_id=article%2F10", around), 403, "no more polls");
}

#[test]
fn what_may_not_be_is_refused_in_words() {
    let folder = folder();
    pattern().put(folder.path());
    Held::new("coded", &SEEDS).settings(json!({ "access": "codes", "embed": ["*"] })).put(folder.path());
    let server = Serving::data(folder.path());
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    for slug in ["pattern", "coded"] {
        Visitor::give_role(folder.path(), "boss@example.org", slug, "facilitator");
    }
    for (fields, wrong) in [
        ([("name", "Not a name"), ("most", "2")], "lower-case"),
        ([("name", "news"), ("most", "0")], "whole number from 1 to 10"),
    ] {
        let refused = boss.post("/facilitate/pattern/sites", &fields);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains(wrong), "{wrong}: {}", refused.text());
    }
    let coded = boss.post("/facilitate/coded/sites", &[("name", "coded"), ("most", "2")]);
    assert_eq!(coded.status, 422);
    assert!(coded.text().contains("Invitation codes belong to one poll"), "{}", coded.text());
    assert_eq!(boss.post("/facilitate/pattern/sites", &[("name", "news"), ("most", "5")]).status, 303);
    let again = boss.post("/facilitate/pattern/sites", &[("name", "news"), ("most", "5")]);
    assert!(again.status == 422 && again.text().contains("There is a site named news already"), "{}", again.text());

    says(&server.get("/sites/nowhere?page_id=1"), 404, "is not known here");
    says(&load(&server, "page_id=", "https://news.example/"), 422, "data-page_id is missing");
    says(&load(&server, &format!("page_id={}", "x".repeat(201)), "https://news.example/"), 422, "data-page_id");
    says(&load(&server, "page_id=1", "https://evil.example/"), 403, "https://evil.example is not among the sites");
    says(&load(&server, "page_id=1", "https://news.example.evil.example/"), 403, "is not among the sites");
    says(&server.get("/sites/news?page_id=1"), 403, "does not say which site");
    let page = boss.get("/facilitate/pattern/sites");
    assert!(page.text().contains("0 polls made, of 5 at the most"), "nothing was made: {}", page.text());
}

#[test]
fn two_loads_at_once_make_one_poll() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "pattern", "facilitator");
    assert_eq!(boss.post("/facilitate/pattern/sites", &[("name", "news"), ("most", "9")]).status, 303);
    let found: Vec<String> = std::thread::scope(|scope| {
        let load = || led_to(&load(&server, "page_id=front", "https://news.example/"));
        let loads: Vec<_> = (0..8).map(|_| scope.spawn(load)).collect();
        loads.into_iter().map(|load| load.join().expect("an answer")).collect()
    });
    assert!(found.iter().all(|slug| *slug == found[0]), "{found:?}");
    assert!(boss.get("/facilitate/pattern/sites").text().contains("1 poll made, of 9"));
}

#[test]
fn a_name_from_the_page_around_is_for_that_person_alone_and_goes_with_her() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let mut anna = Client::new(server.address());
    let page = anna.get("/polls/pattern/join?x_name=Anna%20%3Cb%3E&xid=a-1&needs=xid");
    assert!(page.text().contains("name=\"x_name\"") && !page.text().contains("<b>"), "{}", page.text());
    let fields = [("key", "a-key-of-sixteen-letters"), ("consent", "1"), ("xid", "a-1"), ("x_name", "Anna <b>")];
    assert_eq!(anna.post("/polls/pattern/join", &fields).status, 303);
    assert!(anna.get("/polls/pattern/me").text().contains("Anna &lt;b&gt;"));
    let kept: serde_json::Value = serde_json::from_slice(&anna.get("/polls/pattern/me/data.json").body).expect("JSON");
    assert_eq!((&kept["name"], &kept["xid"]), (&json!("Anna <b>"), &json!("a-1")));
    assert_eq!(anna.post("/polls/pattern/me/erase", &[("sure", "yes")]).status, 303);
    let file = std::fs::read(folder.path().join("folkmoot.db")).expect("the database");
    assert!(!file.windows(8).any(|bytes| bytes == b"Anna <b>"), "the name is still in the file");

    let stranger = server.get("/polls/pattern/join?needs=xid");
    assert!(stranger.text().contains("Sign in on the page around this one first"), "{}", stranger.text());
    assert!(!stranger.text().contains("name=\"consent\""), "nobody joins who is not known there");
}
