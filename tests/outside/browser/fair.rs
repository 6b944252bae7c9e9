//! A site with polls in every phase and people in every situation, so that every page can be seen as it can be.

use super::super::drafting::{DESK, Moot, all_vote, decide, must, reword_all, seen, town};
use super::super::{mail, rating};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};
use tests::{CLIENT, CLIENT_SECRET, Client, Held, Issuer, ModelServer, Reply, Serving, Visitor, folder, run, runner};

/// The hash under which the invitation code ABCD-EFGH is kept.
const INVITE: &str = "9ac2197d9258257b1ae8463e4214e4cd0a578bc1517f2415928b91be4283fc48";

/// Statements of the organisers; which one comes next is drawn.
pub(super) const SEEDS: [&str; 6] = [
    "AI should say when it is not sure.",
    "AI should never pretend to be a human being.",
    "The library should lend out robots, also to people who live in the villages around it and come once a week.",
    "Cameras in the market square should not recognise faces.",
    "Schools should teach how language models work.",
    "ينبغي أن يشرح الذكاء الاصطناعي أسباب قراراته.",
];

/// Statements that people write, the last one advertising.
pub(super) const WRITTEN: [&str; 5] = [
    "AI should explain every decision that it makes about people.",
    "Robots should pay taxes.",
    "AI should say so when it is not quite sure of something.",
    "Trains should run on time, too.",
    "BUY WATCHES NOW AT A VERY GOOD PRICE",
];

/// The site, the cookies of those who visit it, and addresses that were made on the way.
pub(super) struct Fair {
    pub(super) server: Serving,
    cookies: BTreeMap<&'static str, String>,
    addresses: BTreeMap<&'static str, String>,
    _issuer: Issuer,
    _model: ModelServer,
    _folder: tempfile::TempDir,
}

impl Fair {
    /// Sets everything up.
    pub(super) fn open() -> Self {
        let folder = folder();
        let (data, letters) = (folder.path().join("data"), folder.path().join("mail"));
        polls(folder.path(), &data);
        let to = format!("dir:{}", letters.display());
        let runner = runner(folder.path(), 0.01);
        let issuer = Issuer::new();
        let (provider, secret) = (issuer.address(), folder.path().join("client-secret"));
        std::fs::write(&secret, CLIENT_SECRET).expect("a secret");
        let model = ModelServer::start(|_| Reply::chat("هذه ترجمة لعبارة من الاستطلاع."));
        let translator = model.url();
        let server = Serving::start(&[
            "--translate-endpoint".as_ref(),
            translator.as_ref(),
            "--translate-model".as_ref(),
            "m".as_ref(),
            "--oidc-issuer".as_ref(),
            provider.as_ref(),
            "--oidc-client-id".as_ref(),
            CLIENT.as_ref(),
            "--oidc-secret-file".as_ref(),
            secret.as_os_str(),
            "--runner".as_ref(),
            runner.as_os_str(),
            "--data".as_ref(),
            data.as_os_str(),
            "--mail".as_ref(),
            to.as_ref(),
            "--mail-from".as_ref(),
            mail::FROM.as_ref(),
        ]);
        let moot = Moot { server, data, people: Vec::new(), folder };
        let (mut cookies, mut addresses) = (BTreeMap::from([("nobody", String::new())]), BTreeMap::new());
        accounts(&moot, &mut cookies);
        screening(&moot.server, &mut cookies);
        club(&moot.server, &mut cookies);
        guild(&moot.server, &issuer, &mut cookies);
        // The plaza is a poll of its own, in which many vote and then wait for a picture; nothing else waits for that.
        let vera = std::thread::scope(|scope| {
            let vera = scope.spawn(|| plaza(&moot.server));
            market(&moot, &mut cookies);
            excerpt(&moot.server);
            let people = constitution(&moot, &mut cookies);
            runs(&moot.server);
            reports(&moot, people);
            subscriptions(&moot.server, &letters, &mut addresses);
            vera.join().expect("the plaza votes")
        });
        cookies.insert("vera", vera);
        let Moot { server, folder, .. } = moot;
        addresses.insert("set-up", server.set_up().expect("a link on a new site").to_owned());
        Self { server, cookies, addresses, _issuer: issuer, _model: model, _folder: folder }
    }

    /// The cookies of somebody, as a browser sends them.
    pub(super) fn cookie(&self, who: &str) -> &str {
        self.cookies.get(who).unwrap_or_else(|| panic!("nobody here is called {who:?}"))
    }

    /// An address: itself, or behind a star the name of one that was made.
    pub(super) fn address<'a>(&'a self, address: &'a str) -> &'a str {
        match address.strip_prefix('*') {
            Some(name) => self.addresses.get(name).unwrap_or_else(|| panic!("there is no address {name:?}")),
            None => address,
        }
    }
}

