//! What a page says of itself, with the signature of its server and without.

use super::{SEEDS, boss, led_to, load, pattern, says, secret, signature, slug_of};
use tests::{Held, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    a_page_that_nobody_has_signed_says_what_the_pattern_says_and_is_in_no_list,
    a_secret_that_has_got_about_is_changed,
    a_page_that_is_signed_later_names_its_poll_only_while_people_vote,
    an_address_is_kept_only_where_it_lies_on_the_site_that_asks,
);

#[test]
fn a_page_that_nobody_has_signed_says_what_the_pattern_says_and_is_in_no_list() {
    let folder = folder();
    pattern().topic("What robots may do").put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "2");
    let around = "https://news.example/";
    // Anybody can say that she is a page of the site: what she says then is not repeated.
    let first = slug_of(&led_to(&load(&server, "page_id=a&topic=Down%20with%20Ann", around)));
    let landing = server.get(&format!("/polls/{first}"));
    assert!(!landing.text().contains("Down with Ann") && landing.text().contains("What robots may do"));
    let listed = |slug: &str| {
        let places = ["/", "/feed.atom", "/api/v1/polls"].map(|path| server.get(path).text().contains(slug));
        assert!(places.iter().all(|place| *place == places[0]), "{slug}: {places:?}");
        places[0]
    };
    assert!(!listed(&first), "nobody has looked at it");
    assert!(boss.get("/facilitate").text().contains(&first), "whoever runs it sees it");

    // Neither does a signature for another page or topic help.
    let secret = secret(&boss);
    let (seal, other) = (signature(&secret, "a", "Robots"), signature(&secret, "b", "Robots"));
    for wrong in [other.as_str(), "00", "no hexadecimal", &seal[..40]] {
        let query = format!("page_id=a&topic=Robots&signature={}", wrong.replace(' ', "%20"));
        says(&load(&server, &query, around), 403, "is not what the server of this site has signed");
    }
    // The page itself comes later and gets the same poll with the topic that belongs to it.
    let again = led_to(&load(&server, &format!("page_id=a&topic=Robots&signature={seal}"), around));
    assert_eq!(slug_of(&again), first);
    assert!(server.get(&format!("/polls/{first}")).text().contains("Robots"));
    assert!(listed(&first), "its server has signed it");

    // Polls that anybody has had made do not keep signed pages out.
    let second = slug_of(&led_to(&load(&server, "page_id=c", around)));
    led_to(&load(&server, "page_id=d", around));
    says(&load(&server, "page_id=f", around), 403, "as many polls as it was allowed");
    led_to(&load(&server, &format!("page_id=e&signature={}", signature(&secret, "e", "")), around));
    assert!(!listed(&second));
    let looked = boss.post("/facilitate/pattern/sites", &[("list", &second)]);
    assert_eq!(looked.header("location"), Some("/facilitate/pattern/sites?done=page-listed"));
    assert!(listed(&second), "somebody has looked at it");
}

#[test]
fn a_secret_that_has_got_about_is_changed() {
    let folder = folder();
    pattern().put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "9");
    let around = "https://news.example/";
    let old = secret(&boss);
    let signed = |secret: &str, page: &str| format!("page_id={page}&signature={}", signature(secret, page, ""));
    let first = led_to(&load(&server, &signed(&old, "a"), around));
    // Whoever only moderates the pattern has no business with it.
    let carol = Visitor::with_account(&server, folder.path(), "carol@example.org", false);
    Visitor::give_role(folder.path(), "carol@example.org", "pattern", "moderator");
    assert_ne!(carol.post("/facilitate/pattern/sites", &[("secret", "news")]).status, 303);
    assert_eq!(secret(&boss), old);
    let changed = boss.post("/facilitate/pattern/sites", &[("secret", "news")]);
    assert_eq!(changed.header("location"), Some("/facilitate/pattern/sites?done=site-secret"), "{}", changed.text());
    let new = secret(&boss);
    assert_ne!(new, old);
    says(&load(&server, &signed(&old, "b"), around), 403, "is not what the server of this site has signed");
    led_to(&load(&server, &signed(&new, "b"), around));
    assert_eq!(led_to(&load(&server, "page_id=a", around)), first, "polls that are there stay");
    let log = run!["audit", "--poll", "pattern", "--data", folder.path()];
    let log = String::from_utf8_lossy(log.ok()).into_owned();
    assert!(log.contains("site.secret") && log.contains("site news"), "{log}");
}

