//! A database that a newer version of the program has been at: this one lets it alone and says so.

use std::path::Path;
use std::process::Command;
use tests::{Client, Held, Serving, folder, postgres, psql, run};

/// What a database answers to a statement, asked by another door than the program's; none where there is no such door.
fn ask(url: &str, sql: &str) -> Option<String> {
    let Some(file) = url.strip_prefix("sqlite:") else { return Some(psql(url, sql)) };
    let output = Command::new("sqlite3").args([file, sql]).output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What is in it, as far as a start could change it.
const LOOK: [&str; 5] = [
    "select count(*), max(version) from _sqlx_migrations",
    "select count(*) from vote_events",
    "select count(*) from participants",
    "select count(*) from audit",
    "select slug, phase, revision, updated_at_ms from polls order by slug",
];

fn look(url: &str) -> Vec<String> {
    LOOK.iter().map(|sql| ask(url, sql).expect("asked before")).collect()
}

/// `nothing` is how the database writes a checksum of nothing.
fn is_let_alone(url: &str, data: &Path, nothing: &str) {
    Held::new("town", &["AI should keep its promises."]).put_into(url);
    let server = Serving::database(url, data);
    let ann = Client::taking_part(server.address(), "town", "ann", &["agree"]);
    server.kill();
    let later = format!(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
         values (999999, 'later', true, {nothing}, 0)"
    );
    if ask(url, &later).is_none() {
        println!("skipped: sqlite3 is not installed");
        return;
    }
    let before = look(url);
    let says = ["newer version", "999999", "put back the copy", "nothing was changed"];
    run!["serve", "--listen", "127.0.0.1:0", "--database", url, "--data", data].fails_saying(&says);
    let out = data.join("export");
    run!["export", "polis", "town", "--database", url, "--out", &out].fails_saying(&says);
    assert_eq!(look(url), before, "it was changed");

    ask(url, "delete from _sqlx_migrations where version = 999999").expect("asked before");
    let server = Serving::database(url, data);
    assert_eq!(ann.at(server.address()).get("/polls/town/me").status, 200);
    run!["export", "polis", "town", "--database", url, "--out", &out].ok();
    assert_eq!(csv::Reader::from_path(out.join("votes.csv")).expect("votes.csv").records().count(), 1);
}

#[test]
fn a_file_of_a_newer_version_is_let_alone() {
    let folder = folder();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    is_let_alone(&format!("sqlite:{}", data.join("folkmoot.db").display()), &data, "x'00'");
}

#[test]
fn a_postgres_of_a_newer_version_is_let_alone() {
    let Some(url) = postgres() else { return };
    let folder = folder();
    is_let_alone(&url, folder.path(), "decode('00', 'hex')");
}
