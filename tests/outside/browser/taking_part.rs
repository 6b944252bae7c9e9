//! Taking part in a real browser, with and without script, with and without a connection.

use super::{Site, check_at, is_wanted};
use serde_json::json;
use std::ffi::OsStr;
use tests::{Client, Held, ModelServer, Reply, Serving, alter, binary, folder};

const SEEDS: [&str; 6] = [
    "AI should say when it is not sure.",
    "AI should never pretend to be a human being.",
    "The library should lend out robots, also to people who live in the villages around it and come once a week.",
    "Cameras in the market square should not recognise faces.",
    "Schools should teach how language models work.",
    "ينبغي أن يشرح الذكاء الاصطناعي أسباب قراراته.",
];

/// Runs one script on a server of its own, because every one changes the poll.
fn drive(script: &str) {
    if is_wanted(script) {
        check_at(&moot().server, script, &[("FOLKMOOT_POLL", "/polls/town")]);
    }
}

fn town() -> Held {
    let question = json!({
        "id": "age", "text": "How old are you?", "why": "To see whether all ages are heard.",
        "options": [{ "id": "young", "text": "Under 30" }, { "id": "old", "text": "30 or older" }]
    });
    Held::new("town", &SEEDS).settings(json!({
        "organiser": "The town council", "contact": "council@example.org",
        "outcome": "The council votes on it in May.", "minutes": 8, "map_after": 4,
        "schedule": { "closes_at_ms": 4_102_444_800_000_i64 },
        "statements": { "after": 2 }, "demographics": [question], "demographics_after": 3
    }))
}

fn moot() -> Site {
    let folder = folder();
    let data = folder.path().join("data");
    town().put(&data);
    Site { server: Serving::data(&data), folder }
}

#[test]
fn the_whole_path_goes_by_keyboard_alone() {
    drive("vote-by-keyboard.mjs");
}

#[test]
fn the_whole_path_goes_without_javascript() {
    drive("vote-without-javascript.mjs");
}

#[test]
fn votes_wait_while_there_is_no_connection() {
    const SCRIPT: &str = "vote-offline.mjs";
    if !is_wanted(SCRIPT) {
        return;
    }
    let site = moot();
    let data = site.folder.path().join("data");
    // Those who run a poll may give it another name while people vote.
    let hand = ModelServer::start(move |asked| match asked.path.as_str() {
        "/rename" => {
            alter(&data, "update polls set slug = 'city' where slug = 'town'");
            Reply::Json(json!({}))
        }
        _ => Reply::Status(404, "", String::new()),
    });
    check_at(&site.server, SCRIPT, &[("FOLKMOOT_POLL", "/polls/town"), ("FOLKMOOT_HAND", &hand.url())]);
}

#[test]
fn refused_votes_wait_where_they_may_yet_be_taken_and_are_told_where_not() {
    const SCRIPT: &str = "vote-refused.mjs";
    if !is_wanted(SCRIPT) {
        return;
    }
    let site = moot();
    let data = site.folder.path().join("data");
    // The script asks for what only those can do who run the poll or the machine.
    let hand = ModelServer::start(move |asked| {
        let parts: Vec<&str> = asked.path.split('/').skip(1).collect();
        let number = |text: &str| text.parse::<i64>().expect("a number of a participant");
        match parts.as_slice() {
            ["agreed", person, version] => town().agreed(&data, number(person), version),
            ["exclude", person, why] => {
                let why = if *why == "nobody" { "null".to_owned() } else { format!("'{why}'") };
                alter(&data, &format!("update participants set excluded = {why} where number = {}", number(person)));
            }
            ["close"] => town().close(&data),
            _ => return Reply::Status(404, "", String::new()),
        }
        Reply::Json(json!({}))
    });
    check_at(&site.server, SCRIPT, &[("FOLKMOOT_POLL", "/polls/town"), ("FOLKMOOT_HAND", &hand.url())]);
}

#[test]
fn what_is_said_already_is_told_while_somebody_writes() {
    const SCRIPT: &str = "vote-similar.mjs";
    if !is_wanted(SCRIPT) {
        return;
    }
    let folder = folder();
    let seeds = ["图书馆应该出借机器人。", "人工智能应该说明它不确定的地方。", "学校应该讲解语言模型的原理。"];
    Held::new("town", &seeds).settings(json!({ "statements": { "after": 0 } })).put(folder.path());
    check_at(&Serving::data(folder.path()), SCRIPT, &[("FOLKMOOT_POLL", "/polls/town")]);
}

#[test]
fn statements_are_translated_in_place() {
    if !is_wanted("vote-translate.mjs") {
        return;
    }
    let folder = folder();
    Held::new("town", &SEEDS[..4]).put(folder.path());
    let model = ModelServer::start(|_| Reply::chat("<b>42</b>"));
    let url = model.url();
    let mut arguments: Vec<&OsStr> = vec!["--data".as_ref(), folder.path().as_os_str()];
    arguments.extend(["--translate-endpoint", &url, "--translate-model", "m"].map(OsStr::new));
    let server = Serving::start(&arguments);
    check_at(&server, "vote-translate.mjs", &[("FOLKMOOT_POLL", "/polls/town")]);
}

#[test]
fn pages_of_taking_part_have_no_barriers_in_any_light_script_or_width() {
    drive("vote-barriers.mjs");
}

#[test]
fn pages_that_stay_open_say_what_is_new() {
    if !is_wanted("news.mjs") {
        return;
    }
    let folder = folder();
    let data = folder.path().join("data");
    Held::new("town", &SEEDS).put(&data);
    Held::new("open", &SEEDS).put(&data);
    let server = Serving::data(&data);
    let close = |slug| json!([binary(), "poll", "close", slug, "--data", data]).to_string();
    let settings = [
        ("FOLKMOOT_POLL", "/polls/town"),
        ("FOLKMOOT_SHOWN", "/polls/open"),
        ("FOLKMOOT_CLOSE", &close("town")),
        ("FOLKMOOT_CLOSE_SHOWN", &close("open")),
    ];
    check_at(&server, "news.mjs", &settings);
}

#[test]
fn the_first_vote_costs_little_over_the_wire() {
    drive("page-weight.mjs");
}

/// So many others vote that there is something to read in the end.
const OTHERS: usize = 32;

#[test]
fn the_whole_path_goes_by_keyboard_alone_with_and_without_javascript() {
    const SCRIPT: &str = "whole-path.mjs";
    if !is_wanted(SCRIPT) {
        return;
    }
    let site = moot();
    for person in 0..OTHERS {
        let mut other = Client::new(site.server.address());
        let joined = json!({ "key": format!("join-of-person-{person}"), "consent": tests::CONSENT });
        assert_eq!(other.post_json("/api/v1/polls/town/participants", &joined).status, 201);
        for statement in 1..=SEEDS.len() {
            let vote = if statement % 3 == 0 && person % 2 == 0 { "disagree" } else { "agree" };
            let key = format!("vote-{person}-on-statement-{statement}");
            let body = json!({ "statement": statement.to_string(), "vote": vote, "key": key });
            assert_eq!(other.post_json("/api/v1/polls/town/votes", &body).status, 200);
        }
    }
    let data = site.folder.path().join("data");
    let close = json!([binary(), "poll", "close", "town", "--data", data]).to_string();
    check_at(&site.server, SCRIPT, &[("FOLKMOOT_POLL", "/polls/town"), ("FOLKMOOT_CLOSE", &close)]);
}
