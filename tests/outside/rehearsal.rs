//! The rehearsal: three hundred people and one facilitator, from the first page to a published constitution, over HTTP
//! alone; and then everything is counted again from the log.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{Client, Response, Serving, Visitor, folder, vote_log};

tests::also_on_postgres!(three_hundred_people_and_one_facilitator_come_to_a_constitution_that_can_be_counted_again);

const PEOPLE: usize = 300;
/// People at once.
const AT_ONCE: usize = 12;
/// One in so many is not from here and is asked to stay out.
const STRANGERS: usize = 15;
/// Places for the young and for the old; 140 of each come.
const PLACES: [(&str, usize); 2] = [("young", 120), ("old", 135)];
/// Places for the old once the facilitator has found some more.
const MORE_PLACES: usize = 138;

const SEEDS: [&str; 8] = [
    "The AI should say when it is not sure.",
    "The AI should be honest with the user.",
    "The AI should respect the privacy of everybody.",
    "The AI should explain how it came to an answer.",
    "The AI should help people of every age.",
    "The AI should refuse to help with a crime.",
    "The AI should flatter the user.",
    "The AI should prefer our town to all others.",
];
/// Number of the seed that nobody likes, and of the one that divides the camps.
const DISLIKED: usize = 7;
const DIVIDES: usize = 8;

struct Moot {
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

/// One of the people, as she was let in.
struct Person {
    number: usize,
    client: Client,
    standing: String,
}

fn json(response: &Response) -> serde_json::Value {
    serde_json::from_slice(&response.body).unwrap_or_else(|error| panic!("{error}: {}", response.text()))
}

fn must(answer: &Response) -> &Response {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer
}

/// Lets everybody of a list do something, some at once, and gives what they gave in the order of the list.
fn each<T: Send, R: Send>(people: Vec<T>, act: impl Fn(T) -> R + Sync) -> Vec<R> {
    let turn = AtomicUsize::new(0);
    let waiting: Vec<Mutex<Option<T>>> = people.into_iter().map(|person| Mutex::new(Some(person))).collect();
    let done: Vec<Mutex<Option<R>>> = waiting.iter().map(|_| Mutex::new(None)).collect();
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(place) = waiting.get(turn.fetch_add(1, Ordering::Relaxed)) {
                    let at = waiting.iter().position(|other| std::ptr::eq(other, place)).expect("a place");
                    let person = place.lock().expect("nobody fails here").take().expect("a person");
                    *done[at].lock().expect("nobody fails here") = Some(act(person));
                }
            });
        }
    });
    done.into_iter().map(|place| place.into_inner().expect("nobody failed").expect("everybody was there")).collect()
}

fn age(person: usize) -> &'static str {
    if person.is_multiple_of(2) { "young" } else { "old" }
}

/// What somebody says of a statement: all like most of them, nobody flattery, and only the young the town.
fn opinion(person: usize, id: &str) -> &'static str {
    match id.parse::<usize>().expect("a number") {
        DISLIKED => "disagree",
        DIVIDES if age(person) == "young" => "agree",
        DIVIDES => "disagree",
        statement if (person * 7 + statement * 3).is_multiple_of(19) => "pass",
        _ => "agree",
    }
}

impl Moot {
    fn begin() -> Self {
        let folder = folder();
        let data = folder.path().join("data");
        Self { server: Serving::data(&data), data, _folder: folder }
    }

    fn client(&self) -> Client {
        Client::new(self.server.address())
    }

    /// Makes the poll as a facilitator does, with screening, places and moderation before anything is shown.
    fn found(&self, runs: &Visitor<'_>) {
        let texts = [
            ("topic", "What should an AI do for us?"),
            ("slug", "moot"),
            ("organiser", "The town"),
            ("contact", "moot@example.org"),
            ("outcome", "The council reads it."),
        ];
        must(&runs.post("/facilitate/new", &texts));
        must(&runs.post("/facilitate/moot/seeds", &[("text", &SEEDS.join("\n")), ("sure", "1")]));
        self.set(runs, PLACES[1].1);
        must(&runs.post("/facilitate/moot/open", &[]));
    }

