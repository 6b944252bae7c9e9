//! One vote, sent again and again: at one moment, by form and by program, and after the server was killed.

use super::{Moot, data, location, town};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tests::{Client, Serving};

tests::also_on_postgres!(a_vote_sent_again_by_form_or_program_or_after_a_restart_is_one_vote);

const KEY: &str = "a-key-of-sixteen-letters";

/// Ten programs and ten forms send the same vote at one moment; gives what the programs were told.
fn all_at_once(client: &Client) -> Vec<Value> {
    std::thread::scope(|scope| {
        let sent: Vec<_> = (0..20)
            .map(|n| {
                let mut client = client.clone();
                scope.spawn(move || {
                    if n % 2 == 0 {
                        let fields = [("statement", "1"), ("vote", "agree"), ("key", KEY)];
                        let answer = client.post("/polls/town/votes", &fields);
                        assert_eq!((answer.status, location(&answer)), (303, "/polls/town/vote".to_owned()));
                        return None;
                    }
                    let body = json!({ "statement": "1", "vote": "agree", "key": KEY });
                    let answer = client.post_json("/api/v1/polls/town/votes", &body);
                    assert_eq!(answer.status, 200, "{}", answer.text());
                    Some(serde_json::from_slice(&answer.body).expect("JSON"))
                })
            })
            .collect();
        sent.into_iter().filter_map(|sent| sent.join().expect("an answer")).collect()
    })
}

#[test]
fn a_vote_sent_again_by_form_or_program_or_after_a_restart_is_one_vote() {
    let moot = Moot::with(&[&town()]);
    let anna = moot.participant("town");
    let first = all_at_once(&anna);
    let Moot { server, folder } = moot;
    // Killed, not stopped.
    drop(server);
    let server = Serving::data(&folder.path().join("data"));
    let mut anna = anna.at(server.address());
    let second = all_at_once(&anna);
    let places: BTreeSet<String> = first
        .iter()
        .chain(&second)
        .map(|told| format!("{} {}", told["saved"]["seq"], told["saved"]["at_ms"]))
        .collect();
    assert_eq!(places.len(), 1, "{first:?} {second:?}");
    assert!(second.iter().all(|told| told["saved"]["repeated"] == true), "{second:?}");
    assert_eq!(data(&mut anna)["votes"].as_array().map(Vec::len), Some(1));
    // The same key with anything else in it is no repetition.
    for (statement, vote) in [("1", "disagree"), ("2", "agree")] {
        let body = json!({ "statement": statement, "vote": vote, "key": KEY });
        let answer = anna.post_json("/api/v1/polls/town/votes", &body);
        assert!(answer.status == 422 && answer.text().contains("key-reused"), "{}", answer.text());
        let form = anna.post("/polls/town/votes", &[("statement", statement), ("vote", vote), ("key", KEY)]);
        assert_eq!(location(&form), "/polls/town/vote?problem=key-reused");
    }
    assert_eq!(data(&mut anna)["votes"][0]["vote"], "agree");
}
