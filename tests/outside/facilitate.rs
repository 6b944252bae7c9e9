//! Running a poll over HTTP, from the first draft to the end of voting.

mod desk;
mod ending;
mod faults;
mod holding;
mod importing;
mod previewed;
mod queue;
mod queue_mail;
mod session_ended;
mod tables;
mod together;

use crate::browser::{check_at, is_wanted};
use std::path::PathBuf;
use tests::{Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    a_poll_is_made_seeded_and_opened_only_when_nothing_is_missing,
    seeds_with_bad_lines_are_named_and_nothing_of_them_is_saved,
    settings_come_back_as_they_were_and_wrong_ones_are_named,
    statements_are_moderated_and_the_public_log_names_nobody,
    voting_ends_after_a_dry_run_once_and_goes_on_only_with_a_reason,
    codes_are_shown_once_and_let_people_in,
    only_those_with_a_role_get_in_and_colleagues_get_one_by_address,
    scripts_make_open_and_close_polls,
);

/// A server with one facilitator, signed in by [`facilitator`].
struct Town {
    server: Serving,
    data: PathBuf,
    _folder: tempfile::TempDir,
}

fn town() -> Town {
    let folder = folder();
    let data = folder.path().join("data");
    Town { server: Serving::data(&data), data, _folder: folder }
}

impl Town {
    fn facilitator(&self, email: &str) -> Visitor<'_> {
        Visitor::with_account(&self.server, &self.data, email, false)
    }

    /// A poll with three statements that is ready to be opened.
    fn ready(&self, runs: &Visitor<'_>) {
        let made = runs.post(
            "/facilitate/new",
            &[
                ("topic", "What should an AI do?"),
                ("slug", "moot"),
                ("organiser", "The town"),
                ("contact", "moot@example.org"),
                ("outcome", "The council reads it."),
            ],
        );
        assert_eq!(made.status, 303, "{}", made.text());
        let text = "The AI should tell the truth\nThe AI should protect our privacy\nThe AI should be free for all";
        let added = runs.post("/facilitate/moot/seeds", &[("text", text)]);
        assert_eq!(added.header("location"), Some("/facilitate/moot/seeds?done=seeded"), "{}", added.text());
    }

    /// The same, opened.
    fn open(&self, runs: &Visitor<'_>) {
        self.ready(runs);
        let page = runs.get("/facilitate/moot/settings").text().to_owned();
        let mut fields = values(&page);
        fields.retain(|(name, _)| name != "writing.after");
        fields.push(("writing.after".into(), "0".into()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let saved = runs.post("/facilitate/moot/settings", &fields);
        assert_eq!(saved.header("location"), Some("/facilitate/moot/settings?done=saved"), "{}", saved.text());
        let opened = runs.post("/facilitate/moot/open", &[]);
        assert_eq!(opened.header("location"), Some("/facilitate/moot?done=opened"), "{}", opened.text());
    }

    /// Somebody who takes part.
    fn participant(&self, name: &str) -> Visitor<'_> {
        let visitor = Visitor::new(&self.server);
        let joined = visitor.post("/polls/moot/join", &[("key", &key(name)), ("consent", tests::CONSENT)]);
        assert_eq!(joined.status, 303, "{}", joined.text());
        visitor
    }
}

fn key(name: &str) -> String {
    format!("{name:-<24}")
}

/// Names and values of the input fields of a page that a browser would send.
fn values(page: &str) -> Vec<(String, String)> {
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split_once(&format!(" {name}=\""))?.1;
        Some(rest.split('"').next().unwrap_or_default().replace("&quot;", "\"").replace("&amp;", "&"))
    };
    let mut found = Vec::new();
    for tag in page.split("<input").skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let kind = attribute(tag, "type").unwrap_or_default();
        let ticked = kind != "checkbox" || tag.contains(" checked");
        if let (Some(name), true) = (attribute(tag, "name"), ticked) {
            found.push((name, attribute(tag, "value").unwrap_or_default()));
        }
    }
    for tag in page.split("<textarea").skip(1) {
        let (tag, rest) = tag.split_once('>').unwrap_or_default();
        if let Some(name) = attribute(tag, "name") {
            found.push((name, rest.split("</textarea>").next().unwrap_or_default().trim().to_owned()));
        }
    }
    for tag in page.split("<select").skip(1) {
        let inside = tag.split("</select>").next().unwrap_or_default();
        let chosen = inside.split("<option").skip(1).find(|option| option.contains(" selected"));
        if let (Some(name), Some(value)) =
            (attribute(tag, "name"), chosen.and_then(|option| attribute(option, "value")))
        {
            found.push((name, value));
        }
    }
    found
}

