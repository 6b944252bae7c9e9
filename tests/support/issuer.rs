//! An identity provider of its own, which can lie.

use crate::listener::{Answer, Asked, Listener};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

/// What the provider calls the site.
pub const CLIENT: &str = "moot";
/// What it has given the site.
pub const CLIENT_SECRET: &str = "between us: 100 %";

/// What the next token says differently from the truth, by claim or by part of its head (`alg`, `kid`).
type Lies = BTreeMap<&'static str, Value>;

#[derive(Debug, Default)]
struct State {
    lies: Lies,
    /// Challenge and nonce by code.
    codes: BTreeMap<String, (String, String)>,
}

/// A provider whose one person is `ann@example.org`.
#[derive(Debug)]
pub struct Issuer {
    listener: Listener,
    state: Arc<Mutex<State>>,
}

impl Issuer {
    /// Begins to provide.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn new() -> Self {
        let state = Arc::new(Mutex::new(State::default()));
        let kept = Arc::clone(&state);
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document.as_ref(), &random);
        let pair = pair.expect("a key");
        let answers = move |asked: &Asked| {
            let mut state = kept.lock().unwrap_or_else(PoisonError::into_inner);
            let issuer = format!("http://{}", asked.header("host"));
            match asked.line.as_str() {
                "GET /.well-known/openid-configuration" => says(&json!({
                    "issuer": state.lies.get("issuer").cloned().unwrap_or_else(|| json!(issuer)),
                    "authorization_endpoint": format!("{issuer}/authorize"),
                    "token_endpoint": format!("{issuer}/token"),
                    "jwks_uri": format!("{issuer}/keys"),
                })),
                "GET /keys" => says(&json!({ "keys": [public(&pair), { "kty": "oct", "k": "AA" }] })),
                "POST /token" => token(asked, &mut state, &issuer, &pair),
                _ => Answer::status("404 Not Found"),
            }
        };
        Self { listener: Listener::new(Box::new(answers)), state }
    }

    /// Its address.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.listener.address())
    }

    /// From now on tokens say this.
    pub fn lie(&self, claim: &'static str, value: Value) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).lies.insert(claim, value);
    }

    /// From now on tokens say the truth.
    pub fn tell_the_truth(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).lies.clear();
    }

    /// Ann signs in on the page that a browser was sent to, to an account of the site, and is sent back: gives the path
    /// with the code.
    ///
    /// # Panics
    /// When the address does not ask for what a provider needs.
    #[must_use]
    pub fn sign_in(&self, address: &str) -> String {
        self.let_through(address, "openid email")
    }

    /// The same for whoever asks for other things about her.
    ///
    /// # Panics
    /// When the address does not ask for what a provider needs, or for something else about her.
    #[must_use]
    pub fn let_through(&self, address: &str, scope: &str) -> String {
        let (page, query) = address.split_once('?').expect("a query");
        assert_eq!(page, format!("{}/authorize", self.address()));
        let asked: BTreeMap<String, String> = query.split('&').filter_map(field).collect();
        for (name, value) in
            [("response_type", "code"), ("client_id", CLIENT), ("scope", scope), ("code_challenge_method", "S256")]
        {
            assert_eq!(asked.get(name).map(String::as_str), Some(value), "{name}");
        }
        let asked = |name: &str| asked.get(name).filter(|value| !value.is_empty()).expect(name).clone();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let code = format!("code-{}", state.codes.len());
        state.codes.insert(code.clone(), (asked("code_challenge"), asked("nonce")));
        let back = asked("redirect_uri");
        let path = back.splitn(4, '/').nth(3).expect("a path");
        format!("/{path}?code={code}&state={}", asked("state"))
    }

    /// All requests that the site has made.
    #[must_use]
    pub fn requests(&self) -> Vec<Asked> {
        self.listener.requests(0)
    }
}

impl Default for Issuer {
    fn default() -> Self {
        Self::new()
    }
}

fn says(value: &Value) -> Answer {
    Answer::Says("200 OK", "Content-Type: application/json\r\n".to_owned(), value.to_string())
}

fn public(pair: &EcdsaKeyPair) -> Value {
    let point = pair.public_key().as_ref();
    let part = |range: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point[range]);
    json!({ "kty": "EC", "crv": "P-256", "kid": "first", "use": "sig", "x": part(1..33), "y": part(33..65) })
}

/// Exchanges a code as the standard says: once, for whoever has the verifier and the secret.
fn token(asked: &Asked, state: &mut State, issuer: &str, pair: &EcdsaKeyPair) -> Answer {
    let form: BTreeMap<String, String> = asked.body.split('&').filter_map(field).collect();
    let sent = |name: &str| form.get(name).cloned().unwrap_or_default();
    // Id and secret as forms send them, in the header.
    let expected = "Basic bW9vdDpiZXR3ZWVuK3VzJTNBKzEwMCslMjU=";
    let Some((challenge, nonce)) = state.codes.remove(&sent("code")) else { return Answer::status("400 Bad Request") };
    let digest = ring::digest::digest(&ring::digest::SHA256, sent("code_verifier").as_bytes());
    let right = URL_SAFE_NO_PAD.encode(digest) == challenge && sent("grant_type") == "authorization_code";
    if !right || asked.header("authorization") != expected {
        return Answer::status("401 Unauthorized");
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    let mut head = json!({ "alg": "ES256", "kid": "first", "typ": "JWT" });
    let mut claims = json!({
        "iss": issuer, "aud": CLIENT, "sub": "7", "exp": now + 300, "iat": now, "nonce": nonce,
        "email": "Ann@example.org", "email_verified": true
    });
    for (name, lie) in &state.lies {
        let part = if matches!(*name, "alg" | "kid") { &mut head } else { &mut claims };
        part[*name] = lie.clone();
    }
    let signed = [&head, &claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string())).join(".");
    let signature = pair.sign(&SystemRandom::new(), signed.as_bytes()).expect("a signature");
    let signature = if head["alg"] == "none" { String::new() } else { URL_SAFE_NO_PAD.encode(signature) };
    says(&json!({ "access_token": "x", "token_type": "Bearer", "id_token": format!("{signed}.{signature}") }))
}

/// A name and its value, as forms and addresses have them.
fn field(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=')?;
    Some((name.to_owned(), decoded(value)))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits: String = rest.by_ref().take(2).map(char::from).collect();
                bytes.push(u8::from_str_radix(&digits, 16).expect("two digits"));
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}
