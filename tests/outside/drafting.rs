//! From a closed poll to a published constitution, by a facilitator with a browser and nothing else.

mod at_once;
mod given_back;
mod second_vote;
mod worded_in;

use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{Client, Held, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    a_facilitator_drafts_ratifies_publishes_and_corrects_a_constitution,
    a_reader_sees_the_draft_and_changes_nothing,
    whoever_takes_part_learns_what_became_of_her_view_and_nobody_else_does,
    statements_of_ones_own_and_merged_ones_are_followed_to_their_principles,
);

const SEEDS: [&str; 5] = [
    "The AI should always be honest with the user.",
    "The AI should respect privacy.",
    "The AI should speak in rhyme.",
    "I hope that nobody is ever harmed by these things!",
    "The AI should admit when it does not know.",
];

pub(crate) struct Moot {
    pub(crate) server: Serving,
    pub(crate) data: PathBuf,
    pub(crate) people: Vec<Client>,
    pub(crate) folder: TempDir,
}

fn moot() -> Moot {
    moot_of(town())
}

/// With a poll called `town` that has five statements.
fn moot_of(poll: Held) -> Moot {
    let folder = folder();
    let data = folder.path().join("data");
    poll.put(&data);
    let server = Serving::data(&data);
    let people = all_vote(&server);
    Moot { server, data, people, folder }
}

/// A poll with some statements that everybody is for, and one that is divisive.
pub(crate) fn town() -> Held {
    let settings = serde_json::json!({
        "organiser": "The council", "contact": "council@example.org", "outcome": "The council votes on it in May.",
        "demographics": [{ "id": "age", "text": "How old are you?", "options": [
            { "id": "young", "text": "Under 30" }, { "id": "old", "text": "30 or older" }
        ]}],
        "reasons": ["Not in our town."],
        "texts": { "de": {
            "topic": "Was soll KI für unsere Stadt tun?", "questions": { "age": "Wie alt sind Sie?" },
            "reasons": ["Nicht bei uns."],
        } }
    });
    Held::new("town", &SEEDS).settings(settings)
}

/// Twenty people vote: all agree with everything but the rhyme, which half of them want.
pub(crate) fn all_vote(server: &Serving) -> Vec<Client> {
    all_vote_who(server, |_| serde_json::json!({}))
}

/// The same of people who answer questions about themselves.
pub(crate) fn all_vote_who(server: &Serving, answers: impl Fn(usize) -> serde_json::Value) -> Vec<Client> {
    let mut people = Vec::new();
    for person in 0..20 {
        let mut client = Client::new(server.address());
        let key = format!("join-of-person-{person}");
        let joined = serde_json::json!({ "key": key, "consent": tests::CONSENT, "answers": answers(person) });
        assert_eq!(client.post_json("/api/v1/polls/town/participants", &joined).status, 201);
        for statement in 1..=SEEDS.len() {
            let vote = if statement == 3 && person % 2 == 0 { "disagree" } else { "agree" };
            let key = format!("vote-{person}-on-statement-{statement}");
            let body = serde_json::json!({ "statement": statement.to_string(), "vote": vote, "key": key });
            assert_eq!(client.post_json("/api/v1/polls/town/votes", &body).status, 200);
        }
        people.push(client);
    }
    people
}

pub(crate) const DESK: &str = "/facilitate/town/constitution";

impl Moot {
    pub(crate) fn person(&self, name: &str, role: &str) -> Visitor<'_> {
        let email = format!("{name}@example.org");
        let visitor = Visitor::with_account(&self.server, &self.data, &email, false);
        Visitor::give_role(&self.data, &email, "town", role);
        assert_eq!(visitor.sign_in(&email).status, 303);
        visitor
    }

    /// Ends the voting, lets statements with few votes in, and begins the draft.
    pub(crate) fn begin(&self, ann: &Visitor<'_>) {
        run!["poll", "close", "town", "--data", &self.data].ok();
        let params = [("choice", "per-group"), ("value", "0.8"), ("min_seen", "10"), ("groups", ""), ("seed", "")];
        assert_eq!(ann.post(&format!("{DESK}/params"), &params).status, 303);
        let patience = Instant::now() + Duration::from_secs(60);
        loop {
            let page = ann.get(DESK);
            assert_eq!(page.status, 200);
            if page.text().contains("Begin the draft") {
                break;
            }
            assert!(Instant::now() < patience, "the draft cannot begin:\n{}", page.text());
            std::thread::sleep(Duration::from_millis(500));
        }
        let begun = ann.post(&format!("{DESK}/begin"), &[]);
        assert_eq!(begun.status, 303, "{}", begun.text());
    }
}

