//! Invitations that people pass on: so many for everybody who has taken part, a tree of codes, and no names.

use serde_json::{Value, json};
use tests::{Client, Held, Serving, Visitor, folder, sha256};

tests::also_on_postgres!(
    whoever_has_taken_part_passes_on_so_many_codes_and_nobody_learns_to_whom,
    where_no_map_is_shown_one_has_to_vote_all_the_same,
    one_person_cannot_fill_the_poll,
    codes_below_somebody_who_is_banned_let_nobody_in,
    lifting_a_ban_gives_back_what_no_other_ban_holds,
    what_was_taken_back_unused_takes_no_place,
    changed_settings_show_what_is_there_and_hide_what_is_dead,
    where_nothing_may_be_passed_on_nothing_is_offered,
);

const SEEDS: [&str; 2] = ["AI should say when it is not sure.", "The library should lend out robots."];

fn hash(code: &str) -> String {
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    sha256(letters.as_bytes())
}

fn join(server: &Serving, code: &str, name: &str) -> (u16, Client) {
    let mut client = Client::new(server.address());
    let body = json!({ "key": format!("join-of-{name:-<16}"), "consent": tests::CONSENT, "invite": code });
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

/// A poll that people join with the codes `AAAA-1` to `AAAA-N`.
fn town(codes: usize, settings: &Value) -> Held {
    let hashes: Vec<String> = (1..=codes).map(|n| hash(&format!("AAAA-{n}"))).collect();
    let hashes: Vec<&str> = hashes.iter().map(String::as_str).collect();
    let mut all = json!({ "access": "codes", "statements": { "after": 0 } });
    let known = all.as_object_mut().expect("an object");
    known.extend(settings.as_object().expect("an object").clone());
    Held::new("town", &SEEDS).settings(all).invites(&hashes)
}

/// Somebody who has come with a code, voted and asked for her own.
fn inviter(server: &Serving, code: &str, name: &str) -> (Client, Vec<String>) {
    let (status, mut client) = join(server, code, name);
    assert_eq!(status, 201, "{name}");
    vote_on_all(&mut client, name);
    assert_eq!(client.post("/polls/town/me/invitations", &[]).status, 303);
    let codes = codes(&mut client);
    (client, codes)
}

fn boss<'a>(server: &'a Serving, folder: &std::path::Path) -> Visitor<'a> {
    let boss = Visitor::with_account(server, folder, "boss@example.org", false);
    Visitor::give_role(folder, "boss@example.org", "town", "facilitator");
    boss
}

/// The rows of the table of waves.
fn waves(boss: &Visitor<'_>) -> Vec<String> {
    let numbers = boss.get("/facilitate/town/monitor");
    let Some(table) = numbers.text().split("id=\"passed-title\"").nth(1) else { return Vec::new() };
    let body = table.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).expect("a table");
    let row = |row: &str| {
        let parts: Vec<&str> = row.split('<').filter_map(|part| Some(part.split_once('>')?.1.trim())).collect();
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    body.split("</tr>").map(row).filter(|row| !row.is_empty()).collect()
}

