//! Who may join, what hostile people type, and what is said where something is refused.

use super::{Moot, SEEDS, field, location, town};
use serde_json::json;
use tests::{Client, Held, Visitor};

tests::also_on_postgres!(
    screening_asks_first_and_turns_nobody_away_without_a_word,
    invitation_codes_are_asked_for_and_used_up,
    whoever_comes_with_an_id_joins_once_and_nobody_without_one_whatever_she_sends,
    statements_are_added_by_those_who_came_with_an_id_where_the_poll_says_so_and_everybody_votes,
    a_hundred_people_with_one_code_at_one_moment_are_one_person,
    whatever_people_type_stays_text,
    a_draft_is_nowhere_for_people_who_do_not_run_it,
    what_cannot_be_read_is_answered_with_a_page_in_the_readers_language,
    questions_by_which_places_are_given_come_before_the_first_vote_and_the_others_later,
    questions_are_put_in_the_readers_language_where_the_organisers_have_said_them_in_it,
    a_vote_that_does_not_say_where_it_comes_from_is_refused,
);

/// The hash under which the invitation code ABCD-EFGH is kept.
const INVITE: &str = "9ac2197d9258257b1ae8463e4214e4cd0a578bc1517f2415928b91be4283fc48";

pub(super) fn question(id: &str, admits: &[&str]) -> serde_json::Value {
    json!({
        "id": id, "text": format!("Do you live here ({id})?"), "why": "So that we know.", "admits": admits,
        "options": [{ "id": "yes", "text": "Yes, I do" }, { "id": "no", "text": "No, I do not" }]
    })
}

fn join(client: &mut Client, slug: &str, fields: &[(&str, &str)]) -> tests::Response {
    let page = client.get(&format!("/polls/{slug}/join"));
    let key = field(&page, "key");
    let mut all = vec![("key", key.as_str()), ("consent", tests::CONSENT)];
    all.extend(fields);
    client.post(&format!("/polls/{slug}/join"), &all)
}

#[test]
fn whoever_comes_with_an_id_joins_once_and_nobody_without_one_whatever_she_sends() {
    let moot = Moot::with(&[&Held::new("village", &SEEDS).settings(json!({ "access": "known" }))]);
    let stranger = moot.client().get("/polls/village/join");
    assert!(stranger.text().contains("People come here from another page."), "{}", stranger.text());
    assert!(!stranger.text().contains("name=\"consent\""), "there is no form: {}", stranger.text());
    let by_hand = |fields: &[(&str, &str)]| {
        let mut all = vec![("key", "a-key-of-somebody"), ("consent", tests::CONSENT)];
        all.extend(fields);
        moot.client().post("/polls/village/join", &all)
    };
    for fields in [&[][..], &[("xid", "")], &[("xid", "  ")]] {
        let refused = by_hand(fields);
        assert_eq!(refused.status, 422, "{fields:?}");
        assert!(refused.text().contains("People come here from another page."), "{}", refused.text());
    }
    let program = |key: &str, xid: Option<&str>| {
        let body = json!({ "key": key, "consent": tests::CONSENT, "xid": xid });
        moot.client().post_json("/api/v1/polls/village/participants", &body)
    };
    let refused = program("a-key-of-a-program", None);
    assert!(refused.status == 403 && refused.text().contains("\"needs-xid\""), "{}", refused.text());

    let mut anna = moot.client();
    let page = anna.get("/polls/village/join?xid=anna-1");
    let fields = [("key", &field(&page, "key")[..]), ("consent", tests::CONSENT), ("xid", &field(&page, "xid"))];
    assert_eq!(location(&anna.post("/polls/village/join", &fields)), "/polls/village/vote");
    assert!(anna.get("/polls/village/vote").text().contains("name=\"vote\" value=\"agree\""));
    let again = by_hand(&[("xid", "anna-1")]);
    assert!(again.status == 422 && again.text().contains("already joined with this personal link"), "{}", again.text());
    assert_eq!(program("another-key-of-hers", Some("anna-1")).status, 409);
    assert_eq!(program("a-key-of-somebody-else", Some("bert-2")).status, 201);
}