/// The state of the draft that a page was made from.
pub(crate) fn seen(page: &Response) -> String {
    let tag = page.text().split("<input").find(|tag| tag.contains("name=\"seen\"")).expect("a form");
    tag.split(" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
}

/// Decides something about the draft as it is now.
pub(crate) fn decide(visitor: &Visitor<'_>, fields: &[(&str, &str)]) -> Response {
    let seen = seen(&visitor.get(DESK));
    let mut all = vec![("seen", seen.as_str())];
    all.extend(fields);
    visitor.post(&format!("{DESK}/decide"), &all)
}

pub(crate) fn must(answer: &Response) {
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[test]
fn a_facilitator_drafts_ratifies_publishes_and_corrects_a_constitution() {
    let moot = moot();
    let (ann, bob) = (moot.person("ann", "facilitator"), moot.person("bob", "facilitator"));
    assert!(ann.get(DESK).text().contains("People still vote"));
    moot.begin(&ann);
    let page = ann.get(DESK);
    for part in ["Principle 1", "The AI should respect privacy.", "(in use)", "Still in the words of the statement"] {
        assert!(page.text().contains(part), "lacks {part}:\n{}", page.text());
    }

    // Without a reason nothing is decided, and what was typed comes back.
    let wording = "Choose the response that harms nobody.";
    let reword = |reason: &'static str| {
        [("form", "s4"), ("change", "reword"), ("clause", "s4"), ("text", wording), ("reason", reason)]
    };
    let refused = decide(&ann, &reword("  "));
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("A reason is missing") && refused.text().contains(wording));

    // Of two who decide at once the second learns of the first, and loses nothing.
    let both = seen(&ann.get(DESK));
    let mut fields = vec![("seen", both.as_str())];
    fields.extend(reword("Plain words"));
    must(&bob.post(
        &format!("{DESK}/decide"),
        &[("seen", both.as_str()), ("change", "keep_threshold"), ("reason", "Four of five")],
    ));
    let late = ann.post(&format!("{DESK}/decide"), &fields);
    assert_eq!(late.status, 409);
    assert!(late.text().contains("Somebody else has changed the draft") && late.text().contains(wording));
    must(&decide(&ann, &reword("Plain words")));

    must(&decide(&ann, &[("change", "put_in"), ("statement", "3"), ("reason", "For fun")]));
    assert!(ann.get(DESK).text().contains("speaks in rhyme"));
    must(&decide(&ann, &[("change", "undo"), ("decision", "3"), ("reason", "Half of the people said no")]));
    let page = ann.get(DESK);
    assert!(page.text().contains("decision 3 was undone") && page.text().contains("undone</span>"), "{}", page.text());
    must(&decide(&bob, &[("change", "weigh"), ("clause", "s1"), ("weight", "2"), ("reason", "Said most often")]));
    must(&decide(&bob, &[("change", "move"), ("clause", "s4"), ("place", "1"), ("reason", "First of all")]));
    let gone = decide(&bob, &[("change", "leave_out"), ("clause", "s77"), ("reason", "Nothing")]);
    assert_eq!(gone.status, 422);

    // Before it is published, readers see the compiled one, which says that it is a draft.
    let public = moot.server.get("/polls/town/constitution");
    assert!(!public.text().contains(wording) && public.text().contains("Draft"));
    assert_eq!(moot.server.get("/polls/town/constitution/v/1").status, 404);

    let now = seen(&bob.get(DESK));
    must(&bob.post(&format!("{DESK}/ratify"), &[("seen", now.as_str())]));
    assert_eq!(moot.server.get("/polls/town/constitution/v/1").status, 404, "ratified is not published");
    // Those who publish it see it first as everybody will.
    let preview = ann.get(&format!("{DESK}/preview/1"));
    assert_eq!(preview.status, 200);
    for part in [wording, "It is not published yet", "In force"] {
        assert!(preview.text().contains(part), "the preview lacks {part}:\n{}", preview.text());
    }
    assert_eq!(ann.get(&format!("{DESK}/preview/2")).status, 404);
    assert!(!moot.server.get("/polls/town/constitution").text().contains(wording), "and nobody else does");
    must(&ann.post(&format!("{DESK}/publish"), &[("version", "1")]));
    assert_eq!(
        ann.post(&format!("{DESK}/publish"), &[("version", "1")]).status,
        422,
        "a second publication is a correction"
    );

    let first = moot.server.get("/polls/town/constitution/v/1");
    assert_eq!(first.status, 200);
    assert!(first.text().contains(wording), "{}", first.text());
    let tag = first.header("etag").expect("a tag").to_owned();
    assert_eq!(moot.server.get_with("/polls/town/constitution/v/1", &[("If-None-Match", &tag)]).status, 304);
    let file = moot.server.get("/polls/town/data/constitution-v1.json");
    let record: serde_json::Value = serde_json::from_slice(&file.body).expect("JSON");
    assert_eq!((record["status"].as_str(), record["decisions"].as_array().map(Vec::len)), (Some("ratified"), Some(6)));
    assert_eq!(record["process"]["threshold_reason"], "Four of five");
    assert_eq!(moot.server.get("/polls/town/data/constitution.json").body, file.body);

    // Who decided and why stands there in nobody's language; what rules say is English.
    let german = moot.server.get("/polls/town/constitution?lang=de");
    for part in ["<bdi dir=\"auto\">Plain words</bdi>", "<span lang=\"en\" dir=\"auto\">All statements"] {
        assert!(german.text().contains(part), "lacks {part}:\n{}", german.text());
    }
    let data = moot.server.get("/polls/town/data");
    assert!(data.text().contains("People have gone on working on the constitution"), "{}", data.text());

    // A correction is a new version with a note; the first one stays as it was.
    must(&decide(&ann, &[("change", "leave_out"), ("clause", "s5"), ("reason", "Told twice")]));
    let now = seen(&ann.get(DESK));
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", now.as_str())]));
    assert_eq!(ann.post(&format!("{DESK}/publish"), &[("version", "2")]).status, 422, "a note is missing");
    must(&ann.post(&format!("{DESK}/publish"), &[("version", "2"), ("note", "One principle stood there twice")]));
    let second = moot.server.get("/polls/town/constitution/v/2");
    for part in ["One principle stood there twice", "Changes since version 1", "No longer there", "Told twice"] {
        assert!(second.text().contains(part), "lacks {part}:\n{}", second.text());
    }
    let compared = moot.server.get("/polls/town/constitution/diff/1/2");
    for part in ["Changes from version 1 to version 2", "Told twice", "Votes behind it", "The AI should admit", "100%"]
    {
        assert!(compared.text().contains(part), "lacks {part}:\n{}", compared.text());
    }
    assert_eq!(moot.server.get("/polls/town/constitution/diff/1/3").status, 404);
    assert_eq!(moot.server.get("/polls/town/data/constitution-v1.json").body, file.body);
    assert!(moot.server.get("/polls/town/constitution/v/1").text().contains("There is a newer version"));
}

