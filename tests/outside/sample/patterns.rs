//! Somebody whose votes show a pattern is banned where that is shown, whether she wrote anything or not.

use super::{PEOPLE, STATEMENTS, Town, has, plain, town};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tests::{Client, run};

tests::also_on_postgres!(whoever_only_voted_is_banned_where_she_is_flagged_and_comes_back);

const PATTERNS: &str = "/facilitate/town/patterns";
const BAN: &str = "/facilitate/town/ban";
const REASON: &str = "Agreed with everything within a minute";

/// The first person, who agrees with everything, in another browser: joining again by the same key is being her.
fn her(town: &Town) -> Client {
    let mut client = Client::new(town.server.address());
    let body = json!({ "key": "join-of-person-0", "consent": tests::CONSENT, "answers": { "age": "young" } });
    let joined = client.post_json("/api/v1/polls/town/participants", &body);
    assert!(joined.status < 300, "{}", joined.text());
    client
}

/// Status of her next vote.
fn votes(client: &mut Client, key: &str) -> u16 {
    let body = json!({ "statement": "1", "vote": "agree", "key": key });
    client.post_json("/api/v1/polls/town/votes", &body).status
}

/// People and votes of the analysis that everybody can read.
fn counted(town: &Town) -> (u64, u64) {
    let file = town.server.get("/polls/town/data/analysis.json");
    assert_eq!(file.status, 200, "{}", file.text());
    let analysis: Value = serde_json::from_slice(&file.body).expect("JSON");
    let number = |name: &str| analysis["input"][name].as_u64().expect("a number");
    (number("participants"), number("votes"))
}

#[test]
fn whoever_only_voted_is_banned_where_she_is_flagged_and_comes_back() {
    let town = town();
    let ann = town.facilitator("ann@example.org");
    let (reads, moderates) =
        (town.with_role("rita@example.org", "reader"), town.with_role("mona@example.org", "moderator"));
    let ban = |reason: &str| {
        [("from", "patterns"), ("participant", "1"), ("do", "ban"), ("reason", reason)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let post = |visitor: &tests::Visitor<'_>, reason: &str| {
        let fields = ban(reason);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        visitor.post(BAN, &fields)
    };

    // Whoever may only read sees the pattern and can do nothing about it.
    let page = reads.get(PATTERNS);
    assert!(plain(&page).contains("1 Agrees nearly always: 20 of 20 votes"), "{}", page.text());
    assert!(!page.text().contains(BAN), "{}", page.text());
    assert_eq!(post(&reads, REASON).status, 404);
    let page = moderates.get(PATTERNS);
    has(&page, &["action=\"/facilitate/town/ban\"", "name=\"participant\" value=\"1\"", "can neither vote nor write"]);

    // What is not right comes back with what was typed, on the page that was left.
    let long = "no reason is as long as this ".repeat(20);
    for (reason, fault) in [("", "A reason is missing"), (long.trim(), "longer than 500 characters")] {
        let back = post(&moderates, reason);
        assert_eq!(back.status, 422, "{}", back.text());
        for part in ["Agrees nearly always", fault, "href=\"#f-reason-1\"", "id=\"f-reason-1-fault\"", reason] {
            assert!(back.text().contains(part), "{part:?} is not in {}", back.text());
        }
        assert!(!back.text().contains("ann@example.org"), "the page of people is for facilitators");
    }
    let nobody = [("from", "patterns"), ("participant", "999"), ("do", "ban"), ("reason", REASON)];
    let back = moderates.post(BAN, &nobody);
    assert_eq!(back.status, 422, "{}", back.text());
    assert!(back.text().contains("There is no participant of this number"), "{}", back.text());

    let mut she = her(&town);
    assert_eq!(votes(&mut she, "a-vote-before-the-ban-1"), 200);
    let done = post(&moderates, REASON);
    assert_eq!(done.header("location"), Some("/facilitate/town/patterns?done=ban"), "{}", done.text());
    let page = moderates.get("/facilitate/town/patterns?done=ban");
    has(&page, &["The participant is banned"]);
    let text = plain(&page);
    assert!(text.contains(&format!("of {} who have voted", PEOPLE - 1)), "{text}");
    assert!(!text.contains("1 Agrees nearly always: 20 of 20"), "she is not looked at any more: {text}");
    assert_eq!(votes(&mut she, "a-vote-after-the-ban-01"), 403);
    let log = town.server.get("/polls/town/moderation");
    has(&log, &["Participant banned", REASON]);
    for secret in ["Somebody", "mona@example.org", "Participant 1", "(1)"] {
        assert!(!log.text().contains(secret), "the public log shows {secret:?}: {}", log.text());
    }

    run!["poll", "close", "town", "--data", &town.data].ok();
    let (people, statements) = (PEOPLE as u64, STATEMENTS as u64);
    assert_eq!(counted(&town), (people - 1, (people - 1) * statements));

    let page = ann.get("/facilitate/town/people");
    has(&page, &[REASON, "Participant 1"]);
    let lifted = ann.post(BAN, &[("participant", "1"), ("do", "unban"), ("reason", "She has explained it")]);
    assert_eq!(lifted.header("location"), Some("/facilitate/town/people?done=unban"), "{}", lifted.text());
    let patience = Instant::now() + Duration::from_secs(60);
    while counted(&town) != (people, people * statements) {
        assert!(Instant::now() < patience, "her votes do not count again: {:?}", counted(&town));
        std::thread::sleep(Duration::from_millis(300));
    }
    has(&town.server.get("/polls/town/moderation"), &["Ban lifted", "She has explained it"]);
}
