//! A database that a newer version of the program has been at: this one lets it alone and says so.

use std::path::Path;
use tests::{Client, Held, Serving, ask, folder, postgres, run};

/// What is in it, as far as a start could change it.
const LOOK: [&str; 5] = [
    "select count(*) || ' up to ' || max(version) from _sqlx_migrations",
    "select count(*) || ' votes' from vote_events",
    "select count(*) || ' people' from participants",
    "select count(*) || ' deeds' from audit",
    "select slug || ' ' || phase || ' ' || revision || ' ' || updated_at_ms from polls order by slug",
];

fn look(url: &str) -> Vec<String> {
    LOOK.iter().map(|sql| ask(url, sql)).collect()
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
    _ = ask(url, &later);
    let before = look(url);
    assert!(before[0].ends_with("999999") && before[1] == "1 votes", "{before:?}");
    let says = ["newer version", "999999", "put back the copy", "nothing was changed"];
    run!["serve", "--listen", "127.0.0.1:0", "--database", url, "--data", data].fails_saying(&says);
    let out = data.join("export");
    run!["export", "polis", "town", "--database", url, "--out", &out].fails_saying(&says);
    assert_eq!(look(url), before, "it was changed");

    _ = ask(url, "delete from _sqlx_migrations where version = 999999");
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
