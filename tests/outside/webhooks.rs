//! Webhooks: from the form to a real listener on this machine, and what becomes of a request that is not taken.

use base64::{Engine, engine::general_purpose::STANDARD};
use ring::hmac;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{Answer, Asked, Held, Listener, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    each_change_of_phase_is_told_once_with_a_signature_that_others_can_check,
    a_receiver_that_fails_is_tried_again_with_the_same_id_and_the_log_says_so,
    a_server_that_is_killed_after_the_commit_tells_when_it_is_back,
    a_receiver_that_hangs_holds_up_nobody_and_one_that_redirects_leads_nowhere,
    webhooks_are_for_those_who_run_the_poll_and_there_are_not_too_many,
    a_test_goes_to_a_webhook_that_there_is_and_not_without_end,
);

const MESSAGES: &str = "/facilitate/rules/messages";
const WEBHOOKS: &str = "/facilitate/rules/webhooks";
const EMAIL: &str = "facilitator@example.org";

/// A site with an open poll named `rules`.
struct Site {
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

fn serve(data: &std::path::Path, private: bool) -> Serving {
    let mut arguments = vec!["--data".as_ref(), data.as_os_str()];
    if private {
        arguments.push("--allow-private-webhooks".as_ref());
    }
    Serving::start(&arguments)
}

impl Site {
    fn new(private: bool) -> Self {
        let folder = folder();
        let data = folder.path().join("data");
        Held::new("rules", &["The AI says where it has something from."]).topic("Rules for us").put(&data);
        Self { server: serve(&data, private), data, _folder: folder }
    }

    fn facilitator(&self) -> Visitor<'_> {
        let visitor = Visitor::with_account(&self.server, &self.data, EMAIL, false);
        Visitor::give_role(&self.data, EMAIL, "rules", "facilitator");
        visitor
    }
}

/// Adds a webhook that leads to this listener; gives its secret.
fn add(visitor: &Visitor<'_>, listener: &Listener) -> String {
    let url = format!("http://{}/hook?key=abc", listener.address());
    let page = visitor.post(WEBHOOKS, &[("do", "add"), ("url", &url)]);
    assert_eq!(page.status, 200, "{}", page.text());
    let start = page.text().find("whsec_").expect("a secret");
    page.text()[start..].split('<').next().expect("an end").to_owned()
}

/// The page, once it says this.
fn page_saying(visitor: &Visitor<'_>, says: &str) -> String {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let page = visitor.get(MESSAGES).text().to_owned();
        if page.contains(says) {
            return page;
        }
        assert!(Instant::now() < until, "the page does not say {says:?}: {page}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// Checks the signature as a receiver does, by another implementation than the server's.
fn is_signed(request: &Asked, secret: &str) -> bool {
    let key = STANDARD.decode(secret.strip_prefix("whsec_").expect("a prefix")).expect("base64");
    let signed = [request.header("webhook-id"), request.header("webhook-timestamp"), request.body.as_str()].join(".");
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), signed.as_bytes());
    request.header("webhook-signature") == format!("v1,{}", STANDARD.encode(tag))
}

#[test]
fn each_change_of_phase_is_told_once_with_a_signature_that_others_can_check() {
    let site = Site::new(true);
    let (visitor, listener) = (site.facilitator(), Listener::answering(&[Answer::status("204 No Content")]));
    assert!(visitor.get(MESSAGES).text().contains("There are no webhooks yet."));
    let secret = add(&visitor, &listener);
    let page = visitor.get(MESSAGES);
    assert!(!page.text().contains("whsec_"), "the secret is shown once");
    assert!(page.text().contains("/hook?key=abc"));
    // From the command line of the machine and in the browser alike.
    run!["poll", "close", "rules", "--data", &site.data].ok();
    let first = &listener.requests(1)[0];
    assert_eq!(first.line, "POST /hook?key=abc");
    assert_eq!(first.header("content-type"), "application/json");
    let told: Value = serde_json::from_str(&first.body).expect("JSON");
    assert_eq!((told["type"].as_str(), told["id"].as_str()), (Some("poll.phase"), Some(first.header("webhook-id"))));
    let expected = serde_json::json!({
        "poll": "rules", "topic": "Rules for us", "from": "voting", "to": "constitution"
    });
    assert_eq!(told["data"], expected);
    assert!(is_signed(first, &secret));
    let altered = Asked { body: first.body.replace("voting", "draft"), ..first.clone() };
    assert!(!is_signed(&altered, &secret) && !is_signed(first, "whsec_AAAA"));
    let reopened = visitor.post("/facilitate/rules/reopen", &[("reason", "Some people had no time.")]);
    assert_eq!(reopened.status, 303, "{}", reopened.text());
    let requests = listener.requests(2);
    let told: Value = serde_json::from_str(&requests[1].body).expect("JSON");
    assert_eq!((told["data"]["from"].as_str(), told["data"]["to"].as_str()), (Some("constitution"), Some("voting")));
    page_saying(&visitor, "Delivered");
    std::thread::sleep(Duration::from_secs(4));
    assert_eq!(listener.requests(2).len(), 2, "nothing is sent twice");
    let log = run!["audit", "--poll", "rules", "--data", &site.data];
    let log = String::from_utf8_lossy(log.ok()).into_owned();
    assert!(log.contains("webhook.add") && !log.contains("key=abc"), "{log}");
}

