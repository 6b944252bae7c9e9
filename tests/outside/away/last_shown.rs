//! What was published stays readable while the database is away, as everybody was last shown it; nothing else does.

use super::{AT_ONCE, Moot, SEEDS, cable_to, is_told_to_wait, through};
use std::time::{Duration, Instant};
use tests::{Held, Response, Visitor, postgres, run};

/// What people read and programs fetch of a poll that is over.
const PUBLISHED: [&str; 12] = [
    "/polls/city",
    "/polls/city/results",
    "/polls/city/statements",
    "/polls/city/statements/1",
    "/polls/city/constitution",
    "/polls/city/robustness",
    "/polls/city/data",
    "/polls/city/data/comments.csv",
    "/polls/city/data/all.zip",
    "/api/v1/polls/city/analyses/1",
    "/api/v3/math/pca2?conversation_id=city",
    "/api/v3/comments?conversation_id=city&moderation=true",
];

/// What names all polls, the open one among them.
const LISTS: [&str; 2] = ["/", "/api/v1/polls"];

const ENGLISH: &str = "The database of this site is away just now";
const GERMAN: &str = "Die Datenbank dieser Website ist gerade nicht erreichbar";

/// A page without the notice that it is an old one.
fn without_notice(page: &str) -> String {
    let Some((before, rest)) = page.split_once("<div class=\"width\"><p class=\"notice\" role=\"status\">") else {
        return page.to_owned();
    };
    format!("{before}{}", rest.split_once("</p></div>").expect("an end").1)
}

/// Longer than a look of the server at its polls takes to come round.
const A_LOOK: Duration = Duration::from_millis(4_500);

fn is_old(response: &Response, path: &str) {
    assert_eq!(response.status, 200, "{path}: {}", response.text());
    assert_eq!(response.header("cache-control"), Some("no-store"), "{path}");
    assert!(response.header("age").is_some_and(|age| age.parse::<u64>().is_ok()), "{path}");
    assert!(response.header("warning").is_some_and(|says| says.starts_with("110 ")), "{path}");
}

/// Another site that shows a page of this one gets words in its frame, and no empty place.
fn a_frame_says_it(path: &str, moot: &Moot) {
    let shown = moot.server.get_with(path, &[("Sec-Fetch-Dest", "iframe"), ("Referer", "https://news.example/a")]);
    is_told_to_wait(&shown, "GET", path);
    assert!(shown.text().len() > 40, "{path}: {}", shown.text());
    let rule = shown.header("content-security-policy").expect("a rule");
    assert!(rule.contains("frame-ancestors *") && rule.contains("form-action"), "{path}: {rule}");
}

