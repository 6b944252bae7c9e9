//! Mail to whoever moderates when statements wait: who is offered it, how it is asked for and stopped, when it goes.

use crate::mail::FROM;
use serde_json::json;
use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;
use tests::{Client, Held, MailServer, Serving, Visitor, alter, folder};

tests::also_on_postgres!(
    whoever_decides_about_statements_can_ask_for_mail_when_some_wait_and_stop_it,
    a_site_without_mail_offers_none_to_moderators,
    those_who_moderate_hear_once_of_statements_that_wait_until_they_stop_it,
);

const PAGE: &str = "/facilitate/rules/statements";
const CHANGE: &str = "/facilitate/rules/statements/mail";
const START: &str = "Send me a mail";
const STOP: &str = "Send me no more";

#[test]
fn whoever_decides_about_statements_can_ask_for_mail_when_some_wait_and_stop_it() {
    let folder = folder();
    let (data, mail) = (folder.path().join("data"), folder.path().join("mail"));
    let to = format!("dir:{}", mail.display());
    let arguments: [&OsStr; 6] =
        ["--data".as_ref(), data.as_os_str(), "--mail".as_ref(), to.as_ref(), "--mail-from".as_ref(), FROM.as_ref()];
    let server = Serving::start(&arguments);
    Held::new("rules", &["The AI says where it has something from."]).put(&data);
    let person = |email: &str, role: &str| {
        let visitor = Visitor::with_account(&server, &data, email, false);
        Visitor::give_role(&data, email, "rules", role);
        // What she may do has changed: the browser gets another token.
        assert_eq!(visitor.sign_in(email).status, 303);
        visitor
    };
    let (ann, bob) = (person("ann@example.org", "moderator"), person("bob@example.org", "moderator"));
    let reader = person("reader@example.org", "reader");
    assert!(ann.get(PAGE).text().contains(START) && bob.get(PAGE).text().contains(START));
    let page = reader.get(PAGE);
    assert!(page.status == 200 && !page.text().contains("queue-mail"), "{}", page.text());
    assert_eq!(reader.post(CHANGE, &[("do", "on")]).status, 404);
    let begun = ann.post(CHANGE, &[("do", "on")]);
    assert_eq!((begun.status, begun.header("location")), (303, Some("/facilitate/rules/statements?done=queue-mail")));
    let page = ann.get("/facilitate/rules/statements?done=queue-mail");
    assert!(page.text().contains("You will get a mail") && page.text().contains(STOP), "{}", page.text());
    assert!(bob.get(PAGE).text().contains(START), "each for himself");
    let ended = ann.post(CHANGE, &[("do", "off")]);
    assert_eq!(ended.header("location"), Some("/facilitate/rules/statements?done=queue-mail-ended"));
    assert!(ann.get(PAGE).text().contains(START));
}

#[test]
fn a_site_without_mail_offers_none_to_moderators() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = Serving::data(&data);
    Held::new("rules", &["The AI says where it has something from."]).put(&data);
    let ann = Visitor::with_account(&server, &data, "ann@example.org", true);
    let page = ann.get(PAGE);
    assert!(page.status == 200 && !page.text().contains("queue-mail"), "{}", page.text());
    _ = ann.post(CHANGE, &[("do", "on")]);
    assert!(!ann.get(PAGE).text().contains(STOP));
}

/// Several rounds of the worker.
const ROUNDS: Duration = Duration::from_secs(5);

fn person<'a>(server: &'a Serving, data: &Path, email: &str) -> Visitor<'a> {
    let visitor = Visitor::with_account(server, data, email, false);
    Visitor::give_role(data, email, "rules", "moderator");
    assert_eq!(visitor.sign_in(email).status, 303);
    visitor
}

