//! Where somebody stands while others still vote: by what she has voted on alone, and without anybody else's place.

use super::{
    Moot,
    place::{CAMPS, SEEDS, joined, people, ring, vote},
};
use serde_json::json;
use std::time::{Duration, Instant};
use tests::{Client, Held, Visitor};

tests::also_on_postgres!(
    whoever_has_voted_enough_sees_her_place_and_only_what_she_has_voted_on,
    the_picture_changes_in_steps_of_five_people_at_least_in_every_outline,
    five_who_have_themselves_erased_and_come_again_isolate_nobody,
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
    // Pictures on the way would hold up the one of everybody.
    show(&moot, false);
    let (mut camps, mut quiet) = people(&moot, CAMPS.len());
    show(&moot, true);

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

/// Switches the picture on or off, as whoever runs the poll does.
fn show(moot: &Moot, is_shown: bool) {
    let data = moot.folder.path().join("data");
    let email = if is_shown { "on@example.org" } else { "off@example.org" };
    let boss = Visitor::with_account(&moot.server, &data, email, false);
    Visitor::give_role(&data, email, "town", "facilitator");
    let meanwhile = if is_shown { "1" } else { "" };
    let seen = boss.seen("/facilitate/town/settings");
    let fields = [
        ("seen", seen.as_str()),
        ("slug", "town"),
        ("topic", "Town"),
        ("writing.open", "1"),
        ("shown", "1"),
        ("show_map", "1"),
        ("map_meanwhile", meanwhile),
    ];
    let saved = boss.post("/facilitate/town/settings", &fields);
    assert_eq!(saved.status, 303, "{}", saved.text());
}

/// A poll whose first picture is of twenty people, ten of each of two camps by turns.
fn twenty() -> (Moot, Vec<Client>) {
    let moot = Moot::with(&[&town(json!({ "map_meanwhile": false }))]);
    let mut people: Vec<Client> = (0..20).map(|person| voter(&moot, &format!("person-{person}"), person % 2)).collect();
    show(&moot, true);
    assert_eq!(made_of(&picture(&mut people[1], 1)), Some(20));
    (moot, people)
}

/// Somebody of a camp, who has voted on everything.
fn voter(moot: &Moot, name: &str, camp: usize) -> Client {
    let mut client = joined(moot, name);
    for (at, says) in ["agree", "agree"].into_iter().chain(CAMPS[camp].1).enumerate() {
        vote(&mut client, name, at + 1, says);
    }
    client
}

fn voters(moot: &Moot, name: &str, camp: usize, count: usize) {
    for person in 0..count {
        _ = voter(moot, &format!("{name}-{person}"), camp);
    }
}

/// Waits for the analysis of the votes of so many people; what the log said up to `since` is passed over.
fn analysed(moot: &Moot, people: usize, since: usize) {
    let says = format!("up to date poll=town votes={} ", people * SEEDS.len());
    let until = Instant::now() + Duration::from_secs(60);
    while !moot.server.log().get(since..).is_some_and(|log| log.contains(&says)) {
        assert!(Instant::now() < until, "no analysis of {people} people: {}", moot.server.log());
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn the_picture_changes_in_steps_of_five_people_at_least_in_every_outline() {
    let (moot, mut people) = twenty();
    let first = picture(&mut people[1], 20);
    assert_eq!(first.matches("class=\"hull").count(), 2, "{first}");
    voters(&moot, "four", 0, 4);
    analysed(&moot, 24, 0);
    assert_eq!(made_of(&picture(&mut people[1], 1)), Some(20));
    _ = voter(&moot, "the-fifth", 0);
    assert_eq!(made_of(&picture(&mut people[1], 25)), Some(25));

    // Five and more come, and one of them into the other group.
    _ = voter(&moot, "the-one", 1);
    voters(&moot, "others", 0, 5);
    analysed(&moot, 31, 0);
    assert_eq!(made_of(&picture(&mut people[1], 1)), Some(25), "somebody fell alone into a group");
    voters(&moot, "more", 1, 4);
    assert_eq!(made_of(&picture(&mut people[1], 26)), Some(35));
}

#[test]
fn five_who_have_themselves_erased_and_come_again_isolate_nobody() {
    let (moot, mut people) = twenty();
    let away = |page: &str| page.contains("There is no picture just now") && !page.contains("<ellipse");
    _ = voter(&moot, "victim", 0);
    analysed(&moot, 21, 0);
    assert_eq!(made_of(&picture(&mut people[1], 1)), Some(20));

    let since = moot.server.log().len();
    for puppet in [0, 2, 4, 6, 8] {
        let erased = people[puppet].post("/polls/town/me/erase", &[("sure", "yes")]);
        assert_eq!(erased.status, 303, "{}", erased.text());
        // Nobody's votes stay in a picture: it goes at once.
        assert!(away(people[1].get(MAP).text()), "{}", people[1].get(MAP).text());
    }
    analysed(&moot, 16, since);
    assert!(away(people[1].get(MAP).text()), "six people fewer or more have another picture drawn");

    let since = moot.server.log().len();
    voters(&moot, "again", 0, 5);
    analysed(&moot, 21, since);
    assert!(away(people[1].get(MAP).text()), "a picture that differs from the first by one person");

    // It takes five beyond those who were erased, and in both groups, since nobody knows any more where these were.
    voters(&moot, "here", 0, 4);
    voters(&moot, "there", 1, 9);
    analysed(&moot, 34, 0);
    assert!(away(people[1].get(MAP).text()));
    _ = voter(&moot, "the-tenth", 1);
    assert_eq!(made_of(&picture(&mut people[1], 1)), Some(35));
}

#[test]
fn a_poll_can_wait_with_places_until_voting_is_over() {
    let moot = Moot::with(&[&town(json!({ "map_meanwhile": false }))]);
    let mut ann = joined(&moot, "ann");
    let card = ann.get("/polls/town/vote");
    let says = "Votes until you can get a place on the opinion map, which is shown when voting is over: 5";
    assert!(card.text().contains(says), "{}", card.text());
    assert!(card.text().contains("<p hidden class=\"ballot-place note\">"), "{}", card.text());
    let mut ann = voter(&moot, "bea", 0);
    assert!(ann.get(MAP).text().contains("Results come when voting is over"));
    let card = ann.get("/polls/town/vote");
    let says = "<p class=\"ballot-place note\">Your place on the opinion map is shown when voting is over.";
    assert!(card.text().contains(says), "{}", card.text());
}
