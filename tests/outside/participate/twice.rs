//! The page on which one joins is open twice, as in two tabs, or asks while the database does not answer: nobody becomes
//! somebody else by that.

use super::{Moot, data, field, location, town, vote};
use serde_json::Value;
use tests::{CONSENT, alter};

tests::also_on_postgres!(
    whoever_joins_in_two_tabs_stays_one_person,
    nobody_is_taken_for_a_stranger_while_the_database_does_not_answer,
);

fn votes(data: &Value) -> Option<usize> {
    data["votes"].as_array().map(Vec::len)
}

#[test]
fn whoever_joins_in_two_tabs_stays_one_person() {
    let moot = Moot::with(&[&town()]);
    let mut anna = moot.client();
    let tabs = [anna.get("/polls/town/join"), anna.get("/polls/town/join")];
    let [first, second] = tabs.map(|page| field(&page, "key"));
    assert_ne!(first, second);
    let joined = anna.post("/polls/town/join", &[("key", &first), ("consent", CONSENT)]);
    assert_eq!((joined.status, location(&joined)), (303, "/polls/town/vote".to_owned()), "{}", joined.text());
    let card = anna.get("/polls/town/vote");
    vote(&mut anna, &card, "agree");
    let before = data(&mut anna);
    assert_eq!(votes(&before), Some(1));

    let again = anna.post("/polls/town/join", &[("key", &second), ("consent", CONSENT)]);
    assert_eq!((again.status, location(&again)), (303, "/polls/town/vote".to_owned()), "{}", again.text());
    assert!(again.header("set-cookie").is_none(), "she stays who she is");
    let after = data(&mut anna);
    assert_eq!((&after["participant"], votes(&after)), (&before["participant"], Some(1)));
    // Nobody has come into being by it.
    let mut bob = moot.participant("town");
    let number = |data: &Value| data["participant"].as_i64().expect("a number");
    assert_eq!(number(&data(&mut bob)), number(&before) + 1);
}

#[test]
fn nobody_is_taken_for_a_stranger_while_the_database_does_not_answer() {
    let moot = Moot::with(&[&town()]);
    let mut anna = moot.participant("town");
    let store = moot.folder.path().join("data");
    alter(&store, "alter table participants rename column consent to consent_away");
    let away = anna.get("/polls/town/join");
    alter(&store, "alter table participants rename column consent_away to consent");
    assert_eq!(away.status, 503, "{}", away.text());
    assert!(!away.text().contains("name=\"consent\""), "{}", away.text());
    let back = anna.get("/polls/town/join");
    assert_eq!((back.status, location(&back)), (303, "/polls/town/vote".to_owned()));
}
