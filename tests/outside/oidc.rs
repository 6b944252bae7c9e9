//! Signing in by way of an identity provider, which may lie.

use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;
use tests::{CLIENT, CLIENT_SECRET, Issuer, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    whoever_has_an_account_signs_in_with_it_and_the_session_is_a_new_one,
    lies_are_not_believed,
    only_the_browser_that_has_begun_comes_back_and_only_once,
    an_account_that_was_closed_stays_closed,
    one_place_cannot_try_without_end_and_whoever_gets_in_is_not_counted,
    the_way_on_stays_on_this_site,
    a_provider_that_is_another_or_away_is_not_used_and_not_asked_by_everybody,
    without_a_provider_there_is_no_such_way,
);

struct Site {
    server: Serving,
    data: PathBuf,
    issuer: Issuer,
    _folder: TempDir,
}

impl Site {
    /// A site with an account for Ann, whom the provider knows as well.
    fn new() -> Self {
        Self::with(&[])
    }

    fn with(more: &[&str]) -> Self {
        let (folder, issuer) = (folder(), Issuer::new());
        let (data, secret) = (folder.path().join("data"), folder.path().join("client-secret"));
        std::fs::write(&secret, format!("{CLIENT_SECRET}\n")).expect("a secret");
        run!["account", "create", "--email", "ann@example.org", "--name", "Ann", "--data", &data].ok();
        let address = issuer.address();
        let mut arguments: Vec<&std::ffi::OsStr> = vec![
            "--data".as_ref(),
            data.as_os_str(),
            "--oidc-issuer".as_ref(),
            address.as_ref(),
            "--oidc-client-id".as_ref(),
            CLIENT.as_ref(),
            "--oidc-secret-file".as_ref(),
            secret.as_os_str(),
        ];
        arguments.extend(more.iter().map(std::ffi::OsStr::new));
        let server = Serving::start(&arguments);
        Self { server, data, issuer, _folder: folder }
    }

    /// There and back with one browser.
    fn try_it(&self, visitor: &Visitor<'_>) -> Response {
        let away = visitor.get("/sign-in/oidc?next=/facilitate");
        assert_eq!(away.status, 303, "{}", away.text());
        visitor.get(&self.issuer.sign_in(away.header("location").expect("an address")))
    }

    fn audit(&self) -> String {
        String::from_utf8_lossy(run!["audit", "--data", &self.data].ok()).into_owned()
    }
}

fn is_refused(answer: &Response, says: &str, why: &str) {
    assert_eq!(answer.status, 422, "{why}");
    assert!(answer.text().contains(says), "{why}: {}", answer.text());
    let session = answer.headers_named("set-cookie").any(|line| line.starts_with("folkmoot="));
    assert!(!session, "{why}: a session has begun");
}

#[test]
fn whoever_has_an_account_signs_in_with_it_and_the_session_is_a_new_one() {
    let site = Site::new();
    let visitor = Visitor::new(&site.server);
    let page = visitor.get("/sign-in?next=/facilitate");
    assert!(page.text().contains("Sign in with 127.0.0.1"), "{}", page.text());
    assert!(page.text().contains("href=\"/sign-in/oidc?next=%2Ffacilitate\""), "{}", page.text());
    let back = site.try_it(&visitor);
    assert_eq!((back.status, back.header("location")), (303, Some("/facilitate")), "{}", back.text());
    assert_eq!(visitor.get("/account").status, 200);
    assert!(visitor.get("/account").text().contains("ann@example.org"));
    assert!(!visitor.cookie().contains("folkmoot-oidc"), "what was carried along is gone");
    let before = visitor.cookie();
    assert_eq!(site.try_it(&visitor).status, 303);
    assert_ne!(visitor.cookie(), before);
    let old = Visitor::new(&site.server);
    old.steal(&before);
    assert_eq!(old.get("/account").status, 303, "the session of before has ended");
    let log = site.audit();
    assert!(log.contains("account.sign-in") && !log.contains("example.org"), "{log}");
    // Nobody becomes more than they are.
    assert_eq!(visitor.get("/admin/accounts").status, 404);
}

#[test]
fn the_way_on_stays_on_this_site() {
    let site = Site::new();
    for next in ["https://evil.example", "//evil.example", "%2F%2Fevil.example", "/\\evil.example"] {
        let visitor = Visitor::new(&site.server);
        let away = visitor.get(&format!("/sign-in/oidc?next={next}"));
        let back = visitor.get(&site.issuer.sign_in(away.header("location").expect("an address")));
        assert_eq!(back.header("location"), Some("/account"), "{next}");
    }
}

#[test]
fn lies_are_not_believed() {
    let site = Site::new();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    let failed = "did not work";
    for (claim, lie, says) in [
        ("nonce", json!("another"), failed),
        ("nonce", Value::Null, failed),
        ("aud", json!("another"), failed),
        ("aud", json!([CLIENT, "another"]), failed),
        ("iss", json!("http://127.0.0.1:1"), failed),
        ("exp", json!(now - 120), failed),
        ("iat", json!(now + 3600), failed),
        ("alg", json!("none"), failed),
        ("alg", json!("HS256"), failed),
        ("kid", json!("second"), failed),
        ("email_verified", json!(false), "has not verified your e-mail address"),
        ("email_verified", Value::Null, "has not verified your e-mail address"),
        ("email", Value::Null, "has not verified your e-mail address"),
        ("email", json!("bob@example.org"), "There is no account here"),
    ] {
        site.issuer.tell_the_truth();
        site.issuer.lie(claim, lie.clone());
        let visitor = Visitor::new(&site.server);
        is_refused(&site.try_it(&visitor), says, &format!("{claim}: {lie}"));
        assert_eq!(visitor.get("/account").status, 303, "{claim}: {lie}");
    }
    site.issuer.tell_the_truth();
    assert_eq!(site.try_it(&Visitor::new(&site.server)).status, 303);
    // Nobody has got an account by the way.
    let list = run!["account", "list", "--data", &site.data];
    assert!(!String::from_utf8_lossy(list.ok()).contains("bob@example.org"));
}