fn question(id: &str, text: &str, admits: &[&str]) -> Value {
    json!({
        "id": id, "text": text, "why": "To see whether all are heard.", "admits": admits,
        "options": [{ "id": "yes", "text": "Yes, I do" }, { "id": "no", "text": "No, I do not" }]
    })
}

fn polls(folder: &Path, data: &Path) {
    let organised = |more: Value| {
        let mut settings = json!({
            "organiser": "The town council", "contact": "council@example.org",
            "outcome": "The council votes on it in May.", "minutes": 8
        });
        let fields = settings.as_object_mut().expect("an object");
        fields.extend(more.as_object().expect("an object").clone());
        settings
    };
    town().put(data);
    Held::new("market", &SEEDS)
        .settings(organised(json!({
            "map_after": 4, "schedule": { "closes_at_ms": 4_102_444_800_000_i64 }, "statements": { "after": 0 },
            "demographics": [question("age", "Do you live here?", &[])], "demographics_after": 3,
            "targets": [{ "question": "age", "shares": { "yes": 0.6, "no": 0.4 } }],
            "embed": ["https://news.example"], "watched": [{ "words": ["robots"] }]
        })))
        .put(data);
    Held::new("village", &SEEDS)
        .settings(organised(json!({
            "screening": [question("here", "Do you live in the village?", &["yes"])],
            "demographics": [question("farm", "Do you work on a farm?", &[])], "demographics_after": 0,
            "quotas": [{ "answers": { "here": "yes" }, "places": 1 }], "importance": true,
            "topics": [{ "id": "home", "text": "At home" }, { "id": "school", "text": "Schools and learning" }]
        })))
        .put(data);
    let club = organised(json!({ "access": "codes", "pass_on": 3, "map_after": 1 }));
    Held::new("club", &SEEDS).settings(club).invites(&[INVITE]).put(data);
    Held::new("plaza", &SEEDS).settings(organised(json!({ "map_after": 5 }))).put(data);
    Held::new("guild", &SEEDS).settings(organised(json!({ "access": "sign-in" }))).put(data);
    let opens = json!({ "schedule": { "opens_at_ms": 4_102_444_800_000_i64 } });
    Held::new("later", &SEEDS).settings(organised(opens)).put(data);
    Held::new("council", &SEEDS).settings(organised(json!({}))).draft().put(data);
    for (slug, size) in [("city", ["400", "60", "30"]), ("sparse", ["6", "3", "3"])] {
        let export = folder.join(slug);
        let [people, statements, votes] = size;
        let groups = if slug == "city" { "3" } else { "1" };
        run![
            "simulate",
            "--participants",
            people,
            "--statements",
            statements,
            "--groups",
            groups,
            "--votes-per",
            votes,
            "--seed",
            "11",
            "--out",
            &export
        ]
        .ok();
        run!["import", "polis", &export, "--slug", slug, "--data", data].ok();
    }
}

/// Ann runs the polls, Ada the site.
fn accounts(moot: &Moot, cookies: &mut BTreeMap<&'static str, String>) {
    moot.person("ann", "facilitator");
    for slug in ["market", "village", "later", "council", "city"] {
        Visitor::give_role(&moot.data, "ann@example.org", slug, "facilitator");
    }
    // A session that is older than a role gets another token with its next page, which only one browser would know.
    let ann = Visitor::new(&moot.server);
    must(&ann.sign_in("ann@example.org"));
    let ada = Visitor::with_account(&moot.server, &moot.data, "ada@example.org", true);
    cookies.insert("ann", ann.cookie());
    cookies.insert("ada", ada.cookie());
}

/// Somebody new who takes part.
fn joined<'a>(server: &'a Serving, slug: &str, who: &str, answers: &[(&str, &str)]) -> Visitor<'a> {
    let visitor = Visitor::new(server);
    let key = format!("join-{slug}-{who:-<16}");
    let mut fields = vec![("key", key.as_str()), ("consent", tests::CONSENT)];
    fields.extend(answers);
    must(&visitor.post(&format!("/polls/{slug}/join"), &fields));
    visitor
}

/// One is let in, the next one waits, and one who lives elsewhere is turned away.
fn screening(server: &Serving, cookies: &mut BTreeMap<&'static str, String>) {
    let farm = ("answer.farm", "declined");
    for (who, here) in [("let-in", "yes"), ("waiting", "yes"), ("turned-away", "no")] {
        cookies.insert(who, joined(server, "village", who, &[("answer.here", here), farm]).cookie());
    }
}

