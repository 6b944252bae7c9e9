//! Somebody's text never becomes part of the page around it.

use tests::{Held, Serving, Visitor, folder};

tests::also_on_postgres!(a_text_with_markup_stays_a_text_on_every_page);

const TEXT: &str = "</textarea></title><i id=\"broken\">AI</i> should be fair & \"kind\".";

#[test]
fn a_text_with_markup_stays_a_text_on_every_page() {
    let folder = folder();
    let data = folder.path().join("data");
    let settings = serde_json::json!({ "organiser": TEXT, "outcome": TEXT, "description": TEXT });
    Held::new("moot", &[TEXT, "AI should be careful."]).topic(TEXT).settings(settings).put(&data);
    let server = Serving::data(&data);
    let admin = Visitor::with_account(&server, &data, "ann@example.org", true);
    let mut seen = 0;
    for path in [
        "/",
        "/polls/moot",
        "/polls/moot/join",
        "/facilitate",
        "/facilitate/moot",
        "/facilitate/moot/settings",
        "/facilitate/moot/seeds",
        "/facilitate/moot/people",
        "/facilitate/moot/monitor",
        "/facilitate/moot/live",
        "/facilitate/moot/log",
        "/facilitate/moot/preview/card",
        "/facilitate/moot/statements?pile=accepted",
        "/facilitate/new?copies=moot",
    ] {
        let page = admin.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.text().contains("<i id="), "{path} took a text for a part of itself");
        seen += usize::from(page.text().contains("should be fair"));
    }
    assert!(seen >= 5, "the text is shown on {seen} pages only");
    let written = admin.post("/facilitate/moot/settings", &[("topic", TEXT), ("minutes", "</textarea><i id=x>")]);
    assert!(written.status == 422 && !written.text().contains("<i id="), "{}", written.text());
}
