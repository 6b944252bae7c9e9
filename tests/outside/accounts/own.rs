//! One's own account: password, sessions, tokens.

use super::{location, site, start};
use serde_json::Value;
use tests::{Held, PASSWORD, Response, Visitor, run};

tests::also_on_postgres!(
    a_new_password_ends_all_other_sessions,
    sessions_are_listed_and_ended_one_by_one,
    a_token_is_shown_once_and_reads_until_it_is_ended,
    a_token_for_one_poll_reads_that_one_alone,
    a_token_says_what_it_reads_and_how_long,
    a_token_goes_with_the_poll_that_it_is_for,
);

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
    let token = shown(&made);
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

/// The token that a page shows once.
fn shown(made: &Response) -> String {
    let shown = made.text().split("<code>").nth(1).and_then(|rest| rest.get(..64));
    shown.unwrap_or_else(|| panic!("no token: {}", made.text())).to_owned()
}

#[test]
fn a_token_for_one_poll_reads_that_one_alone() {
    const EMAIL: &str = "bound@example.org";
    let site = site();
    let ann = site.person(EMAIL, false);
    for slug in ["garden", "harbour"] {
        Held::new(slug, &["AI should ask."]).topic(&format!("What of the {slug}?")).put(&site.data);
        Visitor::give_role(&site.data, EMAIL, slug, "reader");
    }
    let made = ann.post("/account/tokens", &[("token-name", "one"), ("token-poll", "garden"), ("token-life", "30")]);
    assert_eq!(made.status, 200, "{}", made.text());
    let (one, every) = (shown(&made), shown(&ann.post("/account/tokens", &[("token-name", "every")])));
    let ask = |path: &str, token: &str| site.server.get_with(path, &[("Authorization", &format!("Bearer {token}"))]);
    for path in ["/api/v1/polls/garden/activity", "/api/v1/polls/garden", "/facilitate/garden", "/polls/garden"] {
        assert_eq!((ask(path, &one).status, ask(path, &every).status), (200, 200), "{path}");
    }
    // Elsewhere it is no token: also where everybody may read, and where nobody could.
    let nobodys = "0".repeat(64);
    for path in
        ["/api/v1/polls/harbour/activity", "/api/v1/polls/harbour", "/facilitate/harbour", "/account", "/api/v1/polls"]
    {
        let (refused, unknown) = (ask(path, &one), ask(path, &nobodys));
        assert_eq!((refused.status, refused.text()), (401, unknown.text()), "{path}");
        assert_eq!(ask(path, &every).status, 200, "{path}");
    }
    // It reads what its owner may read now, not what she could when she made it.
    run!["account", "role", "--email", EMAIL, "--poll", "garden", "--data", &site.data].ok();
    assert_eq!(ask("/api/v1/polls/garden/activity", &one).status, 404);
}

#[test]
fn a_token_says_what_it_reads_and_how_long() {
    const DAY_MS: i64 = 86_400_000;
    let site = start(&[]);
    let ann = site.person("list@example.org", false);
    Held::new("garden", &["AI should ask."]).topic("What of <b>the garden</b>?").put(&site.data);
    Held::new("secret", &["AI should tell."]).draft().put(&site.data);
    Visitor::give_role(&site.data, "list@example.org", "garden", "reader");
    let form = ann.get("/account");
    assert!(form.text().contains("<option value=\"garden\"") && !form.text().contains("value=\"secret\""));
    let usual = form.text().split("value=\"90\"").nth(1).and_then(|rest| rest.split('>').next()).expect("an option");
    assert!(usual.contains("selected"), "{usual}");
    // A poll of somebody else, none at all and a time that there is not are refused beside their fields.
    for poll in ["secret", "nowhere", "Not A Name"] {
        let fields = [("token-name", "notebook"), ("token-poll", poll), ("token-life", "7")];
        let refused = ann.post("/account/tokens", &fields);
        assert_eq!(refused.status, 422, "{poll}");
        for part in ["id=\"token-poll-fault\"", "id=\"token-life-fault\"", "value=\"notebook\""] {
            assert!(refused.text().contains(part), "{poll}: {part} is not in {}", refused.text());
        }
    }
    assert!(ann.get("/account").text().contains("You have no token."));
    // A form that says neither makes a token that ends by itself.
    for fields in [
        &[("token-name", "usual")][..],
        &[("token-name", "year"), ("token-poll", "garden"), ("token-life", "365")],
        &[("token-name", "endless"), ("token-poll", ""), ("token-life", "none")],
    ] {
        assert_eq!(ann.post("/account/tokens", fields).status, 200, "{fields:?}");
    }
    let page = ann.get("/account");
    let entry = |name: &str| {
        let text = page.text();
        let start = text.find(&format!("<bdi>{name}</bdi>")).unwrap_or_else(|| panic!("no {name}: {text}"));
        text[start..start + text[start..].find("</li>").expect("its end")].to_owned()
    };
    let (usual, year, endless) = (entry("usual"), entry("year"), entry("endless"));
    assert!(usual.contains("Reads every poll that you may read.") && usual.contains("Works until "), "{usual}");
    assert!(!usual.contains("Works until you end it.") && usual.contains("never used"), "{usual}");
    assert!(
        year.contains("href=\"/polls/garden\"") && year.contains("What of &lt;b&gt;the garden&lt;/b&gt;?"),
        "{year}"
    );
    assert!(endless.contains("Works until you end it."), "{endless}");
    // The log says the same.
    let log = run!["audit", "--data", &site.data];
    let rows: Vec<Value> =
        String::from_utf8_lossy(log.ok()).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let made: Vec<(bool, Option<i64>)> = rows
        .iter()
        .rev()
        .filter(|row| row["action"] == "token.create")
        .map(|row| {
            let detail = row["detail"].as_object().expect("a detail");
            let lasts = detail["ends_at_ms"].as_i64().map(|end| end - row["at_ms"].as_i64().expect("a time"));
            // Both times are taken within the same request.
            (detail["poll"].is_i64(), lasts.map(|lasts| (lasts + DAY_MS / 2) / DAY_MS))
        })
        .collect();
    assert_eq!(made, [(false, Some(90)), (true, Some(365)), (false, None)]);
}

#[test]
fn a_token_goes_with_the_poll_that_it_is_for() {
    const EMAIL: &str = "removed@example.org";
    let site = site();
    let ann = site.person(EMAIL, false);
    Held::new("shed", &["AI should wait."]).draft().put(&site.data);
    Visitor::give_role(&site.data, EMAIL, "shed", "facilitator");
    let token = shown(&ann.post("/account/tokens", &[("token-name", "short"), ("token-poll", "shed")]));
    let bearer = format!("Bearer {token}");
    let ask = |path: &str| site.server.get_with(path, &[("Authorization", &bearer)]).status;
    assert_eq!((ask("/facilitate/shed"), ask("/account")), (200, 401));
    let gone = ann.post("/facilitate/shed/delete", &[]);
    assert_eq!(location(&gone), "/facilitate?done=deleted", "{}", gone.text());
    assert_eq!((ask("/facilitate/shed"), ask("/account")), (401, 401));
    assert!(ann.get("/account").text().contains("You have no token."));
}
