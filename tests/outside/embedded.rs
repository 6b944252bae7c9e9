//! A poll inside pages of other sites: whose cookies are kept apart, and that one can vote there.

use crate::browser::{check_at, is_wanted};
use serde_json::json;
use tests::{Client, Held, Response, Serving, folder};

// What a browser does in a frame is the same whatever lies below; that people are known there again is not.
tests::also_on_postgres!(
    whatever_a_page_around_a_poll_leaves_out_has_its_rule,
    in_a_frame_every_cookie_is_kept_apart_for_the_site_around_it,
    whoever_keeps_no_cookie_is_told_so_instead_of_going_round_in_circles,
);

fn town() -> Held {
    Held::new(
        "town",
        &["AI should say when it is not sure.", "The library should lend out robots.", "Ask people first."],
    )
    .settings(json!({ "embed": ["*"], "statements": { "after": 0 } }))
}

/// The cookies that an answer sets, whole.
fn cookies(response: &Response) -> Vec<String> {
    response.headers_named("set-cookie").map(ToOwned::to_owned).collect()
}

#[test]
fn in_a_frame_every_cookie_is_kept_apart_for_the_site_around_it() {
    let folder = folder();
    let data = folder.path().join("data");
    town().put(&data);
    let server =
        Serving::start(&["--data".as_ref(), data.as_os_str(), "--url".as_ref(), "https://moot.example".as_ref()]);
    let join = |framed: bool, key: &str| {
        let body = format!("key={key}&consent={}", tests::CONSENT);
        let mut headers = vec![("Content-Type", "application/x-www-form-urlencoded")];
        if framed {
            headers.extend([("Sec-Fetch-Dest", "iframe"), ("Sec-Fetch-Site", "same-origin")]);
        }
        server.send("POST", "/polls/town/join", &headers, body.as_bytes())
    };
    let framed = join(true, "a-key-of-sixteen-letters-1");
    let [cookie] = &cookies(&framed)[..] else { panic!("one cookie") };
    assert!(cookie.starts_with("__Host-folkmoot-p1="), "{cookie}");
    for part in ["; Path=/", "; HttpOnly", "; Secure", "; SameSite=None", "; Partitioned"] {
        assert!(cookie.contains(part), "{cookie} lacks {part}");
    }
    let pair = cookie.split(';').next().expect("a pair").to_owned();
    let inside = [("Sec-Fetch-Dest", "iframe"), ("Sec-Fetch-Site", "same-origin"), ("Cookie", pair.as_str())];
    let left = server.send("POST", "/polls/town/me/leave", &inside, b"");
    assert!(cookies(&left)[0].contains("Max-Age=0") && cookies(&left)[0].contains("; Partitioned"), "{left:?}");
    let page = server.get_with("/polls/town/join?lang=de", &[("Sec-Fetch-Dest", "iframe")]);
    assert!(cookies(&page)[0].starts_with("language=de") && cookies(&page)[0].contains("; Partitioned"), "{page:?}");
    // Whoever takes part already is led on, and reads what follows in that language.
    let on = server.get_with("/polls/town/join?lang=de", &inside);
    assert_eq!((on.status, on.header("location")), (303, Some("/polls/town/vote")), "{on:?}");
    assert!(cookies(&on)[0].starts_with("language=de") && cookies(&on)[0].contains("; Partitioned"), "{on:?}");

    // Elsewhere they are ordinary ones, which no other site gets to send.
    let [cookie] = &cookies(&join(false, "a-key-of-sixteen-letters-2"))[..] else { panic!("one cookie") };
    assert!(cookie.contains("; Secure; SameSite=Lax") && !cookie.contains("Partitioned"), "{cookie}");
    let page = server.get("/polls/town/join?lang=de");
    assert!(cookies(&page)[0].contains("SameSite=Lax") && !cookies(&page)[0].contains("Partitioned"), "{page:?}");
}

