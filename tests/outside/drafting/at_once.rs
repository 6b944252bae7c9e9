//! Buttons of the drafting page that are pressed twice, or by two at once, do one thing.

use super::{DESK, Moot, SEEDS, decide, moot, must, reword_all, seen};
use tests::{Held, Response, Serving, Visitor, alter};

tests::also_on_postgres!(
    a_draft_is_ratified_once,
    the_same_constitution_is_put_to_the_vote_once,
    a_name_that_somebody_else_takes_is_passed_over,
);

/// A draft that can be ratified and voted on.
fn ready(moot: &Moot) -> Visitor<'_> {
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    must(&decide(&ann, &reword_all()));
    must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Four of five")]));
    ann
}

/// What is pressed, and what goes with it.
type Click<'a> = (&'a str, &'a str, &'a str);

/// Two clicks of one person at once.
fn both(server: &Serving, person: &Visitor<'_>, clicks: [Click<'_>; 2]) -> [Response; 2] {
    let cookie = person.cookie();
    let cookie = cookie.as_str();
    std::thread::scope(|scope| {
        let clicks = clicks.map(|(button, field, value)| {
            scope.spawn(move || {
                let visitor = Visitor::new(server);
                visitor.steal(cookie);
                visitor.post(&format!("{DESK}/{button}"), &[(field, value)])
            })
        });
        clicks.map(|click| click.join().expect("an answer"))
    })
}

fn statuses(answers: &[Response; 2]) -> Vec<u16> {
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    statuses
}

#[test]
fn a_draft_is_ratified_once() {
    let moot = moot();
    let ann = ready(&moot);
    let now = seen(&ann.get(DESK));
    let click = ("ratify", "seen", now.as_str());
    assert_eq!(statuses(&both(&moot.server, &ann, [click, click])), [303, 409]);
    // Also one after the other.
    let again = ann.post(&format!("{DESK}/ratify"), &[("seen", &now)]);
    assert_eq!(again.status, 409, "{}", again.text());
    assert!(again.text().contains("This draft has been ratified already"), "{}", again.text());
    let page = ann.get(DESK).text().to_owned();
    assert!(page.contains("Version 1, ratified by") && !page.contains("Version 2, ratified by"), "{page}");
    assert!(!page.contains("Ratify this draft"), "there is nothing to ratify: {page}");
    // Once something has been decided, there is.
    must(&decide(&ann, &[("change", "weigh"), ("clause", "s1"), ("weight", "2"), ("reason", "Said most often")]));
    let page = ann.get(DESK);
    assert!(page.text().contains("Ratify this draft"), "{}", page.text());
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&page))]));
}

#[test]
fn the_same_constitution_is_put_to_the_vote_once() {
    let moot = moot();
    let ann = ready(&moot);
    let now = seen(&ann.get(DESK));
    let click = ("vote", "seen", now.as_str());
    assert_eq!(statuses(&both(&moot.server, &ann, [click, click])), [303, 409]);
    let again = ann.post(&format!("{DESK}/vote"), &[("seen", &now)]);
    assert_eq!(again.status, 409, "{}", again.text());
    assert!(again.text().contains("that vote has not ended"), "{}", again.text());
    assert_eq!(ann.get("/facilitate/town-vote").status, 200);
    assert_eq!(ann.get("/facilitate/town-vote-2").status, 404, "there is one vote");

    // Two constitutions at once are two votes, and each gets a name.
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &now)]));
    must(&decide(&ann, &[("change", "weigh"), ("clause", "s1"), ("weight", "2"), ("reason", "Said most often")]));
    let now = seen(&ann.get(DESK));
    let answers = both(&moot.server, &ann, [("vote", "seen", now.as_str()), ("vote", "version", "1")]);
    let mut places = answers.each_ref().map(|answer| answer.header("location").unwrap_or(answer.text()).to_owned());
    places.sort();
    assert_eq!(places, ["/facilitate/town-vote-2?done=created", "/facilitate/town-vote-3?done=created"]);
}

#[test]
fn a_name_that_somebody_else_takes_is_passed_over() {
    let moot = moot();
    let ann = ready(&moot);
    // A poll that is on its way in is seen by nobody, and has its name.
    Held::new("town-vote", &SEEDS).draft().put(&moot.data);
    alter(&moot.data, "update polls set importing_ms = 9999999999999 where slug = 'town-vote'");
    let made = ann.post(&format!("{DESK}/vote"), &[("seen", &seen(&ann.get(DESK)))]);
    assert_eq!(made.header("location"), Some("/facilitate/town-vote-2?done=created"), "{}", made.text());
}
