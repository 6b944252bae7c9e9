//! Neither what a refusal says nor how long it takes tells whether there is such an account, link or code.

use std::time::{Duration, Instant};
use tests::{CONSENT, Client, Held, Response, Serving, Visitor, cases, folder, run};

tests::also_on_postgres!(
    signing_in_takes_as_long_for_an_account_that_is_not_there,
    a_link_that_was_used_is_like_one_that_never_was,
    an_invitation_that_was_used_is_like_one_that_never_was,
    a_return_code_of_somebody_who_is_gone_is_like_one_of_nobody,
);

/// Pairs of attempts; of `FOLKMOOT_THOROUGH=1000` a thousand.
fn pairs() -> usize {
    cases(40)
}

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

/// A server to which every request can come from another place, so that no limit is reached.
fn serve(data: &std::path::Path) -> Serving {
    let server = Serving::start(&["--data".as_ref(), data.as_os_str(), "--behind-proxy".as_ref(), "1".as_ref()]);
    _ = Client::new(server.address()).get("/sign-in");
    server
}

fn send(server: &Serving, from: usize, path: &str, kind: (&str, &str), body: &str) -> Response {
    let from = format!("10.{}.{}.1", from / 250, from % 250);
    server.send("POST", path, &[kind, ("X-Forwarded-For", &from)], body.as_bytes())
}

/// What somebody typed, and the answer.
type Tried = (String, Response);

/// Makes sure that two kinds of attempts have the same answer, and after the same time. An attempt gets a number that no
/// other one has.
fn are_alike(known: impl Fn(usize) -> Tried, unknown: impl Fn(usize) -> Tried) {
    let timed = |attempt: &dyn Fn(usize) -> Tried, number| {
        let begun = Instant::now();
        let (typed, answer) = attempt(number);
        let took = begun.elapsed();
        ((answer.status, answer.text().replace(&typed, "...")), took)
    };
    let (mut one, mut other) = (Vec::new(), Vec::new());
    // The first ones find nothing prepared.
    timed(&known, 0);
    timed(&unknown, 0);
    for pair in 1..=pairs() {
        // Which comes first changes, so that what the machine does otherwise hits both alike.
        let ((first, a), (second, b)) = if pair % 2 == 0 {
            (timed(&known, pair), timed(&unknown, pair))
        } else {
            let second = timed(&unknown, pair);
            (timed(&known, pair), second)
        };
        assert_eq!(first, second);
        one.push(a);
        other.push(b);
    }
    let slower = one.iter().zip(&other).filter(|(one, other)| one > other).count();
    let apart = median(&one).abs_diff(median(&other));
    println!("medians {:?} and {:?}; {slower} of {} slower", median(&one), median(&other), pairs());
    // Of fair coins, a number of heads this close to half of them comes up in all but 1 of 10,000 cases. A hash that is
    // not computed is both: far apart and always on the same side.
    let is_chance = (slower as f64 - pairs() as f64 / 2.0).abs() <= 2.0 * (pairs() as f64).sqrt();
    assert!(is_chance || apart < Duration::from_millis(5), "{apart:?} apart, {slower} of {} slower", pairs());
}

fn median(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    sorted[sorted.len() / 2]
}

#[test]
fn signing_in_takes_as_long_for_an_account_that_is_not_there() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = serve(&data);
    // Each account and each address is refused after five attempts.
    let accounts: Vec<String> = (0..=pairs() / 4).map(|n| format!("person-{n}@example.org")).collect();
    for email in &accounts {
        _ = Visitor::with_account(&server, &data, email, false);
    }
    let attempt = |email: String, from: usize| {
        let body = format!("email={}&password=not+the+right+one", email.replace('@', "%40"));
        let answer = send(&server, from, "/sign-in", FORM, &body);
        assert_eq!(answer.status, 422, "{}", answer.text());
        (email, answer)
    };
    are_alike(
        |number| attempt(accounts[number / 4].clone(), 2 * number),
        |number| attempt(format!("nobody-{:}@example.org", number / 4), 2 * number + 1),
    );
}

#[test]
fn a_link_that_was_used_is_like_one_that_never_was() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = serve(&data);
    _ = Visitor::with_account(&server, &data, "ann@example.org", false);
    let reset = run!["account", "reset", "--email", "ann@example.org", "--data", &data];
    let link = String::from_utf8_lossy(reset.ok()).trim().to_owned();
    let (_, token) = link.rsplit_once('/').expect("a link");
    let password = format!("password={}", tests::PASSWORD.replace(' ', "+"));
    let attempt = |token: String, from: usize| {
        let answer = send(&server, from, &format!("/welcome/{token}"), FORM, &password);
        (token, answer)
    };
    assert_eq!(attempt(token.to_owned(), 9_000).1.status, 303, "the first time it works");
    let unknown = |number: usize| attempt(format!("{number:0>64}"), 2 * number + 1);
    assert_eq!((token.len(), unknown(0).1.status), (64, 410));
    are_alike(|number| attempt(token.to_owned(), 2 * number), unknown);
}

#[test]
fn an_invitation_that_was_used_is_like_one_that_never_was() {
    let folder = folder();
    let digest = ring::digest::digest(&ring::digest::SHA256, b"CODE0001");
    let hash: String = digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    let settings = serde_json::json!({ "access": "codes" });
    Held::new("town", &["AI should keep its promises."]).settings(settings).invites(&[&hash]).put(folder.path());
    let server = serve(folder.path());
    let attempt = |code: &str, number: usize| {
        let body = serde_json::json!({ "key": format!("join-{number:016}"), "consent": CONSENT, "invite": code });
        let json = ("Content-Type", "application/json");
        let answer = send(&server, number, "/api/v1/polls/town/participants", json, &body.to_string());
        (code.to_owned(), answer)
    };
    assert_eq!(attempt("CODE0001", 9_000).1.status, 201, "the first time it works");
    assert_eq!(attempt("CODE0002", 9_001).1.status, 403);
    are_alike(|number| attempt("CODE0001", 2 * number), |number| attempt("CODE0002", 2 * number + 1));
}

#[test]
fn a_return_code_of_somebody_who_is_gone_is_like_one_of_nobody() {
    let folder = folder();
    Held::new("town", &["AI should keep its promises."]).put(folder.path());
    let server = serve(folder.path());
    let anna = Visitor::new(&server);
    assert_eq!(anna.post("/polls/town/join", &[("key", "join-0000000000000001"), ("consent", CONSENT)]).status, 303);
    let page = anna.get("/polls/town/me").text().to_owned();
    let code = page.split_once("<code dir=\"ltr\">").expect("a code").1.split('<').next().expect("its end").to_owned();
    let attempt = |code: &str, from: usize| {
        let answer = send(&server, from, "/polls/town/return", FORM, &format!("code={code}"));
        (code.to_owned(), answer)
    };
    assert_eq!(attempt(&code, 9_000).1.status, 303, "as long as she is there");
    assert_eq!(anna.post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    let last = if code.ends_with('A') { 'B' } else { 'A' };
    let other = format!("{}{last}", &code[..code.len() - 1]);
    assert_eq!(attempt(&other, 9_001).1.status, 422);
    are_alike(|number| attempt(&code, 2 * number), |number| attempt(&other, 2 * number + 1));
}
