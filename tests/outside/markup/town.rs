//! A poll in which every field holds what might be more than a text.

use super::typed;
use crate::drafting::{DESK, Moot, decide, must, seen};
use crate::{mail, names, whole};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tests::{Client, Held, MailServer, Serving, Taken, Visitor, alter, folder};

/// Statements of the organisers beside the first one: all are for the first three, and camps are divided about the rest.
pub(super) const SEEDS: [&str; 11] = [
    "\tThe AI should respect privacy.",
    "\rThe AI should admit when it does not know.",
    "+1 for machines that explain what they have decided",
    "-1 for cameras on the market square",
    "@SUM(1) is what schools should teach instead of spelling",
    "=cmd|' /C calc'!A0 should be typed by robots alone",
    "Poems ought to be written by people only.",
    "Buses without drivers are fine with me.",
    "<b>Doctors</b> may ask a machine first.",
    "[Judges](javascript:alert(2)) may never do so.",
    "{{7*7}} hours a week are enough for anybody.",
];
/// People, and how many of them are of the first camp.
const PEOPLE: [usize; 2] = [40, 24];
const READER: &str = "mia@example.org";

pub(super) struct Town {
    pub(super) moot: Moot,
    mail: MailServer,
}

/// All statements of the organisers.
pub(super) fn seeds() -> Vec<String> {
    let first = typed("zqseedqz") + " The AI should always be honest with the user. \u{202e}";
    std::iter::once(first).chain(SEEDS.map(str::to_owned)).collect()
}

/// A topic that would go on in the head of a mail.
pub(super) fn topic() -> String {
    typed("zqtopicqz") + "\r\nBcc: eve@evil.example"
}

fn settings() -> Value {
    let question = |id: &str, text: &str, why: &str, [yes, no]: [&str; 2], answer: &str| {
        json!({
            "id": id, "text": typed(text), "why": typed(why),
            "options": [{ "id": yes, "text": typed(answer) }, { "id": no, "text": "Another answer" }],
        })
    };
    json!({
        "organiser": typed("zqorganiserqz"), "contact": typed("zqcontactqz"), "outcome": typed("zqoutcomeqz"),
        "context": typed("zqoccasionqz"), "statements": { "after": 0 }, "demographics_after": 0,
        "screening": [question("here", "zqasksqz", "zqwhyqz", ["yes", "no"], "zqanswerqz")],
        "demographics": [question("age", "zqaboutqz", "zqaboutwhyqz", ["young", "old"], "zqaboutanswerqz")],
        "topics": [{ "id": "work", "text": typed("zqworkqz") }, { "id": "home", "text": "At home" }],
        "reasons": [typed("zqownreasonqz")],
        "texts": { "de": {
            "topic": typed("zqdetopicqz"), "description": typed("zqdedescriptionqz"), "outcome": typed("zqdeoutcomeqz"),
            "questions": {
                "here": typed("zqdeasksqz"), "here?": typed("zqdewhyqz"), "here.yes": typed("zqdeanswerqz"),
                "#work": typed("zqdeworkqz"),
            },
            "reasons": [typed("zqdereasonqz")],
        } },
    })
}

/// Somebody who joins; `xid` is her id elsewhere, where she has one.
fn join(server: &Serving, name: &str, age: &str, xid: &str) -> Client {
    let mut client = Client::new(server.address());
    let mut body = json!({
        "key": format!("join-of-{name:-<16}"), "consent": tests::CONSENT, "answers": { "here": "yes", "age": age },
    });
    if !xid.is_empty() {
        body["xid"] = xid.into();
    }
    let joined = client.post_json("/api/v1/polls/town/participants", &body);
    assert_eq!(joined.status, 201, "{}", joined.text());
    client
}

impl Town {
    /// The poll is open, and all have voted. The first of them came with an id from elsewhere.
    pub(super) fn new() -> Self {
        let folder = folder();
        let data = folder.path().join("data");
        let all = seeds();
        let texts: Vec<&str> = all.iter().map(String::as_str).collect();
        Held::new("town", &texts).topic(&topic()).settings(settings()).put(&data);
        let description = typed("zqdescriptionqz").replace('\'', "''");
        alter(&data, &format!("update polls set description = '{description}'"));
        let mail = MailServer::start();
        let to = mail.url();
        let server = Serving::start(&[
            "--data".as_ref(),
            data.as_os_str(),
            "--mail".as_ref(),
            to.as_ref(),
            "--mail-from".as_ref(),
            mail::FROM.as_ref(),
        ]);
        let [people, first_camp] = PEOPLE;
        let votes = |person: usize| {
            let age = if person.is_multiple_of(2) { "young" } else { "old" };
            let xid = if person == 0 { typed("zqxidqz") } else { String::new() };
            let mut client = join(&server, &format!("person-{person}"), age, &xid);
            for statement in 1..=all.len() {
                // One vote in eleven goes against one's own camp, with no order in it.
                let against = (person * all.len() + statement) * 7_919 % 101 < 9;
                let is_for = ((person < first_camp) == (statement <= 8)) != against;
                let vote = if statement <= 4 || is_for { "agree" } else { "disagree" };
                let key = format!("vote-{person}-on-statement-{statement}");
                let body = json!({ "statement": statement.to_string(), "vote": vote, "key": key });
                assert_eq!(client.post_json("/api/v1/polls/town/votes", &body).status, 200);
            }
            client
        };
        let people = (0..people).map(votes).collect();
        Self { moot: Moot { server, data, people, folder }, mail }
    }

