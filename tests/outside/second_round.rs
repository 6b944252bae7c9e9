//! A second vote by people who took part in the first: nothing is asked twice, and nobody is joined to who she was.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{CONSENT, Held, Response, Serving, Visitor, folder, run, sha256};

tests::also_on_postgres!(
    whoever_took_part_in_the_first_vote_joins_the_second_with_one_button,
    what_the_second_vote_asks_besides_is_asked_alone_and_what_it_does_not_ask_stays_behind,
    one_person_of_the_first_vote_is_one_participant_of_the_second,
    a_place_of_the_first_vote_is_one_in_the_second_also_where_all_are_taken,
    whoever_may_not_take_part_in_the_first_vote_goes_the_usual_way,
    codes_are_for_those_who_were_not_there_before,
    an_id_of_the_list_lets_one_person_in_whichever_way_she_comes,
    a_return_code_of_the_first_vote_leads_into_the_second,
    what_is_erased_in_the_second_vote_leaves_nothing_of_the_first,
    nobody_is_found_again_in_the_files_of_the_other_vote,
    a_poll_that_is_no_second_vote_asks_everybody,
);

const SEEDS: [&str; 2] = ["AI should say when it is not sure.", "The library should lend out robots."];
const PRINCIPLES: [&str; 2] = ["Choose the response that says so when unsure.", "Choose the response that is polite."];
const GREETING: &str = "You took part in the first vote.";

fn question(id: &str, admits: &[&str]) -> Value {
    json!({
        "id": id, "text": format!("Do you live here ({id})?"), "admits": admits,
        "options": [{ "id": "yes", "text": "Yes, I do" }, { "id": "no", "text": "No, I do not" }]
    })
}

/// Settings with a question that decides who takes part, and one about the person that comes before the first vote.
fn asking(more: &Value) -> Value {
    let mut all = json!({
        "organiser": "The council", "contact": "council@example.org", "outcome": "The council votes on it.",
        "screening": [question("here", &["yes"])], "demographics": [question("age", &[])], "demographics_after": 0
    });
    let known = all.as_object_mut().expect("an object");
    known.extend(more.as_object().expect("an object").clone());
    all
}

/// A second vote, in which nobody adds statements.
fn second(more: &Value) -> Held {
    let mut settings = asking(more);
    settings["statements"] = json!({ "open": false });
    Held::new("town-vote", &PRINCIPLES).settings(settings).ratifies("town")
}

struct Moot {
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

impl Moot {
    fn new(polls: &[Held]) -> Self {
        let folder = folder();
        let data = folder.path().join("data");
        for poll in polls {
            poll.put(&data);
        }
        let server = Serving::data(&data);
        Self { server, data, _folder: folder }
    }

    /// The first vote and the second, both open.
    fn both() -> Self {
        Self::new(&[Held::new("town", &SEEDS).settings(asking(&json!({}))), second(&json!({}))])
    }

    /// Somebody who has answered that she lives here and, of her age, no.
    fn person(&self, name: &str) -> Visitor<'_> {
        let person = Visitor::new(&self.server);
        leads_to(&join(&person, "town", name, &[("answer.here", "yes"), ("answer.age", "no")]), "/polls/town/vote");
        person
    }

    fn boss(&self, polls: &[&str]) -> Visitor<'_> {
        let boss = Visitor::with_account(&self.server, &self.data, "boss@example.org", false);
        for poll in polls {
            Visitor::give_role(&self.data, "boss@example.org", poll, "facilitator");
        }
        boss
    }
}

/// Sends the form on which one joins.
fn join(visitor: &Visitor<'_>, poll: &str, name: &str, fields: &[(&str, &str)]) -> Response {
    let key = format!("join-of-{name:-<16}");
    let mut all = vec![("key", key.as_str()), ("consent", CONSENT)];
    all.extend(fields);
    visitor.post(&format!("/polls/{poll}/join"), &all)
}

/// The one button.
fn go_on(visitor: &Visitor<'_>, name: &str) -> Response {
    join(visitor, "town-vote", &format!("{name}-again"), &[("before", "yes")])
}

fn leads_to(response: &Response, path: &str) {
    assert_eq!((response.status, response.header("location")), (303, Some(path)), "{}", response.text());
}