/// Somebody joins and adds a statement.
fn writes(server: &Serving, name: &str) {
    let mut client = Client::taking_part(server.address(), "rules", name, &[]);
    let text = format!("The AI should ask {name} first.");
    let body = json!({ "text": text, "language": "en", "key": format!("a-statement-of-{name:-<16}") });
    let written = client.post_json("/api/v1/polls/rules/statements", &body);
    assert_eq!(written.status, 200, "{}", written.text());
}

/// Lets all that waits have waited for three hours more, and whatever was told have been told two days earlier.
fn hours_pass(data: &Path) {
    alter(
        data,
        "update statements set created_at_ms = created_at_ms - 10800000; \
         update queue_watchers set created_at_ms = created_at_ms - 10800000, told_at_ms = told_at_ms - 172800000;",
    );
}

#[test]
fn those_who_moderate_hear_once_of_statements_that_wait_until_they_stop_it() {
    let folder = folder();
    let data = folder.path().join("data");
    let mail = MailServer::start();
    let url = mail.url();
    let arguments: [&OsStr; 6] =
        ["--data".as_ref(), data.as_os_str(), "--mail".as_ref(), url.as_ref(), "--mail-from".as_ref(), FROM.as_ref()];
    let server = Serving::start(&arguments);
    let settings = json!({ "statements": { "after": 0, "read_within": 2 } });
    Held::new("rules", &["The AI says where it has something from."])
        .settings(settings)
        .strictly_moderated()
        .put(&data);
    let email = "ann@example.org";
    let (ann, _bob) = (person(&server, &data, email), person(&server, &data, "bob@example.org"));
    assert_eq!(ann.post(CHANGE, &[("do", "on")]).status, 303);
    let accepts = |statements: &[&str]| {
        for statement in statements {
            assert_eq!(ann.post(PAGE, &[("statement", *statement), ("do", "accept")]).status, 303, "{statement}");
        }
    };
    for name in ["cleo", "dora", "emil"] {
        writes(&server, name);
    }
    std::thread::sleep(ROUNDS);
    assert_eq!(mail.taken(), [], "they have not waited for two hours");
    hours_pass(&data);
    // One message, however many wait, and to whoever has asked for it.
    let first = mail.to(email, 1).remove(0);
    assert_eq!((first.from.as_str(), first.to.len()), ("polls@example.org", 1));
    let text = &first.text;
    assert!(text.contains("Subject: Statements wait: What should AI do for our town?\r\n"), "{text}");
    assert!(text.contains("so many wait now: 3)"), "{text}");
    let here = format!("http://{}{PAGE}?lang=en", server.address());
    assert!(
        text.contains(&format!("\r\n{here}\r\n")) && text.contains(&format!("\r\n{here}#queue-mail\r\n")),
        "{text}"
    );
    writes(&server, "finn");
    hours_pass(&data);
    std::thread::sleep(ROUNDS);
    assert_eq!(mail.taken(), [first], "something has waited ever since");
    accepts(&["2", "3", "4", "5"]);
    std::thread::sleep(ROUNDS);
    writes(&server, "gina");
    hours_pass(&data);
    assert!(mail.to(email, 2)[1].text.contains("so many wait now: 1)"), "{:?}", mail.taken());
    // The way out is the setting itself, for herself alone.
    let stranger = Visitor::new(&server);
    let refused = stranger.post(CHANGE, &[("do", "off")]);
    assert!(refused.header("location").is_none_or(|to| to.starts_with("/sign-in")), "{}", refused.text());
    assert!(ann.get(PAGE).text().contains(STOP), "a stranger has stopped it");
    let page = ann.get(&format!("{PAGE}?lang=en"));
    assert!(page.text().contains("id=\"queue-mail\"") && page.text().contains(STOP), "{}", page.text());
    assert_eq!(ann.post(CHANGE, &[("do", "off")]).status, 303);
    accepts(&["6"]);
    std::thread::sleep(ROUNDS);
    writes(&server, "hans");
    hours_pass(&data);
    std::thread::sleep(ROUNDS);
    assert_eq!(mail.taken().len(), 2, "{:?}", mail.taken());
}
