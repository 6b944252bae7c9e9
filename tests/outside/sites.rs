//! Polls for the pages of another site: made after a pattern when a page is first loaded, and not more than allowed.

use serde_json::json;
use tests::{Client, Held, Response, Serving, Visitor, folder, run, sha256};

tests::also_on_postgres!(
    every_page_of_a_site_gets_one_poll_of_its_own_and_no_more_than_allowed,
    a_page_that_nobody_has_signed_says_what_the_pattern_says_and_is_in_no_list,
    what_nobody_has_touched_can_be_removed_and_a_name_can_be_changed,
    whoever_leaves_the_pattern_leaves_its_pages,
    the_greater_of_two_roles_counts_on_the_poll_of_a_page,
    a_secret_that_has_got_about_is_changed,
    a_page_that_is_signed_later_names_its_poll_only_while_people_vote,
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

/// Somebody who runs the pattern, under whose name `news` pages get polls.
fn boss<'a>(server: &'a Serving, folder: &std::path::Path, most: &str) -> Visitor<'a> {
    let boss = Visitor::with_account(server, folder, "boss@example.org", false);
    Visitor::give_role(folder, "boss@example.org", "pattern", "facilitator");
    assert_eq!(boss.post("/facilitate/pattern/sites", &[("name", "news"), ("most", most)]).status, 303);
    boss
}

/// The secret that stands beside the name `news`.
fn secret(boss: &Visitor<'_>) -> String {
    let page = boss.get("/facilitate/pattern/sites");
    let field = page.text().split("id=\"secret-news\"").nth(1).expect("the secret").to_owned();
    field.split_once('>').expect("a field").1.split('<').next().expect("a text").to_owned()
}

/// HMAC-SHA-256 by its definition; a secret of 64 letters fills the block.
fn signature(secret: &str, page: &str, topic: &str) -> String {
    assert_eq!(secret.len(), 64);
    let padded = |pad: u8, rest: &[u8]| {
        let mut bytes: Vec<u8> = secret.bytes().map(|byte| byte ^ pad).collect();
        bytes.extend_from_slice(rest);
        sha256(&bytes)
    };
    let inner = padded(0x36, format!("{page}\n{topic}").as_bytes());
    let bytes: Vec<u8> =
        (0..inner.len()).step_by(2).map(|at| u8::from_str_radix(&inner[at..at + 2], 16).expect("hex")).collect();
    padded(0x5c, &bytes)
}

/// The name of the poll that an address leads to.
fn slug_of(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    path.strip_prefix("/polls/").and_then(|rest| rest.strip_suffix("/join")).expect("the poll").to_owned()
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

#[test]
fn a_page_that_nobody_has_signed_says_what_the_pattern_says_and_is_in_no_list() {
    let folder = folder();
    pattern().topic("What robots may do").put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "2");
    let around = "https://news.example/";
    // Anybody can say that she is a page of the site: what she says then is not repeated.
    let first = slug_of(&led_to(&load(&server, "page_id=a&topic=Down%20with%20Ann", around)));
    let landing = server.get(&format!("/polls/{first}"));
    assert!(!landing.text().contains("Down with Ann") && landing.text().contains("What robots may do"));
    let listed = |slug: &str| {
        let places = ["/", "/feed.atom", "/api/v1/polls"].map(|path| server.get(path).text().contains(slug));
        assert!(places.iter().all(|place| *place == places[0]), "{slug}: {places:?}");
        places[0]
    };
    assert!(!listed(&first), "nobody has looked at it");
    assert!(boss.get("/facilitate").text().contains(&first), "whoever runs it sees it");

    // Neither does a signature for another page or topic help.
    let secret = secret(&boss);
    let (seal, other) = (signature(&secret, "a", "Robots"), signature(&secret, "b", "Robots"));
    for wrong in [other.as_str(), "00", "no hexadecimal", &seal[..40]] {
        let query = format!("page_id=a&topic=Robots&signature={}", wrong.replace(' ', "%20"));
        says(&load(&server, &query, around), 403, "is not what the server of this site has signed");
    }
    // The page itself comes later and gets the same poll with the topic that belongs to it.
    let again = led_to(&load(&server, &format!("page_id=a&topic=Robots&signature={seal}"), around));
    assert_eq!(slug_of(&again), first);
    assert!(server.get(&format!("/polls/{first}")).text().contains("Robots"));
    assert!(listed(&first), "its server has signed it");

    // Polls that anybody has had made do not keep signed pages out.
    let second = slug_of(&led_to(&load(&server, "page_id=c", around)));
    led_to(&load(&server, "page_id=d", around));
    says(&load(&server, "page_id=f", around), 403, "as many polls as it was allowed");
    led_to(&load(&server, &format!("page_id=e&signature={}", signature(&secret, "e", "")), around));
    assert!(!listed(&second));
    let looked = boss.post("/facilitate/pattern/sites", &[("list", &second)]);
    assert_eq!(looked.header("location"), Some("/facilitate/pattern/sites?done=page-listed"));
    assert!(listed(&second), "somebody has looked at it");
}

