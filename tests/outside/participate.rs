//! Taking part over HTTP: by plain forms as a browser without script sends them, and as JSON.

mod again;
mod barred;
pub(crate) mod belongings;
mod consent;
mod drawing;
mod ids;
mod meanwhile;
mod place;
mod rules;
mod twice;
mod unsent;
mod waiting;

use std::collections::BTreeSet;
use tempfile::TempDir;
use tests::{Client, Held, Response, Serving, folder};

tests::also_on_postgres!(
    a_person_takes_part_from_the_first_page_to_the_last_by_forms_alone,
    a_statement_is_written_after_a_look_at_what_is_said_already,
    ten_re_submissions_of_one_vote_are_one_vote_with_one_answer,
    programs_join_and_vote_until_nothing_is_left,
    nobody_sees_others_votes_before_voting_is_over,
);

const SEEDS: [&str; 5] = [
    "AI should say when it is not sure.",
    "AI should never pretend to be a human being.",
    "The library should lend out robots.",
    "Cameras in the market square should not recognise faces.",
    "Schools should teach how language models work.",
];

/// A server with polls, and the folder that they lie in.
struct Moot {
    server: Serving,
    folder: TempDir,
}

impl Moot {
    fn with(polls: &[&Held]) -> Self {
        let folder = folder();
        for poll in polls {
            poll.put(&folder.path().join("data"));
        }
        let server = Serving::data(&folder.path().join("data"));
        Self { server, folder }
    }

    fn client(&self) -> Client {
        Client::new(self.server.address())
    }

    /// Somebody who has joined the poll.
    fn participant(&self, slug: &str) -> Client {
        let mut client = self.client();
        let page = client.get(&format!("/polls/{slug}/join"));
        let key = field(&page, "key");
        let joined = client
            .post(&format!("/polls/{slug}/join"), &[("key", &key), ("consent", tests::CONSENT), ("language", "en")]);
        assert_eq!((joined.status, location(&joined)), (303, format!("/polls/{slug}/vote")));
        client
    }
}

fn town() -> Held {
    Held::new("town", &SEEDS).settings(serde_json::json!({
        "organiser": "The town council", "contact": "council@example.org", "outcome": "The council votes on it in May.",
        "map_after": 3, "statements": { "after": 2 }
    }))
}

/// The value of the first field of this name.
fn field(page: &Response, name: &str) -> String {
    fields(page, name).into_iter().next().unwrap_or_else(|| panic!("no field {name}:\n{}", page.text()))
}

fn fields(page: &Response, name: &str) -> Vec<String> {
    let tags = page.text().split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    let named = tags.filter(|tag| tag.contains(&format!("name=\"{name}\"")));
    named.filter_map(|tag| Some(tag.split_once(" value=\"")?.1.split('"').next()?.to_owned())).collect()
}

fn location(response: &Response) -> String {
    response.header("location").unwrap_or_default().to_owned()
}

/// Votes on what the page shows; gives the id of the statement.
fn vote(client: &mut Client, page: &Response, vote: &str) -> String {
    let (statement, key) = (field(page, "statement"), field(page, "key"));
    let sent = client.post("/polls/town/votes", &[("statement", &statement), ("key", &key), ("vote", vote)]);
    assert_eq!((sent.status, location(&sent)), (303, "/polls/town/vote".to_owned()), "{}", sent.text());
    statement
}

/// All that is kept about somebody.
fn data(client: &mut Client) -> serde_json::Value {
    serde_json::from_slice(&client.get("/polls/town/me/data.json").body).expect("JSON")
}