/// All that is kept about somebody.
fn kept(visitor: &Visitor<'_>, poll: &str) -> Value {
    let response = visitor.get(&format!("/polls/{poll}/me/data.json"));
    assert_eq!(response.status, 200, "{}", response.text());
    serde_json::from_slice(&response.body).expect("JSON")
}

/// With what somebody comes back to a poll.
fn return_code(visitor: &Visitor<'_>, poll: &str) -> String {
    let begins = format!("{}-", kept(visitor, poll)["participant"]);
    let page = visitor.get(&format!("/polls/{poll}/me"));
    let mut codes = page.text().split("<code").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1));
    codes.find(|code| code.starts_with(&begins)).expect("a return code").to_owned()
}

#[test]
fn whoever_took_part_in_the_first_vote_joins_the_second_with_one_button() {
    let moot = Moot::both();
    let ann = moot.person("ann");
    let page = ann.get("/polls/town-vote/join");
    for part in [GREETING, "An AI language model will be trained", "Your answers from the first vote", "No, I do not"] {
        assert!(page.text().contains(part), "lacks {part}: {}", page.text());
    }
    assert!(!page.text().contains("type=\"radio\""), "nothing is asked again: {}", page.text());
    // Somebody who was not there is asked everything, and told what she could do if she was.
    let zoe = Visitor::new(&moot.server);
    let usual = zoe.get("/polls/town-vote/join");
    assert!(!usual.text().contains(GREETING) && usual.text().contains("type=\"radio\""), "{}", usual.text());
    assert!(usual.text().contains("use your return code from there"), "{}", usual.text());
    assert_eq!(go_on(&zoe, "zoe").status, 422, "the button is for those who were there");

    // The text is agreed to here, too.
    let key = [("key", "ann-without-agreeing"), ("before", "yes")];
    assert_eq!(ann.post("/polls/town-vote/join", &key).status, 422);
    leads_to(&go_on(&ann, "ann"), "/polls/town-vote/vote");
    assert!(ann.get("/polls/town-vote/vote").text().contains("name=\"vote\" value=\"agree\""));
    let here = kept(&ann, "town-vote");
    assert_eq!(here["answers"], json!({ "here": "yes", "age": "no" }));
    assert_eq!((&here["took_part_before"], &here["consent"]), (&json!(true), &json!(CONSENT)));
    assert_eq!(kept(&ann, "town")["took_part_before"], false);

    // They are hers to change and to erase, in each poll by itself.
    let shown = ann.get("/polls/town-vote/me/about");
    assert!(shown.text().contains("value=\"no\" checked"), "{}", shown.text());
    assert_eq!(ann.post("/polls/town-vote/me/about", &[("answer.age", "")]).status, 303);
    assert_eq!(kept(&ann, "town-vote")["answers"], json!({ "here": "yes" }));
    assert_eq!(kept(&ann, "town")["answers"], json!({ "here": "yes", "age": "no" }));

    // Whoever finds the browser so may begin as herself.
    let bob = moot.person("bob");
    let page = bob.get("/polls/town-vote/join");
    assert!(page.text().contains("href=\"/polls/town-vote/join?anew=1\""), "{}", page.text());
    let anew = bob.get("/polls/town-vote/join?anew=1");
    assert!(!anew.text().contains(GREETING) && anew.text().contains("type=\"radio\""), "{}", anew.text());
    let own = [("answer.here", "yes"), ("answer.age", "yes")];
    leads_to(&join(&bob, "town-vote", "somebody-else", &own), "/polls/town-vote/vote");
    let here = kept(&bob, "town-vote");
    assert_eq!((&here["answers"]["age"], &here["took_part_before"]), (&json!("yes"), &json!(false)));
}

