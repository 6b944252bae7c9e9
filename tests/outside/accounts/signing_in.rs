//! Signing in, and those who try it with somebody else's account.

use super::{location, site, start};
use tests::{PASSWORD, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    a_client_cannot_choose_its_address_where_no_proxy_was_announced,
    signing_in_leads_on_within_the_site_only,
    signing_in_changes_the_token_and_signing_out_ends_it_on_the_server,
    the_sixth_attempt_is_refused_even_with_the_right_password,
    one_place_cannot_try_many_accounts,
    nobody_learns_which_accounts_there_are,
    other_sites_cannot_use_a_visitors_session,
);

/// The page without what the visitor has typed into the field of the address.
fn without(page: &str, typed: &str) -> String {
    page.replace(typed, "")
}

#[test]
fn signing_in_changes_the_token_and_signing_out_ends_it_on_the_server() {
    let site = site();
    let ann = site.person("rotate@example.org", false);
    let first = ann.cookie();
    assert_eq!(ann.get("/account").status, 200);
    assert_eq!(ann.get("/account").header("cache-control"), Some("no-store"));
    let answer = ann.sign_in("Rotate@Example.org");
    assert_eq!((answer.status, location(&answer)), (303, "/account"));
    let line = answer.header("set-cookie").expect("a cookie").to_owned();
    for part in ["Path=/", "HttpOnly", "SameSite=Lax"] {
        assert!(line.contains(part), "{line}");
    }
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let second = ann.cookie();
    assert_ne!(first, second);
    let thief = Visitor::new(&site.server);
    thief.steal(&first);
    assert_eq!(thief.get("/account").status, 303, "the token from before signing in is dead");
    thief.steal(&second);
    assert_eq!(thief.get("/account").status, 200, "a token is all that counts");
    assert_eq!(location(&ann.post("/sign-out", &[])), "/");
    assert_eq!(ann.cookie(), "", "the browser has forgotten it");
    assert_eq!(thief.get("/account").status, 303, "and so has the server");
}

#[test]
fn the_sixth_attempt_is_refused_even_with_the_right_password() {
    let site = site();
    let person = site.person("brute@example.org", false);
    for attempt in 1..=5 {
        // From another place each time: the account counts by itself.
        let answer = site.try_password("brute@example.org", "a wrong guess", &format!("198.51.100.{attempt}"));
        assert_eq!(answer.status, 422, "attempt {attempt}");
    }
    for password in [PASSWORD, "a wrong guess"] {
        let answer = site.try_password("brute@example.org", password, "198.51.100.9");
        assert_eq!(answer.status, 429, "{password}");
        let wait: u64 = answer.header("retry-after").and_then(|s| s.parse().ok()).expect("seconds to wait");
        assert!((1..=900).contains(&wait), "{wait}");
        assert!(answer.text().contains("too many attempts"), "{}", answer.text());
        assert_eq!(answer.header("set-cookie"), None);
    }
    assert_eq!(person.get("/account").status, 200, "who is signed in stays so");
}

#[test]
fn one_place_cannot_try_many_accounts() {
    let site = site();
    _ = site.person("spray@example.org", false);
    for number in 1..=5 {
        // What a client claims itself stands left of what our proxy has written, and does not count. The addresses
        // are one customer's /64.
        let client = format!("203.0.113.{number}, 2001:db8:9:9::{number}");
        let answer = site.try_password(&format!("nobody{number}@example.org"), "a wrong guess", &client);
        assert_eq!(answer.status, 422, "{number}");
    }
    assert_eq!(site.try_password("spray@example.org", PASSWORD, "203.0.113.99, 2001:db8:9:9:ffff::1").status, 429);
    assert_eq!(site.try_password("spray@example.org", PASSWORD, "2001:db8:9:a::1").status, 303);
}

#[test]
fn a_client_cannot_choose_its_address_where_no_proxy_was_announced() {
    let site = start(&[]);
    for number in 1..=5 {
        let answer =
            site.try_password(&format!("u{number}@example.org"), "a wrong guess", &format!("192.0.2.{number}"));
        assert_eq!(answer.status, 422);
    }
    assert_eq!(site.try_password("u9@example.org", "a wrong guess", "192.0.2.99").status, 429);
}

