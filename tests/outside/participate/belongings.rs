//! All that is kept about somebody: to take along, to change, and to have erased so that nothing is found again.

use super::{Moot, SEEDS, data, location, rules::question, town};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};
use tests::{Client, Held, Response, postgres_of};

tests::also_on_postgres!(
    the_file_to_take_along_holds_all_that_is_kept,
    answers_are_changed_and_erased,
    what_is_erased_is_not_in_the_database_any_more,
    statements_that_others_could_read_stay_without_their_author,
    erasing_is_confirmed_also_when_voting_is_over,
    leaving_takes_what_waits_in_this_poll_out_of_the_browser_and_lets_other_polls_be,
);

fn join(moot: &Moot, more: &Value) -> Client {
    let mut client = moot.client();
    let mut body = json!({ "key": "a-join-that-leaves-no-trace", "consent": tests::CONSENT, "language": "de" });
    body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    let joined = client.post_json("/api/v1/polls/town/participants", &body);
    assert_eq!(joined.status, 201, "{}", joined.text());
    client
}

fn vote(client: &mut Client, statement: &str, vote: &str, key: &str) {
    let body = json!({ "statement": statement, "vote": vote, "key": key });
    let answer = client.post_json("/api/v1/polls/town/votes", &body);
    assert_eq!(answer.status, 200, "{}", answer.text());
}

fn write(client: &mut Client, text: &str, key: &str) {
    let sent =
        client.post_json("/api/v1/polls/town/statements", &json!({ "text": text, "key": key, "language": "de" }));
    assert_eq!(sent.status, 200, "{}", sent.text());
}

#[test]
fn the_file_to_take_along_holds_all_that_is_kept() {
    let poll = Held::new("town", &SEEDS).settings(json!({
        "statements": { "after": 0 }, "screening": [question("here", &["yes"])],
        "quotas": [{ "answers": { "here": "yes" }, "places": 9 }]
    }));
    let moot = Moot::with(&[&poll]);
    let mut anna = join(&moot, &json!({ "answers": { "here": "yes" }, "xid": "person-77" }));
    vote(&mut anna, "1", "agree", "first-vote-on-number-1");
    vote(&mut anna, "1", "pass", "later-vote-on-number-1");
    write(&mut anna, "Die KI soll sagen, woher sie etwas weiß.", "statement-in-german-1");
    let reported = anna.post("/polls/town/statements/2/report", &[("reason", "unclear")]);
    assert_eq!(reported.status, 303);
    let kept = data(&mut anna);
    let plain = [
        ("format", json!("folkmoot-participant/2")),
        ("standing", json!("active")),
        ("left_out", Value::Null),
        ("consent", json!(tests::CONSENT)),
        ("language", json!("de")),
        ("xid", json!("person-77")),
        ("invitation", Value::Null),
        ("place_as", json!("here=yes")),
        ("answers", json!({ "here": "yes" })),
    ];
    for (name, value) in plain {
        assert_eq!(kept[name], value, "{name} in {kept}");
    }
    let log: Vec<_> = kept["vote_log"].as_array().expect("a log").iter().map(|event| event["vote"].clone()).collect();
    assert_eq!(log, ["agree", "pass", "agree"], "the changed vote is there, and that on the own statement");
    assert_eq!((&kept["votes"][0]["vote"], &kept["votes"][1]["vote"]), (&json!("agree"), &json!("pass")));
    let statement = &kept["statements"][0];
    assert_eq!((&statement["language"], &statement["merged_into"]), (&json!("de"), &Value::Null));
    assert_eq!(kept["reports"][0]["reason"], "unclear");
    assert!(kept["votes"][1]["at_ms"].is_i64() && kept["reports"][0]["at_ms"].is_i64());
}

#[test]
fn answers_are_changed_and_erased() {
    let poll = Held::new("town", &SEEDS)
        .settings(json!({ "screening": [question("here", &["yes"])], "demographics": [question("age", &[])] }));
    let moot = Moot::with(&[&poll]);
    let mut anna = join(&moot, &json!({ "answers": { "here": "yes" } }));
    let answer = |anna: &mut Client, value: &str| {
        let sent = anna.post("/polls/town/me/about", &[("answer.age", value), ("answer.here", "no")]);
        assert_eq!(location(&sent), "/polls/town/me?done=answers", "{}", sent.text());
    };
    answer(&mut anna, "yes");
    assert_eq!(data(&mut anna)["answers"], json!({ "age": "yes", "here": "yes" }));
    assert!(anna.get("/polls/town/me?done=answers").text().contains("Your answers are saved."));
    answer(&mut anna, "declined");
    assert_eq!(data(&mut anna)["answers"], json!({ "age": "declined", "here": "yes" }), "screening answers stay");
    assert!(anna.get("/polls/town/me").text().contains("Delete your answers"));
    answer(&mut anna, "");
    assert_eq!(data(&mut anna)["answers"], json!({ "here": "yes" }));
    assert!(!anna.get("/polls/town/me").text().contains("Delete your answers"));
    let wrong = anna.post("/polls/town/me/about", &[("answer.age", "perhaps")]);
    assert_eq!((wrong.status, data(&mut anna)["answers"].clone()), (422, json!({ "here": "yes" })));
}

