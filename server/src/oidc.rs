//! Signing in by way of an identity provider (OpenID Connect): the authorization code flow with PKCE.
//!
//! * this file: the way there and back;
//! * [`provider`]: what the provider says about itself, its keys, and exchanging a code for a token;
//! * [`token`]: what a token must hold before it is believed;
//! * [`journey`]: what a browser carries along meanwhile.
//!
//! An account is found by the e-mail address that the provider has verified. None is ever made here, so that nobody
//! becomes anything by having an account elsewhere. Of those who take part in a poll only a keyed hash of what the
//! provider calls them is kept, another one in every poll.

mod journey;
mod provider;
mod token;

pub(crate) use journey::{Errand, KEEP_SECONDS, PASS_SECONDS};

use crate::{
    http::PublicAddress,
    secret::{Key, SealingSecret},
};
use anyhow::{Context, ensure};
use axum::http::Uri;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use deliberation::Email;
use journey::{Journey, Pass, Seals};
use provider::Provider;
use sha2::{Digest, Sha256};
use std::{net::IpAddr, path::Path, sync::Arc};
use token::{Expected, TokenError};

/// Where the provider sends people back to.
pub(crate) const CALLBACK: &str = "/sign-in/oidc/callback";
/// The variable that holds the secret.
const SECRET: &str = "FOLKMOOT_OIDC_SECRET";

/// Options of `folkmoot serve`.
#[derive(Debug, clap::Args)]
pub(crate) struct ProviderArgs {
    /// Identity provider (OpenID Connect) that people may sign in with, such as <https://login.example.org>; it must
    /// know the address of this site followed by /sign-in/oidc/callback
    #[arg(long, env = "FOLKMOOT_OIDC_ISSUER", value_name = "URL", requires = "oidc_client_id")]
    oidc_issuer: Option<String>,
    /// What the identity provider calls this site
    #[arg(long, env = "FOLKMOOT_OIDC_CLIENT_ID", value_name = "ID", requires = "oidc_issuer")]
    oidc_client_id: Option<String>,
    /// File with the secret that the identity provider has given this site; FOLKMOOT_OIDC_SECRET may hold the secret
    /// instead, and some providers give none
    #[arg(long, env = "FOLKMOOT_OIDC_SECRET_FILE", value_name = "FILE", requires = "oidc_issuer")]
    oidc_secret_file: Option<std::path::PathBuf>,
}

/// An identity provider, where the site has one. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Oidc(Arc<Inner>);

struct Inner {
    /// As the provider must name itself.
    issuer: String,
    client_id: String,
    /// What people read on the button.
    name: String,
    redirect: String,
    provider: Provider,
    journeys: Seals<Journey>,
    passes: Seals<Pass>,
    /// Hashes what the provider calls people.
    names: Key,
}

/// Why somebody was not signed in.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refused {
    /// The browser carries nothing that fits, or carried it for too long.
    #[error("the browser has not begun this way here, or too long ago")]
    Stray,
    /// The provider says no.
    #[error("the identity provider answered: {0}")]
    Declined(String),
    /// The provider does not answer, or not as the standard says.
    #[error("the identity provider cannot be used: {0:#}")]
    Provider(anyhow::Error),
    /// The token is not believed.
    #[error("the token was refused: {0}")]
    Token(#[from] TokenError),
    /// Nobody has made sure that the address belongs to the person.
    #[error("the identity provider has not verified the e-mail address")]
    Unverified,
}

/// Where a browser is sent, and what it carries along.
pub(crate) struct Departure {
    /// The provider's page.
    pub(crate) to: String,
    /// The cookie's value.
    pub(crate) carried: String,
}

/// Somebody of whom the provider has said who she is.
pub(crate) enum Arrival {
    /// Somebody whose address it has verified.
    Account {
        /// The address.
        email: Email,
        /// Where they wanted to go.
        next: String,
    },
    /// Somebody who wants to take part.
    Person {
        /// The poll.
        poll: i64,
        /// Its name in addresses.
        slug: String,
        /// What came with the address and belongs to joining, as a query.
        brought: String,
        /// Hash of what the provider calls her, in hexadecimal.
        name: String,
        /// The same as the vote before has it, where there was one.
        before: Option<String>,
    },
}

/// What the provider says when it sends somebody back.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Answer {
    code: String,
    state: String,
    error: String,
    iss: Option<String>,
}