#[test]
fn nobody_learns_which_accounts_there_are() {
    let site = site();
    let admin = site.person("root-enumeration@example.org", true);
    for email in ["known@example.org", "disabled@example.org"] {
        _ = site.person(email, false);
    }
    run!["account", "create", "--email", "invited@example.org", "--name", "I", "--data", &site.data].ok();
    let list = run!["account", "list", "--data", &site.data];
    let list = String::from_utf8_lossy(list.ok()).into_owned();
    let line = list.lines().find(|line| line.contains("disabled@")).expect("listed");
    let id = line.split('\t').next().expect("a number");
    assert_eq!(admin.post(&format!("/admin/accounts/{id}"), &[("do", "disable")]).status, 303);
    let mut answers = Vec::new();
    for (number, (email, password)) in [
        ("unknown@example.org", PASSWORD),
        ("known@example.org", "a wrong guess"),
        ("disabled@example.org", PASSWORD),
        ("invited@example.org", ""),
    ]
    .into_iter()
    .enumerate()
    {
        let answer = site.try_password(email, password, &format!("198.51.100.{}", 100 + number));
        answers.push((answer.status, without(answer.text(), email)));
    }
    assert_eq!(answers[0].0, 422);
    assert!(answers[0].1.contains("The e-mail address or the password is not right"), "{}", answers[0].1);
    for answer in &answers[1..] {
        assert_eq!(answer, &answers[0]);
    }
    // That it takes as long is for `timing`, which asks often enough and in turns.
}

#[test]
fn other_sites_cannot_use_a_visitors_session() {
    let site = site();
    let ann = site.person("csrf@example.org", false);
    let fields = [("name", "Mallory")];
    for headers in [
        &[("Origin", "https://evil.example")][..],
        &[("Sec-Fetch-Site", "cross-site")],
        &[("Sec-Fetch-Site", "same-site")],
        &[("Origin", "null")],
    ] {
        assert_eq!(ann.post_with("/account/name", &fields, headers).status, 403, "{headers:?}");
    }
    // A browser that does not say where from is no browser of today.
    let cookie = ann.cookie();
    let headers = [("Cookie", cookie.as_str()), ("Content-Type", "application/x-www-form-urlencoded")];
    assert_eq!(site.server.send("POST", "/account/name", &headers, b"name=Mallory").status, 403);
    assert!(!ann.get("/account").text().contains("Mallory"));
    assert_eq!(location(&ann.post("/account/name", &[("name", "Ann Moot")])), "/account?done=name");
    assert!(ann.get("/account").text().contains("Ann Moot"));
}

#[test]
fn signing_in_leads_on_within_the_site_only() {
    let site = site();
    let ann = site.person("next@example.org", false);
    let page = Visitor::new(&site.server).get("/account");
    assert_eq!((page.status, location(&page)), (303, "/sign-in?next=/account"));
    let form = site.server.get("/sign-in?next=/admin/accounts%3Fx%3D1");
    assert!(form.text().contains("value=\"/admin/accounts?x=1\""), "{}", form.text());
    for (next, leads) in [
        ("/polls/town?page=2", "/polls/town?page=2"),
        ("https://evil.example/", "/account"),
        ("//evil.example/", "/account"),
        ("/\\evil.example/", "/account"),
        ("/\t/evil.example/", "/account"),
        ("", "/account"),
    ] {
        let fields = [("email", "next@example.org"), ("password", PASSWORD), ("next", next)];
        let answer = ann.post("/sign-in", &fields);
        assert_eq!((answer.status, location(&answer)), (303, leads), "{next:?}");
    }
}

#[test]
fn the_public_is_not_served_in_the_clear_by_mistake() {
    let folder = folder();
    let data = folder.path().join("data");
    run!["serve", "--listen", "127.0.0.1:0", "--url", "http://moot.example", "--data", &data].fails_saying(&[
        "http://moot.example",
        "--insecure",
        "--url https://",
    ]);
    run!["serve", "--listen", "0.0.0.0:0", "--data", &data].fails_saying(&["--insecure"]);
    let server = Serving::start(&["--url".as_ref(), "https://moot.example".as_ref(), "--data".as_ref(), data.as_ref()]);
    let page = server.get("/sign-in");
    assert_eq!(page.header("strict-transport-security"), Some("max-age=31536000"));
    run!["account", "create", "--email", "ann@example.org", "--name", "Ann", "--data", &data].ok();
    let made = run!["account", "reset", "--email", "ann@example.org", "--data", &data, "--url", "https://moot.example"];
    let link = String::from_utf8_lossy(made.ok()).trim().to_owned();
    let path = link.strip_prefix("https://moot.example").expect("the public address");
    let answer = Visitor::new(&server).post(path, &[("password", PASSWORD)]);
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("__Host-folkmoot=") && cookie.contains("; Secure"), "{cookie}");
    let plain = start(&[]);
    assert_eq!(plain.server.get("/").header("strict-transport-security"), None);
}
