//! Every route against every kind of person, over HTTP. A route that is not in the table below fails the test, and so
//! does a row without a route.

mod swapped;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use tests::{Held, ModelServer, Poll, Reply, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    every_route_answers_everybody_as_the_table_says,
    whoever_takes_part_in_one_poll_is_a_stranger_in_another,
);

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
    ("GET", "/api/v1/polls/{slug}/next", "participant", "/api/v1/polls/moot/next"),
    ("GET", "/api/v1/polls/{slug}/statements/similar", "participant", "/api/v1/polls/moot/statements/similar?text=x"),
    ("GET", "/assets/{file}", "public", "/assets/nothing.css"),
    ("GET", "/embed.js", "public", "/embed.js"),
    ("GET", "/facilitate/{slug}/data/whole.zip", "poll:facilitator", "/facilitate/town/data/whole.zip"),
    ("GET", "/facilitate", "signed-in", "/facilitate"),
    ("GET", "/facilitate/new", "signed-in", "/facilitate/new"),
    ("GET", "/facilitate/new/import", "signed-in", "/facilitate/new/import"),
    ("POST", "/facilitate/new/import", "signed-in", "/facilitate/new/import"),
    ("GET", "/facilitate/{slug}/names", "poll:facilitator", "/facilitate/town/names"),
    ("POST", "/facilitate/{slug}/names", "poll:facilitator", "/facilitate/town/names"),
    ("GET", "/facilitate/{slug}", "poll:reader", "/facilitate/town"),
    ("GET", "/facilitate/{slug}/close", "poll:facilitator", "/facilitate/town/close"),
    ("GET", "/facilitate/{slug}/log", "poll:reader", "/facilitate/town/log"),
    ("GET", "/facilitate/{slug}/log.csv", "poll:reader", "/facilitate/town/log.csv"),
    ("GET", "/facilitate/{slug}/sites", "poll:facilitator", "/facilitate/town/sites"),
    ("POST", "/facilitate/{slug}/sites", "poll:facilitator", "/facilitate/town/sites"),
    // Nobody has made this name.
    ("POST", "/polls/{slug}/me/invitations", "participant", "/polls/moot/me/invitations"),
    ("GET", "/polls/{slug}/topics", "participant", "/polls/moot/topics"),
    ("POST", "/polls/{slug}/topics", "participant", "/polls/moot/topics"),
    ("POST", "/api/v1/polls/{slug}/topics", "participant", "/api/v1/polls/moot/topics"),
    ("GET", "/sites/{site}", "public", "/sites/nowhere?page_id=1"),
    ("GET", "/facilitate/{slug}/messages", "poll:facilitator", "/facilitate/town/messages"),
    ("POST", "/facilitate/{slug}/webhooks", "poll:facilitator", "/facilitate/town/webhooks"),
    ("GET", "/facilitate/{slug}/monitor", "poll:reader", "/facilitate/town/monitor"),
    ("GET", "/facilitate/{slug}/patterns", "poll:reader", "/facilitate/town/patterns"),
    ("GET", "/facilitate/{slug}/weighting", "poll:reader", "/facilitate/town/weighting"),
    ("GET", "/polls/{slug}/weighting", "public", "/polls/town/weighting"),
    ("GET", "/facilitate/{slug}/people", "poll:facilitator", "/facilitate/town/people"),
    ("GET", "/facilitate/{slug}/preview", "poll:reader", "/facilitate/town/preview"),
    ("GET", "/facilitate/{slug}/preview/{step}", "poll:reader", "/facilitate/town/preview/landing"),
    ("GET", "/facilitate/{slug}/runs", "poll:reader", "/facilitate/town/runs"),
    ("POST", "/facilitate/{slug}/runs", "poll:facilitator", "/facilitate/town/runs"),
    ("GET", "/facilitate/{slug}/runs/{run}", "poll:reader", "/facilitate/town/runs/1"),
    ("POST", "/facilitate/{slug}/runs/{run}", "poll:facilitator", "/facilitate/town/runs/1"),
    ("GET", "/facilitate/{slug}/runs/{run}/hand-over.zip", "poll:reader", "/facilitate/town/runs/1/hand-over.zip"),
    ("POST", "/facilitate/{slug}/runs/{run}/return", "poll:facilitator", "/facilitate/town/runs/1/return"),
    ("GET", "/api/v1/polls/{slug}/ratings/{version}", "public", "/api/v1/polls/town/ratings/1"),
    ("GET", "/api/v1/polls/{slug}/runs", "poll:reader", "/api/v1/polls/town/runs"),
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
    // Nothing is ratified there, so nobody is let in and there is nothing to try.
    (
        "GET",
        "/facilitate/{slug}/constitution/preview/{version}",
        "poll:reader",
        "/facilitate/town/constitution/preview/1",
    ),
    ("POST", "/facilitate/{slug}/constitution/vote", "poll:facilitator", "/facilitate/town/constitution/vote"),
    ("POST", "/facilitate/{slug}/constitution/ratify", "poll:facilitator", "/facilitate/town/constitution/ratify"),
    ("GET", "/polls/{slug}/constitution/v/{version}", "public", "/polls/town/constitution/v/1"),
    ("GET", "/polls/{slug}/constitution/diff/{from}/{to}", "public", "/polls/town/constitution/diff/1/2"),
    // No report is kept there: everybody is told the same.
    ("GET", "/polls/{slug}/report", "public", "/polls/town/report"),
    ("GET", "/polls/{slug}/report/v/{version}", "public", "/polls/town/report/v/1"),
    ("GET", "/polls/{slug}/report/v/{version}/bundle.zip", "public", "/polls/town/report/v/1/bundle.zip"),
    (
        "GET",
        "/polls/{slug}/report/v/{version}/bundle-with-models.zip",
        "public",
        "/polls/town/report/v/1/bundle-with-models.zip",
    ),
    (
        "GET",
        "/polls/{slug}/report/v/{version}/models/{model}/{file}",
        "public",
        "/polls/town/report/v/1/models/base/config.json",
    ),
    ("GET", "/polls/{slug}/report/v/{version}/report.html", "public", "/polls/town/report/v/1/report.html"),
    ("GET", "/polls/{slug}/report/v/{version}/data/{file}", "public", "/polls/town/report/v/1/data/report.json"),
    ("GET", "/facilitate/{slug}/report", "poll:reader", "/facilitate/town/report"),
    ("GET", "/facilitate/{slug}/report/preview/{sha256}", "poll:reader", "/facilitate/town/report/preview/00"),
    ("POST", "/facilitate/{slug}/report/rating", "poll:facilitator", "/facilitate/town/report/rating"),
    ("POST", "/facilitate/{slug}/report/publish", "poll:facilitator", "/facilitate/town/report/publish"),
    ("GET", "/feed.atom", "public", "/feed.atom"),
    ("GET", "/polls/{slug}/feed.atom", "public", "/polls/town/feed.atom"),
    ("GET", "/polls/{slug}/badge.svg", "public", "/polls/town/badge.svg"),
    ("GET", "/favicon.ico", "public", "/favicon.ico"),
    ("GET", "/healthz", "public", "/healthz"),
    ("GET", "/pkg/{*file}", "public", "/pkg/nothing.js"),
    ("GET", "/polls/{slug}", "public", "/polls/town"),
    ("GET", "/polls/{slug}/agreement", "public", "/polls/town/agreement"),
    ("GET", "/polls/{slug}/constitution", "public", "/polls/town/constitution"),
    ("GET", "/polls/{slug}/data", "public", "/polls/town/data"),
    ("GET", "/polls/{slug}/data/{file}", "public", "/polls/town/data/votes.csv"),
    ("GET", "/polls/{slug}/events", "public", "/polls/town/events"),
    ("GET", "/polls/{slug}/join", "participant", "/polls/moot/join"),
    ("GET", "/polls/{slug}/map", "public", "/polls/town/map"),
    ("GET", "/polls/{slug}/math/pca2", "public", "/polls/town/math/pca2"),
    ("GET", "/polls/{slug}/me", "participant", "/polls/moot/me"),
    ("GET", "/polls/{slug}/me/about", "participant", "/polls/moot/me/about"),
    ("GET", "/polls/{slug}/me/data.json", "participant", "/polls/moot/me/data.json"),
    ("GET", "/polls/{slug}/rate", "participant", "/polls/moot/rate"),
    ("GET", "/polls/{slug}/results", "public", "/polls/town/results"),
    ("GET", "/polls/{slug}/return", "participant", "/polls/moot/return"),
    ("GET", "/polls/{slug}/sign-in", "participant", "/polls/moot/sign-in"),
    ("GET", "/polls/{slug}/statements", "public", "/polls/town/statements"),
    ("GET", "/polls/{slug}/statements/{id}", "public", "/polls/town/statements/1"),
    ("GET", "/polls/{slug}/subscribe", "public", "/polls/moot/subscribe"),
    ("GET", "/polls/{slug}/subscription/{number}/{seal}", "public", "/polls/moot/subscription/1/00"),
    ("GET", "/polls/{slug}/vote", "participant", "/polls/moot/vote"),
    ("GET", "/polls/{slug}/write", "participant", "/polls/moot/write"),
    ("GET", "/robots.txt", "public", "/robots.txt"),
    ("GET", "/sign-in", "public", "/sign-in"),
    // There is no identity provider there.
    ("GET", "/sign-in/oidc", "public", "/sign-in/oidc"),
    ("GET", "/sign-in/oidc/callback", "public", "/sign-in/oidc/callback"),
    ("GET", "/welcome/{token}", "public", "/welcome/used"),
    ("POST", "/account/name", "signed-in", "/account/name"),
    ("POST", "/account/password", "signed-in", "/account/password"),
    ("POST", "/account/sessions/end", "signed-in", "/account/sessions/end"),
    ("POST", "/account/tokens", "signed-in", "/account/tokens"),
    ("POST", "/account/tokens/end", "signed-in", "/account/tokens/end"),
    ("POST", "/admin/accounts", "admin", "/admin/accounts"),
    ("POST", "/admin/accounts/{id}", "admin", "/admin/accounts/99"),
    ("POST", "/polls/{slug}/subscribe", "public", "/polls/moot/subscribe"),
    ("POST", "/polls/{slug}/subscription/{number}/{seal}", "public", "/polls/moot/subscription/1/00"),
    ("POST", "/api/v1/polls/{slug}/participants", "participant", "/api/v1/polls/moot/participants"),
    ("POST", "/api/v1/polls/{slug}/statements", "participant", "/api/v1/polls/moot/statements"),
    (
        "POST",
        "/api/v1/polls/{slug}/statements/{id}/translation",
        "participant",
        "/api/v1/polls/moot/statements/1/translation",
    ),
    ("POST", "/api/v1/polls/{slug}/votes", "participant", "/api/v1/polls/moot/votes"),
    ("POST", "/polls/{slug}/join", "participant", "/polls/moot/join"),
    ("POST", "/polls/{slug}/me/about", "participant", "/polls/moot/me/about"),
    ("POST", "/polls/{slug}/me/erase", "participant", "/polls/moot/me/erase"),
    ("POST", "/polls/{slug}/me/leave", "participant", "/polls/moot/me/leave"),
    ("POST", "/polls/{slug}/rate", "participant", "/polls/moot/rate"),
    ("POST", "/polls/{slug}/return", "participant", "/polls/moot/return"),
    ("POST", "/polls/{slug}/statements/{id}/report", "participant", "/polls/moot/statements/1/report"),
    ("POST", "/polls/{slug}/statements/{id}/translation", "participant", "/polls/moot/statements/1/translation"),
    ("POST", "/polls/{slug}/votes", "participant", "/polls/moot/votes"),
    ("POST", "/polls/{slug}/write", "participant", "/polls/moot/write"),
    ("POST", "/sign-in", "public", "/sign-in"),
    ("POST", "/sign-out", "public", "/sign-out"),
    ("POST", "/welcome/{token}", "public", "/welcome/used"),
];