#[test]
fn a_receiver_that_fails_is_tried_again_with_the_same_id_and_the_log_says_so() {
    let site = Site::new(true);
    let visitor = site.facilitator();
    let failing = [Answer::status("500 Internal Server Error"), Answer::status("200 OK")];
    let listener = Listener::answering(&failing);
    add(&visitor, &listener);
    let number = [("do", "test"), ("number", "1")];
    assert_eq!(
        visitor.post(WEBHOOKS, &number).header("location"),
        Some("/facilitate/rules/messages?done=webhook-tested")
    );
    let page = page_saying(&visitor, "answered 500 Internal Server Error");
    assert!(page.contains("Waiting") && page.contains("Next try:"), "{page}");
    let requests = listener.requests(2);
    assert_eq!(requests[0].header("webhook-id"), requests[1].header("webhook-id"));
    assert_eq!(requests[0].body, requests[1].body);
    page_saying(&visitor, "Delivered");
    // Whoever answers "gone" wants no more of it.
    let gone = Listener::answering(&[Answer::status("410 Gone")]);
    add(&visitor, &gone);
    visitor.post(WEBHOOKS, &[("do", "test"), ("number", "2")]);
    page_saying(&visitor, "Given up");
    assert_eq!(gone.requests(1).len(), 1);
}

#[test]
fn a_test_goes_to_a_webhook_that_there_is_and_not_without_end() {
    let site = Site::new(true);
    let (visitor, listener) = (site.facilitator(), Listener::answering(&[Answer::status("204 No Content")]));
    add(&visitor, &listener);
    let test = |number: &str| visitor.post(WEBHOOKS, &[("do", "test"), ("number", number)]);
    for none in ["0", "2", "-1", "", "all"] {
        assert_eq!(test(none).status, 404, "{none:?}");
    }
    assert_eq!(listener.requests(0).len(), 0, "something was sent");
    let sent = (0..100).take_while(|_| test("1").status == 303).count();
    assert!((10..=20).contains(&sent), "{sent} tests were sent");
    let refused = test("1");
    assert_eq!(refused.status, 429);
    assert!(refused.header("retry-after").is_some_and(|seconds| seconds.parse::<u64>().is_ok()));
    assert!(refused.text().contains("Many tests were sent in a short time."), "{}", refused.text());
    assert!(listener.requests(sent).len() >= sent);
}

#[test]
fn a_receiver_that_hangs_holds_up_nobody_and_one_that_redirects_leads_nowhere() {
    let site = Site::new(true);
    let visitor = site.facilitator();
    let elsewhere = Listener::answering(&[Answer::status("200 OK")]);
    let to = format!("Location: http://{}/\r\n", elsewhere.address());
    let (hangs, redirects, takes) = (
        Listener::answering(&[Answer::Hangs]),
        Listener::answering(&[Answer::Says("307 Temporary Redirect", to, String::new())]),
        Listener::answering(&[Answer::status("200 OK")]),
    );
    for listener in [&hangs, &redirects, &takes] {
        add(&visitor, listener);
    }
    let begun = Instant::now();
    run!["poll", "close", "rules", "--data", &site.data].ok();
    assert_eq!(takes.requests(1).len(), 1);
    assert!(begun.elapsed() < Duration::from_secs(9), "it waited for the one that hangs");
    page_saying(&visitor, "answered 307 Temporary Redirect");
    page_saying(&visitor, "no answer within 10 s");
    // Removed while it waits for its next try: that try is not made.
    visitor.post(WEBHOOKS, &[("do", "end"), ("number", "1")]);
    let page = page_saying(&visitor, "Not sent: ended before");
    assert!(!page.contains(&format!("http://{}/hook", hangs.address())), "{page}");
    assert!(page.contains(&format!("http://{}/hook", takes.address())), "{page}");
    assert_eq!(elsewhere.requests(0).len(), 0, "the redirection was followed");
}

