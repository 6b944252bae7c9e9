//! A poll that was held here, taken whole out of one site and into another.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use tests::{Client, Held, Serving, Visitor, folder, run};

tests::also_on_postgres!(a_poll_that_was_held_here_goes_whole_into_another_site);

const SEEDS: [&str; 6] = [
    "AI should say when it is not sure.",
    "AI should never pretend to be a human being.",
    "The library should lend out robots, \"gladly\", and all others; too.",
    "Cameras in the market square should not recognise faces.",
    "=Schools should teach how language models work.",
    "ينبغي أن يشرح الذكاء الاصطناعي أسباب قراراته.",
];

#[test]
fn a_poll_that_was_held_here_goes_whole_into_another_site() {
    let folder = folder();
    let (data, other) = (folder.path().join("data"), folder.path().join("other"));
    let option = |id: &str| serde_json::json!({ "id": id, "text": id });
    let age = serde_json::json!({
        "id": "age", "text": "How old are you?", "why": "To compare.", "options": [option("young"), option("old")],
    });
    let settings = serde_json::json!({
        "statements": { "after": 0 }, "demographics": [age], "demographics_after": 0, "minutes": 9
    });
    Held::new("town", &SEEDS).settings(settings).put(&data);
    let server = Serving::data(&data);
    for person in 0..15 {
        let mut client = Client::new(server.address());
        let age = if person < 10 { "young" } else { "old" };
        let body = serde_json::json!({
            "key": format!("joins-as-number-{person:04}"), "consent": tests::CONSENT,
            "xid": format!("member-{person}"), "answers": { "age": age },
        });
        assert_eq!(client.post_json("/api/v1/polls/town/participants", &body).status, 201);
        for statement in 1..=SEEDS.len() {
            // Some change their minds, some leave things out.
            for (turn, vote) in ["agree", "disagree", "pass"].iter().enumerate().take(1 + (person + statement) % 2) {
                if (person * 7 + statement * 3) % 11 == 0 {
                    continue;
                }
                let vote = if (person + statement) % 3 == 0 { "disagree" } else { vote };
                let key = format!("votes-{person}-{statement}-{turn}-once");
                let body = serde_json::json!({ "statement": statement.to_string(), "vote": vote, "key": key });
                assert_eq!(client.post_json("/api/v1/polls/town/votes", &body).status, 200);
            }
        }
        if person < 3 {
            let text = format!("AI should keep promise number {person}, whatever else happens.");
            let body =
                serde_json::json!({ "text": text, "key": format!("writes-as-number-{person:04}"), "language": "en" });
            assert_eq!(client.post_json("/api/v1/polls/town/statements", &body).status, 200);
        }
    }
    let runs = Visitor::with_account(&server, &data, "ann@example.org", false);
    Visitor::give_role(&data, "ann@example.org", "town", "facilitator");
    assert_eq!(runs.sign_in("ann@example.org").status, 303);
    for (number, ruling) in [("7", "accept"), ("8", "reject")] {
        let form = [("do", ruling), ("statement", number), ("reason", "It was read"), ("pile", "all")];
        assert_eq!(runs.post("/facilitate/town/statements", &form).status, 303, "{ruling}");
    }
    let merge = [("do", "merge"), ("statement", "9"), ("into", "7"), ("reason", "It says the same"), ("pile", "all")];
    let merged = runs.post("/facilitate/town/statements", &merge);
    assert_eq!(merged.status, 303, "{}", merged.text());
    run!["poll", "close", "town", "--data", &data].ok();
    let archive = runs.get("/facilitate/town/data/whole.zip");
    assert_eq!(archive.status, 200, "{}", archive.text());
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    let names = unpack(&archive.body, &first);
    for file in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] {
        assert!(names.iter().any(|name| name == file), "{file} is not in {names:?}");
    }
    assert!(fs::read_to_string(first.join("votes.csv")).expect("votes.csv").lines().count() > 80);

    let read = |file: &str| fs::read_to_string(first.join(file)).expect(file);
    let format: serde_json::Value = serde_json::from_str(&read("format.json")).expect("JSON");
    assert_eq!(format["format"], "folkmoot-whole/1");
    let told = format["files"].as_array().expect("files").iter();
    let told: Vec<&str> = told.map(|file| file["name"].as_str().expect("a name")).collect();
    assert_eq!(told, names, "every file is described");
    let answers = read("answers.csv");
    let lines = ["age,How old are you?,young,young,10", "age,How old are you?,old,old,5"];
    assert_eq!(answers.lines().skip(1).take(2).collect::<Vec<_>>(), lines);
    assert!(read("moderation.csv").contains("It was read") && read("moderation.csv").contains("It says the same"));
    assert!(read("merges.csv").lines().nth(1).is_some_and(|line| line.starts_with("9,7,")), "{}", read("merges.csv"));
    let settings: serde_json::Value = serde_json::from_str(&read("settings.json")).expect("JSON");
    assert_eq!(settings["minutes"], 9);
    let copy = ["--topic", "Once more", "--slug", "again", "--data"].map(std::ffi::OsString::from);
    let mut create = vec!["poll".into(), "create".into(), "--settings".into(), first.join("settings.json").into()];
    create.extend(copy);
    create.push(other.clone().into());
    tests::folkmoot(create).ok();

    run!["import", "polis", &first, "--slug", "town", "--data", &other].ok();
    let again = Serving::data(&other);
    let runs = Visitor::with_account(&again, &other, "ann@example.org", true);
    let archive = runs.get("/facilitate/town/data/whole.zip");
    assert_eq!(archive.status, 200, "{}", archive.text());
    unpack(&archive.body, &second);
    for file in ["comments.csv", "votes.csv", "participants-votes.csv"] {
        let read = |folder: &Path| fs::read_to_string(folder.join(file)).expect(file);
        assert_eq!(read(&first), read(&second), "{file}");
    }
    let numbers = |folder: &Path| {
        let text = fs::read_to_string(folder.join("summary.csv")).expect("summary.csv");
        let mut lines: Vec<String> = text.lines().filter(|line| !line.starts_with("url,")).map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(numbers(&first), numbers(&second));
}

/// Writes the files of an archive into a folder, and gives their names.
pub(crate) fn unpack(archive: &[u8], folder: &Path) -> Vec<String> {
    fs::create_dir_all(folder).expect("a folder");
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut names = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let name = file.name().rsplit('/').next().unwrap_or_default().to_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its content");
        fs::write(folder.join(&name), content).expect("written");
        names.push(name);
    }
    names
}

/// A file of JSON out of an archive; none where it has no such file.
pub(crate) fn json_of(archive: &[u8], name: &str) -> Option<serde_json::Value> {
    let folder = folder();
    let names = unpack(archive, folder.path());
    let is_there = names.iter().any(|one| one == name);
    is_there.then(|| serde_json::from_slice(&fs::read(folder.path().join(name)).expect(name)).expect("JSON"))
}
