//! What the organisers say in further languages is read in them, wherever a poll is named.

use crate::mail::{FROM, mails, way_out};
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::time::{Duration, Instant};
use tests::{Client, Held, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(a_poll_speaks_the_readers_language_wherever_it_is_named);

const OWN: &str = "What should AI do for our town?";
const GERMAN: &str = "Was soll KI für unsere Stadt tun?";

fn settings() -> Value {
    let option = |id: &str, text: &str| json!({ "id": id, "text": text });
    let age = json!({
        "id": "age", "text": "How old are you?", "why": "To compare.",
        "options": [option("young", "Under 40"), option("old", "40 or more")],
    });
    let german = json!({
        "topic": GERMAN, "description": "Wir fragen alle.", "outcome": "Der Rat liest es.",
        "questions": { "age": "Wie alt sind Sie?", "age.young": "Unter 40", "age.old": "40 oder mehr" },
    });
    json!({
        "outcome": "The council reads it.",
        "texts": { "de": german },
        "demographics": [age], "demographics_after": 0,
        "targets": [{ "question": "age", "shares": { "young": 0.5, "old": 0.5 } }],
    })
}

/// Twelve people of either age vote on everything.
fn vote(server: &Serving) {
    for person in 0..24 {
        let mut client = Client::new(server.address());
        let age = if person % 2 == 0 { "young" } else { "old" };
        let key = format!("join-of-person-{person:02}");
        let body = json!({ "key": key, "consent": tests::CONSENT, "answers": { "age": age } });
        assert_eq!(client.post_json("/api/v1/polls/town/participants", &body).status, 201);
        for statement in 1..=8 {
            let vote = if (person + statement) % 3 == 0 { "disagree" } else { "agree" };
            let key = format!("vote-{person:02}-on-{statement}-of-many");
            let body = json!({ "statement": statement.to_string(), "vote": vote, "key": key });
            assert_eq!(client.post_json("/api/v1/polls/town/votes", &body).status, 200);
        }
    }
}

#[test]
fn a_poll_speaks_the_readers_language_wherever_it_is_named() {
    let folder = folder();
    let (data, mail) = (folder.path().join("data"), folder.path().join("mail"));
    let seeds: Vec<String> = (1..=8).map(|n| format!("The assistant should follow rule {n}.")).collect();
    Held::new("town", &seeds.iter().map(String::as_str).collect::<Vec<_>>()).settings(settings()).put(&data);
    let to = format!("dir:{}", mail.display());
    let arguments: [&OsStr; 6] =
        ["--data".as_ref(), data.as_os_str(), "--mail".as_ref(), to.as_ref(), "--mail-from".as_ref(), FROM.as_ref()];
    let server = Serving::start(&arguments);
    let visitor = Visitor::new(&server);
    let reads = |path: &str, language: &str| server.get_with(path, &[("Accept-Language", language)]);
    let is_german = |path: &str, says: &[&str], never: &[&str]| {
        let page: Response = reads(path, "de");
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        for part in says {
            assert!(page.text().contains(part), "{path}: {part:?} is not in {}", page.text());
        }
        for part in never {
            assert!(!page.text().contains(part), "{path}: {part:?} is in {}", page.text());
        }
    };
    for path in ["/", "/polls/town", "/polls/town/subscribe", "/polls/town/moderation", "/polls/town/feed.atom"] {
        is_german(path, &[GERMAN], &[OWN]);
        // A language in which the organisers say nothing: their own.
        assert!(reads(path, "fr").text().contains(OWN), "{path} in French");
    }
    is_german("/feed.atom", &[GERMAN], &[OWN]);
    is_german("/polls/town/badge.svg", &[GERMAN], &[OWN]);
    assert!(reads("/", "de").text().contains("lang=\"de\""));

    // By mail, in the language in which somebody asked for it.
    assert_eq!(visitor.post("/polls/town/subscribe?lang=de", &[("email", "ann@example.org")]).status, 303);
    let patience = Instant::now() + Duration::from_secs(30);
    while mails(&mail).is_empty() {
        assert!(Instant::now() < patience, "no mail asks back");
        std::thread::sleep(Duration::from_millis(50));
    }
    let letter = mails(&mail)[0].clone();
    assert!(letter.contains("Was soll KI") && !letter.contains(OWN), "{letter}");
    is_german(way_out(&letter), &[GERMAN], &[OWN]);

    let told: Value = serde_json::from_slice(&server.get("/api/v1/polls/town").body).expect("JSON");
    assert_eq!((told["topic"].as_str(), told["outcome"].as_str()), (Some(OWN), Some("The council reads it.")));
    let german = json!({ "topic": GERMAN, "description": "Wir fragen alle.", "outcome": "Der Rat liest es." });
    assert_eq!(told["texts"], json!({ "de": german }));
    let listed: Value = serde_json::from_slice(&server.get("/api/v1/polls").body).expect("JSON");
    assert_eq!(listed["items"][0]["topics"], json!({ "de": GERMAN }));

    // Charts of who took part name questions and answers.
    vote(&server);
    run!["poll", "close", "town", "--data", &data].ok();
    is_german("/polls/town/weighting", &["Wie alt sind Sie?", "Unter 40", "40 oder mehr"], &["How old are you?", OWN]);
    let french = reads("/polls/town/weighting", "fr");
    assert!(french.text().contains("How old are you?") && french.text().contains("Under 40"), "{}", french.text());
    for path in ["/polls/town/results", "/polls/town/statements", "/polls/town/map", "/polls/town/agreement"] {
        is_german(path, &[GERMAN], &[OWN]);
    }
}
