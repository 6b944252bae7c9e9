//! What people wrote is marked as the language that it is in, wherever somebody who reads another one meets it.

use serde_json::json;
use std::ffi::OsStr;
use tests::{CONSENT, Client, Held, Serving, Visitor, folder};

tests::also_on_postgres!(what_people_wrote_is_marked_as_the_language_that_it_is_in);

const FRENCH: &str = "Le conseil municipal doit publier toutes les dépenses chaque année sur son site.";
const ENGLISH: &str = "The council should publish all of its expenses on its website every year.";
const REASON: &str = "It says the same for everybody.";
const ASKED: &str = "How old are you?";
const WHY: &str = "We compare with the town.";

/// Elements that have no end.
const VOID: [&str; 9] = ["area", "base", "br", "hr", "img", "input", "link", "meta", "source"];
/// Elements in which no text can be marked, or where it is no text to read.
const PLAIN: [&str; 5] = ["title", "script", "style", "textarea", "option"];

/// The language of each place at which a page has a text: that of the nearest element around it that names one.
fn languages(page: &str, text: &str) -> Vec<String> {
    let mut open: Vec<(String, Option<String>)> = Vec::new();
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        if before.contains(text) && !open.iter().any(|(name, _)| PLAIN.contains(&name.as_str())) {
            let language = open.iter().rev().find_map(|(_, language)| language.clone());
            found.push(language.unwrap_or_default());
        }
        let (tag, after) = after.split_once('>').expect("the end of a tag");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            while open.pop().is_some_and(|(last, _)| !last.eq_ignore_ascii_case(name.trim())) {}
        } else if !tag.starts_with('!') {
            let name = tag.split([' ', '\n', '/']).next().unwrap_or_default().to_ascii_lowercase();
            let language = tag.split_once(" lang=\"").and_then(|(_, value)| value.split_once('"'));
            if !VOID.contains(&name.as_str()) && !tag.ends_with('/') {
                open.push((name, language.map(|(value, _)| value.to_owned())));
            }
        }
    }
    found
}

#[track_caller]
fn is_marked(page: &str, text: &str, language: &str) {
    let found = languages(page, text);
    assert!(!found.is_empty() && found.iter().all(|one| one == language), "{text:?} is in {found:?}: {page}");
}

#[test]
fn the_nearest_element_says_the_language() {
    let page = "<html lang=\"de\"><title>Oui</title><p>Oui <!><br><b lang=\"fr\"><i>Oui</i></b> Oui</p></html>";
    assert_eq!(languages(page, "Oui"), ["de", "fr", "de"]);
}

#[test]
fn what_people_wrote_is_marked_as_the_language_that_it_is_in() {
    let folder = folder();
    let data = folder.path().join("data");
    let age = json!({
        "id": "age", "text": ASKED, "why": WHY,
        "options": [{ "id": "young", "text": "Under 40 years" }, { "id": "old", "text": "40 years or more" }],
    });
    let settings = json!({ "statements": { "after": 0 }, "demographics": [age], "demographics_after": 0 });
    Held::new("town", &["AI should admit doubt.", "AI should be kind."]).settings(settings).put(&data);
    let arguments: [&OsStr; 2] = ["--data".as_ref(), data.as_os_str()];
    let server = Serving::start(&arguments);

    // What organisers ask, also where an answer is missing.
    let mut author = Client::new(server.address()).reading("de");
    let join = author.get("/polls/town/join").text().to_owned();
    for text in [ASKED, WHY, "Under 40 years"] {
        is_marked(&join, text, "en");
    }
    let refused = author.post("/polls/town/join", &[("consent", CONSENT)]).text().to_owned();
    assert_eq!(languages(&refused, ASKED), ["en", "en"], "in the summary and beside the answers: {refused}");

    let body = json!({ "key": "join-of-the-author", "consent": CONSENT, "answers": { "age": "young" } });
    assert_eq!(author.post_json("/api/v1/polls/town/participants", &body).status, 201);
    let written = json!({ "text": FRENCH, "key": "a-statement-in-french" });
    let written = author.post_json("/api/v1/polls/town/statements", &written);
    assert_eq!(written.status, 200, "{}", written.text());

    let runs = Visitor::with_account(&server, &data, "ann@example.org", true);
    let reads = |path: &str| runs.get_with(path, &[("Accept-Language", "de")]).text().to_owned();
    is_marked(&reads("/facilitate/town/statements"), FRENCH, "fr");
    let reworded = [("statement", "3"), ("do", "reword"), ("text", ENGLISH), ("reason", REASON)];
    let done = runs.post("/facilitate/town/statements", &reworded);
    assert_eq!(done.status, 303, "{}", done.text());

    // The new words have a language of their own, and those of the author keep theirs.
    let queue = reads("/facilitate/town/statements");
    is_marked(&queue, ENGLISH, "en");
    is_marked(&queue, FRENCH, "fr");
    for path in ["/facilitate/town/log", "/polls/town/moderation"] {
        let log = reads(path);
        is_marked(&log, ENGLISH, "en");
        is_marked(&log, REASON, "en");
    }
    let own = author.get("/polls/town/me").text().to_owned();
    for (text, language) in [(ENGLISH, "en"), (FRENCH, "fr"), (REASON, "en"), (ASKED, "en"), ("Under 40 years", "en")] {
        is_marked(&own, text, language);
    }
}