#[test]
fn leaving_takes_what_waits_in_this_poll_out_of_the_browser_and_lets_other_polls_be() {
    let moot = Moot::with(&[&town()]);
    for (does, done) in [("leave", "left"), ("erase", "erased")] {
        let mut anna = moot.participant("town");
        let told = format!("/polls/town?done={done}");
        let takes_away = |page: &Response| page.text().contains("data-component=\"Forget");
        assert!(!takes_away(&anna.get(&told)), "an address alone takes nothing from whoever takes part");
        let left = anna.post(&format!("/polls/town/me/{does}"), &[("sure", "yes")]);
        assert_eq!((left.status, location(&left)), (303, told.clone()), "{}", left.text());
        // That would clear everything that this site has in the browser.
        assert_eq!(left.header("clear-site-data"), None);
        let page = anna.get(&told);
        assert!(takes_away(&page) && page.text().contains("role=\"status\""), "{}", page.text());
        assert!(!takes_away(&anna.get("/polls/town")));
    }
}

/// Where in the database of a folder a text is: in which of SQLite's files, or in the rows of PostgreSQL, whose own
/// cleaning overwrites what was in them before.
pub(crate) fn holds(folder: &Path, text: &str) -> Vec<String> {
    let is_in = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    if let Some(url) = postgres_of(folder) {
        let copy = Command::new("pg_dump").args(["--data-only", url.as_str()]).output().expect("pg_dump starts");
        assert!(copy.status.success(), "{}", String::from_utf8_lossy(&copy.stderr));
        return if is_in(&copy.stdout) { vec![url] } else { Vec::new() };
    }
    let files = std::fs::read_dir(folder).expect("a folder").filter_map(Result::ok).map(|entry| entry.path());
    // The log before the file into which it is folded meanwhile, or what is moved would be seen in neither.
    let files: BTreeSet<_> = files.collect();
    files
        .into_iter()
        .rev()
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("folkmoot.db")))
        .filter(|path| is_in(&std::fs::read(path).unwrap_or_default()))
        .map(|path| path.display().to_string())
        .collect()
}

/// Waits until the database of a folder holds none of these texts any more: where somebody reads at the same moment,
/// the worker clears SQLite's log a little later.
pub(crate) fn is_forgotten(folder: &Path, texts: &[&str]) {
    let patience = Instant::now() + Duration::from_secs(30);
    loop {
        let found: Vec<_> = texts.iter().flat_map(|text| holds(folder, text)).collect();
        if found.is_empty() {
            return;
        }
        assert!(Instant::now() < patience, "one of {texts:?} is still there: {found:?}");
        std::thread::sleep(Duration::from_millis(300));
    }
}

#[test]
fn what_is_erased_is_not_in_the_database_any_more() {
    let poll = Held::new("town", &SEEDS)
        .settings(json!({ "statements": { "after": 0 }, "demographics": [question("age", &[])] }))
        .strictly_moderated();
    let moot = Moot::with(&[&poll]);
    let folder = moot.folder.path().join("data");
    let mut anna = join(&moot, &json!({ "xid": "xid-that-leaves-no-trace" }));
    vote(&mut anna, "1", "agree", "vote-that-leaves-no-trace");
    // Nobody but a moderator could read it.
    let text = "The machine in the attic of our family should be heard as well.";
    write(&mut anna, text, "text-that-leaves-no-trace");
    let traces = [
        text,
        "the machine in the attic",
        "xid-that-leaves-no-trace",
        "a-join-that-leaves-no-trace",
        "vote-that-leaves-no-trace",
        "text-that-leaves-no-trace",
    ];
    assert!(!holds(&folder, text).is_empty(), "it was never there");
    let erased = anna.post("/polls/town/me/erase", &[("sure", "yes")]);
    assert_eq!(location(&erased), "/polls/town?done=erased");
    is_forgotten(&folder, &traces);
}

#[test]
fn statements_that_others_could_read_stay_without_their_author() {
    let moot = Moot::with(&[&Held::new("town", &SEEDS).settings(json!({ "statements": { "after": 0 } }))]);
    let mut anna = join(&moot, &json!({}));
    let text = "Every bus stop should have a bench and a roof.";
    write(&mut anna, text, "statement-that-stays-1");
    assert_eq!(anna.post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    let mut bert = moot.participant("town");
    let stock = bert.get("/api/v1/polls/town/next?count=10");
    assert!(stock.text().contains(text), "{}", stock.text());
}

#[test]
fn erasing_is_confirmed_also_when_voting_is_over() {
    let poll = Held::new("town", &SEEDS);
    let moot = Moot::with(&[&poll]);
    let mut anna = join(&moot, &json!({}));
    poll.close(&moot.folder.path().join("data"));
    let erased = anna.post("/polls/town/me/erase", &[("sure", "yes")]);
    let page = anna.get(&location(&erased));
    assert!(page.text().contains("Nothing that remains leads to you"), "{}", page.text());
    assert_eq!(anna.get("/polls/town/me/data.json").status, 401);
}