    /// Saves the settings, with so many places for the old.
    fn set(&self, runs: &Visitor<'_>, old: usize) {
        let (young, old) = (PLACES[0].1.to_string(), old.to_string());
        let seen = runs.seen("/facilitate/moot/settings");
        let fields = [
            ("seen", seen.as_str()),
            ("topic", "What should an AI do for us?"),
            ("slug", "moot"),
            ("organiser", "The town"),
            ("contact", "moot@example.org"),
            ("outcome", "The council reads it."),
            ("strict", "1"),
            ("writing.open", "1"),
            ("writing.after", "5"),
            ("open_data", "1"),
            ("screening.0.text", "Do you live here?"),
            ("screening.0.id", "here"),
            ("screening.0.options", "yes: Yes\nno: No"),
            ("screening.0.admits", "yes"),
            ("demographics.0.text", "How old are you?"),
            ("demographics.0.id", "age"),
            ("demographics.0.options", "young: Under 40\nold: 40 or more"),
            ("quotas.0.answers", "age = young"),
            ("quotas.0.places", &young),
            ("quotas.1.answers", "age = old"),
            ("quotas.1.places", &old),
        ];
        must(&runs.post("/facilitate/moot/settings", &fields));
    }

    /// Lets somebody in: some by the form of a browser without script, the others as a program.
    fn join(&self, number: usize) -> Person {
        let mut client = self.client();
        let here = if number % STRANGERS == STRANGERS - 1 { "no" } else { "yes" };
        let key = format!("join-of-person-{number:04}");
        if number.is_multiple_of(10) {
            let page = client.get("/polls/moot/join");
            assert!(page.text().contains("How old are you?"), "{}", page.text());
            let fields = [
                ("key", key.as_str()),
                ("consent", tests::CONSENT),
                ("answer.here", here),
                ("answer.age", age(number)),
            ];
            must(&client.post("/polls/moot/join", &fields));
        }
        // Asking again with the same key changes nothing, and says who one is.
        let body = serde_json::json!({ "key": key, "consent": tests::CONSENT, "answers": { "here": here, "age": age(number) } });
        let joined = client.post_json("/api/v1/polls/moot/participants", &body);
        assert_eq!(joined.status, 201, "{}", joined.text());
        let standing = json(&joined)["standing"].as_str().expect("a standing").to_owned();
        Person { number, client, standing }
    }

    /// Votes on all that is there.
    fn vote(&self, slug: &str, person: &mut Person) {
        let next = person.client.get(&format!("/api/v1/polls/{slug}/next"));
        let mut turn = json(&next);
        while let Some(id) = turn["next"]["id"].as_str() {
            let key = format!("{slug}-{:04}-on-{id}", person.number);
            let body = serde_json::json!({ "statement": id, "vote": opinion(person.number, id), "key": format!("{key:-<16}") });
            let cast = person.client.post_json(&format!("/api/v1/polls/{slug}/votes"), &body);
            assert_eq!(cast.status, 200, "{}", cast.text());
            turn = json(&cast);
        }
    }
}

/// Lets some of those who vote write something; gives the texts.
fn write(people: &mut [Person]) -> Vec<&'static str> {
    let texts = [
        "The AI should keep to the law of our country.",
        "The AI should admit its mistakes without being asked.",
        "Buy cheap watches from me!",
        "Always be honest to the user, AI.",
        "The AI schould be frindly.",
        "I came here because of a poster.",
        "Buy even cheaper watches from me!",
    ];
    let active = people.iter_mut().filter(|person| person.standing == "active").step_by(30);
    for (at, (person, text)) in active.zip(texts).enumerate() {
        let body = serde_json::json!({ "text": text, "key": format!("statement-number-{at}"), "language": "en" });
        let sent = person.client.post_json("/api/v1/polls/moot/statements", &body);
        assert_eq!((sent.status, json(&sent)["shown_at_once"].as_bool()), (200, Some(false)), "{}", sent.text());
    }
    texts.to_vec()
}

/// Decides about all of them, each in another way.
fn moderate(runs: &Visitor<'_>, texts: &[&str]) {
    let queue = runs.get("/facilitate/moot/statements").text().to_owned();
    assert!(queue.contains(&format!("Waiting ({})", texts.len())), "{queue}");
    let first = SEEDS.len() + 1;
    let decide = |at: usize, fields: &[(&str, &str)]| {
        let number = (first + at).to_string();
        let mut all = vec![("statement", number.as_str())];
        all.extend(fields);
        must(&runs.post("/facilitate/moot/statements", &all));
    };
    decide(0, &[("do", "accept")]);
    decide(1, &[("do", "accept")]);
    decide(2, &[("do", "reject"), ("reason", "Advertising")]);
    decide(3, &[("do", "merge"), ("into", "2"), ("reason", "Says the same")]);
    decide(4, &[("do", "reword"), ("text", "The AI should be friendly."), ("reason", "Spelling")]);
    decide(4, &[("do", "accept")]);
    decide(5, &[("do", "accept")]);
    decide(5, &[("do", "meta")]);
    decide(6, &[("do", "ban"), ("reason", "Advertising again")]);
    decide(6, &[("do", "reject"), ("reason", "Advertising")]);
}

