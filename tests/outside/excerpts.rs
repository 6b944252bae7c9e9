//! Parts of the results with a name: picked by those who run a poll, shown to everybody once they say so, and never more
//! than the results themselves.

use crate::whole::json_of;
use serde_json::json;
use tests::{Client, Held, Poll, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    an_excerpt_is_read_once_it_is_shown_and_has_what_was_picked,
    an_excerpt_cannot_be_made_up,
    an_excerpt_of_a_large_poll_is_read_page_by_page,
    an_excerpt_of_thousands_of_picked_statements_is_saved,
    the_archive_of_everything_has_excerpts_too,
);

const STATEMENTS: usize = 8;
const DESK: &str = "/facilitate/town/excerpts";

fn rule(n: usize) -> String {
    format!("The assistant should follow rule {n}.")
}

/// A town in which forty people have voted on everything, and one has written what no moderator has looked at.
fn town(data: &std::path::Path, close: bool) -> Serving {
    let seeds: Vec<String> = (1..=STATEMENTS).map(rule).collect();
    let settings = json!({ "statements": { "after": 0 } });
    Held::new("town", &seeds.iter().map(String::as_str).collect::<Vec<_>>()).settings(settings).put(data);
    let server = Serving::data(data);
    for person in 0..40 {
        let votes: Vec<&str> =
            (0..STATEMENTS).map(|at| if at % 2 == 0 || person % 2 == 0 { "agree" } else { "disagree" }).collect();
        let mut client = Client::taking_part(server.address(), "town", &format!("person-{person}"), &votes);
        if person == 0 {
            let body = json!({
                "text": "Trains should run on time, too.", "key": "a-statement-of-her-own", "language": "nl",
            });
            assert_eq!(client.post_json("/api/v1/polls/town/statements", &body).status, 200);
        }
    }
    if close {
        run!["poll", "close", "town", "--data", data].ok();
    }
    server
}

fn ann<'a>(server: &'a Serving, data: &std::path::Path) -> Visitor<'a> {
    let ann = Visitor::with_account(server, data, "ann@example.org", false);
    Visitor::give_role(data, "ann@example.org", "town", "facilitator");
    assert_eq!(ann.sign_in("ann@example.org").status, 303);
    ann
}

#[test]
fn an_excerpt_is_read_once_it_is_shown_and_has_what_was_picked() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = town(&data, true);
    let ann = ann(&server, &data);
    let made = ann.post(DESK, &[("title", "For the council <b>")]);
    assert_eq!((made.status, made.header("location")), (303, Some("/facilitate/town/excerpts/1?done=excerpt-made")));
    let public = || server.get("/polls/town/excerpts/1");
    assert_eq!(public().status, 404, "nobody else sees it yet");
    assert!(!server.get("/polls/town/results").text().contains("/polls/town/excerpts/1"));

    let save = |more: &[(&str, &str)]| {
        let mut fields = vec![("do", "save"), ("title", "For the council <b>"), ("shown", "1")];
        fields.extend(more);
        assert_eq!(ann.post(&format!("{DESK}/1"), &fields).status, 303);
    };
    save(&[("lead", "What comes first.\n\nThe rest can wait."), ("statement", "3"), ("statement", "6")]);
    let page = public();
    assert_eq!(page.status, 200);
    let says =
        ["For the council &lt;b&gt;", "What comes first.", "2 of 9 statements, chosen by those who run this poll."];
    for says in says {
        assert!(page.text().contains(says), "lacks {says}: {}", page.text());
    }
    for n in 1..=STATEMENTS {
        assert_eq!(page.text().contains(&rule(n)), n == 3 || n == 6, "rule {n}");
    }
    assert!(
        page.text().contains("href=\"/polls/town/statements\"") && page.text().contains("<table"),
        "the whole, too"
    );
    assert!(server.get("/polls/town/results").text().contains("href=\"/polls/town/excerpts/1\""));
    // Whoever reads in another language hears words of others in theirs.
    let title = "<bdi dir=\"auto\" lang=\"en\">For the council &lt;b&gt;</bdi>";
    let written = "<bdi dir=\"auto\" lang=\"nl\">Trains should run on time, too.</bdi>";
    for (page, says) in [
        (server.get_with("/polls/town/excerpts/1", &[("Accept-Language", "fr")]), title),
        (server.get_with("/polls/town/results", &[("Accept-Language", "fr")]), title),
        (ann.get(&format!("{DESK}/1")), written),
    ] {
        assert!(page.text().contains(says), "lacks {says}: {}", page.text());
    }
    let picture = server.get("/polls/town/data/agreement.svg");
    let says = ["<title xml:lang=\"nl\">9: Trains", " xml:lang=\"nl\">9: Trains should run on time, too.</text>"];
    assert!(says.iter().all(|says| picture.text().contains(says)), "{}", picture.text());

    // What was picked and has been rejected since is in it no more, and does not turn it into one of everything.
    save(&[("statement", "3")]);
    let reject = [("statement", "3"), ("do", "reject"), ("reason", "Said before")];
    assert_eq!(ann.post("/facilitate/town/statements", &reject).status, 303);
    let until = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while !public().text().contains("0 of 8 statements") {
        assert!(std::time::Instant::now() < until, "{}", public().text());
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    let page = ann.get(&format!("{DESK}/1"));
    assert!(page.text().contains("<input type=\"hidden\" name=\"statement\" value=\"3\""), "{}", page.text());

    // With none picked all are in it; what no moderator has accepted may stay out.
    save(&[]);
    assert!(public().text().contains("8 of 8 statements") && public().text().contains("Trains should run"));
    save(&[("accepted_only", "1"), ("sorted_by", "agreement")]);
    let page = public();
    assert!(page.text().contains("7 of 8 statements") && !page.text().contains("Trains should run"), "{}", page.text());
    let first = page.text().split("class=\"statement-text\"").nth(1).expect("a statement");
    assert!([1, 5, 7].iter().any(|n| first.contains(&rule(*n))), "the widest agreement comes first: {first}");

    // Its number is not given again.
    assert_eq!(ann.post(&format!("{DESK}/1"), &[("do", "remove")]).status, 303);
    assert_eq!((public().status, ann.get(&format!("{DESK}/1")).status), (404, 404));
    let made = ann.post(DESK, &[("title", "Another one")]);
    assert_eq!(made.header("location"), Some("/facilitate/town/excerpts/2?done=excerpt-made"));
    let audit = run!["audit", "--poll", "town", "--data", &data];
    let audit = String::from_utf8_lossy(audit.ok());
    for deed in ["excerpt.make", "excerpt.change", "excerpt.remove"] {
        assert!(audit.contains(deed), "{audit}");
    }
}

