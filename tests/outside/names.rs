//! Names for opinion groups and for the ends of the map: given for one analysis, shown with no other.

use crate::whole::json_of;
use serde_json::json;
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tests::{Client, Held, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    names_belong_to_one_analysis_and_are_offered_for_the_next_by_who_is_in_its_groups,
    while_people_vote_there_is_nothing_to_name,
);

const STATEMENTS: usize = 12;
pub(crate) const NAMES: &str = "/facilitate/town/names";

/// A town with two camps, 24 people and 16, in which voting is over.
struct Town {
    people: Vec<Client>,
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

fn town() -> Town {
    let folder = folder();
    let data = folder.path().join("data");
    let seeds: Vec<String> = (1..=STATEMENTS).map(|n| format!("The assistant should follow rule {n}.")).collect();
    Held::new("town", &seeds.iter().map(String::as_str).collect::<Vec<_>>()).put(&data);
    let server = Serving::data(&data);
    let vote = |person: usize, statement: usize| {
        // One vote in eleven goes against one's own camp, with no order in it.
        let against = (person * STATEMENTS + statement) * 7_919 % 101 < 9;
        let agrees = ((person < 24) == (statement < STATEMENTS / 2)) != against;
        if agrees { "agree" } else { "disagree" }
    };
    let people = (0..40).map(|person| {
        let votes: Vec<&str> = (0..STATEMENTS).map(|statement| vote(person, statement)).collect();
        Client::taking_part(server.address(), "town", &format!("person-{person}"), &votes)
    });
    let people = people.collect();
    run!["poll", "close", "town", "--data", &data].ok();
    Town { people, server, data, _folder: folder }
}

/// The value of a hidden or typed field.
pub(crate) fn value(page: &Response, name: &str) -> String {
    let tag = page.text().split("<input").find(|tag| tag.contains(&format!(" name=\"{name}\"")));
    let tag = tag.unwrap_or_else(|| panic!("no field {name} in {}", page.text()));
    let rest = tag.split_once(" value=\"").map(|(_, rest)| rest).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn names_belong_to_one_analysis_and_are_offered_for_the_next_by_who_is_in_its_groups() {
    let mut town = town();
    let ann = Visitor::with_account(&town.server, &town.data, "ann@example.org", false);
    Visitor::give_role(&town.data, "ann@example.org", "town", "facilitator");
    assert_eq!(ann.sign_in("ann@example.org").status, 303);

    let page = ann.get(NAMES);
    assert!(page.text().contains("What sets this group apart"), "{}", page.text());
    let analysis = value(&page, "analysis");
    let long = "x".repeat(41);
    for (name, text, says) in [("group.0", long.as_str(), "at most 40 letters"), ("left", "a\u{7}b", "cannot be shown")]
    {
        let refused = ann.post(NAMES, &[("analysis", &analysis), (name, text)]);
        assert!(refused.status == 422 && refused.text().contains(says), "{}", refused.text());
    }
    let names = [
        ("group.0", "The cautious"),
        ("group.1", "The <eager>"),
        ("left", "Few rules"),
        ("right", "Many rules"),
        ("top", ""),
    ];
    let named = |analysis: &str| {
        let mut fields = names.to_vec();
        fields.push(("analysis", analysis));
        ann.post(NAMES, &fields)
    };
    let stale = named(&"0".repeat(64));
    assert!(stale.status == 422 && stale.text().contains("the names were not saved"), "{}", stale.text());
    let public = |path: &str| town.server.get(path).text().to_owned();
    assert!(!public("/polls/town/map").contains("The cautious"));
    assert_eq!(named(&analysis).header("location"), Some("/facilitate/town/names?done=named"));
    for path in ["/polls/town/map", "/polls/town/results"] {
        let page = public(path);
        assert!(page.contains("The cautious") && page.contains("The &lt;eager&gt;"), "{path}: {page}");
        assert!(page.contains("Group A") && !page.contains("<eager>"), "{path}");
    }
    let map = public("/polls/town/map");
    assert!(map.contains("Few rules") && map.contains("Many rules") && !map.contains("Upper end"), "{map}");
    let kept = json_of(&ann.get("/facilitate/town/data/whole.zip").body, "names.json").expect("names");
    assert_eq!(kept["analysis"], json!(analysis));
    assert_eq!(kept["groups"], json!({ "0": "The cautious", "1": "The <eager>" }));
    assert_eq!(kept["ends"], json!({ "left": "Few rules", "right": "Many rules" }));
    let log = run!["audit", "--poll", "town", "--data", &town.data];
    assert!(String::from_utf8_lossy(log.ok()).contains("analysis.label"));

    // Somebody leaves: another analysis, whose people go by other ids. Nothing is shown until somebody has looked.
    assert_eq!(town.people[0].post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    let until = Instant::now() + Duration::from_secs(240);
    let page = loop {
        let page = ann.get(NAMES);
        if value(&page, "analysis") != analysis {
            break page;
        }
        assert!(Instant::now() < until, "there is no other analysis");
        std::thread::sleep(Duration::from_millis(300));
    };
    assert!(page.text().contains("The analysis has changed since the names were given"), "{}", page.text());
    assert_eq!(value(&page, "group.0"), "The cautious");
    assert!(page.text().contains("100% of this group were in the group of this name."), "{}", page.text());
    let (left, right) = (value(&page, "left"), value(&page, "right"));
    assert!([&left, &right].contains(&&"Few rules".to_owned()) && left != right, "{left} {right}");
    let now = value(&page, "analysis");
    assert!(!public("/polls/town/map").contains("The cautious") && !public("/polls/town/results").contains("eager"));
    assert_eq!(named(&now).status, 303);
    assert!(public("/polls/town/map").contains("The cautious"));
    // No name takes one away.
    assert_eq!(ann.post(NAMES, &[("analysis", &now)]).status, 303);
    assert!(!public("/polls/town/map").contains("The cautious"));
}

#[test]
fn while_people_vote_there_is_nothing_to_name() {
    let folder = folder();
    let data = folder.path().join("data");
    Held::new("town", &["The AI says where it has something from."]).put(&data);
    let server = Serving::data(&data);
    let ann = Visitor::with_account(&server, &data, "ann@example.org", false);
    Visitor::give_role(&data, "ann@example.org", "town", "facilitator");
    assert_eq!(ann.sign_in("ann@example.org").status, 303);
    let page = ann.get(NAMES);
    assert!(page.status == 200 && page.text().contains("Groups get names once voting has ended"), "{}", page.text());
    let refused = ann.post(NAMES, &[("analysis", ""), ("group.0", "The cautious")]);
    assert!(refused.status == 422 && refused.text().contains("Groups get names once"), "{}", refused.text());
}