/// What is wrong with an answer, in the words of the page.
fn is_refused(answer: &Response, because: &str) {
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.text().contains(because), "{because:?} is not said in {}", answer.text());
}

#[test]
fn a_poll_is_made_seeded_and_opened_only_when_nothing_is_missing() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    is_refused(&runs.post("/facilitate/new", &[("topic", " ")]), "Write in a few words");
    let made = runs.post("/facilitate/new", &[("topic", "Über-Regeln für KI?")]);
    assert_eq!(made.header("location"), Some("/facilitate/uber-regeln-fur-ki?done=created"));
    let page = runs.get("/facilitate/uber-regeln-fur-ki?done=created").text().to_owned();
    assert!(page.contains("Say who runs the poll"), "{page}");
    assert_eq!(runs.post("/facilitate/uber-regeln-fur-ki/open", &[]).status, 422, "something is missing");
    let again = runs.post("/facilitate/new", &[("topic", "Über-Regeln für KI?")]);
    assert_eq!(again.header("location"), Some("/facilitate/uber-regeln-fur-ki-2?done=created"), "the name is taken");
    assert_eq!(Visitor::new(&town.server).get("/polls/uber-regeln-fur-ki").status, 404, "drafts are seen by nobody");
    for (step, says) in
        [("landing", "What happens with the result"), ("consent", "name=\"consent\""), ("card", "<main")]
    {
        let page = runs.get(&format!("/facilitate/uber-regeln-fur-ki/preview/{step}"));
        assert!(page.status == 200 && page.text().contains(says), "{step}: {}", page.text());
    }
    let list = runs.get("/facilitate").text().to_owned();
    assert!(list.contains("/facilitate/uber-regeln-fur-ki-2") && list.contains("Facilitator"), "{list}");
    let deleted = runs.post("/facilitate/uber-regeln-fur-ki-2/delete", &[]);
    assert_eq!(deleted.header("location"), Some("/facilitate?done=deleted"));
    assert_eq!(runs.get("/facilitate/uber-regeln-fur-ki-2").status, 404);
}

#[test]
fn seeds_with_bad_lines_are_named_and_nothing_of_them_is_saved() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    let text = "statement,language\nThe AI should sleep at night,en\n,en\nthe ai should tell the TRUTH,\nThe AI should sleep at night!,";
    let refused = runs.post("/facilitate/moot/seeds", &[("text", text)]);
    for says in ["Line 3:", "Line 4:", "statement 1 of the poll", "Line 5:", "line 2"] {
        is_refused(&refused, says);
    }
    assert!(!runs.get("/facilitate/moot/seeds").text().contains("sleep at night"), "all or none");
    let two = "The AI should be honest and protect all of our privacy";
    let warned = runs.post("/facilitate/moot/seeds", &[("text", two)]);
    assert_eq!(warned.status, 200);
    assert!(warned.text().contains("two demands"), "{}", warned.text());
    let sure = runs.post("/facilitate/moot/seeds", &[("text", two), ("sure", "1")]);
    assert_eq!(sure.status, 303, "a warning stops nobody");
    // A file, as a browser sends it.
    let body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"seeds.csv\"\r\n\
                Content-Type: text/csv\r\n\r\ncomment_text\r\n\"Cats, too, may vote\"\r\n\r\n--cut--\r\n";
    let origin = format!("http://{}", town.server.address());
    let headers =
        [("Content-Type", "multipart/form-data; boundary=cut"), ("Origin", &origin), ("Cookie", &runs.cookie())];
    let sent = town.server.send("POST", "/facilitate/moot/seeds", &headers, body.as_bytes());
    assert_eq!(sent.status, 303, "{}", sent.text());
    assert!(runs.get("/facilitate/moot/seeds").text().contains("Cats, too, may vote"));
}