#[test]
fn whoever_has_taken_part_passes_on_so_many_codes_and_nobody_learns_to_whom() {
    let folder = folder();
    town(6, &json!({ "pass_on": 20, "pass_on_depth": 2, "pass_on_most": 1000 })).put(folder.path());
    let server = Serving::data(folder.path());
    let (status, mut anna) = join(&server, "aaaa-1", "anna");
    assert_eq!(status, 201);
    assert!(anna.get("/polls/town/me").text().contains("after 2 more votes"));
    assert_eq!(anna.post("/polls/town/me/invitations", &[]).status, 303);
    assert!(codes(&mut anna).is_empty(), "who has not voted has nothing to pass on");
    vote_on_all(&mut anna, "anna");
    assert!(anna.get("/polls/town/me").text().contains("You may pass on 20 invitations"));
    for _ in 0..2 {
        // Asking again gives the same and no more.
        assert_eq!(anna.post("/polls/town/me/invitations", &[]).status, 303);
    }
    let passed = codes(&mut anna);
    assert_eq!(passed.len(), 20);
    assert!(anna.get("/polls/town/me").text().contains(&format!("/polls/town/join?invite={}", passed[0])));

    let (mut bob, of_bob) = inviter(&server, &passed[0], "bob");
    assert_eq!(join(&server, &passed[0], "eve").0, 403, "each lets one person in");
    assert_eq!(join(&server, "AAAA-BBBB-CCCC-DDDD", "mallory").0, 403);
    assert_eq!(join(&server, &of_bob[0], "carol").0, 201);

    let boss = boss(&server, folder.path());
    // Twenty codes of one person in each wave: how many codes there are would say that it is one.
    assert_eq!(waves(&boss), ["1 80 or fewer", "2 80 or fewer"]);
    for n in 2..=5 {
        inviter(&server, &format!("AAAA-{n}"), &format!("inviter{n}"));
    }
    // Four people cannot have passed on so many.
    assert_eq!(waves(&boss), ["1 100", "2 80 or fewer"]);
    let people = boss.get("/facilitate/town/people");
    assert!(!people.text().contains(&passed[0]), "codes are known to nobody but whoever passes them on");

    // Whoever is erased leaves no code that is hers: what she has not passed on is gone, and the hash of what she has is
    // another, so that not even the server's secret says who invited whom.
    let file = |code: &str| {
        let wanted = hash(code);
        let bytes = std::fs::read(folder.path().join("folkmoot.db")).unwrap_or_default();
        bytes.windows(wanted.len()).any(|part| part == wanted.as_bytes())
    };
    assert_eq!(bob.post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    assert_eq!(join(&server, &of_bob[1], "dave").0, 403, "an unused code went with her");
    assert_eq!(join(&server, &of_bob[0], "erin").0, 403, "a used one stays used");
    for code in &of_bob {
        assert!(!file(code), "the hash of a code is still in the file");
    }
    // She is asked for nothing and given nothing any more.
    bob.post("/polls/town/me/invitations", &[]);
    for code in &of_bob {
        assert_eq!(join(&server, code, "frank").0, 403);
    }
}

#[test]
fn where_no_map_is_shown_one_has_to_vote_all_the_same() {
    for (settings, says) in [
        (json!({ "pass_on": 2, "show_map": false }), "after 2 more votes"),
        (json!({ "pass_on": 2, "show_map": false, "map_after": 0 }), "after 1 more vote."),
    ] {
        let folder = folder();
        town(1, &settings).put(folder.path());
        let server = Serving::data(folder.path());
        let (status, mut anna) = join(&server, "AAAA-1", "anna");
        assert_eq!(status, 201);
        let page = anna.get("/polls/town/me");
        assert!(page.text().contains(says), "{settings}: {}", page.text());
        assert_eq!(anna.post("/polls/town/me/invitations", &[]).status, 303);
        assert!(codes(&mut anna).is_empty(), "{settings}: who has not voted has nothing to pass on");
        vote_on_all(&mut anna, "anna");
        assert_eq!(anna.post("/polls/town/me/invitations", &[]).status, 303);
        assert_eq!(codes(&mut anna).len(), 2, "{settings}");
    }
}

#[test]
fn one_person_cannot_fill_the_poll() {
    let folder = folder();
    town(3, &json!({ "pass_on": 3, "pass_on_most": 5 })).put(folder.path());
    let server = Serving::data(folder.path());
    let (_anna, of_anna) = inviter(&server, "AAAA-1", "anna");
    assert_eq!(of_anna.len(), 3);
    // Those whom she invites invite nobody, as long as the poll does not say so.
    let (status, mut bob) = join(&server, &of_anna[0], "bob");
    assert_eq!(status, 201);
    vote_on_all(&mut bob, "bob");
    assert!(!bob.get("/polls/town/me").text().contains("Invite others"));
    assert_eq!(bob.post("/polls/town/me/invitations", &[]).status, 303);
    let kept: Value = serde_json::from_slice(&bob.get("/polls/town/me/data.json").body).expect("JSON");
    assert_eq!(kept["passed_on"], Value::Null);
    // Two of the five are left, whoever comes.
    let (_carol, of_carol) = inviter(&server, "AAAA-2", "carol");
    assert_eq!(of_carol.len(), 2);
    let (mut dave, of_dave) = inviter(&server, "AAAA-3", "dave");
    assert!(of_dave.is_empty());
    assert!(dave.get("/polls/town/me").text().contains("As many invitations as this poll allows have been made"));
}

#[test]
fn codes_below_somebody_who_is_banned_let_nobody_in() {
    let folder = folder();
    town(2, &json!({ "pass_on": 2, "pass_on_depth": 3 })).put(folder.path());
    let server = Serving::data(folder.path());
    let (mut anna, of_anna) = inviter(&server, "AAAA-1", "anna");
    let (mut bob, of_bob) = inviter(&server, &of_anna[0], "bob");
    let (_carol, of_carol) = inviter(&server, &of_bob[0], "carol");
    let (_dora, of_dora) = inviter(&server, "AAAA-2", "dora");
    let boss = boss(&server, folder.path());
    rule(&boss, "ban", 1);
    for (code, name) in [(&of_anna[1], "one"), (&of_bob[1], "two"), (&of_carol[0], "three"), (&of_carol[1], "four")] {
        assert_eq!(join(&server, code, name).0, 403, "{name}");
    }
    assert_eq!(join(&server, &of_dora[0], "five").0, 201, "nobody else is concerned");
    // Asking anew brings none of them back.
    for client in [&mut anna, &mut bob] {
        client.post("/polls/town/me/invitations", &[]);
    }
    assert_eq!(join(&server, &of_bob[1], "six").0, 403);
    // Carol has come with the first of Bob's codes and nobody with the second: nothing that he sees tells them apart.
    for client in [&mut anna, &mut bob] {
        let page = client.get("/polls/town/me");
        assert!(!page.text().contains("Invite others"), "what is dead is not shown as good: {}", page.text());
    }
    assert_eq!(codes(&mut bob), of_bob, "his file says all that was made");
}

/// Bans a participant, or lifts the ban.
fn rule(boss: &Visitor<'_>, what: &str, participant: usize) {
    let number = participant.to_string();
    let fields = [("do", what), ("participant", number.as_str()), ("reason", "One person, many accounts")];
    let done = boss.post("/facilitate/town/ban", &fields);
    assert_eq!(done.status, 303, "{}", done.text());
}

#[test]
fn lifting_a_ban_gives_back_what_no_other_ban_holds() {
    let folder = folder();
    town(1, &json!({ "pass_on": 4, "pass_on_depth": 3 })).put(folder.path());
    let server = Serving::data(folder.path());
    let (mut anna, of_anna) = inviter(&server, "AAAA-1", "anna");
    let (mut bob, of_bob) = inviter(&server, &of_anna[0], "bob");
    let (mut carol, of_carol) = inviter(&server, &of_bob[0], "carol");
    let (_dora, of_dora) = inviter(&server, &of_anna[1], "dora");
    let boss = boss(&server, folder.path());
    let lets_in = |code: &str, name: &str| join(&server, code, name).0 == 201;
    rule(&boss, "ban", 1);
    rule(&boss, "ban", 2);
    rule(&boss, "unban", 2);
    assert!(!lets_in(&of_bob[1], "one"), "Bob came by way of Anna, who is banned");
    rule(&boss, "ban", 2);
    rule(&boss, "unban", 1);
    assert!(lets_in(&of_anna[2], "two") && lets_in(&of_dora[0], "three"));
    assert!(!lets_in(&of_bob[1], "four") && !lets_in(&of_carol[0], "five"), "Bob is still banned");
    assert!(!carol.get("/polls/town/me").text().contains("Invite others"), "she came by way of Bob");
    rule(&boss, "unban", 2);
    assert!(lets_in(&of_bob[1], "six") && lets_in(&of_carol[0], "seven"));
    assert!(!lets_in(&of_bob[0], "eight"), "one that was used stays used");
    for (client, own) in [(&mut anna, &of_anna), (&mut bob, &of_bob), (&mut carol, &of_carol)] {
        let page = client.get("/polls/town/me");
        assert!(own.iter().all(|code| page.text().contains(code)), "{}", page.text());
    }
}

#[test]
fn what_was_taken_back_unused_takes_no_place() {
    let folder = folder();
    town(2, &json!({ "pass_on": 3, "pass_on_most": 4 })).put(folder.path());
    let server = Serving::data(folder.path());
    let (_anna, of_anna) = inviter(&server, "AAAA-1", "anna");
    assert_eq!(join(&server, &of_anna[0], "bob").0, 201);
    let (mut carol, one) = inviter(&server, "AAAA-2", "carol");
    assert_eq!(one.len(), 1, "four in all");
    let boss = boss(&server, folder.path());
    rule(&boss, "ban", 1);
    assert_eq!(carol.post("/polls/town/me/invitations", &[]).status, 303);
    assert_eq!(codes(&mut carol).len(), 3, "two of Anna's let nobody in any more");
}

#[test]
fn changed_settings_show_what_is_there_and_hide_what_is_dead() {
    let folder = folder();
    town(1, &json!({ "pass_on": 2 })).put(folder.path());
    let server = Serving::data(folder.path());
    let (mut anna, two) = inviter(&server, "AAAA-1", "anna");
    let boss = boss(&server, folder.path());
    let allow = |pass_on: &str| {
        let seen = boss.seen("/facilitate/town/settings");
        let fields = [
            ("seen", seen.as_str()),
            ("slug", "town"),
            ("topic", "Town"),
            ("access", "codes"),
            ("writing.open", "1"),
            ("writing.after", "0"),
            ("pass_on", pass_on),
            ("pass_on_depth", "1"),
            ("pass_on_most", "100"),
        ];
        let saved = boss.post("/facilitate/town/settings", &fields);
        assert_eq!(saved.status, 303, "{}", saved.text());
    };
    allow("1");
    let page = anna.get("/polls/town/me");
    assert!(two.iter().all(|code| page.text().contains(code)), "both let somebody in: {}", page.text());
    allow("4");
    let page = anna.get("/polls/town/me");
    assert!(two.iter().all(|code| page.text().contains(code)) && page.text().contains("Make my invitations"));
    assert_eq!(codes(&mut anna), two, "none is there that was not made");
    assert_eq!(anna.post("/polls/town/me/invitations", &[]).status, 303);
    let four = codes(&mut anna);
    assert_eq!((four.len(), &four[..2]), (4, &two[..]));
    allow("0");
    assert!(!anna.get("/polls/town/me").text().contains(&four[0]), "they let nobody in now");
    assert_eq!(join(&server, &four[0], "bob").0, 403);
    assert_eq!(codes(&mut anna), four, "her file says all that is kept");
    allow("4");
    assert_eq!(join(&server, &four[0], "bob").0, 201);
    let town = Held::new("town", &SEEDS);
    town.agreed(folder.path(), 1, "0");
    let asked = anna.post("/polls/town/me/invitations", &[]);
    assert_eq!(asked.header("location"), Some("/polls/town/join"), "an earlier consent is no consent to this");
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