/// Begins the draft, words and settles everything, and ratifies it.
fn draft(runs: &Visitor<'_>, slug: &str) -> String {
    let desk = format!("/facilitate/{slug}/constitution");
    let patience = Instant::now() + Duration::from_secs(60);
    while !runs.get(&desk).text().contains("Begin the draft") {
        assert!(Instant::now() < patience, "the draft cannot begin");
        std::thread::sleep(Duration::from_millis(300));
    }
    must(&runs.post(&format!("{desk}/begin"), &[]));
    let seen = || {
        let page = runs.get(&desk).text().to_owned();
        let tag = page.split("<input").find(|tag| tag.contains("name=\"seen\"")).expect("a form").to_owned();
        tag.split(" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
    };
    let decide = |fields: &[(&str, &str)]| {
        let seen = seen();
        let mut all = vec![("seen", seen.as_str())];
        all.extend(fields);
        must(&runs.post(&format!("{desk}/decide"), &all));
    };
    decide(&[("change", "keep_threshold"), ("reason", "What the average group supports by 85 %")]);
    decide(&[("change", "reword"), ("clause", "s1"), ("text", FIRST), ("reason", "Plainer words")]);
    decide(&[("change", "weigh"), ("clause", "s2"), ("weight", "2"), ("reason", "Said most often")]);
    // What no rule could word, she words.
    let page = runs.get(&desk).text().to_owned();
    for row in page.split("<section id=\"s").skip(1).filter_map(|row| row.split("</section>").next()) {
        if !row.contains("Still in the words of the statement") {
            continue;
        }
        let clause = format!("s{}", row.split('"').next().expect("an id"));
        let text = format!("Choose the response that does what people asked for in statement {clause}.");
        decide(&[("change", "reword"), ("clause", &clause), ("text", &text), ("reason", "No rule could word it")]);
    }
    // Statements that look alike are told apart until none is left.
    loop {
        let page = runs.get(&desk).text().to_owned();
        let Some(form) = page.split("<form").find(|form| form.contains("value=\"refuse\"")) else { break };
        let value = |name: &str| {
            let tag = form.split("<input").find(|tag| tag.contains(&format!("name=\"{name}\""))).expect("a field");
            tag.split(" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
        };
        let (a, b) = (value("a"), value("b"));
        decide(&[("change", "refuse"), ("a", &a), ("b", &b), ("reason", "Two different things")]);
    }
    seen()
}

/// How the first principle reads in the end.
const FIRST: &str = "Choose the response that says so when it is not sure.";

#[test]
fn three_hundred_people_and_one_facilitator_come_to_a_constitution_that_can_be_counted_again() {
    let begun = Instant::now();
    let moot = Moot::begin();
    let runs = Visitor::with_account(&moot.server, &moot.data, "ann@example.org", false);
    moot.found(&runs);

    // Everybody comes; strangers stay out, and who finds no place waits.
    let mut people = each((0..PEOPLE).collect(), |number| moot.join(number));
    let strangers = PEOPLE / STRANGERS;
    let count = |people: &[Person], standing: &str| people.iter().filter(|one| one.standing == standing).count();
    assert_eq!(count(&people, "screened-out"), strangers);
    let places: usize = PLACES.iter().map(|(_, places)| places).sum();
    assert_eq!((count(&people, "active"), count(&people, "waiting")), (places, PEOPLE - strangers - places));

    // They vote, and some write; nobody sees it before it has been looked at.
    let ready = people;
    people = each(ready, |mut person| {
        if person.standing == "active" {
            moot.vote("moot", &mut person);
        } else {
            let refused = person.client.post_json(
                "/api/v1/polls/moot/votes",
                &serde_json::json!({ "statement": "1", "vote": "agree", "key": "a-vote-too-many-" }),
            );
            assert!(matches!(refused.status, 401 | 403), "{}: {}", person.standing, refused.text());
        }
        person
    });
    let texts = write(&mut people);
    moderate(&runs, &texts);
    // Some more places: the first of those who wait get them.
    moot.set(&runs, MORE_PLACES);
    let promoted = MORE_PLACES - PLACES[1].1;
    // The second wave votes on what was accepted; the banned one is refused, the rest of the queue still waits.
    let votes = each(people, |mut person| {
        let next = person.client.get("/api/v1/polls/moot/next");
        if next.status == 200 && !json(&next)["next"].is_null() {
            moot.vote("moot", &mut person);
        }
        let mine = person.client.get("/polls/moot/me/data.json");
        json(&mine)["votes"].as_array().map_or(0, Vec::len)
    });
    let voters = votes.iter().filter(|votes| **votes > 0).count();
    // The place of the one who was banned went to somebody who waited.
    assert_eq!(voters, places + promoted + 1, "everybody with a place has voted, and nobody else");
    eprintln!("{PEOPLE} people have voted after {:.1} s", begun.elapsed().as_secs_f64());

    must(&runs.post("/facilitate/moot/close", &[]));
    count_again(&moot, voters);

    let seen = draft(&runs, "moot");
    put_to_the_vote(&moot, &runs, &seen);
    publish(&moot, &runs);
    eprintln!("a constitution is published after {:.1} s", begun.elapsed().as_secs_f64());
}

/// The latest vote of everybody on every statement, as the log has it.
fn latest(log: &[(String, String, i8)]) -> BTreeMap<(&str, &str), i8> {
    log.iter().map(|(who, what, vote)| ((who.as_str(), what.as_str()), *vote)).collect()
}

/// Agrees, disagrees and passes per statement.
fn tallies<'a>(votes: impl Iterator<Item = (&'a str, i8)>) -> BTreeMap<String, [u64; 3]> {
    let mut tallies: BTreeMap<String, [u64; 3]> = BTreeMap::new();
    for (statement, vote) in votes {
        let place = match vote {
            1 => 0,
            -1 => 1,
            _ => 2,
        };
        tallies.entry(statement.to_owned()).or_default()[place] += 1;
    }
    tallies
}

