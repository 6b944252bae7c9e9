//! Where somebody stands while others still vote: by what she has voted on alone, and without anybody else's place.

use super::{
    Moot,
    place::{CAMPS, SEEDS, joined, people, ring, vote},
};
use serde_json::json;
use std::time::{Duration, Instant};
use tests::{Client, Held};

tests::also_on_postgres!(
    whoever_has_voted_enough_sees_her_place_and_only_what_she_has_voted_on,
    the_picture_changes_in_steps_of_five_people_at_least,
    a_poll_can_wait_with_places_until_voting_is_over,
);

const MAP: &str = "/polls/town/map";

fn town(settings: serde_json::Value) -> Held {
    let mut all = json!({ "map_after": 5 });
    all.as_object_mut().expect("settings").extend(settings.as_object().expect("settings").clone());
    Held::new("town", &SEEDS).settings(all)
}

/// The page, once it shows a picture that was made of so many people at least.
fn picture(client: &mut Client, least: usize) -> String {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let page = client.get(MAP);
        assert_eq!((page.status, page.header("cache-control")), (200, Some("no-store")), "{}", page.text());
        if made_of(page.text()).is_some_and(|people| people >= least) {
            return page.text().to_owned();
        }
        assert!(Instant::now() < until, "no picture of {least} people: {}", page.text());
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// Of how many people a page says that its picture was made.
fn made_of(page: &str) -> Option<usize> {
    page.split("from the votes of ").nth(1)?.split(' ').next()?.parse().ok()
}

#[test]
fn whoever_has_voted_enough_sees_her_place_and_only_what_she_has_voted_on() {
    let moot = Moot::with(&[&town(json!({}))]);
    let mut ann = joined(&moot, "ann");
    for at in 1..=5 {
        vote(&mut ann, "ann", at, "agree");
    }
    // She is counted with the next analysis.
    let says = "There are too few people yet: at least 6 more are needed";
    let until = Instant::now() + Duration::from_secs(60);
    while !ann.get(MAP).text().contains(says) {
        assert!(Instant::now() < until, "{says} is not said: {}", ann.get(MAP).text());
        std::thread::sleep(Duration::from_millis(200));
    }
    let early = ann.get(MAP);
    for says in ["So far 1 person takes part, with 5 votes.", "How all have voted is shown when voting is over."] {
        assert!(early.text().contains(says), "lacks {says}: {}", early.text());
    }
    let (mut camps, mut quiet) = people(&moot, CAMPS.len());

    let card = quiet.get("/polls/town/vote");
    assert!(card.text().contains("<p hidden class=\"ballot-place\">"), "{}", card.text());
    assert!(quiet.get(MAP).text().contains("Your place is shown from 5 votes on"));
    let card = camps[0].get("/polls/town/vote");
    assert!(card.text().contains("<p class=\"ballot-place\"><a href=\"/polls/town/map\">See where you stand so far"));
    assert!(
        camps[0].get("/polls/town/results").text().contains("href=\"/polls/town/map\""),
        "the closed pages lead there"
    );

    let whole = picture(&mut camps[0], 34);
    for says in ["So far your votes are most like those of", "map-you-ring", "What sets", "agrees more than others"] {
        assert!(whole.contains(says), "lacks {says}: {whole}");
    }
    // Nobody else's place, no share, no way to what others said.
    for part in ["class=\"marks", "%", "/polls/town/statements", "href=\"/polls/town/results\""] {
        assert!(!whole.contains(part), "shows {part}: {whole}");
    }
    // Groups of fewer than five people are in no picture.
    assert!(whole.matches("class=\"hull").count() <= 2, "{whole}");
    assert_ne!(ring(&whole), ring(&picture(&mut camps[1], 34)));

    // She has voted on the first five alone.
    let few = picture(&mut ann, 34);
    for (at, text) in SEEDS.iter().enumerate() {
        assert!(at < 5 || !few.contains(text), "what others say of {text:?} is told before she has voted on it");
    }
    assert!(SEEDS[2..5].iter().any(|text| few.contains(text)), "{few}");

    let stranger = moot.client().get(MAP);
    assert!(
        stranger.text().contains("Results come when voting is over") && !stranger.text().contains("<svg class=\"map\"")
    );
    assert_ne!(stranger.header("cache-control"), Some("no-store"));
}

#[test]
fn the_picture_changes_in_steps_of_five_people_at_least() {
    let moot = Moot::with(&[&town(json!({}))]);
    let mut first: Vec<Client> = (0..10).map(|person| voter(&moot, &format!("person-{person}"))).collect();
    let before = made_of(&picture(&mut first[0], 7)).expect("people");
    // As many more as are not enough, one by one; each is in an analysis soon, and in no picture.
    let more = 10usize.saturating_sub(before);
    assert!(more < 5, "the first picture waited for nobody: {before}");
    for person in 0..4 - more {
        _ = voter(&moot, &format!("other-{person}"));
    }
    let votes = (14 - more) * SEEDS.len();
    let until = Instant::now() + Duration::from_secs(60);
    while !moot.server.log().contains(&format!("up to date poll=town votes={votes} ")) {
        assert!(Instant::now() < until, "no analysis of {votes} votes: {}", moot.server.log());
        std::thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(made_of(&picture(&mut first[0], 7)), Some(before));
    _ = voter(&moot, "the-last");
    assert_eq!(made_of(&picture(&mut first[0], before + 5)), Some(before + 5));
}

/// Somebody who has voted on everything.
fn voter(moot: &Moot, name: &str) -> Client {
    let mut client = joined(moot, name);
    let odd = name.bytes().map(u32::from).sum::<u32>() % 2 == 1;
    for at in 1..=SEEDS.len() {
        vote(&mut client, name, at, if odd == (at % 2 == 1) { "agree" } else { "disagree" });
    }
    client
}

#[test]
fn a_poll_can_wait_with_places_until_voting_is_over() {
    let moot = Moot::with(&[&town(json!({ "map_meanwhile": false }))]);
    let mut ann = joined(&moot, "ann");
    let card = ann.get("/polls/town/vote");
    let says = "Votes until you can get a place on the opinion map, which is shown when voting is over: 5";
    assert!(card.text().contains(says), "{}", card.text());
    assert!(card.text().contains("<p hidden class=\"ballot-place note\">"), "{}", card.text());
    let mut ann = voter(&moot, "bea");
    assert!(ann.get(MAP).text().contains("Results come when voting is over"));
    let card = ann.get("/polls/town/vote");
    let says = "<p class=\"ballot-place note\">Your place on the opinion map is shown when voting is over.";
    assert!(card.text().contains(says), "{}", card.text());
}