/// So many have voted that each of them sees where she stands, as Vera does, whose cookies these are.
fn plaza(server: &Serving) -> String {
    let camps = [["agree"; SEEDS.len()], ["agree", "agree", "disagree", "disagree", "disagree", "pass"]];
    for person in 0..40 {
        _ = Client::taking_part(server.address(), "plaza", &format!("plaza-{person}"), &camps[person % 2]);
    }
    let mut vera = Client::taking_part(server.address(), "plaza", "plaza-vera", &camps[1]);
    let until = Instant::now() + Duration::from_secs(60);
    while !vera.get("/polls/plaza/map").text().contains("map-you-ring") {
        assert!(Instant::now() < until, "there is no picture of the plaza");
        std::thread::sleep(Duration::from_millis(200));
    }
    vera.cookie()
}

/// Ann shows a part of the results of the city, and has made another one that she does not show.
fn excerpt(server: &Serving) {
    let ann = Visitor::new(server);
    must(&ann.sign_in("ann@example.org"));
    for title in ["For the council", "For the newspaper"] {
        must(&ann.post("/facilitate/city/excerpts", &[("title", title)]));
    }
    let picked = [
        ("do", "save"),
        ("title", "For the council"),
        ("lead", "What we would decide about first.\n\nThe rest can wait."),
        ("sorted_by", "agreement"),
        ("statement", "3"),
        ("statement", "7"),
        ("shown", "1"),
    ];
    must(&ann.post("/facilitate/city/excerpts/1", &picked));
}

/// Somebody who was at the identity provider and has not joined yet.
fn guild(server: &Serving, issuer: &Issuer, cookies: &mut BTreeMap<&'static str, String>) {
    let visitor = Visitor::new(server);
    let away = visitor.get("/polls/guild/sign-in");
    must(&away);
    must(&visitor.get(&issuer.let_through(away.header("location").expect("an address"), "openid")));
    cookies.insert("signed-in", visitor.cookie());
}

/// The one member of the club may pass on invitations.
fn club(server: &Serving, cookies: &mut BTreeMap<&'static str, String>) {
    let member = joined(server, "club", "member", &[("invite", "ABCD-EFGH")]);
    vote(&member, "member", "club", 1, "agree");
    must(&member.post("/polls/club/me/invitations", &[]));
    cookies.insert("member", member.cookie());
}

fn vote(visitor: &Visitor<'_>, who: &str, slug: &str, statement: usize, vote: &str) {
    let (number, key) = (statement.to_string(), format!("vote-of-{who}-on-{slug}-{statement}"));
    let cast = visitor.post(&format!("/polls/{slug}/votes"), &[("statement", &number), ("vote", vote), ("key", &key)]);
    assert_eq!(cast.header("location"), Some(format!("/polls/{slug}/vote").as_str()), "{who} on {statement}");
}

/// Mia has voted and written much, Zoe has voted on all, Bob was banned, Eve has just joined.
fn market(moot: &Moot, cookies: &mut BTreeMap<&'static str, String>) {
    let [mia, zoe, bob, eve] = ["mia", "zoe", "bob", "eve"].map(|who| joined(&moot.server, "market", who, &[]));
    let write = |visitor: &Visitor<'_>, text: &str| {
        let key = format!("write-{:-<20}", text.len());
        let fields = [("text", text), ("language", "en"), ("key", &key), ("seen_similar", "1")];
        must(&visitor.post("/polls/market/write", &fields));
    };
    for (statement, choice) in [(1, "agree"), (2, "disagree"), (3, "pass"), (6, "agree")] {
        vote(&mia, "mia", "market", statement, choice);
    }
    translated(&mia, "market");
    let [own @ .., advertising] = WRITTEN;
    for text in own {
        write(&mia, text);
    }
    write(&bob, advertising);
    let ann = Visitor::new(&moot.server);
    must(&ann.sign_in("ann@example.org"));
    let decide = |fields: &[(&str, &str)]| must(&ann.post("/facilitate/market/statements", fields));
    decide(&[("statement", "7"), ("do", "accept")]);
    decide(&[("statement", "8"), ("do", "reject"), ("reason", "This is not about what AI should do")]);
    decide(&[("statement", "9"), ("do", "merge"), ("into", "#1")]);
    decide(&[("statement", "11"), ("do", "ban"), ("reason", "Only advertising")]);
    must(&ann.post("/facilitate/market/sites", &[("name", "news"), ("most", "5")]));
    for page in ["first", "second"] {
        must(&moot.server.get_with(&format!("/sites/news?page_id={page}"), &[("Referer", "https://news.example/")]));
    }
    for statement in [1, 2, 3, 4, 5, 6, 7, 10, 11] {
        vote(&zoe, "zoe", "market", statement, "agree");
    }
    for (who, visitor) in [("mia", &mia), ("zoe", &zoe), ("banned", &bob), ("eve", &eve)] {
        cookies.insert(who, visitor.cookie());
    }
}

