//! While a poll is held: limits, lists, what authors learn, and what another poll takes over.

use super::{Town, is_refused, key, town, values};
use tests::{Response, Visitor};

tests::also_on_postgres!(
    another_poll_takes_over_settings_and_accepted_statements_and_says_what_stays_behind,
    a_poll_takes_as_many_statements_as_it_is_told_to_and_then_says_so,
    statements_are_closed_while_voting_goes_on,
    an_author_reads_what_became_of_every_statement_and_why,
    moderators_choose_from_reasons_and_authors_read_them,
    reasons_are_read_in_the_readers_language_where_the_poll_has_them_in_it,
    a_list_lets_people_in_and_whoever_is_taken_off_stays_out,
    who_has_to_be_known_is_set_in_the_form_and_the_frame_brings_an_id_along,
    the_occasion_of_a_poll_is_set_in_the_form_and_goes_into_copies,
);

/// Saves the settings with some fields changed; an empty value takes a tick away.
fn set(runs: &Visitor<'_>, changes: &[(&str, &str)]) {
    let mut fields = values(runs.get("/facilitate/moot/settings").text());
    fields.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    fields.extend(changes.iter().filter(|(_, value)| !value.is_empty()).map(|(a, b)| ((*a).into(), (*b).into())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let saved = runs.post("/facilitate/moot/settings", &fields);
    assert_eq!(saved.status, 303, "{}", saved.text());
}

fn write(who: &Visitor<'_>, name: &str, text: &str) -> Response {
    who.post("/polls/moot/write", &[("text", text), ("key", &key(name)), ("language", "en"), ("seen_similar", "1")])
}

fn decide(runs: &Visitor<'_>, fields: &[(&str, &str)]) -> Response {
    runs.post("/facilitate/moot/statements", fields)
}

fn open() -> Town {
    let town = town();
    town.open(&town.facilitator("ann@example.org"));
    town
}

fn ann(town: &Town) -> Visitor<'_> {
    let visitor = Visitor::new(&town.server);
    assert_eq!(visitor.sign_in("ann@example.org").status, 303);
    visitor
}

#[test]
fn another_poll_takes_over_settings_and_accepted_statements_and_says_what_stays_behind() {
    let town = open();
    let (runs, bob) = (ann(&town), town.participant("bob"));
    for (name, text) in [("s1", "The AI should be calm"), ("s2", "The AI should be loud")] {
        assert_eq!(write(&bob, name, text).status, 303);
    }
    let page = runs.get("/facilitate/new?copies=moot").text().to_owned();
    assert!(page.contains("2 statements stay behind") && page.contains("value=\"The town\""), "{page}");
    assert_eq!(decide(&runs, &[("statement", "4"), ("do", "accept")]).status, 303);
    let page = runs.get("/facilitate/new?copies=moot").text().to_owned();
    assert!(page.contains("1 statement stays behind"), "{page}");
    let made = runs.post("/facilitate/new", &[("copies", "moot"), ("topic", "Once more"), ("slug", "again")]);
    assert_eq!(made.header("location"), Some("/facilitate/again?done=created"), "{}", made.text());
    let seeds = runs.get("/facilitate/again/seeds").text().to_owned();
    assert!(seeds.contains("The AI should tell the truth") && seeds.contains("The AI should be calm"), "{seeds}");
    assert!(!seeds.contains("The AI should be loud"), "nobody has accepted it: {seeds}");
    let settings = values(runs.get("/facilitate/again/settings").text());
    assert!(settings.contains(&("writing.after".into(), "0".into())), "{settings:?}");
    assert!(runs.get("/facilitate/again").text().contains("0 people, 4 statements, 0 votes"), "no people, no votes");
    // Somebody who has no role on a poll copies nothing of it.
    let eve = town.facilitator("eve@example.org");
    assert!(!eve.get("/facilitate/new?copies=moot").text().contains("The town"));
}

#[test]
fn a_poll_takes_as_many_statements_as_it_is_told_to_and_then_says_so() {
    let town = open();
    let (runs, bob) = (ann(&town), town.participant("bob"));
    set(&runs, &[("writing.most", "4")]);
    assert_eq!(write(&bob, "s1", "The AI should be calm").status, 303);
    is_refused_for_now(&write(&bob, "s2", "The AI should be loud"), "This poll takes 4 statements and has them");
    let origin = format!("http://{}", town.server.address());
    let headers = [("Content-Type", "application/json"), ("Origin", &origin), ("Cookie", &bob.cookie())];
    let body = format!("{{\"text\":\"The AI should be loud\",\"key\":\"{}\"}}", key("s3"));
    let refused = town.server.send("POST", "/api/v1/polls/moot/statements", &headers, body.as_bytes());
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert!(refused.text().contains("as many as it takes"), "{}", refused.text());
    // There is room again once one is taken out, and moderation keeps the limit as well.
    assert_eq!(decide(&runs, &[("statement", "4"), ("do", "reject"), ("reason", "Said before")]).status, 303);
    assert_eq!(write(&bob, "s4", "The AI should be loud").status, 303);
    is_refused(&decide(&runs, &[("statement", "4"), ("do", "accept")]), "This poll takes 4 statements and has them");
}

fn is_refused_for_now(answer: &Response, because: &str) {
    assert!(matches!(answer.status, 409 | 422), "{} {}", answer.status, answer.text());
    assert!(answer.text().contains(because), "{because:?} is not said in {}", answer.text());
}

#[test]
fn statements_are_closed_while_voting_goes_on() {
    let town = open();
    let (runs, bob) = (ann(&town), town.participant("bob"));
    assert_eq!(write(&bob, "s1", "The AI should be calm").status, 303);
    set(&runs, &[("writing.open", "")]);
    is_refused_for_now(&write(&bob, "s2", "The AI should be loud"), "This poll takes no new statements any more");
    let card = bob.get("/polls/moot/vote");
    assert!(!card.text().contains("/polls/moot/write") && card.text().contains("name=\"vote\""), "{}", card.text());
    let vote = [("statement", "1"), ("vote", "agree"), ("key", &key("v")[..])];
    assert_eq!(bob.post("/polls/moot/votes", &vote).header("location"), Some("/polls/moot/vote"));
    let other = town.participant("zoe");
    let vote = [("statement", "4"), ("vote", "agree"), ("key", &key("w")[..])];
    assert_eq!(
        other.post("/polls/moot/votes", &vote).header("location"),
        Some("/polls/moot/vote"),
        "his is still there"
    );
    let log = Visitor::new(&town.server).get("/polls/moot/moderation").text().to_owned();
    assert!(log.contains("new statements: closed"), "everybody reads that the rules have changed: {log}");
}

#[test]
fn an_author_reads_what_became_of_every_statement_and_why() {
    let town = open();
    let (runs, bob) = (ann(&town), town.participant("bob"));
    let texts =
        ["The AI should be calm", "Buy my watches", "Truth is what the AI should tell", "The AI schould be kind"];
    for (n, text) in texts.into_iter().enumerate() {
        assert_eq!(write(&bob, &format!("s{n}"), text).status, 303);
    }
    let mine = |name: &str| {
        let page = bob.get("/polls/moot/me").text().to_owned();
        let page = page.split_once("id=\"statements\"").expect("her statements").1;
        let at = page.find(name).unwrap_or_else(|| panic!("{name} is not there: {page}"));
        page[at..].split("</li>").next().expect("its end").to_owned()
    };
    assert!(mine(texts[0]).contains("Others vote on it; a moderator has not read it yet"), "{}", mine(texts[0]));
    let spelled = "The AI should be kind";
    for fields in [
        &[("statement", "4"), ("do", "accept")][..],
        &[("statement", "5"), ("do", "reject"), ("reason", "It is advertising")],
        &[("statement", "6"), ("do", "merge"), ("into", "1"), ("reason", "The same in other words")],
        &[("statement", "7"), ("do", "reword"), ("text", spelled), ("reason", "Spelling")],
    ] {
        assert_eq!(decide(&runs, fields).status, 303);
    }
    assert!(mine(texts[0]).contains("Accepted"), "{}", mine(texts[0]));
    let rejected = mine(texts[1]);
    assert!(rejected.contains("Not accepted") && rejected.contains("It is advertising"), "{rejected}");
    let merged = mine(texts[2]);
    assert!(merged.contains("The AI should tell the truth") && merged.contains("The same in other words"), "{merged}");
    let reworded = mine(spelled);
    assert!(reworded.contains(texts[3]) && reworded.contains("Spelling"), "{reworded}");
    // Nobody else reads any of it there.
    let zoe = town.participant("zoe");
    assert!(!zoe.get("/polls/moot/me").text().contains("It is advertising"));
}

#[test]
fn a_list_lets_people_in_and_whoever_is_taken_off_stays_out() {
    let town = open();
    let runs = ann(&town);
    set(&runs, &[("access", "list")]);
    let listed = runs.post("/facilitate/moot/list", &[("xids", "a-1\nb-2,Bob\n\na-1")]);
    assert_eq!(listed.header("location"), Some("/facilitate/moot/people?done=listed"), "{}", listed.text());
    let join = |name: &str, xid: &str| {
        let visitor = Visitor::new(&town.server);
        let fields = [("key", &key(name)[..]), ("consent", tests::CONSENT), ("xid", xid)];
        visitor.post("/polls/moot/join", &fields).status
    };
    assert_eq!(join("ada", "a-1"), 303);
    assert_eq!(join("ada-again", "a-1"), 422, "one person each");
    assert_eq!(join("carl", "c-3"), 422, "not on the list");
    let page = runs.get("/facilitate/moot/people").text().to_owned();
    assert!(page.contains("2 ids are on the list") && page.contains("1 person came"), "{page}");
    assert!(page.contains("<bdi dir=\"auto\">b-2</bdi>"), "the list can be read: {page}");
    let removed = runs.post("/facilitate/moot/list", &[("xids", "b-2\na-1"), ("do", "remove")]);
    assert_eq!(removed.header("location"), Some("/facilitate/moot/people?done=unlisted"), "{}", removed.text());
    assert_eq!(join("bob", "b-2"), 422, "taken off");
    let page = runs.get("/facilitate/moot/people?done=unlisted").text().to_owned();
    assert!(page.contains("0 ids are on the list") && page.contains("Whoever has come already stays"), "{page}");
    is_refused(&runs.post("/facilitate/moot/list", &[("xids", " \n")]), "no id");
    assert!(run_audit(&town).contains("poll.disallow"), "and it is on record who did it");
}

#[test]
fn who_has_to_be_known_is_set_in_the_form_and_the_frame_brings_an_id_along() {
    let town = open();
    let runs = ann(&town);
    let snippet = "data-conversation_id=\"moot\" data-xid=\"ID\"";
    assert!(!runs.get("/facilitate/moot").text().contains(snippet));
    set(&runs, &[("access", "known"), ("writing.known_only", "1")]);
    for brings in [snippet, "/polls/moot/join?xid=ID\""] {
        assert!(runs.get("/facilitate/moot").text().contains(brings), "{}", runs.get("/facilitate/moot").text());
    }
    let fields = values(runs.get("/facilitate/moot/settings").text());
    for kept in [("access", "known"), ("writing.known_only", "1")] {
        assert!(fields.iter().any(|(name, value)| (name.as_str(), value.as_str()) == kept), "{kept:?}: {fields:?}");
    }
    set(&runs, &[("writing.known_only", "")]);
    let fields = values(runs.get("/facilitate/moot/settings").text());
    assert!(fields.iter().all(|(name, _)| name != "writing.known_only"), "{fields:?}");
}

#[test]
fn the_occasion_of_a_poll_is_set_in_the_form_and_goes_into_copies() {
    let town = open();
    let runs = ann(&town);
    set(&runs, &[("context", "  City   budget 2027 ")]);
    let context = |slug: &str| {
        let fields = values(runs.get(&format!("/facilitate/{slug}/settings")).text());
        fields.into_iter().find(|(name, _)| name == "context").map(|(_, value)| value)
    };
    assert_eq!(context("moot").as_deref(), Some("City budget 2027"));
    assert!(town.server.get("/").text().contains("href=\"/?context=City%20budget%202027\""));
    let made = runs.post("/facilitate/new", &[("copies", "moot"), ("topic", "Once more"), ("slug", "again")]);
    assert_eq!(made.status, 303, "{}", made.text());
    assert_eq!(context("again").as_deref(), Some("City budget 2027"));
    let mut fields = values(runs.get("/facilitate/moot/settings").text());
    fields.retain(|(name, _)| name != "context");
    fields.push(("context".into(), "x".repeat(81)));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    is_refused(&runs.post("/facilitate/moot/settings", &fields), "Write one line of at most 80 characters");
    set(&runs, &[("context", "")]);
    assert!(!town.server.get("/").text().contains("?context="), "it can be taken away");
}

fn run_audit(town: &Town) -> String {
    let told = tests::run!["audit", "--poll", "moot", "--data", &town.data];
    String::from_utf8_lossy(told.ok()).into_owned()
}

#[test]
fn moderators_choose_from_reasons_and_authors_read_them() {
    let town = open();
    let (runs, bob) = (ann(&town), town.participant("bob"));
    for (name, text) in [("s1", "The AI should be calm"), ("s2", "The AI should be loud"), ("s3", "Buy watches now")] {
        assert_eq!(write(&bob, name, text).status, 303);
    }
    let usual = "It is not about the topic of this poll.";
    let option = |page: &Response, reason: &str| page.text().contains(&format!("<option value=\"{reason}\""));
    assert!(option(&runs.get("/facilitate/moot/statements"), usual), "the usual ones are offered");
    let reject = |number: &str, ready: &str, reason: &str| {
        decide(&runs, &[("statement", number), ("do", "reject"), ("ready", ready), ("reason", reason)])
    };
    assert_eq!(reject("4", usual, "").status, 303);
    is_refused(&reject("5", "", " "), "A reason is missing");

    set(&runs, &[("reasons", "Not in our town.\r\n\r\n  Said before.  ")]);
    let page = runs.get("/facilitate/moot/statements");
    assert!(option(&page, "Not in our town.") && option(&page, "Said before.") && !option(&page, usual));
    assert_eq!(reject("5", "Said before.", "By Ann, in May.").status, 303);
    assert_eq!(reject("6", "", "It is advertising.").status, 303);
    let page = bob.get("/polls/moot/me");
    for says in ["Reason: ", usual, "Said before.", "By Ann, in May.", "It is advertising."] {
        assert!(page.text().contains(says), "lacks {says}: {}", page.text());
    }

    let many: String = (0..21).map(|n| format!("Reason {n}.\n")).collect();
    let long = "x".repeat(201);
    for (reasons, says) in [(many.as_str(), "There are too many reasons; 20 is the most"), (&long, "longer than 200")] {
        let mut fields = values(runs.get("/facilitate/moot/settings").text());
        fields.retain(|(name, _)| name != "reasons");
        fields.push(("reasons".into(), reasons.into()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        is_refused(&runs.post("/facilitate/moot/settings", &fields), says);
    }
}

#[test]
fn reasons_are_read_in_the_readers_language_where_the_poll_has_them_in_it() {
    let town = open();
    let (runs, bob) = (ann(&town), town.participant("bob"));
    for (name, text) in [("s1", "The AI should be calm"), ("s2", "The AI should be loud"), ("s3", "Buy watches now")] {
        assert_eq!(write(&bob, name, text).status, 303);
    }
    let reasons = ("reasons", "Not in our town.\r\nSaid before.");
    let further = |said: &'static str| [reasons, ("texts.0.language", "de"), ("texts.0.reasons", said)];
    let mut fields = values(runs.get("/facilitate/moot/settings").text());
    fields.retain(|(name, _)| name != "reasons");
    fields.extend(further("Nicht bei uns.").map(|(name, value)| (name.to_owned(), value.to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let refused = runs.post("/facilitate/moot/settings", &fields);
    is_refused(&refused, "Reasons in the language of the poll: 2; here: 1.");
    assert!(refused.text().contains("id=\"f-texts-0-reasons-fault\""), "beside the field: {}", refused.text());
    set(&runs, &further("Nicht bei uns.\r\nSchon gesagt."));

    let reject = |number: &str, ready: &str, reason: &str| {
        decide(&runs, &[("statement", number), ("do", "reject"), ("ready", ready), ("reason", reason)])
    };
    assert_eq!(reject("4", "Not in our town.", "").status, 303);
    assert_eq!(reject("5", "Said before.", "By Ann.").status, 303);
    assert_eq!(reject("6", "", "It is advertising.").status, 303);
    let own = ["Not in our town.", "Said before.", "By Ann.", "It is advertising."];
    let german = ["Nicht bei uns.", "Schon gesagt.", "By Ann.", "It is advertising."];
    for path in ["/polls/moot/me", "/polls/moot/moderation"] {
        for (language, says) in [("en", own), ("de", german), ("fr", own)] {
            let page = bob.get_with(path, &[("Accept-Language", language)]);
            for reason in says {
                assert!(page.text().contains(reason), "{path} in {language} lacks {reason}: {}", page.text());
            }
        }
    }
    let log = runs.get_with("/facilitate/moot/log", &[("Accept-Language", "de")]);
    for part in ["Schon gesagt.", "By Ann."] {
        assert!(log.text().contains(part), "lacks {part}: {}", log.text());
    }
    // Files keep what was written.
    assert!(runs.get("/facilitate/moot/log.csv").text().contains("Said before. By Ann."));
    // A copy takes them along.
    let made = runs.post("/facilitate/new", &[("copies", "moot"), ("topic", "Once more"), ("slug", "again")]);
    assert_eq!(made.status, 303, "{}", made.text());
    let copied = runs.get("/facilitate/again/settings");
    assert!(copied.text().contains("Schon gesagt."), "{}", copied.text());
}