#[test]
fn what_the_second_vote_asks_besides_is_asked_alone_and_what_it_does_not_ask_stays_behind() {
    let first = asking(&json!({ "demographics": [question("age", &[]), question("work", &[])] }));
    let other = json!({ "demographics": [question("age", &[]), question("region", &[])] });
    let moot = Moot::new(&[Held::new("town", &SEEDS).settings(first), second(&other)]);
    let ann = Visitor::new(&moot.server);
    let answers = [("answer.here", "yes"), ("answer.age", "declined"), ("answer.work", "yes")];
    leads_to(&join(&ann, "town", "ann", &answers), "/polls/town/vote");
    let page = ann.get("/polls/town-vote/join");
    for part in [GREETING, "name=\"answer.region\"", "I prefer not to say"] {
        assert!(page.text().contains(part), "lacks {part}: {}", page.text());
    }
    for part in ["name=\"answer.age\"", "name=\"answer.here\"", "(work)"] {
        assert!(!page.text().contains(part), "has {part}: {}", page.text());
    }
    // What is missing is named, and what was taken over stays so.
    let missing = go_on(&ann, "ann");
    assert_eq!(missing.status, 422);
    for part in [GREETING, "href=\"#question-region\"", "name=\"before\""] {
        assert!(missing.text().contains(part), "lacks {part}: {}", missing.text());
    }
    assert!(!missing.text().contains("href=\"#question-age\""), "{}", missing.text());
    let both = [("before", "yes"), ("answer.region", "no")];
    leads_to(&join(&ann, "town-vote", "ann-in-full", &both), "/polls/town-vote/vote");
    let answers = json!({ "here": "yes", "age": "declined", "region": "no" });
    assert_eq!(kept(&ann, "town-vote")["answers"], answers);
}

#[test]
fn one_person_of_the_first_vote_is_one_participant_of_the_second() {
    let places = json!({ "quotas": [{ "answers": { "here": "yes" }, "places": 1 }] });
    let moot = Moot::new(&[Held::new("town", &SEEDS).settings(asking(&json!({}))), second(&places)]);
    let ann = moot.person("ann");
    let elsewhere = Visitor::new(&moot.server);
    elsewhere.steal(&ann.cookie());
    leads_to(&go_on(&ann, "ann"), "/polls/town-vote/vote");
    let vote = [("statement", "1"), ("vote", "agree"), ("key", "a-vote-of-ann-there")];
    assert_eq!(ann.post("/polls/town-vote/votes", &vote).status, 303);
    leads_to(&go_on(&elsewhere, "ann-elsewhere"), "/polls/town-vote/vote");
    assert_eq!(kept(&elsewhere, "town-vote")["participant"], kept(&ann, "town-vote")["participant"]);
    assert_eq!(kept(&elsewhere, "town-vote")["votes"].as_array().map(Vec::len), Some(1), "she goes on");
    // There was no place to have in the first vote, so that she has none before others here.
    let bob = moot.person("bob");
    leads_to(&go_on(&bob, "bob"), "/polls/town-vote/vote");
    assert_eq!(kept(&bob, "town-vote")["standing"], "waiting");
}

#[test]
fn a_place_of_the_first_vote_is_one_in_the_second_also_where_all_are_taken() {
    let places = json!({ "quotas": [
        { "answers": { "here": "yes", "age": "no" }, "places": 1 },
        { "answers": { "here": "yes", "age": "yes" }, "places": 1 },
    ] });
    let moot = Moot::new(&[Held::new("town", &SEEDS).settings(asking(&places)), second(&places)]);
    let ann = moot.person("ann");
    assert_eq!(kept(&ann, "town")["place_as"], "age=no&here=yes");
    // Strangers have taken every place, and one waits.
    let strangers = [("first", "no"), ("second", "yes"), ("third", "no")].map(|(name, age)| {
        let stranger = Visitor::new(&moot.server);
        let own = [("answer.here", "yes"), ("answer.age", age)];
        leads_to(&join(&stranger, "town-vote", name, &own), "/polls/town-vote/vote");
        stranger
    });
    let standing = |visitor: &Visitor<'_>| kept(visitor, "town-vote")["standing"].clone();
    assert_eq!(strangers.each_ref().map(standing), ["active", "active", "waiting"]);
    // What she had there is a place of this kind and of no other.
    let elsewhere = Visitor::new(&moot.server);
    elsewhere.steal(&ann.cookie());
    leads_to(&go_on(&ann, "ann"), "/polls/town-vote/vote");
    assert_eq!((standing(&ann), standing(&strangers[2])), (json!("active"), json!("waiting")));
    assert_eq!(ann.post("/polls/town-vote/me/erase", &[("sure", "yes")]).status, 303);
    let other = [("before", "yes"), ("answer.age", "yes")];
    leads_to(&join(&elsewhere, "town-vote", "ann-as-another", &other), "/polls/town-vote/vote");
    assert_eq!(standing(&elsewhere), "waiting");
}

