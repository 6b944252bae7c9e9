//! Every route against every kind of person, over HTTP. A route that is not in the table below fails the test, and so
//! does a row without a route.

mod routes;
mod strangers;
mod swapped;

use routes::{BODIES, ENDING, FOR_NEWCOMERS, NOTHING, ROUTES};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use tests::{Held, ModelServer, Poll, Reply, Serving, Visitor, folder, run};

/// Version of the text that people agree to when they join.
const CONSENT: &str = tests::CONSENT;

tests::also_on_postgres!(every_route_answers_everybody_as_the_table_says);

/// Kinds of people. `level` is what they may do on the poll `town`: 1 read, 2 moderate, 3 run.
struct Person {
    name: &'static str,
    signed_in: bool,
    is_admin: bool,
    level: u8,
    is_program: bool,
    /// The poll that she takes part in.
    takes_part: Option<&'static str>,
}

const NOBODY: Person =
    Person { name: "anonymous", signed_in: false, is_admin: false, level: 0, is_program: false, takes_part: None };

const PEOPLE: [Person; 9] = [
    NOBODY,
    Person { name: "participant", takes_part: Some("moot"), ..NOBODY },
    // Takes part in another poll, which counts for nothing here.
    Person { name: "participant-elsewhere", takes_part: Some("village"), ..NOBODY },
    Person { name: "reader", signed_in: true, level: 1, ..NOBODY },
    Person { name: "moderator", signed_in: true, level: 2, ..NOBODY },
    Person { name: "facilitator", signed_in: true, level: 3, ..NOBODY },
    // Runs another poll, which counts for nothing either.
    Person { name: "elsewhere", signed_in: true, ..NOBODY },
    Person { name: "admin", signed_in: true, is_admin: true, level: 3, ..NOBODY },
    Person { name: "researcher", signed_in: true, level: 1, is_program: true, ..NOBODY },
];

/// What an answer says about the right to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// The handler has answered, whatever it made of the request.
    In,
    /// Take part first: 303 to the page for that, 401 for programs.
    Join,
    /// Sign in first: 303 to the sign-in page, 401 for programs.
    SignIn,
    /// There is no such thing.
    Missing,
    /// A program cannot change anything.
    ReadsOnly,
}

fn expected(person: &Person, method: &str, path: &str, access: &str) -> Verdict {
    if person.is_program && method != "GET" {
        return Verdict::ReadsOnly;
    }
    let allowed = match access {
        "public" => true,
        "participant" if FOR_NEWCOMERS.contains(&path) || person.takes_part == Some("moot") => true,
        // Whoever runs a poll has statements translated without taking part, and admins run every poll.
        "participant" if person.is_admin && path.ends_with("/translation") => true,
        "participant" => return Verdict::Join,
        "signed-in" => person.signed_in,
        "poll:reader" => person.level >= 1,
        "poll:moderator" => person.level >= 2,
        "poll:facilitator" => person.level >= 3,
        "admin" => person.is_admin,
        other => panic!("{other:?} is no access; one of the words that `folkmoot routes` uses"),
    };
    match (allowed, person.signed_in) {
        (true, _) if NOTHING.contains(&path) => Verdict::Missing,
        (true, _) => Verdict::In,
        (false, false) => Verdict::SignIn,
        (false, true) => Verdict::Missing,
    }
}

fn found(response: &tests::Response) -> Verdict {
    let leads_to = response.header("location").unwrap_or_default();
    match response.status {
        303 if leads_to.starts_with("/sign-in") => Verdict::SignIn,
        303 if leads_to.ends_with("/join") => Verdict::Join,
        401 if response.text().contains("no-participant") => Verdict::Join,
        401 => Verdict::SignIn,
        403 => Verdict::ReadsOnly,
        404 => Verdict::Missing,
        _ => Verdict::In,
    }
}

#[test]
fn the_table_of_the_program_is_the_one_that_is_tested() {
    let told = run!["routes"].json();
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().expect("a word").to_owned();
    let told: BTreeSet<_> = told
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| (text(row, "method"), text(row, "path"), text(row, "access")))
        .collect();
    let tested: BTreeSet<_> =
        ROUTES.iter().map(|(m, p, a, _)| ((*m).to_owned(), (*p).to_owned(), (*a).to_owned())).collect();
    let differ: Vec<_> = told.symmetric_difference(&tested).collect();
    assert!(differ.is_empty(), "only the program or only the test has these rows: {differ:#?}");
    let mut times = BTreeMap::new();
    for (method, path, ..) in ROUTES {
        *times.entry((method, path)).or_insert(0) += 1;
    }
    times.retain(|_, times| *times > 1);
    assert!(times.is_empty(), "these rows are there more than once: {times:?}");
    let untried: Vec<_> = ROUTES.iter().filter(|row| row.3.is_empty()).collect();
    assert!(untried.is_empty(), "these rows have no address to try: {untried:?}");
}

