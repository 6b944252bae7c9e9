//! How a site and an account begin.

use super::{location, site, start};
use tests::{PASSWORD, Poll, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    a_new_site_lets_its_first_admin_in_once,
    a_one_time_link_used_twenty_times_at_once_works_once,
    an_account_from_the_command_line_closes_the_set_up,
    readers_of_polls_notice_nothing_of_accounts,
);

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