#[test]
fn statements_are_added_by_those_who_came_with_an_id_where_the_poll_says_so_and_everybody_votes() {
    let poll = Held::new("village", &SEEDS).settings(json!({ "statements": { "known_only": true, "after": 0 } }));
    let moot = Moot::with(&[&poll]);
    let written = |client: &mut Client, text: &str, key: &str| {
        let form = [("text", text), ("key", key), ("language", "en"), ("seen_similar", "1")];
        let by_form = client.post("/polls/village/write", &form);
        let body = json!({ "text": format!("{text}, said a program"), "key": format!("{key}-2") });
        (by_form, client.post_json("/api/v1/polls/village/statements", &body))
    };
    let says = "Only people who came with a personal link, or signed in, can add statements here.";
    let mut unknown = moot.participant("village");
    let page = unknown.get("/polls/village/write");
    assert!(page.text().contains(says) && !page.text().contains("<textarea"), "{}", page.text());
    let (form, program) = written(&mut unknown, "Robots should sing", "statement-of-nobody");
    assert!(form.status == 422 && form.text().contains(says), "{} {}", form.status, form.text());
    assert!(program.status == 403 && program.text().contains("\"needs-xid\""), "{}", program.text());
    let vote = json!({ "statement": "1", "vote": "agree", "key": "vote-of-the-unknown" });
    assert_eq!(unknown.post_json("/api/v1/polls/village/votes", &vote).status, 200);

    let mut known = moot.client();
    let body = json!({ "key": "join-of-the-known", "consent": tests::CONSENT, "xid": "anna-1" });
    assert_eq!(known.post_json("/api/v1/polls/village/participants", &body).status, 201);
    assert!(known.get("/polls/village/write").text().contains("<textarea"));
    let (form, program) = written(&mut known, "Robots should whistle", "statement-of-hers");
    assert_eq!((form.status, program.status), (303, 200), "{} {}", form.text(), program.text());
}

#[test]
fn screening_asks_first_and_turns_nobody_away_without_a_word() {
    let poll = Held::new("village", &SEEDS).settings(json!({
        "screening": [question("here", &["yes"])],
        "demographics": [question("age", &[])], "demographics_after": 0,
        "quotas": [{ "answers": { "here": "yes" }, "places": 1 }]
    }));
    let moot = Moot::with(&[&poll]);
    let mut anna = moot.client();
    let missing = join(&mut anna, "village", &[("answer.here", "yes")]);
    assert_eq!(missing.status, 422);
    let text = missing.text();
    assert!(text.contains("Please look at this again") && text.contains("href=\"#question-age\""));
    assert!(!text.contains("href=\"#question-here\""), "what was answered is not complained about");
    assert!(text.contains("value=\"yes\" checked"), "what was chosen is kept");
    let unknown = join(&mut anna, "village", &[("answer.here", "perhaps"), ("answer.age", "declined")]);
    assert!(unknown.status == 422 && unknown.text().contains("href=\"#question-here\""));
    let joined = join(&mut anna, "village", &[("answer.here", "yes"), ("answer.age", "declined")]);
    assert_eq!(location(&joined), "/polls/village/vote");
    assert!(anna.get("/polls/village/vote").text().contains("name=\"vote\" value=\"agree\""));
    let me = anna.get("/polls/village/me");
    assert!(me.text().contains("Yes, I do") && me.text().contains("I prefer not to say"));

    let mut bert = moot.client();
    join(&mut bert, "village", &[("answer.here", "no"), ("answer.age", "yes")]);
    let page = bert.get("/polls/village/vote");
    assert!(page.text().contains("This poll is meant for others") && !page.text().contains("name=\"vote\""));
    let mut carl = moot.client();
    join(&mut carl, "village", &[("answer.here", "yes"), ("answer.age", "no")]);
    let page = carl.get("/polls/village/vote");
    assert!(page.text().contains("You are on the waiting list") && !page.text().contains("name=\"vote\""));
}