#[test]
fn an_excerpt_cannot_be_made_up() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = town(&data, false);
    let ann = ann(&server, &data);
    let refused = ann.post(DESK, &[("title", " ")]);
    assert!(refused.status == 422 && refused.text().contains("Write a title."), "{}", refused.text());
    assert_eq!(ann.post(DESK, &[("title", "For the council")]).status, 303);
    let long = "x".repeat(121);
    let refused = ann.post(&format!("{DESK}/1"), &[("do", "save"), ("title", &long)]);
    assert!(refused.status == 422, "{}", refused.text());
    assert_eq!(ann.get(&format!("{DESK}/7")).status, 404);
    // While people vote it shows nothing to anybody, whatever it says.
    let shown = ann.post(&format!("{DESK}/1"), &[("do", "save"), ("title", "For the council"), ("shown", "1")]);
    assert!(shown.status == 422 && shown.text().contains("which there are when voting is over"), "{}", shown.text());
    let page = server.get("/polls/town/excerpts/1");
    assert!(page.text().contains("Results come when voting is over") && !page.text().contains(&rule(1)));
    let page = ann.get(&format!("{DESK}/1"));
    assert!(page.text().contains("when voting is over") && !page.text().contains(&rule(1)), "{}", page.text());
}

#[test]
fn an_excerpt_of_a_large_poll_is_read_page_by_page() {
    let folder = folder();
    let (data, export) = (folder.path().join("data"), folder.path().join("poll"));
    Poll::voted(12, 210, |person, statement| Some(if (person + statement).is_multiple_of(3) { -1 } else { 1 }))
        .write(&export);
    run!["import", "polis", &export, "--slug", "town", "--data", &data].ok();
    let server = Serving::data(&data);
    let ann = ann(&server, &data);
    assert_eq!(ann.post(DESK, &[("title", "Everything")]).status, 303);
    let shown = [("do", "save"), ("title", "Everything"), ("sorted_by", "votes"), ("shown", "1")];
    assert_eq!(ann.post(&format!("{DESK}/1"), &shown).status, 303);
    // Every other statement is picked, too, so that it is told from the list of all.
    let every: Vec<String> = (0..210).map(|n| n.to_string()).collect();
    for (picked, pages) in [(Vec::new(), 6), (every.iter().step_by(2).collect(), 3)] {
        let mut fields = shown.to_vec();
        fields.extend(picked.iter().map(|id: &&String| ("statement", id.as_str())));
        assert_eq!(ann.post(&format!("{DESK}/1"), &fields).status, 303);
        let all = if pages == 6 { 210 } else { 105 };
        let mut seen = std::collections::BTreeSet::new();
        for page in 1..=pages {
            let html = server.get(&format!("/polls/town/excerpts/1?page={page}"));
            let text = html.text();
            assert!(text.contains(&format!("{all} of 210 statements")), "{text}");
            let ids = text.split(" id=\"s").skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
            seen.extend(ids.filter(|id| id.parse::<usize>().is_ok()).map(str::to_owned));
            let linked = |rel: &str, to: i32| has_link(text, rel, &format!("/polls/town/excerpts/1?page={to}"));
            assert_eq!((linked("prev", page - 1), linked("next", page + 1)), (page > 1, page < pages), "{text}");
            assert!(text.contains(&format!("Page {page} of {pages}")), "{text}");
        }
        assert_eq!(seen.len(), all, "each statement stands on one of the pages: {seen:?}");
        let beyond = server.get("/polls/town/excerpts/1?page=99");
        assert!(beyond.text().contains(&format!("Page {pages} of {pages}")), "{}", beyond.text());
        // Those who make it see it in pages, too, on their own page.
        let desk = ann.get(&format!("{DESK}/1?page=2"));
        assert!(has_link(desk.text(), "next", &format!("{DESK}/1?page=3#as-read")), "{}", desk.text());
    }
}