/// Version of the text that people agree to when they join.
const CONSENT: &str = tests::CONSENT;

/// Addresses above that name what is not there, so that whoever may know is told so: nothing is published or ratified,
/// no such seal was made, no such file is part of the program, no identity provider is known.
const NOTHING: [&str; 22] = [
    "/polls/{slug}/sign-in",
    "/sites/{site}",
    "/api/v1/polls/{slug}/ratings/{version}",
    "/facilitate/{slug}/runs/{run}/hand-over.zip",
    "/facilitate/{slug}/runs/{run}/return",
    "/facilitate/{slug}/runs/{run}",
    "/facilitate/{slug}/constitution/preview/{version}",
    "/sign-in/oidc",
    "/sign-in/oidc/callback",
    "/polls/{slug}/constitution/v/{version}",
    "/polls/{slug}/subscription/{number}/{seal}",
    "/assets/{file}",
    "/pkg/{*file}",
    "/polls/{slug}/constitution/diff/{from}/{to}",
    "/polls/{slug}/report",
    "/polls/{slug}/report/v/{version}",
    "/polls/{slug}/report/v/{version}/bundle.zip",
    "/polls/{slug}/report/v/{version}/bundle-with-models.zip",
    "/polls/{slug}/report/v/{version}/models/{model}/{file}",
    "/polls/{slug}/report/v/{version}/report.html",
    "/polls/{slug}/report/v/{version}/data/{file}",
    "/facilitate/{slug}/report/preview/{sha256}",
];