#[test]
fn settings_come_back_as_they_were_and_wrong_ones_are_named() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    let page = runs.get("/facilitate/moot/settings").text().to_owned();
    let send = |fields: &[(String, String)]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        runs.post("/facilitate/moot/settings", &fields)
    };
    let mut fields = values(&page);
    assert_eq!(send(&fields).status, 303);
    assert_eq!(values(runs.get("/facilitate/moot/settings").text()), values(&page), "nothing has changed");
    fields.push(("add".into(), "screening".into()));
    let grown = send(&fields);
    assert!(grown.status == 200 && grown.text().contains("screening.0.text"), "{}", grown.text());
    fields.pop();
    fields.push(("screening.0.text".into(), "How old are you?".into()));
    fields.push(("screening.0.options".into(), "young: Under 30".into()));
    is_refused(&send(&fields), "Write at least two answers");
    fields.pop();
    fields.push(("screening.0.options".into(), "young: Under 30\nold: 30 or more".into()));
    fields.push(("quotas.0.answers".into(), "how-old-are-you = young".into()));
    fields.push(("quotas.0.places".into(), "3".into()));
    fields.push(("strict".into(), "1".into()));
    let saved = send(&fields);
    assert_eq!(saved.header("location"), Some("/facilitate/moot/settings?done=strict"), "{}", saved.text());
    let warned = runs.get("/facilitate/moot/settings?done=strict").text().to_owned();
    assert!(warned.contains("at least once a day") && warned.contains("how-old-are-you = young"), "{warned}");
}

#[test]
fn statements_are_moderated_and_the_public_log_names_nobody() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.open(&runs);
    let bob = town.participant("bob");
    for (n, text) in ["Buy cheap watches from me", "The AI should always tell us the truth", "AI SHOULD SHOUT LOUD"]
        .into_iter()
        .enumerate()
    {
        let sent = [("text", text), ("key", &key(&format!("s{n}"))[..]), ("language", "en"), ("seen_similar", "1")];
        let written = bob.post("/polls/moot/write", &sent);
        assert_eq!(written.status, 303, "{}", written.text());
    }
    let queue = runs.get("/facilitate/moot/statements").text().to_owned();
    for says in ["Waiting (3)", "watches", "% alike", "it reads as shouting", "id=\"item-4\""] {
        assert!(queue.contains(says), "{says:?} is not in {queue}");
    }
    let decide = |fields: &[(&str, &str)]| runs.post("/facilitate/moot/statements", fields);
    is_refused(&decide(&[("statement", "4"), ("do", "reject"), ("reason", "")]), "A reason is missing");
    let rejected = decide(&[("statement", "4"), ("do", "reject"), ("reason", "Advertising"), ("next", "5")]);
    let next = "/facilitate/moot/statements?pile=waiting&done=reject#item-5";
    assert_eq!(rejected.header("location"), Some(next), "on to the next");
    assert_eq!(decide(&[("statement", "5"), ("do", "merge"), ("into", "#1")]).status, 303);
    is_refused(&decide(&[("do", "accept")]), "Tick at least one");
    assert_eq!(decide(&[("statement", "6"), ("do", "accept")]).status, 303);
    let ban = decide(&[("statement", "6"), ("do", "ban"), ("reason", "Only advertising")]);
    assert!(ban.header("location").is_some_and(|to| to.contains("done=ban")), "{}", ban.text());
    let vote = [("statement", "1"), ("vote", "agree"), ("key", &key("v")[..])];
    let refused = bob.post("/polls/moot/votes", &vote);
    assert!(refused.header("location").is_none_or(|to| to.contains("problem")), "somebody banned does not vote");
    let mine = runs.get("/facilitate/moot/people").text().to_owned();
    assert!(mine.contains("Only advertising"), "{mine}");
    let public = Visitor::new(&town.server).get("/polls/moot/moderation");
    let text = public.text().to_owned();
    assert!(text.contains("Advertising") && text.contains("Participant banned"), "{text}");
    for secret in ["watches", "Somebody", "ann@example.org", "Participant 1"] {
        assert!(!text.contains(secret), "the public log shows {secret:?}: {text}");
    }
    let lifted = [("participant", "1"), ("do", "unban"), ("reason", "'=HYPERLINK(\"https://evil.example\")")];
    assert_eq!(runs.post("/facilitate/moot/ban", &lifted).status, 303);
    let file = runs.get("/facilitate/moot/log.csv").text().to_owned();
    assert!(file.starts_with("number,time_ms,action") && file.contains("Somebody"), "{file}");
    assert!(
        file.contains("\"''=HYPERLINK("),
        "a spreadsheet takes one apostrophe off, and must not run the rest: {file}"
    );
}