#[test]
fn a_person_takes_part_from_the_first_page_to_the_last_by_forms_alone() {
    let moot = Moot::with(&[&town()]);
    let mut anna = moot.client();
    let first = anna.get("/polls/town");
    for part in ["Start voting", "The town council", "The council votes on it in May.", "/polls/town/return"] {
        assert!(first.text().contains(part), "the first page lacks {part}");
    }
    assert!(!first.text().contains("people have taken part"), "the first few are not counted aloud");
    let join = anna.get("/polls/town/join");
    let button = format!("name=\"consent\" value=\"{}\"", tests::CONSENT);
    for part in ["An AI language model will be trained", "CC0", "council@example.org", button.as_str()] {
        assert!(join.text().contains(part), "the consent lacks {part}");
    }
    assert!(!join.text().contains("checked"), "nothing is ticked beforehand");
    let mut anna = moot.participant("town");
    assert!(anna.get("/polls/town").text().contains("Go on voting"));

    let mut seen = BTreeSet::new();
    for n in 0..SEEDS.len() {
        let page = anna.get("/polls/town/vote");
        assert!(page.text().contains(&format!("{n} of about 5")), "{}", page.text());
        assert!(seen.insert(vote(&mut anna, &page, "agree")), "a statement came twice");
    }
    let end = anna.get("/polls/town/vote");
    assert!(end.text().contains("You have voted on every statement"));

    // Undo leads to the last statement, marks the vote and takes another one.
    let last = end.text().split("/polls/town/vote?statement=").nth(1).expect("a way back");
    let last = last.split('"').next().expect("an address").to_owned();
    let again = anna.get(&format!("/polls/town/vote?statement={last}"));
    assert!(again.text().contains("class=\"vote vote-mine\"") && again.text().contains("You have voted on this one"));
    assert_eq!(vote(&mut anna, &again, "disagree"), last);
    let kept = data(&mut anna);
    let votes = kept["votes"].as_array().expect("votes");
    assert_eq!(votes.len(), 5);
    let of = |id: &str| votes.iter().find(|vote| vote["statement"] == *id).map(|vote| vote["vote"].clone());
    assert_eq!(of(&last), Some("disagree".into()));
    assert_eq!(votes.iter().filter(|vote| vote["vote"] == "agree").count(), 4);

    let me = anna.get("/polls/town/me");
    for text in SEEDS {
        assert!(me.text().contains(text), "my page lacks {text}");
    }
    let code =
        me.text().split("<code").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).expect("a code").to_owned();
    let mut elsewhere = moot.client();
    let wrong = elsewhere.post("/polls/town/return", &[("code", "0000-0000")]);
    assert!(wrong.status == 422 && wrong.text().contains("This is no return code") && !elsewhere.has_cookie());
    let back = elsewhere.post("/polls/town/return", &[("code", &code.to_lowercase())]);
    assert_eq!((back.status, location(&back)), (303, "/polls/town/vote".to_owned()));
    assert_eq!(data(&mut elsewhere), kept, "elsewhere it is the same person");

    // Deleting needs the box.
    let unsure = anna.post("/polls/town/me/erase", &[]);
    assert!(anna.get(location(&unsure).split('#').next().expect("an address")).text().contains("Tick the box"));
    let erased = anna.post("/polls/town/me/erase", &[("sure", "yes")]);
    assert_eq!(location(&erased), "/polls/town?done=erased");
    assert!(anna.get("/polls/town?done=erased").text().contains("Nothing that remains leads to you"));
    for path in ["/polls/town/vote", "/polls/town/me", "/polls/town/write"] {
        assert_eq!(location(&elsewhere.get(path)), "/polls/town/join", "{path}: the cookie is dead");
    }
    assert_eq!(elsewhere.get("/polls/town/me/data.json").status, 401);
    let returned = elsewhere.post("/polls/town/return", &[("code", &code)]);
    assert_eq!(returned.status, 422, "the code is dead too");
}

#[test]
fn a_statement_is_written_after_a_look_at_what_is_said_already() {
    let moot = Moot::with(&[&town()]);
    let mut anna = moot.participant("town");
    assert!(anna.get("/polls/town/write").text().contains("Vote on 2 more statements first"));
    for _ in 0..2 {
        let page = anna.get("/polls/town/vote");
        vote(&mut anna, &page, "pass");
    }
    let page = anna.get("/polls/town/write");
    let agrees = "You count as agreeing with your own statement; you can change that on the page “My page”, under “Your \
         votes”.";
    assert!(page.text().contains(agrees), "{}", page.text());
    let key = field(&page, "key");
    let send = |anna: &mut Client, text: &str, seen: &str| {
        anna.post("/polls/town/write", &[("text", text), ("key", &key), ("language", "en"), ("seen_similar", seen)])
    };
    let near = "AI should always say when it is not sure about something.";
    let similar = send(&mut anna, near, "");
    assert_eq!(similar.status, 200);
    assert!(similar.text().contains("Is it one of these?") && similar.text().contains(SEEDS[0]));
    assert!(similar.text().contains(near), "what was typed is still there");
    let sent = send(&mut anna, near, "yes");
    assert_eq!(location(&sent), "/polls/town/me?done=statement");
    let me = anna.get("/polls/town/me?done=statement");
    assert!(me.text().contains("Others can vote on it now.") && !me.text().contains("Usually somebody reads it"));
    assert!(me.text().contains("your statement has arrived") && me.text().contains("a moderator has not read it yet"));
    // Both pages say that it counts as agreed with, and it is so until she says something else.
    assert!(me.text().contains("You count as agreeing with what you wrote"), "{}", me.text());
    let own =
        |anna: &mut Client| data(anna)["votes"].as_array().expect("votes").iter().find(|v| v["text"] == near).cloned();
    let counted = own(&mut anna).expect("a vote on her own statement");
    assert_eq!(counted["vote"], "agree");
    let id = counted["statement"].as_str().expect("an id").to_owned();
    let change = format!("/polls/town/vote?statement={id}");
    assert!(me.text().contains(&change), "{}", me.text());
    let card = anna.get(&change);
    vote(&mut anna, &card, "disagree");
    assert_eq!(own(&mut anna).expect("still one")["vote"], "disagree");

    let problem = |anna: &mut Client, text: &str, says: &str| {
        let page =
            anna.post("/polls/town/write", &[("text", text), ("key", "0123456789abcdef"), ("seen_similar", "yes")]);
        assert_eq!(page.status, 422, "{text:.40}");
        assert!(page.text().contains(says), "{text:.40} should say {says}");
    };
    problem(&mut anna, "?!", "Write a whole sentence");
    problem(&mut anna, &"long ".repeat(60), "299 characters are too many: 200 fit");
    problem(&mut anna, "AI \u{202e} should", "could garble the page");
    problem(&mut anna, "ai should say, when it is NOT sure", "There is a statement already that says exactly this");
}

