//! One's own account: password, sessions, tokens.

use super::{location, site};
use tests::{PASSWORD, Visitor};

tests::also_on_postgres!(
    a_new_password_ends_all_other_sessions,
    sessions_are_listed_and_ended_one_by_one,
    a_token_is_shown_once_and_reads_until_it_is_ended,
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