#[test]
fn voting_ends_after_a_dry_run_once_and_goes_on_only_with_a_reason() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.open(&runs);
    let bob = town.participant("bob");
    let vote = [("statement", "1"), ("vote", "agree"), ("key", &key("v1")[..])];
    assert_eq!(bob.post("/polls/moot/votes", &vote).status, 303);
    let dry = runs.get("/facilitate/moot/close");
    assert_eq!(dry.status, 200, "{}", dry.text());
    assert!(dry.text().contains("1 person, 3 statements, 1 vote"), "{}", dry.text());
    assert!(runs.get("/facilitate/moot").text().contains("People vote"), "nothing has happened yet");
    let hash = |page: &str| {
        let rest = page.split_once("<code class=\"hash\">").expect("a hash").1;
        rest.split('<').next().expect("its end").to_owned()
    };
    let foreseen = hash(dry.text());
    let cookie = runs.cookie();
    let mut results: Vec<String> = std::thread::scope(|scope| {
        let click = || {
            let visitor = Visitor::new(&town.server);
            visitor.steal(&cookie);
            visitor.post("/facilitate/moot/close", &[]).header("location").expect("an address").to_owned()
        };
        let clicks = [scope.spawn(click), scope.spawn(click)];
        clicks.map(|click| click.join().expect("an answer")).to_vec()
    });
    results.sort();
    assert_eq!(results, ["/facilitate/moot?done=closed", "/facilitate/moot?done=late"], "exactly one click closes");
    let page = runs.get("/facilitate/moot").text().to_owned();
    assert_eq!(hash(&page), foreseen, "what was foreseen is what is kept");
    assert!(foreseen.len() == 64 && page.contains("Voting has ended"), "{page}");
    is_refused(&runs.post("/facilitate/moot/reopen", &[("reason", " ")]), "A reason is missing");
    let reopened = runs.post("/facilitate/moot/reopen", &[("reason", "The server was down on Sunday")]);
    assert_eq!(reopened.header("location"), Some("/facilitate/moot?done=reopened"));
    let public = Visitor::new(&town.server).get("/polls/moot/moderation").text().to_owned();
    assert!(public.contains("The server was down on Sunday"), "{public}");
}

#[test]
fn codes_are_shown_once_and_let_people_in() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.open(&runs);
    let mut fields = values(runs.get("/facilitate/moot/settings").text());
    fields.retain(|(name, _)| name != "access");
    fields.push(("access".into(), "codes".into()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(runs.post("/facilitate/moot/settings", &fields).status, 303);
    let made = runs.post("/facilitate/moot/codes", &[("wave", "May"), ("count", "2"), ("uses", "1"), ("as", "csv")]);
    let text = made.text().to_owned();
    let codes: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!((made.status, codes.len(), codes[0].len()), (200, 2, 15), "{text}");
    let page = runs.get("/facilitate/moot/people").text().to_owned();
    assert!(page.contains("May") && !page.contains(codes[0]), "codes are not shown again: {page}");
    let join = |name: &str, code: &str| {
        let visitor = Visitor::new(&town.server);
        visitor.post("/polls/moot/join", &[("key", &key(name)), ("consent", tests::CONSENT), ("invite", code)]).status
    };
    assert_ne!(join("carol", ""), 303, "nobody joins without a code");
    assert_eq!(join("carol", &codes[0].to_lowercase()), 303);
    assert_ne!(join("dan", codes[0]), 303, "a code for one is for one");
    is_refused(&runs.post("/facilitate/moot/codes", &[("count", "0"), ("uses", "1")]), "whole number from 1");
}

#[test]
fn only_those_with_a_role_get_in_and_colleagues_get_one_by_address() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    let other = town.facilitator("eve@example.org");
    let anonymous = Visitor::new(&town.server);
    for path in ["", "/settings", "/seeds", "/statements", "/people", "/monitor", "/log", "/preview", "/close"] {
        let address = format!("/facilitate/moot{path}");
        assert_eq!(other.get(&address).status, 404, "{address}");
        let sent = anonymous.get(&address);
        assert!(
            sent.status == 303 && sent.header("location").is_some_and(|to| to.starts_with("/sign-in")),
            "{address}"
        );
    }
    assert_eq!(other.post("/facilitate/moot/open", &[]).status, 404);
    assert!(!other.get("/facilitate").text().contains("/facilitate/moot"));
    let unknown = runs.post("/facilitate/moot/colleagues", &[("email", "no@example.org"), ("role", "reader")]);
    is_refused(&unknown, "There is no account for no@example.org");
    let last = runs.post("/facilitate/moot/colleagues", &[("email", "ann@example.org"), ("role", "none")]);
    is_refused(&last, "the last one who runs the poll");
    let given = runs.post("/facilitate/moot/colleagues", &[("email", "eve@example.org"), ("role", "moderator")]);
    assert_eq!(given.header("location"), Some("/facilitate/moot/people?done=role"));
    assert_eq!(other.get("/facilitate/moot/statements").status, 200);
    assert_eq!(other.get("/facilitate/moot/settings").status, 404, "a moderator does not run the poll");
    let decided = other.post("/facilitate/moot/statements", &[("statement", "1"), ("do", "meta")]);
    assert_eq!(decided.status, 303, "{}", decided.text());
}