/// The town has an excerpt that everybody may read.
fn shown_excerpt(server: &Serving, data: &std::path::Path) {
    let email = "maker@example.org";
    let maker = Visitor::with_account(server, data, email, false);
    Visitor::give_role(data, email, "town", "facilitator");
    assert_eq!(maker.sign_in(email).status, 303);
    for (path, fields) in [
        ("/facilitate/town/excerpts", &[("title", "For the council")][..]),
        ("/facilitate/town/excerpts/1", &[("do", "save"), ("title", "For the council"), ("shown", "1")]),
    ] {
        assert_eq!(maker.post(path, fields).status, 303, "{path}");
    }
}

#[test]
fn every_route_answers_everybody_as_the_table_says() {
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    for slug in ["town", "city"] {
        run!["import", "polis", &poll, "--slug", slug, "--data", &data].ok();
    }
    for slug in ["moot", "village"] {
        let settings = serde_json::json!({ "statements": { "after": 0 } });
        Held::new(slug, &["AI should be tried by everybody."]).settings(settings).put(&data);
    }
    let mail = format!("dir:{}", folder.path().join("mail").display());
    let data_arguments = ["--data".as_ref(), data.as_os_str()];
    let mail_arguments = ["--mail", &mail, "--mail-from", "Polls <polls@example.org>"].map(AsRef::as_ref);
    let model = ModelServer::start(|_| Reply::chat("Ja."));
    let model = ["--translate-endpoint", &model.url(), "--translate-model", "m"].map(str::to_owned);
    let model: Vec<&OsStr> = model.iter().map(AsRef::as_ref).collect();
    let server = Serving::start(&[data_arguments.as_slice(), &mail_arguments, &model].concat());
    shown_excerpt(&server, &data);
    let mut findings = Vec::new();
    for person in &PEOPLE {
        let email = format!("{}@example.org", person.name);
        if person.signed_in {
            _ = Visitor::with_account(&server, &data, &email, person.is_admin);
            match person.name {
                "elsewhere" => Visitor::give_role(&data, &email, "city", "facilitator"),
                // The token of somebody who may run the poll.
                "facilitator" | "researcher" => Visitor::give_role(&data, &email, "town", "facilitator"),
                "reader" | "moderator" => Visitor::give_role(&data, &email, "town", person.name),
                _ => {}
            }
        }
        let arrives = || {
            let visitor = Visitor::new(&server);
            if person.signed_in {
                assert_eq!(visitor.sign_in(&email).status, 303, "{}", person.name);
            }
            visitor
        };
        let mut visitor = arrives();
        let token = person.is_program.then(|| {
            let made = visitor.post("/account/tokens", &[("token-name", "test")]);
            made.text().split("<code>").nth(1).and_then(|rest| rest.get(..64)).expect("a token").to_owned()
        });
        let mut row_number = 0;
        for (method, path, access, address) in ROUTES {
            row_number += 1;
            if let Some(slug) = person.takes_part {
                // Some routes end taking part, so whoever takes part is somebody new each time.
                visitor = Visitor::new(&server);
                let key = format!("{}-{row_number:08}", person.name);
                let joined =
                    visitor.post(&format!("/polls/{slug}/join"), &[("consent", tests::CONSENT), ("key", &key)]);
                assert_eq!(joined.status, 303, "{}", joined.text());
            }
            let body = BODIES.iter().find(|(of, _)| of == path).map_or("", |(_, body)| body);
            let kind = if body.starts_with('{') { "application/json" } else { "application/x-www-form-urlencoded" };
            let origin = format!("http://{}", server.address());
            let cookie = visitor.cookie();
            let bearer = token.as_ref().map(|token| format!("Bearer {token}"));
            let mut headers = match &bearer {
                Some(bearer) => vec![("Authorization", bearer.as_str())],
                None => vec![("Origin", origin.as_str())],
            };
            if bearer.is_none() && !cookie.is_empty() {
                headers.push(("Cookie", &cookie));
            }
            if *method == "POST" {
                headers.push(("Content-Type", kind));
            }
            // What never ends is left once it has begun.
            let begins_only = path.ends_with("/events");
            let response = match begins_only {
                true => server.begin(method, address, &headers),
                false => server.send(method, address, &headers, body.as_bytes()),
            };
            let (found, expected) = (found(&response), expected(person, method, path, access));
            if found != expected {
                findings.push(format!(
                    "{} {method} {path}: {} is {found:?}, not {expected:?}",
                    person.name, response.status
                ));
            }
            assert!(response.status < 500, "{} {method} {path}: {}", person.name, response.status);
            if ENDING.contains(path) && token.is_none() {
                visitor = arrives();
            }
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}
