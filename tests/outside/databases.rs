//! SQLite and PostgreSQL say the same: the same polls, the same files, the same pages.

mod newer;

use std::fs;
use tests::{Poll, Serving, folder, postgres, run};

#[test]
fn both_databases_give_back_the_same_files() {
    let Some(url) = postgres() else { return };
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().statement("Ein Satz mit \"Anführung\" und ü.").vote(3, 12, -1).vote(3, 12, 1).write(&poll);
    let (lite, pg) = (folder.path().join("lite"), folder.path().join("pg"));
    run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
    run!["export", "polis", "town", "--data", &data, "--out", &lite].ok();
    run!["import", "polis", &poll, "--slug", "town", "--database", &url].ok();
    run!["export", "polis", "town", "--database", &url, "--out", &pg].ok();
    for name in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] {
        let read = |folder: &std::path::Path| fs::read_to_string(folder.join(name)).expect(name);
        assert_eq!(read(&lite), read(&pg), "{name}");
    }
    run!["import", "polis", &poll, "--slug", "town", "--database", &url].fails_saying(&["town"]);
}

#[test]
fn both_databases_serve_the_same_pages() {
    let Some(url) = postgres() else { return };
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
    run!["import", "polis", &poll, "--slug", "town", "--database", &url].ok();
    let (lite, pg) = (Serving::data(&data), Serving::database(&url, &folder.path().join("pg-data")));
    for file in ["analysis.json", "constitution.json", "votes.csv", "comments.csv"] {
        let path = format!("/polls/town/data/{file}");
        let (a, b) = (lite.get(&path), pg.get(&path));
        assert_eq!((a.status, b.status), (200, 200), "{path}");
        assert_eq!(a.text(), b.text(), "{path}");
    }
    for page in ["", "/results", "/map", "/agreement", "/constitution", "/data"] {
        assert_eq!(pg.get(&format!("/polls/town{page}")).status, 200, "{page}");
    }
}

#[test]
fn a_database_that_is_not_there_is_named_without_its_password() {
    for url in ["postgres://someone:secret@127.0.0.1:1/nothing", "mysql://127.0.0.1/nothing", "nonsense"] {
        let folder = folder();
        Poll::divided().write(folder.path());
        let outcome = run!["import", "polis", folder.path(), "--slug", "town", "--database", url];
        assert!(matches!(outcome.code, 1 | 2), "{url}: {}", outcome.stderr);
        assert!(!outcome.stderr.contains("secret"), "the password was printed: {}", outcome.stderr);
        assert!(!outcome.stderr.trim().is_empty());
    }
}