#[test]
fn scripts_make_open_and_close_polls() {
    let folder = folder();
    let data = folder.path().join("data");
    let (seeds, settings) = (folder.path().join("seeds.csv"), folder.path().join("settings.json"));
    let mut defaults = run!["poll", "settings"].json();
    std::fs::write(&seeds, "comment_text\nThe AI should be fair\n,\nthe ai should be FAIR\n").expect("written");
    let refused = run!["poll", "create", "--topic", "Rules", "--seeds", &seeds, "--data", &data];
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("line 4") && !data.exists(), "{}", refused.stderr);
    std::fs::write(&seeds, "comment_text\nThe AI should be fair\n").expect("written");
    for (name, value) in [("organiser", "Town"), ("contact", "a@b.example"), ("outcome", "It is read.")] {
        defaults[name] = value.into();
    }
    std::fs::write(&settings, defaults.to_string()).expect("written");
    let made = run![
        "poll",
        "create",
        "--topic",
        "Rules",
        "--seeds",
        &seeds,
        "--settings",
        &settings,
        "--data",
        &data,
        "--open"
    ];
    assert_eq!(made.json()["poll"], "rules", "the name is made from the topic");
    let server = Serving::data(&data);
    assert_eq!(Visitor::new(&server).get("/polls/rules").status, 200);
    let closed = run!["poll", "close", "rules", "--data", &data];
    assert_eq!(closed.json()["analysis_sha256"].as_str().map(str::len), Some(64));
    let again = run!["poll", "close", "rules", "--data", &data];
    assert!(again.code == 1 && again.stderr.contains("constitution"), "{}", again.stderr);
    defaults["organizer"] = "Town".into();
    std::fs::write(&settings, defaults.to_string()).expect("written");
    let slip = run!["poll", "create", "--topic", "More", "--settings", &settings, "--data", &data];
    assert!(slip.code == 1 && slip.stderr.contains("organizer"), "{}", slip.stderr);
}

#[test]
fn the_pages_have_no_barrier_and_the_queue_goes_by_keyboard() {
    if !is_wanted("facilitate.mjs") {
        return;
    }
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.open(&runs);
    let bob = town.participant("bob");
    for (n, text) in ["One view of mine", "Another view of mine", "A third view of mine"].into_iter().enumerate() {
        let sent = [("text", text), ("key", &key(&format!("s{n}"))[..]), ("language", "en"), ("seen_similar", "1")];
        assert_eq!(bob.post("/polls/moot/write", &sent).status, 303);
    }
    let reject = [("statement", "6"), ("do", "reject"), ("reason", "To have one of each kind")];
    assert_eq!(runs.post("/facilitate/moot/statements", &reject).status, 303);
    assert_eq!(
        bob.post("/polls/moot/write", &[("text", "One more view"), ("key", &key("s9")), ("seen_similar", "1")]).status,
        303
    );
    let ban = [("participant", "1"), ("do", "ban"), ("reason", "To show the page")];
    assert_eq!(runs.post("/facilitate/moot/ban", &ban).status, 303);
    queue::long(&runs, 30);
    // Whoever may do more gets another session with her next request; both windows below need the same one.
    assert_eq!(runs.get("/facilitate").status, 200);
    let pages = "/facilitate/moot /facilitate /facilitate/new /facilitate/moot/settings /facilitate/moot/seeds \
                 /facilitate/moot/statements /facilitate/moot/statements?pile=rejected /facilitate/moot/people \
                 /facilitate/moot/monitor /facilitate/moot/log /facilitate/moot/close /facilitate/moot/preview \
                 /polls/moot/moderation";
    let cookie = runs.cookie();
    let settings = [("FOLKMOOT_PAGES", pages), ("FOLKMOOT_COOKIE", &cookie), ("FOLKMOOT_LONG", "/facilitate/here")];
    check_at(&town.server, "facilitate.mjs", &settings);
}