#[test]
fn a_server_that_is_killed_after_the_commit_tells_when_it_is_back() {
    let site = Site::new(true);
    // The first try gets no answer, and the server dies before it could note that.
    let listener = Listener::answering(&[Answer::Hangs, Answer::status("200 OK")]);
    let visitor = site.facilitator();
    let secret = add(&visitor, &listener);
    assert_eq!(visitor.post("/facilitate/rules/close", &[("sure", "yes")]).status, 303);
    assert_eq!(listener.requests(1).len(), 1);
    drop(visitor);
    let Site { server, data, _folder } = site;
    server.kill();
    let server = serve(&data, true);
    let requests = listener.requests(2);
    let ids: BTreeSet<&str> = requests.iter().map(|request| request.header("webhook-id")).collect();
    assert_eq!(ids.len(), 1, "the receiver can see that it is the same");
    assert!(requests.iter().all(|request| is_signed(request, &secret)), "the secret is the same after a restart");
    let visitor = Visitor::new(&server);
    assert_eq!(visitor.sign_in(EMAIL).status, 303);
    page_saying(&visitor, "Delivered");
}

#[test]
fn nothing_near_the_server_is_reached_unless_it_is_allowed() {
    let site = Site::new(false);
    let visitor = site.facilitator();
    let listener = Listener::answering(&[Answer::status("200 OK")]);
    let port = listener.address().rsplit(':').next().expect("a port");
    for (url, says) in [
        (String::new(), "Type the address"),
        ("nonsense".to_owned(), "This is no address."),
        (format!("http://127.0.0.1:{port}/"), "leads to this machine or one near it"),
        (format!("https://localhost:{port}/"), "leads to this machine or one near it"),
        (format!("https://[::ffff:127.0.0.1]:{port}/"), "leads to this machine or one near it"),
        ("https://169.254.169.254/latest/meta-data".to_owned(), "leads to this machine or one near it"),
        ("http://example.org/".to_owned(), "would not be encrypted"),
    ] {
        let answer = visitor.post(WEBHOOKS, &[("do", "add"), ("url", &url)]);
        assert_eq!(answer.status, 422, "{url}");
        assert!(answer.text().contains(says), "{url}: {}", answer.text());
        assert!(answer.text().contains("aria-invalid=\"true\""), "{url}");
    }
    // One that looks like a name of somebody else is looked up when something is sent, and means this machine.
    let hidden = format!("https://2130706433:{port}/");
    assert_eq!(visitor.post(WEBHOOKS, &[("do", "add"), ("url", &hidden)]).status, 200);
    visitor.post(WEBHOOKS, &[("do", "test"), ("number", "1")]);
    let page = page_saying(&visitor, "the address is not a public one");
    assert!(page.contains("Given up"), "{page}");
    assert_eq!(listener.requests(0).len(), 0, "a connection was made");
}

#[test]
fn webhooks_are_for_those_who_run_the_poll_and_there_are_not_too_many() {
    let site = Site::new(false);
    let visitor = site.facilitator();
    for number in 0..10 {
        let url = format!("https://example.org/{number}");
        assert_eq!(visitor.post(WEBHOOKS, &[("do", "add"), ("url", &url)]).status, 200);
    }
    let answer = visitor.post(WEBHOOKS, &[("do", "add"), ("url", "https://example.org/more")]);
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("at most 10 webhooks"));
    let reader = Visitor::with_account(&site.server, &site.data, "reader@example.org", false);
    Visitor::give_role(&site.data, "reader@example.org", "rules", "moderator");
    assert_eq!(reader.get(MESSAGES).status, 404);
    assert!(!reader.get("/facilitate/rules").text().contains(MESSAGES), "no way there for those who may not go it");
    assert!(visitor.get("/facilitate/rules").text().contains(MESSAGES));
}

#[test]
fn both_databases_keep_webhooks() {
    let Some(url) = tests::postgres() else { return };
    let folder = folder();
    Held::new("rules", &["The AI says where it has something from."]).put_into(&url);
    let arguments = ["--database", &url, "--data", folder.path().to_str().expect("UTF-8"), "--allow-private-webhooks"];
    let server = Serving::start(&arguments.map(std::ffi::OsStr::new));
    let visitor = Visitor::admin_at(&server, &url, EMAIL);
    let listener = Listener::answering(&[Answer::status("503 Service Unavailable"), Answer::status("200 OK")]);
    let secret = add(&visitor, &listener);
    run!["poll", "close", "rules", "--database", &url].ok();
    let requests = listener.requests(2);
    assert!(requests.iter().all(|request| is_signed(request, &secret)));
    page_saying(&visitor, "Delivered");
    visitor.post(WEBHOOKS, &[("do", "end"), ("number", "1")]);
    assert!(visitor.get(MESSAGES).text().contains("There are no webhooks yet."));
}
