//! A copy of everything, made while people vote by the commands in README.md, and what is started from it elsewhere.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use tests::{Client, Held, Serving, folder, postgres};

/// Where a set of commands begins in README.md.
fn commands(after: &str) -> String {
    let readme =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md")).expect("README.md");
    let rest = readme.split_once(after).unwrap_or_else(|| panic!("README.md does not say {after:?}")).1;
    let block = rest.split_once("```\n").and_then(|(_, block)| block.split_once("```")).expect("commands");
    block.0.to_owned()
}

/// Runs commands as a person would, with what they leave open filled in.
fn type_in(commands: &str, place: &Place) {
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", commands]).env("DATA", &place.data).env("BACKUP", &place.backup);
    shell.env("DATABASE", &place.database).env("NEW", &place.new);
    let output = shell.output().expect("a shell starts");
    assert!(output.status.success(), "{commands}\n{}", String::from_utf8_lossy(&output.stderr));
}

/// What README.md calls `$DATA`, `$BACKUP`, `$DATABASE` and `$NEW`.
struct Place {
    data: PathBuf,
    backup: PathBuf,
    database: String,
    new: String,
}

const STATEMENTS: usize = 6;

/// Twelve people vote on everything, again and again, until they are told to stop.
fn vote(server: &Serving, stop: &AtomicBool, acknowledged: &AtomicUsize) {
    std::thread::scope(|scope| {
        for person in 0..12 {
            scope.spawn(move || {
                let name = format!("person-{person}");
                let mut client = Client::taking_part(server.address(), "town", &name, &[]);
                for round in 0.. {
                    for statement in 1..=STATEMENTS {
                        if round > 0 && stop.load(SeqCst) {
                            return;
                        }
                        let vote = ["agree", "disagree", "pass"][(person + statement + round) % 3];
                        let key = format!("vote-{person:04}-{statement:04}-{round:06}");
                        let body = json!({ "statement": statement.to_string(), "vote": vote, "key": key });
                        let answer = client.post_json("/api/v1/polls/town/votes", &body);
                        assert_eq!(answer.status, 200, "{}", answer.text());
                        acknowledged.fetch_add(1, SeqCst);
                    }
                }
            });
        }
    });
}

/// `arguments` say where a database is.
fn votes(folder: &Path, arguments: &[&std::ffi::OsStr]) -> usize {
    let out = folder.join("export");
    let _gone = std::fs::remove_dir_all(&out);
    let mut all: Vec<&std::ffi::OsStr> = vec!["export".as_ref(), "polis".as_ref(), "town".as_ref(), "--out".as_ref()];
    all.push(out.as_os_str());
    all.extend(arguments);
    tests::folkmoot(all).ok();
    csv::Reader::from_path(out.join("votes.csv")).expect("votes.csv").records().count()
}

fn closes(arguments: &[&std::ffi::OsStr]) -> Value {
    let mut all: Vec<&std::ffi::OsStr> = vec!["poll".as_ref(), "close".as_ref(), "town".as_ref()];
    all.extend(arguments);
    tests::folkmoot(all).json()
}

/// Makes an empty database to restore into, where that takes one.
fn empty(place: &Place) {
    let Some((server, name)) = place.new.rsplit_once('/') else { return };
    for sql in [format!("drop database if exists {name}"), format!("create database {name}")] {
        let output = Command::new("psql").args([&format!("{server}/postgres"), "--quiet", "--command", &sql]).output();
        let output = output.expect("psql starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

/// Copies twice: while people vote, and when they have stopped; `copied` are the arguments for what was copied.
fn drill(place: &Place, back_up: &str, restore: &str, original: &[&std::ffi::OsStr], copied: &[&std::ffi::OsStr]) {
    let work = folder();
    let server = Serving::start(original);
    let (stop, acknowledged) = (AtomicBool::new(false), AtomicUsize::new(0));
    let (before, after) = std::thread::scope(|scope| {
        scope.spawn(|| vote(&server, &stop, &acknowledged));
        while acknowledged.load(SeqCst) < 200 {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let before = acknowledged.load(SeqCst);
        type_in(back_up, place);
        // Of twelve people each may have one vote on the disk whose acknowledgement is still under way.
        let after = acknowledged.load(SeqCst) + 12;
        stop.store(true, SeqCst);
        (before, after)
    });
    empty(place);
    type_in(restore, place);
    let kept = votes(work.path(), copied);
    assert!((before..=after).contains(&kept), "{kept} votes in the copy, {before} to {after} were acknowledged");
    // Whoever took part goes on with what is started from the copy: it has the same secret.
    let mut ann = Client::taking_part(server.address(), "town", "ann", &["agree"]);
    assert_eq!(ann.get("/polls/town/me").status, 200);

    std::fs::remove_dir_all(&place.backup).expect("the first copy");
    type_in(back_up, place);
    empty(place);
    type_in(restore, place);
    assert_eq!(votes(work.path(), copied), votes(work.path(), original), "every vote");
    let restored = Serving::start(copied);
    let mut ann = ann.at(restored.address());
    assert_eq!(ann.get("/polls/town/me").status, 200);
    drop(restored);
    assert_eq!(closes(copied), closes(original), "both count the same, to the hash");
}

#[test]
fn what_readme_says_about_copies_holds_on_sqlite() {
    let folder = folder();
    let (data, backup) = (folder.path().join("data"), folder.path().join("backup"));
    seeded().put_into(&format!("sqlite:{}", made(&data).join("folkmoot.db").display()));
    let place = Place { data, backup, database: String::new(), new: String::new() };
    if Command::new("sqlite3").arg("--version").output().is_err() {
        println!("skipped: sqlite3 is not installed");
        return;
    }
    let original = ["--data".as_ref(), place.data.as_os_str()];
    let copied = ["--data".as_ref(), place.backup.as_os_str()];
    drill(&place, &commands("A copy of an SQLite site"), "true", &original, &copied);
}

#[test]
fn what_readme_says_about_copies_holds_on_postgres() {
    let Some(url) = postgres() else { return };
    let folder = folder();
    let (data, backup) = (folder.path().join("data"), folder.path().join("backup"));
    made(&data);
    seeded().put_into(&url);
    let (server, name) = url.rsplit_once('/').expect("a database");
    let new = format!("{server}/{name}_copy");
    let place = Place { data, backup, database: url.clone(), new: new.clone() };
    let original = ["--data".as_ref(), place.data.as_os_str(), "--database".as_ref(), url.as_ref()];
    let copied = ["--data".as_ref(), place.backup.as_os_str(), "--database".as_ref(), new.as_ref()];
    drill(&place, &commands("A copy of a PostgreSQL site"), &commands("Into an empty database"), &original, &copied);
}

fn made(folder: &Path) -> &Path {
    std::fs::create_dir_all(folder).expect("a folder");
    folder
}

fn seeded() -> Held {
    let seeds: Vec<String> = (1..=STATEMENTS).map(|n| format!("The assistant should follow rule {n}.")).collect();
    Held::new("town", &seeds.iter().map(String::as_str).collect::<Vec<_>>())
}
