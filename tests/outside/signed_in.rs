//! Polls in which everybody signs in and so takes part once.

use serde_json::json;
use std::path::PathBuf;
use tempfile::TempDir;
use tests::{CLIENT, CLIENT_SECRET, CONSENT, Held, Issuer, Response, Serving, Visitor, folder};

tests::also_on_postgres!(
    everybody_takes_part_once_on_whatever_device_and_is_nobody_elsewhere,
    whoever_was_banned_does_not_begin_anew,
    what_came_with_the_address_comes_back_and_whoever_sat_there_before_is_forgotten,
    a_lecture_hall_signs_in_at_once_and_a_page_that_asks_for_it_disturbs_nobody,
    what_the_provider_does_not_say_lets_nobody_in,
    a_site_without_a_provider_says_so_before_and_after_a_poll_opens,
    in_a_second_vote_signing_in_says_who_was_there_before_and_nothing_is_asked_again,
);

const SEEDS: [&str; 2] = ["AI should say when it is not sure.", "The library should lend out robots."];

struct Moot {
    server: Serving,
    data: PathBuf,
    issuer: Issuer,
    _folder: TempDir,
}

/// A server with an identity provider and two polls that people sign in for, `town` and `school`, and one that is open.
fn moot() -> Moot {
    moot_with(&[])
}

fn moot_with(more: &[&str]) -> Moot {
    let (folder, issuer) = (folder(), Issuer::new());
    let (data, secret) = (folder.path().join("data"), folder.path().join("client-secret"));
    std::fs::write(&secret, CLIENT_SECRET).expect("a secret");
    for name in ["town", "school"] {
        Held::new(name, &SEEDS).settings(json!({ "access": "sign-in", "statements": { "after": 0 } })).put(&data);
    }
    Held::new("open", &SEEDS).put(&data);
    let address = issuer.address();
    let mut arguments = vec!["--data".as_ref(), data.as_os_str()];
    let options = ["--oidc-issuer", &address, "--oidc-client-id", CLIENT, "--oidc-secret-file"];
    arguments.extend(options.map(std::ffi::OsStr::new));
    arguments.push(secret.as_os_str());
    arguments.extend(more.iter().map(std::ffi::OsStr::new));
    let server = Serving::start(&arguments);
    Moot { server, data, issuer, _folder: folder }
}

impl Moot {
    /// Goes to the provider for a poll and comes back.
    fn sign_in(&self, visitor: &Visitor<'_>, poll: &str) -> Response {
        let away = visitor.get(&format!("/polls/{poll}/sign-in"));
        assert_eq!(away.status, 303, "{}", away.text());
        visitor.get(&self.issuer.let_through(away.header("location").expect("an address"), "openid"))
    }

