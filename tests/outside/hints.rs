//! What is worth a second look in moderation: words of a list, links, and what a model says when it is asked.

use serde_json::json;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tests::{Client, Held, ModelServer, Reply, Serving, Visitor, folder};

tests::also_on_postgres!(
    words_of_a_list_and_links_are_marked_and_nothing_else_happens,
    what_was_erased_meanwhile_has_no_hint,
    a_model_is_asked_by_a_person_once_and_decides_nothing,
    where_the_poll_has_not_switched_it_on_no_model_is_sent_anything,
);

fn town() -> Held {
    Held::new("town", &["AI should say when it is not sure."]).settings(json!({ "statements": { "after": 0 } }))
}

fn write(client: &mut Client, text: &str, language: &str, key: &str) {
    let body = json!({ "text": text, "language": language, "key": key });
    let sent = client.post_json("/api/v1/polls/town/statements", &body);
    assert_eq!(sent.status, 200, "{}", sent.text());
}

#[test]
fn words_of_a_list_and_links_are_marked_and_nothing_else_happens() {
    let folder = folder();
    town().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "town", "facilitator");
    let settings = |watched: &str| {
        let seen = boss.seen("/facilitate/town/settings");
        let fields = [
            ("seen", seen.as_str()),
            ("slug", "town"),
            ("topic", "Town"),
            ("writing.open", "1"),
            ("writing.after", "0"),
            ("watched", watched),
        ];
        boss.post("/facilitate/town/settings", &fields)
    };
    let wrong = settings("not a tag: casino");
    assert!(wrong.status == 422 && wrong.text().contains("is no language"), "{}", wrong.text());
    let saved = settings("en: casino, buy now\nde: Gift");
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert!(boss.get("/facilitate/town/settings").text().contains("en: casino, buy now\nde: Gift"));

    let mut anna = Client::taking_part(server.address(), "town", "anna", &[]);
    write(&mut anna, "Visit the best Casino at https://a.example and www.b.example", "en", "a-statement-that-sells");
    write(&mut anna, "A gift of attention is what people need", "en", "a-statement-about-gifts");
    write(&mut anna, "请看https://c.example和www.d.example还有https://www.e.example", "zh", "a-statement-with-links");
    let queue = boss.get("/facilitate/town/statements");
    assert!(queue.text().contains("3 links"), "where words are not set apart links are found, too: {}", queue.text());
    assert!(queue.text().contains("Contains words of your list: casino"), "{}", queue.text());
    assert!(queue.text().contains("2 links"), "{}", queue.text());
    assert_eq!(queue.text().matches("Contains words of your list").count(), 1, "the other list is for German");
    assert!(!queue.text().contains("Ask the language model"), "this site has none");
    let next = anna.get("/polls/town/me");
    assert!(next.text().contains("Others vote on it"), "it is shown like every other: {}", next.text());
}

/// A poll whose moderators may ask the model.
fn asking_town() -> Held {
    let settings = json!({ "statements": { "after": 0 }, "machine_hints": true });
    Held::new("town", &["AI should say when it is not sure."]).settings(settings)
}

fn serving(data: &std::path::Path, model: &ModelServer) -> Serving {
    let url = model.url();
    let arguments = ["--translate-endpoint", &url, "--translate-model", "tiny"].map(AsRef::as_ref);
    Serving::start(&[["--data".as_ref(), data.as_os_str()].as_slice(), &arguments].concat())
}

#[test]
fn where_the_poll_has_not_switched_it_on_no_model_is_sent_anything() {
    let model = ModelServer::start(|_| Reply::chat("fine: It is an opinion."));
    let folder = folder();
    town().put(folder.path());
    let server = serving(folder.path(), &model);
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "town", "facilitator");
    let mut anna = Client::taking_part(server.address(), "town", "anna", &[]);
    write(&mut anna, "Nobody else has seen this yet", "en", "a-statement-of-opinion");
    assert!(!boss.get("/facilitate/town/statements").text().contains("Ask the language model"));
    assert_eq!(boss.post("/facilitate/town/statements", &[("do", "ask"), ("statement", "2")]).status, 422);
    assert!(model.asked().is_empty(), "nothing was sent");
    let seen = boss.seen("/facilitate/town/settings");
    let fields = [
        ("seen", seen.as_str()),
        ("slug", "town"),
        ("topic", "Town"),
        ("writing.open", "1"),
        ("writing.after", "0"),
        ("machine_hints", "1"),
    ];
    assert_eq!(boss.post("/facilitate/town/settings", &fields).status, 303);
    assert!(boss.get("/facilitate/town/statements").text().contains("Ask the language model"));
    let join = server.get("/polls/town/join");
    assert!(join.text().contains("may ask a language model of this site"), "people agree to it: {}", join.text());
}

