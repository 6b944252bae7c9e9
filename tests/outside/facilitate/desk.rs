//! Where a poll stands: what leads on from there.

use super::{key, town, values};
use tests::Visitor;

tests::also_on_postgres!(
    what_is_wrong_is_said_in_the_facilitators_language,
    a_closed_poll_leads_to_its_constitution_its_files_and_into_other_sites,
);

#[test]
fn what_is_wrong_is_said_in_the_facilitators_language() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.open(&runs);
    let bob = town.participant("bob");
    let sent = [("text", "One view of mine"), ("key", &key("s1")[..]), ("language", "en"), ("seen_similar", "1")];
    assert_eq!(bob.post("/polls/moot/write", &sent).status, 303);
    let mut settings = values(runs.get("/facilitate/moot/settings").text());
    settings.retain(|(name, _)| !["minutes", "closes", "topic", "slug"].contains(&name.as_str()));
    for (name, value) in [("minutes", "many"), ("closes", "soon"), ("topic", ""), ("slug", "No Name!")] {
        settings.push((name.into(), value.into()));
    }
    let settings: Vec<(&str, &str)> = settings.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let german = [("Accept-Language", "de")];
    type Fields<'f> = [(&'f str, &'f str)];
    let cases: [(&str, &Fields<'_>, &[&str]); 8] = [
        ("/facilitate/new", &[("topic", "")], &["Schreiben Sie in wenigen Worten"]),
        ("/facilitate/new", &[("topic", "X"), ("slug", "moot")], &["Es gibt schon eine Umfrage namens"]),
        (
            "/facilitate/moot/settings",
            &settings,
            &["ist keine ganze Zahl", "ist keine Zeit", "in wenigen Worten", "kein Name für Adressen"],
        ),
        ("/facilitate/moot/codes", &[("count", "0"), ("uses", "1")], &["eine ganze Zahl von 1 bis"]),
        ("/facilitate/moot/colleagues", &[("email", "no@example.org"), ("role", "reader")], &["gibt es kein Konto"]),
        ("/facilitate/moot/ban", &[("participant", "1"), ("do", "ban")], &["Ein Grund fehlt"]),
        ("/facilitate/moot/statements", &[("do", "accept")], &["Kreuzen Sie zuerst"]),
        (
            "/facilitate/moot/statements",
            &[("statement", "4"), ("do", "merge"), ("into", "4")],
            &["nicht mit sich selbst zusammengelegt"],
        ),
    ];
    for (path, fields, says) in cases {
        let answer = runs.post_with(path, fields, &german);
        assert_eq!(answer.status, 422, "{path}: {}", answer.text());
        for part in says {
            assert!(answer.text().contains(part), "{path} does not say {part:?}: {}", answer.text());
        }
    }
}

#[test]
fn a_closed_poll_leads_to_its_constitution_its_files_and_into_other_sites() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.open(&runs);
    let open = runs.get("/facilitate/moot").text().to_owned();
    assert!(!open.contains("/facilitate/moot/data/whole.zip"), "people still vote: {open}");
    assert!(open.contains("No site may show this poll yet"), "{open}");

    let mut fields = values(runs.get("/facilitate/moot/settings").text());
    fields.retain(|(name, _)| name != "embed");
    fields.push(("embed".into(), "https://paper.example".into()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(runs.post("/facilitate/moot/settings", &fields).status, 303);
    assert_eq!(runs.post("/facilitate/moot/close", &[]).status, 303);
    let page = runs.get("/facilitate/moot").text().to_owned();
    for part in [
        "href=\"/facilitate/moot/constitution\"",
        "Draft the constitution",
        "href=\"/facilitate/moot/data/whole.zip\"",
        "href=\"/polls/moot/data\"",
        "/embed.js\" data-conversation_id=\"moot\" async",
        "&lt;iframe src=\"",
        "/polls/moot/join\" title=\"",
        "referrerpolicy=\"origin\"",
        "https://paper.example",
    ] {
        assert!(page.contains(part), "the desk lacks {part}: {page}");
    }
    assert_eq!(runs.get("/facilitate/moot/constitution").status, 200);
    assert_eq!(runs.get("/facilitate/moot/data/whole.zip").status, 200);
    assert!(runs.get("/facilitate/moot/constitution").text().contains("href=\"/facilitate/moot\""), "and back");

    // Somebody who only reads is not offered what she may not have.
    let reader = town.facilitator("rita@example.org");
    Visitor::give_role(&town.data, "rita@example.org", "moot", "reader");
    let page = reader.get("/facilitate/moot").text().to_owned();
    assert!(page.contains("href=\"/facilitate/moot/constitution\"") && !page.contains("whole.zip"), "{page}");
}
