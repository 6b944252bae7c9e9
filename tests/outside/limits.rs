//! How often people may join and try codes from one place: a classroom notices nothing, a machine gets nowhere.

use std::path::Path;
use tests::{Held, Response, Serving, Visitor, folder};

tests::also_on_postgres!(
    a_classroom_joins_with_codes_from_one_address_and_a_machine_that_guesses_is_stopped,
    return_codes_cannot_be_tried_out_and_one_customer_is_one_place,
    one_place_does_not_make_thousands_of_people,
);

/// SHA-256 of the codes CODE0, CODE1 and so on.
fn hashes(codes: usize) -> Vec<String> {
    let hash = |code: String| {
        let digest = ring::digest::digest(&ring::digest::SHA256, code.as_bytes());
        digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
    };
    (0..codes).map(|number| hash(format!("CODE{number}"))).collect()
}

fn serve(data: &Path) -> Serving {
    Serving::start(&["--data".as_ref(), data.as_os_str(), "--behind-proxy".as_ref(), "1".as_ref()])
}

/// Somebody wants to join with a code, from an address.
fn join(server: &Serving, from: &str, key: usize, invite: &str) -> Response {
    let body = serde_json::json!({ "key": format!("join-{key:016}"), "consent": tests::CONSENT, "invite": invite })
        .to_string();
    let headers = [("Content-Type", "application/json"), ("X-Forwarded-For", from)];
    server.send("POST", "/api/v1/polls/town/participants", &headers, body.as_bytes())
}

fn is_too_often(answer: &Response) {
    assert_eq!(answer.status, 429, "{}", answer.text());
    let seconds: u64 = answer.header("retry-after").and_then(|text| text.parse().ok()).expect("how long");
    assert!((1..=600).contains(&seconds), "{seconds}");
}

#[test]
fn a_classroom_joins_with_codes_from_one_address_and_a_machine_that_guesses_is_stopped() {
    let folder = folder();
    let hashes = hashes(202);
    let codes: Vec<&str> = hashes.iter().map(String::as_str).collect();
    let settings = serde_json::json!({ "access": "codes" });
    Held::new("town", &["The AI says where it has something from."])
        .settings(settings)
        .invites(&codes)
        .put(folder.path());
    let server = serve(folder.path());
    let school = "192.0.2.7";
    for pupil in 0..200 {
        // One in four mistypes it first.
        if pupil % 4 == 0 {
            assert_eq!(join(&server, school, 1000 + pupil, "CODEX").status, 403);
        }
        assert_eq!(join(&server, school, pupil, &format!("CODE{pupil}")).status, 201, "pupil {pupil}");
    }
    let guesses = (0..1000).take_while(|guess| join(&server, school, 2000 + guess, "GUESS").status == 403).count();
    assert!((250..=400).contains(&guesses), "{guesses} guesses were let through");
    // The right one is not looked at either, so that nothing can be learnt.
    is_too_often(&join(&server, school, 3000, "CODE200"));
    assert_eq!(join(&server, "192.0.2.8", 3001, "CODE200").status, 201, "others are not held up");
    // The same for people, who get a page.
    let form = [("key", "join-0000000000004000"), ("consent", tests::CONSENT), ("invite", "CODE201")];
    let page = Visitor::new(&server).post_with("/polls/town/join", &form, &[("X-Forwarded-For", school)]);
    is_too_often(&page);
    assert!(page.text().contains("There were many requests from where you are."), "{}", page.text());
    assert!(page.text().contains("value=\"CODE201\""), "what was typed is kept");
}

#[test]
fn return_codes_cannot_be_tried_out_and_one_customer_is_one_place() {
    let folder = folder();
    Held::new("town", &["The AI says where it has something from."]).put(folder.path());
    let server = serve(folder.path());
    let there = |place: usize| format!("2001:db8:1:2::{place:x}");
    let try_code = |code: &str, from: &str| {
        Visitor::new(&server).post_with("/polls/town/return", &[("code", code)], &[("X-Forwarded-For", from)])
    };
    let joined = Visitor::new(&server);
    let form = [("key", "join-0000000000000001"), ("consent", tests::CONSENT)];
    assert_eq!(joined.post_with("/polls/town/join", &form, &[("X-Forwarded-For", &there(1))]).status, 303);
    let page = joined.get("/polls/town/me").text().to_owned();
    let code = page.split_once("<code dir=\"ltr\">").expect("a code").1.split('<').next().expect("its end").to_owned();
    for _ in 0..5 {
        assert_eq!(try_code(&code, &there(2)).header("location"), Some("/polls/town/vote"));
    }
    let tried = (0..1000).take_while(|place| try_code("AAAA-AAAA-AAAA", &there(*place)).status == 422).count();
    assert!((299..=450).contains(&tried), "{tried} codes were tried");
    let refused = try_code(&code, &there(9999));
    is_too_often(&refused);
    assert!(refused.text().contains("There were many requests from where you are."), "{}", refused.text());
    assert_eq!(try_code(&code, "2001:db8:1:3::1").status, 303, "the neighbour is another");
    // What is no code at all is another matter: who has none may join all the same.
    assert_eq!(join(&server, &there(1), 7, "").status, 201);
}

#[test]
fn one_place_does_not_make_thousands_of_people() {
    let folder = folder();
    Held::new("town", &["The AI says where it has something from."]).put(folder.path());
    let server = serve(folder.path());
    let joined = (0..1500).take_while(|key| join(&server, "192.0.2.7", *key, "").status == 201).count();
    assert!((600..1500).contains(&joined), "{joined} people have joined");
    is_too_often(&join(&server, "192.0.2.7", 9000, ""));
    assert_eq!(join(&server, "192.0.2.9", 9001, "").status, 201);
    // Programs of the machine itself, and proxies that nobody has announced.
    assert_eq!(join(&server, "127.0.0.1", 9002, "").status, 201);
}
