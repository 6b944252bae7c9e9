//! A forgotten password by way of a real mail server: what goes to whom, and what it leads to.

use super::{location, start};
use crate::mail::FROM;
use std::time::Duration;
use tests::{MailServer, PASSWORD, Visitor};

tests::also_on_postgres!(a_mail_server_gets_the_link_for_a_forgotten_password_and_word_of_the_change);

const PAGE: &str = "/sign-in/forgotten";
const NEW: &str = "another four plain words";

#[test]
fn a_mail_server_gets_the_link_for_a_forgotten_password_and_word_of_the_change() {
    let mail = MailServer::start();
    let site = start(&["--behind-proxy", "1", "--mail", &mail.url(), "--mail-from", FROM]);
    let email = "ann@example.org";
    _ = site.person(email, false);
    // The one that was asked for last is sent last.
    for (number, asked) in ["nobody@example.org", email].into_iter().enumerate() {
        let from = format!("198.51.100.{}", 20 + number);
        let visitor = Visitor::new(&site.server);
        let answer = visitor.post_with(PAGE, &[("email", asked)], &[("X-Forwarded-For", from.as_str())]);
        assert_eq!((answer.status, location(&answer)), (303, "/sign-in/forgotten?done=asked"), "{asked}");
    }
    let first = mail.to(email, 1).remove(0);
    assert_eq!((first.from.as_str(), first.to.len()), ("polls@example.org", 1));
    assert!(first.text.contains("Subject: Choose a new password\r\n"), "{first:?}");
    let begins = format!("http://{}/welcome/", site.server.address());
    let line = first.text.lines().find(|line| line.starts_with(&begins)).expect("a link on a line of its own");
    let path = line.trim_start_matches("http://").trim_start_matches(site.server.address());

    let visitor = Visitor::new(&site.server);
    assert_eq!(visitor.get(path).status, 200);
    let path = path.trim_end_matches("?lang=en");
    let done = visitor.post(path, &[("password", NEW)]);
    assert_eq!((done.status, location(&done)), (303, "/account?done=welcome"), "{}", done.text());
    assert_eq!(visitor.post(path, &[("password", PASSWORD)]).status, 410, "once");
    assert_eq!(site.try_password(email, PASSWORD, "198.51.100.1").status, 422);
    assert_eq!(site.try_password(email, NEW, "198.51.100.2").status, 303);

    let both = mail.to(email, 2);
    assert_eq!(both[0], first);
    let told = &both[1].text;
    assert!(told.contains("Subject: Your password was changed\r\n") && !told.contains("/welcome/"), "{told}");
    // Several rounds of the worker later there is nothing more, for anybody.
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!(mail.taken(), both);
}
