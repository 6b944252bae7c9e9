//! Accounts as their owners, and those who are not their owners, meet them over HTTP.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use tempfile::TempDir;
use tests::{PASSWORD, Poll, Response, Serving, Shared, Visitor, folder, run};

tests::also_on_postgres!(
    a_new_site_lets_its_first_admin_in_once,
    signing_in_changes_the_token_and_signing_out_ends_it_on_the_server,
    the_sixth_attempt_is_refused_even_with_the_right_password,
    one_place_cannot_try_many_accounts,
    a_one_time_link_used_twenty_times_at_once_works_once,
    a_new_password_ends_all_other_sessions,
    sessions_are_listed_and_ended_one_by_one,
    a_token_is_shown_once_and_reads_until_it_is_ended,
    admins_invite_and_disable_and_never_lock_everybody_out,
);

struct Site {
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

/// One server for the tests that need none of their own; each test has accounts of its own.
static SITE: Shared<Site> = Shared::new();

fn start(options: &[&str]) -> Site {
    let folder = folder();
    let data = folder.path().join("data");
    let mut arguments = vec!["--data".as_ref(), data.as_os_str()];
    arguments.extend(options.iter().map(std::ffi::OsStr::new));
    let server = Serving::start(&arguments);
    Site { server, data, _folder: folder }
}

fn site() -> Arc<Site> {
    // Every test comes from another client, so that failures of one do not hinder the others.
    SITE.get(|| start(&["--behind-proxy", "1"]))
}

impl Site {
    fn person(&self, email: &str, admin: bool) -> Visitor<'_> {
        Visitor::with_account(&self.server, &self.data, email, admin)
    }

    fn try_password(&self, email: &str, password: &str, client: &str) -> Response {
        let fields = [("email", email), ("password", password)];
        Visitor::new(&self.server).post_with("/sign-in", &fields, &[("X-Forwarded-For", client)])
    }

    /// Path of a new one-time link for an account.
    fn link(&self, email: &str) -> String {
        let made = run!["account", "reset", "--email", email, "--data", &self.data];
        let text = String::from_utf8_lossy(made.ok()).trim().to_owned();
        text[text.find("/welcome/").expect("a link")..].to_owned()
    }
}

fn location(response: &Response) -> &str {
    response.header("location").unwrap_or_default()
}

/// The page without what the visitor has typed into the field of the address.
fn without(page: &str, typed: &str) -> String {
    page.replace(typed, "")
}

#[test]
fn a_new_site_lets_its_first_admin_in_once() {
    let site = start(&[]);
    let link = site.server.set_up().expect("a link when there is no account").to_owned();
    let first = Visitor::new(&site.server);
    let page = first.get(&link);
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Set this site up"), "{}", page.text());
    let short = first.post(&link, &[("email", "ann@example.org"), ("name", "Ann"), ("password", "short")]);
    assert_eq!(short.status, 422);
    let text = short.text();
    assert!(text.contains("The password is too short") && text.contains("value=\"ann@example.org\""), "{text}");
    assert!(!text.contains("value=\"short\""), "a password came back");
    let fields = [("email", "ann@example.org"), ("name", "Ann Moot"), ("password", PASSWORD)];
    assert_eq!(location(&first.post(&link, &fields)), "/account?done=welcome");
    let account = first.get("/account?done=welcome");
    assert!(account.text().contains("Ann Moot") && account.text().contains("ann@example.org"));
    assert_eq!(first.get("/admin/accounts").status, 200);
    let second = Visitor::new(&site.server);
    assert_eq!(second.get(&link).status, 410);
    assert_eq!(second.post(&link, &fields).status, 410);
    // After a restart there is nothing to set up.
    let again = Serving::data(&site.data);
    assert_eq!(again.set_up(), None);
}