#[test]
fn what_nobody_has_touched_can_be_removed_and_a_name_can_be_changed() {
    let folder = folder();
    let draft = Held::new("sketch", &SEEDS).settings(json!({ "embed": ["https://news.example"] })).draft();
    draft.put(folder.path());
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "1");
    let (around, desk) = ("https://news.example/", "/facilitate/pattern/sites");
    let first = slug_of(&led_to(&load(&server, "page_id=a", around)));
    says(&load(&server, "page_id=b", around), 403, "as many polls as it was allowed");
    let wrong = boss.post(desk, &[("bound", "news"), ("most-news", "0")]);
    assert!(wrong.status == 422 && wrong.text().contains("whole number from 1 to 10"), "{}", wrong.text());
    let more = boss.post(desk, &[("bound", "news"), ("most-news", "2")]);
    assert_eq!(more.header("location"), Some("/facilitate/pattern/sites?done=site-bounded"));
    let second = slug_of(&led_to(&load(&server, "page_id=b", around)));

    // One in which somebody has voted stays.
    let _anna = Client::taking_part(server.address(), &second, "anna", &["agree", "pass"]);
    let stays = boss.post(desk, &[("remove", &second)]);
    assert_eq!(stays.header("location"), Some("/facilitate/pattern/sites?done=page-in-use"));
    assert_eq!(server.get(&format!("/polls/{second}")).status, 200);
    let gone = boss.post(desk, &[("remove", &first)]);
    assert_eq!(gone.header("location"), Some("/facilitate/pattern/sites?done=page-removed"));
    assert_eq!(server.get(&format!("/polls/{first}")).status, 404);
    assert!(boss.get(desk).text().contains("1 poll made, of 2"), "the place is free again");
    // Nothing but polls of pages of this pattern goes this way.
    boss.post(desk, &[("remove", "pattern")]);
    assert_eq!(server.get("/polls/pattern").status, 200);

    boss.post(desk, &[("end", "news")]);
    says(&load(&server, "page_id=c", around), 403, "no more polls");
    let reopened = boss.post(desk, &[("reopen", "news")]);
    assert_eq!(reopened.header("location"), Some("/facilitate/pattern/sites?done=site-reopened"));
    led_to(&load(&server, "page_id=c", around));

    // A pattern with pages is not deleted from under them.
    Visitor::give_role(folder.path(), "boss@example.org", "sketch", "facilitator");
    assert_eq!(boss.post("/facilitate/sketch/sites", &[("name", "drafts"), ("most", "2")]).status, 303);
    let headers = [("Referer", around)];
    let made = slug_of(&led_to(&server.get_with("/sites/drafts?page_id=a", &headers)));
    let kept = boss.post("/facilitate/sketch/delete", &[]);
    assert_eq!(kept.header("location"), Some("/facilitate/sketch/sites?done=site-in-use"));
    assert_eq!(boss.get("/facilitate/sketch").status, 200);
    boss.post("/facilitate/sketch/sites", &[("remove", &made)]);
    assert_eq!(boss.post("/facilitate/sketch/delete", &[]).header("location"), Some("/facilitate?done=deleted"));
}