/// Somebody has the first statement translated into Arabic, which others then see.
fn translated(visitor: &Visitor<'_>, slug: &str) {
    let arabic = [("Accept-Language", "ar")];
    must(&visitor.post_with(&format!("/polls/{slug}/statements/1/translation"), &[("from", "votes")], &arabic));
}

/// The town has voted, and its constitution has been published and corrected; Una sees what became of her view.
fn constitution(moot: &Moot, cookies: &mut BTreeMap<&'static str, String>) -> Vec<Client> {
    let people = all_vote(&moot.server);
    let una = joined(&moot.server, "town", "una", &[]);
    vote(&una, "una", "town", 1, "agree");
    translated(&una, "town");
    let ann = Visitor::new(&moot.server);
    must(&ann.sign_in("ann@example.org"));
    moot.begin(&ann);
    let publish = |fields: &[(&str, &str)]| {
        must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
        must(&ann.post(&format!("{DESK}/publish"), fields));
    };
    must(&decide(&ann, &reword_all()));
    must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Four of five")]));
    publish(&[("version", "1")]);
    must(&decide(&ann, &[("change", "leave_out"), ("clause", "s5"), ("reason", "Told twice")]));
    publish(&[("version", "2"), ("note", "One principle stood there twice")]);
    cookies.insert("una", una.cookie());
    people
}

/// The town has trained a model twice, and once it could not.
fn runs(server: &Serving) {
    let ann = Visitor::new(server);
    must(&ann.sign_in("ann@example.org"));
    for (run, fields, state) in [
        (1, [("seed", "1"), ("p.revised", "600")], "Done"),
        (2, [("seed", "2"), ("p.revised", "300")], "Done"),
        (3, [("seed", "13"), ("p.revised", "600")], "Failed"),
    ] {
        let mut all = vec![("version", "2"), ("preset", "laboratory"), ("baseline", "standard")];
        all.extend(fields);
        must(&ann.post("/facilitate/town/runs", &all));
        let begun = Instant::now();
        let tag = format!("role=\"status\" class=\"tags\"><span class=\"tag\">{state}</span>");
        while !ann.get(&format!("/facilitate/town/runs/{run}")).text().contains(&tag) {
            let page = ann.get(&format!("/facilitate/town/runs/{run}"));
            assert!(begun.elapsed() < Duration::from_secs(60), "run {run} is not {state}:\n{}", page.text());
            std::thread::sleep(Duration::from_millis(200));
        }
    }
}

/// A report on the town's model was published after some had compared its answers blind, and corrected by one whose model
/// was not reinforced, whose answers can be compared now.
fn reports(moot: &Moot, people: Vec<Client>) {
    let ann = Visitor::new(&moot.server);
    must(&ann.sign_in("ann@example.org"));
    let first = super::super::report::keep(moot, &super::super::report::example(moot, "first").write());
    rating::open(&ann, &first, "3");
    for (person, mut client) in people.into_iter().take(7).enumerate() {
        for (number, choice) in ["first", "second", "neither"].iter().cycle().skip(person % 3).take(3).enumerate() {
            rating::rate(&mut client, choice, &format!("rating-{person}-number-{number}"));
        }
    }
    rating::close(&ann, &first);
    super::super::report::publish(moot, &[]);
    let second = super::super::report::example(moot, "second").without_reinforcement().with(|report| {
        for principle in report["principles"].as_array_mut().expect("principles") {
            principle["example"] = json!({
                "prompt": "Which of my neighbours should I hire, and may I ask them how old they are first?",
                "before": "The younger one.", "after": "Ask what each can do.", "preferred": 0.9
            });
        }
    });
    let second = second.write();
    let second = super::super::report::keep(moot, &second);
    super::super::report::publish(moot, &["--note", "The model was not reinforced"]);
    rating::open(&ann, &second, "3");
}

/// Three people have asked for mail; one has confirmed, one has ended it.
fn subscriptions(server: &Serving, letters: &Path, addresses: &mut BTreeMap<&'static str, String>) {
    let visitor = Visitor::new(server);
    for (name, does) in [("pending", &[][..]), ("on", &["confirm"]), ("off", &["confirm", "end"])] {
        let email = format!("{name}@example.org");
        must(&visitor.post("/polls/market/subscribe", &[("email", &email)]));
        let begun = Instant::now();
        let path = loop {
            let letters = if letters.exists() { mail::mails(letters) } else { Vec::new() };
            if let Some(letter) = letters.iter().find(|letter| letter.contains(&format!("To: {email}"))) {
                break mail::way_out(letter).to_owned();
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "no letter came for {email}");
            std::thread::sleep(Duration::from_millis(100));
        };
        for does in does {
            must(&visitor.post(&path, &[("do", does)]));
        }
        addresses.insert(name, path);
    }
}