/// Routes around taking part that are for those as well who do not take part yet, or not any more.
const FOR_NEWCOMERS: [&str; 7] = [
    "/polls/{slug}/sign-in",
    // Without a rating everybody is told so, and strangers are led to their return code.
    "/polls/{slug}/rate",
    "/polls/{slug}/join",
    "/polls/{slug}/return",
    "/polls/{slug}/me/leave",
    "/api/v1/polls/{slug}/participants",
    "/polls/{slug}/me/erase",
];

/// What is sent to a route of taking part, so that nothing but the person decides about the answer: the body of a
/// form, or JSON.
const BODIES: [(&str, &str); 10] = [
    ("/api/v1/polls/{slug}/topics", "{\"topics\":[]}"),
    ("/polls/{slug}/rate", "answers=00&choice=first&key=a-rating-of-the-matrix"),
    ("/polls/{slug}/votes", "statement=1&vote=agree&key=a-vote-of-the-matrix"),
    ("/polls/{slug}/statements/{id}/report", "reason=spam"),
    ("/polls/{slug}/me/erase", "sure=yes"),
    ("/api/v1/polls/{slug}/statements/{id}/translation", "{\"language\":\"de\"}"),
    ("/polls/{slug}/join", "consent=2&key=a-newcomer-of-the-matrix"),
    ("/api/v1/polls/{slug}/votes", "{\"statement\":\"1\",\"vote\":\"agree\",\"key\":\"a-vote-of-the-matrix\"}"),
    ("/api/v1/polls/{slug}/participants", "{\"consent\":\"2\",\"key\":\"a-newcomer-of-the-matrix\"}"),
    (
        "/api/v1/polls/{slug}/statements",
        "{\"text\":\"AI should be tried by a matrix.\",\"key\":\"a-statement-of-the-matrix\"}",
    ),
];

/// Routes after which whoever was signed in is not any more.
const ENDING: [&str; 3] = ["/sign-out", "/sign-in", "/account/sessions/end"];

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