#[test]
fn a_reader_sees_the_draft_and_changes_nothing() {
    let moot = moot();
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    let reader = moot.person("rita", "reader");
    let page = reader.get(DESK);
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Principle 1") && !page.text().contains("<textarea"), "{}", page.text());
    assert_eq!(page.header("cache-control"), Some("no-store"));
    let open = ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]);
    assert_eq!(open.status, 422);
    assert!(open.text().contains("Something on the checklist does not hold yet"));
}

#[test]
fn whoever_takes_part_learns_what_became_of_her_view_and_nobody_else_does() {
    let moot = moot();
    let mut participant = Client::new(moot.server.address());
    let joined = serde_json::json!({ "key": "join-of-somebody-new", "consent": tests::CONSENT });
    assert_eq!(participant.post_json("/api/v1/polls/town/participants", &joined).status, 201);
    let body = serde_json::json!({ "statement": "1", "vote": "agree", "key": "a-vote-of-somebody-new" });
    assert_eq!(participant.post_json("/api/v1/polls/town/votes", &body).status, 200);
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    must(&decide(&ann, &reword_all()));
    must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Four of five")]));
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
    must(&ann.post(&format!("{DESK}/publish"), &[("version", "1")]));
    let page = participant.get("/polls/town/constitution");
    assert!(page.text().contains("You agreed with statements behind 1 of 4 principles."), "{}", page.text());
    assert_eq!(page.header("cache-control"), Some("no-store"));
    // Which one it is stands there folded away, and leads to the principle that rests on the first statement.
    let (_, which) = page.text().split_once("Which principles these are</summary>").expect("the principles by name");
    let (which, _) = which.split_once("</details>").expect("an end");
    let record = moot.server.get("/polls/town/data/constitution.json");
    let record: serde_json::Value = serde_json::from_slice(&record.body).expect("JSON");
    let clauses = record["clauses"].as_array().expect("clauses");
    let rests_on_first = |clause: &&serde_json::Value| {
        let statements = clause["provenance"]["statements"].as_array().expect("statements");
        statements.iter().any(|statement| statement["statement"] == "1")
    };
    let clause = clauses.iter().find(rests_on_first).expect("a principle");
    let [id, text] = ["id", "text"].map(|part| clause[part].as_str().expect("text"));
    assert!(which.contains(&format!("href=\"#{id}\"")) && which.contains(text), "{which}");
    assert_eq!(which.matches("<li").count(), 1, "{which}");
    assert!(page.text().contains(&format!("id=\"{id}\"")), "the link leads nowhere");
    let public = moot.server.get("/polls/town/constitution");
    assert!(!public.text().contains("You agreed with statements"));
    assert!(!public.text().contains("Which principles these are"));
    assert_ne!(public.header("cache-control"), Some("no-store"));
}