/// Counts the log again: the page, the API, the analysis and the published files say the same.
fn count_again(moot: &Moot, voters: usize) {
    let log = vote_log(&moot.data, "moot");
    let all = latest(&log);
    let banned: Vec<&str> = {
        let counts = all.keys().map(|(who, _)| *who).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(counts.len(), voters);
        // The author of the last statement, by her agreement to it.
        let last = (SEEDS.len() + 7).to_string();
        all.keys().filter(|(_, what)| *what == last).map(|(who, _)| *who).collect()
    };
    assert_eq!(banned.len(), 1, "she alone has seen it");
    let counted =
        tallies(all.iter().filter(|((who, _), _)| !banned.contains(who)).map(|((_, what), vote)| (*what, *vote)));

    let patience = Instant::now() + Duration::from_secs(60);
    let poll = loop {
        let poll = json(&moot.server.get("/api/v1/polls/moot"));
        if !poll["analysis"].is_null() {
            break poll;
        }
        assert!(Instant::now() < patience, "{poll}");
        std::thread::sleep(Duration::from_millis(200));
    };
    let analysis = json(&moot.server.get(poll["analysis"]["address"].as_str().expect("an address")));
    let number = |value: &serde_json::Value| value.as_u64().expect("a number");
    let mut seen = 0;
    for statement in analysis["statements"].as_array().expect("statements") {
        let id = statement["id"].as_str().expect("an id");
        let votes = statement;
        let found = [number(&votes["agrees"]), number(&votes["disagrees"]), number(&votes["passes"])];
        assert_eq!(found, counted.get(id).copied().unwrap_or_default(), "statement {id}");
        seen += found.iter().sum::<u64>();
    }
    assert_eq!(seen, counted.values().flatten().sum::<u64>());
    assert_eq!(number(&analysis["params"]["tossed"]), 1, "whoever was banned is left out");

    // The API, and what is published as a file, in which people have other names.
    let totals = json(&moot.server.get("/api/v1/polls/moot/counts"));
    assert_eq!(number(&totals["votes"]), all.len() as u64, "{totals}");
    assert_eq!(
        (number(&totals["participants"]), number(&totals["statements"])),
        (PEOPLE as u64, SEEDS.len() as u64 + 7)
    );
    let file = moot.server.get("/polls/moot/data/votes.csv");
    let mut reader = csv::Reader::from_reader(file.body.as_slice());
    let column =
        |name: &str, headers: &csv::StringRecord| headers.iter().position(|head| head == name).expect("a column");
    let headers = reader.headers().expect("a head").clone();
    let (what, vote) = (column("comment-id", &headers), column("vote", &headers));
    let rows: Vec<(String, i8)> = reader
        .records()
        .map(|row| row.expect("a row"))
        .map(|row| (row[what].to_owned(), row[vote].parse().expect("a vote")))
        .collect();
    assert_eq!(rows.len(), log.len(), "every event of the log is in the file");
    let everybody = tallies(all.iter().map(|((_, what), vote)| (*what, *vote)));
    let published = tallies(rows.iter().map(|(what, vote)| (what.as_str(), *vote)));
    assert_eq!(published, everybody);
    // The page.
    let page = moot.server.get("/polls/moot").text().to_owned();
    let people = format!("<dd>{PEOPLE}</dd>");
    let votes = all.len() as u64;
    let votes = format!("<dd>{},{:03}</dd>", votes / 1000, votes % 1000);
    assert!(page.contains(&people) && page.contains(&votes), "{people} {votes}: {page}");
    // What was refused, and who wrote it, is nowhere.
    for file in ["comments.csv", "analysis.json"] {
        let text = moot.server.get(&format!("/polls/moot/data/{file}")).text().to_owned();
        assert!(!text.contains("watches"), "{file} has what was rejected");
        assert!(text.contains("The AI should be friendly.") && !text.contains("frindly"), "{file} has the new wording");
    }
}