#[test]
fn an_account_from_the_command_line_closes_the_set_up() {
    let site = start(&[]);
    let link = site.server.set_up().expect("a link").to_owned();
    run!["account", "create", "--email", "bob@example.org", "--name", "Bob", "--admin", "--data", &site.data].ok();
    assert_eq!(Visitor::new(&site.server).get(&link).status, 410);
    let fields = [("email", "eve@example.org"), ("name", "Eve"), ("password", PASSWORD)];
    assert_eq!(Visitor::new(&site.server).post(&link, &fields).status, 410);
    let list = run!["account", "list", "--data", &site.data];
    let list = String::from_utf8_lossy(list.ok()).into_owned();
    assert_eq!(list.trim(), "1\tbob@example.org\tBob\tadmin, no password yet");
    run!["account", "create", "--email", "BOB@example.org", "--name", "B", "--data", &site.data]
        .fails_saying(&["already"]);
    run!["account", "reset", "--email", "nobody@example.org", "--data", &site.data]
        .fails_saying(&["nobody@example.org"]);
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
    // The same work: a hash is computed in each case. Medians, because this machine does other things as well.
    let median = |email: &str, places: &str| {
        let mut times: Vec<u128> = (0..5)
            .map(|number| {
                let begun = Instant::now();
                assert_eq!(site.try_password(email, "a wrong guess", &format!("{places}.{number}")).status, 422);
                begun.elapsed().as_micros()
            })
            .collect();
        times.sort_unstable();
        times[2]
    };
    _ = site.person("timed@example.org", false);
    let (known, unknown) = (median("timed@example.org", "198.18.1"), median("untimed@example.org", "198.18.2"));
    assert!(known < unknown * 3 && unknown < known * 3, "known {known} µs, unknown {unknown} µs");
}