    /// Somebody new.
    pub(super) fn joins(&self, name: &str) -> Client {
        join(&self.moot.server, name, "old", "")
    }

    /// Ann runs the poll and the site.
    pub(super) fn facilitator(&self) -> Visitor<'_> {
        let ann = Visitor::with_account(&self.moot.server, &self.moot.data, "ann@example.org", true);
        Visitor::give_role(&self.moot.data, "ann@example.org", "town", "facilitator");
        must(&ann.sign_in("ann@example.org"));
        ann
    }

    /// Somebody writes, and Ann decides about it and fills in the other forms; Mia asks for mail.
    pub(super) fn is_filled_in(&self, author: &mut Client, ann: &Visitor<'_>) {
        must(&ann.post("/account/name", &[("name", &typed("zqaccountqz"))]));
        for mark in ["zqwrittenqz", "zqrejectedqz", "zqrefusedqz"] {
            let body = json!({ "text": typed(mark), "key": format!("statement-with-{mark}"), "language": "en" });
            let written = author.post_json("/api/v1/polls/town/statements", &body);
            assert_eq!(written.status, 200, "{}", written.text());
        }
        let desk = "/facilitate/town/statements";
        must(&ann.post(desk, &[("statement", "14"), ("do", "reject"), ("ready", &typed("zqownreasonqz"))]));
        must(&ann.post(desk, &[("statement", "15"), ("do", "reject"), ("reason", &typed("zqreasonqz"))]));
        for (path, fields) in [
            ("/facilitate/town/codes", &[("wave", typed("zqwaveqz").as_str()), ("count", "1"), ("uses", "1")][..]),
            ("/facilitate/town/webhooks", &[("do", "add"), ("url", typed("zqhookqz").as_str())]),
            ("/account/tokens", &[("token-name", typed("zqtokenqz").as_str())]),
        ] {
            let answer = ann.post(path, fields);
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        }
        let anybody = Visitor::new(&self.moot.server);
        must(&anybody.post("/polls/town/subscribe", &[("email", READER)]));
        let asked = self.mail.to(READER, 1);
        must(&anybody.post(mail::way_out(&asked[0].text), &[("do", "confirm")]));
    }

    /// Voting ends; Ann words and publishes the principles, names the groups, and shows a part of the results.
    pub(super) fn is_published(&self, ann: &Visitor<'_>) {
        self.moot.begin(ann);
        let (principle, reason) = (typed("zqprincipleqz"), typed("zqdecisionqz"));
        for (clause, text, reason) in [
            ("s1", principle.as_str(), reason.as_str()),
            ("s2", "Choose the response that keeps secrets.", "Plain words"),
            ("s3", "Choose the response that says what it cannot know.", "Plain words"),
            ("s4", "Choose the response that gives its reasons.", "Plain words"),
        ] {
            must(&decide(ann, &[("change", "reword"), ("clause", clause), ("text", text), ("reason", reason)]));
        }
        must(&decide(ann, &[("change", "keep_threshold"), ("reason", &reason)]));
        must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK))), ("looked", "yes")]));
        must(&ann.post(&format!("{DESK}/publish"), &[("version", "1")]));

        // The analysis may still be made anew; names are for the one that was looked at.
        let (group, end) = (typed("zqgroupqz"), typed("zqendqz"));
        let until = Instant::now() + Duration::from_secs(60);
        loop {
            let page = ann.get(names::NAMES);
            let given = page.text().contains("name=\"analysis\"").then(|| {
                let analysis = names::value(&page, "analysis");
                ann.post(names::NAMES, &[("analysis", &analysis), ("group.0", &group), ("left", &end)])
            });
            if given.as_ref().is_some_and(|answer| answer.status == 303) {
                break;
            }
            assert!(Instant::now() < until, "the groups cannot be named: {}", given.unwrap_or(page).text());
            std::thread::sleep(Duration::from_millis(300));
        }

        let (title, lead) = (typed("zqtitleqz"), typed("zqleadqz"));
        must(&ann.post("/facilitate/town/excerpts", &[("title", &title)]));
        let picked =
            [("do", "save"), ("title", title.as_str()), ("lead", lead.as_str()), ("statement", "1"), ("shown", "1")];
        must(&ann.post("/facilitate/town/excerpts/1", &picked));
    }

    /// The tables and records of the archive for those who run the poll.
    pub(super) fn archive(&self, ann: &Visitor<'_>) -> Vec<(String, Vec<u8>)> {
        let archive = ann.get("/facilitate/town/data/whole.zip");
        assert_eq!(archive.status, 200, "{}", String::from_utf8_lossy(&archive.body));
        let to = self.moot.folder.path().join("whole");
        let names = whole::unpack(&archive.body, &to);
        let content = |name: String| {
            let bytes = std::fs::read(to.join(&name)).expect("a file");
            (name, bytes)
        };
        names.into_iter().map(content).collect()
    }

    /// What was mailed to Mia, once she was told that voting has ended.
    pub(super) fn letters(&self) -> Vec<Taken> {
        let until = Instant::now() + Duration::from_secs(60);
        loop {
            let mut letters = self.mail.taken();
            letters.retain(|letter| letter.to.iter().any(|to| to == READER));
            if letters.len() >= 2 {
                return letters;
            }
            assert!(Instant::now() < until, "{letters:#?}");
            std::thread::sleep(Duration::from_millis(200));
        }
    }
}
