//! Records worked out again from what is given out: whatever a poll's settings say, the commands that its page and its
//! README print give the published bytes.

use serde_json::{Value, json};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use tests::{Client, Held, Serving, Visitor, folder, folkmoot, run};

tests::also_on_postgres!(
    what_page_and_readme_print_gives_the_published_bytes_whatever_the_settings,
    where_there_is_no_constitution_no_command_drafts_one,
);

const PEOPLE: usize = 36;
const STATEMENTS: usize = 8;

/// The commands that the page of downloads prints.
pub(crate) fn on_page(page: &str) -> String {
    let printed = page.split("<code>").nth(1).and_then(|rest| rest.split("</code>").next());
    printed.unwrap_or_else(|| panic!("no commands in {page}")).replace("<!>", "")
}

/// Those of the README.
fn in_readme(readme: &str) -> String {
    readme.split("```\n").nth(1).unwrap_or_else(|| panic!("no commands in {readme}")).to_owned()
}

/// Runs commands as somebody in this folder would.
pub(crate) fn follow(commands: &str, folder: &Path) {
    for line in commands.lines().filter(|line| !line.trim().is_empty()) {
        let mut words = line.split_whitespace();
        assert_eq!(words.next(), Some("folkmoot"), "{line}");
        let mut before = "";
        let arguments: Vec<OsString> = words
            .map(|word| {
                let is_path = word == "." || matches!(before, "--out" | "--analysis" | "--toss");
                before = word;
                if is_path { folder.join(word).into() } else { word.into() }
            })
            .collect();
        folkmoot(arguments).ok();
    }
}

/// Three camps who share the even statements.
fn vote_of(person: usize, statement: usize) -> &'static str {
    match (person * 5 + statement) % 17 {
        _ if statement.is_multiple_of(2) => "agree",
        0 => "pass",
        _ if (person + statement).is_multiple_of(3) => "disagree",
        _ => "agree",
    }
}

fn hold(server: &Serving, data: &Path, slug: &str, compile: &Value, strictly: bool) {
    let texts: Vec<String> =
        (1..=STATEMENTS).map(|n| format!("The assistant should follow rule number {n}.")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let held = Held::new(slug, &texts).settings(json!({ "compile": compile }));
    let held = if strictly { held.strictly_moderated() } else { held };
    held.put(data);
    for person in 0..PEOPLE {
        let votes: Vec<&str> = (1..=STATEMENTS).map(|statement| vote_of(person, statement)).collect();
        drop(Client::taking_part(server.address(), slug, &format!("{slug}-{person}"), &votes));
    }
}

/// Downloads these files into a folder of their own.
fn download(server: &Serving, slug: &str, files: &[&str], folder: PathBuf) -> PathBuf {
    fs::create_dir(&folder).expect("a folder");
    for file in files {
        let answer = server.get(&format!("/polls/{slug}/data/{file}"));
        assert_eq!(answer.status, 200, "{slug}/{file}: {}", answer.text());
        fs::write(folder.join(file), answer.body).expect("a file");
    }
    folder
}

const TABLES: [&str; 4] = ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"];

#[test]
fn what_page_and_readme_print_gives_the_published_bytes_whatever_the_settings() {
    let folder = folder();
    let data = folder.path().join("data");
    fs::create_dir(&data).expect("a folder");
    let server = Serving::data(&data);
    let cases = [
        ("shares", json!({ "choice": { "per-group": 0.6 }, "groups": 3, "seed": 7 }), "--per-group 0.6"),
        ("product", json!({ "choice": { "threshold": 0.203 }, "seed": 11 }), "--threshold 0.203"),
        ("number", json!({ "choice": { "top": 3 }, "groups": 2 }), "--top 3"),
        ("usual", json!({}), "--per-group 0.85"),
    ];
    for (slug, compile, _) in &cases {
        hold(&server, &data, slug, compile, *slug == "number");
    }
    // Of one of them somebody's votes are left out.
    let runs = Visitor::with_account(&server, &data, "ann@example.org", false);
    Visitor::give_role(&data, "ann@example.org", "shares", "facilitator");
    assert_eq!(runs.sign_in("ann@example.org").status, 303);
    let ban = [("do", "ban"), ("participant", "2"), ("reason", "Two accounts of one person")];
    let banned = runs.post("/facilitate/shares/ban", &ban);
    assert_eq!(banned.status, 303, "{}", banned.text());
    for (slug, compile, choice) in &cases {
        run!["poll", "close", slug, "--data", &data].ok();
        let page = server.get(&format!("/polls/{slug}/data"));
        let leaves_out = *slug == "shares";
        let mut files = TABLES.to_vec();
        files.extend(leaves_out.then_some("left-out.csv"));
        let listed = page.text().contains(&format!("href=\"/polls/{slug}/data/left-out.csv\""));
        assert_eq!(listed, leaves_out, "{slug}: {}", page.text());
        let readme = server.get(&format!("/polls/{slug}/data/README.md"));
        let read = |file: &str| server.get(&format!("/polls/{slug}/data/{file}")).body;
        let (analysis, constitution) = (read("analysis.json"), read("constitution.json"));
        let made: Value = serde_json::from_slice(&analysis).expect("JSON");
        assert_eq!(made["params"]["seed"], compile.get("seed").cloned().unwrap_or(json!(0)), "{slug}");
        assert_eq!(made["params"]["groups"], compile.get("groups").cloned().unwrap_or_default(), "{slug}");
        assert_eq!(made["params"]["tossed"], u32::from(leaves_out), "{slug}");
        let map = server.get(&format!("/polls/{slug}/map"));
        assert!(map.text().contains(&format!("random choice: {}.", made["params"]["seed"])), "{slug}: {}", map.text());
        let is_given = map.text().contains("The number of groups was given: ");
        assert_eq!(is_given, compile.get("groups").is_some(), "{slug}: {}", map.text());
        for (printed, name, analysed, compiled) in [
            (on_page(page.text()), "page", "analysis.json", "constitution"),
            (in_readme(readme.text()), "readme", "again.json", "again"),
        ] {
            assert!(printed.contains(choice), "{slug}, {name}: {printed}");
            let lies = download(&server, slug, &files, folder.path().join(format!("{slug}-{name}")));
            follow(&printed, &lies);
            let read = |path: PathBuf| fs::read(path).expect("a result");
            assert!(read(lies.join(analysed)) == analysis, "{slug}, {name}: another analysis by {printed}");
            let draft = read(lies.join(compiled).join("constitution.json"));
            assert!(draft == constitution, "{slug}, {name}: another constitution by {printed}");
        }
    }
}

#[test]
fn where_there_is_no_constitution_no_command_drafts_one() {
    let folder = folder();
    let data = folder.path().join("data");
    fs::create_dir(&data).expect("a folder");
    let server = Serving::data(&data);
    // Nothing that one person says is enough for a principle.
    Held::new("few", &["The assistant should be polite."]).put(&data);
    drop(Client::taking_part(server.address(), "few", "anna", &["agree"]));
    run!["poll", "close", "few", "--data", &data].ok();
    let page = on_page(server.get("/polls/few/data").text());
    let readme = in_readme(server.get("/polls/few/data/README.md").text());
    for printed in [page, readme] {
        assert!(printed.starts_with("folkmoot analyze . "), "{printed}");
        assert!(!printed.contains("constitution compile"), "{printed}");
    }
}
