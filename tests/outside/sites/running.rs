//! Those who run the pattern, and what they can do with its pages.

use super::{SEEDS, boss, led_to, load, pattern, says, slug_of};
use serde_json::json;
use tests::{Client, Held, Serving, Visitor, folder};

tests::also_on_postgres!(
    what_nobody_has_touched_can_be_removed_and_a_name_can_be_changed,
    whoever_leaves_the_pattern_leaves_its_pages,
    the_greater_of_two_roles_counts_on_the_poll_of_a_page,
    pages_of_a_site_are_listed_fifty_at_a_time,
);

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
