//! Looking at what the product gives out: that nothing of what was typed has become more than a text, and where it is.

use super::FIELDS;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use tests::Response;

/// Where which text was seen, and what programs are told.
#[derive(Default)]
pub(super) struct Seen {
    places: BTreeMap<&'static str, BTreeSet<String>>,
    strings: BTreeMap<String, BTreeSet<String>>,
}

impl Seen {
    /// Looks at an answer, whose kind its head says.
    pub(super) fn look(&mut self, path: &str, answer: &Response) {
        assert_eq!(answer.status, 200, "{path}: {}", String::from_utf8_lossy(&answer.body));
        let kind = answer.header("content-type").unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default();
        let name = match kind {
            "text/html" => "page.html",
            "text/csv" => "table.csv",
            "text/markdown" => "text.md",
            "application/json" => "record.json",
            "image/svg+xml" | "application/atom+xml" => "picture.xml",
            other => panic!("{path} is {other}"),
        };
        self.look_into(path, name, &answer.body);
    }

    /// Looks at a file, whose kind its name says.
    pub(super) fn look_into(&mut self, place: &str, name: &str, bytes: &[u8]) {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        match name.rsplit('.').next().unwrap_or_default() {
            "html" => is_page(place, text),
            "xml" => is_markup(place, text),
            "md" => is_plain_markdown(place, text),
            "csv" => is_safe_table(place, bytes),
            "json" => {
                let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{place}: {error}"));
                strings(&value, self.strings.entry(place.to_owned()).or_default());
            }
            other => panic!("{place}: nobody knows what {other} is"),
        }
        for (mark, ..) in FIELDS.iter().filter(|(mark, ..)| text.contains(mark)) {
            self.places.entry(*mark).or_default().insert(place.to_owned());
        }
    }

    pub(super) fn has(&self, mark: &str, place: &str) -> bool {
        self.places.get(mark).is_some_and(|places| places.contains(place))
    }

    pub(super) fn places(&self, mark: &str) -> Vec<&String> {
        self.places.get(mark).into_iter().flatten().collect()
    }

    /// All texts in the JSON of a place.
    pub(super) fn strings(&self, place: &str) -> &BTreeSet<String> {
        self.strings.get(place).unwrap_or_else(|| panic!("{place} is no JSON"))
    }
}

fn strings(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            into.insert(text.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| strings(value, into)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, into)),
        _ => {}
    }
}

/// No text has become a part of this page.
pub(super) fn is_page(place: &str, page: &str) {
    assert!(page.contains("<html"), "{place} is no page: {page:.300}");
    is_markup(place, page);
    for (begins, ends) in [("<title", "</title>"), ("<textarea", "</textarea>")] {
        assert_eq!(page.matches(begins).count(), page.matches(ends).count(), "{place}: a text ends {begins} early");
    }
    // What is there to be copied into another page is shown with the signs that it has there.
    let shown: String =
        page.split("<textarea").map(|part| part.split_once("</textarea>").map_or(part, |(_, rest)| rest)).collect();
    assert!(!shown.contains("&amp;amp;lt;"), "{place} escapes twice");
    assert!(!page.contains("49[x]"), "{place} has worked out what stands in braces");
}

/// The same of any markup.
fn is_markup(place: &str, text: &str) {
    let addresses = ["href", "src", "action"].map(|name| format!("{name}=\"javascript:"));
    let parts = ["<script>alert", "<img src=x", "<b onclick", "<b>Doctors"];
    for raw in parts.into_iter().chain(addresses.iter().map(String::as_str)) {
        assert!(!text.contains(raw), "{place} contains {raw}: {:.400}", from(text, raw));
    }
    for tag in tags(text) {
        let bare: String = tag.split('"').step_by(2).collect();
        for part in ["onerror", "onclick", "zq", "alert("] {
            assert!(!bare.contains(part), "{place}: a text has become a part of <{tag}>");
        }
    }
}