    /// Joins with what the page asks for.
    fn join(visitor: &Visitor<'_>, poll: &str, key: &str) -> Response {
        let fields = [("key", key), ("consent", CONSENT)];
        visitor.post(&format!("/polls/{poll}/join"), &fields)
    }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

/// What SQLite has not moved into its file yet.
fn log_holds(moot: &Moot, text: &str) -> bool {
    std::fs::read(moot.data.join("folkmoot.db-wal")).is_ok_and(|bytes| holds(&bytes, text))
}

/// The files of an archive, or the file itself.
fn entries(path: &str, bytes: &[u8]) -> Vec<Vec<u8>> {
    if !path.ends_with(".zip") {
        return vec![bytes.to_vec()];
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|at| {
            let mut text = Vec::new();
            std::io::Read::read_to_end(&mut archive.by_index(at).expect("a file"), &mut text).expect("read");
            text
        })
        .collect()
}

fn leads_to(response: &Response, path: &str) {
    assert_eq!((response.status, response.header("location")), (303, Some(path)), "{}", response.text());
}

#[test]
fn everybody_takes_part_once_on_whatever_device_and_is_nobody_elsewhere() {
    let moot = moot();
    let (phone, desk) = (Visitor::new(&moot.server), Visitor::new(&moot.server));
    let landing = phone.get("/polls/town");
    assert!(
        landing.text().contains("You sign in once") && !landing.text().contains("No account"),
        "{}",
        landing.text()
    );
    let first = phone.get("/polls/town/join");
    assert!(first.text().contains("href=\"/polls/town/sign-in\""), "{}", first.text());
    assert!(first.text().contains("Sign in with 127.0.0.1") && !first.text().contains("name=\"consent\""));
    let refused = Moot::join(&phone, "town", "somebody-without-a-pass");
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Please sign in first"), "{}", refused.text());

    leads_to(&moot.sign_in(&phone, "town"), "/polls/town/join");
    assert!(phone.cookie().contains("folkmoot-pass=") && !phone.cookie().contains("folkmoot-oidc"));
    let page = phone.get("/polls/town/join");
    assert!(page.text().contains("You have signed in") && page.text().contains("name=\"consent\""), "{}", page.text());
    leads_to(&Moot::join(&phone, "town", "ann-on-her-phone-1"), "/polls/town/vote");
    assert!(!phone.cookie().contains("folkmoot-pass"), "the pass is used up");
    let vote = [("statement", "1"), ("vote", "agree"), ("key", "a-vote-from-the-phone")];
    assert_eq!(phone.post("/polls/town/votes", &vote).status, 303);

    // The same person on another device goes on where she stopped, without another form.
    leads_to(&moot.sign_in(&desk, "town"), "/polls/town/vote");
    let kept = desk.get("/polls/town/me/data.json");
    let kept: serde_json::Value = serde_json::from_slice(&kept.body).expect("JSON");
    assert_eq!(kept["votes"].as_array().map(Vec::len), Some(1), "{kept}");
    // She is told that it is kept, and what it is stands in nothing that is given out.
    assert_eq!(kept["signed_in"], true);
    let secret = std::fs::read_to_string(moot.data.join("secret")).expect("the server's secret");
    let mac = |key: &[u8], text: &str| {
        let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, key);
        ring::hmac::sign(&key, text.as_bytes()).as_ref().to_vec()
    };
    let key = mac(secret.trim().as_bytes(), "oidc-person");
    let name: String =
        mac(&key, &format!("1\n{}\n7", moot.issuer.address())).iter().map(|byte| format!("{byte:02x}")).collect();
    if let Ok(file) = std::fs::read(moot.data.join("folkmoot.db")) {
        assert!(holds(&file, &name) || log_holds(&moot, &name), "this is what is kept");
    }
    let boss = Visitor::with_account(&moot.server, &moot.data, "boss@example.org", false);
    Visitor::give_role(&moot.data, "boss@example.org", "town", "facilitator");
    for path in ["/facilitate/town/data/whole.zip", "/facilitate/town/log.csv", "/facilitate/town/people"] {
        let given = boss.get(path);
        assert_eq!(given.status, 200, "{path}");
        assert!(entries(path, &given.body).iter().all(|bytes| !holds(bytes, &name)), "{path}");
    }
    assert!(!holds(desk.get("/polls/town/me/data.json").body.as_slice(), &name));

    // Two passes of one person make one participant.
    moot.issuer.lie("sub", json!("8"));
    let (one, two) = (Visitor::new(&moot.server), Visitor::new(&moot.server));
    leads_to(&moot.sign_in(&one, "town"), "/polls/town/join");
    leads_to(&moot.sign_in(&two, "town"), "/polls/town/join");
    leads_to(&Moot::join(&one, "town", "bob-with-one-browser"), "/polls/town/vote");
    leads_to(&Moot::join(&two, "town", "bob-with-another-one"), "/polls/town/vote");
    let number = |visitor: &Visitor<'_>| {
        let data = visitor.get("/polls/town/me/data.json");
        serde_json::from_slice::<serde_json::Value>(&data.body).expect("JSON")["participant"].clone()
    };
    assert_eq!(number(&one), number(&two));
    assert_ne!(number(&one), number(&desk));

    // A pass is good for its poll alone, and the person is another one there.
    let carried = Visitor::new(&moot.server);
    leads_to(&moot.sign_in(&carried, "school"), "/polls/school/join");
    assert_eq!(Moot::join(&carried, "town", "a-pass-of-another-poll").status, 422);
    leads_to(&Moot::join(&carried, "school", "bob-at-his-school-1"), "/polls/school/vote");
    assert_eq!(carried.get("/polls/open/sign-in").status, 404, "an open poll asks nobody to sign in");
}

