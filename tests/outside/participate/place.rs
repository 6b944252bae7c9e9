//! Where somebody stands among the others, once voting is over: shown to that person and to nobody else.

use super::Moot;
use serde_json::json;
use std::path::Path;
use tests::{Client, Held, run};

tests::also_on_postgres!(
    everybody_finds_her_own_place_on_the_map_and_nobody_elses,
    my_page_says_where_somebody_agrees_with_the_others,
    the_place_is_told_with_what_all_share_and_how_she_voted_on_it,
);

pub(super) const SEEDS: [&str; 12] = [
    "AI should say when it is not sure.",
    "AI should never pretend to be a human being.",
    "The library should lend out robots.",
    "Cameras in the market square should recognise faces.",
    "Buses should drive without drivers.",
    "Homework may be written by a machine.",
    "The mayor may let an AI answer letters.",
    "Machines should never decide about people.",
    "Every village needs an office with a person in it.",
    "Data of the town must stay in the town.",
    "Art by machines should not hang in the town hall.",
    "Every decision needs a signature by hand.",
];

/// What a camp says to the statements 3 to 12; all agree with the first two.
pub(super) const CAMPS: [(usize, [&str; 10]); 3] = {
    let (a, d) = ("agree", "disagree");
    [
        (20, [a, a, a, a, a, d, d, d, d, d]),
        (12, [d, d, d, d, d, a, a, a, a, a]),
        // Fewer than five people with a view of their own.
        (4, [a, a, d, d, d, a, a, d, d, d]),
    ]
};

pub(super) fn joined(moot: &Moot, name: &str) -> Client {
    let mut client = moot.client();
    let body = json!({ "key": format!("join-of-{name}-who-votes"), "consent": tests::CONSENT });
    assert_eq!(client.post_json("/api/v1/polls/town/participants", &body).status, 201);
    client
}