/// A text from the first place where something stands in it.
fn from<'a>(text: &'a str, part: &str) -> &'a str {
    text.find(part).map_or("", |at| &text[at..])
}

/// The tags of markup, without the signs around them. A sign within quotation marks ends no tag.
fn tags(text: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut parts = text.match_indices('<').map(|(at, _)| at);
    let mut end = 0;
    while let Some(at) = parts.find(|at| *at >= end) {
        let inside = &text[at + 1..];
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let mut is_quoted = false;
        let length = inside.bytes().position(|byte| {
            is_quoted ^= byte == b'"';
            byte == b'>' && !is_quoted
        });
        let length = length.unwrap_or(inside.len());
        tags.push(&inside[..length]);
        end = at + 1 + length;
    }
    tags
}

/// No cell of this table is one that a spreadsheet would run.
fn is_safe_table(place: &str, bytes: &[u8]) {
    let mut table = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    for row in table.byte_records() {
        for cell in &row.expect("a row") {
            let runs = cell.first().is_some_and(|first| b"=+-@\t\r\n\0".contains(first));
            let text = String::from_utf8_lossy(cell);
            assert!(!runs || text.parse::<f64>().is_ok(), "{place}: a spreadsheet runs {text:?}");
        }
    }
}

/// Nothing in this text is raw HTML, a link that runs something, or turns the writing around.
fn is_plain_markdown(place: &str, text: &str) {
    for raw in ["<script", "<img", "<b>", "</textarea", "\u{202e}"] {
        assert!(!text.contains(raw), "{place} contains {raw:?}: {:.400}", from(text, raw));
    }
    for (at, _) in text.match_indices("](javascript:") {
        assert!(text[..at].ends_with('\\'), "{place}: a link that runs something: {:.400}", &text[at..]);
    }
}

/// The head of a letter has the lines that it should have and no more.
pub(super) fn is_one_letter(text: &str) {
    let (head, _) = text.split_once("\r\n\r\n").expect("a head");
    let mut names = BTreeSet::new();
    for line in head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])) {
        let (name, _) = line.split_once(':').unwrap_or_else(|| panic!("{line:?} is no line of a head: {head}"));
        let fits = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        assert!(fits && !name.eq_ignore_ascii_case("bcc"), "{line:?}: {head}");
        assert!(names.insert(name.to_ascii_lowercase()), "{name} stands there twice: {head}");
    }
    assert!(names.contains("subject") && names.contains("to"), "{head}");
}

#[test]
fn what_has_become_a_part_of_a_page_is_found() {
    assert_eq!(tags("a <b c=\"<d>\">e</b> < 1 <i>"), ["b c=\"<d>\"", "i"]);
    let fails = |text: &'static str| std::panic::catch_unwind(|| is_markup("here", text)).is_err();
    assert!(!fails("<p title=\"=zqtopicqz&lt;img src=x onerror=alert(1)&gt;\">zqtopicqz onerror=alert(1)</p>"));
    for text in ["<p title=\"\" zqtopicqz>", "<p><script>alert(1)</script>", "<a href=\"javascript:alert(1)\">x</a>"] {
        assert!(fails(text), "{text}");
    }
    assert!(std::panic::catch_unwind(|| is_safe_table("here", b"a,b\n1,@SUM(1)\n")).is_err());
    is_safe_table("here", b"a,b\n-1,'@SUM(1)\n-0.5,\"a\n=1\"\n");
    assert!(std::panic::catch_unwind(|| is_plain_markdown("here", "[x](javascript:alert(1))")).is_err());
    is_plain_markdown("here", "\\[x\\](javascript:alert(1)) &lt;script&gt;");
    assert!(std::panic::catch_unwind(|| is_one_letter("To: a\r\nSubject: b\r\nBcc: c\r\n\r\nd")).is_err());
    is_one_letter("To: a\r\nSubject: b\r\n Bcc: c\r\n\r\nBcc: d");
}
