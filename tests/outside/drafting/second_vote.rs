//! The principles of a constitution, put to the vote: from the button to the support beside every principle.

use super::{DESK, decide, moot, must, reword_all, seen};
use std::time::{Duration, Instant};
use tests::{Client, Response, Serving};

tests::also_on_postgres!(principles_are_put_to_the_vote_and_their_support_stands_beside_them);

/// Votes by so many people on every principle; those of even number refuse the one that `refused` is in.
fn vote(server: &Serving, slug: &str, people: usize, refused: &str) {
    for person in 0..people {
        let mut client = Client::new(server.address());
        let joined = serde_json::json!({ "key": format!("second-join-of-{person:04}"), "consent": tests::CONSENT });
        assert_eq!(client.post_json(&format!("/api/v1/polls/{slug}/participants"), &joined).status, 201);
        loop {
            let next: serde_json::Value =
                serde_json::from_slice(&client.get(&format!("/api/v1/polls/{slug}/next")).body).expect("JSON");
            let Some(id) = next["next"]["id"].as_str() else { break };
            let text = next["next"]["text"].as_str().expect("a text");
            let vote = if text.contains(refused) && person % 2 == 0 { "disagree" } else { "agree" };
            let key = format!("second-vote-{person:04}-{id}");
            let body = serde_json::json!({ "statement": id, "vote": vote, "key": key });
            assert_eq!(client.post_json(&format!("/api/v1/polls/{slug}/votes"), &body).status, 200);
        }
    }
}

fn json(response: &Response) -> serde_json::Value {
    assert_eq!(response.status, 200, "{}", response.text());
    serde_json::from_slice(&response.body).expect("JSON")
}

