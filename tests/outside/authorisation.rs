//! Every route against every kind of person, over HTTP. A route that is not in the table below fails the test, and so
//! does a row without a route.

use std::collections::BTreeSet;
use tests::{Poll, Serving, Visitor, folder, run};

/// Method, path, who may use it, and an address to try it at. To add a route, add its line.
const ROUTES: &[(&str, &str, &str, &str)] = &[
    ("GET", "/", "public", "/"),
    ("GET", "/account", "signed-in", "/account"),
    ("GET", "/admin/accounts", "admin", "/admin/accounts"),
    ("GET", "/api", "public", "/api"),
    ("GET", "/api/v1/openapi.json", "public", "/api/v1/openapi.json"),
    ("GET", "/api/v1/polls", "public", "/api/v1/polls"),
    ("GET", "/api/v1/polls/{slug}", "public", "/api/v1/polls/town"),
    ("GET", "/api/v1/polls/{slug}/analyses/{version}", "public", "/api/v1/polls/town/analyses/1"),
    ("GET", "/api/v1/polls/{slug}/constitutions/{version}", "public", "/api/v1/polls/town/constitutions/1"),
    ("GET", "/api/v1/polls/{slug}/counts", "public", "/api/v1/polls/town/counts"),
    ("GET", "/api/v1/polls/{slug}/statements", "public", "/api/v1/polls/town/statements"),
    ("GET", "/api/v3/math/pca2", "public", "/api/v3/math/pca2?conversation_id=town"),
    ("GET", "/api/v1/polls/{slug}/next", "participant", "/api/v1/polls/town/next"),
    ("GET", "/api/v1/polls/{slug}/statements/similar", "participant", "/api/v1/polls/town/statements/similar?text=x"),
    ("GET", "/assets/{file}", "public", ""),
    ("GET", "/embed.js", "public", "/embed.js"),
    ("GET", "/facilitate/{slug}/data/whole.zip", "poll:facilitator", "/facilitate/town/data/whole.zip"),
    ("GET", "/facilitate", "signed-in", "/facilitate"),
    ("GET", "/facilitate/new", "signed-in", "/facilitate/new"),
    ("GET", "/facilitate/{slug}", "poll:reader", "/facilitate/town"),
    ("GET", "/facilitate/{slug}/close", "poll:facilitator", "/facilitate/town/close"),
    ("GET", "/facilitate/{slug}/log", "poll:reader", "/facilitate/town/log"),
    ("GET", "/facilitate/{slug}/log.csv", "poll:reader", "/facilitate/town/log.csv"),
    ("GET", "/facilitate/{slug}/monitor", "poll:reader", "/facilitate/town/monitor"),
    ("GET", "/facilitate/{slug}/people", "poll:facilitator", "/facilitate/town/people"),
    ("GET", "/facilitate/{slug}/preview", "poll:reader", "/facilitate/town/preview"),
    ("GET", "/facilitate/{slug}/preview/{step}", "poll:reader", "/facilitate/town/preview/landing"),
    ("GET", "/facilitate/{slug}/seeds", "poll:facilitator", "/facilitate/town/seeds"),
    ("GET", "/facilitate/{slug}/settings", "poll:facilitator", "/facilitate/town/settings"),
    ("GET", "/facilitate/{slug}/statements", "poll:reader", "/facilitate/town/statements"),
    ("GET", "/polls/{slug}/moderation", "public", "/polls/town/moderation"),
    ("POST", "/facilitate/new", "signed-in", "/facilitate/new"),
    ("POST", "/facilitate/{slug}/ban", "poll:moderator", "/facilitate/town/ban"),
    ("POST", "/facilitate/{slug}/close", "poll:facilitator", "/facilitate/town/close"),
    ("POST", "/facilitate/{slug}/codes", "poll:facilitator", "/facilitate/town/codes"),
    ("POST", "/facilitate/{slug}/colleagues", "poll:facilitator", "/facilitate/town/colleagues"),
    ("POST", "/facilitate/{slug}/delete", "poll:facilitator", "/facilitate/town/delete"),
    ("POST", "/facilitate/{slug}/list", "poll:facilitator", "/facilitate/town/list"),
    ("POST", "/facilitate/{slug}/open", "poll:facilitator", "/facilitate/town/open"),
    ("POST", "/facilitate/{slug}/reopen", "poll:facilitator", "/facilitate/town/reopen"),
    ("POST", "/facilitate/{slug}/seeds", "poll:facilitator", "/facilitate/town/seeds"),
    ("POST", "/facilitate/{slug}/settings", "poll:facilitator", "/facilitate/town/settings"),
    ("POST", "/facilitate/{slug}/statements", "poll:moderator", "/facilitate/town/statements"),
    ("GET", "/facilitate/{slug}/constitution", "poll:reader", "/facilitate/town/constitution"),
    ("POST", "/facilitate/{slug}/constitution/begin", "poll:facilitator", "/facilitate/town/constitution/begin"),
    ("POST", "/facilitate/{slug}/constitution/decide", "poll:facilitator", "/facilitate/town/constitution/decide"),
    ("POST", "/facilitate/{slug}/constitution/params", "poll:facilitator", "/facilitate/town/constitution/params"),
    ("POST", "/facilitate/{slug}/constitution/publish", "poll:facilitator", "/facilitate/town/constitution/publish"),
    ("POST", "/facilitate/{slug}/constitution/ratify", "poll:facilitator", "/facilitate/town/constitution/ratify"),
    // Nothing is published there, so nobody is let in and there is nothing to try.
    ("GET", "/polls/{slug}/constitution/v/{version}", "public", ""),
    ("GET", "/favicon.ico", "public", "/favicon.ico"),
    ("GET", "/healthz", "public", "/healthz"),
    ("GET", "/pkg/{*file}", "public", ""),
    ("GET", "/polls/{slug}", "public", "/polls/town"),
    ("GET", "/polls/{slug}/agreement", "public", "/polls/town/agreement"),
    ("GET", "/polls/{slug}/constitution", "public", "/polls/town/constitution"),
    ("GET", "/polls/{slug}/data", "public", "/polls/town/data"),
    ("GET", "/polls/{slug}/data/{file}", "public", "/polls/town/data/votes.csv"),
    // Its answer does not end, so it is not tried.
    ("GET", "/polls/{slug}/events", "public", ""),
    ("GET", "/polls/{slug}/join", "participant", "/polls/town/join"),
    // It never ends.
    ("GET", "/polls/{slug}/events", "public", ""),
    ("GET", "/polls/{slug}/map", "public", "/polls/town/map"),
    ("GET", "/polls/{slug}/math/pca2", "public", "/polls/town/math/pca2"),
    ("GET", "/polls/{slug}/me", "participant", "/polls/town/me"),
    ("GET", "/polls/{slug}/me/about", "participant", "/polls/town/me/about"),
    ("GET", "/polls/{slug}/me/data.json", "participant", "/polls/town/me/data.json"),
    ("GET", "/polls/{slug}/results", "public", "/polls/town/results"),
    ("GET", "/polls/{slug}/return", "participant", "/polls/town/return"),
    ("GET", "/polls/{slug}/statements", "public", "/polls/town/statements"),
    ("GET", "/polls/{slug}/statements/{id}", "public", "/polls/town/statements/1"),
    ("GET", "/polls/{slug}/subscribe", "public", ""),
    ("GET", "/polls/{slug}/subscription/{number}/{seal}", "public", ""),
    ("GET", "/polls/{slug}/vote", "participant", "/polls/town/vote"),
    ("GET", "/polls/{slug}/write", "participant", "/polls/town/write"),
    ("GET", "/robots.txt", "public", "/robots.txt"),
    ("GET", "/sign-in", "public", "/sign-in"),
    ("GET", "/welcome/{token}", "public", "/welcome/used"),
    ("POST", "/account/name", "signed-in", "/account/name"),
    ("POST", "/account/password", "signed-in", "/account/password"),
    ("POST", "/account/sessions/end", "signed-in", "/account/sessions/end"),
    ("POST", "/account/tokens", "signed-in", "/account/tokens"),
    ("POST", "/account/tokens/end", "signed-in", "/account/tokens/end"),
    ("POST", "/admin/accounts", "admin", "/admin/accounts"),
    ("POST", "/admin/accounts/{id}", "admin", "/admin/accounts/99"),
    ("POST", "/polls/{slug}/subscribe", "public", ""),
    ("POST", "/polls/{slug}/subscription/{number}/{seal}", "public", ""),
    ("POST", "/api/v1/polls/{slug}/participants", "participant", "/api/v1/polls/town/participants"),
    ("POST", "/api/v1/polls/{slug}/statements", "participant", "/api/v1/polls/town/statements"),
    (
        "POST",
        "/api/v1/polls/{slug}/statements/{id}/translation",
        "participant",
        "/api/v1/polls/town/statements/1/translation",
    ),
    ("POST", "/api/v1/polls/{slug}/votes", "participant", "/api/v1/polls/town/votes"),
    ("POST", "/polls/{slug}/join", "participant", "/polls/town/join"),
    ("POST", "/polls/{slug}/me/about", "participant", "/polls/town/me/about"),
    ("POST", "/polls/{slug}/me/erase", "participant", "/polls/town/me/erase"),
    ("POST", "/polls/{slug}/me/leave", "participant", "/polls/town/me/leave"),
    ("POST", "/polls/{slug}/return", "participant", "/polls/town/return"),
    ("POST", "/polls/{slug}/statements/{id}/report", "participant", "/polls/town/statements/1/report"),
    ("POST", "/polls/{slug}/statements/{id}/translation", "participant", "/polls/town/statements/1/translation"),
    ("POST", "/polls/{slug}/votes", "participant", "/polls/town/votes"),
    ("POST", "/polls/{slug}/write", "participant", "/polls/town/write"),
    ("POST", "/sign-in", "public", "/sign-in"),
    ("POST", "/sign-out", "public", "/sign-out"),
    ("POST", "/welcome/{token}", "public", "/welcome/used"),
];