#[test]
fn whatever_a_page_around_a_poll_leaves_out_has_its_rule() {
    let folder = folder();
    let (data, mail) = (folder.path().join("data"), format!("dir:{}", folder.path().join("mail").display()));
    town().put(&data);
    let mailing = ["--mail", mail.as_str(), "--mail-from", crate::mail::FROM].map(AsRef::as_ref);
    let server = Serving::start(&[&["--data".as_ref(), data.as_os_str()][..], &mailing].concat());
    let page = server.get_with("/polls/town", &[("Sec-Fetch-Dest", "iframe")]);
    let style = page.text().split('"').find(|part| part.starts_with("/assets/folkmoot.")).expect("a style sheet");
    let (style, script) = (server.get(style), server.get("/embed.js"));
    let (_, parts) = script.text().split_once("const parts = { ").expect("what can be left out");
    let parts = parts.split_once(" };").expect("an end").0.split(", ").filter_map(|pair| pair.split('"').nth(1));
    let parts: Vec<_> = parts.chain(["dark"]).collect();
    assert!(parts.contains(&"results") && parts.contains(&"mail") && parts.contains(&"share"), "{parts:?}");
    for part in parts {
        assert!(style.text().contains(&format!("[data-hide~=\"{part}\"]")), "nothing leaves out {part}");
    }
    // Whoever is shown no results is promised none on the card, either.
    let (_, rule) = style.text().split_once("[data-hide~=\"results\"]").expect("a rule for results");
    let (rule, _) = rule.split_once('{').expect("its beginning");
    for way in ["/map\"", "/agreement\"", ".ballot-map", ".ballot-place", "/excerpts/", "/robustness#smaller"] {
        assert!(rule.contains(way), "{way} is left in a frame without results: {rule}");
    }
    // Dark colours are those of readers who want them, in places where nobody wants it light.
    let (_, dark) = style.text().split_once("@media (prefers-color-scheme: dark) {").expect("dark colours");
    assert!(dark.trim_start().starts_with(":root:where(:not([data-hide~=\"dark\"])) {"), "{dark:.200}");
    assert!(script.text().contains("isTrue(\"bg_white\")"), "{}", script.text());
    assert!(page.text().contains("<p class=\"subscribe\">"), "{}", page.text());
    assert!(page.text().contains("class=\"share\""), "{}", page.text());
    // What has an effect is not said to have none.
    let (_, without) = script.text().split_once("const elsewhere = {").expect("what is not there");
    let (without, _) = without.split_once("};").expect("an end");
    assert!(
        without.contains("x_profile_image_url")
            && !without.contains("show_share")
            && !without.contains("bg_white")
            && !without.contains("subscribe_type")
    );
}

#[test]
fn whoever_keeps_no_cookie_is_told_so_instead_of_going_round_in_circles() {
    let folder = folder();
    let data = folder.path().join("data");
    town().put(&data);
    let server = Serving::data(&data);
    let from = format!("http://{}/polls/town/join", server.address());
    let page = server.get_with("/polls/town/vote", &[("Referer", &from)]);
    assert_eq!(page.status, 401);
    let text = page.text();
    assert!(text.contains("Your browser keeps no cookie here") && text.contains("target=\"_blank\""), "{text}");
    // Whoever comes from elsewhere has not tried yet.
    let elsewhere = format!("http://{}/polls/town", server.address());
    let page = server.get_with("/polls/town/vote", &[("Referer", &elsewhere)]);
    assert_eq!(page.header("location"), Some("/polls/town/join"));
    let mut anna = Client::new(server.address());
    assert_eq!(
        anna.post("/polls/town/join", &[("key", "a-key-of-sixteen-letters"), ("consent", tests::CONSENT)]).status,
        303
    );
    assert_eq!(anna.get("/polls/town/vote").status, 200);
}

#[test]
fn people_vote_inside_a_page_of_another_site() {
    if !is_wanted("embedded.mjs") {
        return;
    }
    let folder = folder();
    let data = folder.path().join("data");
    town().put(&data);
    // Browsers take this machine for a safe place, so the cookies of TLS are kept.
    let server = Serving::start(&["--data".as_ref(), data.as_os_str(), "--url".as_ref(), "https://localhost".as_ref()]);
    check_at(&server, "embedded.mjs", &[("FOLKMOOT_POLL", "/polls/town"), ("FOLKMOOT_COOKIES", "partitioned")]);
}

#[test]
fn people_whose_browser_keeps_no_cookie_in_a_frame_find_a_way_out() {
    if !is_wanted("embedded.mjs") {
        return;
    }
    let folder = folder();
    let data = folder.path().join("data");
    town().put(&data);
    // Without TLS no cookie is kept in a frame of another site.
    check_at(&Serving::data(&data), "embedded.mjs", &[("FOLKMOOT_POLL", "/polls/town")]);
}