/// The draft goes to the vote, is ratified and has its result beside it.
fn put_to_the_vote(moot: &Moot, runs: &Visitor<'_>, seen: &str) {
    let desk = "/facilitate/moot/constitution";
    let made = runs.post(&format!("{desk}/vote"), &[("seen", seen)]);
    assert_eq!(made.header("location"), Some("/facilitate/moot-vote?done=created"), "{}", made.text());
    must(&runs.post("/facilitate/moot-vote/open", &[]));
    let voters = each((0..40).collect(), |number: usize| {
        let mut client = moot.client();
        let body = serde_json::json!({
            "key": format!("second-join-{number:04}"), "consent": tests::CONSENT, "answers": { "here": "yes", "age": age(number) }
        });
        let joined = client.post_json("/api/v1/polls/moot-vote/participants", &body);
        assert_eq!(joined.status, 201, "{}", joined.text());
        moot.vote("moot-vote", &mut Person { number, client, standing: "active".to_owned() });
    });
    must(&runs.post("/facilitate/moot-vote/close", &[]));
    let patience = Instant::now() + Duration::from_secs(60);
    let result = loop {
        let file = moot.server.get("/polls/moot-vote/data/ratification.json");
        if file.status == 200 {
            break json(&file);
        }
        assert!(Instant::now() < patience, "{}", file.text());
        std::thread::sleep(Duration::from_millis(200));
    };
    assert_eq!(result["participants"], voters.len(), "{result}");
    let log = vote_log(&moot.data, "moot-vote");
    let counted = tallies(log.iter().map(|(_, what, vote)| (what.as_str(), *vote)));
    for principle in result["principles"].as_array().expect("principles") {
        let votes = &principle["everyone"]["votes"];
        let found = ["agrees", "disagrees", "passes"].map(|name| votes[name].as_u64().expect("a number"));
        assert_eq!(found, counted[principle["statement"].as_str().expect("an id")], "{principle}");
    }
    must(&runs.post(&format!("{desk}/ratify"), &[("seen", seen), ("looked", "yes")]));
}

/// Published, it says what it is made of, and every edit has its reason.
fn publish(moot: &Moot, runs: &Visitor<'_>) {
    must(&runs.post("/facilitate/moot/constitution/publish", &[("version", "1")]));
    let page = moot.server.get("/polls/moot/constitution/v/1");
    assert!(page.status == 200 && page.text().contains(FIRST), "{}", page.text());
    let record = json(&moot.server.get("/polls/moot/data/constitution-v1.json"));
    let clauses = record["clauses"].as_array().expect("clauses");
    let wording = |id: &str| clauses.iter().find(|clause| clause["id"] == id).map(|clause| clause["text"].clone());
    assert_eq!(wording("s1"), Some(FIRST.into()));
    assert_eq!(wording(&format!("s{DISLIKED}")), None, "what nobody likes is no principle");
    assert_eq!(wording(&format!("s{DIVIDES}")), None, "and neither is what divides");
    for decision in record["decisions"].as_array().expect("decisions") {
        assert!(decision["reason"].as_str().is_some_and(|reason| !reason.is_empty()), "{decision}");
        assert!(decision["author"].as_str().is_some_and(|author| !author.is_empty()), "{decision}");
    }
    let page = moot.server.get("/polls/moot/constitution");
    assert!(page.text().contains("Second vote on the principles"), "{}", page.text());
    let audit = tests::run!["audit", "--poll", "moot", "--data", &moot.data];
    audit.ok();
}