#[test]
fn in_a_second_vote_signing_in_says_who_was_there_before_and_nothing_is_asked_again() {
    let moot = moot();
    let answer = |id: &str| json!({ "id": id, "text": format!("It is {id}") });
    let age = json!({ "id": "age", "text": "How old are you?", "options": [answer("young"), answer("old")] });
    let settings = json!({
        "access": "sign-in", "demographics": [age], "demographics_after": 0, "statements": { "open": false }
    });
    Held::new("hall", &SEEDS).settings(settings.clone()).put(&moot.data);
    Held::new("hall-vote", &SEEDS).settings(settings).ratifies("hall").put(&moot.data);
    let phone = Visitor::new(&moot.server);
    leads_to(&moot.sign_in(&phone, "hall"), "/polls/hall/join");
    let fields = [("key", "ann-in-the-first-vote"), ("consent", CONSENT), ("answer.age", "old")];
    leads_to(&phone.post("/polls/hall/join", &fields), "/polls/hall/vote");

    // On another device, which knows nothing of the first vote.
    let desk = Visitor::new(&moot.server);
    assert!(desk.get("/polls/hall-vote/join").text().contains("href=\"/polls/hall-vote/sign-in\""));
    leads_to(&moot.sign_in(&desk, "hall-vote"), "/polls/hall-vote/join");
    let page = desk.get("/polls/hall-vote/join");
    for part in ["You took part in the first vote.", "It is old", "You have signed in"] {
        assert!(page.text().contains(part), "lacks {part}: {}", page.text());
    }
    assert!(!page.text().contains("type=\"radio\""), "{}", page.text());
    let fields = [("key", "ann-in-the-second-vote"), ("consent", CONSENT), ("before", "yes")];
    leads_to(&desk.post("/polls/hall-vote/join", &fields), "/polls/hall-vote/vote");
    let kept = desk.get("/polls/hall-vote/me/data.json");
    let kept: serde_json::Value = serde_json::from_slice(&kept.body).expect("JSON");
    assert_eq!((&kept["answers"]["age"], &kept["signed_in"]), (&json!("old"), &json!(true)));
    assert_eq!(kept["took_part_before"], false, "signing in lets everybody in once");

    // Somebody else at the phone is not taken for her, whatever its cookies say.
    moot.issuer.lie("sub", json!("8"));
    leads_to(&moot.sign_in(&phone, "hall-vote"), "/polls/hall-vote/join");
    let page = phone.get("/polls/hall-vote/join");
    assert!(!page.text().contains("You took part in the first vote.") && page.text().contains("type=\"radio\""));
}

#[test]
fn what_came_with_the_address_comes_back_and_whoever_sat_there_before_is_forgotten() {
    let moot = moot();
    let family = Visitor::new(&moot.server);
    moot.sign_in(&family, "town");
    leads_to(&Moot::join(&family, "town", "ann-at-the-computer"), "/polls/town/vote");
    // Bob follows a link at the same computer: he is not Ann.
    moot.issuer.lie("sub", json!("8"));
    let away = family.get("/polls/town/sign-in?xid=u%26+1&x_name=B%C3%A9la");
    let back = family.get(&moot.issuer.let_through(away.header("location").expect("an address"), "openid"));
    leads_to(&back, "/polls/town/join?xid=u%26+1&x_name=B%C3%A9la");
    assert!(!family.cookie().contains("folkmoot-p1="), "{}", family.cookie());
    let page = family.get("/polls/town/join?xid=u%26+1&x_name=B%C3%A9la");
    for part in ["value=\"u&amp; 1\"", "value=\"Béla\"", "sign-in?xid=u%26%201&amp;x_name=B%C3%A9la&amp;anew=1"] {
        assert!(page.text().contains(part), "lacks {part}: {}", page.text());
    }
    // Whoever finds the computer so says anew who she is.
    let anew = family.get("/polls/town/sign-in?anew=1");
    assert!(anew.header("location").is_some_and(|to| to.contains("&prompt=login")), "{:?}", anew.header("location"));
    assert!(!away.header("location").is_some_and(|to| to.contains("prompt=")));
    // Leaving leaves nothing behind.
    family.post("/polls/town/me/leave", &[]);
    assert!(!family.cookie().contains("folkmoot-p"), "{}", family.cookie());
    assert!(
        family.get("/polls/town/join?needs=xid").text().contains("Sign in there first, or come by the personal link")
    );
    assert!(!family.get("/polls/town/join?needs=xid").text().contains("/polls/town/sign-in"));
}

#[test]
fn a_lecture_hall_signs_in_at_once_and_a_page_that_asks_for_it_disturbs_nobody() {
    let moot = moot_with(&["--behind-proxy", "1"]);
    let hall = [("X-Forwarded-For", "192.0.2.9")];
    let people: Vec<_> = (0..150).map(|_| Visitor::new(&moot.server)).collect();
    let away: Vec<_> = people.iter().map(|one| one.get_with("/polls/town/sign-in", &hall)).collect();
    // A page of somebody else leads a browser to where people come back.
    let stray = people[0].get_with("/sign-in/oidc/callback?code=x&state=x", &hall);
    assert_eq!(stray.status, 422);
    for (number, (one, away)) in people.iter().zip(&away).enumerate() {
        assert_eq!(away.status, 303, "{number}");
        moot.issuer.lie("sub", json!(format!("person {number}")));
        let back = moot.issuer.let_through(away.header("location").expect("an address"), "openid");
        leads_to(&one.get_with(&back, &hall), "/polls/town/join");
    }
}