#[test]
fn only_the_browser_that_has_begun_comes_back_and_only_once() {
    let site = Site::new();
    let (ann, eve) = (Visitor::new(&site.server), Visitor::new(&site.server));
    let begin = |visitor: &Visitor<'_>| {
        let away = visitor.get("/sign-in/oidc");
        site.issuer.sign_in(away.header("location").expect("an address"))
    };
    let back = begin(&ann);
    is_refused(&eve.get(&back), "did not work", "a browser that has begun nothing");
    _ = begin(&eve);
    is_refused(&eve.get(&back), "did not work", "a browser that has begun another way");
    let altered = back.replace("state=", "state=x");
    let tried = Visitor::new(&site.server);
    tried.steal(&ann.cookie());
    is_refused(&tried.get(&altered), "did not work", "another state");
    tried.steal(&ann.cookie());
    is_refused(&tried.get(&back.replace("code-", "code-9")), "did not work", "a code that is none");
    tried.steal(&ann.cookie());
    is_refused(&tried.get(&format!("{back}&iss=https://evil.example")), "did not work", "another provider");
    tried.steal(&ann.cookie());
    let state = back.split_once("state=").expect("a state").1;
    let declined = tried.get(&format!("/sign-in/oidc/callback?error=access_denied&state={state}"));
    is_refused(&declined, "did not work", "the provider says no");
    let cookie = ann.cookie();
    assert_eq!(ann.get(&back).status, 303);
    let again = Visitor::new(&site.server);
    again.steal(&cookie);
    is_refused(&again.get(&back), "did not work", "the same code again");
}

#[test]
fn an_account_that_was_closed_stays_closed() {
    let site = Site::new();
    let root = Visitor::with_account(&site.server, &site.data, "root@example.org", true);
    let disabled = root.post("/admin/accounts/1", &[("do", "disable")]);
    assert_eq!(disabled.status, 303, "{}", disabled.text());
    is_refused(&site.try_it(&Visitor::new(&site.server)), "There is no account here", "a closed account");
    assert!(site.audit().contains("account.sign-in-refused"));
}

#[test]
fn a_provider_that_is_another_or_away_is_not_used_and_not_asked_by_everybody() {
    let site = Site::new();
    site.issuer.lie("issuer", json!("https://login.example.org"));
    for _ in 0..3 {
        is_refused(&Visitor::new(&site.server).get("/sign-in/oidc"), "did not work", "another issuer");
    }
    assert_eq!(site.issuer.requests().len(), 1, "the answer is remembered for some seconds");
}

#[test]
fn one_place_cannot_try_without_end_and_whoever_gets_in_is_not_counted() {
    let site = Site::with(&["--behind-proxy", "1"]);
    let asks = |place: &str, path: &str| Visitor::new(&site.server).get_with(path, &[("X-Forwarded-For", place)]);
    let tries = (0..200).take_while(|_| asks("192.0.2.7", "/sign-in/oidc/callback?code=a&state=b").status == 422);
    let tries = tries.count();
    assert!((60..80).contains(&tries), "{tries} tries");
    for path in ["/sign-in/oidc/callback?code=a&state=b", "/sign-in/oidc"] {
        let refused = asks("192.0.2.7", path);
        assert_eq!(refused.status, 429, "{path}");
        let seconds: u64 = refused.header("retry-after").and_then(|text| text.parse().ok()).expect("how long");
        assert!((1..=900).contains(&seconds), "{seconds}");
        assert!(refused.text().contains("There were too many attempts"), "{}", refused.text());
    }
    assert_eq!(asks("192.0.2.8", "/sign-in/oidc").status, 303, "others are not held up");
    // A whole office behind one address signs in in the morning.
    let office = [("X-Forwarded-For", "192.0.2.9")];
    for _ in 0..40 {
        let ann = Visitor::new(&site.server);
        let away = ann.get_with("/sign-in/oidc", &office);
        let back = site.issuer.sign_in(away.header("location").expect("an address"));
        assert_eq!(ann.get_with(&back, &office).header("location"), Some("/account"));
    }
}

#[test]
fn without_a_provider_there_is_no_such_way() {
    let folder = folder();
    let server = Serving::data(folder.path());
    assert!(!server.get("/sign-in").text().contains("/sign-in/oidc"));
    for path in ["/sign-in/oidc", "/sign-in/oidc/callback?code=a&state=b"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
    let data = folder.path().as_os_str();
    let serve = |more: &[&str]| {
        let mut arguments =
            vec!["serve".into(), "--listen".into(), "127.0.0.1:0".into(), "--data".into(), data.to_owned()];
        arguments.extend(more.iter().map(std::ffi::OsString::from));
        tests::folkmoot(arguments)
    };
    serve(&["--oidc-issuer", "https://login.example.org"]).is_wrong_usage();
    for wrong in ["http://login.example.org", "login.example.org", "https://ann@login.example.org", ""] {
        serve(&["--oidc-issuer", wrong, "--oidc-client-id", "moot"]).fails_saying(&["--oidc-issuer"]);
    }
    serve(&["--oidc-issuer", "https://login.example.org", "--oidc-client-id", " "]).fails_saying(&["--oidc-client-id"]);
    let gone = ["--oidc-issuer", "https://a.example", "--oidc-client-id", "a", "--oidc-secret-file", "/nowhere/secret"];
    serve(&gone).fails_saying(&["--oidc-secret-file", "/nowhere/secret"]);
}
