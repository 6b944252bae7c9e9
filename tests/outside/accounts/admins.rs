//! What admins do with accounts, and the log of it.

use super::{Site, start};
use std::path::Path;
use tests::{PASSWORD, Visitor, postgres_of, psql, run};

tests::also_on_postgres!(
    admins_invite_and_disable_and_never_lock_everybody_out,
    the_log_says_who_did_what_until_somebody_changes_it,
);

#[test]
fn admins_invite_and_disable_and_never_lock_everybody_out() {
    let site = start(&[]);
    let root = site.person("root@example.org", true);
    let bad = root.post("/admin/accounts", &[("email", "nobody"), ("name", "")]);
    assert_eq!(bad.status, 422);
    assert!(bad.text().contains("value=\"nobody\"") && bad.text().contains("A name is missing"), "{}", bad.text());
    let made = root.post("/admin/accounts", &[("email", "cleo@example.org"), ("name", "Cleo")]);
    assert_eq!(made.status, 200);
    let link = made.text().split("/welcome/").nth(1).and_then(|rest| rest.get(..64)).expect("a link").to_owned();
    let cleo = Visitor::new(&site.server);
    assert_eq!(cleo.post(&format!("/welcome/{link}"), &[("password", PASSWORD)]).status, 303);
    assert_eq!(cleo.get("/admin/accounts").status, 404);
    assert_eq!(cleo.post("/admin/accounts/2", &[("do", "make-admin")]).status, 404);
    assert_eq!(root.post("/admin/accounts", &[("email", "Cleo@example.org"), ("name", "C")]).status, 422);
    assert_eq!(root.post("/admin/accounts/2", &[("do", "make-admin")]).status, 303);
    assert_eq!(cleo.get("/account").status, 303, "more rights, a new session");
    assert_eq!(cleo.sign_in("cleo@example.org").status, 303);
    assert_eq!(cleo.get("/admin/accounts").status, 200);
    assert_eq!(cleo.post("/admin/accounts/1", &[("do", "disable")]).status, 303);
    assert_eq!(root.get("/account").status, 303);
    let last = cleo.post("/admin/accounts/2", &[("do", "unmake-admin")]);
    assert_eq!(last.status, 409);
    assert!(last.text().contains("last admin"), "{}", last.text());
    assert_eq!(cleo.get("/admin/accounts").status, 200);
    assert_eq!(cleo.post("/admin/accounts/2", &[("do", "nonsense")]).status, 400);
    assert_eq!(cleo.post("/admin/accounts/99", &[("do", "disable")]).status, 409);
    // The way back in for whoever has the machine.
    assert_eq!(Visitor::new(&site.server).post(&site.link("root@example.org"), &[("password", PASSWORD)]).status, 303);
}

#[test]
fn the_log_says_who_did_what_until_somebody_changes_it() {
    let site = start(&[]);
    let root = site.person("root@example.org", true);
    assert_eq!(root.post("/admin/accounts", &[("email", "cleo@example.org"), ("name", "Cleo")]).status, 200);
    assert_eq!(root.post("/admin/accounts/2", &[("do", "disable")]).status, 303);
    let log = run!["audit", "--data", &site.data];
    let rows: Vec<serde_json::Value> =
        String::from_utf8_lossy(log.ok()).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let told: Vec<(&str, &str, i64)> = rows
        .iter()
        .map(|row| {
            let text = |key: &str| row[key].as_str().expect("a word");
            (text("action"), text("object"), row["account"].as_i64().expect("a number"))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("account.disable", "account 2", 1),
            ("account.link", "account 2", 1),
            ("account.create", "account 2", 1),
            ("account.password", "account 1", 1),
            ("account.link", "account 1", 0),
            ("account.create", "account 1", 0),
        ]
    );
    assert!(!String::from_utf8_lossy(log.ok()).contains("example.org"), "the log keeps everything, so it names nobody");
    run!["audit", "--poll", "nowhere", "--data", &site.data].fails_saying(&["nowhere"]);
    // Somebody with the database in hand lets the log say the contrary. The server is gone and has been followed by a
    // program that has put everything of SQLite into the one file.
    drop(root);
    let Site { server, data, _folder } = site;
    drop(server);
    run!["account", "list", "--data", &data].ok();
    forge(&data, "account.disable", "account.enabled");
    run!["audit", "--data", &data].fails_saying(&["row 6", "changed after it had been written"]);
}

/// Puts another word, as long, into the rows of the log, past all that keeps programs from it.
fn forge(data: &Path, word: &str, other: &str) {
    if let Some(url) = postgres_of(data) {
        _ = psql(&url, "alter table audit disable trigger user");
        let sql = format!("update audit set action = '{other}' where action = '{word}' returning seq");
        assert_eq!(psql(&url, &sql), "6");
        return;
    }
    let file = data.join("folkmoot.db");
    let mut bytes = std::fs::read(&file).expect("the database");
    let places: Vec<usize> =
        (0..bytes.len() - word.len()).filter(|at| bytes[*at..].starts_with(word.as_bytes())).collect();
    assert!(!places.is_empty(), "the row is in the file");
    for at in places {
        bytes[at..at + word.len()].copy_from_slice(other.as_bytes());
    }
    std::fs::write(&file, bytes).expect("written");
}