#[test]
fn questions_by_which_places_are_given_come_before_the_first_vote_and_the_others_later() {
    let poll = Held::new("village", &SEEDS).settings(json!({
        "demographics": [question("age", &[]), question("car", &[])], "demographics_after": 5,
        "quotas": [{ "answers": { "age": "yes" }, "places": 1 }, { "answers": { "age": "no" }, "places": 1 }]
    }));
    let moot = Moot::with(&[&poll]);
    let mut anna = moot.client();
    let page = anna.get("/polls/village/join");
    assert!(page.text().contains("answer.age") && !page.text().contains("answer.car"), "{}", page.text());
    let missing = join(&mut anna, "village", &[]);
    assert!(missing.status == 422 && missing.text().contains("href=\"#question-age\""), "{}", missing.text());
    let votes =
        |client: &mut Client| client.get("/polls/village/vote").text().contains("name=\"vote\" value=\"agree\"");
    assert_eq!(join(&mut anna, "village", &[("answer.age", "yes")]).status, 303);
    assert!(votes(&mut anna), "there is a place for her");
    // The same for programs.
    let mut bert = moot.client();
    let without = json!({ "key": "join-of-bert-0001", "consent": tests::CONSENT });
    assert_eq!(bert.post_json("/api/v1/polls/village/participants", &without).status, 422);
    let with = json!({ "key": "join-of-bert-0001", "consent": tests::CONSENT, "answers": { "age": "no" } });
    assert_eq!(bert.post_json("/api/v1/polls/village/participants", &with).status, 201);
    let mut carl = moot.client();
    assert_eq!(join(&mut carl, "village", &[("answer.age", "yes")]).status, 303);
    assert!(!votes(&mut carl), "her place is taken, and he waits");
}

#[test]
fn questions_are_put_in_the_readers_language_where_the_organisers_have_said_them_in_it() {
    let poll = Held::new("village", &SEEDS).settings(json!({
        "screening": [question("here", &["yes"])], "demographics": [question("age", &[])], "demographics_after": 0,
        "texts": { "de": { "questions": {
            "here": "Wohnen Sie hier?", "here?": "Damit wir es wissen.", "here.yes": "Ja, hier", "age.no": "Noch nicht"
        } } }
    }));
    let moot = Moot::with(&[&poll]);
    let mut anna = moot.client();
    let page = anna.get("/polls/village/join?lang=de").text().to_owned();
    for part in [
        "<bdi dir=\"auto\" lang=\"de\">Wohnen Sie hier?</bdi>",
        "Damit wir es wissen.",
        "<bdi dir=\"auto\" lang=\"de\">Ja, hier</bdi>",
        // What is said in no other language stays in the poll's own, and says which that is.
        "<bdi dir=\"auto\" lang=\"en\">No, I do not</bdi>",
        "<bdi dir=\"auto\" lang=\"en\">Do you live here (age)?</bdi>",
        "<bdi dir=\"auto\" lang=\"de\">Noch nicht</bdi>",
    ] {
        assert!(page.contains(part), "lacks {part}: {page}");
    }
    assert!(
        !page
            .contains("Yes, I do</bdi></span></label><label class=\"option\"><input type=\"radio\" name=\"answer.here")
    );
    let missing = join(&mut anna, "village", &[("answer.age", "no")]);
    assert!(missing.text().contains("Wohnen Sie hier?"), "the problem is said in her language: {}", missing.text());
    assert_eq!(join(&mut anna, "village", &[("answer.age", "no"), ("answer.here", "yes")]).status, 303);
    let me = anna.get("/polls/village/me").text().to_owned();
    assert!(me.contains("Wohnen Sie hier?") && me.contains("Ja, hier") && me.contains("Noch nicht"), "{me}");
    let mut bert = moot.client();
    let page = bert.get("/polls/village/join?lang=en").text().to_owned();
    assert!(page.contains("Do you live here (here)?") && !page.contains("Wohnen"), "{page}");
}