/// Version of the text that people agree to when they join.
const CONSENT: &str = "1";

/// Kinds of people. `level` is what they may do on the poll `town`: 1 read, 2 moderate, 3 run.
struct Person {
    name: &'static str,
    signed_in: bool,
    is_admin: bool,
    level: u8,
    is_program: bool,
}

const PEOPLE: [Person; 7] = [
    Person { name: "anonymous", signed_in: false, is_admin: false, level: 0, is_program: false },
    Person { name: "reader", signed_in: true, is_admin: false, level: 1, is_program: false },
    Person { name: "moderator", signed_in: true, is_admin: false, level: 2, is_program: false },
    Person { name: "facilitator", signed_in: true, is_admin: false, level: 3, is_program: false },
    // Runs another poll, which counts for nothing here.
    Person { name: "elsewhere", signed_in: true, is_admin: false, level: 0, is_program: false },
    Person { name: "admin", signed_in: true, is_admin: true, level: 3, is_program: false },
    Person { name: "researcher", signed_in: true, is_admin: false, level: 1, is_program: true },
];

/// What an answer says about the right to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// The handler has answered, whatever it made of the request.
    In,
    /// Sign in first: 303 to the sign-in page, 401 for programs.
    SignIn,
    /// There is no such thing.
    Missing,
    /// A program cannot change anything.
    ReadsOnly,
}