#[test]
fn whoever_may_not_take_part_in_the_first_vote_goes_the_usual_way() {
    let places = json!({ "quotas": [{ "answers": { "here": "yes" }, "places": 2 }] });
    let moot = Moot::new(&[Held::new("town", &SEEDS).settings(asking(&places)), second(&json!({}))]);
    let (banned, gone) = (moot.person("banned"), moot.person("gone"));
    let waiting = moot.person("waiting");
    assert_eq!(kept(&waiting, "town")["standing"], "waiting");
    let turned_away = Visitor::new(&moot.server);
    let answers = [("answer.here", "no"), ("answer.age", "no")];
    assert_eq!(join(&turned_away, "town", "turned-away", &answers).status, 303);
    for somebody in [&banned, &gone] {
        assert!(somebody.get("/polls/town-vote/join").text().contains(GREETING), "so far she may");
    }
    assert!(!waiting.get("/polls/town-vote/join").text().contains(GREETING));
    let boss = moot.boss(&["town"]);
    let ban = [("do", "ban"), ("participant", "1"), ("reason", "Threatened others")];
    assert_eq!(boss.post("/facilitate/town/ban", &ban).status, 303);
    let before = gone.cookie();
    assert_eq!(gone.post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    gone.steal(&before);
    for (name, somebody) in [("banned", &banned), ("gone", &gone), ("turned away", &turned_away)] {
        let page = somebody.get("/polls/town-vote/join");
        assert!(!page.text().contains(GREETING), "{name}: {}", page.text());
        assert!(page.text().contains("type=\"radio\""), "{name}: {}", page.text());
        assert_eq!(go_on(somebody, name.split(' ').next().unwrap_or(name)).status, 422, "{name}");
    }
    let own = [("answer.here", "yes"), ("answer.age", "no")];
    leads_to(&join(&banned, "town-vote", "the-usual-way", &own), "/polls/town-vote/vote");
    assert_eq!(kept(&banned, "town-vote")["took_part_before"], false);
}

#[test]
fn codes_are_for_those_who_were_not_there_before() {
    let coded = json!({ "access": "codes" });
    let first = Held::new("town", &SEEDS).settings(asking(&coded)).invites(&[sha256(b"ABCDEFGH").as_str()]);
    let moot = Moot::new(&[first, second(&coded).draft()]);
    let ann = Visitor::new(&moot.server);
    let fields = [("answer.here", "yes"), ("answer.age", "no"), ("invite", "ABCD-EFGH")];
    leads_to(&join(&ann, "town", "ann", &fields), "/polls/town/vote");
    // There is not one code, and it can be opened: those who were there need none.
    let boss = moot.boss(&["town-vote"]);
    leads_to(&boss.post("/facilitate/town-vote/open", &[]), "/facilitate/town-vote?done=opened");
    let page = ann.get("/polls/town-vote/join");
    assert!(page.text().contains(GREETING) && !page.text().contains("name=\"invite\""), "{}", page.text());
    leads_to(&go_on(&ann, "ann"), "/polls/town-vote/vote");
    assert_eq!(kept(&ann, "town-vote")["standing"], "active");
    let zoe = Visitor::new(&moot.server);
    assert!(zoe.get("/polls/town-vote/join").text().contains("name=\"invite\""));
    let own = [("answer.here", "yes"), ("answer.age", "no"), ("before", "yes")];
    for fields in [&own[..2], &own[..]] {
        let refused = join(&zoe, "town-vote", "zoe-without-a-code", fields);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("This invitation code is not valid"), "{}", refused.text());
    }
    // Further codes can be made as in every poll.
    let fields = [("wave", "more"), ("count", "1"), ("uses", "1"), ("as", "csv")];
    let made = boss.post("/facilitate/town-vote/codes", &fields);
    let code = made.text().lines().nth(1).expect("a code");
    let fields = [("answer.here", "yes"), ("answer.age", "no"), ("invite", code.trim())];
    leads_to(&join(&zoe, "town-vote", "zoe-with-a-code", &fields), "/polls/town-vote/vote");
}