#[test]
fn ten_re_submissions_of_one_vote_are_one_vote_with_one_answer() {
    let moot = Moot::with(&[&town()]);
    let anna = moot.participant("town");
    let body = serde_json::json!({ "statement": "1", "vote": "agree", "key": "a-key-of-sixteen-letters" });
    let answers: Vec<serde_json::Value> = std::thread::scope(|scope| {
        let sent: Vec<_> = (0..10)
            .map(|_| {
                let (mut anna, body) = (anna.clone(), body.clone());
                scope.spawn(move || {
                    let answer = anna.post_json("/api/v1/polls/town/votes", &body);
                    assert_eq!(answer.status, 200, "{}", answer.text());
                    serde_json::from_slice(&answer.body).expect("JSON")
                })
            })
            .collect();
        sent.into_iter().map(|sent| sent.join().expect("an answer")).collect()
    });
    let places: BTreeSet<String> = answers.iter().map(|a| a["saved"]["seq"].to_string()).collect();
    assert_eq!(places.len(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|a| a["saved"]["repeated"] == false).count(), 1);
    assert!(answers.iter().all(|a| a["progress"]["voted"] == 1));
    let mut anna = anna;
    assert_eq!(data(&mut anna)["votes"].as_array().map(Vec::len), Some(1));
}

#[test]
fn programs_join_and_vote_until_nothing_is_left() {
    let moot = Moot::with(&[&town()]);
    let mut robot = moot.client();
    let joined = robot.post_json(
        "/api/v1/polls/town/participants",
        &serde_json::json!({ "key": "the-key-of-a-robot", "consent": tests::CONSENT }),
    );
    assert_eq!(joined.status, 201, "{}", joined.text());
    let stock: serde_json::Value =
        serde_json::from_slice(&robot.get("/api/v1/polls/town/next?count=3").body).expect("JSON");
    let more = stock["more"].as_array().expect("a stock");
    let ids: BTreeSet<_> = more.iter().chain([&stock["next"]]).map(|card| card["id"].to_string()).collect();
    assert_eq!((more.len(), ids.len()), (3, 4), "no statement is handed out twice: {stock}");
    let mut next = stock["next"].clone();
    let mut voted = BTreeSet::new();
    while let Some(id) = next["id"].as_str().map(ToOwned::to_owned) {
        let key = format!("a-vote-of-a-robot-{id}");
        let body = serde_json::json!({ "statement": id, "vote": "pass", "key": key });
        let answer = robot.post_json("/api/v1/polls/town/votes", &body);
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert!(voted.insert(id));
        let answer: serde_json::Value = serde_json::from_slice(&answer.body).expect("JSON");
        assert_eq!(answer["progress"]["voted"], voted.len());
        next = answer["next"].clone();
    }
    assert_eq!(voted.len(), SEEDS.len());
    let stranger = moot.client().get("/api/v1/polls/town/next");
    assert_eq!(stranger.status, 401);
}

#[test]
fn nobody_sees_others_votes_before_voting_is_over() {
    let poll = town();
    let moot = Moot::with(&[&poll]);
    for _ in 0..6 {
        let mut client = moot.participant("town");
        for vote in 1..=5 {
            let body = serde_json::json!({
                "statement": vote.to_string(), "vote": "agree", "key": format!("some-vote-number-{vote}-{:p}", &client)
            });
            assert!(client.post_json("/api/v1/polls/town/votes", &body).status < 500);
        }
    }
    let mut reader = moot.client();
    for page in ["results", "statements", "statements/1", "map", "agreement", "constitution", "data"] {
        let answer = reader.get(&format!("/polls/town/{page}"));
        assert_eq!(answer.status, 200, "{page}");
        assert!(answer.text().contains("Results come when voting is over"), "{page} is open");
        assert!(answer.text().contains("href=\"/polls/town/join\""), "{page} leads nowhere");
        for telling in ["class=\"bar", "agree</", "% "] {
            assert!(!answer.text().contains(telling), "{page} tells {telling}");
        }
    }
    for file in
        ["votes.csv", "comments.csv", "participants-votes.csv", "summary.csv", "analysis.json", "constitution.md"]
    {
        let answer = reader.get(&format!("/polls/town/data/{file}"));
        assert_eq!((answer.status, answer.text().lines().count()), (403, 1), "{file}");
    }
    let first = reader.get("/polls/town");
    assert!(!first.text().contains("/polls/town/results"), "the navigation leads to what is closed");
    poll.close(&moot.folder.path().join("data"));
    assert!(!reader.get("/polls/town/results").text().contains("Results come when voting is over"));
    assert_eq!(reader.get("/polls/town/data/votes.csv").status, 200);
}