#[test]
fn whoever_leaves_the_pattern_leaves_its_pages() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "5");
    let carol = Visitor::with_account(&server, folder.path(), "carol@example.org", false);
    let made = slug_of(&led_to(&load(&server, "page_id=a", "https://news.example/")));
    let desk = format!("/facilitate/{made}");
    assert_ne!(carol.get(&desk).status, 200, "she runs neither");
    // Who comes to the pattern comes to the pages that are there already.
    let given = boss.post("/facilitate/pattern/colleagues", &[("email", "carol@example.org"), ("role", "moderator")]);
    assert_eq!(given.status, 303, "{}", given.text());
    assert_eq!(carol.get(&desk).status, 200);
    let taken = boss.post("/facilitate/pattern/colleagues", &[("email", "carol@example.org"), ("role", "")]);
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert_ne!(carol.get(&desk).status, 200);
}

#[test]
fn the_greater_of_two_roles_counts_on_the_poll_of_a_page() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "5");
    let made = slug_of(&led_to(&load(&server, "page_id=a", "https://news.example/")));
    let settings = format!("/facilitate/{made}/settings");
    // Reading is less than what comes with the pattern.
    Visitor::give_role(folder.path(), "boss@example.org", &made, "reader");
    assert_eq!(boss.get(&settings).status, 200);
    assert!(boss.get("/facilitate").text().contains(&made));
    // Running the page's poll is more.
    let dora = Visitor::with_account(&server, folder.path(), "dora@example.org", false);
    Visitor::give_role(folder.path(), "dora@example.org", "pattern", "reader");
    assert_ne!(dora.get(&settings).status, 200);
    Visitor::give_role(folder.path(), "dora@example.org", &made, "facilitator");
    assert_eq!(dora.get(&settings).status, 200);
    assert_ne!(dora.get("/facilitate/pattern/settings").status, 200);
    // She is not the last who runs it, as those who run the pattern do.
    let fields = [("email", "dora@example.org"), ("role", "")];
    let taken = boss.post(&format!("/facilitate/{made}/colleagues"), &fields);
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert_ne!(dora.get(&settings).status, 200);
    // Of the pattern itself the last one stays.
    let fields = [("email", "boss@example.org"), ("role", "")];
    assert_eq!(boss.post("/facilitate/pattern/colleagues", &fields).status, 422);
}

#[test]
fn a_secret_that_has_got_about_is_changed() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "9");
    let around = "https://news.example/";
    let old = secret(&boss);
    let signed = |secret: &str, page: &str| format!("page_id={page}&signature={}", signature(secret, page, ""));
    let first = led_to(&load(&server, &signed(&old, "a"), around));
    // Whoever only moderates the pattern has no business with it.
    let carol = Visitor::with_account(&server, folder.path(), "carol@example.org", false);
    Visitor::give_role(folder.path(), "carol@example.org", "pattern", "moderator");
    assert_ne!(carol.post("/facilitate/pattern/sites", &[("secret", "news")]).status, 303);
    assert_eq!(secret(&boss), old);
    let changed = boss.post("/facilitate/pattern/sites", &[("secret", "news")]);
    assert_eq!(changed.header("location"), Some("/facilitate/pattern/sites?done=site-secret"), "{}", changed.text());
    let new = secret(&boss);
    assert_ne!(new, old);
    says(&load(&server, &signed(&old, "b"), around), 403, "is not what the server of this site has signed");
    led_to(&load(&server, &signed(&new, "b"), around));
    assert_eq!(led_to(&load(&server, "page_id=a", around)), first, "polls that are there stay");
    let log = run!["audit", "--poll", "pattern", "--data", folder.path()];
    let log = String::from_utf8_lossy(log.ok()).into_owned();
    assert!(log.contains("site.secret") && log.contains("site news"), "{log}");
}