#[test]
fn an_id_of_the_list_lets_one_person_in_whichever_way_she_comes() {
    let listed = json!({ "access": "list" });
    let moot = Moot::new(&[Held::new("town", &SEEDS).settings(asking(&listed))]);
    let boss = moot.boss(&["town"]);
    assert_eq!(boss.post("/facilitate/town/list", &[("xids", "ann-1\nbob-2\ncarl-3")]).status, 303);
    second(&listed).put(&moot.data);
    let person = |xid: &str| {
        let person = Visitor::new(&moot.server);
        let fields = [("answer.here", "yes"), ("answer.age", "no"), ("xid", xid)];
        leads_to(&join(&person, "town", xid, &fields), "/polls/town/vote");
        person
    };
    let ann = person("ann-1");
    assert!(ann.get("/polls/town-vote/join").text().contains(GREETING), "she needs no link");
    leads_to(&go_on(&ann, "ann"), "/polls/town-vote/vote");
    // The same link does not let her in once more, nor does it let anybody else in.
    let own = [("answer.here", "yes"), ("answer.age", "no"), ("xid", "ann-1")];
    let again = join(&Visitor::new(&moot.server), "town-vote", "ann-by-her-link", &own);
    assert!(again.status == 422 && again.text().contains("already joined with this personal link"), "{}", again.text());
    // Somebody else who follows her own link at the same computer is not taken for her.
    let bob = person("bob-2");
    let page = bob.get("/polls/town-vote/join?xid=carl-3");
    assert!(!page.text().contains(GREETING) && page.text().contains("type=\"radio\""), "{}", page.text());
    assert!(bob.get("/polls/town-vote/join?xid=bob-2").text().contains(GREETING));
    // The list came along, so that a link of the first vote is good in the second, too.
    let own = [("answer.here", "yes"), ("answer.age", "no"), ("xid", "carl-3")];
    leads_to(&join(&Visitor::new(&moot.server), "town-vote", "carl", &own), "/polls/town-vote/vote");
}

#[test]
fn a_return_code_of_the_first_vote_leads_into_the_second() {
    let moot = Moot::both();
    let ann = moot.person("ann");
    let code = return_code(&ann, "town");
    let code = code.as_str();
    let elsewhere = Visitor::new(&moot.server);
    let page = elsewhere.get("/polls/town-vote/return");
    assert!(page.text().contains("The return code of the first one works here, too."), "{}", page.text());
    assert!(!elsewhere.get("/polls/town/return").text().contains("works here, too"));
    leads_to(&elsewhere.post("/polls/town-vote/return", &[("code", code)]), "/polls/town-vote/join");
    assert!(elsewhere.get("/polls/town-vote/join").text().contains(GREETING));
    leads_to(&go_on(&elsewhere, "ann-elsewhere"), "/polls/town-vote/vote");
    assert_eq!(kept(&elsewhere, "town-vote")["answers"], json!({ "here": "yes", "age": "no" }));
    assert_eq!(kept(&elsewhere, "town")["participant"], kept(&ann, "town")["participant"]);
    // At a browser of somebody else it is not taken for hers.
    let bob = moot.person("bob");
    leads_to(&go_on(&bob, "bob"), "/polls/town-vote/vote");
    leads_to(&bob.post("/polls/town-vote/return", &[("code", code)]), "/polls/town-vote/join");
    leads_to(&go_on(&bob, "ann-at-bobs"), "/polls/town-vote/vote");
    assert_eq!(kept(&bob, "town-vote")["participant"], kept(&elsewhere, "town-vote")["participant"]);
    // A code of the second vote is none of the first.
    let second = return_code(&elsewhere, "town-vote");
    let wrong = Visitor::new(&moot.server).post("/polls/town/return", &[("code", second.as_str())]);
    assert!(wrong.status == 422 && wrong.text().contains("This is no return code"), "{}", wrong.text());
    let wrong = Visitor::new(&moot.server).post("/polls/town-vote/return", &[("code", "1-AAAA-AAAA-AAAA-AAAA")]);
    assert!(wrong.status == 422 && wrong.text().contains("This is no return code"), "{}", wrong.text());
}

