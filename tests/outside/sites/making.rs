//! How pages get polls, and what may not be.

use super::{SEEDS, boss, led_to, load, pattern, says, secret, signature, slug_of};
use serde_json::json;
use tests::{Client, Held, Serving, Visitor, folder, sha256};

tests::also_on_postgres!(
    every_page_of_a_site_gets_one_poll_of_its_own_and_no_more_than_allowed,
    what_may_not_be_is_refused_in_words,
    two_loads_at_once_make_one_poll,
    a_name_that_is_taken_is_numbered_and_too_many_in_an_hour_are_too_many,
);

#[test]
fn every_page_of_a_site_gets_one_poll_of_its_own_and_no_more_than_allowed() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "pattern", "facilitator");
    let made = boss.post("/facilitate/pattern/sites", &[("name", "news"), ("most", "1")]);
    assert_eq!(made.header("location"), Some("/facilitate/pattern/sites?done=site-made"), "{}", made.text());
    let page = boss.get("/facilitate/pattern/sites");
    assert!(page.text().contains("data-site_id=&quot;news&quot;") || page.text().contains("data-site_id=\"news\""));

    let around = "https://news.example/";
    let seal = signature(&secret(&boss), "article/7", "Robots in town");
    let asked = format!(
        "page_id=article%2F7&topic=Robots%20in%20town&signature={seal}&parent_url=https%3A%2F%2Fnews.example%2F7&embed=1&xid=ann"
    );
    let first = led_to(&load(&server, &asked, around));
    let (path, query) = first.split_once('?').expect("the rest goes on to the poll");
    assert_eq!(query, "embed=1&xid=ann");
    let slug = slug_of(path);
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
    // Each has the limit to itself.
    for part in
        ["Pages that your server signs: ", "Other pages: ", "Robots in town", "article/8", "https://news.example/7"]
    {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    assert_eq!(page.text().matches("1 poll made, of 1 at the most").count(), 2, "{}", page.text());

    let ended = boss.post("/facilitate/pattern/sites", &[("end", "news")]);
    assert_eq!(ended.header("location"), Some("/facilitate/pattern/sites?done=site-ended"));
    says(&load(&server, "page_id=article%2F10", around), 403, "no more polls");
}

#[test]
fn two_loads_at_once_make_one_poll() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "9");
    let found: Vec<String> = std::thread::scope(|scope| {
        let load = || led_to(&load(&server, "page_id=front", "https://news.example/"));
        let loads: Vec<_> = (0..8).map(|_| scope.spawn(load)).collect();
        loads.into_iter().map(|load| load.join().expect("an answer")).collect()
    });
    assert!(found.iter().all(|slug| *slug == found[0]), "{found:?}");
    assert!(boss.get("/facilitate/pattern/sites").text().contains("1 poll made, of 9"));
}

#[test]
fn a_name_that_is_taken_is_numbered_and_too_many_in_an_hour_are_too_many() {
    let folder = folder();
    pattern().put(folder.path());
    // Whoever knows how polls of pages are named may have taken the name.
    let taken = format!("news-{}", &sha256(b"news\0front")[..12]);
    Held::new(&taken, &SEEDS).put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "200");
    let around = "https://news.example/";
    assert_eq!(slug_of(&led_to(&load(&server, "page_id=front", around))), format!("{taken}-2"));
    for page in 2..=60 {
        led_to(&load(&server, &format!("page_id={page}"), around));
    }
    says(&load(&server, "page_id=61", around), 429, "Many polls were made for this site within an hour");
    // What the server of the site has signed waits for nobody.
    led_to(&load(&server, &format!("page_id=61&signature={}", signature(&secret(&boss), "61", "")), around));
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
    assert!(coded.text().contains("Invitation codes and lists of ids belong to one poll"), "{}", coded.text());
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