fn expected(person: &Person, method: &str, access: &str) -> Verdict {
    if person.is_program && method != "GET" {
        return Verdict::ReadsOnly;
    }
    let allowed = match access {
        "public" | "participant" => true,
        "signed-in" => person.signed_in,
        "poll:reader" => person.level >= 1,
        "poll:moderator" => person.level >= 2,
        "poll:facilitator" => person.level >= 3,
        "admin" => person.is_admin,
        other => panic!("{other:?} is no access; one of the words that `folkmoot routes` uses"),
    };
    match (allowed, person.signed_in) {
        (true, _) => Verdict::In,
        (false, false) => Verdict::SignIn,
        (false, true) => Verdict::Missing,
    }
}

fn found(response: &tests::Response) -> Verdict {
    match response.status {
        303 if response.header("location").is_some_and(|to| to.starts_with("/sign-in")) => Verdict::SignIn,
        // Its own answer to somebody who does not take part, for which no account is needed.
        401 if response.text().contains("no-participant") => Verdict::In,
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
}

#[test]
fn every_route_answers_everybody_as_the_table_says() {
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    for slug in ["town", "city"] {
        run!["import", "polis", &poll, "--slug", slug, "--data", &data].ok();
    }
    let server = Serving::data(&data);
    let mut findings = Vec::new();
    for person in &PEOPLE {
        let email = format!("{}@example.org", person.name);
        let sign_in = || {
            let visitor = Visitor::new(&server);
            if person.signed_in {
                assert_eq!(visitor.sign_in(&email).status, 303, "{}", person.name);
            }
            visitor
        };
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
        let visitor = sign_in();
        let token = person.is_program.then(|| {
            let made = visitor.post("/account/tokens", &[("token-name", "test")]);
            made.text().split("<code>").nth(1).and_then(|rest| rest.get(..64)).expect("a token").to_owned()
        });
        for (method, path, access, address) in ROUTES.iter().filter(|row| !row.3.is_empty()) {
            let response = match &token {
                Some(token) => {
                    let bearer = format!("Bearer {token}");
                    server.send(method, address, &[("Authorization", &bearer)], b"")
                }
                None if *method == "GET" => visitor.get(address),
                // Some forms end the session, so each comes from one of its own.
                None => sign_in().post(address, &[]),
            };
            let (found, expected) = (found(&response), expected(person, method, access));
            // There the handler decides, and it may say that there is nothing: an imported poll cannot be joined.
            let own = *access == "participant" && (found, expected) == (Verdict::Missing, Verdict::In);
            if found != expected && !own {
                findings.push(format!(
                    "{} {method} {path}: {} is {found:?}, not {expected:?}",
                    person.name, response.status
                ));
            }
            assert!(response.status < 500, "{} {method} {path}: {}", person.name, response.status);
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn polls_that_are_absent_and_polls_of_others_answer_alike() {
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    for slug in ["town", "city"] {
        run!["import", "polis", &poll, "--slug", slug, "--data", &data].ok();
    }
    let server = Serving::data(&data);
    let visitor = Visitor::with_account(&server, &data, "elsewhere@example.org", false);
    Visitor::give_role(&data, "elsewhere@example.org", "city", "facilitator");
    for (method, path, access, _) in ROUTES.iter().filter(|row| row.2.starts_with("poll:")) {
        let ask = |slug: &str| {
            let address = path.replace("{slug}", slug).replace("{id}", "1");
            let response = if *method == "GET" { visitor.get(&address) } else { visitor.post(&address, &[]) };
            (response.status, response.text().to_owned())
        };
        let (forbidden, absent) = (ask("town"), ask("nowhere"));
        assert_eq!(forbidden.0, 404, "{method} {path} {access}");
        assert_eq!(forbidden, absent, "{method} {path}");
    }
}

#[test]
fn whoever_takes_part_in_one_poll_is_a_stranger_in_another() {
    let folder = folder();
    let (data, seeds) = (folder.path().join("data"), folder.path().join("seeds.txt"));
    std::fs::write(&seeds, "The AI should say where it has something from.\n").expect("statements to begin with");
    for slug in ["town", "city"] {
        run!["poll", "create", "--slug", slug, "--topic", slug, "--seeds", &seeds, "--open", "--data", &data].ok();
    }
    run!["poll", "create", "--slug", "draft", "--topic", "Draft", "--seeds", &seeds, "--data", &data].ok();
    let server = Serving::data(&data);
    let join = |slug: &str, key: &str| {
        let body = format!("{{\"key\":\"{key}\",\"consent\":\"{CONSENT}\"}}");
        let headers = [("Content-Type", "application/json")];
        server.send("POST", &format!("/api/v1/polls/{slug}/participants"), &headers, body.as_bytes())
    };
    let ticket = |response: &tests::Response| {
        assert_eq!(response.status, 201, "{}", response.text());
        let told: serde_json::Value = serde_json::from_slice(&response.body).expect("JSON");
        format!("Bearer {}", told["token"].as_str().expect("a token"))
    };
    let (town, city) = (ticket(&join("town", "join-town-0000001")), ticket(&join("city", "join-city-0000001")));
    let ask = |token: &str, path: &str| server.get_with(path, &[("Authorization", token)]).status;
    for (token, own, other) in [(&town, "town", "city"), (&city, "city", "town")] {
        assert_eq!(ask(token, &format!("/api/v1/polls/{own}/next")), 200, "{own}");
        assert_eq!(ask(token, &format!("/api/v1/polls/{other}/next")), 401, "{other}");
        assert_eq!(ask(token, &format!("/polls/{own}/me/data.json")), 200, "{own}");
        assert_eq!(ask(token, &format!("/polls/{other}/me/data.json")), 401, "{other}");
        // A ticket is no account.
        assert_eq!(ask(token, "/account"), 303);
        assert_eq!(ask(token, "/admin/accounts"), 303);
    }
    // A draft is as absent as a poll that was never made.
    assert_eq!((join("draft", "join-draft-000001").status, join("never", "join-never-000001").status), (404, 404));
    for page in ["", "/results", "/statements", "/data", "/data/votes.csv"] {
        let (draft, never) = (server.get(&format!("/polls/draft{page}")), server.get(&format!("/polls/never{page}")));
        assert_eq!((draft.status, never.status), (404, 404), "{page}");
        assert_eq!(draft.text().replace("draft", ""), never.text().replace("never", ""), "{page}");
    }
}
