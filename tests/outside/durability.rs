//! What was acknowledged is there, whatever happens to the server.

use tests::{binary, folder, postgres, run};

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
    let folder = folder();
    let output = std::process::Command::new(binary())
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