#[test]
fn what_is_erased_in_the_second_vote_leaves_nothing_of_the_first() {
    let moot = Moot::both();
    let ann = moot.person("ann");
    leads_to(&go_on(&ann, "ann"), "/polls/town-vote/vote");
    let first = kept(&ann, "town-vote")["participant"].clone();
    leads_to(&ann.post("/polls/town-vote/me/erase", &[("sure", "yes")]), "/polls/town-vote?done=erased");
    assert_eq!(kept(&ann, "town")["answers"], json!({ "here": "yes", "age": "no" }), "the first vote keeps its own");
    // The hash went: she begins as somebody of whom nothing is known.
    leads_to(&go_on(&ann, "ann-anew"), "/polls/town-vote/vote");
    let anew = kept(&ann, "town-vote");
    assert_ne!(anew["participant"], first);
    assert_eq!(anew["answers"], json!({ "here": "yes", "age": "no" }));
    // Whoever was banned does not come in again by erasing herself, and is told what stays of her.
    let boss = moot.boss(&["town-vote"]);
    let number = anew["participant"].to_string();
    let ban = [("do", "ban"), ("participant", number.as_str()), ("reason", "Threatened others")];
    assert_eq!(boss.post("/facilitate/town-vote/ban", &ban).status, 303);
    let erased = ann.post("/polls/town-vote/me/erase", &[("sure", "yes")]);
    leads_to(&erased, "/polls/town-vote?done=erased-before");
    let told = ann.get("/polls/town-vote?done=erased-before");
    assert!(told.text().contains("A fingerprint of your number in the first vote stays"), "{}", told.text());
    let refused = go_on(&ann, "ann-once-more");
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("You cannot vote in this poll any more"), "{}", refused.text());
}

#[test]
fn nobody_is_found_again_in_the_files_of_the_other_vote() {
    let moot = Moot::both();
    for person in 0..6 {
        let name = format!("person-{person}");
        let visitor = moot.person(&name);
        leads_to(&go_on(&visitor, &name), "/polls/town-vote/vote");
        for poll in ["town", "town-vote"] {
            for statement in ["1", "2"] {
                let key = format!("{name}-votes-in-{poll}-on-{statement}");
                let vote = [("statement", statement), ("vote", "agree"), ("key", key.as_str())];
                assert_eq!(visitor.post(&format!("/polls/{poll}/votes"), &vote).status, 303);
            }
        }
    }
    let [first, second] = ["town", "town-vote"].map(|poll| {
        run!["poll", "close", poll, "--data", &moot.data].ok();
        let patience = Instant::now() + Duration::from_secs(60);
        let file = loop {
            let file = moot.server.get(&format!("/polls/{poll}/data/votes.csv"));
            if file.status == 200 {
                break file.text().to_owned();
            }
            assert!(Instant::now() < patience, "{} {}", file.status, file.text());
            std::thread::sleep(Duration::from_millis(200));
        };
        let mut rows = file.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
        let head = rows.next().expect("a header");
        let at = head.iter().position(|name| name == "voter-id").expect("voters");
        rows.map(|row| row[at].clone()).collect::<BTreeSet<String>>()
    });
    assert_eq!((first.len(), second.len()), (6, 6));
    assert!(first.is_disjoint(&second), "{first:?} {second:?}");
}

#[test]
fn a_poll_that_is_no_second_vote_asks_everybody() {
    let again = Held::new("town-again", &SEEDS).settings(asking(&json!({})));
    let moot = Moot::new(&[Held::new("town", &SEEDS).settings(asking(&json!({}))), again]);
    let ann = moot.person("ann");
    let page = ann.get("/polls/town-again/join");
    assert!(!page.text().contains(GREETING) && page.text().contains("type=\"radio\""), "{}", page.text());
    assert!(!page.text().contains("use your return code from there"), "{}", page.text());
    assert_eq!(join(&ann, "town-again", "ann-once-more", &[("before", "yes")]).status, 422);
}