#[test]
fn whoever_was_banned_does_not_begin_anew() {
    let moot = moot();
    let ann = Visitor::new(&moot.server);
    moot.sign_in(&ann, "town");
    leads_to(&Moot::join(&ann, "town", "ann-joins-this-poll"), "/polls/town/vote");
    let boss = Visitor::with_account(&moot.server, &moot.data, "boss@example.org", false);
    Visitor::give_role(&moot.data, "boss@example.org", "town", "facilitator");
    let ban = [("do", "ban"), ("participant", "1"), ("reason", "Threatened others")];
    assert_eq!(boss.post("/facilitate/town/ban", &ban).status, 303);
    let erased = ann.post("/polls/town/me/erase", &[("sure", "yes")]);
    leads_to(&erased, "/polls/town?done=erased-but");
    assert!(ann.get("/polls/town?done=erased-but").text().contains("Of your sign-in a fingerprint stays"));
    let back = moot.sign_in(&ann, "town");
    assert_eq!(back.status, 403, "{}", back.text());
    assert!(back.text().contains("You cannot vote in this poll any more"), "{}", back.text());
    assert_eq!(Moot::join(&ann, "town", "ann-once-more-please").status, 422, "there is no pass");
    assert!(boss.get("/facilitate/town/people").text().contains("Participant 1"), "the ban can be lifted");
    // Whoever was not banned may.
    moot.issuer.lie("sub", json!("8"));
    let bob = Visitor::new(&moot.server);
    moot.sign_in(&bob, "town");
    leads_to(&Moot::join(&bob, "town", "bob-joins-this-poll"), "/polls/town/vote");
    assert_eq!(bob.post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    leads_to(&moot.sign_in(&bob, "town"), "/polls/town/join");
    leads_to(&Moot::join(&bob, "town", "bob-joins-once-more"), "/polls/town/vote");
}

#[test]
fn what_the_provider_does_not_say_lets_nobody_in() {
    let moot = moot();
    for (claim, lie) in [
        ("sub", json!(null)),
        ("sub", json!("")),
        ("sub", json!("ä")),
        ("sub", json!("x".repeat(256))),
        ("nonce", json!("another")),
        ("aud", json!("another")),
    ] {
        moot.issuer.tell_the_truth();
        moot.issuer.lie(claim, lie.clone());
        let visitor = Visitor::new(&moot.server);
        let back = moot.sign_in(&visitor, "town");
        assert_eq!(back.status, 422, "{claim}: {lie}");
        assert!(back.text().contains("Signing in did not work this time"), "{}", back.text());
        assert!(back.text().contains("href=\"/polls/town/sign-in\""), "there is a way to try again");
        assert!(!visitor.cookie().contains("folkmoot-pass"), "{claim}: {lie}");
    }
    moot.issuer.tell_the_truth();
    // A way that was begun for an account does not let anybody take part, nor the other way round.
    let visitor = Visitor::new(&moot.server);
    let away = visitor.get("/sign-in/oidc");
    let back = visitor.get(&moot.issuer.sign_in(away.header("location").expect("an address")));
    assert_eq!(back.status, 422, "there is no such account: {}", back.text());
    assert!(!visitor.cookie().contains("folkmoot-pass"));
    moot.sign_in(&visitor, "town");
    assert_eq!(visitor.get("/account").status, 303, "whoever takes part has no session");
    // A pass that somebody has written herself.
    let forged = Visitor::new(&moot.server);
    forged.steal("folkmoot-pass=eyJwb2xsIjoxfQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    assert_eq!(Moot::join(&forged, "town", "with-a-forged-pass-1").status, 422);
    // Programs have no browser to sign in with.
    let body = json!({ "key": "a-program-that-joins", "consent": CONSENT }).to_string();
    let headers = [("Content-Type", "application/json")];
    let answer = moot.server.send("POST", "/api/v1/polls/town/participants", &headers, body.as_bytes());
    assert_eq!(answer.status, 403);
    assert!(answer.text().contains("\"sign-in\""), "{}", answer.text());
}

#[test]
fn a_site_without_a_provider_says_so_before_and_after_a_poll_opens() {
    let folder = folder();
    let settings = json!({ "access": "sign-in", "organiser": "Us", "contact": "us@example.org", "outcome": "Rules." });
    Held::new("town", &SEEDS).settings(settings.clone()).put(folder.path());
    Held::new("draft", &SEEDS).settings(settings).draft().put(folder.path());
    let server = Serving::data(folder.path());
    let page = server.get("/polls/town/join");
    assert!(page.text().contains("this site has no identity provider at the moment"), "{}", page.text());
    assert_eq!(server.get("/polls/town/sign-in").status, 404);
    let boss = Visitor::with_account(&server, folder.path(), "boss@example.org", false);
    Visitor::give_role(folder.path(), "boss@example.org", "draft", "facilitator");
    let opened = boss.post("/facilitate/draft/open", &[]);
    assert_eq!(opened.status, 422, "{}", opened.text());
    assert!(opened.text().contains("people would have to sign in, and this site has no identity provider"));
    let form = boss.get("/facilitate/draft/settings");
    assert!(form.text().contains("whoever signs in (this site has no identity provider yet)"), "{}", form.text());
}