#[test]
fn a_page_that_is_signed_later_names_its_poll_only_while_people_vote() {
    let folder = folder();
    pattern().topic("What robots may do").put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "9");
    let around = "https://news.example/";
    let made = ["a", "b", "c"].map(|page| slug_of(&led_to(&load(&server, &format!("page_id={page}"), around))));
    let rename = |slug: &str, topic: &str| {
        let settings = format!("/facilitate/{slug}/settings");
        let seen = boss.seen(&settings);
        let fields = [
            ("seen", seen.as_str()),
            ("slug", slug),
            ("topic", topic),
            ("embed", around.trim_end_matches('/')),
            ("writing.open", "1"),
        ];
        let saved = boss.post(&settings, &fields);
        assert_eq!(saved.status, 303, "{}", saved.text());
    };
    // The pattern has another topic by now, which was not copied into the first page.
    rename("pattern", "What machines may do");
    rename(&made[1], "Chosen by hand");
    Held::new(&made[2], &[]).close(folder.path());
    for page in ["a", "b", "c"] {
        let seal = signature(&secret(&boss), page, "Robots in town");
        led_to(&load(&server, &format!("page_id={page}&topic=Robots%20in%20town&signature={seal}"), around));
    }
    for (slug, topic) in made.iter().zip(["Robots in town", "Chosen by hand", "What robots may do"]) {
        let page = server.get(&format!("/polls/{slug}"));
        assert!(page.text().contains(topic), "{topic}: {}", page.text());
    }
    let log =
        |slug: &str| String::from_utf8_lossy(run!["audit", "--poll", slug, "--data", folder.path()].ok()).into_owned();
    assert!(
        log(&made[0]).lines().any(|row| row.contains("poll.change") && row.contains("site news")),
        "{}",
        log(&made[0])
    );
    assert!(!log(&made[2]).contains("poll.change"), "{}", log(&made[2]));
}

#[test]
fn an_address_is_kept_only_where_it_lies_on_the_site_that_asks() {
    let folder = folder();
    let settings = serde_json::json!({ "embed": ["https://news.example", "https://blog.example"] });
    Held::new("pattern", &SEEDS).settings(settings).put(folder.path());
    let server = Serving::data(folder.path());
    let boss = boss(&server, folder.path(), "9");
    let secret = secret(&boss);
    let mut pages = Vec::new();
    for (page, address) in [
        ("own", "https%3A%2F%2Fnews.example%2Fown"),
        ("other", "https%3A%2F%2Fblog.example%2Fother"),
        ("evil", "https%3A%2F%2Fevil.example%2Fevil"),
        ("script", "javascript%3Aalert(1)%2F%2Fscript"),
    ] {
        // Whoever has copied a signature from a page can add what it does not cover.
        for (page, signed) in [(page.to_owned(), ""), (format!("{page}-signed"), secret.as_str())] {
            let seal = if signed.is_empty() { String::new() } else { signature(signed, &page, "") };
            let query = format!("page_id={page}&signature={seal}&parent_url={address}");
            led_to(&load(&server, &query, "https://news.example/"));
            pages.push(page);
        }
    }
    let desk = boss.get("/facilitate/pattern/sites");
    assert!(pages.iter().all(|page| desk.text().contains(page)), "all have their polls: {}", desk.text());
    assert_eq!(desk.text().matches("href=\"https://news.example/own\"").count(), 2, "{}", desk.text());
    for address in ["blog.example/other", "evil.example", "javascript:"] {
        assert!(!desk.text().contains(address), "{address}: {}", desk.text());
    }
}
