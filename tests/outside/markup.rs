//! Whatever somebody types stays a text wherever it is shown: no part of a page, a picture or a feed, no formula in a
//! table, no format in Markdown, no line in the head of a mail, and the same characters in JSON.

mod looking;
mod town;

use looking::Seen;
use tests::{Response, Serving, Visitor, run};
use town::Town;

tests::also_on_postgres!(whatever_is_typed_stays_text_wherever_it_is_shown);

/// All that a page, a spreadsheet, a template or a reader of Markdown might act on.
const LONG: &str =
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}[x](javascript:alert(1)) </textarea></title>&lt;";
/// What fits into a line.
const LINE: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
/// What fits into a name on a map.
const NAME: &str = "<b onclick=a>\"'>";

/// A field: the mark by which its text is found, how the text begins and goes on, and where it has to be found: an
/// address, with a language behind a colon where it is not English, or a file of the archive of the `whole`.
type Field = (&'static str, &'static str, &'static str, &'static [&'static str]);

const FIELDS: &[Field] = &[
    (
        "zqtopicqz",
        "=",
        LONG,
        &[
            "/",
            "/polls/town",
            "/facilitate/town",
            "/api/v1/polls/town",
            "/polls/town/data/README.md",
            "/polls/town/data/summary.csv",
        ],
    ),
    ("zqdescriptionqz", "+", LONG, &["/polls/town"]),
    ("zqorganiserqz", "-", LONG, &["/polls/town/join", "whole:settings.json"]),
    ("zqcontactqz", "javascript:alert(1)//", LINE, &["/polls/town/join", "/facilitate/town/settings"]),
    ("zqoutcomeqz", "@", LONG, &["/polls/town"]),
    ("zqoccasionqz", "=", LINE, &["/facilitate/town/settings"]),
    ("zqdetopicqz", "=", LONG, &["/polls/town:de"]),
    ("zqdedescriptionqz", "+", LONG, &["/polls/town:de"]),
    ("zqdeoutcomeqz", "-", LONG, &["/polls/town:de"]),
    ("zqdeasksqz", "@", LONG, &["/polls/town/join:de"]),
    ("zqdewhyqz", "=", LONG, &["/polls/town/join:de"]),
    ("zqdeanswerqz", "+", LONG, &["/polls/town/join:de"]),
    ("zqdeworkqz", "-", LONG, &["/polls/town/topics:de"]),
    ("zqdereasonqz", "=", LINE, &["/polls/town/moderation:de"]),
    ("zqasksqz", "=", LONG, &["/polls/town/join", "whole:answers.csv"]),
    ("zqwhyqz", "+", LONG, &["/polls/town/join"]),
    ("zqanswerqz", "@", LONG, &["/polls/town/join", "whole:answers.csv"]),
    ("zqaboutqz", "=", LONG, &["/polls/town/me/about", "whole:answers.csv"]),
    ("zqaboutwhyqz", "-", LONG, &["/polls/town/me/about"]),
    ("zqaboutanswerqz", "+", LONG, &["/polls/town/me/about", "whole:answers.csv"]),
    ("zqworkqz", "@", LONG, &["/polls/town/topics", "/facilitate/town/settings"]),
    (
        "zqownreasonqz",
        "=",
        LINE,
        &["/facilitate/town/statements", "/polls/town/moderation", "/polls/town/me", "/facilitate/town/log.csv"],
    ),
    (
        "zqreasonqz",
        "+",
        LONG,
        &[
            "/facilitate/town/log",
            "/facilitate/town/log.csv",
            "/polls/town/moderation",
            "/polls/town/me",
            "whole:moderation.csv",
        ],
    ),
    (
        "zqseedqz",
        "=",
        LONG,
        &[
            "/facilitate/town/seeds",
            "/facilitate/town/live",
            "/facilitate/town/live.csv",
            "/polls/town/results",
            "/polls/town/statements",
            "/polls/town/statements/1",
            "/polls/town/data/comments.csv",
            "/polls/town/data/comment-groups.csv",
            "/polls/town/data/constitution.json",
            "/polls/town/data/constitution.md",
            "/polls/town/data/agreement.svg",
            "/polls/town/excerpts/1",
            "/api/v1/polls/town/statements",
            "/api/v3/comments?conversation_id=town&moderation=true",
            "/api/v3/reportExport/rtown/comments.csv",
            "/facilitate/town/constitution",
            "whole:comments.csv",
        ],
    ),
    (
        "zqwrittenqz",
        "-",
        LONG,
        &["/facilitate/town/statements", "/polls/town/me", "/polls/town/me/data.json", "whole:comments.csv"],
    ),
    ("zqrejectedqz", "@", LONG, &["/facilitate/town/statements?pile=rejected", "/polls/town/me", "whole:comments.csv"]),
    ("zqrefusedqz", "=", LONG, &["/facilitate/town/statements?pile=rejected", "/facilitate/town/log.csv"]),
    ("zqwaveqz", "=", LINE, &["/facilitate/town/people"]),
    ("zqxidqz", "+", LINE, &["/facilitate/town/ids.csv", "whole:participants-votes.csv"]),
    ("zqaccountqz", "@", LINE, &["/account", "/admin/accounts", "/facilitate/town/log.csv"]),
    ("zqtokenqz", "=", LINE, &["/account"]),
    ("zqhookqz", "https://hooks.example/x?[x](javascript:alert(1))'=", "", &["/facilitate/town/messages"]),
    ("zqtitleqz", "=", LINE, &["/polls/town/excerpts/1", "/polls/town/results", "whole:excerpts.json"]),
    ("zqleadqz", "+", LONG, &["/polls/town/excerpts/1", "whole:excerpts.json"]),
    ("zqgroupqz", "=", NAME, &["/polls/town/map", "/polls/town/results", "whole:names.json"]),
    ("zqendqz", "@", NAME, &["/polls/town/map", "whole:names.json"]),
    (
        "zqprincipleqz",
        "=",
        LONG,
        &[
            "/facilitate/town/constitution",
            "/polls/town/constitution",
            "/polls/town/constitution/v/1",
            "/polls/town/data/constitution.json",
            "/polls/town/data/constitution.md",
        ],
    ),
    (
        "zqdecisionqz",
        "+",
        LONG,
        &[
            "/facilitate/town/constitution",
            "/polls/town/constitution",
            "/polls/town/data/constitution.json",
            "/polls/town/data/constitution.md",
        ],
    ),
];

/// What is typed into the field with this mark.
fn typed(mark: &str) -> String {
    let (mark, begins, rest, _) = FIELDS.iter().find(|(known, ..)| *known == mark).expect("a field");
    format!("{begins}{mark}{rest}")
}

/// Pages and files for everybody, while people vote.
const MEANWHILE: [&str; 14] = [
    "/",
    "/polls/town",
    "/polls/town?embed=1",
    "/polls/town/join",
    "/polls/town/join?embed=1",
    "/polls/town/results",
    "/polls/town/data",
    "/polls/town/moderation",
    "/polls/town/subscribe",
    "/feed.atom",
    "/polls/town/feed.atom",
    "/polls/town/badge.svg",
    "/api/v1/polls",
    "/api/v1/polls/town",
];

/// Those for whoever takes part.
const TAKING_PART: [&str; 6] = [
    "/polls/town/vote",
    "/polls/town/write",
    "/polls/town/me",
    "/polls/town/me/about",
    "/polls/town/topics",
    "/polls/town/me/data.json",
];

/// Those for whoever runs the poll.
const DESK: [&str; 28] = [
    "/account",
    "/admin/accounts",
    "/facilitate",
    "/facilitate/town",
    "/facilitate/new?copies=town",
    "/facilitate/town/settings",
    "/facilitate/town/seeds",
    "/facilitate/town/people",
    "/facilitate/town/monitor",
    "/facilitate/town/monitor.csv",
    "/facilitate/town/live",
    "/facilitate/town/live.csv",
    "/facilitate/town/log",
    "/facilitate/town/log.csv",
    "/facilitate/town/ids.csv",
    "/facilitate/town/messages",
    "/facilitate/town/patterns",
    "/facilitate/town/sites",
    "/facilitate/town/statements",
    "/facilitate/town/statements?pile=accepted",
    "/facilitate/town/statements?pile=rejected",
    "/facilitate/town/preview/landing",
    "/facilitate/town/preview/consent",
    "/facilitate/town/preview/card",
    "/facilitate/town/preview/about",
    "/facilitate/town/preview/topics",
    "/facilitate/town/preview/write",
    "/facilitate/town/preview/end",
];

/// Those for everybody, once voting is over and the constitution is published.
const AFTERWARDS: [&str; 38] = [
    "/",
    "/polls/town",
    "/polls/town/results",
    "/polls/town/results?embed=1",
    "/polls/town/statements",
    "/polls/town/statements/1",
    "/polls/town/agreement",
    "/polls/town/map",
    "/polls/town/robustness",
    "/polls/town/moderation",
    "/polls/town/excerpts/1",
    "/polls/town/constitution",
    "/polls/town/constitution/v/1",
    "/polls/town/data",
    "/polls/town/data/summary.csv",
    "/polls/town/data/comments.csv",
    "/polls/town/data/votes.csv",
    "/polls/town/data/participants-votes.csv",
    "/polls/town/data/comment-groups.csv",
    "/polls/town/data/README.md",
    "/polls/town/data/dictionary.md",
    "/polls/town/data/analysis.json",
    "/polls/town/data/constitution.json",
    "/polls/town/data/constitution.md",
    "/polls/town/data/agreement.svg",
    "/polls/town/feed.atom",
    "/polls/town/badge.svg",
    "/feed.atom",
    "/api/v1/polls",
    "/api/v1/polls/town",
    "/api/v1/polls/town/statements",
    "/api/v1/polls/town/analyses/1",
    "/api/v1/polls/town/constitutions/1",
    "/api/v3/conversations?conversation_id=town",
    "/api/v3/comments?conversation_id=town&moderation=true",
    "/api/v3/reportExport/rtown/summary.csv",
    "/api/v3/reportExport/rtown/comments.csv",
    "/api/v3/reportExport/rtown/comment-groups.csv",
];

/// Those for whoever runs the poll, then.
const DESK_AFTERWARDS: [&str; 9] = [
    "/facilitate/town",
    "/facilitate/town/live",
    "/facilitate/town/live.csv",
    "/facilitate/town/log",
    "/facilitate/town/names",
    "/facilitate/town/excerpts",
    "/facilitate/town/excerpts/1",
    "/facilitate/town/constitution",
    "/facilitate/town/report",
];

/// The version that everybody is led to, where an address names a first one: that was made while people voted.
fn latest(server: &Serving, path: &str) -> String {
    let kind = match path {
        "/api/v1/polls/town/analyses/1" => "analysis",
        "/api/v1/polls/town/constitutions/1" => "constitution",
        _ => return path.to_owned(),
    };
    let poll: serde_json::Value = serde_json::from_slice(&server.get("/api/v1/polls/town").body).expect("JSON");
    poll[kind]["address"].as_str().unwrap_or_else(|| panic!("no {kind}: {poll}")).to_owned()
}

#[test]
fn whatever_is_typed_stays_text_wherever_it_is_shown() {
    let mut town = Town::new();
    let mut seen = Seen::default();
    let mut first = town.moot.people.swap_remove(0);
    let ann = town.facilitator();
    town.is_filled_in(&mut first, &ann);
    let german = |server: &Serving, path: &str| server.get_with(path, &[("Accept-Language", "de")]);
    let mut look = |path: &str, answer: &Response| seen.look(path, answer);

    for path in MEANWHILE {
        look(path, &town.moot.server.get(path));
        look(&format!("{path}:de"), &german(&town.moot.server, path));
    }
    let mut fresh = town.joins("fresh");
    for path in TAKING_PART {
        look(path, &first.get(path));
        look(path, &fresh.get(path));
    }
    let mut reads_german = fresh.clone().reading("de");
    for path in TAKING_PART {
        look(&format!("{path}:de"), &reads_german.get(path));
    }
    for path in DESK {
        look(path, &ann.get(path));
    }
    is_refused_as_text(&town, &ann, &mut look);

    town.is_published(&ann);
    for path in AFTERWARDS {
        look(path, &town.moot.server.get(&latest(&town.moot.server, path)));
    }
    for path in DESK_AFTERWARDS {
        look(path, &ann.get(path));
    }
    for (name, bytes) in town.archive(&ann) {
        seen.look_into(&format!("whole:{name}"), &name, &bytes);
    }
    for (mark, _, _, places) in FIELDS {
        for place in *places {
            assert!(seen.has(mark, place), "{mark} is not at {place}; it is at {:?}", seen.places(mark));
        }
    }
    // A program reads what was typed, character by character.
    for (mark, place) in [
        ("zqtopicqz", "/api/v1/polls/town"),
        ("zqwrittenqz", "/polls/town/me/data.json"),
        ("zqorganiserqz", "whole:settings.json"),
        ("zqprincipleqz", "/polls/town/data/constitution.json"),
        ("zqdecisionqz", "/polls/town/data/constitution.json"),
        ("zqleadqz", "whole:excerpts.json"),
        ("zqgroupqz", "whole:names.json"),
    ] {
        let text = if mark == "zqtopicqz" { town::topic() } else { typed(mark) };
        assert!(seen.strings(place).contains(&text), "{text:?} is not in {:?}", seen.strings(place));
    }
    for place in ["/api/v1/polls/town/statements", "/api/v3/comments?conversation_id=town&moderation=true"] {
        for text in town::seeds() {
            assert!(seen.strings(place).contains(&text), "{text:?} is not in {place}: {:?}", seen.strings(place));
        }
    }
    for letter in town.letters() {
        looking::is_one_letter(&letter.text);
        assert!(letter.text.contains("zqtopicqz"), "{}", letter.text);
    }
    // Nothing of it is in the log of the server, so that it can end no line there; and each event of the other one is a
    // line.
    let log = town.moot.server.log();
    let parts = FIELDS.iter().map(|(mark, ..)| *mark).chain(["alert(1)", "evil.example"]);
    for part in parts {
        assert!(!log.contains(part), "the log holds {part}: {log}");
    }
    let audit = run!["audit", "--poll", "town", "--data", &town.moot.data];
    for line in String::from_utf8_lossy(audit.ok()).lines() {
        let event: Result<serde_json::Value, _> = serde_json::from_str(line);
        assert!(event.is_ok(), "{line}");
    }
}

/// Forms that are refused show what was typed as it was.
fn is_refused_as_text(town: &Town, ann: &Visitor<'_>, look: &mut impl FnMut(&str, &Response)) {
    let hostile = typed("zqtopicqz");
    let hostile = hostile.as_str();
    let turned = "Ann\u{202e}nnA";
    let settings = [("topic", hostile), ("minutes", hostile), ("organiser", hostile)];
    for (path, fields) in [
        ("/facilitate/town/settings", &settings[..]),
        ("/facilitate/new", &[("topic", hostile), ("slug", hostile)]),
        ("/facilitate/town/seeds", &[("text", "?")]),
        ("/facilitate/town/codes", &[("wave", hostile), ("count", hostile), ("uses", "1")]),
        ("/facilitate/town/webhooks", &[("do", "add"), ("url", hostile)]),
        ("/facilitate/town/sites", &[("name", hostile), ("most", hostile)]),
        ("/facilitate/town/statements", &[("statement", "1"), ("do", "merge"), ("into", hostile)]),
        ("/facilitate/town/colleagues", &[("email", hostile), ("role", "reader")]),
        ("/account/name", &[("name", turned)]),
    ] {
        let answer = ann.post(path, fields);
        assert_eq!(answer.status, 422, "{path}: {}", answer.text());
        looking::is_page(&format!("POST {path}"), answer.text());
    }
    let anybody = Visitor::new(&town.moot.server);
    for (path, more) in [("/polls/town/subscribe", ("statements", "1")), ("/sign-in", ("password", "x"))] {
        let answer = anybody.post(path, &[("email", hostile), more]);
        assert_eq!(answer.status, 422, "{path}: {}", answer.text());
        looking::is_page(&format!("POST {path}"), answer.text());
    }
    let strange =
        "/polls/town/join?invite=%3Cscript%3Ealert(1)%3C/script%3E&x_name=%22%3E%3Cimg+src=x+onerror=alert(1)%3E";
    look(strange, &town.moot.server.get(strange));
}