#[test]
fn a_page_that_is_signed_later_names_its_poll_only_while_people_vote() {
    let folder = folder();
    pattern().topic("What robots may do").put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "9");
    let around = "https://news.example/";
    let made = ["a", "b", "c"].map(|page| slug_of(&led_to(&load(&server, &format!("page_id={page}"), around))));
    let rename = |slug: &str, topic: &str| {
        let fields = [("slug", slug), ("topic", topic), ("embed", around.trim_end_matches('/')), ("writing.open", "1")];
        let saved = boss.post(&format!("/facilitate/{slug}/settings"), &fields);
        assert_eq!(saved.status, 303, "{}", saved.text());
    };
    // The pattern has another topic by now, which was not copied into the first page.
    rename("pattern", "What machines may do");
    rename(&made[1], "Chosen by hand");
    Held::new(&made[2], &[]).close(folder.path());
    for page in ["a", "b", "c"] {
        let seal = signature(&secret(&boss), page, "Robots in town");
        led_to(&load(&server, &format!("page_id={page}&topic=Robots%20in%20town&signature={seal}"), around));
    }
    for (slug, topic) in made.iter().zip(["Robots in town", "Chosen by hand", "What robots may do"]) {
        let page = server.get(&format!("/polls/{slug}"));
        assert!(page.text().contains(topic), "{topic}: {}", page.text());
    }
    let log =
        |slug: &str| String::from_utf8_lossy(run!["audit", "--poll", slug, "--data", folder.path()].ok()).into_owned();
    assert!(
        log(&made[0]).lines().any(|row| row.contains("poll.change") && row.contains("site news")),
        "{}",
        log(&made[0])
    );
    assert!(!log(&made[2]).contains("poll.change"), "{}", log(&made[2]));
}

#[test]
fn pages_of_a_site_are_listed_fifty_at_a_time() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "100");
    for page in 1..=51 {
        led_to(&load(&server, &format!("page_id=article-{page:02}"), "https://news.example/"));
    }
    let rows = |query: &str| {
        let page = boss.get(&format!("/facilitate/pattern/sites{query}"));
        (page.text().matches("<th scope=\"row\">").count(), page)
    };
    let (first, page) = rows("");
    assert_eq!(first, 50);
    assert!(page.text().contains("page=1") && !page.text().contains("article-01<"), "the latest come first");
    let (second, page) = rows("?page=1");
    assert_eq!(second, 1);
    assert!(page.text().contains("article-01<") && page.text().contains("sites?page=0"), "{}", page.text());
}

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
    assert_eq!(anna.post("/polls/pattern/me/erase", &[("sure", "yes")]).status, 303);
    let file = std::fs::read(folder.path().join("folkmoot.db")).expect("the database");
    assert!(!file.windows(8).any(|bytes| bytes == b"Anna <b>"), "the name is still in the file");

    let mut bert = Client::new(server.address());
    let fields = [("key", "a-key-of-somebody-else"), ("consent", tests::CONSENT), ("xid", "b-1"), ("x_name", " ")];
    assert_eq!(bert.post("/polls/pattern/join", &fields).status, 303);
    let kept: serde_json::Value = serde_json::from_slice(&bert.get("/polls/pattern/me/data.json").body).expect("JSON");
    assert_eq!((&kept["name"], &kept["xid"]), (&json!(null), &json!("b-1")));

    let stranger = server.get("/polls/pattern/join?needs=xid");
    assert!(stranger.text().contains("Sign in on the page around this one first"), "{}", stranger.text());
    assert!(!stranger.text().contains("name=\"consent\""), "nobody joins who is not known there");
}
