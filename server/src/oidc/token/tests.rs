//! Tokens made by another implementation (joserfc 1.6 on OpenSSL), and the same with one thing changed at a time.

use super::*;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};

/// Modulus of the key `r1`; its exponent is 65537.
const RSA_N: &str = "q7lmymVA4MXo7qSqf9Kci6mCEsFwSx9GQQLHhDb2e3WwoEgHFlMDwbZDew6BB_Ub0d5ZOBlPqyFnYWmYI5CLkjmr87ZT-cVfWDdu\
    43yDKjeHWWGbMrmPwgpzP-DN8QO3RQ_C0CFZcWLGSVlSIlIShl1l_SwK2xjhR7GtzNwwof0XPp2C2bXvaeG59EZf8a-nQ_aY8OHI\
    b-mv7sSWCrg2aBm7h4FwkaPd8GPXVL-HSh5dVSVdJWQNOiOgLeGYkEAnnubh4FFvjg1fMRNca3P-eiFTsT-ZHGYvt06biQ8IPoS7\
    q8e8YRzBoGw5XCTUPRQqEfdFTDOGoFG6TCZUX4AR1Q";
/// Coordinates of the key `e1`.
const EC_X: &str = "hSDaTisf_NOeyccmT3RYN4I6UnRdwnqD2rgK1gDoMPE";
/// The other one.
const EC_Y: &str = "Gn1bMeVM1SWhHFXGipvcIEA4pP9k6X5txfzB1v6afro";
/// Signed by `r1`.
const BY_RSA: &str = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6InIxIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUub3JnIiwi\
    YXVkIjoibW9vdCIsImV4cCI6MjAwMDAwMDYwMCwiaWF0IjoyMDAwMDAwMDAwLCJub25jZSI6Im4tMSIsInN1YiI6IjciLCJlbWFp\
    bCI6ImFubkBleGFtcGxlLm9yZyIsImVtYWlsX3ZlcmlmaWVkIjp0cnVlfQ.XcTnFWfJ2wbZ7g93-BQAWothquCmqdo4mye9IAhmc\
    U_P4Wg2KcG9U6lm5lbskW_I5UKIJIcAfcGRPwcbxw47ajfDzUZJI_5BC-P9hmBNYOZppmVEj7HGA8I-7WTIX4KKVCiJcyTGig_Ix\
    8APY0oJtzJePC3t-DWyGrVb6tOYhgyV3JhCG2sKKQak65-jO3sacXTpjj9ZIOjrO6zF4kTyYea1lel8DWMX1UJs9rmeTrRD6FeST\
    5sn7VFuV7H_CsNUen9IfPWrZkIVsMcaI2TAUyFy_jwz5OGikPQiCFC2To5NOciSC3YK_ECemiM5hwC_0bjGMZ2RwtFjMCxyvu7Bk\
    w";
/// Signed by `e1`.
const BY_CURVE: &str = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiIsImtpZCI6ImUxIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUub3JnIiwi\
    YXVkIjoibW9vdCIsImV4cCI6MjAwMDAwMDYwMCwiaWF0IjoyMDAwMDAwMDAwLCJub25jZSI6Im4tMSIsInN1YiI6IjciLCJlbWFp\
    bCI6ImFubkBleGFtcGxlLm9yZyIsImVtYWlsX3ZlcmlmaWVkIjp0cnVlfQ.v-xqJuEqU_gCSCc10raToq_SjBvR8-KoqP8Fyj6_V\
    RjV4e3OFAgTW91ftWEoi6Iy4J10q8BkWqy4a0sPT_shfQ";

const EXPECTED: Expected<'_> =
    Expected { issuer: "https://login.example.org", client_id: "moot", nonce: "n-1", now_s: 2_000_000_100 };

fn key(value: Value) -> Key {
    serde_json::from_value(value).expect("a key")
}

fn published() -> Vec<Key> {
    vec![
        key(json!({ "kty": "RSA", "kid": "r1", "use": "sig", "n": RSA_N, "e": "AQAB" })),
        key(json!({ "kty": "EC", "kid": "e1", "use": "sig", "crv": "P-256", "x": EC_X, "y": EC_Y })),
    ]
}

/// Signs as a provider does.
struct Signer(EcdsaKeyPair);

impl Signer {
    fn new() -> Self {
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document.as_ref(), &random);
        Self(pair.expect("a key"))
    }

    fn key(&self) -> Key {
        let point = self.0.public_key().as_ref();
        let part = |range: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point[range]);
        key(json!({ "kty": "EC", "kid": "k", "crv": "P-256", "x": part(1..33), "y": part(33..65) }))
    }

    fn sign(&self, header: &Value, claims: &Value) -> String {
        let signed = [header, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string())).join(".");
        let signature = self.0.sign(&SystemRandom::new(), signed.as_bytes()).expect("a signature");
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