#[test]
fn what_was_erased_meanwhile_has_no_hint() {
    let (busy, go) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let (is_busy, may_go) = (Arc::clone(&busy), Arc::clone(&go));
    let model = ModelServer::start(move |_| {
        is_busy.store(true, Ordering::SeqCst);
        wait(&may_go);
        Reply::chat("spam: It sells secret watches.")
    });
    let folder = folder();
    asking_town().strictly_moderated().put(folder.path());
    let server = serving(folder.path(), &model);
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "town", "facilitator");
    let mut anna = Client::taking_part(server.address(), "town", "anna", &[]);
    write(&mut anna, "Buy these watches today, they are good", "en", "a-statement-that-sells");
    let asked = std::thread::scope(|scope| {
        scope.spawn(|| {
            wait(&busy);
            assert_eq!(anna.post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
            go.store(true, Ordering::SeqCst);
        });
        boss.post("/facilitate/town/statements", &[("do", "ask"), ("statement", "2")])
    });
    assert_eq!(asked.status, 422, "{}", asked.text());
    assert!(asked.text().contains("reworded or erased"), "{}", asked.text());
    assert!(!boss.get("/facilitate/town/statements").text().contains("secret watches"));
    for file in ["folkmoot.db", "folkmoot.db-wal"] {
        let bytes = std::fs::read(folder.path().join(file)).unwrap_or_default();
        assert!(!bytes.windows(14).any(|part| part == b"secret watches"), "{file} holds what was said of it");
    }
}

/// Waits until something has happened.
fn wait(flag: &AtomicBool) {
    let until = Instant::now() + Duration::from_secs(8);
    while !flag.load(Ordering::SeqCst) && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_model_is_asked_by_a_person_once_and_decides_nothing() {
    let model = ModelServer::start(|asked| {
        let said = asked.body["messages"][1]["content"].as_str().unwrap_or_default();
        Reply::chat(if said.contains("watches") { "spam: It sells watches." } else { "I would rather not say" })
    });
    let folder = folder();
    asking_town().put(folder.path());
    let server = serving(folder.path(), &model);
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "town", "facilitator");
    let mut anna = Client::taking_part(server.address(), "town", "anna", &[]);
    write(&mut anna, "Buy these watches today, they are good", "en", "a-statement-that-sells");
    write(&mut anna, "Let everybody read what the machine reads", "en", "a-statement-of-opinion");
    assert!(model.asked().is_empty(), "nobody has asked");
    let queue = boss.get("/facilitate/town/statements");
    assert_eq!(queue.text().matches("Ask the language model").count(), 2, "{}", queue.text());

    let ask = |number: &str| boss.post("/facilitate/town/statements", &[("do", "ask"), ("statement", number)]);
    let asked = ask("2");
    assert!(asked.header("location").is_some_and(|to| to.contains("done=asked")), "{}", asked.text());
    let queue = boss.get("/facilitate/town/statements");
    assert!(queue.text().contains("Said by a machine (tiny), decides nothing"), "{}", queue.text());
    assert!(queue.text().contains("It sells watches."), "{}", queue.text());
    assert_eq!(queue.text().matches("Ask the language model").count(), 1, "what is there is not asked for again");
    // A form that was open all the while asks nothing anew.
    assert!(ask("2").header("location").is_some_and(|to| to.contains("done=asked")));
    assert_eq!(model.asked().len(), 1);
    let kept: serde_json::Value = serde_json::from_slice(&anna.get("/polls/town/me/data.json").body).expect("JSON");
    let hint = &kept["machine_hints"][0];
    assert_eq!((&hint["statement"], &hint["verdict"], &hint["model"]), (&json!("2"), &json!("spam"), &json!("tiny")));
    let sent = &model.asked()[0].body;
    assert!(
        !sent.to_string().contains("anna") && sent["messages"].as_array().is_some_and(|all| all.len() == 2),
        "{sent}"
    );
    // What makes no sense is told, and nothing is kept of it.
    let refused = ask("3");
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("does not answer at the moment"), "{}", refused.text());
    let mine = anna.get("/polls/town/me");
    assert_eq!(mine.text().matches("Others vote on it").count(), 2, "nothing was decided: {}", mine.text());
}
