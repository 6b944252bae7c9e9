//! A poll as people will meet it, before anybody does: every page of it, and nothing of it kept.

use super::{key, town, values};

tests::also_on_postgres!(
    a_preview_has_every_page_that_people_will_meet_and_keeps_nothing,
    whoever_adds_a_statement_learns_what_comes_next_and_how_soon,
);

const PREVIEW: &str = "/facilitate/moot/preview";

#[test]
fn a_preview_has_every_page_that_people_will_meet_and_keeps_nothing() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    // What there is not is not offered.
    let bare = runs.get(PREVIEW).text().to_owned();
    for (step, there) in [("landing", true), ("card", true), ("write", true), ("end", true), ("about", false)] {
        assert_eq!(bare.contains(&format!("href=\"{PREVIEW}/{step}\"")), there, "{step}: {bare}");
    }
    let mut fields = values(runs.get("/facilitate/moot/settings").text());
    for (name, value) in [
        ("demographics.0.text", "Where do you live?"),
        ("demographics.0.options", "town: In the town\nland: In the country"),
        ("topics", "work: Work"),
        ("writing.read_within", "24"),
        ("opens", "2990-01-01T10:00"),
    ] {
        fields.retain(|(field, _)| field != name);
        fields.push((name.into(), value.into()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let saved = runs.post("/facilitate/moot/settings", &fields);
    assert_eq!(saved.status, 303, "{}", saved.text());

    let offered = runs.get(PREVIEW).text().to_owned();
    for (step, says) in [
        ("landing", "What happens with the result"),
        ("consent", "name=\"consent\""),
        ("card", "The AI should tell the truth"),
        ("about", "Where do you live?"),
        ("topics", "value=\"work\""),
        ("write", "What makes a good statement"),
        ("write", "Usually somebody reads it within 24 hours."),
        ("end", "3 of about 3"),
    ] {
        assert!(offered.contains(&format!("href=\"{PREVIEW}/{step}\"")), "{step} is not offered: {offered}");
        let page = runs.get(&format!("{PREVIEW}/{step}"));
        assert!(page.status == 200 && page.text().contains(says), "{step} lacks {says:?}: {}", page.text());
        assert!(page.text().contains("This is a preview: nothing is sent from here."), "{step}: {}", page.text());
        assert!(!page.text().contains("/sign-out"), "people who take part have no account: {}", page.text());
        assert!(!page.text().contains("data-news"), "of a draft there is no news: {}", page.text());
        let rule = page.header("content-security-policy").expect("a rule");
        assert!(rule.contains("form-action 'none'") && !rule.contains("form-action 'self'"), "{step}: {rule}");
    }
    assert_eq!(runs.get(&format!("{PREVIEW}/nothing")).status, 404);
    let numbers = runs.get("/facilitate/moot/monitor").text().to_owned();
    assert!(numbers.contains("Nobody takes part") || numbers.contains("0 people take part"), "{numbers}");
}

#[test]
fn whoever_adds_a_statement_learns_what_comes_next_and_how_soon() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.open(&runs);
    let bob = town.participant("bob");
    let writes = |n: u32| {
        let (text, key) = (format!("The AI should know rule {n}"), key(&format!("s{n}")));
        let sent = [("text", text.as_str()), ("key", &key), ("language", "en"), ("seen_similar", "1")];
        let written = bob.post("/polls/moot/write", &sent);
        assert_eq!(written.header("location"), Some("/polls/moot/me?done=statement"), "{}", written.text());
        bob.get("/polls/moot/me?done=statement").text().to_owned()
    };
    let shown = "Others can vote on it now. A moderator reads it too";
    let first = writes(1);
    assert!(first.contains(shown) && !first.contains("Usually somebody reads it"), "nothing was promised: {first}");
    let mut fields = values(runs.get("/facilitate/moot/settings").text());
    fields.retain(|(name, _)| !["writing.read_within", "strict"].contains(&name.as_str()));
    fields.extend([("writing.read_within".into(), "1".into()), ("strict".into(), "1".into())]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(runs.post("/facilitate/moot/settings", &fields).status, 303);
    let second = writes(2);
    for says in ["A moderator reads it before others see it.", "Usually somebody reads it within 1 hour."] {
        assert!(second.contains(says), "lacks {says:?}: {second}");
    }
    assert!(!second.contains(shown), "nobody sees it yet: {second}");
}