#[test]
fn a_one_time_link_used_twenty_times_at_once_works_once() {
    let site = site();
    _ = site.person("once@example.org", false);
    let link = site.link("once@example.org");
    let page = site.server.get(&link);
    assert_eq!(page.status, 200);
    assert!(page.text().contains("once@example.org"));
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let uses: Vec<_> = (0..20)
            .map(|number| {
                let (site, link) = (&site, &link);
                scope.spawn(move || {
                    let password = format!("the password number {number}");
                    Visitor::new(&site.server).post(link, &[("password", &password)]).status
                })
            })
            .collect();
        uses.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 410).count(), 19, "{statuses:?}");
    assert_eq!(site.server.get(&link).status, 410);
    let number = statuses.iter().position(|status| *status == 303).expect("one of them");
    let password = format!("the password number {number}");
    assert_eq!(site.try_password("once@example.org", &password, "198.51.100.60").status, 303, "who was told so may");
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
fn a_new_password_ends_all_other_sessions() {
    let site = site();
    let (here, there) = (site.person("change@example.org", false), Visitor::new(&site.server));
    assert_eq!(there.sign_in("change@example.org").status, 303);
    let wrong =
        here.post("/account/password", &[("present", "not this one"), ("password", "another four plain words")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("not your present password"));
    for (new, why) in
        [("short", "too short"), ("change@example.org", "e-mail address"), ("passwordpassword", "tried first")]
    {
        let refused = here.post("/account/password", &[("present", PASSWORD), ("password", new)]);
        assert_eq!(refused.status, 422, "{new}");
        assert!(refused.text().contains(why), "{new}");
    }
    let before = here.cookie();
    let done = here.post("/account/password", &[("present", PASSWORD), ("password", "another four plain words")]);
    assert_eq!(location(&done), "/account?done=password");
    assert_ne!(here.cookie(), before);
    assert_eq!(here.get("/account").status, 200);
    assert_eq!(there.get("/account").status, 303);
    assert_eq!(site.try_password("change@example.org", PASSWORD, "198.51.100.70").status, 422);
    assert_eq!(site.try_password("change@example.org", "another four plain words", "198.51.100.71").status, 303);
}

#[test]
fn sessions_are_listed_and_ended_one_by_one() {
    let site = site();
    let (here, there) = (site.person("two@example.org", false), Visitor::new(&site.server));
    let fields = [("email", "two@example.org"), ("password", PASSWORD)];
    assert_eq!(there.post_with("/sign-in", &fields, &[("User-Agent", "Browser <b>Two</b>")]).status, 303);
    let page = here.get("/account");
    let text = page.text();
    assert!(text.contains("Browser &lt;b&gt;Two&lt;/b&gt;") && text.contains("This browser"), "{text}");
    let session = text.split("name=\"session\" value=\"").nth(1).and_then(|rest| rest.get(..64)).expect("a button");
    let stranger = site.person("stranger@example.org", false);
    assert_eq!(stranger.post("/account/sessions/end", &[("session", session)]).status, 303);
    assert_eq!(there.get("/account").status, 200, "nobody ends another's session");
    assert_eq!(location(&here.post("/account/sessions/end", &[("session", session)])), "/account?done=session");
    assert_eq!(there.get("/account").status, 303);
    assert_eq!(here.get("/account").status, 200);
}

#[test]
fn a_token_is_shown_once_and_reads_until_it_is_ended() {
    let site = site();
    let ann = site.person("token@example.org", true);
    let made = ann.post("/account/tokens", &[("token-name", "notebook")]);
    assert_eq!(made.status, 200);
    let token = made.text().split("<code>").nth(1).and_then(|rest| rest.get(..64)).expect("a token").to_owned();
    let bearer = format!("Bearer {token}");
    let ask = |method: &str, path: &str| site.server.send(method, path, &[("Authorization", &bearer)], b"").status;
    assert!(!ann.get("/account").text().contains(&token), "it is shown once");
    assert_eq!(ask("GET", "/account"), 200);
    assert_eq!(ask("GET", "/admin/accounts"), 404, "an admin's token is no admin");
    assert_eq!(ask("POST", "/account/name"), 403);
    assert_eq!(ask("POST", "/sign-out"), 403);
    let page = ann.get("/account");
    let digest = page
        .text()
        .split("name=\"token\" value=\"")
        .nth(1)
        .and_then(|rest| rest.get(..64))
        .expect("a button")
        .to_owned();
    assert_ne!(digest, token);
    assert_eq!(location(&ann.post("/account/tokens/end", &[("token", &digest)])), "/account?done=token");
    assert_eq!(ask("GET", "/account"), 401);
}

#[test]
fn admins_invite_and_disable_and_never_lock_everybody_out() {
    let site = start(&[]);
    let root = site.person("root@example.org", true);
    let bad = root.post("/admin/accounts", &[("email", "nobody"), ("name", "")]);
    assert_eq!(bad.status, 422);
    assert!(bad.text().contains("value=\"nobody\"") && bad.text().contains("A name is missing"), "{}", bad.text());
    let made = root.post("/admin/accounts", &[("email", "cleo@example.org"), ("name", "Cleo")]);
    assert_eq!(made.status, 200);
    let link = made.text().split("/welcome/").nth(1).and_then(|rest| rest.get(..64)).expect("a link").to_owned();
    let cleo = Visitor::new(&site.server);
    assert_eq!(cleo.post(&format!("/welcome/{link}"), &[("password", PASSWORD)]).status, 303);
    assert_eq!(cleo.get("/admin/accounts").status, 404);
    assert_eq!(cleo.post("/admin/accounts/2", &[("do", "make-admin")]).status, 404);
    assert_eq!(root.post("/admin/accounts", &[("email", "Cleo@example.org"), ("name", "C")]).status, 422);
    assert_eq!(root.post("/admin/accounts/2", &[("do", "make-admin")]).status, 303);
    assert_eq!(cleo.get("/account").status, 303, "more rights, a new session");
    assert_eq!(cleo.sign_in("cleo@example.org").status, 303);
    assert_eq!(cleo.get("/admin/accounts").status, 200);
    assert_eq!(cleo.post("/admin/accounts/1", &[("do", "disable")]).status, 303);
    assert_eq!(root.get("/account").status, 303);
    let last = cleo.post("/admin/accounts/2", &[("do", "unmake-admin")]);
    assert_eq!(last.status, 409);
    assert!(last.text().contains("last admin"), "{}", last.text());
    assert_eq!(cleo.get("/admin/accounts").status, 200);
    assert_eq!(cleo.post("/admin/accounts/2", &[("do", "nonsense")]).status, 400);
    assert_eq!(cleo.post("/admin/accounts/99", &[("do", "disable")]).status, 409);
    // The way back in for whoever has the machine.
    assert_eq!(Visitor::new(&site.server).post(&site.link("root@example.org"), &[("password", PASSWORD)]).status, 303);
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

#[test]
fn the_log_says_who_did_what_until_somebody_changes_it() {
    let site = start(&[]);
    let root = site.person("root@example.org", true);
    assert_eq!(root.post("/admin/accounts", &[("email", "cleo@example.org"), ("name", "Cleo")]).status, 200);
    assert_eq!(root.post("/admin/accounts/2", &[("do", "disable")]).status, 303);
    let log = run!["audit", "--data", &site.data];
    let rows: Vec<serde_json::Value> =
        String::from_utf8_lossy(log.ok()).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let told: Vec<(&str, &str, i64)> = rows
        .iter()
        .map(|row| {
            let text = |key: &str| row[key].as_str().expect("a word");
            (text("action"), text("object"), row["account"].as_i64().expect("a number"))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("account.disable", "account 2", 1),
            ("account.link", "account 2", 1),
            ("account.create", "account 2", 1),
            ("account.password", "account 1", 1),
            ("account.link", "account 1", 0),
            ("account.create", "account 1", 0),
        ]
    );
    assert!(!String::from_utf8_lossy(log.ok()).contains("example.org"), "the log keeps everything, so it names nobody");
    run!["audit", "--poll", "nowhere", "--data", &site.data].fails_saying(&["nowhere"]);
    // Somebody with the file in hand lets the log say the contrary. The server is gone and has been followed by a
    // program that has put everything into the one file.
    drop(root);
    let Site { server, data, _folder } = site;
    drop(server);
    run!["account", "list", "--data", &data].ok();
    let file = data.join("folkmoot.db");
    let mut bytes = std::fs::read(&file).expect("the database");
    let (word, other) = (b"account.disable", b"account.enabled");
    let places: Vec<usize> = (0..bytes.len() - word.len()).filter(|at| bytes[*at..].starts_with(word)).collect();
    assert!(!places.is_empty(), "the row is in the file");
    for at in places {
        bytes[at..at + word.len()].copy_from_slice(other);
    }
    std::fs::write(&file, bytes).expect("written");
    run!["audit", "--data", &data].fails_saying(&["row 6", "changed after it had been written"]);
}

#[test]
fn both_databases_know_the_same_accounts() {
    let Some(url) = tests::postgres() else { return };
    let made = run!["account", "create", "--email", "ann@example.org", "--name", "Ann", "--admin", "--database", &url];
    let link = String::from_utf8_lossy(made.ok()).trim().to_owned();
    let folder = folder();
    let server = Serving::database(&url, folder.path());
    assert_eq!(server.set_up(), None);
    let ann = Visitor::new(&server);
    let path = &link[link.find("/welcome/").expect("a link")..];
    assert_eq!(ann.post(path, &[("password", PASSWORD)]).status, 303);
    for page in ["/account", "/admin/accounts"] {
        assert_eq!(ann.get(page).status, 200, "{page}");
    }
    assert_eq!(ann.post("/account/tokens", &[("token-name", "notebook")]).status, 200);
    assert_eq!(location(&ann.post("/sign-out", &[])), "/");
}

#[test]
fn readers_of_polls_notice_nothing_of_accounts() {
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
    let server = Serving::data(&data);
    let page = server.get("/polls/town");
    assert_eq!((page.status, page.header("cache-control"), page.header("set-cookie")), (200, Some("no-cache"), None));
    let ann = Visitor::with_account(&server, &data, "ann@example.org", false);
    let page = ann.get("/polls/town");
    assert_eq!((page.header("cache-control"), page.header("etag")), (Some("no-store"), None));
    assert!(page.text().contains("Sign out"));
}
