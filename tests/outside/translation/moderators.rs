//! Those who run a poll ask for translations as such, whatever they are as participants.

use super::{Moot, SEEDS, location, offered, voted};
use serde_json::json;
use std::time::{Duration, Instant};
use tests::{Client, Reply, Visitor, run};

tests::also_on_postgres!(who_runs_a_poll_may_ask_for_translations_whatever_became_of_her_place_in_it);

const PAGE: &str = "/polls/town/statements/1";
const FRENCH: [(&str, &str); 1] = [("Accept-Language", "fr")];
const GERMAN: [(&str, &str); 1] = [("Accept-Language", "de")];

fn joins(visitor: &Visitor<'_>, key: &str) {
    let joined = visitor.post("/polls/town/join", &[("key", key), ("consent", tests::CONSENT)]);
    assert_eq!(joined.status, 303, "{}", joined.text());
}

fn asks(visitor: &Visitor<'_>, language: &[(&str, &str)]) -> String {
    let sent = visitor.post_with(&format!("{PAGE}/translation"), &[("from", "page")], language);
    assert_eq!(sent.status, 303, "{}", sent.text());
    location(&sent).to_owned()
}

#[test]
fn who_runs_a_poll_may_ask_for_translations_whatever_became_of_her_place_in_it() {
    let moot = Moot::with(json!({}), |text| Reply::chat(&format!("[{text}]")));
    let data = moot.folder.path().join("data");
    let ann = Visitor::with_account(&moot.server, &data, "ann@example.org", true);
    let session = ann.cookie();
    joins(&ann, "join-of-ann-00000001");
    let bob = Visitor::new(&moot.server);
    joins(&bob, "join-of-bob-00000001");
    let mut voters: Vec<Client> = (0..7).map(|_| moot.reader("en")).collect();
    for voter in &mut voters {
        voted(voter, "1");
        voted(voter, "2");
    }
    for participant in ["1", "2"] {
        let ban = [("participant", participant), ("do", "ban"), ("reason", "To try it out")];
        assert_eq!(ann.post("/facilitate/town/ban", &ban).status, 303);
    }
    let refused = bob.post_with(&format!("{PAGE}/translation"), &[("from", "page")], &FRENCH);
    assert_ne!(location(&refused), PAGE, "somebody banned asks for nothing");
    assert!(moot.model.asked().is_empty());
    assert_eq!(asks(&ann, &FRENCH), PAGE);
    assert_eq!(moot.model.asked().len(), 1);
    // A ticket that is none of ours is no ticket.
    let all = ann.cookie();
    let ticket = all.split("; ").find(|pair| !session.contains(*pair)).expect("the cookie of a participant");
    let (name, _) = ticket.split_once('=').expect("its name");
    ann.steal(&format!("{session}; {name}=of.somebody.else"));
    assert_eq!(asks(&ann, &GERMAN), PAGE);
    assert_eq!(moot.model.asked().len(), 2);
    ann.steal(&all);
    // The page offers it to her, and not to the other.
    run!["poll", "close", "town", "--data", &data].ok();
    let patience = Instant::now() + Duration::from_secs(30);
    while !bob.get_with(PAGE, &FRENCH).text().contains("ballot-translated") {
        assert!(Instant::now() < patience, "{}", bob.get_with(PAGE, &FRENCH).text());
        std::thread::sleep(Duration::from_millis(200));
    }
    assert!(offered(&bob.get_with(PAGE, &FRENCH)).contains(&format!("[{}]", SEEDS[0])));
    let spanish = [("Accept-Language", "es")];
    assert!(!bob.get_with(PAGE, &spanish).text().contains("ballot-translation"));
    let page = ann.get_with(PAGE, &spanish);
    assert!(page.text().contains("class=\"ballot-translate\""), "{}", page.text());
}
