//! Mail to whoever moderates when statements wait: who is offered it, and how it is asked for and stopped.

use crate::mail::FROM;
use std::ffi::OsStr;
use tests::{Held, Serving, Visitor, folder};

tests::also_on_postgres!(
    whoever_decides_about_statements_can_ask_for_mail_when_some_wait_and_stop_it,
    a_site_without_mail_offers_none_to_moderators,
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
