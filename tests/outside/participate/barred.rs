//! What programs are told when nothing more is taken from somebody: the same for the next statement as for a vote.

use super::{Moot, data, town};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tests::{Client, Response};

tests::also_on_postgres!(no_statement_is_offered_when_voting_is_over, whoever_is_banned_is_offered_none_and_reads_why,);

fn code(refused: &Response) -> (u16, Value) {
    let told: Value = serde_json::from_slice(&refused.body).expect("JSON");
    (refused.status, told["error"]["code"].clone())
}

fn vote(client: &mut Client) -> Response {
    client.post_json(
        "/api/v1/polls/town/votes",
        &json!({ "statement": "1", "vote": "agree", "key": "a-vote-of-anna-number-1" }),
    )
}

#[test]
fn no_statement_is_offered_when_voting_is_over() {
    let poll = town();
    let moot = Moot::with(&[&poll]);
    let mut anna = moot.participant("town");
    assert_eq!(anna.get("/api/v1/polls/town/next?count=5").status, 200);
    poll.close(&moot.folder.path().join("data"));
    assert_eq!(code(&vote(&mut anna)), (409, json!("not-open")), "a vote is looked at in the database");
    // What is known of a poll is read anew after a moment.
    let patience = Instant::now() + Duration::from_secs(15);
    loop {
        let next = anna.get("/api/v1/polls/town/next?count=5");
        if next.status != 200 {
            assert_eq!(code(&next), (409, json!("not-open")));
            break;
        }
        assert!(Instant::now() < patience, "statements are offered although voting is over: {}", next.text());
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(data(&mut anna)["votes"], json!([]), "nothing is kept of it");
}

#[test]
fn whoever_is_banned_is_offered_none_and_reads_why() {
    let moot = Moot::with(&[&town()]);
    let mut anna = moot.participant("town");
    let number = data(&mut anna)["participant"].as_i64().expect("a number");
    let folder = moot.folder.path().join("data");
    tests::alter(&folder, &format!("update participants set excluded = 'banned' where number = {number}"));
    assert_eq!(code(&anna.get("/api/v1/polls/town/next")), (403, json!("banned")));
    assert_eq!(code(&vote(&mut anna)), (403, json!("banned")));
}