pub(super) fn vote(client: &mut Client, name: &str, statement: usize, vote: &str) {
    let key = format!("vote-of-{name}-on-{statement}");
    let body = json!({ "statement": statement.to_string(), "vote": vote, "key": key });
    let answer = client.post_json("/api/v1/polls/town/votes", &body);
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// One person of each camp, and one who has voted twice; everybody has voted.
pub(super) fn people(moot: &Moot, camps: usize) -> (Vec<Client>, Client) {
    let mut first = Vec::new();
    for (camp, (size, says)) in CAMPS.into_iter().take(camps).enumerate() {
        for person in 0..size {
            let name = format!("{camp}-{person}");
            let mut client = joined(moot, &name);
            for (at, says) in ["agree", "agree"].into_iter().chain(says).enumerate() {
                vote(&mut client, &name, at + 1, says);
            }
            if person == 0 {
                first.push(client);
            }
        }
    }
    let mut quiet = joined(moot, "quiet");
    vote(&mut quiet, "quiet", 1, "agree");
    vote(&mut quiet, "quiet", 2, "pass");
    (first, quiet)
}

fn close(data: &Path) {
    run!["poll", "close", "town", "--data", data].ok();
}

/// Where the ring on the map is.
pub(super) fn ring(page: &str) -> &str {
    let tags = page.split("<circle").skip(1).filter_map(|rest| rest.split('>').next());
    tags.into_iter().find(|tag| tag.contains("map-you-ring")).expect("a ring on the map")
}

/// The group that a page says somebody is in.
fn group(page: &str) -> &str {
    let says = page.split("Your votes put you here: ").nth(1).expect("a group");
    says.split('.').next().expect("a sentence")
}

#[test]
fn everybody_finds_her_own_place_on_the_map_and_nobody_elses() {
    let poll = Held::new("town", &SEEDS).settings(json!({ "map_after": 5 }));
    let moot = Moot::with(&[&poll]);
    let (mut camps, mut quiet) = people(&moot, CAMPS.len());
    let before = camps[0].get("/polls/town/map");
    assert!(!before.text().contains("You are here") && before.text().contains("Where you stand so far"));
    let before = moot.client().get("/polls/town/map");
    assert!(
        before.text().contains("Results come when voting is over") && !before.text().contains("<svg class=\"map\"")
    );
    close(&moot.folder.path().join("data"));

    let pages: Vec<_> = camps.iter_mut().map(|client| client.get("/polls/town/map")).collect();
    for page in &pages {
        assert_eq!((page.status, page.header("cache-control")), (200, Some("no-store")));
        assert!(page.text().contains("You are here") && page.text().contains("Only you see this part"));
        // With a cell of fewer than five people nothing is said about all groups.
        assert!(!page.text().contains("What all share"), "{}", page.text());
    }
    let [first, second, third] = [0, 1, 2].map(|at| pages[at].text());
    assert_eq!((group(first), group(second)), ("Group A, 20 people", "Group B, 12 people"));
    assert_ne!(ring(first), ring(second));
    let apart = second.split("What sets your group apart").nth(1).expect("what sets the group apart");
    let apart = apart.split("</section>").next().expect("its end");
    assert!(apart.contains("more than others") && apart.contains("You:"), "{apart}");
    assert!(third.contains("fewer than 5 people, so it is not shown apart") && !third.contains("put you here"));
    assert!(!third.contains("What sets your group apart"));

    let page = quiet.get("/polls/town/map");
    assert!(page.text().contains("Your place is shown from 5 votes on"), "{}", page.text());
    assert!(page.text().contains("So far you have 2 votes") && !page.text().contains("map-you-ring"));
    let mut stranger = moot.client();
    let page = stranger.get("/polls/town/map");
    for part in ["You are here", "map-you-ring", "Only you see"] {
        assert!(!page.text().contains(part), "a stranger sees {part}");
    }
    assert_ne!(page.header("cache-control"), Some("no-store"));
}

#[test]
fn my_page_says_where_somebody_agrees_with_the_others() {
    let moot = Moot::with(&[&Held::new("town", &SEEDS)]);
    let (mut camps, _) = people(&moot, CAMPS.len());
    let before = camps[0].get("/polls/town/me");
    assert!(!before.text().contains("You and the others"), "while people vote nobody learns what others said");
    close(&moot.folder.path().join("data"));
    // More than half of all are in the first camp; all agree with the first two statements.
    let first = camps[0].get("/polls/town/me");
    for says in [
        "On 12 statements both you and most people took a side: on 12 of them you say the same.",
        "On 12 statements both you and most people of your group A took a side: on 12 of them you say the same.",
        "Where you say what most people say",
        "href=\"/polls/town/map\"",
    ] {
        assert!(first.text().contains(says), "lacks {says}: {}", first.text());
    }
    assert!(!first.text().contains("Where you see it differently"));
    let second = camps[1].get("/polls/town/me");
    let says = "On 12 statements both you and most people took a side: on 2 of them you say the same.";
    assert!(
        second.text().contains(says) && second.text().contains("Where you see it differently"),
        "{}",
        second.text()
    );
    // The votes of four people would follow from those of the second camp, so these are not told either.
    let hidden = "There is no statement yet on which both you and most people of your group B took a side.";
    assert!(second.text().contains(hidden), "{}", second.text());
    assert!(!camps[2].get("/polls/town/me").text().contains("of your group"));
}

#[test]
fn the_place_is_told_with_what_all_share_and_how_she_voted_on_it() {
    let moot = Moot::with(&[&Held::new("town", &SEEDS)]);
    let (mut camps, _) = people(&moot, 2);
    close(&moot.folder.path().join("data"));
    let page = camps[1].get("/polls/town/map");
    let shared = page.text().split("What all share").nth(1).expect("what all share");
    let shared = shared.split("</section>").next().expect("its end");
    assert!(shared.contains(SEEDS[0]) && shared.contains("You:") && shared.contains("Agree"), "{shared}");
}