fn claims() -> Value {
    json!({
        "iss": EXPECTED.issuer, "aud": "moot", "exp": 2_000_000_600, "iat": 2_000_000_000, "nonce": "n-1",
        "email": "ann@example.org", "email_verified": true
    })
}

#[test]
fn tokens_of_another_implementation_are_believed() {
    for token in [BY_RSA, BY_CURVE] {
        let claims = check(token, &published(), &EXPECTED).expect("believed");
        assert_eq!(claims.verified_email().map(|email| email.to_string()).as_deref(), Some("ann@example.org"));
    }
}

#[test]
fn a_bit_anywhere_makes_a_token_unbelievable() {
    for token in [BY_RSA, BY_CURVE] {
        for at in (0..token.len()).step_by(7) {
            let mut bytes = token.as_bytes().to_vec();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            let altered = String::from_utf8(bytes).expect("text");
            // The last letter of a part may hold bits that say nothing; nothing may come of them either.
            assert!(check(&altered, &published(), &EXPECTED).is_err(), "place {at}");
        }
    }
}

#[test]
fn keys_are_taken_for_what_they_are() {
    let keys = published();
    assert_eq!(check(BY_RSA, &keys[1..], &EXPECTED).err(), Some(TokenError::Key));
    let other = key(json!({ "kty": "RSA", "kid": "r1", "use": "enc", "n": RSA_N, "e": "AQAB" }));
    assert_eq!(check(BY_RSA, &[other], &EXPECTED).err(), Some(TokenError::Key));
    let renamed = key(json!({ "kty": "RSA", "kid": "r2", "n": RSA_N, "e": "AQAB" }));
    assert_eq!(check(BY_RSA, &[renamed], &EXPECTED).err(), Some(TokenError::Key));
    let signer = Signer::new();
    let Key { kind, .. } = signer.key();
    let taken = Key { kid: Some("e1".to_owned()), purpose: None, alg: None, kind };
    assert_eq!(check(BY_CURVE, &[taken], &EXPECTED).err(), Some(TokenError::Signature));
}

#[test]
fn no_signature_is_no_signature() {
    let signer = Signer::new();
    let keys = [signer.key()];
    for alg in ["none", "None", "NONE", "HS256", "RS512", "ES384", ""] {
        let token = signer.sign(&json!({ "alg": alg, "kid": "k" }), &claims());
        let (signed, _) = token.rsplit_once('.').expect("three parts");
        for token in [token.clone(), format!("{signed}.")] {
            assert_eq!(check(&token, &keys, &EXPECTED).err(), Some(TokenError::Algorithm), "{alg}");
        }
    }
    let token = signer.sign(&json!({ "alg": "ES256", "kid": "k" }), &claims());
    let (signed, _) = token.rsplit_once('.').expect("three parts");
    assert_eq!(check(&format!("{signed}."), &keys, &EXPECTED).err(), Some(TokenError::Signature));
    let critical = signer.sign(&json!({ "alg": "ES256", "kid": "k", "crit": ["exp"] }), &claims());
    assert_eq!(check(&critical, &keys, &EXPECTED).err(), Some(TokenError::Malformed));
    for nothing in ["", ".", "..", "a.b", "a.b.c", &"a".repeat(100_000)] {
        assert_eq!(check(nothing, &keys, &EXPECTED).err(), Some(TokenError::Malformed), "{nothing:.20}");
    }
}

#[test]
fn each_claim_is_looked_at() {
    let signer = Signer::new();
    let keys = [signer.key()];
    let with = |name: &str, value: Value| {
        let mut claims = claims();
        claims[name] = value;
        check(&signer.sign(&json!({ "alg": "ES256" }), &claims), &keys, &EXPECTED)
    };
    for (name, value, error) in [
        ("iss", json!("https://login.example.org/"), TokenError::Issuer),
        ("aud", json!("other"), TokenError::Audience),
        ("aud", json!([]), TokenError::Audience),
        ("aud", json!(["moot", "other"]), TokenError::Audience),
        ("azp", json!("other"), TokenError::Audience),
        ("exp", json!(2_000_000_040), TokenError::Time),
        ("iat", json!(2_000_000_160), TokenError::Time),
        ("exp", json!("2000000600"), TokenError::Malformed),
        ("nonce", json!("n-2"), TokenError::Nonce),
        ("nonce", Value::Null, TokenError::Nonce),
    ] {
        assert_eq!(with(name, value.clone()).err(), Some(error), "{name}: {value}");
    }
    assert!(with("aud", json!(["moot"])).is_ok());
    for (verified, believed) in [
        (json!(true), true),
        (json!("true"), true),
        (json!(false), false),
        (json!("false"), false),
        (Value::Null, false),
    ] {
        let claims = with("email_verified", verified.clone()).expect("believed");
        assert_eq!(claims.verified_email().is_some(), believed, "{verified}");
    }
    assert!(with("email", json!("nobody")).expect("believed").verified_email().is_none());
}
