//! The identity provider: what it says about itself, its keys, and the exchange of a code for a token.

use super::{is_trusted, token::Key};
use crate::outgoing::{self, reach::Reach};
use anyhow::{Context, bail, ensure};
use axum::http::Uri;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// Bytes of an answer at the most.
const ANSWER: u64 = 256 << 10;
/// How long what it says about itself is believed.
const FRESH: Duration = Duration::from_secs(3600);
/// How often it is asked at the most, whatever comes in here.
const REST: Duration = Duration::from_secs(10);

/// The provider, asked as seldom as possible.
pub(super) struct Provider {
    issuer: String,
    client_id: String,
    secret: Option<String>,
    agent: ureq::Agent,
    metadata: Kept<Metadata>,
    keys: Kept<Vec<Key>>,
}

/// What a provider says about itself (OpenID Connect Discovery 1.0), as far as it matters here.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Metadata {
    issuer: String,
    pub(super) authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
}

#[derive(Deserialize)]
struct KeySet {
    /// Keys of kinds that are not known here are left out.
    keys: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

/// Something that was asked for, and when; failures as well, so that a provider that is away is not asked by everybody.
struct Kept<T>(Mutex<Option<(Instant, Remembered<T>)>>);

/// What came of asking, or why nothing did.
type Remembered<T> = Result<Arc<T>, String>;

impl<T> Kept<T> {
    fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// What is kept, or what `ask` gives. Those who come meanwhile wait for the same answer.
    async fn get(&self, renew: bool, ask: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<Arc<T>> {
        let mut kept = self.0.lock().await;
        if let Some((at, answer)) = &*kept {
            let age = at.elapsed();
            match answer {
                Ok(answer) if age < REST || (age < FRESH && !renew) => return Ok(Arc::clone(answer)),
                Err(says) if age < REST => bail!("{says}"),
                _ => {}
            }
        }
        let answer = ask.await.map(Arc::new);
        let remembered = answer.as_ref().map(Arc::clone).map_err(|error| format!("{error:#}"));
        *kept = Some((Instant::now(), remembered));
        answer
    }
}

impl Provider {
    pub(super) fn new(issuer: String, client_id: String, secret: Option<String>) -> Self {
        // Whoever runs the site has named it, so it may stand in the house.
        let agent = outgoing::agent(Reach::Anywhere);
        Self { issuer, client_id, secret, agent, metadata: Kept::new(), keys: Kept::new() }
    }

    /// What it says about itself.
    pub(super) async fn metadata(&self) -> anyhow::Result<Arc<Metadata>> {
        let ask = async {
            let address = format!("{}/.well-known/openid-configuration", self.issuer.trim_end_matches('/'));
            let said: Metadata = self.ask(move |agent| agent.get(address).call()).await?;
            ensure!(said.issuer == self.issuer, "it calls itself {:?}; --oidc-issuer must say the same", said.issuer);
            for endpoint in [&said.authorization_endpoint, &said.token_endpoint, &said.jwks_uri] {
                let trusted = endpoint.parse::<Uri>().is_ok_and(|uri| is_trusted(&uri));
                ensure!(trusted, "it names an address that is not encrypted: {endpoint:?}");
            }
            Ok(said)
        };
        self.metadata.get(false, ask).await
    }

    /// Its keys; asked for anew with `renew`, though not all the time.
    pub(super) async fn keys(&self, renew: bool) -> anyhow::Result<Arc<Vec<Key>>> {
        let address = self.metadata().await?.jwks_uri.clone();
        let ask = async {
            let set: KeySet = self.ask(move |agent| agent.get(address).call()).await?;
            Ok(set.keys.into_iter().filter_map(|key| serde_json::from_value(key).ok()).collect())
        };
        self.keys.get(renew, ask).await
    }

    /// Exchanges a code for the token about whoever has brought it.
    pub(super) async fn exchange(&self, code: String, verifier: &str, redirect: &str) -> anyhow::Result<String> {
        let said = self.metadata().await?;
        let mut form = vec![
            ("grant_type", "authorization_code".to_owned()),
            ("code", code),
            ("redirect_uri", redirect.to_owned()),
            ("code_verifier", verifier.to_owned()),
        ];
        let methods = &said.token_endpoint_auth_methods_supported;
        let has = |name: &str| methods.iter().any(|method| method == name);
        let mut authorization = None;
        match &self.secret {
            // The standard's way where nothing is said.
            Some(secret) if methods.is_empty() || has("client_secret_basic") => {
                let pair = format!("{}:{}", encoded(&self.client_id)?, encoded(secret)?);
                authorization = Some(format!("Basic {}", STANDARD.encode(pair)));
            }
            Some(secret) => {
                form.push(("client_id", self.client_id.clone()));
                form.push(("client_secret", secret.clone()));
            }
            None => form.push(("client_id", self.client_id.clone())),
        }
        let (endpoint, body) = (said.token_endpoint.clone(), serde_urlencoded::to_string(form)?);
        let tokens: Tokens = self
            .ask(move |agent| {
                let mut request = agent.post(endpoint).header("Accept", "application/json");
                if let Some(authorization) = authorization {
                    request = request.header("Authorization", authorization);
                }
                request.header("Content-Type", "application/x-www-form-urlencoded").send(body)
            })
            .await?;
        Ok(tokens.id_token)
    }

    /// One request and its answer, away from the threads that serve others.
    async fn ask<T: DeserializeOwned + Send + 'static>(
        &self,
        request: impl FnOnce(&ureq::Agent) -> Result<ureq::http::Response<ureq::Body>, ureq::Error> + Send + 'static,
    ) -> anyhow::Result<T> {
        let agent = self.agent.clone();
        let asked = tokio::task::spawn_blocking(move || {
            let mut answer = request(&agent).map_err(|error| anyhow::anyhow!(outgoing::because(&error)))?;
            ensure!(answer.status().is_success(), "it answered {}", answer.status());
            let text = answer.body_mut().with_config().limit(ANSWER).read_to_string();
            let text = text.map_err(|error| anyhow::anyhow!(outgoing::because(&error)))?;
            serde_json::from_str(&text).context("its answer is not what the standard says")
        });
        asked.await?
    }
}

/// A text as forms send it, which the standard wants inside of the header as well (RFC 6749, 2.3.1).
fn encoded(text: &str) -> anyhow::Result<String> {
    let pair = serde_urlencoded::to_string([("", text)])?;
    Ok(pair.trim_start_matches('=').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_secrets_are_encoded_as_in_forms() {
        assert_eq!(encoded("a:b c=d").expect("text"), "a%3Ab+c%3Dd");
        assert_eq!(encoded("=x").expect("text"), "%3Dx");
    }
}
