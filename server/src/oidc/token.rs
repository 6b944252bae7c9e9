//! What a token must hold before it is believed (OpenID Connect Core 1.0, 3.1.3.7).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use deliberation::Email;
use ring::signature::{ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey};
use serde::Deserialize;

/// Seconds by which clocks may differ.
const SLACK: i64 = 60;
/// Bytes of a token at the most.
const TOKEN: usize = 32 << 10;

/// Why a token is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum TokenError {
    #[error("it is no signed token")]
    Malformed,
    #[error("it is signed in a way that is not accepted; RS256 and ES256 are")]
    Algorithm,
    #[error("the identity provider publishes no key that fits")]
    Key,
    #[error("the signature is wrong")]
    Signature,
    #[error("it was issued by somebody else")]
    Issuer,
    #[error("it was issued for somebody else")]
    Audience,
    #[error("it has expired, or is of a time to come")]
    Time,
    #[error("it was issued for another way to sign in")]
    Nonce,
    #[error("it does not say whom it is about")]
    Subject,
}

/// A key that a provider publishes (RFC 7517).
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Key {
    kid: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    alg: Option<String>,
    #[serde(flatten)]
    kind: Kind,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kty")]
enum Kind {
    #[serde(rename = "RSA")]
    Rsa { n: String, e: String },
    #[serde(rename = "EC")]
    Curve { crv: String, x: String, y: String },
}

/// What the token has to say.
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a str,
    /// UTC seconds.
    pub(super) now_s: i64,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    crit: Option<serde_json::Value>,
}

/// What a token says about somebody.
#[derive(Debug, Deserialize)]
pub(super) struct Claims {
    iss: String,
    sub: Option<serde_json::Value>,
    aud: Audience,
    azp: Option<String>,
    exp: f64,
    iat: f64,
    nonce: Option<String>,
    email: Option<String>,
    email_verified: Option<serde_json::Value>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Claims {
    /// What the provider calls the person, for ever and nobody else (Core 1.0, 2: at most 255 characters of ASCII).
    /// Accounts do without, so one that is none stands in their way only here.
    pub(super) fn subject(&self) -> Result<&str, TokenError> {
        let fits = |sub: &&str| (1..=255).contains(&sub.len()) && sub.is_ascii();
        self.sub.as_ref().and_then(serde_json::Value::as_str).filter(fits).ok_or(TokenError::Subject)
    }

    /// The address, if the provider has made sure that it belongs to the person.
    pub(super) fn verified_email(&self) -> Option<Email> {
        // Some providers write it as a text.
        let verified = match &self.email_verified {
            Some(serde_json::Value::Bool(verified)) => *verified,
            Some(serde_json::Value::String(word)) => word == "true",
            _ => false,
        };
        Email::parse(self.email.as_deref()?).ok().filter(|_| verified)
    }
}

/// Ways of signing that are accepted. Others are none: least of all no signature, and none by a key that both sides
/// have, for which a public key could be taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Algorithm {
    Rs256,
    Es256,
}

impl Algorithm {
    fn parse(name: &str) -> Result<Self, TokenError> {
        match name {
            "RS256" => Ok(Self::Rs256),
            "ES256" => Ok(Self::Es256),
            _ => Err(TokenError::Algorithm),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Es256 => "ES256",
        }
    }
}

impl Key {
    /// Whether this key is one for such a signature, of this name.
    fn fits(&self, algorithm: Algorithm, kid: Option<&str>) -> bool {
        let kind = match &self.kind {
            Kind::Rsa { .. } => algorithm == Algorithm::Rs256,
            Kind::Curve { crv, .. } => algorithm == Algorithm::Es256 && crv == "P-256",
        };
        kind && kid.is_none_or(|kid| self.kid.as_deref() == Some(kid))
            && self.purpose.as_deref().is_none_or(|purpose| purpose == "sig")
            && self.alg.as_deref().is_none_or(|alg| alg == algorithm.name())
    }

    fn verifies(&self, signed: &[u8], signature: &[u8]) -> bool {
        match &self.kind {
            Kind::Rsa { n, e } => {
                let (Some(n), Some(e)) = (bytes(n), bytes(e)) else { return false };
                RsaPublicKeyComponents { n, e }.verify(&RSA_PKCS1_2048_8192_SHA256, signed, signature).is_ok()
            }
            Kind::Curve { x, y, .. } => {
                let (Some(x), Some(y)) = (bytes(x), bytes(y)) else { return false };
                let point = [&[4][..], &x, &y].concat();
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(signed, signature).is_ok()
            }
        }
    }
}

/// The claims of a token that was signed by one of `keys` and says what is expected.
pub(super) fn check(token: &str, keys: &[Key], expected: &Expected<'_>) -> Result<Claims, TokenError> {
    let body = verified(token, keys)?;
    let claims: Claims = serde_json::from_slice(&body).map_err(|_| TokenError::Malformed)?;
    if claims.iss != expected.issuer {
        return Err(TokenError::Issuer);
    }
    let (for_us, for_others) = match &claims.aud {
        Audience::One(aud) => (aud == expected.client_id, false),
        Audience::Many(all) => (all.iter().any(|aud| aud == expected.client_id), all.len() > 1),
    };
    let party = claims.azp.as_deref();
    let wrong_party = party.is_some_and(|party| party != expected.client_id) || (for_others && party.is_none());
    if !for_us || wrong_party {
        return Err(TokenError::Audience);
    }
    #[expect(clippy::cast_precision_loss, reason = "seconds since 1970 are whole in a float for millions of years")]
    let (now, slack) = (expected.now_s as f64, SLACK as f64);
    if !(claims.exp > now - slack && claims.iat < now + slack) {
        return Err(TokenError::Time);
    }
    if claims.nonce.as_deref() != Some(expected.nonce) {
        return Err(TokenError::Nonce);
    }
    Ok(claims)
}

/// The body of a token whose signature is right.
fn verified(token: &str, keys: &[Key]) -> Result<Vec<u8>, TokenError> {
    if token.len() > TOKEN {
        return Err(TokenError::Malformed);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(TokenError::Malformed)?;
    let (header, body) = signed.split_once('.').ok_or(TokenError::Malformed)?;
    let part = |text: &str| bytes(text).ok_or(TokenError::Malformed);
    let header: Header = serde_json::from_slice(&part(header)?).map_err(|_| TokenError::Malformed)?;
    let algorithm = Algorithm::parse(&header.alg)?;
    // It names something that must be understood, and nothing beyond the standard is.
    if header.crit.is_some() {
        return Err(TokenError::Malformed);
    }
    let (body, signature) = (part(body)?, part(signature)?);
    let mut fitting = keys.iter().filter(|key| key.fits(algorithm, header.kid.as_deref())).peekable();
    if fitting.peek().is_none() {
        return Err(TokenError::Key);
    }
    let right = fitting.any(|key| key.verifies(signed.as_bytes(), &signature));
    if right { Ok(body) } else { Err(TokenError::Signature) }
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

#[cfg(test)]
mod tests;
