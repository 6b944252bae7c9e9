//! A forgotten password: a link by mail, from the form to the mail and back.

use super::{Site, location, start};
use crate::mail::{FROM, mails};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{PASSWORD, Response, Visitor, folder, run};

tests::also_on_postgres!(
    whoever_has_forgotten_her_password_chooses_another_by_a_link_that_works_once,
    a_link_by_mail_ends_with_the_next_one_a_change_and_the_account,
    nobody_learns_from_a_forgotten_password_which_accounts_there_are,
    nobody_can_ask_for_links_again_and_again,
    the_host_that_a_request_names_is_in_no_mail,
    a_site_without_mail_says_whom_to_ask,
);

const PAGE: &str = "/sign-in/forgotten";
const NEW: &str = "another four plain words";

/// A site that sends mail, which becomes files.
struct Post {
    site: Site,
    mail: PathBuf,
    _folder: TempDir,
}

fn post() -> Post {
    let folder = folder();
    let mail = folder.path().join("mail");
    let to = format!("dir:{}", mail.display());
    let site = start(&["--behind-proxy", "1", "--mail", &to, "--mail-from", FROM]);
    Post { site, mail, _folder: folder }
}

impl Post {
    fn ask(&self, email: &str, client: &str) -> Response {
        Visitor::new(&self.site.server).post_with(PAGE, &[("email", email)], &[("X-Forwarded-For", client)])
    }