#[test]
fn an_excerpt_of_thousands_of_picked_statements_is_saved() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = town(&data, true);
    let ann = ann(&server, &data);
    assert_eq!(ann.post(DESK, &[("title", "Nearly everything")]).status, 303);
    // What has left the analysis stays picked, so a form may name as many as a large poll has.
    let ids: Vec<String> = (2..12_000).map(|n| n.to_string()).collect();
    let mut fields = vec![("do", "save"), ("title", "Nearly everything"), ("shown", "1")];
    fields.extend(ids.iter().map(|id| ("statement", id.as_str())));
    let saved = ann.post(&format!("{DESK}/1"), &fields);
    assert_eq!(saved.status, 303, "{}", saved.text());
    let page = server.get("/polls/town/excerpts/1");
    assert!(page.text().contains("8 of 9 statements") && !page.text().contains(&rule(1)), "{}", page.text());
}

#[test]
fn the_archive_of_everything_has_excerpts_too() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = town(&data, true);
    let ann = ann(&server, &data);
    let archived = || json_of(&ann.get("/facilitate/town/data/whole.zip").body, "excerpts.json");
    assert_eq!(archived(), None);
    assert_eq!(ann.post(DESK, &[("title", "For the council")]).status, 303);
    let of = |statements: &[&str], shown: bool, lead: &str| {
        json!([{
            "number": 1, "title": "For the council", "lead": lead, "accepted_only": false, "statements": statements,
            "sorted_by": "number", "shown": shown,
        }])
    };
    assert_eq!(archived(), Some(of(&[], false, "")));
    let fields = [("do", "save"), ("title", "For the council"), ("lead", "Read this."), ("sorted_by", "number")];
    let save = |more: &[(&str, &str)]| {
        assert_eq!(ann.post(&format!("{DESK}/1"), &[&fields[..], more].concat()).status, 303);
    };
    // What nobody else sees is in it as well, and what was changed last.
    save(&[("statement", "3")]);
    assert_eq!(archived(), Some(of(&["3"], false, "Read this.")));
    save(&[("statement", "3"), ("statement", "6"), ("shown", "1")]);
    assert_eq!(archived(), Some(of(&["3", "6"], true, "Read this.")));
    let described = json_of(&ann.get("/facilitate/town/data/whole.zip").body, "format.json").expect("a description");
    let files = described["files"].as_array().expect("files");
    let told = files.iter().find(|file| file["name"] == "excerpts.json").expect("it is described");
    assert!(told["says"].as_str().expect("words").contains("No import reads it"), "{told}");
    assert_eq!(ann.post(&format!("{DESK}/1"), &[("do", "remove")]).status, 303);
    assert_eq!(archived(), None);
}

/// Whether a page leads somewhere as its neighbour.
fn has_link(html: &str, rel: &str, href: &str) -> bool {
    let mut tags = html.split("<a ").skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    tags.any(|tag| tag.contains(&format!("rel=\"{rel}\"")) && tag.contains(&format!("href=\"{href}\"")))
}