impl Oidc {
    /// The provider that the options name; none where they name none.
    pub(crate) fn set_up(
        args: &ProviderArgs,
        public: &PublicAddress,
        secret: &SealingSecret,
    ) -> anyhow::Result<Option<Self>> {
        let (Some(issuer), Some(client_id)) = (&args.oidc_issuer, &args.oidc_client_id) else { return Ok(None) };
        let uri = issuer.parse::<Uri>().ok().filter(|uri| is_trusted(uri) && uri.query().is_none());
        let uri = uri.with_context(|| {
            format!("--oidc-issuer: {issuer:?} is no address of an identity provider; use one such as https://login.example.org")
        })?;
        ensure!(
            !client_id.trim().is_empty(),
            "--oidc-client-id is empty; use the id that the identity provider has given"
        );
        let name = uri.host().unwrap_or_default().to_owned();
        let provider =
            Provider::new(issuer.clone(), client_id.clone(), client_secret(args.oidc_secret_file.as_deref())?);
        Ok(Some(Self(Arc::new(Inner {
            issuer: issuer.clone(),
            client_id: client_id.clone(),
            name,
            redirect: public.of(CALLBACK),
            provider,
            journeys: Seals::new(secret),
            passes: Seals::new(secret),
            names: secret.key("oidc-person"),
        }))))
    }

    /// What people read on the button: the host of the provider.
    pub(crate) fn name(&self) -> &str {
        &self.0.name
    }

    /// The way to the provider.
    pub(crate) async fn depart(&self, errand: Errand, now_ms: i64) -> Result<Departure, Refused> {
        let Inner { client_id, redirect, provider, journeys, .. } = &*self.0;
        let said = provider.metadata().await.map_err(Refused::Provider)?;
        let journey = Journey::begin(errand, now_ms);
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(journey.verifier.as_bytes()));
        let mut asked = vec![
            ("response_type", "code"),
            ("client_id", client_id),
            ("redirect_uri", redirect),
            ("scope", journey.errand.scope()),
            ("state", &journey.state),
            ("nonce", &journey.nonce),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        if matches!(journey.errand, Errand::Poll { anew: true, .. }) {
            asked.push(("prompt", "login"));
        }
        let query = serde_urlencoded::to_string(asked).map_err(|error| Refused::Provider(error.into()))?;
        let sign = if said.authorization_endpoint.contains('?') { '&' } else { '?' };
        let to = format!("{}{sign}{query}", said.authorization_endpoint);
        Ok(Departure { to, carried: journeys.seal(&journey) })
    }

    /// What somebody who comes back had gone for, if this is the way that her browser has begun.
    pub(crate) fn errand(&self, carried: &str, answer: &Answer, now_ms: i64) -> Option<Errand> {
        let journey = self.0.journeys.open(carried, now_ms)?;
        (journey.state == answer.state).then_some(journey.errand)
    }

    /// What somebody who was at the provider carries until she has joined.
    pub(crate) fn pass(&self, poll: i64, name: String, before: Option<String>, now_ms: i64) -> String {
        self.0.passes.seal(&Pass::new(poll, name, before, now_ms))
    }

    /// Hash of what the provider calls somebody, if she was there lately for this poll.
    pub(crate) fn passes(&self, carried: &str, poll: i64, now_ms: i64) -> Option<String> {
        self.0.passes.open(carried, now_ms).filter(|pass| pass.poll == poll).map(|pass| pass.name)
    }

    /// The same hash as the vote before has it, if there was one.
    pub(crate) fn passes_as_before(&self, carried: &str, poll: i64, now_ms: i64) -> Option<String> {
        self.0.passes.open(carried, now_ms).filter(|pass| pass.poll == poll)?.before
    }