    /// All mails to this address so far, once there are `count` of them.
    fn to(&self, email: &str, count: usize) -> Vec<String> {
        let begun = Instant::now();
        loop {
            let mut found = mails(&self.mail);
            found.retain(|mail| mail.contains(&format!("\r\nTo: {email}\r\n")));
            if found.len() >= count || begun.elapsed() > Duration::from_secs(60) {
                assert_eq!(found.len(), count, "{found:#?}");
                return found;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// The path of the link in a mail.
fn link(mail: &str) -> &str {
    let at = mail.find("/welcome/").unwrap_or_else(|| panic!("no link: {mail}"));
    &mail[at..at + "/welcome/".len() + 64]
}

/// Mails that bring a link.
fn with_link(mails: &[String]) -> Vec<&String> {
    mails.iter().filter(|mail| mail.contains("/welcome/")).collect()
}

#[test]
fn whoever_has_forgotten_her_password_chooses_another_by_a_link_that_works_once() {
    let post = post();
    let (email, server) = ("ann@example.org", &post.site.server);
    let elsewhere = post.site.person(email, false);
    let visitor = Visitor::new(server);
    assert!(visitor.get("/sign-in").text().contains(&format!("href=\"{PAGE}\"")));
    assert!(visitor.get(PAGE).text().contains("name=\"email\""));
    let wrong = visitor.post(PAGE, &[("email", "ann at home")]);
    assert!(wrong.status == 422 && wrong.text().contains("value=\"ann at home\""), "{}", wrong.text());
    // What a request says of itself leads nowhere: the link goes to the address that the site was given.
    let headers = [("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example")];
    let asked = visitor.post_with(PAGE, &[("email", "Ann@Example.org")], &headers);
    assert_eq!((asked.status, location(&asked)), (303, "/sign-in/forgotten?done=asked"), "{}", asked.text());
    assert!(visitor.get(location(&asked)).text().contains("Look into your mail"));
    let mail = post.to(email, 1).remove(0);
    assert!(mail.contains("Subject: Choose a new password\r\n") && !mail.contains("evil.example"), "{mail}");
    assert!(mail.contains(&format!("http://{}{}?lang=en\r\n", server.address(), link(&mail))), "{mail}");
    // A mail scanner opens the link; that is no use of it.
    let path = link(&mail).to_owned();
    for _ in 0..2 {
        let page = visitor.get(&path);
        assert!(page.status == 200 && page.text().contains("Choose a password"), "{}", page.text());
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
        assert_eq!((page.header("cache-control"), page.header("x-robots-tag")), (Some("no-store"), Some("noindex")));
    }
    let short = visitor.post(&path, &[("password", "short")]);
    assert_eq!((short.status, short.header("referrer-policy")), (422, Some("same-origin")));
    assert_eq!(elsewhere.get("/account").status, 200, "nothing has changed yet");
    let done = visitor.post(&path, &[("password", NEW)]);
    assert_eq!((done.status, location(&done)), (303, "/account?done=welcome"));
    assert_eq!(elsewhere.get("/account").status, 303, "every session has ended");
    assert_eq!(visitor.post(&path, &[("password", PASSWORD)]).status, 410, "once");
    assert_eq!(visitor.get(&path).status, 410);
    assert_eq!(post.site.try_password(email, PASSWORD, "198.51.100.1").status, 422);
    assert_eq!(post.site.try_password(email, NEW, "198.51.100.2").status, 303);
    // Its owner hears of it, whoever it was.
    let all = post.to(email, 2);
    let told = all.iter().find(|mail| !mail.contains("/welcome/")).expect("word of the change");
    assert!(told.contains("Subject: Your password was changed\r\n") && told.contains(PAGE), "{told}");
    let log = run!["audit", "--data", &post.site.data];
    let log = String::from_utf8_lossy(log.ok()).into_owned();
    let has = |parts: &[&str]| log.lines().any(|row| parts.iter().all(|part| row.contains(part)));
    // Anybody could have asked for the link; who has used it has shown that the mailbox is hers.
    assert!(has(&["account.link", "forgotten", "\"account\":0,"]), "{log}");
    assert!(has(&["account.password", "forgotten"]) && !has(&["account.password", "\"account\":0,"]), "{log}");
    assert!(!log.contains(&path["/welcome/".len()..]), "{log}");
}

#[test]
fn a_link_by_mail_ends_with_the_next_one_a_change_and_the_account() {
    let post = post();
    let email = "bob@example.org";
    let bob = post.site.person(email, false);
    let visitor = Visitor::new(&post.site.server);
    let opens = |path: &str| visitor.get(path).status == 200;
    // The link that an admin has handed over is not for strangers to end.
    let handed = post.site.link(email);
    assert_eq!(post.ask(email, "198.51.100.1").status, 303);
    let first = link(&post.to(email, 1)[0]).to_owned();
    assert!(opens(&first) && opens(&handed));
    assert_eq!(post.ask(email, "198.51.100.2").status, 303);
    let both = post.to(email, 2);
    assert!(!opens(&first), "the newest alone works");
    let second = both.iter().map(|mail| link(mail)).find(|path| **path != *first).expect("another link").to_owned();
    assert!(opens(&second) && opens(&handed));
    let changed = bob.post("/account/password", &[("present", PASSWORD), ("password", NEW)]);
    assert_eq!(location(&changed), "/account?done=password");
    assert!(!opens(&second) && !opens(&handed));
    assert!(post.to(email, 3).iter().any(|mail| mail.contains("Subject: Your password was changed\r\n")));
    assert_eq!(post.ask(email, "198.51.100.3").status, 303);
    let all = post.to(email, 4);
    let paths = with_link(&all).into_iter().map(|mail| link(mail)).collect::<Vec<_>>();
    let third = *paths.iter().find(|path| opens(path)).expect("a link that works");
    let root = post.site.person("root@example.org", true);
    let list = run!["account", "list", "--data", &post.site.data];
    let list = String::from_utf8_lossy(list.ok()).into_owned();
    let id = list.lines().find(|line| line.contains(email)).and_then(|line| line.split('\t').next()).expect("a number");
    assert_eq!(root.post(&format!("/admin/accounts/{id}"), &[("do", "disable")]).status, 303);
    assert!(!opens(third));
    assert_eq!(visitor.post(third, &[("password", PASSWORD)]).status, 410);
}

#[test]
fn nobody_learns_from_a_forgotten_password_which_accounts_there_are() {
    let post = post();
    let root = post.site.person("root@example.org", true);
    for email in ["known@example.org", "disabled@example.org"] {
        _ = post.site.person(email, false);
    }
    run!["account", "create", "--email", "invited@example.org", "--name", "I", "--data", &post.site.data].ok();
    let list = run!["account", "list", "--data", &post.site.data];
    let list = String::from_utf8_lossy(list.ok()).into_owned();
    let id = list.lines().find(|line| line.contains("disabled@")).and_then(|line| line.split('\t').next());
    let id = id.expect("a number");
    assert_eq!(root.post(&format!("/admin/accounts/{id}"), &[("do", "disable")]).status, 303);
    let others = ["unknown@example.org", "disabled@example.org", "invited@example.org"];
    let mut answers = Vec::new();
    for (number, email) in others.into_iter().chain(["known@example.org"]).enumerate() {
        let answer = post.ask(email, &format!("198.51.100.{}", 10 + number));
        assert_eq!(answer.header("set-cookie"), None);
        answers.push((answer.status, location(&answer).to_owned(), answer.text().to_owned()));
    }
    assert_eq!((answers[0].0, answers[0].1.as_str()), (303, "/sign-in/forgotten?done=asked"));
    for answer in &answers[1..] {
        assert_eq!(answer, &answers[0]);
    }
    // The one that was asked for last is sent last.
    assert_eq!(with_link(&post.to("known@example.org", 1)).len(), 1);
    assert_eq!(mails(&post.mail).len(), 1, "nobody else gets any");
}

#[test]
fn nobody_can_ask_for_links_again_and_again() {
    let post = post();
    _ = post.site.person("cleo@example.org", false);
    // From another place each time: the address counts by itself, whether there is such an account or not.
    for email in ["cleo@example.org", "nobody@example.org"] {
        for number in 1..=5 {
            assert_eq!(post.ask(email, &format!("198.51.100.{number}")).status, 303, "{email} {number}");
        }
        let answer = post.ask(email, "198.51.100.9");
        assert_eq!(answer.status, 429, "{email}");
        let wait: u64 = answer.header("retry-after").and_then(|s| s.parse().ok()).expect("seconds to wait");
        assert!((1..=900).contains(&wait), "{wait}");
    }
    for number in 1..=5 {
        assert_eq!(post.ask(&format!("p{number}@example.org"), "203.0.113.5").status, 303, "{number}");
    }
    assert_eq!(post.ask("p6@example.org", "203.0.113.5").status, 429, "one place cannot ask for everybody");
    // Nor does it keep anybody from signing in.
    assert_eq!(post.site.try_password("cleo@example.org", PASSWORD, "203.0.113.5").status, 303);
}

#[test]
fn the_host_that_a_request_names_is_in_no_mail() {
    let post = post();
    _ = post.site.person("dora@example.org", false);
    let mut stream = TcpStream::connect(post.site.server.address()).expect("the server");
    let body = "email=dora%40example.org";
    let head = "POST /sign-in/forgotten HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
    write!(stream, "{head}Content-Length: {}\r\n\r\n{body}", body.len()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 303 "), "{answer}");
    let mail = post.to("dora@example.org", 1).remove(0);
    let here = format!("http://{}/welcome/", post.site.server.address());
    assert!(mail.contains(&here) && !mail.contains("evil.example"), "{mail}");
}

#[test]
fn a_site_without_mail_says_whom_to_ask() {
    let site = start(&[]);
    _ = site.person("emil@example.org", false);
    let visitor = Visitor::new(&site.server);
    for answer in [visitor.get(PAGE), visitor.post(PAGE, &[("email", "emil@example.org")])] {
        let text = answer.text();
        assert!(text.contains("folkmoot account reset") && text.contains("Ask an admin"), "{text}");
        assert!(!text.contains("name=\"email\""), "{text}");
    }
}