#[test]
fn statements_of_ones_own_and_merged_ones_are_followed_to_their_principles() {
    let mut moot = moot();
    let (own, merged) = ("The AI should always say where it knows things from.", "The AI should be honest, always.");
    for text in [own, merged] {
        let body = serde_json::json!({ "text": text, "key": format!("statement-of-{}-letters", text.len()) });
        let sent = moot.people[0].post_json("/api/v1/polls/town/statements", &body);
        assert_eq!(sent.status, 200, "{}", sent.text());
    }
    for (person, client) in moot.people.iter_mut().enumerate().skip(1) {
        let body =
            serde_json::json!({ "statement": "6", "vote": "agree", "key": format!("vote-{person}-on-number-6") });
        assert_eq!(client.post_json("/api/v1/polls/town/votes", &body).status, 200);
    }
    let ann = moot.person("ann", "facilitator");
    let ruling = [("statement", "7"), ("do", "merge"), ("into", "#1"), ("reason", "It says the same")];
    must(&ann.post("/facilitate/town/statements", &ruling));
    moot.begin(&ann);
    must(&decide(&ann, &reword_all()));
    must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Four of five")]));
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
    must(&ann.post(&format!("{DESK}/publish"), &[("version", "1")]));

    let mut author = moot.people[0].clone();
    let principles = |page: &str| -> Vec<String> {
        let found = page.split("Your statement became principle ").skip(1);
        found.map(|rest| rest.chars().take_while(char::is_ascii_digit).collect()).collect()
    };
    let public = moot.server.get("/polls/town/constitution");
    let number = |source: &str| {
        let record = moot.server.get("/polls/town/data/constitution.json");
        let record: serde_json::Value = serde_json::from_slice(&record.body).expect("JSON");
        let clauses = record["clauses"].as_array().expect("clauses");
        let behind = |clause: &serde_json::Value| {
            let statements = clause["provenance"]["statements"].as_array().expect("statements");
            statements.iter().any(|statement| statement["statement"] == source)
        };
        (clauses.iter().position(behind).expect("a principle") + 1).to_string()
    };
    let mut expected = vec![number("6"), number("1")];
    expected.sort();
    for page in ["/polls/town/constitution", "/polls/town/constitution/v/1", "/polls/town/me"] {
        let shown = author.get(page);
        assert_eq!((shown.status, shown.header("cache-control")), (200, Some("no-store")), "{page}");
        let mut found = principles(shown.text());
        found.sort();
        assert_eq!(found, expected, "{page}: {}", shown.text());
        let other = moot.people[1].get(page);
        assert!(principles(other.text()).is_empty(), "{page} tells somebody else");
    }
    assert!(author.get("/polls/town/me").text().contains("The votes on your statement"));
    assert!(principles(public.text()).is_empty());
    let version = moot.server.get("/polls/town/constitution/v/1");
    assert!(principles(version.text()).is_empty() && version.header("etag").is_some(), "readers share one page");
}

pub(crate) fn reword_all() -> [(&'static str, &'static str); 4] {
    [("change", "reword"), ("clause", "s4"), ("text", "Choose the response that harms nobody."), ("reason", "Plain")]
}