#[test]
fn what_was_published_stays_readable_and_says_how_old_it_is() {
    let Some(url) = postgres() else { return };
    let cable = cable_to(&url);
    let moot = Moot::at(&url, &through(&url, &cable));
    run!["poll", "close", "town", "--data", moot.folder.path().join("data"), "--database", &url].ok();
    let admin = Visitor::admin_at(&moot.server, &url, "ann@example.org");
    std::thread::sleep(A_LOOK);

    let german = [("Accept-Language", "de")];
    let before: Vec<Response> = PUBLISHED.iter().map(|path| moot.server.get(path)).collect();
    let in_german = moot.server.get_with("/polls/city/results", &german);
    // Only somebody who is signed in has seen this one, and this one was taken back by those who run the poll.
    assert_eq!(admin.get("/polls/city/map").status, 200);
    assert_eq!(moot.server.get("/polls/town/results").status, 200);
    let reopened = admin.post("/facilitate/town/reopen", &[("reason", "Some people had no time.")]);
    assert_eq!(reopened.status, 303, "{}", reopened.text());
    // Until a look has found that a poll of the list is open again, it may not be kept.
    std::thread::sleep(A_LOOK);
    let list_before: Vec<Response> = LISTS.iter().map(|path| moot.server.get(path)).collect();

    cable.pull();
    for round in 0..2 {
        for (path, before) in PUBLISHED.iter().zip(&before).chain(LISTS.iter().zip(&list_before)) {
            let asked = Instant::now();
            let now = moot.server.get(path);
            assert!(asked.elapsed() < AT_ONCE, "{path} took {:?} in round {round}", asked.elapsed());
            assert_eq!(before.status, 200, "{path}");
            assert!(before.header("warning").is_none(), "{path}");
            is_old(&now, path);
            assert_eq!(now.header("content-type"), before.header("content-type"), "{path}");
            if now.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
                assert!(now.text().contains(ENGLISH), "{path}");
                assert_eq!(without_notice(now.text()), before.text(), "{path}");
            } else {
                assert_eq!(now.body, before.body, "{path}");
            }
        }
    }
    let now = moot.server.get_with("/polls/city/results", &german);
    is_old(&now, "/polls/city/results in German");
    assert!(now.text().contains(GERMAN) && !now.text().contains(ENGLISH));
    assert_eq!(without_notice(now.text()), in_german.text());
    // Whoever is signed in gets what everybody gets; nothing about her was kept.
    let hers = admin.get("/polls/city/results");
    is_old(&hers, "/polls/city/results for an admin");
    assert!(!hers.text().contains("Ann") && without_notice(hers.text()) == before[1].text());
    for path in [
        "/polls/city/map",
        "/polls/city/agreement",
        "/polls/city/statements?sort=divisive",
        "/polls/town",
        "/polls/town/results",
        "/polls/town/join",
        "/polls/city/subscribe",
        "/facilitate/city",
        "/api/v1/polls/town/next",
        "/feed.atom",
    ] {
        is_told_to_wait(&admin.get(path), "GET", path);
    }
    is_told_to_wait(&admin.post("/polls/town/votes", &[("statement", "1")]), "POST", "/polls/town/votes");
    assert!(list_before[0].text().contains("href=\"/polls/town\""), "{}", list_before[0].text());
    assert!(!admin.get("/").text().contains("Ann"));
    // What this server has not shown yet it cannot look up now.
    a_frame_says_it("/polls/nowhere/join", &moot);
    a_frame_says_it("/sites/news?page_id=1", &moot);

    cable.plug_in();
    let patience = Instant::now() + Duration::from_secs(10);
    while moot.server.get("/polls/city/results").header("warning").is_some() {
        assert!(Instant::now() < patience, "the page stays old although the database is back");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(moot.server.get("/polls/city/results").text(), before[1].text());
    assert_eq!(admin.get("/facilitate/city").status, 200);
}

/// What is known of a poll counts for a minute without the database. Here it is two seconds, so that a test can outlast
/// it.
#[test]
fn a_framed_page_stays_in_its_frame_however_long_the_database_is_away() {
    let Some(url) = postgres() else { return };
    let cable = cable_to(&url);
    let moot = Moot::with(&url, &through(&url, &cable), &["--table-age", "2"]);
    let embed = serde_json::json!({ "embed": ["https://news.example"] });
    Held::new("framed", &SEEDS).settings(embed).put_into(&url);
    run!["poll", "close", "framed", "--data", moot.folder.path().join("data"), "--database", &url].ok();
    std::thread::sleep(A_LOOK);

    let path = "/polls/framed/results";
    let framed = [("Sec-Fetch-Dest", "iframe"), ("Referer", "https://news.example/a")];
    let rule = |response: &Response| response.header("content-security-policy").expect("a rule").to_owned();
    let before = moot.server.get_with(path, &framed);
    assert!(before.status == 200 && rule(&before).contains("frame-ancestors 'self' https://news.example"));
    cable.pull();
    for pause in [Duration::ZERO, A_LOOK] {
        std::thread::sleep(pause);
        let now = moot.server.get_with(path, &framed);
        is_old(&now, path);
        assert_eq!(rule(&now), rule(&before), "after {pause:?}");
        assert!(now.text().contains(ENGLISH), "{}", now.text());
        // The same page by itself was not kept: nobody had asked for it, and it is another one.
        is_told_to_wait(&moot.server.get(path), "GET", path);
    }
    // A page of the poll that nobody was shown says so in the frame, and is no empty place.
    a_frame_says_it("/polls/framed/join", &moot);
}