#[test]
fn invitation_codes_are_asked_for_and_used_up() {
    let poll = Held::new("club", &SEEDS).settings(json!({ "access": "codes" })).invites(&[INVITE]);
    let moot = Moot::with(&[&poll]);
    let mut anna = moot.client();
    let page = anna.get("/polls/club/join?invite=abcd-efgh");
    assert_eq!(field(&page, "invite"), "abcd-efgh", "what the address brings is filled in");
    let wrong = join(&mut anna, "club", &[("invite", "WRONG")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("is not valid or has been used up") && wrong.text().contains("value=\"WRONG\""));
    assert_eq!(join(&mut anna, "club", &[("invite", "abcd efgh")]).status, 303);
    let mut bert = moot.client();
    assert_eq!(join(&mut bert, "club", &[("invite", "ABCD-EFGH")]).status, 422, "the code was good for one person");
}

#[test]
fn a_hundred_people_with_one_code_at_one_moment_are_one_person() {
    let poll = Held::new("club", &SEEDS).settings(json!({ "access": "codes" })).invites(&[INVITE]);
    let moot = Moot::with(&[&poll]);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let joining: Vec<_> = (0..100)
            .map(|person| {
                let mut client = moot.client();
                scope.spawn(move || {
                    let key = format!("the-key-of-person-{person:03}");
                    if person % 2 == 0 {
                        let fields = [("key", key.as_str()), ("consent", tests::CONSENT), ("invite", "ABCD-EFGH")];
                        return client.post("/polls/club/join", &fields).status;
                    }
                    let body = json!({ "key": key, "consent": tests::CONSENT, "invite": "ABCD-EFGH" });
                    client.post_json("/api/v1/polls/club/participants", &body).status
                })
            })
            .collect();
        joining.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    let in_ = statuses.iter().filter(|status| matches!(status, 201 | 303)).count();
    assert_eq!(in_, 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 201 | 303 | 403 | 422 | 503)), "{statuses:?}");
}

#[test]
fn whatever_people_type_stays_text() {
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    let poll = Held::new("town", &[evil, SEEDS[0]]).topic(evil).settings(json!({
        "organiser": evil, "contact": "javascript:alert(3)", "outcome": evil, "access": "codes",
        "statements": { "after": 0 },
        "screening": [{ "id": "q", "text": evil, "why": evil,
            "options": [{ "id": "a", "text": evil }, { "id": "b", "text": "B" }] }]
    }));
    let moot = Moot::with(&[&poll.invites(&[INVITE])]);
    let mut anna = moot.client();
    let mut pages = vec![anna.get("/polls/town"), anna.get("/"), anna.get("/polls/town/results")];
    pages.push(anna.get("/polls/town/join?invite=%3Cscript%3Ealert(1)%3C/script%3E&xid=%22%3E%3Cscript%3Ealert(1)"));
    pages.push(join(&mut anna, "town", &[("invite", evil), ("answer.q", evil), ("xid", evil)]));
    pages.push(anna.post("/polls/town/return", &[("code", evil)]));
    assert_eq!(join(&mut anna, "town", &[("invite", "ABCDEFGH"), ("answer.q", "a")]).status, 303);
    pages.extend([
        anna.get("/polls/town/vote"),
        anna.get("/polls/town/vote?statement=%3Cscript%3E&problem=%3Cscript%3E"),
    ]);
    let key = field(&anna.get("/polls/town/write"), "key");
    let text = format!("{evil} </textarea> &amp; AI should be fair.");
    pages.push(anna.post("/polls/town/write", &[("text", &text), ("key", "short")]));
    assert_eq!(anna.post("/polls/town/write", &[("text", &text), ("key", &key), ("seen_similar", "y")]).status, 303);
    pages.extend([anna.get("/polls/town/me"), anna.get("/polls/town/vote"), anna.get("/polls/town/me?done=%3Cb%3E")]);
    for (n, page) in pages.iter().enumerate() {
        for bad in ["<script>alert", "<img src=x", "href=\"javascript:", "</textarea> &amp;amp; AI", "<b>"] {
            assert!(!page.text().contains(bad), "page {n} contains {bad}");
        }
        assert!(page.header("content-security-policy").is_some_and(|policy| !policy.contains("unsafe-inline")));
    }
    assert!(pages.iter().any(|page| page.text().contains("&lt;script&gt;alert(1)")), "and it is shown as text");
}