    /// Somebody comes back, with what their browser has carried along.
    pub(crate) async fn arrive(&self, carried: &str, answer: Answer, now_ms: i64) -> Result<Arrival, Refused> {
        let Inner { issuer, client_id, redirect, provider, journeys, names, .. } = &*self.0;
        let journey = journeys.open(carried, now_ms).ok_or(Refused::Stray)?;
        if answer.state != journey.state {
            return Err(Refused::Stray);
        }
        // Another provider must not send its answers to where those of this one are expected (RFC 9207).
        if answer.iss.is_some_and(|iss| iss != *issuer) {
            return Err(Refused::Token(TokenError::Issuer));
        }
        if !answer.error.is_empty() || answer.code.is_empty() {
            return Err(Refused::Declined(answer.error.chars().filter(|c| !c.is_control()).take(100).collect()));
        }
        let token = provider.exchange(answer.code, &journey.verifier, redirect).await.map_err(Refused::Provider)?;
        let expected = Expected { issuer, client_id, nonce: &journey.nonce, now_s: now_ms.div_euclid(1000) };
        let keys = provider.keys(false).await.map_err(Refused::Provider)?;
        let claims = match token::check(&token, &keys, &expected) {
            // Providers change their keys from time to time.
            Err(TokenError::Key) => {
                token::check(&token, &provider.keys(true).await.map_err(Refused::Provider)?, &expected)?
            }
            other => other?,
        };
        match journey.errand {
            Errand::Account { next } => {
                let email = claims.verified_email().ok_or(Refused::Unverified)?;
                Ok(Arrival::Account { email, next })
            }
            Errand::Poll { poll, slug, brought, before, .. } => {
                let subject = claims.subject()?;
                let before = before.map(|before| name_of(names, issuer, before, subject));
                Ok(Arrival::Person { poll, slug, brought, name: name_of(names, issuer, poll, subject), before })
            }
        }
    }
}

/// Hash of what a provider calls somebody, another one in every poll: nobody is found again elsewhere, and nobody without
/// the server's secret finds out whom it stands for.
fn name_of(names: &Key, issuer: &str, poll: i64, subject: &str) -> String {
    hex::encode(names.seal(&format!("{poll}\n{issuer}\n{subject}")))
}

/// Whether an address may be trusted to be who it says: over TLS, or on this machine.
fn is_trusted(uri: &Uri) -> bool {
    let Some(host) = uri.host().filter(|host| !host.is_empty()) else { return false };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let is_local = host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    let has_user = uri.authority().is_some_and(|authority| authority.as_str().contains('@'));
    !has_user && matches!((uri.scheme_str(), is_local), (Some("https"), _) | (Some("http"), true))
}

/// The secret that the provider has given this site, from a file or the environment; some give none.
fn client_secret(file: Option<&Path>) -> anyhow::Result<Option<String>> {
    let secret = match file {
        Some(file) => std::fs::read_to_string(file)
            .with_context(|| format!("--oidc-secret-file: {} cannot be read", file.display()))?,
        None => std::env::var(SECRET).unwrap_or_default(),
    };
    let secret = secret.trim();
    ensure!(file.is_none() || !secret.is_empty(), "--oidc-secret-file: there is no secret in the file");
    Ok(Some(secret.to_owned()).filter(|secret| !secret.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_has_another_name_in_every_poll_and_none_that_can_be_guessed() {
        let key = |secret| SealingSecret::load(Some(secret), Path::new(".")).expect("long enough").key("oidc-person");
        let (ours, other) =
            (key("0123456789abcdef0123456789abcdef-for-tests"), key("fedcba9876543210fedcba9876543210-for-tests"));
        let name = name_of(&ours, "https://a.example", 1, "7");
        assert_eq!(name, name_of(&ours, "https://a.example", 1, "7"));
        for another in [
            name_of(&ours, "https://a.example", 2, "7"),
            name_of(&ours, "https://b.example", 1, "7"),
            name_of(&ours, "https://a.example", 1, "8"),
            name_of(&other, "https://a.example", 1, "7"),
            hex::encode(Sha256::digest("1\nhttps://a.example\n7")),
        ] {
            assert_ne!(name, another);
        }
    }

    #[test]
    fn of_ten_thousand_people_in_two_polls_nobody_can_be_found_again() {
        let key = SealingSecret::load(Some("0123456789abcdef0123456789abcdef-for-tests"), Path::new("."));
        let key = key.expect("long enough").key("oidc-person");
        let names: std::collections::HashSet<String> = (0..10_000)
            .flat_map(|person| [1, 2].map(|poll| name_of(&key, "https://a.example", poll, &person.to_string())))
            .collect();
        assert_eq!(names.len(), 20_000);
    }

    #[test]
    fn a_provider_is_reached_over_tls_or_on_this_machine() {
        let trusted = |text: &str| text.parse::<Uri>().is_ok_and(|uri| is_trusted(&uri));
        for good in
            ["https://login.example.org", "https://login.example.org/realms/a", "http://127.0.0.1:80", "http://[::1]/"]
        {
            assert!(trusted(good), "{good}");
        }
        for wrong in ["", "login.example.org", "http://login.example.org", "https://a@b.example", "ftp://localhost"] {
            assert!(!trusted(wrong), "{wrong}");
        }
    }
}
