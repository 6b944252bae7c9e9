//! Nothing that people write, and nothing that proves who they are, goes into the log.

use std::time::{Duration, Instant};
use tests::{Client, Held, PASSWORD, Serving, Visitor, folder, run};

tests::also_on_postgres!(the_log_holds_nothing_of_what_people_say_or_who_they_are);

/// The hash under which the invitation code ABCD-EFGH is kept.
const INVITE: &str = "9ac2197d9258257b1ae8463e4214e4cd0a578bc1517f2415928b91be4283fc48";

#[test]
fn the_log_holds_nothing_of_what_people_say_or_who_they_are() {
    let folder = folder();
    let data = folder.path().join("data");
    let settings = serde_json::json!({ "access": "codes", "statements": { "after": 0 } });
    Held::new("club", &["AI should keep quiet about cats."]).settings(settings).invites(&[INVITE]).put(&data);
    let mail = format!("dir:{}", folder.path().join("mail").display());
    let from = "Polls <polls@example.org>";
    let arguments =
        ["--data".as_ref(), data.as_os_str(), "--mail".as_ref(), mail.as_ref(), "--mail-from".as_ref(), from.as_ref()];
    // Everything that any part of the program would say to whoever looks for a fault.
    let mut server = Serving::logging(&arguments, Some("debug"));

    let mut client = Client::new(server.address());
    let page = client.get("/polls/club/join?invite=ABCD-EFGH&xid=canary-person-17");
    assert_eq!(page.status, 200);
    let join = |invite| {
        [("key", "canary-key-of-joining"), ("consent", tests::CONSENT), ("invite", invite), ("xid", "canary-person-17")]
    };
    assert_eq!(client.post("/polls/club/join", &join("WRONG-CANARY")).status, 422);
    assert_eq!(client.post("/polls/club/join", &join("ABCD-EFGH")).status, 303);
    let vote = [("statement", "1"), ("vote", "agree"), ("key", "canary-key-of-voting")];
    assert_eq!(client.post("/polls/club/votes", &vote).status, 303);
    assert_eq!(client.post("/polls/club/votes", &[("statement", "canary-statement")]).status, 422);
    assert_eq!(client.get("/api/v1/polls/club/statements/similar?text=canary-words-while-typing").status, 200);
    let text = "AI should feed my canary-bird every morning.";
    let write = [("text", text), ("key", "canary-key-of-writing"), ("seen_similar", "yes")];
    assert_eq!(client.post("/polls/club/write", &write).status, 303);
    assert_eq!(client.post("/polls/club/write", &[("text", "canary!"), ("key", "short")]).status, 422);
    let me = client.get("/polls/club/me");
    let code = me.text().split("<code").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).expect("a code");
    let mut elsewhere = Client::new(server.address());
    assert_eq!(elsewhere.post("/polls/club/return", &[("code", "CANARY-CODE")]).status, 422);
    assert_eq!(elsewhere.post("/polls/club/return", &[("code", code)]).status, 303);

    let asked = Client::new(server.address()).post("/polls/club/subscribe", &[("email", "canary-mail@example.org")]);
    assert_eq!(asked.status, 303);
    let until = Instant::now() + Duration::from_secs(30);
    while std::fs::read_dir(folder.path().join("mail")).map_or(0, Iterator::count) == 0 {
        assert!(Instant::now() < until, "no mail has gone out");
        std::thread::sleep(Duration::from_millis(100));
    }
    let ann = Visitor::with_account(&server, &data, "canary-account@example.org", false);
    Visitor::give_role(&data, "canary-account@example.org", "club", "facilitator");
    let wrong = [("email", "canary-account@example.org"), ("password", "canary password here")];
    assert_eq!(Visitor::new(&server).post("/sign-in", &wrong).status, 422);
    assert_eq!(ann.sign_in("canary-account@example.org").status, 303);
    let made = ann.post("/account/tokens", &[("token-name", "canary-token")]);
    let token = made.text().split("<code>").nth(1).and_then(|rest| rest.get(..64)).expect("a token").to_owned();
    let bearer = format!("Bearer {token}");
    assert_eq!(server.get_with("/facilitate/club", &[("Authorization", &bearer)]).status, 200);
    let codes = ann.post("/facilitate/club/codes", &[("count", "1"), ("uses", "1"), ("as", "csv")]);
    let fresh = codes.text().lines().nth(1).expect("a code").to_owned();
    let reason = [("do", "reject"), ("statement", "2"), ("reason", "canary reason of a moderator")];
    assert_eq!(ann.post("/facilitate/club/statements", &reason).status, 303);
    let session = ann.cookie();
    let secret = session.split_once('=').expect("a cookie").1.to_owned();
    assert_eq!(client.post("/polls/club/me/erase", &[("sure", "yes")]).status, 303);
    run!["poll", "close", "club", "--data", &data].ok();
    assert_eq!(server.stop(Duration::from_secs(20)), Some(true));

    let log = server.log();
    assert!(log.contains("DEBUG"), "the log is not complete: {log}");
    let seal = std::fs::read_to_string(data.join("secret")).unwrap_or_default();
    let secrets = [code, &fresh, &token, &secret, PASSWORD, "ABCD-EFGH", "abcdefgh", seal.trim()];
    for canary in secrets.into_iter().filter(|canary| !canary.is_empty()).chain(["canary", "CANARY", "feed my"]) {
        let line = log.lines().find(|line| line.contains(canary));
        assert!(line.is_none(), "the log holds {canary:?}: {line:?}");
    }
}
