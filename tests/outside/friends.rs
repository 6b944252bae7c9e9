//! Invitations that people pass on: so many for everybody who has taken part, a tree of codes, and no names.

use serde_json::{Value, json};
use tests::{Client, Held, Serving, Visitor, folder, sha256};

tests::also_on_postgres!(whoever_has_taken_part_passes_on_so_many_codes_and_nobody_learns_to_whom);

const SEEDS: [&str; 2] = ["AI should say when it is not sure.", "The library should lend out robots."];

fn hash(code: &str) -> String {
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    sha256(letters.as_bytes())
}

fn join(server: &Serving, code: &str, name: &str) -> (u16, Client) {
    let mut client = Client::new(server.address());
    let body = json!({ "key": format!("join-of-{name:-<16}"), "consent": "1", "invite": code });
    (client.post_json("/api/v1/polls/town/participants", &body).status, client)
}

fn vote_on_all(client: &mut Client, name: &str) {
    for statement in 1..=SEEDS.len() {
        let key = format!("vote-of-{name:-<16}-on-{statement}");
        let body = json!({ "statement": statement.to_string(), "vote": "agree", "key": key });
        assert_eq!(client.post_json("/api/v1/polls/town/votes", &body).status, 200);
    }
}

fn codes(client: &mut Client) -> Vec<String> {
    let kept: Value = serde_json::from_slice(&client.get("/polls/town/me/data.json").body).expect("JSON");
    kept["passed_on"].as_array().expect("a list").iter().map(|code| code.as_str().expect("text").to_owned()).collect()
}

#[test]
fn whoever_has_taken_part_passes_on_so_many_codes_and_nobody_learns_to_whom() {
    let folder = folder();
    let first = ["AAAA-1", "AAAA-2"].map(hash);
    let settings = json!({ "access": "codes", "pass_on": 6, "statements": { "after": 0 } });
    Held::new("town", &SEEDS).settings(settings).invites(&[&first[0], &first[1]]).put(folder.path());
    let server = Serving::data(folder.path());
    let (status, mut anna) = join(&server, "aaaa-1", "anna");
    assert_eq!(status, 201);
    assert!(anna.get("/polls/town/me").text().contains("after 2 more votes"));
    assert_eq!(anna.post("/polls/town/me/invitations", &[]).status, 303);
    assert!(codes(&mut anna).is_empty(), "who has not voted has nothing to pass on");
    vote_on_all(&mut anna, "anna");
    assert!(anna.get("/polls/town/me").text().contains("You may pass on 6 invitations"));
    for _ in 0..2 {
        // Asking again gives the same and no more.
        assert_eq!(anna.post("/polls/town/me/invitations", &[]).status, 303);
    }
    let passed = codes(&mut anna);
    assert_eq!(passed.len(), 6);
    assert!(anna.get("/polls/town/me").text().contains(&format!("/polls/town/join?invite={}", passed[0])));

    let (status, mut bob) = join(&server, &passed[0], "bob");
    assert_eq!(status, 201);
    assert_eq!(join(&server, &passed[0], "eve").0, 403, "each lets one person in");
    assert_eq!(join(&server, "AAAA-BBBB-CCCC-DDDD", "mallory").0, 403);
    vote_on_all(&mut bob, "bob");
    assert_eq!(bob.post("/polls/town/me/invitations", &[]).status, 303);
    for (n, code) in passed[1..].iter().enumerate() {
        assert_eq!(join(&server, code, &format!("friend{n}")).0, 201);
    }
    let of_bob = codes(&mut bob);
    assert_eq!(join(&server, &of_bob[0], "carol").0, 201);

    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "town", "facilitator");
    let numbers = boss.get("/facilitate/town/monitor");
    let table = numbers.text().split("id=\"passed-title\"").nth(1).expect("the table").split("</table>").next();
    let text: String = table
        .expect("a table")
        .split('<')
        .filter_map(|part| Some(part.split_once('>')?.1))
        .collect::<Vec<_>>()
        .join(" ");
    let words: Vec<&str> = text.split_whitespace().collect();
    // Six codes of the first wave, all of them used; six of the second, of which one person is not told.
    assert!(text.contains("fewer than 5"), "{text}");
    assert!(
        words.windows(3).any(|row| row == ["1", "6", "6"]) && words.windows(3).any(|row| row == ["2", "6", "fewer"]),
        "{words:?}"
    );
    let people = boss.get("/facilitate/town/people");
    assert!(!people.text().contains(&passed[0]), "codes are known to nobody but whoever passes them on");

    // Whoever is erased leaves the tree, and what she has passed on is good all the same.
    assert_eq!(bob.post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    assert_eq!(join(&server, &of_bob[1], "dave").0, 201);
}

#[test]
fn where_nothing_may_be_passed_on_nothing_is_offered() {
    let folder = folder();
    Held::new("town", &SEEDS).settings(json!({ "pass_on": 5, "statements": { "after": 0 } })).put(folder.path());
    let server = Serving::data(folder.path());
    let mut anna = Client::taking_part(server.address(), "town", "anna", &["agree", "agree"]);
    assert!(!anna.get("/polls/town/me").text().contains("Invite others"), "everybody may join anyway");
    assert_eq!(anna.post("/polls/town/me/invitations", &[]).status, 303);
    let kept: Value = serde_json::from_slice(&anna.get("/polls/town/me/data.json").body).expect("JSON");
    assert_eq!(kept["passed_on"], Value::Null);
}
