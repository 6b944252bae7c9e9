//! What was acknowledged is there, whatever happens to the server.

use std::process::Command;
use tests::{Client, Held, Serving, binary, folder, postgres, psql, run};

#[test]
fn acknowledged_votes_survive_a_server_that_is_killed() {
    survives(run!["bench", "kill", "--rounds", "10", "--rate", "200"].json());
}

#[test]
fn acknowledged_votes_survive_a_server_that_is_killed_on_postgres() {
    let Some(url) = postgres() else { return };
    survives(run!["bench", "kill", "--rounds", "10", "--rate", "200", "--database", &url].json());
}

fn survives(toll: serde_json::Value) {
    let number = |name: &str| toll[name].as_u64().expect(name);
    assert!(number("votes_acknowledged") > 500, "too few votes to say anything: {toll}");
    assert_eq!((number("lost"), number("doubled")), (0, 0), "{toll}");
    println!("{toll}");
}

#[test]
fn a_postgres_that_may_forget_what_it_acknowledged_is_refused() {
    // The one for tests runs without fsync, because nothing in it is to be kept.
    let Some(url) = postgres() else { return };
    if psql(&url, "show fsync") == "on" {
        println!("This PostgreSQL keeps what it acknowledges: there is nothing to refuse.");
        return;
    }
    let folder = folder();
    let output = Command::new(binary())
        .args(["serve", "--listen", "127.0.0.1:0", "--database", &url, "--data"])
        .arg(folder.path())
        .env_remove("FOLKMOOT_ALLOW_DATA_LOSS")
        .output()
        .expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for part in ["fsync = off", "postgresql.conf", "--allow-data-loss"] {
        assert!(said.contains(part), "{part:?} is not said: {said}");
    }
}

#[test]
fn votes_are_on_the_disk_of_postgres_whatever_its_administrator_has_set() {
    let Some(url) = postgres() else { return };
    Held::new("town", &["AI should keep its promises."]).put_into(&url);
    let psql = |sql: &str| psql(&url, sql);
    let name = url.rsplit('/').next().expect("a name");
    psql(&format!("alter database {name} set synchronous_commit = off"));
    // Every row says under which setting it was written.
    psql("alter table vote_events add column setting text default current_setting('synchronous_commit')");
    let folder = folder();
    let server = Serving::start(&["--database".as_ref(), url.as_ref(), "--data".as_ref(), folder.path().as_os_str()]);
    let mut client = Client::new(server.address());
    let joins = serde_json::json!({ "key": "somebody-joins-the-town", "consent": tests::CONSENT });
    assert_eq!(client.post_json("/api/v1/polls/town/participants", &joins).status, 201);
    let vote = serde_json::json!({ "statement": "1", "vote": "agree", "key": "somebody-votes-in-town" });
    assert_eq!(client.post_json("/api/v1/polls/town/votes", &vote).status, 200);
    assert_eq!(psql("select setting from vote_events"), "on");
}