#[test]
fn principles_are_put_to_the_vote_and_their_support_stands_beside_them() {
    let moot = moot();
    let (ann, bob) = (moot.person("ann", "facilitator"), moot.person("bob", "moderator"));
    moot.begin(&ann);
    let vote_form = |fields: &[(&str, &str)]| ann.post(&format!("{DESK}/vote"), fields);
    let refused = vote_form(&[("seen", &seen(&ann.get(DESK)))]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("A principle is still in the words of a statement"), "{}", refused.text());
    assert_eq!(vote_form(&[("seen", "1.77")]).status, 409, "nobody puts to the vote what they have not seen");
    must(&decide(&ann, &reword_all()));
    must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Four of five")]));

    // One button makes a draft of a poll with a statement for each principle.
    let made = vote_form(&[("seen", &seen(&ann.get(DESK)))]);
    assert_eq!(made.header("location"), Some("/facilitate/town-vote?done=created"), "{}", made.text());
    let desk = ann.get("/facilitate/town-vote").text().to_owned();
    assert!(desk.contains("Second vote: What should AI do for our town?"), "{desk}");
    assert!(!desk.contains("/facilitate/town-vote/seeds"), "there is nothing to add: {desk}");
    assert_eq!(moot.server.get("/polls/town-vote").status, 404, "a draft is seen by nobody");
    assert!(!moot.server.get("/polls/town/constitution").text().contains("town-vote"));
    assert_eq!(bob.get("/facilitate/town-vote").status, 200, "whoever helps with the first helps with the second");
    assert_eq!(bob.get("/facilitate/town-vote/settings").status, 404, "and may not do more there");
    let seeds = ann.post("/facilitate/town-vote/seeds", &[("text", "The AI should sing"), ("sure", "1")]);
    assert!(seeds.text().contains("the principles of a constitution"), "{}", seeds.text());
    must(&ann.post("/facilitate/town-vote/open", &[]));

    // People see what it is, and the two polls lead to each other.
    let landing = moot.server.get("/polls/town-vote");
    for part in ["This is a second vote", "href=\"/polls/town/constitution\"", "Say of each one"] {
        assert!(landing.text().contains(part), "lacks {part}: {}", landing.text());
    }
    let beside = moot.server.get("/polls/town/constitution");
    assert!(beside.text().contains("People are voting on these principles now"), "{}", beside.text());
    assert!(beside.text().contains("href=\"/polls/town-vote\""), "{}", beside.text());
    // The questions are the same, in every language in which they were put before.
    let settings = ann.get("/facilitate/town-vote/settings");
    for part in ["Wie alt sind Sie?", "Not in our town.", "Nicht bei uns."] {
        assert!(settings.text().contains(part), "lacks {part}: {}", settings.text());
    }
    let mut zoe = Client::new(moot.server.address());
    must(&zoe.post("/polls/town-vote/join", &[("key", "second-join-of-zoe"), ("consent", tests::CONSENT)]));
    let card = zoe.get("/polls/town-vote/vote");
    for part in ["Should an AI follow this principle?", "A principle of the constitution", "Choose the response"] {
        assert!(card.text().contains(part), "lacks {part}: {}", card.text());
    }
    assert!(!card.text().contains("/polls/town-vote/write"), "nobody adds statements");
    assert_eq!(moot.server.get("/polls/town-vote/data/ratification.json").status, 403, "people still vote");
    vote(&moot.server, "town-vote", 12, "harms nobody");
    must(&ann.post("/facilitate/town-vote/close", &[]));

    // The result stands beside the constitution and is a file, with n and an interval for every principle.
    let patience = Instant::now() + Duration::from_secs(60);
    let file = loop {
        let file = moot.server.get("/polls/town-vote/data/ratification.json");
        if file.status == 200 {
            break json(&file);
        }
        assert!(Instant::now() < patience, "{} {}", file.status, file.text());
        std::thread::sleep(Duration::from_millis(200));
    };
    assert_eq!(file["format"], "folkmoot-ratification/1");
    assert_eq!((&file["constitution_of"], &file["voted_in"]), (&"town".into(), &"town-vote".into()));
    let principles = file["principles"].as_array().expect("principles").clone();
    assert_eq!(principles.len(), 4);
    let harm = principles.iter().find(|one| one["clause"] == "s4").expect("the principle about harm");
    assert_eq!(harm["text"], "Choose the response that harms nobody.");
    let votes = &harm["everyone"]["votes"];
    assert_eq!((&votes["agrees"], &votes["disagrees"], &votes["seen"]), (&6.into(), &6.into(), &12.into()));
    // Wilson's interval of 6 of 12, worked out apart from this program.
    for (at, wanted) in [(0, 0.253_78), (1, 0.746_22)] {
        let found = harm["everyone"]["interval"][at].as_f64().expect("a number");
        assert!((found - wanted).abs() < 1e-4, "{found} is not {wanted}");
    }
    let page = moot.server.get("/polls/town/constitution").text().to_owned();
    for part in [
        "Second vote on the principles",
        "3 of 4 principles are supported by more than half",
        "50% agree (25 to 75%), of 12",
        "href=\"/polls/town-vote/data/ratification.json\"",
    ] {
        assert!(page.contains(part), "lacks {part}: {page}");
    }
    // What readers see is still the compiled text, in which the principle reads otherwise.
    assert!(page.contains("Reads otherwise in the text above"), "{page}");

    // The checklist knows of it, also when it is ratified; afterwards the text is the one that was voted on.
    let desk = ann.get(DESK).text().to_owned();
    let voted = "<strong>Yes</strong>: <!>A second vote on exactly these principles has ended";
    assert!(desk.contains(voted) && desk.contains("Vote on a draft"), "{desk}");
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
    must(&ann.post(&format!("{DESK}/publish"), &[("version", "1")]));
    let page = moot.server.get("/polls/town/constitution").text().to_owned();
    assert!(page.contains("50% agree (25 to 75%), of 12") && !page.contains("Reads otherwise"), "{page}");
    assert!(!ann.get("/facilitate/town-vote/constitution").text().contains("Begin the draft"));

    // A published version can be put to the vote as well, and its votes are told apart.
    let again = vote_form(&[("version", "1")]);
    assert_eq!(again.header("location"), Some("/facilitate/town-vote-2?done=created"), "{}", again.text());
    let landing = ann.get("/facilitate/town-vote-2/preview/landing").text().to_owned();
    assert!(landing.contains("href=\"/polls/town/constitution/v/1\""), "{landing}");
    // Nobody but those who run the first poll puts its constitution to the vote.
    let reader = moot.person("rita", "reader");
    assert_eq!(reader.post(&format!("{DESK}/vote"), &[("version", "1")]).status, 404);
}
