//! Principles that people word in another language than English say so: on pages, in the record, in a second vote.

use super::{DESK, decide, moot_of, must, seen};
use serde_json::{Value, json};
use tests::{Client, Held, Visitor};

tests::also_on_postgres!(
    principles_are_in_the_language_that_people_worded_them_in,
    english_of_a_region_is_no_other_language,
);

const GERMAN: [&str; 5] = [
    "Die KI sollte immer ehrlich mit den Menschen sein, die sie etwas fragen.",
    "Die KI sollte die Privatsphäre aller Menschen achten.",
    "Die KI sollte immer in Reimen antworten, auch auf ernste Fragen.",
    "The AI should admit when it does not know.",
    "Die KI sollte sagen, woher sie weiß, was sie behauptet.",
];

/// How principles are worded here, by the statement that they come from; the second could be many languages.
const WORDED: [(&str, &str); 3] = [
    ("s1", "Wähle die Antwort, die ehrlicher mit den Menschen umgeht."),
    ("s2", "Privat."),
    ("s5", "Wähle die Antwort, die eher sagt, woher sie weiß, was sie behauptet."),
];

fn reword(visitor: &Visitor<'_>, clause: &str, text: &str) {
    must(&decide(visitor, &[("change", "reword"), ("clause", clause), ("text", text), ("reason", "Klarer")]));
}

#[test]
fn principles_are_in_the_language_that_people_worded_them_in() {
    let moot = moot_of(Held::new("town", &GERMAN).settings(json!({
        "language": "de", "organiser": "Der Rat", "contact": "rat@example.org", "outcome": "Der Rat stimmt ab.",
    })));
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    for (clause, text) in WORDED {
        reword(&ann, clause, text);
    }
    let desk = ann.get(DESK).text().to_owned();
    assert!(desk.contains(WORDED[0].1), "{desk}");
    must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Vier von fünf")]));
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
    must(&ann.post(&format!("{DESK}/publish"), &[("version", "1")]));

    // The record: each principle has its language, English is not named, and the list is of what there is.
    let file = moot.server.get("/polls/town/data/constitution.json");
    let record: Value = serde_json::from_slice(&file.body).expect("JSON");
    assert_eq!(record["languages"], json!(["de", "en"]), "{record}");
    let clauses = record["clauses"].as_array().expect("clauses");
    let language = |id: &str| clauses.iter().find(|clause| clause["id"] == id).expect("the principle").get("language");
    for (clause, _) in WORDED {
        assert_eq!(language(clause), Some(&"de".into()), "{clause}");
    }
    assert_eq!(language("s4"), None, "rules word in English");

    // Every page marks them so.
    for path in ["/polls/town/constitution", "/polls/town/constitution/v/1"] {
        let page = moot.server.get(path).text().to_owned();
        for (_, text) in WORDED {
            assert!(page.contains(&format!("lang=\"de\">{text}</bdi>")), "{path} lacks {text}: {page}");
        }
        assert!(page.contains("lang=\"en\">Choose the response that"), "{path}: {page}");
    }

    // Whoever votes on them sees them in their languages, too.
    let made = ann.post(&format!("{DESK}/vote"), &[("version", "1")]);
    assert_eq!(made.header("location"), Some("/facilitate/town-vote?done=created"), "{}", made.text());
    must(&ann.post("/facilitate/town-vote/open", &[]));
    let mut zoe = Client::new(moot.server.address());
    let joined = json!({ "key": "second-join-of-zoe", "consent": tests::CONSENT });
    assert_eq!(zoe.post_json("/api/v1/polls/town-vote/participants", &joined).status, 201);
    let mut languages = Vec::new();
    loop {
        let next: Value = serde_json::from_slice(&zoe.get("/api/v1/polls/town-vote/next").body).expect("JSON");
        let Some(id) = next["next"]["id"].as_str() else { break };
        languages.push(next["next"]["language"].as_str().unwrap_or_default().to_owned());
        let body = json!({ "statement": id, "vote": "agree", "key": format!("second-vote-of-zoe-{id}") });
        assert_eq!(zoe.post_json("/api/v1/polls/town-vote/votes", &body).status, 200);
    }
    languages.sort();
    assert_eq!(languages, ["de", "de", "de", "en"]);

    // Put back into English, it is English.
    reword(&ann, "s5", "Choose the response that says more often where it knows from what it claims.");
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
    must(&ann.post(&format!("{DESK}/publish"), &[("version", "2"), ("note", "One in English")]));
    let page = moot.server.get("/polls/town/constitution/v/2").text().to_owned();
    assert!(page.contains("lang=\"en\">Choose the response that says more often"), "{page}");
}

#[test]
fn english_of_a_region_is_no_other_language() {
    let moot = moot_of(Held::new("town", &GERMAN).settings(json!({
        "language": "en-GB", "organiser": "The council", "contact": "a@example.org", "outcome": "The council votes.",
        "texts": { "fr-CA": { "topic": "Quelle IA pour notre ville ?" } },
    })));
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    for (clause, text) in [
        ("s1", "Choose the response that is more honest with the people who ask it something."),
        ("s2", "Choose the response that respects the privacy of all people more."),
        ("s5", "Choose the response that says more often where it knows from what it claims."),
    ] {
        reword(&ann, clause, text);
    }
    must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Four of five")]));
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
    must(&ann.post(&format!("{DESK}/publish"), &[("version", "1")]));
    let file = moot.server.get("/polls/town/data/constitution.json");
    let record: Value = serde_json::from_slice(&file.body).expect("JSON");
    assert_eq!(record["languages"], json!(["en"]), "{record}");
    let named = record["clauses"].as_array().expect("clauses").iter().any(|clause| clause.get("language").is_some());
    assert!(!named, "{record}");

    // What is said for a region is said of the second vote, too.
    let made = ann.post(&format!("{DESK}/vote"), &[("version", "1")]);
    assert_eq!(made.header("location"), Some("/facilitate/town-vote?done=created"), "{}", made.text());
    must(&ann.post("/facilitate/town-vote/open", &[]));
    let told: Value = serde_json::from_slice(&moot.server.get("/api/v1/polls/town-vote").body).expect("JSON");
    let topic = told["texts"]["fr-CA"]["topic"].as_str().unwrap_or_default();
    assert!(topic.starts_with("Second vote") && topic.contains("Quelle IA pour notre ville ?"), "{told}");
    let page = moot.server.get("/polls/town-vote?lang=fr");
    assert!(page.text().contains("Quelle IA pour notre ville ?"), "{}", page.text());
}
