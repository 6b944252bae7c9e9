//! A browser without script: keeps cookies, sends forms, follows nothing by itself.

use crate::http::{self, Response};
use std::collections::BTreeMap;

/// Somebody at a server.
#[derive(Clone, Debug)]
pub struct Client {
    address: String,
    cookies: BTreeMap<String, String>,
    language: &'static str,
}

impl Client {
    /// Nobody yet, at this server.
    #[must_use]
    pub fn new(address: &str) -> Self {
        Self { address: address.to_owned(), cookies: BTreeMap::new(), language: "en" }
    }

    /// Somebody who has joined a poll and voted on its statements, from the first one on: `agree`, `disagree` or `pass`.
    ///
    /// # Panics
    /// When the server does not take it.
    #[must_use]
    pub fn taking_part(address: &str, slug: &str, name: &str, votes: &[&str]) -> Self {
        let mut client = Self::new(address);
        let joined = serde_json::json!({ "key": format!("join-of-{name:-<16}"), "consent": crate::CONSENT });
        let joined = client.post_json(&format!("/api/v1/polls/{slug}/participants"), &joined);
        assert_eq!(joined.status, 201, "{}", joined.text());
        for (statement, vote) in (1..).zip(votes) {
            let key = format!("vote-of-{name:-<16}-on-{statement}");
            let body = serde_json::json!({ "statement": statement.to_string(), "vote": vote, "key": key });
            let voted = client.post_json(&format!("/api/v1/polls/{slug}/votes"), &body);
            assert_eq!(voted.status, 200, "{}", voted.text());
        }
        client
    }

    /// The same person at a server that has another address by now.
    #[must_use]
    pub fn at(mut self, address: &str) -> Self {
        address.clone_into(&mut self.address);
        self
    }

    /// Somebody who reads another language.
    #[must_use]
    pub fn reading(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// Whether a cookie is kept.
    #[must_use]
    pub fn has_cookie(&self) -> bool {
        !self.cookies.is_empty()
    }

    /// All cookies, as a browser sends them.
    #[must_use]
    pub fn cookie(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// A page.
    pub fn get(&mut self, path: &str) -> Response {
        self.send("GET", path, &[], &[])
    }

    /// A form with these fields.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        let kind = [("Content-Type", "application/x-www-form-urlencoded")];
        self.send("POST", path, &kind, body.join("&").as_bytes())
    }

    /// Something as JSON.
    pub fn post_json(&mut self, path: &str, body: &serde_json::Value) -> Response {
        self.send("POST", path, &[("Content-Type", "application/json")], body.to_string().as_bytes())
    }

    fn send(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Response {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let mut headers = headers.to_vec();
        headers.push(("Accept-Language", self.language));
        // As every browser does with whatever may change something.
        let origin = format!("http://{}", self.address);
        if method != "GET" {
            headers.push(("Origin", &origin));
        }
        if !cookies.is_empty() {
            headers.push(("Cookie", &cookies));
        }
        let response = http::request(&self.address, method, path, &headers, body);
        for (_, cookie) in response.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = cookie.split(';').next().and_then(|pair| pair.split_once('='));
            match pair {
                Some((name, "")) => drop(self.cookies.remove(name)),
                Some((name, value)) => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
                None => {}
            }
        }
        response
    }
}

/// A text as a form sends it.
fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
