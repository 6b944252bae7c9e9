//! A session that ends while somebody writes takes nothing of it along.

use super::{check_at, is_wanted, town, values};
use tests::{PASSWORD, Visitor};

tests::also_on_postgres!(
    what_was_written_comes_back_and_can_be_sent_once_more,
    whoever_is_signed_in_reads_on_every_page_how_long_that_lasts_and_nobody_else_does,
    passwords_files_and_what_other_sites_send_do_not_come_back,
);

const ANN: &str = "ann@example.org";
const WRITTEN: &str = "We ask \"everybody\" & all\nwho <b>lives</b> here, in Köln.";

/// Somebody whose browser still has the cookie of a session that has ended elsewhere.
fn left_behind<'a>(town: &'a super::Town, runs: &Visitor<'_>) -> Visitor<'a> {
    let visitor = Visitor::new(&town.server);
    visitor.steal(&runs.cookie());
    assert_eq!(runs.post("/sign-out", &[]).status, 303);
    visitor
}

#[test]
fn what_was_written_comes_back_and_can_be_sent_once_more() {
    let town = town();
    let runs = town.facilitator(ANN);
    town.ready(&runs);
    let mut fields = values(runs.get("/facilitate/moot/settings").text());
    fields.retain(|(name, _)| name != "description");
    fields.push(("description".into(), WRITTEN.into()));
    let sent: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let ann = left_behind(&town, &runs);
    let page = ann.post("/facilitate/moot/settings", &sent);
    assert_eq!((page.status, page.header("cache-control")), (401, Some("no-store")));
    assert!(page.text().contains("action=\"/facilitate/moot/settings\""), "{}", page.text());
    assert!(page.text().contains("We ask \"everybody\" &amp; all\nwho &lt;b>lives&lt;/b> here"), "{}", page.text());
    assert!(!page.text().contains("<b>lives"), "it becomes no part of the page");
    let held: Vec<(String, String)> = values(page.text())
        .into_iter()
        .map(|(name, value)| (name, value.replace("&lt;", "<").replace("&gt;", ">")))
        .collect();
    assert_eq!(held, fields, "every field, in its order");
    // Nobody signed in meanwhile: the same again, as often as that takes.
    assert_eq!(ann.post("/facilitate/moot/settings", &sent).status, 401);
    assert_eq!(ann.sign_in(ANN).status, 303);
    assert!(!ann.get("/facilitate/moot/settings").text().contains("Köln"), "nothing was done before");
    let saved = ann.post("/facilitate/moot/settings", &sent);
    assert_eq!(saved.header("location"), Some("/facilitate/moot/settings?done=saved"), "{}", saved.text());
    assert!(ann.get("/facilitate/moot/settings").text().contains("Köln"));
}

#[test]
fn whoever_is_signed_in_reads_on_every_page_how_long_that_lasts_and_nobody_else_does() {
    let town = town();
    let runs = town.facilitator(ANN);
    town.ready(&runs);
    let says = "for 30 minutes after the last page or form, and for 12 hours at most";
    for path in ["/facilitate/moot/settings", "/facilitate/moot/seeds", "/facilitate/new", "/account"] {
        let page = runs.get(path);
        assert!(page.text().contains(says) && page.text().contains("/assets/session."), "{path}: {}", page.text());
    }
    for path in ["/", "/sign-in"] {
        let page = town.server.get(path);
        assert!(!page.text().contains(says) && !page.text().contains("/assets/session."), "{path}: {}", page.text());
    }
    assert!(!runs.get("/facilitate/moot/preview/landing").text().contains(says), "whoever takes part has no session");
}

#[test]
fn passwords_files_and_what_other_sites_send_do_not_come_back() {
    let town = town();
    let runs = town.facilitator(ANN);
    town.ready(&runs);
    let ann = left_behind(&town, &runs);
    let password = [("present-password", PASSWORD), ("password", "another few plain words")];
    let refused = ann.post("/account/password", &password);
    assert_eq!((refused.status, refused.header("location")), (303, Some("/sign-in")));
    assert!(!refused.text().contains("plain words"));
    let parts = ann.upload("/facilitate/moot/seeds", &[("text", "One of us. Two of us.")], &[("a.csv", b"private")]);
    assert_eq!(parts.status, 401, "{}", parts.text());
    assert!(parts.text().contains("enctype=\"multipart/form-data\"") && parts.text().contains("One of us. Two of us."));
    assert!(parts.text().contains("A file is not kept") && !parts.text().contains("private"));
    let elsewhere = [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example")];
    let refused = ann.post_with("/facilitate/moot/settings", &[("topic", "Mine now")], &elsewhere);
    assert!(refused.status == 403 && !refused.text().contains("Mine now"), "{}", refused.text());
    // A reader of the API gets an answer that a program understands.
    let program = [("Authorization", "Bearer 0000")];
    let refused = town.server.send("POST", "/facilitate/moot/settings", &program, b"topic=Mine");
    assert!(refused.status == 401 && !refused.text().contains("Mine"), "{}", refused.text());
}

#[test]
fn the_page_is_read_and_sent_without_javascript() {
    if !is_wanted("session-ended.mjs") {
        return;
    }
    let town = town();
    town.ready(&town.facilitator(ANN));
    check_at(&town.server, "session-ended.mjs", &[("FOLKMOOT_EMAIL", ANN), ("FOLKMOOT_PASSWORD", PASSWORD)]);
}