#[test]
fn a_draft_is_nowhere_for_people_who_do_not_run_it() {
    let moot = Moot::with(&[&Held::new("plan", &SEEDS).draft()]);
    let mut anna = moot.client();
    assert!(!anna.get("/").text().contains("/polls/plan"));
    for path in ["", "/join", "/vote", "/write", "/me", "/return", "/results", "/data", "/data/votes.csv"] {
        assert_eq!(anna.get(&format!("/polls/plan{path}")).status, 404, "{path}");
    }
    assert_eq!(anna.get("/api/v1/polls/plan/next").status, 404);
}

#[test]
fn what_cannot_be_read_is_answered_with_a_page_in_the_readers_language() {
    let moot = Moot::with(&[&town()]);
    let mut anna = moot.participant("town").reading("de");
    let page = anna.post("/polls/town/votes", &[("statement", "1")]);
    assert_eq!(page.status, 422);
    assert!(page.text().contains("<html lang=\"de\"") && page.text().contains("Das hat nicht geklappt"));
    let key = field(&anna.get("/polls/town/vote"), "key");
    let gone = anna.post("/polls/town/votes", &[("statement", "999"), ("vote", "agree"), ("key", &key)]);
    assert_eq!(location(&gone), "/polls/town/vote?problem=no-statement");
    let reported = anna.post("/polls/town/statements/1/report", &[("reason", "spam")]);
    assert!(anna.get(&location(&reported)).text().contains("Die Moderation sieht sich die Aussage an"));
    let mut nobody = moot.client();
    assert_eq!(
        location(&nobody.post("/polls/town/votes", &[("statement", "1"), ("vote", "agree"), ("key", &key)])),
        "/polls/town/join"
    );
}

#[test]
fn a_vote_that_does_not_say_where_it_comes_from_is_refused() {
    let moot = Moot::with(&[&town()]);
    let visitor = Visitor::new(&moot.server);
    let joined = visitor.post("/polls/town/join", &[("key", "join-0000000000000001"), ("consent", tests::CONSENT)]);
    assert_eq!(joined.status, 303, "{}", joined.text());
    let cookie = visitor.cookie();
    assert!(cookie.starts_with("folkmoot-p"), "{cookie}");
    let form = "statement=1&vote=agree&key=vote-0000000000000001";
    let json = "{\"statement\":\"1\",\"vote\":\"agree\",\"key\":\"vote-0000000000000002\"}";
    let forms = "application/x-www-form-urlencoded";
    for (path, kind, body) in [
        ("/polls/town/votes", forms, form),
        ("/api/v1/polls/town/votes", "application/json", json),
        ("/polls/town/me/erase", forms, "sure=yes"),
        ("/polls/town/me/leave", forms, ""),
    ] {
        let send = |more: &[(&str, &str)]| {
            let mut headers = vec![("Content-Type", kind), ("Cookie", cookie.as_str())];
            headers.extend(more);
            moot.server.send("POST", path, &headers, body.as_bytes()).status
        };
        assert_eq!(send(&[]), 403, "{path}: neither Origin nor Sec-Fetch-Site");
        assert_eq!(send(&[("Origin", "https://evil.example")]), 403, "{path}");
        assert_eq!(send(&[("Sec-Fetch-Site", "cross-site")]), 403, "{path}");
    }
    let page = visitor.get("/polls/town/me");
    assert!(page.text().contains("You have not voted yet"), "{}", page.text());
    // The same with an origin counts, and a program needs none.
    let voted =
        visitor.post("/polls/town/votes", &[("statement", "1"), ("vote", "agree"), ("key", "vote-000000000000003")]);
    assert_eq!(voted.status, 303);
    assert!(!visitor.get("/polls/town/me").text().contains("You have not voted yet"));
}
