//! What was acknowledged is there, whatever happens to the server.

use crate::databases::postgres;
use tests::run;

#[test]
fn acknowledged_votes_survive_a_server_that_is_killed() {
    survives(run!["bench", "kill", "--rounds", "10", "--rate", "200"].json());
}

#[test]
fn acknowledged_votes_survive_a_server_that_is_killed_on_postgres() {
    let Some(url) = postgres("killed") else { return };
    survives(run!["bench", "kill", "--rounds", "10", "--rate", "200", "--database", &url].json());
}

fn survives(toll: serde_json::Value) {
    let number = |name: &str| toll[name].as_u64().expect(name);
    assert!(number("votes_acknowledged") > 500, "too few votes to say anything: {toll}");
    assert_eq!((number("lost"), number("doubled")), (0, 0), "{toll}");
    println!("{toll}");
}
