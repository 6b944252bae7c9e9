//! Polls for the pages of another site: made after a pattern when a page is first loaded, and not more than allowed.

mod making;
mod people;
mod running;
mod signed;

use serde_json::json;
use tests::{Held, Response, Serving, Visitor, sha256};

const SEEDS: [&str; 2] = ["AI should say when it is not sure.", "The library should lend out robots."];

fn pattern() -> Held {
    Held::new("pattern", &SEEDS).settings(json!({ "embed": ["https://news.example"], "statements": { "after": 0 } }))
}

/// A page of a site loads its poll.
fn load(server: &Serving, query: &str, referer: &str) -> Response {
    let headers = [("Referer", referer), ("Sec-Fetch-Dest", "iframe"), ("Sec-Fetch-Site", "cross-site")];
    server.get_with(&format!("/sites/news?{query}"), &headers)
}

/// Somebody who runs the pattern, under whose name `news` pages get polls.
fn boss<'a>(server: &'a Serving, folder: &std::path::Path, most: &str) -> Visitor<'a> {
    let boss = Visitor::with_account(server, folder, "boss@example.org", false);
    Visitor::give_role(folder, "boss@example.org", "pattern", "facilitator");
    assert_eq!(boss.post("/facilitate/pattern/sites", &[("name", "news"), ("most", most)]).status, 303);
    boss
}

/// The secret that stands beside the name `news`.
fn secret(boss: &Visitor<'_>) -> String {
    let page = boss.get("/facilitate/pattern/sites");
    let field = page.text().split("id=\"secret-news\"").nth(1).expect("the secret").to_owned();
    field.split_once('>').expect("a field").1.split('<').next().expect("a text").to_owned()
}

/// HMAC-SHA-256 by its definition; a secret of 64 letters fills the block.
fn signature(secret: &str, page: &str, topic: &str) -> String {
    assert_eq!(secret.len(), 64);
    let padded = |pad: u8, rest: &[u8]| {
        let mut bytes: Vec<u8> = secret.bytes().map(|byte| byte ^ pad).collect();
        bytes.extend_from_slice(rest);
        sha256(&bytes)
    };
    let inner = padded(0x36, format!("{page}\n{topic}").as_bytes());
    let bytes: Vec<u8> =
        (0..inner.len()).step_by(2).map(|at| u8::from_str_radix(&inner[at..at + 2], 16).expect("hex")).collect();
    padded(0x5c, &bytes)
}

/// The name of the poll that an address leads to.
fn slug_of(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    path.strip_prefix("/polls/").and_then(|rest| rest.strip_suffix("/join")).expect("the poll").to_owned()
}

/// Where it was led.
fn led_to(response: &Response) -> String {
    assert_eq!(response.status, 303, "{}", response.text());
    response.header("location").unwrap_or_default().to_owned()
}

fn says(response: &Response, status: u16, says: &str) {
    assert_eq!(response.status, status, "{}", response.text());
    assert!(response.text().contains(says), "{says}: {}", response.text());
    let policy = response.header("content-security-policy").unwrap_or_default();
    assert!(policy.contains("frame-ancestors *"), "the page around it can show why: {policy}");
}
